"""The room's mixes together: which strategies people chose, what the mixes reach. Nothing typed by people is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool.charts import strategies_room as chart
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _
from fieldschool.models.strategies import FULL
from fieldschool.sources import impacts, strategies
from fieldschool.tools.strategies.keeping import FITS, MIX, REACH, REACHED
from fieldschool.workbook.entries import Entry, Flag, Items, Number

#: Answers of lesson 2.2.2 that are looked at.
KEYS: tuple[str, ...] = (MIX, REACHED, REACH, FITS)


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Make the pictures of a room.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a participant.
    country : str
        Not used: each mix has the prices and the budget of its own country, and only shares of 100 are compared.
    """
    mixes = [(found, each) for each in answers if (found := _chosen(each.get(MIX)))]
    titles = {name: _(each.title) for name, each in strategies.strategies().items()}
    counts = [(titles[name], sum(name in found for found, _each in mixes)) for name in titles]
    fitting = sum(isinstance(each.get(FITS), Flag) and each[FITS].value for _found, each in mixes)
    points = [_points(each.get(REACH)) for _found, each in mixes]
    reached = [_reached(each.get(REACHED)) for _found, each in mixes]
    known = {name: _(impact.title) for name, impact in impacts.impacts().items()}
    by_impact = [(title, [row[name] for row in reached if name in row]) for name, title in known.items()]
    some = [(title, shares) for title, shares in by_impact if shares]
    return [
        chart.chosen([(title, count) for title, count in counts if count], len(mixes), len(answers), fitting),
        chart.reached(some, [each for each in points if each is not None]),
    ]


def _chosen(entry: object) -> set[str]:
    known = strategies.strategies()
    rows = entry.value if isinstance(entry, Items) else ()
    return {str(row["strategy_id"]) for row in rows if row.get("strategy_id") in known}


def _points(entry: object) -> float | None:
    return entry.value if isinstance(entry, Number) and -FULL <= entry.value <= FULL else None


def _reached(entry: object) -> dict[str, float]:
    """What one mix reaches, of the impacts of the table; those in people's own words are passed over."""
    known = impacts.impacts()
    rows = entry.value if isinstance(entry, Items) else ()
    return {
        str(row["impact_id"]): float(row["reach"])
        for row in rows
        if row.get("impact_id") in known and isinstance(row.get("reach"), int | float) and abs(row["reach"]) <= 2 * FULL
    }
