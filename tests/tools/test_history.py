"""Two countries on one time line: what is drawn, notes that keep their chart, and what of a damaged state is left."""

from __future__ import annotations

import pytest

from fieldschool import i18n
from fieldschool.exercises.coach import Standing, assess
from fieldschool.exercises.load import load
from fieldschool.lesson import Lesson
from fieldschool.sources import countries
from fieldschool.tools.history import TOOL
from fieldschool.tools.history.reading import base_of, base_years, half_year
from fieldschool.tools.history.setting import FIRST_YEAR, LAST_YEAR, Setting, opening
from fieldschool.workbook.entries import Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

LONG = "long " * 10_000


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(f"sqlite:///{tmp_path / 'answers.sqlite'}")


def opened(**how):
    return TOOL(**{"country": "MEX", "seminar": "RWA", **how})


def edit(tool, **values):
    for key, value in values.items():
        tool.form.edit(key, value)
    return tool


def shown(tool):
    return [field["key"] for field in tool.form.fields]


def series(tool):
    return [one for picture in tool.view.content["pictures"] for one in picture["series"]]


def test_it_opens_with_the_own_country_and_the_host_and_with_another_beside_the_host_itself():
    assert [one["name"] for one in series(opened())] == ["Mexico", "Rwanda"]
    assert opening("RWA", "RWA").second == "MEX"
    assert opening("MEX", "MEX").second == "PHL"


def test_the_sentence_tells_of_both_countries():
    said = opened().view.content["sentence"]
    assert "Mexico: up from 4.4 million (1990) to 11.2 million (2020), 2.5 times as high." in said
    assert "It was highest in 1995: 2.1 million." in said


def test_a_slider_for_the_base_year_comes_with_the_index_and_goes_with_it():
    tool = opened()
    assert "base" not in shown(tool)
    edit(tool, scale="index")
    assert shown(tool)[2] == "base"
    assert tool.form.field("base")["step"] == 5
    assert "2000 as 100" in tool.view.content["sentence"]
    edit(tool, base=2010)
    assert "2010 as 100" in tool.view.content["sentence"]
    assert [point[1] for one in series(tool) for point in one["points"] if point[0] == 2010] == [100, 100]
    edit(tool, scale="amount")
    assert "base" not in shown(tool)


def test_a_base_year_that_one_country_does_not_have_becomes_the_nearest_that_both_have_and_says_so():
    tool = edit(opened(country="MAF", seminar="MEX"), measure="rate", scale="index")
    assert base_of(tool.setting) == 2014
    assert "Both countries have a figure for 2014, not for 2000: 2014 is 100." in tool.view.content["notice"]
    assert tool.form.values["base"] == 2014


def test_an_estimate_can_never_be_100():
    assert 2024 not in base_years(Setting("PHL", "MEX", "abroad", "index"))


def test_a_share_is_of_the_people_at_home_and_of_gdp():
    tool = edit(opened(), scale="share")
    assert series(tool)[0]["points"][0][1] == pytest.approx(100 * 4_395_265 / 82_820_170, rel=1e-3)
    edit(tool, measure="received")
    assert tool.setting.scale == "share"
    assert series(tool)[0]["points"][-1][1] == pytest.approx(3.64, abs=0.05)
    edit(tool, scale="head")
    assert series(tool)[0]["points"][-1][1] == pytest.approx(67.64e9 / 130.86e6, rel=0.01)


def test_a_measure_that_cannot_be_told_so_is_told_as_it_is():
    tool = edit(opened(), scale="share", measure="rate")
    assert tool.setting.scale == "amount"
    assert len(tool.view.content["pictures"]) == 2
    assert "an axis of its own" in tool.view.content["notice"]


def test_the_years_shown_are_cut_and_never_cross():
    tool = edit(opened(), measure="received", since=2010, until=2015)
    years = [point[0] for one in series(tool) for point in one["points"]]
    assert (min(years), max(years)) == (2010, 2015)
    edit(tool, since=2020)
    assert (tool.setting.since, tool.setting.until) == (2020, 2021)
    edit(tool, until=1990)
    assert (tool.setting.since, tool.setting.until) == (1989, 1990)
    edit(tool, since=LAST_YEAR)
    assert tool.setting.until - tool.setting.since == 1
    edit(tool, since=FIRST_YEAR)
    assert tool.setting.since == FIRST_YEAR


