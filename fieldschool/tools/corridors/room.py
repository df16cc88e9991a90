"""What the room answered: which corridors it works on, what quotes it found, who would not switch.

Firms, reasons and steps that people typed never appear; amounts of money are in many currencies and are not shown.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from typing import Any

from fieldschool.charts.corridors_words import reason_names
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, language, ngettext, number, percent
from fieldschool.sources import countries
from fieldschool.sources.countries import UnknownCountry
from fieldschool.tools.counting import Answers, how_often, rows_of

#: Answers that are read.
KEYS: tuple[str, ...] = ("chosen_corridor", "quote_costs", "who_not")
#: Corridors that are shown, and the total cost, in percent, beyond which a quote is not believed.
SHOWN, HIGHEST = 8, 100.0


def room(answers: Answers, country: str) -> list[Picture]:
    """Picture everybody's answers.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a person.
    country : str
        ISO 3166 alpha-3; not needed, as each corridor says its ends.

    Returns
    -------
    list of Picture
        Bars: corridors chosen, quotes from the cheapest to the dearest, reasons not to switch. One that nobody answered
        has no bars, and its sentence says so.
    """
    return [_chosen(answers), _quotes(answers), _reasons(answers)]


def _chosen(answers: Answers) -> Picture:
    people = [{name for row in rows_of(each, "chosen_corridor") if (name := _name(row))} for each in answers]
    counted = Counter(name for names in people for name in names)
    said = _("Nobody has chosen a corridor yet.")
    if counted:
        n = sum(bool(names) for names in people)
        said = ngettext("{n} of {all} has chosen a corridor.", "{n} of {all} have chosen a corridor.", n)
        said = said.format(n=number(n), all=number(len(answers)))
        said += " " + _("Most often: {name}.").format(name=counted.most_common(1)[0][0])
    return _counted(counted, _("Corridors that the room works on"), said, _("Corridor"))


def _quotes(answers: Answers) -> Picture:
    """By corridor the middle of all quotes, with the line from the cheapest to the dearest."""
    found: dict[str, list[float]] = {}
    people = 0
    for each in answers:
        read = [(name, row["total_pct"]) for row in rows_of(each, "quote_costs")
                if (name := _name(row)) and _is_cost(row.get("total_pct"))]  # fmt: skip
        people += bool(read)
        for name, total in read:
            found.setdefault(name, []).append(total)
    order = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))[:SHOWN]
    items = []
    for name, totals in order:
        totals = sorted(totals)
        middle = totals[len(totals) // 2] if len(totals) % 2 else sum(totals[len(totals) // 2 - 1 :][:2]) / 2
        n = len(totals)
        note = ngettext("{n} quote, from {low} to {high}", "{n} quotes, from {low} to {high}", n).format(
            n=number(n), low=percent(totals[0]), high=percent(totals[-1])
        )
        items.append({"name": name, "value": middle, "text": percent(middle), "note": note, "mark": False,
                      "reach": [totals[0], totals[-1]]})  # fmt: skip
    said = _("Nobody has a finished quote yet.")
    if items:
        total = sum(len(totals) for totals in found.values())
        said = ngettext("{n} quote of {people} came together.", "{n} quotes of {people} came together.", total).format(
            n=number(total),
            people=ngettext("{n} person", "{n} people", people).format(n=number(people)),
        )
        widest = max(items, key=lambda item: item["reach"][1] - item["reach"][0])
        if widest["reach"][1] > widest["reach"][0]:
            said += " " + _("They lie furthest apart from {name}: {note}.").format(
                name=widest["name"], note=widest["note"]
            )
    title = _("Quotes of the room")
    unit = _("% of the amount: the middle, and the line from the cheapest to the dearest") if items else ""
    rows = tuple((item["name"], item["text"], item["note"]) for item in items)
    columns = (_("Corridor"), _("In the middle"), _("To know"))
    spec = {"title": title, "unit": unit, "items": items}
    return Picture("bars", said, spec, Table(title, columns, rows))


def _reasons(answers: Answers) -> Picture:
    names = reason_names()
    people = [{row.get("reason") for row in rows_of(each, "who_not")} & set(names) for each in answers]
    counted = Counter(names[key][0] for keys in people for key in sorted(keys))
    said = _("Nobody has named yet who would not switch.")
    if counted:
        n = sum(bool(keys) for keys in people)
        said = ngettext("{n} person named reasons.", "{n} people named reasons.", n).format(n=number(n))
        said += " " + _("Most often: {name}.").format(name=counted.most_common(1)[0][0])
    return _counted(counted, _("Who would not switch, and why"), said, _("Reason"))


def _counted(counted: Counter, title: str, said: str, column: str) -> Picture:
    order = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:SHOWN]
    return how_often(title, said, order, columns=(column, _("People")), unit=_("People"))


def _name(row: Mapping[str, Any]) -> str:
    """A corridor under the course's own names of countries; nothing for what is no corridor."""
    ends = row.get("from_iso3"), row.get("to_iso3")
    try:
        work, home = (countries.country(one).name(language()) for one in ends)
    except (UnknownCountry, TypeError):
        return ""
    return _("{work} to {home}").format(work=work, home=home)


def _is_cost(value: Any) -> bool:
    return type(value) in (int, float) and math.isfinite(value) and abs(value) <= HIGHEST
