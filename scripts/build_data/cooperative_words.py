"""What the rule table of cooperatives says in our words, and the shares that we begin with.

A rule stands here only where a page with it was read; what others report without the article says so.
"""

from __future__ import annotations

_CODE = "RA 9520"
_MX = "Ley General de Sociedades Cooperativas"
_RW = "Cooperative law of 2024 (bill as approved in April 2024)"
_RW_OLD = "Law 024/2021 (repealed)"
_IN = "Multi-State Co-operative Societies Act, 2002"
_NP = "Cooperatives Act 2074 (2017)"
_CO = "Ley 79 de 1988"

_SLIDES = (
    "Computation of interest on share capital and patronage refund (slides with RA 9520 Art. 86)",
    "Scribd user copy of a cooperative training",
    "2018",
    "https://ja.scribd.com/presentation/385643296/68-62fdc807",
)
_CIRCULAR = (
    "CDA Memorandum Circular 2019-009",
    "Cooperative Development Authority; text at legaldex.com",
    "2019",
    "https://legaldex.com/laws/guidelines-in-the-allocation-and-distribution-of-patronage-refund",
)
_COMMUNITY = (
    "MC 2019-11: guidelines on the community development fund",
    "Cooperative Development Authority",
    "2019",
    "https://cda.gov.ph/memorandum-circulars/mc-2019-11-policy-guidelines-governing-the-allocation-and-utilization-of-"
    "the-community-development-fund-cdf-of-the-cooperative/",
)
_MX_TIPS = (
    "Tips to constitute a cooperative",
    "IDC Online",
    "2012",
    "http://www.idconline.com.mx/juridico/2012/02/15/tips-para-constituir-una-cooperativa",
)
_ICA = (
    "Rwanda's new cooperative law",
    "International Cooperative Alliance (legislation.coop)",
    "2024",
    "https://legislation.coop/en/newsroom/news/rwandas-new-cooperative-law-strengthening-governance-and-empowering-"
    "members",
)
_COOP_NEWS = (
    "Rwandan government introduces new law on co-ops",
    "Co-operative News",
    "2021",
    "https://www.thenews.coop/155900/topic/legal/rwandan-government-introduces-new-law-on-co-ops/",
)
_IN_63 = (
    "Multi-State Co-operative Societies Act, section 63",
    "lawgist.in",
    "2002",
    "https://lawgist.in/multi-state-co-operative-societies-act/63",
)
_NP_68 = (
    "Cooperatives Act 2074, chapter 10",
    "Nepal Law Commission",
    "2017",
    "http://www.lawcommission.gov.np/np/archives/16026",
)
_CO_MEMO = (
    "Memorando 1100-0286: distribución de excedentes",
    "Scribd user copy of a legal opinion of the supervisor",
    "2005",
    "https://es.scribd.com/document/426692799/Memo-365",
)
_NONE = ("", "", "", "")

