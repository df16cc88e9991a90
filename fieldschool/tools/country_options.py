"""The countries that can be chosen, for a control."""

from __future__ import annotations

from fieldschool.i18n import in_order, language
from fieldschool.sources import countries


def country_options() -> list[list[str]]:
    """Every country that the course knows: code and name, in the order of the reader's language."""
    options = [[country.iso3, country.name(language())] for country in countries.all_countries()]
    return sorted(options, key=lambda option: in_order(option[1]))
