"""What the tables of lesson 3.3.2 say in our own words, and what is our estimate."""

from __future__ import annotations

from typing import Any

FLAT = (100.0,) * 10

#: Farm ventures to begin with: country, currency, title, unit of what is sold, what it is, years that what was bought
#: lasts, harvest of years 1 to 10 in % of a full one, price series, harvest series (empty: none that can be used), and
#: by how much % a harvest differs from year to year where there is no series (our estimate).
#: What is sold in each month, in percent of a usual one; a name is a series of the researched calendar of harvests. All
#: are shapes for teaching: our estimate.
EVEN = (100.0,) * 12
MONTHS: dict[str, str | tuple[float, ...]] = {
    "phl_greenhouse": EVEN,
    "phl_coffee": "phl_coffee",
    "phl_cacao": "phl_cacao",
    "phl_eggs": EVEN,
    "mex_avocado": "mex_avocado",
    # Irrigated, one crop of spring and summer: sold after the harvest.
    "mex_maize": (0.0,) * 10 + (600.0, 600.0),
    "rwa_coffee": "rwa_coffee",
    "rwa_eggs": EVEN,
}
VENTURES: dict[str, tuple[Any, ...]] = {
    "phl_greenhouse": (
        "PHL", "PHP", "Greenhouse for vegetables, 300 m²", "harvest sold",
        "A migrant paid for the greenhouse, a farmer grew the vegetables, and each harvest was shared half and half. "
        "The price of the greenhouse, the cost of a harvest and both shares were told to a newspaper in 2012.",
        8, FLAT, "string_beans:PHL", "", 15.0,
    ),
    "phl_coffee": (
        "PHL", "PHP", "New coffee plantation, 1 hectare", "kg of green coffee",
        "Cost of planting (2011), of a year (2008) and the harvest were published for different farms. The mean of all "
        "farms in the country is far lower: 540 kg a hectare in 2020.",
        25, (0.0, 5.0, 40.0, 75.0, *FLAT[:6]), "coffee_robusta:WLD", "", 15.0,
    ),
    "phl_cacao": (
        "PHL", "PHP", "New cacao plantation, 1 hectare", "kg of dry beans",
        "No full budget of a cacao farm was found. Only the price was read, all else is our estimate. The mean harvest "
        "of all farms in the country was 290 kg a hectare in 2018.",
        25, (0.0, 5.0, 25.0, 50.0, 75.0, 90.0, *FLAT[:4]), "cocoa:WLD", "cocoa:PHL", 15.0,
    ),
    "phl_eggs": (
        "PHL", "PHP", "Eggs from 100 hens", "eggs",
        "From a leaflet for beginners. Leaflets leave out deaths and bad seasons: take a quarter off the harvest, and "
        "look again.",
        8, (60.0, *FLAT[:9]), "eggs:PHL", "", 10.0,
    ),
    "mex_avocado": (
        "MEX", "MXN", "New avocado orchard, 1 hectare", "kg of avocados",
        "No full budget was found. Price and harvest are means of the country, costs are our estimate. A study of one "
        "commercial orchard in the State of Mexico (2012) found a return of 42 % a year: ask what is different there.",
        25, (0.0, 0.0, 15.0, 35.0, 60.0, 80.0, *FLAT[:4]), "avocado:MEX", "avocado:MEX", 15.0,
    ),
    "mex_maize": (
        "MEX", "MXN", "Irrigated maize in Guanajuato, 1 hectare", "tonnes of maize",
        "Costs, harvest and price as published in 2025. They add up to a loss. An honest budget can say no.",
        1, FLAT, "maize:MEX", "maize:MEX", 15.0,
    ),
    "rwa_coffee": (
        "RWA", "RWF", "New coffee plantation, 1 hectare", "kg of cherry",
        "The price is the lowest legal one of 2025, the harvest that of trees with poor care: 1.5 kg a tree. With good "
        "care a tree gives 5 kg. Costs are our estimate.",
        20, (0.0, 5.0, 35.0, 70.0, *FLAT[:6]), "coffee_arabica:WLD", "", 25.0,
    ),
    "rwa_eggs": (
        "RWA", "RWF", "Eggs from 100 hens", "eggs",
        "Price of an egg (2018), price of a grown hen and eggs a day were read on three pages. The rest is estimated.",
        8, FLAT, "eggs:RWA", "", 10.0,
    ),
}  # fmt: skip

