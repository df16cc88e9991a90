"""The year's end of a cooperative: interest on average share months, refunds by use, a net surplus shared to the cent.

Amounts are in one currency; what is paid out is in whole hundredths of it (cents). Shares and rates are fractions.

References
----------
Republic Act 9520 (Philippine Cooperative Code of 2008), Art. 86, and CDA Memorandum Circular 2019-009: order of the
lines, and the cap on the rate of the refund.
Largest remainder (Hamilton): Balinski, M. L., and Young, H. P. (2001). *Fair Representation*, 2nd ed., chapter 3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from fieldschool.models.checks import at_least, number, whole
from fieldschool.models.deposits import average_balance

#: Hundredths of a unit of money.
CENTS = 100
#: Points of 100 by which a rule table may differ from 100 and still add up.
SLACK = 1e-6


def share_out(total: int, weights: Sequence[float]) -> tuple[int, ...]:
    """Share a whole number of cents in proportion to weights, so that the parts add up to it.

    Each part is its exact share rounded down; the cents that are left go to the largest remainders.

    Parameters
    ----------
    total : int
        Cents, 0 or more.
    weights : sequence of float
        0 or more. Where all are 0 nobody has a claim, and all parts are 0.

    Returns
    -------
    tuple of int

    Raises
    ------
    ValueError
        When an argument is not a number or below 0.

    Examples
    --------
    >>> share_out(100, [1, 1, 1])
    (34, 33, 33)
    """
    cents = whole("The total", total, 0)
    held = np.atleast_1d(at_least("A weight", np.asarray(weights, dtype=float), 0.0)) if len(weights) else np.zeros(0)
    largest = held.max(initial=0.0)
    if largest <= 0:
        return (0,) * len(held)
    # Divided first, so that neither huge nor tiny weights leave the range of a float.
    scaled = held / largest
    exact = cents * (scaled / scaled.sum())
    parts = [int(np.floor(one)) for one in exact]
    left = cents - sum(parts)
    order = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    # Of huge sums a float keeps no cents: what is left (or too much) may then be more than one each.
    every, more = divmod(left, len(order))
    for rank, i in enumerate(order):
        parts[i] += every + (1 if rank < more else 0)
    return tuple(parts)


def share_interest(balances: Sequence[float], rate: float) -> tuple[float, float]:
    """Interest on average share months: (sum of the balances at the ends of the months / their number) x rate.

    Parameters
    ----------
    balances : sequence of float
        Paid-up share capital at the end of each month of the year.
    rate : float
        Rate declared for the year.

    Returns
    -------
    average : float
        Average share months.
    interest : float
        Rounded to the cent.
    """
    average = average_balance(np.asarray(balances, dtype=float))
    return average, round(average * at_least("The rate", rate, 0.0), 2)


def paid_up(start: float, monthly: float, months: int = 12) -> np.ndarray:
    """Share capital at the end of each month, paid in at the beginning of each.

    Returns
    -------
    ndarray, shape (months,)
    """
    first, step = at_least("The share capital", start, 0.0), at_least("The payment", monthly, 0.0)
    return first + step * np.arange(1, whole("The months", months, 1) + 1)


@dataclass(frozen=True)
class Shared:
    """A net surplus shared out.

    Attributes
    ----------
    lines : dict of str to int
        Cents by line, in order; all 0 in a year of loss.
    moved : int
        Cents of the refund above its cap, which stand in the reserve.
    loss : int
        Cents of a loss, which the reserve bears; else 0.
    interest_rate, refund_rate : float or None
        What a unit of average shares, and of use, brings; ``None`` where there is none of it.
    """

    lines: dict[str, int]
    moved: int
    loss: int
    interest_rate: float | None
    refund_rate: float | None

    @property
    def total(self) -> int:
        """Cents of all lines."""
        return sum(self.lines.values())


def allocate(
    surplus: float,
    shares: Mapping[str, float],
    average_shares: float,
    patronage: float,
    cap: float | None = None,
) -> Shared:
    """Share a net surplus by a rule table.

    Parameters
    ----------
    surplus : float
        Of the year; below 0 is a loss, of which nothing is shared out.
    shares : mapping of str to float
        Percent of the surplus by line, which add up to 100; ``reserve``, ``interest`` and ``refund`` have a meaning.
    average_shares : float
        Average share months of all members.
    patronage : float
        What all members bought, or paid as interest on loans, in the year.
    cap : float, optional
        The most that the rate of the refund may be, as a multiple of the rate of interest; what is above it goes to
        the reserve (RA 9520, Art. 86(5)).

    Raises
    ------
    ValueError
        When the shares do not add up to 100, or something is not a number.

    Notes
    -----
    The lines add up to the surplus, to the cent.
    """
    held = {line: float(at_least(f"The share of {line}", share, 0.0)) for line, share in shares.items()}
    if abs(sum(held.values()) - 100.0) > SLACK:
        raise ValueError(f"The shares add up to {sum(held.values()):g} %, not to 100 %.")
    members, use = (
        at_least("The average shares", average_shares, 0.0),
        at_least("The patronage", patronage, 0.0),
    )
    cents = round(float(number("The surplus", surplus)) * CENTS)
    if cents <= 0:
        return Shared(dict.fromkeys(held, 0), 0, -cents, _rate(0, members), _rate(0, use))
    lines = dict(zip(held, share_out(cents, list(held.values())), strict=True))
    moved = _above(lines, members, use, cap)
    # What is meant for shares or for use that nobody has falls to the reserve, too.
    for line, base in (("interest", members), ("refund", use)):
        if lines.get(line) and base <= 0:
            moved += lines[line]
            lines[line] = 0
    if moved:
        taken = moved if sum(lines.values()) + moved == cents else 0
        lines["reserve"] = lines.get("reserve", 0) + taken
    return Shared(lines, moved, 0, _rate(lines.get("interest", 0), members), _rate(lines.get("refund", 0), use))


def _above(lines: dict[str, int], members: float, use: float, cap: float | None) -> int:
    """Take the part of the refund above its cap away; returns it in cents."""
    refund, interest = lines.get("refund", 0), lines.get("interest", 0)
    if cap is None or not refund or members <= 0 or use <= 0:
        return 0
    top = at_least("The cap", cap, 0.0) * interest
    # A ratio first, because both sums may be large; of next to no shares it is larger than any number.
    allowed = top * (use / members) if top else 0.0
    if allowed >= refund:
        return 0
    lines["refund"] = int(allowed)
    return refund - int(allowed)


def _rate(cents: int, base: float) -> float | None:
    return cents / CENTS / base if base > 0 else None
