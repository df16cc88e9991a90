"""The tool of lesson 1.2: search and open, votes of every country, ranking, what is kept and what others read."""

import pytest

from fieldschool import i18n
from fieldschool.lesson import Lesson
from fieldschool.sources import countries, gcm
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.gaps import TOOL as GAPS
from fieldschool.tools.gcm import TOOL
from fieldschool.tools.gcm.already import is_told
from fieldschool.tools.gcm.crosswalk import Filter, folded, on_view
from fieldschool.tools.gcm.leaves import PRIORITIES
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

FIVE = ["20", "19", "21", "3", "18"]


@pytest.fixture
def saver(tmp_path):
    return Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")


@pytest.fixture
def spanish():
    i18n.use("es")
    yield
    i18n.use(None)


def shown(tool):
    return [row["key"] for row in tool.map_view.content["pictures"][0]["grid"]]


def ranked(tool, *order):
    tool.ranking.set_order(order, order[0] if order else "")
    return tool


# The map ----------------------------------------------------------------------------------------------------------


def test_a_fresh_map_shows_all_and_nothing_is_open():
    tool = TOOL()
    assert len(shown(tool)) == 23
    assert tool.map_view.content["pictures"][0]["detail"] is None
    assert tool.map.sentence.startswith("23 objectives are on view.")


@pytest.mark.parametrize(
    ("look", "there", "gone"),
    [
        (Filter(word="remittances"), "20", "4"),
        (Filter(word="REMÍTTANCES  cheaper"), "20", "19"),
        (Filter(goal="13"), "2", "1"),
        (Filter(group="protection"), "8", "20"),
        (Filter(strength=3), "20", "9"),
        (Filter(seen=True), "20", "15"),
    ],
)
def test_filters_keep_what_fits(look, there, gone):
    rows, columns = on_view(look)
    found = [row.objective for row in rows]
    assert there in found
    assert gone not in found
    assert {target for row in rows for target in row.cells} == {column.target for column in columns}


def test_a_word_of_a_target_keeps_that_target_only():
    rows, columns = on_view(Filter(word="8.10"))
    assert [column.target for column in columns] == ["8.10"]
    assert {row.objective for row in rows} == {"4", "20"}


def test_a_word_that_is_nowhere_is_said():
    tool = TOOL()
    tool.map_form.edit("word", "<b>zzz</b>")
    assert shown(tool) == []
    assert tool.map_view.content["sentence"] == "Nothing fits. Take away a word or a filter."


def test_accents_and_capitals_do_not_count():
    assert folded("Educación") == folded("EDUCACION")


def test_people_search_in_their_own_language(spanish):
    tool = TOOL()
    tool.map_form.edit("word", "pension")
    assert "22" in shown(tool)


def test_pressing_a_row_opens_it_and_pressing_again_closes_it():
    tool = TOOL()
    tool.map_view._handle_custom_msg({"do": "pick", "id": "19"}, [])
    assert tool.map_form.values["opened"] == "19"
    assert tool.map_view.content["pictures"][0]["detail"]["question"].endswith("?")
    tool.map_view._handle_custom_msg({"do": "pick", "id": "19"}, [])
    assert tool.opened == ""
    assert tool.trail.states[-1]["gcm_opened"] == 1


@pytest.mark.parametrize(
    "message", [None, "pick", {"do": "pick"}, {"do": "pick", "id": 19}, {"do": "pick", "id": "99"}]
)
def test_what_cannot_be_a_row_opens_nothing(message):
    tool = TOOL()
    tool.map_view._handle_custom_msg(message, [])
    assert tool.opened == ""


def test_an_open_objective_that_a_filter_hides_is_told():
    tool = TOOL()
    tool.map_form.edit("opened", "8")
    tool.map_form.edit("goal", "17")
    assert "hidden" in tool.map_view.content["notice"]


# Votes ------------------------------------------------------------------------------------------------------------


def test_one_begins_with_the_country_that_most_money_comes_from():
    tool = TOOL(country="MEX", seminar="RWA")
    assert tool.vote_pictures[0].sentence.startswith("Mexico voted yes. Rwanda voted yes. United States voted no.")
    tool.vote_form.edit("look", "CHL")
    assert "Chile abstained." in tool.vote_pictures[0].sentence
    assert tool.trail.states[-1]["gcm_looked"] == 1


def test_the_same_country_is_compared_once():
    tool = TOOL(country="MEX", seminar="MEX")
    tool.vote_form.edit("look", "MEX")
    assert len(tool.vote_view.content["compare"]["rows"]) == 1


def test_a_territory_without_a_vote_is_told_gently():
    tool = TOOL(country="PRI")
    assert "had no vote" in tool.vote_pictures[0].sentence
    assert "We read of none" in tool.vote_pictures[1].sentence


def test_every_country_opens():
    for found in countries.all_countries()[::20]:
        tool = TOOL(country=found.iso3)
        assert "Of 193 member states" in tool.vote_pictures[0].sentence
        assert tool.vote_view.sources


# Ranking and what is there already ---------------------------------------------------------------------------------


def test_without_a_list_nothing_is_asked():
    tool = TOOL()
    assert tool.already_form.fields == []
    assert tool.already_form.layout.display == "none"
    assert "Your list is empty" in tool.already_view.content["sentence"]


