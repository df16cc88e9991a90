"""The plan's pictures say what they show, and a reader's questions are sentences."""

from __future__ import annotations

import pytest

from fieldschool import i18n
from fieldschool.charts import action_plan as chart
from fieldschool.charts import action_plan_change as change
from fieldschool.charts.action_plan_words import fault_says, numbered, part_names
from fieldschool.charts.paper import draw
from fieldschool.models.action_plan import Cost, budgets
from fieldschool.models.action_plan_checks import PARTS, Activity, Fault
from fieldschool.models.ratings import change as rated
from fieldschool.tools.widgets.view import lean

BEGIN = 12 * 2027
PLAN = [
    Activity("a1", "Open a desk", lead="Office", start=BEGIN + 3, months=14),
    Activity("a2", "Count the families", start=BEGIN, months=None),
    Activity("a3", "Money classes"),
]
WORDS = {"q1": "I can explain", "q2": "I can count", "q3": "I have a plan"}


def test_the_calendar_is_in_the_order_of_beginning_and_says_what_has_no_month() -> None:
    picture = chart.calendar(PLAN)
    assert [row["name"] for row in picture.spec["rows"]] == ["2. Count the families", "1. Open a desk"]
    assert [(row["at"], row["months"], row["open"]) for row in picture.spec["rows"]] == [(0, 1, True), (3, 14, False)]
    assert picture.spec["months"] == 17
    assert "2 activities with a month, from January 2027 to May 2028." in picture.sentence
    assert "1 has no month yet." in picture.sentence
    assert len(picture.table.rows) == 3
    assert [text for _at, text in picture.spec["ticks"] if text] == ["2027", "2028"]


def test_a_plan_without_months_is_a_sentence_and_no_picture() -> None:
    assert "No activity has a month yet" in chart.calendar(PLAN[2:]).sentence
    assert chart.calendar([]).spec["rows"] == []


def test_a_page_and_a_paper_draw_the_same_calendar() -> None:
    picture = chart.calendar(PLAN).page()
    assert lean({"sentence": "", "pictures": [picture]})["pictures"][0]["kind"] == "gantt"
    assert draw(picture) is not None


def test_the_budget_says_what_nobody_pays_and_its_table_adds_up() -> None:
    found = budgets([Cost(100_001, "MXN", "Town", BEGIN + 6, 12), Cost(50_000, "MXN", "", None, 1)])[0]
    picture = chart.payers(found)
    assert "MXN" in picture.sentence
    assert "it is not said who pays" in picture.sentence
    assert [item["mark"] for item in picture.spec["items"]] == [False, True]
    assert picture.table.rows[-1] == ("Together", "500.01", "500", "500", "1,500.01")
    assert chart.years(found).rows[-1] == ("Together", "1,500.01")


def test_whole_sums_have_no_cents() -> None:
    found = budgets([Cost(120_000, "MXN", "Town", BEGIN, 12)])[0]
    assert chart.by_year(found).rows[-1] == ("Together", "1,200", "1,200")
    assert "For all of it" in chart.payers(found).sentence


@pytest.mark.parametrize("kind", [*PARTS, "no_cost", "early", "late", "twin", "hands"])
def test_every_fault_has_its_own_sentence_in_both_languages(kind) -> None:
    one = Activity("a1", "Open", lead="Office", start=BEGIN, cost=5.0, currency="MXN")
    other = {"twin": "a2", "hands": "4"}.get(kind, "")
    said = {}
    for language in ("en", "es"):
        i18n.use(language)
        try:
            said[language] = fault_says(Fault("a1", kind, other), one, {"a1": "1. Open", "a2": "2. Open"}, BEGIN)
        finally:
            i18n.use(None)
    assert said["en"] != said["es"]
    assert "{" not in said["en"] + said["es"]


def test_every_part_has_a_name_and_a_long_name_is_cut() -> None:
    assert list(part_names()) == list(PARTS)
    assert len(numbered([Activity("a1", "x" * 500)])["a1"]) < 80


def test_the_change_compares_only_what_was_rated_twice_and_tells_of_the_second_look() -> None:
    picture = change.own(WORDS, {"q1": 2, "q2": 4}, {"q2": 2}, {"q1": 4, "q2": 4, "q3": 3})
    assert "Rated today: 3 of 3. Of 2 that you also rated on the first day, 1 rose and 0 fell." in picture.sentence
    assert "On 1 of them you put yourself higher" in picture.sentence
    assert picture.spec["bundles"][1]["values"] == [4.0, 2.0, 4.0]
    assert picture.spec["bundles"][2]["values"] == [None, None, 3.0]


def test_without_a_first_day_it_says_so() -> None:
    assert "Nothing was rated on the first day." in change.own(WORDS, {}, {}, {"q1": 4}).sentence
    assert "Say where you stand today" in change.own(WORDS, {"q1": 3}, {}, {}).sentence


def test_a_room_shows_a_statement_only_from_three_people_on() -> None:
    changes = {"q1": rated([(2, 4), (3, 3), (1, 5)], 3), "q2": rated([(2, 4), (3, 4)], 3)}
    picture = change.room(WORDS, changes, 3, 5)
    assert [row["name"] for row in picture.spec["bundles"]] == ["I can explain"]
    assert picture.table.rows == (("I can explain", "2", "4", "2 of 3"),)
    assert "3 of 5 have said where they stand today." in picture.sentence
    assert "“I can explain” (2 of 3)" in picture.sentence
