"""The room's book: what a room answered together, and all its plans, as one Word file and a set of tables.

Nobody's name is asked for in the course, and none is in the book unless somebody typed it. Plans are numbered in an
order that says nothing about who came when.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fieldschool import course
from fieldschool.document import book_plans, book_ratings, book_room
from fieldschool.document.building import Builder
from fieldschool.document.parts import Document, Part, Section, Table, Words
from fieldschool.document.saved import Saved
from fieldschool.i18n import _, date, language, ngettext, number
from fieldschool.lesson import COUNTRY
from fieldschool.sources.countries import UnknownCountry, country
from fieldschool.tools.together import FEWEST
from fieldschool.workbook import crowd
from fieldschool.workbook.entries import Entry
from fieldschool.workbook.store import Store

Workbook = Mapping[tuple[str, str], Entry]
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Book:
    """What a book is made of.

    Attributes
    ----------
    workbooks : tuple of mapping
        Entry by lesson and key, one mapping a person, in the order of the book.
    plans : tuple of book_plans.Plan
        Of those who left anything that belongs into a plan, in the same order.
    lessons : tuple of book_room.Answered
        What the room answered, by lesson.
    names : bool
        Whether the role and the place that people gave of themselves stand with their plans.
    sources : tuple of str
        In the order of their numbers, from 1.
    """

    workbooks: tuple[Workbook, ...]
    plans: tuple[book_plans.Plan, ...]
    lessons: tuple[book_room.Answered, ...]
    names: bool
    sources: tuple[str, ...]


def gather(store: Store, salt: str) -> list[Workbook]:
    """Everybody's answers in force, in an order that tells nothing.

    Parameters
    ----------
    store : Store
    salt : str
        A secret of the room: with it the same room has the same order twice, and without it nobody can tell from a
        key where its plan stands.

    Raises
    ------
    StoreError
        When the answers cannot be read.
    """
    return [store.latest(who) for who in in_order(crowd.everyone(store), salt)]


def in_order(participants: Iterable[str], salt: str) -> list[str]:
    """Keys of participants by what a keyed hash makes of them."""
    return sorted(participants, key=lambda who: hmac.new(salt.encode(), who.encode(), hashlib.sha256).digest())


def bound(workbooks: Iterable[Workbook], home: str = "", *, names: bool = False) -> Book:
    """Make a book's contents of a room's answers, in the language in use.

    Parameters
    ----------
    workbooks : iterable of mapping
        As `gather` gives them.
    home : str
        The country for whom what the room answered is drawn, ISO 3166 alpha-3; the one that most people of the room
        chose when not given.
    names : bool
        Show the role and the place that people gave in lesson 0.0. Names are not asked for there.
    """
    everybody = tuple(workbooks)
    # One list of sources for all: many plans rest on the same tables.
    builder = Builder(Saved({}), {})
    lessons = tuple(book_room.answered(everybody, home or _most_chosen(everybody), builder.cite))
    plans: list[book_plans.Plan] = []
    for workbook in everybody:
        try:
            plan = book_plans.plan(workbook, len(plans) + 1, builder.sources, names=names)
        except Exception:  # one odd workbook must not take away all others' plans
            _LOG.warning("a plan could not be written", exc_info=True)
            plan = book_plans.unreadable(len(plans) + 1)
        if plan is not None:
            plans.append(plan)
    return Book(everybody, tuple(plans), lessons, names, tuple(builder.sources))


def document(book: Book, today: dt.date | None = None) -> Document:
    """The book as chapters."""
    sections = [Section("about", _("What is in this book"), tuple(_about(book)))]
    sections += [each.section for each in book.lessons if each.section is not None]
    sections.append(Section("change", _("How people rated themselves"), tuple(book_ratings.parts(book.workbooks))))
    for plan in book.plans:
        sections += plan.sections
    lines = [Words(f"[{n}] {line}", look="note") for n, line in enumerate(book.sources, start=1)]
    nothing = [] if lines else [Words(_("No figure of the course stands in this document yet."))]
    limits = _(
        "What people wrote is shown as they wrote it. What is called an estimate or illustrative is for learning; "
        "it is no advice on where to put money."
    )
    end = (*lines, *nothing, Words(limits, look="note"))
    sections.append(Section("sources", _("Sources"), end, page=bool(book.plans)))
    made = _("Made on {date} in the course {course}").format(
        date=date(today or dt.date.today()), course=_(course.load().title)
    )
    return Document(
        title=_("The room's book"),
        place="",
        made=made,
        sections=tuple(sections),
        sources=book.sources,
        language=language(),
        words={"page": _("Page"), "contents": _("What is in it")},
    )


def _about(book: Book) -> list[Part]:
    people, plans = len(book.workbooks), len(book.plans)
    said = [ngettext("{n} person has answers in this room.", "{n} people have answers in this room.", people).format(
        n=number(people))]  # fmt: skip
    said.append(ngettext("{n} plan follows.", "{n} plans follow.", plans).format(n=number(plans)))
    if nothing := people - plans:
        said.append(ngettext(
            "{n} person has left nothing yet that belongs into a plan.",
            "{n} people have left nothing yet that belongs into a plan.", nothing,
        ).format(n=number(nothing)))  # fmt: skip
    parts: list[Part] = [Words(" ".join(said)), Words(_whose(book.names))]
    parts.append(Words(_(
        "What people answered together is shown where at least {n} answered. Charts of a person's lessons are in that "
        "person's own plan, not here."
    ).format(n=number(FEWEST))))  # fmt: skip
    few = [each for each in book.lessons if each.section is None and each.people]
    if few:
        listed = "; ".join(f"{each.name} ({number(each.people)})" for each in few)
        parts.append(Words(_("Too few answered yet to show it: {lessons}").format(lessons=listed)))
    if book.plans:
        rows = tuple((each.name, each.title, number(len(each.activities))) for each in book.plans)
        columns = (_("Plan"), _("Its title"), _("Activities"))
        parts.append(Table(_("The plans"), columns, rows, (1.0, 4.0, 1.0)))
    keep = _("Whoever holds this book reads everybody's plans: keep it as you keep the laptop.")
    return [*parts, Words(keep, look="note")]


def _whose(names: bool) -> str:
    order = _("The plans stand in no order: nobody can tell from a number who came first.")
    if names:
        return order + " " + _("Role and place stand with a plan where people gave them. The course asks for no names.")
    return order + " " + _("There are no names in it, except where somebody typed one into a plan.")


def _most_chosen(workbooks: Iterable[Workbook]) -> str:
    counted: Counter[str] = Counter()
    for workbook in workbooks:
        try:
            counted[country(Saved(workbook).text(*COUNTRY)).iso3] += 1
        except UnknownCountry:
            continue
    # Of two that were chosen equally often the first by its code, so that the same room gives the same book.
    return min(counted, key=lambda iso3: (-counted[iso3], iso3), default=course.load().start_country)
