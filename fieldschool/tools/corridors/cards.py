"""The corridors of a country for the score card: facts, and answers to what there is to build on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from fieldschool.charts.corridors_scores import Corridor
from fieldschool.charts.corridors_words import UNKNOWN, YES
from fieldschool.i18n import _, language
from fieldschool.sources import corridors, countries
from fieldschool.sources.corridor_features import GROUPS, RULE, Feature, features
from fieldschool.sources.facts import Fact

#: Corridors on the card; the one on view and the chosen one are always among them.
MOST = 6


@dataclass(frozen=True)
class _Known:
    """What tables hold of a corridor; it does not change while a lesson is open."""

    people: Fact | None
    money: Fact | None
    cost: Fact | None
    read: tuple[Feature, ...]


def cards(home_iso3: str, wanted: list[str], answers: Mapping[str, Mapping[str, str]]) -> list[Corridor]:
    """List the largest corridors of a country, and those that are wanted.

    Parameters
    ----------
    home_iso3 : str
    wanted : list of str
        Countries of work that must be among them.
    answers : mapping
        By corridor (``work-home``), answers by group, where a participant gave one.
    """
    largest = _largest(home_iso3)
    extra = [iso3 for iso3 in dict.fromkeys(wanted) if iso3 not in largest]
    shown = [*largest[: MOST - len(extra)], *extra]
    # One that is wanted must not be pushed out by another that is.
    shown += [iso3 for iso3 in dict.fromkeys(wanted) if iso3 not in shown]
    return [_card(iso3, home_iso3, answers) for iso3 in shown]


def sources(shown: Sequence[Corridor], home: str) -> list[str]:
    """The source lines of the facts and features on view."""
    facts = [fact for one in shown for fact in (one.people, one.money, one.cost) if fact is not None]
    pages = [feature.source for one in shown for feature in _known(one.work_iso3, home).read]
    return list(dict.fromkeys(source.citation() for source in [*(fact.source for fact in facts), *pages]))


def _card(work: str, home: str, answers: Mapping[str, Mapping[str, str]]) -> Corridor:
    known, given = _known(work, home), answers.get(f"{work}-{home}", {})
    told = {group: tuple(_(one.what) for one in known.read if one.group == group) for group in GROUPS}
    return Corridor(
        work,
        countries.country(work).name(language()),
        known.people,
        known.money,
        known.cost,
        {group: given.get(group, YES if told[group] else UNKNOWN) for group in GROUPS},
        told,
        tuple(_(one.what) for one in known.read if one.group == RULE),
    )


@lru_cache(maxsize=64)
def _largest(home: str) -> tuple[str, ...]:
    return tuple(sender.iso3 for sender in corridors.senders(home)[:MOST])


@lru_cache(maxsize=512)
def _known(work: str, home: str) -> _Known:
    sender = next((one for one in corridors.senders(home) if one.iso3 == work), None)
    cost = corridors.cost(work, home)
    people, money = (sender.people, sender.usd_million) if sender else (None, None)
    return _Known(people, money, cost.total_200 if cost else None, features(work, home))
