"""The words of the tables of lesson 3.1.1: needs along the way of a migrant, and groups that a local office serves.

Both lists are our own. Which need belongs to which group, and which offices would answer it, is our judgement.
"""

from __future__ import annotations

#: Need: name, what it means, offices that could answer it. Stage and who needs it stand in the researched table.
NEEDS: dict[str, tuple[str, str, str]] = {
    "N01": (
        "Honest information before deciding",
        "What is the pay, what does it cost, what can go wrong, what else could I do?",
        "town;employment;school",
    ),
    "N02": (
        "A decision of the whole family",
        "Who will care for the children and the old? Who will hold the money?",
        "social;association",
    ),
    "N03": (
        "Work at home as a real choice",
        "A job, a training or a loan that makes staying possible.",
        "employment;bank;town",
    ),
    "N04": (
        "A recruiter with a licence",
        "Somebody who looks up the licence and reads the real contract with me.",
        "employment;ministry;town",
    ),
    "N05": (
        "Leaving without a debt",
        "The employer pays, or the fee is low and written down.",
        "employment;ministry;bank",
    ),
    "N06": (
        "A legal way to go",
        "A programme between two states, with a contract and a return.",
        "employment;ministry",
    ),
    "N07": (
        "A safe place to report a cheat",
        "Somebody who takes the complaint, and does something with it.",
        "police;town;employment",
    ),
    "N08": (
        "A fair loan for the journey",
        "A loan whose cost is known before it is signed.",
        "bank;association",
    ),
    "N09": (
        "Papers for the journey",
        "Birth certificate, passport, police record, medical test.",
        "registry;ministry;health",
    ),
    "N10": (
        "A course before leaving",
        "One or two days on rights, the work, the country and whom to call.",
        "employment;ministry;association",
    ),
    "N11": (
        "A money plan made together",
        "How much is sent, how much is kept, who decides: agreed before the bus leaves.",
        "bank;association;social",
    ),
    "N12": (
        "An account and a cheap way to send",
        "Opened before leaving, when there is still time to ask.",
        "bank",
    ),
    "N13": (
        "A paper that says who may act",
        "Power of attorney; a guardian whom the school and the clinic accept.",
        "notary;social;registry",
    ),
    "N14": (
        "Insurance that goes on",
        "Health, accident and pension do not stop at the border.",
        "ministry;employment;bank",
    ),
    "N15": (
        "A first contact abroad",
        "A name and a number for the first week.",
        "consulate;association",
    ),
    "N16": (
        "Housing and contract as promised",
        "Somebody looks at both when the worker arrives.",
        "consulate;ministry",
    ),
    "N17": (
        "The language of the place",
        "A course, or an application on the phone, that fits the hours of work.",
        "school;association;consulate",
    ),
    "N18": (
        "Help in trouble abroad",
        "Unpaid wages, violence, prison, illness: who is called at night?",
        "consulate;ministry",
    ),
    "N19": (
        "A doctor abroad",
        "For the body and for the mind, with an insurance that pays.",
        "consulate;health;association",
    ),
    "N20": (
        "Papers that stay valid",
        "Passport and identity card renewed without losing days of pay.",
        "consulate;registry",
    ),
    "N21": (
        "Cheap and safe sending",
        "The total cost compared: fee and exchange rate.",
        "bank;consulate",
    ),
    "N22": (
        "Company of people from home",
        "A club, a feast, a phone tree: somebody notices who is missing.",
        "association;consulate",
    ),
    "N23": (
        "A say at home",
        "A vote, a seat, a question in the council that is answered.",
        "town;consulate;association",
    ),
    "N24": (
        "Skills that count at home",
        "A certificate for what was learned abroad.",
        "employment;school;ministry",
    ),
    "N25": (
        "A safe place for savings",
        "An account or a share that can be opened from abroad.",
        "bank;ministry",
    ),
    "N26": (
        "A monthly budget at home",
        "What comes, what goes, and a part that is kept.",
        "bank;association;social",
    ),
    "N27": (
        "Somebody who listens to the children",
        "The school knows who has a parent abroad, and asks how it goes.",
        "school;social;association",
    ),
    "N28": (
        "Care of the old",
        "A visit, the medicine, company.",
        "health;social;association",
    ),
    "N29": (
        "Health cover for the family",
        "The family is insured, also through the member abroad.",
        "health;ministry;town",
    ),
    "N30": (
        "School costs",
        "A scholarship, or money that is matched.",
        "school;ministry;association",
    ),
    "N31": (
        "Help when the worst happens",
        "Illness, a death, a storm: money and a hand on the same day.",
        "social;town;association",
    ),
    "N32": (
        "A livelihood at home",
        "A small business or a farm that earns without remittances.",
        "town;bank;employment",
    ),
    "N33": (
        "A group of families",
        "Families meet, compare, and act together.",
        "association;social;town",
    ),
    "N34": (
        "A date and a sum for the return",
        "How much is enough, and by when?",
        "bank;association;consulate",
    ),
    "N35": (
        "A safe place to invest",
        "Land, a house or shares with a clear title.",
        "notary;bank;town",
    ),
    "N36": (
        "Rules for goods and tax",
        "Which tools, which car, at what tax: known before packing.",
        "ministry;consulate",
    ),
    "N37": (
        "Pension years that count",
        "The years worked abroad are not lost.",
        "ministry;consulate",
    ),
    "N38": (
        "The first day back",
        "Food, a phone, a bed, the way home.",
        "town;social;association",
    ),
    "N39": (
        "Papers again",
        "Birth certificate and identity number, in days and not in months.",
        "registry;town",
    ),
    "N40": (
        "Health and mind after the shock",
        "A check, the medicine, somebody to talk to.",
        "health;social",
    ),
    "N41": (
        "A place for children born abroad",
        "School, papers, and help with the language.",
        "school;registry",
    ),
    "N42": (
        "Wages and things left behind",
        "A claim that goes on after the return.",
        "consulate;ministry",
    ),
    "N43": (
        "A job after the return",
        "A match, a training, tools.",
        "employment;school;town",
    ),
    "N44": (
        "A start for a business",
        "A little money, and a mentor for two years.",
        "bank;town;employment",
    ),
    "N45": (
        "Being part of the place again",
        "Friends, school, faith, a voice in the council.",
        "association;town;school",
    ),
    "N46": (
        "A new start after exile",
        "Land, a house and cover for people who came back from exile, or who fled here.",
        "ministry;town;social",
    ),
    "N47": (
        "An income in old age",
        "A pension, a rent, savings that last.",
        "ministry;bank",
    ),
    "N48": (
        "Care and company in old age",
        "Health, a warm house, a club.",
        "health;association;social",
    ),
    "N49": (
        "Handing on house, land and firm",
        "A will and a clear title, while there is time.",
        "notary;registry",
    ),
}

