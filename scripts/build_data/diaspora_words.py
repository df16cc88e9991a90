"""What was asked of people abroad, in words of our own; figures and pages come from the researched tables.

One entry is one question to one group of people. ``answers`` names the categories of the researched table and what they
are called here. ``whole``: together the answers are everybody.
"""

from __future__ import annotations

BORN_MEX = "People born in Mexico who live in the United States"
WORK_MEX = "People born in Mexico who live and work in the United States"
OFW = "Filipinos who worked abroad on a contract, April to September (a survey at home)"
SETTLED = "All Filipinos abroad, as the Commission on Filipinos Overseas estimated"
OECD = "People born in {country} who live in richer countries (OECD, 2015/16)"
FLED = "Rwandans who had fled"
DIOC = "People aged 15 and over from {country}, in the countries of the OECD database, about 2000"

GROUPS = (
    # Mexico
    {"iso3": "MEX", "topic": "sex", "year": "2023", "dimension": "sex", "who": BORN_MEX, "whole": True,
     "answers": {"women": "Women", "men": "Men"}},
    {"iso3": "MEX", "topic": "age", "year": "2014", "dimension": "age", "unit": "years",
     "who": "People who left Mexico for the United States between 2009 and 2014: mean age when they left",
     "answers": {"mean age of women who left 2009-2014": "Women", "mean age of men who left 2009-2014": "Men"}},
    {"iso3": "MEX", "topic": "education", "year": "2015", "dimension": "education", "who": BORN_MEX,
     "answers": {"higher technical, professional or above: women": "Women with technical or university studies",
                 "higher technical, professional or above: men": "Men with technical or university studies"}},
    {"iso3": "MEX", "topic": "work", "year": "2013", "dimension": "sector", "who": WORK_MEX, "whole": True,
     "answers": {"broad: services (tertiary)": "Services", "broad: industry (secondary)": "Industry and building",
                 "broad: farming (primary)": "Farming"}},
    {"iso3": "MEX", "topic": "work", "year": "2000", "dimension": "sector", "who": WORK_MEX, "whole": True,
     "answers": {"broad: services (tertiary)": "Services", "broad: industry (secondary)": "Industry and building",
                 "broad: farming (primary)": "Farming"}},
    {"iso3": "MEX", "topic": "papers", "year": "2022", "dimension": "status", "who": BORN_MEX, "unit": "people",
     "answers": {"without papers (estimate of MPI)": "Without papers (Migration Policy Institute)"}},
    {"iso3": "MEX", "topic": "papers", "year": "2023", "dimension": "status", "who": BORN_MEX, "unit": "people",
     "answers": {"without papers (estimate of Pew, as quoted)": "Without papers (Pew Research Center, as quoted)"}},
    {"iso3": "MEX", "topic": "papers", "year": "2012", "dimension": "status", "who": BORN_MEX,
     "answers": {"naturalised": "Have become citizens there"}},
    {"iso3": "MEX", "topic": "count", "year": "2024", "dimension": "generation", "unit": "people",
     "who": "People in the United States who say that they are of Mexican origin",
     "answers": {"people of Mexican origin, all generations": "Migrants, their children and grandchildren"}},
    {"iso3": "MEX", "topic": "count", "year": "2015", "dimension": "generation", "unit": "people",
     "who": "People in the United States who were born in Mexico, and their children",
     "answers": {"immigrants and their children": "Migrants and their children"}},
    # Philippines: workers on contract, from a survey at home
    {"iso3": "PHL", "topic": "sex", "year": "2024", "dimension": "sex", "who": OFW, "whole": True,
     "answers": {"women": "Women", "men": "Men"}},
    {"iso3": "PHL", "topic": "age", "year": "2024", "dimension": "age", "who": OFW,
     "answers": {"30-34": "30 to 34 years", "35-39": "35 to 39 years", "45 and over": "45 years and over"}},
    {"iso3": "PHL", "topic": "work", "year": "2024", "dimension": "occupation", "who": OFW,
     "answers": {"elementary occupations": "Simple work, such as cleaning and housework",
                 "plant and machine operators and assemblers": "Work with machines and vehicles",
                 "service and sales workers": "Service and sales"}},
    {"iso3": "PHL", "topic": "work", "year": "2018", "dimension": "occupation", "who": OFW, "whole": True,
     "answers": {"elementary occupations": "Simple work, such as cleaning and housework",
                 "service and sales workers": "Service and sales",
                 "plant and machine operators and assemblers": "Work with machines and vehicles",
                 "craft and related trades workers": "Trades: building, metal, repair",
                 "professionals": "Professions, such as nurses and teachers",
                 "technicians and associate professionals": "Technicians",
                 "clerical support workers": "Office work",
                 "managers": "Managers",
                 "skilled agricultural, forestry and fishery workers": "Skilled farming and fishing"}},
    {"iso3": "PHL", "topic": "papers", "year": "2024", "dimension": "status", "who": OFW, "whole": True,
     "answers": {"with a work contract": "With a contract of work",
                 "working full time on another visa or without permit": "On another visa, or without a permit"}},
    {"iso3": "PHL", "topic": "papers", "year": "2012", "dimension": "status", "who": SETTLED, "unit": "people",
     "answers": {"permanent": "To stay", "temporary": "For a time, most on a contract", "irregular": "Without papers"}},
    {"iso3": "PHL", "topic": "education", "year": "2015", "dimension": "education",
     "who": OECD.format(country="the Philippines"), "answers": {"highly educated": "With university studies"}},
    {"iso3": "PHL", "topic": "count", "year": "2013", "dimension": "total", "unit": "people", "who": SETTLED,
     "answers": {"all": "Everybody"}},
    {"iso3": "PHL", "topic": "count", "year": "2024", "dimension": "total", "unit": "people", "who": OFW,
     "answers": {"all": "Workers on contract"}},
    # Rwanda
    {"iso3": "RWA", "topic": "papers", "year": "2012", "dimension": "status", "unit": "people", "who": FLED,
     "answers": {"refugees": "Refugees"}},
    {"iso3": "RWA", "topic": "papers", "year": "1989", "dimension": "status", "unit": "people", "who": FLED,
     "answers": {"refugees, total (rounded by the source)": "Refugees (rounded by the source)"}},
    {"iso3": "RWA", "topic": "count", "year": "2013", "dimension": "total", "unit": "people",
     "who": "Rwandans abroad, as the Ministry of Finance estimated", "answers": {"all": "Everybody"}},
    # Others
    {"iso3": "NPL", "topic": "sex", "year": "2024", "dimension": "sex", "who": "People who leave Nepal to work abroad",
     "answers": {"men (about)": "Men (about)"}},
    {"iso3": "CHN", "topic": "education", "year": "2015", "dimension": "education", "who": OECD.format(country="China"),
     "answers": {"highly educated": "With university studies"}},
    {"iso3": "IND", "topic": "education", "year": "2015", "dimension": "education", "who": OECD.format(country="India"),
     "answers": {"highly educated (nearly)": "With university studies (nearly)"}},
    {"iso3": "GUY", "topic": "education", "year": "2000", "dimension": "skilled emigration rate",
     "who": "People born in Guyana who have university studies",
     "answers": {"tertiary-educated 25+ living in OECD countries": "Live in a richer country (OECD)"}},
    {"iso3": "SLV", "topic": "count", "year": "2018", "dimension": "total", "unit": "people",
     "who": "People born in El Salvador who live in the United States",
     "answers": {"in the USA (nearly)": "Everybody (nearly)"}},
    *({"iso3": code, "topic": "education", "year": "2000", "dimension": "education", "who": DIOC.format(country=name),
       "answers": {"tertiary-educated": "With university studies"}}
      for code, name in (("AFG", "Afghanistan"), ("AGO", "Angola"), ("ALB", "Albania"), ("ARG", "Argentina"))),
)  # fmt: skip

