"""Cash flow: against a second library, against published answers, and where there is no answer or several."""

from __future__ import annotations

import numpy as np
import numpy_financial as npf
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from fieldschool.models import cashflow

amounts = st.floats(-1e6, 1e6).map(lambda value: round(value, 2))
rows = hnp.arrays(float, st.integers(1, 40), elements=amounts)
rates = st.floats(-0.5, 2)


@given(rates, rows)
def test_the_present_value_is_what_a_second_library_says(rate, flows) -> None:
    assert cashflow.npv(rate, flows) == pytest.approx(npf.npv(rate, flows), rel=1e-9, abs=1e-6 * np.abs(flows).max())


@given(rows)
def test_without_a_rate_it_is_the_sum(flows) -> None:
    assert cashflow.npv(0.0, flows) == pytest.approx(flows.sum(), abs=1e-6)


def test_many_rows_and_many_rates_at_once() -> None:
    flows = np.array([[-100.0, 60, 60], [-100.0, 0, 121]])
    assert cashflow.npv(0.1, flows) == pytest.approx([4.132231, 0.0], abs=1e-6)
    assert cashflow.npv(np.array([0.0, 0.1]), flows[1]) == pytest.approx([21.0, 0.0], abs=1e-9)


@pytest.mark.parametrize(
    ("flows", "expected"),
    [
        # The example of numpy-financial's own page.
        ([-100, 39, 59, 55, 20], [0.2809484]),
        # Two roots that can be worked out by hand: 1,000 x^2 terms at 10 % and 40 %, and at 10 % and 20 %.
        ([-1000, 2500, -1540], [0.1, 0.4]),
        ([-100, 230, -132], [0.1, 0.2]),
        # (x - 1)(x - 2)(x - 3) for x = 1 + rate: at 0, 100 and 200 %.
        ([-1, 6, -11, 6], [0.0, 1.0, 2.0]),
        # A root met twice is one rate.
        ([-1, 2, -1], [0.0]),
        # Half of the money is lost, and all but a ten-thousandth.
        ([-100, 50], [-0.5]),
        ([-100, 0.02], [-0.9998]),
        # A second change of sign, and yet no root.
        ([1000, -3000, 2500], []),
        # All paid, nothing earned; all earned, nothing paid; nothing at all.
        ([-100, -5, 0], []),
        ([100, 5, 0], []),
        ([0, 0, 0], []),
        ([-100], []),
        # A payment of zero between them is no change of sign, and one at the end changes nothing.
        ([-100, 0, 121, 0], [0.1]),
    ],
)
def test_every_rate_of_return_is_found_and_none_is_made_up(flows, expected) -> None:
    assert cashflow.irr_all(np.array(flows, float)) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("flows", [[-1000, 2500, -1540], [1000, -3000, 2500], [0, 0], [5, 5]])
def test_where_there_is_not_one_rate_there_is_none_to_give(flows) -> None:
    assert cashflow.irr(np.array(flows, float)) is None


@given(st.lists(st.floats(-0.4, 1.5).map(lambda rate: round(rate, 2)), min_size=1, max_size=3, unique=True))
def test_a_row_made_from_its_rates_gives_them_back(made_of) -> None:
    assume(min(np.diff(sorted(made_of)), default=1) > 0.05)
    flows = -np.poly([1 + rate for rate in made_of])
    assert cashflow.irr_all(flows) == pytest.approx(sorted(made_of), abs=1e-5)


@given(st.floats(1, 1e6), hnp.arrays(float, st.integers(1, 60), elements=st.floats(0, 1e6)))
def test_at_the_rate_found_nothing_is_left(paid, earned) -> None:
    flows = np.concatenate([[-paid], earned])
    rate = cashflow.irr(flows)
    if rate is None:
        # Nothing came back, or so little (or so much) that the rate lies outside of where one is looked for.
        low, high = cashflow.npv(np.array([cashflow.LOWEST, cashflow.HIGHEST]), flows)
        assert np.sign(low) == np.sign(high) or not np.isfinite(low)
    else:
        sizes = cashflow.npv(rate, np.abs(flows))
        assert abs(cashflow.npv(rate, flows)) <= 1e-6 * sizes


@given(st.integers(0, 2**32 - 1))
def test_many_rows_give_what_each_gives_by_itself(seed) -> None:
    drawn = np.random.default_rng(seed).normal([-100, 20, 0, 40, 60, 30], 30, (20, 6))
    together = cashflow.irr_each(drawn)
    for row, found in zip(drawn, together, strict=True):
        alone = cashflow.irr_all(row)
        signs = np.sign(row[row != 0])
        if (np.diff(signs) != 0).sum() != 1:
            assert np.isnan(found)
        else:
            assert alone == pytest.approx([found], abs=1e-9)


@given(rows, st.floats(0, 0.5), st.floats(0, 0.5))
def test_the_modified_rate_is_what_a_second_library_says(flows, finance, reinvest) -> None:
    found, said = cashflow.mirr(flows, finance, reinvest), npf.mirr(flows, finance, reinvest)
    if found is None:
        assert len(flows) == 1 or not ((flows < 0).any() and (flows > 0).any())
    else:
        assert found == pytest.approx(float(said), rel=1e-6, abs=1e-9)


def test_the_modified_rate_of_a_published_example() -> None:
    # Microsoft's page on MIRR: a loan of 120,000 at 10 %, earnings put away at 12 %.
    flows = np.array([-120_000, 39_000, 30_000, 21_000, 37_000, 46_000], float)
    assert cashflow.mirr(flows, 0.10, 0.12) == pytest.approx(0.126094, abs=1e-6)
    assert cashflow.mirr(flows[:4], 0.10, 0.12) == pytest.approx(-0.048045, abs=1e-6)


@pytest.mark.parametrize(
    ("flows", "expected"),
    [
        ([-100, 40, 40, 40], 2.5),
        ([-100, 50, 50], 2.0),
        ([-100, 200], 0.5),
        ([100, 5], 0.0),
        ([0], 0.0),
        ([-100, 40], None),
        ([-100], None),
        # Paid back after the first year, and at stake again until the fourth.
        ([-100, 120, -50, 10, 40], 3.5),
        ([-100, 150, -80], None),
    ],
)
def test_payback_is_from_when_on_nothing_is_at_stake(flows, expected) -> None:
    assert cashflow.payback(np.array(flows, float)) == (None if expected is None else pytest.approx(expected))


def test_with_a_rate_it_takes_longer() -> None:
    flows = np.array([-100.0, 60, 60, 60])
    assert cashflow.payback(flows) == pytest.approx(1 + 40 / 60)
    assert cashflow.discounted_payback(0.1, flows) == pytest.approx(1 + (100 - 60 / 1.1) / (60 / 1.21))
    assert cashflow.discounted_payback(0.0, flows) == cashflow.payback(flows)


@pytest.mark.parametrize("flows", [[], [np.nan, 1], [np.inf, 1], 5.0])
def test_what_is_no_row_of_payments_is_refused(flows) -> None:
    for ask in (cashflow.irr_all, cashflow.payback, lambda row: cashflow.npv(0.1, row)):
        with pytest.raises(ValueError, match="finite"):
            ask(np.array(flows, float))


@pytest.mark.parametrize("rate", [-1.0, -2.0, np.nan])
def test_a_rate_that_leaves_nothing_is_refused(rate) -> None:
    with pytest.raises(ValueError, match="above -1"):
        cashflow.npv(rate, np.array([-1.0, 2.0]))
    with pytest.raises(ValueError, match="above -1"):
        cashflow.discounted_payback(rate, np.array([-1.0, 2.0]))
