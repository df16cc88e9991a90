"""What the course says of events on the time line, in its own words.

`WORDS` are those of events that were read. `LOOKED_UP` are events that were only remembered when the table was made
and whose pages were read afterwards: their facts and sources stand here.
"""

from __future__ import annotations

#: By event of the researched table: title, what happened, what it did to migration (our summary). Others are left out:
#: they repeat one of these, or are a figure that the lines show.
WORDS: dict[str, tuple[str, str, str]] = {
    "BDI-1972-1": (
        "Mass killings",
        "Violence kills an estimated 200,000 people.",
        "Many flee to Tanzania. In 2008, 218,000 of them and their families still lived there.",
    ),
    "BDI-1993-1": (
        "Civil war",
        "The president is killed in October 1993, and war begins.",
        "Over 500,000 refugees live in Tanzania in the 1990s.",
    ),
    "BDI-2002-1": (
        "The return begins",
        "About 500,000 people go home between 2002 and 2009.",
        "Who owns the land becomes the great question.",
    ),
    "BDI-2010-1": (
        "Tanzania makes 162,000 Burundians citizens",
        "The first list is published in April 2010.",
        "Refugees of 1972 may stay for good.",
    ),
    "BDI-2012-1": (
        "37,592 people in Tanzania lose refugee status",
        "Their status ends on 1 August 2012.",
        "About 35,000 are sent home, many under pressure.",
    ),
    "BDI-2015-1": (
        "Crisis over a third term",
        "Over 400,000 people leave the country.",
        "They go to Tanzania, Rwanda, Congo and Uganda. Returns begin in 2017.",
    ),
    "BGD-1976-1": (
        "The first workers for the Middle East",
        "A state bureau for work abroad is created. About 6,000 people leave in the first year, 56,000 in 1981.",
        "Work abroad becomes part of the economy.",
    ),
    "BGD-1982-1": (
        "Emigration Ordinance",
        "It replaces the act of 1922.",
        "Agencies need a licence, and a welfare fund can be made.",
    ),
    "BGD-2001-1": (
        "A ministry for workers abroad",
        "It is created on 20 December 2001.",
        "One ministry answers for people who work abroad.",
    ),
    "BGD-2011-1": (
        "UN convention on migrant workers ratified",
        "It was signed in 1998 and is ratified in 2011.",
        "National law is changed to fit it.",
    ),
    "BGD-2013-1": (
        "Overseas Employment and Migrants Act",
        "It rules recruitment, rights and welfare.",
        "Fraud is punished more severely.",
    ),
    "CAN-1966-1": (
        "Seasonal farm workers from Jamaica",
        "A programme for the harvest begins. Mexico joins in 1974.",
        "About 18,000 people a year come by 2005.",
    ),
    "CAN-1967-1": (
        "Points decide who may come",
        "The first system in the world that counts points, not origin.",
        "Within a generation most people come from Asia, no longer from Europe.",
    ),
    "CAN-1976-1": (
        "Immigration Act",
        "It names four classes: refugees, families, assisted relatives, independent people.",
        "The aims of immigration are now written in a law.",
    ),
    "CAN-2002-1": (
        "Immigration and Refugee Protection Act",
        "It replaces the act of 1976.",
        "It is the base of today's rules.",
    ),
    "CAN-2015-1": (
        "Express Entry",
        "From 1 January 2015 skilled workers are chosen from one pool.",
        "Those who are wanted are called faster.",
    ),
    "COD-2025-1": (
        "Goma falls; a peace agreement in June",
        "An armed group, M23, takes Goma in January 2025. Congo and Rwanda sign an agreement on 27 June.",
        "Millions of people are displaced.",
    ),
    "GTM-1982-1": (
        "Refugees in Mexico",
        "About 45,000 people arrive in Mexico between 1982 and 1984.",
        "About 43,000 return by 1999; close to 23,000 stay and can become Mexican.",
    ),
    "GTM-1998-1": (
        "Migration law",
        "Decree 95-98 rules entry and exit.",
        "A code replaces it in 2016.",
    ),
    "GTM-2020-1": (
        "Hurricanes Eta and Iota",
        "Two storms in November 2020 hit up to 11 million people in Central America.",
        "New departures from the north of the country.",
    ),
    "HND-1998-1": (
        "Hurricane Mitch",
        "10,000 people die in Honduras and Nicaragua; three million lose their homes.",
        "The USA stops deportations and then protects people for a time. Migration grows fast.",
    ),
    "HND-2014-1": (
        "Law for Hondurans abroad",
        "Decree 106-2013 makes a council and a solidarity fund for migrants.",
        "There is money to help people who are returned.",
    ),
    "HND-2018-1": (
        "First large caravan",
        "From October 2018 thousands of people walk together towards the USA.",
        "What was hidden is seen. Mexico and the USA change their rules.",
    ),
    "HND-2020-1": (
        "Hurricanes Eta and Iota",
        "Two storms hit in November 2020.",
        "More families leave the Sula valley.",
    ),
    "IDN-2004-1": (
        "Law 39 of 2004",
        "Workers may only be sent where the two states have a written agreement.",
        "Private agencies lead.",
    ),
    "IDN-2006-1": (
        "Agreement with Malaysia on domestic workers",
        "Signed in 2006, renewed in 2011, it ends in 2016.",
        "A day of rest and the own passport are added in 2011.",
    ),
    "IDN-2011-1": (
        "Stop for Saudi Arabia",
        "No more domestic workers are sent, after an execution.",
        "Irregular routes grow.",
    ),
    "IDN-2017-1": (
        "Law 18 of 2017",
        "A law of protection: no placement fee, and more tasks for districts and villages.",
        "Local governments get a part.",
    ),
    "IDN-2022-1": (
        "New agreement with Malaysia",
        "From 1 April 2022: one channel and a minimum wage. It was stopped for some weeks when it was broken.",
        "It shows that an agreement needs pressure too.",
    ),
    "IDN-2025-1": (
        "Opening to Saudi Arabia planned",
        "In March 2025, 600,000 jobs are offered, at SAR 1,500 a month or more.",
        "Over 25,000 people had gone each year without papers.",
    ),
    "IND-1850-1": (
        "Bound labour for the colonies",
        "From 1834 to about 1917 Britain moves millions of bound workers to Africa, Asia and the Caribbean.",
        "The old communities abroad begin.",
    ),
    "IND-1947-1": (
        "Partition",
        "India and Pakistan become two states.",
        "Many millions of people move in both directions.",
    ),
    "IND-1973-1": (
        "Oil boom in the Gulf",
        "The Gulf states need workers.",
        "Kerala goes first. In 2020, 3.5 million Indians live in the Emirates.",
    ),
    "IND-2003-1": (
        "A day for Indians abroad",
        "Pravasi Bharatiya Divas: a meeting each year, since 2015 every second year.",
        "Recognition, and talks on investment.",
    ),
    "IND-2015-1": (
        "One card for people of Indian origin",
        "Two cards become one: Overseas Citizen of India.",
        "Visa for life, and some rights of citizens.",
    ),
    "ITA-1861-1": (
        "A country that people leave",
        "In a century more than 25 million people leave.",
        "Italian communities grow in Europe and the Americas.",
    ),
    "ITA-1901-1": (
        "The great emigration",
        "Nine million departures from 1901 to 1915, about 600,000 a year.",
        "Most go from the south to the USA.",
    ),
    "ITA-1973-1": (
        "From leaving to arriving",
        "From the 1970s on Italy becomes a country of arrival.",
        "People from the Philippines and elsewhere come for work in homes and care.",
    ),
    "ITA-1990-1": (
        "Martelli law",
        "Law 39 of 1990 rules the stay of foreigners.",
        "Papers are given later, by amnesties, again and again.",
    ),
    "ITA-2002-1": (
        "Bossi-Fini law",
        "Law 189 of 2002 ties the stay to a contract.",
        "A large amnesty gives papers to over 600,000 people.",
    ),
    "ITA-2011-1": (
        "Arrivals after the Arab uprisings",
        "More people come over the sea.",
        "Rescue at sea, and agreements with Libya.",
    ),
    "JPN-1993-1": (
        "Technical interns",
        "A training programme is used as labour.",
        "Debt and abuse are reported. There are about 210,000 interns in 2016.",
    ),
    "KEN-2010-1": (
        "Constitution: two nationalities",
        "A citizen by birth no longer loses citizenship by taking another one.",
        "People who lost it must apply again.",
    ),
    "KEN-2014-1": (
        "Policy for people abroad",
        "The government adopts it in June 2014.",
        "People abroad become part of the national plan, Vision 2030.",
    ),
    "KOR-1993-1": (
        "Industrial trainees",
        "Small firms may take foreign trainees.",
        "Pay is low. Many leave the firm and lose their papers.",
    ),
    "KOR-2004-1": (
        "Employment Permit System",
        "From August 2004: agreements between states, without private recruiters.",
        "About 260,000 workers from 16 countries by early 2017.",
    ),
    "KOR-2007-1": (
        "Work visa for ethnic Koreans",
        "A visa for Koreans from China and Central Asia.",
        "About 220,000 people use it.",
    ),
    "KOR-2015-1": (
        "1.9 million foreign residents",
        "In 2005 there were 747,467.",
        "They are now 3.7% of the population.",
    ),
    "MAR-1936-1": (
        "Seasonal work in Algeria",
        "Under French rule farm workers go each year to the settlers' farms.",
        "The first work across a border and back.",
    ),
    "MAR-1963-1": (
        "Recruitment for West Germany",
        "An agreement is signed on 21 May 1963; one with Belgium follows in February 1964.",
        "About 22,400 workers go to Germany before the stop of 1973.",
    ),
    "MAR-1973-1": (
        "Recruitment stops",
        "After the oil crisis Germany and other countries let no more workers in.",
        "Families join, and people settle.",
    ),
    "MAR-2003-1": (
        "Law 02-03",
        "It rules entry, stay and irregular emigration.",
        "Mostly control, under pressure from Europe.",
    ),
    "MAR-2011-1": (
        "New constitution",
        "It has basic rights, and articles on Moroccans abroad.",
        "How they may vote and take part is still debated.",
    ),
    "MEX-1910-1": (
        "Mexican Revolution begins",
        "Ten years of war, above all in the centre and the west.",
        "Families flee north. Jobs on farms and railways in the USA draw them.",
    ),
    "MEX-1917-1": (
        "First recruitment of farm workers",
        "Farmers in the USA may bring Mexicans for up to one year. About 51,000 enter by June 1920.",
        "The first organised work for a season.",
    ),
    "MEX-1929-1": (
        "Great Depression and returns",
        "About 400,000 Mexicans are sent back or go back between 1929 and 1933. Other estimates are higher.",
        "More people return than had left in the 1920s.",
    ),
    "MEX-1942-1": (
        "Bracero Program begins",
        "An agreement on farm work with the USA, until 1964: about 4.6 million admissions in 22 years.",
        "It makes the routes and networks of villages that last until today.",
    ),
    "MEX-1954-1": (
        "Mass deportations in the USA",
        "A US campaign sends back many people without papers, while braceros still go.",
        "Legal and irregular work grow side by side.",
    ),
    "MEX-1964-1": (
        "Bracero Program ends",
        "The USA ends it in December 1964.",
        "Work goes on, but now often without papers.",
    ),
    "MEX-1974-1": (
        "Seasonal farm workers to Canada",
        "An agreement is signed in Ottawa. 203 workers go in the first season, 25,669 in 2022.",
        "A legal way, there and back, that still runs.",
    ),
    "MEX-1986-2": (
        "Zacatecas 1x1",
        "The state and the clubs in Southern California agree: one dollar of the state for each dollar of the clubs.",
        "Matched funds for villages begin.",
    ),
    "MEX-1992-1": (
        "2x1 with the federation",
        "Federal money joins that of the state and the clubs.",
        "From 7 projects in 7 places to 30 in 21 places in two years.",
    ),
    "MEX-1994-1": (
        "NAFTA and the peso crisis",
        "Free trade with the USA and Canada opens in January; the peso falls in December.",
        "Jobs are lost on farms and in cities. More people leave, and the money they send works like an insurance.",
    ),
    "MEX-1999-1": (
        "3x1 in Zacatecas",
        "Town halls join: each dollar of a club is met by municipality, state and federation.",
        "In 2002 the whole country takes up the model.",
    ),
    "MEX-2001-1": (
        "Talks on workers stop",
        "The presidents of Mexico and the USA plan an agreement on workers. After the attacks of September it stops.",
        "Control of the border grows instead.",
    ),
    "MEX-2003-1": (
        "Institute of Mexicans Abroad",
        "A decree creates the institute, with a council of people abroad.",
        "People abroad have a formal voice for the first time.",
    ),
    "MEX-2007-1": (
        "Most people without papers in the USA",
        "An estimate: 7.7 million Mexicans without papers in 2007, 5.1 million in 2022.",
        "After that, for years, more leave than arrive.",
    ),
    "MEX-2010-1": (
        "Most Mexicans ever in the USA",
        "US surveys count 11.7 million people born in Mexico in 2010 and 10.9 million in 2023.",
        "The end of the great wave.",
    ),
    "MEX-2011-1": (
        "Migration Law",
        "Published on 25 May 2011: rights of people in transit, of those who stay and who return.",
        "Being without papers is no longer a crime.",
    ),
    "MEX-2019-2": (
        "Federal money for 3x1 ends",
        "The budget for 2020 has no line for the programme.",
        "States and towns go on alone, as Zacatecas does with 2x1.",
    ),
    "MEX-2021-1": (
        "Second receiver of money in the world",
        "Mexico passes China as receiver of remittances.",
        "More households depend on jobs in the USA.",
    ),
    "MEX-2025-1": (
        "México te Abraza",
        "A plan to receive deported people from January 2025: ten centres, and a card with MXN 2,000.",
        "145,537 people are served by mid-December 2025.",
    ),
    "MEX-2026-1": (
        "US tax of 1% on cash transfers",
        "From January 2026, on transfers paid with cash, cheque or money order. Cards and accounts are free of it.",
        "More people turn to digital services. Mexico offers refunds.",
    ),
    "NPL-2007-1": (
        "Foreign Employment Act",
        "A welfare fund, training before people leave, rules for agencies.",
        "The base of today's system.",
    ),
    "NPL-2011-1": (
        "Safer Migration",
        "Advice centres in the districts, with Swiss support; in 156 local governments by 2024.",
        "Local governments take over cost and staff.",
    ),
    "NPL-2018-1": (
        "Agreement with Malaysia",
        "From October 2018 the employer pays all costs.",
        "Going costs less, after a time when nobody could go.",
    ),
    "PHL-1898-1": (
        "From Spain to the United States",
        "The Treaty of Paris of 10 December 1898 gives the islands to the USA.",
        "The way to Hawaii and the mainland opens.",
    ),
    "PHL-1946-1": (
        "Independence",
        "After war and occupation the country is independent in July 1946.",
        "The US Navy, nurses and marriages keep the tie.",
    ),
    "PHL-1965-1": (
        "US law opens to Asia",
        "Quotas by origin end in the USA.",
        "Nurses, doctors and families settle there.",
    ),
    "PHL-1974-1": (
        "Labor Code",
        "Presidential Decree 442 makes work abroad a public programme.",
        "Contract work in the Gulf begins on a large scale.",
    ),
    "PHL-1977-1": (
        "Welfare fund for overseas workers",
        "Workers and employers pay into a fund, later called OWWA.",
        "Insurance, loans and help abroad.",
    ),
    "PHL-1980-1": (
        "Commission on Filipinos Overseas",
        "Batas Pambansa 79 creates it, for people who settle abroad.",
        "They are registered and prepared, and can give to villages.",
    ),
    "PHL-1982-1": (
        "POEA is created",
        "One office licenses recruiters and checks contracts.",
        "It becomes a model for other countries.",
    ),
    "PHL-1983-1": (
        "Family circles",
        "The welfare fund begins to bring families of workers together; loans for a living from 1984.",
        "Families become partners when somebody returns.",
    ),
    "PHL-1988-1": (
        "Ban on sending domestic workers",
        "Nobody is sent until protection is agreed, country by country.",
        "A ban is used for the first time. Many go without papers.",
    ),
    "PHL-1995-1": (
        "Migrant Workers Act",
        "Republic Act 8042 is passed after a domestic worker was executed in Singapore.",
        "Protection becomes the stated aim.",
    ),
    "PHL-1997-1": (
        "Asian financial crisis",
        "Some currencies fall more than others. Families whose member earned strong money gain.",
        "More children in school and more small businesses in these families.",
    ),
    "PHL-2000-1": (
        "Nurses for the USA",
        "US visas for nurses rise, and fall again in 2007.",
        "More people become nurses at home, too. Is that a loss or a gain of brains?",
    ),
    "PHL-2004-1": (
        "Target of one million a year",
        "The development plan of 2004-2010 names a number of departures, for the only time.",
        "Promoting work abroad becomes open policy.",
    ),
    "PHL-2006-1": (
        "Reform for household workers",
        "At least USD 400 a month, and 23 years of age.",
        "Fewer contracts at first; some employers look elsewhere.",
    ),
    "PHL-2010-1": (
        "Republic Act 10022",
        "Workers may go only to countries that protect them. Insurance is compulsory.",
        "Agencies and the state have more duties.",
    ),
    "PHL-2011-1": (
        "Migration as a choice",
        "The plan of 2011-2016 drops the target: work at home first.",
        "Migration enters the plans of regions and towns.",
    ),
    "PHL-2016-1": (
        "OWWA Act",
        "Republic Act 10801 gives the welfare fund a charter. The centre for returning workers moves to it in 2018.",
        "What the fund pays for is now written in a law.",
    ),
    "PHL-2018-1": (
        "Agreement with Kuwait",
        "Signed on 11 May 2018, after deaths and a ban: contract, food, telephone, days of rest.",
        "Skilled workers may go again first.",
    ),
    "PHL-2020-1": (
        "Covid-19",
        "1.77 million workers are abroad from April to September 2020, after 2.2 million in 2019.",
        "Hundreds of thousands come home.",
    ),
    "PHL-2021-1": (
        "Department of Migrant Workers",
        "Republic Act 11641 of 30 December 2021 makes one office out of seven.",
        "One door for people who work abroad.",
    ),
    "PHL-2023-1": (
        "Help abroad moves to the new department",
        "40 offices abroad take over legal help and welfare.",
        "The foreign ministry keeps those who are not workers.",
    ),
    "PHL-2025-1": (
        "First online vote from abroad",
        "In the election of May 2025 people abroad can vote online.",
        "Nobody has to travel to an embassy to vote.",
    ),
    "RWA-1959-1": (
        "Violence of November 1959",
        "The monarchy falls. People are killed and homes are burned.",
        "The first refugees, most of them Tutsi, go to Uganda, Burundi, Congo and Tanganyika.",
    ),
    "RWA-1962-1": (
        "Independence, with 120,000 in exile",
        "About 120,000 people have taken refuge abroad by then.",
        "An exile that lasts a generation.",
    ),
    "RWA-1964-1": (
        "Attacks and reprisals, 1962 to 1967",
        "Exiles try several times to return by force. Each time reprisals follow.",
        "New flight after each attack.",
    ),
    "RWA-1989-1": (
        "480,000 refugees",
        "UNHCR counts 280,000 in Burundi, 80,000 in Uganda, 80,000 in Zaire and 30,000 in Tanzania.",
        "About 7% of the population lives in exile.",
    ),
    "RWA-1990-1": (
        "War begins",
        "The RPF, made up mostly of exiles, enters from Uganda in October 1990.",
        "By 1993 hundreds of thousands are displaced inside the country.",
    ),
    "RWA-1993-1": (
        "Arusha peace accord",
        "It includes a protocol on the return of refugees.",
        "It was not carried out before the genocide.",
    ),
    "RWA-1994-1": (
        "Genocide against the Tutsi",
        "From April to July 1994. On 29 April alone, over 250,000 people cross to Tanzania.",
        "About two million people flee.",
    ),
    "RWA-1996-1": (
        "Return from Zaire and Tanzania",
        "In November and December 1996 hundreds of thousands of people walk home.",
        "Within weeks the population grows. New villages (imidugudu) are built.",
    ),
    "RWA-2008-1": (
        "Two nationalities are allowed",
        "A law of 2008 on nationality allows it.",
        "People abroad can hold both passports.",
    ),
    "RWA-2008-2": (
        "One Dollar Campaign",
        "People abroad decide to give one dollar each, to house student survivors.",
        "RWF 1,008.9 million are pledged; about three quarters are paid by December 2009.",
    ),
    "RWA-2009-1": (
        "Policy for people abroad",
        "The foreign ministry says how people abroad can take part.",
        "Their associations form one network.",
    ),
    "RWA-2009-2": (
        "A fund that never started",
        "People abroad were to invest together in government securities.",
        "A review of 2014 names weak planning and commitment.",
    ),
    "RWA-2011-1": (
        "Immigration law",
        "For the common market: six months without visa for East Africans, one permit to stay and work.",
        "Skilled people can enter more easily.",
    ),
    "RWA-2012-1": (
        "Rwanda Day in Boston",
        "The president meets people abroad; more than 2,000 are expected.",
        "Contact, talks on investment, pride. Other cities follow.",
    ),
    "RWA-2012-2": (
        "Agaciro Development Fund",
        "A solidarity fund of gifts from people at home and abroad: close to RWF 30 billion by December 2012.",
        "Communities in many cities abroad collect for it.",
    ),
    "RWA-2013-2": (
        "345,800 Rwandans abroad",
        "An estimate of the finance ministry; it was 263,400 for 2010.",
        "It leads to a closer count in four European countries.",
    ),
    "RWA-2018-1": (
        "Visa on arrival for everyone",
        "From 1 January 2018. Rwandans with two nationalities travel with the identity card.",
        "Visits and investment become easier.",
    ),
    "RWA-2019-1": (
        "Transit centre in Gashora",
        "With UNHCR and the African Union: 2,355 people brought out of Libya by August 2024.",
        "Most go on to other states.",
    ),
    "RWA-2022-1": (
        "Plan with the United Kingdom",
        "Rwanda agrees to take asylum seekers sent by the UK. A new UK government ends it in July 2024.",
        "Very few people moved.",
    ),
    "RWA-2025-1": (
        "Peace agreement with DR Congo",
        "Signed in Washington on 27 June 2025.",
        "It could open a return of refugees. Early in 2026 its tasks on security were still open.",
    ),
    "SAU-1950-1": (
        "Sponsorship system begins",
        "From the 1950s on a foreign worker needs a sponsor (kafala).",
        "The permit depends on one employer.",
    ),
    "SAU-2021-1": (
        "Labour reform",
        "From 14 March 2021 workers of private firms may change jobs and leave the country freely. Domestic "
        "and some other workers may not.",
        "About a third of the people in the country are foreign workers and their families.",
    ),
    "SLV-1980-1": (
        "Civil war, until 1992",
        "Fighting and killings.",
        "The first large community in the USA forms.",
    ),
    "SLV-2001-1": (
        "Two earthquakes, and the dollar",
        "In January and February 2001. The country takes the US dollar the same year.",
        "The USA protects people for a time. More money is sent.",
    ),
    "SLV-2011-1": (
        "Law for migrants and their families",
        "Decree 655 makes a council, CONMIGRANTES.",
        "Groups of migrants have a seat.",
    ),
    "SLV-2018-1": (
        "The USA announces the end of protection",
        "The US government says that it will not renew the protection of Salvadorans. Courts stop it.",
        "Years of doubt for the 1.4 million Salvadorans in the USA and their families.",
    ),
    "UGA-1972-1": (
        "Asians are expelled",
        "About 80,000 people of Indian descent have 90 days to leave.",
        "27,200 go to Britain, 6,000 to Canada. Firms and skills are lost.",
    ),
    "UGA-1979-1": (
        "War, and flight from West Nile",
        "As many as 240,000 people flee to Zaire and Sudan.",
        "Ugandans are refugees now. Many return from 1983 on.",
    ),
    "USA-1882-1": (
        "Chinese Exclusion Act",
        "No Chinese workers for ten years, and then longer.",
        "Employers turn to others, also to Mexicans.",
    ),
    "USA-1921-1": (
        "First law of quotas",
        "Each nationality may send 3% of those counted in 1910.",
        "The Americas stay outside.",
    ),
    "USA-1924-1": (
        "Quotas by origin, and the Border Patrol",
        "150,000 people a year in all; none from Asia.",
        "To cross from Mexico becomes an offence.",
    ),
    "USA-1942-1": (
        "Bracero agreement",
        "Farm workers from Mexico are admitted under an agreement of the two states.",
        "4.6 million admissions until 1964.",
    ),
    "USA-1965-1": (
        "Quotas by origin end",
        "The Hart-Celler Act: at most 20,000 people a country, and a first limit for the Americas.",
        "More people come from Asia, and families join. There is less legal room for Mexicans.",
    ),
    "USA-1990-1": (
        "Immigration Act",
        "700,000 visas a year, about 40% more. Temporary protection is created.",
        "More people come for skilled work and to their families.",
    ),
    "USA-1996-1": (
        "Stricter law on irregular migration",
        "A stricter border, fewer benefits, and no return for 3 or 10 years after an irregular stay.",
        "More deportations, also of people who had lived there for long.",
    ),
    "USA-2001-1": (
        "Attacks of 11 September",
        "Security comes first in migration law. A new department is made in 2002.",
        "The talks with Mexico end.",
    ),
    "USA-2012-1": (
        "DACA",
        "People who were brought as children are protected and may work.",
        "Hundreds of thousands of young people work legally.",
    ),
    "USA-2017-1": (
        "Entry ban by country",
        "Executive Order 13769 stops entry from several countries.",
        "Fewer refugees come. Fear grows.",
    ),
    "USA-2018-1": (
        "End of protection for Salvadorans announced",
        "The government says that it will not be renewed. Courts stop it.",
        "Years of doubt for about 200,000 families.",
    ),
    "USA-2025-1": (
        "Mass deportation plan",
        "A law of 4 July 2025 pays for it, and adds a tax of 1% on cash transfers from 2026.",
        "Returns rise. Money sent to Mexico falls for seven months in a row.",
    ),
}

