"""The base of every page: it knows its reader, speaks the reader's language, and answers trouble in a sentence."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from jupyter_server.base.handlers import JupyterHandler
from markupsafe import Markup

from fieldschool import course, i18n
from fieldschool.lesson import COUNTRY
from fieldschool.present import identity, pages
from fieldschool.present.errors import PlainErrors
from fieldschool.present.rooms import COOKIE as ROOM_COOKIE
from fieldschool.present.rooms import DAYS as ROOM_DAYS
from fieldschool.present.rooms import FIRST, Rooms
from fieldschool.present.state import RoomState
from fieldschool.sources.countries import UnknownCountry, country
from fieldschool.sources.tables import TableError
from fieldschool.workbook.entries import Entry, Text
from fieldschool.workbook.errors import StoreError


class Page(PlainErrors, JupyterHandler):
    """A page for one reader (``self.reader``), whose workbook so far is ``self.answers``.

    ``self.trouble`` is a sentence when the workbook cannot be read: the page comes without it.
    """

    reader: identity.Reader
    trouble: str = ""
    #: Whether the page is there for whoever is in no room yet.
    for_everybody: bool = False

    @property
    def room(self) -> RoomState:
        """What all pages share."""
        return identity.room_of(self)

    @property
    def rooms(self) -> Rooms:
        """All rooms of this server."""
        return self.settings["rooms"]

    async def prepare(self) -> None:
        """Find out who asks and in which language, before anything is answered."""
        i18n.use(identity.language_of(self))
        await super().prepare()
        door = self.settings.get("door")
        if door and door.token_of(self) is None:
            self.redirect(door.way_in(self))
            return
        if not door and not self._may_come_in():
            self.redirect(f"{self.base_url}enter", status=303)
            return
        self.reader = identity.reader_of(self)
        self.answers = await self._answers(self.reader.participant)
        chosen = self.answers.get(COUNTRY)
        self.reader = replace(self.reader, country=chosen.value if isinstance(chosen, Text) else "")
        i18n.use(locale_of(self.reader))
        self.set_header("Cache-Control", "no-store")

    def _may_come_in(self) -> bool:
        """Whether the browser is in a room; while there is but one, and it is open, everybody who comes is in it."""
        if self.rooms.is_bound(self) or self.for_everybody or identity.is_facilitator(self):
            return True
        if self.rooms.asks_for_a_code:
            return False
        self.stay_in("")
        return True

    def stay_in(self, room_id: str) -> None:
        """Bind the browser to a room."""
        identity.keep(self, ROOM_COOKIE, room_id or FIRST, ROOM_DAYS)

    async def _answers(self, participant: str) -> dict[tuple[str, str], Entry]:
        try:
            return await asyncio.to_thread(self.room.store.latest, participant)
        except StoreError as error:
            self.log.warning("answers not read: %s", error.detail)
            self.trouble = str(error)
            return {}

    def check_origin(self, origin_to_satisfy_tornado: str = "") -> bool:
        """Whether a form comes from a page of ours; the hidden field decides it.

        Our pages ask for no referrer, so a browser sends the origin ``null`` with their forms (Fetch standard).
        """
        return self.request.headers.get("Origin") == "null" or super().check_origin(origin_to_satisfy_tornado)

    def frame(self) -> dict:
        """The names that every template may use, for this reader."""
        reader: identity.Reader | None = getattr(self, "reader", None)
        if reader is None:
            return super().frame()
        header = pages.Header(
            country=reader.country,
            here=pages.way_back(self.base_url, self.request.path),
            xsrf=Markup(self.xsrf_form_html()),
        )
        return pages.shared(course.load(), self.base_url, facilitator=reader.facilitator, header=header)

    def show(self, template: str, **values: object) -> None:
        """Answer with a page."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(pages.render(template, self.frame() | values))


def locale_of(reader: identity.Reader) -> str:
    """The locale to speak to a reader: the language chosen, and numbers as the country chosen writes them."""
    try:
        iso2 = country(reader.country or course.load().start_country).iso2
    except (UnknownCountry, TableError, OSError):
        iso2 = None
    return i18n.regional(reader.language, iso2)
