"""Starting points: impact and feasibility on a plane, and what unlocks what as a graph from above to below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.charts.start_words import unlocks_says, unlocks_words, waits_words, where_says
from fieldschool.i18n import _, number
from fieldschool.models.partners import CLOSE, INFORMED, SATISFIED, WATCH, way
from fieldschool.models.start import MOST, Start
from fieldschool.models.start_order import Order, places


@dataclass(frozen=True)
class Point:
    """Something to start with.

    Attributes
    ----------
    name : str
        Its id.
    title, lesson : str
        In the reader's language; the lesson that left it, empty for one's own.
    impact, feasible : int
        1 to 5.
    judged : bool
        Whether the participant judged it; else the values are only where it begins.
    """

    name: str
    title: str
    lesson: str
    impact: int
    feasible: int
    judged: bool


def titles_of(points: Sequence[Point]) -> dict[str, str]:
    """Title by id."""
    return {one.name: one.title for one in points}


def corner_names() -> dict[str, str]:
    """The four corners of the plane."""
    return {
        SATISFIED: _("Prepare it"),
        CLOSE: _("Begin"),
        WATCH: _("Leave it for now"),
        INFORMED: _("In passing"),
    }


def plane(points: Sequence[Point], found: Start, order: Order, *, moves: bool = True) -> Picture:
    """Draw points on the plane; in brackets those that another one beats, with ? those that nobody judged yet.

    Parameters
    ----------
    points : sequence of Point
    found, order
        As the model gives them for these points.
    moves : bool
        Whether marks can be moved.
    """
    titles, corners = titles_of(points), corner_names()
    says = _("{name}: impact {impact} of {top}, feasibility {feasible} of {top}, {opens}. {standing}")
    marks, rows = [], []
    for i, one in enumerate(points, start=1):
        stands = standing(one, titles, found, order)
        opens = unlocks_words(len(order.unlocks[one.name]))
        told = says.format(name=one.title, impact=number(one.impact), feasible=number(one.feasible), top=number(MOST),
                           opens=opens, standing=stands)  # fmt: skip
        corner = way(one.impact, one.feasible)
        marks.append({"id": one.name, "sign": sign(i, one, found), "name": one.title, "x": one.feasible,
                      "y": one.impact, "way": corner, "says": told})  # fmt: skip
        opened = number(len(order.unlocks[one.name]))
        rows.append((f"{number(i)} · {one.title}", number(one.impact), number(one.feasible), opened))
    spec = {
        "ends": {"up": _("More impact"), "across": _("Easier to do")},
        "quarters": [{"way": key, "text": text} for key, text in corners.items()],
        "marks": marks,
        "moves": moves,
        "hint": _("Move it with the arrow keys."),
    }
    columns = (_("Point"), _("Impact"), _("Feasibility"), _("Opens"))
    caption = _("Impact and feasibility, 1 to 5, and how many others it opens")
    return Picture("plane", where_says(titles, found, order), spec, Table(caption, columns, tuple(rows)))


def sign(i: int, one: Point, found: Start) -> str:
    """What stands on a mark."""
    shown = number(i) if one.judged else f"{number(i)}?"
    return f"({shown})" if one.name in found.beaten else shown


def standing(one: Point, titles: dict[str, str], found: Start, order: Order) -> str:
    """Say of one point whether to start there, and if not, why."""
    if one.name in found.here:
        return _("A place to start; a close call.") if one.name in found.close else _("A place to start.")
    if one.name in found.beaten:
        return _("{other} is at least as good in everything.").format(other=titles[found.beaten[one.name]])
    return waits_words(titles, order, one.name)


def graph(points: Sequence[Point], found: Start, order: Order, because: dict[tuple[str, str], str]) -> Picture:
    """Draw what opens what: what comes first stands above.

    Parameters
    ----------
    points : sequence of Point
    found, order
        As the model gives them for these points.
    because : dict
        Why one opens the other, by pair, in words.
    """
    titles, turning = titles_of(points), order.turning
    tied = {name for pair in order.arrows for name in pair}
    linked = [(i, one) for i, one in enumerate(points, start=1) if one.name in tied]
    at = places([one.name for _i, one in linked], order)
    place = {one.name: k for k, (_i, one) in enumerate(linked)}
    nodes = [
        {"sign": number(i), "name": one.title, "at": list(at[one.name]),
         "mark": "broker" if one.name in found.here else "gone" if one.name in turning else ""}
        for i, one in linked
    ]  # fmt: skip
    ties = [[place[a], place[b], int(a in turning and b in turning)] for a, b in order.arrows]
    shown = {node["mark"] for node in nodes}
    legend = [{"mark": "broker", "text": _("a place to start")}, {"mark": "gone", "text": _("waits in a circle")}]
    spec = {"nodes": nodes, "ties": ties, "arrows": True, "legend": [one for one in legend if one["mark"] in shown]}
    rows = tuple((titles[a], titles[b], because.get((a, b), "")) for a, b in order.arrows)
    caption = _("What opens what. Points without an arrow, and arrows that follow from others, are not drawn.")
    columns = (_("This"), _("opens this"), _("because it gives"))
    return Picture("network", unlocks_says(titles, order), spec, Table(caption, columns, rows))