#: Lines of a budget: role, what, amount, currency if it is another one, basis, note, and where it was read.
#: Roles: ``start``, ``year``, ``unit`` (costs), ``price``, ``volume`` (a full harvest of a year), ``work`` (what the
#: entrepreneur's own land and work would bring elsewhere in a year).
Line = tuple[str, str, float, str, str, str, str]
LINES: dict[str, tuple[Line, ...]] = {
    "phl_greenhouse": (
        ("start", "Greenhouse", 420_000, "", "published", "", "phl_greenhouse_partner|Greenhouse"),
        ("year", "Repairs and new plastic", 15_000, "", "illustrative", "", ""),
        ("unit", "Seed, inputs and sale of one harvest", 25_000, "", "published", "",
         "phl_greenhouse_partner|Production cost"),
        ("price", "One harvest brings", 59_000, "", "computed",
         "Two shares of 17,000 and the cost of 25,000; the first harvest brought more: 72,000",
         "phl_greenhouse_partner|Share of each partner"),
        ("volume", "Harvests in a year", 4, "", "illustrative", "", ""),
        ("work", "What the farmer's land and work would bring elsewhere", 50_000, "", "illustrative", "", ""),
    ),
    "phl_coffee": (
        ("start", "Planting, all costs of a hectare", 66_000, "", "published", "",
         "phl_coffee_alcoy|Spending per hectare"),
        ("year", "Labour and materials", 40_000, "", "published", "", "phl_coffee_robusta|Labour and materials"),
        ("unit", "Picking and drying a kilo", 10, "", "illustrative", "", ""),
        ("price", "Price of a kilo", 2.0039, "USD", "published", "Mean at the farm in 2022, in US dollars",
         "price:coffee_green:PHL:2022"),
        ("volume", "Kilos in a full year", 840, "", "published", "Of a rented farm in its first year",
         "phl_coffee_rent|Green beans"),
        ("work", "What the farmer's land and work would bring elsewhere", 15_000, "", "illustrative", "", ""),
    ),
    "phl_cacao": (
        ("start", "Plants, shade trees and planting", 80_000, "", "illustrative", "", ""),
        ("year", "Labour, pruning and inputs", 20_000, "", "illustrative", "", ""),
        ("unit", "Harvest and drying of a kilo", 15, "", "illustrative", "", ""),
        ("price", "Price of a kilo", 1.9963, "USD", "published", "Mean at the farm in 2022, in US dollars",
         "price:cocoa:PHL:2022"),
        ("volume", "Kilos in a full year", 700, "", "illustrative", "", ""),
        ("work", "What the farmer's land and work would bring elsewhere", 15_000, "", "illustrative", "", ""),
    ),
    "phl_eggs": (
        ("start", "Hen house", 20_000, "", "computed", "Five times the published share of a year, 4,000",
         "phl_layer_100|House, yearly share"),
        ("start", "100 chicks", 5_500, "", "published", "55 each, undated", "phl_layer_100|Chicks, 100 at 55"),
        ("start", "Feed, warmth and vaccines until the first egg", 16_912, "", "computed",
         "663 kg of feed at 24, and 10 a bird; undated", "phl_layer_100|Feed before laying, 663 kg at 24"),
        ("year", "New hens", 14_900, "", "computed", "Chicks and their feed, every 18 months",
         "phl_layer_100|Chicks, 100 at 55"),
        ("year", "Medicine, trays and light", 9_600, "", "illustrative", "", ""),
        ("unit", "Feed for one egg", 4.04, "", "computed", "120 g a day at 24 a kilo, 260 eggs a year",
         "phl_layer_100|Feed while laying"),
        ("price", "Price of an egg", 8.44, "", "published", "Medium egg, mean in shops in 2023",
         "list:PHL:egg, medium"),
        ("volume", "Eggs in a full year", 26_000, "", "computed", "100 hens, 260 eggs a year",
         "phl_layer_100|Eggs, improved hen (native hen: 90)"),
        ("work", "What the farmer's work would bring elsewhere", 40_000, "", "illustrative", "", ""),
    ),
    "mex_avocado": (
        ("start", "Plants, water and planting", 180_000, "", "illustrative", "", ""),
        ("year", "Labour, inputs and water", 60_000, "", "illustrative", "", ""),
        ("unit", "Picking and freight of a kilo", 4, "", "illustrative", "", ""),
        ("price", "Price of a kilo", 1.1173, "USD", "published", "Mean at the farm in 2022, in US dollars",
         "price:avocado:MEX:2022"),
        ("volume", "Kilos in a full year", 10_760, "", "published", "Mean of the country in 2022",
         "yield:avocado:MEX:2022"),
        ("work", "What the farmer's land and work would bring elsewhere", 30_000, "", "illustrative", "", ""),
    ),
    "mex_maize": (
        ("year", "All costs of a season", 69_400, "", "published", "", "mex_maize_guanajuato|All costs"),
        ("price", "Price of a tonne", 6_000, "", "published", "", "mex_maize_guanajuato|Price"),
        ("volume", "Tonnes in a season", 9, "", "published", "", "mex_maize_guanajuato|Grain"),
        ("work", "What the farmer's land and work would bring elsewhere", 15_000, "", "illustrative", "", ""),
    ),
    "rwa_coffee": (
        ("start", "2,500 plants and planting", 1_500_000, "", "illustrative", "", ""),
        ("year", "Labour, mulch and inputs", 900_000, "", "illustrative", "", ""),
        ("unit", "Picking and carrying a kilo", 120, "", "illustrative", "", ""),
        ("price", "Price of a kilo", 600, "", "published", "Lowest legal price of 2025",
         "rwa_coffee_cherry|Lowest legal cherry price"),
        ("volume", "Kilos in a full year", 3_750, "", "computed", "2,500 trees (our estimate) at 1.5 kg",
         "rwa_coffee_cherry|Cherry per tree, poor care"),
        ("work", "What the farmer's land and work would bring elsewhere", 200_000, "", "illustrative", "", ""),
    ),
    "rwa_eggs": (
        ("start", "Hen house", 300_000, "", "illustrative", "", ""),
        ("start", "100 grown hens", 400_000, "", "computed", "3,500 to 4,500 each, undated",
         "rwa_layers_3000|Grown chicken"),
        ("start", "First feed", 100_000, "", "illustrative", "", ""),
        ("year", "New hens", 240_000, "", "illustrative", "", ""),
        ("year", "Medicine and trays", 96_000, "", "illustrative", "", ""),
        ("unit", "Feed for one egg", 48, "", "illustrative", "", ""),
        ("price", "Price of an egg", 69, "", "published", "68 to 70 in 2018", "list:RWA:egg"),
        ("volume", "Eggs in a full year", 26_200, "", "computed", "100 hens, 72 eggs a day",
         "rwa_layers_youth|Eggs per hen"),
        ("work", "What the farmer's work would bring elsewhere", 120_000, "", "illustrative", "", ""),
    ),
}  # fmt: skip

