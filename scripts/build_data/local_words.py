"""The words of the tables of lesson 1.4, in our own language: short, and as an official would say it.

Which item an example serves and about how many people live there is our own judgement.
"""

from __future__ import annotations

#: Item: group, area, title, question, why it matters, first step. In the order asked.
INVENTORY: dict[str, tuple[str, str, str, str, str, str]] = {
    "I01": (
        "rules",
        "localgov",
        "A written rule of the council",
        "Has the council passed a text that says who does what for migrants and their families?",
        "An order can go when the mayor goes. A rule of the council stays.",
        "Ask a neighbouring town for its rule and underline what would fit yours.",
    ),
    "I02": (
        "rules",
        "institutions",
        "A council on migration that meets",
        "Is there a group of offices and citizens that met at least twice in the last year?",
        "Each office sees one piece of a migrant's way. Together they see it whole.",
        "Invite five people to one meeting about one problem.",
    ),
    "I03": (
        "rules",
        "localgov",
        "One named person or desk",
        "Can anybody say who is in charge, when that person is in, and which number to call?",
        "People come back to a face, not to a building.",
        "Name one person for two mornings a week and post the hours on the door.",
    ),
    "I05": (
        "rules",
        "localgov",
        "Money of its own in the budget",
        "Does this year's budget have a line for work with migrants and families?",
        "Without a line, the work ends on the day a project ends.",
        "Add up what was spent on it last year, from all lines.",
    ),
    "I06": (
        "rules",
        "localgov",
        "A place in the development plan",
        "Does the local development plan have an aim on migration, and a number to check it by?",
        "Departments work on what the plan names.",
        "Write half a page for the next yearly plan: one fact, one aim, one activity.",
    ),
    "I07": (
        "rules",
        "localgov",
        "A count of migrants and families",
        "Do we know how many people are away, where they are, and who of the family stayed?",
        "Nobody plans for people who were never counted.",
        "Put three questions into a survey that is made anyway.",
    ),
    "I08": (
        "help",
        "predeparture",
        "Talks before leaving",
        "Do villages and schools hear what a contract, a debt and a right are before people leave?",
        "One false promise can cost a family years of debt.",
        "Hold one talk in the village that most people leave from, with somebody who came back.",
    ),
    "I09": (
        "help",
        "trafficking",
        "A check of recruiters",
        "Can people find out here whether a recruiter is licensed, and report one who cheats?",
        "A cheat often begins close to home, through somebody known.",
        "Hang up the list of licensed recruiters and one number to call.",
    ),
    "I11": (
        "help",
        "protection",
        "A log of complaints",
        "Does each complaint get a number, a person in charge and an answer?",
        "Whoever gets no answer does not come a second time.",
        "Begin a notebook with four columns: day, matter, passed to, answer.",
    ),
    "I12": (
        "help",
        "consular",
        "Known names at consulates and agencies",
        "Is it agreed whom we call at the consulate and at the national agency, and with which form?",
        "When somebody is in trouble abroad, a known name saves days.",
        "Send one case through and write down how many days it took.",
    ),
    "I13": (
        "help",
        "consular",
        "Service days for papers",
        "Do the offices for papers come to us on fixed days?",
        "The bus to the capital and a lost day of pay cost more than the paper.",
        "Offer one agency a room and a table for one day.",
    ),
    "I16": (
        "ties",
        "institutions",
        "A list of associations abroad",
        "Do we know the associations of our people abroad, and who leads them?",
        "An association can do what no single family can.",
        "Ask ten families which association their relative goes to.",
    ),
    "I17": (
        "ties",
        "investment",
        "Written rules for joint projects",
        "If migrants pay for a project with us, is it written who chooses, who pays and who checks?",
        "Promises from afar are often larger than payments. Rules keep the trust.",
        "Write one page: who chooses, who pays, who looks at the accounts.",
    ),
    "I32": (
        "ties",
        "institutions",
        "A yearly day for people on leave",
        "Is there a day on which people who are home on leave meet the town hall?",
        "One morning face to face can replace a year of messages.",
        "Open the doors on one morning of the holiday season.",
    ),
    "I19": (
        "ties",
        "investment",
        "One window for those who invest",
        "Is there one place for permits, a check of land and advice, also for somebody who is far away?",
        "Much is lost when land is bought on trust and without papers.",
        "Write down steps, fees and days for the three businesses that are asked for most.",
    ),
    "I21": (
        "ties",
        "remittances",
        "Money classes for families",
        "Can couples, or a parent and a grown child, learn here to plan their money together?",
        "Money stays when both sides know the plan.",
        "Hold one evening with the plan of lesson 3.2.1 and three couples.",
    ),
    "I22": (
        "ties",
        "remittances",
        "What sending money costs",
        "Does somebody here compare what it costs to send money to us, and tell people?",
        "A lower cost is a raise for every family that receives.",
        "Ask for the same small transfer at three services and write down what arrives.",
    ),
    "I24": (
        "people",
        "families",
        "Care for children and parents who stay",
        "Do schools and social workers know these families, and do something for them?",
        "Those who stay pay first, and seldom with money.",
        "Ask each school how many pupils have a parent abroad.",
    ),
    "I26": (
        "people",
        "return",
        "Help for those who come back",
        "Does somebody who comes back get a plan, and a call some months later?",
        "One payment makes no new life.",
        "Use one form for the next ten who come back, and call them after three months.",
    ),
    "I29": (
        "people",
        "integration",
        "Equal service for newcomers",
        "Is it written that newcomers may use clinic and school, and do the staff know it?",
        "Somebody who is sent away today is a larger problem tomorrow.",
        "Hang up one page: who may use which service, with which paper.",
    ),
    "I31": (
        "people",
        "climate",
        "A plan for a sudden return or a disaster",
        "Is it written who receives people, and who calls the families abroad?",
        "A crisis far away is in the village within a day.",
        "Write one page for the first two days: who calls whom.",
    ),
}

