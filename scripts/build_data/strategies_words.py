"""Our own judgement on the strategies of lesson 2.2.2, and our words where the table is clumsy.

Groups, staff, the grade of the evidence, and which strategies need or exclude each other are ours: they stand beside
the figures as our estimate.
"""

from __future__ import annotations

#: Strategy: group, people at work full time for it, grade of the evidence, country whose prices its cost was set in.
#: In the order shown. Without staff it is not a local government's to pay.
STRATEGIES: dict[str, tuple[str, float | None, str, str]] = {
    "mrc": ("safe", 3, "counted", "NPL"),
    "recruit_control": ("safe", 0.5, "little", "PHL"),
    "pdos": ("safe", 0.5, "counted", "PHL"),
    "seasonal": ("safe", 0.5, "counted", "PHL"),
    "fin_edu": ("money", 0.5, "compared", "PHL"),
    "remit_savings": ("money", 0.25, "compared", "PHL"),
    "digital_transfer": ("money", 0.5, "compared", "BGD"),
    "insurance_abroad": ("money", 0.25, "counted", "PHL"),
    "coop": ("work", 0.5, "counted", "PHL"),
    "local_buying": ("work", 0.25, "little", "PHL"),
    "pooled_savings": ("work", 0.25, "counted", "PHL"),
    "group_grants": ("work", 0.5, "counted", "PHL"),
    "match_business": ("work", 1.5, "counted", "PHL"),
    "coinvest": ("work", 1, "little", "PHL"),
    "homecoming": ("work", 0.5, "little", "PHL"),
    "children": ("family", 1, "counted", "PHL"),
    "edu_match": ("family", 0.5, "compared", "PHL"),
    "youth_home": ("family", 1, "little", "PHL"),
    "psychosocial": ("family", 1, "counted", "PHL"),
    "reception": ("return", 1, "counted", "MEX"),
    "reintegration": ("return", 1.5, "little", "PHL"),
    "skills_rec": ("return", 0.5, "little", "PHL"),
    "diaspora_experts": ("return", 0.25, "little", "PHL"),
    "council": ("together", 0.25, "little", "PHL"),
    "open_data": ("together", 0.5, "little", "PHL"),
    "mainstream": ("together", 0.5, "little", "PHL"),
    "associations": ("together", 1, "counted", "PHL"),
    "match_works": ("together", 1, "counted", "MEX"),
    "solidarity_fund": ("together", 0.25, "counted", "PHL"),
    "consular": ("others", None, "counted", "PHL"),
    "bla": ("others", None, "counted", "PHL"),
    "state_to_state": ("others", None, "counted", "PHL"),
    "skill_partner": ("others", None, "counted", "PHL"),
    "welcome": ("others", None, "little", "PHL"),
}

#: Kind, strategy, other strategy, why: the first ``needs`` the second, or the two are a ``conflict``.
LINKS: tuple[tuple[str, str, str, str], ...] = (
    ("needs", "seasonal", "recruit_control", "Where nobody checks recruiters, the places are sold."),
    ("needs", "group_grants", "associations", "Only a registered group with books can receive a grant."),
    ("needs", "coinvest", "coop", "Somebody at home must hold the shares and run the firm: a cooperative."),
    ("needs", "mainstream", "open_data", "A chapter of the plan needs figures on who is away."),
    ("needs", "match_works", "associations", "A matched fund needs clubs that are registered and keep books."),
    ("needs", "solidarity_fund", "council", "Gifts need a body that people trust and that opens its accounts."),
    ("conflict", "seasonal", "youth_home", "One asks young people to go, the other asks the same ones to stay."),
    (
        "conflict",
        "match_business",
        "group_grants",
        "Both give grants to the same families: the larger empties the smaller.",
    ),
    ("conflict", "pooled_savings", "coinvest", "Both ask the same savers abroad for the same money."),
    ("conflict", "match_works", "solidarity_fund", "Both ask the same clubs for a gift in the same year."),
)