#: Group: name, who they are, how one could count them, its needs.
GROUPS: dict[str, tuple[str, str, str, str]] = {
    "leaving": (
        "Young people who think of leaving",
        "They have a cousin abroad, a phone, and half of the truth.",
        "Ask the last class of each school: who thinks of leaving within two years?",
        "N01;N02;N03;N04;N05;N06;N07;N08;N09;N10;N11;N12",
    ),
    "children": (
        "Children with a parent abroad",
        "They live with grandparents, an aunt, or one parent, and talk to the other one on a screen.",
        "Ask each school: how many pupils have a parent abroad?",
        "N02;N13;N26;N27;N29;N30;N31;N33",
    ),
    "spouses": (
        "Wives and husbands at home",
        "They run the house, the farm and the money alone, and are asked for all of it.",
        "Ask the health workers who go from house to house.",
        "N02;N11;N13;N21;N26;N29;N31;N32;N33",
    ),
    "carers": (
        "Grandparents who raise grandchildren",
        "They thought that their work was done. Now they sign school papers without being the guardian.",
        "Ask each school: who comes to the parents' evening?",
        "N13;N26;N27;N28;N29;N30;N31;N33",
    ),
    "domestic": (
        "Women who do domestic and care work abroad",
        "They work in the house of somebody else, often alone, often with the passport in another drawer.",
        "Ask the licensed agencies and the office that gives passports.",
        "N04;N05;N07;N10;N13;N14;N15;N16;N17;N18;N19;N22;N24;N34",
    ),
    "seasonal": (
        "Seasonal workers",
        "They leave and return each year, and do not know in winter whether they are called in spring.",
        "Ask the employment service how many it registered last season.",
        "N05;N06;N09;N11;N12;N14;N16;N17;N18;N21;N26;N32;N37",
    ),
    "savers": (
        "Migrants who want to invest at home",
        "They have savings, little time, and a cousin who has a plan for the money.",
        "Ask the hometown associations and the bank's branch manager.",
        "N20;N21;N22;N23;N25;N34;N35;N44",
    ),
    "planned": (
        "People who come home by plan",
        "They have a date, some savings, and friends who have got used to their absence.",
        "Ask the associations abroad who wants to be back within three years.",
        "N24;N25;N34;N35;N36;N37;N43;N44;N45",
    ),
    "forced": (
        "People who were sent back",
        "They come with a plastic bag, a debt, and children who speak another language.",
        "Ask the national office for the number sent back whose last address was here.",
        "N38;N39;N40;N41;N42;N43;N44;N45",
    ),
    "refugees": (
        "Refugees and people back from exile",
        "They came to a place where nobody kept a house for them.",
        "Ask the district and the refugee agency for the number registered here.",
        "N39;N40;N41;N43;N44;N45;N46",
    ),
    "older": (
        "Older migrants and older returnees",
        "They worked in two countries and have a full pension in neither.",
        "Ask the pension office and the health centre.",
        "N19;N35;N37;N45;N47;N48;N49",
    ),
}

