"""What the course says of policy areas and treaties, in its own words."""

from __future__ import annotations

#: Title and question of each policy area, in the order shown.
AREAS: dict[str, tuple[str, str]] = {
    "predeparture": (
        "Before departure and recruitment",
        "Does somebody who wants to leave get true information, a checked contract and an honest recruiter?",
    ),
    "protection": (
        "Protection of workers abroad",
        "If a worker from here is cheated or hurt abroad, who has to help, and who pays for it?",
    ),
    "consular": (
        "Consular services and identity papers",
        "Can our people abroad get their papers without losing days of pay?",
    ),
    "institutions": (
        "Offices and coordination",
        "Which office is in charge of our people abroad, and where do all offices meet?",
    ),
    "citizenship": (
        "Nationality and the vote",
        "Do people abroad keep their nationality, and can they vote?",
    ),
    "remittances": (
        "Sending and saving money",
        "Is it cheap and safe to send money home, and to save a part of it?",
    ),
    "investment": (
        "Investment, firms and cooperatives",
        "Is there a legal and supervised way for migrants and families to invest at home?",
    ),
    "skills": (
        "Skills and knowledge",
        "Is what people learned abroad recognised here, and put to use?",
    ),
    "families": (
        "Families who stay, and social protection",
        "Do the children, partners and parents of migrants have care and insurance?",
    ),
    "return": (
        "Coming back",
        "Whoever comes back, wanting to or not: is there help with papers, work and health?",
    ),
    "localgov": (
        "Local government, plans and data",
        "Does the law give towns and districts a task in migration, and money and data for it?",
    ),
    "integration": (
        "Immigrants, refugees and living together",
        "Can those who come to live with us work, see a doctor and go to school without being pushed aside?",
    ),
    "trafficking": (
        "Trafficking and smuggling",
        "Are traffickers stopped, and do their victims find help close by?",
    ),
    "climate": (
        "Disasters, climate and displacement",
        "Do plans for storms, droughts and conflicts count in migrants and those who had to flee?",
    ),
}

#: Short name of each treaty and what it is about, in the order shown.
CONVENTIONS: dict[str, tuple[str, str]] = {
    "ICRMW": (
        "Migrant Workers Convention",
        "The rights of migrant workers and their families, with papers or without.",
    ),
    "ILO-C097": (
        "ILO 97 (migration for work)",
        "Free information and equal treatment for workers who migrate with papers.",
    ),
    "ILO-C143": (
        "ILO 143 (migrant workers)",
        "Basic rights for every migrant worker, and action against those who abuse them.",
    ),
    "ILO-C181": ("ILO 181 (private recruiters)", "Rules for private recruiters: as a rule the worker pays no fee."),
    "ILO-C189": ("ILO 189 (domestic workers)", "A contract, rest and a fair wage for domestic workers."),
    "ILO-C190": ("ILO 190 (violence at work)", "Work without violence and harassment."),
    "REFUGEE1951": ("Refugee Convention of 1951", "Who is a refugee, and that nobody is sent back into danger."),
    "REFUGEE1967": ("Refugee Protocol of 1967", "The same for refugees of any year and any place."),
    "TRAFFICKING2000": ("Trafficking Protocol", "Trafficking in people: prevent it, punish it, protect the victims."),
    "SMUGGLING2000": (
        "Smuggling Protocol",
        "Action against smugglers; those who are smuggled are not punished for it.",
    ),
    "CEDAW": ("Women's convention (CEDAW)", "Equal rights for women, migrants among them."),
    "CRC": ("Children's convention (CRC)", "The rights of every child: of those who move and of those who stay."),
    "ICCPR": (
        "Civil and political rights (ICCPR)",
        "Freedom, a fair trial, and the right to leave one's country and to come back.",
    ),
    "ICESCR": ("Economic and social rights (ICESCR)", "Work, social security, health and school."),
    "CERD": ("Racial discrimination (CERD)", "No discrimination by origin or colour."),
    "KAMPALA2009": ("Kampala Convention", "Protection in Africa for people who had to flee inside their own country."),
}

#: Short titles that say more than letters do, by instrument.
TITLES: dict[str, str] = {
    "IND-KERALA1996": "Department for Keralites abroad (NORKA)",
    "MAR-CCME2007": "Council of Moroccans abroad (CCME)",
    "MEX-FINABIEN2022": "Public remittance bank (FINABIEN)",
    "MEX-IME2003": "Institute of Mexicans Abroad (IME)",
    "MEX-VENTANILLAS2003": "Health desks at consulates",
    "MEX-TARJETAFIN2023": "Card for sending money (Finabien)",
    "PHL-BALINKBAYAN": "Diaspora portal BaLinkBayan",
    "PHL-BP79": "Commission on Filipinos Overseas (CFO)",
    "PHL-DILGMC2020075": "Desks for workers abroad in the pandemic",
    "PHL-DMWDO04": "Rules of the AKSYON emergency fund",
    "PHL-EO797": "Overseas employment agency (POEA)",
    "PHL-RA10801": "Law of the welfare agency OWWA",
    "PHL-RA11199": "Social security for workers abroad",
    "PHL-RA11227": "Handbook for workers abroad",
    "PHL-RA11641": "Law of the Department of Migrant Workers",
    "PHL-RA8759": "Public employment offices (PESO)",
    "PHL-RA9505": "Retirement account (PERA)",
    "RWA-JADF2007": "District forums for joint action (JADF)",
    "RWA-LTSS2017": "Long-term saving scheme Ejo Heza",
    "RWA-NST1": "National Strategy for Transformation 2017-2024",
    "RWA-RNIT2016": "Investment fund Iterambere",
    "RWA-SACCO2008": "Savings cooperatives Umurenge SACCO",
}

#: What reviewers found: where it was said, and what, by finding.
REVIEWS: dict[str, tuple[str, str]] = {
    "MEX-1": ("Migration Governance Indicators, 2022", "There are better figures on who moves than before."),
    "MEX-2": ("Migration Governance Indicators, 2022", "Since 2019 there is a way to protect children who migrate."),
    "MEX-3": ("Migration Governance Indicators, 2022", "Authorities and organisations have formal ways to meet."),
    "MEX-4": ("Migration Governance Indicators, 2022", "People at risk get written advice, women among them."),
    "MEX-5": ("Migration Governance Indicators, 2022", "No programme brings immigrants into work."),
    "MEX-6": ("Migration Governance Indicators, 2022", "Migrants have trouble getting accounts and loans."),
    "MEX-7": ("Migration Governance Indicators, 2022", "No plan joins migration with climate and a damaged nature."),
    "PHL-1": (
        "Migration Governance Index, 2016",
        "Of 15 countries, the only one with one of the two best grades in all five subjects.",
    ),
    "RWA-2": (
        "Project of the International Organization for Migration, 2022",
        "Offices differ much in how well they can collect and share figures, and money for it is short.",
    ),
}
