"""The plans of a room, one after the other: as each person's own document has them, without what is blank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from fieldschool.document import how, why
from fieldschool.document import plan as planned
from fieldschool.document.activities import LESSON, Activity, activities
from fieldschool.document.building import Builder, blank_words
from fieldschool.document.parts import Part, Section, Words
from fieldschool.document.saved import Saved
from fieldschool.i18n import _, number
from fieldschool.lesson import COUNTRY
from fieldschool.tools.welcome.fields import OPEN, roles
from fieldschool.workbook.entries import Entry

#: A chapter that stays in a person's own plan: how that person rated himself or herself.
OWN = "change"
#: Lessons whose blanks are no gap of a plan.
NO_GAP = ("0.0",)


@dataclass(frozen=True)
class Plan:
    """One plan of the book.

    Attributes
    ----------
    n : int
        Its number in the book, from 1.
    name, title : str
        "Plan 1"; the title that was typed, or a dash.
    role, place : str
        What the person said of himself or herself in lesson 0.0; empty where it was not given or is not to be shown.
    activities : tuple of Activity
    sections : tuple of Section
    """

    n: int
    name: str
    title: str
    role: str
    place: str
    activities: tuple[Activity, ...]
    sections: tuple[Section, ...]


def plan(workbook: Mapping[tuple[str, str], Entry], n: int, sources: list[str], *, names: bool) -> Plan | None:
    """Write the plan of one person; ``None`` where nothing was left that belongs into one.

    Parameters
    ----------
    workbook : mapping
        Entry by lesson and key.
    n : int
        Its number.
    sources : list of str
        Lines that were cited before; those of this plan are added.
    names : bool
        Show the role and the place of lesson 0.0.
    """
    saved = Saved(workbook)
    builder = Builder(saved, {})
    builder.sources = sources
    planned.write(builder)
    why.write(builder)
    how.write(builder)
    chapters = []
    for section in builder.sections:
        parts = tuple(part for part in section.parts if not (isinstance(part, Words) and part.look == "blank"))
        if parts and section.key != OWN:
            chapters.append(replace(section, key=f"plan-{n}-{section.key}", parts=parts))
    title = saved.text(LESSON, "plan_title")
    if not chapters and not title:
        return None
    role, place = _self(saved) if names else ("", "")
    front: list[Part] = [Words(title or _("It has no title yet."), _("Its title"))]
    front += [Words(text, label) for label, text in ((_("Role"), role), (_("Place"), place)) if text]
    if blank := [each for each in builder.blank if each not in NO_GAP]:
        front.append(Words(blank_words(blank), look="blank"))
    name = _name(n)
    first = Section(f"plan-{n}", name, tuple(front), page=True)
    return Plan(n, name, title or "–", role, place, activities(saved), (first, *chapters))


def unreadable(n: int) -> Plan:
    """What stands in the place of a plan that could not be written."""
    said = Words(_("This plan could not be written. The answers are safe: open it on the person's own page."))
    return Plan(n, _name(n), "–", "", "", (), (Section(f"plan-{n}", _name(n), (said,), page=True),))


def _name(n: int) -> str:
    return _("Plan {n}").format(n=number(n))


def _self(saved: Saved) -> tuple[str, str]:
    role = saved.text("0.0", "profile.role")
    known = dict(map(tuple, roles()))
    place = ", ".join(filter(None, [saved.text("0.0", "profile.place"), why.country_name(saved.text(*COUNTRY))]))
    return (known.get(role, "") if role != OPEN else ""), place
