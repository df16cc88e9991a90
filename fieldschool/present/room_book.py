"""``/room/book.docx`` and ``/room/book.zip``: what the room answered and all its plans, for the facilitator."""

from __future__ import annotations

import asyncio

from tornado.web import HTTPError

from fieldschool import course
from fieldschool.document.files import BOOK_TYPES, book_name
from fieldschool.i18n import _, locale_tag
from fieldschool.present.identity import book_salt
from fieldschool.present.page import Page
from fieldschool.present.plan import Busy, NotMade, Press
from fieldschool.workbook import crowd
from fieldschool.workbook.errors import StoreError


class RoomBookHandler(Page):
    """Asked for with POST only: no link, no picture on another page and no reload fetches everybody's plans."""

    async def post(self, ending: str) -> None:
        """Send the file, or a page that says why not."""
        if not self.reader.facilitator:
            raise HTTPError(403)
        press: Press = self.settings["press"]
        asked = {
            "salt": book_salt(self.room.secret),
            "home": self.reader.country or course.load().start_country,
            "names": self.get_body_argument("names", "") == "yes",
        }
        try:
            stamp = await asyncio.to_thread(crowd.stamp, self.room.store)
            files = await press.book(stamp, asked, locale_tag(), self.room.environment())
        except StoreError as error:
            self.log.warning("answers not read: %s", error.detail)
            self._sorry(_("The book could not be made"), str(error))
            return
        except Busy:
            said = _("Wait a minute, then ask for the book again. Nothing is lost.")
            self._sorry(_("Many plans are being made"), said)
            return
        except NotMade as error:
            self.log.warning("book not made: %s", error)
            self._sorry(_("The book could not be made"), str(error))
            return
        self.set_header("Content-Type", BOOK_TYPES[ending])
        self.set_header("Content-Disposition", f'attachment; filename="{book_name(ending)}"')
        self.set_header("Cache-Control", "no-store")
        self.finish(files[ending])

    def _sorry(self, title: str, sentence: str) -> None:
        self.set_status(503)
        self.show("message.html.j2", title=title, sentence=sentence)
