"""Pictures of the screening: bars with their reach, sentences that say how sure the order is, a register of risks."""

import pytest

from fieldschool import i18n
from fieldschool.charts import screening as chart
from fieldschool.charts import screening_risks as risks
from fieldschool.charts.screening import Idea, compare
from fieldschool.charts.screening_risks import Entry
from fieldschool.sources import screening

CRITERIA = screening.criteria()
EVEN = dict.fromkeys(screening.GROUPS, 5)


def scored(name, score, **others):
    given = {one.criterion_id: score for one in CRITERIA} | others
    return Idea(name, f"Idea {name}", given)


def bars(picture):
    return {item["name"]: item for item in picture.spec["items"]}


def test_without_an_answer_there_are_no_bars_and_the_sentence_says_how_to_begin():
    picture = chart.picture(compare([Idea("i1", "Eggs", {})], CRITERIA, EVEN))
    assert picture.spec["items"] == []
    assert "Score two ideas" in picture.sentence
    assert chart.rests(compare([], CRITERIA, EVEN)) is None


def test_one_idea_alone_is_no_comparison():
    found = compare([scored("a", 3)], CRITERIA, EVEN)
    assert chart.picture(found).sentence.startswith("Only one idea is in the race: Idea a, with 3 of 4.")
    assert chart.rests(found) is None


def test_an_idea_that_is_better_everywhere_is_sure():
    picture = chart.picture(compare([scored("a", 1), scored("b", 3)], CRITERIA, EVEN))
    assert "First: Idea b, with 3 of 4. That is sure" in picture.sentence
    assert chart.rests(compare([scored("a", 1), scored("b", 3)], CRITERIA, EVEN))["rows"][0][1] == "100%"
    assert "rests on one score" not in picture.sentence
    assert [item["name"] for item in picture.spec["items"]] == ["Idea b", "Idea a"]
    assert bars(picture)["Idea b"]["mark"]
    assert not bars(picture)["Idea a"]["mark"]


def test_a_narrow_lead_is_not_sure_and_rests_on_one_score():
    found = compare([scored("a", 2), scored("b", 2, women_youth=3, buyer=1)], CRITERIA, EVEN)
    picture = chart.picture(found)
    assert "That is not sure" in picture.sentence
    assert "can put these first: Idea a." in picture.sentence
    assert "It rests on one score: one step less for" in picture.sentence
    rows = {name: said for name, _share, said in chart.rests(found)["rows"]}
    assert rows["Idea b"].endswith("then another is first.")
    assert rows["Idea a"].endswith("then it is first.")


def test_ideas_that_are_level_are_called_level():
    picture = chart.picture(compare([scored("a", 2), scored("b", 2)], CRITERIA, EVEN))
    assert picture.sentence.startswith("Level at the top, with 2 of 4: Idea a; Idea b.")


def test_what_is_not_known_reaches_far_and_is_not_a_zero():
    found = compare([scored("a", 2, women_youth=None, community=None), scored("b", 2)], CRITERIA, EVEN)
    item = bars(chart.picture(found))["Idea a"]
    assert item["value"] == 2
    low, high = item["reach"]
    # The group weighs at most half more than a fifth: 0.3 of the score from 0 to 4.
    assert (low, high) == pytest.approx((2 * 0.7, 2 * 0.7 + 4 * 0.3))
    assert {row[0]: row[-1] for row in chart.table(found).rows} == {"Idea a": "2", "Idea b": "0"}


def test_a_taken_out_idea_has_no_bar_whatever_its_score_and_says_why():
    best = Idea("x", "52% in three months", {one.criterion_id: 4 for one in CRITERIA}, ("A promise",))
    picture = chart.picture(compare([best, scored("a", 1)], CRITERIA, EVEN))
    assert (
        bars(picture)["52% in three months"] | {"value": 0, "text": "taken out", "note": "A promise"}
        == (bars(picture)["52% in three months"])
    )
    assert "Taken out: 52% in three months." in picture.sentence
    assert picture.table.rows[-1][:2] == ("52% in three months", "taken out")
    alone = chart.picture(compare([best], CRITERIA, EVEN))
    assert alone.sentence.startswith("No idea is left in the race.")


def test_the_weakest_point_is_the_lowest_known_score_that_counts_most():
    found = compare([scored("a", 3, buyer=1, own_money=1, skills=None)], CRITERIA, EVEN)
    # Money has two criteria, the market three: one of two counts more.
    assert found.weakest(found.racing[0]).criterion_id == "own_money"
    heavy = compare([scored("a", 3, buyer=1, own_money=1)], CRITERIA, EVEN | {"market": 10})
    assert heavy.weakest(heavy.racing[0]).criterion_id == "buyer"


def test_weights_change_the_order():
    ideas = [scored("a", 2, buyer=4), scored("b", 2, women_youth=4)]
    assert compare(ideas, CRITERIA, EVEN).first().name == "b"
    assert compare(ideas, CRITERIA, EVEN | {"place": 1}).first().name == "a"


def entry(title, chance, loss, idea="i1", **more):
    return Entry(idea, {"i1": "Eggs", "": "all ideas"}[idea], title, chance, loss, **more)


def test_the_register_is_sorted_by_expected_loss_and_names_the_hardest_blow():
    found = [entry("Fire", 2, 100_000), entry("Disease", 20, 50_000), entry("Theft", 50, 1_000)]
    picture = risks.bars(found, "MXN")
    assert [item["name"] for item in picture.spec["items"]] == ["Disease", "Fire", "Theft"]
    assert [item["value"] for item in picture.spec["items"]] == [10_000, 2_000, 500]
    assert "Largest: Disease. On average it takes MXN 10,000 a year from “Eggs”." in picture.sentence
    assert "The hardest single blow is another: Fire, MXN 100,000." in picture.sentence
    assert "For 3 of them nothing is written" in picture.sentence


def test_an_empty_register_says_what_an_entry_needs():
    picture = risks.bars([], "RWF")
    assert picture.spec["items"] == []
    assert "likelihood and a loss" in picture.sentence
    assert risks.by_idea([], [("i1", "Eggs")], "RWF") is None


def test_the_matrix_counts_every_risk_once():
    found = [entry("Fire", 2, 100_000), entry("Disease", 20, 50_000), entry("Theft", 50, 1_000), entry("Rain", 30, 0)]
    picture = risks.matrix(found, "MXN")
    assert [row["cells"] for row in picture.spec["matrix"]] == [[1, 0, 0], [0, 1, 0], [0, 1, 1]]
    assert [row["thin"] for row in picture.spec["matrix"]] == [False, True, False]
    nothing = risks.matrix([entry("Rain", 30, 0)], "MXN")
    assert not any(row["thin"] for row in nothing.spec["matrix"])


def test_a_risk_of_all_ideas_counts_for_each():
    found = [entry("Peso", 50, 1_000, ""), entry("Fire", 50, 1_000)]
    rows = risks.by_idea(found, [("i1", "Eggs"), ("i2", "Bread")], "MXN")["rows"]
    assert rows == [["Eggs", "2", "MXN 1,000", "8 in 10"], ["Bread", "1", "MXN 500", "5 in 10"]]
    assert risks.main_risk(found, "i2").title == "Peso"
    assert risks.main_risk([], "i2") is None


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_picture_speaks_the_language(language):
    i18n.use(language)
    try:
        found = compare([scored("a", 2), scored("b", 3)], CRITERIA, EVEN)
        said = chart.picture(found).sentence + risks.bars([entry("Fire", 2, 10)], "MXN").sentence
    finally:
        i18n.use(None)
    assert ("First:" in said) == (language == "en")
