"""What the room works on: targets and offices counted, reasons left out."""

import json

from fieldschool.tools.sdg.room import room
from fieldschool.workbook.entries import Items


def person(*targets, office="mayor"):
    rows = [{"target": one, "office": office, "reason": "A secret reason"} for one in targets]
    return {"priority_targets": Items(lesson="1.1", key="priority_targets", value=rows)}


def test_a_target_counts_once_a_person_and_the_most_wanted_comes_first():
    targets, _offices = room([person("10.c", "8.8", "10.c"), person("10.c"), person()], "MEX")
    assert targets.sentence.startswith("2 people have a list of targets. Most often: 10.c ")
    assert [item["value"] for item in targets.spec["items"]] == [2, 1]
    assert "1 target is on more than half of the lists." in targets.sentence


def test_a_room_without_a_common_target_is_asked_why():
    assert "Ask two people" in room([person("10.c"), person("8.8")], "MEX")[0].sentence


def test_a_target_or_an_office_that_the_course_does_not_know_is_passed_over():
    targets, offices = room([person("99.9"), person("10.c", office="nobody")], "MEX")
    assert [item["value"] for item in targets.spec["items"]] == [1]
    assert offices.spec["items"] == []


def test_reasons_are_never_shown():
    assert "secret" not in json.dumps([one.page() for one in room([person("10.c")] * 3, "MEX")])
