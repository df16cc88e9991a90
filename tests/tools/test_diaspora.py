"""The diaspora explorer of lesson 2.1.3: what is shown, what is kept, and what later lessons read."""

import json

import pytest

from fieldschool.i18n import use
from fieldschool.lesson import Lesson
from fieldschool.sources import countries, diaspora, places
from fieldschool.tools.diaspora import TOOL, regions
from fieldschool.tools.diaspora.fields import LETTERS, OPEN, TEXTS, THERE
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store


@pytest.fixture
def saver(tmp_path):
    return Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")


@pytest.fixture
def spanish():
    use("es")
    yield
    use(None)


def picture(view, n=0):
    return view.content["pictures"][n]


def states_of(panel):
    return {task["key"]: task["state"] for task in panel.tasks.tasks}


def test_it_opens_on_the_own_country_and_the_last_year():
    tool = TOOL(country="PHL", seminar="MEX")
    assert tool.map.content["sentence"].startswith("Philippines: in 2020, about 6,090,000 people born there")
    assert [drawn["kind"] for drawn in tool.map.content["pictures"]] == ["map", "bars"]
    assert picture(tool.map)["home"]["iso3"] == "PHL"
    assert list(tool.parts) == ["where", "change", "corridors", "composition", "places_at_home", "mine"]


def test_outlines_are_sent_once_and_not_at_a_move():
    tool = TOOL(country="MEX")
    assert tool.map.atlas == places.atlas()
    told = []
    tool.map.observe(lambda change: told.append(change["name"]))
    tool.where.edit("year", 1990)
    assert "atlas" not in told
    assert "content" in told
    assert len(json.dumps(tool.map.content)) < 20_000


def test_map_and_bars_carry_the_same():
    tool = TOOL(country="RWA")
    drawn, bars = tool.map.content["pictures"]
    assert [item["name"] for item in drawn["items"][:10]] == [item["name"] for item in bars["items"][:10]]
    assert [item["value"] for item in drawn["items"][:10]] == [item["value"] for item in bars["items"][:10]]


def test_the_year_and_whom_to_count_change_the_map():
    tool = TOOL(country="RWA")
    tool.where.edit("year", 1995)
    assert "in 1995, about 2,060,000 people" in tool.map.content["sentence"]
    tool.where.edit("who", "women")
    assert "women born there" in tool.map.content["sentence"]


def test_a_year_that_was_not_counted_becomes_the_nearest_one():
    tool = TOOL(country="MEX")
    tool.where.edit("year", "2003")
    assert tool.chosen["year"] == 2005
    assert tool.where.values["year"] == 2005


@pytest.mark.parametrize(("key", "raw"), [("year", "soon"), ("year", "1800"), ("who", "cats"), ("country", "Atlantis")])
def test_what_cannot_be_is_answered_at_its_control(key, raw):
    tool = TOOL(country="MEX")
    before = dict(tool.chosen)
    tool.where.edit(key, raw)
    assert tool.where.notes[key]["kind"] == "error"
    assert tool.chosen == before


def test_the_whole_world_or_where_most_live():
    tool = TOOL(country="MEX")
    assert sum(item["near"] for item in picture(tool.map)["items"]) == 2
    tool.where.edit("view", "whole")
    assert sum(item["near"] for item in picture(tool.map)["items"]) == 12


def test_corridors_are_looked_at_from_one_side_at_a_time():
    tool = TOOL(country="MEX")
    names = [item["name"] for item in picture(tool.corridors)["items"]]
    for measure in ("money", "each", "cost"):
        tool.measure.edit("measure", measure)
        assert [item["name"] for item in picture(tool.corridors)["items"]] == names
        assert len(tool.corridors.content["pictures"]) == 1
    assert "about USD 52.6 billion in 2021" in TOOL({"measure": "money"}, country="MEX").corridors.content["sentence"]


