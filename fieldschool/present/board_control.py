"""``/room/<view>/control``: what the facilitator decides about what is projected; made for a phone."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

from fieldschool import course
from fieldschool.i18n import _, clock, ngettext, number
from fieldschool.present import board_seen, pages
from fieldschool.present.board import pressed
from fieldschool.present.board_file import Kept
from fieldschool.present.live import Streaming
from fieldschool.present.together import BoardPage, title_of
from fieldschool.workbook.errors import StoreError


class ControlHandler(BoardPage):
    """The page, and its buttons."""

    async def get(self, name: str) -> None:
        """Send the page; a participant is asked for the key."""
        if self.led_to_the_key():
            return
        lesson = self.known(name)
        self.show("board_control.html.j2", view=name, lesson=lesson, title=title_of(lesson), part=await self.part(name))

    async def post(self, name: str) -> None:
        """Take a press, from the facilitator only."""
        self.only_facilitator()
        lesson = self.known(name)
        press = self.get_body_argument("press", "")[:120]
        says = await asyncio.to_thread(self.carried_out, lambda: self._press(lesson, name, press))
        self.board.live.wake()
        if "application/json" in self.request.headers.get("Accept", ""):
            self.finish({"says": says})
        else:
            back = "" if self.get_body_argument("from", "") == "projector" else "/control"
            self.redirect(f"{self.base_url}room/{name}{back}", status=303)

    def _press(self, lesson: course.Lesson | None, name: str, press: str) -> str:
        last = self.board.last()
        names = self.look(lesson).names if lesson else ()

        def how(kept: Kept) -> Kept:
            view, let = kept.view(name), kept.let.get(name, ())
            known = {*names, *view.away}
            after = pressed(view, press, last=last, let=let, names=known, at=datetime.now(UTC))
            return kept.with_view(name, after)

        self.board.change(how)
        return ""

    async def part(self, name: str) -> dict[str, Any]:
        """What of the page changes."""
        lesson, trouble = self.known(name), ""
        seen = None
        if lesson:
            try:
                seen = await asyncio.to_thread(self.look, lesson)
            except StoreError as error:
                self.log.warning("answers not read: %s", error.detail)
                trouble = str(error)
        kept = self.board.kept()
        view = kept.view(name)
        let = set(kept.let.get(name, ()))
        unread = sum(one.mark not in let for each in (seen.words if seen else ()) for one in each.said)
        return {
            "trouble": trouble,
            "damaged": self.board.file.damaged,
            "hidden": view.hidden,
            "frozen": clock(view.frozen.at.astimezone()) if view.frozen else "",
            "since": clock(view.starts[-1].at.astimezone()) if view.starts else "",
            "pictures": _pictures(seen, view.away),
            "any_away": bool(view.away),
            "has_words": bool(seen and seen.words),
            "unread": unread,
            "people": _people(seen),
        }


class ControlNowHandler(ControlHandler):
    """``/room/<view>/control/now``: the part that changes, as JSON."""

    SUPPORTED_METHODS = ("GET",)

    async def get(self, name: str) -> None:
        """Send it to the facilitator only."""
        self.only_facilitator()
        self.finish(await self.now(name))

    async def now(self, name: str) -> dict[str, str]:
        """The part, from the template that the page has it from."""
        names = {"view": name, "lesson": self.known(name), "part": await self.part(name)}
        return {"html": pages.render("board_control_now.html.j2", self.frame() | names)}


class ControlLiveHandler(Streaming, ControlNowHandler):
    """``/room/<view>/control/live``: the same as it changes."""

    async def get(self, name: str) -> None:
        """Stream it to the facilitator only."""
        self.only_facilitator()
        self.known(name)
        await self.stream(self.board.live, self.depends(name), lambda: self.now(name))


def _pictures(seen: board_seen.Seen | None, away: tuple[str, ...]) -> list[dict[str, Any]]:
    if seen is None:
        return []
    found = [{"name": each.name, "title": each.title, "away": each.name in away} for each in seen.pieces]
    if seen.words:
        words = {"name": board_seen.WORDS, "title": _("Texts that you let through"), "away": board_seen.WORDS in away}
        found.append(words)
    return found


def _people(seen: board_seen.Seen | None) -> str:
    if seen is None:
        return ""
    return ngettext("{n} person has answered.", "{n} people have answered.", seen.people).format(n=number(seen.people))
