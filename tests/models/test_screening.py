"""Screening: reaches against brute force, shares of first places against closed forms, single changes by trial."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models import screening
from fieldschool.models.screening import BEST, DRAWS, at_least_one, expected_loss, extremes, first_shares, screen

GROUPS = (0, 0, 1, 2)
score = st.one_of(st.none(), st.integers(0, BEST))
ideas = st.lists(st.tuples(*[score] * len(GROUPS)), min_size=1, max_size=6)
weightings = st.tuples(*[st.integers(0, 10)] * 3).filter(any)


def brute(values, share, half):
    """The ends over the corners of the box in the simplex: all weights at an end but one, which takes the rest."""
    found = []
    for free in range(len(share)):
        for ends in itertools.product((1 - half, 1 + half), repeat=len(share) - 1):
            weights = np.insert(np.array(ends) * np.delete(share, free), free, 0.0)
            weights[free] = 1 - weights.sum()
            if (1 - half) * share[free] - 1e-12 <= weights[free] <= (1 + half) * share[free] + 1e-12:
                found.append(weights @ values)
    return min(found), max(found)


def test_the_criteria_of_a_group_count_the_same_and_groups_by_their_weight():
    found = screen([[4, 0, 1, 3]], GROUPS, [2, 1, 1])
    assert found.score[0] == pytest.approx((2 * 2 + 1 + 3) / 4)


def test_a_reach_worked_by_hand():
    # Lower ends 0.25, 0.15, 0.1; the half that is left goes to the 4 for the highest, to 0, then 2 for the lowest.
    low, high = extremes(np.array([[4.0, 0.0, 2.0]]), np.array([0.5, 0.3, 0.2]))
    assert high[0] == pytest.approx(0.75 * 4 + 0.15 * 0 + 0.10 * 2)
    assert low[0] == pytest.approx(0.25 * 4 + 0.45 * 0 + 0.30 * 2)


@given(
    st.lists(st.floats(-4, 4), min_size=2, max_size=5).flatmap(
        lambda row: st.tuples(st.just(row), st.tuples(*[st.integers(0, 10)] * len(row)).filter(any))
    ),
    st.sampled_from([0.0, 0.2, 0.5, 1.0]),
)
@settings(max_examples=200, deadline=None)
def test_the_closed_form_is_the_linear_program(case, half):
    values, weights = np.array(case[0]), np.array(case[1], dtype=float)
    share = weights / weights.sum()
    low, high = extremes(values[None, :], share, half)
    assert (low[0], high[0]) == pytest.approx(brute(values, share, half), abs=1e-9)


@given(ideas, weightings)
@settings(max_examples=150, deadline=None)
def test_what_always_holds(scores, weights):
    found = screen(scores, GROUPS, weights)
    assert (found.low <= found.score + 1e-9).all()
    assert (found.score <= found.high + 1e-9).all()
    assert (found.low >= -1e-9).all()
    assert (found.high <= BEST + 1e-9).all()
    assert found.first.sum() == pytest.approx(1)
    leader = found.order()[0]
    assert found.score[leader] == pytest.approx(found.score.max())


@given(ideas, weightings, st.integers(0, 2**32 - 1))
@settings(max_examples=100, deadline=None)
def test_no_weighting_within_the_ends_leaves_the_reach_or_passes_a_sure_leader(scores, weights, seed):
    found = screen(scores, GROUPS, weights)
    rng = np.random.default_rng(seed)
    share = np.array(weights) / sum(weights)
    members = np.array([[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]]) / [2, 1, 1]
    leader = found.order()[0]
    for _try in range(30):
        moved = share * rng.uniform(0.5, 1.5, 3)
        moved /= moved.sum()
        if ((moved < 0.5 * share - 1e-12) | (moved > 1.5 * share + 1e-12)).any():
            continue
        guess = [[rng.uniform(0, BEST) if one is None else one for one in row] for row in scores]
        reached = np.array(guess, dtype=float) @ members @ moved
        assert (reached >= found.low - 1e-9).all()
        assert (reached <= found.high + 1e-9).all()
        passed = {i for i in range(len(scores)) if reached[i] > reached[leader] + 1e-9}
        assert passed <= set(found.rivals)


@pytest.mark.parametrize(
    ("scores", "first"),
    [
        # With two weights drawn evenly, w lies evenly from 0 to 1.
        ([[4, 0], [0, 4]], 1 / 2),
        ([[4, 0], [1, 1]], 3 / 4),  # first where 4w > 1
        ([[4, 0], [3, 3]], 1 / 4),  # first where 4w > 3
        ([[3, 3], [2, 3]], 1.0),
        ([[2, 2], [2, 2]], 1 / 2),  # always level
    ],
)
def test_shares_of_first_places_have_their_closed_form(scores, first):
    assert first_shares(scores, (0, 1))[0] == pytest.approx(first, abs=3 / np.sqrt(DRAWS) / 2)


def test_three_groups_have_the_area_of_their_triangle():
    # The first is before the second where 4 w1 > 2, that is w1 > 1/2: a triangle of a quarter of the area.
    assert first_shares([[4, 0, 0], [2, 2, 2]], (0, 1, 2))[0] == pytest.approx(1 / 4, abs=0.03)


def test_what_is_not_known_is_anything():
    # Level with a known 2 in half of all cases.
    assert first_shares([[None], [2]], (0,))[0] == pytest.approx(0.5, abs=0.03)
    found = screen([[None, 2, 2, 2], [2, 2, 2, 2]], GROUPS, [1, 1, 1])
    assert found.low[0] < 2 < found.high[0]
    assert found.rivals == (1,)


def test_the_draws_are_always_the_same():
    scores = [[4, None, 0, 1], [1, 2, 3, 2]]
    assert np.array_equal(first_shares(scores, GROUPS), first_shares(scores, GROUPS))
    # A third idea that never wins changes nothing for the two.
    assert first_shares([*scores, [0, 0, 0, 0]], GROUPS)[:2] == pytest.approx(first_shares(scores, GROUPS), abs=0.02)


@given(ideas.filter(lambda rows: len(rows) > 1), weightings)
@settings(max_examples=150, deadline=None)
def test_the_change_of_one_score_does_what_it_says_and_none_smaller_does(scores, weights):
    found = screen(scores, GROUPS, weights)
    for i, change in enumerate(found.changes):
        alone = found.score[i] > np.delete(found.score, i).max() + 1e-9

        def outcome(place, value, i=i):
            moved = [list(row) for row in scores]
            moved[i][place] = value
            reached = screen(moved, GROUPS, weights).score
            return reached[i] - np.delete(reached, i).max()

        def enough(place, value, alone=alone, outcome=outcome):
            lead = outcome(place, value)
            return lead < -1e-9 if alone else lead > 1e-9

        smaller = [
            (place, now + (-step if alone else step))
            for place, raw in enumerate(scores[i])
            for now in [2 if raw is None else raw]
            for step in range(1, int(change.steps) if change else BEST + 1)
        ]
        assert not [one for one in smaller if 0 <= one[1] <= BEST and enough(*one)]
        if change:
            assert enough(change.criterion, change.new)
            assert 0 <= change.new <= BEST


def test_one_idea_alone_rests_on_nothing():
    found = screen([[1, 2, 3, 4]], GROUPS, [1, 1, 1])
    assert found.changes == (None,)
    assert found.rivals == ()
    assert found.first.tolist() == [1.0]


@pytest.mark.parametrize(
    ("scores", "groups", "weights"),
    [
        ([], GROUPS, [1, 1, 1]),
        ([[1, 2, 3]], GROUPS, [1, 1, 1]),
        ([[1, 2, 3, 5]], GROUPS, [1, 1, 1]),
        ([[1, 2, 3, -1]], GROUPS, [1, 1, 1]),
        ([[1, 2, 3, 4]], GROUPS, [0, 0, 0]),
        ([[1, 2, 3, 4]], GROUPS, [1, -1, 1]),
        ([[1, 2, 3, 4]], GROUPS, [1, 1]),
    ],
)
def test_what_cannot_be_is_refused(scores, groups, weights):
    with pytest.raises(ValueError, match=r"idea|Scores|weights"):
        screen(scores, groups, weights)


def test_expected_loss_is_likelihood_times_loss():
    assert expected_loss(20, 50_000) == 10_000
    assert expected_loss(0, 50_000) == expected_loss(100, 0) == 0
    for chance, loss in ((300, 1), (-1, 1), (5, -1), (float("nan"), 1)):
        with pytest.raises(ValueError, match="likelihood"):
            expected_loss(chance, loss)


def test_at_least_one_of_two_coins():
    assert at_least_one([50, 50]) == 0.75
    assert at_least_one([]) == 0
    assert at_least_one([100, 3]) == 1


def test_the_unknown_of_one_idea_does_not_move_that_of_another():
    assert screening._guesses(0, 4) is screening._guesses(0, 4)
    assert not np.array_equal(screening._guesses(0, 4), screening._guesses(1, 4))
