"""Ranks of gaps: by hand, and what must hold for every weighting and every unknown score."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.gaps import BEST, LEAST, MOST, STEP, rank

ROWS = st.lists(st.tuples(st.none() | st.integers(0, 4), st.sampled_from([1, 2, 3])), min_size=1, max_size=8)


def columns(rows):
    return [score for score, _importance in rows], [importance for _score, importance in rows]


def test_three_gaps_by_hand():
    found = rank([0, 3, 4], [2, 2, 3])
    assert found.gap.tolist() == [8, 2, 0]
    # 4 x 1.5 = 6 is more than 1 x 2.5, and that is more than nothing.
    assert (found.first.tolist(), found.last.tolist()) == ([1, 2, 3], [1, 2, 3])


def test_importance_decides_when_gaps_are_near():
    found = rank([1, 2], [2, 2])
    assert found.rank.tolist() == [1, 2]
    assert (found.first.tolist(), found.last.tolist()) == ([1, 1], [2, 2])
    assert found.may_lead() == [0, 1]


def test_not_known_is_not_nothing():
    found = rank([None, 0, 4], [2, 2, 2])
    assert (found.low[0], found.gap[0], found.high[0]) == (0, 4, 8)
    assert (found.first[0], found.last[0]) == (1, 3)


def test_without_any_answer_there_is_no_order():
    assert rank([], []).order() == []


@pytest.mark.parametrize(
    ("scores", "importance", "said"),
    [([5], [1], "from 0 to 4"), ([-1], [1], "from 0 to 4"), ([1], [0], "from 1 to 3"), ([1, 2], [1], "2 scores")],
)
def test_what_is_out_of_range_is_refused(scores, importance, said):
    with pytest.raises(ValueError, match=said):
        rank(scores, importance)


@given(ROWS, st.randoms())
def test_every_weighting_and_every_guess_stays_within_the_interval(rows, chance):
    scores, importance = columns(rows)
    found = rank(scores, importance)
    moved = [min(MOST, max(LEAST, each + chance.uniform(-STEP, STEP))) for each in importance]
    guessed = [chance.uniform(0, BEST) if score is None else score for score in scores]
    gaps = [(BEST - score) * weight for score, weight in zip(guessed, moved, strict=True)]
    for i, gap in enumerate(gaps):
        better, equal = sum(other > gap for other in gaps), sum(other == gap for other in gaps)
        assert found.first[i] <= better + 1
        assert better + equal <= found.last[i]


@given(ROWS)
def test_ranks_lie_between_their_ends_and_gaps_between_theirs(rows):
    found = rank(*columns(rows))
    assert (found.first <= found.rank).all()
    assert (found.rank <= found.last).all()
    assert (found.low <= found.gap).all()
    assert (found.gap <= found.high).all()
    assert found.first.min() == 1
    assert found.last.max() == len(rows)


@given(ROWS)
def test_a_wider_step_or_one_more_unknown_never_makes_the_order_surer(rows):
    scores, importance = columns(rows)
    sure = rank(scores, importance, step=0)
    for wider in (rank(scores, importance, step=1), rank([None, *scores[1:]], importance, step=0)):
        assert (wider.first <= sure.first).all()
        assert (wider.last >= sure.last).all()


@given(ROWS, st.randoms())
def test_the_order_in_which_indicators_are_asked_does_not_matter(rows, chance):
    places = chance.sample(range(len(rows)), len(rows))
    before, after = rank(*columns(rows)), rank(*columns([rows[i] for i in places]))
    for name in ("gap", "rank", "first", "last"):
        assert np.array_equal(getattr(before, name)[places], getattr(after, name))
