"""The first five objectives, and beside each what the country has in force and what the place does already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.i18n import _, number
from fieldschool.sources import gcm, policies
from fieldschool.tools.content import view_content
from fieldschool.tools.gcm.fields import ASKED, WORDS, named

#: Objectives that come first.
FIRST = 5
#: Instruments that are named of one objective.
NAMED = 3


def is_told(text: str) -> bool:
    """Whether an answer says something: some words, be it only that there is nothing yet."""
    return len(text.split()) >= WORDS


def page(first: Sequence[gcm.Objective], already: Mapping[str, str], country: str) -> dict[str, Any]:
    """What the view shows.

    Parameters
    ----------
    first : sequence of Objective
        At most `FIRST`, in the participant's order.
    already : mapping
        What the place does already, by objective.
    country : str
        The own country, ISO 3166-1 alpha-3.
    """
    rows = [
        [f"{place}. {named(each)}", in_force(each.objective, country), _told(place, already.get(each.objective, ""))]
        for place, each in enumerate(first, start=1)
    ]
    columns = [_("Objective"), _("In force in my country"), _("What my place does already")]
    table = {"title": _("My first objectives"), "columns": columns, "rows": rows, "words": True} if rows else None
    return view_content(sentence(first, already), compare=table)


def sentence(first: Sequence[gcm.Objective], already: Mapping[str, str]) -> str:
    """Say what is still to be done."""
    if not first:
        return _("Your list is empty. Put objectives on it above, the most important one first.")
    if len(first) < FIRST:
        said = _("{n} of {all} first objectives are on your list.").format(n=number(len(first)), all=number(FIRST))
        return said
    told = sum(is_told(already.get(each.objective, "")) for each in first[:ASKED])
    if told < ASKED:
        return _("Your first {all} stand. Now write what your place already does for the first two.").format(
            all=number(FIRST)
        )
    return _("Your first {all} stand, and you know where you begin.").format(all=number(FIRST))


def in_force(objective: str, country: str) -> str:
    """Name what a country has in force in the areas that serve an objective; what holds in all of it comes first."""
    if country not in policies.prepared():
        return _("not prepared for this country; add it in lesson 1.3")
    areas = {area.area_id for area in policies.areas() if objective in area.objectives}
    found = [each for each in policies.instruments(country) if each.holds and areas & set(each.areas)]
    if not found:
        return _("nothing in our list: look at lesson 1.3")
    found.sort(key=lambda each: (each.level == "subnational", -each.year))
    named = [_("{title} ({year})").format(title=_(each.title), year=each.year) for each in found[:NAMED]]
    more = [_("and {n} more").format(n=number(len(found) - NAMED))] if len(found) > NAMED else []
    return "; ".join([*named, *more])


def sources(first: Sequence[gcm.Objective], country: str) -> tuple[str, ...]:
    """The source lines of the instruments that are named."""
    wanted = {each.objective for each in first}
    areas = {area.area_id for area in policies.areas() if wanted & set(area.objectives)}
    found = [each for each in policies.instruments(country) if each.holds and areas & set(each.areas)]
    return tuple(dict.fromkeys(each.source.citation() for each in found))


def _told(place: int, text: str) -> str:
    return text or (_("still to be written") if place <= ASKED else "–")
