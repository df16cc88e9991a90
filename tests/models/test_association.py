"""Growth of an association: the closed form, futures around it, fixed draws; a fund in which every unit is booked."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models import association as model
from fieldschool.models import association_fund as fund
from fieldschool.models.association import Growth
from fieldschool.models.association_fund import IN, OUT, USES, Rules

PLAN = Growth(20, 0.25, 0.04, 0.02, 2_000)
RULES = Rules(fee=5, join=5, events=1600, fixed=80, per_member=0.25)


def run(growth=PLAN, share=0.75, rules=RULES, months=60, futures=200):
    draws = model.draw(months, futures)
    grown = model.futures(growth, draws)
    return grown, fund.keep_books(grown.members, grown.joined, model.paying(grown.members[1:], share, draws), rules)


@pytest.mark.parametrize(
    "growth",
    [
        PLAN,
        Growth(50, 3, 0, 0.05, 2_000),
        Growth(10, 0, 0.03, 0.03, 2_000),
        Growth(10, 2, 0.03, 0.03, 2_000),
        Growth(0, 1, 0.02, 0.01, 2_000),
    ],
)
def test_the_mean_is_the_closed_form(growth):
    members = model.mean(growth).members[:, 0]
    for month in (0, 1, 12, 60):
        assert members[month] == pytest.approx(model.closed_form(growth, month), rel=1e-9)


def test_a_steady_state_by_hand():
    # Three come each month and a twentieth leaves: 60 members, where as many leave as come.
    assert model.closed_form(Growth(60, 3, 0, 0.05, 2_000), 40) == pytest.approx(60)
    assert model.closed_form(Growth(20, 3, 0, 0.05, 2_000), 1) == pytest.approx(22)


def test_a_yearly_share_is_spread_over_twelve_months():
    assert (1 - model.monthly(0.22)) ** 12 == pytest.approx(0.78)
    assert model.monthly(0) == 0


def test_futures_lie_around_the_mean():
    grown = model.futures(PLAN, model.draw(60, 2_000))
    ends = grown.members[-1]
    error = ends.std() / math.sqrt(ends.size)
    assert abs(ends.mean() - model.closed_form(PLAN, 60)) < 4 * error
    assert ends.std() > 5


def test_one_month_has_the_spread_of_its_distributions():
    # From n members: binomial leaving has variance n d (1 - d), Poisson joining a + b n.
    growth = Growth(100, 1, 0.05, 0.1, 2_000)
    grown = model.futures(growth, model.draw(1, 20_000))
    assert grown.left.var() == pytest.approx(100 * 0.1 * 0.9, rel=0.05)
    assert grown.joined.var() == pytest.approx(1 + 0.05 * 100, rel=0.05)
    assert grown.left.mean() == pytest.approx(10, rel=0.02)
    assert grown.joined.mean() == pytest.approx(6, rel=0.02)


def test_draws_are_fixed_so_that_only_what_changed_changes():
    first = model.futures(PLAN, model.draw()).members
    model.futures.cache_clear()
    assert (model.futures(PLAN, model.draw()).members == first).all()
    fewer = model.futures(Growth(20, 0.25, 0.04, 0.03, 2_000), model.draw()).members
    assert (fewer[1] <= first[1]).all()
    assert fewer[-1].mean() < first[-1].mean()
    assert (model.draw(12, 500).join == model.draw(60, 500).join[:12]).all()


def test_nobody_is_in_who_could_not_be():
    grown = model.futures(Growth(20, 5, 0.1, 0.01, 60), model.draw())
    assert grown.members.max() <= 60
    assert model.mean(Growth(20, 5, 0.1, 0.01, 60)).members.max() <= 60 + 1e-9
    # More founders than there are people: nobody is thrown out, nobody comes.
    assert (model.futures(Growth(40, 5, 0.1, 0.01, 30), model.draw()).joined[0] == 0).all()


def test_the_ends_of_chance():
    assert (model.futures(Growth(20, 0, 0, 0, 300), model.draw()).members == 20).all()
    assert (model.futures(Growth(20, 0, 0, 1, 300), model.draw()).members[1:] == 0).all()
    assert (model.futures(Growth(0, 0, 0.1, 0.1, 0), model.draw()).members == 0).all()


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 120), st.floats(0, 6), st.floats(0, 0.15), st.floats(0, 1), st.integers(0, 200),
    st.floats(0, 1), st.sampled_from(USES), st.floats(0, 1), st.floats(0, 0.05), st.floats(0, 1), st.floats(0, 5_000),
)  # fmt: skip
def test_every_person_and_every_cent_is_booked(
    start, alone, brought, leave, pool, share, use, put, interest, bad, fixed
):
    rules = Rules(92, 46, 30_000, fixed, 4.6, use, put, interest, bad)
    grown, books = run(Growth(start, alone, brought, leave, pool), share, rules, 30, 40)
    assert (grown.members[1:] == grown.members[:-1] - grown.left + grown.joined).all()
    assert grown.members.min() >= 0
    flows, scale = books.flows, 1e-9 * max(1.0, books.fund.max())
    comes, goes = sum(flows[name] for name in IN), sum(flows[name] for name in OUT)
    assert np.abs(books.cash[:-1] + comes - goes - books.cash[1:]).max() <= 0.005 + scale
    lent = books.loans[:-1] + flows["lent"] - flows["repaid"] - flows["bad"] - books.loans[1:]
    assert np.abs(lent).max() <= 0.005 + scale
    assert books.cash.min() >= -scale
    assert books.loans.min() >= -scale
    assert np.abs(books.unpaid + flows["costs"] - books.due).max() <= scale
    totals = books.totals()
    kept = sum(totals[name] for name in ("opening", "dues", "joining", "events", "interest"))
    assert kept - totals["costs"] - totals["bad"] - totals["project"] == pytest.approx(totals["closing"], abs=0.01)


def test_a_loan_is_back_after_a_year_to_the_cent():
    # One member who pays once; everything is lent in the first month, nothing is bad, no interest.
    members, joined = np.ones((15, 1)), np.zeros((14, 1))
    paying = np.zeros((14, 1))
    paying[0] = 1
    books = fund.keep_books(members, joined, paying, Rules(1200, 0, 0, 0, 0, "loans", 1, 0, 0))
    assert books.flows["lent"][0, 0] == 1200
    # What comes back is lent again, so look at the first two parts.
    assert books.flows["repaid"][1, 0] == pytest.approx(100)
    assert books.flows["repaid"][2, 0] == pytest.approx(100 + 100 / 12)
    assert books.fund[-1, 0] == pytest.approx(1200)


def test_interest_and_losses_by_hand():
    members, joined, paying = np.ones((3, 1)), np.zeros((2, 1)), np.array([[1.0], [0.0]])
    books = fund.keep_books(members, joined, paying, Rules(1200, 0, 0, 0, 0, "loans", 1, 0.01, 0.1))
    assert books.flows["interest"][1, 0] == pytest.approx(1200 * 0.01 * 0.9)
    assert books.flows["bad"][1, 0] == pytest.approx(10)
    assert books.flows["repaid"][1, 0] == pytest.approx(90)


def test_a_project_gets_money_once_a_year_and_three_months_of_costs_stay():
    _grown, books = run(rules=Rules(5, 5, 1600, 80, 0, "project", 1))
    given = books.flows["project"]
    assert (given[11] > 0).all()
    assert given[:11].sum() == 0
    assert (books.cash[12] >= 3 * 80 - 1e-9).all()


def test_an_empty_fund_pays_no_more_than_it_has():
    _grown, books = run(rules=Rules(1, 0, 0, 500, 0))
    assert fund.ever_empty(books).all()
    assert books.cash[1].max() == 0
    assert not fund.ever_empty(run(rules=Rules(50, 50, 0, 1, 0))[1]).any()


def test_when_dues_pay_the_costs_for_good():
    assert fund.pays_from(np.array([5.0, 5, 5]), np.array([4.0, 4, 4])) == 1
    assert fund.pays_from(np.array([1.0, 5, 1, 5, 5]), np.full(5, 4.0)) == 4
    assert fund.pays_from(np.array([5.0, 5, 1]), np.full(3, 4.0)) is None


def test_many_plans_at_once_are_the_same_as_one_by_one():
    starts = np.array([10.0, 20, 40])
    together = model.mean(Growth(starts, 0.25, 0.04, 0.02, 300)).members[-1]
    assert together == pytest.approx([model.mean(Growth(s, 0.25, 0.04, 0.02, 300)).members[-1, 0] for s in starts])


@pytest.mark.parametrize(
    ("wrong", "said"),
    [({"leave": 1.2}, "share"), ({"start": -1}, "start"), ({"pool": 1e6}, "at most"), ({"brought": "x"}, "number")],
)
def test_a_plan_that_cannot_be_is_refused(wrong, said):
    with pytest.raises(ValueError, match=said):
        Growth(**({"start": 20, "alone": 0, "brought": 0, "leave": 0, "pool": 300} | wrong))


@pytest.mark.parametrize(("wrong", "said"), [({"use": "gift"}, "use"), ({"bad": 2}, "bad"), ({"fee": -1}, "fee")])
def test_rules_that_cannot_be_are_refused(wrong, said):
    with pytest.raises(ValueError, match=said):
        Rules(**({"fee": 1, "join": 1, "events": 1, "fixed": 1, "per_member": 1} | wrong))
