"""``/show``: the run of a day, for the facilitator: what runs, until when, what comes next, and what was pressed."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

from tornado.web import HTTPError

from fieldschool import agenda, course
from fieldschool.i18n import _
from fieldschool.models.run_of_show import Show, run
from fieldschool.present import pages
from fieldschool.present.page import Page
from fieldschool.present.show_day import ShowDay, days_of, first_shown
from fieldschool.present.show_log import MOST, Press, ShowLog, minutes_of, moments, seconds_of
from fieldschool.present.show_words import on_page, sheet

#: Minutes that one press gives.
GIVEN = (5, 10)


def now() -> dt.datetime:
    """The laptop's clock, as the room sees it on the wall."""
    return dt.datetime.now().replace(microsecond=0)


class ShowHandler(Page):
    """``/show`` and ``/show/<programme>/<day>``: the page, and its buttons."""

    def get(self, programme: str = "", n: str = "") -> None:
        """Send the page; a participant is asked for the key."""
        if not self.reader.facilitator:
            self.redirect(f"{self.base_url}facilitator", status=303)
            return
        try:
            days = days_of(course.load())
        except agenda.AgendaError as error:
            self.show("message.html.j2", title=_("The timetable cannot be read"), sentence=str(error))
            return
        day = (
            self._day(days, f"{programme}/{n}") if programme else first_shown(days, now().date(), self.kept.last_day())
        )
        contents = course.load()
        self.show(
            "show.html.j2",
            day=day,
            programmes=[
                (one.programme.key, _(one.programme.title), [each for each in days if each.programme == one.programme])
                for one in days
                if one.n == 1
            ],
            sheets=[sheet(each, contents) for each in days if each.programme == day.programme],
            **self._names(day, self.kept.of(day.key)),
        )

    def post(self, programme: str, n: str) -> None:
        """Take a press: from the facilitator, and only if nobody pressed meanwhile."""
        if not self.reader.facilitator:
            raise HTTPError(403)
        day = self._asked(programme, n)
        presses, says = self.kept.of(day.key), ""
        if self.get_body_argument("seen", "") != _seen(presses):
            says = _("Somebody pressed at the same moment. Look what runs now, and press again if it is needed.")
        else:
            after = pressed(day, presses, self.get_body_argument("press", ""), now())
            if len(after) > MOST:
                says = _("So much was pressed on this day that no more is kept. Start the day over.")
            elif after != presses:
                says = self._write(day, after)
        if "application/json" in self.request.headers.get("Accept", ""):
            self.finish(self._part(day) | {"says": says})
        else:
            self.redirect(f"{self.base_url}show/{day.key}", status=303)

    @property
    def kept(self) -> ShowLog:
        """What was pressed so far."""
        return ShowLog(self.room.folder)

    def _write(self, day: ShowDay, presses: tuple[Press, ...]) -> str:
        try:
            self.kept.write(day.key, presses)
        except OSError as error:
            self.log.warning("run of show not kept: %s", error.strerror)
            return _("This press was not kept: the file of the run of show cannot be written. Is the disk full?")
        return ""

    def _asked(self, programme: str, n: str) -> ShowDay:
        try:
            return self._day(days_of(course.load()), f"{programme}/{n}")
        except agenda.AgendaError as error:
            self.log.warning("agenda not read: %s", error)
            raise HTTPError(503) from None

    def _day(self, days: tuple[ShowDay, ...], key: str) -> ShowDay:
        for day in days:
            if day.key == key:
                return day
        raise HTTPError(404)

    def _names(self, day: ShowDay, presses: tuple[Press, ...]) -> dict[str, Any]:
        """What the part of the page that changes is made of."""
        time = now()
        show = run(day.plan, moments(presses), minutes_of(presses, time))
        return {
            "here": f"{self.base_url}show/{day.key}",
            "now": on_page(day, show, course.load()),
            "seen": _seen(presses),
            "given": GIVEN,
            "damaged": self.kept.damaged,
            **_countdown(show, presses, time),
        }

    def _part(self, day: ShowDay) -> dict[str, Any]:
        """The same as the page's script reads it; ``left`` changes each second, ``html`` only when something does."""
        names = self._names(day, self.kept.of(day.key))
        html = pages.render("show_now.html.j2", self.frame() | names | {"left": None})
        return {"html": html, "left": names["left"], "whole": names["whole"]}


class ShowNowHandler(ShowHandler):
    """``/show/<programme>/<day>/now``: the part that changes, asked for every few seconds."""

    SUPPORTED_METHODS = ("GET",)

    def get(self, programme: str, n: str) -> None:
        """Send it to the facilitator only."""
        if not self.reader.facilitator:
            raise HTTPError(403)
        self.finish(self._part(self._asked(programme, n)) | {"says": ""})


def pressed(day: ShowDay, presses: tuple[Press, ...], button: str, time: dt.datetime) -> tuple[Press, ...]:
    """The presses after one more; the same when that button does nothing now.

    Parameters
    ----------
    day : ShowDay
    presses : tuple of Press
    button : str
        ``start``, ``next``, ``back`` (takes the last press back), ``again`` (the day is started over),
        ``more:5`` or ``go:`` with the key of an item. Anybody may have written it.
    time : datetime
    """
    at = time.replace(second=0, microsecond=0)
    show = run(day.plan, moments(presses), minutes_of(presses, time))
    word, _colon, rest = button.partition(":")
    if button == "back":
        return presses[:-1]
    if button == "again":
        return ()
    if word == "more" and rest in map(str, GIVEN) and show.current is not None:
        return (*presses, Press(what="more", at=at, minutes=int(rest)))
    if word == "go" and day.plan.place(rest) not in (None, show.current):
        return (*presses, Press(what="begin", at=at, item=rest))
    if (button == "start" and not show.began) or (button == "next" and show.coming is not None):
        return (*presses, Press(what="begin", at=at, item=day.plan.items[show.coming or 0].key)) if show.lines else ()
    if button == "next" and show.current is not None:
        return (*presses, Press(what="done", at=at))
    return presses


def _seen(presses: tuple[Press, ...]) -> str:
    """What a page has seen of a day, in sixteen letters."""
    return hashlib.sha256("".join(each.model_dump_json() for each in presses).encode()).hexdigest()[:16]


def _countdown(show: Show, presses: tuple[Press, ...], time: dt.datetime) -> dict[str, int | None]:
    """Seconds that the item that runs has left (negative when it runs over), and of how many; to the second.

    The minutes of the model say when it ends; a clock that went back counts as one that stands.
    """
    if show.current is None:
        return {"left": None, "whole": None}
    line = show.lines[show.current]
    last = max(minutes_of(presses, press.at) for press in presses)
    at = max(seconds_of(presses, time), 60 * last)
    due = max(minutes_of(presses, time), last) + show.left - show.over
    return {"left": 60 * due - at, "whole": max(60, 60 * (due - line.start))}
