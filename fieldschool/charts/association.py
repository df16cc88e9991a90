"""An association as pictures: members and fund as fans of futures, levers as bars, who belongs to an association."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fieldschool.charts.association_words import (
    FundReading,
    GrowthReading,
    booking_names,
    fund_sentence,
    growth_sentence,
    strongest_sentence,
)
from fieldschool.charts.picture import Picture, Table, ticks
from fieldschool.i18n import _, compact, money, number, percent, sensible, span


@dataclass(frozen=True)
class Pull:
    """How far one lever moves the outcome.

    Attributes
    ----------
    name : str
        The lever, as a label.
    low, high : float
        The smallest and the largest outcome, all else as planned.
    values : tuple of str
        The lever's own ends, ready to read.
    """

    name: str
    low: float
    high: float
    values: tuple[str, str]

    @property
    def width(self) -> float:
        """How far apart the outcomes are."""
        return self.high - self.low


def members(reading: GrowthReading) -> Picture:
    """Members month by month.

    Returns
    -------
    Picture
        Of kind ``fan``.
    """
    places, top = ticks(float(reading.levels.max()), compact)
    spec = _fan(reading.levels, _("Members of the association"), _("members"), places, top)
    columns = (_("After"), _("1 in 10 has fewer than"), _("The middle future has"), _("1 in 10 has more than"))
    rows = tuple(
        (_after(month), *(number(reading.levels[place, month]) for place in (0, 2, 4)))
        for month in range(0, reading.months + 1, 12)
    )
    return Picture("fan", growth_sentence(reading), spec, Table(_("Members"), columns, rows))


def fund(reading: FundReading) -> Picture:
    """The fund, cash and loans together, month by month.

    Returns
    -------
    Picture
        Of kind ``fan``; a line stands where dues begin to pay the costs.
    """
    places, top = ticks(float(reading.levels.max()), compact)
    # For translators: the axis of a chart; {currency} is like MXN.
    unit = _("{currency}, not corrected for inflation").format(currency=reading.currency)
    spec = _fan(reading.levels, _("What is in the common fund"), unit, places, top)
    if reading.pays is not None and reading.pays > 1:
        spec["lines"] = [{"month": reading.pays, "label": _("dues pay the costs")}]
    columns = (_("After"), _("1 in 10 has less than"), _("The middle future has"), _("1 in 10 has more than"))
    rows = tuple(
        (_after(month), *(money(reading.levels[place, month], reading.currency) for place in (0, 2, 4)))
        for month in range(0, reading.months + 1, 12)
    )
    return Picture("fan", fund_sentence(reading), spec, Table(_("The fund: cash and loans"), columns, rows))


def books(reading: FundReading) -> dict:
    """Where the money came from and where it went, on average, as a small table; the last line is the sum."""
    totals, names = reading.totals, booking_names()
    out = {"costs", "bad", "project"}
    rows = [
        [name, ("−" if key in out else "") + number(totals[key])]
        for key, name in names.items()
        if round(totals.get(key, 0.0))
    ]
    rows.append([_("In the fund at the end, on average"), number(totals["closing"])])
    # For translators: the title of a small table; {time} is like "5 years", {currency} like MXN.
    title = _("The fund over {time}, in {currency}").format(time=span(reading.months), currency=reading.currency)
    return {"title": title, "columns": [_("What comes in, and goes out"), _("Sum")], "rows": rows}


def levers(pulls: Sequence[Pull], outcome: str, now: float, currency: str = "") -> Picture:
    """How far each lever moves the outcome, the strongest first; the bar is the plan as it is.

    Parameters
    ----------
    pulls : sequence of Pull
        Not empty.
    outcome : str
        ``members`` or ``fund``.
    now : float
        The outcome of the plan as it is, on average.
    currency : str
        ISO 4217, for the fund.

    Returns
    -------
    Picture
        Of kind ``bars`` with a reach: a tornado.
    """

    def say(value: float) -> str:
        return money(value, currency) if outcome == "fund" else number(value)

    ordered = sorted(pulls, key=lambda pull: -pull.width)
    moving = [pull for pull in ordered if pull.width > 1e-9 * max(1.0, now)]
    # The currency stands once above the picture, in the plan's own number.
    ends = [(number(sensible(pull.low)), number(sensible(pull.high))) for pull in ordered]
    items = [
        {
            "name": pull.name,
            "value": now,
            "text": _("{low} to {high}").format(low=low, high=high) if pull in moving else _("no change"),
            "note": _("from {low} to {high}").format(low=pull.values[0], high=pull.values[1]),
            "mark": place == 0 and pull in moving,
            "reach": [pull.low, pull.high],
        }
        for place, (pull, (low, high)) in enumerate(zip(ordered, ends, strict=True))
    ]
    title = _("Members after 5 years") if outcome == "members" else _("The fund after 5 years")
    unit = _("The bar: your plan, {now}. The line: from where to where one lever alone moves it.").format(now=say(now))
    caption = _("{title}, in {currency}").format(title=title, currency=currency) if outcome == "fund" else title
    rows = tuple(
        (
            _("{lever}: {low} to {high}").format(lever=item["name"], low=pull.values[0], high=pull.values[1]),
            item["text"],
        )
        for pull, item in zip(ordered, items, strict=True)
    )
    if moving:
        first = moving[0]
        sentence = strongest_sentence([pull.name for pull in moving], outcome, say(first.low), say(first.high))
    else:
        sentence = _("No lever moves anything here. Look at the plan above.")
    return Picture(
        "bars",
        sentence,
        {"title": title, "unit": unit, "items": items},
        Table(caption, (_("Lever"), _("From … to")), rows),
    )


def rates(shares: Sequence[tuple[str, float]], own: str | None, year: int, sources: Sequence[str]) -> Picture:
    """How many migrants belong to an association, by country of origin.

    Parameters
    ----------
    shares : sequence of (country, %)
        The largest first.
    own : str or None
        The participant's country, if it is among them.
    year : int
        Of the survey.
    sources : sequence of str

    Returns
    -------
    Picture
        Of kind ``bars``.
    """
    items = [
        {"name": name, "value": share, "text": percent(share, 0), "note": "", "mark": name == own}
        for name, share in shares
    ]
    (first, largest), (last, smallest) = shares[0], shares[-1]
    said = _(
        "In a survey in the United States in {year}, {most} of 100 from {first} belonged to an association of their "
        "place, and {few} of 100 from {last}."
    )
    # A year is written without a mark for thousands, in every language.
    sentence = said.format(year=year, most=number(largest), first=first, few=number(smallest), last=last)
    if own is None:
        sentence += " " + _("Your country was not asked.")
    elif own not in (first, last):
        share = dict(shares)[own]
        sentence += " " + _("From {country}: {n} of 100.").format(country=own, n=number(share))
    title = _("Of 100 migrants, belong to an association")
    rows = tuple((name, percent(share, 0)) for name, share in shares)
    table = Table(title, (_("From"), _("Share")), rows)
    spec = {"title": title, "unit": "", "top": 100, "items": items}
    return Picture("bars", sentence, spec, table, tuple(sources))


def _fan(levels: np.ndarray, title: str, unit: str, places: list, top: float) -> dict:
    months = levels.shape[1] - 1
    marks = [[month, _after(month)] for month in range(0, months + 1, 12)]
    return {
        "title": title,
        "x": {"label": "", "ticks": marks, "max": months},
        "y": {"label": unit, "ticks": places, "max": top},
        "months": list(range(months + 1)),
        "bands": [
            {"name": _("8 in 10 futures"), "low": levels[0], "high": levels[4]},
            {"name": _("half of the futures"), "low": levels[1], "high": levels[3]},
        ],
        "middle": {"name": _("The middle future"), "values": levels[2]},
        "other": None,
        "marks": [],
        "lines": [],
    }


def _after(month: int) -> str:
    return _("today") if month == 0 else span(month)
