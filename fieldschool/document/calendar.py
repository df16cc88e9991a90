"""The plan as a calendar (RFC 5545): starts and reviews of activities, the first 100 days, what is to be learned."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping

from icalendar import Calendar, Event

from fieldschool.document.activities import LESSON, Activity, activities, first_day, month_of
from fieldschool.document.parts import Document
from fieldschool.document.saved import Saved, amount, words
from fieldschool.i18n import _, number
from fieldschool.workbook.entries import Entry

#: An activity of so many months is looked at when half of it has passed, too.
LONG = 6
#: Letters of an event's title that a phone shows.
TITLE = 150


def write(entries: Mapping[tuple[str, str], Entry], document: Document, whose: str = "") -> bytes:
    """Make the calendar.

    Parameters
    ----------
    entries : mapping
        Entry by lesson and key.
    document : Document
        Whose title it bears.
    whose : str
        Key of the participant. It goes into each event's identifier by a one-way function, so that two plans can be in
        one calendar, and a plan that is made again replaces the one before.
    """
    saved = Saved(entries)
    calendar = Calendar()
    calendar.add("prodid", "-//Field School//Action plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", document.title[:TITLE])
    stamp = max((entry.made_at for entry in entries.values()), default=dt.datetime(2000, 1, 1, tzinfo=dt.UTC))

    def event(kind: str, key: str, day: dt.date, title: str, text: str) -> None:
        one = Event()
        name = hashlib.sha256(f"{whose}|{kind}|{key}".encode()).hexdigest()[:32]
        one.add("uid", f"{name}@fieldschool")
        one.add("dtstamp", stamp)
        one.add("dtstart", day)
        one.add("dtend", day + dt.timedelta(days=1))
        one.add("summary", " ".join(title.split())[:TITLE])
        if text:
            one.add("description", text)
        one.add("transp", "TRANSPARENT")  # a plan does not make anybody busy
        calendar.add_component(one)

    used: dict[str, int] = {}
    for one in activities(saved):
        if one.start is None:
            continue
        # Two rows of one name are two events all the same.
        used[one.key] = used.get(one.key, 0) + 1
        key = one.key if used[one.key] == 1 else f"{one.key}#{used[one.key]}"
        what = one.what or _("(no words yet)")
        event("start", key, first_day(one.start), _("Starts: {what}").format(what=what), _details(one))
        if one.months and one.months >= LONG:
            half = first_day(one.start + one.months // 2)
            event("half", key, half, _("Half of the time: {what}").format(what=what), _looked_at(one))
        if one.months:
            last = first_day(one.start + one.months) - dt.timedelta(days=1)
            event("review", key, last, _("Review: {what}").format(what=what), _looked_at(one))
    _hundred(saved, event)
    for place, row in enumerate(saved.rows(LESSON, "capacity"), start=1):
        by = month_of(words(row, "by_month"))
        if by is not None and words(row, "need"):
            day = first_day(by + 1) - dt.timedelta(days=1)
            text = "\n".join(filter(None, [words(row, "who"), words(row, "offer")]))
            event("learn", words(row, "id") or str(place), day, _("To be learned by now: {what}").format(
                what=words(row, "need")), text)  # fmt: skip
    return calendar.to_ical()


def _hundred(saved: Saved, event) -> None:
    entry = saved.entries.get((LESSON, "first_100_days"))
    if entry is None:
        return
    # Day 1 is the day after the steps were written down last: that is when people travel home.
    home = entry.made_at.date()
    for place, row in enumerate(saved.rows(LESSON, "first_100_days"), start=1):
        day = amount(row, "day")
        if day is not None and 1 <= day <= 366 and words(row, "what"):
            title = _("Day {n}: {what}").format(n=number(day), what=words(row, "what"))
            event("day", words(row, "id") or str(place), home + dt.timedelta(days=round(day)), title, words(row, "who"))


def _details(one: Activity) -> str:
    pairs = [(_("Lead"), one.lead), (_("Partners"), one.partners), (_("Who pays"), one.funding), (_("Risk"), one.risk)]
    return "\n".join(f"{label}: {text}" for label, text in pairs if text)


def _looked_at(one: Activity) -> str:
    pairs = [(_("What is counted"), one.indicator), (_("Today"), one.baseline), (_("Target"), one.target)]
    return "\n".join(f"{label}: {text}" for label, text in pairs if text)
