"""The room's boards together: counted, split, honest about how many; nobody's name and nothing typed."""

import json

import pytest

from fieldschool.tools.balance import TOOL
from fieldschool.tools.balance.room import KEYS, room
from fieldschool.workbook.entries import Items, Text

SECRET = "Ana of room 2"


def person(country="RWA", own="", host=None, **places):
    tool = TOOL(country=country, seminar="MEX")
    for name, place in places.items():
        tool.board.form.edit(name, place)
    if own:
        tool.board.own.add({"title": own, "sign": "gain", "level": "family", "domain": "social"})
    tool.board.form.edit("board", "host")
    for name, place in (host or {}).items():
        tool.board.form.edit(name, place)
    return {entry.key: entry for entry in tool.answers() if entry.key in KEYS}


def board(*rows):
    return {"board": Items(lesson="2.2.1", key="board", value=list(rows))}


def row(**more):
    return {"impact_id": "fam_income", "level": "family", "sign": "gain", "weight": 2.0, "board": "home"} | more


def test_an_empty_room_says_so():
    average, found, home, host, acted_on = room([], "RWA")
    assert average.sentence == "Our homes: placed by 0 of 0. The host country: placed by 0 of 0."
    assert found.sentence == "Nobody has found a card yet."
    assert home.spec["items"] == host.spec["items"] == acted_on.spec["items"] == []
    assert acted_on.sentence == "0 of 0 have chosen."


def test_it_says_how_many_of_all_have_placed_something():
    average = room([person(fam_income="gain"), person("PHL"), {}], "RWA")[0]
    assert "Our homes: placed by 1 of 3." in average.sentence


def test_weights_are_means_for_each_person_who_placed_something():
    average = room([person(fam_income="gain"), person(fam_children="cost", fam_school="gain"), {}], "RWA")[0]
    assert average.spec["levels"][1]["bars"][0] == {"gain": 2.0, "cost": 1.0, "texts": ["−1", "+2"]}


def test_what_most_found_comes_first_with_its_signs():
    people = [person(fam_income="gain", fam_care="cost"), person(fam_income="cost"), person(fam_income="absent")]
    found = room(people, "RWA")[1]
    first = found.spec["items"][0]
    assert (first["name"], first["value"]) == ("More and steadier income", 2)
    assert first["note"] == "gain: 1 · cost: 1 · not here: 1 · mean weight 2"


def test_the_most_disputed_card_of_the_host_is_named():
    people = [person(host={"cd_labour": sign, "co_fx": "gain"}) for sign in ("gain", "cost", "gain", "cost")]
    host = room(people, "RWA")[3]
    assert host.sentence.startswith("Most disputed: Work gets done. gain: 2 · cost: 2")
    assert [item["name"] for item in host.spec["items"]] == ["Work gets done"]


def test_two_voices_are_no_dispute_of_a_room():
    assert room([person(co_fx="gain"), person(co_fx="cost")], "RWA")[2].spec["items"] == []


def test_nothing_that_somebody_wrote_is_shown():
    pictures = room([person(own="my neighbour Pedro")], "RWA")
    assert "Pedro" not in json.dumps([picture.page() for picture in pictures])


@pytest.mark.parametrize(
    "odd",
    [
        {"board": Text(lesson="2.2.1", key="board", value="fam_income")},
        board(row(sign="good")),
        board(row(weight=7.5), row(weight=None), row(weight="2")),
        board(row(impact_id="<b>"), row(impact_id=None), row(board="third")),
        board({}),
    ],
)
def test_odd_answers_are_passed_over(odd):
    assert "placed by 0 of 1" in room([odd], "RWA")[0].sentence


def acting(*rows):
    return {"top_impacts": Items(lesson="2.2.1", key="top_impacts", value=list(rows))}


def chosen(name, sign="gain"):
    return {"impact_id": name, "title": SECRET, "level": "family", "domain": "social", "sign": sign, "weight": 2.0}


def test_what_to_act_on_is_counted_side_by_side_and_own_words_are_one_bar():
    people = [
        acting(chosen("fam_income"), chosen("fam_care", "cost"), chosen("own-1")),
        acting(chosen("fam_income"), chosen("fam_income"), chosen("own-1"), chosen("own-2")),
        acting(chosen("fam_income", "cost")),
        acting(chosen("nothing"), chosen("fam_income", "both"), {}),
    ]
    picture = room(people, "RWA")[-1]
    assert [(item["name"], item["value"]) for item in picture.spec["items"]] == [
        ("More and steadier income · Gain", 2),
        ("Care gap for old and young · Cost", 1),
        ("More and steadier income · Cost", 1),
        ("In their own words", 2),
    ]
    assert picture.sentence == "3 of 4 have chosen. Most often: More and steadier income · Gain (2)."
    assert SECRET not in json.dumps(picture.page())
