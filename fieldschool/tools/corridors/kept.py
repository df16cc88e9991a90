"""What was kept of the lesson on what it costs to send, as far as it is still known; anything else is left out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldschool.charts.corridors_scores import ALL, MEASURES
from fieldschool.charts.corridors_words import NO, UNKNOWN, YES, reason_names
from fieldschool.sources.corridor_features import GROUPS
from fieldschool.tools.corridors import fields
from fieldschool.tools.corridors.quotes import LIMIT
from fieldschool.tools.corridors.reckon import WRITTEN
from fieldschool.tools.kept import is_number, listed, mapping, one_of, several
from fieldschool.tools.widgets.kinds import LARGEST
from fieldschool.tools.widgets.record_fields import kept as plain

_ID = re.compile(r"q[1-9][0-9]{0,5}")
_COUNTRY, _CURRENCY, _PAIR = re.compile(r"[A-Z]{3}"), re.compile(r"[A-Z]{3}"), re.compile(r"[A-Z]{3}-[A-Z]{3}")
#: Ids that can be given at most, and corridors whose entries are kept: more than anybody writes.
MOST_IDS, MOST_PAIRS = 999_999, 40
#: The first year of a reference rate that is taken.
FIRST_YEAR = 2020


@dataclass
class Kept:
    """What a participant did. ``works``, ``looking`` and ``chosen`` by own country; others by corridor or currency.

    Attributes
    ----------
    works, looking, chosen, prices, olds, news : dict of str to str
        Country of work on view, judged, chosen; key of the price told at home, paid now, and to switch to.
    amounts, each : dict of str to float
        By currency of the country of work.
    paid_out : str
    rates : dict of str to float
        Reference rates.
    days : dict of str to str
        Their days, ``YYYY-MM-DD``.
    quotes : dict of str to list
        Rows with ids.
    made : int
        How many ids were ever given.
    senders : float or None
        ``None`` until somebody wrote it.
    times, own_pct : float
    low, high : int
    reasons : set of str
    answers : dict of str to dict
        Answers by group of things to build on.
    order : str
    weights : dict of str to int
    why, step : str
    """

    works: dict[str, str] = field(default_factory=dict)
    looking: dict[str, str] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)
    prices: dict[str, str] = field(default_factory=dict)
    olds: dict[str, str] = field(default_factory=dict)
    news: dict[str, str] = field(default_factory=dict)
    amounts: dict[str, float] = field(default_factory=dict)
    each: dict[str, float] = field(default_factory=dict)
    paid_out: str = ""
    rates: dict[str, float] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)
    quotes: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    made: int = 0
    senders: float | None = None
    times: float = fields.TIMES
    own_pct: float = 0.0
    low: int = fields.LOW
    high: int = fields.HIGH
    reasons: set[str] = field(default_factory=set)
    answers: dict[str, dict[str, str]] = field(default_factory=dict)
    order: str = MEASURES[1]
    weights: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ALL, 0))
    why: str = ""
    step: str = ""

    def state(self) -> dict[str, Any]:
        """All of it, as plain values."""
        return {**{name: _plain(value) for name, value in vars(self).items()}, "reasons": sorted(self.reasons)}


def read(state: Mapping[str, Any]) -> Kept:
    """Read a kept state."""
    rows, made = _quotes(state.get("quotes")), state.get("made")
    given = [int(row["id"][1:]) for found in rows.values() for row in found]
    low, high = (_whole(state.get(key), usual) for key, usual in (("low", fields.LOW), ("high", fields.HIGH)))
    weights = mapping(state.get("weights"))
    names = {key: _texts(state.get(key), _COUNTRY, _COUNTRY) for key in ("works", "looking", "chosen")}
    keys = {key: _texts(state.get(key), _PAIR) for key in ("prices", "olds", "news")}
    return Kept(
        **names,
        **keys,
        amounts=_numbers(state.get("amounts"), _CURRENCY, LARGEST),
        each=_numbers(state.get("each"), _CURRENCY, LARGEST),
        paid_out=one_of(state.get("paid_out"), ("cash", "account", "wallet")),
        rates=_numbers(state.get("rates"), _PAIR, fields.LARGEST_RATE),
        days={pair: day for pair, day in _texts(state.get("days"), _PAIR).items() if is_day(day)},
        quotes=rows,
        made=max([made if type(made) is int and 0 <= made <= MOST_IDS else 0, *given]),
        senders=_number(state.get("senders"), None, 1, 1e7),
        times=_number(state.get("times"), fields.TIMES, 1, fields.MOST_TIMES),
        own_pct=_number(state.get("own_pct"), 0.0, 0, fields.LARGEST_PCT),
        low=min(low, high),
        high=max(low, high),
        reasons=set(several(state.get("reasons"), reason_names())),
        answers=_answers(state.get("answers")),
        order=one_of(state.get("order"), MEASURES, MEASURES[1]),
        weights={name: _whole(weights.get(name), 0, fields.HEAVIEST) for name in ALL},
        why=plain(state.get("why"))[: fields.TEXT],
        step=plain(state.get("step"))[: fields.TEXT],
    )


def is_day(text: str) -> bool:
    """Whether it is a day from 2020 until tomorrow, when it may be tomorrow already on the other side of the earth."""
    try:
        found = dt.date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10 and found.year >= FIRST_YEAR and found <= dt.date.today() + dt.timedelta(days=1)


def _plain(value: Any) -> Any:
    return dict(value) if isinstance(value, dict) else value


def _quotes(raw: Any) -> dict[str, list[dict[str, str]]]:
    found = {}
    for pair, rows in _pairs(raw, _PAIR):
        good = {row["id"]: row for row in listed(rows) if isinstance(row, dict) and _is_id(row.get("id"))}
        written = [{"id": name, **{key: plain(row.get(key)) for key in WRITTEN}} for name, row in good.items()]
        if written:
            found[pair] = written[:LIMIT]
    return found


def _answers(raw: Any) -> dict[str, dict[str, str]]:
    found = {}
    for pair, given in _pairs(raw, _PAIR):
        if isinstance(given, dict):
            good = {group: given[group] for group in GROUPS if given.get(group) in (YES, NO, UNKNOWN)}
            if good:
                found[pair] = good
    return found


def _pairs(raw: Any, pattern: re.Pattern) -> list[tuple[str, Any]]:
    return [(key, value) for key, value in mapping(raw).items() if isinstance(key, str) and pattern.fullmatch(key)][
        :MOST_PAIRS
    ]


def _texts(raw: Any, pattern: re.Pattern, inside: re.Pattern | None = None) -> dict[str, str]:
    return {
        key: value
        for key, value in _pairs(raw, pattern)
        if isinstance(value, str) and len(value) <= 40 and (inside is None or inside.fullmatch(value))
    }


def _numbers(raw: Any, pattern: re.Pattern, most: float) -> dict[str, float]:
    return {key: float(value) for key, value in _pairs(raw, pattern) if is_number(value) and 0 < value <= most}


def _number(value: Any, usual: float | None, low: float, high: float) -> float | None:
    return float(value) if is_number(value) and low <= value <= high else usual


def _whole(value: Any, usual: int, most: int = 100) -> int:
    return value if type(value) is int and 0 <= value <= most else usual


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and _ID.fullmatch(value) is not None
