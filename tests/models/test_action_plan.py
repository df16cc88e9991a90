"""Money by year adds up to the cent, the busiest month is found, and a plan's faults are named."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models.action_plan import Cost, budgets, busiest, change, spread
from fieldschool.models.action_plan_checks import HANDS, HORIZON, Activity, Fault, complete, faults, over

BEGIN = 12 * 2026 + 10
WHOLE = {
    "what": "Open a desk", "lead": "Office", "partners": "Clubs", "start": BEGIN + 2, "months": 6, "cost": 100.0,
    "currency": "MXN", "source": "Town", "indicator": "People", "baseline": "0", "target": "20", "measures": "Clerk",
    "risk": "Rain", "answer": "A roof",
}  # fmt: skip


def one(name: str = "a1", **other) -> Activity:
    return Activity(name=name, **{**WHOLE, "what": f"Open a desk {name}", **other})


def test_a_cost_is_spread_by_the_months_that_lie_in_a_year() -> None:
    # From October 2026, 15 months: 3 in 2026, 12 in 2027.
    assert spread(1_500, 12 * 2026 + 9, 15) == {2026: 300, 2027: 1_200}
    assert spread(100, 12 * 2027, 1) == {2027: 100}


@pytest.mark.parametrize(("cents", "start", "months"), [(-1, 24_000, 1), (1, -1, 1), (1, 24_000, 0), (1.5, 24_000, 1)])
def test_what_cannot_be_spread_is_refused(cents, start, months) -> None:
    with pytest.raises(ValueError, match=r"must be|whole"):
        spread(cents, start, months)


costs = st.lists(
    st.builds(
        Cost, st.integers(0, 10**13), st.sampled_from(["MXN", "RWF"]), st.sampled_from(["", "Town", "Clubs"]),
        st.one_of(st.none(), st.integers(12 * 2020, 12 * 2040)), st.integers(1, 120),
    ), max_size=12,
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(costs)
def test_every_cent_is_in_exactly_one_year_of_one_payer(listed) -> None:
    found = budgets(listed)
    assert sum(each.total for each in found) == sum(cost.cents for cost in listed)
    for each in found:
        assert each.total == sum(cost.cents for cost in listed if cost.currency == each.currency)
        assert each.total == sum(sum(values) for _name, values in each.lines)
        assert len({name for name, _values in each.lines}) == len(each.lines)
        assert all(cents >= 0 for _name, values in each.lines for cents in values)


def test_currencies_stay_apart_and_what_has_no_month_comes_last() -> None:
    found = budgets(
        [Cost(500, "MXN", "", None, 1), Cost(900, "MXN", "Town", BEGIN, 1), Cost(1, "USD", "Town", None, 1)]
    )
    assert [each.currency for each in found] == ["MXN", "USD"]
    assert found[0].years == (2026, None)
    assert found[0].lines == (("Town", (900, 0)), ("", (0, 500)))
    assert found[0].by_year == (900, 500)


def test_the_busiest_month_is_the_first_in_which_most_runs() -> None:
    assert busiest([(10, 5), (12, 2), (13, 9), (40, 1)]) == (13, 3)
    with pytest.raises(ValueError, match="Nothing runs"):
        busiest([])


def test_only_what_was_rated_twice_is_compared() -> None:
    found = change([1, 2, 3, None, 5], [2, 2, 1, 4, None])
    assert (found.both, found.rose, found.fell) == (3, 1, 1)


def test_a_whole_activity_has_no_fault() -> None:
    assert faults([one()], BEGIN) == []


@pytest.mark.parametrize(
    ("other", "kinds"),
    [
        ({"lead": ""}, ["lead"]),
        ({"start": None}, ["start"]),
        ({"partners": ""}, ["partners"]),
        ({"source": ""}, ["source"]),
        ({"source": "", "cost": 0.0}, []),
        ({"cost": None, "source": ""}, ["cost"]),
        ({"cost": None}, ["no_cost"]),
        ({"indicator": ""}, ["indicator"]),
        ({"baseline": "", "target": "", "measures": ""}, ["baseline", "target", "measures"]),
        ({"answer": ""}, ["answer"]),
        ({"risk": "", "answer": ""}, []),
        ({"start": BEGIN - 1}, ["early"]),
        ({"start": BEGIN, "months": HORIZON}, []),
        ({"start": BEGIN, "months": HORIZON + 1}, ["late"]),
    ],
)
def test_each_fault_is_found_and_no_other(other, kinds) -> None:
    assert [fault.kind for fault in faults([one(**other)], BEGIN)] == kinds


def test_two_of_the_same_name_are_found_whatever_the_spaces_and_capitals() -> None:
    plan = [one("a1", what="Open a  desk"), one("a2", what="open a desk")]
    assert faults(plan, BEGIN) == [Fault("a2", "twin", "a1")]


def test_too_much_in_one_pair_of_hands_is_said_once() -> None:
    plan = [one(f"a{n}") for n in range(1, HANDS + 2)]
    assert faults(plan, BEGIN) == [Fault(f"a{HANDS + 1}", "hands", str(HANDS + 1))]
    assert faults([one(f"a{n}", start=BEGIN + 6 * n, months=6) for n in range(6)], BEGIN) == []


def test_a_part_is_asked_only_where_it_makes_sense() -> None:
    plan = [one("a1"), one("a2", cost=0.0, source=""), one("a3", indicator="", measures="")]
    assert complete(plan, "lead") == (3, 3)
    assert complete(plan, "source") == (2, 2)
    assert complete(plan, "measures") == (2, 2)
    assert complete([], "lead") == (0, 0)


def test_a_budget_is_passed_by_the_dearest_year() -> None:
    assert over([100.0, 350.0], 300.0) == 50.0
    assert over([100.0], 300.0) == over([], 300.0) == 0.0


texts = st.sampled_from(["", "Office", "office ", "Clubs"])


@settings(deadline=None, max_examples=200)
@given(
    st.lists(
        st.builds(
            Activity, st.uuids().map(str), texts, texts, texts,
            st.one_of(st.none(), st.integers(BEGIN - 5, BEGIN + 90)),
            st.one_of(st.none(), st.integers(1, 90)), st.one_of(st.none(), st.floats(0, 1e9)), st.just("MXN"), texts,
            texts, texts, texts, texts, texts, texts,
        ), max_size=8,
    )
)  # fmt: skip
def test_filling_in_a_lead_never_makes_more_questions_of_that_kind(plan) -> None:
    found = faults(plan, BEGIN)
    assert all(fault.name in {each.name for each in plan} for fault in found)
    missing = sum(fault.kind == "lead" for fault in found)
    assert missing == sum(not each.lead for each in plan)
    n, asked = complete(plan, "lead")
    assert asked - n == missing
