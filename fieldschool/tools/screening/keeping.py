"""What was kept of a screening, as far as it is still known; anything else is left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldschool.sources import screening
from fieldschool.sources.screening import GROUPS, SCORES
from fieldschool.tools.kept import listed, mapping, one_of, text
from fieldschool.tools.screening.fields import LEAST, MIDDLE, MOST, NO, NOBODY, UNKNOWN, WHY, YES
from fieldschool.tools.screening.ideas import LIMIT, WRITTEN
from fieldschool.tools.widgets.record_fields import kept as plain

#: Ids that an idea can have.
_ID = re.compile(r"i[1-9][0-9]{0,5}")
_CURRENCY = re.compile(r"[A-Z]{3}")
#: Ids that can be given at most; more than anybody writes.
MOST_IDS = 999_999


@dataclass
class Kept:
    """What a participant did.

    Attributes
    ----------
    ideas : list of dict
        ``id`` and what was written.
    made : int
        How many ids were ever given.
    examples : dict of str to dict
        By the idea that an example was added as: ``example`` and the ``title`` that it had then, in whatever language.
    scores, vetoes : dict of str to dict
        By idea, then by criterion or veto.
    looking : str
        The idea that is scored.
    weights : dict of str to int
        By group.
    risks : list of dict
        As they were written.
    currency : str
        In which the losses were written; empty while there are none.
    picked : list of str or None
        Ideas on the short list; ``None`` while it is our proposal.
    why : str
    """

    ideas: list[dict[str, str]] = field(default_factory=list)
    made: int = 0
    examples: dict[str, dict[str, str]] = field(default_factory=dict)
    scores: dict[str, dict[str, int | str]] = field(default_factory=dict)
    vetoes: dict[str, dict[str, str]] = field(default_factory=dict)
    looking: str = NOBODY
    weights: dict[str, int] = field(default_factory=lambda: dict.fromkeys(GROUPS, MIDDLE))
    risks: list[dict[str, str]] = field(default_factory=list)
    currency: str = ""
    picked: list[str] | None = None
    why: str = ""


def read(state: Mapping[str, Any]) -> Kept:
    """Read a kept state."""
    rows = [row for row in listed(state.get("ideas")) if isinstance(row, dict) and _is_id(row.get("id"))]
    by_id = {row["id"]: {"id": row["id"], **{key: plain(row.get(key)) for key in WRITTEN}} for row in rows}
    ideas = list(by_id.values())[:LIMIT]
    names = [row["id"] for row in ideas]
    numbers = [int(name[1:]) for name in names]
    made, weights, why = state.get("made"), mapping(state.get("weights")), state.get("why")
    examples, picked, currency = mapping(state.get("examples")), state.get("picked"), state.get("currency")
    known = {one.example_id for one in screening.examples()}
    criteria = [one.criterion_id for one in screening.criteria()]
    vetoes = [one.veto_id for one in screening.vetoes()]
    return Kept(
        ideas=ideas,
        made=max([made if type(made) is int and 0 <= made <= MOST_IDS else 0, *numbers]),
        examples={name: _example(examples[name]) for name in names if _is_example(examples.get(name), known)},
        scores=_answers(state.get("scores"), names, criteria, (*SCORES, UNKNOWN)),
        vetoes=_answers(state.get("vetoes"), names, vetoes, (YES, NO, UNKNOWN)),
        looking=one_of(state.get("looking"), names, NOBODY),
        weights={group: weights[group] if _is_weight(weights.get(group)) else MIDDLE for group in GROUPS},
        risks=[row for row in listed(state.get("risks")) if isinstance(row, dict)],
        currency=currency if isinstance(currency, str) and _CURRENCY.fullmatch(currency) else "",
        picked=[name for name in names if name in picked] if isinstance(picked, list) else None,
        why=text(why, WHY),
    )


def _answers(raw: Any, ideas: list[str], asked: list[str], options: tuple) -> dict[str, dict[str, Any]]:
    found = {}
    for idea in ideas:
        given = mapping(mapping(raw).get(idea))
        row = {name: given[name] for name in asked if type(given.get(name)) in (int, str) and given[name] in options}
        if row:
            found[idea] = row
    return found


def _is_example(value: Any, known: set[str]) -> bool:
    return bool(one_of(mapping(value).get("example"), known)) and isinstance(value.get("title"), str)


def _example(value: dict) -> dict[str, str]:
    return {"example": value["example"], "title": plain(value["title"])}


def _is_weight(value: Any) -> bool:
    return type(value) is int and LEAST <= value <= MOST


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and _ID.fullmatch(value) is not None