def test_the_first_two_are_asked_and_the_first_five_are_listed():
    tool = ranked(TOOL(country="MEX"), *FIVE, "1")
    assert [field["key"] for field in tool.already_form.fields] == ["already_20", "already_19"]
    assert len(tool.already_view.content["compare"]["rows"]) == 5
    assert tool.already_form.layout.display is None


def test_what_was_written_stays_with_its_objective_when_the_order_changes():
    tool = ranked(TOOL(), *FIVE)
    tool.already_form.edit("already_20", "Our cooperative posts the cost.")
    ranked(tool, "3", "20", "19")
    assert tool.already_form.values == {"already_3": "", "already_20": "Our cooperative posts the cost."}
    ranked(tool, "3", "19")
    assert tool.state["already"] == {"20": "Our cooperative posts the cost."}
    assert ranked(tool, "20").already_form.values == {"already_20": "Our cooperative posts the cost."}


def test_far_too_long_a_text_is_cut_and_said():
    tool = ranked(TOOL(), *FIVE)
    tool.already_form.edit("already_20", "x " * 900)
    assert len(tool.already["20"]) == 1000
    assert "too long" in tool.already_form.notes["already_20"]["text"]
    assert tool.answers()
    tool.already_form.edit("already_20", "Short again now.")
    assert "already_20" not in tool.already_form.notes


def test_markup_stays_text():
    tool = ranked(TOOL(), *FIVE)
    tool.already_form.edit("already_20", "<img src=x onerror=alert(1)>")
    assert tool.already_view.content["compare"]["rows"][0][2] == "<img src=x onerror=alert(1)>"


def test_a_country_that_was_prepared_names_what_is_in_force_and_another_says_so():
    prepared = ranked(TOOL(country="PHL"), *FIVE).already_view.content["compare"]["rows"][0][1]
    assert "(20" in prepared
    assert "not prepared" in ranked(TOOL(country="TUV"), *FIVE).already_view.content["compare"]["rows"][0][1]


@pytest.mark.parametrize(("text", "told"), [("", False), ("a desk", False), ("nothing yet here", True)])
def test_three_words_say_something(text, told):
    assert is_told(text) is told


# What is kept, and what others read ---------------------------------------------------------------------------------


def test_it_opens_as_it_was_left_and_another_country_loses_nothing(saver):
    lesson = Lesson("1.2", saver)
    lesson.tool("ranking")
    tool = ranked(lesson._tool, *FIVE)
    tool.already_form.edit("already_20", "Our cooperative posts the cost.")
    tool.map_form.edit("goal", "8")
    tool.vote_form.edit("look", "CAN")
    lesson._keep(tool.state)
    again = Lesson("1.2", saver)
    again.country = "PHL"
    again.tool("ranking")
    assert again._tool.state == tool.state
    assert again._tool.country == "PHL"


@pytest.mark.parametrize(
    "state",
    [
        {"filter": 3, "opened": 20, "look": ["MEX"], "order": "20", "already": [1]},
        {
            "filter": {"goal": [], "group": {}, "strength": True, "seen": 1, "word": 5},
            "opened": "99",
            "order": [20, None],
        },
        {
            "already": {"20": 5, "99": "x", "": "y"},
            "looked": [["MEX"]],
            "opened_before": {"1": 2},
            "order": ["0", "24"],
        },
    ],
)
def test_a_damaged_state_opens_as_new(state):
    assert TOOL(state).state == TOOL().state


def test_later_lessons_read_the_first_five_and_lesson_1_5_shows_them():
    tool = ranked(TOOL(), *FIVE, "1")
    tool.already_form.edit("already_19", "A desk on Mondays.")
    first, all_of_them = tool.answers()
    assert [row["objective"] for row in first.value] == FIVE
    assert [row["already"] for row in first.value] == ["", "A desk on Mondays.", "", "", ""]
    assert len(all_of_them.value) == 6
    gaps = GAPS(saved={("1.2", PRIORITIES): first})
    assert "20: Sending and saving money" in gaps.says()


def test_the_workbook_gets_the_list_in_words():
    tool = ranked(TOOL(), "20", "19")
    assert [row["what"] for row in tool.summary()] == [
        "1. Sending and saving money (objective 20)",
        "2. What people abroad give (objective 19)",
    ]
    assert tool.sources()


def test_it_says_every_objective_with_its_question():
    said = TOOL().says()
    assert all(each.question in said for each in gcm.objectives())


def test_the_tasks_of_the_lesson_can_be_done_with_it(saver):
    tool = TOOL()
    panel = ExerciseTool("1.2-gcm", saver, tool.trail)

    def states():
        return {task["key"]: task["state"] for task in panel.tasks.tasks}

    for objective in ("3", "19", "20"):
        tool.map_form.edit("opened", objective)
    assert states()["find"] == "look_again"
    tool.map_form.edit("word", "school")
    tool.map_form.edit("word", "")
    assert states()["find"] == "done"
    ranked(tool, *FIVE[:3])
    assert states()["five_first"] == "look_again"
    ranked(tool, *FIVE)
    assert states()["five_first"] == "done"
    tool.already_form.edit("already_20", "Costs on the wall.")
    assert states()["already"] == "look_again"
    tool.already_form.edit("already_19", "Nothing yet; Ana could.")
    assert states()["already"] == "done"
