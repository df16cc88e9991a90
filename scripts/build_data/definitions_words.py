"""The words of lesson 2.1.1, in our own language: terms and what they mean, the questions that part them, local words.

A term's ``yes`` and ``no`` are the answers that lead to it. Which question parts two terms, and in which order the
questions of a family are asked, is our own reading of the definitions that are cited; it is no legal test.
"""

from __future__ import annotations

#: Family: the questions of its tree, in the order in which they may be asked.
QUESTIONS: dict[str, dict[str, str]] = {
    "moving": {
        "m_border": "Does the person cross an international border, or work on a foreign ship?",
        "m_paid": "Does the person go in order to work for pay?",
        "m_ship": "Is the work on board a ship under the flag of another country?",
        "m_daily": "Does the person go home every day, or at least once a week?",
        "m_season": "Is the work tied to a season, so that it fills only a part of the year?",
        "m_study": "Does the person go in order to study?",
        "m_year": "Does the person stay for 12 months or more, or plan to?",
    },
    "protection": {
        "p_citizen": "Does at least one country say: this is our citizen?",
        "p_border": "Has the person left his or her own country?",
        "p_child": "Is the person under 18 and away from both parents?",
        "p_relative": "Is another adult of the family with the child?",
        "p_decided": "Is it already decided that the person is to be protected?",
        "p_third": "Did another country agree, before the journey, to take the person in for good?",
    },
    "papers": {
        "a_exploited": "Is somebody exploited: made to work or serve by force, lies or fear, or a child used for gain?",
        "a_brought": "Did somebody recruit, move or house the person for that purpose?",
        "a_debt": "Is it a debt that keeps the person there?",
        "a_across": "Was somebody paid to bring the person across a border against the law?",
        "a_job": "Is it about money paid to get a job abroad?",
        "a_false": "Was there no licence, a forbidden fee, or a job that does not exist?",
        "a_allowed": "Do the papers allow what the person does?",
    },
    "return": {
        "r_again": "Does the person go and come back again and again, between the same places?",
        "r_states": "Is it about what one state does when it takes people back from another?",
        "r_after": "Is it about life after the arrival: papers, work, school, friends?",
        "r_order": "Did a state order the departure and carry it out?",
        "r_helped": "Was the person free to decide, and helped with advice, a ticket or money?",
    },
    "money": {
        "y_cost": "Is it about what sending costs?",
        "y_rate": "Is it hidden in the exchange rate, so that no bill shows it?",
        "y_money": "Is it money?",
        "y_ideas": "Is it an idea, a habit or knowledge, so that nothing is carried?",
        "y_back": "Must it be paid back, with interest?",
        "y_public": "Does a government add money by a fixed rule?",
        "y_group": "Does a group give it, for something that all will use?",
    },
    "ties": {
        "t_group": "Is it an organised group with members?",
        "t_clubs": "Are its members associations, not single persons?",
        "t_family": "Is it about a family with somebody abroad?",
        "t_together": "Do those abroad and those at home decide things together?",
        "t_tie": "Does the person feel and keep a tie with the country of the family?",
        "t_born": "Was the person born in the country where he or she now lives?",
    },
    "skills": {
        "s_below": "Does a trained person work far below what he or she has learned?",
        "s_both": "Do skills go and come, in both directions?",
        "s_more": "Has the place of origin more trained people than it would have without migration?",
    },
}

