"""``/room/<view>``: what is projected of the room's board: a lesson as it was answered, or who is how far.

A view is drawn from the answers between two moments (`board.bounds`), so that one that is frozen or counted anew needs
no copy of any answer.
"""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from typing import Any

from tornado.web import HTTPError

from fieldschool import course, i18n
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, clock, ngettext, number
from fieldschool.present import board_far, board_seen, pages
from fieldschool.present.board import FAR
from fieldschool.present.board_file import View
from fieldschool.present.board_room import Board, board_of
from fieldschool.present.live import Streaming
from fieldschool.present.page import Page
from fieldschool.sources import places
from fieldschool.sources.tables import TableError
from fieldschool.tools.exercise import PROGRESS
from fieldschool.tools.together import FEWEST
from fieldschool.tools.widgets.view import on_page
from fieldschool.workbook import crowd
from fieldschool.workbook.errors import StoreError


class BoardPage(Page):
    """What all pages of the board do alike: who may see them, and which view is meant."""

    @property
    def board(self) -> Board:
        """The board of the reader's room."""
        return board_of(self.room)

    def known(self, name: str) -> course.Lesson | None:
        """The lesson of a view, nothing for the one that says who is how far; 404 for any other name."""
        if name == FAR:
            return None
        for lesson in course.load().lessons:
            if lesson.number == name and lesson.built:
                return lesson
        raise HTTPError(404)

    def only_facilitator(self) -> None:
        """403 for everybody else."""
        if not self.reader.facilitator:
            raise HTTPError(403)

    def led_to_the_key(self) -> bool:
        """Send a participant to where the key is asked for; true when that was done."""
        if self.reader.facilitator:
            return False
        self.redirect(f"{self.base_url}facilitator", status=303)
        return True

    def look(self, lesson: course.Lesson) -> board_seen.Seen:
        """What is drawn of a lesson now; ``StoreError`` when the answers cannot be read."""
        within = self.board.within(lesson.number)
        return board_seen.seen(self.room.store, lesson, self.country, within, self.board.secret)

    @property
    def country(self) -> str:
        """The facilitator's, else the one that the course begins with."""
        return self.reader.country or course.load().start_country

    def carried_out(self, work: Callable[[], str]) -> str:
        """Do what a button asks for: what is wrong with it in a sentence, nothing when it is done."""
        try:
            return work()
        except StoreError as error:
            self.log.warning("answers not read: %s", error.detail)
            return str(error)
        except OSError as error:
            self.log.warning("board not kept: %s", error.strerror)
            return _("This press was not kept: the file of the room's board cannot be written. Is the disk full?")

    def depends(self, *what: Hashable) -> Hashable:
        """Names a part of a page together with all that it looks different by."""
        return (type(self).__name__, *what, self.base_url, self.country, i18n.locale_tag())


class TogetherHandler(BoardPage):
    """``/room/<view>``: the page for the projector."""

    async def get(self, name: str) -> None:
        """Send the page; a participant is asked for the key."""
        if self.led_to_the_key():
            return
        lesson = self.known(name)
        self.show(
            "together.html.j2",
            view=name,
            lesson=lesson,
            title=title_of(lesson),
            now=await self.now(name),
            atlas=_atlas() if lesson else "",
        )

    async def now(self, name: str) -> dict[str, Any]:
        """What the page shows: pictures (or nothing yet), texts let through, and a sentence on how many answered."""
        try:
            return await asyncio.to_thread(self._now, self.known(name), name)
        except StoreError as error:
            self.log.warning("answers not read: %s", error.detail)
            return _nothing(str(error))

    def _now(self, lesson: course.Lesson | None, name: str) -> dict[str, Any]:
        view = self.board.kept().view(name)
        shown = self._hidden() if view.hidden else self._lesson(lesson, view) if lesson else self._far(view)
        return {**shown, "hidden": view.hidden, "frozen": view.frozen is not None, "stands": stands(view)}

    def _hidden(self) -> dict[str, Any]:
        return _nothing(_("The facilitator will show this again."))

    def _lesson(self, lesson: course.Lesson, view: View) -> dict[str, Any]:
        found = self.look(lesson)
        pictures = [piece.picture for piece in found.pieces if piece.name not in view.away]
        words = () if board_seen.WORDS in view.away else found.let(self.board.within(lesson.number).let)
        said = ngettext("{n} person has answered.", "{n} people have answered.", found.people)
        said = said.format(n=number(found.people))
        if not found.pieces and not words:
            said += " " + _("The picture comes with {n} answers, so that nobody is known by it.").format(
                n=number(FEWEST)
            )
        return {
            "view": _drawn(pictures) if pictures else None,
            "words": [_words(each) for each in words],
            "html": "",
            "says": f"{said} {as_of()}",
        }

    def _far(self, view: View) -> dict[str, Any]:
        within = self.board.within(FAR)
        workbooks = crowd.by_person(self.room.store, PROGRESS, self.board.place, within.after, within.upto)
        if len(workbooks) < FEWEST:
            said = _("The picture comes with {n} workbooks, so that nobody is known by it.").format(n=number(FEWEST))
            return _nothing(said)
        rows, untouched = board_far.grid(course.load(), workbooks)
        html = pages.render("far_now.html.j2", self.frame() | {"rows": rows, "size": len(workbooks)})
        said = board_far.sentence(len(workbooks), untouched)
        return {"view": None, "words": [], "html": html, "says": f"{said} {as_of()}"}


class TogetherNowHandler(TogetherHandler):
    """``/room/<view>/now``: the same as JSON, asked for where the page has no stream."""

    async def get(self, name: str) -> None:
        """Send it to the facilitator only."""
        self.only_facilitator()
        self.finish(await self.now(name))


class TogetherLiveHandler(Streaming, TogetherHandler):
    """``/room/<view>/live``: the same as it changes."""

    async def get(self, name: str) -> None:
        """Stream it to the facilitator only."""
        self.only_facilitator()
        self.known(name)
        await self.stream(self.board.live, self.depends(name), lambda: self.now(name))


def title_of(lesson: course.Lesson | None) -> str:
    """The heading of a view."""
    return f"{lesson.number} {_(lesson.title)}" if lesson else _("Who is how far")


def as_of() -> str:
    """When it was looked at, and that nobody is named."""
    return _("As of {time}. Numbers only; nobody sees whose answers they are.").format(
        time=clock(datetime.now().astimezone())
    )


def _drawn(pictures: Sequence[Picture]) -> dict[str, Any]:
    """What the page draws. The outlines of a map are in the page already, and need not come with each change."""
    sources = dict.fromkeys(line for picture in pictures for line in picture.sources)
    return on_page([picture.page() for picture in pictures], list(sources))


def _atlas() -> str:
    """The outlines that a map is drawn on; without them it shows circles and names."""
    try:
        return places.atlas()
    except (TableError, OSError):
        return ""


def stands(view: View) -> str:
    """That a view stands still, and since when; and from when answers count."""
    said = []
    if view.frozen and not view.hidden:
        said.append(_("This stands as it was at {time}.").format(time=clock(view.frozen.at.astimezone())))
    elif view.starts and not view.hidden:
        said.append(_("Answers since {time}.").format(time=clock(view.starts[-1].at.astimezone())))
    return " ".join(said)


def _nothing(says: str) -> dict[str, Any]:
    return {"view": None, "words": [], "html": "", "says": says, "hidden": False, "frozen": False, "stands": ""}


def _words(each: board_seen.Words) -> dict[str, Any]:
    fields = [{key: value for key, value in dataclasses.asdict(one).items() if key != "mark"} for one in each.said]
    return {"title": each.title, "said": fields}
