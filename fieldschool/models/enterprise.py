"""A small business month by month: what it takes to open, what comes in and goes out, how long the cash lasts.

Every amount is booked once: at each month's end the cash is the cash before, plus what came in, less what went out.
Cash may fall below zero; then that much is missing, and nobody is assumed to lend it.

References
----------
Brealey, R. A., Myers, S. C., Allen, F. (2020). *Principles of Corporate Finance*, 13th ed., McGraw-Hill, chapter 29:
a cash budget is cash receipts less cash payments, month by month; what is missing is its lowest cumulative sum.
International Labour Organization, *Start Your Business*: start-up capital, the owner's pay and the cash flow plan.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from fieldschool.models.checks import at_least, number, whole
from fieldschool.models.enterprise_loan import NO_LOAN, Loan, schedule

#: Months that a plan looks ahead.
MONTHS = 36
#: Months that are looked at for how long the cash lasts without a sale.
LONGEST = 120
#: What comes in and what goes out, in the order booked.
INCOME, COSTS = ("own", "loan", "sales"), ("start", "fee", "goods", "fixed", "drawings", "interest", "principal")


@dataclass(frozen=True)
class Trouble:
    """What goes otherwise than planned; nothing, if not given.

    Attributes
    ----------
    fall : float
        Share by which sales are lower in the bad months, 0 to 1.
    first, length : int
        First bad month (1 is the first after opening) and how many there are.
    late : int
        Months by which the first sale comes later; costs do not wait.
    closed, closed_for : int
        First month without any sale, and how many; 0 is none.
    drawn : float
        Times the planned drawings that the household takes.
    """

    fall: float = 0.0
    first: int = 1
    length: int = 0
    late: int = 0
    closed: int = 0
    closed_for: int = 1
    drawn: float = 1.0


@dataclass(frozen=True)
class Plan:
    """A business as it is planned; money nominal, in one currency.

    Attributes
    ----------
    start : float
        Paid before opening, first stock included.
    own : float
        Own money put in.
    price, unit_cost : float
        Of one unit sold.
    units : float
        Sold in a usual month, once people know the place.
    fixed : float
        Costs a month, whatever is sold.
    drawings : float
        What the household takes a month.
    season : tuple of 12 float
        Sales of each calendar month, January first, as a share of a usual month.
    opens : int
        Calendar month of the first month, 0 is January.
    wait : int
        Months from opening to the first sale.
    begins : float
        Share of usual sales in the first month of selling.
    grows : int
        Months of selling until sales are usual.
    loan : Loan
    trouble : Trouble
    """

    start: float
    own: float
    price: float
    units: float
    unit_cost: float
    fixed: float
    drawings: float
    season: tuple[float, ...] = (1.0,) * 12
    opens: int = 0
    wait: int = 0
    begins: float = 1.0
    grows: int = 0
    loan: Loan = NO_LOAN
    trouble: Trouble = field(default_factory=Trouble)


@dataclass(frozen=True, eq=False)
class Books:
    """What a plan comes to.

    Attributes
    ----------
    opening : dict of str to float
        Booked before the first month: ``own``, ``loan``, ``start``, ``fee``.
    flows : dict of str to ndarray
        By month: ``sales``, ``goods``, ``fixed``, ``drawings``, ``interest``, ``principal``; each 0 or more.
    cash : ndarray, shape (months + 1,)
        After opening and after each month.
    owed : float
        Of the loan, after the last month.
    """

    opening: dict[str, float]
    flows: dict[str, np.ndarray]
    cash: np.ndarray
    owed: float

    @property
    def net(self) -> np.ndarray:
        """What each month adds to the cash."""
        return self.flows["sales"] - sum(self.flows[name] for name in COSTS if name in self.flows)

    @property
    def lowest(self) -> tuple[int, float]:
        """The month with the least cash (0 is the opening), the first of them, and that cash."""
        month = int(np.argmin(self.cash))
        return month, float(self.cash[month])

    @property
    def short_from(self) -> int | None:
        """The first month in which cash is below zero; ``None`` where it never is."""
        return _first(self.cash < -0.005)

    @property
    def missing(self) -> float:
        """What more would be needed at the start so that cash never falls below zero."""
        return max(0.0, -self.lowest[1])


def keep_books(plan: Plan, months: int = MONTHS) -> Books:
    """Book every amount of a plan.

    Parameters
    ----------
    plan : Plan
    months : int
        How far to look, at least 1.

    Returns
    -------
    Books

    Raises
    ------
    ValueError
        When an amount is not a number or below zero, or the season has not twelve months.
    """
    months = whole("The number of months", months, 1)
    _check(plan)
    sold = plan.units * shares(plan, months)
    interest, principal = schedule(plan.loan, months)
    flows = {
        "sales": sold * plan.price,
        "goods": sold * plan.unit_cost,
        "fixed": np.full(months, float(plan.fixed)),
        "drawings": np.full(months, plan.drawings * plan.trouble.drawn),
        "interest": interest,
        "principal": principal,
    }
    opening = {"own": plan.own, "loan": plan.loan.amount, "start": plan.start, "fee": plan.loan.fee}
    first = plan.own + plan.loan.amount - plan.start - plan.loan.fee
    net = flows["sales"] - sum(flows[name] for name in COSTS if name in flows)
    cash = first + np.concatenate([[0.0], np.cumsum(net)])
    return Books(opening, flows, cash, float(plan.loan.amount - principal.sum()))


def shares(plan: Plan, months: int = MONTHS) -> np.ndarray:
    """Sales of each month as a share of a usual one: season, growth from the first sale on, and what goes wrong."""
    month, trouble = np.arange(1, months + 1), plan.trouble
    selling = month - plan.wait - trouble.late
    if plan.grows > 0:
        grown = np.minimum(1.0, plan.begins + (1.0 - plan.begins) * (selling - 1) / plan.grows)
    else:
        grown = np.ones(months)
    found = np.where(selling >= 1, grown, 0.0) * np.asarray(plan.season, dtype=float)[(plan.opens + month - 1) % 12]
    bad = (month >= trouble.first) & (month < trouble.first + trouble.length)
    found = np.where(bad, found * (1.0 - trouble.fall), found)
    if trouble.closed:
        found = np.where((month >= trouble.closed) & (month < trouble.closed + trouble.closed_for), 0.0, found)
    return found


def runway(plan: Plan) -> int | None:
    """Months that can be paid in full if nothing at all is sold.

    Returns
    -------
    int or None
        0 where even the opening is not paid; ``None`` where nothing has to be paid, or cash lasts ten years and more.
    """
    cash = keep_books(replace(plan, units=0.0), LONGEST).cash
    short = _first(cash < -0.005)
    return None if short is None else max(0, short - 1)


def pays_from(books: Books) -> int | None:
    """The first month (1 is the first) in which sales pay all that goes out, drawings and instalment included."""
    found = _first((books.net >= -0.005) & (books.flows["sales"] > 0))
    return None if found is None else found + 1


def earned_back(books: Books) -> int | None:
    """The month in which all that was paid at the start is earned back, after costs, interest and drawings.

    The loan itself is no income and its instalments' principal no cost. ``None`` where it takes longer.
    """
    flows = books.flows
    surplus = flows["sales"] - flows["goods"] - flows["fixed"] - flows["drawings"] - flows["interest"]
    target = books.opening["start"] + books.opening["fee"]
    found = _first(np.cumsum(surplus) >= target - 0.005)
    return None if found is None else found + 1


def survives(plan: Plan, first: int, length: int, months: int = MONTHS) -> float | None:
    """The largest share by which sales may fall in the bad months so that cash never falls below zero.

    Cash falls in proportion to the share, so each month gives a limit and the smallest one counts:
    cash(month) / margin lost until then.

    Returns
    -------
    float or None
        0 to 1; ``None`` where cash falls below zero even without a bad month.
    """
    calm = replace(plan, trouble=replace(plan.trouble, fall=0.0, length=0))
    books = keep_books(calm, months)
    if books.short_from is not None:
        return None
    month = np.arange(1, months + 1)
    bad = (month >= first) & (month < first + length)
    lost = np.cumsum(np.where(bad, books.flows["sales"] - books.flows["goods"], 0.0))
    hit = lost > 0
    return float(min(1.0, np.min(np.maximum(books.cash[1:][hit], 0.0) / lost[hit]))) if hit.any() else 1.0


def _first(where: np.ndarray) -> int | None:
    return int(np.argmax(where)) if where.any() else None


def _check(plan: Plan) -> None:
    for name in ("start", "own", "price", "units", "unit_cost", "fixed", "drawings", "wait", "grows"):
        at_least(name, getattr(plan, name), 0.0)
    if np.size(at_least("The season", plan.season, 0.0)) != 12:
        raise ValueError("The season needs twelve months.")
    if not 0 <= number("The fall", plan.trouble.fall) <= 1:
        raise ValueError("The fall must be a share from 0 to 1.")
    at_least("The drawings", plan.trouble.drawn, 0.0)
