"""The figures of a room: how often which was reached, money by currency, two plans as a share, few people left out."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fieldschool.exercises.coach import Standing
from fieldschool.exercises.load import load
from fieldschool.exercises.progress import Progress, TaskProgress
from fieldschool.exercises.schema import Task
from fieldschool.tools import exercise_figures
from fieldschool.tools.exercise_figures import bins, figures, histogram

FIRST = load("2.1.1-definitions").tasks[0]
SAVINGS = load("3.2.1-financial-education")
CHEAPEST, COMPARE = SAVINGS.task("cheapest_way"), SAVINGS.task("save_first")


def closed(task: Task, *told: Mapping[str, float | str], state: Standing = Standing.DONE) -> list[Progress]:
    """People who closed a task with these figures."""
    return [
        Progress(lesson="0.0", tasks={task.key: TaskProgress(state=state, figures=dict(figures_))}) for figures_ in told
    ]


def two_plans(first: float | str, second: float | str, currency: str = "MXN") -> dict[str, float | str]:
    return {"a.savings_median": first, "b.savings_median": second, "home_currency": currency}


def test_a_figure_of_the_closing_sentence_becomes_a_histogram() -> None:
    found = closed(FIRST, *({"terms_right": n, "terms_missed": "x"} for n in (3.0, 5.0, 5.0, 8.0)))
    drawn = dict(figures(FIRST, found, 3))
    assert list(drawn) == ["terms_right"]
    picture = drawn["terms_right"]
    assert picture.spec["title"] == "A first round: Right at the first answer in your last round: …"
    assert [(item["name"], item["value"]) for item in picture.spec["items"]] == [
        ("3", 1), ("4", 0), ("5", 2), ("6", 0), ("7", 0), ("8", 1)
    ]  # fmt: skip
    assert picture.sentence == "4 figures. From 3 to 8; the one in the middle is 5."


def test_of_two_people_no_figure_is_drawn() -> None:
    begun = closed(FIRST, {"terms_right": 7.0}, state=Standing.INCOMPLETE)
    found = [*closed(FIRST, *({"terms_right": n} for n in (3.0, 5.0))), *begun]
    assert list(figures(FIRST, found, 3)) == []


def test_a_count_that_all_have_alike_is_no_picture_and_a_price_is_one() -> None:
    alike = [{"terms_right": 8.0}] * 3
    assert list(figures(FIRST, closed(FIRST, *alike), 3)) == []
    (drawn,) = dict(figures(CHEAPEST, closed(CHEAPEST, *[{"cost_pct": 3.5}] * 3), 3)).values()
    assert drawn.sentence == "3 figures. All of them: 3.5%."


def test_money_is_drawn_by_currency_the_one_of_most_people_first() -> None:
    told = [{"cost_year_home": float(n), "home_currency": "PHP"} for n in (900, 1_000, 4_000)]
    told += [{"cost_year_home": float(n), "home_currency": "MXN"} for n in (500, 600, 700, 2_000)]
    told += [{"cost_year_home": 5.0, "home_currency": "RWF"}] * 2
    drawn = dict(figures(CHEAPEST, closed(CHEAPEST, *told), 3))
    assert list(drawn) == ["cost_year_home.MXN", "cost_year_home.PHP"]
    mexico = drawn["cost_year_home.MXN"]
    assert mexico.spec["title"].endswith("(MXN)")
    assert mexico.sentence == "4 figures. From MXN 500 to MXN 2,000; the one in the middle is MXN 600."
    assert sum(item["value"] for item in mexico.spec["items"]) == 4


def test_no_two_bars_have_one_name_where_figures_are_nearly_alike() -> None:
    told = [{"cost_year_home": 3_880.0 + n, "home_currency": "MXN"} for n in range(9)]
    (drawn,) = dict(figures(CHEAPEST, closed(CHEAPEST, *told), 3)).values()
    names = [item["name"] for item in drawn.spec["items"]]
    assert len(names) == len(set(names))
    assert sum(item["value"] for item in drawn.spec["items"]) == 9
    shares = exercise_figures.beside(COMPARE, [162.1, 162.2, 162.3]).spec["items"]
    assert [(item["name"], item["value"]) for item in shares] == [("162%", 3)]


@given(st.lists(st.floats(0, 1e7), min_size=1, max_size=40), st.integers(0, 4))
@example([0.0, 5e-324], 0)
@example([1e7, 1e7 - 1e-9], 4)
def test_bars_are_told_apart_however_roughly_figures_are_told(values: list[float], zeros: int) -> None:
    picture = histogram("Title", values, lambda value: f"{round(value, -zeros):,.0f}")
    names = [item["name"] for item in picture.spec["items"]]
    assert len(names) == len(set(names))
    assert sum(item["value"] for item in picture.spec["items"]) == len(values)


def test_of_several_figures_in_one_sentence_each_picture_says_which_is_meant() -> None:
    text = "You found {balance_found} cards: {balance_gains} gains. Yours: {aim.balance_found}. {balance_costs} costs."
    clauses = [exercise_figures.clause(text, name) for name in ("balance_found", "balance_gains", "balance_costs")]
    assert clauses == ["You found ? cards: … gains", "You found … cards: ? gains", "… costs"]
    assert exercise_figures.clause("No figure here.", "balance_found") == "No figure here"


def test_whole_numbers_are_never_parted_within_one() -> None:
    ends = {end for low, high, _n in bins([9.0, 11.0, 13.0, 16.0, 20.0, 23.0]) for end in (low, high)}
    assert all(end == int(end) for end in ends)


def test_no_chance_is_more_than_certain() -> None:
    task = SAVINGS.task("one_goal")
    told = [{"goal_chance_pct": n} for n in (82.5, 84.5, 91.0, 100.0, 100.0)]
    names = [item["name"] for item in dict(figures(task, closed(task, *told), 3))["goal_chance_pct"].spec["items"]]
    assert names[0] == "8 in 10 to less than 85 in 100"
    assert names[-2:] == ["95 in 100 to less than all", "all"]


def test_where_all_bars_are_as_long_none_is_marked() -> None:
    assert not any(item["mark"] for item in histogram("Title", [1.0, 2.0, 3.0], str).spec["items"])
    assert [item["mark"] for item in histogram("Title", [1.0, 2.0, 2.0], str).spec["items"]] == [False, True]


@pytest.mark.parametrize("currency", [None, 7.0, "", "pesos", "<b>", "MXNN", "mxn"])
def test_money_without_a_known_currency_has_no_axis(currency: object) -> None:
    told = {"cost_year_home": 900.0} | ({} if currency is None else {"home_currency": currency})
    assert list(figures(CHEAPEST, closed(CHEAPEST, *[told] * 4), 3)) == []


def test_two_plans_are_drawn_as_a_share_in_whatever_currency() -> None:
    told = [two_plans(100.0, 150.0), two_plans(2_000.0, 2_000.0, "PHP"), two_plans(10.0, 9.0, "RWF"),
            two_plans(100.0, 130.0)]  # fmt: skip
    drawn = dict(figures(COMPARE, closed(COMPARE, *told), 3))
    assert list(drawn) == ["savings_median"]
    picture = drawn["savings_median"]
    assert picture.spec["title"] == "Save first, or save what is left? Plan B in percent of plan A"
    assert picture.sentence == (
        "4 people compared two plans. Plan B has more than plan A: 2. Less: 1. The same: 1. "
        "In the middle: 115% of plan A."
    )
    assert sum(item["value"] for item in picture.spec["items"]) == 4


def test_beside_a_plan_that_has_nothing_no_share_is_told() -> None:
    told = [
        two_plans(0.0, 100.0),
        two_plans(-5.0, 100.0),
        two_plans("x", 1.0),
        two_plans(1.0, 2.0),
        two_plans(1.0, 3.0),
    ]
    assert list(figures(COMPARE, closed(COMPARE, *told), 3)) == []


@given(st.lists(st.tuples(st.floats(0.01, 1e9), st.floats(0, 1e9)), min_size=1, max_size=40))
def test_everybody_who_compared_is_in_one_bar(plans: list[tuple[float, float]]) -> None:
    picture = exercise_figures.beside(COMPARE, [100 * second / first for first, second in plans])
    assert sum(item["value"] for item in picture.spec["items"]) == len(plans)


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=60))
@example([30001.0, -1e-05])
@example([0.1, 0.2, 0.3, 0.1 + 0.2])
def test_every_figure_is_in_one_bar(values: list[float]) -> None:
    picture = histogram("Title", values, str)
    assert sum(item["value"] for item in picture.spec["items"]) == len(values)
    assert len(picture.spec["items"]) <= 2 * exercise_figures.BARS + 1
    for low, high, n in bins(sorted(values)):
        inside = sum(low <= value < high or low == high == value for value in values)
        width = max(high - low, abs(high), 1)
        at_an_end = sum(abs(value - end) <= 1e-6 * width for value in values for end in (low, high))
        assert abs(inside - n) <= at_an_end


@given(st.lists(st.integers(0, 12), min_size=1, max_size=60))
def test_whole_numbers_have_a_bar_each(values: list[int]) -> None:
    found = bins(sorted(map(float, values)))
    assert [(low, n) for low, high, n in found if low == high and n] == [
        (n, values.count(n)) for n in sorted(set(values))
    ]
