"""What was kept of a business on another day, as far as it is still known; anything else is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.models.loans import KINDS as WAYS
from fieldschool.sources import countries, enterprises
from fieldschool.sources.enterprises import OWN
from fieldschool.tools.enterprise.desk import ENDS, MONEY, TROUBLES, WHOLE, Desk
from fieldschool.tools.enterprise.lines import LIMIT
from fieldschool.tools.kept import is_number, listed, mapping, one_of
from fieldschool.tools.widgets.kinds import LARGEST
from fieldschool.tools.widgets.record_fields import kept as plain_text

#: The largest of the twelve own numbers, in percent of a usual month.
MOST_OF_MONTH = 500


def read(state: Mapping[str, Any]) -> Desk:
    """Read a kept state."""
    known = {country.iso3 for country in countries.all_countries()}
    kinds = {iso3: kind for iso3, kind in mapping(state.get("kinds")).items() if iso3 in known and _is_kind(kind, iso3)}
    desk = Desk(kinds=kinds)
    for iso3, kind, own in _by_kind(state.get("moved"), known):
        if found := _moved(mapping(own), iso3):
            desk.moved.setdefault(iso3, {})[kind] = found
    for iso3, kind, rows in _by_kind(state.get("lines"), known):
        if isinstance(rows, list):
            good = [row for row in rows if isinstance(row, dict)][:LIMIT]
            desk.lines.setdefault(iso3, {})[kind] = [
                {key: plain_text(row.get(key)) for key in ("what", "role", "amount")} for row in good
            ]
    given = mapping(state.get("trouble"))
    for name, (low, high, _first) in TROUBLES.items():
        if is_number(given.get(name)) and low <= given[name] <= high:
            desk.trouble[name] = float(given[name])
    return desk


def _moved(own: Mapping[Any, Any], iso3: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in (*MONEY, *ENDS):
        low, high = ENDS.get(name, (0, LARGEST))
        if is_number(own.get(name)) and low <= own[name] <= high:
            found[name] = int(own[name]) if name in WHOLE else float(own[name])
    seasons = [*(season.season_id for season in enterprises.seasons(iso3)), OWN]
    for name, options in (("season", seasons), ("way", WAYS)):
        if value := one_of(own.get(name), options):
            found[name] = value
    twelve = listed(own.get("twelve"))
    if len(twelve) == 12 and all(is_number(share) and 0 <= share <= MOST_OF_MONTH for share in twelve):
        found["twelve"] = [float(share) for share in twelve]
    return found


def _by_kind(raw: Any, known: set[str]) -> list[tuple[str, str, Any]]:
    return [
        (iso3, kind, value)
        for iso3, by in mapping(raw).items()
        if iso3 in known
        for kind, value in mapping(by).items()
        if _is_kind(kind, iso3)
    ]


def _is_kind(kind: Any, iso3: str) -> bool:
    return isinstance(kind, str) and kind in {one.kind_id for one in enterprises.kinds(iso3)}
