"""A family's month adds up to the last unit, at each time of the way; what nobody answers is counted once."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.needs import (
    LINES,
    LIVING,
    MOMENTS,
    SPENT_ON,
    Back,
    Budget,
    by_stage,
    each_hundred,
    lasts,
    missing,
    moments,
    shares,
    thinnest,
)

amounts = st.floats(0, 1e9, allow_nan=False)
budgets = st.builds(
    Budget,
    earned=amounts,
    received=amounts,
    spent=st.dictionaries(st.sampled_from(LINES), amounts),
    loan=amounts,
)


def test_shares_are_those_that_the_survey_of_mexico_published():
    # ENIGH 2024: of MXN 15,891 a month, 5,994 for food, 3,106 for transport, 1,531 for education, 1,449 for housing.
    named = {"food": 5994.0, "transport": 3106.0, "school": 1531.0, "housing": 1449.0}
    found = shares(Budget(spent=named | {"other": 15891.0 - sum(named.values())}))
    assert {name: round(found[name], 1) for name in named} == {
        "food": 37.7, "transport": 19.5, "school": 9.6, "housing": 9.1,
    }  # fmt: skip


def test_a_budget_by_hand():
    # The first family of the course: MXN 10,015 comes in, and 65 is left.
    spent = {"food": 4300, "housing": 1100, "school": 1000, "health": 600, "transport": 1000, "other": 700,
             "celebrations": 350, "business": 300}  # fmt: skip
    after = Budget(earned=3500, received=6515, spent=spent, loan=600)
    assert (after.income, after.living, after.outgo, after.left) == (10015, 9050, 9950, 65)


@given(budgets)
def test_what_comes_in_is_spent_paid_or_left(budget):
    spent = math.fsum(budget.spent.values())
    assert math.isclose(budget.income, spent + budget.loan + budget.left, rel_tol=1e-12, abs_tol=1e-3)


@given(budgets)
def test_shares_add_to_a_hundred_and_leave_the_farm_out(budget):
    found = shares(budget)
    if found is None:
        assert budget.living == 0
        return
    assert set(found) == set(SPENT_ON)
    assert math.isclose(sum(found.values()), 100, rel_tol=1e-9)
    without = Budget(spent={name: budget.spent.get(name, 0.0) for name in LIVING})
    assert shares(without) == found


@given(budgets, budgets)
def test_each_new_hundred_is_all_told(before, after):
    found = each_hundred(before, after)
    if found is None:
        assert after.income <= before.income + 1e-6 * max(1.0, after.income)
        return
    assert set(found) == {*LINES, "loan", "left"}
    most = max(1.0, *(abs(part) for part in found.values()))
    assert math.isclose(sum(found.values()), 100, rel_tol=1e-6, abs_tol=1e-6 * most)


def test_each_new_hundred_by_hand():
    before = Budget(earned=100, spent={"food": 60})
    after = Budget(earned=50, received=150, spent={"food": 90}, loan=50)
    assert each_hundred(before, after) == pytest.approx(
        dict.fromkeys(LINES, 0.0) | {"food": 30.0, "loan": 50.0, "left": 20.0}
    )
    assert each_hundred(after, before) is None
    assert each_hundred(before, before) is None


@given(budgets, budgets, st.builds(Back, amounts, amounts) | st.none())
def test_every_moment_is_told_and_the_month_after_is_the_budget(before, after, back):
    found = {moment.name: moment for moment in moments(before, after, back)}
    assert tuple(found) == MOMENTS
    assert found["before"].left == before.left
    assert found["sending"].left == after.left
    assert found["old"].left is None
    assert (found["back"].left is None) == (back is None)
    # Sent back, nothing arrives; the loan is still due.
    assert found["stopped"].comes == after.earned
    assert found["stopped"].goes >= after.loan


def test_a_family_that_is_back_knows_two_moments():
    before, after = Budget(earned=10), Budget(earned=20, spent={"food": 5})
    found = {moment.name: moment.left for moment in moments(before, after, returned=True)}
    assert found == dict.fromkeys(MOMENTS) | {"sending": 10, "back": 15}


@pytest.mark.parametrize("amount", [-1, float("nan"), float("inf"), -1e-9])
@pytest.mark.parametrize("name", ["earned", "received", "loan", "food"])
def test_an_amount_that_cannot_be_is_refused(name, amount):
    with pytest.raises(ValueError, match=name):
        Budget(spent={name: amount}) if name == "food" else Budget(**{name: amount})


def test_an_unknown_line_is_refused():
    with pytest.raises(ValueError, match="rent"):
        Budget(spent={"rent": 5.0})


def test_savings_against_a_gap_are_a_closed_form():
    assert lasts(left=100, months=12, gap=400) == 3
    assert lasts(left=-50, months=12, gap=400) == 0
    assert lasts(left=100, months=12, gap=0) is None


def test_answers_are_counted_once_and_open_ones_too():
    stages = [("a", "home"), ("b", "home"), ("c", "forced"), ("d", "forced")]
    counts = by_stage(stages, {"a": "yes", "c": "no", "d": "partly", "x": "no"})
    assert counts == {"home": {"yes": 1, "open": 1}, "forced": {"no": 1, "partly": 1}}
    assert thinnest(counts) == ["forced"]
    assert thinnest(by_stage(stages, {"a": "yes", "b": "unknown"})) == []


def test_a_no_stands_before_a_partly_and_what_is_not_known_is_not_missing():
    answers = {"a": "partly", "b": "unknown", "c": "no", "d": "yes"}
    assert missing(["a", "b", "c", "d", "e"], answers) == ["c", "a"]


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["yes", "partly", "no", "unknown"])))
def test_every_need_is_counted(answers):
    stages = [(need, "one" if need < "d" else "two") for need in "abcdef"]
    assert sum(count.total() for count in by_stage(stages, answers).values()) == 6
