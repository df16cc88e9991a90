"""What was kept of the partnership lesson, as far as it is still known; anything else is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldschool.models.partners import ROLES, Pair
from fieldschool.sources import partners as facts
from fieldschool.tools.kept import one_of
from fieldschool.tools.partners import fields
from fieldschool.tools.partners.fields import ACTIVITIES, ACTIVITY, MIX, NONE, PARTNER, PARTNERS
from fieldschool.tools.partners.lists import ids_made, rows

#: Letters that are kept of what somebody wrote into a field; so that all of it fits in the workbook.
LETTERS = 250


@dataclass
class Kept:
    """All that was written and chosen.

    Attributes
    ----------
    partners, activities : list of dict
        ``id`` and text by field.
    made : dict of str to int
        How many ids were given, by the letter with which they begin.
    roles : dict
        By activity, role by partner.
    ties : set of (str, str)
        Who works with whom, each pair in the order of its ids.
    theme, act, who, leaving, case : str
        What is looked at.
    """

    partners: list[dict[str, str]] = field(default_factory=list)
    activities: list[dict[str, str]] = field(default_factory=list)
    made: dict[str, int] = field(default_factory=lambda: {"p": 0, "a": 0})
    roles: dict[str, dict[str, str]] = field(default_factory=dict)
    ties: set[Pair] = field(default_factory=set)
    theme: str = NONE
    act: str = NONE
    who: str = NONE
    leaving: str = NONE
    case: str = NONE


def read(state: Mapping[str, Any], has_mix: bool) -> Kept:
    """Read a kept state."""
    partners = _trimmed(rows(state.get("partners"), "p", PARTNER, PARTNERS))
    activities = _trimmed(rows(state.get("activities"), "a", ACTIVITY, ACTIVITIES))
    names, acts = [row["id"] for row in partners], [row["id"] for row in activities]
    made = state.get("made") if isinstance(state.get("made"), dict) else {}
    themes = [*([MIX] if has_mix else []), *facts.themes()]
    return Kept(
        partners=partners,
        activities=activities,
        made={"p": ids_made(made.get("p"), partners), "a": ids_made(made.get("a"), activities)},
        roles=_roles(state.get("roles"), acts, names),
        ties=_ties(state.get("ties"), names),
        theme=one_of(state.get("theme"), themes, NONE) or themes[0],
        act=one_of(state.get("act"), acts, NONE),
        who=one_of(state.get("who"), names, NONE),
        leaving=one_of(state.get("leaving"), names, NONE),
        case=one_of(state.get("case"), list(facts.cases()), NONE),
    )


def state(kept: Kept, partners: list[dict[str, str]], activities: list[dict[str, str]]) -> dict[str, Any]:
    """What was written and chosen, as plain values."""
    names, acts = [row["id"] for row in partners], [row["id"] for row in activities]
    return {
        "partners": _trimmed(partners),
        "activities": _trimmed(activities),
        "made": dict(kept.made),
        "roles": _roles(kept.roles, acts, names),
        "ties": sorted([a, b] for a, b in kept.ties if a in names and b in names),
        **{key: getattr(kept, key) for key in (fields.THEME, fields.CASE)},
        "act": one_of(kept.act, acts, NONE),
        "who": one_of(kept.who, names, NONE),
        "leaving": one_of(kept.leaving, names, NONE),
    }


def pair(one: str, other: str) -> Pair:
    """A pair in the order of its ids."""
    first, second = sorted((one, other))
    return first, second


def _trimmed(written: list[dict[str, str]]) -> list[dict[str, str]]:
    return [{key: text[:LETTERS] for key, text in row.items()} for row in written]


def _roles(raw: Any, acts: list[str], names: list[str]) -> dict[str, dict[str, str]]:
    found = {}
    for act in acts:
        given = raw.get(act) if isinstance(raw, dict) else None
        if isinstance(given, dict):
            row = {name: given[name] for name in names if isinstance(given.get(name), str) and given[name] in ROLES}
            found |= {act: row} if row else {}
    return found


def _ties(raw: Any, names: list[str]) -> set[Pair]:
    found = set()
    for each in raw if isinstance(raw, list) else ():
        if isinstance(each, list) and len(each) == 2 and all(isinstance(one, str) and one in names for one in each):
            found |= {pair(*each)} if each[0] != each[1] else set()
    return found
