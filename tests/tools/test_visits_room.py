"""The room of lesson 3.4: counted by place and theme, different numbers side by side, nothing that people typed."""

from __future__ import annotations

from fieldschool.tools.visits import TOOL
from fieldschool.tools.visits.room import KEYS, room
from fieldschool.workbook.entries import Items, Number

SECRET = "Doña Ana's debts"
PLACE = "v-mex-cpm"


def person(home=(), own=False, **answers):
    tool = TOOL(country="PHL", seminar="MEX")
    place = PLACE
    if own:
        tool.own.add({"title": SECRET, "type": "cooperative", "where": SECRET})
        place = "p1"
    for item, value in answers.items():
        tool.sheet.answer(place, item.replace("_", "-", 1), value)
    for needs, theme in home:
        tool.learned.add({"place": place, "what": SECRET, "needs": needs, "own": SECRET, "theme": theme})
    return {entry.key: entry for entry in tool.answers()}


def test_it_looks_at_what_the_tool_leaves():
    assert set(KEYS) == set(person())


def test_it_counts_by_place_and_theme_and_says_how_many_noted_something():
    seen, *_others = room([person(co_members="300", all_trouble=SECRET), person(co_members="310"), person(), {}], "MEX")
    assert seen.sentence.startswith("2 of 4 have noted something.")
    assert seen.spec["matrix"][0]["cells"] == [2, 0, 0, 0, 1, 0]
    assert seen.spec["matrix"][0]["thin"]
    assert (seen.spec["matrix"][0]["total"], seen.spec["matrix"][0]["beside"]) == ("3", "2")


def test_different_numbers_of_the_same_thing_stand_side_by_side():
    noted = [person(co_late="3", co_members="300"), person(co_late="12", co_members="300"), person(co_late="4")]
    numbers = room(noted, "MEX")[1]
    assert numbers.sentence.startswith("Of 2 numbers that several noted, 1 differs from person to person.")
    assert numbers.spec["items"][0]["text"] == "3 to 12 %"
    assert numbers.spec["items"][0]["reach"] == [25, 100]


def test_a_number_that_one_person_noted_is_not_shown():
    assert room([person(co_late="3")], "MEX")[1].spec["items"] == []
    assert "3 %" not in repr(room([person(co_late="3")], "MEX"))


def test_where_people_saw_different_things():
    noted = [person(co_audit="shown", all_fit="no"), person(co_audit="none", all_fit="no"), person(co_audit="shown")]
    choices = room(noted, "MEX")[2]
    assert [round(item["value"]) for item in choices.spec["items"]] == [33, 100]
    assert "33% of all pairs of people chose the same" in choices.sentence
    assert choices.spec["items"][0]["note"] == "Shown: 2, There is none: 1"


def test_what_goes_home_is_counted_by_theme_and_need():
    home = room(
        [person(home=[("c-leader", "proof"), ("other", "proof")]), person(home=[("c-leader", "home")]), {}], "MEX"
    )[3]
    assert home.sentence == "2 people take something home. Most often it needs first: The leader backs it (2)."
    assert {item["name"]: item["value"] for item in home.spec["items"]}["Papers and proof"] == 2


def test_nothing_that_people_typed_is_ever_shown():
    one = person(home=[("other", "home")], own=True, all_trouble=SECRET, all_surprise=SECRET, co_late="7", all_fit="no")
    pictures = room([one] * 3, "MEX")
    assert SECRET not in repr(pictures)
    assert pictures[0].spec["matrix"][0]["text"] == "Own place: Cooperative"
    assert pictures[1].spec["items"] == [], "Two own places of one kind may be two places."


def test_a_room_in_which_nobody_answered_says_so():
    for answers in ([], [{}], [person()]):
        pictures = room(answers, "MEX")
        assert pictures[0].sentence.startswith("0 of")
        assert pictures[1].sentence == "No number was noted by two people yet."


def test_odd_entries_are_passed_over():
    rows = [
        {"site_id": SECRET, "item_id": "co-late", "value": 3},
        {"site_id": PLACE, "item_id": SECRET, "value": 3},
        {"site_id": PLACE, "item_id": "co-late", "value": 1e9},
        {"site_id": PLACE, "item_id": "co-late", "value": SECRET},
        {"site_id": PLACE, "item_id": "co-audit", "value": SECRET},
        {"site_id": "p1", "site_type": SECRET, "item_id": "co-late", "value": 3},
        {"x": None},
    ]
    odd = {
        "observations": Items(lesson="3.4", key="observations", value=rows),
        "take_home": Items(lesson="3.4", key="take_home", value=[{"theme": SECRET, "needs_id": SECRET}]),
    }
    pictures = room([odd, odd, {"observations": Number(lesson="3.4", key="observations", value=1)}], "MEX")
    assert SECRET not in repr(pictures)
    assert pictures[0].sentence.startswith("0 of 3")
