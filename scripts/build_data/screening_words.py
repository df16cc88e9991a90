"""The words of the tables of lesson 3.1.2, in our own language: short, and as an official would say it.

Scores of the examples are made up for practice; what is published is only that such a business exists.
"""

from __future__ import annotations

#: Criterion: group, title, question, what one sees at 0, 1, 2, 3 and 4. In the order asked.
CRITERIA: dict[str, tuple[str, ...]] = {
    "buyer": (
        "market",
        "A buyer",
        "Who would buy it?",
        "Nobody was asked yet.",
        "Some people said that they might buy.",
        "One buyer is named. The price is open.",
        "Two or more buyers, and the price is known.",
        "There is a written order or contract.",
    ),
    "competition": (
        "market",
        "Room in the market",
        "How many others sell it?",
        "Many, on the same street.",
        "Many in town.",
        "Some in town.",
        "Few.",
        "Nobody near. People travel to buy it.",
    ),
    "margin": (
        "market",
        "What is left of a sale",
        "Of every 100 sold, how much is left after direct costs?",
        "Nothing, or it is a loss.",
        "Less than 10.",
        "From 10 to 25.",
        "From 25 to 40.",
        "More than 40.",
    ),
    "skills": (
        "readiness",
        "Know-how",
        "Who knows how to do it?",
        "Nobody here.",
        "Somebody has watched it done.",
        "One person was trained in it.",
        "One person has done it for a year.",
        "A manager has done it for three years or more.",
    ),
    "manager": (
        "readiness",
        "Somebody there every day",
        "Who is there every day?",
        "Nobody is named.",
        "A relative, without pay.",
        "A relative, with pay.",
        "A trained manager for part of the day.",
        "A trained manager all day, with pay and targets.",
    ),
    "inputs": (
        "readiness",
        "Land, water and material",
        "Is what it needs at hand?",
        "None of it is.",
        "One thing of several.",
        "Most of it, but far away.",
        "All of it. One thing is weak.",
        "All of it, close by.",
    ),
    "own_money": (
        "money",
        "Own money",
        "How much of the start money is own money?",
        "None.",
        "Less than a tenth.",
        "A tenth to a third.",
        "A third to a half.",
        "More than half.",
    ),
    "first_income": (
        "money",
        "The first income",
        "When does the first money come in?",
        "After more than five years.",
        "In three to five years.",
        "In one to three years.",
        "In three to twelve months.",
        "In less than three months.",
    ),
    "price_fall": (
        "risk",
        "A fall in price",
        "Does it still pay if the price falls by a third?",
        "No, it loses much.",
        "No, it loses some.",
        "It just covers its costs.",
        "Yes, a little.",
        "Yes, clearly.",
    ),
    "worst_day": (
        "risk",
        "The worst day",
        "What is lost in a storm, a drought, an outbreak or a theft?",
        "Everything.",
        "Most of it.",
        "About half, and nothing is insured.",
        "About half, and it is insured.",
        "Little.",
    ),
    "women_youth": (
        "place",
        "Women and young people",
        "Do women and young people of the place gain?",
        "No.",
        "A little.",
        "They get some of the jobs.",
        "They get half of the jobs.",
        "They get half of the jobs, and they decide, too.",
    ),
    "community": (
        "place",
        "The word of the place",
        "What do people of the place say to it?",
        "They are against it.",
        "They doubt it.",
        "They do not mind.",
        "They are in favour.",
        "They asked for it in the local plan.",
    ),
}

#: Veto: title, question, why. A yes takes an idea out whatever its score.
VETOES: dict[str, tuple[str, str, str]] = {
    "forbidden": (
        "It is not permitted here",
        "Does it need a permit that is refused here?",
        "It can be closed on any day, and nobody gets the money back.",
    ),
    "dispute": (
        "Land or premises in dispute",
        "Do others claim the land or the premises?",
        "Whoever wins the dispute owns what was built there.",
    ),
    "promise": (
        "A fixed high profit is promised",
        "Does somebody promise a fixed high profit?",
        "No farm and no shop can promise it. Such promises are how frauds begin.",
    ),
    "home": (
        "A family could lose its home",
        "Would a family put in money that it cannot lose, or its house?",
        "If it fails, the family loses more than a business.",
    ),
    "harm": (
        "Lasting harm",
        "Does it do lasting harm to people, soil or water?",
        "Others would pay for it, and for longer than it earns.",
    ),
}

