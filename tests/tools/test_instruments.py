"""National policies: filters, own instruments beside prepared ones, what is kept and what later lessons read."""

import json

import pytest

from fieldschool.lesson import Lesson
from fieldschool.sources import policies
from fieldschool.tools.instruments import TOOL
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

OWN = {"title": "Circular 7", "year": "2019", "kind": "policy", "area": "climate", "source": "Gazette, 3 May 2019"}


@pytest.fixture
def store(tmp_path):
    return Store(f"sqlite:///{tmp_path / 'answers.sqlite'}")


def lesson(store, number="1.3"):
    found = Lesson(number, Saver(store, "somebody"))
    found.tool()
    return found


def titles(tool, side=0):
    return [mark["text"] for mark in tool.timeline.content["pictures"][0]["sides"][side]["marks"]]


def test_the_host_stands_beside_the_own_country():
    tool = TOOL(country="PHL", seminar="MEX")
    assert tool.timeline.content["sentence"].startswith("Philippines: ")
    assert len(titles(tool, 0)) == len(policies.instruments("PHL"))
    assert len(titles(tool, 1)) == len(policies.instruments("MEX"))


def test_a_participant_of_the_host_country_sees_another_one_beside_it():
    assert TOOL(country="MEX", seminar="MEX").beside == "PHL"
    assert TOOL(country="PHL", seminar="PHL").beside == "MEX"


def test_an_area_and_a_kind_leave_only_what_belongs_to_them():
    tool = TOOL(country="PHL", seminar="MEX")
    tool.form.edit("area", "trafficking")
    tool.form.edit("kind", "law")
    wanted = [each for each in policies.instruments("PHL") if "trafficking" in each.areas and each.kind == "law"]
    assert len(titles(tool)) == len(wanted) > 0
    assert "Are traffickers stopped" in tool.form.notes["area"]["text"]
    tool.form.edit("area", "all")
    assert "area" not in tool.form.notes


def test_coverage_is_of_all_instruments_whatever_is_on_view():
    tool = TOOL(country="PHL", seminar="MEX")
    before = tool.matrix.content["sentence"]
    tool.form.edit("area", "trafficking")
    assert tool.matrix.content["sentence"] == before


def test_the_own_country_can_stand_alone_and_never_beside_itself():
    tool = TOOL(country="PHL", seminar="MEX")
    tool.form.edit("beside", "PHL")
    assert (tool.beside, tool.form.values["beside"]) == ("none", "none")
    assert len(tool.timeline.content["pictures"][0]["sides"]) == 1


def test_an_own_instrument_stands_on_the_line_counts_and_thickens_its_area():
    tool = TOOL(country="MEX", seminar="PHL")
    assert "climate" in tool.covered.thin
    tool.records.add(OWN)
    assert "Circular 7" in titles(tool)
    assert "climate" not in tool.covered.thin
    assert tool.trail.states[-1]["instruments_cited"] == 1


def test_an_unfinished_instrument_is_kept_and_does_not_count():
    tool = TOOL()
    tool.records.add({**OWN, "year": "20224"})
    assert "Circular 7" not in titles(tool)
    assert TOOL(tool.state).records.records[0]["year"] == "20224"
    assert tool.trail.states[-1]["instruments_begun"] == 1
    assert tool.trail.states[-1]["instruments_added"] == 0


def test_a_correction_stands_in_the_place_of_what_it_corrects():
    tool = TOOL(country="PHL", seminar="MEX")
    before = len(titles(tool))
    tool.records.add({**OWN, "corrects": "PHL-RA8042"})
    assert len(titles(tool)) == before
    assert "Migrant Workers Act" not in titles(tool)


def test_a_country_without_prepared_instruments_says_so_and_is_filled_by_hand():
    tool = TOOL(country="HND", seminar="MEX")
    assert "Nothing was prepared for Honduras" in tool.form.notes["country"]["text"]
    assert tool.matrix.content["sentence"] == "Honduras: nothing in force is on this list yet."
    tool.records.paste("Ley A\t2013\tlaw\treturn\nLey B\t2014\tlaw\treturn")
    assert titles(tool) == ["Ley A", "Ley B"]
    assert tool.matrix.content["sentence"].startswith("Honduras: 1 of 14 areas")


