"""The words of the tables of lesson 3.2.2, in our own language: levers of an association, lessons of real ones."""

from __future__ import annotations

#: Lever: group, low, middle, high, unit, the middle at home where it is money (prices of the Philippines), why.
#: Money is US$ for members who live abroad. Where a row of the researched table stands behind it, that row says so.
LEVERS: dict[str, tuple[str, float, float, float, str, float | None, str]] = {
    "start": ("members", 10, 20, 40, "people", None, "A first meeting of one village or one district."),
    "alone": ("members", 0, 0, 12, "people a year", None,
              "People who come because of a notice, a help desk or a feast."),
    "brought": ("members", 20, 48, 100, "of 100 members a year", None,
                "Low: word of mouth only. Middle: in a quarter, eight members bring one. High: officers who visit."),
    "left": ("members", 8, 22, 40, "of 100 members a year", None,
             "Low: regular meetings, open accounts. High: a quarrel, or no meetings. No study was found."),
    "pool": ("members", 100, 300, 600, "people", None, "Growth stops when everybody who could join is in."),
    "paid": ("money", 45, 75, 92, "of 100 dues", None,
             "Middle: close to the One Dollar Campaign, where 75.6 of 100 pledged were paid. High: a standing order."),
    "fee": ("money", 2.5, 5, 7.5, "US$ a month", 0.75, "Half and one and a half of the middle."),
    "join": ("money", 2.5, 5, 7.5, "US$", 0.75, "As much as one month's due."),
    "events": ("money", 800, 1600, 2400, "US$ a year", 240, "Two events a year: a dance, a raffle, a meal."),
    "fixed": ("money", 40, 80, 120, "US$ a month", 12, "A hall, a bank account, papers."),
    "per_member": ("money", 0.12, 0.25, 0.37, "US$ a month", 0.04,
                   "Messages and prints. With the hall about 15 of 100 of what comes in at 200 members."),
    "put": ("fund", 40, 80, 100, "of 100", None, "The rest stays for emergencies of members."),
    "interest": ("fund", 0.5, 1, 2, "% a month", None, "What a member pays for a loan of the fund."),
    "bad": ("fund", 1, 4, 15, "of 100 due", None, "Low: borrowers are known. High: loans given as a favour."),
}  # fmt: skip

#: The lever for which something was measured, and the row of the researched table.
MEASURED = {"paid": "one_rate"}

#: Pages that were read for this lesson and do not stand in the researched table.
FCUZI = (
    "Rosalva Ruiz regresa como presidente de la FCUZI",
    "NTR Zacatecas",
    "2020",
    "http://archivo.eldiariontr.com/2020/05/04/rosalva-ruiz-regresa-como-presidente-de-la-fcuzi/",
)
UTAH = (
    "The United Mexican Federation of Utah shares success stories",
    "Centro de la Familia de Utah",
    "",
    "http://cdlfu.org/index.php/en/media-coverage/news-media-coverage/92-the-united-mexican-federation-of-utah-shares-success-stories",
)

#: Lesson of a real association: country of origin, title, what happened, what it teaches (our reading), source: a row
#: of the researched table, or a page above.
LESSONS: dict[str, tuple[str, str, str, str, str | tuple[str, str, str, str]]] = {
    "fcuzi": (
        "MEX",
        "Clubs come for a benefit, and go without one",
        "The federation of Zacatecan clubs in Illinois began in 1996. Of about 28 clubs, 20 were left in 2020. Some "
        "had founded a second federation, and from it came a third. The matching programme 3x1 had ended. The "
        "president called it her greatest task to keep the clubs together.",
        "Who joins for one programme leaves with it. Offer something that depends on nobody else.",
        FCUZI,
    ),
    "utah": (
        "MEX",
        "First learn together, then found",
        "The United Mexican Federation of Utah counts more than 20 active clubs. A family centre helped to found it. "
        "The first members took its course for founders of businesses, 15 weeks long.",
        "People who have worked through something together stay longer than people who signed a list.",
        UTAH,
    ),
    "volunteers": (
        "",
        "Nobody is paid, so time is short",
        "Most associations of migrants from one place live from volunteers. Elected officers lead them beside their "
        "own jobs. The mature ones register, and can then ask for money from others.",
        "Plan the hours of people before you plan the money. Share the work before somebody is worn out.",
        "vol",
    ),
    "one_dollar": (
        "RWA",
        "A pledge is not yet a payment",
        "The One Dollar Campaign of Rwandans abroad had pledges of 1,009 million francs in eight months. At its "
        "closing in 2009, 246 million of them were not paid.",
        "Reckon with three of four. And ask who pays late before the next meeting, not after the year.",
        "one_unpaid",
    ),
    "houston": (
        "RWA",
        "Half on the first day",
        "Rwandans in Houston gave 10,000 dollars to the Agaciro fund on the first day. That was half of their target "
        "of 20,000.",
        "A target that is said aloud, with a day on which all give, moves people. A bank slip alone does not.",
        "houston_rate",
    ),
    "capiz": (
        "PHL",
        "Circles that join forces reach more",
        "54 leaders and members of family circles in Capiz formed one organization for the province. In 2021 the "
        "welfare office for workers abroad approved 995,925 pesos for it, paid in three parts.",
        "A partner pays in parts and wants to see books after each. Keep them from the first day.",
        "ofc_capiz_g",
    ),
    "equity": (
        "PHL",
        "Own money opens the door",
        "The programme Tulong PUSO of the Philippines gives a group up to one million pesos. The group must bring 20 "
        "of 100 of what its project costs.",
        "A common fund is also an entry ticket. Work out what yours would be worth with a partner.",
        "ofc_equity",
    ),
    "paisd": (
        "SEN",
        "A third of the money, year after year",
        "In the programme PAISD, Senegalese associations in France brought 10.5 million of about 30 million euros from "
        "2005 to 2015. The rest came from others.",
        "Ten years of small sums weigh more than one large one. Governments stay where associations last.",
        "paisd_dia",
    ),
    "unlad": (
        "PHL",
        "Savings of many, for years",
        "Unlad Kabayan brought together 100 million pesos of workers abroad in 15 years, for businesses in villages.",
        "Such a fund grows slowly. Say so at the beginning, and show each year what it did.",
        "unl_pool",
    ),
}
