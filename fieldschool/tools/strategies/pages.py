"""What the views are given: the impacts and who can reach them, one's own mix, the best mix beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from fieldschool.charts import strategies as chart
from fieldschool.charts import strategies_words as words
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, money, ngettext, number, span
from fieldschool.models import strategies as model
from fieldschool.models.strategies import FULL, Limits, Menu
from fieldschool.sources import strategies
from fieldschool.sources.strategies import Strategy
from fieldschool.tools.content import view_content
from fieldschool.tools.strategies.aims import Aim, helped, local
from fieldschool.tools.strategies.names import grade_name
from fieldschool.tools.strategies.plan import Facts

#: Strategies that are named for an impact, the strongest first; the cards have all.
NAMED = 3


def aims(chosen: Sequence[Aim], named: Mapping[str, str], example: bool) -> dict[str, Any]:
    """The impacts, what a town can do for each, and who else can; ``example`` says that nobody chose them."""
    known = strategies.strategies()
    others = [each for each in known.values() if not each.local]
    rows = []
    for aim in chosen:
        own = [known[named[aim.impact_id]]] if named.get(aim.impact_id) in known and not helped(aim, local()) else []
        ours = helped(aim, local()) or own
        elsewhere = helped(aim, others)
        more = [_("Others: {strategies}.").format(strategies=_titles(elsewhere))] if elsewhere else []
        rows.append([aim.title, " ".join([_("A town: {strategies}.").format(strategies=_titles(ours)), *more])])
    if example:
        said = _(
            "Nothing is saved from lesson 2.2.1 yet. Four impacts stand here as an example: choose your own, or do "
            "lesson 2.2.1 first."
        )
    else:
        said = ngettext("{n} impact is to be reached.", "{n} impacts are to be reached.", len(chosen))
    columns = [_("Impact"), _("What can be done")]
    compare = {"title": _("Who can reach them"), "columns": columns, "rows": rows, "words": True}
    return view_content(said.format(n=number(len(chosen))), compare=compare if rows else None)


def lines(facts: Facts, mix: Sequence[str], menu: Menu, months: float) -> list[chart.Line]:
    """The chosen strategies, each with what it adds."""
    known = strategies.strategies()
    added = model.adds(menu, facts.places(mix), months) if facts.aims else {}
    return [
        chart.Line(
            _(known[name].title),
            added.get(place, 0.0),
            facts.costs[name],
            known[name].staff,
            span(known[name].months),
            grade_name(known[name].grade),
        )
        for name, place in zip(mix, facts.places(mix), strict=True)
    ]


def reached(facts: Facts, mix: Sequence[str], menu: Menu, months: float, shares: np.ndarray) -> list[chart.Reached]:
    """What is reached of each impact, and by which two strategies."""
    known, places = strategies.strategies(), facts.places(mix)
    strong, whole = menu.in_time(months), sum(aim.weight for aim in facts.aims)
    rows = []
    for k, aim in enumerate(facts.aims):
        by = sorted((place for place in places if strong[place, k] > 0), key=lambda place: -strong[place, k])[:2]
        titles = tuple(_(known[facts.ids[place]].title) for place in by)
        rows.append(chart.Reached(aim.title, aim.weight / whole, float(shares[k]), titles))
    return rows


def problems(facts: Facts, mix: Sequence[str], menu: Menu, limits: Limits) -> tuple[list[str], dict[str, str]]:
    """Say what does not fit: whole sentences, and the one at each control."""
    known, places = strategies.strategies(), facts.places(mix)
    why = {(link.first, link.other): link.why for link in strategies.links()}
    budget, staff = model.over(menu, places, limits)
    at = {}
    if budget:
        at["budget"] = words.over_budget(budget, facts.currency)
    if staff:
        at["staff"] = words.over_staff(staff)
    said = list(at.values())
    for pairs, sentence in ((model.lacking(menu, places), words.needs), (model.clashes(menu, places), words.clash)):
        for first, other in ((facts.ids[i], facts.ids[j]) for i, j in pairs):
            said.append(sentence(_(known[first].title), _(known[other].title), _(why[first, other])))
            at[first] = said[-1]
    for name in mix:
        if known[name].months > limits.months and known[name].effects:
            said.append(words.late(_(known[name].title), known[name].months))
            at.setdefault(name, said[-1])
    return said, at


def own(picture: Picture, used: Picture, notice: Sequence[str]) -> dict[str, Any]:
    """One's own mix: what it reaches, what it takes, what does not fit."""
    return view_content(picture.sentence, [picture, _silent(used)], notice=" ".join(notice))


def best(sentence: str, picture: Picture | None, rows: Sequence[Sequence[str]], notice: str) -> dict[str, Any]:
    """The best mix beside one's own."""
    columns = [_("What"), _("Yours"), _("The best")]
    compare = {"title": _("Side by side"), "columns": columns, "rows": [list(row) for row in rows]}
    return view_content(sentence, [picture] if picture else [], notice=notice, compare=compare if rows else None)


def side_by_side(
    facts: Facts, shares: tuple[np.ndarray, np.ndarray], mine: words.Mix, found: words.Mix
) -> list[list[str]]:
    """The rows of the comparison: each impact, then the whole, money and people."""
    rows = [[aim.title, number(FULL * a), number(FULL * b)] for aim, a, b in zip(facts.aims, *shares, strict=True)]
    return [
        *rows,
        [_("In all, of 100"), number(mine.points), number(found.points)],
        [_("Money a year"), money(mine.cost, facts.currency), money(found.cost, facts.currency)],
        [_("People full time"), number(mine.staff, 2), number(found.staff, 2)],
    ]


def _silent(picture: Picture) -> dict[str, Any]:
    return {name: part for name, part in picture.page().items() if name != "sentence"}


def _titles(found: Sequence[Strategy]) -> str:
    named = [_(each.title) for each in found[:NAMED]]
    if left := len(found) - len(named):
        named.append(ngettext("{n} more", "{n} more", left).format(n=number(left)))
    return "; ".join(named) or _("nothing in our list")