#: Term: family, title, what it means, answers yes, answers no. Those without answers stand in the glossary only.
TERMS: dict[str, tuple[str, str, str, str, str]] = {
    # Going to live or work elsewhere
    "migrant": (
        "moving",
        "migrant",
        "Anybody who has left the place where he or she usually lives, near or far, for whatever reason. "
        "An umbrella word. It says nothing about rights or papers.",
        "",
        "",
    ),
    "international_migrant": (
        "moving",
        "international migrant",
        "Somebody whose country of residence has changed. Statistics count the person after 12 months, or from the "
        "first day if that is the plan. Reason and papers do not matter.",
        "m_border;m_year",
        "m_paid;m_study",
    ),
    "immigrant": (
        "moving",
        "immigrant",
        "A migrant seen from the country of arrival. Seen from home, the same person is an emigrant.",
        "",
        "",
    ),
    "tourist": (
        "moving",
        "visitor",
        "Somebody who crosses a border for a holiday, a family visit, business or treatment, and goes home again. "
        "Not a migrant.",
        "m_border",
        "m_paid;m_study;m_year",
    ),
    "internal_migrant": (
        "moving",
        "internal migrant",
        "Somebody who goes to live in another place of the same country.",
        "",
        "m_border",
    ),
    "labour_migrant": (
        "moving",
        "migrant worker",
        "Somebody who will work, works or has worked for pay in a country of which he or she is not a citizen. "
        "It holds before leaving and after coming back, too.",
        "m_border;m_paid",
        "m_ship;m_daily;m_season",
    ),
    "seasonal_worker": (
        "moving",
        "seasonal worker",
        "A migrant worker whose job depends on the season and fills only a part of the year, such as a harvest.",
        "m_border;m_paid;m_season",
        "m_ship;m_daily",
    ),
    "frontier_worker": (
        "moving",
        "frontier worker",
        "Somebody who works in one country, lives in the one next to it, and goes home every day or at least once a "
        "week.",
        "m_border;m_paid;m_daily",
        "m_ship",
    ),
    "seafarer": (
        "moving",
        "seafarer",
        "Somebody who works on board a ship that is registered in a country of which he or she is not a citizen.",
        "m_border;m_paid;m_ship",
        "",
    ),
    "student": (
        "moving",
        "international student",
        "Somebody who crossed a border in order to study. A small job beside it does not change that.",
        "m_border;m_study",
        "m_paid",
    ),
    "ofw": (
        "moving",
        "overseas Filipino worker (OFW)",
        "A Filipino who will work, works or worked for pay in a country where he or she is neither a citizen nor a "
        "permanent resident, or on a foreign ship.",
        "",
        "",
    ),
    "overseas_filipino": (
        "moving",
        "overseas Filipino",
        "Wider than OFW: permanent residents, workers and people without papers all count.",
        "",
        "",
    ),
    # Seeking safety
    "stateless": (
        "protection",
        "stateless person",
        "Somebody whom no country holds for its citizen under its law. The person may never have moved.",
        "",
        "p_citizen",
    ),
    "idp": (
        "protection",
        "internally displaced person",
        "Somebody whom war, violence or a disaster drove from home, and who is still in the same country. The own "
        "state stays responsible.",
        "p_citizen",
        "p_border",
    ),
    "asylum_seeker": (
        "protection",
        "asylum seeker",
        "Somebody who has asked another country for protection and waits for the final answer.",
        "p_citizen;p_border",
        "p_child;p_decided",
    ),
    "refugee": (
        "protection",
        "refugee",
        "Somebody outside the own country who has good reason to fear persecution because of race, religion, "
        "nationality, social group or political opinion. Regional rules in Africa and Latin America add war.",
        "p_citizen;p_border;p_decided",
        "p_child;p_third",
    ),
    "resettled_refugee": (
        "protection",
        "resettled refugee",
        "A recognised refugee whom a third country has agreed to take in for good, and who is brought there from the "
        "first country of refuge.",
        "p_citizen;p_border;p_decided;p_third",
        "p_child",
    ),
    "unaccompanied_child": (
        "protection",
        "unaccompanied child",
        "Somebody under 18 outside the own country, away from both parents and from other family, without an adult "
        "who is responsible by law or custom.",
        "p_citizen;p_border;p_child",
        "p_relative",
    ),
    "separated_child": (
        "protection",
        "separated child",
        "A child away from both parents, but with another adult of the family.",
        "p_citizen;p_border;p_child;p_relative",
        "",
    ),
    "climate_migrant": (
        "protection",
        "person who moves for environmental reasons",
        "Somebody who must or wants to leave mainly because nature changed, at once or slowly. Not a legal status.",
        "",
        "",
    ),
    "mixed_migration": (
        "protection",
        "mixed movements",
        "People with different reasons and needs on the same road: workers, refugees, children, victims of crime.",
        "",
        "",
    ),
    # Papers, recruiters and abuse
    "trafficking": (
        "papers",
        "trafficking in persons",
        "Three parts: somebody is recruited, moved or housed; by force, fraud or abuse; in order to be exploited. "
        "With a child the means do not matter. No border is needed.",
        "a_exploited;a_brought",
        "",
    ),
    "debt_bondage": (
        "papers",
        "debt bondage",
        "Somebody must work to pay a debt, and the work is not fairly counted against it, or has no end.",
        "a_exploited;a_debt",
        "a_brought",
    ),
    "forced_labour": (
        "papers",
        "forced labour",
        "Work that somebody did not take on freely and does under the threat of a penalty: blows, withheld wages, "
        "a passport that is locked away.",
        "a_exploited",
        "a_brought;a_debt",
    ),
    "smuggling": (
        "papers",
        "smuggling of migrants",
        "To bring somebody across a border against the law, for money or another gain. The migrant agreed, and the "
        "deal ends at arrival.",
        "a_across",
        "a_exploited",
    ),
    "illegal_recruitment": (
        "papers",
        "illegal recruitment",
        "Offering jobs abroad without a licence, for a forbidden fee, or with lies.",
        "a_job;a_false",
        "a_exploited;a_across",
    ),
    "recruitment_cost": (
        "papers",
        "recruitment cost",
        "All that a worker pays to get a job abroad. It is measured in months of pay.",
        "a_job",
        "a_exploited;a_across;a_false",
    ),
    "irregular_migrant": (
        "papers",
        "migrant in an irregular situation",
        "Somebody who entered, stays or works outside the rules of a country. It speaks of papers, not of crime: "
        "never say illegal migrant.",
        "",
        "a_exploited;a_across;a_job;a_allowed",
    ),
    "regular_migrant": (
        "papers",
        "migrant in a regular situation",
        "Somebody who entered, stays and works as the law of the country allows.",
        "a_allowed",
        "a_exploited;a_across;a_job",
    ),
    # Coming back
    "circular_migration": (
        "return",
        "circular migration",
        "People go back and forth between two or more countries, again and again.",
        "r_again",
        "",
    ),
    "readmission": (
        "return",
        "readmission",
        "A state takes back its own citizens, or people who passed through, whom another state returns.",
        "r_states",
        "r_again",
    ),
    "reintegration": (
        "return",
        "reintegration",
        "Somebody who came back can again take part in work, school and the life of the place. It takes months or "
        "years.",
        "r_after",
        "r_again;r_states",
    ),
    "deportation": (
        "return",
        "deportation",
        "A state orders somebody who is not its citizen to leave, and carries it out.",
        "r_order",
        "r_again;r_states;r_after",
    ),
    "avrr": (
        "return",
        "assisted voluntary return",
        "Help with papers, travel or money for a migrant who cannot or does not want to stay and decides freely to go "
        "home.",
        "r_helped",
        "r_again;r_states;r_after;r_order",
    ),
    "return_migration": (
        "return",
        "return migration",
        "Going back to live in the country of origin after living abroad.",
        "",
        "r_again;r_states;r_after;r_order;r_helped",
    ),
    # Money and goods
    "remittances": (
        "money",
        "remittances",
        "Money that migrants send or bring to people in the country of origin. It belongs to the family. "
        "It is not aid and not tax.",
        "y_money",
        "y_cost;y_back;y_public;y_group",
    ),
    "collective_remittances": (
        "money",
        "collective remittances",
        "Money that a group of migrants puts together for something that the whole community will use.",
        "y_money;y_group",
        "y_cost;y_back;y_public",
    ),
    "matched_fund": (
        "money",
        "matching fund",
        "Public money is added to what migrants give, by a fixed rule such as 3x1 or 1+1.",
        "y_money;y_public",
        "y_cost;y_back",
    ),
    "diaspora_bond": (
        "money",
        "diaspora bond",
        "A loan to the government or another public body, sold to its people abroad and paid back with interest.",
        "y_money;y_back",
        "y_cost",
    ),
    "in_kind_remittances": (
        "money",
        "remittances in kind",
        "Goods that are sent or brought home in place of money.",
        "",
        "y_cost;y_money;y_ideas",
    ),
    "social_remittances": (
        "money",
        "social remittances",
        "Ideas, habits and know-how that migrants send or bring home. They can be good or bad.",
        "y_ideas",
        "y_cost;y_money",
    ),
    "fee": (
        "money",
        "transfer fee",
        "What the sender pays to the firm for a transfer, as the bill shows it.",
        "y_cost",
        "y_rate",
    ),
    "exchange_margin": (
        "money",
        "exchange-rate margin",
        "The gap between the rate that the firm gives and the rate between banks. No bill shows it.",
        "y_cost;y_rate",
        "",
    ),
    "total_cost": (
        "money",
        "total cost of sending",
        "Fee plus exchange-rate margin, in per cent of the amount sent.",
        "",
        "",
    ),
    # Families and groups
    "diaspora": (
        "ties",
        "diaspora",
        "Migrants and children of migrants who feel that they belong to the country of the family, and keep ties with "
        "it and with each other. One can be born abroad.",
        "t_tie",
        "t_group;t_family",
    ),
    "second_generation": (
        "ties",
        "child of migrants (second generation)",
        "Somebody born in the country to which a parent had moved. The person never moved, so strictly is no migrant.",
        "t_born",
        "t_group;t_family;t_tie",
    ),
    "emigrant": (
        "ties",
        "emigrant",
        "A migrant seen from the country that he or she left.",
        "",
        "t_group;t_family;t_tie;t_born",
    ),
    "transnational_family": (
        "ties",
        "transnational family",
        "A family that lives in two or more countries and still acts as one: money, care, decisions.",
        "t_family;t_together",
        "t_group",
    ),
    "family_left_behind": (
        "ties",
        "family members who stay",
        "Partner, children or parents who stay in the country of origin while somebody is abroad. Say that they stay, "
        "not that they were left.",
        "t_family",
        "t_group;t_together",
    ),
    "hometown_association": (
        "ties",
        "hometown association",
        "A group of migrants from one town or village who meet abroad and may support projects at home.",
        "t_group",
        "t_clubs",
    ),
    "federation": (
        "ties",
        "federation of associations",
        "A body that joins several hometown associations, often of one state or province, and speaks with governments.",
        "t_group;t_clubs",
        "",
    ),
    "social_cost": (
        "ties",
        "social cost of migration",
        "What families and places pay that is not money: separation, gaps in care, worry, conflict.",
        "",
        "",
    ),
    "integration": (
        "ties",
        "integration",
        "Newcomers and the place where they live adapt to each other, on both sides.",
        "",
        "",
    ),
    # Skills
    "brain_drain": (
        "skills",
        "brain drain",
        "A place or a profession loses trained people because they leave.",
        "",
        "s_below;s_both;s_more",
    ),
    "brain_waste": (
        "skills",
        "brain waste",
        "A trained migrant works far below his or her level, because papers or language do not count.",
        "s_below",
        "",
    ),
    "brain_gain": (
        "skills",
        "brain gain",
        "A country ends up with more trained people: by arrivals, or because the chance to leave makes more people "
        "study and many of them stay.",
        "s_more",
        "s_below;s_both",
    ),
    "brain_circulation": (
        "skills",
        "brain circulation",
        "Trained people go, come back, or work with both countries, so that skills move in both directions.",
        "s_both",
        "s_below",
    ),
}

