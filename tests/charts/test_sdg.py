"""Lines over the years: joined only where figures can be compared, with a sentence and a table that say the same."""

import pytest

from fieldschool.charts import sdg_words
from fieldschool.charts.sdg import BREAK, GAP, LINE, Aim, Place, bars, paces, picture, sentence
from fieldschool.models import sdg as model

TARGET = Aim(3.0, 2030, own=False)


def place(name, years, values, breaks=None, aim=TARGET, downward=True):
    breaks = tuple(breaks or [False] * len(years))
    pace = model.pace(years, values)
    outlook = model.outlook(years, values, aim.value, downward=downward, in_time=aim.year) if aim else None
    return Place(name, tuple(years), tuple(values), breaks, pace, outlook)


FALLING = place("Here", [2020, 2021, 2022], [6.0, 5.0, 4.5])
UNKNOWN = Place("Nowhere")


def test_lines_are_joined_dotted_or_broken():
    joins = place("Here", [2010, 2011, 2014, 2015], [1, 2, 3, 4], [False, False, False, True])
    points = picture("share", [joins], None).spec["series"][0]["points"]
    assert [join for _year, _value, join in points] == [LINE, LINE, GAP, BREAK]


def test_the_pace_is_drawn_on_to_the_line_for_the_own_country_only():
    drawn = picture("cost_to", [FALLING, place("There", [2020, 2021, 2022], [9.0, 8.0, 7.0])], TARGET)
    own, other = drawn.spec["series"]
    assert own["ahead"][0] == [2022, 4.5]
    assert own["ahead"][1] == [pytest.approx(2024), pytest.approx(3.0)]
    assert other["ahead"] == []
    assert [item["kind"] for item in drawn.spec["legend"]] == ["ahead"]


def test_the_axes_hold_every_figure_the_line_and_the_year_of_the_target():
    spec = picture("cost_to", [FALLING], TARGET).spec
    assert spec["x"]["min"] == 2020
    assert spec["x"]["max"] >= 2030
    assert spec["y"]["max"] > 6


def test_the_sentence_names_figure_year_and_when_the_line_is_met():
    said = sentence("cost_to", [FALLING], TARGET)
    assert said == (
        "Sending 200 US dollars to Here took 4.5% of the amount on average in 2022. "
        "At the pace of 2020 to 2022 it meets the line of 3% in about 2024."
    )


def test_a_year_just_after_the_target_is_not_told_as_the_year_of_the_target():
    late = place("Here", [2020, 2021, 2022], [6.05, 5.7, 5.35])
    assert "2029" in sentence("cost_to", [late], TARGET)
    later = place("Here", [2020, 2021, 2022], [6.1, 5.8, 5.5])
    assert later.outlook.year == pytest.approx(2030.33, abs=0.01)
    assert "in about 2031, later than 2030" in sentence("cost_to", [later], TARGET)


def test_where_the_own_country_has_no_figure_another_one_speaks():
    said = sentence("cost_to", [UNKNOWN, FALLING], TARGET)
    assert said.startswith("For Nowhere no figure is known here. Sending 200 US dollars to Here")
    drawn = picture("cost_to", [UNKNOWN], TARGET)
    assert drawn.sentence == "For Nowhere no figure is known here."
    assert drawn.spec["x"]["min"] < drawn.spec["x"]["max"]


def test_the_tables_have_a_row_a_year_and_a_row_a_country():
    drawn = picture("cost_to", [FALLING, place("There", [2021], [9.0])], TARGET)
    assert drawn.table.rows[0] == ("2020", "6%", "")
    assert drawn.table.rows[1] == ("2021", "5%", "9%")
    table = paces("cost_to", [FALLING, UNKNOWN, place("There", [2021], [9.0])], TARGET)
    assert table.rows[0] == ("Here", "4.5% (2022)", "−0.75 points", "about 2024")
    assert table.rows[1][1] == "not known"
    assert table.rows[2][2:] == ("too few figures", "too few figures")
    assert len({len(row) for row in (table.columns, *table.rows)}) == 1


@pytest.mark.parametrize("verdict", list(model.Verdict))
def test_every_verdict_is_a_whole_sentence_and_a_cell(verdict):
    year = 2029.2 if verdict in (model.Verdict.IN_TIME, model.Verdict.LATER) else None
    found = model.Outlook(verdict, year, model.pace([2020, 2021, 2022], [6, 5, 4]))
    said = sdg_words.outlook(found, "3%", 2030)
    assert said.endswith(".")
    assert "{" not in said
    assert sdg_words.met(found)


@pytest.mark.parametrize("figure", sdg_words.FIGURES)
def test_every_figure_has_its_words(figure):
    assert all(word(figure) for word in (sdg_words.title, sdg_words.option, sdg_words.unit, sdg_words.about))
    assert "{country}" in sdg_words.last(figure)
    assert sdg_words.trend(figure, None).endswith(".")


def test_bars_carry_their_sentence_and_table():
    drawn = bars("Title", "Said.", [("Japan", 6.0, "2025", True)], ("Country", "Cost", "Year"), say=sdg_words.share)
    assert drawn.spec["items"][0]["mark"] is True
    assert drawn.table.rows == (("Japan", "6%", "2025"),)
