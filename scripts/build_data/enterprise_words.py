"""Our own words and choices for lesson 3.3.4: kinds of business, lines of their budgets, reasons for closing.

A line is ``published`` (as the page has it), ``computed`` (from numbers of the page, the note says how) or
``illustrative`` (our estimate). Amounts of ``WLD`` are months of income per head; they are the same for every country.
"""

from __future__ import annotations

#: ``kind_id``: country, family of business, name, what one unit is, season, months to the first sale, months until
#: sales are usual, what must be known.
KINDS: dict[str, tuple] = {
    "mex_tortilla": ("MEX", "food", "Tortilla shop", "kg of tortillas", "mex_tortilla", 0, 6,
                     "The start is a published budget of 2021 for one machine. Price and shop rent come from two other "
                     "pages. How much is sold is our estimate: count at a shop near you."),
    "mex_torta": ("MEX", "stand", "Sandwich stand (tortas)", "tortas", "even", 0, 4,
                  "Sales of one stand in Mexico City in 2024, told to the press: a good case. Try the plan with a "
                  "third less."),
    "mex_shop": ("MEX", "shop", "Corner shop in the house", "days open", "mex_abarrotes", 0, 6,
                 "The start is published, from undated slides of a course. Takings and goods are our estimate."),
    "phl_tricycle": ("PHL", "transport", "Tricycle let to a driver", "days let", "phl_tricycle", 0, 0,
                     "Fee and costs of Bacolod in 2015. The driver pays the fuel, the owner the repairs."),
    "phl_eggs": ("PHL", "eggs", "Eggs from 100 hens", "eggs", "phl_egg_price", 5, 2,
                 "The hens lay after four and a half months. The budget that we read skips the hens that die."),
    "phl_shop": ("PHL", "shop", "Sari-sari store", "days open", "phl_sari_sari", 0, 6,
                 "The first stock is a published list of 2009: bring it up to date. Takings are our estimate."),
    "rwa_moto": ("RWA", "transport", "Motorcycle taxi", "days on the road", "rwa_moto", 0, 2,
                 "Takings of 2012 in Kigali, price of the motorcycle of 2025. The rider is the owner: the drawings are "
                 "the pay."),
    "rwa_eggs": ("RWA", "eggs", "Eggs from 100 hens", "eggs", "even", 1, 2,
                 "Price and laying are published, feed is our estimate: ask what a sack costs before anything else."),
    "rwa_tailor": ("RWA", "tailor", "Tailoring workshop", "garments", "even", 0, 6,
                   "The price of a machine is published, in dollars. All else is our estimate."),
    "shop": ("WLD", "shop", "Small shop in the house", "days open", "even", 0, 6,
             "Illustrative: sized by the income per head of the country. Ask two shopkeepers."),
    "moto": ("WLD", "transport", "Motorcycle or three-wheel taxi", "days on the road", "even", 0, 2,
             "Illustrative: sized by the income per head of the country. Ask two drivers."),
    "eggs": ("WLD", "eggs", "Eggs from 100 hens", "eggs", "even", 1, 2,
             "Illustrative: sized by the income per head of the country. Ask two farmers what feed costs."),
    "tailor": ("WLD", "tailor", "Tailoring workshop", "garments", "even", 0, 6,
               "Illustrative: sized by the income per head of the country. Ask two tailors."),
}  # fmt: skip

_TORTILLA, _TORTAS, _RENT, _CHIAPAS = (
    "mex_tortilleria_2021", "mex_torta_stand", "mex_tortilleria_2024", "mex_tortilleria_chiapas",
)  # fmt: skip
_TRIKE, _TRIKE_OLD, _HENS, _SARI = "phl_tricycle_2015", "phl_tricycle_old", "phl_layer_100", "phl_sari_sari"
_MOTO, _YOUTH, _COOP = "rwa_moto_taxi", "rwa_layers_youth", "rwa_layers_3000"
_OURS = ("illustrative", None, "", "")

