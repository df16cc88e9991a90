"""What the course adds to the researched impacts and multipliers: evidence looked up later, and our own sentences."""

from __future__ import annotations

#: Evidence of impacts that had none, from a page that was read: evidence, title, publisher, year, address. A year that
#: the page does not show is left empty.
LOOKED_UP: dict[str, tuple[str, str, str, str, str]] = {
    "com_env_pressure": (
        "Gihembe refugee camp: 20,000 people on 44 hectares; storm water cut gullies and caused landslides (2012).",
        "Rwanda: Refugee Influx Puts Pressure on Environment",
        "allAfrica, after Rwanda's environment authority",
        "2012",
        "http://allafrica.com/stories/201208100085.html",
    ),
    "lg_revenue": (
        "Latin America: people who receive money say more often that they would pay higher municipal taxes for better "
        "services (survey). One study of Mexican states finds lower local taxes instead.",
        "Migrant Remittances and Local Taxes in Latin America",
        "López García, University of Gothenburg",
        "",
        "https://gld.gu.se/en/publications/gld-working-papers/wp74-migrant-remittances-and-local-taxes-in-latin-america",
    ),
    "lg_burden": (
        "No figure found. IOM warns of strain where many return in a short time and the place cannot absorb them.",
        "Essentials of Migration Management: reintegration and development",
        "IOM",
        "",
        "https://emm.iom.int/handbooks/return-and-reintegration-migrants/reintegration-and-development",
    ),
    "lg_talent": (
        "Nigeria: its association of nurses and midwives says that over 75,000 nurses left since 2017.",
        "Healthcare brain drain: Africa's skilled workers seek opportunities abroad",
        "Crisis Response Journal, after SciDev.Net",
        "",
        "https://crisis-response.com/Articles/670150/Healthcare_brain_drain.aspx",
    ),
    "co_trade": (
        "A review of over 100 papers: migration helps trade and investment, but the studies do not all agree (2021).",
        "A literature review of the nexus between migration and internationalization",
        "Hatzigeorgiou and Lodefalk",
        "2021",
        "https://informahealthcare.com/doi/full/10.1080/09638199.2021.1878257",
    ),
    "co_reform_delay": (
        "111 countries: where remittances weigh more in the economy, control of corruption and rule of law score lower "
        "(2012).",
        "Remittances and Institutions: Are Remittances a Curse?",
        "Abdih, Chami, Dagher and Montiel, World Development",
        "2012",
        "https://vdocuments.mx/remittances-and-institutions-are-remittances-a-curse.html",
    ),
    "co_learning": (
        "Rwanda: a project was to bring 30 skilled Rwandans from Europe to train teachers in eight technical colleges.",
        "Rwandan Diaspora Engagement Projects",
        "IOM Belgium and Luxembourg",
        "",
        "https://migration4development.org/es/node/316",
    ),
    "cd_fiscal": (
        "25 countries, 2006-2018: migrants paid more than was spent on their social protection, health and education. "
        "With all public spending counted, the balance is positive in about a third of them.",
        "The fiscal impact of immigration in OECD countries since the mid-2000s",
        "OECD",
        "2021",
        "https://oecd.org/en/publications/2021/10/international-migration-outlook-2021_ea4f9277/full-report/component-8.html",
    ),
    "cd_diversity": (
        "USA: migrants, 12.9 % of the people, founded 28 % of all new firms (2011).",
        "Immigrants Twice as Likely to Start Small Businesses as Native-Born",
        "Partnership for a New American Economy",
        "2012",
        "https://newamericaneconomy.org/news/immigrants-twice-as-likely-to-start-small-businesses-as-native-born",
    ),
    "cd_tension": (
        "European Union: 38 % of 25,500 people with a migrant or minority background met discrimination in five years "
        "(survey 2015-2016).",
        "Second European Union Minorities and Discrimination Survey: main results",
        "FRA, European Union Agency for Fundamental Rights",
        "2017",
        "https://theioi.org/ioi-news/current-news/second-european-union-minorities-and-discrimination-survey-main-results",
    ),
    "cd_wages": (
        "27 studies: on average almost no effect on wages of the native-born; some find losses for groups of workers.",
        "Do immigrant workers depress the wages of native workers?",
        "Peri, IZA World of Labor",
        "",
        "https://studylib.net/doc/18202148/do-immigrant-workers-depress-the-wages-of-native-workers%3F",
    ),
}
#: Cells said more carefully than in the researched table, by impact and column.
REWORDED: dict[str, dict[str, str]] = {
    "fam_spend": {
        "what": "Some money goes to feasts, phones and houses that stay empty; loans are taken on money not yet earned."
    },
    "mig_abuse": {
        "evidence": "A mission of the Congress of the Philippines to Saudi Arabia called it the front line of abuse of "
        "Filipino domestic workers (2011)."
    },
    "mig_autonomy": {"evidence": "57.2 % of the Filipinos who work abroad on contracts are women (2024)."},
    "mig_deskill": {
        "evidence": "53.3 % of Filipinos in OECD countries are highly educated (2015/16), yet 43.6 % of those who work "
        "abroad on contracts do elementary work (2024)."
    },
    "fam_school_neg": {
        "evidence": "Mexico: for teenagers the absence weighs more than the money when the migrant left over five "
        "years ago (2008)."
    },
    "fam_finance": {
        "evidence": "Philippines: 43 % of households with a worker abroad save part of the money (early 2023), 7.2 % "
        "in 2007."
    },
    "com_projects": {
        "evidence": "Mexico: the programme “two for one” went from 7 projects to 30 in two years (1993-1995)."
    },
    "com_culture": {"evidence": "Researchers call them social remittances (Levitt 1998). No figure found."},
    "co_unemployment": {"evidence": "2.19 million Filipinos worked abroad on contracts in 2024."},
    "cd_tension": {"what": "Newcomers are blamed for what goes badly; some employers use their weak position."},
    "lg_talent": {"what": "Schools and clinics lose trained staff."},
}