#: By country, the lines in the order of the year's end: line, law, article, of what, least and most in %, least in the
#: first five years, our usual share in % of the net surplus and the one of the first five years, whether the article
#: was read (``read``), only reported by others (``reported``) or is ours, what to know, the page. ``members`` is no
#: line of its own: a rule for interest and refunds together. ``cap`` is the most that the rate of the refund may be,
#: in % of the rate of interest.
RULES = {
    "PHL": (
        ("reserve", _CODE, "Art. 86(1)", "surplus", 10, None, 50, 10, 50, "read",
         "At least 10%, in the first five years at least 50%. It meets losses, and is never shared out, not even at "
         "the end.", _SLIDES),
        ("education", _CODE, "Art. 86(2)", "surplus", None, 10, None, 10, 10, "read",
         "At most 10%. Half may go to the federation or union.", _SLIDES),
        ("community", _CODE, "Art. 86(3)", "surplus", 3, None, None, 3, 3, "read",
         "At least 3%, for the community where the cooperative works.", _COMMUNITY),
        ("optional", _CODE, "Art. 86(4)", "surplus", None, None, None, 7, 7, "ours",
         "Land, building and other needs. The code sets a limit, and we have not seen the article: ask for it.", _NONE),
        ("interest", _CODE, "Art. 86(5)", "rest", None, 70, None, 49, 21, "read",
         "Not above the normal return on investments. What is left after interest and refund goes to the reserve.",
         _CIRCULAR),
        ("refund", "CDA MC 2019-009", "Rule 10 Sec. 14", "rest", 30, None, None, 21, 9, "read",
         "At least 30% of what is left after the funds.", _CIRCULAR),
        ("cap", "CDA MC 2019-009", "Rule 10 Sec. 14", "rate", None, 200, None, 0, 0, "read",
         "The rate of the refund may not be above twice the rate of interest on shares.", _CIRCULAR),
    ),
    "MEX": (
        ("reserve", _MX, "", "surplus", None, None, None, 15, 15, "ours",
         "We have not read the article on the reserve, so no limit is shown. Savings cooperatives have a law of their "
         "own besides. Ask.", _NONE),
        ("social", _MX, "", "surplus", None, None, None, 5, 5, "ours",
         "Fund of social provision. The assembly sets the share; we have not read the article.", _NONE),
        ("education", _MX, "", "surplus", None, None, None, 5, 5, "ours",
         "The assembly sets the share; we have not read the article.", _NONE),
        ("interest", "", "", "rest", None, None, None, 0, 0, "ours",
         "The law shares out by use, not by capital. Whether shares may earn something, the by-laws say.", _NONE),
        ("refund", _MX, "Art. 6, 28", "rest", None, None, None, 75, 75, "read",
         "By work done, or by use of the services, not by capital.", _MX_TIPS),
    ),
    "RWA": (
        ("reserve", _RW_OLD, "", "surplus", None, None, None, 20, 20, "reported",
         "What remains goes to the reserve or is paid as a bonus: said of the law of 2021, which was replaced in 2024.",
         _COOP_NEWS),
        ("education", _RW_OLD, "", "surplus", None, 10, None, 10, 10, "reported",
         "Up to 10%: said of the law of 2021, which was replaced in 2024. Check the gazette.", _COOP_NEWS),
        ("interest", "", "", "rest", None, None, None, 35, 35, "ours",
         "How the members' part is split, the by-laws say.", _NONE),
        ("refund", "", "", "rest", None, None, None, 35, 35, "ours",
         "How the members' part is split, the by-laws say.", _NONE),
        ("members", _RW, "", "surplus", 70, None, None, 0, 0, "reported",
         "At least 70% to the members by 31 March. The figure of the bill: check the gazette of 8 July 2024.", _ICA),
    ),
    "IND": (
        ("reserve", _IN, "Sec. 63(1)(a)", "surplus", 25, None, None, 25, 25, "read", "At least 25%.", _IN_63),
        ("education", _IN, "Sec. 63(1)(b)", "surplus", 1, 1, None, 1, 1, "read",
         "1%, to the education fund of the national union.", _IN_63),
        ("losses", _IN, "Sec. 63(1)(c)", "surplus", 10, None, None, 10, 10, "read",
         "At least 10%, for losses that nobody foresaw.", _IN_63),
        ("community", _IN, "Sec. 63(2)(c)", "surplus", None, 5, None, 4, 4, "read",
         "Gifts to the cooperative movement or to charity: at most 5%.", _IN_63),
        ("interest", _IN, "Sec. 63(2)(a)", "rest", None, None, None, 40, 40, "read",
         "Not above a rate that the rules prescribe.", _IN_63),
        ("refund", "", "", "rest", None, None, None, 20, 20, "ours", "As the by-laws say.", _NONE),
    ),
    "NPL": (
        ("reserve", _NP, "Sec. 68", "surplus", 25, None, None, 25, 25, "read", "At least 25%.", _NP_68),
        ("education", "", "", "surplus", None, None, None, 5, 5, "ours",
         "The act names more funds; we have not read their shares.", _NONE),
        ("interest", "", "", "rest", None, None, None, 35, 35, "ours", "As the by-laws say.", _NONE),
        ("refund", "", "", "rest", None, None, None, 35, 35, "ours",
         "The act asks for a refund fund; we have not read its share.", _NONE),
    ),
    "COL": (
        ("reserve", _CO, "Art. 54", "surplus", 20, None, None, 25, 25, "read",
         "At least 20%, to protect the members' shares. Losses of earlier years are made good first.", _CO_MEMO),
        ("education", _CO, "Art. 54", "surplus", 20, None, None, 20, 20, "read", "At least 20%.", _CO_MEMO),
        ("social", _CO, "Art. 54", "surplus", 10, None, None, 10, 10, "read", "At least 10%: the solidarity fund.",
         _CO_MEMO),
        ("interest", _CO, "Art. 54", "rest", None, None, None, 20, 20, "read",
         "The shares may be raised by inflation, and not by more.", _CO_MEMO),
        ("refund", _CO, "Art. 54", "rest", None, None, None, 25, 25, "read", "By the use of the services.", _CO_MEMO),
    ),
    "": (
        ("reserve", "", "", "surplus", None, None, None, 20, 20, "ours",
         "We hold no law of your country. Ask the authority for cooperatives, and type in its shares.", _NONE),
        ("education", "", "", "surplus", None, None, None, 5, 5, "ours", "As the law or the by-laws say.", _NONE),
        ("community", "", "", "surplus", None, None, None, 5, 5, "ours", "As the law or the by-laws say.", _NONE),
        ("interest", "", "", "rest", None, None, None, 40, 40, "ours", "As the law or the by-laws say.", _NONE),
        ("refund", "", "", "rest", None, None, None, 30, 30, "ours", "As the law or the by-laws say.", _NONE),
    ),
}  # fmt: skip

