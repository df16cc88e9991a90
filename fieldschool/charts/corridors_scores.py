"""Corridors side by side: people, money, cost, what there is to build on; a score only by weights that are shown."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fieldschool.charts.corridors_words import NO, UNKNOWN, YES, answer_names, group_names, quarter_in_words
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, large, listing, number, percent
from fieldschool.models.corridors import Scores, scores
from fieldschool.sources.corridor_features import GROUPS
from fieldschool.sources.facts import Fact

#: What is counted, and what is answered with yes or no.
MEASURES = ("people", "money", "cost")
ALL = (*MEASURES, *GROUPS)


@dataclass(frozen=True)
class Corridor:
    """A country of work as seen from home.

    Attributes
    ----------
    work_iso3, name : str
    people, money, cost : Fact or None
        People born at home who live there; US$ million sent a year; total cost in % of US$ 200.
    answers : dict of str to str
        By group of things to build on: yes, no, unknown.
    told : dict of str to tuple of str
        What was read, by group, in words.
    rules : tuple of str
        Rules that count there, in words.
    """

    work_iso3: str
    name: str
    people: Fact | None
    money: Fact | None
    cost: Fact | None
    answers: Mapping[str, str]
    told: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: tuple[str, ...] = ()

    def value(self, measure: str) -> float:
        """A measure as the model reads it; NaN where it is not known."""
        if measure in GROUPS:
            return {YES: 1.0, NO: 0.0}.get(self.answers.get(measure, UNKNOWN), math.nan)
        fact = getattr(self, measure)
        return math.nan if fact is None else float(fact)


def measure_names() -> dict[str, str]:
    """What is compared, by key."""
    return {"people": _("People"), "money": _("Money sent home"), "cost": _("Cost of sending")} | group_names()


def in_words(corridor: Corridor, measure: str) -> str:
    """A measure with its year; what is not known says so."""
    fact = getattr(corridor, measure)
    if fact is None:
        return _("not known")
    if measure == "people":
        return _("{n} people ({year})").format(n=large(float(fact)), year=fact.year)
    if measure == "money":
        return _("{amount} a year ({year}, a model's estimate)").format(
            amount=large(float(fact) * 1e6, "USD"), year=fact.year
        )
    return _("{share} of US$ 200 ({period})").format(share=percent(float(fact)), period=quarter_in_words(fact.period))


def bars(corridors: Sequence[Corridor], measure: str, home: str) -> Picture:
    """Bars of one measure, the largest first; what is not known stands last, without a bar."""
    order = sorted(corridors, key=lambda one: (math.isnan(one.value(measure)), -_zero(one.value(measure))))
    names = measure_names()
    others = [name for name in MEASURES if name != measure]
    items = [
        {"name": one.name, "value": None if math.isnan(one.value(measure)) else one.value(measure),
         "text": _short(one, measure), "note": " · ".join(in_words(one, other) for other in others), "mark": False}
        for one in order
    ]  # fmt: skip
    units = {
        "people": _("people born in {home} who live there").format(home=home),
        "money": _("US$ a year, a model's estimate"),
        "cost": _("% of US$ 200, mean of all services"),
    }
    title = _("{measure}, corridor by corridor").format(measure=names[measure])
    spec = {"title": title, "unit": units[measure] if items else "", "items": items}
    columns = (_("Works in"), *(names[name] for name in MEASURES))
    rows = tuple((one.name, *(in_words(one, name) for name in MEASURES)) for one in order)
    return Picture("bars", _leads(order, measure, home), spec, Table(title, columns, rows))


def _leads(order: Sequence[Corridor], measure: str, home: str) -> str:
    if not order or math.isnan(order[0].value(measure)):
        return _("For {home} this is not known of any corridor. Unknown is not zero: ask.").format(home=home)
    first = order[0]
    said = {
        "people": _("Most people from {home} who live abroad are in {name}: {value}."),
        "money": _("Most money for {home} comes from {name}: {value}."),
        "cost": _("Sending to {home} costs most from {name}: {value}."),
    }[measure].format(home=home, name=first.name, value=in_words(first, measure))
    unknown = [one.name for one in order if math.isnan(one.value(measure))]
    if unknown:
        said += " " + _("Not known, which is not zero: {names}.").format(names=listing(unknown))
    return said


def to_build_on(corridors: Sequence[Corridor]) -> dict[str, Any]:
    """A table in words: what is there, what is not, and what nobody here knows."""
    rows = [[one.name, _in_one(one)] for one in corridors]
    columns = [_("Works in"), _("Agreement, organisations, programmes")]
    return {"title": _("What there is to build on"), "columns": columns, "rows": rows, "words": True}


def _in_one(corridor: Corridor) -> str:
    names, answers = group_names(), answer_names()
    said = [
        " ".join([_("{group}: {answer}.").format(group=names[group], answer=answers[answer].lower()),
                  *(corridor.told.get(group, ()) if answer == YES else ())])
        for group, answer in corridor.answers.items() if answer != UNKNOWN
    ]  # fmt: skip
    unknown = [names[group].lower() for group, answer in corridor.answers.items() if answer == UNKNOWN]
    if len(unknown) == len(GROUPS):
        said.append(_("Not known to us: ask."))
    elif unknown:
        said.append(_("Not known to us, ask: {groups}.").format(groups=listing(unknown)))
    return " ".join(said)


def scored(corridors: Sequence[Corridor], weights: Mapping[str, float]) -> Picture | None:
    """Bars of the weighted score, with what it could be if all were known; nothing without a weight."""
    used = {name: weight for name, weight in weights.items() if weight > 0}
    if not used or not corridors:
        return None
    table = [[one.value(name) for name in used] for one in corridors]
    found = scores(table, list(used.values()))
    order = sorted(range(len(corridors)), key=lambda i: (_unknown(found.middle[i]), -_zero(found.middle[i])))
    names = measure_names()
    items = [
        {"name": corridors[i].name, "value": None if _unknown(found.middle[i]) else 100 * float(found.middle[i]),
         "text": _("not known") if _unknown(found.middle[i]) else number(100 * found.middle[i]), "note": "",
         "reach": [100 * float(found.low[i]), 100 * float(found.high[i])], "mark": place == 0}
        for place, i in enumerate(order)
    ]  # fmt: skip
    shown = listing([_("{name} × {weight}").format(name=names[name], weight=number(used[name])) for name in used])
    rows = tuple((item["name"], item["text"], *(number(end) for end in item["reach"])) for item in items)
    title = _("By my weights")
    columns = (_("Works in"), _("Score of 100"), _("If the unknown were worst"), _("If the unknown were best"))
    unit = _("My weights: {weights}. The line: what it could be if all were known").format(weights=shown)
    spec = {"title": title, "unit": unit, "top": 100, "items": items}
    return Picture("bars", _first(items, found, order), spec, Table(title, columns, rows))


def _first(items: Sequence[Mapping[str, Any]], found: Scores, order: Sequence[int]) -> str:
    said = _("By your weights {name} comes first, with {score} of 100.").format(
        name=items[0]["name"], score=items[0]["text"]
    )
    rivals = [
        item["name"] for item, i in zip(items[1:], order[1:], strict=True) if found.high[i] >= found.low[order[0]]
    ]
    if rivals and len(items) > 1:
        said += " " + _("What is not known could still turn this round: {names}.").format(names=listing(rivals))
    elif len(items) > 1:
        said += " " + _("Nothing that is not known could turn this round.")
    return said


def _unknown(value: float) -> bool:
    """Whether a number is not known."""
    return math.isnan(float(value))


def _zero(value: float) -> float:
    return 0.0 if math.isnan(float(value)) else float(value)


def _short(corridor: Corridor, measure: str) -> str:
    fact = getattr(corridor, measure)
    if fact is None:
        return _("not known")
    return {"people": lambda: large(float(fact)), "money": lambda: large(float(fact) * 1e6, "USD"),
            "cost": lambda: percent(float(fact))}[measure]()  # fmt: skip