def test_questions_with_answers_and_without():
    tool = TOOL(country="PHL")
    tool.topic.edit("topic", "work")
    assert len(tool.people.content["pictures"]) == 3
    assert "count different people" in tool.people.content["notice"]
    other = TOOL({"topic": "work"}, country="ISL")
    assert other.people.content["pictures"] == []
    assert "nothing is held here. Who would know" in other.people.content["sentence"]
    assert TOOL({"topic": "sex"}, country="ISL").people.content["pictures"]


def test_states_of_mexico_by_year_and_by_quarter():
    tool = TOOL(country="MEX")
    assert "2025: Zacatecas received most for each person" in tool.home.content["sentence"]
    tool.regions.edit("quarter", "2")
    assert "2025, quarter 2:" in tool.home.content["sentence"]
    tool.regions.edit("counted", "total")
    tool.regions.edit("marked", "Puebla")
    assert "Puebla is in place" in tool.home.content["sentence"]
    tool.regions.edit("quarter", "year")
    tool.regions.edit("region_year", 2026)
    assert "2026, quarter 1:" in tool.home.content["sentence"]


def test_the_sum_of_the_quarters_is_the_year():
    home = places.homes()["MEX"]
    year = regions.read(home, "total", 2024, regions.WHOLE, "").whole
    assert sum(regions.read(home, "total", 2024, n, "").whole for n in regions.QUARTERS) == pytest.approx(year)


def test_the_regions_of_the_philippines_are_people_and_say_what_2020_was():
    tool = TOOL(country="PHL")
    assert [field["key"] for field in tool.regions.fields] == ["of", "region_year", "marked"]
    assert "borders were closed" in tool.home.content["notice"]


def test_another_country_sees_an_example_and_is_told_so():
    tool = TOOL(country="NPL", seminar="MEX")
    assert tool.chosen["of"] == "MEX"
    assert "What you see is an example." in tool.home.content["notice"]
    tool.regions.edit("of", "PHL")
    assert "people who left to settle abroad" in tool.home.content["sentence"]


def test_what_was_written_stays_when_the_country_changes():
    moved = []
    tool = TOOL(country="PHL", on_country=moved.append)
    tool.mine.edit("there1", "SAU")
    tool.mine.edit("who_left", "Nurses, from 1995 on")
    tool.where.edit("country", "RWA")
    assert moved == ["RWA"]
    assert tool.texts["who_left"] == "Nurses, from 1995 on"
    assert tool.theirs == ["SAU"]
    assert tool.map.content["sentence"].startswith("Rwanda")
    assert tool.chosen["of"] == "MEX"


def test_the_card_tells_where_the_own_place_differs():
    tool = TOOL(country="PHL")
    tool.mine.edit("there1", "ITA")
    assert "Most from your place: Italy. That difference is worth telling." in tool.told.content["sentence"]
    tool.mine.edit("there1", "USA")
    assert "like the whole country" in tool.told.content["sentence"]


def test_text_is_only_ever_text_and_not_longer_than_there_is_room():
    tool = TOOL(country="PHL")
    tool.mine.edit("my_place", "<script>alert(1)</script>" * 100)
    said = dict(tool.told.content["compare"]["rows"])["The place that I speak of"]
    assert said.startswith("<script>")
    assert len(said) == LETTERS


def test_what_later_lessons_read():
    tool = TOOL(country="PHL")
    tool.mine.edit("there1", "SAU")
    tool.mine.edit("there2", "SAU")
    tool.mine.edit("who_is_missing", "Children born there")
    entries = {entry.key: entry for entry in tool.answers()}
    assert set(entries) == {"who_my_diaspora_is", "from_my_place", *TEXTS}
    whole, first, *_rest = entries["who_my_diaspora_is"].value
    assert (whole["about"], whole["people"], whole["countries"]) == ("all", 6_091_279.0, 98.0)
    assert whole["equal"] == pytest.approx(6.5, abs=0.1)
    assert (first["iso3"], first["people"]) == ("USA", 2_061_178.0)
    assert "of every 100" in whole["sentence"]
    assert entries["from_my_place"].value == [{"iso3": "SAU", "name": "Saudi Arabia"}]
    assert entries["who_is_missing"].value == "Children born there"
    assert "diaspora" not in entries


