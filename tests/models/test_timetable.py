"""The timetable: every minute of a day is used once, no lesson is cut or lost, meals come in time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.timetable import Frame, Item, Meal, Session, Slot, plan

LUNCH = Meal("lunch", 60, 12 * 60, 13 * 60)
DAY = Frame(9 * 60, 17 * 60, meals=(LUNCH,))


def sessions(*minutes, rest=0):
    return [Session(str(number), length, rest) for number, length in enumerate(minutes, 1)]


def keys(day, kind="lesson"):
    return [slot.key for slot in day if slot.kind == kind]


def clock(slot):
    return f"{slot.start // 60:02}:{slot.start % 60:02}"


# Known days ------------------------------------------------------------


def test_a_day_that_adds_up_exactly_has_no_free_minute():
    found = plan(sessions(180, 120, 120), [DAY])
    assert found.left_over == ()
    assert found.minutes("free") == 0
    assert [(clock(slot), slot.kind) for slot in found.days[0]] == [
        ("09:00", "lesson"),
        ("12:00", "meal"),
        ("13:00", "lesson"),
        ("15:00", "lesson"),
    ]


def test_lunch_waits_for_a_lesson_that_ends_in_time_and_no_longer():
    in_time = plan(sessions(150, 90, 60), [DAY]).days[0]
    assert [clock(slot) for slot in in_time if slot.kind == "meal"] == ["13:00"]
    too_long = plan(sessions(150, 91, 60), [DAY]).days[0]
    assert too_long[1] == Slot(11 * 60 + 30, 30, "free")
    assert [clock(slot) for slot in too_long if slot.kind == "meal"] == ["12:00"]


def test_a_break_follows_its_lesson_but_not_before_lunch_nor_at_night():
    day = plan(sessions(90, 75, 120, 100, rest=15), [DAY]).days[0]
    assert [(clock(slot), slot.minutes) for slot in day if slot.kind == "break"] == [("10:30", 15), ("15:00", 15)]


def test_a_lesson_that_does_not_fit_today_comes_tomorrow_and_the_night_cuts_nothing():
    found = plan(sessions(180, 200, 60), [DAY, DAY])
    assert [keys(day) for day in found.days] == [["1", "2"], ["3"]]
    assert found.days[0][-1] == Slot(16 * 60 + 20, 40, "free")


def test_openings_come_first_and_closings_follow_the_last_lesson():
    frame = replace(DAY, opening=(Item("welcome", 30),), closing=(Item("round", 15),))
    day = plan(sessions(100, 100), [frame]).days[0]
    assert day[0] == Slot(9 * 60, 30, "item", "welcome")
    assert day[-2].key == "round"
    assert day[-2].start == day[-3].end
    assert day[-1].kind == "free"


def test_a_lesson_can_begin_a_day_whatever_comes_before():
    found = plan(sessions(60, 180, 60), [DAY, replace(DAY, first="2")])
    assert [keys(day) for day in found.days] == [["1", "3"], ["2"]]


def test_what_does_not_fit_is_told_with_its_minutes():
    found = plan(sessions(180, 240, 60), [DAY])
    assert [session.key for session in found.left_over] == ["3"]
    assert found.missing == 60
    assert found.minutes("free") == 0


def test_a_lesson_longer_than_any_day_does_not_hold_up_the_others():
    found = plan(sessions(60, 900, 60), [DAY, DAY])
    assert keys(found.days[0]) == ["1", "3"]
    assert found.missing == 900


def test_no_lessons_leave_the_days_free_and_no_days_leave_the_lessons_over():
    assert plan([], [DAY]).minutes("free") == 7 * 60
    assert plan(sessions(60), []).missing == 60


# Every day ------------------------------------------------------------

LESSONS = st.lists(st.tuples(st.integers(1, 300), st.integers(0, 45)), max_size=30)


@st.composite
def frames(draw):
    """A day with its lunch, dinner, opening and closing, all of which can be."""
    starts = draw(st.integers(0, 600))
    opening = tuple(Item(f"o{n}", draw(st.integers(1, 60))) for n in range(draw(st.integers(0, 2))))
    now, meals = starts + sum(item.minutes for item in opening), []
    for number in range(draw(st.integers(0, 2))):
        latest = now + draw(st.integers(0, 240))
        meals.append(Meal(f"m{number}", draw(st.integers(1, 90)), draw(st.integers(0, latest)), latest))
        now = latest + meals[-1].minutes
    closing = tuple(Item(f"c{n}", draw(st.integers(1, 30))) for n in range(draw(st.integers(0, 2))))
    now += sum(item.minutes for item in closing)
    return Frame(starts, draw(st.integers(max(now, starts + 1), 1440)), tuple(meals), opening, closing)


@st.composite
def cases(draw):
    lessons = [Session(str(n), *pair) for n, pair in enumerate(draw(LESSONS))]
    days = draw(st.lists(frames(), max_size=5))
    pinned = draw(st.lists(st.sampled_from(lessons), unique=True, max_size=len(days))) if lessons else []
    for place, lesson in enumerate(pinned):
        days[place] = replace(days[place], first=lesson.key)
    return lessons, days


@given(cases())
def test_every_minute_of_a_day_is_used_once(case):
    lessons, days = case
    found = plan(lessons, days)
    assert len(found.days) == len(days)
    for frame, day in zip(days, found.days, strict=True):
        now = frame.starts
        for slot in day:
            assert slot.start == now
            assert slot.minutes > 0
            now = slot.end
        assert now == frame.ends


@given(cases())
def test_no_lesson_is_lost_cut_or_held_twice(case):
    lessons, days = case
    found = plan(lessons, days)
    placed = [slot for day in found.days for slot in day if slot.kind == "lesson"]
    assert sorted([slot.key for slot in placed] + [left.key for left in found.left_over]) == sorted(
        lesson.key for lesson in lessons
    )
    minutes = {lesson.key: lesson.minutes for lesson in lessons}
    assert all(slot.minutes == minutes[slot.key] for slot in placed)
    assert found.minutes("lesson") + found.missing == sum(minutes.values())


@given(cases())
def test_lessons_keep_their_order_but_for_those_that_begin_a_day(case):
    lessons, days = case
    first = {frame.first for frame in days}
    placed = [slot.key for day in plan(lessons, days).days for slot in day if slot.kind == "lesson"]
    flow = [int(key) for key in placed if key not in first]
    assert flow == sorted(flow)


@given(cases())
def test_every_meal_is_served_in_its_time_and_every_opening_and_closing_is_there(case):
    lessons, days = case
    for frame, day in zip(days, plan(lessons, days).days, strict=True):
        served = [slot for slot in day if slot.kind == "meal"]
        assert [slot.key for slot in served] == [meal.key for meal in frame.meals]
        for slot, meal in zip(served, frame.meals, strict=True):
            assert slot.start <= meal.latest
            assert slot.start >= meal.earliest
        assert keys(day, "item") == [item.key for item in (*frame.opening, *frame.closing)]


@given(cases())
def test_a_break_stands_between_two_lessons_only(case):
    lessons, days = case
    for day in plan(lessons, days).days:
        kinds = ["", *(slot.kind for slot in day), ""]
        for before, kind, after in zip(kinds, kinds[1:], kinds[2:], strict=False):
            assert kind != "break" or (before, after) == ("lesson", "lesson")


# What cannot be ------------------------------------------------------------


@pytest.mark.parametrize(
    ("lessons", "frame", "sentence"),
    [
        ([Session("1", 0)], DAY, "Lesson 1 has 0 minutes"),
        ([Session("1", 60, -5)], DAY, "a break of -5"),
        ([Session("1", True)], DAY, "Lesson 1 has True"),
        ([Session("1", 60.5)], DAY, "60.5 minutes"),
        ([Session("1", None)], DAY, "None minutes"),
        (sessions(60) * 2, DAY, "stands twice"),
        ([], replace(DAY, first="9"), "begins with 9, which is no lesson"),
        ([], replace(DAY, starts=1020), "must start before it ends"),
        ([], replace(DAY, ends=1500), "must start before it ends"),
        ([], replace(DAY, ends="17:00"), "whole minutes"),
        ([], replace(DAY, opening=(Item("talk", 300),)), "lunch cannot begin by its latest time"),
        ([], replace(DAY, closing=(Item("talk", 181),)), "do not fit between"),
        ([], replace(DAY, closing=(Item("talk", 0),)), "lengths at least 1"),
        ([], replace(DAY, meals=(replace(LUNCH, earliest=800),)), "cannot begin by its latest time"),
        ([], replace(DAY, meals=(LUNCH, LUNCH)), "cannot begin by its latest time"),
    ],
)
def test_what_cannot_be_is_a_sentence(lessons, frame, sentence):
    with pytest.raises(ValueError, match=r"\.$") as caught:
        plan(lessons, [frame])
    assert sentence in str(caught.value)


def test_two_days_cannot_begin_with_the_same_lesson():
    with pytest.raises(ValueError, match="stands twice"):
        plan(sessions(60), [replace(DAY, first="1")] * 2)
