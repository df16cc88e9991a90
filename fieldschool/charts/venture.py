"""A farm venture as pictures: its years, its parties, its futures, what moves it, and who bears what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import ceil

import numpy as np

from fieldschool.charts import venture_words as words
from fieldschool.charts.picture import Picture, Table, ticks
from fieldschool.charts.venture_cash import cash_rows
from fieldschool.i18n import _, compact, money, number, sensible, span
from fieldschool.models import cashflow
from fieldschool.models.association import quantiles
from fieldschool.models.venture import PARTIES, Ledger, Tenths, loses


@dataclass(frozen=True, eq=False)
class Judged:
    """A venture as planned and in its futures.

    Attributes
    ----------
    plan : Ledger
        Of one run.
    futures : Ledger
    total : ndarray, shape (3, futures)
    tenths : Tenths
    currency : str
        ISO 4217.
    rate : float
        What money earns elsewhere a year, a fraction.
    """

    plan: Ledger
    futures: Ledger
    total: np.ndarray
    tenths: Tenths
    currency: str
    rate: float

    @property
    def years(self) -> int:
        """After how many years migrants leave."""
        return self.plan.cash.shape[1] - 1

    @cached_property
    def rates(self) -> tuple[float, ...]:
        """Every internal rate of return of the migrants' money as planned."""
        return cashflow.irr_all(self.plan.migrants[0])

    @property
    def behind(self) -> float:
        """Share of futures in which the migrants' money would have done better elsewhere."""
        return float((cashflow.npv(self.rate, self.futures.migrants) < -0.01).mean())

    @property
    def losing(self) -> tuple[float, ...]:
        """Share of futures in which each party has less than it gave."""
        return tuple(loses(one) for one in self.total)

    @property
    def whole(self) -> np.ndarray:
        """Cash of the venture by year as planned, all parties together: what comes in less what is spent."""
        return (self.plan.income - self.plan.costs)[0]


def budget(judged: Judged) -> Picture:
    """The plan year by year: costs, and what is left or missing.

    Returns
    -------
    Picture
        Of kind ``stacked``.
    """
    income, costs, left = judged.plan.income[0], judged.plan.costs[0], judged.whole
    best = int(np.argmax(left))
    names = [_("Today") if year == 0 else _("Year {n}").format(n=year) for year in range(judged.years + 1)]
    back = cashflow.payback(left)
    months = None if back is None else round(12 * back)
    said = words.budget_sentence(
        float(costs[0]), (float(income[best]), float(costs[best]), float(left[best])), judged.currency, months
    )
    return cash_rows(
        _("The venture as planned, year by year"), _("Year"), names, (income, costs), judged.currency, said
    )


def parties(judged: Judged) -> Picture:
    """What each party gives and gets as planned.

    Returns
    -------
    Picture
        Of kind ``stacked``.
    """
    names, rows = words.party_names(), []
    for party in PARTIES:
        flows = judged.plan.of(party)[0]
        rows.append((names[party], float(np.minimum(flows, 0).sum()), float(np.maximum(flows, 0).sum())))
    items = [
        {"name": name, "parts": [gives, gets], "text": _more(gives + gets), "note": "", "mark": False}
        for name, gives, gets in rows
    ]
    title = _("What each party gives and gets, if all goes as planned")
    spec = {
        "title": title,
        "unit": _unit(judged),
        "series": [{"name": _("Gives, in years with less")}, {"name": _("Gets, in years with more")}],
        "items": items,
        "limits": [],
        "limitsName": "",
    }
    said = words.deal_sentence([gives + gets for _name, gives, gets in rows], judged.currency, judged.years)
    cells = tuple(
        (name, *(number(round(value) + 0.0) for value in (gives, gets, gives + gets))) for name, gives, gets in rows
    )
    columns = (_("Party"), _("Gives"), _("Gets"), _("At the end"))
    return Picture("stacked", said, spec, Table(title, columns, cells))


def by_year(judged: Judged) -> dict:
    """What each party gets in each year as planned, as a small table."""
    names = words.party_names()
    rows = [
        [_("Today") if year == 0 else _("Year {n}").format(n=year),
         *(number(sensible(round(float(judged.plan.of(party)[0, year]))) + 0.0) for party in PARTIES)]
        for year in range(judged.years + 1)
    ]  # fmt: skip
    return {"title": _("Year by year, in {currency}").format(currency=judged.currency),
            "columns": [_("Year"), *(names[party] for party in PARTIES)], "rows": rows}  # fmt: skip