#: By event: title, what happened, what it did to migration (our summary), page, publisher, its year, its address.
LOOKED_UP: dict[str, tuple[str, str, str, str, str, str, str]] = {
    "MEX-1982-1": (
        "Debt crisis",
        "The peso loses most of its value; in August the country cannot pay its foreign debt.",
        "In the two years after, the USA stops about 30% more people at its border.",
        "Devaluation and Mexico to US Migration",
        "Migration News, University of California, Davis",
        "1995",
        "https://migration.ucdavis.edu/mn/more.php?id=553",
    ),
    "MEX-1986-1": (
        "Papers for people already in the USA",
        "A US law gives papers to people who came before 1982 and to farm workers.",
        "About 3 million people get papers, most of them Mexican. Families join, and stay.",
        "1986: Immigration Reform and Control Act (guide)",
        "Library of Congress",
        "",
        "https://guides.loc.gov/latinx-civil-rights/irca",
    ),
    "MEX-2014-1": (
        "Southern Border Programme",
        "From July 2014 on, more controls in the south, after many children travel alone.",
        "Crossing the country becomes harder for people from Central America.",
        "Programa Frontera Sur: The Mexican Government's Faulty Immigration Policy",
        "Council on Hemispheric Affairs",
        "2016",
        "http://coha.org/programa-frontera-sur-the-mexican-governments-faulty-immigration-policy",
    ),
    "MEX-2019-1": (
        "Waiting in Mexico, and the National Guard",
        "Agreement of 7 June 2019: people who ask for asylum in the USA wait in Mexico, and the guard goes "
        "to the border.",
        "Border cities become places of waiting.",
        "Mexico/United States: Agreement on Migration Concluded",
        "Library of Congress, Global Legal Monitor",
        "2019",
        ""
        "https://www.loc.gov/item/global-legal-monitor/2019-06-17/mexico-united-states-agreement-on-migration-concluded/",
    ),
    "RWA-1982-1": (
        "People of Rwandan origin driven out of south-west Uganda",
        "In October 1982 tens of thousands of people lose their homes.",
        "Many cross to Rwanda or end in camps: exile is safe nowhere.",
        "Uganda - Creating a Refugee Crisis",
        "Cultural Survival Quarterly",
        "",
        "https://www.culturalsurvival.org/publications/cultural-survival-quarterly/uganda-creating-refugee-crisis",
    ),
    "RWA-1994-2": (
        "Those who left long ago come home",
        "The UN estimates in December 1994 that 350,000 people have returned after decades in exile.",
        "New towns, languages and skills; land and houses must be shared.",
        "UN organizes return of Rwandan refugees",
        "AFP, in the archive of francegenocidetutsi.fr",
        "1994",
        "https://francegenocidetutsi.fr/fgtshowdoc.php?num=31912",
    ),
    "RWA-2007-1": (
        "East African Community",
        "Rwanda becomes a member on 1 July 2007, together with Burundi.",
        "Work and stay in Kenya, Uganda, Tanzania and Burundi become easier step by step.",
        "Rwanda, Burundi devotion to East African bloc kicks off",
        "New Vision",
        "2007",
        "http://www.newvision.co.ug/new_vision/news/1161923/rwanda-burundi-devotion-east-african-bloc-kicks",
    ),
    "RWA-2013-1": (
        "End of refugee status is recommended",
        "UNHCR advises states to end, by June 2013, the status of people who fled from 1959 to 1998.",
        "Some return, some become residents, some ask to stay refugees.",
        "Cessation Clause for Rwandan refugees raises questions",
        "Pambazuka News",
        "",
        "https://pambazuka.org/index.php/cessation-clause-rwandan-refugees-raises-questions",
    ),
    "RWA-2015-1": (
        "Refugees from Burundi arrive",
        "Violence in Burundi; Mahama camp opens on 22 April 2015.",
        "Rwanda takes in refugees again; Mahama becomes its largest camp.",
        "Mahama refugee camp",
        "Ministry of Disaster Management and Refugee Affairs, Rwanda",
        "",
        "http://midimar.gov.rw/index.php?id=89&tx_ttnews%5Btt_news%5D=77&cHash=605f7a3a0795886566f61d42ebc5cb4c",
    ),
    "PHL-1990-1": (
        "Gulf War",
        "Iraq enters Kuwait in August 1990; about 30,000 Filipino workers leave Kuwait.",
        "The first big emergency return. Most of them want to go back.",
        "Report from Manila, 18 January",
        "Chicago Tribune",
        "1991",
        "https://www.chicagotribune.com/news/ct-xpm-1991-01-18-9101050937-story.html",
    ),
    "PHL-2003-1": (
        "Vote from abroad, and two nationalities",
        "RA 9189 lets people abroad vote; RA 9225 gives nationality back to those who had taken another one.",
        "People who settled abroad belong again, and can vote.",
        "Nicolas-Lewis v. COMELEC, G.R. No. 162759 (digest)",
        "lawyerly.ph",
        "2006",
        "https://dev.lawyerly.ph/juris/digest/42020",
    ),
    "PHL-2013-1": (
        "Typhoon Haiyan (Yolanda)",
        "On 8 November 2013: more than 6,300 people die, about four million lose their homes for a time.",
        "People abroad send help; many leave the islands that were hit.",
        "Special reports: Typhoon Haiyan",
        "Doctors Without Borders",
        "2014",
        ""
        "http://www.doctorswithoutborders.org/our-work/publications/special-reports?f%5B0%5D=sm_vid_Free_tags%253AChina&f%5B1%5D=sm_global_local_issues%3A5496",
    ),
    "USA-1986-1": (
        "Immigration Reform and Control Act",
        "Fines for employers of people without papers, and papers for people who came before 1982.",
        "About 3 million people get papers.",
        "1986: Immigration Reform and Control Act (guide)",
        "Library of Congress",
        "",
        "https://guides.loc.gov/latinx-civil-rights/irca",
    ),
    "USA-2020-1": (
        "Health rule at the border (Title 42)",
        "From March 2020 to May 2023 people at the border are sent back at once.",
        "More than 2.8 million times people are sent back, some of them again and again.",
        "Timeline: Title 42 expulsions at the US-Mexico border",
        "Al Jazeera",
        "2023",
        "https://1-e8259.azureedge.net/news/2023/5/8/timeline-title-42-expulsions-at-the-us-mexico-border",
    ),
}
