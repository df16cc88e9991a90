"""The words of lesson 3.3.3, our own: enterprises to begin with, what real ones teach, outcomes, legal forms.

Amounts that stand here are illustrative unless a row names the line of the researched budgets that it was taken from.
"""

from __future__ import annotations

#: Enterprises to begin with: country (empty: any), title, what it is, fixed costs a month, currency, and for how far
#: they are known. US$ are at the prices of the Philippines, and are moved by income per head.
SHOPS = {
    "shop": (
        "",
        "A members' shop",
        "Members buy rice, oil and feed together and sell them to each other.",
        700.0,
        "USD",
    ),
    "tortilla": (
        "MEX",
        "A tortilla shop of members",
        "Two people work at the machine. Members and neighbours buy.",
        28_000.0,
        "MXN",
    ),
    "honey": (
        "RWA",
        "A honey cooperative",
        "Members bring honey. The cooperative filters it, fills jars and sells them.",
        290_000.0,
        "RWF",
    ),
    "eggs": (
        "PHL",
        "An egg house of an association",
        "Members keep hens together and sell eggs in the village.",
        25_000.0,
        "PHP",
    ),
}

#: Products: enterprise, name, what a unit is, price, cost of a unit, units a month, what stands behind the numbers, and
#: the line of a researched table whose page is shown ("budget:ID" or "price:ISO3:item"; empty: our estimate alone).
PRODUCTS = {
    "rice": ("shop", "Rice", "kg", 0.85, 0.72, 3_500.0, "Our estimate. Bought by the sack, sold by the kilo.", ""),
    "oil": ("shop", "Cooking oil", "litre", 1.9, 1.55, 700.0, "Our estimate.", ""),
    "feed": ("shop", "Animal feed", "kg", 0.62, 0.55, 2_000.0, "Our estimate.", ""),
    "tortilla": (
        "tortilla",
        "Tortillas",
        "kg",
        15.0,
        6.4,
        3_600.0,
        "Price and flour (200 a sack of 20 kg, from which 41 kg come) were read. Gas and paper, 1.50 a kilo: our "
        "estimate.",
        "budget:mex_tortilleria_chiapas",
    ),
    "totopos": ("tortilla", "Fried tortilla chips", "bag", 25.0, 14.0, 300.0, "Our estimate.", ""),
    "salsa": ("tortilla", "Jars of salsa", "jar", 40.0, 27.0, 80.0, "Our estimate.", ""),
    "honey": (
        "honey",
        "Honey",
        "kg",
        2_200.0,
        1_700.0,
        620.0,
        "The price was read, for 2015. What members are paid, and the jar: our estimate.",
        "budget:rwa_beekeeping",
    ),
    "wax": ("honey", "Beeswax", "kg", 4_000.0, 3_000.0, 20.0, "Our estimate.", ""),
    "hives": ("honey", "Hives for members", "hive", 34_000.0, 30_000.0, 4.0, "What a hive costs was read, for 2009. "
              "The price: our estimate.", "budget:rwa_beekeeping"),
    "eggs": (
        "eggs",
        "Eggs",
        "piece",
        8.44,
        4.9,
        7_200.0,
        "The price was read, for 2023. Feed: 120 g a day at 24 a kilo, 260 eggs a year, were read; medicine: our "
        "estimate.",
        "price:PHL:egg, medium",
    ),
    "hens": ("eggs", "Old hens", "hen", 220.0, 60.0, 15.0, "Our estimate.", ""),
    "manure": ("eggs", "Manure", "sack", 60.0, 10.0, 40.0, "Our estimate.", ""),
}  # fmt: skip

#: What real enterprises teach: title, what happened, what we read in it.
CASES = {
    "sidc": (
        "Feed first",
        "In 1969, 59 farmers of one village in Batangas put in 200 pesos each. They bought one thing together: feed. "
        "About "
        "30 years later the cooperative had some 2,170 members and assets of 75 million pesos.",
        "Begin with one thing that all members buy anyway. You know the demand before you open.",
    ),
    "dochsei": (
        "Losses in the first half year",
        "A plant for coconut fibre in Davao Oriental was begun with savings of migrants. It lost money in its first "
        "six "
        "months. Workers chose to go on and be paid after sales.",
        "Plan money for the months before break-even. Old machines cost more than they seem to.",
    ),
    "cafaco": (
        "Eggs that pay",
        "A farmers' cooperative in Surigao del Norte earned 122,349 pesos in 2014 and 838,244 pesos in 2016, after "
        "it had "
        "begun to keep hens in 2013. Its members had first saved 200 pesos each.",
        "The members' own money came first. The grant came to people who had shown that they can save.",
    ),
    "beffa": (
        "An island without eggs",
        "Twenty fishers and farmers on Maripipi island sold eggs for more than one million pesos in their first "
        "year. With "
        "what they earned they bought 196 more hens.",
        "A place that buys from far away is a market. Sales are not surplus: ask what was left.",
    ),
    "mena": (
        "Migrants sell, women decide",
        "In Ayoquezco, Oaxaca, 68 women founded a cooperative in 2002 with money from relatives abroad. It packs "
        "cactus, "
        "mole and chocolate. It has grown to 170 members; relatives sell abroad.",
        "Those who work at home decide at home. Migrants bring what only they have: the way to a market abroad.",
    ),
    "nara_cheese": (
        "A buyer who did not pay",
        "Women in Ixmiquilpan, Hidalgo, took three years to learn how to make good cheese. One buyer left 30,000 pesos "
        "unpaid.",
        "Sales on credit are loans. Decide together who may have one, and how much.",
    ),
    "uremco": (
        "The officers are far away",
        "Filipinos in Saudi Arabia registered a cooperative while they were abroad, with a petrol station at home in "
        "mind.",
        "Officers must live where the business is. Plan who takes over before the first contract ends.",
    ),
    "kopabuhu": (
        "From 10 hives to 284",
        "A honey cooperative of 14 young people in Huye grew from 10 hives in 2010 to 284, and sold 8 tonnes a year.",
        "It grew from its own sales, step by step. 8 tonnes from 284 hives are 28 kilos each, not the 60 that are "
        "promised.",
    ),
    "dukunde_kawa": (
        "One more step of the work",
        "The coffee cooperative Dukunde Kawa opened a dry mill of its own in 2015. It saves 30 million francs a year "
        "that "
        "it had paid to others.",
        "Ask which step you pay others for. That saving can be counted before you build.",
    ),
    "germany_women": (
        "After the course",
        "Rwandan women in Germany paid for a sewing course in Kicukiro. The graduates could not buy machines.",
        "Plan the step after the training: a loan, a lease, or a shared workshop.",
    ),
}

