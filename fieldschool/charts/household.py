"""The family's savings as pictures: a fan of futures, and where each 100 sent goes."""

from __future__ import annotations

import math

import numpy as np

from fieldschool.charts.household_reading import GROUP_OF, HouseholdReading
from fieldschool.charts.household_words import flow_sentence, sentence, use_name, whole_hundred
from fieldschool.charts.picture import Picture, Table, ticks
from fieldschool.i18n import _, compact, in_ten, money, ngettext, number, span


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


def _parts(reading: HouseholdReading) -> list[dict]:
    whole = whole_hundred(reading.each_100)
    return [
        {"key": key, "name": use_name(key), "value": round(reading.each_100[key], 1),
         "text": number(whole[key]) if whole[key] else _("under 1"), "group": group}
        for key, group in GROUP_OF.items() if reading.each_100.get(key, 0.0) >= 0.05
    ]  # fmt: skip


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
