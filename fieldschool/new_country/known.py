"""What the tables of the course know of a country without a pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from babel.languages import get_official_languages

from fieldschool.i18n import _, compact, number
from fieldschool.sources import corridors, countries, exchange, facts, tables, yardstick
from fieldschool.sources.countries import INFLATION, Country
from fieldschool.sources.facts import Fact
from fieldschool.sources.products import DEPOSIT_RATE
from fieldschool.sources.reading import AnyRow, rows_of
from fieldschool.sources.rows import FamilyRow, ProductRow, Row

REMITTANCES, ABROAD, PEOPLE = "BX.TRF.PWKR.CD.DT", "people_abroad", "SP.POP.TOTL"


@dataclass(frozen=True)
class Figure:
    """A figure of international statistics, as a line of the list.

    Attributes
    ----------
    key : str
        Its name for programs.
    what, unit : str
        Its name and unit for people.
    fact : Fact
    """

    key: str
    what: str
    unit: str
    fact: Fact

    def line(self) -> str:
        """Name, value with its unit, year and publisher."""
        value = float(self.fact)
        said = number(value, 2) if abs(value) < 10_000 else compact(value)
        return _("{what}: {value} {unit}, {period} ({publisher})").format(
            what=self.what,
            value=said,
            unit=self.unit,
            period=self.fact.period,
            publisher=self.fact.source.publisher,
        )


@dataclass(frozen=True)
class Known:
    """All of it.

    Attributes
    ----------
    country : Country
    languages : tuple of str
        Official languages by the Unicode CLDR; empty where it names none.
    work_country : str
        Where most of its migrants work; empty where no table says.
    figures : mapping of str to Figure
        By key; what is not known is not in it.
    held : mapping of str to tuple of Row
        Rows of a pack's tables that ``data/`` has for this country, each with its source: ``products``, ``families``.
    """

    country: Country
    languages: tuple[str, ...]
    work_country: str
    figures: Mapping[str, Figure]
    held: Mapping[str, tuple[Row, ...]]


def known(iso3: str) -> Known:
    """Ask the tables.

    Raises
    ------
    UnknownCountry
        When the code is none of the course.
    """
    country = countries.country(iso3)
    senders = [sender.iso3 for sender in corridors.senders(iso3) if sender.iso3 != iso3]
    held = {name: _held(name, model, iso3) for name, model in (("products", ProductRow), ("families", FamilyRow))}
    held = {name: rows for name, rows in held.items() if rows}
    return Known(country, languages(country.iso2), senders[0] if senders else "", _figures(country), held)


def languages(iso2: str) -> tuple[str, ...]:
    """Official languages of a territory, without their script (Unicode CLDR, as Babel has it)."""
    found = get_official_languages(iso2, de_facto=True) or get_official_languages(iso2, regional=True)
    return tuple(dict.fromkeys(tag.split("_")[0] for tag in found))


def _held(name: str, model: type[AnyRow], iso3: str) -> tuple[AnyRow, ...]:
    return tuple(row for code, row in rows_of(tables.load(name), model, f"data/{name}.csv") if code == iso3)


def _figures(country: Country) -> dict[str, Figure]:
    year, people = _("% a year"), _("people")
    dollars = _("US$ a year")
    found = (
        ("gdp", _("GDP per head"), dollars, facts.latest(country.iso3, yardstick.GDP)),
        ("inflation", _("Inflation"), year, facts.latest(country.iso3, INFLATION)),
        ("deposit_rate", _("Average deposit rate of banks"), year, facts.latest(country.iso3, DEPOSIT_RATE)),
        (
            "exchange_rate",
            _("Exchange rate"),
            _("{currency} for one US dollar").format(currency=country.currency),
            _rate(country.currency),
        ),
        ("remittances", _("Remittances received"), dollars, facts.latest(country.iso3, REMITTANCES)),
        (
            "corridor_cost",
            _("Cost of sending money to the country"),
            _("% of US$ 200"),
            corridors.cost_to(country.iso3),
        ),
        ("abroad", _("People from here who live abroad"), people, facts.latest(country.iso3, ABROAD)),
        ("people", _("People who live here"), people, facts.latest(country.iso3, PEOPLE)),
    )
    return {key: Figure(key, what, unit, fact) for key, what, unit, fact in found if fact is not None}


def _rate(currency: str) -> Fact | None:
    if currency == "USD" or not exchange.is_recent(currency):
        return None
    try:
        return exchange.rate(currency, "USD")
    except (LookupError, ValueError):
        return None
