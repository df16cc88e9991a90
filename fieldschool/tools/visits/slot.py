"""The time that the course's own timetable has for the visit."""

from __future__ import annotations

from fieldschool import agenda, course
from fieldschool.agenda import AgendaError

LESSON = "3.4"
#: Minutes at the end in which the group looks together at what it saw.
TOGETHER = 15
#: When there is no timetable that has the visit: from 8:30, so many minutes.
_STARTS = 510


def slot() -> tuple[int, int]:
    """When the group can leave, and when it must be back.

    The lesson's teaching is done before the bus leaves, and what was seen is looked at when it is back.

    Returns
    -------
    (int, int)
        Minutes after midnight, as the programme that is held has it.
    """
    contents = course.load()
    lesson = contents.lesson(LESSON)
    try:
        programme = agenda.load().in_order[0]
        days = programme.timetable(contents).days
    except AgendaError:
        days = ()
    for day in days:
        for part in day:
            if part.kind == "lesson" and part.key == LESSON:
                return part.start + lesson.minutes.teaching, part.end - TOGETHER
    return _STARTS, _STARTS + max(1, lesson.minutes.exercise - TOGETHER)