def test_what_was_written_for_one_country_waits_while_another_is_on_view():
    tool = TOOL(country="PHL", seminar="MEX")
    tool.records.add(OWN)
    tool.form.edit("country", "MEX")
    assert tool.records.records == []
    assert tool.beside != "MEX"
    tool.form.edit("country", "PHL")
    assert tool.records.records[0]["title"] == "Circular 7"


def test_all_comes_back_on_another_day(store):
    tool = lesson(store)._tool
    tool.form.edit("country", "HND")
    tool.form.edit("area", "return")
    tool.records.add(OWN)
    again = lesson(store)._tool
    assert (again.country, again.area, again.records.records[0]["title"]) == ("HND", "return", "Circular 7")


def test_later_lessons_read_what_was_added_and_what_is_thin(store):
    tool = lesson(store)._tool
    tool.records.add(OWN)
    kept = {key: entry.value for (_lesson, key), entry in store.latest("somebody", "1.3").items()}
    assert (
        kept["added"][0] | {"title": "Circular 7", "year": 2019.0, "area": "climate", "country": "MEX"}
        == kept["added"][0]
    )
    assert {row["area_id"] for row in kept["thin"]} == set(tool.covered.thin)
    assert all(row["in_force"] in (0, 1) for row in kept["thin"])


def test_opening_the_lesson_keeps_nothing(store):
    lesson(store)
    assert store.latest("somebody") == {}


def test_what_is_too_much_to_keep_is_refused_and_everything_else_stays():
    tool = TOOL()
    for _i in range(100):
        tool.records.add({key: "é" * 300 for key in ("title", "source", "link")})
    assert tool.records.notice.startswith("There is no more room")
    assert 0 < len(tool.records.records) < 100
    assert len(json.dumps(tool.state, ensure_ascii=False).encode()) < 64 * 1024


@pytest.mark.parametrize(
    "state",
    [
        {"own": 5, "area": ["x"], "kind": None, "beside": 3},
        {"own": {"MEX": [5, "x", {"title": 3, "colour": "red"}], "XXX": [{}], "PHL": "x"}},
        {"area": "sea", "kind": "song", "beside": "Atlantis", "country": "MEX"},
    ],
)
def test_a_saved_state_that_is_no_longer_known_opens(state):
    tool = TOOL(state, country="MEX", seminar="PHL")
    assert (tool.area, tool.kind, tool.beside) == ("all", "all", "PHL")
    assert tool.says()


@pytest.mark.parametrize("raw", ["Atlantis", "", None, 5])
def test_what_is_no_country_is_refused_and_the_last_one_stays(raw):
    tool = TOOL(country="PHL", seminar="MEX")
    tool.form.edit("country", raw)
    assert tool.country == "PHL"
    assert tool.form.notes["country"]["kind"] == "error"


def test_markup_in_an_instrument_is_text_everywhere():
    tool = TOOL()
    tool.records.add({**OWN, "title": "<img src=x onerror=alert(1)>"})
    assert "<img" in titles(tool)[-1] or "<img src=x onerror=alert(1)>" in titles(tool)
    assert "<img" not in tool.reviews.value


def test_the_exercise_follows_areas_and_own_instruments(store):
    found = lesson(store)
    tasks = found.exercise()
    for area in ("return", "skills"):
        found._tool.form.edit("area", area)
    assert tasks.tasks[0]["state"] == "done"
    found._tool.records.add({**OWN, "source": ""})
    assert tasks.tasks[1]["state"] == "look_again"
    found._tool.records.set(found._tool.records.shown["records"][0]["id"], "link", "https://www.gob.mx/a")
    assert tasks.tasks[1]["state"] == "done"


def test_what_the_tool_says_has_every_picture_review_and_treaty(store):
    said = TOOL(country="MEX", seminar="RWA").says()
    for part in ("Migration law", "Ejo Heza", "Coming back", "▲ Missing:", "Kampala Convention", "✓ 1999"):
        assert part in said


def test_sources_are_short_under_the_picture_and_whole_at_the_end():
    tool = TOOL(country="MEX", seminar="PHL")
    assert len(tool.sources()) == 4
    assert len(tool.all_sources()) > 40
