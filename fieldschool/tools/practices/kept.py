"""What was kept of a choice of practices, as far as it is still known; anything else is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldschool.sources.practices import THEMES, conditions, practices
from fieldschool.tools.kept import listed, mapping, one_of, several
from fieldschool.tools.practices.fields import ALL, FILTERS, FIRST, MINE_FIRST, THEME_KEYS, filter_options
from fieldschool.tools.practices.scoring import BUDGETS, HAVE, LEAST, MINE, MOST, OPEN, UNKNOWN, WEIGHTS


@dataclass
class Kept:
    """What a participant did.

    Attributes
    ----------
    have : dict of str to str
        Own answers by condition.
    themes : list of str or None
        One a place, `OPEN` where none is chosen; ``None`` while it is what earlier lessons say.
    mine : str
        Who one speaks for; empty while it is what lesson 1.4 says.
    budget : str
    weights : dict of str to int
    filters : dict of str to str
    looking : str
        The practice on the card, or `FIRST`.
    opened : list of str
        Practices whose card was opened by hand.
    failing : str
        The theme whose failures are shown; `MINE_FIRST` follows one's own.
    rows : list of dict
        The list as it was written.
    """

    have: dict[str, str] = field(default_factory=dict)
    themes: list[str] | None = None
    mine: str = ""
    budget: str = OPEN
    weights: dict[str, int] = field(default_factory=lambda: dict(WEIGHTS))
    filters: dict[str, str] = field(default_factory=lambda: dict.fromkeys(FILTERS, ALL))
    looking: str = FIRST
    opened: list[str] = field(default_factory=list)
    failing: str = MINE_FIRST
    rows: list[dict[str, Any]] = field(default_factory=list)


def read(state: Mapping[str, Any]) -> Kept:
    """Read a kept state."""
    have, weights, filters = (mapping(state.get(key)) for key in ("have", "weights", "filters"))
    themes, names = state.get("themes"), list(practices())
    return Kept(
        have={name: have[name] for name in conditions() if one_of(have.get(name), (*HAVE, UNKNOWN))},
        themes=_themes(themes) if isinstance(themes, list) else None,
        mine=one_of(state.get("mine"), (OPEN, *MINE)),
        budget=one_of(state.get("budget"), list(BUDGETS), OPEN),
        weights={name: weights[name] if _is_weight(weights.get(name)) else WEIGHTS[name] for name in WEIGHTS},
        filters={name: one_of(filters.get(name), known, ALL) for name, known in filter_options().items()},
        looking=one_of(state.get("looking"), names, FIRST),
        opened=several(state.get("opened"), names),
        failing=one_of(state.get("failing"), (ALL, *THEMES), MINE_FIRST),
        rows=[row for row in listed(state.get("chosen")) if isinstance(row, dict)],
    )


def _themes(values: list[Any]) -> list[str]:
    padded = [*values, *[OPEN] * len(THEME_KEYS)][: len(THEME_KEYS)]
    return [one_of(value, THEMES, OPEN) for value in padded]


def _is_weight(value: Any) -> bool:
    return type(value) is int and LEAST <= value <= MOST
