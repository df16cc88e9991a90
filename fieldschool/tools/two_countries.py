"""Own country and host country side by side: the facts behind the five figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.charts.two_countries import BESIDE, FIVE, Known, Place, caution, pictures, summary, table
from fieldschool.i18n import _, language
from fieldschool.sources import corridors, countries, facts
from fieldschool.sources.facts import Fact
from fieldschool.tools.content import view_content

POPULATION, ABROAD = "SP.POP.TOTL", "people_abroad"
USD, GDP_SHARE = "BX.TRF.PWKR.CD.DT", "BX.TRF.PWKR.DT.GD.ZS"
#: What is said of a figure that nobody counted as it stands.
ESTIMATES = ("estimate", "filled")


@dataclass(frozen=True)
class TwoCountries:
    """What the comparison shows.

    Attributes
    ----------
    sentence : str
        The summary.
    caution : str
        What is not known; can be empty.
    pictures : list of Picture
        One a figure.
    table : Table
        All figures with their years.
    """

    sentence: str
    caution: str
    pictures: list[Picture]
    table: Table

    def page(self) -> dict:
        """The comparison as the page draws it; the numbers of all pictures are in one table."""
        rows = [list(row) for row in self.table.rows]
        shown = [{**picture.page(), "table": None} for picture in self.pictures]
        compare = {"title": self.table.caption, "columns": list(self.table.columns), "rows": rows}
        return view_content(self.sentence, shown, notice=self.caution, compare=compare)

    def sources(self) -> list[str]:
        """Every source line, once."""
        return list(dict.fromkeys(line for picture in self.pictures for line in picture.sources))


def compare(own_iso3: str, host_iso3: str) -> TwoCountries:
    """Compare two countries in five figures; the same code twice gives one country alone.

    Parameters
    ----------
    own_iso3, host_iso3 : str
        ISO 3166 alpha-3.

    Raises
    ------
    UnknownCountry
        When the course does not know a country.
    """
    codes = dict.fromkeys((own_iso3, host_iso3))
    found = {iso3: dict(_facts(iso3)) for iso3 in codes}
    own, *others = (_place(iso3, known) for iso3, known in found.items())
    host = others[0] if others else None
    sources = {key: _lines(key, found) for key in FIVE}
    return TwoCountries(summary(own, host), caution(own, host), pictures(own, host, sources), table(own, host))


def _facts(iso3: str) -> Iterator[tuple[str, Fact]]:
    """The facts of a country that are known, by figure."""
    sent = facts.latest(iso3, USD)
    known = {
        "people": facts.latest(iso3, POPULATION),
        "abroad": facts.latest(iso3, ABROAD),
        "remittances": sent,
        "gdp_share": facts.value(iso3, GDP_SHARE, sent.year) if sent else None,
        "cost": corridors.cost_to(iso3),
        "account": facts.latest(iso3, "account_pct"),
    }
    return ((key, fact) for key, fact in known.items() if fact is not None)


def _place(iso3: str, known: Mapping[str, Fact]) -> Place:
    figures = {key: Known(fact.value, _period(fact), fact.year, fact.flag in ESTIMATES) for key, fact in known.items()}
    if abroad := known.get("abroad"):
        at_home = facts.value(iso3, POPULATION, abroad.year)
        if at_home and at_home.value > 0:
            figures["per_100"] = Known(100 * abroad.value / at_home.value, abroad.period, abroad.year)
    return Place(countries.country(iso3).name(language()), figures)


def _period(fact: Fact) -> str:
    """``2025Q1`` as people say it."""
    year, _q, n = fact.period.partition("Q")
    return _("quarter {n} of {year}").format(n=n, year=year) if n else year


def _lines(key: str, found: Mapping[str, Mapping[str, Fact]]) -> tuple[str, ...]:
    keys = (key, BESIDE.get(key, key))
    lines = [known[one].source.citation() for known in found.values() for one in keys if one in known]
    return tuple(dict.fromkeys(lines))
