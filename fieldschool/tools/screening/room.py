"""What the room answered: what matters, where ideas are weak, what took ideas out, which risks are written down.

Ideas, names and reasons that people typed never appear; a risk of one's own is only counted. The examples do not count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import Any

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number, percent
from fieldschool.sources import screening
from fieldschool.tools.kept import is_number
from fieldschool.tools.screening.fields import LEAST, MOST, group_names
from fieldschool.tools.screening.register import OWN
from fieldschool.workbook.entries import Entry, Items

#: Answers that are read.
KEYS: tuple[str, ...] = ("short_list", "weights", "out", "risks")
#: Risks that are shown.
SHOWN = 6


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Picture everybody's answers.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a person.
    country : str
        ISO 3166 alpha-3; losses are in many currencies and are not shown.

    Returns
    -------
    list of Picture
        Bars: how much groups of criteria count, weakest points, what took ideas out, risks. One that nobody answered
        has no bars, and its sentence says so.
    """
    return [_weights(answers), _weakest(answers), _out(answers), _risks(answers)]


def _weights(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    names = group_names()
    given: dict[str, list[float]] = {group: [] for group in names}
    people = 0
    for rows in _people(answers, "weights"):
        known = [(row.get("group_id"), row.get("weight")) for row in rows]
        fit = {g: w for g, w in known if g in names and is_number(w) and LEAST <= w <= MOST}
        people += bool(fit)
        for group, weight in fit.items():
            given[group].append(weight)
    counted = {group: weights for group, weights in given.items() if weights}
    means = {group: sum(weights) / len(weights) for group, weights in counted.items()}
    items = [
        {"name": names[group], "value": mean, "text": number(mean, 1), "reach": [min(given[group]), max(given[group])],
         "mark": mean == max(means.values()), "note": ""}
        for group, mean in sorted(means.items(), key=lambda pair: -pair[1])
    ]  # fmt: skip
    if not items:
        said = _("Nobody has moved a weight yet.")
    else:
        said = ngettext("{n} person moved weights.", "{n} people moved weights.", people).format(n=number(people))
        first = "; ".join(item["name"] for item in items if item["mark"])
        said += " " + _("Counts most on average: {first}.").format(first=first)
        spread = {group: max(weights) - min(weights) for group, weights in counted.items()}
        if apart := [names[group] for group, width in spread.items() if 0 < width == max(spread.values())]:
            said += " " + _("People are furthest apart about: {apart}.").format(apart="; ".join(apart))
    unit = _("Weight from 0 to 10: mean, and the line from the lowest to the highest") if items else ""
    spec = {"title": _("What matters to the room"), "unit": unit, "top": MOST, "items": items}
    rows = tuple((item["name"], item["text"], *map(number, item["reach"])) for item in items)
    columns = (_("Group"), _("Mean"), _("Lowest weight"), _("Highest weight"))
    return Picture("bars", said, spec, Table(_("What matters to the room"), columns, rows))


def _weakest(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    names = {one.criterion_id: _(one.title) for one in screening.criteria()}
    people = [
        [row["weakest_id"] for row in rows if row.get("weakest_id") in names and not row.get("example_id")]
        for rows in _people(answers, "short_list")
    ]
    counted = Counter(name for found in people for name in found)
    said = ngettext(
        "{n} idea on short lists. Weakest most often: {name}.",
        "{n} ideas on short lists. Weakest most often: {name}.",
        counted.total(),
    )
    title = _("Where the ideas on short lists are weakest")
    return _counted(counted, names, title, said, _("Nobody has an idea on a short list yet."))


def _out(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    names = {one.veto_id: _(one.title) for one in screening.vetoes()}
    found = [row.get("veto_id") for rows in _people(answers, "out") for row in rows if not row.get("example_id")]
    counted = Counter(name for name in found if name in names)
    said = ngettext(
        "{n} time an idea was taken out. Most often: {name}.",
        "{n} times an idea was taken out. Most often: {name}.",
        counted.total(),
    )
    return _counted(counted, names, _("What took ideas out"), said, _("No idea was taken out yet."))


def _risks(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    names = {risk.risk_id: _(risk.title) for risk in screening.risks()} | {OWN: _("A risk in people's own words")}
    rows = [row for found in _people(answers, "risks") for row in found if row.get("risk_id") in names]
    counted = Counter(row["risk_id"] for row in rows)
    chances: dict[str, list[float]] = {}
    for row in rows:
        if is_number(row.get("chance_pct")) and 0 <= row["chance_pct"] <= 100:
            chances.setdefault(row["risk_id"], []).append(row["chance_pct"])
    said = ngettext(
        "{n} risk is written down. Most often: {name}.",
        "{n} risks are written down. Most often: {name}.",
        counted.total(),
    )
    notes = {
        name: _("likelihood a year, in the middle: {share}").format(share=percent(median(found), 0))
        for name, found in chances.items()
    }
    title = _("Risks that the room wrote down")
    return _counted(counted, names, title, said, _("Nobody has written down a risk yet."), notes)


def _counted(
    counted: Counter, names: Mapping[str, str], title: str, said: str, none: str, notes: Mapping[str, str] | None = None
) -> Picture:
    order = {name: place for place, name in enumerate(names)}
    shown = sorted(counted.items(), key=lambda pair: (-pair[1], order[pair[0]]))[:SHOWN]
    items = [
        {
            "name": names[name],
            "value": n,
            "text": number(n),
            "note": (notes or {}).get(name, ""),
            "mark": n == shown[0][1],
        }
        for name, n in shown
    ]
    most = "; ".join(item["name"] for item in items if item["mark"])
    sentence = said.format(n=number(counted.total()), name=most) if items else none
    rows = tuple((item["name"], item["text"]) for item in items)
    spec = {"title": title, "unit": _("How often") if items else "", "items": items}
    return Picture("bars", sentence, spec, Table(title, (_("What"), _("How often")), rows))


def _people(answers: Sequence[Mapping[str, Entry]], key: str) -> Iterator[list[dict[str, Any]]]:
    for person in answers:
        entry = person.get(key)
        if isinstance(entry, Items):
            yield list(entry.value)
