"""A loan for a business: with months of grace in which only interest is paid, and what it truly costs a year.

References
----------
Kellison, S. G. (2009). *The Theory of Interest*, 3rd ed., McGraw-Hill: yield rates, amortization schedules.
Directive 2008/48/EC, Annex I: the annual percentage rate is the yearly rate that makes what is paid, fees included,
worth what was received.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from fieldschool.models.cashflow import irr
from fieldschool.models.checks import at_least, whole
from fieldschool.models.finance import effective_rate
from fieldschool.models.loans import DECLINING, FLAT, KINDS, rate_of, table


@dataclass(frozen=True)
class Loan:
    """A loan, paid back month by month.

    Attributes
    ----------
    amount : float
        Borrowed; 0 is no loan.
    rate : float
        A month, a fraction: of what is still owed (declining), or of the first amount (flat).
    months : int
        From the loan to the last instalment, at least 1.
    kind : str
        ``declining`` or ``flat``.
    fee : float
        Taken at the start, less than the amount.
    grace : int
        First months in which interest alone is paid, fewer than ``months``.
    """

    amount: float = 0.0
    rate: float = 0.0
    months: int = 12
    kind: str = DECLINING
    fee: float = 0.0
    grace: int = 0


NO_LOAN = Loan()


def schedule(loan: Loan, months: int) -> tuple[np.ndarray, np.ndarray]:
    """Interest and principal by month, for so many months; what is owed later lies beyond.

    Parameters
    ----------
    loan : Loan
    months : int
        At least 1.

    Returns
    -------
    interest, principal : ndarray, shape (months,)

    Raises
    ------
    ValueError
        When an amount is below zero, the fee takes all, or the grace is not shorter than the loan.
    """
    _check(loan)
    interest, principal = np.zeros(max(months, loan.months)), np.zeros(max(months, loan.months))
    if loan.amount > 0:
        grace, rest = loan.grace, loan.months - loan.grace
        interest[:grace] = loan.amount * loan.rate
        if loan.kind == FLAT:
            interest[: loan.months] = loan.amount * loan.rate
            principal[grace : loan.months] = loan.amount / rest
        else:
            paid = table(loan.amount, loan.rate, rest)
            interest[grace : loan.months], principal[grace : loan.months] = paid.interest, paid.principal
    return interest[:months], principal[:months]


def total_cost(loan: Loan) -> float:
    """Interest and fee over the whole life of the loan."""
    return float(schedule(loan, loan.months)[0].sum()) + loan.fee


@lru_cache(maxsize=256)
def true_cost(loan: Loan) -> float | None:
    """The effective rate a year that a loan costs, its fee included; ``None`` where there is no loan.

    Without grace the instalments are equal, and `loans.rate_of` gives the month's rate. With grace it is
    the one internal rate of what was received and what is paid.
    """
    if loan.amount <= 0:
        return None
    interest, principal = schedule(loan, loan.months)
    paid, received = interest + principal, loan.amount - loan.fee
    if loan.grace:
        rate = irr(np.concatenate([[-received], paid])) or 0.0
    else:
        rate = rate_of(received, loan.months, float(paid[0]))
    return float(effective_rate(12 * rate, 12))


def _check(loan: Loan) -> None:
    at_least("The loan", loan.amount, 0.0)
    at_least("The rate", loan.rate, 0.0)
    at_least("The fee", loan.fee, 0.0)
    whole("The months of the loan", loan.months, 1)
    whole("The grace", loan.grace, 0)
    if loan.kind not in KINDS:
        raise ValueError(f"The kind of a loan is one of {', '.join(KINDS)}, not {loan.kind!r}.")
    if loan.amount > 0 and loan.fee >= loan.amount:
        raise ValueError("The fee must be less than the loan.")
    if loan.grace >= loan.months:
        raise ValueError("The grace must be shorter than the loan.")
