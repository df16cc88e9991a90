"""The chart of what sending takes, for a country."""

from __future__ import annotations

from fieldschool.charts.picture import Picture
from fieldschool.charts.sending_cost import SendingCost, picture
from fieldschool.i18n import _, language
from fieldschool.sources import corridors, countries


def chart(iso3: str) -> Picture:
    """What sending to a country takes, from the country of work with the most money where that is measured.

    Parameters
    ----------
    iso3 : str
        Home country, ISO 3166 alpha-3.
    """
    home = countries.country(iso3).name(language())
    cost = next(filter(None, (corridors.cost(sender.iso3, iso3) for sender in corridors.senders(iso3))), None)
    if cost is None:
        return _stand_in(iso3, home)
    costs = [
        SendingCost(200, cost.fee_200, float(cost.margin_200)),
        SendingCost(500, cost.fee_500, float(cost.margin_500)),
    ]
    sender = countries.country(cost.work_iso3).name(language())
    return picture(sender, home, _quarter(cost.quarter), costs, (cost.total_200.source.citation(),))


def _stand_in(iso3: str, home: str) -> Picture:
    """The mean into the country, or of the world, where no corridor from a known sender is measured."""
    fact = corridors.cost_to(iso3) or corridors.world_cost()
    costs = [SendingCost(200, float(fact), 0.0)]
    nobody = _("Nobody has measured what sending to {home} costs; the mean of all corridors held here stands in.")
    sender = _("other countries") if fact.iso3 else _("one country")
    place = home if fact.iso3 else _("another")
    lines = (fact.source.citation(),) if fact.iso3 else (nobody.format(home=home), fact.source.citation())
    return picture(sender, place, _quarter(fact.period), costs, lines)


def _quarter(quarter: str) -> str:
    """``2025Q1`` as people say it."""
    year, _q, n = quarter.partition("Q")
    return _("quarter {n} of {year}").format(n=n, year=year) if n else year
