"""The coverage in words: what is in force by area and kind, thin areas named."""

from fieldschool.charts.coverage import covered, picture, sentence, table
from fieldschool.charts.instruments import Mark, Side

AREAS = (("return", "Coming back"), ("skills", "Skills, and knowledge"), ("climate", "Climate"))
KINDS = ("law", "policy", "office", "programme", "agreement")
IDS = [area for area, _title in AREAS]


def mark(area, kind="law", status="in force"):
    return Mark(2000, "A", "", kind, (area,), status, "Gazette")


OWN = covered(
    Side("Rwanda", (mark("return"), mark("return", "office"), mark("skills"), mark("climate", status="ended"))),
    IDS,
    KINDS,
)
HOST = covered(Side("Mexico", (mark("skills"), mark("skills"), mark("climate"))), IDS, KINDS)
NOTHING = covered(Side("Nepal", ()), IDS, KINDS)


def test_only_what_is_in_force_counts():
    assert OWN.counts.tolist() == [[1, 0, 1, 0, 0], [1, 0, 0, 0, 0], [0, 0, 0, 0, 0]]
    assert (OWN.empty, OWN.few) == (("climate",), ("skills",))


def test_the_sentence_names_thin_areas_and_counts_where_the_other_has_more():
    assert sentence(OWN, HOST, dict(AREAS)) == (
        "Rwanda: 1 of 3 areas has two or more instruments in force on this list. "
        "Thin: Climate; Skills, and knowledge. Mexico has two or more in 1 of these."
    )


def test_a_country_with_nothing_is_told_so_without_a_list_of_all_areas():
    assert sentence(NOTHING, HOST, dict(AREAS)) == "Nepal: nothing in force is on this list yet."
    assert NOTHING.thin == tuple(IDS)


def test_the_picture_marks_thin_rows_and_holds_the_counts():
    spec = picture(OWN, HOST, AREAS, KINDS).spec
    assert [row["thin"] for row in spec["matrix"]] == [False, True, True]
    assert spec["matrix"][0]["cells"] == [1, 0, 1, 0, 0]
    assert [row["beside"] for row in spec["matrix"]] == ["0", "2", "1"]
    assert picture(OWN, None, AREAS, KINDS).spec["beside"] == ""


def test_the_table_says_in_words_what_each_area_has():
    found = table(OWN, HOST, AREAS, KINDS)
    assert found.columns == ("Area", "Rwanda", "Mexico")
    assert found.rows[0] == ("Coming back", "1 law and 1 office", "none on this list")
    assert found.rows[1][2] == "2 laws"
