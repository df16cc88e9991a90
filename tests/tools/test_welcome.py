"""The welcome: countries, profile and ratings are kept, come back, and can be read by other lessons."""

import pytest

from fieldschool import agenda, paths
from fieldschool.lesson import Lesson
from fieldschool.sources.assessment import statements
from fieldschool.tools.welcome import TOOL
from fieldschool.workbook.entries import Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

IDS = [statement.statement_id for statement in statements()]


@pytest.fixture
def store(tmp_path):
    return Store(f"sqlite:///{tmp_path / 'answers.sqlite'}")


def lesson(store, number="0.0"):
    found = Lesson(number, Saver(store, "somebody"))
    found.tool()
    return found


def test_both_countries_hold_in_every_lesson(store):
    tool = lesson(store)._tool
    tool.form.edit("country", "PHL")
    tool.form.edit("host", "RWA")
    for number in ("0.0", "3.2.1"):
        again = lesson(store, number)
        assert (again.country, again.host) == ("PHL", "RWA")
    assert lesson(store, "3.2.1")._tool.setting.home.iso3 == "PHL"


def test_a_plan_made_for_another_country_gives_way_and_comes_back_with_its_country(store):
    plan = lesson(store, "3.2.1")._tool
    plan.form.edit("country", "PHL")
    plan.form.edit("first", 30)
    welcome = lesson(store)._tool
    welcome.form.edit("country", "HND")
    assert lesson(store, "3.2.1")._tool.setting.home.iso3 == "HND"
    welcome.form.edit("country", "PHL")
    assert lesson(store, "3.2.1")._tool.form.values["first"] == 30


def test_profile_and_ratings_come_back(store):
    tool = lesson(store)._tool
    tool.form.edit("role", "centre")
    tool.form.edit("place", "Lipa")
    tool.assessment.edit(IDS[0], 2)
    again = lesson(store)._tool
    assert (again.form.values["role"], again.form.values["place"]) == ("centre", "Lipa")
    assert again.assessment.values[IDS[0]] == 2
    assert again.assessment.values[IDS[1]] is None


def test_each_answer_is_kept_under_its_own_key(store):
    tool = lesson(store)._tool
    tool.form.edit("country", "PHL")
    tool.form.edit("role", "centre")
    tool.assessment.edit("q07", 4)
    kept = {key: entry.value for (_lesson, key), entry in store.latest("somebody", "0.0").items()}
    assert kept["country"] == "PHL"
    assert kept["host"] == "MEX"
    assert kept["profile.role"] == "centre"
    assert kept["before.q07"] == 4
    assert "before.q08" not in kept


def test_opening_the_lesson_keeps_nothing(store):
    lesson(store)
    assert store.latest("somebody") == {}


def test_saving_is_said_beside_both_forms(store):
    tool = lesson(store)._tool
    tool.assessment.edit(IDS[0], 2)
    assert all(form.status["text"].startswith("saved ") for form in tool.forms)


def test_the_comparison_follows_both_choices():
    tool = TOOL(country="PHL", seminar="MEX")
    before = tool.view.content["sentence"]
    tool.form.edit("host", "USA")
    assert tool.view.content["sentence"] != before
    assert tool.view.content["compare"]["columns"] == ["Figure", "Philippines", "United States"]


def test_the_exercise_is_done_when_every_statement_has_a_number(store):
    found = lesson(store)
    tasks = found.exercise()
    for key in IDS[:-1]:
        found._tool.assessment.edit(key, 3)
    assert tasks.tasks[0]["state"] == "look_again"
    found._tool.assessment.edit(IDS[-1], 3)
    assert tasks.tasks[0]["state"] == "done"
    assert lesson(store).exercise().tasks[0]["state"] == "done"


@pytest.mark.parametrize("raw", [0, 6, "3", None, True, 3.5, [3]])
def test_what_is_no_rating_is_refused_with_a_sentence(raw):
    tool = TOOL()
    tool.assessment.edit(IDS[0], raw)
    assert tool.ratings == {}
    assert tool.assessment.notes[IDS[0]]["text"] == "Choose one of the list."


@pytest.mark.parametrize("raw", ["XXX", "", None, 5])
def test_what_is_no_country_is_refused_and_the_last_one_stays(raw):
    tool = TOOL(country="PHL")
    tool.form.edit("country", raw)
    assert tool.country == "PHL"
    assert tool.form.notes["country"]["kind"] == "error"


def test_a_very_long_place_is_cut_and_an_empty_one_is_fine():
    tool = TOOL()
    tool.form.edit("place", "x" * 10_000)
    assert len(tool.state["place"]) == 120
    assert len(tool.answers()[2].value) == 120
    tool.form.edit("place", None)
    assert tool.state["place"] == ""


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"role": "king", "place": 3, "ratings": 5},
        {"ratings": {"q99": 3, "q02": 9, "q03": True, "q05": "3"}},
        {"ratings": None, "role": None, "place": None, "country": "PHL"},
    ],
)
def test_a_saved_state_that_is_no_longer_known_opens_fresh(state):
    tool = TOOL(state)
    assert tool.state == {"role": "open", "place": "", "ratings": {}}


def test_the_three_parts_can_be_shown_one_by_one(store):
    found = lesson(store)
    assert {found.tool(part) for part in ("countries", "timetable", "self_assessment")} == set(found.tool().children)
    with pytest.raises(KeyError):
        found.tool("dinner")


def open_with(monkeypatch, path):
    load = agenda.load
    monkeypatch.setattr(agenda, "load", lambda: load(path))
    return TOOL().timetable


def test_a_course_without_an_agenda_still_opens(monkeypatch, tmp_path):
    timetable = open_with(monkeypatch, tmp_path / "agenda.toml")
    assert "not ready yet" in timetable.value
    assert "agenda.toml" not in timetable.value
    assert "was not found" in timetable.says()


def test_markup_in_the_agenda_is_text(monkeypatch, tmp_path):
    path = tmp_path / "agenda.toml"
    text = (paths.root() / "agenda.toml").read_text(encoding="utf-8")
    path.write_text(text.replace("Seminar hall", "<img src=x onerror=alert(1)>"), encoding="utf-8")
    timetable = open_with(monkeypatch, path)
    assert "<img" not in timetable.value
    assert "&lt;img" in timetable.value


def test_a_host_that_is_gone_from_the_tables_falls_back(store):
    store.put("somebody", Text(lesson="0.0", key="host", value="Atlantis"))
    assert lesson(store).host == "MEX"


def test_what_the_tool_says_has_every_figure_both_programmes_and_every_statement():
    said = TOOL(country="PHL", seminar="MEX").says()
    for part in ("116 million", "Four days", "Three days", "3.4 Study mission", *(s.text for s in statements())):
        assert part in said