def test_events_can_be_chosen_by_kind():
    tool = opened()
    every = tool.drawn.pictures[0].spec["events"]["items"]
    edit(tool, events="conflict")
    some = [item for picture in tool.drawn.pictures for item in picture.spec["events"]["items"]]
    assert 0 < len(some) < len(every)
    edit(tool, events="none")
    assert all(picture.spec["events"] is None for picture in tool.drawn.pictures)
    assert not any(line.startswith("Events:") for line in tool.view.sources)


def test_one_country_twice_is_drawn_once_and_asks_for_another():
    tool = edit(opened(), second="MEX")
    assert [one["name"] for one in series(tool)] == ["Mexico"]
    assert "Choose another country beside it" in tool.view.content["notice"]


def test_a_country_with_four_figures_says_so():
    tool = edit(opened(country="BHS"), measure="received")
    assert len(series(tool)[0]["points"]) == 4
    assert "Bahamas has only 4 figures here. That is little to see a history in" in tool.view.content["notice"]


@pytest.mark.parametrize("iso3", [c.iso3 for c in countries.all_countries()][::24])
def test_every_country_can_be_drawn_in_every_way(iso3):
    tool = opened(country=iso3)
    for measure in ("abroad", "here", "received", "fled", "taken_in", "rate"):
        for scale in ("amount", "head", "share", "index"):
            edit(tool, measure=measure, scale=scale)
            assert "nan" not in tool.says().lower().split()
            assert "None" not in tool.says()


# Notes ----------------------------------------------------------------------------------------------------------------


def test_a_note_keeps_the_chart_that_was_open_and_shows_it_again():
    tool = edit(opened(), measure="received", scale="index", base=2010, since=1995, second="PHL")
    said = tool.drawn.sentence
    edit(tool, like1="Both rose")
    assert tool.form.notes["like1_chart"]["text"] == (
        "Its chart: Money received from abroad (index, 2010 = 100): Mexico and Philippines, 1995 to 2026."
    )
    edit(tool, measure="rate", second="NPL", since=1976)
    edit(tool, like1="Both rose, fast")
    assert tool.drawn.sentence != said
    edit(tool, like1_chart="show")
    assert tool.drawn.sentence == said
    assert {key: tool.form.values[key] for key in ("measure", "scale", "base", "since", "second")} == {
        "measure": "received", "scale": "index", "base": 2010, "since": 1995, "second": "PHL"}  # fmt: skip
    assert tool.form.notes["like1_chart"]["text"].startswith("On view now:")
    edit(tool, since=1990)
    assert tool.form.notes["like1_chart"]["text"].startswith("Its chart:")


def test_a_note_can_take_the_chart_of_now():
    tool = edit(opened(), differ2="Rwanda fell", measure="fled", differ2_chart="take")
    assert tool.notes["differ2"].chart.measure == "fled"
    assert tool.list.content["compare"]["rows"][0][2].startswith("Refugees who left")


def test_buttons_come_with_the_words_and_go_with_them():
    tool = opened()
    assert "like2_chart" not in shown(tool)
    edit(tool, like2="x")
    assert "like2_chart" in shown(tool)
    edit(tool, like2="  ")
    assert "like2_chart" not in shown(tool)
    assert tool.notes["like2"].chart is None
    assert "like2_chart" not in tool.form.notes


def test_later_lessons_read_the_text_the_state_of_the_chart_and_what_it_said():
    tool = edit(opened(), like1="Both rose", differ3="One fell")
    likenesses, differences = tool.answers()
    assert (likenesses.key, differences.key) == ("likenesses", "differences")
    row = differences.value[0]
    assert (row["text"], row["measure"], row["scale"], row["first"], row["second"]) == (
        "One fell", "abroad", "amount", "MEX", "RWA")  # fmt: skip
    assert row["sentence"] == tool.drawn.sentence
    assert likenesses.sources
    assert tool.summary() == [
        {"what": "Likeness", "value": "Both rose"},
        {"what": "Difference", "value": "One fell"},
    ]


