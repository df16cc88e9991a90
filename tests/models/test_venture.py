"""A venture of three: what is booked adds up, known cases come out, futures and their tenths are what they say."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models import venture as model
from fieldschool.models.cashflow import irr_all

FARM = model.Farm(1000.0, 100.0, 1.0, 5.0, 100.0, np.ones(10), 10, 50.0)
share = st.floats(0, 1)
amount = st.floats(0, 1e6)


def settled(farm=FARM, deal=None, paths=None):
    return model.settle(farm, deal or model.Deal(years=5), paths or model.plan())


def test_a_deal_worked_by_hand_comes_out():
    # Sales 500, costs 200, fee 50: 250 to share, 125 each; half of the start is left after 5 of 10 years.
    found = settled(deal=model.Deal(money=0.8, profit=0.5, fee=0.1, years=5))
    assert found.migrants[0].tolist() == pytest.approx([-800, 125, 125, 125, 125, 125 + 400])
    assert found.farmer[0].tolist() == pytest.approx([-200, 125, 125, 125, 125, 125 + 100])
    assert not found.buyer.any()


def test_the_greenhouse_of_the_newspaper_needs_more_than_five_years():
    # Costales Nature Farms, 2012: 420,000 paid, 17,000 a harvest to the investor, four harvests a year.
    farm = model.Farm(420_000.0, 0.0, 25_000.0, 59_000.0, 4.0, np.ones(10), 8, 0.0)
    found = settled(farm, model.Deal(years=8, exit="nothing")).migrants[0]
    assert found[1] == 4 * 17_000
    assert found[:6].sum() < 0 < found[:8].sum()


def test_a_least_price_moves_money_from_the_buyer_to_the_venture():
    low = model.Paths(np.full((1, 10), 0.5), np.ones((1, 10)))
    without = settled(paths=low)
    found = settled(deal=model.Deal(years=5, sold=1.0, floor=4.0), paths=low)
    assert found.buyer[0, 1] == 100 * (2.5 - 4.0)
    assert (found.income - without.income)[0, 1] == 150


@pytest.mark.parametrize(
    ("loss", "pays"), [("money", (-80, -20, 0)), ("profit", (-50, -50, 0)), ("buyer", (0, 0, -100))]
)
def test_a_year_of_loss_is_paid_as_agreed(loss, pays):
    nothing = model.Paths(np.zeros((1, 10)), np.ones((1, 10)))
    farm = model.Farm(0.0, 100.0, 0.0, 5.0, 100.0, np.ones(10), 10, 0.0)
    found = settled(farm, model.Deal(money=0.8, profit=0.5, loss=loss, years=2), nothing)
    assert tuple(found.of(party)[0, 1] for party in model.PARTIES) == pytest.approx(pays)


def test_money_back_first_goes_to_migrants_until_they_have_it():
    found = settled(deal=model.Deal(profit=0.5, first=True, years=8, exit="nothing")).migrants[0]
    assert found[1:4].tolist() == [300, 300, 300]
    assert found[4] == 100 + 0.5 * 200


def test_a_reserve_pays_for_a_bad_year_and_is_shared_at_the_end():
    paths = model.Paths(np.array([[1.0, 0.0] + [1.0] * 8]), np.ones((1, 10)))
    found = settled(deal=model.Deal(reserve=0.5, years=2), paths=paths)
    assert found.cash[0].tolist() == [0, 150, 0]
    assert found.called[0, 2] == 50


def test_a_lost_harvest_each_year_is_all_minus_and_has_no_rate_of_return():
    paths = model.paths(model.draw(20), np.zeros(3), np.zeros(3), 1, 1.0)
    found = settled(deal=model.Deal(years=5, exit="nothing"), paths=paths)
    assert (found.migrants <= 0).all()
    assert irr_all(found.migrants[0]) == ()
    assert model.loses(model.totals(found)[0]) == 1


def test_a_price_of_zero_and_a_farm_of_nothing_are_booked():
    farm = model.Farm(0.0, 0.0, 0.0, 0.0, 0.0, np.zeros(10), 1, 0.0)
    found = settled(farm, model.Deal(years=10, exit="profit"))
    assert not any(found.of(party).any() for party in model.PARTIES)


@settings(max_examples=300, deadline=None)
@given(
    start=amount, yearly=amount, unit=amount, price=amount, volume=amount, work=amount,
    shares=st.tuples(*[share] * 6), floor=amount, years=st.integers(1, 10), life=st.integers(1, 30),
    exit=st.sampled_from(model.EXITS), times=st.floats(0, 5), loss=st.sampled_from(model.LOSSES), first=st.booleans(),
    lost=share, seed=st.integers(0, 99),
)  # fmt: skip
def test_cash_in_is_cash_out_and_the_parties_have_what_the_venture_gave(
    start, yearly, unit, price, volume, work, shares, floor, years, life, exit, times, loss, first, lost, seed
):
    farm = model.Farm(start, yearly, unit, price, volume, np.linspace(0, 1, 10), life, work)
    money, profit, fee, sold, discount, reserve = shares
    deal = model.Deal(money, profit, fee, sold, floor, discount, reserve, years, exit, times, loss, first)
    paths = model.paths(model.draw(12, seed), np.array([-0.3, 0.1, 0.2]), np.array([-0.2, 0.2]), 2, lost)
    found = model.settle(farm, deal, paths)
    change = np.diff(found.cash, axis=1, prepend=0)
    scale = 1 + max(abs(found.income).max(), abs(found.costs).max())
    assert np.allclose(found.income + found.called, found.costs + found.fee + found.shared + change, atol=1e-9 * scale)
    assert (found.cash >= -1e-9 * scale).all()
    market = np.zeros_like(found.income)
    units = volume * farm.curve[:years] * paths.harvest[:, :years]
    market[:, 1:] = units * price * paths.price[:, :years]
    left = start * max(0.0, 1 - years / life)
    whole = (market - found.costs).sum(axis=1) - work * years + left
    # What migrants are given for their part, the farmer gives: it cancels out.
    assert np.allclose(model.totals(found).sum(axis=0), whole, atol=1e-8 * scale * years * (1 + times))


def test_many_runs_at_once_are_the_same_as_one_by_one():
    prices = np.array([2.0, 5.0, 9.0])
    farm = model.Farm(1000.0, 100.0, 1.0, prices, 100.0, np.ones(10), 10, 50.0)
    together = settled(farm)
    for place, price in enumerate(prices):
        alone = settled(model.Farm(1000.0, 100.0, 1.0, float(price), 100.0, np.ones(10), 10, 50.0))
        assert together.migrants[place].tolist() == alone.migrants[0].tolist()


def test_chance_is_the_same_at_every_call_and_what_never_changed_does_not_move():
    one = model.paths(model.draw(), np.array([-0.2, 0.2]), np.array([-0.1, 0.1]), 1, 0.1)
    other = model.paths(model.draw(), np.array([-0.2, 0.2]), np.array([-0.1, 0.1]), 1, 0.1)
    assert (one.price == other.price).all()
    assert (one.harvest == 0).mean() == pytest.approx(0.1, abs=0.01)
    still = model.paths(model.draw(), np.zeros(2), np.zeros(2), 2, 0.0)
    assert (still.price == 1).all()
    assert (still.harvest == 1).all()


def test_parts_of_the_bad_and_of_the_good_add_up_to_one():
    total = np.random.default_rng(1).normal(size=(3, 500)) + np.array([[0.0], [1.0], [2.0]])
    found = model.tenths(total)
    assert found.falls.sum() == pytest.approx(1)
    assert found.rises.sum() == pytest.approx(1)
    assert found.tilt.sum() == pytest.approx(0)
    assert (np.diff(found.means.sum(axis=0)) > 0).all()


def test_futures_that_do_not_differ_have_no_parts():
    found = model.tenths(np.ones((3, 50)))
    assert found.falls is None
    assert found.tilt is None


@pytest.mark.parametrize(
    "deal",
    [model.Deal(years=0), model.Deal(years=11), model.Deal(money=1.2), model.Deal(fee=-0.1), model.Deal(floor=-1.0),
     model.Deal(loss="nobody"), model.Deal(exit="never"), model.Deal(times=float("nan"))],
)  # fmt: skip
def test_a_deal_that_cannot_be_is_refused(deal):
    with pytest.raises(ValueError, match=r"must|from 0 to 1"):
        settled(deal=deal)


def test_nothing_to_draw_from_and_too_few_futures_are_refused():
    with pytest.raises(ValueError, match="draw from"):
        model.paths(model.draw(), np.array([]), np.zeros(1), 1, 0)
    with pytest.raises(ValueError, match="chance"):
        model.paths(model.draw(), np.zeros(1), np.zeros(1), 1, 2)
    with pytest.raises(ValueError, match="Ten"):
        model.tenths(np.ones((3, 4)))
