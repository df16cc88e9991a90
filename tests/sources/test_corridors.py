"""Who sends money home, and what sending takes: total cost = fee + exchange-rate margin."""

from __future__ import annotations

import dataclasses
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.sources import corridors, countries, tables
from fieldschool.sources.facts import Fact

TABLE = tables.load("corridor_cost")
CORRIDORS = sorted(set(zip(TABLE["work_iso3"], TABLE["home_iso3"], strict=True)))
ALL = [country.iso3 for country in countries.all_countries()]


def with_fees(at_200: float, at_500: float, margin: float = 1.0) -> corridors.CorridorCost:
    """A corridor with these fees in US$ and this margin in %."""
    known = corridors.cost("USA", "MEX")

    def fact(value: float) -> Fact:
        return dataclasses.replace(known.total_200, value=value)

    return dataclasses.replace(
        known,
        total_200=fact(at_200 / 2 + margin),
        total_500=fact(at_500 / 5 + margin),
        margin_200=fact(margin),
        margin_500=fact(margin),
    )


def test_most_money_to_mexico_comes_from_the_united_states():
    """KNOMAD bilateral matrix 2021: US$ 52.6 billion; United Nations: 11 million people."""
    first = corridors.senders("MEX")[0]
    assert (first.iso3, first.currency) == ("USA", "USD")
    assert float(first.usd_million) == pytest.approx(52_600, rel=0.005)
    assert (first.usd_million.flag, first.usd_million.year) == ("estimate", 2021)
    assert first.people.year == 2024
    assert 10.5e6 < float(first.people) < 11.5e6


@pytest.mark.parametrize("home", ALL)
def test_senders_are_ranked_by_money_then_people(home):
    found = corridors.senders(home)
    assert len(found) <= 12
    assert home not in {sender.iso3 for sender in found}
    ranks = [(float(sender.usd_million or 0), float(sender.people or 0)) for sender in found]
    assert ranks == sorted(ranks, reverse=True)
    for sender in found:
        assert sender.usd_million or sender.people
        assert countries.country(sender.iso3).currency == sender.currency


def test_nearly_every_country_has_a_sender():
    without = [home for home in ALL if not corridors.senders(home)]
    assert len(without) < 15


@pytest.mark.parametrize("pair", CORRIDORS, ids="-".join)
def test_the_parts_of_a_known_corridor_fit(pair):
    cost = corridors.cost(*pair)
    if cost is None:
        assert TABLE[(TABLE["work_iso3"] == pair[0]) & (TABLE["home_iso3"] == pair[1])]["flag"].notna().all()
        return
    assert cost.fee_200 + float(cost.margin_200) == pytest.approx(float(cost.total_200))
    assert cost.fee_200 >= 0
    assert cost.fee_500 >= 0
    assert cost.history[-1] == cost.total_200
    assert cost.quarter == cost.total_200.period
    periods = [fact.period for fact in cost.history]
    assert periods == sorted(set(periods))
    # The reading of the fee is off by at most a dollar where a larger amount costs less.
    assert cost.fee_at(200) == pytest.approx(2 * cost.fee_200, abs=1)
    assert cost.fee_at(500) == pytest.approx(5 * cost.fee_500, abs=1)


def test_a_flagged_quarter_is_never_used():
    flagged = TABLE[TABLE["flag"].notna()]
    for row in flagged.itertuples():
        cost = corridors.cost(row.work_iso3, row.home_iso3)
        assert cost is None or row.quarter not in {fact.period for fact in cost.history}
    assert len(flagged) > 50


def test_the_published_mean_of_a_corridor_comes_out():
    cost = corridors.cost("USA", "MEX")
    row = TABLE[(TABLE["work_iso3"] == "USA") & (TABLE["home_iso3"] == "MEX") & (TABLE["quarter"] == "2025Q1")].iloc[0]
    assert (float(cost.total_200), float(cost.margin_500)) == (row["cost200_pct"], row["margin500_pct"])
    assert cost.total_200.source.citation() == "World Bank, Remittance Prices Worldwide, dataset 2011-2025 Q1"


def test_the_fee_is_read_off_two_amounts():
    cost = with_fees(5, 8)
    assert cost.fee_parts == pytest.approx((3, 0.01))
    assert [cost.fee_at(amount) for amount in (50, 200, 350, 500, 2000)] == pytest.approx([3.5, 5, 6.5, 8, 23])
    assert cost.margin == pytest.approx(0.01)


def test_a_larger_amount_never_pays_a_smaller_fee():
    assert with_fees(5, 4).fee_parts == pytest.approx((4.5, 0))


def test_a_small_amount_never_pays_less_than_its_share():
    cost = with_fees(2, 10)
    assert cost.fee_parts == pytest.approx((0, 0.015))
    assert cost.fee_at(50) == pytest.approx(0.75)


@given(st.floats(0, 80), st.floats(0, 80), st.floats(1, 20_000), st.floats(1, 20_000))
def test_a_fee_is_never_negative_and_grows_with_the_amount(at_200, at_500, one, other):
    cost = with_fees(at_200, at_500)
    low, high = sorted((one, other))
    assert 0 <= cost.fee_at(low) <= cost.fee_at(high) + 1e-9


@pytest.mark.parametrize("amount", [0, -5, math.nan, math.inf, None, "200", True])
def test_an_amount_that_is_none_gets_a_sentence(amount):
    with pytest.raises(ValueError, match="it must be a number of US dollars above 0"):
        with_fees(5, 8).fee_at(amount)


def test_a_country_without_the_corridor_takes_the_mean_of_those_it_has():
    assert corridors.cost("JPN", "RWA") is None
    fact = corridors.cost_to("RWA")
    last = TABLE[(TABLE["home_iso3"] == "RWA") & TABLE["flag"].isna()]
    last = last[last["quarter"] == last["quarter"].max()]
    assert float(fact) == pytest.approx(last["cost200_pct"].mean())
    assert (fact.flag, fact.period) == ("derived", last["quarter"].iloc[0])


def test_a_country_without_any_corridor_takes_the_mean_of_the_world():
    assert corridors.cost_to("TLS") is None
    assert 5.5 < float(corridors.world_cost()) < 7
    assert corridors.world_cost().period == "2025Q1"


@pytest.mark.parametrize(("work", "home"), [("KEN", "RWA"), ("TZA", "RWA"), ("GBR", "PHL"), ("RWA", "KEN")])
def test_services_are_listed_cheapest_first(work, home):
    found = corridors.quotes(work, home)
    assert len(found) >= 10
    published = tables.load("remittance_quotes").set_index("quote_id")["total_pct"]
    for quote in found:
        assert quote.total_pct == quote.fee_pct + quote.margin_pct
        assert quote.total_pct == pytest.approx(published[quote.quote_id], abs=0.011)
        assert quote.amount_usd in (200, 500)
        assert quote.days > 0
        assert quote.speed
        assert quote.fee >= 0
        assert quote.source.publisher == "World Bank"
    order = [(quote.amount_usd, quote.total_pct) for quote in found]
    assert order == sorted(order)


@pytest.mark.parametrize("pair", [("XXX", "MEX"), ("USA", ""), (None, None), (5, "MEX")])
def test_what_is_not_known_is_empty(pair):
    assert corridors.cost(*pair) is None
    assert corridors.quotes(*pair) == []


@pytest.mark.parametrize("home", ["XXX", "", None, 5])
def test_an_unknown_home_has_no_senders(home):
    assert corridors.senders(home) == []
    assert corridors.cost_to(home) is None
