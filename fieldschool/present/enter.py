"""``/enter`` and ``/join/<letters>``: into one of several rooms, by five letters or by the square on the projector."""

from __future__ import annotations

from fieldschool.i18n import _, ngettext, number
from fieldschool.present.page import Page


class EnterHandler(Page):
    """``/enter``: asks for the letters."""

    for_everybody = True

    def get(self) -> None:
        """Ask."""
        self._ask("")

    def post(self) -> None:
        """Let the browser into the room of the letters."""
        self._let_in(self.get_body_argument("code", ""))

    def _let_in(self, code: str) -> None:
        """The same answer for letters that no room has and for those of a room that is closed."""
        address = self.request.remote_ip or ""
        if wait := self.rooms.limit.wait(address):
            self.set_status(429)
            self.set_header("Retry-After", str(wait))
            minutes = -(-wait // 60)
            text = ngettext(
                "Too many wrong letters. Wait {n} minute, then look at the screen and try again.",
                "Too many wrong letters. Wait {n} minutes, then look at the screen and try again.",
                minutes,
            )
            self._ask(text.format(n=number(minutes)))
            return
        found = self.rooms.by_code(code)
        if found is None:
            self.rooms.limit.wrong(address)
            self.set_status(404)
            self._ask(_("No room that is open has these letters. Look at the screen again, or ask the facilitator."))
            return
        self.stay_in(found)
        self.redirect(self.base_url, status=303)

    def _ask(self, problem: str) -> None:
        self.show("enter.html.j2", problem=problem)


class JoinCodeHandler(EnterHandler):
    """``/join/<letters>``: what the square on the projector leads to."""

    SUPPORTED_METHODS = ("GET",)

    def get(self, code: str) -> None:
        """Let the browser in."""
        self._let_in(code)
