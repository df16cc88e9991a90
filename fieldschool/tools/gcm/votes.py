"""From the tables to the pictures of votes and reviews: the own country, the host, and one that is looked up."""

from __future__ import annotations

from typing import NamedTuple

from fieldschool.charts import gcm_votes as chart
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, language
from fieldschool.sources import corridors, countries, gcm


class Start(NamedTuple):
    """The country to begin with, and the source line that says why; the line is empty where nothing is known."""

    iso3: str
    source: str


def start(country: str, host: str) -> Start:
    """The country from where most money comes, else from where most people are, else the host."""
    found = corridors.senders(country)
    if not found:
        return Start(host, "")
    fact = found[0].usd_million or found[0].people
    return Start(found[0].iso3, fact.source.citation() if fact else "")


def places(own: str, host: str, look: str) -> list[chart.Place]:
    """The countries compared, each once, the own one first."""
    roles = {look: chart.OTHER, host: chart.HOST, own: chart.OWN}
    return [_place(iso3, roles[iso3]) for iso3 in dict.fromkeys([own, host, look])]


def pictures(own: str, host: str, look: str, begun: Start) -> tuple[Picture, Picture]:
    """The vote, and what has happened since."""
    compared = places(own, host, look)
    voted = chart.picture(compared, gcm.counted(), _sources([own, host, look], begun))
    steps = gcm.steps()
    return voted, chart.timeline(compared[0].name, _marks(steps, own), _marks(steps, ""))


def _place(iso3: str, role: str) -> chart.Place:
    vote, listed = gcm.vote(iso3), gcm.champion(iso3)
    name = countries.country(iso3).name(language())
    return chart.Place(name, role, vote.vote if vote else chart.NO_VOTE, int(listed.as_of[:4]) if listed else None)


def _marks(steps: tuple[gcm.Step, ...], iso3: str) -> list[chart.Mark]:
    return [chart.Mark(step.year, _(step.what), step.source.citation()) for step in steps if step.iso3 == iso3]


def _sources(codes: list[str], begun: Start) -> tuple[str, ...]:
    pages = [gcm.roll_call(), *(found.source for iso3 in codes if (found := gcm.champion(iso3)))]
    why = [begun.source] if begun.source and begun.iso3 == codes[-1] else []
    return tuple(dict.fromkeys([*(page.citation() for page in pages), *why]))
