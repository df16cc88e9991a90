"""What was kept of the study mission, as far as it is still known; anything else is left out."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldschool.models.timetable_parts import MIDNIGHT
from fieldschool.sources import visits as facts
from fieldschool.tools.kept import is_number, listed, mapping, one_of, text
from fieldschool.tools.partners.lists import ids_made, is_id, rows
from fieldschool.tools.widgets.sheet import IDS, LONGEST, Values

#: Letters that are kept of a field.
LETTERS = 250
#: Groups that ask, places of a visit, own places, things to take home.
GROUPS, STOPS, OWN, HOME = 6, 6, 8, 3
#: Longest way, minutes.
WAY = 300
#: What is written of a stop, of an own place, and of what is taken home.
STOP = ("place", "turn", "way", "there")
PLACE = ("title", "type", "where")
LEARNED = ("place", "what", "needs", "own", "theme")
#: Host countries whose plans are kept.
_HOSTS = 20


@dataclass
class Plan:
    """The plan of a visit in one host country.

    Attributes
    ----------
    stops, own : list of dict
        Text by field; own places with their ``id``.
    leave, home : int
        When the group leaves and must be back, minutes after midnight; 0 where the timetable says it.
    back : int
        Minutes of the way back; -1 as long as nobody said.
    groups : int
    roles : list of str
        Who a group is, in its own words.
    asks : dict
        By place, group (from 1) by question.
    """

    stops: list[dict[str, str]] = field(default_factory=list)
    own: list[dict[str, str]] = field(default_factory=list)
    leave: int = 0
    home: int = 0
    back: int = -1
    groups: int = 3
    roles: list[str] = field(default_factory=lambda: [""] * GROUPS)
    asks: dict[str, dict[str, int]] = field(default_factory=dict)


@dataclass
class Kept:
    """All that was planned, seen and taken home.

    Attributes
    ----------
    plans : dict of str to Plan
        By host country.
    made : int
        How many ids were given to own places.
    seen : dict
        Answers of the sheet, by place and question.
    ids : list of str
        Of answers that were heard.
    book : str
        A name of this workbook; no other has it.
    was_saved : bool
        Whether it was kept before.
    learned : list of dict
    theme, stop : str
        What is looked at.
    """

    plans: dict[str, Plan] = field(default_factory=dict)
    made: int = 0
    seen: Values = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)
    book: str = ""
    was_saved: bool = False
    learned: list[dict[str, str]] = field(default_factory=list)
    theme: str = ""
    stop: str = ""


def read(state: Mapping[str, Any]) -> Kept:
    """Read a kept state."""
    plans = {
        host: _plan(found)
        for host, found in list(mapping(state.get("plans")).items())[:_HOSTS]
        if isinstance(host, str) and len(host) == 3 and host.isalpha()
    }
    own = [row for plan in plans.values() for row in plan.own]
    book = text(state.get("book"), 24)
    return Kept(
        plans=plans,
        made=ids_made(state.get("made"), own),
        seen=_seen(state.get("seen")),
        ids=[name for name in listed(state.get("ids")) if isinstance(name, str) and 0 < len(name) <= 40][-IDS:],
        book=book or secrets.token_hex(8),
        was_saved=bool(book),
        learned=_written(state.get("learned"), LEARNED, HOME),
        theme=one_of(state.get("theme"), facts.THEMES),
        stop=text(state.get("stop"), 40),
    )


def state(kept: Kept) -> dict[str, Any]:
    """All of it as plain values."""
    return {
        "plans": {host: vars(plan) | {"stops": _trimmed(plan.stops), "own": _trimmed(plan.own),
                                      "roles": [role[:LETTERS] for role in plan.roles],
                                      "asks": {stop: dict(asked) for stop, asked in plan.asks.items()}}
                  for host, plan in kept.plans.items()},
        "made": kept.made,
        "seen": {site: dict(given) for site, given in kept.seen.items()},
        "ids": list(kept.ids),
        "book": kept.book,
        "learned": _trimmed(kept.learned),
        "theme": kept.theme,
        "stop": kept.stop,
    }  # fmt: skip


def is_place(name: object) -> bool:
    """Whether something can be the name of a place: of our table, or an own one."""
    return isinstance(name, str) and (name in facts.sites() or is_id(name, "p"))


def _plan(raw: Any) -> Plan:
    found = mapping(raw)
    roles = [text(role, LETTERS) for role in listed(found.get("roles"))][:GROUPS]
    asked = {ask.question_id for each in facts.asks().values() for ask in each}
    asks = {
        stop: {name: group for name, group in mapping(given).items() if name in asked and _whole(group, 1, GROUPS)}
        for stop, given in mapping(found.get("asks")).items()
        if is_place(stop)
    }
    return Plan(
        stops=_written(found.get("stops"), STOP, STOPS),
        own=_trimmed(rows(found.get("own"), "p", PLACE, OWN)),
        leave=found["leave"] if _whole(found.get("leave"), 1, MIDNIGHT - 1) else 0,
        home=found["home"] if _whole(found.get("home"), 1, MIDNIGHT - 1) else 0,
        back=found["back"] if _whole(found.get("back"), 0, WAY) else -1,
        groups=found["groups"] if _whole(found.get("groups"), 1, GROUPS) else 3,
        roles=[*roles, *[""] * (GROUPS - len(roles))],
        asks={stop: given for stop, given in list(asks.items())[: STOPS + OWN] if given},
    )


def _seen(raw: Any) -> Values:
    items = facts.every_item()
    found: Values = {}
    for site, given in mapping(raw).items():
        answers = {
            item: answer[:LONGEST]
            for item, answer in mapping(given).items()
            if item in items and isinstance(answer, str) and answer
        }
        if isinstance(site, str) and len(site) <= 40 and answers:
            found[site] = answers
    return found


def _written(raw: Any, fields: tuple[str, ...], limit: int) -> list[dict[str, str]]:
    good = [row for row in listed(raw) if isinstance(row, dict)]
    return [{name: text(row.get(name), LETTERS) for name in fields} for row in good][:limit]


def _trimmed(written: list[dict[str, str]]) -> list[dict[str, str]]:
    return [{name: value[:LETTERS] for name, value in row.items()} for row in written]


def _whole(value: object, low: int, high: int) -> bool:
    return is_number(value) and type(value) is int and low <= value <= high  # type: ignore[operator]