#: What answers a need somewhere: need, country, name as it is written there, what it does. Each is in the source named
#: in ``needs.py``.
EXAMPLES: list[tuple[str, str, str, str]] = [
    ("N01", "NPL", "Safer Migration (SaMi)", "Counsellors inform people and families before anybody decides."),
    ("N04", "PHL", "DMW", "Anybody can look up or call to learn whether an agency has a licence."),
    ("N05", "PHL", "DMW", "Domestic workers and seafarers may not be charged a placement fee."),
    (
        "N06",
        "MEX",
        "Programa de Trabajadores Agrícolas Temporales",
        "Mexico and Canada run a seasonal programme with contracts.",
    ),
    ("N07", "PHL", "DMW", "The department takes complaints about illegal recruitment."),
    ("N10", "NPL", "Safer Migration (SaMi)", "Training in skills, and advice on what to expect, before the departure."),
    ("N14", "MEX", "IMSS", "Mexicans who work abroad can join the social insurance at home by themselves."),
    ("N15", "PHL", "Migrant Workers Office (MWO)", "The department has offices of its own abroad, beside the embassy."),
    (
        "N18",
        "PHL",
        "Migrant Workers Office (MWO)",
        "A lawyer, a visit in prison, a ticket home: one office.",
    ),
    (
        "N23",
        "MEX",
        "Instituto de los Mexicanos en el Exterior (IME)",
        "It links communities abroad with the state.",
    ),
    ("N25", "RWA", "Rwanda National Investment Trust (RNIT)", "Rwandans abroad can put savings into a fund at home."),
    ("N26", "NPL", "Safer Migration (SaMi)", "Classes in which families plan the month and a part to keep."),
    ("N27", "NPL", "Safer Migration (SaMi)", "Counsellors who listen to families with somebody abroad."),
    ("N29", "MEX", "IMSS", "Who joins from abroad can insure wife or husband, children and parents at home."),
    ("N30", "PHL", "OWWA", "The welfare office pays scholarships to children of workers abroad."),
    ("N32", "PHL", "Tulong PUSO", "Groups with a plan for a business can ask for a grant."),
    ("N33", "PHL", "OFW Family Circle", "Families of workers abroad are organised in circles."),
    ("N34", "PHL", "NRCO", "A national office has a package of services for workers who come home."),
    ("N38", "MEX", "México te Abraza", "Centres at the border: a shower, a meal, a card with money, the way home."),
    ("N39", "MEX", "México te Abraza", "The identity number and the birth certificate are given at the centre."),
    ("N40", "MEX", "México te Abraza", "Doctors and psychologists see people in the centres."),
    (
        "N41",
        "MEX",
        "CAFAMI, Tlaxcala",
        "A state registers children born abroad without an apostille.",
    ),
    ("N42", "PHL", "DMW", "The department takes claims for unpaid money."),
    ("N43", "PHL", "NRCO", "Help to find work at home, or to begin a business."),
    ("N44", "PHL", "Balik Pinas, Balik Hanapbuhay", "Returned workers get a small sum to start with."),
    ("N46", "RWA", "Gashora", "A transit centre takes in refugees who were brought out of Libya."),
    ("N47", "MEX", "Pensión para el Bienestar", "Citizens and residents of 65 or more can ask for it."),
    ("N47", "RWA", "Ejo Heza", "Anybody with a national identity card can save for old age by phone."),
    ("N47", "PHL", "SSS", "120 monthly contributions give a pension for life, also to workers abroad."),
]

