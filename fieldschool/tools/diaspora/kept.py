"""What of a saved state is still known, and what stands in its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts import diaspora as chart
from fieldschool.charts import diaspora_corridors
from fieldschool.sources import countries, diaspora, places
from fieldschool.tools.diaspora import regions
from fieldschool.tools.diaspora.fields import LETTERS, OPEN, TEXTS, THERE, VIEWS

#: Choices that exercises ask to have been looked at.
LOOKED_AT = ("year", "who", "measure", "topic")


def home_of(country: str, host: str) -> dict[str, Any]:
    """How the states or regions open for a country."""
    of = regions.home_of(country, host)
    home = places.homes()[of]
    counted = regions.measures(home)[0]
    return {"of": of, "counted": counted, "region_year": _last_whole(of, counted), "quarter": regions.WHOLE,
            "marked": OPEN}  # fmt: skip


def _last_whole(of: str, counted: str) -> int:
    """The last year of which all quarters are held, or the last year at all."""
    home = places.homes()[of]
    last = regions.years(home, counted)[-1]
    quarters = {period for known in home.figures.get("remittances", {}).values() for period in known}
    return last if counted == "left" or f"{last}Q4" in quarters else last - 1


def chosen(state: Mapping[str, Any], country: str, host: str) -> dict[str, Any]:
    """The choices, each as it was left where that is still among its options."""
    options = _options()
    found = {key: _one_of(state.get(key), known) for key, known in options.items()}
    found = {key: options[key][0] if value is None else value for key, value in found.items()}
    if not _is_in(state.get("year"), options["year"]):
        found["year"] = options["year"][-1]
    return {**found, **_region(state, country, host)}


def _options() -> dict[str, tuple]:
    return {
        "year": diaspora.years(),
        "who": chart.WHO,
        "view": VIEWS,
        "measure": diaspora_corridors.MEASURES,
        "topic": diaspora.TOPICS,
    }


def _region(state: Mapping[str, Any], country: str, host: str) -> dict[str, Any]:
    found = home_of(country, host)
    of = _one_of(state.get("of"), regions.known())
    if of is None:
        return found
    found = home_of(of, of)
    home = places.homes()[of]
    found["counted"] = _one_of(state.get("counted"), regions.measures(home)) or found["counted"]
    years = regions.years(home, found["counted"])
    found["region_year"] = _one_of(state.get("region_year"), years) or found["region_year"]
    found["quarter"] = _one_of(state.get("quarter"), (regions.WHOLE, *regions.QUARTERS)) or found["quarter"]
    found["marked"] = _one_of(state.get("marked"), home.names) or OPEN
    return found


def written(state: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    """The countries chosen for the own place, and the texts."""
    there, texts = (state.get(name) for name in ("there", "texts"))
    there = there if isinstance(there, Mapping) else {}
    texts = texts if isinstance(texts, Mapping) else {}
    codes = {country.iso3 for country in countries.all_countries()}
    known = {key: there.get(key) if _is_in(there.get(key), codes) else OPEN for key in THERE}
    said = {key: texts.get(key) for key in TEXTS}
    return known, {key: text[:LETTERS] if isinstance(text, str) else "" for key, text in said.items()}


def seen(state: Mapping[str, Any]) -> dict[str, list]:
    """What was looked at until now."""
    looked = state.get("looked_at")
    looked = looked if isinstance(looked, Mapping) else {}
    options = _options()
    listed = {key: looked.get(key) if isinstance(looked.get(key), list) else [] for key in LOOKED_AT}
    known = {key: [value for value in values if _is_in(value, options[key])] for key, values in listed.items()}
    return {key: list(dict.fromkeys(values)) for key, values in known.items()}


def _is_in(value: Any, options: Any) -> bool:
    # True is 1 to Python; a list cannot be looked up in a set.
    return type(value) in (int, str) and any(value == option for option in options)


def _one_of(value: Any, options: tuple) -> Any:
    return value if _is_in(value, options) else None