_EMN = "European Commission, European Migration Network"
_GLOSSARY = (
    "https://home-affairs.ec.europa.eu/networks/european-migration-network-emn/emn-asylum-and-migration-glossary"
)

#: Pages that were read in place of those of the researched table: title, publisher, year, address.
READ: dict[str, tuple[str, str, str, str]] = {
    "international_migrant": (
        "Migrant (Asylum and Migration Glossary), after the United Nations' recommendations on statistics",
        _EMN,
        "",
        "https://ec.europa.eu/home-affairs/content/migrant-0_en",
    ),
    "internal_migrant": (
        "What do you call a person who moves within the same country?",
        "International Organization for Migration, San José",
        "",
        "https://rosanjose.iom.int/site/en/blog/what-do-you-call-person-who-moves-within-same-country",
    ),
    "student": (
        "Internationally mobile students",
        "UNESCO Institute for Statistics",
        "",
        "https://uis.unesco.org/node/4789141",
    ),
    "refugee": (
        "About UNHCR (Convention relating to the Status of Refugees 1951, article 1)",
        "UNHCR Australia",
        "",
        "http://unhcr.org.au/about/",
    ),
    "resettled_refugee": ("Resettlement", "UNHCR", "", "https://help.unhcr.org/georgia/resettlement/"),
    "unaccompanied_child": (
        "Unaccompanied and separated children",
        "HumVenezuela",
        "",
        "https://humvenezuela.com/en/hum-glosario/unaccompanied-and-separated-children/",
    ),
    "separated_child": (
        "Unaccompanied and separated children",
        "HumVenezuela",
        "",
        "https://humvenezuela.com/en/hum-glosario/unaccompanied-and-separated-children/",
    ),
    "forced_labour": (
        "What is forced labour? (Forced Labour Convention 1930, No. 29)",
        "Rhode Island Health Right",
        "",
        "https://rihealthright.org/what-forced-labour.html",
    ),
    "debt_bondage": (
        "Bonded labour (Supplementary Convention on the Abolition of Slavery 1956, article 1)",
        "UNICEF Innocenti",
        "",
        "https://www.unicef-irc.org/php/Thesaurus/Glossary_Display.php?GLOSS_ID=102&PoPuP=No",
    ),
    "illegal_recruitment": (
        "Illegal recruitment laws in the Philippines (Republic Act 8042, section 6)",
        "Respicio & Co.",
        "",
        "https://www.respicio.ph/commentaries/illegal-recruitment-laws-in-the-philippines-1",
    ),
    "deportation": ("Removal (Asylum and Migration Glossary)", _EMN, "", f"{_GLOSSARY}/glossary/removal_en"),
    "second_generation": (
        "Second-generation migrant (Asylum and Migration Glossary)",
        _EMN,
        "",
        f"{_GLOSSARY}/glossary/second-generation-migrant_fr",
    ),
    "diaspora_bond": (
        "Development finance via diaspora bonds: track record and potential (library entry)",
        "Ketkar and Ratha, World Bank",
        "",
        "https://sidalc.net/search/Record/dig-okr-1098614311/Details",
    ),
    "brain_waste": ("Brain waste", "Word Spy", "2011", "https://wordspy.com/words/brain-waste/"),
    "brain_circulation": (
        "Brain circulation, brain drain, brain gain, and brain waste",
        "The Great Educator",
        "",
        "https://thegreateducator.com/brain-circulation-brain-drain-brain-gain-and-brain-waste/",
    ),
}

