"""The family's savings in words, as a fan and as where each 100 sent go."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.charts import household as charts
from fieldschool.charts import household_words as words
from fieldschool.charts.household_reading import GROUP_OF, GoalReading, HouseholdReading


def reading(**changes):
    months = changes.pop("months", 60)
    growth = np.linspace(0, 1, months + 1)
    given_values = {
        "currency": "HNL",
        "levels": np.outer([5_000, 12_000, 20_000, 30_000, 50_000], growth),
        "goals": (GoalReading("a small shop", 36, 30_000.0, 0.81, 33.0),),
        "covered": 3.2,
        "unpaid": 0.21,
        "each_100": {"fee": 3.0, "margin": 1.2, "bills": 70.5, "goals": 15.0, "saved": 8.1, "inflation": 2.2},
        "earned": 1.4,
        "return_month": None,
        "sources": ("World Bank, a table (2024)",),
    }
    return HouseholdReading(**(given_values | changes))


def test_the_sentence_tells_the_goal_what_is_left_and_how_sure():
    assert charts.sentence(reading()) == (
        "8 in 10 families like this one can pay for a small shop within 3 years. "
        "After 5 years the middle family has HNL 20,000 of today's money: 3 months of bills. "
        "2 in 10 families meet a month that they cannot pay in full."
    )


@pytest.mark.parametrize(
    ("chance", "median", "said"),
    [
        (1.0, 20.0, "Every family like this one can pay for a small shop within 3 years."),
        (0.97, 20.0, "More than 9 in 10 families like this one can pay for a small shop within 3 years."),
        (0.02, None, "Fewer than 1 in 10 families like this one can pay for a small shop within 3 years."),
        (0.0, 50.5, "No family like this one can pay for a small shop within 3 years. "
                    "Half of them can within 4 years and 3 months."),
        (0.0, None, "No family like this one can pay for a small shop within 3 years."),
    ],
)  # fmt: skip
def test_a_chance_is_told_as_people_count(chance, median, said):
    assert words.goal_sentence(GoalReading("a small shop", 36, 30_000.0, chance, median)) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.0, "No family meets a month that it cannot pay."),
        (0.21, "2 in 10 families meet a month that they cannot pay in full."),
        (1.0, "Every family meets a month that it cannot pay in full."),
    ],
)
def test_months_that_cannot_be_paid_are_told(share, said):
    assert words.unpaid_sentence(share) == said


def test_a_family_without_savings_is_told_so():
    broke = reading(levels=np.zeros((5, 61)), covered=0.0)
    assert "After 5 years the middle family has no savings." in charts.sentence(broke)


def test_less_than_a_month_of_bills_is_not_rounded_to_none():
    assert "less than a month of bills" in words.left_sentence(reading(covered=0.4))


def test_the_fan_is_drawn_from_the_levels_and_never_above_its_axis():
    picture = charts.fan(reading())
    spec = picture.spec
    assert spec["months"][0] == 0
    assert spec["months"][-1] == 60
    assert len(spec["months"]) == len(spec["middle"]["values"]) == len(spec["bands"][0]["low"])
    assert max(spec["bands"][0]["high"]) <= spec["y"]["max"]
    assert spec["middle"]["values"][-1] == pytest.approx(20_000, rel=0.01)
    assert all(low <= high for low, high in zip(spec["bands"][0]["low"], spec["bands"][0]["high"], strict=True))
    assert [mark["sub"] for mark in spec["marks"]] == ["on time: 8 in 10"]
    assert picture.sentence == charts.sentence(reading())


def test_long_plans_keep_few_points_and_their_last_month():
    months = charts.fan(reading(months=235)).spec["months"]
    assert months[-1] == 235
    assert len(months) <= 82


def test_a_fan_is_light_enough_for_a_phone():
    assert len(json.dumps(charts.fan(reading(months=240)).page())) < 3_600


def test_the_other_plan_is_drawn_beside_it_even_when_shorter():
    spec = charts.fan(reading(), reading(months=24), ("Plan A", "Plan B")).spec
    assert spec["middle"]["name"] == "Plan A: the middle family"
    assert spec["other"]["name"] == "Plan B: the middle family"
    assert len(spec["other"]["values"]) == len(spec["months"])


def test_the_return_home_is_marked_only_when_it_is_on_view():
    assert charts.fan(reading(return_month=24)).spec["lines"] == [{"month": 24, "label": "return home"}]
    assert charts.fan(reading(return_month=99)).spec["lines"] == []
    assert charts.fan(reading()).spec["lines"] == []


def test_the_table_has_a_row_a_year_and_the_last_month():
    table = charts.fan(reading(months=30)).table
    assert [row[0] for row in table.rows] == ["today", "1 year", "2 years", "2 years and 6 months"]
    assert table.rows[-1][2] == "HNL 20,000"


def test_each_100_is_told_in_whole_numbers_that_add_up():
    said = charts.flow(reading()).sentence
    assert said == (
        "Of each 100 that leave the migrant's pocket, 4 pay for the sending, 71 are spent at home, and 23 are kept or "
        "have paid for a goal. Inflation, tax and account fees take 2. Interest has added 1."
    )


@given(st.lists(st.floats(min_value=0, max_value=1), min_size=len(GROUP_OF), max_size=len(GROUP_OF)).filter(sum))
def test_rounded_parts_always_add_to_100(shares):
    each_100 = {key: 100 * share / sum(shares) for key, share in zip(GROUP_OF, shares, strict=True)}
    whole = words.whole_hundred(each_100)
    assert sum(whole.values()) == 100
    assert all(abs(whole[key] - each_100[key]) < 1 for key in whole)


def test_parts_too_small_to_see_are_left_out_and_small_ones_said_in_words():
    each_100 = {"fee": 0.4, "margin": 0.01, "bills": 99.59}
    parts = charts.flow(reading(each_100=each_100)).spec["parts"]
    assert [(part["key"], part["text"]) for part in parts] == [("fee", "under 1"), ("bills", "100")]


def test_every_use_has_a_name_and_a_group():
    assert len({words.use_name(key) for key in GROUP_OF}) == len(GROUP_OF) > 0


@pytest.mark.parametrize("size", [1e-6, 1.0, 1e6, 1e12])
def test_tiny_and_huge_money_is_drawn(size):
    spec = charts.fan(reading(levels=np.outer([1, 2, 3, 4, 5], np.linspace(0, size, 61)), goals=())).spec
    assert all(np.isfinite(spec["middle"]["values"]))
    assert spec["y"]["max"] >= spec["middle"]["values"][-1]
