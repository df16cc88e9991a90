"""The simulator in cases small enough to reckon by hand, and against closed forms where no price moves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from fieldschool.models import deposits, finance, loans
from fieldschool.models.household import Goal, Loan, Outcome, Plan, Product, Shock, TransferCost, simulate

from .plans import CALM, CASH, some_paths, still_paths

#: Nobody works abroad; 100 a month come in and nothing is due.
SAVER = Plan(months=24, earnings=0.0, living_abroad=0.0, sent=0.0, local_income=100.0, order=("long_term",))
#: 1,000 are earned abroad each month and all of it is sent.
SENDER = Plan(months=12, earnings=1000.0, living_abroad=0.0, sent=1000.0, rate=2.0, order=("long_term",))


def _run(plan: Plan, futures: int = 3) -> Outcome:
    return simulate(plan, still_paths(plan.months, futures))


# Products --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rate", "tax"), [(0.0, 0.0), (0.06, 0.0), (0.06, 0.2), (0.5, 1.0)])
def test_monthly_savings_become_the_future_value_of_an_annuity(rate, tax) -> None:
    outcome = _run(replace(SAVER, savings_home=500.0, long_term=Product(rate=rate, tax_on_interest=tax)))
    net = rate / 12 * (1 - tax)
    for month in range(25):
        expected = finance.future_value(net, month, payment=100, start=500)
        assert outcome.savings[month] == pytest.approx(expected, abs=0.005)


def test_deposits_that_earn_at_once_become_an_annuity_due() -> None:
    outcome = _run(replace(SAVER, long_term=Product(rate=0.06, average_months=True)))
    assert outcome.savings[-1] == pytest.approx(finance.future_value(0.005, 24, payment=100, due=True), abs=0.005)


@pytest.mark.parametrize("deposit", [500.0, 1000.0])
def test_member_savings_give_the_published_table(deposit) -> None:
    published = {500.0: 36_266.14, 1000.0: 72_532.28}  # Pag-IBIG MP2, 7.5 % a year: WE32 and WE34 of the examples
    product = Product(rate=0.075, credit_every=12, average_months=True)
    outcome = _run(replace(SAVER, months=60, local_income=deposit, long_term=product))
    assert outcome.savings[-1] == pytest.approx(published[deposit], abs=0.03)
    assert outcome.savings[12] - 12 * deposit == pytest.approx(deposit / 500 * 243.75, abs=0.005)  # WE37
    assert outcome.savings[11] == pytest.approx(11 * deposit)  # nothing is credited before the year is over


def test_tax_on_capital_is_taken_whatever_is_earned() -> None:
    plan = replace(SAVER, months=12, local_income=0.0, savings_home=100_000.0)
    earns = _run(replace(plan, long_term=Product(rate=0.0725, tax_on_capital=0.009, credit_every=12)))
    expected = deposits.net_interest(100_000, 0.0725, 1, tax_on_capital=0.009)
    assert earns.savings[-1] - 100_000 == pytest.approx(expected)
    loses = _run(replace(plan, long_term=Product(rate=0.0, tax_on_capital=0.009, credit_every=12)))
    assert loses.savings[-1] == pytest.approx(99_100)


def test_below_the_minimum_nothing_is_earned() -> None:
    outcome = _run(replace(SAVER, months=6, long_term=Product(rate=0.12, minimum=300.0)))
    assert outcome.savings[3] == pytest.approx(300)
    assert outcome.savings[4] == pytest.approx(303 + 100)  # the fourth month opens with 300


def test_the_account_fee_is_taken_after_each_year() -> None:
    outcome = _run(replace(SAVER, months=25, long_term=Product(fee_year=30.0)))
    assert outcome.savings[12] == pytest.approx(1200)
    assert outcome.savings[13] == pytest.approx(1270)
    assert outcome.savings[25] == pytest.approx(2440)


def test_a_record_pays_one_of_its_dividends_each_year() -> None:
    product = Product(record=(0.04, 0.08), credit_every=12)
    plan = replace(SAVER, months=12, savings_home=1000.0, local_income=0.0, long_term=product)
    paid = simulate(plan, some_paths(12, 400)).nominal.home["interest"]
    assert set(np.round(paid, 6)) == {40.0, 80.0}
    assert np.mean(paid < 60) == pytest.approx(0.5, abs=0.1)
    mean = simulate(plan, some_paths(12, 4, spread=False)).nominal.home["interest"]
    assert mean == pytest.approx(60)


def test_locked_money_does_not_pay_bills_before_its_term() -> None:
    plan = replace(SAVER, months=12, savings_home=1200.0, local_income=0.0, bills=(("food", 100.0),))
    outcome = _run(replace(plan, long_term=Product(term_months=7)))
    assert (outcome.unpaid_months == 6).all()
    assert outcome.savings[-1] == pytest.approx(600)
    assert (_run(plan).unpaid_months == 0).all()


# Loans -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", loans.KINDS)
@pytest.mark.parametrize("month", [1, 7, 12, 13])
def test_a_loan_follows_its_table(kind, month) -> None:
    plan = replace(SAVER, months=month, local_income=500.0, loan=Loan(3000.0, 0.02, 12, kind))
    outcome, table = _run(plan), loans.table(3000, 0.02, 12, kind)
    paid = min(month, 12)
    assert outcome.debt == pytest.approx(table.balance[paid - 1], abs=0.005)
    assert outcome.nominal.home["loan"] == pytest.approx(table.instalment[:paid].sum(), abs=0.005)


@pytest.mark.parametrize(("kind", "owed"), [("declining", 3000 * 1.02**6), ("flat", 3000 * 1.24)])
def test_instalments_that_are_missed_stay_owed(kind, owed) -> None:
    outcome = _run(replace(SAVER, months=6, local_income=0.0, loan=Loan(3000.0, 0.02, 12, kind)))
    assert outcome.debt == pytest.approx(owed)
    assert (outcome.unpaid_months == 6).all()


def test_inflation_makes_instalments_lighter_and_bills_not() -> None:
    plan = replace(SAVER, months=12, local_income=2000.0, bills=(("food", 100.0),), loan=Loan(1200.0, 0.0, 12))
    outcome = simulate(plan, some_paths(12, 3, spread=False))
    assert outcome.nominal.home["loan"] == pytest.approx(1200)
    assert (outcome.today.home["loan"] < 1200).all()
    assert outcome.today.home["bills"] == pytest.approx(1200)
    assert (outcome.nominal.home["bills"] > 1200).all()


def test_debt_first_pays_the_loan_sooner() -> None:
    plan = replace(SAVER, local_income=500.0, loan=Loan(3000.0, 0.02, 24), order=("debt", "long_term"))
    sooner, as_agreed = _run(plan), _run(replace(plan, order=("long_term",)))
    assert (sooner.nominal.home["loan"] < as_agreed.nominal.home["loan"]).all()
    assert (sooner.debt == 0).all()


# Abroad and on the way ---------------------------------------------------------------------------------------------


def test_a_transfer_arrives_less_the_margin_and_the_fee_comes_on_top() -> None:
    cost = TransferCost(fee_fixed=5.0, fee_share=0.01, margin_share=0.02)
    outcome = _run(replace(SENDER, months=1, sent=200.0, transfer_cost=cost))
    assert outcome.nominal.home["arrived"] == pytest.approx(200 * 2 * 0.98)
    assert outcome.nominal.home["margin"] == pytest.approx(200 * 2 * 0.02)
    assert outcome.nominal.abroad["fees"] == pytest.approx(7)
    assert outcome.nominal.abroad["closing"] == pytest.approx(1000 - 200 - 7)


def test_no_more_is_sent_than_is_there_after_the_fees() -> None:
    cost = TransferCost(fee_fixed=5.0, fee_share=0.01)
    outcome = _run(replace(SENDER, months=1, sent=5000.0, transfer_cost=cost))
    assert outcome.nominal.abroad["sent"] == pytest.approx(995 / 1.01)
    assert outcome.nominal.abroad["closing"] == pytest.approx(0, abs=1e-9)


def test_money_waits_abroad_for_the_months_transfer() -> None:
    outcome = _run(replace(SENDER, transfers_per_year=4, transfer_cost=TransferCost(fee_fixed=10.0), sent=900.0))
    assert outcome.savings[:, 0] == pytest.approx(5400 * (np.arange(13) // 3))
    assert outcome.nominal.abroad["fees"] == pytest.approx(40)


def test_many_transfers_a_month_pay_many_fees() -> None:
    outcome = _run(replace(SENDER, transfers_per_year=52, transfer_cost=TransferCost(fee_fixed=10.0), sent=900.0))
    assert outcome.nominal.abroad["fees"] == pytest.approx(520)


@pytest.mark.parametrize(("transfers", "days", "late"), [(12, 15, 0), (12, 15.5, 1), (24, 10, 0.5), (36, 30, 1)])
def test_what_is_sent_late_in_a_month_arrives_in_the_next(transfers, days, late) -> None:
    outcome = _run(replace(SENDER, transfers_per_year=transfers, transfer_cost=TransferCost(delay_days=days)))
    assert outcome.savings[1] == pytest.approx(2000 * (1 - late))
    assert outcome.today.closing["on_the_way"] == pytest.approx(2000 * late)
    assert outcome.savings[-1] + outcome.today.closing["on_the_way"] == pytest.approx(24_000)


def test_the_rate_is_that_of_the_day_of_sending() -> None:
    plan = replace(SENDER, months=1, transfer_cost=TransferCost(delay_days=20.0))
    paths = some_paths(12, 3)
    assert simulate(plan, paths).nominal.home["sent"] == pytest.approx(1000 * paths.prices_work[1] * 2 * paths.fx[1])


def test_living_that_cannot_be_paid_is_unmet() -> None:
    outcome = _run(replace(SENDER, living_abroad=1500.0, savings_abroad=700.0, sent=0.0))
    assert outcome.nominal.abroad["living"] == pytest.approx(12_000 + 700)
    assert outcome.nominal.abroad["unmet"] == pytest.approx(12 * 1500 - 12_700)
    assert outcome.nominal.abroad["closing"] == pytest.approx(0)


def test_the_return_brings_home_what_is_left_and_changes_what_comes_and_goes() -> None:
    plan = replace(
        SENDER, sent=800.0, return_month=6, local_income=50.0, income_after_return=300.0, returnee_living=100.0,
        transfer_cost=TransferCost(fee_fixed=20.0, margin_share=0.01), unplanned=1.0,
    )  # fmt: skip
    outcome = _run(plan)
    assert outcome.nominal.abroad["earnings"] == pytest.approx(6000)
    assert outcome.nominal.abroad["closing"] == pytest.approx(0, abs=1e-9)
    assert outcome.nominal.home["local_income"] == pytest.approx(12 * 50 + 6 * 300)
    assert outcome.nominal.home["returnee_living"] == pytest.approx(600)
    brought = (6 * (1000 - 800 - 20) - 20) * 2 * 0.99
    assert outcome.savings[6] == pytest.approx(0)  # all that is left is spent without a plan
    assert outcome.savings[7] == pytest.approx(brought)  # but what is brought home is set apart whole


# Bad events --------------------------------------------------------------------------------------------------------


def test_a_sure_event_comes_once_a_year_and_an_impossible_one_never() -> None:
    plan = replace(SAVER, local_income=1000.0, shocks=(Shock("sure", 1.0, 70.0), Shock("never", 0.0, 1e6)))
    outcome = simulate(plan, still_paths(24, 50))
    assert outcome.nominal.home["emergencies"] == pytest.approx(140)


def test_an_event_comes_with_its_chance_and_in_any_month() -> None:
    plan = replace(SAVER, months=12, savings_home=1e6, shocks=(Shock("illness", 0.25, 500.0),))
    outcome = simulate(plan, still_paths(12, 4000))
    assert np.mean(outcome.nominal.home["emergencies"] > 0) == pytest.approx(0.25, abs=0.02)
    months = np.argmax(np.diff(outcome.savings, axis=0) < 0, axis=0)[outcome.nominal.home["emergencies"] > 0]
    assert np.bincount(months, minlength=12).min() > 50


def test_a_higher_chance_moves_no_event() -> None:
    few, more = (
        simulate(replace(SAVER, savings_home=1e6, shocks=(Shock("s", chance, 500.0),)), still_paths(24, 200))
        for chance in (0.2, 0.4)
    )
    assert (few.savings >= more.savings).all()
    assert (few.nominal.home["emergencies"] <= more.nominal.home["emergencies"]).all()


def test_a_lost_job_pays_nothing_for_its_months() -> None:
    outcome = simulate(replace(SENDER, months=24, shocks=(Shock("job", 1.0, 0.0, 3),)), still_paths(24, 200))
    lost = 24 - outcome.nominal.abroad["earnings"] / 1000
    assert set(np.round(lost, 9)) <= {4.0, 5.0, 6.0}  # the second one may overlap the first, or pass the end
    assert np.median(lost) == 6


def test_who_is_sent_home_earns_no_more_and_cannot_lose_the_job_again() -> None:
    shocks = (Shock("sent_home", 1.0, 0.0, 0, True), Shock("job", 1.0, 99.0, 6))
    outcome = simulate(replace(SENDER, months=24, shocks=shocks, income_after_return=10.0), still_paths(24, 200))
    at_home = outcome.nominal.home["local_income"] / 10
    assert (outcome.nominal.abroad["earnings"] <= (24 - at_home) * 1000).all()
    assert (outcome.nominal.abroad["closing"] == 0).all()
    assert outcome.nominal.home["emergencies"].max() == 99  # at most in the year before


# At home -------------------------------------------------------------------------------------------------------------


def test_saving_first_keeps_its_share_from_unplanned_spending() -> None:
    plan = replace(SENDER, months=1, saved_first=0.2, unplanned=0.5, bills=(("food", 1000.0),))
    assert _run(plan).savings[-1] == pytest.approx(400 + 0.5 * 600)
    assert _run(replace(plan, saves_first=False)).savings[-1] == pytest.approx(0.5 * 1000)


def test_put_aside_money_goes_in_the_order_of_the_plan() -> None:
    goals = (Goal(500.0, 24, CASH), Goal(300.0, 12, CASH))
    plan = replace(SAVER, months=6, bills=(("food", 0.0),), goals=goals, savings_home=0.0, emergency_months=2.0)
    plan = replace(plan, local_income=300.0, bills=(("food", 100.0),))  # 200 a month are left
    closing = _run(replace(plan, order=("emergency", "goals", "long_term"))).today.closing
    assert [closing[name][0] for name in ("emergency", "goals", "long_term")] == pytest.approx([200, 800, 200])
    closing = _run(replace(plan, order=("goals", "emergency"))).today.closing
    assert [closing[name][0] for name in ("emergency", "goals", "cash")] == pytest.approx([200, 800, 200])
    closing = _run(replace(plan, order=("long_term", "goals"))).today.closing
    assert [closing[name][0] for name in ("goals", "long_term")] == pytest.approx([0, 1200])
    closing = _run(replace(plan, order=())).today.closing
    assert closing["cash"] == pytest.approx(1200)


def test_goals_are_bought_in_their_month_or_as_soon_as_they_are_paid_for() -> None:
    goals = (Goal(250.0, 2, CASH), Goal(100.0, 6, CASH))
    outcome = _run(replace(SAVER, months=8, goals=goals, order=("goals", "long_term")))
    assert outcome.goal_months[:, 0].tolist() == [3, 6]
    assert outcome.nominal.home["goals"] == pytest.approx(350)
    assert (outcome.chance(0), outcome.chance(1)) == (0.0, 1.0)
    assert (outcome.median_month(0), outcome.median_month(1)) == (3.0, 6.0)


def test_a_goal_that_is_never_paid_for_has_no_month() -> None:
    outcome = _run(replace(SAVER, goals=(Goal(1e6, 2, CASH),), order=("goals",)))
    assert (outcome.goal_months == -1).all()
    assert outcome.chance(0) == 0
    assert outcome.median_month(0) is None


def test_missing_money_comes_from_the_emergency_fund_then_the_far_goal_then_the_near_one_then_long_term() -> None:
    goals = (Goal(100.0, 30, CASH), Goal(100.0, 40, CASH))
    plan = Plan(
        months=1, earnings=0.0, living_abroad=0.0, sent=0.0, savings_home=400.0, emergency_months=1.0, goals=goals,
        bills=(("food", 100.0),), order=("emergency", "goals", "long_term"),
    )  # fmt: skip
    left = []
    for month in (1, 2, 3, 4):
        closing = _run(replace(plan, months=month)).today.closing
        left.append([round(float(closing[name][0])) for name in ("emergency", "goals", "long_term")])
    assert left == [[0, 200, 100], [0, 100, 100], [0, 0, 100], [0, 0, 0]]


def test_what_cannot_be_paid_is_first_the_bad_event_then_living_then_bills_then_the_loan() -> None:
    plan = Plan(
        months=1, earnings=0.0, living_abroad=0.0, sent=0.0, bills=(("food", 100.0),), loan=Loan(50.0, 0.0, 1),
        return_month=0, returnee_living=30.0, shocks=(), order=("long_term",),
    )  # fmt: skip
    paid = {}
    for income in (40.0, 120.0, 170.0, 180.0):
        home = _run(replace(plan, local_income=income)).nominal.home
        paid[income] = [home[name][0] for name in ("loan", "bills", "returnee_living", "unmet")]
    assert paid[40.0] == pytest.approx([40, 0, 0, 140])
    assert paid[120.0] == pytest.approx([50, 70, 0, 60])
    assert paid[170.0] == pytest.approx([50, 100, 20, 10])
    assert paid[180.0] == pytest.approx([50, 100, 30, 0])


def test_money_for_the_months_until_the_next_transfer_is_kept() -> None:
    locked = Product(term_months=240)
    plan = replace(SENDER, transfers_per_year=4, bills=(("food", 1500.0),), unplanned=0.5, long_term=locked)
    outcome = _run(plan)
    assert (outcome.unpaid_months == 2).all()  # before the first transfer; none after it
    outcome = _run(replace(plan, savings_home=3300.0))  # the bills of two months, and a tenth for prices that rise
    assert (outcome.unpaid_months == 0).all()


def test_an_emergency_fund_is_full_or_it_is_not() -> None:
    plan = replace(SAVER, bills=(("food", 50.0),), order=("emergency", "long_term"))
    assert _run(replace(plan, emergency_months=24.0)).emergency_chance() == 1
    assert _run(replace(plan, emergency_months=25.0)).emergency_chance() == 0
    assert _run(replace(plan, emergency_months=0.0)).emergency_chance() == 1


def test_a_calm_family_without_price_moves_reaches_its_goals_by_arithmetic() -> None:
    outcome = _run(replace(CALM, months=60))
    left = 3000 + 600 * 20 * 0.98 - 9500
    put_aside = 0.1 * 11_760 + 0.7 * (left - 0.1 * 11_760)
    first_goal_paid = np.ceil((3 * 9500 + 40_000) / put_aside)
    assert outcome.goal_months[1, 0] == pytest.approx(max(first_goal_paid, 24), abs=1)
    assert (outcome.unpaid_months == 0).all()


def test_paths_shorter_than_the_plan_get_a_sentence() -> None:
    with pytest.raises(ValueError, match="The paths last 12 months, the plan 24"):
        simulate(SAVER, still_paths(12))
