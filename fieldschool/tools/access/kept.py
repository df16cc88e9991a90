"""What was kept of the product finder, as far as it is still known; anything else is left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldschool.sources.access import PROTECTIONS
from fieldschool.tools.access import own, promote
from fieldschool.tools.access.fields import ALL, LONGEST, OPENING, PARTLY, SHORTEST, YES
from fieldschool.tools.kept import listed, mapping
from fieldschool.tools.widgets.kinds import LARGEST
from fieldschool.tools.widgets.record_fields import kept as plain

_ID = re.compile(r"p[1-9][0-9]{0,5}")
_COUNTRY = re.compile(r"[A-Z]{3}")
#: Ids that can be given at most, and countries whose entries are kept: more than anybody writes.
MOST_IDS, MOST_COUNTRIES = 999_999, 30


@dataclass
class Kept:
    """What a participant did.

    Attributes
    ----------
    amounts : dict of str to float
        By country: each has its own currency.
    months : int
    abroad : str
    protected, out : bool
        Filters.
    products, since : dict
        Product that is looked back on and first year, by country.
    floor : str
        Class of safety that is asked for.
    own : list of dict
        ``id`` and what was written.
    made : int
        How many ids were ever given.
    promoted : dict of str to list
        By country, as written.
    """

    amounts: dict[str, float] = field(default_factory=dict)
    months: int = OPENING
    abroad: str = ALL
    protected: bool = False
    out: bool = False
    products: dict[str, str] = field(default_factory=dict)
    since: dict[str, int] = field(default_factory=dict)
    floor: str = PROTECTIONS[0]
    own: list[dict[str, str]] = field(default_factory=list)
    made: int = 0
    promoted: dict[str, list[dict[str, str]]] = field(default_factory=dict)


def read(state: Mapping[str, Any]) -> Kept:
    """Read a kept state."""
    rows = {row["id"]: row for row in listed(state.get("own")) if isinstance(row, dict) and _is_id(row.get("id"))}
    written = [{"id": name, **{key: plain(row.get(key)) for key in own.WRITTEN}} for name, row in rows.items()]
    written = written[: own.LIMIT]
    made, months = state.get("made"), state.get("months")
    return Kept(
        amounts={iso3: float(v) for iso3, v in _by_country(state.get("amounts")) if _is_amount(v)},
        months=months if type(months) is int and SHORTEST <= months <= LONGEST else OPENING,
        abroad=state["abroad"] if state.get("abroad") in (ALL, PARTLY, YES) else ALL,
        protected=state.get("protected") is True,
        out=state.get("out") is True,
        products={iso3: v for iso3, v in _by_country(state.get("products")) if isinstance(v, str) and len(v) <= 40},
        since={iso3: v for iso3, v in _by_country(state.get("since")) if type(v) is int and 1900 <= v <= 2100},
        floor=state["floor"] if state.get("floor") in PROTECTIONS else PROTECTIONS[0],
        own=written,
        made=max([made if type(made) is int and 0 <= made <= MOST_IDS else 0, *(int(r["id"][1:]) for r in written)]),
        promoted={iso3: found for iso3, v in _by_country(state.get("promoted")) if (found := _promoted(v))},
    )


def _promoted(rows: Any) -> list[dict[str, str]]:
    good = [row for row in listed(rows) if isinstance(row, dict)][: promote.LIMIT]
    return [{key: plain(row.get(key)) for key in promote.WRITTEN} for row in good]


def _by_country(raw: Any) -> list[tuple[str, Any]]:
    pairs = mapping(raw).items()
    return [(iso3, v) for iso3, v in pairs if isinstance(iso3, str) and _COUNTRY.fullmatch(iso3)][:MOST_COUNTRIES]


def _is_amount(value: Any) -> bool:
    return type(value) in (int, float) and 1 <= value <= LARGEST


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and _ID.fullmatch(value) is not None
