"""What the views of the lesson are given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts import start as chart
from fieldschool.charts import start_words
from fieldschool.charts.picture import Picture
from fieldschool.charts.start import Point
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.start import Start
from fieldschool.models.start_order import Order
from fieldschool.sources import practices
from fieldschool.tools.content import view_content
from fieldschool.tools.start.graph import doubles_say
from fieldschool.tools.start.keeping import LIMIT


def points(listed: Sequence[Point]) -> dict[str, Any]:
    """The list with its judgements, and what may stand on it twice."""
    if not listed:
        return view_content(_("Your list is empty. Take points from earlier lessons, or write one of your own."))
    judged = sum(one.judged for one in listed)
    said = ngettext("{n} point on your list, of {most} that it holds; {judged} judged by you.",
                    "{n} points on your list, of {most} that it holds; {judged} judged by you.", len(listed)).format(
        n=number(len(listed)), most=number(LIMIT), judged=number(judged))  # fmt: skip
    words, told = _("{title} ({lesson})"), _("Impact {impact}, feasibility {feasible}, {state}")
    rows = []
    for i, one in enumerate(listed, start=1):
        title = words.format(title=one.title, lesson=one.lesson) if one.lesson else one.title
        state = _("judged") if one.judged else _("not judged yet")
        at = told.format(impact=number(one.impact), feasible=number(one.feasible), state=state)
        rows.append([f"{number(i)} · {title}", at])
    columns = [_("Point"), _("Where it stands")]
    compare = {"title": _("The list"), "columns": columns, "rows": rows, "words": True}
    return view_content(" ".join([said, *doubles_say(chart.titles_of(listed))]), compare=compare)


def unlocks(picture: Picture) -> dict[str, Any]:
    """The arrows, and where they come from."""
    if not picture.spec["nodes"]:
        return view_content(picture.sentence)
    notice = _(
        "What a point gives and needs is our estimate, in the conditions of lesson 4.2. You know your place: take an "
        "arrow away, or add one."
    )
    return view_content(picture.sentence, [picture], notice=notice)


def where(
    picture: Picture, listed: Sequence[Point], found: Start, order: Order, missing: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    """The plane, and how each point stands; ``missing`` is what nothing on the list builds, with who needs it."""
    if not listed:
        return view_content(picture.sentence)
    titles, known = chart.titles_of(listed), practices.conditions()
    ranks = {name: i for i, name in enumerate([*found.here, *found.waiting, *found.beaten])}
    rows = []
    for i, one in sorted(enumerate(listed, start=1), key=lambda pair: ranks[pair[1].name]):
        here = one.name in found.here
        gone = [_(known[name].title) for name, needing in missing.items() if here and one.name in needing]
        said = [chart.standing(one, titles, found, order)]
        said += [f"{_capital(start_words.unlocks_words(len(order.unlocks[one.name])))}."]
        said += [_("Needed, too, and not on your list: {names}.").format(names="; ".join(gone))] if gone else []
        rows.append([f"{chart.sign(i, one, found)} · {one.title}", " ".join(said)])
    compare = {
        "title": _("How each point stands"),
        "columns": [_("Point"), _("What follows")],
        "rows": rows,
        "words": True,
    }
    notice = _(
        "In brackets: another point that can begin now has at least as much impact, is at least as easy and opens at "
        "least as many others. With a question mark: you have not judged it yet. There is no score: your list "
        "decides nothing, you do. Drag a mark, or choose it and press an arrow key."
    )
    return view_content(picture.sentence, [picture], notice=notice, compare=compare)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