#: Example: people (rounded), items it serves, place, title, what was done, what it cost, what came of it.
EXAMPLES: dict[str, tuple[int, str, str, str, str, str, str]] = {
    "phl-launion-ordinance-2018": (
        800_000,
        "I01;I05",
        "La Union",
        "An ordinance with a loan fund",
        (
            "The provincial council passed an ordinance for migrant workers and their families, and put a loan "
            "fund into it."
        ),
        "PHP 3,000,000 for loans (2018)",
        "",
    ),
    "phl-quezoncity-mrc-2016": (
        3_000_000,
        "I01;I03;I11;I26",
        "Quezon City",
        "A resource centre by ordinance",
        (
            "The city wrote the centre into an ordinance and opened it in the employment office: advice, legal "
            "help, training."
        ),
        "",
        "More than 2,500 people reached since 2023",
    ),
    "phl-naga-mrc-2014": (
        200_000,
        "I06;I19",
        "Naga City",
        "A centre, and migration in local plans",
        (
            "With a university and national offices, the city opened one place for advice on papers, housing and "
            "investing."
        ),
        "USD 229,998 (2014–2016)",
        "The centre opened in December 2015; towns of the region signed a common promise",
    ),
    "phl-legazpi-2015": (
        200_000,
        "I03;I07;I08",
        "Legazpi City",
        "A help desk that grew",
        "The desk first found out who had left, then began talks before leaving and classes for families.",
        "",
        "Over 4,037 workers abroad reached since 2015",
    ),
    "phl-iloilo-bulig-desk": (
        2_000_000,
        "I02;I03;I09;I21",
        "Iloilo",
        "A desk and a committee by one order",
        (
            "One order of the governor put a desk into the employment office and founded a committee. The desk "
            "gives out the list of licensed recruiters."
        ),
        "",
        "",
    ),
    "phl-palawan-16-towns-2023": (
        40_000,
        "I03;I08;I09",
        "Palawan (16 towns)",
        "Talks on false recruiters in small towns",
        "Sixteen towns signed one agreement with the national department: talks in each town, and a help desk.",
        "",
        "",
    ),
    "phl-pangasinan-starter": (
        60_000,
        "I03;I26",
        "Pangasinan (28 towns and cities)",
        "A little money to begin again",
        (
            "In each town the migrant desk chose 25 people who had come home, by three written criteria. Each "
            "got PHP 5,000."
        ),
        "More than PHP 3.4 million in all",
        "28 towns and cities reached",
    ),
    "phl-tarlac-caravan-2024": (
        2_000_000,
        "I13",
        "Tarlac",
        "All agencies in one place for two days",
        "The province invited every national agency for two days: papers, legal help, health, savings.",
        "PHP 540,000 in aid (2024)",
        "22 people got PHP 10,000 or 30,000 to earn a living",
    ),
    "phl-launion-plan-2012": (
        800_000,
        "I06;I07",
        "La Union",
        "A five-year plan on migration",
        "Offices and citizens first gathered figures, then wrote who does what, with money and a way to check it.",
        "",
        "It found that about 6.2% of those aged 20 and over work abroad",
    ),
    "phl-cavite-center": (
        4_000_000,
        "I21;I24",
        "Cavite",
        "A centre that began with the families",
        (
            "Meetings on what migration costs the families came first. Then the social welfare office led the "
            "way to a centre."
        ),
        "",
        "",
    ),
    "mex-zacatecas-2x1-2019": (
        2_000_000,
        "I16;I17",
        "Zacatecas",
        "Matching clubs' money after the federal fund ended",
        "The state went on with towns and clubs. A joint committee chooses the projects by written rules.",
        "Over MXN 42 million in 2025, three sessions",
        "46 projects in 2025, with 285 clubs",
    ),
    "mex-tacambaro-day-2017": (
        80_000,
        "I32",
        "Tacámbaro, Michoacán",
        "A migrants' day in December",
        (
            "The town chose a day when people are home for the holidays. Those who came back speak, and offices "
            "explain pensions."
        ),
        "",
        "",
    ),
    "mex-tochimilco-infoday": (
        20_000,
        "I12;I13",
        "Tochimilco, Puebla",
        "One day, one room, one table",
        "The town hall gave the room, and the state office for migrants brought its staff for a day.",
        "Free for those who came",
        "",
    ),
    "mex-pueblonuevo-mineros": (
        10_000,
        "I24",
        "Pueblo Nuevo, Guanajuato",
        "A town window for a programme of the state",
        (
            "The office for social development takes the first papers for visits to children abroad, so that old "
            "people need not travel."
        ),
        "",
        "",
    ),
    "mex-guanajuato-quiero-2025": (
        6_000_000,
        "I12;I26;I31",
        "Guanajuato",
        "Help with coming back, in three places",
        "Staff abroad, at the border and at home pass a person on to each other: papers, health, school, work.",
        "Over MXN 4.5 million, one round of grants (December 2025)",
        "1,144 people helped by 15 December 2025",
    ),
    "mex-michoacan-palomas-2017": (
        5_000_000,
        "I24",
        "Michoacán",
        "Parents visit their children",
        "Town halls gather the papers of parents over 60; the state helps with visa and travel.",
        "",
        "4,932 visas by the middle of the term, from 79 municipalities",
    ),
    "mex-michoacan-modules-2026": (
        5_000_000,
        "I13",
        "Morelia, Uruapan and Zamora, Michoacán",
        "Staff in markets and squares",
        "The state began with three towns: staff sit in the market and help with papers.",
        "",
        "A trial, announced in February 2026",
    ),
    "mex-pueblacity-migrants-2021": (
        2_000_000,
        "I03;I12;I29",
        "Puebla (city)",
        "A city office that also looks for work",
        "The city put the office beside economic development, so that papers and jobs are handled in one place.",
        "",
        "",
    ),
    "mex-michoacan-law-2017": (
        5_000_000,
        "I01",
        "Michoacán",
        "A law of the state",
        (
            "A state law says which rights migrants and families have, and what the state and the towns must do "
            "together."
        ),
        "",
        "",
    ),
    "mex-jalisco-protocol": (
        1_000_000,
        "I29",
        "Guadalajara, Zapopan, Tlajomulco and others",
        "A common protocol of ten municipalities",
        "In ten months ten towns wrote together what a town must do for people who pass through.",
        "",
        "",
    ),
    "rwa-jadf-2007": (
        400_000,
        "I02",
        "Districts of Rwanda",
        "A forum of all partners in each district",
        (
            "A ministry told each district to bring officials, NGOs, churches and firms to one table, with plans "
            "and budgets."
        ),
        "",
        "Districts report less double work",
    ),
    "rwa-kamonyi-jadf": (
        500_000,
        "I06",
        "Kamonyi",
        "Sharing out the aims of the plan",
        "The mayor shows the district's yearly aims, and each NGO takes on a part.",
        "",
        "Most projects in school, health and farming are carried out by NGOs (mayor, 2013)",
    ),
    "rwa-bugesera-village-2009": (
        600_000,
        "I16;I17",
        "Bugesera",
        "A village that was promised",
        "People abroad chose one district and promised houses for poor families. Pledges came before rules.",
        "Planned: RWF 2.5 billion. Raised by February 2012: about RWF 40 million",
        "Nine of about 500 houses begun in 2012: pledges are not yet money",
    ),
    "rwa-rutsiro-insurance": (
        400_000,
        "I24",
        "Rutsiro",
        "Health insurance paid from abroad",
        (
            "One man abroad gathered small gifts. The ministry named the district, and each giver pays for named "
            "families."
        ),
        "RWF 3,000 a person and year",
        "2,000 insurance cards",
    ),
    "rwa-ejoheza-coordinators": (
        400_000,
        "I21",
        "Districts of Rwanda",
        "A savings coordinator in each district",
        "One person in each district helps local leaders explain a pension for people without a formal job.",
        "",
        "706,048 new savers in the country in 2022/23",
    ),
    "rwa-jyambere-host": (
        400_000,
        "I29",
        "Districts of Rwanda that host refugees",
        "Services for refugees and for their neighbours",
        "Schools, clinics, roads and loans are planned for camps and neighbours together.",
        "",
        "",
    ),
    "ecu-imbabura-2014": (
        500_000,
        "I06;I29",
        "Imbabura",
        "Migration in the provincial plan",
        "The province first asked people what they needed, then wrote it into the plan of each department.",
        "",
        "",
    ),
    "mar-soussmassa-plan": (
        3_000_000,
        "I06",
        "Souss-Massa",
        "One of 25 priorities",
        "The regional council put migration among the 25 projects that come first, with a university as partner.",
        "",
        "",
    ),
    "npl-gorkha-mrc": (
        50_000,
        "I08;I21",
        "Gorkha and three more municipalities",
        "One centre shared by four towns",
        (
            "Four towns share a centre that informs, sends people on to legal help and training, and holds money "
            "classes for families."
        ),
        "",
        "",
    ),
    "sen-sedhiou-hom": (
        600_000,
        "I07;I19",
        "Sédhiou",
        "An office that guides investors from abroad",
        "They first measured what migrants bring, then made the guiding office in the development agency stronger.",
        "",
        "About 50 elected people and staff trained",
    ),
    "ind-kerala-ndprem": (
        30_000_000,
        "I19;I26",
        "Kerala",
        "Loans for those who came back",
        (
            "Banks lend for a business. The state adds a part of the cost, and of the interest for those who pay "
            "on time."
        ),
        "INR 18 crore (180 million) in the budget of 2020",
        "4,897 registrations in six months of 2020; 18 lenders",
    ),
    "cri-upala-border": (
        40_000,
        "I29",
        "Upala",
        "A border town counts in those who cross",
        "Town and NGO trained public offices and eight villages, so that workers who cross the border take part.",
        "USD 230,000",
        "",
    ),
    "esp-catalonia-fons-1986": (
        20_000,
        "I17",
        "Catalonia (over 300 towns)",
        "Towns put money into one fund",
        (
            "Each town gives a part of its budget. A committee supports projects of migrants' associations and "
            "their home towns."
        ),
        "",
        "Members hold about 85% of the people of Catalonia",
    ),
}
