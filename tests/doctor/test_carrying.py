"""From what was measured to how many a laptop carries."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.doctor.carrying import BEYOND, GROWS, PATIENCE, RESERVE, Limit, Measured, carries, reserve, room
from fieldschool.doctor.findings import State

#: 4 GB in all, 30 lessons open, 50 MB each.
LAPTOP = Measured(opened=30, failed=0, arrival=0.2, lesson_mb=50, free_mb=1500, total_mb=4000)


def test_memory_is_what_is_left_above_the_reserve_for_lessons_that_have_grown() -> None:
    # (1500 - 500 + 30 x 50) / (1.25 x 50) = 40
    assert RESERVE == 500
    assert GROWS == 1.25
    assert carries(LAPTOP).people == 40
    assert carries(LAPTOP).limit is Limit.MEMORY


def test_time_is_how_many_arrive_before_a_page_gives_up() -> None:
    found = carries(replace(LAPTOP, free_mb=1e6, arrival=PATIENCE / 17))
    assert (found.people, found.limit) == (17, Limit.TIME)


def test_open_files_end_it_where_the_system_allows_few() -> None:
    found = carries(replace(LAPTOP, files_each=10, files_left=50))
    assert (found.people, found.limit) == (35, Limit.FILES)


def test_what_was_not_seen_is_not_promised() -> None:
    found = carries(replace(LAPTOP, opened=3, free_mb=1e6, total_mb=1e6))
    assert (found.people, found.limit) == (BEYOND * 3, Limit.SEEN)
    assert carries(replace(LAPTOP, failed=1, free_mb=1e6)).people == 30


@settings(max_examples=300, deadline=None)
@given(
    st.integers(1, 100), st.integers(0, 5), st.floats(0, 100), st.floats(0, 1000), st.floats(0, 1e6), st.floats(0, 1e6)
)
def test_more_memory_never_carries_fewer(
    opened: int, failed: int, arrival: float, lesson: float, free: float, more: float
) -> None:
    seen = Measured(opened, failed, arrival, lesson, free, 16_000)
    richer = replace(seen, free_mb=free + more)
    assert 0 <= carries(seen).people <= carries(richer).people <= BEYOND * opened
    assert all(0 < len(finding.sentence) < 300 for finding in room(seen, 60))


def test_the_reserve_grows_with_the_computer() -> None:
    assert reserve(2000) == RESERVE
    assert reserve(32_000) == 3200


@pytest.mark.parametrize(("planned", "state"), [(40, State.GOOD), (41, State.WARN), (80, State.WARN), (81, State.BAD)])
def test_a_room_is_held_against_how_many_are_expected(planned: int, state: State) -> None:
    people = room(LAPTOP, planned)[0]
    assert people.state is state
    assert "About 40 participants" in people.sentence
    assert (str(planned) in people.todo) is (state is not State.GOOD)


def test_what_could_not_be_measured_for_lack_of_time_is_not_called_bad() -> None:
    seen = replace(LAPTOP, opened=4, free_mb=1e5, total_mb=1e5)
    assert room(seen, 60)[0].state is State.WARN
    assert "or more" in room(seen, 60)[0].sentence


@pytest.mark.parametrize(
    ("arrival", "said", "state"),
    [(0.1, "6 seconds", State.GOOD), (1.0, "60 seconds", State.WARN), (3.0, "3 minutes", State.WARN)],
)
def test_how_long_until_the_last_of_sixty_has_a_lesson(arrival: float, said: str, state: State) -> None:
    arriving = room(replace(LAPTOP, arrival=arrival), 10)[1]
    assert said in arriving.sentence
    assert arriving.state is state


@pytest.mark.parametrize("seen", [None, Measured(0, 3, math.nan, math.nan, math.nan, math.nan)])
def test_where_no_lesson_opens_that_is_bad(seen: Measured | None) -> None:
    found = room(seen, 60, "The server did not open.")
    assert [each.state for each in found] == [State.BAD]
