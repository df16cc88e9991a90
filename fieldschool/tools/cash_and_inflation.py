"""The chart of what cash still buys, for a country."""

from __future__ import annotations

from fieldschool.charts.cash_and_inflation import picture
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, language
from fieldschool.sources import countries, facts

INFLATION = "FP.CPI.TOTL.ZG"
#: Years on view, if as many are known.
YEARS = 10


def chart(iso3: str) -> Picture:
    """What 100 of cash still buys after the last ten years without a gap; a neighbour's where none are known.

    Parameters
    ----------
    iso3 : str
        Home country, ISO 3166 alpha-3.
    """
    home = countries.country(iso3)
    known = _last_years(iso3)
    lines: list[str] = []
    if not known:
        # The world's largest host of migrants is the example where nothing is known.
        known = _last_years("USA")
        lines.append(_("The prices of {country} are not known; those of the United States stand in.").format(
            country=home.name(language())))  # fmt: skip
    lines += dict.fromkeys(fact.source.citation() for fact in known)
    years, inflation = [fact.year for fact in known], [fact.value for fact in known]
    return picture(home.name(language()), home.currency, years, inflation, tuple(lines))


def _last_years(iso3: str) -> list[facts.Fact]:
    run: list[facts.Fact] = []
    for fact in reversed(facts.series(iso3, INFLATION)):
        if run and fact.year != run[-1].year - 1:
            break
        run.append(fact)
        if len(run) == YEARS:
            break
    return run[::-1]
