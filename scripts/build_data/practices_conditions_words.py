"""What must be there before a practice can work, and whom to call: our own sentences."""

from __future__ import annotations

#: Group, name for a label, question (yes, in part, no), what to do first if it is missing.
CONDITIONS: dict[str, tuple[str, ...]] = {
    "c-leader": (
        "rules",
        "The leader backs it",
        "Has the mayor, governor or minister said yes in public and given it time?",
        "Bring the leader to one meeting with migrants. Show one number for your own place.",
    ),
    "c-legal": (
        "rules",
        "A rule that allows it",
        "Is there a law, ordinance or signed order that says who does this?",
        "Ask a place that has one for its text. Take a draft to the council.",
    ),
    "c-person": (
        "rules",
        "A named person with time",
        "Is somebody paid to do this, with days set aside for it?",
        "Write it into a job, name a deputy, begin with one day a week.",
    ),
    "c-budget": (
        "rules",
        "A line in the budget",
        "Is there money for it in next year's budget, not only from a project?",
        "Begin small in a line that exists. Show a result before the budget call.",
    ),
    "c-continuity": (
        "rules",
        "It outlives an election or a donor",
        "Would a post, a rule or a fund stay if the leader or the project goes?",
        "Ask for a post in the staff plan, or a fee that users pay.",
    ),
    "c-match-rules": (
        "rules",
        "Clear rules for matching money",
        "Are the rules for public money simple, public and the same for every party?",
        "Publish points and winners. Keep a share for the poorest places.",
    ),
    "c-national-link": (
        "rules",
        "Known to the national agency",
        "Does the national agency know you and share tools, data or money?",
        "Invite one person. Ask for one thing at a time.",
    ),
    "c-fx-rule": (
        "rules",
        "Rules that let cheap transfers in",
        "Do the rules allow cheap transfer services and open prices?",
        "Compare three real prices each month and publish them.",
    ),
    "c-intermediary": (
        "trust",
        "A trusted body in between",
        "Is there an NGO, church, union or cooperative that migrants and officials both trust?",
        "Sign a simple agreement and share the credit.",
    ),
    "c-organised": (
        "trust",
        "A group that meets",
        "Do migrants or families have a group with officers, members and a meeting this year?",
        "Start from a group that exists: church, home town, football. Give it a room and a first task.",
    ),
    "c-council": (
        "trust",
        "A table where offices and migrants meet",
        "Is there a body with migrants in it that met at least twice this year?",
        "Use a council that exists, add a seat, fix the dates for the year.",
    ),
    "c-migrant-voice": (
        "trust",
        "Migrants decide, too",
        "Do migrants and families help to choose, and are not only informed?",
        "Two seats with a vote; meetings on line at their hour.",
    ),
    "c-transparency": (
        "trust",
        "Open books",
        "Can a giver abroad see what came in and what was paid?",
        "Publish a table each quarter; two people sign.",
    ),
    "c-gender": (
        "trust",
        "It works for women",
        "Can women come, speak, own and decide here?",
        "Change the hour and the place; a corner for children; accounts in her name.",
    ),
    "c-family": (
        "trust",
        "Migrant and family take part together",
        "Do migrant and family learn and decide together?",
        "Fix a call during the session; one plan that both sign.",
    ),
    "c-consulate": (
        "trust",
        "A name at the consulate",
        "Do you have a name and a number at a consulate that answers?",
        "Write through the ministry. Send news twice a year.",
    ),
    "c-data": (
        "services",
        "Facts about your own migrants",
        "Do you know how many are away, where, and who is at home?",
        "Add four questions to a village list; use school lists.",
    ),
    "c-referral": (
        "services",
        "Ways to other services",
        "When somebody needs something else, do you know where to send them, and whether they arrived?",
        "One page of names and numbers, and a slip that comes back.",
    ),
    "c-complaint": (
        "services",
        "A way to complain",
        "Does somebody answer a complaint of a migrant or family within fixed days?",
        "Name a person, keep a list, publish how many were solved.",
    ),
    "c-return-window": (
        "services",
        "Contact soon after return",
        "Do you meet people within three months of their return?",
        "Ask village leaders to tell you; visit within a month.",
    ),
    "c-monitoring": (
        "services",
        "Follow-up of results",
        "Do you know what became of it a year later?",
        "Choose three numbers now; ask again after 6 and 12 months.",
    ),
    "c-school": (
        "services",
        "The school takes part",
        "Will the head teacher give time and a teacher?",
        "Show one lesson, train two teachers, invite the parents.",
    ),
    "c-trainer": (
        "skills",
        "Local trainers",
        "Are there two people here who can give the course in the local language?",
        "Train four to keep two, and pay for the day.",
    ),
    "c-techsupport": (
        "skills",
        "Advice after the start",
        "Does somebody visit the business or project in its first 18 months?",
        "Pay a coach by the visit; pair with an owner in the same trade.",
    ),
    "c-technical-fit": (
        "skills",
        "Tools that fit",
        "Do the tools, seeds or machines work here, and can somebody repair them?",
        "Try before you buy; let users choose from two or three.",
    ),
    "c-coop-audit": (
        "market",
        "A cooperative with clean audits",
        "Is there a cooperative with an outside audit, few bad loans and open books?",
        "If there is none, link with a federation. Do not bring migrants' money yet.",
    ),
    "c-agents": (
        "market",
        "Pay-out points near families",
        "Can a family collect and save within an hour of home?",
        "Bring an agent or a counter; share a hall on market day.",
    ),
    "c-id-account": (
        "market",
        "Papers that open an account",
        "Can migrant and family each open an account with the papers they have?",
        "Try it with one real person at each end; ask for a simpler account.",
    ),
    "c-product": (
        "market",
        "A product that fits",
        "Is there a real account, share or loan that can be opened from abroad or by the family?",
        "Sit down with one cooperative or bank; test with ten families.",
    ),
    "c-market": (
        "market",
        "Somebody who buys",
        "Do you know who buys the product, at what price, next year too?",
        "Talk to two buyers before anything is built.",
    ),
    "c-digital": (
        "market",
        "Phone and network",
        "Do most people have a phone, signal and somebody to help?",
        "A helper on fixed days; a way on paper beside the phone.",
    ),
    "c-anchor-private": (
        "market",
        "A firm or foundation that carries a part",
        "Does a bank, firm, foundation or clinic bring money or staff?",
        "Offer them customers, space or a name; agree on one year first.",
    ),
}

