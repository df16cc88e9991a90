"""What the room planned in lesson 3.2.2: nobody's words, odd answers are passed over, few answers are honest."""

import json

from fieldschool.tools.association import TOOL
from fieldschool.tools.association.room import KEYS, room
from fieldschool.tools.widgets.view import on_page
from fieldschool.workbook.entries import Choice, Items, Number, Text


def person(left=None, *kinds):
    tool = TOOL(country="MEX")
    if left is not None:
        tool.growing.edit("left", left)
    for kind in kinds:
        tool.targets.add(
            {"what": kind, "own": "My secret", "now": "1", "in_a_year": "2", "in_five_years": "3", "who": "Ana Secreta"}
        )
    return {entry.key: entry for entry in tool.answers()}


def test_the_keys_are_answers_of_the_lesson():
    assert set(KEYS) <= set(person(10))


def test_levers_and_targets_are_counted_and_it_is_said_of_how_many():
    levers, targets = room([person(10, "members", "own"), person(30, "members"), person()], "MEX")
    assert levers.sentence.startswith("2 of 3 have moved a plan. After 5 years their plans have ")
    assert levers.spec["items"][0]["value"] == 2
    assert targets.sentence.startswith("2 of 3 have written targets. Most often: Members (2).")
    assert [item["value"] for item in targets.spec["items"]] == [2, 1]


def test_what_people_typed_never_appears():
    pictures = room([person(10, "own", "fund")], "PHL")
    shown = json.dumps([picture.page() for picture in pictures])
    assert "ecret" not in shown
    assert "Something else, in their own words" in shown


def test_odd_entries_are_passed_over():
    odd = {
        "organizing_targets": Items(lesson="3.2.2", key="organizing_targets", value=[{"kind": "<b>"}, {"what": "x"}]),
        "strongest_lever": Choice(lesson="3.2.2", key="strongest_lever", value="moon", options=("moon",)),
        "members_in_five_years": Number(lesson="3.2.2", key="members_in_five_years", value=-5),
    }
    wrong = {key: Text(lesson="3.2.2", key=key, value="x") for key in KEYS}
    levers, targets = room([odd, wrong, {}], "MEX")
    assert levers.spec["items"] == targets.spec["items"] == []
    assert levers.sentence == "0 of 3 have moved a plan."


def test_an_empty_room_can_be_shown():
    pictures = room([], "MEX")
    assert on_page([picture.page() for picture in pictures], [])["content"]
    assert [picture.sentence for picture in pictures] == [
        "0 of 0 have moved a plan.",
        "0 of 0 have written targets.",
    ]
