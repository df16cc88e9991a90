"""What the room answered in lesson 3.1.2: nobody's words, odd answers are passed over, few answers are honest."""

import json

from fieldschool.tools.screening import TOOL
from fieldschool.tools.screening.room import KEYS, room
from fieldschool.tools.widgets.view import on_page
from fieldschool.workbook.entries import Items, Text


def person(weight=None, chance="20"):
    tool = TOOL()
    tool.ideas.add({"title": "My secret plan", "who": "Ana Secreta", "spot": "Calle 5"})
    for key, value in {"buyer": 3, "skills": 1}.items():
        tool.form.edit(key, value)
    if weight is not None:
        tool.weighing.edit("weight_market", weight)
    base = {"idea": "i1", "loss": "10", "owner": "Ana Secreta"}
    tool.register.add({**base, "risk": "fraud", "chance": chance})
    tool.register.add({**base, "risk": "own", "own": "My secret fear", "often": "rare"})
    return {entry.key: entry for entry in tool.answers()}


def test_the_keys_are_answers_of_the_lesson():
    assert set(KEYS) == set(person())


def test_weights_are_told_with_their_ends_and_by_how_many():
    weights = room([person(9), person(3), person()], "MEX")[0]
    market = next(item for item in weights.spec["items"] if item["name"] == "Market")
    assert (market["value"], market["reach"]) == (6, [3, 9])
    assert weights.sentence.startswith(
        "2 people moved weights. Counts most on average: Market. People are furthest apart about: Market."
    )


def test_what_people_typed_never_appears():
    pictures = room([person(9), person(3, "40"), person()], "PHL")
    shown = json.dumps([picture.page() for picture in pictures])
    assert "ecret" not in shown
    assert "Calle" not in shown
    risks = pictures[3].spec["items"]
    assert [(item["name"], item["value"]) for item in risks] == [
        ("A fraud that promises a fixed profit", 3),
        ("A risk in people's own words", 3),
    ]
    assert "in the middle: 20%" in risks[0]["note"]
    assert pictures[1].sentence == "3 ideas on short lists. Weakest most often: Know-how."


def test_the_examples_do_not_count():
    tool = TOOL()
    tool.practise.edit("examples", "begin")
    shown = room([{entry.key: entry for entry in tool.answers()}], "RWA")
    assert [picture.spec["items"] for picture in shown] == [[], [], [], []]


def test_what_is_level_is_named_together():
    risks = room([person()], "MEX")[3]
    assert "Most often: A fraud that promises a fixed profit; A risk in people's own words." in risks.sentence
    assert all(item["mark"] for item in risks.spec["items"])


def test_nobody_answered_is_said_and_can_be_drawn():
    pictures = room([], "MEX")
    assert [picture.spec["items"] for picture in pictures] == [[], [], [], []]
    assert all(picture.sentence.endswith("yet.") for picture in pictures)
    assert on_page([picture.page() for picture in pictures], [])["content"]


def test_odd_answers_are_passed_over():
    odd = [
        {"weights": Text(lesson="3.1.2", key="weights", value="x")},
        {
            "weights": Items(
                lesson="3.1.2", key="weights", value=[{"group_id": "market", "weight": 99.0}, {"weight": "x"}]
            )
        },
        {
            "risks": Items(
                lesson="3.1.2", key="risks", value=[{"risk_id": "<b>"}, {"risk_id": "fraud", "chance_pct": -4.0}]
            )
        },
        {"out": Items(lesson="3.1.2", key="out", value=[{"veto_id": None}, {}])},
        {"short_list": Items(lesson="3.1.2", key="short_list", value=[{"weakest_id": "nothing"}])},
        {},
    ]
    weights, weakest, out, risks = room(odd, "TUV")
    assert weights.spec["items"] == weakest.spec["items"] == out.spec["items"] == []
    assert [(item["value"], item["note"]) for item in risks.spec["items"]] == [(1, "")]
