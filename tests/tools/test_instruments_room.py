"""Where the room's countries have little in force: a country counts once; what people added is counted by kind."""

import json

from fieldschool.tools.instruments import TOOL
from fieldschool.tools.instruments.room import room
from fieldschool.workbook.entries import Items


def person(country):
    return {entry.key: entry for entry in TOOL(country=country).answers()}


def added(*kinds):
    rows = [{"country": "MEX", "title": "My secret law", "kind": kind, "area": "x"} for kind in kinds]
    return {"added": Items(lesson="1.3", key="added", value=rows)}


def test_two_people_of_one_country_count_as_one_country():
    once, twice = room([person("NPL")], "MEX")[0], room([person("NPL"), person("NPL")], "MEX")[0]
    assert once.spec["items"]
    assert once.spec["items"] == twice.spec["items"]
    assert once.sentence.startswith("In 1 country of the room")


def test_what_people_added_is_counted_by_kind_without_its_title():
    thin, found = room([added("law", "law", "nonsense"), added("law"), {}], "MEX")
    assert thin.sentence == "No area with little in force has been found yet."
    assert found.sentence.startswith("2 people added instruments: 4 in all.")
    assert [item["value"] for item in found.spec["items"]] == [3]
    assert "secret" not in json.dumps(found.page())
