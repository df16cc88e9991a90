"""How concentrated people abroad are: closed forms, and what always holds."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.diaspora import (
    MOST,
    effective_number,
    herfindahl,
    how_many_make,
    middle,
    per_person,
    women_share,
)

PEOPLE = st.lists(st.integers(0, 10_000_000), min_size=1, max_size=60).filter(any)


@pytest.mark.parametrize("n", [1, 2, 3, 7, 200])
def test_equal_parts_are_as_many_countries_as_there_are(n):
    assert herfindahl([5] * n) == pytest.approx(1 / n)
    assert effective_number([5] * n) == pytest.approx(n)


def test_the_textbook_case_of_two_unequal_parts():
    # Shares of 0.9 and 0.1: 0.81 + 0.01 = 0.82, as the facilitator counts it with ten people.
    assert herfindahl([9, 1]) == pytest.approx(0.82)
    assert effective_number([9, 1]) == pytest.approx(1.2195, abs=1e-4)


def test_a_geometric_row_has_a_closed_form():
    # Shares (1 - r) r^k: H = (1 - r)^2 / (1 - r^2) = (1 - r) / (1 + r).
    r = 0.5
    assert herfindahl([r**k for k in range(60)]) == pytest.approx((1 - r) / (1 + r))


@given(PEOPLE)
def test_it_lies_between_one_country_and_all_of_them(people):
    there = sum(n > 0 for n in people)
    assert 1 - 1e-9 <= effective_number(people) <= there * (1 + 1e-9)


@given(PEOPLE, st.integers(1, 1000))
def test_size_and_order_and_empty_countries_make_no_difference(people, times):
    before = effective_number(people)
    assert effective_number([times * n for n in reversed(people)] + [0, 0]) == pytest.approx(before)


@given(PEOPLE.filter(lambda people: sum(n > 0 for n in people) > 1))
def test_two_countries_that_become_one_are_more_concentrated(people):
    first, second, *others = sorted(people, reverse=True)
    assert effective_number([first + second, *others]) < effective_number(people)


def test_nobody_is_not_a_number():
    assert math.isnan(herfindahl([0, 0]))
    assert math.isnan(effective_number([]))
    assert math.isnan(women_share(0, 0))
    assert math.isnan(per_person(3.0, 0))


def test_what_is_not_known_counts_as_nobody():
    assert herfindahl([1, math.nan, 1]) == pytest.approx(0.5)


def test_less_than_nobody_is_refused():
    with pytest.raises(ValueError, match="fewer than no people"):
        herfindahl([3, -1])


def test_money_for_each_person():
    assert per_person(52.5, 10_500) == pytest.approx(5_000)


@pytest.mark.parametrize(("part", "many"), [(0.5, 1), (0.9, 2), (0.95, 3), (1.0, 4)])
def test_the_largest_that_make_a_part(part, many):
    assert how_many_make([30, 5, 60, 5], part) == many


@given(PEOPLE)
def test_one_fewer_would_not_make_it(people):
    many = how_many_make(people)
    ranked = np.sort(people)[::-1]
    assert ranked[:many].sum() >= MOST * sum(people) * (1 - 1e-9)
    assert ranked[: many - 1].sum() < MOST * sum(people)


def test_from_manila_america_lies_to_the_east_and_europe_to_the_west():
    found = middle(121.8, [-98.0, -2.0, 45.0])
    ways = [(lon - found.lon + 180) % 360 - 180 for lon in (121.8, -98.0, -2.0, 45.0)]
    assert ways[1] > ways[0] > ways[3] > ways[2]
    assert found.width == pytest.approx(140.2 + 123.8)


@given(st.floats(-180, 180), st.lists(st.floats(-180, 180), max_size=30))
def test_all_places_fit_on_the_map_with_home_between_them(home, lons):
    found = middle(home, lons)
    assert -180 <= found.lon <= 180
    assert 0 <= found.width <= 360
    ways = [0.0, *((lon - home + 180) % 360 - 180 for lon in lons)]
    assert min(ways) <= 0 <= max(ways)
