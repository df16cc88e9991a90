"""The heat map and the votes in words: what is on view, what a document says, countries without a vote."""

import json

import pytest

from fieldschool.charts import gcm_votes as votes
from fieldschool.charts.gcm import Cell, Column, Row, picture, sentence, table
from fieldschool.tools.widgets.view import lean

COLUMNS = (
    Column("8.10", "An account for everyone", 8, "Decent work"),
    Column("10.7", "Safe migration", 10, "Reduced inequalities"),
    Column("10.c", "Sending costs less", 10, "Reduced inequalities"),
)
ROWS = (
    Row(
        "20",
        "Sending",
        "Make it cheaper.",
        cells={"10.c": Cell(3, True, "It repeats it."), "8.10": Cell(2, False, "Own.")},
    ),
    Row("5", "Pathways", "Open ways.", cells={"10.7": Cell(3, True), "8.10": Cell(1, False)}, question="Which way?"),
)
COUNTS = {"yes": 152, "no": 5, "abstain": 12, "absent": 24}


def test_the_sentence_counts_what_is_seen_and_what_documents_say():
    assert sentence(ROWS, COLUMNS) == (
        "2 objectives are on view. "
        "We see 4 ties with targets; documents speak of 2, and the others are our own reading. "
        "2 objectives lead to target 8.10 (An account for everyone); no other target has more."
    )


def test_nothing_on_view_is_said_and_drawn():
    drawn = picture((), ())
    assert drawn.sentence == "Nothing fits. Take away a word or a filter."
    assert drawn.spec["grid"] == []
    assert drawn.table.rows == ()


def test_one_objective_leads_to_no_comparison():
    assert "no other" not in sentence(ROWS[:1], COLUMNS)


def test_the_table_marks_what_a_document_says():
    assert table(ROWS, COLUMNS).rows == (
        ("20 · Sending", "10.c*", "8.10", "–"),
        ("5 · Pathways", "10.7*", "–", "8.10"),
    )


def test_columns_are_grouped_by_goal_and_cells_stand_in_their_column():
    spec = picture(ROWS, COLUMNS).spec
    assert [column["group"] for column in spec["columns"]] == ["8", "10", "10"]
    assert [group["title"] for group in spec["groups"]] == ["Goal 8: Decent work", "Goal 10: Reduced inequalities"]
    assert sorted(spec["grid"][0]["cells"]) == [[0, 2, 0], [2, 3, 1]]


def test_an_open_objective_tells_its_targets_the_strongest_first():
    spec = picture(ROWS, COLUMNS, "20").spec
    assert [row["open"] for row in spec["grid"]] == [True, False]
    assert [(item["name"], item["sign"], item["seen"]) for item in spec["detail"]["items"]] == [
        ("10.c · Sending costs less", 3, True),
        ("8.10 · An account for everyone", 2, False),
    ]
    assert picture(ROWS, COLUMNS, "99").spec["detail"] is None


def test_the_page_can_draw_it():
    content = {"pictures": [picture(ROWS, COLUMNS, "5").page()]}
    assert json.loads(json.dumps(lean(content)))["pictures"][0]["kind"] == "heatmap"


@pytest.mark.parametrize(
    ("vote", "said"),
    [
        ("yes", "Rwanda voted yes."),
        ("no", "Rwanda voted no."),
        ("abstain", "Rwanda abstained."),
        ("absent", "Rwanda took no part in the vote; that is neither a yes nor a no."),
        (votes.NO_VOTE, "Rwanda had no vote, because only member states of the United Nations vote."),
    ],
)
def test_each_vote_is_a_sentence(vote, said):
    told = votes.sentence([votes.Place("Rwanda", votes.OWN, vote)], COUNTS)
    assert told.startswith(said)
    assert told.endswith("Of 193 member states, 152 voted yes, 5 no, 12 abstained and 24 took no part.")


def test_the_own_country_marks_its_bar_and_others_stand_below_theirs():
    places = [votes.Place("Mexico", votes.OWN, "yes", 2023), votes.Place("United States", votes.OTHER, "no")]
    items = votes.picture(places, COUNTS).spec["items"]
    assert [(item["name"], item["note"], item["mark"]) for item in items] == [
        ("Yes", "Mexico", True),
        ("No", "United States", False),
        ("Abstained", "", False),
        ("Took no part", "", False),
    ]
    assert votes.compared(places)["rows"] == [
        ["Mexico", "Yes", "yes, list of 2023"],
        ["United States", "No", "in neither list"],
    ]


def test_a_country_of_which_nothing_was_read_is_not_called_idle():
    drawn = votes.timeline("Nepal", [], [votes.Mark(2018, "Adopted.", "UN")])
    assert drawn.sentence == "1 step of all countries. We read of none that is Nepal's own. Do you know of one?"
    assert "does not mean" in drawn.spec["sides"][1]["nothing"]
    assert drawn.sources == ("UN",)