#: Lines by kind: role, what, amount, basis, year, note, business whose page it is from. Roles: ``start`` (bought once),
#: ``stock`` (first stock), ``month`` (every month), ``unit`` (of each unit), ``price``, ``volume`` (units a month) and
#: ``drawings`` (what the household takes).
LINES: dict[str, tuple[tuple, ...]] = {
    "mex_tortilla": (
        ("start", "Tortilla machine", 100_000, "published", 2021, "90,000 to 110,000", _TORTILLA),
        ("start", "Mill and cooking pot", 120_000, "published", 2021, "", _TORTILLA),
        ("start", "Steel counter", 15_000, "published", 2021, "", _TORTILLA),
        ("start", "Water tank", 5_000, "published", 2021, "", _TORTILLA),
        ("start", "Gas tank and copper pipes", 10_000, "published", 2021, "", _TORTILLA),
        ("start", "Scale", 3_000, "published", 2021, "", _TORTILLA),
        ("start", "Fridge", 8_000, "published", 2021, "", _TORTILLA),
        ("start", "Installation and papers", 34_000, "computed", 2021,
         "The published total of 300,000 less the other lines, less the first maize", _TORTILLA),
        ("stock", "First maize and lime", 5_000, "published", None, "Another page, about 2024", _RENT),
        ("month", "Two workers", 12_000, "published", 2021, "5,000 to 7,000 each", _TORTILLA),
        ("month", "Rent", 8_000, "published", None, "8,000 to 25,000, about 2024: the low end", _RENT),
        ("month", "Gas, power and water", 9_000, *_OURS),
        ("unit", "Maize and paper for a kilo", 7, *_OURS),
        ("price", "Price of a kilo", 15, "published", None, "Chiapas, about 2018 to 2020", _CHIAPAS),
        ("volume", "Kilos sold in a month", 5_200, *_OURS),
        ("drawings", "The household takes", 8_000, *_OURS),
    ),
    "mex_torta": (
        ("start", "Stand, griddle and tools", 25_000, *_OURS),
        ("start", "Papers and place", 8_000, *_OURS),
        ("stock", "First food and gas", 6_000, *_OURS),
        ("month", "One helper at the minimum wage", 9_582, "published", 2026, "", "price:MEX:minimum wage"),
        ("month", "Place and cleaning", 8_000, *_OURS),
        ("month", "Gas, water and bags", 4_000, *_OURS),
        ("unit", "Food in one torta", 42, *_OURS),
        ("price", "Price of a torta", 60, "published", 2024, "", _TORTAS),
        ("volume", "Tortas sold in a month", 2_600, "computed", 2024, "100 a day, on 26 days", _TORTAS),
        ("drawings", "The household takes", 14_000, *_OURS),
    ),
    "mex_shop": (
        ("start", "Shelves, fridge and scale", 50_000, "computed", None,
         "A part of the published 150,000 (100,000 to 200,000); the split is ours", "mex_abarrotes_small"),
        ("stock", "First goods, about 2,000 products", 100_000, "computed", None,
         "The rest of the published 150,000", "mex_abarrotes_small"),
        ("month", "Power and phone", 1_800, *_OURS),
        ("month", "Bags, breakage and tax", 1_200, *_OURS),
        ("unit", "Goods sold in a day", 2_300, *_OURS),
        ("price", "Takings of a day", 2_750, *_OURS),
        ("volume", "Days open in a month", 28, *_OURS),
        ("drawings", "The household takes", 7_000, *_OURS),
    ),
    "phl_tricycle": (
        ("start", "New unit with sidecar", 70_000, "published", None, "60,000 to 80,000, undated", _TRIKE_OLD),
        ("start", "Drivers' association, one time", 20_000, "published", 2015, "", _TRIKE),
        ("start", "Franchise", 3_000, "published", None, "Undated", _TRIKE_OLD),
        ("month", "Tyres", 200, "computed", 2015, "600 every three months", _TRIKE),
        ("month", "Sticker and dues", 67, "computed", 2015, "800 a year", _TRIKE),
        ("month", "Repairs and insurance", 500, *_OURS),
        ("unit", "Fuel (the driver pays it)", 0, "published", 2015, "", _TRIKE),
        ("price", "Fee of a day", 137.5, "published", 2015, "125 to 150", _TRIKE),
        ("volume", "Days let in a month", 26, *_OURS),
        ("drawings", "The household takes", 1_500, *_OURS),
    ),
    "phl_eggs": (
        ("start", "Hen house", 20_000, "computed", None, "Five times the published share of a year, 4,000", _HENS),
        ("stock", "100 chicks", 5_500, "published", None, "55 each, undated", _HENS),
        ("stock", "Feed until the first egg", 15_912, "published", None, "663 kg at 24, undated", _HENS),
        ("stock", "Vaccines and warmth for chicks", 1_000, "computed", None, "10 a bird", _HENS),
        ("month", "Put aside for new hens", 1_245, "computed", None, "Chicks and their feed, every 18 months", _HENS),
        ("month", "Medicine, trays and light", 800, *_OURS),
        ("unit", "Feed for one egg", 4.04, "computed", None, "120 g a day at 24 a kilo, 260 eggs a year", _HENS),
        ("price", "Price of an egg", 8.44, "published", 2023, "Medium egg, mean", "price:PHL:egg, medium"),
        ("volume", "Eggs in a month", 2_167, "computed", None, "100 hens, 260 eggs a year", _HENS),
        ("drawings", "The household takes", 4_000, *_OURS),
    ),
    "phl_shop": (
        ("start", "Shelves, scale and freezer", 15_000, *_OURS),
        ("stock", "First stock of groceries", 14_599, "published", 2009, "A list of 2009", _SARI),
        ("month", "Power and bags", 900, *_OURS),
        ("unit", "Goods sold in a day", 1_020, *_OURS),
        ("price", "Takings of a day", 1_200, *_OURS),
        ("volume", "Days open in a month", 28, *_OURS),
        ("drawings", "The household takes", 3_000, *_OURS),
    ),
    "rwa_moto": (
        ("start", "New motorcycle, 125 cc", 1_250_000, "published", 2025, "", _MOTO),
        ("start", "Licence, helmets and papers", 120_000, *_OURS),
        ("month", "Insurance", 12_750, "computed", 2022, "153,000 a year", _MOTO),
        ("month", "Tax", 6_000, "computed", 2015, "18,000 every three months", _MOTO),
        ("month", "Federation", 7_800, "computed", 2015, "300 a day, on 26 days", _MOTO),
        ("month", "Tyres, oil and repairs", 45_000, *_OURS),
        ("unit", "Fuel of a day", 9_000, *_OURS),
        ("price", "Takings of a day", 20_000, "published", 2012, "25,000 in 2015", _MOTO),
        ("volume", "Days on the road in a month", 26, *_OURS),
        ("drawings", "The household takes", 150_000, *_OURS),
    ),
    "rwa_eggs": (
        ("start", "Hen house", 300_000, *_OURS),
        ("stock", "100 grown hens", 400_000, "computed", None, "3,500 to 4,500 each, undated", _COOP),
        ("stock", "First feed", 100_000, *_OURS),
        ("month", "Put aside for new hens", 20_000, *_OURS),
        ("month", "Medicine and trays", 8_000, *_OURS),
        ("unit", "Feed for one egg", 48, *_OURS),
        ("price", "Price of an egg", 69, "published", 2018, "68 to 70", "price:RWA:egg"),
        ("volume", "Eggs in a month", 2_185, "computed", 2017, "100 hens, 72 eggs a day from 100", _YOUTH),
        ("drawings", "The household takes", 10_000, *_OURS),
    ),
    "rwa_tailor": (
        ("start", "Sewing machine", 247.98, "published", 2023, "In US dollars, changed at the rate of the last month",
         "rwa_tailoring"),
        ("start", "Table, iron and sign", 120_000, *_OURS),
        ("stock", "First cloth and thread", 80_000, *_OURS),
        ("month", "Room", 30_000, *_OURS),
        ("month", "Power and thread", 12_000, *_OURS),
        ("unit", "Cloth for a garment", 3_500, *_OURS),
        ("price", "Price of a garment", 7_000, *_OURS),
        ("volume", "Garments in a month", 40, *_OURS),
        ("drawings", "The household takes", 70_000, *_OURS),
    ),
    "shop": (
        ("start", "Shelves, fridge and scale", 1.5, *_OURS),
        ("stock", "First goods", 2.0, *_OURS),
        ("month", "Power, bags and tax", 0.1, *_OURS),
        ("unit", "Goods sold in a day", 0.13, *_OURS),
        ("price", "Takings of a day", 0.155, *_OURS),
        ("volume", "Days open in a month", 28, *_OURS),
        ("drawings", "The household takes", 0.4, *_OURS),
    ),
    "moto": (
        ("start", "Vehicle", 4.0, *_OURS),
        ("start", "Licence and papers", 0.4, *_OURS),
        ("month", "Tyres, oil and repairs", 0.15, *_OURS),
        ("month", "Insurance and dues", 0.08, *_OURS),
        ("unit", "Fuel of a day", 0.016, *_OURS),
        ("price", "Takings of a day", 0.05, *_OURS),
        ("volume", "Days on the road in a month", 26, *_OURS),
        ("drawings", "The household takes", 0.45, *_OURS),
    ),
    "eggs": (
        ("start", "Hen house", 1.4, *_OURS),
        ("stock", "100 grown hens", 1.4, *_OURS),
        ("stock", "First feed", 0.4, *_OURS),
        ("month", "Put aside for new hens", 0.08, *_OURS),
        ("month", "Medicine and trays", 0.04, *_OURS),
        ("unit", "Feed for one egg", 0.00024, *_OURS),
        ("price", "Price of an egg", 0.0004, *_OURS),
        ("volume", "Eggs in a month", 2_170, *_OURS),
        ("drawings", "The household takes", 0.12, *_OURS),
    ),
    "tailor": (
        ("start", "Machine, table and iron", 2.2, *_OURS),
        ("stock", "First cloth and thread", 0.5, *_OURS),
        ("month", "Room, power and thread", 0.25, *_OURS),
        ("unit", "Cloth for a garment", 0.022, *_OURS),
        ("price", "Price of a garment", 0.045, *_OURS),
        ("volume", "Garments in a month", 40, *_OURS),
        ("drawings", "The household takes", 0.45, *_OURS),
    ),
}  # fmt: skip
#: Lines whose amount is in another currency than the country's.
IN_DOLLARS = {("rwa_tailor", "Sewing machine")}