def test_what_people_write_is_kept_short_and_as_text():
    tool = edit(opened(), like1="<b>Both</b> rose", like2=LONG)
    assert tool.list.content["compare"]["rows"][0][1] == "<b>Both</b> rose"
    assert len(tool.notes["like2"].text) == 400
    assert len(tool.answers()[0].value) == 2


def test_a_chart_written_with_another_country_is_kept_when_the_own_country_changes(store):
    def lesson():
        return Lesson("2.1.2", Saver(store, "somebody"))

    first = lesson()
    edit(first._tool, second="NPL", like1="Both rose")
    first._keep(first._tool.state)
    again = lesson()._tool
    assert (again.setting.second, again.notes["like1"].text) == ("NPL", "Both rose")
    Saver(store, "somebody").save(Text(lesson="0.0", key="country", value="PHL"))
    other = lesson()._tool
    assert other.setting.first == "PHL"
    assert other.notes["like1"].text == "Both rose"
    assert other.notes["like1"].chart.second == "NPL"


@pytest.mark.parametrize(
    "state",
    [
        {"setting": {"first": "XXX", "second": 7, "measure": "gdp", "scale": "head", "base": "2000", "since": -5,
                     "until": 9999, "events": []}},
        {"notes": {"like1": "text", "differ9": {"text": "x"}, "like2": {"text": "  "}, "like3": {"text": 7}}},
        {"notes": [1, 2], "measures": "abroad", "indexed": {"a": 1}, "of": "MEX"},
        {"setting": 3, "measures": [1, None, "gdp"], "notes": {"differ1": {"text": None, "chart": "x"}}},
    ],
)  # fmt: skip
def test_a_damaged_state_opens_as_new(state):
    assert opened(state=state).state == opened().state


def test_a_note_whose_chart_is_damaged_keeps_its_words():
    tool = opened(state={"notes": {"like1": {"text": "Both rose", "chart": {"first": 3}, "said": 4}}})
    assert tool.notes["like1"].text == "Both rose"
    assert tool.notes["like1"].chart.first == "MEX"
    edit(tool, like1_chart="show")


@pytest.mark.parametrize(
    ("key", "raw"), [("measure", "gdp"), ("first", "XXX"), ("base", "x"), ("since", "x"), ("nothing", 1)]
)
def test_what_a_page_should_not_send_changes_nothing(key, raw):
    tool = opened()
    before = tool.state
    tool.form.edit(key, raw)
    assert tool.state == before


def test_it_speaks_spanish():
    i18n.use("es")
    try:
        tool = edit(opened(), like1="Las dos")
        assert tool.drawn.sentence.startswith("Personas que se fueron a vivir al exterior. México: subió de")
        assert tool.form.notes["like1_chart"]["text"].startswith("Su gráfica: ")
        assert tool.drawn.pictures[0].spec["events"]["summary"].startswith("Qué pasó: ")
    finally:
        i18n.use(None)


# The exercise ---------------------------------------------------------------------------------------------------------


def test_the_year_of_half_the_money():
    assert half_year("MEX") == 2018
    assert half_year("PHL") == 2010
    assert half_year("MAF") is None


def test_the_tasks_can_be_done_in_the_tool_and_are_not_done_as_it_opens():
    tool = opened()
    half, start, three, _write = load("2.1.2-history").tasks
    for task in (half, start, three):
        assert assess(task, tool.trail.states, {}).state is Standing.NOT_STARTED

    edit(tool, measure="received", since=2010)
    assert assess(half, tool.trail.states, {}).coaching.key == "too_early"
    edit(tool, since=2018)
    assert assess(half, tool.trail.states, {}).state is Standing.DONE

    edit(tool, scale="index")
    assert assess(start, tool.trail.states, {}).coaching.key == "a_second_one"
    edit(tool, measure="abroad", base=1990)
    assert assess(start, tool.trail.states, {}).state is Standing.DONE

    edit(tool, like1="a", like2="b", like3="c", differ1="d", differ2="e", differ3="f")
    assert assess(three, tool.trail.states, {}).coaching.key == "another_chart"
    edit(tool, measure="fled", differ3_chart="take")
    assert assess(three, tool.trail.states, {}).state is Standing.DONE
