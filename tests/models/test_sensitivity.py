"""What moves a result most: against functions whose effects are known in closed form."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models import sensitivity


def ishigami(x: np.ndarray) -> np.ndarray:
    """Ishigami and Homma's function, the usual trial of such methods (a = 7, b = 0.1)."""
    return np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


def test_the_effects_of_a_known_function_are_found() -> None:
    ends = np.full(3, np.pi)
    found = sensitivity.sobol(ishigami, -ends, ends, points=8192)
    # In closed form: variance 13.845, first 0.3139, 0.4424, 0, total 0.5576, 0.4424, 0.2437.
    assert found.variance == pytest.approx(13.845, rel=0.02)
    assert found.first == pytest.approx([0.3139, 0.4424, 0.0], abs=0.02)
    assert found.total == pytest.approx([0.5576, 0.4424, 0.2437], abs=0.02)


@given(st.lists(st.floats(-10, 10), min_size=1, max_size=6), st.floats(-1e3, 1e3))
def test_of_a_sum_each_explains_its_own_square(weights, constant) -> None:
    weights = np.array(weights)
    found = sensitivity.sobol(lambda x: constant + x @ weights, np.zeros(len(weights)), np.ones(len(weights)))
    if found.variance == 0:
        assert not found.total.any()
        return
    shares = weights**2 / (weights**2).sum()
    assert found.first == pytest.approx(shares, abs=0.06)
    assert found.total == pytest.approx(shares, abs=0.06)


def test_the_same_question_gets_the_same_answer() -> None:
    ends = np.full(3, np.pi)
    one, other = (sensitivity.sobol(ishigami, -ends, ends) for _time in range(2))
    assert (one.first == other.first).all()
    assert (one.total == other.total).all()


def test_where_nothing_moves_nothing_matters() -> None:
    found = sensitivity.sobol(lambda x: np.full(len(x), 7.0), np.zeros(2), np.ones(2))
    assert (found.variance, found.first.tolist(), found.total.tolist()) == (0.0, [0, 0], [0, 0])
    same = sensitivity.sobol(lambda x: x.sum(axis=1), np.ones(2), np.ones(2))
    assert same.variance == 0.0


def test_points_fill_the_box_evenly() -> None:
    points = sensitivity.even_points(1024, 4)
    assert points.shape == (1024, 4)
    assert (points >= 0).all()
    assert (points < 1).all()
    for column in points.T:
        counted, _ends = np.histogram(column, bins=10, range=(0, 1))
        assert counted == pytest.approx([102.4] * 10, abs=3)


def test_one_at_a_time_moves_one_and_leaves_the_others() -> None:
    swings = sensitivity.one_at_a_time(
        lambda x: x[:, 0] * x[:, 1] + x[:, 2] ** 2, np.array([2.0, 3, 0]), np.array([1.0, 3, -1]), np.array([4.0, 5, 2])
    )
    assert swings.now == 6
    assert swings.low.tolist() == [3, 6, 7]
    assert swings.high.tolist() == [12, 10, 10]
    # The third works both ways: what is now lies below both ends.
    assert swings.width.tolist() == [9, 4, 4]
    assert swings.order.tolist() == [0, 1, 2]


def test_the_model_is_asked_once() -> None:
    asked = []
    sensitivity.one_at_a_time(lambda x: asked.append(x.shape) or x[:, 0], np.zeros(5), np.zeros(5), np.ones(5))
    sensitivity.sobol(lambda x: asked.append(x.shape) or x[:, 0], np.zeros(5), np.ones(5), points=64)
    assert asked == [(11, 5), (64 * 7, 5)]


@pytest.mark.parametrize("bad", [np.array([0.0]), np.array([0.0, np.nan]), np.array([0.0, np.inf]), np.zeros((2, 2))])
def test_what_is_no_row_of_numbers_is_refused(bad) -> None:
    with pytest.raises(ValueError, match="Rows of finite numbers"):
        sensitivity.sobol(ishigami, np.zeros(2), bad)
    with pytest.raises(ValueError, match="Rows of finite numbers"):
        sensitivity.one_at_a_time(ishigami, np.zeros(2), bad, np.ones(2))


@pytest.mark.parametrize("points", [-1, 0, 1])
def test_fewer_than_two_points_are_refused(points) -> None:
    with pytest.raises(ValueError, match="Two points"):
        sensitivity.sobol(ishigami, np.zeros(3), np.ones(3), points=points)
