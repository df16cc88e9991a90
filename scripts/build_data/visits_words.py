"""Our own sentences on places to visit and on what to look at there; a site's facts were read in the page it names."""

from __future__ import annotations

#: Institution, place, and why one would go there, by site. Where the researched row names an example only, so do we.
SITES: dict[str, tuple[str, str, str]] = {
    "v-phl-atikha": (
        "Atikha", "San Pablo City, Laguna", "It trains towns to serve migrants, and runs services of its own.",
    ),
    "v-phl-cavite": (
        "Provincial Social Welfare and Development Office", "Cavite",
        "After a training this office led the one-stop center of the province.",
    ),
    "v-phl-owwa": (
        "Regional welfare office of OWWA", "Any region", "Grants, loans and training for members who come back.",
    ),
    "v-phl-pangasinan": (
        "Pangasinan Migration and Development Council", "Lingayen",
        "A council led by the employment office, with a page for people abroad.",
    ),
    "v-phl-sidc": (
        "Sorosoro Ibaba Development Cooperative (SIDC)", "Batangas City",
        "A large farm cooperative that took migrants as investors.",
    ),
    "v-phl-sidc-farm": (
        "Farms and mills of SIDC and its members", "Batangas", "Here one sees what members' money pays for.",
    ),
    "v-phl-banoa": (
        "Bantayan North OFW Association", "Bantayan, Cebu", "The shop of an association of 39 former migrants.",
    ),
    "v-phl-cabuyao": (
        "Migrants' group of Cabuyao, with the city office", "Cabuyao, Laguna",
        "City and migrants formed a cooperative together.",
    ),
    "v-phl-natcco": (
        "A member cooperative of NATCCO and its partner school", "Any region", "Children save at school.",
    ),
    "v-phl-landbank": (
        "Branch of LandBank", "Any province",
        "Loans for people who came back. The bank owns the Overseas Filipino Bank.",
    ),
    "v-phl-tesda": (
        "Training center of TESDA", "Any province", "Courses and tests that go with grants for people who came back.",
    ),
    "v-mex-puebla": (
        "Migrants' institute of the state of Puebla", "Puebla",
        "A state with offices abroad. Ask how many cases they had last year.",
    ),
    "v-mex-pueblacity": (
        "Office for migrants of the city of Puebla", "Puebla (city)", "Advice, work and papers under one roof.",
    ),
    "v-mex-sezami": (
        "Secretaría del Zacatecano Migrante (Sezami)", "Zacatecas",
        "A ministry of a state for its migrants; it matches their money.",
    ),
    "v-mex-cpm": (
        "Branch of Caja Popular Mexicana", "28 states", "It pays remittances out and keeps savings.",
    ),
    "v-mex-amucss": (
        "A rural financial society of the AMUCSS network", "Rural areas of several states",
        "A small office in an indigenous area.",
    ),
    "v-mex-2x1farm": (
        "A 2x1 project: cattle, a farm or a workshop", "Zacatecas, 16 municipalities",
        "A family business with a migrant's money and public money.",
    ),
    "v-mex-finabien": (
        "Office of Finabien", "Over 2,000 places", "A public pay-out point with a card of its own.",
    ),
    "v-mex-clubs": (
        "A federation of clubs from Durango or Zacatecas", "Durango or Zacatecas",
        "Ask what a club does since the federal money for 3x1 ended.",
    ),
    "v-mex-social": (
        "Café, granary or workshop paid by clubs", "Zacatecas", "A business as the 2x1 program knows them.",
    ),
    "v-mex-training": (
        "Institute for work training of Michoacán (Icatmi)", "Michoacán",
        "It tests and certifies what people learned at work abroad. Other states have such an institute too.",
    ),
    "v-rwa-usacco": (
        "An Umurenge SACCO", "Any sector, for example Kagano (Nyamasheke)",
        "Savings cooperative of a sector. All of them work with computers since June 2024.",
    ),
    "v-rwa-minaffet": (
        "Unit for the Rwandan community abroad, Ministry of Foreign Affairs", "Kigali",
        "Policy, Rwanda Day, and links with communities abroad.",
    ),
    "v-rwa-ejoheza": (
        "District office: Ejo Heza and social protection", "Any district",
        "Long-term saving and support in one building.",
    ),
    "v-rwa-onedollar": (
        "Complex of the One Dollar Campaign", "Kagugu, Kigali",
        "Here one sees what gifts from abroad built, and can ask who pays for it now.",
    ),
    "v-rwa-codepec": (
        "Fish traders' cooperative CODEPEC and the border post", "Rubavu", "A cold chain for women who trade.",
    ),
    "v-rwa-rusizi": (
        "Border post of Rusizi and traders' cooperatives", "Rusizi", "A one-stop border post.",
    ),
    "v-rwa-girubuzima": (
        "Girubuzima dairy cooperative", "Nyagatare", "Twenty women make dairy products and export them.",
    ),
    "v-rwa-momo": (
        "Mobile money agent (MTN or Airtel)", "Any town",
        "Money from abroad arrives on the phone. Ask to see the board of prices.",
    ),
    "v-rwa-ricem": (
        "Rwanda Institute of Cooperatives, Entrepreneurship and Microfinance (RICEM)", "Kigali",
        "Courses for staff and boards of cooperatives.",
    ),
    "v-rwa-vsla": (
        "A village savings and loan group", "Eastern Province",
        "They save every week and share out at the end of the year.",
    ),
    "v-rwa-vup": (
        "Sector office with the VUP program and its joint forum", "Any sector",
        "How households are chosen, and where partners meet.",
    ),
    "v-rwa-farm": (
        "Tea growers' cooperative with its SACCO", "For example Mulindi, Gicumbi",
        "Payments for tea leaves go to accounts: a pattern for ventures.",
    ),
    "v-rwa-hospital": (
        "Hospital that received experts from abroad", "For example Kabgayi, Ruhengeri",
        "Health workers came back for a short time.",
    ),
}  # fmt: skip
#: Pages that were read where the researched row had none: title, publisher, year, address.
READ: dict[str, tuple[str, str, str, str]] = {
    "v-mex-training": (
        "Van más de 200 migrantes deportados atendidos en INEA y ICATMI", "CuartoPoder Michoacán", "",
        "https://cuartopodermichoacan.com/van-mas-de-200-migrantes-deportados-atendidos-en-inea-y-icatmi",
    ),
    "v-rwa-momo": (
        "90% of our money transfers to Rwanda via mobile phones: WorldRemit", "The New Times", "",
        "https://newtimes.co.rw/article/155906/News/90-of-our-money-transfers-to-rwanda-via-mobile-phones-a-world-remit",
    ),
    "v-phl-landbank": (
        "State bank lends P2.68B to repatriated OFWs", "Daily Tribune", "2024",
        "https://tribune.net.ph/2024/05/20/state-bank-lends-p268b-to-repatriated-ofws",
    ),
}  # fmt: skip
#: Short names of kinds of sites, for a label.
TYPES: dict[str, str] = {
    "one_stop": "One-stop center",
    "migration_office": "Migration office",
    "cooperative": "Cooperative",
    "farm_venture": "Farm with migrants' money",
    "social_enterprise": "Enterprise of migrants or families",
    "savings_group": "Savings group",
    "federation": "Federation or association",
    "remittance_operator": "Remittance pay-out point",
    "training_centre": "Training center",
    "local_council": "Council on migration",
    "school_club": "School with a club",
    "border_post": "Border post",
}
#: What a question of the sheet is about; our own grouping.
THEMES: dict[str, str] = {
    "people": "all-who one-walk one-people one-private one-lang one-track mo-staff co-members co-abroad fv-jobs "
    "sg-members ro-wait ro-save tc-work tc-test sc-children sc-notice bp-minutes bp-papers",
    "money": "one-own mo-budget co-div co-save co-exit fv-profit fv-share se-break se-price sg-save ro-cost ro-cash "
    "tc-cost bp-income fe-paid",
    "proof": "all-number all-source all-photo mo-law mo-count co-audit fv-buyer se-books fe-account",
    "power": "all-women all-decide sg-women fe-meet fe-decide lc-meet lc-migrants lc-missing se-leader",
    "trouble": "all-trouble mo-stop co-late fv-risk sg-default lc-follow",
    "home": "all-surprise all-fit all-change all-condition all-ask all-contact co-trust",
}
#: Questions that are put better, by item; the others stand as they were prepared.
QUESTIONS: dict[str, str] = {
    "all-who": "Who received us? The post, no name",
    "all-surprise": "One thing that surprised me",
    "all-number": "One number that I heard, and its year",
    "all-change": "What would I have to change?",
    "all-condition": "What would have to be there first at home?",
    "all-trouble": "What went wrong, in their own words?",
    "all-women": "How many women are among those who decide?",
    "all-decide": "How many people decide in all?",
    "all-ask": "What would I still like to know?",
    "all-contact": "Which office or page can I ask later?",
    "all-photo": "A photo of a sign, a form or a product: what does it show? No people",
    "one-walk": "How many doors or desks must a person pass for one need?",
    "one-people": "How many people came last month?",
    "one-lang": "In how many languages are the signs on the wall?",
    "one-own": "What part of the costs do they pay from their own budget?",
    "mo-staff": "How many people work here?",
    "mo-law": "Which law or order gives them the task?",
    "mo-stop": "Which program did they stop, and why?",
    "mo-budget": "What is their budget for a year? Write the currency",
    "co-members": "How many members are there?",
    "co-abroad": "How many members live abroad or get money from abroad?",
    "co-late": "What part of the loans is late by more than 30 days?",
    "co-div": "What dividend did shares get last year?",
    "co-save": "What interest do ordinary savings get?",
    "co-audit": "Did we see the last audit from outside?",
    "co-exit": "How many days until a member has the money out?",
    "fv-share": "What part is owned by migrants?",
    "fv-risk": "What is the biggest risk that I see?",
    "fv-jobs": "How many people work here all year?",
    "se-break": "How many months until the costs were covered?",
    "se-price": "What does the main product cost? Write the unit",
    "sg-save": "How much does one person save in a week? Write the currency",
    "sg-members": "How many members are there?",
    "sg-women": "How many of the members are women?",
    "sg-default": "How many loans were not paid back in the last year?",
    "fe-paid": "How many members paid this year?",
    "fe-meet": "How many meetings in the last 12 months?",
    "fe-decide": "Who chooses a project?",
    "fe-account": "Does the account need two signatures?",
    "ro-cost": "What does it cost to send USD 200, all in?",
    "ro-wait": "How long did the person before us wait?",
    "ro-cash": "What part is taken in cash?",
    "tc-work": "What part of last year's people have work?",
    "tc-cost": "What does a course cost the person? Write the currency",
    "lc-meet": "How many meetings in the last 12 months?",
    "lc-migrants": "How many seats are for migrants or families?",
    "lc-missing": "Who is missing at the table?",
    "sc-children": "How many children are in the club?",
    "bp-minutes": "How long does it take a trader to pass?",
    "bp-income": "What does a trader earn in a day, as told? Write the currency",
    "bp-papers": "How many papers are asked for a small load?",
}
#: Answers that are put better.
OPTIONS = {"none": "there is none", "even": "neither profit nor loss", "other": "somebody else"}
#: Questions of the design that are left out: the sheet knows the place and the day.
LEFT_OUT = ("o-all-site",)
#: Steps of a visit, as they are called.
STEPS: dict[str, str] = {
    "travel": "On the way",
    "walk": "Welcome and a walk",
    "talk": "Talk and questions",
    "notes": "Silent notes",
}
