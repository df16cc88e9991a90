"""What the room said in lesson 3.1.1: counts, how many answered, and nothing that somebody typed."""

from fieldschool.tools.needs import TOOL
from fieldschool.tools.needs.room import KEYS, room
from fieldschool.tools.widgets.view import on_page
from fieldschool.workbook.entries import Choice, Items, Text

SECRET = "Ana, room 2"


def participant(group, **states):
    tool = TOOL(country="MEX")
    tool.canvas.group.edit("group", group)
    for need, state in states.items():
        tool.canvas.form.edit(need, state)
    return {entry.key: entry for entry in tool.answers() if entry.key in KEYS}


def test_groups_and_missing_needs_are_counted():
    people = [
        participant("children", N27="no", N30="partly"),
        participant("carers", N27="partly", N30="yes"),
        participant("children", N27="unknown"),
        {},
    ]
    groups, missing, _first = room(people, "MEX")
    assert groups.sentence == "3 of 4 have chosen a group. Chosen most: Children with a parent abroad (2)."
    assert missing.sentence.startswith("3 of 4 have looked at needs.")
    assert "Somebody who listens to the children (2 of 3 who looked at it)." in missing.sentence
    assert [(item["name"], item["value"]) for item in missing.spec["items"]][1] == ("School costs", 1)


def test_nothing_that_was_typed_is_shown():
    tool = TOOL(country="MEX")
    tool.canvas.group.edit("group", "own")
    tool.canvas.group.edit("name", SECRET)
    tool.canvas.form.edit("N27", "no")
    tool.canvas.form.edit("N27.office", "other")
    tool.canvas.form.edit("N27.place", SECRET)
    tool.canvas.records.add({"need": SECRET, "state": "no"})
    shown = room([{entry.key: entry for entry in tool.answers()}], "MEX")
    assert SECRET not in str(shown)
    assert "Another group, in their own words" in str(shown)


def test_an_empty_room_says_so():
    groups, missing, first = room([], "RWA")
    assert groups.sentence == "0 of 0 have chosen a group."
    assert missing.spec["items"] == []
    assert first.sentence == "0 of 0 said what comes first."
    assert on_page([each.page() for each in (groups, missing, first)], [])


def test_odd_entries_are_passed_over():
    odd = [
        {"target_group": Text(lesson="3.1.1", key="target_group", value="children"), "target_needs": None},
        {"target_group": Choice(lesson="3.1.1", key="target_group", value="kings", options=("kings",))},
        {
            "target_needs": Items(
                lesson="3.1.1", key="target_needs", value=[{}, {"need_id": "N99", "state": "no"}, {"need_id": 3.0}]
            )
        },
        {"target_needs": Items(lesson="3.1.1", key="target_needs", value=[{"need_id": "N27", "state": None}])},
    ]
    groups, missing, *_more = room(odd, "MEX")
    assert groups.sentence == "0 of 4 have chosen a group."
    assert missing.spec["items"] == []


def ranking(*needs, own=False):
    """Somebody whose first, second and third need these are."""
    rows = [{"need_id": name, "state": "no", "first": float(place)} for place, name in enumerate(needs, start=1)]
    mine = [{"need_id": "own", "need": SECRET, "state": "no", "first": 3.0}] if own else []
    return {"target_needs": Items(lesson="3.1.1", key="target_needs", value=[*rows, *mine])}


def test_what_comes_first_is_ranked_and_it_is_said_how_far_the_room_agrees():
    *_others, ranked, agreed = room([ranking("N30", "N27"), ranking("N30", "N27", own=True), ranking("N30"), {}], "MEX")
    assert ranked.sentence == (
        "3 of 4 said what comes first. School costs comes first: 3 of 3 have it among their first 3."
    )
    assert [(item["value"], item["note"]) for item in ranked.spec["items"]] == [
        (3, "mean place 1"),
        (2, "mean place 2"),
    ]
    assert agreed.sentence.startswith("Agreement is 1.")
    assert SECRET not in str(ranked)


def test_a_room_that_is_of_two_minds_is_told_so():
    people = [ranking("N30", "N27"), ranking("N27", "N30")] * 3
    assert room(people, "MEX")[-1].sentence.endswith("Ask two people with different lists to explain them.")


def test_places_that_cannot_be_are_no_ranking():
    rows = [{"need_id": "N30", "first": place} for place in (0.0, -1.0, 4.0, "1", None, 1e300)]
    odd = {"target_needs": Items(lesson="3.1.1", key="target_needs", value=rows)}
    assert room([odd, odd], "MEX")[-1].sentence == "0 of 2 said what comes first."