def futures(judged: Judged) -> Picture:
    """All that the migrants put in and got, added up, year by year.

    Returns
    -------
    Picture
        Of kind ``fan``.
    """
    levels = quantiles(np.cumsum(judged.futures.migrants, axis=1).T)
    years = range(judged.years + 1)
    # One step for both sides of zero, from the larger one.
    most, least = max(0.0, float(levels.max())), max(0.0, -float(levels.min()))
    step = ticks(max(most, least), compact)[0][1][0]
    above, below = max(1, ceil(most / step)), ceil(least / step)
    places = [[step * place, compact(step * place)] for place in range(-below, above + 1)]
    said = words.future_sentence(levels[:, -1], judged.losing[0], judged.behind, judged.currency, judged.years)
    title = _("What migrants paid and got, added up")
    spec = {
        "title": title,
        "x": {
            "label": "",
            "ticks": [[12 * year, _when(year)] for year in years if year % 2 == 0],
            "max": 12 * judged.years,
        },
        "y": {"label": judged.currency, "ticks": places, "max": step * above, "min": -step * below},
        "months": [12 * year for year in years],
        "bands": [
            {"name": _("8 in 10 futures"), "low": levels[0], "high": levels[4]},
            {"name": _("half of the futures"), "low": levels[1], "high": levels[3]},
        ],
        "middle": {"name": _("The middle future"), "values": levels[2]},
        "other": None,
        "marks": [],
        "lines": [],
    }
    columns = (_("After"), _("1 in 10 has less than"), _("The middle future has"), _("1 in 10 has more than"))
    cells = tuple(
        (_when(year), *(money(float(levels[place, year]) + 0.0, judged.currency) for place in (0, 2, 4)))
        for year in years
    )
    return Picture("fan", said, spec, Table(title, columns, cells))


def losing(judged: Judged) -> Picture:
    """In how many of 100 futures each party has less than it gave.

    Returns
    -------
    Picture
        Of kind ``bars``.
    """
    names = words.party_names()
    items = [
        {"name": names[party], "value": 100 * share, "text": words.chance(share), "note": "", "mark": False}
        for party, share in zip(PARTIES, judged.losing, strict=True)
    ]
    items[int(np.argmax(judged.losing))]["mark"] = max(judged.losing) > 0
    title = _("Chance to lose money")
    said = _("Of 100 futures, migrants lose in {migrants}, the farmer in {farmer}, the buyer in {buyer}.").format(
        **{party: number(round(100 * share)) for party, share in zip(PARTIES, judged.losing, strict=True)}
    )
    table = Table(title, (_("Party"), _("Of 100 futures")), tuple((item["name"], item["text"]) for item in items))
    return Picture("bars", said, {"title": title, "unit": "", "top": 100, "items": items}, table)


def split(judged: Judged) -> Picture:
    """What each party has in a bad, a middle and a good future.

    Returns
    -------
    Picture
        Of kind ``stacked``.
    """
    names, means = words.party_names(), judged.tenths.means
    tenths = (_("A bad future"), _("A middle future"), _("A good future"))
    items = [
        {
            "name": name,
            "parts": [float(part) for part in means[:, place]],
            "text": _together(float(means[:, place].sum())),
            "note": "",
            "mark": False,
        }
        for place, name in enumerate(tenths)
    ]
    title = _("Who has what in the worst, the middle and the best tenth of futures")
    spec = {
        "title": title,
        "unit": _unit(judged),
        "series": [{"name": names[party]} for party in PARTIES],
        "items": items,
        "limits": [],
        "limitsName": "",
    }
    cells = tuple(
        (name, *(compact(sensible(float(part)) + 0.0) for part in means[:, place])) for place, name in enumerate(tenths)
    )
    table = Table(title, (_("Future"), *(names[party] for party in PARTIES)), cells)
    return Picture("stacked", words.split_sentence(judged.tenths), spec, table)


def fairness(judged: Judged) -> dict | None:
    """Parts of what is lost and gained by party, as a small table; ``None`` where nothing differs."""
    found, names = judged.tenths, words.party_names()
    if found.falls is None or found.rises is None:
        return None
    rows = [
        [names[party], number(round(100 * found.falls[place])), number(round(100 * found.rises[place]))]
        for place, party in enumerate(PARTIES)
    ]
    return {"title": _("Who bears the bad, who gets the good"),
            "columns": [_("Party"), _("Of 100 lost"), _("Of 100 gained")], "rows": rows}  # fmt: skip


def _unit(judged: Judged) -> str:
    return _("{currency}, all {time} added up").format(currency=judged.currency, time=span(12 * judged.years))


def _more(value: float) -> str:
    said = _("{sum} more") if value >= 0 else _("{sum} less")
    return said.format(sum=compact(sensible(abs(round(value)))))


def _together(value: float) -> str:
    return _("{sum} together").format(sum=compact(sensible(round(value)) + 0.0))


def _when(year: int) -> str:
    return _("today") if year == 0 else span(12 * year)
