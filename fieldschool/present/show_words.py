"""The run of a day in words: what runs, what comes next, how late we are, and what can be done about it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from fieldschool import course
from fieldschool.charts.timetable import hours
from fieldschool.i18n import _, clock, listing, ngettext, number
from fieldschool.models.run_of_show import Line, Show
from fieldschool.models.timetable_parts import MIDNIGHT
from fieldschool.present.show_day import ShowDay, title


def on_page(day: ShowDay, show: Show, contents: course.Course) -> dict[str, Any]:
    """What the page shows of a day as it goes now.

    Parameters
    ----------
    day : ShowDay
    show : Show
    contents : Course
        For titles and addresses of lessons.
    """
    lines = show.lines
    return {
        "state": state_of(show),
        "current": _row(lines[show.current], contents) if show.current is not None else None,
        "next": _row(lines[show.coming], contents) if show.coming is not None else None,
        "until": time(lines[show.current].end - show.over) if show.current is not None else "",
        "ends": time(show.ends),
        "behind": behind(show.behind) if show.began else "",
        "warnings": warnings(day, show, contents),
        "rows": _rows(show, contents),
        "shortened": any(line.state == "coming" and line.minutes < line.item.minutes for line in lines),
    }


def state_of(show: Show) -> str:
    """``before``, ``now``, ``pause``, ``over``; ``empty`` when the day has nothing in it."""
    if not show.lines:
        return "empty"
    if not show.began:
        return "before"
    if show.current is not None:
        return "now"
    return "over" if show.coming is None else "pause"


def behind(minutes: int) -> str:
    """How late or early the day is."""
    if minutes > 0:
        return _("{time} behind the plan").format(time=hours(minutes))
    if minutes < 0:
        return _("{time} ahead of the plan").format(time=hours(-minutes))
    return _("On time")


def warnings(day: ShowDay, show: Show, contents: course.Course) -> list[str]:
    """What needs a decision, and what is odd."""
    names = {item.key: title(item, contents) for item in day.plan.items}
    said = [
        _("{meal} begins {late} too late, even if all before it is shortened.").format(
            meal=names[key], late=hours(minutes)
        )
        for key, minutes in show.late
    ]
    if show.over_end and show.coming is not None:
        said.append(
            _("The day ends at {time}, {late} too late, even if all that follows is shortened.").format(
                time=time(show.ends), late=hours(show.over_end)
            )
        )
    if show.leave_out:
        left = listing([names[key] for key in show.leave_out])
        # For translators: {lessons} are titles, joined by commas and "and".
        said.append(
            (
                _("All fits again without: {lessons}.")
                if show.mended
                else _("The most that can be won back is to leave out: {lessons}.")
            ).format(lessons=left)
        )
    if show.asleep:
        said.append(_("Nothing was pressed for hours. Is it another day? Choose the day, or start this one over."))
    if show.clock_back:
        said.append(_("This computer's clock went back. No time was counted twice; look whether the clock is right."))
    if show.unknown:
        said.append(_("The timetable was changed after this day began. What is no longer in it was passed over."))
    return said


def time(minutes: int) -> str:
    """A time of the day from minutes after midnight."""
    return clock(dt.datetime(2000, 1, 1) + dt.timedelta(minutes=minutes % MIDNIGHT))


def sheet(day: ShowDay, contents: course.Course) -> dict[str, Any]:
    """A day as it is printed: planned times, and room to write the real ones."""
    return {
        "name": day.name,
        "site": day.site,
        "rows": [(time(item.start), title(item, contents), number(item.minutes), item.kind) for item in day.plan.items],
        "ends": time(day.plan.items[-1].end) if day.plan.items else "",
    }


def _rows(show: Show, contents: course.Course) -> list[dict[str, Any]]:
    """A row an item, and one for each time in which a meal is waited for."""
    waits = {stretch.end: stretch for stretch in show.track if stretch.place is None}
    rows = []
    for line in show.lines:
        if show.began and line.state == "coming" and line.item.kind == "meal" and (wait := waits.get(line.start)):
            rows.append(_wait(wait.start, wait.minutes))
        rows.append(_row(line, contents))
    return rows


def _wait(start: int, minutes: int) -> dict[str, Any]:
    return {
        "key": "", "title": _("Free"), "state": "wait", "kind": "free", "planned": "", "moved": False,
        "time": time(start), "ends": time(start + minutes), "minutes": _length(minutes), "lesson": "", "room": "",
    }  # fmt: skip


def _row(line: Line, contents: course.Course) -> dict[str, Any]:
    lesson = contents.lesson(line.item.name) if line.item.kind == "lesson" else None
    out = line.state == "left out"
    return {
        "key": line.item.key,
        "title": title(line.item, contents),
        "state": _SLUGS[line.state],
        "kind": line.item.kind,
        "planned": time(line.item.start),
        "time": time(line.start),
        "moved": not out and line.start != line.item.start,
        "ends": time(line.end),
        "minutes": _minutes(line),
        "lesson": lesson.stem if lesson and lesson.built else "",
        "room": lesson.number if lesson and lesson.built else "",
    }


_SLUGS = {"done": "done", "now": "now", "coming": "coming", "left out": "out"}


def _minutes(line: Line) -> str:
    """The length, and the planned one where they differ."""
    if line.state == "left out" or line.minutes == line.item.minutes:
        return _length(line.item.minutes)
    return _("{minutes} instead of {planned}").format(minutes=_length(line.minutes), planned=number(line.item.minutes))


def _length(minutes: int) -> str:
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=number(minutes))
