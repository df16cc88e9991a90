"""What the room chose in lesson 4.2: counted, nobody's words, odd answers are passed over."""

import json

from fieldschool.tools.practices import TOOL
from fieldschool.tools.practices.room import KEYS, room
from fieldschool.tools.widgets.view import on_page
from fieldschool.workbook.entries import Items, Text


def person(*names, how="adopt", lacks=()):
    tool = TOOL()
    for name in names:
        tool.chosen.add({"practice": name, "how": how, "change": "Secret change", "needs_first": "Secret need",
                         "who_to_call": "Ana Secreta", "first_step": "Secret step"})  # fmt: skip
    for name in lacks:
        tool.context_form.edit(name, "no")
    return {entry.key: entry for entry in tool.answers()}


def test_the_keys_are_answers_of_the_lesson():
    assert set(KEYS) == set(person())


def test_choices_ways_and_gaps_are_counted():
    found = room([person("mex-3x1", "mex-vds", lacks=["c-budget"]), person("mex-3x1", how="improve"), person()], "MEX")
    title = "3x1: three public pesos for each peso of a club"
    assert found[0].sentence == f"2 people have chosen. Most often: {title}."
    assert [item["value"] for item in found[0].spec["items"]] == [2, 1]
    assert [(item["name"].split(":")[0], item["value"]) for item in found[1].spec["items"]] == [
        ("Adopt", 2),
        ("Improve", 1),
    ]
    assert found[2].sentence.startswith("1 person says what is missing")
    assert on_page([picture.page() for picture in found], ())


def test_what_people_typed_never_appears():
    shown = json.dumps([picture.page() for picture in room([person("mex-3x1")] * 3, "PHL")])
    assert "ecret" not in shown


def test_odd_entries_and_an_empty_room_are_no_reason_to_stop():
    odd = [
        {"practices_chosen": Text(lesson="4.2", key="practices_chosen", value="x")},
        {"practices_chosen": Items(lesson="4.2", key="practices_chosen", value=[{"practice_id": 7.0, "how": "steal"}])},
        {"conditions": Items(lesson="4.2", key="conditions", value=[{"condition_id": "c-x", "answer": "no"}, {}])},
    ]
    for answers in ([], odd):
        assert [picture.spec["items"] for picture in room(answers, "PHL")] == [[], [], []]
        assert room(answers, "PHL")[0].sentence == "Nobody has chosen a practice yet."
