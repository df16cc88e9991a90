"""What the room chose: which practices, how they are taken home, and what must be there first and is missing.

What people typed never appears: the practices and conditions of the list are only counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.sources.practices import conditions, practices
from fieldschool.tools.kept import one_of, text
from fieldschool.tools.practices.chosen import HOW, how_names
from fieldschool.tools.practices.leaves import CHOSEN, CONDITIONS
from fieldschool.workbook.entries import Entry, Items

#: Answers that are read.
KEYS: tuple[str, ...] = (CHOSEN, CONDITIONS)
#: Bars of a picture.
SHOWN = 8


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Picture everybody's answers.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a person.
    country : str
        ISO 3166 alpha-3; not needed here.

    Returns
    -------
    list of Picture
        Bars: practices, ways to take them, conditions that are missing. One that nobody answered has no bars, and its
        sentence says so.
    """
    chosen = [_rows(person, CHOSEN) for person in answers]
    known = practices()
    ids = [dict.fromkeys(one_of(text(row.get("practice_id")), known) for row in rows) for rows in chosen]
    ways = [one_of(text(row.get("how")), HOW) for rows in chosen for row in rows]
    lacking = [
        {text(row.get("condition_id")) for row in _rows(person, CONDITIONS) if row.get("answer") in ("no", "part")}
        for person in answers
    ]
    people = sum(bool(set(found) - {""}) for found in ids)
    said = ngettext("{n} person has chosen. Most often: {most}.", "{n} people have chosen. Most often: {most}.", people)
    titles = {name: _(one.title) for name, one in known.items()}
    asked = {name: _(one.title) for name, one in conditions().items()}
    missing = sum(bool(found & set(asked)) for found in lacking)
    lacks = ngettext(
        "{n} person says what is missing or there in part. Most often: {most}.",
        "{n} people say what is missing or there in part. Most often: {most}.",
        missing,
    )
    return [
        _bars(Counter(name for found in ids for name in found), titles, _("Practices that the room takes home"), said,
              people, _("Nobody has chosen a practice yet.")),
        _bars(Counter(ways), how_names(), _("How they are taken home"), _("Most often: {most}."), people,
              _("Nobody has said yet how a practice is taken home.")),
        _bars(Counter(name for found in lacking for name in found), asked, _("What must be there first and is not"),
              lacks, missing, _("Nobody has said yet what is missing.")),
    ]  # fmt: skip


def _bars(counted: Counter, names: Mapping[str, str], title: str, said: str, people: int, none: str) -> Picture:
    order = {name: place for place, name in enumerate(names)}
    known = [(name, n) for name, n in counted.items() if name in names]
    shown = sorted(known, key=lambda pair: (-pair[1], order[pair[0]]))[:SHOWN]
    items = [
        {"name": names[name], "value": n, "text": number(n), "note": "", "mark": n == shown[0][1]} for name, n in shown
    ]
    most = "; ".join(item["name"] for item in items if item["mark"])
    sentence = said.format(n=number(people), most=most) if items else none
    rows = tuple((item["name"], item["text"]) for item in items)
    spec = {"title": title, "unit": _("How often") if items else "", "items": items}
    return Picture("bars", sentence, spec, Table(title, (_("What"), _("How often")), rows))


def _rows(person: Mapping[str, Entry], key: str) -> list[Mapping[str, Any]]:
    entry = person.get(key)
    return list(entry.value) if isinstance(entry, Items) else []
