"""What the room's local governments lack and have; what is there in part counts once; steps are counted, not shown."""

import json

from fieldschool.sources import local
from fieldschool.tools.inventory.leaves import leaves
from fieldschool.tools.inventory.room import room

ONE, TWO = (item.item_id for item in local.inventory()[:2])
TITLE = local.inventory()[0].title


def person(level="town", steps=(), **given):
    entries = leaves(level, None, given, [{"item": name, "text": "A secret step"} for name in steps])
    return {entry.key: entry for entry in entries}


def test_what_is_missing_most_often_comes_first_and_who_has_something_is_named_by_number_only():
    people = [person(**{ONE: "no", TWO: "yes"}), person(**{ONE: "no", TWO: "partly"}), person(**{ONE: "unknown"})]
    lacking, _steps, _levels = room(people, "MEX")
    assert lacking.sentence.startswith(f"3 of 3 went through the inventory. Missing most often: {TITLE}, in 2 of 3")
    assert [(item["text"], item["mark"]) for item in lacking.spec["items"]] == [("2 of 3", True)]
    assert dict((row[0], row[1:]) for row in lacking.table.rows)[TITLE] == ("0", "0", "2", "1")


def test_first_steps_are_counted_and_their_words_are_not_shown():
    pictures = room([person(steps=[ONE]), person(steps=[ONE, TWO]), person()], "MEX")
    assert [item["value"] for item in pictures[1].spec["items"]] == [2, 1]
    assert "secret" not in json.dumps([one.page() for one in pictures])


def test_a_level_that_is_left_open_is_not_counted():
    assert room([person("open"), person("city")], "MEX")[2].sentence == "1 person says what kind of place it is."
