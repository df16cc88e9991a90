"""The inventory of lesson 1.4: answers, places alike, first steps, what is kept and what later lessons read."""

import pytest

from fieldschool.lesson import Lesson
from fieldschool.sources import countries, local
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.inventory import TOOL
from fieldschool.tools.inventory.fields import first_steps
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

ITEMS = [item.item_id for item in local.inventory()]


@pytest.fixture
def saver(tmp_path):
    return Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")


def answered(tool, **answers):
    for item, answer in answers.items():
        tool.form.edit(item, answer)
    return tool


def names(tool):
    return [example.example_id for example in tool.similar.found]


def test_a_fresh_inventory_is_empty_and_says_how_to_begin():
    tool = TOOL(country="NPL")
    assert tool.lacking == []
    assert "Nothing is answered yet" in tool.view.content["sentence"]
    assert "Answer the inventory first" in tool.chosen.content["sentence"]


def test_no_and_partly_are_lacking_and_what_is_not_known_is_not():
    tool = answered(TOOL(), I03="yes", I01="no", I02="partly", I05="unknown")
    assert tool.lacking == ["I01", "I02"]
    have, lack, not_known = tool.answers()[:3]
    assert [row["item_id"] for row in have.value] == ["I02", "I03"]
    assert [row["item_id"] for row in lack.value] == ["I01", "I02"]
    assert [row["item_id"] for row in not_known.value] == ["I05"]


def test_a_small_town_sees_small_towns_and_a_state_sees_states():
    town, state = TOOL(country="MEX"), TOOL(country="MEX")
    for tool, level, people in ((town, "town", "18,000"), (state, "state", "5,000,000")):
        tool.place.edit("level", level)
        tool.place.edit("people", people)
    assert names(town)[0] == "mex-tochimilco-infoday"
    assert {example.level for example in state.similar.found} == {"state"}


def test_what_is_lacking_brings_the_examples_that_have_it():
    tool = answered(TOOL(), I09="no", I08="no")
    assert all(example.items & {"I08", "I09"} for example in tool.similar.found)
    assert "You lack this" in tool.similar.value


def test_a_country_without_examples_says_so_and_still_has_some():
    tool = answered(TOOL(country="ISL", seminar="MEX"), I01="no")
    assert "None of our examples is from Iceland" in tool.similar.sentence
    assert tool.similar.found


@pytest.mark.parametrize("typed", ["-5", "many", "1e99", "0"])
def test_a_number_of_people_that_cannot_be_is_answered_at_its_box(typed):
    tool = TOOL()
    tool.place.edit("people", typed)
    assert tool.people is None
    assert tool.place.notes["people"]["kind"] == "error"
    tool.place.edit("people", "")
    assert "people" not in tool.place.notes


def test_a_first_step_is_proposed_and_what_was_rewritten_is_never_replaced():
    tool = answered(TOOL(), I01="no", I13="no")
    tool.steps.edit("item1", "I13")
    assert tool.steps.values["text1"] == first_steps()["I13"]
    tool.steps.edit("item1", "I01")
    assert tool.steps.values["text1"] == first_steps()["I01"]
    tool.steps.edit("text1", "On Monday I ask Ana")
    tool.steps.edit("item1", "I13")
    assert tool.finished == [{"item": "I13", "text": "On Monday I ask Ana"}]
    assert tool.trail.states[-1]["inventory_steps_own"] == 1


def test_a_step_stays_when_its_item_is_there_after_all():
    tool = answered(TOOL(), I13="no")
    tool.steps.edit("item1", "I13")
    tool.form.edit("I13", "yes")
    assert "I13" in [option[0] for option in tool.steps.field("item1")["options"]]


def test_text_of_a_participant_is_only_ever_text():
    tool = answered(TOOL(), I13="no")
    tool.steps.edit("item1", "I13")
    tool.steps.edit("text1", "<script>alert(1)</script>")
    assert tool.chosen.content["compare"]["rows"][0][1] == "<script>alert(1)</script>"
    assert "<script>" not in tool.similar.value


def test_it_opens_as_it_was_left(saver):
    lesson = Lesson("1.4", saver)
    lesson.tool()
    tool = answered(lesson._tool, I01="no", I03="yes")
    tool.place.edit("people", "25000")
    tool.steps.edit("item1", "I01")
    lesson._keep(tool.state)
    again = Lesson("1.4", saver)
    again.tool()
    assert again._tool.state == tool.state


@pytest.mark.parametrize(
    "state",
    [
        {"level": 7, "people": True, "answers": [1], "steps": "x"},
        {"level": None, "people": -3, "answers": {"I01": "perhaps", "I99": "no"}, "steps": [None, {"item": []}, 3, 4]},
        {"people": float("nan"), "answers": {"I01": ["no"]}, "steps": [{"item": {"a": 1}, "text": 5}]},
    ],
)
def test_a_damaged_state_opens_as_new(state):
    assert TOOL(state).state == TOOL().state


def test_every_country_opens():
    for found in countries.all_countries()[::20]:
        assert answered(TOOL(country=found.iso3), I01="no").similar.found


def test_the_tasks_of_the_lesson_can_be_done_with_it(saver):
    tool = TOOL()
    panel = ExerciseTool("1.4-local-policies", saver, tool.trail)
    tool.place.edit("level", "town")
    tool.place.edit("people", "9000")
    answered(tool, **dict.fromkeys(ITEMS[:15], "no"))
    for n in (1, 2, 3):
        tool.steps.edit(f"item{n}", ITEMS[n])
    states = {task["key"]: task["state"] for task in panel.tasks.tasks}
    assert states["take_stock"] == "done"
    assert states["three_steps"] == "look_again"
    tool.steps.edit("text2", "On the first Monday after I am back, I ask our treasurer")
    assert {task["key"]: task["state"] for task in panel.tasks.tasks}["three_steps"] == "done"
