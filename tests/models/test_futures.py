"""Fixed draws and the block bootstrap: the same future stays the same future, and history stays joined."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models import futures

from .plans import history


def test_the_same_draws_come_again_and_again() -> None:
    assert futures.draw(12, 5) is futures.draw(12, 5)
    assert np.array_equal(futures.draw(12, 5).shocks, futures.draw(12, 5, seed=futures.SEED).shocks)
    assert not np.array_equal(futures.draw(12, 5).starts, futures.draw(12, 5, seed=7).starts)


@settings(max_examples=30)
@given(st.integers(1, 60), st.integers(1, 40))
def test_fewer_months_or_futures_are_the_first_ones_of_more(months, count) -> None:
    few, many = futures.draw(months, count), futures.draw(72, 50)
    years = -(-months // 12)
    assert np.array_equal(few.starts, many.starts[:months, :count])
    assert np.array_equal(few.dividends, many.dividends[:years, :count])
    assert np.array_equal(few.shocks, many.shocks[:, :years, :count])
    assert np.array_equal(few.shock_months, many.shock_months[:, :years, :count])
    short, long = futures.paths(*history(), few), futures.paths(*history(), many)
    for name in ("prices_home", "prices_work", "fx"):
        assert np.array_equal(getattr(short, name), getattr(long, name)[: months + 1, :count])


def test_draws_are_even_and_read_only() -> None:
    draws = futures.draw(60, 4000)
    for drawn in (draws.starts, draws.dividends, draws.shocks, draws.shock_months):
        assert drawn.min() >= 0
        assert drawn.max() < 1
        assert abs(drawn.mean() - 0.5) < 0.01
        with pytest.raises(ValueError, match="read-only"):
            drawn[...] = 0
    assert abs(np.corrcoef(draws.shocks[0, 0], draws.shock_months[0, 0])[0, 1]) < 0.05


def test_a_shock_has_its_chance() -> None:
    draws = futures.draw(120, 10_000)
    assert np.mean(draws.shocks[0] < 0.1) == pytest.approx(0.1, abs=0.005)


def test_levels_begin_at_one_and_each_block_is_a_stretch_of_history() -> None:
    n, block = 50, 6
    home = np.arange(n) / 10_000
    paths = futures.paths(home, 2 * home, 3 * home, futures.draw(24, 30), block=block)
    assert (paths.prices_home[0] == 1).all()
    steps = np.diff(np.log(paths.prices_home), axis=0) * 10_000
    months = np.rint(steps).astype(int)
    assert np.allclose(steps, months, atol=1e-6)
    for first in range(0, 24, block):
        stretch = months[first : first + block]
        assert np.array_equal(stretch, (stretch[0] + np.arange(block)[:, None]) % n)  # after the last month, the first


def test_a_month_of_history_is_taken_whole() -> None:
    home, work, fx = history()
    paths = futures.paths(home, work, fx, futures.draw(48, 40))
    together = {(round(h, 9), round(w, 9), round(f, 9)) for h, w, f in zip(home, work, fx, strict=True)}
    drawn = np.stack(
        [np.diff(np.log(level), axis=0).ravel() for level in (paths.prices_home, paths.prices_work, paths.fx)]
    )
    assert {tuple(np.round(month, 9)) for month in drawn.T} <= together


def test_every_month_of_history_is_as_likely_as_another() -> None:
    marked = np.zeros(36)
    marked[0] = 0.01
    paths = futures.paths(marked, marked, marked, futures.draw(24, 20_000))
    assert np.log(paths.prices_home[-1]).mean() == pytest.approx(24 * 0.01 / 36, rel=0.02)


def test_without_spread_every_future_is_the_mean_one() -> None:
    home, work, fx = history()
    paths = futures.paths(home, work, fx, futures.draw(36, 8), spread=False)
    assert np.allclose(paths.prices_home, np.exp(home.mean() * np.arange(37))[:, None])
    assert np.ptp(paths.fx, axis=1).max() == 0


def test_what_inflation_leaves_and_takes_is_the_whole() -> None:
    paths = futures.paths(*history(), futures.draw(36, 8))
    assert np.allclose(paths.kept_home + paths.lost_home, 1)
    assert np.allclose(paths.kept_home.prod(axis=0), 1 / paths.prices_home[-1])
    assert np.allclose(paths.real_fx, paths.fx * paths.prices_work / paths.prices_home)


def test_a_history_shorter_than_a_block_goes_round() -> None:
    paths = futures.paths([0.01], [0.0], [0.0], futures.draw(30, 4))
    assert np.allclose(paths.prices_home[-1], np.exp(0.3))


@pytest.mark.parametrize("bad", [None, [], [[0.1]], ["x"], [float("nan")], [float("inf")], [100.0], 0.1, {}, [None]])
def test_a_history_that_cannot_be_gets_a_sentence(bad) -> None:
    with pytest.raises(ValueError, match=r"histor.*\.$"):
        futures.paths(bad, [0.0], [0.0], futures.draw(12, 2))


def test_histories_of_different_length_get_a_sentence() -> None:
    with pytest.raises(ValueError, match="same months"):
        futures.paths([0.0, 0.1], [0.0], [0.0, 0.1], futures.draw(12, 2))


def test_prices_beyond_reckoning_get_a_sentence() -> None:
    with pytest.raises(ValueError, match="too large or too small"):
        futures.paths([6.0], [0.0], [0.0], futures.draw(240, 2))
    with pytest.raises(ValueError, match="too large or too small"):
        futures.paths([-6.0], [0.0], [0.0], futures.draw(240, 2), spread=False)


@pytest.mark.parametrize("bad", [None, 0, -1, 1.5, "12", [], True, float("nan")])
def test_draws_need_whole_numbers(bad) -> None:
    with pytest.raises(ValueError, match=r"must be .*\.$"):
        futures.draw(bad, 10)
    with pytest.raises(ValueError, match=r"must be .*\.$"):
        futures.draw(10, bad)
    with pytest.raises(ValueError, match=r"must be .*\.$"):
        futures.paths([0.0], [0.0], [0.0], futures.draw(12, 2), block=bad)