_SAMI = (
    "Safer Migration (SaMi) Program",
    "NEST Pokhara",
    "2024",
    "https://nest.org.np/project/safer-migration-sami-program",
)
_IMSS = (
    "Guía para inmigrantes: cómo inscribirse en el seguro social mexicano desde EE. UU.",
    "La Nación",
    "2025",
    "https://www.lanacion.com.ar/estados-unidos/migraciones/guia-para-inmigrantes-como-inscribirse-en-el-seguro-social-mexicano-desde-eeuu-nid05102025/",
)
_COLIMA = (
    "México te abraza: así apoya el Gobierno a los repatriados en frontera",
    "El Digital de Colima",
    "2025",
    "https://eldigitaldecolima.com/index.php/2025/05/09/mexico-te-abraza-asi-apoya-el-gobierno-a-los-repatriados-en-frontera",
)
_DOLE = (
    "Reintegration services for overseas Filipino workers",
    "Department of Labor and Employment, Philippines",
    "2019",
    "https://www.dole.gov.ph/reintegration-services-for-overseas-filipino-workers/",
)
_RADYO = (
    "Financial assistance and scholarships for former and active OFWs of Caraga",
    "Radyo Pilipinas",
    "2024",
    "https://radyopilipinas.ph/2024/03/dati-at-active-ofws-na-mula-caraga-region-at-mga-anak-nito-pinagkalooban-ng-tulong-pinansyal",
)
#: Pages read beside those of the researched table: title, publisher, year, address.
PAGES: dict[tuple[str, str], tuple[str, str, str, str]] = {
    ("N04", "PHL"): (
        "How do I know that a recruitment agency is allowed to recruit Filipinos for jobs abroad?",
        "WorkAbroad.ph",
        "",
        "https://www.workabroad.ph/blog/item/6/How-do-I-know-that-a-recruitment-agency-is-allowed-to-recruit-Filipinos-for-jobs-abroad",
    ),
    ("N14", "MEX"): _IMSS,
    ("N26", "NPL"): (
        "Access to information",
        "Safer Migration Project (SaMi)",
        "",
        "http://sami.org.np/access-to-information",
    ),
    ("N27", "NPL"): _SAMI,
    ("N29", "MEX"): _IMSS,
    ("N30", "PHL"): _RADYO,
    ("N32", "PHL"): (
        "OWWA rolls out PHP 30,000 cash aid to dependents of displaced OFWs",
        "The Filipino Times",
        "2020",
        "https://filipinotimes.net/latest-news/2020/11/16/owwa-rolls-out-php30000-cash-aid-to-dependents-of-displaced-ofws/",
    ),
    ("N33", "PHL"): _DOLE,
    ("N38", "MEX"): (
        "México te Abraza ha brindado más de un millón de servicios",
        "ZC Noticias",
        "2026",
        "https://zcnoticias.com/2026/03/20/mexico-te-abraza-ha-brindado-mas-de-un-millon-de-servicios-presidenta",
    ),
    ("N39", "MEX"): _COLIMA,
    ("N41", "MEX"): (
        "Ninguna persona debe vivir sin acceso a derechos",
        "Escenario Tlaxcala",
        "",
        "https://escenariotlx.com/ninguna-persona-debe-vivir-sin-acceso-a-derechos",
    ),
    ("N44", "PHL"): _RADYO,
    ("N46", "RWA"): (
        "Rwanda, the African Union and UNHCR extend agreement on the evacuation of refugees from Libya",
        "UNHCR",
        "2021",
        "https://www.unhcr.org/africa/news/rwanda-african-union-and-unhcr-extend-agreement-support-emergency-evacuation-refugees-and",
    ),
    ("N47", "MEX"): (
        "Día del Abuelo 2025: qué apoyos reciben los adultos mayores en México",
        "El Financiero",
        "2025",
        "https://www.elfinanciero.com.mx/nacional/2025/08/28/dia-del-abuelo-2025-que-apoyos-reciben-los-adultos-mayores-en-mexico/",
    ),
    ("N47", "RWA"): ("Ejo Heza", "Rwanda Social Security Board", "", "https://rssb.rw/scheme/ejo-heza"),
    ("N47", "PHL"): (
        "SSS, DMW sign deal for welfare of OFWs",
        "Negros Now Daily",
        "",
        "https://negrosnowdaily.com/sss-dmw-sign-deal-for-welfare-of-ofws",
    ),
}

