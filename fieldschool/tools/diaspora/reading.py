"""From the tables to the pictures of the diaspora explorer."""

from __future__ import annotations

import math

import numpy as np

from fieldschool.charts import diaspora as chart
from fieldschool.charts.diaspora import Destination, Spread
from fieldschool.charts.diaspora_change import Counted
from fieldschool.charts.diaspora_corridors import Corridor
from fieldschool.charts.diaspora_groups import Asked
from fieldschool.i18n import _, language
from fieldschool.models import diaspora as model
from fieldschool.sources import corridors, countries, diaspora, facts, places
from fieldschool.sources.diaspora import Abroad

#: Corridors that are compared.
CORRIDORS = 10
REFUGEES = "SDG.10.7.4"


def name_of(iso3: str) -> str:
    """A country's name in the reader's language."""
    return countries.country(iso3).name(language())


def spread(iso3: str, year: int, who: str) -> Spread:
    """Where people born in a country lived in a year, the largest country first.

    Parameters
    ----------
    iso3 : str
        Country of birth.
    year : int
        One of `sources.diaspora.years`.
    who : str
        One of `charts.diaspora.WHO`.
    """
    positions, later, known = places.positions(), diaspora.counted_later(iso3), diaspora.abroad(iso3)
    at = positions.get(iso3)
    if known is None:
        return Spread(name_of(iso3), at, year, who, (), 1.0, iso3)
    people, everybody, women = (known.in_year(year, kind) for kind in (who, "all", "women"))
    order = [i for i in np.argsort(-people, kind="stable") if people[i] > 0]
    # One look at the table for all, not one for each.
    every, lang = {country.iso3: country for country in countries.all_countries()}, language()
    found = tuple(
        Destination(
            known.work[i],
            every[known.work[i]].name(lang),
            float(people[i]),
            model.women_share(float(everybody[i]), float(women[i])),
            positions.get(known.work[i]),
            _later(later.get(known.work[i])),
        )
        for i in order
    )
    return Spread(name_of(iso3), at, year, who, found, float(known.people.max(initial=1.0)), iso3)


def _later(fact: facts.Fact | None) -> tuple[float, int] | None:
    return None if fact is None or fact.year is None else (float(fact), fact.year)


def spread_sources(iso3: str) -> tuple[str, ...]:
    """The source lines of map and bars."""
    known, later = diaspora.abroad(iso3), diaspora.counted_later(iso3)
    lines = [known.source.citation()] if known else []
    lines += [fact.source.citation() for fact in list(later.values())[:1]]
    return (*lines, places.atlas_source())


def counted(iso3: str) -> tuple[Counted, ...]:
    """Everybody abroad by year, the first year first; empty where nobody is known."""
    known = diaspora.abroad(iso3)
    if known is None:
        return ()
    return tuple(
        Counted(year, float(people.sum()), float(women.sum()), model.effective_number(people))
        for year, people, women in zip(known.years, known.people.T, known.women.T, strict=True)
    )


def corridors_of(iso3: str) -> tuple[Corridor, ...]:
    """The largest corridors home, by people in the last year counted."""
    known, sent = diaspora.abroad(iso3), diaspora.sent(iso3)
    if known is None:
        return ()
    year = known.years[-1]
    people = known.in_year(year)
    order = [i for i in np.argsort(-people, kind="stable")[:CORRIDORS] if people[i] > 0]
    return tuple(_corridor(known, int(i), iso3, sent) for i in order)


def _corridor(known: Abroad, i: int, home: str, sent: dict[str, facts.Fact]) -> Corridor:
    work, year = known.work[i], known.years[-1]
    money, price = sent.get(work), corridors.cost(work, home)
    return Corridor(
        name_of(work),
        float(known.people[i, -1]),
        math.nan if money is None else float(money),
        math.nan if price is None else float(price.total_200),
        year,
        next((fact.year for fact in sent.values()), 0) or 0,
        "" if price is None else price.quarter,
    )


def corridor_sources(iso3: str) -> tuple[str, ...]:
    """The source lines of the corridors."""
    known, sent = diaspora.abroad(iso3), diaspora.sent(iso3)
    lines = [known.source.citation()] if known else []
    lines += [fact.source.citation() for fact in list(sent.values())[:1]]
    if (price := corridors.cost_to(iso3)) is not None:
        lines.append(price.source.citation())
    return tuple(lines)


def asked(iso3: str, topic: str) -> tuple[Asked, ...]:
    """What was asked of people from a country on a topic, the newest first; women and men are counted for all."""
    found = [
        Asked(
            _(group.who),
            group.year,
            group.unit,
            group.whole,
            tuple((_(answer.text), answer.value) for answer in group.answers),
            group.source.citation(),
        )
        for group in diaspora.groups(iso3)
        if group.topic == topic
    ]
    last = counted(iso3)[-1:] if topic == "sex" else ()
    if last and last[0].people:
        women = 100 * model.women_share(last[0].people, last[0].women)
        who = _("{country}: everybody born there who lives abroad").format(country=name_of(iso3))
        answers = ((_("Women"), women), (_("Men"), 100 - women))
        known = diaspora.abroad(iso3)
        found.append(Asked(who, last[0].year, "percent", True, answers, known.source.citation() if known else ""))
    return tuple(found)


def refugees(iso3: str) -> facts.Fact | None:
    """Refugees from a country for every 100,000 people at home, last year known."""
    return facts.latest(iso3, REFUGEES)


def concentration(found: Spread) -> str:
    """The sentence on how concentrated they are; empty where nobody is known."""
    return chart.concentration(found.people, found.destinations[0].name) if found.destinations else ""
