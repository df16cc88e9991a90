"""What the growth and the fund of an association say, in plain words with the numbers in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fieldschool.i18n import _, in_ten, money, ngettext, number, span

#: Shares of futures below which none, and above which all, is said.
NONE, ALL = 0.005, 0.995


@dataclass(frozen=True, eq=False)
class GrowthReading:
    """What there is to say of the members.

    Attributes
    ----------
    levels : ndarray, shape (5, months + 1)
        The 10th, 25th, 50th, 75th and 90th of 100 futures.
    pool : float
        People who could be members.
    smaller : float
        Share of futures that end with fewer members than they began with.
    """

    levels: np.ndarray
    pool: float
    smaller: float

    @property
    def months(self) -> int:
        """Months that the plan looks ahead."""
        return self.levels.shape[1] - 1


@dataclass(frozen=True, eq=False)
class FundReading:
    """What there is to say of the fund.

    Attributes
    ----------
    levels : ndarray, shape (5, months + 1)
        Cash and loans together, as of `GrowthReading`.
    currency : str
        ISO 4217.
    pays : int or None
        Month from which dues alone pay the running costs, on average.
    empty : float
        Share of futures with a month in which the costs could not be paid.
    totals : dict of str to float
        Each kind of booking over all months, on average, with ``opening`` and ``closing``.
    lent : float
        What is lent out at the end, on average.
    use : str
        What the fund is used for.
    """

    levels: np.ndarray
    currency: str
    pays: int | None
    empty: float
    totals: dict[str, float]
    lent: float
    use: str

    @property
    def months(self) -> int:
        """Months that the plan looks ahead."""
        return self.levels.shape[1] - 1


def people(count: float) -> str:
    """Members, as a count: ``1 member``, ``64 members``."""
    whole = round(count)
    return ngettext("{n} member", "{n} members", whole).format(n=number(whole))


def growth_sentence(reading: GrowthReading) -> str:
    """How many members there are at the end, how sure that is, and what stops them."""
    low, _lower, middle, _upper, high = reading.levels[:, -1]
    said = _("After {time} the middle future has {members}. 8 in 10 futures lie between {low} and {high}.")
    parts = [said.format(time=span(reading.months), members=people(middle), low=number(low), high=number(high))]
    if middle >= 0.95 * reading.pool:
        parts.append(_("Nearly everybody who could join is in: growth ends there."))
    if reading.smaller >= ALL:
        parts.append(_("In all futures the association ends smaller than it began."))
    elif reading.smaller > NONE:
        # For translators: {share} is like "8 in 10", "1 in 10", "fewer than 1 in 10" or "more than 9 in 10".
        words = _("{share} futures end smaller than they began.").format(share=in_ten(reading.smaller))
        parts.append(words[:1].upper() + words[1:])
    return " ".join(parts)


def fund_sentence(reading: FundReading) -> str:
    """What the fund holds at the end, from when dues pay the costs, and in how many futures it is empty once."""
    low, _lower, middle, _upper, high = (money(value, reading.currency) for value in reading.levels[:, -1])
    said = _("After {time} the fund of the middle future holds {money}. 8 in 10 futures lie between {low} and {high}.")
    parts = [said.format(time=span(reading.months), money=middle, low=low, high=high)]
    if reading.lent > 0 and reading.use == "loans":
        parts.append(_("On average {money} of it are lent out.").format(money=money(reading.lent, reading.currency)))
    parts += [pays_sentence(reading.pays), empty_sentence(reading.empty)]
    return " ".join(parts)


def pays_sentence(month: int | None) -> str:
    """From when on dues alone pay the running costs."""
    if month is None:
        return _("The dues alone do not pay the running costs, even at the end.")
    if month == 1:
        return _("The dues alone pay the running costs from the first month on.")
    return _("From month {n} on, the dues alone pay the running costs.").format(n=number(month))


def empty_sentence(share: float) -> str:
    """In how many futures a month comes without money for the costs."""
    if share <= NONE:
        return _("The fund is never empty.")
    if share >= ALL:
        return _("In every future a month comes when the fund is empty, and somebody pays out of their own pocket.")
    # For translators: {share} is like "8 in 10", "1 in 10", "fewer than 1 in 10" or "more than 9 in 10".
    said = _("In {share} futures a month comes when the fund is empty, and somebody pays out of their own pocket.")
    return said.format(share=in_ten(share))


def booking_names() -> dict[str, str]:
    """The kinds of booking, in the order shown; those that go out stand after what comes in."""
    return {
        "opening": _("The founders' joining fees"),
        "dues": _("Dues"),
        "joining": _("Joining fees"),
        "events": _("Events"),
        "interest": _("Interest on loans"),
        "costs": _("Running costs"),
        "bad": _("Loans that nobody paid back"),
        "project": _("Given to the project"),
    }


def lever_name(name: str) -> str:
    """A lever, as a label."""
    return {
        "start": _("Members at the beginning"),
        "alone": _("People who come by themselves, in a year"),
        "brought": _("New members that 100 members bring in a year"),
        "left": _("Of 100 members, leave in a year"),
        "pool": _("People who could be members at all"),
        "paid": _("Of 100 dues, are paid"),
        "fee": _("Due of a member, a month"),
        "join": _("Joining fee, once"),
        "events": _("What events bring in a year"),
        "fixed": _("Running costs, a month"),
        "per_member": _("Running costs for each member, a month"),
        "put": _("Of 100 above the reserve, are put to use"),
        "interest": _("Interest a month"),
        "bad": _("Of 100 due, are never paid back"),
    }[name]


def strongest_sentence(names: Sequence[str], outcome: str, low: str, high: str, lost: str = "") -> str:
    """Which lever matters most, from what to what it moves the outcome, and which comes next.

    Parameters
    ----------
    names : sequence of str
        Levers as labels, the strongest first.
    outcome : str
        ``members`` or ``fund``.
    low, high : str
        The ends that the strongest one reaches, ready to read.
    lost : str
        A sentence on a lever that does nothing here, if there is one to say.
    """
    first = _("What matters most for the members: “{lever}”. It alone moves them from {low} to {high} in 5 years.")
    if outcome == "fund":
        first = _("What matters most for the fund: “{lever}”. It alone moves it from {low} to {high} in 5 years.")
    parts = [first.format(lever=names[0], low=low, high=high)]
    if len(names) > 1:
        parts.append(_("Next comes “{lever}”.").format(lever=names[1]))
    return " ".join([*parts, lost] if lost else parts)
