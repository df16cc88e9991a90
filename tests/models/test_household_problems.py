"""What is wrong with a plan is told as a code beside a field, whatever is in it."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.household import Goal, Loan, Plan, Product, Shock, TransferCost, problems, simulate

from .plans import BANK, CALM, FAMILY, plans, some_paths


def _codes(plan: Plan) -> dict[str, str]:
    return {problem.field: problem.code for problem in problems(plan)}


def test_a_plain_family_has_no_problem() -> None:
    assert problems(FAMILY) == []


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"sent": -1.0}, "sent", "negative"),
        ({"sent": "600"}, "sent", "not_a_number"),
        ({"sent": None}, "sent", "not_a_number"),
        ({"sent": True}, "sent", "not_a_number"),
        ({"sent": float("nan")}, "sent", "not_a_number"),
        ({"sent": float("inf")}, "sent", "too_large"),
        ({"sent": 10**400}, "sent", "too_large"),
        ({"months": 241}, "months", "too_many_months"),
        ({"months": 0}, "months", "too_small"),
        ({"months": 12.5}, "months", "not_whole"),
        ({"transfers_per_year": 53}, "transfers_per_year", "too_large"),
        ({"transfers_per_year": 0}, "transfers_per_year", "too_small"),
        ({"saved_first": 1.1}, "saved_first", "too_large"),
        ({"rate": 0.0}, "rate", "too_small"),
        ({"saves_first": "yes"}, "saves_first", "not_known"),
        ({"return_month": -1}, "return_month", "negative"),
        ({"return_month": "soon"}, "return_month", "not_a_number"),
        ({"transfer_cost": None}, "transfer_cost", "not_known"),
        ({"transfer_cost": TransferCost(delay_days=31)}, "transfer_cost.delay_days", "too_large"),
        ({"bills": None}, "bills", "not_known"),
        ({"bills": (("food",),)}, "bills[0]", "not_known"),
        ({"bills": (("food", 1.0), ("food", 2.0))}, "bills[1]", "not_known"),
        ({"bills": (("food", -1.0),)}, "bills[0]", "negative"),
        ({"loan": 5}, "loan", "not_known"),
        ({"loan": Loan(100.0, 0.01, 0)}, "loan.months", "too_small"),
        ({"loan": Loan(100.0, 0.01, 12, "balloon")}, "loan.kind", "not_known"),
        ({"goals": (Goal(100.0, 0, BANK),)}, "goals[0].month", "goal_in_past"),
        ({"goals": (Goal(100.0, -3, BANK),)}, "goals[0].month", "goal_in_past"),
        ({"goals": (Goal(-1.0, 3, BANK),)}, "goals[0].price", "negative"),
        ({"goals": (Goal(1.0, 3, None),)}, "goals[0].product", "not_known"),
        ({"goals": (None,)}, "goals[0]", "not_known"),
        ({"goals": [Goal(1.0, 3, BANK)]}, "goals", "not_known"),
        ({"goals": 13 * (Goal(1.0, 3, BANK),)}, "goals", "too_many"),
        ({"shocks": 13 * (Shock("s", 0.1),)}, "shocks", "too_many"),
        ({"shocks": (Shock("s", 1.5),)}, "shocks[0].chance_year", "too_large"),
        ({"shocks": (Shock("s", 0.1, ends_stay=None),)}, "shocks[0].ends_stay", "not_known"),
        ({"long_term": Product(credit_every=6)}, "long_term.credit_every", "not_known"),
        ({"long_term": Product(record=(0.05, None))}, "long_term.record[1]", "not_a_number"),
        ({"long_term": Product(record=None)}, "long_term.record", "not_known"),
        ({"long_term": Product(average_months=1)}, "long_term.average_months", "not_known"),
        ({"emergency_product": "bank"}, "emergency_product", "not_known"),
        ({"order": ("debt", "debt")}, "order", "not_known"),
        ({"order": ("lottery",)}, "order", "not_known"),
        ({"order": None}, "order", "not_known"),
        ({"order": ([],)}, "order", "not_known"),
    ],
)
def test_an_error_is_told_beside_its_field_and_the_plan_is_not_simulated(change, field, code) -> None:
    plan = replace(FAMILY, **change)
    assert _codes(plan)[field] == code
    assert all(problem.severity == "error" for problem in problems(plan))
    with pytest.raises(ValueError, match=r"The plan has errors: .*\.$"):
        simulate(plan, some_paths())


@pytest.mark.parametrize(
    ("change", "field", "code", "value"),
    [
        ({"sent": 900.0}, "sent", "sent_more_than_left", 795.0),
        ({"bills": (("food", 15_000.0),)}, "bills", "spent_more_than_comes_in", 15_000 - 3000 - 600 * 20 * 0.98),
        ({"goals": (Goal(1.0, 61, BANK),)}, "goals[0].month", "goal_after_horizon", 61),
        ({"goals": (Goal(1.0, 12, replace(BANK, term_months=24)),)}, "goals[0].product", "locked_past_goal", 24),
    ],
)
def test_a_warning_carries_its_number_and_the_plan_is_simulated(change, field, code, value) -> None:
    plan = replace(CALM, **change)
    (problem,) = problems(plan)
    assert (problem.field, problem.code, problem.severity) == (field, code, "warning")
    assert problem.values[0][1] == pytest.approx(value)
    simulate(plan, some_paths())


def test_the_loan_counts_when_more_is_spent_than_comes_in() -> None:
    plan = replace(CALM, bills=(("food", 14_700.0),), loan=Loan(12_000.0, 0.0, 12))
    (problem,) = problems(plan)
    assert dict(problem.values)["short"] == pytest.approx(14_700 + 1000 - 3000 - 11_760)


def test_what_is_not_a_plan_is_not_known() -> None:
    assert [problem.code for problem in problems(None)] == ["not_known"]
    with pytest.raises(ValueError, match="The plan has errors"):
        simulate({}, some_paths())


junk = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.binary(), st.lists(st.none()),
    st.dictionaries(st.text(), st.none()), st.complex_numbers(), st.tuples(st.none()), st.just(Plan), st.just(BANK),
)  # fmt: skip


@given(plans(), st.data())
def test_no_content_of_any_field_raises(plan, data) -> None:
    parts = {"goals": Goal, "shocks": Shock, "loan": Loan, "long_term": Product, "transfer_cost": TransferCost}
    field = data.draw(st.sampled_from([field.name for field in fields(Plan)]))
    value = data.draw(junk)
    if field in parts and data.draw(st.booleans()):
        broken = parts[field](*(data.draw(junk) for _field in fields(parts[field])))
        value = (broken,) if field in ("goals", "shocks") else broken
    for problem in problems(replace(plan, **{field: value})):
        assert problem.severity in ("error", "warning")
        assert problem.field
        assert problem.code


@given(plans())
def test_a_plan_of_plain_numbers_has_no_error(plan) -> None:
    assert [problem for problem in problems(plan) if problem.severity == "error"] == []
