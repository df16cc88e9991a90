"""What the views of the association are given."""

from __future__ import annotations

from typing import Any

from fieldschool.charts.association import rates
from fieldschool.charts.association_words import FundReading, GrowthReading
from fieldschool.charts.picture import Picture
from fieldschool.i18n import language, money, number
from fieldschool.sources import associations, countries
from fieldschool.tools.association.targets import Targets, place, place_sentence
from fieldschool.tools.content import view_content


def shown(picture: Picture, compare: dict[str, Any] | None = None) -> dict[str, Any]:
    """One picture as a view shows it; its sentence stands above it."""
    return view_content(picture.sentence, [picture], compare=compare)


def membership(iso3: str) -> Picture:
    """Who belongs to an association, the own country marked if it was asked."""
    found = associations.rates()
    names = {rate.iso3: countries.country(rate.iso3).name(language()) for rate in found}
    cited = tuple(dict.fromkeys(rate.source.citation() for rate in found))
    return rates([(names[rate.iso3], rate.share) for rate in found], names.get(iso3), found[0].year, cited)


def against(targets: Targets, growth: GrowthReading, fund: FundReading) -> tuple[dict[str, str], list[str]]:
    """Hold the targets for members and fund against the plan; a fund in another currency is left out.

    Returns
    -------
    places : dict of str to str
        ``below``, ``within`` or ``above``, by kind of target.
    said : list of str
        One sentence each.
    """
    places, said = {}, []
    for kind, levels in (("members", growth.levels), ("fund", fund.levels)):
        row = targets.first(kind)
        if row is None or (kind == "fund" and targets.currency != fund.currency):
            continue
        low, high, aim = float(levels[0, -1]), float(levels[4, -1]), row["in_five_years"]
        told = [number(each) if kind == "members" else money(each, fund.currency) for each in (aim, low, high)]
        places[kind] = place(aim, low, high)
        said.append(place_sentence(kind, told[0], places[kind], *told[1:]))
    return places, said
