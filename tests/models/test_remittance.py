"""The cost of sending: what is sent is what arrives and what the sending takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models import remittance

amounts, rates = st.floats(1, 1e6), st.floats(0.001, 1e5)


@given(amounts, st.floats(0, 100), rates, st.floats(0.5, 1.1))
def test_total_cost_is_what_does_not_arrive_of_what_was_paid(amount, fee, market, offered) -> None:
    margin = remittance.margin_share(market, offered * market)
    arrives = remittance.received(amount, market, margin) / market
    assert arrives == pytest.approx(amount * offered)
    cost = remittance.total_cost_share(amount, fee, margin)
    assert cost * amount == pytest.approx(amount + fee - arrives, abs=1e-6)


@given(amounts, st.floats(0, 100), st.floats(0, 0.3))
def test_a_larger_transfer_never_costs_a_larger_share(amount, fee, margin) -> None:
    assert remittance.total_cost_share(2 * amount, fee, margin) <= remittance.total_cost_share(amount, fee, margin)


def test_a_community_saves_nothing_when_the_cost_stays() -> None:
    assert remittance.community_saving(120, 12, 300, 0.06, 0.06) == 0
    assert remittance.community_saving(120, 12, 300, 0.03, 0.06) < 0


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: remittance.margin_share(0, 1), "above 0"),
        (lambda: remittance.margin_share(17, None), "must be a number"),
        (lambda: remittance.total_cost_share(0, 5, 0.02), "above 0"),
        (lambda: remittance.total_cost_share(200, -5, 0.02), "at least 0"),
        (lambda: remittance.total_cost_share(200, "5", 0.02), "must be a number"),
        (lambda: remittance.received(-1, 17, 0.02), "at least 0"),
        (lambda: remittance.community_saving(-1, 12, 300, 0.06, 0.03), "at least 0"),
    ],
)
def test_bad_input_gets_a_sentence(call, said) -> None:
    with pytest.raises(ValueError, match=said):
        call()