#: Published multipliers beside which a participant's own is shown, in the order shown: where, what was measured, and
#: what kind of money came in. Numbers and sources stand in the researched table, or in `FOUND`.
ANCHORS: dict[str, tuple[str, str, str]] = {
    "mex_income_1990s": (
        "Mexico, the whole country",
        "Income for each 1 received, by a model of the economy. A country leaks less than a town.",
        "remittances",
    ),
    "ken_giveone": (
        "Siaya, rural Kenya",
        "Spending and income in 653 villages for each 1 given, by a trial with chance.",
        "cash for poor families",
    ),
    "gha_leap": (
        "Seven districts of Ghana",
        "Income for each 1 given, by a model of the villages. If prices rise, 1.5 instead of 2.5.",
        "cash for poor families",
    ),
    "rwa_cash_b": (
        "A refugee camp in Rwanda and 10 km around it",
        "Income of the neighbours and the refugees for each 1 given in cash, by a model.",
        "aid to refugees in cash",
    ),
    "rwa_cash_a": (
        "Another refugee camp in Rwanda and 10 km around it",
        "Income of the neighbours and the refugees for each 1 given in cash, by a model.",
        "aid to refugees in cash",
    ),
    "mwi_sct": (
        "Villages of Malawi",
        "Income in the villages for each 1 given, by a model. More of it arises in trading centres outside.",
        "cash for poor families",
    ),
    "rwa_kigeme": (
        "Kigeme camp in Rwanda and 10 km around it",
        "Real income for each 1 given in food, by a model.",
        "aid to refugees in food",
    ),
    "lm3_local_shop": (
        "A shop with local goods and staff",
        "Worked example in three rounds: 8 of each 10 stay in the place.",
        "any spending",
    ),
    "lm3_outside_shop": (
        "A shop that is owned and supplied from outside",
        "Worked example in three rounds: 2 of each 10 stay in the place.",
        "any spending",
    ),
}
#: A multiplier looked up in a published page: country, year, value, low, high, title, publisher, year, address.
FOUND: dict[str, tuple[str, int, float, float, float, str, str, str, str]] = {
    "gha_leap": (
        "GHA",
        2014,
        2.5,
        1.5,
        2.5,
        "Local Economy-Wide Impact Evaluation (LEWIE) of Ghana's LEAP Programme",
        "FAO, on a page of the UK government",
        "2014",
        "https://gov.uk/research-for-development-outputs/local-economy-wide-impact-evaluation-lewie-of-ghana-s-livelihood-empowerment-against-poverty-leap-programme",
    ),
}
