"""Where the room starts: which points, from which lessons, in which months. Nothing that people typed is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool.charts import start_room as chart
from fieldschool.charts.picture import Picture
from fieldschool.models.start import LEAST, MOST
from fieldschool.tools.kept import is_number
from fieldschool.tools.start.candidates import FOUR, known
from fieldschool.tools.start.fields import is_month
from fieldschool.workbook.entries import Entry, Items

#: Answers of lesson 4.1 that are looked at.
KEYS: tuple[str, ...] = ("starting_points", "points_from")


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Make the pictures of a room.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a participant.
    country : str
        Not used: the points are the same everywhere.
    """
    written = [found for each in answers if (found := _rows(each.get("starting_points")))]
    titles: dict[str, str] = {}
    counts: dict[str, int] = {}
    judged: dict[str, list[tuple[int, int]]] = {}
    own = 0
    months: dict[str, int] = {}
    for rows in written:
        for name, row in {str(row.get("id")): row for row in rows}.items():
            one = known(name)
            if one is None:
                own += 1  # in somebody's own words: counted, never shown
            else:
                titles[name], counts[name] = one.title, counts.get(name, 0) + 1
                pair = (row.get("impact"), row.get("feasibility"))
                if all(is_number(n) and LEAST <= n <= MOST for n in pair):
                    judged.setdefault(name, []).append((int(pair[0]), int(pair[1])))  # type: ignore[arg-type]
            month = row.get("by_month")
            if isinstance(month, str) and is_month(month):
                months[month] = months.get(month, 0) + 1
    left = [{row.get("lesson") for row in _rows(each.get("points_from"))} for each in answers]
    skipped = {lesson: sum(lesson not in found for found in left) for lesson in FOUR}
    return [
        chart.chosen(titles, counts, own, len(written), len(answers)),
        chart.together(titles, judged),
        chart.months(months),
        chart.skipped(skipped, len(answers)),
    ]


def _rows(entry: object) -> list[Mapping]:
    return [row for row in entry.value if row] if isinstance(entry, Items) else []
