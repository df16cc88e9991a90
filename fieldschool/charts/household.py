"""The family's savings as pictures: a fan of futures, and where each 100 sent goes."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from fieldschool.charts.picture import Picture, Table, ticks
from fieldschool.i18n import _, compact, in_ten, money, ngettext, number, span

#: Shares of futures below each line of the fan.
QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)

#: The uses of each 100 sent, in the order drawn, and the group that each belongs to.
GROUP_OF = {
    "fee": "lost", "margin": "lost", "inflation": "lost", "tax": "lost", "account_fees": "lost",
    "bills": "spent", "loan": "spent", "emergencies": "spent", "unplanned": "spent",
    "goals": "kept", "saved": "kept",
}  # fmt: skip


@dataclass(frozen=True)
class GoalReading:
    """What became of one goal.

    Attributes
    ----------
    name : str
        As shown, such as "a small shop".
    month : int
        Month of the plan in which it is to be bought.
    price : float
        Today's price in the currency shown.
    chance : float
        Share of futures in which it is bought by then, 0 to 1.
    median_month : float or None
        Month in which it is bought in the middle future; ``None`` if it is not bought in half of the futures.
    """

    name: str
    month: int
    price: float
    chance: float
    median_month: float | None


@dataclass(frozen=True)
class HouseholdReading:
    """One plan's outcome as the charts need it; money in ``currency``, in today's prices.

    Attributes
    ----------
    currency : str
        ISO 4217 code of the currency shown.
    levels : ndarray, shape (5, months + 1)
        Savings at home at the ``QUANTILES``, month by month.
    goals : tuple of GoalReading
    covered : float
        Months of bills that the savings pay at the end, middle future.
    unpaid : float
        Share of futures with at least one month that could not be paid.
    each_100 : mapping
        Of each 100 that leave the migrant's pocket for home, how much went to each key of ``GROUP_OF``.
    earned : float
        What interest added, of the same 100.
    return_month : int or None
        Month of the return home.
    sources : tuple of str
        Lines for under the picture.
    """

    currency: str
    levels: np.ndarray
    goals: tuple[GoalReading, ...]
    covered: float
    unpaid: float
    each_100: Mapping[str, float]
    earned: float
    return_month: int | None
    sources: tuple[str, ...]

    @property
    def months(self) -> int:
        """Months of the plan."""
        return self.levels.shape[1] - 1


def sentence(reading: HouseholdReading) -> str:
    """The answer in plain words: the goal, what is left, and how sure."""
    parts = [goal_sentence(goal) for goal in reading.goals[:1]]
    parts.append(left_sentence(reading))
    parts.append(unpaid_sentence(reading.unpaid))
    return " ".join(parts)


def goal_sentence(goal: GoalReading) -> str:
    """In how many families the goal is reached on its date, and when in the middle one."""
    names = {"goal": _inside(goal.name), "time": span(goal.month), "share": in_ten(goal.chance)}
    if goal.chance >= 0.995:
        return _("Every family like this one can pay for {goal} within {time}.").format(**names)
    if goal.chance > 0.005:
        return _capital(_("{share} families like this one can pay for {goal} within {time}.").format(**names))
    said = _("No family like this one can pay for {goal} within {time}.").format(**names)
    if goal.median_month is not None:
        said += " " + _("Half of them can within {later}.").format(later=span(math.ceil(goal.median_month)))
    return said


def left_sentence(reading: HouseholdReading) -> str:
    """What the middle family has at the end, in money and in months of bills."""
    names = {
        "time": span(reading.months),
        "money": money(reading.levels[2, -1], reading.currency),
        "months": _months(reading.covered),
    }
    if reading.levels[2, -1] < 1e-9:
        return _("After {time} the middle family has no savings.").format(**names)
    return _("After {time} the middle family has {money} of today's money: {months} of bills.").format(**names)


def unpaid_sentence(share: float) -> str:
    """In how many families a month comes that cannot be paid in full."""
    if share <= 0.005:
        return _("No family meets a month that it cannot pay.")
    if share >= 0.995:
        return _("Every family meets a month that it cannot pay in full.")
    return _capital(_("{share} families meet a month that they cannot pay in full.").format(share=in_ten(share)))


def fan(reading: HouseholdReading, other: HouseholdReading | None = None, names: tuple[str, str] = ("", "")) -> Picture:
    """Savings month by month over all futures, in today's money, with the goals marked.

    Parameters
    ----------
    reading : HouseholdReading
        The plan on view.
    other : HouseholdReading, optional
        The plan beside it; only its middle future is drawn.
    names : tuple of str
        Names of the two plans, used when both are shown.

    Returns
    -------
    Picture
        Of kind ``fan``.
    """
    step = max(1, round(reading.months / 60))  # about 60 points are enough for a line on a phone
    at = np.unique(np.append(np.arange(0, reading.months + 1, step), reading.months))
    drawn = reading.levels[:, at]
    largest = max(float(drawn[-1].max()), *(goal.price for goal in reading.goals), 1.0)
    if other is not None:
        largest = max(largest, float(other.levels[2].max()))
    places, top = ticks(largest, compact)
    middle = _("The middle family") if other is None else _("{plan}: the middle family").format(plan=names[0])
    spec = {
        "title": _("What the family has saved"),
        "x": {"label": _("Time from today"), "ticks": _year_ticks(reading.months), "max": reading.months},
        "y": {"label": _("{currency}, today's money").format(currency=reading.currency), "ticks": places, "max": top},
        "months": at.tolist(),
        "bands": [
            {"name": _("8 in 10 families"), "low": _whole(drawn[0], top), "high": _whole(drawn[4], top)},
            {"name": _("half of the families"), "low": _whole(drawn[1], top), "high": _whole(drawn[3], top)},
        ],
        "middle": {"name": middle, "values": _whole(drawn[2], top)},
        "other": None if other is None else {
            "name": _("{plan}: the middle family").format(plan=names[1]), "values": _whole(_resampled(other, at), top)
        },
        "marks": [
            {"month": goal.month, "value": _whole([goal.price], top)[0], "label": goal.name,
             "sub": _("on time: {share}").format(share=in_ten(goal.chance))}
            for goal in reading.goals
        ],
        "lines": [] if reading.return_month is None or reading.return_month > reading.months
        else [{"month": reading.return_month, "label": _("return home")}],
    }  # fmt: skip
    return Picture("fan", sentence(reading), spec, _by_year(reading), reading.sources)


def flow(
    reading: HouseholdReading, other: HouseholdReading | None = None, names: tuple[str, str] = ("", "")
) -> Picture:
    """Where each 100 that leave the migrant's pocket for home go; the parts add to 100.

    Parameters
    ----------
    reading, other, names
        As of `fan`.

    Returns
    -------
    Picture
        Of kind ``flow``.
    """
    parts = _parts(reading)
    spec = {
        "title": _("Where each 100 sent go"),
        "parts": parts,
        "other": None if other is None else _parts(other),
        "names": list(names),
        "groups": {"lost": _("lost on the way"), "spent": _("spent"), "kept": _("kept, or a goal paid for")},
    }
    rows = tuple((part["name"], part["text"]) for part in parts)
    table = Table(_("Of each 100 that leave the migrant's pocket"), (_("Use"), _("Of each 100")), rows)
    return Picture("flow", flow_sentence(reading), spec, table, reading.sources)


def flow_sentence(reading: HouseholdReading) -> str:
    """Sending, spending and keeping, of each 100."""
    whole = _whole_hundred(reading.each_100)
    sums = {group: sum(whole[key] for key in whole if GROUP_OF[key] == group) for group in ("lost", "spent", "kept")}
    sending = whole.get("fee", 0) + whole.get("margin", 0)
    said = _("Of each 100 that leave the migrant's pocket, {sending} pay for the sending, {spent} are spent at home, "
             "and {kept} are kept or have paid for a goal.")  # fmt: skip
    text = said.format(sending=number(sending), spent=number(sums["spent"]), kept=number(sums["kept"]))
    if (rest := sums["lost"] - sending) > 0:
        text += " " + _("Inflation, tax and account fees take {rest}.").format(rest=number(rest))
    if reading.earned >= 0.5:
        text += " " + _("Interest has added {earned}.").format(earned=number(reading.earned))
    return text


def use_name(key: str) -> str:
    """The name of a use of the money, as shown."""
    return {
        "fee": _("Fee for sending"),
        "margin": _("Exchange-rate margin"),
        "inflation": _("Lost to inflation"),
        "tax": _("Tax on interest"),
        "account_fees": _("Account fees"),
        "bills": _("Bills at home"),
        "loan": _("Paying back the loan"),
        "emergencies": _("Bad months and emergencies"),
        "unplanned": _("Spent without a plan"),
        "goals": _("Goals paid for"),
        "saved": _("Still saved"),
    }[key]


def _parts(reading: HouseholdReading) -> list[dict]:
    whole = _whole_hundred(reading.each_100)
    return [
        {"key": key, "name": use_name(key), "value": round(reading.each_100[key], 1),
         "text": number(whole[key]) if whole[key] else _("under 1"), "group": group}
        for key, group in GROUP_OF.items() if reading.each_100.get(key, 0.0) >= 0.05
    ]  # fmt: skip


def _whole_hundred(each_100: Mapping[str, float]) -> dict[str, int]:
    """Round the parts to whole numbers that still add to 100 (largest remainder)."""
    floors = {key: math.floor(value) for key, value in each_100.items()}
    left = round(sum(each_100.values())) - sum(floors.values())
    for key in sorted(each_100, key=lambda key: floors[key] - each_100[key])[:left]:
        floors[key] += 1
    return floors


def _by_year(reading: HouseholdReading) -> Table:
    months = [*range(0, reading.months, 12 * _year_step(reading.months)), reading.months]
    rows = tuple(
        (
            _("today") if m == 0 else span(m),
            *(money(reading.levels[q, m], reading.currency) for q in (0, 2, 4)),
        )
        for m in months
    )
    columns = (_("After"), _("1 in 10 has less than"), _("The middle family has"), _("1 in 10 has more than"))
    return Table(_("Savings at home, in today's money"), columns, rows)


def _resampled(other: HouseholdReading, at: np.ndarray) -> np.ndarray:
    return other.levels[2, np.minimum(at, other.months)]


def _whole(values, top: float) -> list[float]:
    """Round to what a screen can show: a thousandth of the axis. Fewer digits are fewer bytes to the phone."""
    digits = max(0, 3 - math.floor(math.log10(top)))
    rounded = np.round(np.asarray(values, dtype=float), digits)
    return [int(value) if digits == 0 else float(value) for value in rounded]


def _year_ticks(months: int) -> list[list]:
    marks = range(0, months // 12 + 1, _year_step(months))
    return [[12 * y, _("today") if y == 0 else ngettext("{n} year", "{n} years", y).format(n=number(y))] for y in marks]


def _year_step(months: int) -> int:
    """Years between marks: few enough for a phone."""
    return next(step for step in (1, 2, 5) if months / 12 / step <= 6 or step == 5)


def _months(count: float) -> str:
    if count < 0.95:
        return _("less than a month")
    whole = round(count)
    return ngettext("{n} month", "{n} months", whole).format(n=number(whole))


def _inside(name: str) -> str:
    """A name as it stands inside a sentence: ``A small shop`` is ``a small shop``, ``CETES`` stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() or name[1:2] == " " else name


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
