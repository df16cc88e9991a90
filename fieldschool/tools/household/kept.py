"""What of a saved state can still be used."""

from __future__ import annotations

from typing import Any

from fieldschool.sources.countries import UnknownCountry
from fieldschool.tools.household.setting import Setting, setting_of, usual_work


def setting(state: dict[str, Any], country: str) -> Setting:
    """The two countries that were saved, or those of the country if the course no longer knows them.

    Parameters
    ----------
    state : dict
        As the tool gave it on another day.
    country : str
        The own country, ISO 3166 alpha-3.
    """
    try:
        home = name(state.get("country")) or country
        return setting_of(home, name(state.get("work")) or usual_work(home))
    except UnknownCountry:
        return setting_of(country, usual_work(country))


def name(value: Any) -> str:
    """A name that was kept; whatever is not text names nothing."""
    return value if isinstance(value, str) else ""
