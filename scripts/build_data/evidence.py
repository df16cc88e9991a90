"""What is known of money lessons and savings programmes, in our own words.

``row`` is the id of the researched row that holds the source. Studies that found nothing count as much as the others.
"""

from __future__ import annotations

PROGRAMMES: tuple[dict[str, str], ...] = (
    {
        "row": "e-doi-both",
        "programme_id": "idn-train-both",
        "iso3": "IDN",
        "name": "Money lessons before leaving, for migrant and family together",
        "place": "Malang and Blitar, East Java",
        "what": "18 hours for the migrant and 8 for the family. By lot, both, one or neither were trained.",
        "evidence": "With both trained, families knew more, planned more and saved more, up to 19 months later. "
        "With only the migrant trained, nothing changed at home.",
        "strength": "strong",
    },
    {
        "row": "e-seshan-save",
        "programme_id": "ind-doha-talk",
        "iso3": "IND",
        "name": "A three-hour talk on money for workers in Doha",
        "place": "Doha and Kerala",
        "what": "A known radio speaker talked about saving. 200 workers; who was invited was drawn by lot.",
        "evidence": "Savings of the workers were 34.5 % higher after 16 months, mostly of those who had saved little. "
        "The size of the effect is not certain.",
        "strength": "some",
    },
    {
        "row": "e-ashraf-savings",
        "programme_id": "slv-account-control",
        "iso3": "SLV",
        "name": "A savings account at home that the migrant controls",
        "place": "Washington DC and El Salvador",
        "what": "Migrants were offered accounts at home with more or less control for them, by lot.",
        "evidence": "The more control, the more was saved at the bank. The money sent did not change. "
        "Part of the effect came from personal visits, which cost much.",
        "strength": "strong",
    },
    {
        "row": "e-eduremesa-spend",
        "programme_id": "slv-school-match",
        "iso3": "SLV",
        "name": "Money for school that is matched",
        "place": "Washington DC and El Salvador",
        "what": "What migrants sent to a student was matched with project money, by lot.",
        "evidence": "School spending rose by USD 3.72 for each dollar that the student received. "
        "The total sent did not change.",
        "strength": "strong",
    },
    {
        "row": "e-discount",
        "programme_id": "slv-discount",
        "iso3": "SLV",
        "name": "A lower price for sending, for ten weeks",
        "place": "Washington DC and El Salvador",
        "what": "Migrants got a discount on the fee, by lot.",
        "evidence": "They sent more often and more in all, and went on up to 20 weeks after the discount.",
        "strength": "strong",
    },
    {
        "row": "e-gibson-remit",
        "programme_id": "ton-lesson-nzl",
        "iso3": "TON",
        "name": "A two-hour lesson on sending money",
        "place": "New Zealand and Australia",
        "what": "910 migrants from the Pacific, East Asia and Sri Lanka; who got the lesson was drawn by lot.",
        "evidence": "People knew more and looked for more information. "
        "How often and how much they sent did not change.",
        "strength": "no effect",
    },
    {
        "row": "npl-sami-finlit",
        "programme_id": "npl-sami",
        "iso3": "NPL",
        "name": "SaMi: money classes for the family at home",
        "place": "39 districts, with local governments",
        "what": "Wives, mothers and fathers of migrants meet two hours a week for 28 weeks, keep a household book "
        "and make a savings plan.",
        "evidence": "The organiser reports that families control the budget and save more. No group was compared.",
        "strength": "weak",
    },
    {
        "row": "e-barsbai-job",
        "programme_id": "phl-orientation-usa",
        "iso3": "PHL",
        "name": "A better orientation before leaving for the USA",
        "place": "Philippines",
        "what": "1,273 people who were to settle in the USA; who got more information was drawn by lot.",
        "evidence": "After 30 months work, settling and well-being were the same. New social contacts were fewer.",
        "strength": "no effect",
    },
    {
        "row": "e-lee-remit",
        "programme_id": "bgd-phone-money",
        "iso3": "BGD",
        "name": "Phone money for families of city migrants",
        "place": "Gaibandha and Dhaka, inside the country",
        "what": "Poor families and their members in the city were taught to sign up for and use phone money, by lot.",
        "evidence": "Active users sent 26 % more and families ate better. The migrants reported worse health.",
        "strength": "strong",
    },
    {
        "row": "e-mckyang",
        "programme_id": "wld-review-policies",
        "iso3": "WLD",
        "name": "Which policies for migrants are known to work",
        "place": "Many countries",
        "what": "A review of what governments do so that migration serves development.",
        "evidence": "There is good evidence for savings products that the migrant controls and for money lessons. "
        "There is none for most return programmes, nor for adding public money to collective gifts.",
        "strength": "some",
    },
    {
        "row": "e-kaiser22",
        "programme_id": "wld-review-2022",
        "iso3": "WLD",
        "name": "All the experiments on money lessons together",
        "place": "Many countries",
        "what": "A review of 76 experiments with more than 160,000 people. Few of them were migrants.",
        "evidence": "Money lessons improve what people know and do, on average.",
        "strength": "strong",
    },
    {
        "row": "e-kaiser17",
        "programme_id": "wld-review-2017",
        "iso3": "WLD",
        "name": "When money lessons work",
        "place": "Many countries",
        "what": "A review of 126 studies.",
        "evidence": "They work less for people with low income and when people must attend. They work better with more "
        "hours and at a moment when the lesson is needed.",
        "strength": "some",
    },
    {
        "row": "e-fernandes",
        "programme_id": "wld-review-2014",
        "iso3": "WLD",
        "name": "How much of what people do comes from money lessons",
        "place": "Many countries",
        "what": "An earlier review of studies, as quoted by later authors.",
        "evidence": "Lessons explained 0.1 % of the differences in what people did with money, and the effect faded.",
        "strength": "weak",
    },
)
