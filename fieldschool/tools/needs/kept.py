"""How the lesson was left: what of a saved state can still be true."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fieldschool.sources import budgets, countries, needs
from fieldschool.tools.kept import is_number, listed, mapping, one_of, text
from fieldschool.tools.needs.fields import (
    FEWEST,
    FIRST,
    GROUP_LETTERS,
    KNOWN,
    MINE,
    MOST,
    NEAREST,
    NOBODY,
    NONE,
    OFFICE_LETTERS,
    OPEN,
    OTHER,
    OWN_GROUP,
    STATES,
    WHY_LETTERS,
)


@dataclass
class Kept:
    """What was chosen and written.

    Attributes
    ----------
    family, stage, beside : str
    families : dict of str to list
        Rows of the table by country, where somebody changed it.
    group, name : str
        The group, and its name where it is one's own.
    size : float or None
    known : str
        How the size is known.
    states, offices, places : dict of str to str
        By need: what was answered, which kind of office, and its name where it is not in the list.
    own_needs : list of dict
    first : list of dict
        ``need`` and ``why``, always `FIRST` of them.
    """

    family: str = ""
    stage: str = needs.STAGES[0]
    beside: str = NEAREST
    families: dict[str, list] = field(default_factory=dict)
    group: str = OPEN
    name: str = ""
    size: float | None = None
    known: str = OPEN
    states: dict[str, str] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    own_needs: list[dict] = field(default_factory=list)
    first: list[dict[str, str]] = field(default_factory=list)


def restore(state: Mapping[str, Any]) -> Kept:
    """Read what was kept on another day; what cannot be is left out."""
    ids = [need.need_id for need in needs.needs()]
    groups = [OPEN, OWN_GROUP, *(group.group_id for group in needs.groups())]
    size = state.get("size")
    counted = is_number(size) and FEWEST <= size <= MOST
    return Kept(
        family=text(state.get("family"), GROUP_LETTERS),
        stage=one_of(state.get("stage"), needs.STAGES, needs.STAGES[0]),
        beside=one_of(state.get("beside"), (*budgets.spending(), NONE), NEAREST),
        families=_families(state.get("families")),
        group=one_of(state.get("group"), groups, OPEN),
        name=text(state.get("name"), GROUP_LETTERS),
        size=float(size) if counted else None,
        known=one_of(state.get("known"), KNOWN, OPEN),
        states=_by_need(state.get("states"), ids, STATES),
        offices=_by_need(state.get("offices"), ids, (*needs.OFFICES, OTHER, NOBODY)),
        places=_places(state.get("places"), ids),
        own_needs=[row for row in listed(state.get("own_needs")) if isinstance(row, dict)],
        first=_first(state.get("first"), ids),
    )


def _first(found: Any, ids: Sequence[str]) -> list[dict[str, str]]:
    rows = listed(found)
    said = []
    for n in range(FIRST):
        row = rows[n] if n < len(rows) and isinstance(rows[n], dict) else {}
        need = row.get("need")
        fits = isinstance(need, str) and (need in ids or (need.startswith(MINE) and len(need) > len(MINE)))
        said.append({"need": need if fits else OPEN, "why": text(row.get("why"), WHY_LETTERS)})
    return said


def _families(found: Any) -> dict[str, list]:
    known = {country.iso3 for country in countries.all_countries()}
    rows = mapping(found)
    return {iso3: rows[iso3] for iso3 in rows if iso3 in known and isinstance(rows[iso3], list)}


def _by_need(found: Any, ids: Sequence[str], allowed: Sequence[str]) -> dict[str, str]:
    rows = mapping(found)
    return {need: rows[need] for need in ids if isinstance(rows.get(need), str) and rows[need] in allowed}


def _places(found: Any, ids: Sequence[str]) -> dict[str, str]:
    rows = mapping(found)
    return {need: text(rows[need], OFFICE_LETTERS) for need in ids if isinstance(rows.get(need), str)}
