"""What can be chosen on the time line, and what of a kept choice is still known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from fieldschool.charts.history_words import AMOUNT, INDEX, MEASURES, SCALES
from fieldschool.sources import countries
from fieldschool.tools.kept import one_of

#: Years that the sliders reach.
FIRST_YEAR, LAST_YEAR = 1976, 2026
#: Years between the first and the last one at least.
SHORTEST = 1
#: The base year of an index that is tried first.
BASE = 2000
#: Which events are on the time line, and their kinds.
EVENTS: dict[str, tuple[str, ...]] = {
    "all": ("law", "agreement", "programme", "economy", "conflict", "disaster"),
    "conflict": ("conflict", "disaster"),
    "rules": ("law", "agreement", "programme"),
    "economy": ("economy",),
    "none": (),
}
#: Countries looked at beside the own one, if it is the host itself.
HOSTS = ("MEX", "PHL", "RWA")


@dataclass(frozen=True)
class Setting:
    """What is drawn.

    Attributes
    ----------
    first, second : str
        The two countries, ISO 3166-1 alpha-3.
    measure, scale : str
        As in `SCALES`.
    base : int
        Base year of an index.
    since, until : int
        First and last year on the axis.
    events : str
        One of `EVENTS`.
    """

    first: str
    second: str
    measure: str = MEASURES[0]
    scale: str = AMOUNT
    base: int = BASE
    since: int = FIRST_YEAR
    until: int = LAST_YEAR
    events: str = "all"

    @property
    def codes(self) -> tuple[str, ...]:
        """The countries, each once."""
        return tuple(dict.fromkeys((self.first, self.second)))

    @property
    def is_index(self) -> bool:
        """Whether an index is drawn."""
        return self.scale == INDEX

    def plain(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)

    def moved(self, key: str, value: Any) -> Setting:
        """The setting with one choice changed, the others made to fit it."""
        new = replace(self, **{key: int(value) if key in ("base", "since", "until") else value})
        if new.scale not in SCALES[new.measure]:
            new = replace(new, scale=AMOUNT)
        if new.until - new.since < SHORTEST:
            since = min(new.since, LAST_YEAR - SHORTEST) if key == "since" else max(FIRST_YEAR, new.until - SHORTEST)
            new = replace(new, since=since, until=max(new.until, since + SHORTEST))
        return new


def opening(country: str, host: str) -> Setting:
    """What is drawn when nobody has chosen: the own country and the host, or another host beside the host itself."""
    return Setting(country, next(iso3 for iso3 in (host, *HOSTS) if iso3 != country))


def restored(kept: Any, start: Setting) -> Setting:
    """Read a kept setting; what is no longer known in it is taken from ``start``."""
    found = kept if isinstance(kept, Mapping) else {}
    codes = {country.iso3 for country in countries.all_countries()}
    new = Setting(
        one_of(found.get("first"), codes, start.first),
        one_of(found.get("second"), codes, start.second),
        one_of(found.get("measure"), SCALES, start.measure),
        one_of(found.get("scale"), (*SCALES["received"],), start.scale),
        _year(found.get("base"), start.base, 1950, 2100),
        _year(found.get("since"), start.since, FIRST_YEAR, LAST_YEAR),
        _year(found.get("until"), start.until, FIRST_YEAR, LAST_YEAR),
        one_of(found.get("events"), EVENTS, start.events),
    )
    return new.moved("measure", new.measure)


def _year(value: Any, other: int, low: int, high: int) -> int:
    return value if type(value) is int and low <= value <= high else other
