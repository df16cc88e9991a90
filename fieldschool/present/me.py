"""``/me``: a reader's own page, a workbook's way to another device, and the choices of country and language."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from tornado.web import HTTPError

from fieldschool import course
from fieldschool.i18n import _, clock, languages
from fieldschool.lesson import COUNTRY
from fieldschool.present import identity, pages
from fieldschool.present.address import means_this_computer, qr
from fieldschool.present.page import Page
from fieldschool.present.progress import how_far
from fieldschool.sources.countries import UnknownCountry, country
from fieldschool.workbook.entries import Text
from fieldschool.workbook.errors import StoreError


class MeHandler(Page):
    """``/me``"""

    def get(self) -> None:
        """Send the page, with a code for another device; users of a hub sign in there instead."""
        if self.settings.get("door"):
            self._send(code="", link="", take="", qr="", until="", signs_in=True)
            return
        offer = self.room.transfers.offer(self.reader.token)
        home = self._address()
        # After the # a browser sends nothing: the code comes into no log and no referrer.
        link = f"{home}take#{offer.code}" if home else ""
        self._send(
            code=offer.code,
            link=link,
            take=f"{home}take" if home else "",
            qr=qr(link) if link else "",
            until=clock(datetime.fromtimestamp(offer.until, UTC).astimezone()),
            signs_in=False,
        )

    def _send(self, **other_phone: object) -> None:
        self.show(
            "me.html.j2",
            participant=self.reader.participant,
            lessons=how_far(course.load(), self.answers),
            trouble=self.trouble,
            **other_phone,
        )

    def _address(self) -> str:
        """The course's address for another device: the one this page was asked at, unless that means this computer."""
        host = self.request.host_name
        if not means_this_computer(host):
            return f"{self.request.protocol}://{self.request.host}{self.base_url}"
        return next(iter(self.room.addresses()), "")


class TakeHandler(Page):
    """``/take``: takes over a workbook with its code."""

    for_everybody = True

    async def prepare(self) -> None:
        """Users of a hub move by signing in: there is nothing to take over."""
        if self.settings.get("door"):
            raise HTTPError(404)
        await super().prepare()

    def get(self) -> None:
        """Ask for the code; the page's script finds it in a link, and takes it out of the address."""
        self._ask("")

    def post(self) -> None:
        """Open the workbook of the code in this browser, once."""
        taken = self.rooms.take(self.get_body_argument("code", ""))
        if taken is None:
            self.set_status(400)
            self._ask(
                _("This code is not good (any more). Each is good once, for ten minutes: ask the other phone again.")
            )
            return
        room_id, token = taken
        self.stay_in(room_id)
        identity.keep(self, identity.COOKIE, token, identity.DAYS)
        self.redirect(self.base_url, status=303)

    def _ask(self, problem: str) -> None:
        self.show("take.html.j2", problem=problem, has_answers=bool(self.answers))


class CountryHandler(Page):
    """``/me/country``: keeps the choice of country in the workbook."""

    async def post(self) -> None:
        """Keep it, and go back to the page where it was chosen."""
        try:
            chosen = country(self.get_body_argument("country", "")).iso3
        except UnknownCountry:
            raise HTTPError(400) from None
        if self.room.archived:
            raise HTTPError(409)
        entry = Text(lesson=COUNTRY[0], key=COUNTRY[1], value=chosen)
        try:
            await asyncio.to_thread(self.room.store.put, self.reader.participant, entry)
        except StoreError as error:
            self.log.warning("answer not saved: %s", error.detail)
            self.set_status(503)
            self.show("message.html.j2", title=_("This was not saved"), sentence=str(error))
            return
        self.redirect(pages.way_back(self.base_url, self.get_body_argument("back", None)), status=303)


class LanguageHandler(Page):
    """``/me/language``: keeps the choice of language in a cookie."""

    for_everybody = True

    def post(self) -> None:
        """Keep it, and go back to the page where it was chosen."""
        chosen = self.get_body_argument("language", "")
        if chosen not in languages():
            raise HTTPError(400)
        identity.choose_language(self, chosen)
        self.redirect(pages.way_back(self.base_url, self.get_body_argument("back", None)), status=303)
