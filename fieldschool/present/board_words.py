"""``/room/<lesson>/words``: what people wrote, for the facilitator alone; each text is let through, or not, by hand."""

from __future__ import annotations

import asyncio
import hashlib
import re
from typing import Any

from tornado.web import HTTPError

from fieldschool import course
from fieldschool.i18n import _
from fieldschool.present import board_seen, pages
from fieldschool.present.board import Bounds
from fieldschool.present.board_file import MOST_TEXTS, Kept
from fieldschool.present.live import Streaming
from fieldschool.present.together import BoardPage, title_of
from fieldschool.tools.together import FEWEST
from fieldschool.workbook.errors import StoreError

_PRESS = re.compile(r"(let|back):([0-9a-f]{32})")


class WordsHandler(BoardPage):
    """The page, and its buttons."""

    async def get(self, name: str) -> None:
        """Send the page; a participant is asked for the key."""
        if self.led_to_the_key():
            return
        lesson = self.lesson(name)
        await asyncio.to_thread(self._forget)
        self.show("board_words.html.j2", lesson=lesson, title=title_of(lesson), part=await self.part(lesson))

    async def post(self, name: str) -> None:
        """Let a text through, or put it back; from the facilitator only."""
        self.only_facilitator()
        lesson = self.lesson(name)
        press = self.get_body_argument("press", "")
        says = await asyncio.to_thread(self.carried_out, lambda: self._press(lesson, press))
        self.board.live.wake()
        if "application/json" in self.request.headers.get("Accept", ""):
            self.finish(await self.now(lesson) | {"says": says})
        else:
            self.redirect(f"{self.base_url}room/{name}/words", status=303)

    def lesson(self, name: str) -> course.Lesson:
        """The lesson that is meant; 404 for what is none."""
        lesson = self.known(name)
        if lesson is None:
            raise HTTPError(404)
        return lesson

    def _forget(self) -> None:
        """Drop the marks of texts that were erased; what cannot be done now is done when the page is opened again."""
        try:
            self.board.forget()
        except (StoreError, OSError) as error:
            self.log.warning("marks of texts not looked through: %s", type(error).__name__)

    def _press(self, lesson: course.Lesson, press: str) -> str:
        found = _PRESS.fullmatch(press)
        if not found:
            return ""
        word, mark = found.groups()
        there = {one.mark for each in self._all(lesson).words for one in each.said}
        if word == "let" and mark not in there:
            return _("This text was changed meanwhile. Read it again.")

        def how(kept: Kept) -> Kept:
            let = set(kept.let.get(lesson.number, ()))
            let = {*let, mark} if word == "let" else let - {mark}
            return kept.with_let(lesson.number, let) if len(let) <= MOST_TEXTS else kept

        self.board.change(how)
        return ""

    def _all(self, lesson: course.Lesson) -> board_seen.Seen:
        """What is written now, whatever is frozen: what comes next is read meanwhile."""
        after = self.board.kept().view(lesson.number).after
        within = Bounds(after if after <= self.board.last() else 0, None, frozenset())
        return board_seen.seen(self.room.store, lesson, self.country, within, self.board.secret)

    async def part(self, lesson: course.Lesson) -> dict[str, Any]:
        """What of the page changes: texts to be read, and those let through."""
        try:
            seen = await asyncio.to_thread(self._all, lesson)
        except StoreError as error:
            self.log.warning("answers not read: %s", error.detail)
            return {"trouble": str(error), "waiting": [], "through": [], "few": False, "seen": ""}
        let = set(self.board.kept().let.get(lesson.number, ()))
        marks = sorted(one.mark for each in seen.words for one in each.said)
        return {
            "trouble": "",
            "waiting": _only(seen.words, lambda mark: mark not in let),
            "through": _only(seen.words, lambda mark: mark in let),
            "few": 0 < seen.writers < FEWEST,
            "fewest": FEWEST,
            "seen": hashlib.sha256(" ".join([*marks, "|", *sorted(let & set(marks))]).encode()).hexdigest()[:16],
        }

    async def now(self, lesson: course.Lesson) -> dict[str, Any]:
        """The part, from the template that the page has it from, and what stands for all of it."""
        part = await self.part(lesson)
        html = pages.render("board_words_now.html.j2", self.frame() | {"lesson": lesson, "part": part})
        return {"html": html, "seen": part["seen"]}


class WordsNowHandler(WordsHandler):
    """``/room/<lesson>/words/now``: the part that changes, as JSON."""

    SUPPORTED_METHODS = ("GET",)

    async def get(self, name: str) -> None:
        """Send it to the facilitator only."""
        self.only_facilitator()
        self.finish(await self.now(self.lesson(name)))


class WordsLiveHandler(Streaming, WordsNowHandler):
    """``/room/<lesson>/words/live``: the same as it changes."""

    async def get(self, name: str) -> None:
        """Stream it to the facilitator only."""
        self.only_facilitator()
        lesson = self.lesson(name)
        await self.stream(self.board.live, self.depends(name), lambda: self.now(lesson))


def _only(words: tuple[board_seen.Words, ...], wanted: Any) -> list[board_seen.Words]:
    found = (board_seen.Words(each.title, tuple(one for one in each.said if wanted(one.mark))) for each in words)
    return [each for each in found if each.said]
