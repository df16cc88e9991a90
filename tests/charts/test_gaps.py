"""The order of gaps: which is the largest, how sure that is, what is still open."""

from fieldschool.charts.gaps import Scored, picture, ranked


def gaps(*rows, every=3):
    return ranked([Scored(name, name.title(), score, importance) for name, score, importance in rows], every)


def sentence(*rows, every=3):
    return picture(gaps(*rows, every=every)).sentence


def test_nothing_scored_has_no_bars_and_says_how_to_begin():
    found = picture(gaps())
    assert found.sentence.startswith("Nothing is scored yet.")
    assert found.spec["items"] == []


def test_a_sure_first_place_is_said_and_an_unfinished_rubric_too():
    said = sentence(("desk", 0, 3), ("plan", 3, 1))
    assert said.startswith("Provisional: 1 indicator is not answered yet. Largest gap: Desk. It stays first")


def test_an_unsure_order_names_what_else_can_be_first():
    said = sentence(("desk", 1, 2), ("plan", 2, 2), ("data", 4, 1))
    assert "Provisional" not in said
    assert "The order is not sure." in said
    assert said.endswith("these can come first, too: Plan.")


def test_many_that_can_be_first_are_counted_instead_of_named():
    rows = [(f"n{i}", 2, 2) for i in range(6)]
    assert "Equal and largest: N0; N1; N2; N3." in sentence(*rows, every=6)
    assert "5 others can come first" in sentence(("x", 1, 2), *rows[:5], every=6)


def test_what_is_not_known_reaches_from_nothing_to_everything():
    found = picture(gaps(("desk", None, 2), ("plan", 4, 2)))
    bar = found.spec["items"][0]
    assert (bar["reach"], bar["text"]) == ([0, 8], "0 to 8")
    assert "1 is not known and can be anything from 0 to 4" in found.sentence
    assert found.table.rows[0][1] == "not known"


def test_all_at_the_best_score_is_no_gap():
    assert "No gap" in sentence(("desk", 4, 3))
    assert gaps(("desk", 4, 3)).top() == []


def test_equal_gaps_are_both_marked_and_three_become_recommendations():
    found = gaps(*((f"n{i}", 2, 2) for i in range(5)), every=5)
    assert [bar["mark"] for bar in picture(found).spec["items"]] == [True] * 5
    assert found.top() == ["n0", "n1", "n2"]


def test_remarks_of_earlier_lessons_stand_under_the_bar():
    found = picture(ranked([Scored("desk", "Desk", 0, 2, ("a priority in 1.2",))], 1))
    assert found.spec["items"][0]["note"] == "rank 1, however it is weighted · a priority in 1.2"
