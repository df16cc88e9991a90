"""The room's change and its plans: counted, from three answers on, and nothing that people typed."""

from __future__ import annotations

from fieldschool.sources import assessment
from fieldschool.tools.action_plan.room import KEYS, room
from fieldschool.workbook.entries import Items, Text

FIRST, SECOND = (one.statement_id for one in assessment.statements()[:2])


def person(*ratings: tuple, activities: tuple = ()) -> dict:
    rows = [{"statement_id": name, "before": b, "then": None, "after": a} for name, b, a in ratings]
    return {
        "self_change": Items(lesson="4.3", key="self_change", value=rows),
        "activities": Items(lesson="4.3", key="activities", value=list(activities)),
    }


def test_a_statement_is_shown_from_three_people_on() -> None:
    answers = [person((FIRST, 2.0, 4.0), (SECOND, 2.0, 3.0)), person((FIRST, 3.0, 3.0), (SECOND, 2.0, 3.0)),
               person((FIRST, 1.0, 5.0))]  # fmt: skip
    change, rose, _plans = room(answers, "PHL")
    assert len(change.spec["bundles"]) == 1
    assert change.spec["bundles"][0]["values"] == [2.0, 4.0]
    assert [item["value"] for item in rose.spec["items"]] == [2]
    assert change.table.rows[0][-1] == "2 of 3"


def test_who_came_without_a_first_day_counts_for_today_alone() -> None:
    change, _plans = room([person((FIRST, None, 4.0)) for _n in range(3)], "PHL")
    assert change.spec["bundles"][0]["values"] == [None, 4.0]


def test_plans_are_counted_and_never_quoted() -> None:
    one = {"what": "Secret desk", "lead": "Ana", "start": "2027-03", "cost": 0.0, "partners": "", "indicator": "x"}
    pictures = room([person(activities=(one, {**one, "lead": ""})), person()], "PHL")
    plans = pictures[-1]
    assert plans.sentence == "1 person has a plan, with 2 activities in all."
    counts = {item["name"]: item["value"] for item in plans.spec["items"]}
    assert counts["A lead"] == 1
    assert counts["A cost, even if it is 0"] == 2
    assert "Secret" not in str([(p.sentence, p.spec, p.table) for p in pictures])
    assert "Ana" not in str([(p.sentence, p.spec, p.table) for p in pictures])


def test_odd_and_missing_answers_do_no_harm() -> None:
    odd = {"self_change": Text(lesson="4.3", key="self_change", value="x"),
           "activities": Items(lesson="4.3", key="activities", value=[{}, {"what": None}])}  # fmt: skip
    wild = person((FIRST, 9.0, 4.5), (None, 1.0, 2.0), ("nowhere", 1.0, 2.0))
    pictures = room([odd, wild, {}], "PHL")
    assert pictures[0].spec["bundles"] == []
    assert pictures[-1].sentence == "Nobody has written an activity yet."
    assert room([], "PHL")[0].sentence.startswith("0 of 0")
    assert set(KEYS) == {"self_change", "activities"}
