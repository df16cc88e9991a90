"""What the pictures of a member-owned enterprise say: break-even, surplus, a member's year, a range and no number."""

import numpy as np
import pytest

from fieldschool import i18n
from fieldschool.charts import social_enterprise as chart
from fieldschool.charts.social_enterprise import Trade, Year
from fieldschool.models.breakeven import break_even, result
from fieldschool.models.social_enterprise import Outcome, social_return


def trade(fixed=300.0, price=(10.0, 4.0), cost=(6.0, 3.0), units=(100.0, 50.0)):
    numbers = (np.array(row, float) for row in (price, cost, units))
    price, cost, units = numbers
    return Trade(("Bread", "Rolls"), ("loaf", "piece"), result(fixed, price, cost, units),
                 break_even(fixed, price, cost, units), "MXN")  # fmt: skip


def year(**changes):
    return Year(**({"buys": True, "here": 90.0, "market": 100.0, "refund": 5.0, "costs": 2.0, "gain": 13.0,
                    "currency": "MXN"} | changes))  # fmt: skip


def returned(people=(10, 20), put_in=1000.0, n=1):
    return social_return([Outcome(people=people, value=(100, 100))] * n, put_in, 0.0)


def test_a_plan_above_break_even_says_where_it_lies_and_how_far_sales_may_fall():
    picture = chart.month(trade())
    assert picture.kind == "stacked"
    # 300 / (100 * 4 + 50 * 1) of the plan is two thirds: 66.7 loaves are 67.
    assert "from MXN 800 of sales a month on: Bread 67 (loaf) and Rolls 34 (piece)." in picture.sentence
    assert picture.sentence.endswith("Your plan leaves MXN 150 a month. Sales may fall by 33% before there is a loss.")
    first, _less, plan = picture.spec["items"]
    assert first["parts"] == pytest.approx([500, 300, 0])
    assert first["note"] == "nothing left, nothing missing"
    assert plan["parts"] == [750, 300, 150]
    assert plan["mark"]


def test_the_parts_of_a_bar_are_its_sales():
    for item in chart.month(trade()).spec["items"]:
        assert item["text"].endswith("sold")
    rows = chart.month(trade()).table.rows
    assert [row[1] for row in rows[-4:]] == ["1,200", "750", "300", "150"]
    assert rows[-1][0] == "As planned: What is left"


def test_a_plan_below_break_even_says_what_is_missing():
    said = chart.month(trade(fixed=600)).sentence
    assert "Your plan is below that: MXN 150 are missing each month." in said
    assert "may fall" not in said


@pytest.mark.parametrize("price", [(6.0, 3.0), (5.0, 3.0)])
def test_it_never_pays_for_itself_where_a_unit_costs_as_much_as_it_brings(price):
    picture = chart.month(trade(price=price))
    assert picture.sentence.startswith("It never pays for itself")
    assert len(picture.spec["items"]) == 2
    assert "each unit costs" in chart.products(trade(price=price)).sentence


def test_without_fixed_costs_it_pays_from_the_first_unit_on():
    assert chart.month(trade(fixed=0)).sentence.startswith(
        "There are no fixed costs: it pays for itself from the first"
    )


@pytest.mark.parametrize("how", [{"units": (0, 0)}, {"price": (0, 0)}])
def test_nothing_sold_has_no_break_even(how):
    assert chart.month(trade(**how)).sentence.startswith("Nothing is sold for money")


def test_the_product_that_carries_most_is_first_and_a_losing_one_is_said():
    picture = chart.products(trade(price=(10, 2)))
    assert [item["name"] for item in picture.spec["items"]] == ["Bread", "Rolls"]
    assert picture.sentence == "Bread carries most: it leaves MXN 400 a month for the fixed costs."
    assert picture.spec["items"][1]["note"] == "each unit costs more than it brings"
    assert picture.spec["items"][1]["value"] == 0
    assert picture.table.rows[1] == ("Rolls", "-MXN 50")


def test_a_surplus_is_shown_to_the_cent_and_a_loss_is_not_shared_out():
    picture = chart.surplus(100.01, (3001, 4000, 2000, 1000), "MXN")
    assert [row[1] for row in picture.table.rows] == ["30.01", "40", "20", "10"]
    assert "Members decide together" in picture.sentence
    assert "nothing to share out. A loss is borne by the reserve" in chart.surplus(-5, (0,) * 4, "MXN").sentence
    assert chart.surplus(0, (0,) * 4, "MXN").sentence == "The plan leaves nothing: there is nothing to share out."


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({}, "A member who buys here keeps MXN 13 a year."),
        ({"buys": False}, "A member who sells here earns MXN 13 more a year."),
        ({"gain": -7}, "A member loses MXN 7 a year by coming here."),
        ({"gain": 0.1}, "A member gains nothing here and loses nothing."),
    ],
)
def test_what_a_member_gains_or_loses_is_said(how, said):
    assert chart.member(year(**how)).sentence.startswith(said)


def test_a_year_without_refund_and_way_shows_two_bars():
    assert len(chart.member(year(refund=0, costs=0)).spec["items"]) == 2


def test_the_return_is_told_as_a_range_and_what_reaches_below_one_is_said():
    found = returned((5, 20))
    low, middle, high = chart.ranges(found)
    said = chart.social(["Work"], found, 1000, "MXN", ()).sentence
    # People lie evenly between 5 and 20, each worth 100, for 1,000 put in: 1 in 10 lies below 0.65, 1 in 10 above 1.85.
    assert (low, middle, high) == pytest.approx((0.65, 1.25, 1.85), abs=0.04)
    assert "a value of 0.6 to 1.9, in 8 of 10 futures" in said
    assert "of the futures it is less than what is put in" in said
    assert f"{middle:.1f}" not in said


def test_a_return_that_is_above_one_in_all_futures_does_not_speak_of_less():
    said = chart.social(["Work"], returned((50, 60)), 1000, "MXN", ()).sentence
    assert "less than what is put in" not in said
    assert said.endswith("Most of what is not known lies in “Work”.")


def test_without_outcomes_or_without_money_there_is_no_ratio():
    assert chart.social([], returned(n=0), 1000, "MXN", ()).sentence == "No outcome is counted yet."
    nothing = returned(put_in=0)
    assert chart.ranges(nothing) is None
    assert "Nothing is put in, so there is no ratio." in chart.social(["Work"], nothing, 0, "MXN", ()).sentence


def test_the_widest_outcome_is_the_one_named():
    found = social_return([Outcome((10, 11), (1, 1)), Outcome((10, 90), (1, 1))], 100, 0)
    assert chart.social(["Narrow", "Wide"], found, 100, "MXN", ()).sentence.endswith("lies in “Wide”.")


def test_a_published_ratio_says_whether_it_was_found_or_hoped_for():
    assert chart.studies_rows([("Rice", 1.62, True, "Some."), ("Fund", 17, False, "Own.")]) == [
        ["Rice", "1.62 (found)", "Some."],
        ["Fund", "17 (hoped for)", "Own."],
    ]


def test_a_plan_with_a_loss_has_no_margin_of_safety():
    assert [chart.safety_words(one) for one in (None, -0.2, 0.21)] == ["none", "none", "21%"]


def test_they_speak_spanish():
    i18n.use("es")
    try:
        assert "de ventas al mes" in chart.month(trade()).sentence
        assert "futuros" in chart.social(["Trabajo"], returned(), 1000, "MXN", ()).sentence
    finally:
        i18n.use(None)
