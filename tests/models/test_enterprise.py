"""A small business month by month: every cent is booked once; sums by hand, and thousands of odd plans."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models import enterprise as model
from fieldschool.models.enterprise import Plan, Trouble
from fieldschool.models.enterprise_loan import Loan, schedule, total_cost, true_cost

#: A tricycle let to a driver, with the published numbers of Bacolod: 137.5 a day, 26 days.
TRICYCLE = Plan(start=93_000, own=100_000, price=137.5, units=26, unit_cost=0, fixed=767, drawings=0)

#: No amount, or one of at least a cent.
amounts = st.just(0.0) | st.floats(0.01, 1e7)
loans = st.builds(
    lambda amount, rate, months, kind, fee, grace: Loan(
        amount, rate, months, kind, amount * fee, min(grace, months - 1)
    ),
    amounts, st.floats(0, 0.3), st.integers(1, 80), st.sampled_from(["declining", "flat"]), st.floats(0, 0.5),
    st.integers(0, 24),
)  # fmt: skip
troubles = st.builds(Trouble, st.floats(0, 1), st.integers(1, 40), st.integers(0, 40), st.integers(0, 40),
                     st.integers(0, 40), st.integers(0, 12), st.floats(0, 5))  # fmt: skip
plans = st.builds(
    Plan, amounts, amounts, st.floats(0, 1e5), st.floats(0, 1e3), st.floats(0, 1e5), amounts, amounts,
    st.tuples(*[st.floats(0, 4)] * 12), st.integers(0, 11), st.integers(0, 40), st.floats(0, 1), st.integers(0, 40),
    loans, troubles,
)  # fmt: skip


@given(plans)
@settings(max_examples=200, deadline=None)
def test_what_comes_in_is_what_goes_out_and_what_is_left_to_the_cent(plan: Plan):
    books = model.keep_books(plan)
    came = books.opening["own"] + books.opening["loan"] + books.flows["sales"].sum()
    went = sum(books.opening.get(name, 0.0) + books.flows.get(name, np.zeros(1)).sum() for name in model.COSTS)
    size = max(1.0, came, went)
    assert abs(came - went - books.cash[-1]) <= max(0.005, 1e-12 * size)
    assert all((flow >= -1e-9 * size).all() for flow in books.flows.values())


@given(plans)
@settings(max_examples=150, deadline=None)
def test_with_what_is_missing_added_cash_never_falls_below_zero(plan: Plan):
    missing = model.keep_books(plan).missing
    helped = model.keep_books(replace(plan, own=plan.own + missing))
    assert helped.cash.min() >= -1e-6 * max(1.0, missing)


@given(plans, st.integers(1, 36), st.integers(1, 12))
@settings(max_examples=150, deadline=None)
def test_a_bad_season_up_to_the_limit_is_survived_and_one_beyond_it_is_not(plan: Plan, first: int, length: int):
    plan = replace(plan, trouble=Trouble())
    limit = model.survives(plan, first, length)
    if limit is None:
        assert model.keep_books(plan).short_from is not None
        return
    at = lambda fall: model.keep_books(replace(plan, trouble=Trouble(fall, first, length))).cash.min()  # noqa: E731
    size = max(1.0, plan.own, plan.price * plan.units * 40)
    # A plan that is short by less than half a cent is not short.
    assert at(limit) >= -0.005 - 1e-6 * size
    if limit < 0.99:
        assert at(limit + 0.01) <= 1e-6 * size


@given(loans)
@settings(max_examples=150, deadline=None)
def test_a_loan_is_paid_back_to_the_cent_and_what_is_paid_is_worth_what_was_received(loan: Loan):
    interest, principal = schedule(loan, loan.months)
    assert principal.sum() == pytest.approx(loan.amount, abs=0.005, rel=1e-9)
    cost = true_cost(loan)
    if loan.amount < 1:
        return
    rate = (1 + cost) ** (1 / 12) - 1
    worth = float(np.sum((interest + principal) / (1 + rate) ** np.arange(1, loan.months + 1)))
    assert worth == pytest.approx(loan.amount - loan.fee, rel=1e-6)


def test_the_tricycle_of_bacolod_by_hand():
    books = model.keep_books(TRICYCLE)
    assert books.cash[0] == 7_000
    assert books.net[0] == pytest.approx(26 * 137.5 - 767) == 2_808
    # 93,000 / 2,808 = 33.1 months.
    assert model.earned_back(books) == 34
    assert model.pays_from(books) == 1
    assert books.short_from is None


def test_cash_lasts_as_many_months_as_can_be_paid_in_full():
    plan = replace(TRICYCLE, drawings=1_500)
    # 7,000 / 2,267 = 3.09.
    assert model.runway(plan) == 3
    assert model.runway(replace(plan, own=93_000)) == 0
    assert model.runway(replace(plan, own=90_000)) == 0
    assert model.runway(replace(plan, fixed=0, drawings=0)) is None


def test_sales_wait_for_the_first_sale_and_grow_from_there():
    plan = replace(TRICYCLE, wait=2, begins=0.4, grows=3)
    assert model.shares(plan, 7) == pytest.approx([0, 0, 0.4, 0.6, 0.8, 1, 1])


def test_the_season_begins_with_the_month_of_opening_and_comes_again_every_year():
    season = tuple(float(month) for month in range(1, 13))
    found = model.shares(replace(TRICYCLE, season=season, opens=10), 15)
    assert found.tolist() == [11, 12, *range(1, 13), 1]


def test_trouble_is_what_it_says():
    shares = lambda trouble: model.shares(replace(TRICYCLE, trouble=trouble), 6).tolist()  # noqa: E731
    assert shares(Trouble(fall=0.5, first=2, length=2)) == [1, 0.5, 0.5, 1, 1, 1]
    assert shares(Trouble(late=3)) == [0, 0, 0, 1, 1, 1]
    assert shares(Trouble(closed=4, closed_for=2)) == [1, 1, 1, 0, 0, 1]
    doubled = model.keep_books(replace(TRICYCLE, drawings=100, trouble=Trouble(drawn=2)), 1)
    assert doubled.flows["drawings"][0] == 200


@pytest.mark.parametrize(
    ("change", "pays", "back"),
    [
        ({"price": 0.0}, None, None),
        ({"units": 0.0}, None, None),
        ({"unit_cost": 500.0}, None, None),
        ({"trouble": Trouble(fall=1.0, first=1, length=36)}, None, None),
        ({"season": (0.0,) * 12}, None, None),
        ({"start": 0.0}, 1, 1),
    ],
    ids=["zero price", "nothing sold", "cost above price", "all lost", "no season", "nothing to pay"],
)
def test_plans_that_lead_nowhere_have_no_month_instead_of_a_wrong_one(change, pays, back):
    books = model.keep_books(replace(TRICYCLE, **change))
    assert model.pays_from(books) == pays
    assert model.earned_back(books) == back
    assert np.isfinite(books.cash).all()


def test_a_loan_longer_than_the_plan_is_still_owed_at_its_end():
    loan = Loan(60_000, 0.0, 60)
    assert model.keep_books(replace(TRICYCLE, loan=loan)).owed == pytest.approx(24_000)
    assert model.keep_books(replace(TRICYCLE, loan=replace(loan, months=12))).owed == pytest.approx(0, abs=1e-9)


def test_flat_is_dearer_as_the_course_says_elsewhere():
    """2.5 % flat a month for six months is about 50 % a year, nominal, on what is still owed."""
    flat, declining = Loan(6_000, 0.025, 6, "flat"), Loan(6_000, 0.025, 6)
    nominal = 12 * ((1 + true_cost(flat)) ** (1 / 12) - 1)
    assert nominal == pytest.approx(0.50, abs=0.01)
    assert true_cost(declining) == pytest.approx(1.025**12 - 1)
    assert total_cost(flat) == pytest.approx(900)
    assert total_cost(declining) < total_cost(flat)
    assert true_cost(replace(declining, fee=120)) > true_cost(declining)


def test_in_the_months_of_grace_interest_alone_is_paid_and_a_fair_rate_stays_the_same():
    loan = Loan(1_200, 0.02, 12, "declining", 0.0, 6)
    interest, principal = schedule(loan, 12)
    assert interest[:6].tolist() == [24.0] * 6
    assert principal[:6].tolist() == [0.0] * 6
    assert true_cost(loan) == pytest.approx(1.02**12 - 1)


def test_no_loan_costs_nothing_and_has_no_rate():
    assert true_cost(Loan()) is None
    assert total_cost(Loan()) == 0
    assert schedule(Loan(), 5)[1].tolist() == [0.0] * 5


@pytest.mark.parametrize("bad", [
    {"price": -1}, {"units": float("nan")}, {"own": "much"}, {"season": (1.0,) * 11}, {"trouble": Trouble(fall=1.2)},
    {"loan": Loan(100, 0.1, 0)}, {"loan": Loan(100, 0.1, 3, "odd")}, {"loan": Loan(100, 0.1, 3, "flat", 100)},
    {"loan": Loan(100, 0.1, 3, "flat", 0, 3)},
])  # fmt: skip
def test_what_cannot_be_is_refused_with_a_sentence(bad):
    with pytest.raises(ValueError, match=r"\w+ .*\."):
        model.keep_books(replace(TRICYCLE, **bad))
