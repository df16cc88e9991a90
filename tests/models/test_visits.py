"""A morning of visits: by hand, and what must hold for every plan."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models import timetable
from fieldschool.models.visits import Stop, minutes_each, shared_out, shorter, tour

DAY = 24 * 60


def test_the_plan_of_the_seminar_adds_up():
    # 8:45; 35 minutes out, 70 there, 25 on, 70 there, 35 back: 235 minutes, so at 12:40.
    found = tour([Stop("one", 35, 70), Stop("two", 25, 70)], 525, 760, 35)
    assert [(visit.arrives, visit.goes) for visit in found.visits] == [(560, 630), (655, 725)]
    assert (found.returns, found.spare) == (760, 0)
    assert (found.road, found.on_site) == (95, 140)
    assert found.fits == ("one", "two")


def test_a_minute_less_and_the_second_place_has_no_time():
    found = tour([Stop("one", 35, 70), Stop("two", 25, 70)], 525, 759, 35)
    assert found.spare == -1
    assert found.fits == ("one",)


def test_a_place_behind_one_that_does_not_fit_is_not_reached_either():
    found = tour([Stop("long", 10, 200), Stop("short", 10, 10)], 500, 600, 10)
    assert found.fits == ()


def test_a_way_longer_than_the_time_leaves_nothing():
    assert tour([Stop("far", 90, 10)], 500, 560, 90).fits == ()


def test_who_goes_nowhere_is_back_at_once():
    found = tour([], 500, 600, 30)
    assert (found.returns, found.spare, found.road, found.fits) == (500, 100, 0, ())


@pytest.mark.parametrize(
    ("stops", "starts", "ends", "back"),
    [
        ([], 600, 600, 0),
        ([], -1, 600, 0),
        ([], 600, DAY + 1, 0),
        ([Stop("a", -1, 10)], 500, 600, 0),
        ([Stop("a", 0, 0)], 500, 600, 0),
        ([Stop("a", 1, 1)], 500, 600, -1),
        ([Stop("a", 1, 10), Stop("a", 1, 10)], 500, 600, 1),
    ],
)
def test_what_cannot_be_is_refused(stops, starts, ends, back):
    with pytest.raises(ValueError, match=r"cannot be back|need at least|stands twice"):
        tour(stops, starts, ends, back)


ways = st.integers(0, 120)
plans = st.lists(st.tuples(ways, st.integers(1, 200)), max_size=6).map(
    lambda pairs: [Stop(f"s{n}", way, there) for n, (way, there) in enumerate(pairs)]
)


@settings(max_examples=300, deadline=None)
@given(plans, st.integers(0, DAY - 2), st.integers(1, 600), ways)
def test_no_minute_is_lost_and_what_fits_is_what_can_be_done(stops, starts, length, back):
    ends = min(DAY, starts + length)
    found = tour(stops, starts, ends, back)
    assert found.returns - starts == found.road + found.on_site
    assert found.spare == ends - found.returns
    for before, after in zip(found.visits, found.visits[1:], strict=False):
        assert before.goes == after.leaves
    first = tour(stops[: len(found.fits)], starts, ends, back)
    assert not found.fits or first.spare >= 0
    assert (len(found.fits) == len(stops)) == (found.spare >= 0) or not stops
    one_more = stops[: len(found.fits) + 1]
    if len(one_more) > len(found.fits):
        assert tour(one_more, starts, ends, back).spare < 0


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 500), st.integers(1, 6))
def test_so_many_minutes_less_are_enough_and_one_fewer_is_not(missing, places):
    each = shorter(missing, places)
    assert each * places >= missing
    assert (each - 1) * places < missing or not missing


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 30), st.integers(1, 6), st.integers(0, 5))
def test_no_group_has_two_questions_more_than_another(count, groups, first):
    dealt = shared_out(count, groups, first)
    loads = [dealt.count(group) for group in range(groups)]
    assert sum(loads) == count
    assert max(loads) - min(loads) <= 1


def test_a_question_has_what_welcome_walk_and_notes_leave():
    assert minutes_each(70, 20, 10, 5) == 8
    assert minutes_each(20, 20, 10, 5) == 0


def test_the_arithmetic_is_that_of_the_timetable():
    filled = timetable.plan(
        [timetable.Session("one", 70, 25), timetable.Session("two", 70)],
        [timetable.Frame(525, 760, (), (timetable.Item("out", 35),), (timetable.Item("back", 35),))],
    )
    assert not filled.left_over
