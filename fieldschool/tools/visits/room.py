"""What the room observed, together. Numbers and choices of at least two people; nothing that somebody wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts import visits_room as chart
from fieldschool.charts.picture import Picture
from fieldschool.charts.visits_room import Chosen, Numbers
from fieldschool.i18n import _
from fieldschool.models.observed import agreement, heard
from fieldschool.sources import practices
from fieldschool.sources import visits as facts
from fieldschool.tools.kept import is_number, text
from fieldschool.tools.visits.keeping import is_place
from fieldschool.tools.visits.leaves import OBSERVATIONS, TAKE_HOME
from fieldschool.tools.visits.places import type_title
from fieldschool.workbook.entries import Entry, Items

#: Answers of lesson 3.4 that are looked at.
KEYS: tuple[str, ...] = (OBSERVATIONS, TAKE_HOME)

Row = Mapping[str, object]


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Make the pictures of a room.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a participant.
    country : str
        Not used: a place is the same for everybody.
    """
    persons = [_by_question(each.get(OBSERVATIONS)) for each in answers]
    places = list(dict.fromkeys(place for person in persons for place, _item in person))
    titles = {place: _title(place) for place in places}
    people = {place: sum(any(at == place for at, _item in person) for person in persons) for place in places}
    items = facts.every_item()
    counts: dict[str, dict[str, int]] = {}
    values: dict[tuple[str, str], list[object]] = {}
    for person in persons:
        for (place, item), value in person.items():
            by_theme = counts.setdefault(place, {})
            by_theme[items[item].theme] = by_theme.get(items[item].theme, 0) + 1
            values.setdefault((place, item), []).append(value)
    taken = [_home(each.get(TAKE_HOME)) for each in answers]
    known = practices.conditions()
    return [
        chart.by_place(titles, counts, people, sum(map(bool, persons)), len(answers)),
        chart.numbers(_numbers(values, titles)),
        chart.choices(_chosen(values, titles)),
        chart.home(
            Counter(theme for rows in taken for theme, _need in rows if theme in facts.THEMES),
            Counter(_(known[need].title) for rows in taken for _theme, need in rows if need in known),
            sum(map(bool, taken)),
        ),
    ]


def _by_question(entry: object) -> dict[tuple[str, str], object]:
    """One person's answers by place and question. Own places count by their kind: their names are typed."""
    items, found = facts.every_item(), {}
    for row in entry.value if isinstance(entry, Items) else ():
        place, item = text(row.get("site_id")), items.get(text(row.get("item_id")))
        if item is None or not is_place(place) or not _fits(item, row.get("value")):
            continue
        if place not in facts.sites():
            if text(row.get("site_type")) not in facts.types():
                continue
            place = f"own {row['site_type']}"
        found[place, item.item_id] = row["value"]
    return found


def _fits(item: facts.Item, value: object) -> bool:
    if item.kind == "number":
        return is_number(value) and (item.low or 0) <= value <= (item.high or 0)  # type: ignore[operator]
    if item.kind == "choice":
        return value in [option for option, _words in item.options]
    return isinstance(value, str) and bool(value)


def _title(place: str) -> str:
    site = facts.sites().get(place)
    return _(site.institution) if site else _("Own place: {type}").format(type=type_title(place.removeprefix("own ")))


def _numbers(values: Mapping[tuple[str, str], Sequence[object]], titles: Mapping[str, str]) -> list[Numbers]:
    items, found = facts.every_item(), []
    for (place, name), noted in values.items():
        item = items[name]
        # Two groups may have been at two places of one kind.
        if item.kind == "number" and len(noted) > 1 and place in facts.sites():
            together = heard([float(value) for value in noted])  # type: ignore[arg-type]
            if together and together.high > 0:
                found.append(Numbers(titles[place], _(item.question), _(item.unit) if item.unit else "", together))
    return found


def _chosen(values: Mapping[tuple[str, str], Sequence[object]], titles: Mapping[str, str]) -> list[Chosen]:
    items, found = facts.every_item(), []
    for (place, name), noted in values.items():
        item = items[name]
        if item.kind == "choice" and len(noted) > 1 and place in facts.sites():
            counted = Counter(noted)
            counts = {_(words): counted[value] for value, words in item.options if counted[value]}
            agree = agreement(list(counts.values()))
            if agree is not None:
                found.append(Chosen(titles[place], _(item.question), counts, agree))
    return found


def _home(entry: object) -> list[tuple[str, str]]:
    rows = entry.value if isinstance(entry, Items) else ()
    return [(text(row.get("theme")), text(row.get("needs_id"))) for row in rows if row]