#: Seasons that are shown, in order: id of the researched series (or of our own even year), and its name.
SEASONS: dict[str, str] = {
    "even": "Every month alike",
    "mex_tortilla": "As a tortilla shop sells",
    "mex_abarrotes": "As a corner shop sells",
    "mex_remit_mxn": "As money from abroad arrives",
    "mex_coffee": "As coffee is harvested",
    "phl_tricycle": "As tricycles earn",
    "phl_sari_sari": "As a sari-sari store sells",
    "phl_egg_price": "As the price of eggs moves",
    "phl_remit_usd": "As money from abroad arrives",
    "phl_palay": "As rice is harvested",
    "rwa_moto": "As motorcycle taxis earn",
    "rwa_school": "As families spend on school",
    "rwa_coffee": "As coffee cherry is bought",
}
#: Our own: no month differs.
EVEN = "even"

#: Loans that were read: id, name for a label, what must be known. Their numbers come from the researched table.
LOANS: dict[str, tuple[str, str]] = {
    "mex_sm_micro": ("A fund of Michoacán: Remesas Productivas, small loan",
                     "10 to 16%, by kind and by paying on time."),
    "mex_sm_cerano": ("Caja Popular Cerano: Remesas Productivas", "10 to 16%."),
    "mex_palabra": ("Federal loan “a la palabra”", "Given in 2020 and 2021."),
    "phl_edlp_ind": ("LandBank and DBP with OWWA, for one owner",
                     "Own money of at least 20%, and training first. Grace of up to 24 months."),
    "phl_anyo": ("ANYO agri-negosyo, for overseas workers and families", "Without interest, for farming."),
    "rwa_sacco": ("Umurenge SACCO, loan to a member", "Members of parliament asked for lower rates."),
    "rwa_bank": ("Commercial banks, on average", ""),
    "rwa_vup": ("VUP, for poor households", "It was 11% until the end of 2018."),
}  # fmt: skip