#: Series of prices and harvests, and the last year that is whole.
PRICES = (
    "string_beans:PHL", "coffee_robusta:WLD", "coffee_arabica:WLD", "cocoa:WLD", "eggs:PHL", "eggs:RWA",
    "avocado:MEX", "maize:MEX",
)  # fmt: skip
YIELDS = ("cocoa:PHL", "avocado:MEX", "maize:MEX")
LAST_WHOLE_YEAR = 2025

#: What real ventures teach: title, what happened, what it teaches (our reading).
CASES: dict[str, tuple[str, str, str]] = {
    "phl_costales_greenhouse": (
        "One greenhouse, half and half",
        "An investor paid 420,000 pesos for a greenhouse of 300 square metres. The farm grew vegetables, and each "
        "harvest was shared half and half. The first left 47,000 pesos, the next about 17,000 to each partner.",
        "One thing bought, one crop, one split: everybody understands it. But at 17,000 a harvest it takes years until "
        "the money is back.",
    ),
    "phl_don_bosco_rice": (
        "Workers in Dubai pay for a season of rice",
        "A cooperative took 30,000 pesos a hectare for two years from workers in Dubai and promised 4,500 a harvest, "
        "come what may. Some workers also sold the rice in the Gulf. 60 hectares were paid for by August 2017.",
        "A fixed promise puts the whole risk of the crop on the cooperative. Ask what happens in a year of drought.",
    ),
    "phl_lunti_hogs": (
        "Who carries a bad price?",
        "A company and a farmer share the profit of each pig half and half. The company has published the result at "
        "prices from 70 to 120 pesos a kilo; below about 96 there is a loss, and the company carries it.",
        "A table by price shows at once who bears what. A disease that kills all pigs is not in it.",
    ),
    "phl_ofwabip_cacao": (
        "Five per cent a month?",
        "In 2018 migrants were told of a corporate cacao farm that would pay 5 % a month after three years. No result "
        "was found later.",
        "No farm pays 5 % a month for years. Put the promise into the tool, and see which price it would need.",
    ),
    "phl_farm2market_fraud": (
        "Piglets that nobody could count",
        "5,000 pesos a piglet, 2,600 more after three months: so it was promised. Payments stopped in July 2024, and "
        "in August the authority ordered the scheme to stop.",
        "Three tests: a licence to take money from the public, accounts, and animals that you can count.",
    ),
    "phl_kalasag_onion": (
        "One crop, one buyer, for many years",
        "Onion growers have supplied a restaurant chain since 2008, with quality written into the contract. In 2025 "
        "they still did, and paid dividends.",
        "Begin with one crop and one buyer, and check your own quality. The town opened the door.",
    ),
    "phl_ava_davao": (
        "They owned the land, and lost control of it",
        "Farmers with new land titles leased it to banana companies or grew for them. A study of 2016 found that "
        "costs, risk and weak bargaining made them give up control and earn less.",
        "Read the price formula, debts to the company, the length and the way out before you sign.",
    ),
    "mex_ayoquezco_mena": (
        "Cactus for the migrants' own shops",
        "Women of Ayoquezco grow and pack cactus, migrants invest and sell in the United States. The plant opened in "
        "2007 and won a prize in 2009. In 2011 there were losses by frost.",
        "Migrants can be shareholders and sellers. One crop in a place of frost is a risk of its own.",
    ),
    "mex_3x1": (
        "From public works to business",
        "From 2009 the 3x1 programme of Mexico was also open to business projects. Most money went on into public "
        "works; few businesses came of it. The federal programme ended in 2020.",
        "A group that builds a road together is not yet a group that runs a business together.",
    ),
    "rwa_first_fruits": (
        "Land that is pooled, not sold",
        "Farmers gave land for shared growing, a company planted avocado and sells it abroad: 262 hectares by 2023, of "
        "which 85 were ready for harvest in 2024.",
        "Ask how fruit, costs and rent of the land are shared, for how long, and what a family gets while trees are "
        "small.",
    ),
    "rwa_diaspora_mutual_fund": (
        "A fund that never began",
        "Members abroad would have paid 10,000 francs a month into a fund. It had a provisional licence in 2009 and "
        "never started: poor planning, few who were committed, and a law that was missing.",
        "Applause at a meeting is no commitment. Law, manager and first paid shares come before the launch.",
    ),
}
