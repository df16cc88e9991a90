"""A member-owned enterprise in pictures: what they say of a good plan, a bad one, and none."""

from __future__ import annotations

import numpy as np
import pytest

from fieldschool import i18n
from fieldschool.charts import social_enterprise as chart
from fieldschool.charts.social_enterprise import Trade, Year
from fieldschool.models import breakeven
from fieldschool.models.social_enterprise import Outcome, social_return


def trade(fixed: float, price: list[float], cost: list[float], units: list[float]) -> Trade:
    names, named = tuple(["Rice", "Oil", "Feed"])[: len(price)], ("kg", "litre", "kg")[: len(price)]
    result, even = breakeven.result(fixed, price, cost, units), breakeven.break_even(fixed, price, cost, units)
    return Trade(names, named, result, even, "MXN")


GOOD = trade(3000, [20, 40], [15, 30], [400, 200])


def test_a_plan_above_its_break_even_says_from_where_on_and_how_far():
    picture = chart.month(GOOD)
    assert picture.kind == "stacked"
    assert "from MXN 12,000 of sales a month on: Rice 300 (kg) and Oil 150 (litre)." in picture.sentence
    assert "leaves MXN 1,000 a month. Sales may fall by 25%" in picture.sentence
    assert [item["name"] for item in picture.spec["items"]] == [
        "Where it pays for itself", "One in five fewer sold", "As planned",
    ]  # fmt: skip


def test_the_parts_of_each_bar_add_up_to_its_sales():
    for item, part in zip(chart.month(GOOD).spec["items"], (0.75, 0.8, 1.0), strict=True):
        assert sum(item["parts"]) == pytest.approx(16_000 * part)
    assert chart.month(GOOD).spec["items"][0]["parts"][2] == pytest.approx(0)


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (trade(5000, [20], [15], [400]), "MXN 3,000 are missing each month"),
        (trade(5000, [20], [20], [400]), "never pays for itself"),
        (trade(0, [20], [15], [400]), "no fixed costs"),
        (trade(5000, [20], [15], [0]), "Nothing is sold for money"),
        (trade(5000, [0], [0], [400]), "Nothing is sold for money"),
    ],
)
def test_other_plans_get_a_sentence_too(plan, said):
    assert said in chart.month(plan).sentence
    assert len(chart.month(plan).table.rows) == 4 * len(chart.month(plan).spec["items"])


def test_the_product_that_carries_most_comes_first_and_one_that_loses_says_so():
    picture = chart.products(trade(100, [20, 10], [15, 12], [400, 100]))
    assert [item["name"] for item in picture.spec["items"]] == ["Rice", "Oil"]
    assert picture.spec["items"][1]["note"] == "each unit costs more than it brings"
    assert picture.spec["items"][1]["value"] == 0
    assert "No product leaves anything" in chart.products(trade(100, [10], [12], [5])).sentence


def test_a_surplus_is_told_to_the_cent_and_a_loss_is_not_shared_out():
    picture = chart.surplus(100.0, (3334, 3333, 3333, 0), "MXN")
    assert [row[1] for row in picture.table.rows] == ["33.34", "33.33", "33.33", "0"]
    assert "leaves MXN 100 a year" in picture.sentence
    assert "nothing to share out" in chart.surplus(-50.0, (0, 0, 0, 0), "MXN").sentence
    assert "nothing to share out" in chart.surplus(0.0, (0, 0, 0, 0), "MXN").sentence


@pytest.mark.parametrize(
    ("buys", "gain", "said"),
    [
        (True, 120.0, "who buys here keeps MXN 120"),
        (False, 120.0, "who sells here earns MXN 120 more"),
        (True, -120.0, "loses MXN 120"),
        (True, 0.0, "gains nothing here and loses nothing"),
    ],
)
def test_a_members_year_says_whether_it_is_worth_it(buys, gain, said):
    picture = chart.member(Year(buys, 900, 960, 40, 0, gain, "MXN"))
    assert said in picture.sentence
    assert len(picture.spec["items"]) == 3
    assert len(chart.member(Year(buys, 0, 0, 0, 0, gain, "MXN")).spec["items"]) == 2


def test_a_social_return_is_a_range_and_never_one_number():
    wide, narrow = Outcome((10, 90), (100, 100)), Outcome((10, 12), (100, 100))
    found = social_return([narrow, wide], 3000, 0.05)
    picture = chart.social(["Work", "Savings"], found, 3000, "MXN", ("A guide",))
    low, _middle, high = chart.ranges(found)
    assert f"a value of {i18n.number(low, 1)} to {i18n.number(high, 1)}" in picture.sentence
    assert "“Savings”" in picture.sentence
    for item in picture.spec["items"][:2]:
        assert " to " in item["text"]
        assert item["reach"][0] <= item["value"] <= item["reach"][1]
    assert picture.sources == ("A guide",)


def test_a_return_below_what_was_put_in_says_how_often():
    found = social_return([Outcome((0, 20), (100, 100))], 1000, 0.0)
    assert "of the futures it is less than what is put in" in chart.social(["Work"], found, 1000, "MXN", ()).sentence


def test_without_outcomes_or_money_put_in_there_is_a_sentence():
    none = social_return([], 1000, 0.05)
    assert chart.social([], none, 1000, "MXN", ()).sentence == "No outcome is counted yet."
    free = social_return([Outcome((5, 9), (10, 10))], 0, 0.05)
    assert "so there is no ratio" in chart.social(["Work"], free, 0, "MXN", ()).sentence
    assert chart.ranges(free) is None


def test_everything_is_said_in_spanish():
    i18n.use("es")
    try:
        said = [
            chart.month(GOOD).sentence,
            chart.products(GOOD).sentence,
            chart.surplus(5.0, (1, 1, 1, 1), "MXN").sentence,
        ]
    finally:
        i18n.use(None)
    assert said[0].startswith("Se paga sola desde")
    assert not any("month" in each or "leaves" in each for each in said)


def test_numbers_of_pictures_are_finite():
    for plan in (GOOD, trade(0, [0], [0], [0]), trade(1e9, [1e9], [0], [1e9])):
        for item in chart.month(plan).spec["items"]:
            assert np.isfinite(item["parts"]).all()
