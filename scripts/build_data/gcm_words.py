"""What lesson 1.2 says of the Global Compact: the course's own words.

Of each objective ``title``: its short name; ``asks``: what it asks for; ``action``: one thing that a municipality or a
province can do; ``question``: what begins a discussion. Of each step in the life of the compact: one sentence.
"""

from __future__ import annotations

#: By number of the objective.
OBJECTIVES: dict[str, tuple[str, str, str, str]] = {
    "1": (
        "Data",
        "Count well who leaves, who comes and who returns. Protect their privacy, and use the figures when deciding.",
        "Keep a list of how many households have somebody abroad, and renew it once a year.",
        "Who in your town hall could say today how many families have somebody abroad?",
    ),
    "2": (
        "Reasons to leave",
        "Make it possible to live well at home, so that nobody has to leave out of despair.",
        "Begin the next jobs or farm project in the village that most people leave.",
        "Which single thing at home makes young people leave, and who could change it?",
    ),
    "3": (
        "Information",
        "Give people true information in time: before they leave, on the way, abroad and when they return.",
        "Run an information desk with fixed hours and one phone number.",
        "Where do people here learn about going abroad: from an office, or from whoever sells the trip?",
    ),
    "4": (
        "Papers and identity",
        "See that everybody on the move can prove who they are: birth certificate, identity card, passport.",
        "Send the civil registry to far villages twice a year.",
        "How many days and trips does it take here to get a birth certificate?",
    ),
    "5": (
        "Regular pathways",
        "Open more ways to migrate with papers: for work, for study, to join the family, in a crisis.",
        "Post the safe job offers and the official programmes at one place.",
        "Which legal way abroad is open to somebody of twenty from your town?",
    ),
    "6": (
        "Fair recruitment",
        "Let nobody pay for getting a job abroad, and see that the contract is kept.",
        "Post the list of licensed recruiters, and read contracts with people before they sign.",
        "What does somebody from here pay for a job abroad, and to whom?",
    ),
    "7": (
        "People at risk",
        "Help migrants who are in danger or in need, women and children above all, with or without papers.",
        "Keep one sheet that says who helps with what, and at which number.",
        "If a pregnant girl without papers came in tomorrow, who would be called?",
    ),
    "8": (
        "Saving lives",
        "Save lives on the way, look for the missing, and tell their families.",
        "Name one person whom the families of the missing can ask.",
        "Does somebody here keep the names of those who never called again?",
    ),
    "9": (
        "Against smuggling",
        "Act together against smugglers, without punishing the people who were smuggled.",
        "Warn in local radio of the routes, the prices and the lies.",
        "Is the smuggler a criminal in your town, or a neighbour whom people trust?",
    ),
    "10": (
        "Against trafficking",
        "Prevent trafficking in persons, punish those who do it, and protect the victims.",
        "Bring police, schools, the clinic and the women's desk to one table.",
        "What would a teacher here have to notice, and whom would she tell?",
    ),
    "11": (
        "Borders",
        "Manage borders together with the neighbour: safely, and with respect for people's rights.",
        "In a border town, agree on one desk with the border service.",
        "How far from you is the next border, and who crosses it every day?",
    ),
    "12": (
        "Clear procedures",
        "Tell people what happens to them and why, and send each one to the right office.",
        "Write the steps and the papers needed on one page, in the languages spoken here.",
        "Could somebody who reads little follow your office's procedure alone?",
    ),
    "13": (
        "Detention as a last resort",
        "Lock nobody up for lack of papers if there is another way, and look for other ways.",
        "Offer places in the community for families who would else be locked up.",
        "Where are people without papers kept in your country, and has anybody here been there?",
    ),
    "14": (
        "Help from consulates",
        "Protect and help one's own people abroad through consulates.",
        "Keep the numbers of the consulates where people from here live, and pass on complaints in two days.",
        "When somebody from here was in trouble abroad, who called whom?",
    ),
    "15": (
        "Basic services",
        "Let every migrant use basic services, such as a doctor and a school.",
        "Take children into school at any time of the year.",
        "What does a child who comes back in March have to wait for?",
    ),
    "16": (
        "Living together",
        "Help newcomers and neighbours to live well together and to take full part.",
        "Give the associations of migrants and families a seat in the council.",
        "Who speaks for those who came, and for those who left, when the council decides?",
    ),
    "17": (
        "Against discrimination",
        "End discrimination, and speak about migration with facts.",
        "Give the local radio the true figures twice a year.",
        "Which sentence about migrants do you hear most often, and is it true?",
    ),
    "18": (
        "Skills",
        "Teach skills that are needed, and recognise what people learned abroad.",
        "Test and certify what returnees can do, with the vocational school.",
        "Who here came back with a trade and does not work in it?",
    ),
    "19": (
        "What people abroad give",
        "Make it possible for migrants and diasporas to give money, skills, ideas and contacts, at home and abroad.",
        "Name one person for people abroad, and keep a list of their associations.",
        "If people abroad wanted to help tomorrow, whom would they call, and what would you ask them for?",
    ),
    "20": (
        "Sending and saving money",
        "Make sending money faster, safer and cheaper, and bring families to banks and cooperatives.",
        "Post each month what sending costs, with the cheapest on top.",
        "What is left at the counter of every 100 that are sent to your town?",
    ),
    "21": (
        "Coming back",
        "Let people come back safely and with dignity, and help them to settle for good.",
        "Meet everybody who returns within 30 days: papers, health, work, school.",
        "How does your office learn that somebody has come back?",
    ),
    "22": (
        "Pensions that travel",
        "Let people take with them what they paid in abroad: pensions and other insurance.",
        "Help people abroad to go on paying in at home, and returnees to claim what they earned.",
        "How many here worked twenty years abroad and have no pension?",
    ),
    "23": (
        "Working with others",
        "Work together across countries, levels of government, firms and associations.",
        "Sign one page with one town where your people live: two tasks, two names.",
        "With which place abroad does your town already have a tie that nobody has written down?",
    ),
}

