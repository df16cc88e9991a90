"""What the room confused: nobody's name, odd entries passed over, few answers said."""

import pytest

from fieldschool.sources import definitions
from fieldschool.tools.definitions.room import KEYS, room
from fieldschool.workbook.entries import Items, Text


def person(*rows):
    return {"confusions": Items(lesson="2.1.1", key="confusions", value=list(rows))}


def row(case_id="C07", chosen="refugee", term="asylum_seeker"):
    return {"case_id": case_id, "term": term, "chosen": chosen}


def test_the_key_is_what_the_tool_saves():
    assert KEYS == ("confusions",)


def test_the_most_confused_pair_and_what_was_right():
    answers = [person(row()), person(row()), person(row(chosen="asylum_seeker")), person(row("C10", "smuggling"))]
    pairs, rights = room(answers, "PHL")
    assert "4 people have given 4 first answers." in pairs.sentence
    assert "“Refugee” where “Asylum seeker” fits (2 of 3)" in pairs.sentence
    assert rights.spec["items"][0]["text"] == "1 of 3"
    assert "C07" not in str(pairs.page())


def test_a_case_counts_once_for_each_person():
    pairs, _rights = room([person(row(), row(chosen="asylum_seeker"))] * 3, "MEX")
    assert "3 people have given 3 first answers." in pairs.sentence
    assert "(3 of 3)" in pairs.sentence


def test_the_term_that_fits_is_that_of_the_table():
    pairs, rights = room([person(row(term="refugee"))] * 3, "MEX")
    assert "“Refugee” where “Asylum seeker” fits (3 of 3)" in pairs.sentence
    assert rights.spec["items"][0]["name"] == "Asylum seeker"


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"confusions": Text(lesson="2.1.1", key="confusions", value="refugee")},
        person({}),
        person(row(case_id="C99")),
        person(row(case_id=None)),
        person(row(case_id=7.0)),
        person(row(chosen="<b>refugee</b>")),
        person(row(chosen=3.0)),
    ],
)
def test_odd_entries_are_passed_over(odd):
    pairs, rights = room([odd] * 4, "MEX")
    assert pairs.sentence.startswith("0 people have given 0 first answers.")
    assert pairs.spec["items"] == rights.spec["items"] == []


def test_nobody_has_answered():
    assert [picture.spec["items"] for picture in room([], "TUV")] == [[], []]


def test_not_to_know_is_not_a_confusion():
    pairs, rights = room([person(row(chosen=None))] * 3, "MEX")
    assert "No two terms were confused" in pairs.sentence
    assert rights.spec["items"][0]["text"] == "0 of 3"


def test_a_large_room_of_all_cases_is_drawn_with_few_bars():
    everything = person(*(row(c.case_id, c.tempting, c.term_id) for c in definitions.cases().values()))
    pairs, rights = room([everything] * 60, "RWA")
    assert len(pairs.spec["items"]) == len(rights.spec["items"]) == 8
