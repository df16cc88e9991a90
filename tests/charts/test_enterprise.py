"""What the pictures of a small business say: the start, the cash with what is missing, loans, troubles."""

from dataclasses import replace

import pytest

from fieldschool import i18n
from fieldschool.charts import enterprise as chart
from fieldschool.charts.enterprise_words import Case, budget_sentence, cash_sentence, month_said, runway_sentence
from fieldschool.models.enterprise import Plan
from fieldschool.tools.enterprise.reading import read_plan
from fieldschool.tools.widgets.view import lean

SHOP = Plan(start=1_000, own=1_200, price=10, units=100, unit_cost=6, fixed=200, drawings=150, begins=0.5, grows=2)


def reading(**changes):
    return read_plan(replace(SHOP, **changes), "MXN", "loaves")


def amounts(rows, column):
    return [float(row[column].replace("−", "-").replace(",", "")) for row in rows]


def test_the_start_is_bars_with_the_dearest_first_and_the_rest_as_one():
    lines = [(f"Thing {n}", float(n)) for n in range(1, 13)]
    picture = chart.budget(reading(), lines)
    items = picture.spec["items"]
    assert picture.sentence.startswith("It takes MXN 1,000 to open. A usual month brings MXN 1,000")
    assert [item["name"] for item in items][0::7] == ["Thing 12", "All else"]
    assert sum(item["value"] for item in items) == 78
    assert [item["mark"] for item in items].count(True) == 1
    assert len(picture.table.rows) == 13


def test_a_business_that_loses_on_each_sale_says_so():
    said = budget_sentence(reading(unit_cost=12))
    assert "Each sale loses money: it costs MXN 12 and brings MXN 10. More sales make it worse." in said
    assert "is missing every month" in said
    assert "Nothing comes in" in budget_sentence(reading(price=0.0))
    assert "Nothing comes in" in budget_sentence(reading(units=0.0))


def test_a_usual_month_adds_up():
    rows = chart.usual_month(reading())["rows"]
    sold, goods, costs, left, household, stays = amounts(rows, 1)
    assert sold + goods + costs == left == 200
    assert left + household == stays == 50


def test_each_year_adds_up_to_the_next():
    rows = chart.years_table(reading())["rows"]
    came, went, cash = (amounts(rows, column) for column in (1, 2, 3))
    assert cash[0] == came[0] + went[0]
    for year in (1, 2, 3):
        assert cash[year] == pytest.approx(cash[year - 1] + came[year] + went[year], abs=2)


def test_the_books_add_up_in_one_column():
    *booked, end = amounts(chart.books_table(reading())["rows"], 1)
    assert sum(booked) == pytest.approx(end, abs=len(booked))


def test_huge_amounts_are_told_in_short():
    rows = chart.years_table(reading(own=3e9))["rows"]
    assert rows[0][1] == "3B"


def test_where_money_is_missing_it_is_an_area_and_a_sentence_with_month_and_amount():
    picture = chart.cash(reading(own=1_050))
    # 50 - 150 = -100 in January (half of usual sales); then -100 - 50 (three quarters) = -150; then 50 a month.
    assert picture.sentence.startswith(
        "Money is missing from month 1 (January) on. Most is missing in month 2 (February): MXN 150."
    )
    assert picture.spec["bands"][0]["low"].min() == pytest.approx(-150)
    assert picture.spec["y"]["min"] <= -150
    assert any(value == 0 for value, _text in picture.spec["y"]["ticks"])
    assert picture.spec["marks"][0]["label"] == "most is missing"
    lean({"pictures": [picture.page()]})


def test_where_nothing_is_missing_there_is_no_area():
    picture = chart.cash(reading())
    assert picture.spec["bands"] == []
    assert picture.sentence.startswith("Cash never falls below zero. It is least in month 2 (February): MXN 0.")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"own": 0}, "it does not last one month"),
        ({"own": 5_000}, "it lasts 11 months"),
        ({"fixed": 0, "drawings": 0}, "the cash lasts for years"),
    ],
)
def test_how_long_cash_lasts_is_said(changes, said):
    assert said in runway_sentence(reading(**changes))


@pytest.mark.parametrize("changes", [{"price": 0.0}, {"units": 0.0}, {"unit_cost": 99.0}, {"season": (0.0,) * 12}])
def test_a_plan_that_leads_nowhere_has_sentences_and_not_numbers_that_are_none(changes):
    said = cash_sentence(reading(**changes))
    assert "In three years no month pays all that goes out. What was paid at the start is not earned back" in said
    assert "None" not in said


def test_a_month_has_its_name_in_the_readers_language():
    assert month_said(SHOP, 14) == "month 14 (February)"
    assert month_said(replace(SHOP, opens=10), 3) == "month 3 (January)"
    i18n.use("es")
    try:
        assert "febrero" in month_said(SHOP, 14)
    finally:
        i18n.use(None)


def case(key, lowest, short=None):
    return Case(key, key, lowest, 3, short)


def test_troubles_that_break_the_plan_are_counted_and_named_without_all_at_once():
    cases = [case("plan", 50.0), case("season", -10.0, 3), case("late", 20.0), case("all", -90.0, 2)]
    picture = chart.troubles(reading(), cases, 0.3, "spring")
    assert picture.sentence == "1 of 2 troubles breaks the plan: season. In spring sales may fall by 30% at most."
    assert [item["mark"] for item in picture.spec["items"]] == [False, False, False, True]
    assert picture.spec["items"][1]["note"] == "short from month 3 (March) on"
    whole = chart.troubles(reading(), [cases[0], cases[2], case("all", 5.0)], 1.0, "spring")
    assert whole.sentence.startswith(
        "None of these 1 troubles breaks the plan. In spring it would survive even without"
    )
    assert not any(item["mark"] for item in whole.spec["items"])
    short = chart.troubles(reading(), [case("plan", -5.0, 1), cases[2], cases[3]], None, "spring")
    assert short.sentence.startswith("Money is missing even if all goes as planned.")


def test_an_axis_that_begins_below_zero_has_zero_on_it():
    for low, high in ((-50, 100), (-1e6, 10), (0, 0), (0, 7), (-3, -1)):
        places, bottom, top = chart.span_ticks(low, high)
        assert bottom <= low
        assert top >= high
        assert 0 in [value for value, _text in places]
        assert len(places) <= 9
