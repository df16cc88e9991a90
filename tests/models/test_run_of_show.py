"""The run of a day: no minute is lost or used twice, meals come in time whenever they can, what cannot fit is named."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models import timetable
from fieldschool.models.run_of_show import Item, Moment, Plan, fit, plan_of, run
from fieldschool.models.timetable import Frame, Meal, Session

NINE = 9 * 60
LUNCH = Meal("Lunch", 60, 12 * 60, 13 * 60)


def plan(*sessions: Session, frame: Frame) -> Plan:
    filled = timetable.plan(sessions, [frame])
    assert not filled.left_over
    return plan_of(filled.days[0], frame)


@pytest.fixture
def day() -> Plan:
    """09:00 welcome, 09:15 A, break, 10:30 B, 12:00 lunch, 13:00 C, break, 14:30 D, 15:50 round, 16:00-16:10 free."""
    sessions = (Session("A", 60, 15), Session("B", 90, 15), Session("C", 75, 15), Session("D", 80, 15))
    opening, closing = (timetable.Item("Welcome", 15),), (timetable.Item("Round", 10),)
    return plan(*sessions, frame=Frame(NINE, at(16, 10), (LUNCH,), opening, closing))


def at(hour: int, minute: int = 0) -> int:
    return 60 * hour + minute


def begin(key: str, when: int) -> Moment:
    return Moment("begin", when, key)


def starts(show) -> list[str]:
    return [f"{line.start // 60:02}:{line.start % 60:02}" for line in show.lines]


def lengths(show) -> dict[str, int]:
    return {line.item.key: line.minutes for line in show.lines}


# Known days ------------------------------------------------------------


def test_before_it_begins_the_day_is_as_planned(day: Plan) -> None:
    show = run(day, [], at(9, 30))
    assert (show.began, show.current, show.coming, show.behind) == (False, None, 0, 0)
    assert starts(show) == ["09:00", "09:15", "10:15", "10:30", "12:00", "13:00", "14:15", "14:30", "15:50"]
    assert [item.key for item in day.items[1:4]] == ["lesson:A", "break:A", "lesson:B"]


def test_a_day_begun_in_time_goes_as_planned(day: Plan) -> None:
    show = run(day, [begin("item:Welcome", NINE)], at(9, 5))
    assert starts(show) == starts(run(day, [], 0))
    assert (show.left, show.over, show.behind) == (10, 0, 0)
    assert [line.state for line in show.lines][:3] == ["now", "coming", "coming"]


def test_what_runs_over_moves_all_that_follows_and_nothing_is_shortened_while_there_is_room(day: Plan) -> None:
    show = run(day, [begin("item:Welcome", NINE), begin("lesson:A", at(9, 15))], at(10, 25))
    assert (show.left, show.over, show.behind) == (0, 10, 10)
    assert starts(show)[2:] == ["10:25", "10:40", "12:10", "13:10", "14:25", "14:40", "16:00"]
    assert [line.item.key for line in show.lines if line.minutes < line.item.minutes] == []


def test_the_free_minutes_at_the_end_are_used_before_anything_is_shortened(day: Plan) -> None:
    show = run(day, [begin("lesson:D", at(14, 25))], at(14, 30))
    assert (show.behind, show.ends, show.over_end) == (-5, at(15, 55), 0)


def test_an_afternoon_that_is_too_short_gives_in_proportion(day: Plan) -> None:
    show = run(day, [begin("meal:Lunch", at(12, 30))], at(12, 40))
    # From 13:30 on 180 minutes are planned and 160 are there. C can give 18, the break 7, D 20, the round 5.
    assert (show.behind, show.ends) == (30, at(16, 10))
    given_up = [line.item.minutes - line.minutes for line in show.lines[5:]]
    assert sum(given_up) == 20
    assert given_up == pytest.approx([20 * can / 50 for can in (18, 7, 20, 5)], abs=1)
    assert (show.over_end, show.late, show.leave_out, show.mended) == (0, (), (), True)


def test_lunch_is_not_too_late_as_long_as_the_morning_can_be_shortened(day: Plan) -> None:
    show = run(day, [begin("lesson:A", at(10, 20))], at(10, 20))
    lunch = show.lines[4]
    # A ends at 11:20; at full length lunch would come at 13:05.
    assert (lunch.start, lunch.minutes, show.late) == (at(13), 60, ())
    assert lengths(show)["break:A"] + lengths(show)["lesson:B"] == 100


def test_what_cannot_fit_is_said_and_named(day: Plan) -> None:
    show = run(day, [begin("lesson:B", at(12, 30))], at(12, 30))
    assert show.late == (("meal:Lunch", 60),)
    # B ends at 14:00, lunch at 15:00, and then at least 130 minutes are left.
    assert (show.ends, show.over_end) == (at(17, 10), 60)
    # Nothing brings lunch back in time; without D the day does end in time.
    assert (show.leave_out, show.mended) == (("lesson:D",), False)


def test_the_last_lessons_before_what_is_missed_are_given_up_first(day: Plan) -> None:
    show = run(day, [begin("lesson:A", at(11, 30))], at(11, 30))
    # A ends at 12:30: B does not fit before lunch at 13:00. At 14:00 C and D do.
    assert (show.leave_out, show.mended) == (("lesson:B",), True)
    assert show.late[0][0] == "meal:Lunch"
    without = run(day, [begin("lesson:A", at(11, 30)), begin("meal:Lunch", at(12, 30))], at(12, 30))
    assert (without.late, without.over_end, without.leave_out) == ((), 0, ())


def test_what_is_skipped_is_left_out_and_brings_time_back(day: Plan) -> None:
    show = run(day, [begin("lesson:A", at(9, 45)), begin("meal:Lunch", at(11, 45))], at(11, 50))
    assert [line.state for line in show.lines[:5]] == ["left out", "done", "left out", "left out", "now"]
    assert [line.minutes for line in show.lines[:4]] == [0, 120, 0, 0]
    assert (show.behind, show.left) == (-15, 55)


def test_who_is_early_waits_for_lunch(day: Plan) -> None:
    show = run(day, [begin("lesson:B", at(10))], at(10, 10))
    assert show.lines[4].start == at(12)
    waits = [stretch for stretch in show.track if stretch.place is None]
    assert [(stretch.start, stretch.minutes) for stretch in waits] == [(at(11, 30), 30)]


def test_minutes_given_move_the_end_of_the_item(day: Plan) -> None:
    pressed = [begin("lesson:A", at(9, 15)), Moment("more", at(9, 50), minutes=10)]
    show = run(day, pressed, at(10))
    assert (show.left, show.behind, show.lines[1].end) == (25, 10, at(10, 25))


def test_minutes_given_after_its_end_count_from_then_on(day: Plan) -> None:
    pressed = [begin("lesson:A", at(9, 15)), Moment("more", at(10, 35), minutes=5)]
    assert run(day, pressed, at(10, 36)).left == 4


def test_a_pause_is_nobodys_time(day: Plan) -> None:
    show = run(day, [begin("lesson:A", at(9, 15)), Moment("done", at(10))], at(10, 20))
    assert (show.current, show.coming, show.left, show.behind) == (None, 2, 0, 5)
    assert show.lines[1].minutes == 45
    assert show.lines[2].start == at(10, 20)


def test_after_the_last_item_the_day_is_over(day: Plan) -> None:
    show = run(day, [begin("item:Round", at(15, 50)), Moment("done", at(16, 15))], at(20))
    assert (show.current, show.coming, show.ends, show.over_end, show.asleep) == (None, None, at(16, 15), 5, False)
    assert show.behind == 15


def test_an_item_may_be_begun_again(day: Plan) -> None:
    show = run(day, [begin("lesson:B", at(10, 5)), begin("lesson:A", at(10, 10))], at(10, 15))
    assert [line.state for line in show.lines[1:4]] == ["now", "coming", "coming"]
    assert show.lines[3].start == at(11, 25)


# What cannot be ---------------------------------------------------------


def test_a_clock_that_goes_back_is_told_and_no_minute_is_negative(day: Plan) -> None:
    show = run(day, [begin("lesson:A", at(9, 30)), begin("break:A", at(9, 10))], at(9))
    assert show.clock_back
    assert show.lines[1].minutes == 0
    assert (show.left, show.over) == (15, 0)


def test_a_clock_that_is_behind_the_last_press_counts_as_one_that_stands(day: Plan) -> None:
    show = run(day, [begin("lesson:A", at(9, 30))], at(9, 10))
    assert (show.clock_back, show.left, show.over) == (True, 60, 0)
    assert not run(day, [begin("lesson:A", at(9, 30))], at(9, 30)).clock_back


def test_no_item_grows_without_end(day: Plan) -> None:
    pressed = [begin("lesson:A", at(9, 15)), *(Moment("more", at(9, 20), minutes=50) for _each in range(9))]
    assert run(day, pressed, at(9, 20)).left == 55 + 240


def test_a_clock_that_jumps_is_told(day: Plan) -> None:
    pressed = [begin("lesson:A", at(9, 30))]
    assert not run(day, pressed, at(14)).asleep
    assert run(day, pressed, at(24 + 9)).asleep


def test_a_press_about_an_item_that_is_gone_is_passed_over(day: Plan) -> None:
    show = run(day, [begin("lesson:Z", NINE), begin("lesson:A", at(9, 15))], at(9, 20))
    assert show.unknown
    assert show.lines[1].state == "now"


def test_a_day_with_nothing_in_it_is_no_trouble() -> None:
    show = run(Plan((), NINE, at(16)), [begin("lesson:A", NINE), Moment("done", NINE)], at(10))
    assert (show.lines, show.track, show.coming, show.ends) == ((), (), None, 0)


def test_the_same_title_twice_is_two_items() -> None:
    sung = (timetable.Item("Song", 5), timetable.Item("Song", 5))
    found = plan(Session("A", 30), frame=Frame(NINE, at(12), opening=sung))
    assert [item.key for item in found.items] == ["item:Song", "item:Song:2", "lesson:A"]


# All days ----------------------------------------------------------------


@st.composite
def days(draw) -> Plan:
    """A day that the timetable fills."""
    sessions = [
        Session(str(number), draw(st.integers(5, 150)), draw(st.integers(0, 20)))
        for number in range(draw(st.integers(0, 8)))
    ]
    lunch, coffee = Meal("Lunch", 60, 12 * 60, 13 * 60), Meal("Coffee", 20, 15 * 60, 16 * 60)
    frame = Frame(
        draw(st.integers(7 * 60, 10 * 60)),
        draw(st.integers(18 * 60 + 20, 20 * 60)),
        draw(st.sampled_from([(), (lunch,), (lunch, coffee)])),
        (timetable.Item("Opening", draw(st.integers(1, 60))),),
        (timetable.Item("Closing", draw(st.integers(1, 60))),),
    )
    return plan_of(timetable.plan(sessions, [frame]).days[0], frame)


@st.composite
def pressed(draw) -> tuple[Plan, list[Moment], int]:
    """A day, and whatever was pressed on it: forwards, backwards, twice, about nothing, with a clock that jumps."""
    found = draw(days())
    keys = [item.key for item in found.items]
    time = st.integers(0, 3000)
    moment = st.one_of(
        st.builds(begin, st.sampled_from([*keys, "lesson:none"]), time),
        st.builds(Moment, st.just("more"), time, minutes=st.integers(-50, 500)),
        st.builds(Moment, st.just("done"), time),
    )
    return found, draw(st.lists(moment, max_size=8)), draw(time)


def at_its_shortest(items: list[Item], start: int, ends: int) -> bool:
    """Whether all fits if each item takes its least."""
    for item in items:
        start = max(start, item.earliest)
        if start > item.latest:
            return False
        start += item.least
    return start <= ends


@settings(max_examples=300)
@given(pressed())
def test_no_minute_is_lost_and_none_is_used_twice(case) -> None:
    found, moments, now = case
    show = run(found, moments, now)
    assert all(stretch.minutes >= 0 for stretch in show.track)
    assert all(one.end == two.start for one, two in pairwise(show.track))
    assert sum(stretch.minutes for stretch in show.track) == show.ends - show.track[0].start
    assert min(show.left, show.over) == 0 <= max(show.left, show.over)


@settings(max_examples=300)
@given(pressed())
def test_what_follows_keeps_its_order_and_its_least(case) -> None:
    found, moments, now = case
    show = run(found, moments, now)
    assert [line.item for line in show.lines] == list(found.items)
    coming = [line for line in show.lines if line.state == "coming"]
    assert all(one.end <= two.start for one, two in pairwise(coming))
    assert all(line.item.least <= line.minutes <= line.item.minutes for line in coming)
    assert all(line.start >= line.item.earliest for line in coming)
    assert all(line.minutes == line.item.minutes for line in coming if line.item.kind == "meal")


@settings(max_examples=300)
@given(pressed())
def test_all_fits_whenever_it_can_and_else_it_is_said(case) -> None:
    found, moments, now = case
    show = run(found, moments, now)
    coming = [line for line in show.lines if line.state == "coming"]
    late = {line.item.key: line.start - line.item.latest for line in coming if line.start > line.item.latest}
    assert dict(show.late) == late
    if show.began and coming:
        here = _free_from(show)
        fits = at_its_shortest([line.item for line in coming], here, found.ends)
        assert fits == (not show.late and not show.over_end)
        assert bool(show.leave_out) <= (not fits)
        assert show.mended or show.late or show.over_end
        if show.leave_out and show.mended:
            rest = [line.item for line in coming if line.item.key not in show.leave_out]
            assert at_its_shortest([item for item in rest if item.kind != "break"], here, found.ends)


def _free_from(show) -> int:
    """When what comes next can begin: after what runs, or after the pause."""
    if show.current is not None:
        return show.lines[show.current].end
    first = max(place for place, stretch in enumerate(show.track) if stretch.place == show.coming)
    past = [place for place, stretch in enumerate(show.track[:first]) if stretch.place is not None]
    return show.track[past[-1] + 1].end


@given(days())
def test_a_day_that_begins_in_time_is_the_day_of_the_timetable(found: Plan) -> None:
    show = run(found, [begin(found.items[0].key, found.starts)], found.starts)
    assert [(line.start, line.minutes) for line in show.lines] == [(item.start, item.minutes) for item in found.items]
    assert (show.behind, show.late, show.over_end) == (0, (), 0)


@given(pressed())
def test_the_same_presses_give_the_same_day(case) -> None:
    assert run(*case) == run(*case)


@st.composite
def tight(draw) -> tuple[list[Item], int, int]:
    """What follows, with about as much time as it needs at its shortest: a few minutes decide."""
    start = now = draw(st.integers(0, 600))
    items: list[Item] = []
    for part in range(draw(st.integers(1, 3))):
        if part:
            latest = now + draw(st.integers(-3, 25))
            earliest = latest - draw(st.integers(0, 40))
            items.append(Item(f"meal:{part}", "meal", "", 0, draw(st.integers(10, 60)), earliest, latest))
            now = max(now, earliest) + items[-1].minutes
        for number in range(draw(st.integers(0, 4))):
            kind = draw(st.sampled_from(["lesson", "break", "item"]))
            items.append(Item(f"{kind}:{part}.{number}", kind, "", 0, draw(st.integers(1, 90))))
            now += items[-1].least
    return items, start, now + draw(st.integers(-3, 25))


@settings(max_examples=400)
@given(tight())
def test_where_minutes_are_short_all_fits_whenever_it_can(case) -> None:
    items, start, ends = case
    show_fits, time = True, start
    for item, minutes in zip(items, fit(items, start, ends), strict=True):
        time = max(time, item.earliest)
        show_fits &= time <= item.latest
        time += minutes
    assert (show_fits and time <= ends) == at_its_shortest(items, start, ends)


@given(tight())
def test_nothing_is_shortened_where_all_fits_at_full_length(case) -> None:
    items, start, _ends = case
    items = [replace(item, latest=3000) for item in items]
    assert fit(items, start, 3000) == tuple(item.minutes for item in items)


@given(days(), st.integers(0, 1600), st.integers(0, 30))
def test_a_later_start_makes_nothing_longer_nor_earlier(found: Plan, start: int, later: int) -> None:
    one, two = fit(found.items, start, found.ends), fit(found.items, start + later, found.ends)
    assert sum(one) >= sum(two)
