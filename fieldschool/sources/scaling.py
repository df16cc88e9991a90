"""Illustrative families, prices and shocks for a country without its own: pure functions.

Nothing here is measured. Each figure is a multiple of what one head of the country produces in a month (GDP per
head / 12), so that it is of the right size for the country. The multiples lie within, or near, what the three
country packs hold (Mexico, Rwanda, the Philippines); a test keeps them there. Every figure is rounded as a person
would say it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, isfinite, log10

from fieldschool.sources.marked import N_

MEAN_COST_PCT = 10.0
"""What sending takes when the family is made: a careful, high figure, so that the plan stays possible."""

GOALS = {
    "school-year": (N_("one year of school or college"), 2.4),
    "shop": (N_("a small shop with its first stock"), 2.6),
    "house-repair": (N_("repairs to the house"), 7.0),
}
"""Local goals: name, and price in months of GDP per head."""

MOTORCYCLE_USD, MOTORCYCLE_MONTHS = 900.0, 1.5
"""A traded good costs nearly the same everywhere: a floor in US$, and months of GDP per head above it."""

SHOCKS = {
    "job_lost": (N_("Job lost abroad"), 5.0, 0.0, 4, False),
    "contract_ended": (N_("Contract ended early, sent home"), 2.0, 0.0, 0, True),
    "illness": (N_("Illness with a stay in hospital"), 8.0, 2.5, 0, False),
    "funeral": (N_("Funeral in the family"), 4.0, 2.0, 0, False),
    "storm": (N_("Storm, drought or flood damage"), 10.0, 1.4, 0, False),
}
"""Name, chance in % a year, cost in months of GDP per head, months without pay, ends the stay."""

BILL_SHARES = {
    "food": 0.47,
    "housing": 0.10,
    "school": 0.16,
    "health": 0.07,
    "transport": 0.10,
    "other": 0.10,
}
"""How a family's bills divide: near the mean of the families in the packs."""

BILLS_OF_INCOME = 0.80
LOAN_OF_INCOME = 0.08
LOAN_RATE_MONTH, LOAN_MONTHS = 0.02, 24
LOCAL_INCOME_MONTHS = 0.4
WAGE_OF_GDP = 0.6
LIVING_OF_EARNINGS, SENT_OF_EARNINGS = 0.55, 0.25
MOST_RECEIVED_MONTHS = 1.6
EARNED_AFTER_RETURN = 0.8
"""Of the bills after the return, with one more person at home, the part that is then earned: most, but not all."""


@dataclass(frozen=True)
class Household:
    """Money of an illustrative family, a month. Work currency: the first three; home currency: the rest.

    The loan is flat: ``loan_principal`` over ``LOAN_MONTHS`` at ``LOAN_RATE_MONTH``.
    """

    earnings: float
    living_abroad: float
    sent: float
    local_income: float
    bills: tuple[tuple[str, float], ...]
    loan_principal: float
    income_after_return: float
    returnee_living: float


def plain(amount: float, digits: int = 2) -> float:
    """An amount as a person would say it: two figures and noughts.

    Examples
    --------
    >>> plain(47619.05)
    48000.0
    >>> plain(0.0)
    0.0
    """
    if not isfinite(amount) or amount == 0:
        return 0.0
    return float(round(amount, digits - 1 - floor(log10(abs(amount)))))


def earnings_from_gdp(gdp_month: float) -> float:
    """Earnings a month in the country of work when no wage is held: 60 % of its GDP per head a month."""
    return plain(WAGE_OF_GDP * gdp_month)


def household(earnings: float, rate: float, gdp_month_home: float) -> Household:
    """A family that can pay its bills, from three numbers.

    A quarter of the earnings is sent, but never so much that the family at home would receive more than 1.6
    months of GDP per head each month. Bills are 80 % of what comes in and the loan's instalment 8 %, so that little
    is left, as in most families.

    Parameters
    ----------
    earnings : float
        Earnings a month, work currency.
    rate : float
        Home currency for one unit of work currency.
    gdp_month_home : float
        GDP per head of the home country a month, home currency.

    Raises
    ------
    ValueError
        When a number is not above 0.
    """
    if not all(isfinite(value) and value > 0 for value in (earnings, rate, gdp_month_home)):
        raise ValueError("Earnings, exchange rate and GDP per head must be numbers above 0.")
    sent = plain(min(SENT_OF_EARNINGS * earnings, MOST_RECEIVED_MONTHS * gdp_month_home / rate))
    local = plain(LOCAL_INCOME_MONTHS * gdp_month_home)
    income = sent * rate * (1 - MEAN_COST_PCT / 100) + local
    living = 0.15 * BILLS_OF_INCOME * income
    return Household(
        earnings=plain(earnings, 3),
        living_abroad=plain(LIVING_OF_EARNINGS * earnings),
        sent=sent,
        local_income=local,
        bills=tuple((name, plain(BILLS_OF_INCOME * share * income)) for name, share in BILL_SHARES.items()),
        loan_principal=plain(LOAN_OF_INCOME * income / (1 / LOAN_MONTHS + LOAN_RATE_MONTH)),
        income_after_return=plain(max(EARNED_AFTER_RETURN * (BILLS_OF_INCOME * income + living) - local, 0.0)),
        returnee_living=plain(living),
    )


def goal_prices(gdp_month_home: float, home_per_usd: float) -> tuple[tuple[str, str, float], ...]:
    """Illustrative goals: id, name, price in home currency.

    Parameters
    ----------
    gdp_month_home : float
        GDP per head a month, home currency.
    home_per_usd : float
        Home currency for one US dollar.
    """
    local = [(goal, name, plain(months * gdp_month_home)) for goal, (name, months) in GOALS.items()]
    motorcycle = plain(max(MOTORCYCLE_USD * home_per_usd, MOTORCYCLE_MONTHS * gdp_month_home))
    return (*local, ("motorcycle", N_("a motorcycle for work"), motorcycle))
