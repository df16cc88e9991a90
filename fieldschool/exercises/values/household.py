"""What the remittance savings and investment simulator says (3.2.1)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "family": Value(Kind.NAME, "family that was chosen"),
    "home_currency": Value(Kind.NAME, "currency at home, ISO code"),
    "work_currency": Value(Kind.NAME, "currency where the migrant works, ISO code"),
    "sent": Value(Kind.WORK_MONEY, "what is sent a month, currency of the country of work"),
    "transfers_per_year": Value(Kind.COUNT, "how many times money is sent in a year"),
    "cost_pct": Value(Kind.PERCENT, "total cost of sending (fee and exchange-rate margin), % of what is sent"),
    "cost_year_home": Value(Kind.HOME_MONEY, "what sending takes in a year, home currency"),
    "cheapest_cost_pct": Value(Kind.PERCENT, "lowest total cost on offer between the two countries, %"),
    "opening_cost_pct": Value(Kind.PERCENT, "total cost of the family when the tool opened, %"),
    "saves_first": Value(Kind.YES_NO, "the family saves before it spends"),
    "saved_first_pct": Value(Kind.PERCENT, "part of what arrives that is saved before spending, %"),
    "unplanned_pct": Value(Kind.PERCENT, "part of what is left that goes on things not planned, %"),
    "emergency_months": Value(Kind.MONTHS, "how many months of bills the emergency fund is to hold"),
    "emergency_chance_pct": Value(Kind.CHANCE, "in how many of 100 futures the fund is full at the end"),
    "months_covered": Value(Kind.MONTHS, "months of bills that savings can pay at the end, in the middle future"),
    "unpaid_chance_pct": Value(Kind.CHANCE, "in how many of 100 futures some month could not be paid"),
    "goal": Value(Kind.NAME, "goal that was chosen"),
    "goal_month": Value(Kind.MONTHS, "in how many months the goal is to be met"),
    "goal_chance_pct": Value(Kind.CHANCE, "in how many of 100 futures the goal is met in time"),
    "product": Value(Kind.NAME, "product for long-term savings; CASH is cash at home"),
    "product_real_pct": Value(Kind.PERCENT, "what the product returns a year after tax and inflation, %"),
    "product_locked_months": Value(Kind.MONTHS, "how long the money in the product cannot be taken out"),
    "cash_loss_pct": Value(Kind.PERCENT, "what inflation took of the savings, %"),
    "savings_median": Value(Kind.HOME_MONEY, "savings at the end in the middle future, home currency of today"),
}
