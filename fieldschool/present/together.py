"""``/room/<lesson>``: what the room answered in a lesson, as pictures that name nobody."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Any

from tornado.web import HTTPError

from fieldschool import course
from fieldschool.i18n import _, clock, ngettext, number
from fieldschool.present.page import Page
from fieldschool.tools.together import FEWEST, has_one, that_say, together_of
from fieldschool.tools.widgets.view import on_page
from fieldschool.workbook import crowd
from fieldschool.workbook.errors import StoreError


class TogetherHandler(Page):
    """``/room/<lesson>``: the pictures, for the projector."""

    async def get(self, lesson_number: str) -> None:
        """Send the page; a participant is asked for the key."""
        if not self.reader.facilitator:
            self.redirect(f"{self.base_url}facilitator", status=303)
            return
        lesson = self._lesson(lesson_number)
        self.show("together.html.j2", lesson=lesson, now=await self.now(lesson))

    def _lesson(self, lesson_number: str) -> course.Lesson:
        for lesson in course.load().lessons:
            if lesson.number == lesson_number and has_one(lesson):
                return lesson
        raise HTTPError(404)

    async def now(self, lesson: course.Lesson) -> dict[str, Any]:
        """What the page draws: ``view`` (or nothing yet), and a sentence that says how many answered, and when."""
        try:
            answers, view = await asyncio.to_thread(self._look, lesson)
        except StoreError as error:
            self.log.warning("answers not read: %s", error.detail)
            return {"view": None, "says": str(error)}
        said = ngettext("{n} person has answered.", "{n} people have answered.", answers).format(n=number(answers))
        if view is None:
            said += " " + _("The picture comes with {n} answers, so that nobody is known by it.").format(
                n=number(FEWEST)
            )
        time = _("As of {time}. Numbers only; nobody sees whose answers they are.").format(
            time=clock(datetime.now().astimezone())
        )
        return {"view": view, "says": f"{said} {time}"}

    def _look(self, lesson: course.Lesson) -> tuple[int, dict[str, Any] | None]:
        made = together_of(lesson)
        answers = that_say(crowd.together(self.room.store, lesson.number, made.KEYS))
        if len(answers) < FEWEST:
            return len(answers), None
        pictures = made.room(answers, self.reader.country or course.load().start_country)
        sources = dict.fromkeys(line for picture in pictures for line in picture.sources)
        return len(answers), on_page([picture.page() for picture in pictures], list(sources))


class TogetherNowHandler(TogetherHandler):
    """``/room/<lesson>/now``: the same as JSON, asked for every few seconds."""

    async def get(self, lesson_number: str) -> None:
        """Send it to the facilitator only."""
        if not self.reader.facilitator:
            raise HTTPError(403)
        self.finish(await self.now(self._lesson(lesson_number)))
