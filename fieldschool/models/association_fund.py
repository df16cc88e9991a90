"""The common fund of an association, month by month: every unit that comes in or goes out is booked.

In each month, in this order: dues, joining fees, what an event brought, what borrowers pay back with interest; then the
running costs, as far as there is money; then what is lent, or once a year given to a project, out of what is above a
reserve. A loan is paid back in equal parts over a year; a share of each part is never paid and is written off.

Two accounts, cash and loans, are kept by double entry, so that for every month

    cash before + dues + joining + events + repaid + interest - costs - lent - project = cash after,
    loans before + lent - repaid - bad = loans after.

References
----------
Pacioli, L. (1494). *Summa de arithmetica*, treatise XI (every entry is in one account and in another).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fieldschool.models.checks import Number, at_least

#: What is done with the money above the reserve.
USES = ("keep", "loans", "project")
#: Months of running costs that are never lent or given away.
RESERVE = 3
#: Months over which a loan is paid back, and months of the year in which there is an event.
LOAN_MONTHS, EVENTS = 12, (6, 12)
#: What comes in and goes out, in the order booked.
IN, OUT = ("dues", "joining", "events", "repaid", "interest"), ("costs", "lent", "project")
_SHARES = ("put", "bad")


@dataclass(frozen=True)
class Rules:
    """How the fund works; each may be an array, one value a plan.

    Attributes
    ----------
    fee, join : float
        Due of a member a month who pays, and what who joins pays once; money.
    events : float
        What the events of a year bring; money.
    fixed, per_member : float
        Running costs a month, whatever the size and for each member; money.
    use : str
        One of `USES`.
    put : float
        Share of the money above the reserve that is lent, or given to a project once a year; 0 to 1.
    interest : float
        Interest a month on what is lent; 0.01 is 1 %.
    bad : float
        Share of what is due that borrowers never pay back; 0 to 1.
    """

    fee: Number
    join: Number
    events: Number
    fixed: Number
    per_member: Number
    use: str = "keep"
    put: Number = 0.8
    interest: Number = 0.01
    bad: Number = 0.04

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        for name in ("fee", "join", "events", "fixed", "per_member", "put", "interest", "bad"):
            at_least(name, getattr(self, name), 0)
        if any(np.any(np.asarray(getattr(self, name)) > 1) for name in _SHARES):
            raise ValueError("put and bad must be shares of at most 1.")
        if self.use not in USES:
            raise ValueError(f"use must be one of {', '.join(USES)}, not {self.use!r}.")


@dataclass(frozen=True, eq=False)
class Books:
    """What was booked, time along the first axis.

    Attributes
    ----------
    flows : dict of str to ndarray
        By the names in `IN` and `OUT`, and ``bad`` (loans written off); money a month.
    cash, loans : ndarray
        At the end of each month, the beginning first.
    unpaid : ndarray
        Running costs for which there was no money; somebody pays them from their own pocket.
    due : ndarray
        Running costs, paid or not.
    """

    flows: dict[str, np.ndarray]
    cash: np.ndarray
    loans: np.ndarray
    unpaid: np.ndarray
    due: np.ndarray

    @property
    def fund(self) -> np.ndarray:
        """Cash and loans together."""
        return self.cash + self.loans

    def totals(self) -> dict[str, float]:
        """Each flow over all months, on average of the futures; with ``opening`` and ``closing`` they add up."""
        sums = {name: float(flow.sum(axis=0).mean()) for name, flow in self.flows.items()}
        return {"opening": float(self.fund[0].mean()), **sums, "closing": float(self.fund[-1].mean())}


def keep_books(members: np.ndarray, joined: np.ndarray, paying: np.ndarray, rules: Rules) -> Books:
    """Run the fund.

    Parameters
    ----------
    members : ndarray, shape (months + 1, n)
        The beginning first.
    joined, paying : ndarray, shape (months, n)
        Who joined in a month, and who of the members at its end paid.
    rules : Rules

    Returns
    -------
    Books
        The founders have paid their joining fee: the fund begins with it.
    """
    months, count = joined.shape
    flows = {name: np.zeros((months, count)) for name in (*IN, *OUT, "bad")}
    cash, loans = np.zeros((months + 1, count)), np.zeros((months + 1, count))
    flows["dues"][:], flows["joining"][:] = paying * rules.fee, joined * rules.join
    for month in EVENTS:
        flows["events"][month - 1 :: 12] = np.asarray(rules.events) / len(EVENTS)
    due = np.broadcast_to(rules.fixed + rules.per_member * members[1:], (months, count))
    comes = flows["dues"] + flows["joining"] + flows["events"]
    cash[0] = members[0] * rules.join
    lending, giving = rules.use == "loans", rules.use == "project"
    part = np.zeros(count)
    for month in range(months):
        now = cash[month] + comes[month]
        if lending:
            part = _lend_back(month, flows, loans, part, rules)
            now += flows["repaid"][month] + flows["interest"][month]
        costs = np.minimum(now, due[month])
        now -= costs
        flows["costs"][month] = costs
        if lending or (giving and (month + 1) % 12 == 0):
            out = rules.put * np.maximum(now - RESERVE * due[month], 0)
            flows["lent" if lending else "project"][month] = out
            now -= out
            if lending:
                loans[month + 1] += out
        cash[month + 1] = now
    return Books(flows, cash, loans, due - flows["costs"], due)


def _lend_back(month: int, flows: dict, loans: np.ndarray, part: np.ndarray, rules: Rules) -> np.ndarray:
    """Book what borrowers pay this month; returns what falls due each month of the loans given until now."""
    lent = flows["lent"]
    if month:
        part = part + lent[month - 1] / LOAN_MONTHS
    if month > LOAN_MONTHS:
        part = np.maximum(part - lent[month - 1 - LOAN_MONTHS] / LOAN_MONTHS, 0)
    due = np.minimum(part, loans[month])  # the last part can differ from the rest by a rounding of the machine
    flows["bad"][month] = due * rules.bad
    flows["repaid"][month] = due - flows["bad"][month]
    flows["interest"][month] = loans[month] * rules.interest * (1 - np.asarray(rules.bad))
    loans[month + 1] = loans[month] - due
    return part


def pays_from(dues: np.ndarray, due: np.ndarray) -> int | None:
    """The month, counted from 1, from which dues pay the running costs in that month and every later one.

    Parameters
    ----------
    dues, due : ndarray, shape (months,)

    Returns
    -------
    int or None
        ``None`` where they do not in the last month.
    """
    short = np.flatnonzero(dues < due - 1e-9)
    first = int(short[-1]) + 2 if short.size else 1
    return first if first <= dues.size else None


def ever_empty(books: Books) -> np.ndarray:
    """Whether a month came in which the running costs could not be paid in full; one a future."""
    return (books.unpaid > 0.005).any(axis=0)
