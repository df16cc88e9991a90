"""The board: sums by hand, and how split a room is."""

import math
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.balance import PLACES, WEIGHTS, together, totals

SAID = st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(WEIGHTS)), max_size=12)


def columns(said):
    return [place for place, _weight in said], [weight for _place, weight in said]


def test_what_is_both_counts_on_both_sides_and_what_is_absent_on_none():
    found = totals([0, 0, 1, 1], ["gain", "cost", "both", "absent"], [3, 1, 2, 3], 3)
    assert found.tolist() == [[3, 1], [2, 2], [0, 0]]


def test_an_empty_board_has_no_weight():
    assert totals([], [], [], 2).tolist() == [[0, 0], [0, 0]]


def test_a_room_that_says_the_same_is_not_split():
    found = together(["cost", "cost", "cost"], [2, 2, 2])
    assert (found.costs, found.weight, found.split) == (3, 2, 0)


def test_a_room_cannot_be_split_more_than_in_two_heavy_halves():
    assert together(["gain", "cost", "gain", "cost"], [3, 3, 3, 3]).split == pytest.approx(1)


def test_the_split_is_the_standard_deviation_of_what_was_said():
    # +3, -1, 0 (both) and +2; the one who did not find it says nothing.
    found = together(["gain", "cost", "both", "gain", "absent"], [3, 1, 2, 2, 3])
    assert found.split == pytest.approx(statistics.pstdev([3, -1, 0, 2]) / 3)
    assert (found.found, found.absent, found.weight) == (4, 1, 2)


def test_one_voice_is_no_room():
    assert math.isnan(together(["gain"], [3]).split)
    assert math.isnan(together(["absent", "absent"], [0, 0]).weight)


@given(SAID)
def test_everybody_is_counted_once_and_the_split_is_between_none_and_all(said):
    found = together(*columns(said))
    assert found.gains + found.costs + found.both + found.absent == len(said)
    assert math.isnan(found.split) or 0 <= found.split <= 1 + 1e-12


@given(SAID)
def test_gains_and_costs_change_places_when_every_sign_is_turned(said):
    places, weights = columns(said)
    turned = [{"gain": "cost", "cost": "gain"}.get(place, place) for place in places]
    level = [0] * len(said)
    assert totals(level, places, weights, 1)[:, ::-1].tolist() == totals(level, turned, weights, 1).tolist()
