"""The words of the table ``corridor_features``, in our own language; each with the page in which it was read."""

from __future__ import annotations

#: Feature: corridor (origin-destination, as in the researched table), group, what is there, title of the page.
#: Groups: ``agreement`` between states, ``organisation`` of migrants, ``programme`` that runs or ran, ``rule`` that
#: moves what a transfer or a stay takes.
FEATURES: dict[str, tuple[str, str, str, str]] = {
    "mex_usa_tax": (
        "MEX-USA",
        "rule",
        "Since January 2026 the United States takes a tax of 1% of transfers paid with cash, cheque or money order. "
        "Cards and accounts are free of it.",
        "What to know about the 1% tax on remittances coming into effect in 2026",
    ),
    "mex_usa_clubs": (
        "MEX-USA",
        "organisation",
        "About 3,000 hometown associations and federations of states (2007).",
        "Migrant hometown associations and opportunities for development",
    ),
    "mex_usa_back": (
        "MEX-USA",
        "programme",
        "“México te Abraza” received 145,537 people who were sent back (2025).",
        "Mexico te Abraza: 145,537 personas atendidas",
    ),
    "mex_can_memo": (
        "MEX-CAN",
        "agreement",
        "A memorandum on seasonal farm workers since 1974; the two sides meet each year to go on with it.",
        "Seasonal Agricultural Workers Program",
    ),
    "mex_can_season": (
        "MEX-CAN",
        "programme",
        "Seasonal farm workers: 25,669 people in 2022.",
        "SAWP: 25,669 workers in 2022; CAD 375 million sent",
    ),
    "mex_can_months": (
        "MEX-CAN",
        "rule",
        "A season lasts eight months at most. Five consulates look after the workers.",
        "Seasonal Agricultural Workers Program",
    ),
    "phl_usa_groups": (
        "PHL-USA",
        "organisation",
        "Many groups of towns and schools; Filipino groups may be 1,000 in all countries together (2007).",
        "Migrant hometown associations and opportunities for development",
    ),
    "phl_sau_domestic": (
        "PHL-SAU",
        "agreement",
        "An agreement on domestic workers, signed on 19 May 2013, with a standard contract.",
        "",
    ),
    "phl_sau_offices": (
        "PHL-SAU",
        "programme",
        "Migrant workers' offices of the Philippines in Riyadh, Jeddah and Al Khobar (2023).",
        "DMW absorbs DFA assistance-to-nationals services for OFWs",
    ),
    "phl_sau_reform": (
        "PHL-SAU",
        "rule",
        "Since March 2021 workers may change jobs and leave. Domestic workers, drivers and guards are left out.",
        "Labour reform initiative comes into force (who is left out)",
    ),
    "phl_are_memo": (
        "PHL-ARE",
        "agreement",
        "A memorandum on labour of 12 September 2017, with a protocol on domestic workers.",
        "",
    ),
    "phl_kwt_domestic": (
        "PHL-KWT",
        "agreement",
        "An agreement on domestic workers of May 2018: passports and telephones stay with the worker.",
        "",
    ),
    "phl_kor_permit": (
        "PHL-KOR",
        "agreement",
        "Governments place workers themselves under the Employment Permit System, which began in 2004.",
        "Korean labor law: changes of the Employment Permit System",
    ),
    "phl_kor_recruiters": (
        "PHL-KOR",
        "rule",
        "No private recruiters: an office of the government runs the hiring (2016).",
        "Recruitment costs brief: Philippines",
    ),
    "phl_jpn_nurses": (
        "PHL-JPN",
        "agreement",
        "An economic partnership agreement in force since 11 December 2008, which lets nurses and carers come.",
        "",
    ),
    "phl_ita_counsel": (
        "PHL-ITA",
        "programme",
        "Counsellors on money of PinoyWISE in six cities. In 15 months almost PHP 10 million went into one "
        "cooperative (2012).",
        "PinoyWISE public meeting in Turin: almost PHP 10 million in 15 months",
    ),
    "phl_hkg_groups": (
        "PHL-HKG",
        "organisation",
        "Unions and savings groups of migrants; some put money into enterprises at home (2011).",
        "NGO pools P100M over 15 years from OFWs for rural enterprises",
    ),
    "rwa_cod_peace": (
        "RWA-COD",
        "agreement",
        "A peace agreement was signed on 27 June 2025.",
        "DR Congo and Rwanda sign a peace agreement in Washington",
    ),
    "rwa_uga_market": (
        "RWA-UGA",
        "agreement",
        "Citizens of the East African Community may stay for six months without a visa (2011).",
        "Legal developments in Africa: Rwanda",
    ),
    "rwa_bel_community": (
        "RWA-BEL",
        "organisation",
        "The Rwandan Community Abroad has a branch in Belgium; Rwanda Day was held in Brussels in 2017.",
        "How Rwanda is leveraging rising diaspora remittances",
    ),
    "rwa_bel_skills": (
        "RWA-BEL",
        "programme",
        "A map of the skills of Rwandans in Belgium and three other countries (2018).",
        "Diaspora mapping exercise",
    ),
    "slv_usa_few": (
        "SLV-USA",
        "organisation",
        "Few belong to an association: 4% of migrants (2008).",
        "Hometown Associations: transnationalism, philanthropy and development",
    ),
    "slv_usa_school": (
        "SLV-USA",
        "programme",
        "A fund that matched money sent for school was tried, with accounts that the migrant controls (2012).",
        "Channeling remittances to education",
    ),
    "gtm_usa_tax": (
        "GTM-USA",
        "rule",
        "Since January 2026 the United States takes a tax of 1% of transfers paid with cash, cheque or money order. "
        "Cards and accounts are free of it.",
        "What to know about the 1% tax on remittances coming into effect in 2026",
    ),
    "ind_are_meeting": (
        "IND-ARE",
        "programme",
        "A meeting with people abroad every second year; the state of Kerala has an office for them (2023).",
        "Indians abroad: history, spread, remittances",
    ),
    "bgd_sau_reform": (
        "BGD-SAU",
        "rule",
        "The reform of 2021 leaves out domestic workers, drivers and farm workers.",
        "Labour reform initiative comes into force (who is left out)",
    ),
    "bgd_mys_memo": (
        "BGD-MYS",
        "agreement",
        "A memorandum of 19 December 2021, for five years.",
        "MoU between Bangladesh and Malaysia will be reviewed",
    ),
    "npl_qat_centres": (
        "NPL-QAT",
        "programme",
        "Centres for migrants in 156 local governments of Nepal (2024).",
        "Safer Migration (SaMi) Program",
    ),
    "idn_mys_memo": (
        "IDN-MYS",
        "agreement",
        "A memorandum on domestic workers of 1 April 2022, with one channel for hiring.",
        "Indonesia, Malaysia to renew lapsed migrant labor deal",
    ),
    "mar_esp_season": (
        "MAR-ESP",
        "programme",
        "Hiring at home for the season in Huelva: about 15,000 women in 2023.",
        "93 % des saisonnieres marocaines sont arrivees a Huelva",
    ),
    "ton_nzl_season": (
        "TON-NZL",
        "programme",
        "Seasonal work for recognised employers since 2007; very few overstay.",
        "Development through seasonal worker programs: RSE",
    ),
    "mar_fra_villages": (
        "MAR-FRA",
        "organisation",
        "“Migrations et Développement”: about 100 villages had electricity by 2004.",
        "Marocains de l'autre rive (bilan de Migrations et Developpement)",
    ),
}

#: Pages that were looked up where the researched table has none or a worse one: title, publisher, year, address.
LOOKED_UP: dict[str, tuple[str, str, str, str]] = {
    "phl_sau_domestic": (
        "Shoura approves draft agreement on domestic workers",
        "Saudi Gazette",
        "",
        "https://sauress.com/en/saudigazette/204337",
    ),
    "phl_are_memo": (
        "PH, UAE inks new MOU on labor cooperation",
        "Kabayan Weekly",
        "2017",
        "http://kabayanweekly.com/2017/09/14/ph-uae-inks-new-mou-labor-cooperation/",
    ),
    "phl_kwt_domestic": (
        "Kuwait and Philippines sign domestic labour agreement",
        "Migrant-Rights.org",
        "2018",
        "https://www.migrant-rights.org/2018/05/kuwait-and-philippines-sign-domestic-labour-agreement-philippines-lifts-ban/",
    ),
    "phl_jpn_nurses": (
        "JPEPA to take effect December 11",
        "Kyodo News (copy by bilaterals.org)",
        "2008",
        "https://www.bilaterals.org/?jpepa-to-take-effect-december-11",
    ),
}
