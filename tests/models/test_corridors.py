"""What quotes cost, what a community keeps, and scores: published quotes, closed forms, and what must always hold."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.corridors import CEILING, TARGET, quote_cost, said_too_little, scores, switch
from fieldschool.sources.services import quotes

share = st.floats(0, 1)
positive = st.floats(1e-3, 1e6)


def test_the_published_quotes_come_out():
    """Fee and margin of Remittance Prices Worldwide give its own total, service by service."""
    asked = quotes("GBR", "PHL")
    assert len(asked) == 50
    for quote in asked:
        # The publisher gives the margin, not the rates; a market rate of 75 stands for any.
        cost = quote_cost(quote.send_amount, quote.fee, 75.0, 75.0 * (1 - quote.margin_pct / 100))
        assert cost.total * 100 == pytest.approx(quote.total_pct, abs=0.01)


def test_a_worked_example():
    cost = quote_cost(200, 5, 18.0, 17.64)
    assert (cost.fee, cost.margin, cost.total) == pytest.approx((0.025, 0.02, 0.045))


def test_a_better_rate_than_the_market_is_a_negative_margin():
    assert quote_cost(200, 2, 18.0, 18.18).margin == pytest.approx(-0.01)


@given(positive, st.floats(0, 1e6), positive, positive)
def test_what_is_lost_and_what_arrives_add_up(amount, fee, market, offered):
    cost = quote_cost(amount, fee, market, offered)
    arrives_at_market = amount * offered / market
    assert amount + fee - arrives_at_market == pytest.approx(cost.total * amount, rel=1e-9, abs=1e-6 * (amount + fee))


@pytest.mark.parametrize("bad", [(0, 1, 1, 1), (1, -1, 1, 1), (1, 1, 0, 1), (1, 1, 1, -1), (math.nan, 1, 1, 1)])
def test_a_quote_that_cannot_be_is_refused(bad):
    with pytest.raises(ValueError):
        quote_cost(*bad)


def test_what_a_firm_says_is_compared_beyond_rounding():
    cost = quote_cost(200, 5, 18.0, 17.64)
    assert said_too_little(cost, 0.025) == pytest.approx(0.02)
    assert said_too_little(cost, 0.047) == 0
    assert said_too_little(cost, 0.08) == pytest.approx(-0.035)


def test_a_community_by_hand():
    found = switch(1000, 12, 300, 0.06, 0.02, (0.2, 0.5))
    assert found.sent == 3_600_000
    assert found.paid == pytest.approx(216_000)
    assert (found.low, found.high) == pytest.approx((28_800, 72_000))
    assert (found.at_target, found.at_ceiling) == (3_600_000 * TARGET, 3_600_000 * CEILING)


@given(st.floats(0, 1e6), st.floats(0, 60), st.floats(0, 1e5), share, share, share, share)
def test_nobody_keeps_more_than_was_paid(senders, times, amount, old, new, one, other):
    found = switch(senders, times, amount, old, new, (min(one, other), max(one, other)))
    assert abs(found.low) <= abs(found.high) + 1e-6
    assert found.high <= found.paid * (1 + 1e-9) + 1e-6
    assert (found.high >= 0) == (new <= old) or found.high == pytest.approx(0, abs=1e-3)


@pytest.mark.parametrize("shares", [(0.5, 0.2), (-0.1, 0.2), (0.2, 1.1)])
def test_shares_go_from_the_fewest_to_the_most(shares):
    with pytest.raises(ValueError):
        switch(10, 12, 100, 0.05, 0.02, shares)


def test_a_score_by_hand():
    found = scores([[100, 10], [50, 5], [np.nan, 10]], [1, 3])
    assert found.middle == pytest.approx([1, 0.5, 1])
    assert found.low == pytest.approx([1, 0.5, 0.75])
    assert found.high == pytest.approx([1, 0.5, 1])


def test_without_a_weight_there_is_no_score():
    assert np.isnan(scores([[1, 2]], [0, 0]).middle).all()


def test_nothing_known_is_not_zero():
    found = scores([[np.nan], [4]], [1])
    assert math.isnan(found.middle[0])
    assert (found.low[0], found.high[0]) == (0, 1)


@pytest.mark.parametrize(("values", "weights"), [([[1, 2]], [1]), ([[-1]], [1]), ([[1]], [-1]), ([[math.inf]], [1])])
def test_measures_that_cannot_be_are_refused(values, weights):
    with pytest.raises(ValueError):
        scores(values, weights)


measures = st.lists(
    st.lists(st.one_of(st.floats(0, 1e9), st.just(math.nan)), min_size=3, max_size=3), min_size=1, max_size=8
)


@given(measures, st.lists(st.floats(0, 10), min_size=3, max_size=3))
def test_a_score_lies_in_its_range(values, weights):
    found = scores(values, weights)
    known = ~np.isnan(found.middle)
    assert (found.low[known] <= found.middle[known] + 1e-9).all()
    assert (found.middle[known] <= found.high[known] + 1e-9).all()
    if sum(weights) > 0:
        assert ((found.low >= 0) & (found.high <= 1)).all()
