"""What of a saved state can still be used."""

from __future__ import annotations

from typing import Any

from fieldschool.sources.countries import UnknownCountry
from fieldschool.tools.household.setting import Setting, setting_of, usual_work
from fieldschool.tools.kept import text


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
        home = text(state.get("country")) or country
        return setting_of(home, text(state.get("work")) or usual_work(home))
    except UnknownCountry:
        return setting_of(country, usual_work(country))
