"""The countries that the course can serve."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

import pandas as pd

from fieldschool.sources import corridors, exchange, facts, tables

if TYPE_CHECKING:
    from fieldschool.sources.packs import CountryPack

INFLATION = "FP.CPI.TOTL.ZG"
LANGUAGES = ("en", "es", "fr", "fil")
RECENT_YEARS = 3
IN_PACK = {"products": "products", "prices": "prices", "shocks": "shocks", "family": "families"}


class UnknownCountry(ValueError):
    """A code of which the tables know no country; the text is one plain sentence."""


@dataclass(frozen=True)
class Country:
    """A country or territory with a currency.

    Attributes
    ----------
    iso3, iso2 : str
        ISO 3166-1.
    names : mapping of str to str
        Name by language: ``en``, ``es``, ``fr``, ``fil``.
    currency : str
        ISO 4217.
    region : str
        Region of the World Bank, else of the United Nations; can be empty.
    income_group : str
        Group of the World Bank; can be empty.
    host : bool
        Whether the seminar is held there.
    neighbour : str
        ISO 3166-1 alpha-3 of a country of the same region to compare it with; empty where none has figures.
    """

    iso3: str
    iso2: str
    names: Mapping[str, str] = field(hash=False)
    currency: str
    region: str
    income_group: str
    host: bool
    neighbour: str = ""

    def name(self, lang: str = "en") -> str:
        """Give the name in a language (``es``, ``es_MX``), in English where the tables lack it."""
        return self.names.get(lang) or self.names.get(lang.replace("-", "_").split("_")[0]) or self.names["en"]

    @property
    def pack(self) -> CountryPack | None:
        """The country pack, where somebody wrote one."""
        # Imported here: a list of countries needs no packs, and pydantic is slow to import.
        from fieldschool.sources.packs import load_pack

        return load_pack(self.iso3)

    @property
    def unknown(self) -> tuple[str, ...]:
        """What neither the tables nor a pack know, so that the lesson fills it in and says so.

        ``inflation`` and ``exchange_rate`` when not known for the last years, ``corridor_cost`` when no corridor into
        the country is, ``products``, ``prices``, ``shocks`` and ``family`` when the pack does not have them.
        """
        pack = self.pack
        known = {
            "inflation": _has_recent_inflation(self.iso3),
            "exchange_rate": exchange.is_recent(self.currency),
            "corridor_cost": corridors.cost_to(self.iso3) is not None,
            **{name: bool(getattr(pack, part, ())) for name, part in IN_PACK.items()},
        }
        return tuple(name for name, is_known in known.items() if not is_known)


def all_countries() -> tuple[Country, ...]:
    """List the countries and territories with a currency, sorted by English name."""
    return tuple(_countries().values())


def country(iso3: str) -> Country:
    """Look up a country by its code of three letters.

    Raises
    ------
    UnknownCountry
        When there is none, or the code is not text.
    """
    known = _countries()
    if isinstance(iso3, str) and iso3 in known:
        return known[iso3]
    raise UnknownCountry(f"There is no country {_short(iso3)} here; use {_nearest(iso3, known)}.")


def _short(found: object) -> str:
    said = repr(found)
    return said if len(said) <= 60 else said[:60] + "…"


def _nearest(found: object, known: Mapping[str, Country]) -> str:
    text = found.strip() if isinstance(found, str) else ""
    if text.upper() in known:
        return text.upper()
    codes = {each.name().casefold(): each.iso3 for each in known.values()}
    close = difflib.get_close_matches(text.casefold()[:100], codes, n=1)
    return f"{codes[close[0]]} for {known[codes[close[0]]].name()}" if close else "a code of three letters, like MEX"


def _has_recent_inflation(iso3: str) -> bool:
    last = facts.latest(iso3, INFLATION)
    newest = facts.latest("USA", INFLATION)
    return last is not None and newest is not None and newest.year - last.year < RECENT_YEARS


@tables.kept("countries")
def _countries(frame: pd.DataFrame) -> dict[str, Country]:
    rows = frame[frame["currency"].notna()].sort_values("name_en", key=lambda names: names.map(_sorted_as))
    return {row["iso3"]: _country(row) for row in rows.fillna("").to_dict("records")}


def _sorted_as(name: str) -> str:
    """Sort Å and É beside A and E."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()


def _country(row: dict[str, str]) -> Country:
    return Country(
        iso3=row["iso3"],
        iso2=row["iso2"],
        names=MappingProxyType({language: row[f"name_{language}"] for language in LANGUAGES}),
        currency=row["currency"],
        region=row["region"] or row["un_region"],
        income_group=row["income_group"],
        host=row["course_role"] == "host",
        neighbour=row["neighbour"],
    )