#: Studies of social return: what was studied, whether it is a result or a hope, and a caution.
STUDIES = {
    "idn_rikolto": ("A rice programme in Boyolali", "result", "Some gains had no price, and were left out."),
    "tha_goats": ("Sharing of goats in Phatthalung", "result", "Values come from interviews."),
    "tha_ubon": ("Scholarships for makers of farm products", "result", "Part of it is a forecast."),
    "tha_jasmine": ("Jasmine rice in Dokkhamtai", "result", "Written by researchers of the region."),
    "tha_kaenoi": ("Products of ethnic groups, Kae Noi", "result", "60 people took part."),
    "ken_oneacre": ("Loans and advice for farmers", "hope", "A target of the organisation, not a result."),
    "wld_gbf": ("Investments of a fund", "hope", "The fund's own estimate, before and during."),
}

#: Outcomes to begin with: title, what one of the people gains, people (low, high), value a year in US$ at the prices of
#: the Philippines (low, high), deadweight, attribution and drop-off in percent (low, high), years, why.
OUTCOMES = {
    "work": (
        "Paid work",
        "What a person earns here beyond what he or she earned before",
        (2, 4),
        (500, 1_100),
        (20, 50),
        (70, 95),
        (10, 30),
        3,
        "Some would have found other work: that is the share that would have come anyway.",
    ),
    "cheaper": (
        "Families who pay less",
        "What a family saves in a year by buying here",
        (60, 120),
        (10, 30),
        (5, 20),
        (60, 90),
        (5, 20),
        3,
        "Count only what they really buy here, at the price that they would pay elsewhere.",
    ),
    "steady": (
        "Producers who sell with certainty",
        "What a steady buyer is worth to a producer in a year",
        (5, 20),
        (20, 80),
        (20, 60),
        (50, 80),
        (10, 40),
        2,
        "Ask them what they lost last year because nobody came to buy.",
    ),
}

#: Legal forms: for a country and a form, the fewest members, the least capital and its currency (nothing where none is
#: known), the office, what it asks for in our own words, and the step of the researched table whose page is shown.
FORMS = {
    ("PHL", "cooperative"): (
        15,
        15_000.0,
        "PHP",
        "Cooperative Development Authority",
        "A seminar first. Then articles, by-laws, an economic survey, bonded officers.",
        "phl_cooperative_3",
    ),
    ("PHL", "association"): (
        5,
        None,
        "",
        "Securities and Exchange Commission",
        "Articles and by-laws of a non-stock corporation. Five founders are usual.",
        "phl_association_1",
    ),
    ("PHL", "company"): (
        1,
        None,
        "",
        "Securities and Exchange Commission",
        "Articles, 1 to 15 founders, their capital.",
        "phl_company_1",
    ),
    ("RWA", "cooperative"): (
        10,
        None,
        "",
        "Rwanda Cooperative Agency, after the sector office",
        "A founding meeting, by-laws, a business plan. Ten founders under the earlier laws: ask about the law of 2024.",
        "rwa_cooperative_1",
    ),
    ("RWA", "company"): (
        1,
        0.0,
        "RWF",
        "Rwanda Development Board",
        "Online, free of charge, an address in Rwanda.",
        "rwa_company_2",
    ),
    ("MEX", "cooperative"): (
        5,
        None,
        "",
        "Notary, judge or mayor; Public Registry of Commerce",
        "A founding meeting, an act with councils and by-laws.",
        "mex_cooperative_1",
    ),
    ("MEX", "company"): (
        1,
        None,
        "",
        "Secretaría de Economía",
        "The simplified company (SAS): online, without a notary. Its yearly income has a ceiling.",
        "mex_company_2",
    ),
}

#: The Guide to Social Return on Investment: the page that was read.
GUIDE = (
    "A guide to Social Return on Investment",
    "The SROI Network",
    "2012",
    "https://www.scribd.com/document/538762183/A-Guide-to-Social-Return-on-Investment",
)