#: Where an official title was read that the researched table had from memory.
READ_SINCE = {
    "11": (
        "GCM Objective 11 - Manage borders",
        "United Nations Network on Migration",
        "",
        "https://migrationnetwork.un.org/taxonomy/term/289",
    ),
}

#: Titles of targets that lesson 1.1 does not have.
TARGETS: dict[str, str] = {
    "1.4": "Land, services and loans for everyone",
    "1.5": "Poor people withstand shocks",
    "3.8": "Health care for everyone",
    "4.3": "Vocational and higher education",
    "5.4": "Unpaid care is valued",
    "8.5": "Decent work for everyone",
    "8.6": "Young people in work or school",
    "9.3": "Loans for small firms",
    "10.1": "The poorest earn more",
    "10.2": "Everybody takes part",
    "10.3": "The same chances, no discrimination",
    "10.4": "Fair taxes, wages and insurance",
    "11.1": "Housing and basic services",
    "11.3": "People plan their town",
    "11.a": "Ties between town and country",
    "11.b": "Local plans against disasters",
    "13.1": "Ready for a changing climate",
    "16.b": "Laws that do not discriminate",
    "17.1": "A country's own revenue",
    "17.9": "Know-how shared across countries",
    "17.14": "Policies that fit together",
    "17.16": "A partnership of the whole world",
}

