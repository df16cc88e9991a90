"""The tree as rows with the way that was walked, the rounds as bars, and what a room confused."""

import json

from fieldschool.charts.definitions import Spoken, rounds_picture, sentence, tree_picture
from fieldschool.charts.definitions_room import confused, right_by_term
from fieldschool.models.definitions import grow
from fieldschool.tools.widgets.view import PICTURES, lean

TREE = grow(
    {
        "idp": {"border": False},
        "seeker": {"border": True, "decided": False},
        "refugee": {"border": True, "decided": True},
    },
    ["border", "decided"],
)
NAMES = {"idp": "Displaced person", "seeker": "Asylum seeker", "refugee": "Refugee"}
SPOKEN = Spoken(TREE, "Safety", {"border": "A border?", "decided": "Decided?"}, NAMES, {n: f"{n}." for n in NAMES})


def rows(**answers):
    return tree_picture(SPOKEN, answers).spec["rows"]


def test_the_shorter_answer_stands_aside_and_the_longer_one_goes_on_below():
    told = [(row["row"], row["depth"], row.get("text") or row["answer"]) for row in rows()]
    assert told == [
        ("ask", 0, "1. A border?"),
        ("leaf", 1, "Displaced person"),
        ("then", 0, "Yes"),
        ("ask", 0, "2. Decided?"),
        ("leaf", 1, "Refugee"),
        ("leaf", 1, "Asylum seeker"),
    ]


def test_the_way_is_marked_and_where_one_stands():
    assert [row["mark"] for row in rows()] == ["now", "", "", "", "", ""]
    assert [row["mark"] for row in rows(border=True)] == ["way", "", "way", "now", "", ""]
    assert [row["mark"] for row in rows(border=True, decided=False)] == ["way", "", "way", "way", "", "now"]


def test_the_sentence_says_what_is_left_and_what_one_came_to():
    assert sentence(SPOKEN, {}) == "3 terms can be reached. Think of one case, and answer for it."
    assert sentence(SPOKEN, {"border": True}) == "2 terms are left: Refugee; Asylum seeker."
    assert sentence(SPOKEN, {"border": False}) == "You have come to: Displaced person. idp."


def test_answers_that_no_way_asks_for_change_nothing():
    assert rows(decided=True) == rows()


def test_the_table_names_the_way_to_each_term_by_numbers():
    picture = tree_picture(SPOKEN, {})
    assert picture.table.rows == (
        ("Refugee", "1: yes · 2: yes"),
        ("Asylum seeker", "1: yes · 2: no"),
        ("Displaced person", "1: no"),
    )
    assert picture.kind in PICTURES
    json.dumps(lean({"pictures": [picture.page()]}), allow_nan=False)


def test_rounds_are_bars_and_the_last_one_is_marked():
    picture = rounds_picture([(5, 8), (7, 8)])
    assert [(bar["name"], bar["text"], bar["mark"]) for bar in picture.spec["items"]] == [
        ("Round 1", "5 of 8", False),
        ("Round 2", "7 of 8", True),
    ]
    assert picture.spec["top"] == 8
    assert picture.sentence == "Round 1: 5 of 8; Round 2: 7 of 8"
    assert rounds_picture([]).spec["items"] == []


def test_the_most_confused_pair_is_said_with_how_many_of_how_many():
    answers = [("seeker", "refugee")] * 3 + [("seeker", "seeker")] * 2 + [("idp", "refugee"), ("idp", "idp")]
    picture = confused(answers, 4, NAMES)
    assert "4 people have given 7 first answers." in picture.sentence
    assert picture.sentence.endswith("Confused most often: “Refugee” where “Asylum seeker” fits (3 of 5).")
    assert len(picture.spec["items"]) == 1, "A term with two answers is not shown."


def test_pairs_that_tie_are_all_named():
    answers = [("seeker", "refugee"), ("refugee", "seeker")] + [("seeker", "seeker"), ("refugee", "refugee")] * 3
    said = confused(answers, 3, NAMES).sentence
    assert "Confused equally often:" in said
    assert "“Refugee” where “Asylum seeker” fits (1 of 4)" in said
    assert "“Asylum seeker” where “Refugee” fits (1 of 4)" in said


def test_too_few_answers_are_said_and_draw_nothing():
    for answers in ([], [("seeker", "refugee")] * 2):
        pairs, rights = confused(answers, 1, NAMES), right_by_term(answers, NAMES)
        assert pairs.spec["items"] == rights.spec["items"] == []
        assert "where at least 3 answered" in pairs.sentence
        assert rights.sentence == "No term has 3 answers yet."


def test_what_was_right_goes_from_the_hardest_to_the_easiest():
    answers = [("idp", "idp")] * 3 + [("seeker", None)] * 3
    picture = right_by_term(answers, NAMES)
    assert [(bar["name"], bar["value"], bar["mark"]) for bar in picture.spec["items"]] == [
        ("Asylum seeker", 0, True),
        ("Displaced person", 100, False),
    ]
    assert picture.sentence.startswith("Hardest: Asylum seeker, right 0 of 3 times. Easiest: Displaced person")
