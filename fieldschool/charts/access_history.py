"""What equal monthly deposits became in a product, year by year, beside the money put in and what keeps its value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fieldschool.charts.picture import Picture, Table, ticks
from fieldschool.i18n import _, compact, money, percent


@dataclass(frozen=True)
class Held:
    """Deposits of some years.

    Attributes
    ----------
    name, currency : str
    monthly : float
        Put in each month.
    years : tuple of int
        In a row.
    rates_pct, inflation_pct : tuple of float
        Of each year; rates before tax.
    saved, needed : ndarray
        At each year's end: what is in the account, and what it must be to buy what the deposits bought.
    """

    name: str
    currency: str
    monthly: float
    years: tuple[int, ...]
    rates_pct: tuple[float, ...]
    inflation_pct: tuple[float, ...]
    saved: np.ndarray
    needed: np.ndarray

    @property
    def put_in(self) -> np.ndarray:
        """All deposits until each year's end."""
        return self.monthly * 12 * np.arange(1, len(self.years) + 1)

    @property
    def gain(self) -> float:
        """What is there at the end above what keeps the value, at the prices of the last year."""
        return float(self.saved[-1] - self.needed[-1])


def picture(held: Held, sources: Sequence[str] = ()) -> Picture:
    """Draw three lines: the account, what keeps its value, and the money put in."""
    end = {"first": held.saved, "second": held.needed, "third": held.put_in}
    names = {
        "first": held.name,
        "second": _("To buy the same"),
        "third": _("Put in"),
    }
    largest = float(max(values[-1] for values in end.values()))
    places, top = ticks(largest, compact)
    step = max(1, round((held.years[-1] - held.years[0]) / 4))
    marks = list(range(held.years[0], held.years[-1] + 1, step))
    series = [
        {
            "name": names[key],
            "text": money(float(values[-1]), held.currency),
            "points": [[year, float(v), "line"] for year, v in zip(held.years, values, strict=True)],
            "ahead": [],
        }
        for key, values in end.items()
    ]
    spec = {
        "title": _("{amount} a month, {first} to {last}").format(
            amount=money(held.monthly, held.currency), first=held.years[0], last=held.years[-1]
        ),
        "x": {"label": "", "ticks": [[year, str(year)] for year in marks], "min": held.years[0], "max": held.years[-1]},
        "y": {"label": held.currency, "ticks": places, "max": top},
        "series": series,
        "target": None,
        "legend": [],
    }
    columns = (_("Year"), _("Rate"), _("Inflation"), _("Put in"), _("In the account"), _("To buy the same"))
    rows = tuple(
        (str(year), percent(rate, 2), percent(rise), *(money(float(v), held.currency) for v in (put, had, need)))
        for year, rate, rise, put, had, need in zip(
            held.years, held.rates_pct, held.inflation_pct, held.put_in, held.saved, held.needed, strict=True
        )
    )
    caption = _("{name}, at the end of each year").format(name=held.name)
    return Picture("lines", sentence(held), spec, Table(caption, columns, rows), tuple(sources))


def sentence(held: Held) -> str:
    """What was put in, what it became, and whether that buys more."""
    words = {
        "amount": money(held.monthly, held.currency),
        "first": held.years[0],
        "last": held.years[-1],
        "put": money(float(held.put_in[-1]), held.currency),
        "had": money(float(held.saved[-1]), held.currency),
        "needed": money(float(held.needed[-1]), held.currency),
        "gap": money(abs(held.gain), held.currency),
        "name": held.name,
    }
    said = _(
        "{amount} a month from {first} to {last} is {put} put in. In {name} it had become {had}. "
        "To buy what it bought when it was put in, it had to become {needed}."
    ).format(**words)
    if held.gain >= 0:
        return said + " " + _("So {gap} were really gained, at prices of {last}.").format(**words)
    return (
        said
        + " "
        + _("So {gap} of buying power were lost, at prices of {last}, although the sum grew.").format(**words)
    )
