"""What the room worked out in lesson 3.3.3: nobody's words, odd answers are passed over, few answers are honest."""

import json

import pytest

from fieldschool.tools.social_enterprise import TOOL
from fieldschool.tools.social_enterprise.room import KEYS, room
from fieldschool.tools.widgets.view import on_page
from fieldschool.workbook.entries import Items, Text


def person(sold=None, **written):
    tool = TOOL(country="MEX")
    if sold is not None:
        tool.trading.edit("sold", sold)
    for key, said in written.items():
        tool.writing.edit(key, said)
    return {entry.key: entry for entry in tool.answers()}


def break_even(part):
    return {"break_even": Items(lesson="3.3.3", key="break_even", value=[{"part": part}])}


def test_the_keys_are_answers_of_the_lesson():
    assert set(KEYS) == set(person(90))


def test_plans_are_counted_by_how_safe_they_are_and_it_is_said_of_how_many():
    plans, returns = room([person(150), person(90), person(60), person()], "MEX")
    assert plans.sentence == "3 of 4 have changed a plan. 1 makes a loss as planned."
    assert [item["value"] for item in plans.spec["items"]] == [1, 0, 1, 1]
    assert sum(item["value"] for item in returns.spec["items"]) == 3
    assert "3 ranges reach below 1: are they worth it?" in returns.sentence


@pytest.mark.parametrize(("part", "group"), [(0.0, 0), (0.6, 0), (0.8, 1), (1.0, 2), (1.01, 3), (None, 3)])
def test_a_plan_is_in_one_group(part, group):
    plans, _returns = room([break_even(part)], "MEX")
    assert [item["value"] for item in plans.spec["items"]].index(1) == group


def test_what_people_typed_never_appears():
    pictures = room([person(90, what="My secret shop", first="Ana Secreta")], "PHL")
    assert "ecret" not in json.dumps([picture.page() for picture in pictures])


def test_odd_entries_are_passed_over():
    odd = {
        "social_return": Items(lesson="3.3.3", key="social_return", value=[{"low": "x", "high": None}]),
        "break_even": Items(lesson="3.3.3", key="break_even", value=[]),
    }
    wrong = {key: Text(lesson="3.3.3", key=key, value="x") for key in KEYS}
    plans, returns = room([odd, wrong, {}], "MEX")
    assert plans.sentence == "0 of 3 have changed a plan."
    assert [item["value"] for item in returns.spec["items"]] == [0, 0, 0]


def test_an_empty_room_can_be_shown():
    pictures = room([], "MEX")
    assert on_page([picture.page() for picture in pictures], [])["content"]
    assert pictures[0].sentence == "0 of 0 have changed a plan."
