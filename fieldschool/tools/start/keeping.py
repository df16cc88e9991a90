"""What was kept of the lesson that asks where to start, as far as it is still known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldschool.models.start import LEAST, MOST
from fieldschool.models.start_order import Arrow
from fieldschool.sources import practices
from fieldschool.tools.kept import listed, mapping, several, text
from fieldschool.tools.partners.lists import ids_made, rows
from fieldschool.tools.start.candidates import FOUR, ID, OTHERS, OWN, TITLE, Candidate, known, with_title

#: Points that a list holds; more nobody compares.
LIMIT = 12
#: Points of which a judgement is kept, and arrows; more than anybody makes.
KEPT, ARROWS = 60, 200
#: Fields of an own point and of a starting point, and letters that are kept of one.
POINT, STARTING, LETTERS = ("title",), ("what", "step", "who", "month"), 250
#: Starting points at most.
CHOSEN = 3
_REF = re.compile(rf"({'|'.join(re.escape(lesson) for lesson in (*FOUR, *OTHERS, '4.2', OWN))}):\S.{{0,{ID - 1}}}")


@dataclass
class Kept:
    """All that was chosen, judged and written.

    Attributes
    ----------
    points : list of str
        Refs of the points of other lessons on the list, in the order in which they came.
    titles : dict of str to str
        Title of those that stand in no table.
    judged : dict of str to (int, int)
        Impact and feasibility by ref, where the participant judged.
    seen : list of str
        Refs of all that lessons had left.
    own : list of dict
        Own points: ``id`` and ``title``.
    made : int
        Ids of own points that were given.
    added, cut : set of (str, str)
        Own arrows, and ours that were taken away.
    has : list of str
        Conditions that are there.
    starting : list of dict
        Starting points as they were written.
    point, giver : str
        Which is judged, and whose arrows are ticked.
    """

    points: list[str] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    judged: dict[str, tuple[int, int]] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)
    own: list[dict[str, str]] = field(default_factory=list)
    made: int = 0
    added: set[Arrow] = field(default_factory=set)
    cut: set[Arrow] = field(default_factory=set)
    has: list[str] = field(default_factory=list)
    starting: list[dict[str, str]] = field(default_factory=list)
    point: str = ""
    giver: str = ""


def read(state: Mapping[str, Any], offered: Mapping[str, Candidate]) -> Kept:
    """Read a kept state; a list that was never touched begins with what lessons left."""
    titles = {ref: text(title, TITLE) for ref, title in mapping(state.get("titles")).items()
              if is_ref(ref) and isinstance(title, str) and title}  # fmt: skip
    own = [{key: value[:LETTERS] for key, value in row.items()} for row in rows(state.get("own"), "p", POINT, LIMIT)]
    seen = {ref for ref in listed(state.get("seen")) if isinstance(ref, str)}
    points = [ref for ref in dict.fromkeys(filter(is_ref, listed(state.get("points"))))
              if not ref.startswith(f"{OWN}:") and named(ref, offered, titles)]  # fmt: skip
    # What a lesson left since then stands on the list as if it had been there from the beginning.
    points += [ref for ref, one in offered.items() if one.first and ref not in seen and ref not in points]
    return Kept(
        points=points[: LIMIT - len(own)],
        titles=dict(list(titles.items())[-KEPT:]),
        judged=_judged(state.get("judged")),
        seen=list(offered),
        own=own,
        made=ids_made(state.get("made"), own),
        added=_arrows(state.get("added")),
        cut=_arrows(state.get("cut")),
        has=several(state.get("has"), practices.conditions()),
        starting=[{key: text(row.get(key), LETTERS) for key in STARTING} for row in listed(state.get("starting"))
                  if isinstance(row, dict)][:CHOSEN],
        point=text(state.get("point"), ID + 8),
        giver=text(state.get("giver"), ID + 8),
    )  # fmt: skip


def state(kept: Kept) -> dict[str, Any]:
    """As plain values."""
    return {
        "points": list(kept.points),
        "titles": dict(list(kept.titles.items())[-KEPT:]),
        "judged": {ref: list(pair) for ref, pair in kept.judged.items()},
        "seen": list(kept.seen),
        "own": [{key: value[:LETTERS] for key, value in row.items()} for row in kept.own],
        "made": kept.made,
        "added": sorted(list(pair) for pair in kept.added),
        "cut": sorted(list(pair) for pair in kept.cut),
        "has": list(kept.has),
        "starting": [dict(row) for row in kept.starting],
        "point": kept.point,
        "giver": kept.giver,
    }


def named(ref: str, offered: Mapping[str, Candidate], titles: Mapping[str, str] | None = None) -> Candidate | None:
    """A point by its ref: as a lesson left it, else as our tables have it, else by the title that was kept."""
    found = offered.get(ref) or known(ref)
    if found is None and titles and ref in titles:
        return with_title(ref, titles[ref])
    return found


def is_ref(value: Any) -> bool:
    """Whether something can be the ref of a point."""
    return isinstance(value, str) and _REF.fullmatch(value) is not None


def _judged(raw: Any) -> dict[str, tuple[int, int]]:
    found = {}
    for ref, pair in mapping(raw).items():
        good = isinstance(pair, list) and len(pair) == 2 and all(type(n) is int and LEAST <= n <= MOST for n in pair)
        if is_ref(ref) and good:
            found[ref] = (pair[0], pair[1])
    return dict(list(found.items())[:KEPT])


def _arrows(raw: Any) -> set[Arrow]:
    pairs = [each for each in listed(raw) if isinstance(each, list) and len(each) == 2 and all(map(is_ref, each))]
    return {(first, second) for first, second in pairs[:ARROWS] if first != second}
