"""The target explorer: what is chosen is drawn and kept, the list takes five, and any country opens."""

import pytest

from fieldschool.exercises.coach import Standing, assess
from fieldschool.exercises.load import load
from fieldschool.lesson import Lesson
from fieldschool.sources import countries
from fieldschool.tools.sdg import TOOL
from fieldschool.tools.sdg.measures import MEASURES
from fieldschool.workbook.entries import Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

SIX = ("10.c", "8.10", "16.9", "17.18", "5.2", "4.4")


@pytest.fixture
def store(tmp_path):
    return Store(f"sqlite:///{tmp_path / 'answers.sqlite'}")


def lesson(store):
    found = Lesson("1.1", Saver(store, "somebody"))
    found.tool()
    return found


def put(tool, target, reason="Families ask for it"):
    tool.list.form.edit("target", target)
    tool.list.form.edit("reason", reason)
    tool.list.form.edit("press", "add")


def lines(tool):
    return tool.view.content["pictures"][0]


def test_a_target_opens_its_card_its_figure_and_its_place_in_the_list():
    tool = TOOL(country="PHL")
    tool.target_form.edit("target", "8.10")
    assert "8.10 · An account for everyone" in tool.card.value
    assert tool.figure == "accounts"
    assert tool.list.form.values["target"] == "8.10"
    assert tool.list.form.values["office"] == "cooperative"


def test_a_target_without_a_figure_leaves_the_figure_that_is_drawn():
    tool = TOOL(country="PHL")
    tool.target_form.edit("target", "16.9")
    assert tool.figure == "cost_to"


def test_own_country_host_and_neighbour_are_drawn():
    tool = TOOL(country="PHL", seminar="MEX")
    assert [one["name"] for one in lines(tool)["series"]] == ["Philippines", "Mexico", "Malaysia"]
    tool.form.edit("neighbour", "VNM")
    assert [one["name"] for one in lines(tool)["series"]] == ["Philippines", "Mexico", "Vietnam"]
    tool.form.edit("neighbour", "PHL")
    assert [one["name"] for one in lines(tool)["series"]] == ["Philippines", "Mexico"]


def test_the_price_of_sending_has_the_line_of_the_target_and_its_corridors():
    tool = TOOL(country="PHL")
    assert lines(tool)["target"]["value"] == 3
    corridors = tool.view.content["pictures"][1]
    assert "Dearer than 5%" in corridors["sentence"]
    assert [item["mark"] for item in corridors["items"]] == sorted(
        (item["value"] > 5 for item in corridors["items"]), reverse=True
    )


def test_the_own_aim_moves_the_line_and_the_year():
    tool = TOOL(country="MEX")
    tool.form.edit("figure", "accounts")
    before = tool.view.content["sentence"]
    tool.form.edit("aim", 60.0)
    assert lines(tool)["target"]["value"] == 60
    assert tool.view.content["sentence"] != before
    tool.form.edit("figure", "share")
    assert lines(tool)["target"] is None
    assert "aim" not in [field["key"] for field in tool.form.fields]
    tool.form.edit("figure", "accounts")
    assert tool.form.values["aim"] == 60


def test_figures_of_different_sources_are_not_joined():
    tool = TOOL(country="MEX")
    tool.form.edit("figure", "share")
    points = lines(tool)["series"][0]["points"]
    assert "break" in [join for _year, _value, join in points]
    assert "Where a line is interrupted" in tool.view.content["notice"]


def test_a_list_takes_five_targets_and_refuses_the_sixth_with_a_sentence():
    tool = TOOL(country="PHL")
    for target in SIX:
        put(tool, target)
    assert [row["target"] for row in tool.list.rows()] == list(SIX[:5])
    note = tool.list.form.notes["press"]
    assert note["kind"] == "error"
    assert note["text"].startswith("Your list holds five targets")
    tool.list.form.edit("target", "10.c")
    tool.list.form.edit("press", "off")
    put(tool, SIX[5])
    assert [row["target"] for row in tool.list.rows()] == list(SIX[1:])


def test_a_target_on_a_full_list_can_still_be_changed():
    tool = TOOL(country="PHL")
    for target in SIX[:5]:
        put(tool, target)
    tool.list.form.edit("target", "8.10")
    tool.list.form.edit("office", "treasury")
    tool.list.form.edit("press", "add")
    assert tool.list.rows()[1]["office"] == "treasury"
    assert len(tool.list.rows()) == 5


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_without_a_reason_a_target_is_not_put_on_the_list(reason):
    tool = TOOL(country="PHL")
    put(tool, "10.c", reason)
    assert tool.list.rows() == []
    assert "reason first" in tool.list.form.notes["reason"]["text"]


