"""A member's gain and a social return: against sums by hand, year by year, and within the ends that were given."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models import social_enterprise as model
from fieldschool.models.social_enterprise import Outcome, annuity, member_gain, social_return

amounts = st.floats(0, 1e5).map(lambda value: round(value, 2))
shares = st.floats(0, 1)


def ends(values: st.SearchStrategy) -> st.SearchStrategy:
    return st.tuples(values, values).map(lambda pair: (min(pair), max(pair)))


outcomes = st.builds(
    Outcome, ends(amounts), ends(amounts), ends(shares), ends(shares), ends(shares), st.integers(1, 20)
)


def test_a_member_who_buys_gains_what_the_market_asks_more_and_the_refund() -> None:
    # 50 kg at 18 and not at 20, 3 % back: 100 and 27; the way there costs 60.
    assert member_gain(18, 20, 50, 0.03) == pytest.approx(127)
    assert member_gain(18, 20, 50, 0.03, costs=60) == pytest.approx(67)


def test_a_member_who_sells_gains_what_the_market_pays_less() -> None:
    assert member_gain(22, 20, 50, 0.03, buys=False) == pytest.approx(133)


def test_who_pays_more_than_the_market_loses() -> None:
    assert member_gain(21, 20, 50) == pytest.approx(-50)
    assert member_gain(19, 20, 50, buys=False) == pytest.approx(-50)


@given(amounts, amounts, amounts, shares)
def test_what_one_gains_as_a_buyer_one_would_lose_as_a_seller_but_for_the_refund(here, market, units, refund) -> None:
    both = member_gain(here, market, units, refund) + member_gain(here, market, units, refund, buys=False)
    assert both == pytest.approx(2 * units * refund * here, abs=1e-6 * (1 + units * (here + market)))


@given(shares, st.integers(1, 30), st.floats(0, 1))
def test_the_closed_form_is_the_sum_year_by_year(drop_off, years, discount) -> None:
    summed = sum((1 - drop_off) ** (year - 1) / (1 + discount) ** year for year in range(1, years + 1))
    assert float(annuity(np.array(drop_off), years, discount)) == pytest.approx(summed, rel=1e-6)


def test_a_ratio_by_hand() -> None:
    # 20 people x 300 x half of it new x 80 % ours, one year, nothing discounted: 2,400 for 1,000 put in.
    one = Outcome((20, 20), (300, 300), (0.5, 0.5), (0.8, 0.8))
    found = social_return([one], 1000, 0.0)
    assert found.ratio == pytest.approx(np.full(model.FUTURES, 2.4))
    # Two years, a quarter lost in the second, at 10 %: 2,400 / 1.1 + 1,800 / 1.21.
    two = Outcome((20, 20), (300, 300), (0.5, 0.5), (0.8, 0.8), (0.25, 0.25), 2)
    assert social_return([two], 1000, 0.1).value[0] == pytest.approx(2400 / 1.1 + 1800 / 1.21)


@given(st.lists(outcomes, max_size=4), st.floats(0, 0.3))
def test_every_future_lies_between_the_ends(rows, discount) -> None:
    found = social_return(rows, 100.0, discount, futures=50)
    for row, values in zip(rows, found.by_outcome, strict=True):
        low = row.people[0] * row.value[0] * (1 - row.deadweight[1]) * row.attribution[0]
        high = row.people[1] * row.value[1] * (1 - row.deadweight[0]) * row.attribution[1]
        low *= float(annuity(np.array(row.drop_off[1]), row.years, discount))
        high *= float(annuity(np.array(row.drop_off[0]), row.years, discount))
        slack = 1e-9 * (1 + high)
        assert (values >= low - slack).all()
        assert (values <= high + slack).all()
    assert found.value == pytest.approx(found.by_outcome.sum(axis=0))
    assert found.ratio == pytest.approx(found.value / 100)


def test_another_outcome_does_not_change_the_first() -> None:
    one = Outcome((10, 30), (50, 90), (0.1, 0.5))
    alone, beside = social_return([one], 10, 0.05), social_return([one, Outcome((1, 2), (3, 4))], 10, 0.05)
    assert (alone.by_outcome[0] == beside.by_outcome[0]).all()


def test_without_money_put_in_there_is_a_value_and_no_ratio() -> None:
    found = social_return([Outcome((10, 10), (5, 5))], 0, 0.0)
    assert found.ratio is None
    assert found.value[0] == pytest.approx(50)


def test_without_outcomes_the_return_is_nothing() -> None:
    assert not social_return([], 100, 0.05).ratio.any()


@pytest.mark.parametrize(
    "bad",
    [
        Outcome((3, 2), (1, 1)),
        Outcome((-1, 2), (1, 1)),
        Outcome((1, 2), (1, 1), deadweight=(0.5, 1.2)),
        Outcome((1, 2), (1, 1), attribution=(0.9, 0.1)),
        Outcome((1, np.nan), (1, 1)),
        Outcome((1, 2), (1, 1), years=0),
        Outcome(("1", 2), (1, 1)),
    ],
)
def test_ends_that_cannot_be_are_refused(bad) -> None:
    with pytest.raises(ValueError, match="must be"):
        social_return([bad], 100, 0.05)


@pytest.mark.parametrize(("put_in", "discount"), [(-1, 0.05), (100, -0.1), (np.inf, 0), (100, np.nan)])
def test_money_and_rates_that_cannot_be_are_refused(put_in, discount) -> None:
    with pytest.raises(ValueError, match="must be"):
        social_return([Outcome((1, 2), (1, 1))], put_in, discount)
