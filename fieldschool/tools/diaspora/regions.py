"""States and regions at home: which can be looked at, and their figures."""

from __future__ import annotations

import math

from fieldschool.charts.home_places import Places
from fieldschool.i18n import _, number
from fieldschool.sources import places
from fieldschool.sources.places import Home

#: The whole year, or one of its quarters.
WHOLE, QUARTERS = "year", ("1", "2", "3", "4")
#: What is read for each measure.
_READ = {"per_head": "remittances", "total": "remittances", "left": "emigrants"}


def known() -> tuple[str, ...]:
    """The countries whose states or regions are held."""
    return tuple(places.homes())


def home_of(iso3: str, host: str) -> str:
    """The country to show: the own one where it is held, else the host, else the first."""
    held = known()
    return next((code for code in (iso3, host) if code in held), held[0])


def measures(home: Home) -> tuple[str, ...]:
    """What can be looked at in a country."""
    money = ("per_head", "total") if "remittances" in home.figures else ()
    return (*money, *(("left",) if "emigrants" in home.figures else ()))


def years(home: Home, measure: str) -> tuple[int, ...]:
    """The years held."""
    return home.years(_READ[measure])


def read(home: Home, measure: str, year: int, part: str, mine: str) -> Places:
    """Give the figures of all places.

    Parameters
    ----------
    home : Home
    measure : str
        One of `measures`.
    year : int
    part : str
        `WHOLE` or one of `QUARTERS`; money only.
    mine : str
        The place to mark.
    """
    by_quarter = _READ[measure] == "remittances"
    wanted = [f"{year}Q{n}" for n in QUARTERS if part in (WHOLE, n)] if by_quarter else [str(year)]
    figures = home.figures[_READ[measure]]
    held = [period for period in wanted if any(period in known for known in figures.values())]
    sums = {
        place: math.fsum(known.get(period, 0.0) for period in held)
        for place, known in figures.items()
        if any(period in known for period in held)
    }
    whole = math.fsum(sums.values())
    if measure == "per_head":
        people = {place: home.figures["population"].get(place, {}).get(str(year), math.nan) for place in sums}
        sums = {place: value / people[place] for place, value in sums.items() if people[place] > 0}
        whole = whole / math.fsum(people.values()) if people else math.nan
    ranked = tuple(sorted(sums.items(), key=lambda row: (-row[1], row[0])))
    return Places(measure, _period(year, held if by_quarter else []), ranked, whole, mine)


def _period(year: int, quarters: list[str]) -> str:
    """The year, and which of its quarters where not all are in it."""
    if len(quarters) == 1:
        return _("{year}, quarter {n}").format(year=year, n=quarters[0][-1])
    if 1 < len(quarters) < len(QUARTERS):
        return _("{year}, first {n} quarters").format(year=year, n=number(len(quarters)))
    return str(year)


def sources(home: Home, measure: str) -> tuple[str, ...]:
    """The source lines of a measure."""
    read_of = [_READ[measure], *(["population"] if measure == "per_head" else [])]
    return tuple(home.sources[name].citation() for name in read_of if name in home.sources)