def test_a_reason_that_is_not_on_the_list_yet_is_not_lost():
    tool = TOOL(country="PHL")
    tool.list.form.edit("target", "16.9")
    tool.list.form.edit("reason", "Forty children without papers")
    tool.list.form.edit("target", "10.c")
    again = TOOL(tool.state, country="PHL")
    again.list.form.edit("target", "16.9")
    assert again.list.form.values["reason"] == "Forty children without papers"


def test_later_lessons_read_the_list(store):
    put(lesson(store)._tool, "17.18", "Nobody counts them <b>here</b>")
    kept = store.latest("somebody", "1.1")[("1.1", "priority_targets")]
    assert kept.kind == "items"
    assert kept.value == [
        {
            "target": "17.18",
            "title": "Figures that show migrants",
            "office": "planning",
            "office_name": "Planning and development office",
            "reason": "Nobody counts them <b>here</b>",
        }
    ]
    assert kept.sources


def test_opening_keeps_nothing_and_what_was_done_comes_back(store):
    tool = lesson(store)._tool
    assert store.latest("somebody") == {}
    tool.form.edit("figure", "women")
    tool.form.edit("aim", 65.0)
    put(tool, "16.9")
    again = lesson(store)._tool
    assert again.state == tool.state
    assert again.view.content["sentence"] == tool.view.content["sentence"]


@pytest.mark.parametrize(
    "state",
    [
        {"target": "8.1", "figure": "nothing", "neighbour": "XXX", "aims": [], "priorities": "all", "drafts": 3},
        {"target": 10, "aims": {"accounts": True, "women": 1e9}, "priorities": [1, {}, {"target": "10.c"}], "seen": {}},
        {
            "priorities": [{"target": t, "office": "mrc", "reason": "x"} for t in SIX],
            "targets_seen": [None, "10.c", []],
        },
        {"drafts": {"10.c": {"office": ["mrc"], "reason": None}, 4: {}}, "figure": ["share"]},
        [],
    ],
)
def test_a_damaged_state_opens(state):
    tool = TOOL(state, country="PHL")
    assert tool.target == "10.c"
    assert len(tool.list.listed) <= 5
    assert TOOL(tool.state, country="PHL").state == tool.state


@pytest.mark.parametrize("key", ["figure", "neighbour", "aim"])
@pytest.mark.parametrize("raw", ["../x", None, -7, [], "<b>"])
def test_what_is_no_choice_is_refused_beside_its_control(key, raw):
    tool = TOOL(country="MEX")
    tool.form.edit("figure", "accounts")
    before = tool.state
    tool.form.edit(key, raw)
    assert tool.state == before
    assert tool.form.notes[key]["kind"] == "error"


def test_every_country_opens_and_says_what_is_not_known():
    codes = [country.iso3 for country in countries.all_countries()]
    assert len(codes) > 200
    nothing = []
    for iso3 in codes:
        tool = TOOL(country=iso3, seminar="MEX")
        assert tool.view.content["sentence"].endswith(".")
        if not tool.explored.places[0].is_known:
            nothing.append(iso3)
            assert tool.view.content["sentence"].startswith("For ")
    assert "TUV" in nothing


@pytest.mark.parametrize("figure", MEASURES)
def test_every_figure_says_itself_with_its_sources(figure):
    tool = TOOL(country="RWA")
    tool.form.edit("figure", figure)
    assert tool.view.sources
    assert tool.says()
    assert set(tool.view.sources) <= set(tool.all_sources())


def test_the_tasks_can_be_done_in_the_tool_and_are_not_done_as_it_opens():
    tool = TOOL(country="RWA")
    look, pace, listed, _write = load("1.1-sdg").tasks
    for task in (look, pace, listed):
        assert assess(task, tool.trail.states, {}).state is Standing.NOT_STARTED
    for target in ("10.7", "16.9", "17.18"):
        put(tool, target)
    assert assess(look, tool.trail.states, {}).state is Standing.DONE
    assert assess(listed, tool.trail.states, {}).state is Standing.DONE
    tool.form.edit("figure", "share")
    assert assess(pace, tool.trail.states, {}).state is not Standing.DONE
    tool.form.edit("figure", "women")
    assert assess(pace, tool.trail.states, {}).state is Standing.DONE


def test_another_country_chosen_since_opens_anew(store):
    put(lesson(store)._tool, "16.9")
    Saver(store, "somebody").save(Text(lesson="0.0", key="country", value="PHL"))
    assert lesson(store)._tool.country == "PHL"
