"""A savings and loan cooperative over years: its balance sheet month by month, and a shock to it.

Money is in one currency; rates, shares and growth are fractions a year. Loans and money at hand are what it has;
deposits, shares, reserve and the surplus of the running year are where that comes from. Both sides are equal in every
month, whatever happens. Growth is even within a year. The funds of the year's end are spent, interest and refunds are
paid out in cash; a loss is borne by the reserve, then by the shares, and what they cannot bear by the deposits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from fieldschool.models.checks import above, at_least, whole

#: Part of the loans that is paid back in a month: over 24 months on average.
PAID_BACK = 1 / 24


@dataclass(frozen=True)
class Sheet:
    """A balance sheet.

    Attributes
    ----------
    loans, cash : float
        What it has; ``cash`` is all that can be paid out within days.
    deposits, shares, reserve, surplus : float
        Where that comes from; ``surplus`` is that of the running year, below 0 a loss.
    """

    loans: float
    cash: float
    deposits: float
    shares: float
    reserve: float
    surplus: float = 0.0

    @property
    def assets(self) -> float:
        """What it has."""
        return self.loans + self.cash

    @property
    def claims(self) -> float:
        """Where it comes from; equal to the assets."""
        return self.deposits + self.shares + self.reserve + self.surplus

    @property
    def reserve_ratio(self) -> float:
        """Reserve and surplus of the year, of all assets; 0 without assets."""
        return (self.reserve + self.surplus) / self.assets if self.assets > 0 else 0.0

    @property
    def liquid_ratio(self) -> float:
        """Money at hand, of all deposits; infinite where there are none."""
        return self.cash / self.deposits if self.deposits > 0 else np.inf


@dataclass(frozen=True)
class Course:
    """How it does business; all a year.

    Attributes
    ----------
    deposits, shares : float
        Growth.
    lent : float
        Part of the assets that it lends out, if there is money.
    on_loans, on_deposits : float
        Interest that it takes and pays.
    costs : float
        Running costs, of the assets.
    bad : float
        Part of the loans that is not paid back.
    """

    deposits: float
    shares: float
    lent: float
    on_loans: float
    on_deposits: float
    costs: float
    bad: float


def opening(assets: float, shares: float = 0.19, reserve: float = 0.09, lent: float = 0.75) -> Sheet:
    """A balance sheet of a size, with parts of it that are shares, reserve and loans; the rest is deposits and cash."""
    size = above("The assets", assets, 0.0)
    return Sheet(lent * size, (1 - lent) * size, (1 - shares - reserve) * size, shares * size, reserve * size)


def run(start: Sheet, course: Course, rules: Mapping[str, float], months: int = 60) -> list[Sheet]:
    """Keep the books.

    Parameters
    ----------
    start : Sheet
    course : Course
    rules : mapping of str to float
        Percent of a year's net surplus by line, adding up to 100; ``reserve`` stays, the rest is paid out.
    months : int

    Returns
    -------
    list of Sheet
        At the start and at the end of each month.

    Raises
    ------
    ValueError
        When something is not a number or out of its range.
    """
    kept = at_least("The share of the reserve", rules.get("reserve", 0.0), 0.0) / 100
    grows = [np.expm1(np.log1p(above("Growth", rate, -1.0)) / 12) for rate in (course.deposits, course.shares)]
    fields = {name: at_least(name, getattr(course, name), 0.0) for name in ("on_loans", "on_deposits", "costs", "bad")}
    lent = min(1.0, float(at_least("The part that is lent", course.lent, 0.0)))
    sheets = [start]
    for month in range(1, whole("The months", months, 0) + 1):
        now = _month(sheets[-1], grows, lent, fields)
        sheets.append(_year_end(now, kept) if month % 12 == 0 else now)
    return sheets


def _month(now: Sheet, grows: list, lent: float, rate: Mapping[str, float]) -> Sheet:
    taken = now.loans * rate["on_loans"] / 12
    paid = now.deposits * rate["on_deposits"] / 12
    costs = now.assets * rate["costs"] / 12
    lost = now.loans * min(1.0, rate["bad"] / 12)
    # Interest on deposits is left in the accounts, and growth comes on top of it.
    deposits = now.deposits * (1 + grows[0]) + paid
    shares = now.shares * (1 + grows[1])
    cash = now.cash + (deposits - now.deposits - paid) + (shares - now.shares) + taken - costs
    loans = now.loans - lost
    # It lends what is above its aim, and where too much is lent it lets loans be paid back.
    wanted = lent * (loans + cash) - loans
    moved = max(min(wanted, max(cash, 0.0)), -loans * PAID_BACK)
    surplus = now.surplus + taken - paid - costs - lost
    return Sheet(loans + moved, cash - moved, deposits, shares, now.reserve, surplus)


def _year_end(now: Sheet, kept: float) -> Sheet:
    if now.surplus > 0:
        stays = min(1.0, kept) * now.surplus
        return replace(now, cash=now.cash - (now.surplus - stays), reserve=now.reserve + stays, surplus=0.0)
    return bear(replace(now, surplus=0.0), -now.surplus)


def bear(now: Sheet, loss: float) -> Sheet:
    """Take a loss from the reserve, then from the shares; what they cannot bear is taken from the deposits."""
    left = at_least("The loss", loss, 0.0)
    parts = {}
    for name in ("reserve", "shares", "deposits"):
        held = getattr(now, name)
        taken = min(left, max(held, 0.0))
        parts[name], left = held - taken, left - taken
    return replace(now, **parts, surplus=now.surplus - left)


@dataclass(frozen=True)
class Shocked:
    """What a shock does.

    Attributes
    ----------
    cash : ndarray, shape (months + 1,)
        Money at hand at the end of each month.
    asked, paid : float
        What members wanted back in all, and what they got.
    dry : int or None
        The first month in which not everybody could be paid.
    lost : float
        Loans that are not paid back.
    after : Sheet
        When the loss has been borne and the shock is over.
    shares_lost, deposits_lost : float
        What of the loss fell on the shares, and on the deposits.
    """

    cash: np.ndarray
    asked: float
    paid: float
    dry: int | None
    lost: float
    after: Sheet
    shares_lost: float
    deposits_lost: float


def shock(start: Sheet, withdrawn: float, times: int, bad: float, months: int = 12) -> Shocked:
    """Let members take deposits out, and let loans go bad.

    Parameters
    ----------
    start : Sheet
    withdrawn : float
        Part of the deposits at the start that members want back in each month of the shock, at most all in all.
    times : int
        Months of the shock.
    bad : float
        Part of the loans that is not paid back; known in the first month.
    months : int
        Months to look ahead. Nothing new is lent, and of the good loans 1/24 is paid back each month.

    Returns
    -------
    Shocked
    """
    part = min(1.0, float(at_least("What is withdrawn", withdrawn, 0.0)))
    ends, length = whole("The months", months, 1), whole("The months of the shock", times, 0)
    lost = min(1.0, float(at_least("The loans", bad, 0.0))) * start.loans
    # A surplus of the running year bears the loss before the reserve does.
    calm = replace(start, reserve=start.reserve + start.surplus, surplus=0.0)
    hit = bear(replace(calm, loans=start.loans - lost), lost)
    loans, cash, deposits = hit.loans, max(hit.cash, 0.0), hit.deposits
    each, asked, paid, dry, waiting = part * hit.deposits, 0.0, 0.0, None, 0.0
    path = [cash]
    back = loans * PAID_BACK
    for month in range(1, ends + 1):
        got = min(back, loans)
        loans, cash = loans - got, cash + got
        wants = min(each, deposits - waiting) if month <= length else 0.0
        asked += wants
        due = waiting + wants
        given = min(due, cash)
        cash, deposits, paid = cash - given, deposits - given, paid + given
        waiting = due - given
        if dry is None and waiting > 1e-9 * max(1.0, start.deposits):
            dry = month
        path.append(cash)
    after = replace(hit, loans=loans, cash=cash, deposits=deposits)
    return Shocked(
        np.array(path), asked, paid, dry, lost, after, calm.shares - hit.shares, calm.deposits - hit.deposits
    )
