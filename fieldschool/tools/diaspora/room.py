"""What the room said of its diasporas: countries of its places, women abroad, and how concentrated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fieldschool.charts.map_room import on_map
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.models import diaspora as model
from fieldschool.sources import countries, diaspora, places
from fieldschool.tools.diaspora.reading import counted, name_of, spread_sources
from fieldschool.workbook.entries import Entry, Items

#: Answers that are looked at. What people wrote freely is not among them.
KEYS = ("who_my_diaspora_is", "from_my_place")
#: Bars at most.
SHOWN = 12


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Draw where the people of the room's places live, and the countries of the room beside each other.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, a mapping a participant.
    country : str
        ISO 3166 alpha-3; marked, and in the middle of the map.

    Returns
    -------
    list of Picture
        Empty while nobody answered.
    """
    homes = Counter(home for each in answers if (home := _home(each.get("who_my_diaspora_is"))))
    chosen = [codes for each in answers if (codes := _codes(each.get("from_my_place")))]
    return [*_there(chosen, country), *_compared(homes, country)]


def _there(chosen: Sequence[set[str]], country: str) -> list[Picture]:
    """In how many answers each country was chosen, on a map."""
    if not chosen:
        return []
    named = Counter(code for codes in chosen for code in codes)
    counts = dict(sorted(named.items(), key=lambda row: (-row[1], row[0])))
    names = {code: name_of(code) for code in counts}
    top = next(iter(counts))
    said = ngettext(
        "{n} person said where most from the own place live; named most often: {country} ({most}).",
        "{n} people said where most from their own place live; named most often: {country} ({most}).",
        len(chosen),
    ).format(n=number(len(chosen)), country=names[top], most=number(counts[top]))
    title = _("Where most from our places live")
    rows = tuple(
        (names[code], _("{n} of {all}").format(n=number(n), all=number(len(chosen)))) for code, n in counts.items()
    )
    table = Table(title, (_("Country"), _("Answers")), rows)
    return [on_map(title, said, counts, names, places.positions(), table, seen_from=country)]


def _compared(homes: Counter[str], country: str) -> list[Picture]:
    """Women, and countries of equal size, for each country of the room; figures of the tables, not of people."""
    last = {home: known[-1] for home in homes if (known := counted(home)) and known[-1].people}
    if not last:
        return []
    sources = spread_sources(next(iter(last)))[:1]
    year = diaspora.years()[-1]
    women = {home: 100 * model.women_share(known.people, known.women) for home, known in last.items()}
    equal = {home: known.equal for home, known in last.items()}
    n = len(last)
    of_women = ngettext("Women of every 100 people abroad, {n} country of this room.",
                        "Women of every 100 people abroad, {n} countries of this room.", n)  # fmt: skip
    of_equal = ngettext("As if in so many countries of equal size, {n} country of this room.",
                        "As if in so many countries of equal size, {n} countries of this room.", n)  # fmt: skip
    pictures = (
        (_("Women among the people abroad, {year}"), of_women, women, 0, 100),
        (_("How scattered the people abroad are, {year}"), of_equal, equal, 1, None),
    )
    return [
        _bars(
            title.format(year=year),
            said.format(n=number(n)),
            [
                (name_of(home), value, number(value, digits), home == country)
                for home, value in sorted(values.items(), key=lambda row: (-row[1], row[0]))[:SHOWN]
            ],
            (_("Country"), _("Figure")),
            top=top,
            sources=sources,
        )
        for title, said, values, digits, top in pictures
    ]


def _bars(
    title: str,
    said: str,
    rows: Iterable[tuple[str, float, str, bool]],
    columns: tuple[str, ...],
    *,
    top: float | None = None,
    sources: tuple[str, ...] = (),
) -> Picture:
    items = [{"name": name, "value": value, "text": text, "note": "", "mark": mark} for name, value, text, mark in rows]
    spec = {"title": title, "unit": "", "items": items} | ({"top": top} if top else {})
    return Picture("bars", said, spec, Table(title, columns, tuple((i["name"], i["text"]) for i in items)), sources)


def _rows(entry: Any) -> list[Mapping[str, Any]]:
    return [row for row in entry.value if isinstance(row, Mapping)] if isinstance(entry, Items) else []


def _home(entry: Any) -> str:
    """The country of the person who answered, if it is one."""
    found = [row.get("iso3") for row in _rows(entry) if row.get("about") == "all"]
    return found[0] if found and found[0] in _known() else ""


def _codes(entry: Any) -> set[str]:
    return {row.get("iso3") for row in _rows(entry)} & _known()


def _known() -> set[str]:
    return {country.iso3 for country in countries.all_countries()}