REGISTERED_WHO = "Filipinos who left in 2019 to settle abroad (register of the Commission on Filipinos Overseas)"
REGISTERED_PAGE = (
    "Registered Filipino emigrants, 1981-2020",
    "Commission on Filipinos Overseas (shares: our calculation)",
    "2022",
    "https://cfo.gov.ph/statistics-2/",
)
#: By topic: the dimension of the register, and its categories under each answer. Those who did not answer are left out.
REGISTERED = {
    "sex": ("sex", {"Women": ("FEMALE",), "Men": ("MALE",)}),
    "age": (
        "age group",
        {
            "Children up to 14": ("14 - Below",),
            "15 to 24 years": ("15 - 19", "20 - 24"),
            "25 to 34 years": ("25 - 29", "30 - 34"),
            "35 to 44 years": ("35 - 39", "40 - 44"),
            "45 to 59 years": ("45 - 49", "50 - 54", "55 - 59"),
            "60 years and over": ("60 - 64", "65 - 69", "70 - Above"),
        },
    ),
    "education": (
        "education",
        {
            "University finished, or more": ("College Graduate", "Post Graduate", "Post Graduate Level"),
            "University begun": ("College Level",),
            "Vocational school": ("Vocational Graduate", "Vocational Level"),
            "Secondary school": ("High School Graduate", "High School Level"),
            "Primary school, or none": (
                "Elementary Graduate", "Elementary Level", "No Formal Education", "Non-Formal Education",
            ),
            "Too young for school": ("Not of Schooling Age",),
        },
    ),
    "work": (
        "occupation",
        {
            "Professions, such as nurses and teachers": ("Professional",),
            "Managers": ("Managerial",),
            "Office work and sales": ("Clerical", "Sales"),
            "Service": ("Service",),
            "Trades and production": ("Production",),
            "Farming": ("Agriculture",),
            "Soldiers": ("Armed Forces",),
            "No paid work: at home, studying, retired, children": (
                "Housewives", "Retirees", "Students", "Minors", "Out of School Youth",
            ),
        },
    ),
}  # fmt: skip