#: Column by column, where we say it in other words; the facts are those of the researched row.
REWORDED: dict[str, dict[str, str]] = {
    "mrc": {
        "title": "Help desk for migrants",
        "what": (
            "One local office informs people before they leave, checks recruiters, follows cases and "
            "welcomes those who come back."
        ),
        "evidence": (
            "Works in 156 local governments in Nepal. Four of them shared NPR 30.47 million over 30 "
            "months: about USD 25,000 a year each."
        ),
    },
    "recruit_control": {
        "what": (
            "The list of licensed recruiters hangs on the wall. Offices visit together, people can "
            "report, and agreements say that the employer pays."
        ),
        "evidence": (
            "The Philippines forbids placement fees for domestic workers and seafarers, and caps others "
            "at one month of pay."
        ),
    },
    "pdos": {
        "what": "One or two days on contract, rights, money and health, together with the family.",
        "evidence": (
            "In a trial on money matters in Indonesia, training migrant and family together had the largest effect."
        ),
    },
    "seasonal": {
        "title": "Seasonal places for the poorest villages",
        "what": "Villages are linked to a programme of seasonal work abroad with return.",
        "evidence": "25,669 Mexican workers were in Canada in 2022 and sent home CAD 375 million.",
    },
    "fin_edu": {
        "title": "Money lessons for migrant and family together",
        "what": "Budget, debt, saving, sending: 8 hours for the family and 18 for the migrant, before leaving.",
        "evidence": (
            "Trial with 400 workers in Indonesia: a large effect on knowledge, plans and savings if both "
            "are trained; none on the family if only the migrant is."
        ),
    },
    "remit_savings": {
        "what": "A share of each transfer goes to a savings account that the migrant controls, too.",
        "evidence": "Experiment in El Salvador: savings more than doubled where the migrant had full control.",
    },
    "digital_transfer": {
        "what": "People learn to send and receive by phone, and a list shows what each firm costs.",
        "evidence": "Trial in Bangladesh: 26% more money sent and 7.5% more spending, for less than USD 12 a family.",
    },
    "insurance_abroad": {
        "title": "Insurance that is paid from abroad",
        "what": "The family is insured at home, and the migrant pays from abroad.",
        "evidence": (
            "More than 90,000 people who returned to Mexico joined the health insurance in 2025; people "
            "abroad can insure their families."
        ),
    },
    "coop": {
        "what": "Cooperatives take shares and deposits from abroad, and lend and buy at home.",
        "evidence": "Almost PHP 10 million moved from Italy to one cooperative in Batangas in 15 months.",
    },
    "local_buying": {
        "what": "Families who build get a list of local masons, farmers and shops. Market days fall into the holidays.",
        "evidence": (
            "Arithmetic, not a trial: if 8 of 10 stay in the place, 1 becomes 2.44 after three rounds; if"
            " 2 of 10 stay, 1.24."
        ),
    },
    "pooled_savings": {
        "what": "Groups abroad save together and put the money into rural firms that they choose.",
        "evidence": (
            "PHP 100 million pooled, 5,000 enterprises and 10,000 jobs in 15 years, as the organization "
            "reports (Philippines, to 2011)."
        ),
    },
    "group_grants": {
        "title": "Grants to groups of families",
        "what": "A registered group gets a grant to start or grow, paid in parts; it puts in 20%.",
        "evidence": "Up to PHP 1 million a group; seven groups in Bicol, Philippines, received PHP 4.1 million.",
    },
    "match_business": {
        "title": "Matched grants for businesses",
        "what": "For each one that a migrant or the family invests, a grant adds one. Training goes with it.",
        "evidence": "Moldova: 1,815 projects, about three invested for each one granted.",
    },
    "coinvest": {
        "title": "Local investment fund with people abroad",
        "what": "Municipality, cooperative and people abroad hold shares in firms on the farm and after the harvest.",
        "evidence": (
            "It needs trust: a planned fund of Rwandans abroad never started, for lack of planning and commitment."
        ),
    },
    "homecoming": {
        "title": "Homecoming week",
        "what": "One week in the holidays: products, tours, a desk for investors, an open council.",
        "evidence": "More than 2,000 people were expected at Rwanda Day in Boston (2012).",
    },
    "children": {
        "what": "Circles, counsellors, teachers who know, calls with parents.",
        "evidence": "13,339 children joined in the first year in five regions of the Philippines.",
    },
    "edu_match": {
        "what": "A fund adds to the money that a migrant sends for a named student.",
        "evidence": "Experiment in El Salvador: USD 3.72 more spent on school for each dollar that a student received.",
    },
    "youth_home": {
        "title": "Work and study at home for the young",
        "what": "Apprenticeships and scholarships, and the message that leaving is a choice.",
        "evidence": "The Philippine plan of 2011-2016 made migration a choice; nobody counted what came of it.",
    },
    "psychosocial": {
        "title": "Counselling for families and returned people",
        "what": "Trained local counsellors and groups that help each other.",
        "evidence": "Part of the help desks in Nepal, which served about 170,000 people in four years.",
    },
    "reception": {
        "what": "Somebody meets the bus: papers, first money, health, the way home.",
        "evidence": "Mexico gave a card of MXN 2,000 to each person; 114,000 cards by March 2026.",
    },
    "reintegration": {
        "title": "Work again after the return",
        "what": "A case manager, a certificate of skills, a job match, a tool kit or a loan.",
        "evidence": (
            "Offices exist in many countries; no count of what came of it was found. One case manager "
            "serves 60 to 80 people (planning value)."
        ),
    },
    "skills_rec": {"what": "A test and a certificate for what somebody learned at work abroad."},
    "diaspora_experts": {
        "title": "Short visits of experts abroad",
        "what": "Doctors, teachers and engineers come for weeks, or teach online.",
        "evidence": "IOM listed the skills of Rwandans in four European countries for this purpose (2020).",
    },
    "council": {
        "what": "Offices, associations, cooperatives, church and school meet by a rule of the council.",
        "evidence": "Works by written terms in CALABARZON, Philippines, since the 2010s.",
    },
    "open_data": {
        "what": "A short survey with village leaders once in two years, open to all.",
        "evidence": "Counts made by communities went into local plans in CALABARZON, Philippines.",
    },
    "mainstream": {
        "what": "Figures, one chapter, one line in the budget, and a number to check it by.",
        "evidence": "A joint programme in eight countries did it; what changed for people was not counted.",
    },
    "associations": {
        "title": "Organizing migrants and families",
        "what": "Staff help people to form groups, register, keep books and join a federation.",
        "evidence": (
            "Of those in the United States, 16% of Mexicans and 4% of Salvadorans were members of an "
            "association (2008)."
        ),
    },
    "match_works": {
        "what": "For each dollar of a club abroad, town, state and nation add theirs.",
        "evidence": (
            "Mexico, 3x1: at most MXN 1 million a project, a quarter from the clubs. Reckoned: four "
            "projects a year, a quarter paid by the town."
        ),
    },
    "solidarity_fund": {
        "what": "Small gifts from many people for one goal, with open accounts.",
        "evidence": "Agaciro, Rwanda: RWF 16 to 17 billion in the first weeks at home (2012), then drives abroad.",
    },
    "consular": {"what": "Days of the consulate in small towns, lawyers, a week of labour rights."},
    "bla": {
        "title": "Agreement between two countries",
        "what": "It fixes contract, minimum pay, passport, phone, and where to complain.",
        "evidence": (
            "Philippines and Kuwait, 2018: standard contract, food, housing, phone, one month of pay for each year."
        ),
    },
    "state_to_state": {
        "title": "Recruitment from state to state",
        "what": "Two governments choose and send workers; no private agent stands between.",
        "evidence": "About 260,000 workers from 16 countries were in Korea by such agreements (2017).",
    },
    "skill_partner": {
        "what": "The country of work pays for training; some graduates stay, some leave.",
        "evidence": "Philippines: the training of nurses grew so much that more stayed than left.",
    },
    "welcome": {
        "what": "Work with a twin city: language, rights, meeting neighbours, protection from fraud.",
        "evidence": "Around Rwandan camps, cash for refugees raised the income of neighbours, too.",
    },
}