#: Reasons that say more than those of the researched table, by objective and target.
REASONS: dict[tuple[str, str], str] = {
    ("4", "16.9"): "Both ask for proof of who one is.",
    ("7", "10.7"): "Migration is safe only if those at risk find help.",
    ("7", "16.2"): "Children on the move are at risk of violence.",
    ("8", "10.7"): "One indicator of the target counts those who die or disappear on the way.",
    ("10", "10.7"): "Where traffickers act, migration is not safe.",
    ("12", "10.7"): "People must be able to foresee what the procedure will be.",
    ("13", "10.7"): "A responsible policy does not lock people up without need.",
    ("13", "16.b"): "The law must treat everybody alike.",
    ("14", "10.7"): "A consulate helps at every stage of migration.",
    ("6", "10.7"): "A handbook on measuring what a job abroad costs (indicator 10.7.1) names objective 6.",
    (
        "19",
        "17.3",
    ): "A page on Goal 17 says that ties with the diaspora raise remittances and what is invested of them.",
    ("11", "16.b"): "Borders must not discriminate.",
    ("11", "10.7"): "People cross borders in an orderly way.",
    ("4", "1.4"): "Whoever has papers can use the services.",
    ("6", "16.b"): "Workers from abroad have the same rights before the law.",
    ("15", "3.8"): "Seeing a doctor is a basic service.",
    ("15", "1.4"): "Both ask that everybody can use the services.",
    ("16", "10.3"): "Taking part needs the same chances.",
    ("17", "16.b"): "Both ask for laws that do not discriminate.",
    ("18", "4.3"): "Both speak of vocational education.",
    ("18", "4.4"): "Both speak of skills for work and for a business of one's own.",
    ("18", "8.6"): "Young people are to be trained.",
    ("21", "10.7"): "An orderly return belongs to orderly migration.",
    ("22", "8.8"): "A pension is a right that was earned at work.",
    ("23", "17.14"): "Offices have to pull in the same direction.",
}

#: Steps in the life of the compact: event and date in the researched table, the country whose step it is (or of all,
#: where it is empty), and what happened.
STEPS: tuple[tuple[str, str, str, str], ...] = (
    (
        "Stocktaking meeting for the compact",
        "2017-12-04",
        "MEX",
        "Prepared in Puerto Vallarta; Mexico and Switzerland led the talks.",
    ),
    ("Final text agreed", "2018-07-13", "", "States agree on the text in New York."),
    ("Marrakech conference", "2018-12-10", "", "Adopted in Marrakech: 23 objectives, binding on nobody."),
    ("Marrakech conference", "2018-12", "RWA", "The foreign minister calls the compact a major milestone."),
    (
        "Marrakech conference",
        "2018-12-10",
        "MEX",
        "Adopts it, and announces work with El Salvador, Guatemala and Honduras.",
    ),
    ("General Assembly vote", "2018-12-19", "", "The General Assembly votes: 152 in favour, 5 against."),
    ("Migration Multi-Partner Trust Fund", "2019-05", "", "A fund begins that pays for joint programmes."),
    ("Rules of the review forum", "2019-07-19", "", "Rules: a review forum every four years from 2022."),
    ("First joint programmes of the trust fund", "2020", "PHL", "One of the fund's first six programmes."),
    ("First joint programmes of the trust fund", "2020", "MEX", "One of the fund's first six programmes, with Chile."),
    ("BRIDGE programme", "2020-12-16", "PHL", "Begins BRIDGE with the United Nations, from recruitment to return."),
    ("First regional reviews", "2020", "", "First reviews by region."),
    ("Pledging initiative", "2022-05-20", "", "25 states have made over 100 pledges."),
    ("IMRF 2022", "2022-05-17", "", "First review forum, in New York."),
    ("IMRF 2022, Round Table 1", "2022-05-17", "PHL", "Tells the forum that a law of its own names the 23 objectives."),
    ("Philippine pledges", "2022", "PHL", "Makes four pledges."),
    ("Progress Declaration endorsed", "2022-06-07", "", "All states accept the forum's declaration."),
    ("Call to Local Action", "2022-05", "", "Mayors: 70 actions and pledges of towns."),
    ("Champions dialogue, Accra", "2023-11-28", "", "28 champion countries are named in Accra."),
    ("Report of the Secretary-General", "2024-12-05", "", "A report proposes how to measure progress."),
    ("Second regional reviews", "2024", "", "Second reviews by region begin."),
    ("Second Asia-Pacific review", "2025-02-04", "PHL", "Reports at the review of Asia and the Pacific in Bangkok."),
)
