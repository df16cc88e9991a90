"""The room's plans: a histogram of what is put aside, goals and ways counted; amounts and own services left out."""

import pytest

from fieldschool.tools.household import TOOL
from fieldschool.tools.household.room import room
from fieldschool.workbook.entries import State


def person(country="MEX", **edits):
    tool = TOOL(country=country)
    for key, raw in edits.items():
        tool.form.edit(key, raw)
    return {"household": State(lesson="3.2.1", key="household", value=tool.state)}


def test_each_plan_falls_into_one_bar():
    shares, _goals, _ways = room([person(first=0), person(first=5), person(first=6), person("PHL", first=50)], "MEX")
    assert [item["value"] for item in shares.spec["items"]] == [1, 1, 1, 0, 0, 0, 1, 0]
    assert shares.sentence.startswith("4 people have a plan. In the middle, 6% of what arrives")


def test_of_two_plans_the_one_that_is_open_counts():
    tool = TOOL(country="MEX")
    tool.form.edit("first", 10)
    tool.form.edit("editing", "b")
    tool.form.edit("first", 40)
    shares = room([{"household": State(lesson="3.2.1", key="household", value=tool.state)}], "MEX")[0]
    assert "40%" in shares.sentence


def test_goals_and_ways_go_by_their_names():
    _shares, goals, ways = room([person(), person(way="own"), person("RWA")], "MEX")
    assert sum(item["value"] for item in goals.spec["items"]) == 3
    assert {item["name"]: item["value"] for item in ways.spec["items"]} == {
        "At the average of all services": 2,
        "With a service that somebody described": 1,
    }


@pytest.mark.parametrize(
    "change", [{"editing": "z"}, {"plans": {"a": {"first": True}}}, {"plans": {"a": {"first": 101.0}}}, {"plans": []}]
)
def test_a_plan_that_cannot_be_is_none(change):
    state = TOOL(country="MEX").state | change
    shares = room([{"household": State(lesson="3.2.1", key="household", value=state)}], "MEX")[0]
    assert shares.sentence == "Nobody has made a plan yet."


def test_a_country_that_the_course_no_longer_knows_leaves_the_share():
    state = TOOL(country="MEX").state | {"country": "XXX"}
    shares, goals, _ways = room([{"household": State(lesson="3.2.1", key="household", value=state)}], "MEX")
    assert sum(item["value"] for item in shares.spec["items"]) == 1
    assert goals.spec["items"] == []
