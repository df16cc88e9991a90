"""What lesson 1.1 says of each target: the course's own words.

``title``: its short name; ``asks``: what it asks for; ``why``: what it has to do with migration; ``measured``: what is
counted; ``action``: one thing that a municipality or a province can do.
"""

from __future__ import annotations

#: By target, in the order of the goals.
WORDS: dict[str, dict[str, str]] = {
    "1.3": {
        "title": "Social protection for everyone",
        "asks": "Pensions, health cover and family support also reach people who are poor or at risk.",
        "why": "People who leave often lose their cover, and those who stay may never have had any.",
        "measured": "How many people are covered by social protection.",
        "action": "Before people leave, help them at one desk to stay in the pension and health schemes.",
    },
    "2.3": {
        "title": "Small farmers earn twice as much",
        "asks": "Small farmers produce and earn twice as much, with land, loans, advice and buyers.",
        "why": "Part of the money from abroad arrives in villages, where it can be put into a farm.",
        "measured": "What small farmers produce a day, and what they earn.",
        "action": "Bring one savings group of migrants and one cooperative of farmers to the same table.",
    },
    "3.c": {
        "title": "Enough nurses and doctors",
        "asks": "Poorer countries can train, pay and keep enough health workers.",
        "why": "Nurses and doctors who leave are missed in the clinic at home.",
        "measured": "How many health workers there are for the people of the country.",
        "action": "Keep a list of health workers abroad who would teach or help for some weeks, and invite them.",
    },
    "4.4": {
        "title": "Skills for work",
        "asks": "More young people and adults have the skills that a job or a business of their own needs.",
        "why": "What somebody learned abroad is lost if nobody at home recognises it.",
        "measured": "How many people can use a computer for simple tasks.",
        "action": "Write down what returnees can do, and show the list to employers and schools.",
    },
    "4.b": {
        "title": "Scholarships abroad",
        "asks": "More young people of poorer countries receive a scholarship to study, also in another country.",
        "why": "Studying abroad is migration too, and some come back with a profession.",
        "measured": "How much aid is spent on scholarships.",
        "action": "Post the open scholarships at the migration desk, and ask the diaspora to pay for one a year.",
    },
    "5.2": {
        "title": "No violence against women",
        "asks": "Violence against women and girls ends, at home and outside, trafficking included.",
        "why": "A false job offer can lead to trafficking, and domestic workers abroad work behind closed doors.",
        "measured": "How many women suffered violence in the last year.",
        "action": "Teach village officials how a false job offer looks, and to whom they send somebody who needs help.",
    },
    "5.a": {
        "title": "Land and money in women's own names",
        "asks": "Women have the same right as men to land, accounts, loans and inheritance.",
        "why": "Women send and receive much of the money. What it buys is often in the name of a man.",
        "measured": "How many women have secure rights to farm land, and what the law says.",
        "action": "Where the money is paid out, offer women an account in their own name.",
    },
    "8.3": {
        "title": "Jobs and small businesses",
        "asks": "Small businesses can start, grow, register and get a loan.",
        "why": "Migrants and returnees start businesses, and lend to those of their relatives.",
        "measured": "How many jobs are without contract and registration.",
        "action": "Let people who live abroad register a business in one place, without coming home for it.",
    },
    "8.7": {
        "title": "No forced labour, no trafficking",
        "asks": "Forced labour, trafficking and child labour end. For child labour the year was 2025.",
        "why": "Who borrows to leave, or hands over the passport, can be forced to work.",
        "measured": "How many children have to work.",
        "action": "Bring police, schools, recruiters and migrants together every three months to look at local cases.",
    },
    "8.8": {
        "title": "Rights at work, also for migrants",
        "asks": "Every worker is safe and has rights. The target names migrant workers, and women first.",
        "why": "It is about the work that your people do abroad, and that others do in your place.",
        "measured": "How many people are hurt at work, migrants and others apart, and whether the law is kept.",
        "action": "Read the contract with people before they leave, and post which recruiters have a licence.",
    },
    "8.10": {
        "title": "An account for everyone",
        "asks": "Banks and other institutions offer accounts, loans and insurance to everyone.",
        "why": "Money that arrives in an account can be saved. Money that arrives in the hand is easily spent.",
        "measured": "How many adults have an account at a bank or on the phone, and how near a bank is.",
        "action": "Ask banks and cooperatives to come on the day when the money arrives, and to open accounts there.",
    },
    "10.7": {
        "title": "Safe and regular migration",
        "asks": "People can move safely, in order and with papers, under policies that are planned.",
        "why": "This is the main target on migration. The Global Compact of lesson 1.2 is about the same.",
        "measured": "What finding a job abroad costs, which policies there are, who died on the way, and who fled.",
        "action": "Decide on a local plan for migration and development, with a budget and one person in charge.",
    },
    "10.c": {
        "title": "Sending money costs less",
        "asks": "By 2030 sending money costs less than 3% of the amount, and nowhere more than 5%.",
        "why": "What sending costs is lost to the family, every month.",
        "measured": "What sending 200 US dollars costs, in % of the amount: the fee and the loss in the exchange rate.",
        "action": "Every month, post what each service takes on the main ways to your place.",
    },
    "16.2": {
        "title": "Children are safe",
        "asks": "Abuse, exploitation and trafficking of children end.",
        "why": "Children who travel alone, or stay without their parents, are easier to harm.",
        "measured": "How many people are found to be victims of trafficking, and how many children are hurt.",
        "action": "Agree with teachers and nurses whom they call when a child travels or works without parents.",
    },
    "16.7": {
        "title": "People decide together",
        "asks": "Decisions are made with the people whom they touch.",
        "why": "Migrants and their families bring much money and are seldom asked.",
        "measured": "Who sits in public offices, and how many people feel that they are heard.",
        "action": "Give migrants and families elected seats in the council for migration and development.",
    },
    "16.9": {
        "title": "Papers for everyone",
        "asks": "By 2030 everyone has a legal identity, beginning with the registration of birth.",
        "why": "Without papers there is no passport, no account and often no school.",
        "measured": "How many small children are registered.",
        "action": "Send the civil registry to the villages twice a year, also for children who were born abroad.",
    },
    "17.3": {
        "title": "More money for development",
        "asks": "Money for development comes from more sources than taxes and aid.",
        "why": "The money that migrants send is one of the two things counted here.",
        "measured": "The money that migrants send home, in % of what the country produces in a year (GDP).",
        "action": "Estimate what arrives in your municipality in a year, and publish the figure and how you found it.",
    },
    "17.17": {
        "title": "Partnerships",
        "asks": "Government, business and associations work together.",
        "why": "A migrant who wants to invest needs somebody at home who can be trusted.",
        "measured": "How much money goes to partnerships of government and business.",
        "action": "Invite migrants, cooperatives, banks and the chamber of commerce to a table, with one project.",
    },
    "17.18": {
        "title": "Figures that show migrants",
        "asks": "Good figures that can be split by sex, age, place and whether somebody migrated.",
        "why": "Who is not counted is not in the plan.",
        "measured": "How good the statistics of a country are, and whether they have a law and a budget.",
        "action": "Add three questions on migration to the household register, and ask them every year.",
    },
}

#: What people call the offices. Duties differ from country to country, so that these are plain names.
OFFICES = {
    "agriculture": "Agriculture office",
    "cooperative": "Office for cooperatives",
    "education": "Education office",
    "health": "Health office",
    "investment": "Office for business and investment",
    "mrc": "Migrant resource centre",
    "planning": "Planning and development office",
    "social_welfare": "Social welfare office",
    "treasury": "Treasury",
    "women": "Women's office",
}
