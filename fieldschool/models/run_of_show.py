"""The run of a day: what was pressed gives where we are, how late we are, and when all that follows begins.

Times are minutes after midnight, lengths are minutes, all whole. What follows keeps its order, and its full length as
long as each meal can begin in its window and the day can end in time. Where it cannot, lessons and breaks between two
meals are shortened in proportion to what they can give (`run_of_show_parts.LEAST`), by no more than is needed. How late
a stretch may end is found from the end of the day backwards, each part at its shortest: the backward pass of the
critical path method (Kelley, J. E. and Walker, M. R., *Critical-path planning and scheduling*, 1959), so that all fits
whenever it can.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from fieldschool.models.run_of_show_parts import (
    ASLEEP,
    MOST_ADDED,
    Item,
    Line,
    Moment,
    Plan,
    Show,
    Stretch,
    plan_of,
)

__all__ = ["Item", "Line", "Moment", "Plan", "Show", "Stretch", "fit", "plan_of", "run"]


def run(plan: Plan, moments: Iterable[Moment], now: int) -> Show:
    """How the day went until now, and how it goes on.

    Parameters
    ----------
    plan : Plan
    moments : iterable of Moment
        What was pressed, in the order in which it was pressed. What cannot be is passed over.
    now : int
        Minutes after the midnight before the day.
    """
    past = _Past(plan)
    for moment in moments:
        past.take(moment)
    if not past.began:
        lines = tuple(Line(item, "coming", item.start, item.minutes) for item in plan.items)
        planned = tuple(Stretch(place, item.start, item.minutes) for place, item in enumerate(plan.items))
        return Show(lines, _filled(planned), coming=0 if lines else None, unknown=past.unknown)
    at = max(now, past.last)
    track = list(past.stretches)
    if past.current is not None:
        # What runs over its time is over now at the earliest.
        track.append(Stretch(past.current, past.since, max(past.due, at) - past.since))
    after = past.reached + 1
    coming = list(range(after, len(plan.items)))
    if coming and past.current is None:
        track.append(Stretch(None, track[-1].end, at - track[-1].end))
    here = track[-1].end
    track += _placed(plan, coming, here)
    left_out, mended = _to_leave_out(plan, coming, here)
    expected = {stretch.place: stretch for stretch in track if stretch.place is not None}
    runs = past.current is not None
    planned = plan.items[past.reached].end if runs or not coming else plan.items[after].start
    return Show(
        lines=tuple(_line(place, item, past, expected) for place, item in enumerate(plan.items)),
        track=tuple(track),
        current=past.current,
        coming=after if coming else None,
        began=True,
        left=max(0, past.due - at) if runs else 0,
        over=max(0, at - past.due) if runs else 0,
        behind=here - planned,
        late=_late(plan, coming, expected),
        over_end=max(0, track[-1].end - plan.ends),
        leave_out=left_out,
        mended=mended,
        clock_back=past.clock_back or now < past.last,
        asleep=(runs or bool(coming)) and now - max(past.last, past.due if runs else 0) > ASLEEP,
        unknown=past.unknown,
    )


def fit(items: Sequence[Item], start: int, ends: int) -> tuple[int, ...]:
    """How long each of the items that follow each other is.

    Parameters
    ----------
    items : sequence of Item
    start : int
        When the first of them can begin.
    ends : int
        When the last of them should be over.

    Returns
    -------
    tuple of int
        Minutes, between the least and the planned ones of each item.
    """
    meals = [place for place, item in enumerate(items) if item.kind == "meal"]
    bounds = list(zip([0, *(place + 1 for place in meals)], [*meals, len(items)], strict=True))
    limit, limits = ends, [ends]
    for (first, last), meal in zip(reversed(bounds[1:]), reversed(meals), strict=True):
        limit -= sum(item.least for item in items[first:last]) + items[meal].minutes
        limit = max(items[meal].earliest, min(items[meal].latest, limit))
        limits.append(limit)
    now, lengths = start, []
    for (first, last), limit in zip(bounds, reversed(limits), strict=True):
        lengths += _shortened(items[first:last], now + sum(item.minutes for item in items[first:last]) - limit)
        now += sum(lengths[first:last])
        if last < len(items):
            lengths.append(items[last].minutes)
            now = max(now, items[last].earliest) + items[last].minutes
    return tuple(lengths)


def _shortened(items: Sequence[Item], by: int) -> list[int]:
    """Take minutes away in proportion to what each item can give; sums of rounded sums lose no minute."""
    room = sum(item.minutes - item.least for item in items)
    by = min(max(by, 0), room)
    lengths, given, taken = [], 0, 0
    for item in items:
        given += item.minutes - item.least
        until = (2 * given * by + room) // (2 * room) if room else 0
        lengths.append(item.minutes - (until - taken))
        taken = until
    return lengths


def _placed(plan: Plan, coming: Sequence[int], start: int) -> list[Stretch]:
    """What follows, with the time in which a meal is waited for."""
    items = [plan.items[place] for place in coming]
    track: list[Stretch] = []
    for place, item, minutes in zip(coming, items, fit(items, start, plan.ends), strict=True):
        if start < item.earliest:
            track.append(Stretch(None, start, item.earliest - start))
            start = item.earliest
        track.append(Stretch(place, start, minutes))
        start += minutes
    return track


def _late(plan: Plan, coming: Sequence[int], expected: dict[int, Stretch]) -> tuple[tuple[str, int], ...]:
    by = [(plan.items[place].key, expected[place].start - plan.items[place].latest) for place in coming]
    return tuple((key, minutes) for key, minutes in by if minutes > 0)


def _to_leave_out(plan: Plan, coming: Sequence[int], start: int) -> tuple[tuple[str, ...], bool]:
    """Give up the last lesson before what is missed, until nothing is missed that a lesson given up could mend."""
    left, given_up, hopeless = list(coming), [], set()
    while missed := [place for place in _missed(plan, left, start) if place not in hopeless]:
        lessons = [place for place in left if place < missed[0] and plan.items[place].kind == "lesson"]
        if lessons:
            given_up.append(lessons[-1])
            left = _without(plan, left, lessons[-1])
        else:
            hopeless.add(missed[0])
    return tuple(plan.items[place].key for place in sorted(given_up)), not hopeless


def _missed(plan: Plan, coming: Sequence[int], start: int) -> list[int]:
    """The meals that are too late, and the number of items when the end of the day is."""
    track = [stretch for stretch in _placed(plan, coming, start) if stretch.place is not None]
    late = [stretch.place for stretch in track if stretch.start > plan.items[stretch.place].latest]
    return [*late, len(plan.items)] if track and track[-1].end > plan.ends else late


def _without(plan: Plan, coming: Sequence[int], lesson: int) -> list[int]:
    """Leave a lesson out, and one of the breaks beside it."""
    beside = [place for place in (lesson - 1, lesson + 1) if place in coming and plan.items[place].kind == "break"]
    return [place for place in coming if place not in (lesson, *beside[:1])]


def _filled(track: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """With a stretch in which nothing runs for each gap."""
    found: list[Stretch] = []
    for stretch in track:
        if found and found[-1].end < stretch.start:
            found.append(Stretch(None, found[-1].end, stretch.start - found[-1].end))
        found.append(stretch)
    return tuple(found)


def _line(place: int, item: Item, past: _Past, expected: dict[int, Stretch]) -> Line:
    if place > past.reached:
        return Line(item, "coming", expected[place].start, expected[place].minutes)
    if place not in expected:
        return Line(item, "left out", item.start, 0)
    return Line(item, "now" if place == past.current else "done", expected[place].start, expected[place].minutes)


@dataclass
class _Past:
    """What was pressed, one after the other."""

    plan: Plan
    stretches: list[Stretch] = field(default_factory=list)
    current: int | None = None
    reached: int = -1
    since: int = 0
    due: int = 0
    added: int = 0
    last: int = 0
    began: bool = False
    clock_back: bool = False
    unknown: bool = False

    def take(self, moment: Moment) -> None:
        """Go on by one press; time never goes back, whatever the clock says."""
        if moment.what == "begin":
            place = self.plan.place(moment.item)
            if place is None:
                self.unknown = True
                return
            self._at(moment)
            self._close()
            if self.stretches and self.stretches[-1].end < self.last:
                end = self.stretches[-1].end
                self.stretches.append(Stretch(None, end, self.last - end))
            item = self.plan.items[place]
            self.current, self.reached, self.since, self.added = place, place, self.last, 0
            self.due, self.began = self.last + item.minutes, True
        elif self.current is not None and moment.what == "more":
            self._at(moment)
            more = min(max(moment.minutes, 0), MOST_ADDED - self.added)
            # What is already over gets its minutes from now on, else "5 more" could still be over.
            self.due = max(self.due, self.last) + more
            self.added += more
        elif self.current is not None and moment.what == "done":
            self._at(moment)
            self._close()

    def _at(self, moment: Moment) -> None:
        if self.began:
            self.clock_back |= moment.at < self.last
            self.last = max(self.last, moment.at)
        else:
            self.last = moment.at

    def _close(self) -> None:
        if self.current is not None:
            self.stretches.append(Stretch(self.current, self.since, self.last - self.since))
            self.current = None
