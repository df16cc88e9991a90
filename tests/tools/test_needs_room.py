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
    groups, missing = room(people, "MEX")
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
    groups, missing = room([], "RWA")
    assert groups.sentence == "0 of 0 have chosen a group."
    assert missing.spec["items"] == []
    assert on_page([each.page() for each in (groups, missing)], [])


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
    groups, missing = room(odd, "MEX")
    assert groups.sentence == "0 of 4 have chosen a group."
    assert missing.spec["items"] == []
