"""Likeness of two places: parts between 0 and 1, what is not known is left out, order does not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.similarity import Place, closest, distance

PLACES = st.builds(
    Place,
    st.none() | st.floats(1, 1e9),
    st.none() | st.integers(0, 4),
    st.frozensets(st.sampled_from("abcdef")),
)


def test_each_part_by_hand():
    assert distance(Place(people=1_000), Place(people=10_000)) == pytest.approx(1 / 3)
    assert distance(Place(level=0), Place(level=3)) == 0.75
    assert distance(Place(items=frozenset("ab")), Place(items=frozenset("bc"))) == 0.5
    assert distance(Place(1_000, 0, frozenset("b")), Place(1_000, 4, frozenset("b"))) == pytest.approx(1 / 3)


def test_nothing_known_is_far_and_no_error():
    assert distance(Place(), Place(5_000, 1, frozenset("a"))) == 1


def test_people_below_one_are_refused():
    with pytest.raises(ValueError, match="above 0"):
        distance(Place(people=0), Place(people=10))


@given(PLACES, PLACES)
def test_a_distance_is_between_0_and_1(own, other):
    assert 0 <= distance(own, other) <= 1


@given(PLACES.filter(lambda place: place.items or place.people or place.level is not None))
def test_a_place_that_has_all_that_is_lacked_at_home_is_at_no_distance(place):
    assert distance(place, place) == pytest.approx(0)


@given(st.lists(PLACES, max_size=6), PLACES, st.randoms())
def test_the_order_of_examples_does_not_matter(places, own, chance):
    named = [(str(i), place) for i, place in enumerate(places)]
    mixed = chance.sample(named, len(named))
    assert closest(own, named) == closest(own, mixed)


def test_among_equals_the_own_country_stands_first():
    same = Place(10_000, 1)
    assert closest(same, [("a", same), ("b", same), ("c", Place(9e8, 4))], first={"b"}) == ["b", "a", "c"]
