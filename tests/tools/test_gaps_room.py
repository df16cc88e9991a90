"""Gaps as the room sees them: the middle and how far apart, agreement, recommendations counted."""

import json

from fieldschool.tools.gaps import TOOL
from fieldschool.tools.gaps.room import room

NAMES = list(TOOL().indicators)[:3]


def person(*scores):
    tool = TOOL()
    for name, score in zip(NAMES, scores, strict=False):
        tool.form.edit(name, score)
    return {entry.key: entry for entry in tool.answers()}


def test_the_largest_gap_in_the_middle_comes_first():
    largest, _agreed, _words = room([person(0, 4, 3), person(1, 4, 3), person(2, 3, 3)], "MEX")
    assert largest.sentence.startswith("3 of 3 judged gaps. The largest in the middle:")
    sizes = [item["value"] for item in largest.spec["items"]]
    assert sizes == sorted(sizes, reverse=True)
    assert largest.spec["items"][0]["reach"] == [4, 8]


def test_people_of_one_mind_agree_wholly_and_gaps_that_nobody_judged_do_not_count():
    agreed = room([person(0, 2, 4)] * 3, "MEX")[1]
    assert agreed.sentence.startswith("Agreement is 1.")
    against = room([person(0, 2, 4), person(4, 2, 0)], "MEX")[1]
    assert against.sentence.startswith("Agreement is 0.")


def test_a_gap_that_somebody_could_not_judge_has_no_size():
    assert room([person("unknown")], "MEX")[0].spec["items"] == []


def test_recommendations_are_counted_and_not_shown():
    tool = TOOL()
    tool.records.add({"gap": NAMES[0], "action": "My secret action", "who": "Ana Secreta"})
    told = json.dumps([one.page() for one in room([{entry.key: entry for entry in tool.answers()}] * 3, "MEX")])
    assert "ecret" not in told