#: Example: title, who would run it, place, made-up scores in the order of the criteria (? is not known), vetoes.
EXAMPLES: dict[str, tuple[str, str, str, str, str]] = {
    "phl_layer_danar": (
        "Eggs from 300 hens",
        "A group of families",
        "Behind the school",
        "3 2 2 2 2 4 3 3 1 1 3 3",
        "",
    ),
    "mex_tortilleria_2021": ("A tortilla shop", "Two sisters", "On the market square", "2 1 2 3 3 3 1 4 2 3 2 2", ""),
    "rwa_beekeeping": ("Honey cooperative", "Fourteen neighbours", "On the hill", "3 3 3 2 1 4 2 2 3 2 ? 3", ""),
    "fraud": (
        "Shares in a farm: 52% in three months",
        "A firm that nobody has visited",
        "Known only by telephone",
        "2 3 4 2 3 3 3 4 4 3 2 2",
        "promise",
    ),
}

#: Risk: title, what was counted or reported, what is lost, what reduces it, percent of years (where it was counted).
RISKS: dict[str, tuple[str, str, str, str, int | None]] = {
    "price_coffee": (
        "The price of coffee falls by a fifth",
        "The world price of arabica fell by a fifth or more in 4 of 25 years (2001-2025).",
        "Up to 31% of the price in one year.",
        "Sell part of it ahead. Join a contract for quality. Keep one harvest as a reserve. Grow a second product.",
        16,
    ),
    "price_maize": (
        "The price of maize falls by a fifth",
        "The world price fell by a fifth or more in 4 of 25 years (2001-2025).",
        "Up to 26% of the price in one year.",
        "Store and sell later. Agree with a mill. Work out the lowest price that still pays before sowing.",
        16,
    ),
    "price_potato_local": (
        "Everybody sells at once and the price halves",
        "Rwanda, potatoes: 110 francs a kilo at the farm in 2021, after 250 before.",
        "Half of the sales.",
        "Plant at different times. Store. Agree with the buyer on a lowest and a highest price.",
        None,
    ),
    "cost_over_price": (
        "It costs more than it sells for",
        "Mexico, maize in Guanajuato, 2025: a hectare cost 69,400 pesos and sold for 54,000.",
        "There, 22% of the cost.",
        "Work out the lowest price that still pays. Buy inputs together. Plan with cheaper inputs.",
        None,
    ),
    "fx_mxn": (
        "The Mexican peso loses a tenth in a year",
        "A third of the months from 2015 to 2026 show such a loss.",
        "10% to 31%, for debts and inputs in dollars.",
        "Borrow in the money that you earn. Send in parts, not at once.",
        33,
    ),
    "fx_rwf": (
        "The Rwandan franc loses a tenth in a year",
        "21% of the months from 2015 to 2026 show such a loss.",
        "Up to 19%, for imported inputs and loans in dollars.",
        "Pay costs in dollars out of sales in dollars.",
        21,
    ),
    "fx_php": (
        "The Philippine peso moves by a tenth in a year",
        "7% of the months from 2015 to 2026 show such a move.",
        "Up to 16%.",
        "Keep a part of the savings in the money of the next bill.",
        7,
    ),
    "typhoon": (
        "A typhoon or hurricane",
        "Philippines: two storms of November 2025 did damage of 4.13 billion pesos on 43,882 hectares.",
        "One season, or all the trees.",
        "Insure before the season. Plant windbreaks. Spread over several places. Keep six months of costs in cash.",
        None,
    ),
    "drought_rwa": (
        "A drought",
        "Rwanda, May to August 2023: 2 tonnes of potatoes from a hectare in place of 15.",
        "There, up to 87% of the harvest.",
        "Irrigate near water. Keep seed. Insure. Have a plan for the second season.",
        None,
    ),
    "animal_disease": (
        "A disease kills the animals or closes the farm",
        "Philippines: African swine fever was named as a cause of the fall in farm output in 2020.",
        "The whole herd.",
        "Fences and clean boots. Buy young animals from checked farms. Insure. Feed no kitchen waste.",
        None,
    ),
    "pest_trees": (
        "A pest or disease in the trees",
        "Where cacao is not cared for, black pod and pod borer take almost all the pods.",
        "Half of the harvest, or all.",
        "Prune every month. Clear away what is sick. Plant strong varieties. Pay for care in the first years, too.",
        None,
    ),
    "young_trees_no_cash": (
        "Years without income while trees are young",
        "To the first sale: cacao about 3 years, bamboo 7, agave 8, in cases that we read.",
        "The costs of 3 to 8 years.",
        "Grow something between the trees. Keep a reserve. Begin smaller.",
        None,
    ),
    "buyer_default": (
        "The buyer does not pay",
        "Mexico: a buyer of milk owed a group in Hidalgo 30,000 pesos and was gone.",
        "One delivery or more.",
        "First deliveries for cash. A written contract. Several buyers. A limit on credit.",
        None,
    ),
    "side_selling": (
        "Members sell to others when the price is high",
        "Rwanda, 2024: stations paid 600 to 800 francs for coffee cherry where the floor was 480.",
        "The station works at part of its size.",
        "A second payment at the end of the season. A formula for the price. Inputs on credit.",
        None,
    ),
    "fraud": (
        "A fraud that promises a fixed profit",
        "Philippines, 2024: one scheme promised 52% in three months; more than 100 people complained in a week.",
        "All the money.",
        "Ask the regulator for the licence. Visit. Read the accounts. Never put in more than a tenth of the savings.",
        None,
    ),
    "absentee_owner": (
        "The owner is abroad and cannot see the work",
        "Researchers of Mexico's 3x1 programme name follow-up from abroad as a main obstacle.",
        "Money leaks away slowly.",
        "A manager with pay. Photos and numbers each week. Two signatures at the bank. Visits of a third person.",
        None,
    ),
    "early_closure": (
        "A new small shop closes in its first year",
        "Mexico: of 10 firms with up to two workers, 4 closed in the first year (censuses of 1989 to 2009).",
        "The money of the start.",
        "Begin small. Try the market first. Keep three to six months of costs in cash.",
        40,
    ),
    "partner_conflict": (
        "Partners quarrel",
        "",
        "The business closes, or is sold below its worth.",
        "Write down who decides, who is paid, how one leaves, and who judges.",
        None,
    ),
    "land_title": (
        "The title to the land is not clear",
        "",
        "The land, or the trees on it.",
        "Look into the register. Ask the assembly that decides on the land. Lease for longer than the trees live.",
        None,
    ),
    "policy_change": (
        "A programme ends",
        "Mexico: the budget that the government proposed for 2020 no longer named the 3x1 programme.",
        "The money that would have been added.",
        "Make a plan that stands without the grant.",
        None,
    ),
    "family_needs": (
        "An emergency of the family takes the working capital",
        "Mexico, 2015: a quarter of those who receive money from abroad used it mainly for illness and emergencies.",
        "The working capital.",
        "First a fund for emergencies, apart. Health insurance. Two accounts.",
        None,
    ),
    "income_abroad_stops": (
        "The job abroad ends",
        "",
        "Instalments that nobody can pay.",
        "Instalments of at most a third of the income at home. Insurance. Three months in reserve.",
        None,
    ),
}

#: Where a risk was read, if the researched table had it from memory or names the file in place of the publication.
LOOKED_UP: dict[str, tuple[str, str, str, str]] = {
    "policy_change": (
        "Migrantes no son prioridad para AMLO; quitan programas a paisanos en presupuesto",
        "Conexión Migrante",
        "2019",
        "https://conexionmigrante.com/2019-/09-/10/migrantes-no-son-prioridad-para-amlo-quitan-programas-a-paisanos-en-presupuesto/amp",
    ),
}
#: Parts of titles that only name a file.
LEFT_OUT = ("; file CMO-Historical-Data-Monthly.xlsx", " (see ../data/fx_monthly.csv)")