#: Invented families: the family of the country pack with the same money (empty: none), what they want, what worries
#: them. Title and who is in the family stand in the researched table.
FAMILIES: dict[str, tuple[str, str, str]] = {
    "F01": (
        "builder-chicago",
        "Finish the house; secondary school for both; a small shop in four years.",
        "The job is lost; deportation; illness without insurance.",
    ),
    "F02": (
        "farm-worker-ontario",
        "Water for one hectare; no more debt in three years.",
        "Not called back next season; an accident; a bad harvest.",
    ),
    "F03": (
        "",
        "Papers and school for the children; a market stall with a permit.",
        "Children without papers; grief; the debt of the journey.",
    ),
    "F04": (
        "nurse-brussels",
        "University for one brother; a house in Huye; insurance for all.",
        "One sender for six people; the exchange rate; being asked for more.",
    ),
    "F05": (
        "driver-kampala",
        "Two dairy cows; school fees on time.",
        "The border closes; an accident; cash carried by hand.",
    ),
    "F06": (
        "software-worker-ottawa",
        "A share in a coffee washing station; a pension.",
        "The project is badly run; no time to follow it from far away.",
    ),
    "F07": (
        "domestic-worker-riyadh",
        "No debt in two years; school; a small store.",
        "The employer does not pay; an unhappy child; the loan of the agency.",
    ),
    "F08": (
        "seafarer-batangas",
        "The house paid; a tricycle business; a cooperative.",
        "No contract next year; illness; a family that spends more each year.",
    ),
    "F09": (
        "factory-worker-korea",
        "The sister finishes college; a poultry house with a cooperative.",
        "The contract ends; an injury; sick animals.",
    ),
    "F10": (
        "carer-rome",
        "To decide: finish the house, or save for coming home?",
        "One sender for all; no pension; an empty house.",
    ),
    "F11": (
        "cook-houston",
        "The son stays in school; a roof; a savings account.",
        "The permit ends; pressure from gangs; grandmother is ill.",
    ),
    "F12": (
        "builder-doha",
        "The loan paid in 16 months; then a goat farm.",
        "Heat and injury; late pay; a loan at high interest.",
    ),
}

#: Who is in each family, as a person would say it.
WHO: dict[str, str] = {
    "F01": "Father abroad. Mother and children of 9 and 14 at home.",
    "F02": "Father away from April to November. Mother, three children and a grandmother at home.",
    "F03": "Mother back with two children who were born in the United States.",
    "F04": "Daughter abroad, with a residence permit. Parents and three siblings at home.",
    "F05": "Father away most of the month. Mother and four children work the farm.",
    "F06": "Son abroad. The parents in Kigali do not need support each month.",
    "F07": "Mother abroad. Children of 6 and 11 with their grandmother; the father works by the day.",
    "F08": "Father at sea nine months a year; the pay is spread over twelve. Mother and three children at home.",
    "F09": "Son abroad with a contract of four years. Parents, and a sister at college, at home.",
    "F10": "Mother abroad for 14 years. Husband and two grown children at home do not work for pay.",
    "F11": "Mother abroad. Son of 13 with his grandmother.",
    "F12": "Husband abroad. Wife and one child with his parents.",
}

#: Who answered each survey, and what to know of it.
SURVEYS: dict[str, tuple[str, str]] = {
    "MEX": ("all households", "Drinks, tobacco and meals outside the house are part of food."),
    "PHL": (
        "all households",
        "Weights of the price index stand for usual spending; the page gives no year. Drinks and tobacco are in "
        "the rest. The family survey of 2015 found 41.9% for food.",
    ),
    "RWA": (
        "rural households",
        "Weights of the price index stand for usual spending, in whole percents. Drinks and tobacco are part of food.",
    ),
    "USA": ("all households", "A country of destination. School is part of the rest."),
}