#: Local words: term, country, word, what to know of it, and the page that was read (title, publisher, year, address).
LOCAL: list[tuple[str, ...]] = [
    (
        "labour_migrant",
        "PHL",
        "OFW",
        "Overseas Filipino worker: the word of the law, and of every office. Permanent residents abroad are not meant.",
        "Data dictionary (after Republic Act 8042 as amended); Republic Act 11641",
        "National Reintegration Center for OFWs; jur.ph",
        "2021",
        "https://jur.ph/law/facts/department-of-migrant-workers-act",
    ),
    (
        "tourist",
        "PHL",
        "balikbayan",
        "In the law of 1989, a Filipino or former Filipino who comes home, also for a visit.",
        "Republic Act 6768, An Act instituting a Balikbayan Program",
        "digest.ph",
        "1989",
        "https://www.digest.ph/laws/an-act-instituting-a-balikbayan-program",
    ),
    (
        "irregular_migrant",
        "PHL",
        "TNT (tago nang tago)",
        "“Always hiding”: common among Filipinos abroad. An office does not use it.",
        "TNT dreams",
        "Philippine Daily Inquirer",
        "",
        "http://opinion.inquirer.net/21827/tnt-dreams",
    ),
    (
        "idp",
        "PHL",
        "bakwit",
        "From “evacuate”. Widely used in Mindanao; some find that it looks down on people.",
        "Banish ‘bakwit’",
        "The Manila Times",
        "",
        "http://www.manilatimes.net/banish-bakwit/341951/",
    ),
    (
        "in_kind_remittances",
        "PHL",
        "balikbayan box",
        "The box with things for everybody, sent by sea or brought along.",
        "What is Balikbayan?",
        "Filipinos of New York",
        "2013",
        "http://www.filipinosofny.com/2013/04/what-is-balikbayan.html",
    ),
    (
        "diaspora",
        "RWA",
        "diaspora nyarwanda",
        "Rwandans abroad, also called Abanyarwanda baba mu mahanga, Rwandans who live in other countries.",
        "Diaspora Nyarwanda Yateraniye i Kigali",
        "Voice of America, Kinyarwanda",
        "2005",
        "https://www.radiyoyacuvoa.com/a/a-18-2005-12-29-voa1-93016634/1264429.html",
    ),
    (
        "refugee",
        "RWA",
        "impunzi",
        "Often said of all who fled, also of those who have only asked for protection.",
        "Perezida Kagame yagiranye ibiganiro n'umuyobozi mukuru wa UNHCR",
        "Taarifa",
        "",
        "https://kiny.taarifa.rw/perezida-kagame-yagiranye-ibiganiro-numuyobozi-mukuru-wa-unhcr",
    ),
    (
        "asylum_seeker",
        "RWA",
        "abashaka ubuhungiro",
        "“Those who look for refuge”: the words that keep an asylum seeker apart from a refugee.",
        "Perezida Kagame yagiranye ibiganiro n'umuyobozi mukuru wa UNHCR",
        "Taarifa",
        "",
        "https://kiny.taarifa.rw/perezida-kagame-yagiranye-ibiganiro-numuyobozi-mukuru-wa-unhcr",
    ),
    (
        "migrant",
        "RWA",
        "abimukira",
        "Migrants. News also use it for people who were brought from Libya and ask for protection.",
        "Rwanda: UNHCR iratabariza impunzi",
        "Intambwe News",
        "2021",
        "https://intambwenews.com/2021/04/26/rwanda-unhcr-iratabariza-impunzi",
    ),
    (
        "smuggling",
        "MEX",
        "coyote, pollero",
        "The person who brings others across. Researchers find that the two words do not mean quite the same.",
        "El tráfico de migrantes internacionales en México: diferencias entre pollero, coyote y traficante de "
        "migrantes",
        "Región y Sociedad (Casillas)",
        "2023",
        "http://www.scielo.org.mx/scielo.php?script=sci_arttext&pid=S1870-39252023000100103&lng=es&nrm=iso",
    ),
    (
        "tourist",
        "MEX",
        "paisano",
        "A Mexican who lives abroad, above all one who comes home for a visit, as in the programme Héroes Paisanos.",
        "Héroes Paisanos: arranca programa de apoyo para mexicanos que regresan del extranjero",
        "Diario de Yucatán",
        "2022",
        "https://www.yucatan.com.mx/mexico/2022/11/29/heroes-paisanos-arranca-programa-de-apoyo-para-mexicanos-que-regresan-del-extranjero-365462.html",
    ),
    (
        "emigrant",
        "MEX",
        "connacional",
        "“Of the same nation”: how offices speak of Mexicans abroad.",
        "Arranca Gobierno Municipal operativo invierno 2025 del programa Héroes Paisanos",
        "ADN, Ciudad Juárez",
        "2025",
        "https://www.adiario.mx/estado/juarez/arranca-gobierno-municipal-operativo-invierno-2025-del-programa-heroes-paisanos/",
    ),
]
