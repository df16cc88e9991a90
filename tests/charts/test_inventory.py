"""What a place has: bars of each group, one sentence, one table."""

from fieldschool.charts.inventory import picture

GROUPS = [("Rules", ["a", "b", "c", "d"]), ("Ties", ["e"])]


def test_nothing_answered_says_how_to_begin():
    found = picture(GROUPS, {})
    assert found.sentence.startswith("Nothing is answered yet. There are 5 short questions")
    assert [bar["value"] for bar in found.spec["items"]] == [0, 0]


def test_only_a_yes_makes_a_bar_longer_and_the_rest_is_told():
    found = picture(GROUPS, {"a": "yes", "b": "partly", "c": "no", "d": "unknown"})
    first = found.spec["items"][0]
    assert (first["value"], first["text"]) == (25, "1 of 4")
    assert first["note"] == "partly: 1 · no: 1 · not known: 1"


def test_what_is_not_known_is_no_no():
    said = picture(GROUPS, {"a": "unknown", "b": "unknown", "c": "no"}).sentence
    assert "0 yes, 0 partly, 1 no. 2 are not known: those are questions for home. 2 questions are still open." in said


def test_the_table_counts_every_question_once():
    found = picture(GROUPS, {"a": "yes", "e": "no", "x": "yes"})
    assert [sum(int(cell) for cell in row[1:]) for row in found.table.rows] == [4, 1]