#: Why people in Mexico gave up a business of their own: percent of those who did, January 2009 to March 2011.
CLOSED: dict[str, tuple[str, float, str]] = {
    "sales": ("Fewer sales, and strong competition", 36.0, "Count the customers of two others before you open."),
    "margin": ("It left too little", 14.7, "Work out what one unit leaves, with your own hours paid."),
    "personal": ("Personal reasons", 12.9, "Agree at home who does it when you are ill."),
    "unpaid": ("Customers or suppliers did not keep their word", 3.5, "First deliveries for cash; a limit for credit."),
    "debts": ("Too many debts", 3.5, "An instalment that the worst month can pay."),
    "credit": ("No credit", 2.0, "Keep three months of costs in cash, apart."),
    "unsafe": ("It was not safe", 2.0, "Ask neighbours who sells there, and who stopped."),
}
CLOSED_PAGE = ("Cerraron 1.15 millones de establecimientos", "El Economista, from INEGI's survey ENOE", "2012",
               "https://www.eleconomista.com.mx/economia/"
               "Cerraron-1.15-millones-de-establecimientos-20120410-0066.html")  # fmt: skip

#: What was counted about how long small businesses live: sentence, percent a year, page.
ALIVE: dict[str, tuple] = {
    "twelve_countries": (
        "In 16 surveys of 12 developing countries, 8 of 100 small firms closed in a year, and half of them within six "
        "years.",
        8.3,
        ("Small Firm Death in Developing Countries", "World Bank, McKenzie and Paffhausen", "2017",
         "http://hdl.handle.net/10986/28855"),
    ),
}  # fmt: skip
