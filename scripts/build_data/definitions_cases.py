"""The cases of lesson 2.1.1, in our own language. All people and places in them are made up to show one element each.

A case's ``yes`` and ``no`` are what its text tells, by question: more than the tree asks where the text says more.
"""

from __future__ import annotations

#: Case: term, other terms that hold as well, tempting wrong term, countries, level 1 to 3, yes, no, text, why.
CASES: dict[str, tuple[str, str, str, str, int, str, str, str, str]] = {
    # Going to live or work elsewhere
    "C01": (
        "labour_migrant", "international_migrant", "seasonal_worker", "PHL;SAU", 1,
        "m_border;m_paid;m_year", "m_ship;m_daily;m_season;m_study",
        "A nurse from Iloilo has worked in a hospital in Riyadh for three years. Her contract was renewed once.",
        "She works for pay in a country of which she is not a citizen. In Manila she is an OFW.",
    ),
    "C52": (
        "labour_migrant", "", "seasonal_worker", "RWA;ARE", 1,
        "m_border;m_paid;m_year", "m_ship;m_daily;m_season;m_study",
        "A young man from Huye has a contract of two years as a guard in Dubai. He works all year round.",
        "It is paid work abroad. No season ends it: the contract does.",
    ),
    "C02": (
        "student", "international_migrant", "labour_migrant", "RWA;BEL", 2,
        "m_border;m_study;m_year", "m_paid",
        "A student from Kigali has been in Brussels for two years to finish her degree. She works ten hours a week in "
        "a shop.",
        "She moved in order to study. The small job does not change the reason.",
    ),
    "C03": (
        "seasonal_worker", "labour_migrant;circular_migration", "international_migrant", "MEX;CAN", 1,
        "m_border;m_paid;m_season", "m_ship;m_daily;m_year;m_study",
        "A farmer from Puebla picks tomatoes in Ontario from April to October. He is at home every winter.",
        "The season makes the job, and ends it. He keeps his home in Mexico.",
    ),
    "C54": (
        "seasonal_worker", "labour_migrant", "tourist", "PHL;KOR", 2,
        "m_border;m_paid;m_season", "m_ship;m_daily;m_year;m_study",
        "A woman from Apayao plants garlic and onions in Korea for five months. Her town and the Korean county signed "
        "for it.",
        "Five months are short, but she goes to work, and the planting decides how long.",
    ),
    "C14": (
        "frontier_worker", "labour_migrant", "international_migrant", "MEX;USA", 2,
        "m_border;m_paid;m_daily", "m_ship;m_season;m_year;m_study",
        "A woman from Tijuana works in a laboratory in San Diego. She sleeps at home every night.",
        "She goes home every day. Her residence has not changed.",
    ),
    "C57": (
        "frontier_worker", "labour_migrant", "seasonal_worker", "COD;RWA", 2,
        "m_border;m_paid;m_daily", "m_ship;m_season;m_year;m_study",
        "A man from Goma works as a waiter in a hotel in Gisenyi, across the border. On Sundays he walks home.",
        "He lives in one country, works in the next, and is home at least once a week.",
    ),
    "C15": (
        "seafarer", "labour_migrant", "international_migrant", "PHL;PAN", 2,
        "m_border;m_paid;m_ship", "m_daily;m_season;m_study",
        "A cook works nine months on a cargo ship under the flag of Panama. Then he rests three months with his family "
        "in Cebu.",
        "He works on board a foreign ship. His home stays in Cebu.",
    ),
    "C04": (
        "tourist", "", "international_migrant", "MEX;USA", 1,
        "m_border", "m_paid;m_study;m_year",
        "A couple from Zacatecas flies to Chicago for two weeks to see their first grandchild.",
        "A family visit. Their home stays where it was.",
    ),
    "C53": (
        "tourist", "", "international_migrant", "PHL;USA", 2,
        "m_border", "m_paid;m_study;m_year",
        "A retired couple who moved from Cebu to California 30 years ago spends every January in Cebu. They sleep at a "
        "cousin's house and fly back.",
        "They were born there, but they come to visit. Their home is in California.",
    ),
    "C05": (
        "internal_migrant", "migrant", "international_migrant", "MEX", 1,
        "m_paid", "m_border",
        "A mason moved from Oaxaca to Mexico City ten years ago, and lives there.",
        "He moved inside the country. No border was crossed.",
    ),
    "C55": (
        "internal_migrant", "", "seasonal_worker", "RWA", 1,
        "m_paid;m_season", "m_border",
        "Every year a woman from Nyamagabe goes to the tea fields of Rusizi for the harvest, and stays four months.",
        "There is a season, but no border. In the convention a seasonal worker is somebody who works abroad.",
    ),
    "C51": (
        "international_migrant", "immigrant", "tourist", "USA;MEX", 1,
        "m_border;m_year", "m_paid;m_study",
        "A retired couple from Oregon bought a house at Lake Chapala. They have lived there for three years.",
        "No job and no course, but their residence has changed: three years.",
    ),
    "C56": (
        "international_migrant", "", "student", "UGA;RWA", 2,
        "m_border;m_year", "m_paid;m_study",
        "A woman from Mbarara followed her husband to Kigali two years ago. She looks after their children at home.",
        "She neither works for pay nor studies. She lives there, for more than 12 months.",
    ),
    # Seeking safety
    "C06": (
        "refugee", "", "asylum_seeker", "BDI;RWA", 1,
        "p_citizen;p_border;p_decided", "p_child;p_third",
        "A teacher left Bujumbura at night after threats because of her political opinions. In Kigali her claim has "
        "been recognised.",
        "A border, fear because of an opinion, and the decision is made.",
    ),
    "C59": (
        "refugee", "", "resettled_refugee", "VEN;COL", 3,
        "p_citizen;p_border;p_decided", "p_child;p_third",
        "A journalist from Caracas fled to Bogotá after two arrests. Last month Colombia recognised his claim. He "
        "hopes to be taken in by Spain one day.",
        "He is recognised where he is. Spain has agreed to nothing yet.",
    ),
    "C07": (
        "asylum_seeker", "", "refugee", "HND;MEX", 1,
        "p_citizen;p_border", "p_child;p_decided;p_third",
        "A man from Honduras has asked for protection at an office in Tapachula. His interview is next month.",
        "He has asked, and nothing is decided yet.",
    ),
    "C60": (
        "asylum_seeker", "", "refugee", "COD;RWA", 2,
        "p_citizen;p_border", "p_child;p_decided;p_third",
        "A family from North Kivu has been in a transit centre in Rwanda for six weeks. They are registered. The "
        "committee has not met.",
        "Everybody in the village calls them refugees. On paper the answer is still open.",
    ),
    "C08": (
        "idp", "", "refugee", "PHL", 1,
        "p_citizen", "p_border;p_decided",
        "A typhoon destroyed a village in Leyte. A mother and her children live in a school in the next town.",
        "They were forced to move, but are still in their own country.",
    ),
    "C58": (
        "idp", "", "asylum_seeker", "MEX", 2,
        "p_citizen", "p_border;p_decided",
        "A family left its house in Michoacán because an armed group asked for money each week. They live with an aunt "
        "in Morelia.",
        "Violence drove them out. They have not left Mexico.",
    ),
    "C13": (
        "stateless", "", "idp", "COD", 2,
        "", "p_citizen;p_border",
        "A man was born in the forest and has no birth certificate. No country says that he is its citizen. He has "
        "never left the district.",
        "It is about nationality, not about moving.",
    ),
    "C20": (
        "resettled_refugee", "refugee", "asylum_seeker", "COD;RWA;CAN", 2,
        "p_citizen;p_border;p_decided;p_third", "p_child",
        "A Congolese family lived in a camp in Rwanda for 12 years. Canada said yes and flew them to Winnipeg, to "
        "stay.",
        "A third country agreed before the journey to take recognised refugees in.",
    ),
    "C23": (
        "unaccompanied_child", "", "separated_child", "SLV;MEX", 2,
        "p_citizen;p_border;p_child", "p_relative;p_decided",
        "A boy of 15 from El Salvador travels alone through Mexico. He hopes to find an uncle.",
        "The uncle is not there. No responsible adult is on the road with him.",
    ),
    "C61": (
        "unaccompanied_child", "", "separated_child", "BDI;RWA", 3,
        "p_citizen;p_border;p_child", "p_relative;p_decided",
        "Two sisters of 13 and 10 crossed from Burundi by themselves. A stranger from the bus brought them to the "
        "camp's gate.",
        "They have each other, but no adult of the family. The stranger is not responsible for them.",
    ),
    "C24": (
        "separated_child", "", "unaccompanied_child", "COD;UGA", 2,
        "p_citizen;p_border;p_child;p_relative", "p_decided",
        "A girl of 11 crossed from Congo to Uganda with her aunt. On the way they had lost sight of her parents.",
        "She is away from both parents, but her aunt is with her.",
    ),
    # Papers, recruiters and abuse
    "C09": (
        "trafficking", "forced_labour", "smuggling", "UGA;ARE", 2,
        "a_exploited;a_brought", "a_across;a_debt",
        "A recruiter promised a woman from Kampala work in a shop in Dubai. There she was handed to a family that "
        "keeps her passport and does not pay her.",
        "She was recruited with a lie in order to be exploited. She crossed the border with a visa, and that changes "
        "nothing.",
    ),
    "C11": (
        "trafficking", "", "forced_labour", "RWA", 3,
        "a_exploited;a_brought", "a_across;a_debt",
        "A girl of 16 agreed to go with a neighbour to work in a bar in the capital. The neighbour takes all that she "
        "earns.",
        "She is a child and was brought in order to be used for gain. That she agreed does not count. No border is "
        "needed.",
    ),
    "C62": (
        "forced_labour", "", "trafficking", "MEX", 3,
        "a_exploited", "a_brought;a_debt;a_across",
        "A man found work on a farm by himself. After a month the boss locked the gate, took his papers and threatened "
        "to call the police if he left.",
        "Nobody brought him there for that. But since the gate is locked he works under threat.",
    ),
    "C39": (
        "debt_bondage", "forced_labour", "recruitment_cost", "NPL;QAT", 3,
        "a_exploited;a_debt", "a_brought;a_across",
        "A worker in Qatar owes his boss for the visa. The debt grows each month, and he is told that he may not leave "
        "until it is paid.",
        "The debt takes his freedom, and his work does not make it smaller.",
    ),
    "C10": (
        "smuggling", "", "trafficking", "GTM;USA", 1,
        "a_across", "a_exploited;a_brought",
        "A man from Guatemala paid USD 8,000 to a guide who brought him into Arizona. There they parted.",
        "He paid for the crossing, and the deal ended at arrival. Nobody exploits him.",
    ),
    "C65": (
        "smuggling", "", "irregular_migrant", "PHL;MYS", 2,
        "a_across", "a_exploited;a_brought;a_allowed",
        "At night a boatman took six people from Tawi-Tawi to Sabah for USD 300 each. The coast guard looks for him.",
        "The question is what the boatman did: he took money to bring people across against the law.",
    ),
    "C38": (
        "illegal_recruitment", "", "trafficking", "PHL;POL", 2,
        "a_job;a_false", "a_exploited;a_across",
        "A recruiter without a licence took USD 2,000 from each of ten families, for jobs in Poland that do not exist.",
        "No licence and no jobs. Nobody left, so nobody was exploited abroad.",
    ),
    "C66": (
        "illegal_recruitment", "", "recruitment_cost", "RWA;OMN", 2,
        "a_job;a_false", "a_exploited;a_across",
        "A man in Nyamata collects passports and USD 400 each for housework in Oman. He has no office and no licence. "
        "Some jobs are real.",
        "A real job does not make it legal. Without a licence nobody may recruit.",
    ),
    "C40": (
        "recruitment_cost", "", "debt_bondage", "BGD;SAU", 2,
        "a_job", "a_exploited;a_across;a_false",
        "A man from Bangladesh paid a licensed agency USD 3,900, as the receipt says, and earns USD 400 a month. He "
        "has his passport and may change his job.",
        "Almost ten months of pay is a heavy cost. But he is free to leave.",
    ),
    "C12": (
        "irregular_migrant", "labour_migrant", "smuggling", "PHL;ITA", 2,
        "", "a_exploited;a_across;a_job;a_allowed",
        "A woman from Manila entered Milan with a visitor's visa. It ran out. Now she looks after an old man, without "
        "a contract.",
        "She came in legally. Only the stay and the work are outside the rules.",
    ),
    "C64": (
        "irregular_migrant", "", "regular_migrant", "RWA;ZAF", 1,
        "", "a_exploited;a_across;a_job;a_allowed",
        "A hairdresser from Kigali lives in Cape Town. Her permit ended in March, and the office has given her no new "
        "one.",
        "She was in a regular situation until March. A paper can run out without any crime.",
    ),
    "C63": (
        "regular_migrant", "", "irregular_migrant", "HTI;MEX", 1,
        "a_allowed", "a_exploited;a_across;a_job",
        "A man from Haiti has a visitor's card for humanitarian reasons. It allows him to work, and he works in a "
        "factory in Tijuana.",
        "The card allows what he does, and that is all that the word says.",
    ),
    # Coming back
    "C67": (
        "circular_migration", "", "return_migration", "RWA;UGA", 1,
        "r_again", "r_states;r_after;r_order",
        "A trader lives four months in Kampala and four in Musanze, then goes again. She has done so for eight years.",
        "It is not one way back, but there and back again and again.",
    ),
    "C45": (
        "readmission", "", "reintegration", "MAR;ESP", 2,
        "r_states", "r_again;r_after",
        "A country takes back citizens whom another one has refused, within 15 days after the list arrives. So it "
        "stands in the agreement.",
        "It is the act of the state that takes people back. What follows for the person is another word.",
    ),
    "C46": (
        "reintegration", "", "return_migration", "MEX;USA", 2,
        "r_after", "r_again;r_states",
        "A year after she was deported a woman has her papers, a job and friends again. Her children are in school.",
        "The way back was a year ago. This is about what came after.",
    ),
    "C71": (
        "reintegration", "", "avrr", "PHL", 2,
        "r_after;r_helped", "r_again;r_states",
        "Six months after coming home from Kuwait a woman still does not sleep. The city's desk finds her a counsellor "
        "and a course in baking.",
        "She is helped, but long after the flight: with finding her place again.",
    ),
    "C18": (
        "deportation", "", "return_migration", "MEX;USA", 1,
        "r_order", "r_again;r_states;r_after;r_helped",
        "A father of two was stopped in Texas and put on a plane to Villahermosa, by order of the authorities.",
        "A state ordered it and carried it out.",
    ),
    "C69": (
        "deportation", "", "avrr", "GTM;MEX", 3,
        "r_order", "r_again;r_states;r_after;r_helped",
        "In Mexico a man from Guatemala is told to sign, or to stay in detention. He signs, and a bus brings him to "
        "the border with a paper that says: voluntary.",
        "The word on the paper does not decide. He had no free choice; the state enforced it.",
    ),
    "C19": (
        "avrr", "return_migration", "deportation", "BEL;RWA", 2,
        "r_helped", "r_again;r_states;r_after;r_order",
        "In Belgium a man's permit ends soon. After advice he decided to go. The IOM paid the ticket, and a small "
        "grant to open a shop in Kigali.",
        "He was free to decide, and was helped.",
    ),
    "C17": (
        "return_migration", "", "deportation", "MEX;USA", 1,
        "", "r_again;r_states;r_after;r_order;r_helped",
        "After 20 years in Los Angeles a couple sold their house, and lives in its village in Michoacán again.",
        "They decided it by themselves, and paid for it by themselves.",
    ),
    "C68": (
        "return_migration", "", "circular_migration", "PHL;SAU", 2,
        "", "r_again;r_states;r_after;r_order;r_helped",
        "An electrician comes home to Pangasinan after three contracts in Jeddah. He says: this time for good.",
        "One way back, to stay. What he did before was going to and fro; this is not.",
    ),
    # Money and goods
    "C25": (
        "remittances", "", "collective_remittances", "MEX;USA", 1,
        "y_money", "y_cost;y_back;y_public;y_group;y_ideas",
        "A son in Chicago sends USD 300 each month to his mother in Jalisco. She decides what it is for.",
        "One person to one family. It is private money.",
    ),
    "C72": (
        "remittances", "", "in_kind_remittances", "RWA;BEL", 1,
        "y_money", "y_cost;y_back;y_public;y_group;y_ideas",
        "At Christmas an aunt from Liège brings EUR 500 in an envelope to Huye, for school fees.",
        "It is money, and it was brought by hand: sent or brought, both count.",
    ),
    "C26": (
        "collective_remittances", "", "remittances", "MEX;USA", 1,
        "y_money;y_group", "y_cost;y_back;y_public",
        "Forty people from one village, who live in Dallas, put in USD 100 each to repair the school's roof.",
        "A group gives, for something that all will use.",
    ),
    "C74": (
        "collective_remittances", "", "matched_fund", "PHL;CAN", 2,
        "y_money;y_group", "y_cost;y_back;y_public",
        "Friends from Naga who live in Toronto pay for a boat for the fishers' village. The town hall sends a letter "
        "of thanks.",
        "A group gives for all. The town hall gave thanks, but no money.",
    ),
    "C27": (
        "matched_fund", "collective_remittances", "diaspora_bond", "MEX;USA", 2,
        "y_money;y_public;y_group", "y_cost;y_back",
        "For each dollar that the club gives for the water tank, the town, the state and the federation add one each.",
        "Public money follows by a fixed rule.",
    ),
    "C73": (
        "matched_fund", "", "diaspora_bond", "MDA", 2,
        "y_money;y_public", "y_cost;y_back;y_group",
        "A migrant puts her savings into a greenhouse at home. For each coin of hers the programme adds one from the "
        "state's budget. She need not pay it back.",
        "One and one, by a rule. Nothing has to be paid back.",
    ),
    "C28": (
        "diaspora_bond", "", "matched_fund", "IND", 2,
        "y_money;y_back", "y_cost;y_public;y_group",
        "People abroad buy a paper of their government. It pays 6% a year and is paid back after five years.",
        "It is a loan with interest and an end.",
    ),
    "C32": (
        "in_kind_remittances", "", "social_remittances", "PHL", 1,
        "", "y_cost;y_money;y_ideas",
        "In December a big box with clothes, soap and chocolate arrives in Pampanga.",
        "Things are carried, not money and not ideas.",
    ),
    "C33": (
        "social_remittances", "", "in_kind_remittances", "MAR;DEU", 2,
        "y_ideas", "y_cost;y_money",
        "After ten years in Germany a woman convinces her village to elect the water committee by a secret vote.",
        "A way of doing things travelled with her. Nothing was carried.",
    ),
    "C70": (
        "fee", "", "exchange_margin", "RWA;UGA", 1,
        "y_cost", "y_rate",
        "The shop takes 4,000 shillings for each transfer. It stands on the receipt. The rate is that of the banks.",
        "It is on the bill. Nothing is hidden in the rate.",
    ),
    "C29": (
        "exchange_margin", "", "fee", "USA;MEX", 1,
        "y_cost;y_rate", "",
        "“Send without a fee!”, says the poster. The firm's rate is 3% worse than the rate between banks.",
        "The price is in the rate. The total cost is 3%, not zero.",
    ),
    # Families and groups
    "C16": (
        "diaspora", "second_generation", "emigrant", "RWA;FRA", 2,
        "t_tie;t_born", "t_group;t_family",
        "A young woman was born in Lyon, to parents from Rwanda. She has never lived there, but calls it home, speaks "
        "the language and goes there each summer.",
        "She did not move, but she keeps the tie: that is what diaspora asks for.",
    ),
    "C80": (
        "diaspora", "emigrant", "second_generation", "PHL;CAN", 2,
        "t_tie", "t_group;t_family;t_born",
        "A woman from Naga has lived in Canada for 20 years, as a permanent resident. She reads the news from Naga "
        "each day and votes in Philippine elections.",
        "She keeps the tie. An OFW she is not: she is a permanent resident abroad.",
    ),
    "C78": (
        "second_generation", "", "diaspora", "MEX;USA", 2,
        "t_born", "t_group;t_family;t_tie",
        "A man was born in Dallas, to parents from Mexico. He has no contact with Mexico, and says that it means "
        "nothing to him.",
        "His parents moved, he did not. Without a tie that he feels, he is not of the diaspora.",
    ),
    "C79": (
        "emigrant", "", "diaspora", "MAR;FRA", 3,
        "", "t_group;t_family;t_tie;t_born",
        "Thirty years ago a man left Morocco for Marseille. He has no family there any more, never calls, and does not "
        "want to.",
        "He left, and that is what the word says. Not everybody who left belongs to the diaspora.",
    ),
    "C21": (
        "transnational_family", "", "family_left_behind", "PHL;HKG", 2,
        "t_family;t_together", "t_group",
        "A mother works in Hong Kong. Each Sunday she, the father and the children decide by video call about school "
        "and money.",
        "They act as one family across a border.",
    ),
    "C22": (
        "family_left_behind", "", "transnational_family", "PHL;QAT", 1,
        "t_family", "t_group;t_together",
        "A boy of nine in Batangas lives with his grandmother. His parents work in Qatar. They send money, and all "
        "else the grandmother decides alone.",
        "He stays at home while his parents are abroad. Little is decided together.",
    ),
    "C76": (
        "hometown_association", "", "federation", "MEX;USA", 1,
        "t_group", "t_clubs",
        "In Chicago sixty people from Jerez meet once a month. They hold a dance and pay for scholarships in Jerez.",
        "Its members are persons, and all come from one town.",
    ),
    "C77": (
        "federation", "", "hometown_association", "MEX;USA", 1,
        "t_group;t_clubs", "",
        "In Los Angeles 45 clubs from Zacatecas have one board, which speaks with the governor twice a year.",
        "Its members are clubs, not persons.",
    ),
    # Skills
    "C34": (
        "brain_drain", "", "brain_waste", "KEN;GBR", 1,
        "", "s_below;s_both;s_more",
        "A rural hospital lost six of its ten doctors. They work as doctors in Britain, and stay there.",
        "The skill is used, but the place that they left has lost it.",
    ),
    "C35": (
        "brain_waste", "", "brain_drain", "PHL;CAN", 1,
        "s_below", "s_both;s_more",
        "An engineer from Manila drives a taxi in Toronto, because his diploma does not count there.",
        "He works far below his level. Nobody has the use of what he knows.",
    ),
    "C36": (
        "brain_gain", "", "brain_drain", "PHL;USA", 2,
        "s_more", "s_below;s_both",
        "When hospitals abroad opened jobs for nurses, many more young people studied nursing. Most of them stayed in "
        "the country.",
        "The chance to leave made more people train than left.",
    ),
    "C37": (
        "brain_circulation", "circular_migration", "brain_gain", "RWA;CAN", 2,
        "s_both", "s_below",
        "A software expert works half of each year in Kigali and half in Toronto. She trains staff in both places.",
        "What she knows goes and comes, in both directions.",
    ),
}  # fmt: skip
