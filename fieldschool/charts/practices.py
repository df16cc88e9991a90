"""Practices from the highest score to the lowest: bars with their reach, places with other weights, one table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts import practices_words as words
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, number, percent
from fieldschool.models.practices import Ranking
from fieldschool.models.screening import BEST
from fieldschool.sources.practices import Practice

#: Bars that are drawn, and rows of the table behind them.
SHOWN, ROWS = 6, 20
#: Stands where no practice surely equals another in all.
NONE = "–"


@dataclass(frozen=True)
class Ranked:
    """Practices with their ranking; ``found`` is ``None`` where none is left to compare."""

    practices: tuple[Practice, ...]
    found: Ranking | None

    def in_order(self) -> list[tuple[int, Practice]]:
        """Give place in the ranking's arrays and practice, the highest score first."""
        return [(i, self.practices[i]) for i in self.found.order()] if self.found else []

    def first(self) -> Practice | None:
        """The practice with the highest score."""
        return self.in_order()[0][1] if self.found else None

    def beaten_by(self, i: int) -> Practice | None:
        """The practice that is at least as good in all, if there is one."""
        place = self.found.beaten[i] if self.found else None
        return None if place is None else self.practices[place]


def picture(ranked: Ranked) -> Picture:
    """Draw the first practices; without any the sentence says what to do."""
    shown = ranked.in_order()[:SHOWN]
    items = [_item(ranked, i, one, mark=not place) for place, (i, one) in enumerate(shown)]
    unit = _("Score from 0 to 4. The line shows how far it reaches.") if items else ""
    spec = {"title": _("Practices for my place") if items else "", "unit": unit, "top": BEST, "items": items}
    return Picture("bars", sentence(ranked), spec, table(ranked))


def sentence(ranked: Ranked) -> str:
    """Who is first, and whether it holds."""
    if not ranked.found:
        return _("No practice fits all three choices. Widen one of them.")
    i, one = ranked.in_order()[0]
    found = ranked.found
    return words.first_sentence(_(one.title), found.first[i], found.best[i], found.worst[i], len(ranked.practices))


def holds(ranked: Ranked) -> dict | None:
    """The small table that says whether places hold with other weights."""
    if len(ranked.practices) < 2:
        return None
    found = ranked.found
    columns = [_("Practice"), _("Place, sliders moved by half"), _("First, with any sliders")]
    rows = [
        [_(one.title), words.places(found.best[i], found.worst[i]), percent(100 * found.first[i], 0)]
        for i, one in ranked.in_order()[:SHOWN]
    ]
    better = [_beaten(ranked, i) for i, _one in ranked.in_order()[:SHOWN]]
    if any(title != NONE for title in better):
        # A phone has no room for a column that says nothing.
        columns.append(_("Nowhere better than"))
        rows = [[*row, title] for row, title in zip(rows, better, strict=True)]
    return {"title": _("Do the places hold?"), "columns": columns, "rows": rows, "words": True}


def table(ranked: Ranked) -> Table:
    """The numbers behind the bars, also of those that are not drawn."""
    columns = (_("Practice"), _("Score"), _("Reaches"), _("Places"), _("Proof"), _("Nowhere better than"))
    grades, found, rows = words.evidence_names(), ranked.found, []
    for i, one in ranked.in_order()[:ROWS]:
        reach = _("{low} to {high}").format(low=number(found.low[i], 1), high=number(found.high[i], 1))
        place = words.places(found.best[i], found.worst[i])
        rows.append((_(one.title), number(found.score[i], 1), reach, place, grades[one.evidence], _beaten(ranked, i)))
    return Table(_("Practices, their scores and places"), columns, tuple(rows))


def sources(practices: Sequence[Practice]) -> tuple[str, ...]:
    """The pages behind practices, each once."""
    return tuple(dict.fromkeys(one.source.citation() for one in practices))


def _item(ranked: Ranked, i: int, one: Practice, *, mark: bool) -> dict:
    found = ranked.found
    text = number(found.score[i], 1)
    reach = [float(found.low[i]), float(found.high[i])]
    return {
        "name": _(one.title),
        "value": float(found.score[i]),
        "text": text,
        "note": "",
        "mark": mark,
        "reach": reach,
    }


def _beaten(ranked: Ranked, i: int) -> str:
    better = ranked.beaten_by(i)
    return _(better.title) if better else NONE