#: Theme and a first step; what an organisation would give is not promised anywhere, so that it is asked.
CONTACTS: dict[str, tuple[str, ...]] = {
    "pa-owwa": (
        "return",
        "Invite its regional office to the next council meeting.",
    ),
    "pa-cfo": (
        "partnership",
        "Ask for its agreement for partner towns.",
    ),
    "pa-landbank": (
        "return",
        "Ask for a joint loan day once a quarter.",
    ),
    "pa-sidc": (
        "cooperatives",
        "Visit it with ten families.",
    ),
    "pa-natcco": (
        "savings",
        "Ask for the nearest member cooperative.",
    ),
    "pa-cda": (
        "cooperatives",
        "Ask for the seminar before registration.",
    ),
    "pa-atikha": (
        "money_lessons",
        "Ask for an orientation of half a day.",
    ),
    "pa-unlad": (
        "investment",
        "Talk with one group from your town.",
    ),
    "pa-ime": (
        "partnership",
        "Write through your state's office for migrants.",
    ),
    "pa-sezami": (
        "matched",
        "Ask for this year's rules.",
    ),
    "pa-clubs": (
        "matched",
        "Call the officers of one club by video.",
    ),
    "pa-micasa": (
        "services",
        "Name one contact in each town hall.",
    ),
    "pa-cpm": (
        "savings",
        "Agree on one savings morning on pay-out day.",
    ),
    "pa-amucss": (
        "remittances",
        "Walk three villages with them before anything else.",
    ),
    "pa-finabien": (
        "remittances",
        "Hold a sign-up day with a helper.",
    ),
    "pa-condusef": (
        "money_lessons",
        "Put its number on the wall.",
    ),
    "pa-vds": (
        "services",
        "Share the list of windows with families.",
    ),
    "pa-minaffet": (
        "partnership",
        "Send a project of one page for the next event.",
    ),
    "pa-rssb": (
        "savings",
        "Open a help desk with the district's coordinator.",
    ),
    "pa-usacco": (
        "cooperatives",
        "Ask for the result of the last inspection.",
    ),
    "pa-rca": (
        "cooperatives",
        "Ask for a training of the supervisory committee.",
    ),
    "pa-rgdn": (
        "partnership",
        "Offer one small project with a table each quarter.",
    ),
    "pa-iomrwa": (
        "skills",
        "Write down three skills that your place lacks.",
    ),
    "pa-pfth": (
        "cooperatives",
        "Visit one cooperative.",
    ),
    "pa-loda": (
        "families",
        "Ask that families of migrants are seen when the list is reviewed.",
    ),
    "pa-rnit": (
        "investment",
        "Invite it to a call with the community.",
    ),
    "pa-ifad": (
        "money_lessons",
        "Watch its calls for proposals.",
    ),
    "pa-ilo": (
        "money_lessons",
        "Use its manual in one class.",
    ),
    "pa-iom": (
        "return",
        "Let two of your staff take its course on line.",
    ),
    "pa-mmc": (
        "services",
        "Take its course of three hours.",
    ),
    "pa-undp": (
        "partnership",
        "Use one module in the week of planning.",
    ),
    "pa-forim": (
        "partnership",
        "Write to one association in France.",
    ),
    "pa-giz": (
        "investment",
        "Look whether your country is on its list.",
    ),
}

#: Names of organisations as they call themselves, where the researched row has another.
NAMES = {
    "pa-ime": "Instituto de los Mexicanos en el Exterior (IME)",
    "pa-sezami": "Secretaría del Zacatecano Migrante (Sezami)",
    "pa-clubs": "Red Mexicana Migrante",
    "pa-micasa": "Mi Casa es Puebla",
    "pa-amucss": "AMUCSS, Red Confianza",
    "pa-minaffet": "MINAFFET",
    "pa-rca": "Rwanda Cooperative Agency (RCA)",
    "pa-rgdn": "Rwanda Diaspora Global Network",
    "pa-loda": "LODA",
    "pa-ilo": "ILO, ITCILO",
    "pa-undp": "UNDP (JMDI)",
    "pa-pfth": "Pro-Femmes Twese Hamwe",
    "pa-iomrwa": "IOM Rwanda",
    "pa-giz": "GIZ",
}
