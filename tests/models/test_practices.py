"""Practices compared: exact ends, ranks that hold or not, dominance that does not depend on what is unknown."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models import practices as model
from fieldschool.models.screening import screen


def square(rows):
    return np.array(rows, dtype=float)


def test_with_known_scores_it_says_what_the_screening_says():
    rows = [[4, 1, 2], [2, 3, 2], [0, 4, 4]]
    ours, theirs = model.rank(square(rows), square(rows), [5, 3, 2]), screen(rows, [0, 1, 2], [5, 3, 2])
    for name in ("score", "low", "high"):
        assert getattr(ours, name) == pytest.approx(getattr(theirs, name))
    # The screening draws more weightings.
    assert ours.first == pytest.approx(theirs.first, abs=0.05)


def test_two_criteria_and_two_opposite_practices_share_the_first_place():
    # With weights drawn evenly from a line the one with the larger weight wins: one half each.
    found = model.rank(square([[4, 0], [0, 4]]), square([[4, 0], [0, 4]]), [1, 1])
    assert found.first == pytest.approx([0.5, 0.5], abs=0.05)
    assert (found.best.tolist(), found.worst.tolist()) == ([1, 1], [2, 2])


def test_one_that_is_better_in_all_stays_first_and_beats_the_other():
    low = square([[3, 3], [2, 3], [3, 1]])
    found = model.rank(low, low, [1, 9])
    assert (found.best[0], found.worst[0], found.first[0]) == (1, 1, 1.0)
    assert found.beaten == (None, 0, 0)


def test_equal_practices_do_not_beat_each_other():
    assert model.dominated(square([[2, 2], [2, 2]]), square([[2, 2], [2, 2]])) == (None, None)


def test_what_is_not_known_keeps_one_from_being_beaten():
    low, high = square([[3, 2], [2, 0]]), square([[3, 2], [2, 4]])
    assert model.rank(low, high, [1, 1]).beaten == (None, None)


def test_readiness_is_the_share_that_is_there():
    needs = square([[1, 1, 0], [0, 1, 1]])
    low, high, drawn = model.ready(needs, [1.0, 0.5, 0.0])
    assert low.tolist() == high.tolist() == [3.0, 1.0]
    assert np.ptp(drawn, axis=0).tolist() == [0.0, 0.0]


def test_an_unknown_condition_is_anything_and_the_same_for_all_who_need_it():
    low, high, drawn = model.ready(square([[1, 1], [1, 1], [0, 1]]), [1.0, None])
    assert (low.tolist(), high.tolist()) == ([2.0, 2.0, 0.0], [4.0, 4.0, 4.0])
    assert np.array_equal(drawn[:, 0], drawn[:, 1])
    assert np.ptp(drawn[:, 2]) > 3


@pytest.mark.parametrize(
    ("low", "high", "weights"),
    [
        ([], [], [1]),
        ([[1]], [[1]], [0]),
        ([[1]], [[1]], [-1]),
        ([[5]], [[5]], [1]),
        ([[2]], [[1]], [1]),
        ([[1]], [[1]], [1, 1]),
    ],
)
def test_what_cannot_be_compared_is_refused(low, high, weights):
    with pytest.raises(ValueError):
        model.rank(square(low), square(high), weights)


cells = st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=1, max_size=6)


@settings(max_examples=200, deadline=None)
@given(cells, st.lists(st.integers(1, 10), min_size=3, max_size=3), st.floats(0, 1))
def test_scores_lie_within_their_ends_and_the_beaten_never_stand_higher(rows, weights, doubt):
    low = square(rows) * (1 - doubt)
    found = model.rank(low, square(rows), weights)
    assert (found.low <= found.score + 1e-9).all()
    assert (found.score <= found.high + 1e-9).all()
    assert found.first.sum() == pytest.approx(1)
    assert (found.best <= found.worst).all()
    assert (found.best.min(), found.worst.max() <= len(rows)) == (1, True)
    for i, better in enumerate(found.beaten):
        if better is not None:
            assert found.score[better] >= found.score[i] - 1e-9
            assert found.best[better] <= found.worst[i]
