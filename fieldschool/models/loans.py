"""Loans in equal instalments, with interest on what is still owed (declining) or on the first amount (flat).

Rates are fractions for one period; instalments are paid at the end of each period.

References
----------
Kellison, S. G. (2009). *The Theory of Interest*, 3rd ed., McGraw-Hill: amortization schedules.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fieldschool.models.checks import Number, above, at_least, whole
from fieldschool.models.finance import effective_rate, present_value

DECLINING, FLAT = "declining", "flat"
KINDS = (DECLINING, FLAT)


@dataclass(frozen=True, eq=False)
class LoanTable:
    """A loan period by period; each array has shape (periods,), nominal.

    Attributes
    ----------
    instalment, interest, principal : ndarray
        Paid in the period, and its two parts.
    balance : ndarray
        Owed after the period. For a flat loan this is the sum of the instalments still to pay, interest included.
    """

    instalment: np.ndarray
    interest: np.ndarray
    principal: np.ndarray
    balance: np.ndarray


def instalment(principal: Number, rate: Number, periods: Number, kind: str = DECLINING, due: bool = False) -> Number:
    """The equal payment that pays back a loan.

    Parameters
    ----------
    principal : float or ndarray
        Borrowed, 0 or more.
    rate : float or ndarray
        Rate a period, 0 or more.
    periods : float or ndarray
        Number of instalments, above 0.
    kind : str
        ``declining``: principal / a(n, i). ``flat``: (principal + principal x rate x periods) / periods.
    due : bool
        True: paid at the beginning of each period (declining loans only).

    Raises
    ------
    ValueError
        When an argument is not a number, out of its range, or the kind is not known.
    """
    principal = at_least("The loan", principal, 0.0)
    rate = at_least("The rate", rate, 0.0)
    periods = above("The number of instalments", periods, 0.0)
    if _kind(kind) == FLAT:
        return principal / periods + principal * rate
    return principal / present_value(rate, periods, 1.0, due)


def table(principal: float, rate: float, periods: int, kind: str = DECLINING) -> LoanTable:
    """The loan period by period.

    Parameters
    ----------
    principal, rate, kind
        As in `instalment`, one number each.
    periods : int
        Number of instalments, at least 1.

    Returns
    -------
    LoanTable
    """
    periods = whole("The number of instalments", periods, 1)
    payment = instalment(principal, rate, periods, kind)
    paid = np.full(periods, payment)
    done = np.arange(1, periods + 1)
    if kind == FLAT:
        interest = np.full(periods, principal * rate)
        return LoanTable(paid, interest, paid - interest, payment * (periods - done))
    owed = payment * present_value(rate, periods - done, 1.0)  # prospective: worth of the instalments still to come
    interest = rate * np.concatenate([[principal], owed[:-1]])
    return LoanTable(paid, interest, paid - interest, owed)


def periods_to_repay(principal: float, rate: float, payment: float) -> float:
    """Number of payments that pay back a loan, with a fraction; infinite when the interest alone is more.

    Parameters
    ----------
    principal, rate
        As in `instalment`, one number each.
    payment : float
        Paid at the end of each period, above 0.
    """
    principal, rate = at_least("The loan", principal, 0.0), at_least("The rate", rate, 0.0)
    payment = above("The payment", payment, 0.0)
    if rate == 0:
        return principal / payment
    interest = principal * rate / payment
    return float(-np.log1p(-interest) / np.log1p(rate)) if interest < 1 else np.inf


def rate_of(principal: float, periods: float, payment: float) -> float:
    """The rate a period on what is still owed that a loan really costs.

    Found by halving: the instalment grows with the rate, and the rate is never above payment / principal.

    Parameters
    ----------
    principal : float
        Money received, above 0.
    periods : float
        Number of payments, above 0.
    payment : float
        Paid at the end of each period.

    Raises
    ------
    ValueError
        When less is paid back than was received, or an argument is out of its range.
    """
    principal = above("The money received", principal, 0.0)
    periods = above("The number of payments", periods, 0.0)
    payment = at_least("The payment", payment, 0.0)
    if payment * periods < principal * (1 - 1e-12):
        raise ValueError("The payments together are less than the money received.")
    low, high = 0.0, payment / principal
    while low < (middle := (low + high) / 2) < high:
        if instalment(principal, middle, periods) < payment:
            low = middle
        else:
            high = middle
    return low


def declining_rate(flat_rate: float, periods: float) -> float:
    """The rate a period on what is still owed that costs the same as a flat rate a period."""
    return rate_of(1.0, periods, instalment(1.0, flat_rate, periods, FLAT))


def effective_cost(principal: float, rate: float, periods: int, fee: float = 0.0, kind: str = DECLINING) -> float:
    """The effective rate a year of a monthly loan, with the fee taken out of the money received.

    Parameters
    ----------
    principal, rate, periods, kind
        As in `instalment`; months.
    fee : float
        Taken at the start, less than the loan.

    Returns
    -------
    float
        (1 + i)^12 - 1, where i is the monthly rate of what is paid on what was received.
    """
    received = at_least("The loan", principal, 0.0) - at_least("The fee", fee, 0.0)
    return effective_rate(12 * rate_of(received, periods, instalment(principal, rate, periods, kind)), 12)


def _kind(kind: str) -> str:
    if kind not in KINDS:
        raise ValueError(f"The kind of a loan is one of {', '.join(KINDS)}, not {kind!r}.")
    return kind
