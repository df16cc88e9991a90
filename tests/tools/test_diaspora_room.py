"""What a room said of its diasporas: counts, and nothing that anybody wrote."""

import json

from fieldschool.tools.diaspora import TOOL
from fieldschool.tools.diaspora.room import KEYS, room
from fieldschool.workbook.entries import Items, Text


def answer(country, *there, text="a secret of mine"):
    tool = TOOL(country=country)
    for n, code in enumerate(there, start=1):
        tool.mine.edit(f"there{n}", code)
    tool.mine.edit("who_is_missing", text)
    return {entry.key: entry for entry in tool.answers()}


def test_countries_of_the_rooms_places_are_counted_once_a_person():
    pictures = room([answer("PHL", "SAU", "SAU", "ITA"), answer("PHL", "SAU"), answer("RWA")], "PHL")
    first = pictures[0]
    assert first.sentence.startswith("2 people said where most from their own place live")
    assert first.kind == "map"
    assert [(item["name"], item["value"], item["near"]) for item in first.spec["items"]] == [
        ("Saudi Arabia", 2, False),
        ("Italy", 1, False),
    ]
    assert first.table.rows == (("Saudi Arabia", "2 of 2"), ("Italy", "1 of 2"))
    # Seen from the facilitator's country, and no line leads anywhere: people of the room are from many.
    assert (first.spec["middle"], first.spec["home"]) == (122, None)


def test_the_countries_of_the_room_stand_beside_each_other_and_the_own_is_marked():
    pictures = room([answer("PHL"), answer("RWA"), answer("RWA")], "RWA")
    assert [picture.kind for picture in pictures] == ["bars", "bars"]
    for picture in pictures:
        assert {item["name"]: item["mark"] for item in picture.spec["items"]} == {"Philippines": False, "Rwanda": True}
        assert "2 countries of this room" in picture.sentence
        assert picture.sources


def test_nothing_that_people_wrote_is_seen():
    pictures = room([answer("PHL", "SAU"), answer("MEX", "USA")], "MEX")
    assert pictures
    assert "secret" not in json.dumps([picture.page() for picture in pictures])


def test_nobody_answered_is_no_picture():
    assert room([], "MEX") == []
    assert room([{}, {}], "MEX") == []


def test_odd_entries_are_passed_over():
    odd = [
        {KEYS[0]: Text(lesson="2.1.3", key=KEYS[0], value="x"), KEYS[1]: Text(lesson="2.1.3", key=KEYS[1], value="")},
        {KEYS[0]: Items(lesson="2.1.3", key=KEYS[0], value=[{"about": "all", "iso3": "Atlantis"}])},
        {KEYS[0]: Items(lesson="2.1.3", key=KEYS[0], value=[{"about": "all", "iso3": 5.0}])},
        {KEYS[1]: Items(lesson="2.1.3", key=KEYS[1], value=[{"iso3": None}, {"name": "x"}, {"iso3": "<b>"}])},
        {KEYS[0]: Items(lesson="2.1.3", key=KEYS[0], value=[{"about": "all", "iso3": "TWN"}])},
    ]
    assert room(odd, "MEX") == []
    assert len(room([*odd, answer("PHL", "SAU")], "nowhere")) == 3