def test_a_country_without_figures_has_answers_too():
    tool = TOOL(country="TWN")
    whole, *rest = tool.answers()[0].value
    assert (whole["people"], whole["women"], whole["sentence"]) == (0.0, None, "")
    assert rest == []
    assert tool.map.content["pictures"] == []
    assert tool.corridors.content["pictures"] == []


def test_it_opens_as_it_was_left(saver):
    lesson = Lesson("2.1.3", saver)
    lesson.tool()
    tool = lesson._tool
    tool.where.edit("year", 2000)
    tool.measure.edit("measure", "cost")
    tool.regions.edit("of", "PHL")
    tool.mine.edit("there2", "CAN")
    tool.mine.edit("my_place", "Tlapa")
    lesson._keep(tool.state)
    again = Lesson("2.1.3", saver)
    again.tool()
    assert again._tool.state == tool.state


@pytest.mark.parametrize(
    "state",
    [
        {"year": "2020", "who": ["all"], "view": None, "measure": 3, "topic": {}, "there": [], "texts": "x"},
        {"year": True, "there": {"there1": "Atlantis", "there2": ["USA"]}, "texts": {"who_left": 5, "other": "x"}},
        {"year": 2003, "of": "RWA", "counted": "left", "region_year": 1800, "quarter": "9", "marked": "Nowhere"},
        {"looked_at": {"year": 5, "who": ["cats", ["all"]]}, "of": ["MEX"]},
        {"looked_at": [1, 2], "texts": None, "there": None},
    ],
)
def test_a_damaged_state_opens_as_new(state):
    assert TOOL(state, country="MEX").state == TOOL(country="MEX").state


def test_every_country_opens_from_the_largest_to_the_smallest():
    seen = 0
    for found in countries.all_countries()[::6]:
        tool = TOOL(country=found.iso3)
        assert tool.says()
        assert tool.sources()
        json.dumps(tool.map.content)
        seen += 1
    assert seen > 30


def test_the_tasks_of_the_lesson_can_be_done_with_it(saver):
    tool = TOOL(country="PHL")
    panel = ExerciseTool("2.1.3-diaspora", saver, tool.trail)
    tool.where.edit("year", 1990)
    assert states_of(panel)["look_back"] in ("look_again", "incomplete")
    tool.where.edit("year", 2005)
    tool.where.edit("who", "women")
    for measure in ("money", "each", "cost"):
        tool.measure.edit("measure", measure)
    tool.mine.edit("there1", "SAU")
    for key in TEXTS[:3]:
        tool.mine.edit(key, "something")
    assert states_of(panel)["my_diaspora"] == "look_again"
    tool.mine.edit(TEXTS[3], "Those without papers")
    states = states_of(panel)
    assert [states[key] for key in ("look_back", "four_sides", "my_diaspora")] == ["done"] * 3


def test_what_was_looked_at_on_another_day_counts():
    tool = TOOL({"looked_at": {"year": [1990, 2005], "measure": ["people", "money", "each"]}}, country="PHL")
    last = tool.trail.states[-1]
    assert last["diaspora_years_seen"] == 3
    assert last["diaspora_first_seen"]
    assert last["diaspora_measures_seen"] == 3


def test_fields_that_are_open_choose_nothing():
    tool = TOOL(country="MEX")
    assert all(tool.mine.values[key] == OPEN for key in THERE)
    assert tool.theirs == []
    assert diaspora.years()[-1] == tool.chosen["year"]


@pytest.mark.usefixtures("spanish")
def test_every_part_speaks_spanish():
    tool = TOOL(country="PHL", seminar="MEX")
    said = []
    for topic in diaspora.TOPICS:
        tool.topic.edit("topic", topic)
        said.append(tool.says())
    for measure in ("people", "money", "each", "cost"):
        tool.measure.edit("measure", measure)
        said.append(tool.says())
    text = "\n".join(said)
    assert "Filipinas: en 2020, unas 6.090.000 personas nacidas allí vivían en 98 países más." in text
    for english in (" people", " of every ", "Women", "Work ", "Money", "The largest", "Answer"):
        assert english not in text, english