#: Real cooperatives: id of the researched row, a short name, and what it asks or pays, and what it teaches; our words.
CASES = {
    "CE12": (
        "cpm",
        "Caja Popular Mexicana: the money passes through",
        "In 2022 it paid out 589,772 remittances, 6,674 million pesos together. One of its directors says: members "
        "used to take all of it away at once, and save nothing. Now they handle it with more care.",
        "The money from abroad is there already. Ask how much of it stays, and what makes it stay.",
    ),
    "CE10": (
        "mactan",
        "Mactan Island MPC: shares out of every loan",
        "To join: a fee of 150 pesos, and 300 in shares. Then at least 200 a month into shares. Of each regular loan "
        "5% is kept back and becomes shares.",
        "Who borrows 10,000 has 9,500 in hand. Terms must say so before anybody signs.",
    ),
    "CE23": (
        "zigama",
        "Zigama CSS: what stands behind the deposits",
        "In 2017 this cooperative bank was reported to have 228 billion francs in all. Capital and reserves were 50.4 "
        "billion of it: 22 of 100.",
        "Ask how much of that is shares. Who leaves takes the shares along. The reserve stays.",
    ),
    "CE28": (
        "kuds",
        "Kenya USA Diaspora Sacco: made for members abroad",
        "Only Kenyans in the United States may join. A fee of 10,000 shillings is not given back; at least five "
        "shares cost 5,000. Each payment into savings is 10,000 or more. It works under the law of Kenya.",
        "The fee is twice the first shares. Name all costs at once, and say under whose law a complaint is heard.",
    ),
}

#: What stands behind a deposit in a cooperative: id of the researched row, and the same in a sentence.
COVER = {
    "DI01": ("PHL", "The deposit insurance of the country does not cover deposits in cooperatives, nor share capital."),
    "DI04": (
        "MEX",
        "FOCOOP covers savings, up to 25,000 UDI a saver, only in a cooperative that CNBV has authorised. An "
        "unauthorised caja has no cover.",
    ),
    "DI06": (
        "RWA",
        "The Deposit Guarantee Fund covers deposits up to RWF 1,000,000, in Umurenge SACCOs too. Unpaid loans are "
        "taken off first.",
    ),
    "DI09": ("IND", "Cooperative banks are covered up to INR 500,000. Credit societies that are not banks are not."),
    "DI17": ("ESP", "Credit cooperatives are covered like banks: up to EUR 100,000."),
    "DI18": ("ITA", "Cooperative banks are covered like other banks: up to EUR 100,000."),
    "DI25": ("KOR", "Credit unions and cooperatives have funds of their own, with the same limit as banks."),
}
