"""What savings products leave: a real return for an amount and a time, what they became, and which stand out.

Rates, taxes, fees and inflation are fractions a year; money is nominal unless it says otherwise. Built on
`models.finance` (compound interest, Fisher's real rate) and checked against `models.deposits` (dividends on average
balances).

References
----------
Fisher, I. (1930). *The Theory of Interest*, Macmillan.
Pareto efficiency of two criteria: Ehrgott, M. (2005). *Multicriteria Optimization*, 2nd ed., Springer, chapter 2.
"""

from __future__ import annotations

import numpy as np

from fieldschool.models.checks import above, at_least, number, whole
from fieldschool.models.finance import accumulated, future_value, real_rate

#: Deposits of a year on which its dividend is paid: that of month k earns (13 - k) / 12 of it.
MEAN_DEPOSITS = 6.5


def net_rate(rate: float, tax_on_interest: float = 0.0, tax_on_capital: float = 0.0, fee_share: float = 0.0) -> float:
    """What is left of a rate a year: rate x (1 - tax on interest) - tax on capital - fee, shares of the account."""
    on_interest = at_least("The tax on interest", tax_on_interest, 0.0)
    taken = at_least("The tax on capital", tax_on_capital, 0.0) + at_least("The fee", fee_share, 0.0)
    return number("The rate", rate) * (1.0 - on_interest) - taken


def becomes(amount: float, net: float, months: int, fee_year: float = 0.0, times: int = 1) -> float:
    """What an amount becomes when it stays for some months.

    Parameters
    ----------
    amount : float
        Put in at once, above 0.
    net : float
        Rate a year after tax and fees in percent, as `net_rate` gives it.
    months : int
        At least 1. A product whose term is shorter is taken again at the same rate.
    fee_year : float
        Fee in money a year.
    times : int
        Times a year that interest is added.

    Returns
    -------
    float
        Nominal, 0 when fees have eaten all of it.

    Raises
    ------
    ValueError
        When an argument is not a number or out of its range.
    """
    start = above("The amount", amount, 0.0)
    periods = whole("The months", months, 1) * whole("The times a year", times, 1) / 12
    fee = at_least("The fee", fee_year, 0.0) / times
    return max(0.0, float(future_value(net / times, periods, -fee, start)))


def real_return(
    amount: float, net: float, months: int, inflation: float, fee_year: float = 0.0, times: int = 1
) -> float:
    """What an amount earns a year in buying power; arguments as in `becomes`, inflation a year.

    The mean rate a year that leads from the amount to what it becomes, less inflation (Fisher): -1 when all is gone.
    """
    end = becomes(amount, net, months, fee_year, times)
    yearly = (end / amount) ** (12 / months) - 1.0
    return float(real_rate(yearly, inflation))


def saved(monthly: float, rates: np.ndarray, by_month: bool = False) -> np.ndarray:
    """What equal monthly deposits had become at the end of each year.

    Parameters
    ----------
    monthly : float
        Put in at the beginning of each month.
    rates : array_like, shape (years,)
        Net rate of each year, oldest first.
    by_month : bool
        True: interest is added each month. False: a dividend is added at the end of each year, on the average of the
        balances at the ends of its months (`models.deposits.member_savings` with a rate that changes).

    Returns
    -------
    ndarray, shape (years,)
    """
    deposit = at_least("The deposit", monthly, 0.0)
    balance, found = 0.0, []
    for rate in np.atleast_1d(above("A rate", rates, -1.0)):
        if by_month:
            balance = future_value(rate / 12, 12, deposit, balance, due=True)
        else:
            balance += 12 * deposit + rate * (balance + MEAN_DEPOSITS * deposit)
        found.append(float(balance))
    return np.array(found)


def keeping_up(monthly: float, inflation: np.ndarray) -> np.ndarray:
    """What the money put in was worth at the prices of the end of each year: what it had to become to buy the same.

    Parameters
    ----------
    monthly : float
        Put in at the beginning of each month.
    inflation : array_like, shape (years,)
        Inflation of each year; prices rise evenly within it.
    """
    deposit = at_least("The deposit", monthly, 0.0)
    needed, found = 0.0, []
    for rise in np.atleast_1d(above("Inflation", inflation, -1.0)):
        of_month = np.expm1(np.log1p(rise) / 12)
        needed = needed * (1.0 + rise) + deposit * accumulated(of_month, 12, due=True)
        found.append(float(needed))
    return np.array(found)


def undominated(safety: np.ndarray, returns: np.ndarray) -> np.ndarray:
    """Say which products no other one beats: none is at least as safe and leaves at least as much, and more of one.

    Parameters
    ----------
    safety : array_like of int, shape (n,)
        Ordered classes, the higher the safer. Their distances mean nothing, so they are never added to a return.
    returns : array_like, shape (n,)

    Returns
    -------
    ndarray of bool, shape (n,)
    """
    safe, left = np.asarray(safety), np.atleast_1d(number("A return", returns))
    if safe.shape != left.shape:
        raise ValueError("There must be a class of safety for each return.")
    as_good = (safe[:, None] >= safe) & (left[:, None] >= left)
    better = (safe[:, None] > safe) | (left[:, None] > left)
    return ~(as_good & better).any(axis=0)


def months_between(then: tuple[int, int], now: tuple[int, int]) -> int:
    """Count the months from one (year, month) to another; 0 when the first is later."""
    return max(0, 12 * (now[0] - then[0]) + now[1] - then[1])
