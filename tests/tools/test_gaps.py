"""The gaps of lesson 1.5: scores, earlier lessons beside them, recommendations, what is kept."""

import pytest

from fieldschool.lesson import Lesson
from fieldschool.sources import local
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.gaps import TOOL
from fieldschool.tools.gaps.earlier import Earlier, read
from fieldschool.tools.gaps.fields import WEIGHT
from fieldschool.workbook.entries import Items, Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

INDICATORS = [each.indicator_id for each in local.rubric()]


@pytest.fixture
def saver(tmp_path):
    return Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")


def scored(tool, **scores):
    for name, score in scores.items():
        tool.form.edit(name, score)
    return tool


def items(lesson, key, *rows):
    return {(lesson, key): Items(lesson=lesson, key=key, value=list(rows))}


def bars(tool):
    return {bar["name"]: bar for bar in tool.view.content["pictures"][0]["items"]}


def states(panel):
    return {task["key"]: task["state"] for task in panel.tasks.tasks}


def test_nothing_scored_draws_nothing_and_asks_for_a_score():
    tool = TOOL()
    assert tool.view.content["pictures"] == []
    tool.start.edit("start", "start")
    assert "Score a few indicators first" in tool.start.notes["start"]["text"]
    assert tool.records.records == []


def test_importance_changes_the_order():
    tool = scored(TOOL(), G1=1, G2=2)
    assert tool.gaps.top()[0] == "G1"
    scored(tool, **{f"G1{WEIGHT}": 1, f"G2{WEIGHT}": 3})
    assert tool.gaps.top()[0] == "G2"


def test_i_do_not_know_is_between_nothing_and_everything():
    tool = scored(TOOL(), S3="unknown", G1=4)
    assert bars(tool)["Coming back"]["reach"] == [0, 8]
    assert tool.answers()[0].value[0]["score"] is None


def test_the_largest_gaps_become_recommendations_once():
    tool = scored(TOOL(), G1=0, G2=1, W1=2, W3=4)
    tool.start.edit("start", "start")
    assert [row["gap"] for row in tool.records.complete] == ["G1", "G2", "W1"]
    tool.start.edit("start", "start")
    assert len(tool.records.records) == 3
    assert "has a recommendation already" in tool.start.notes["start"]["text"]


def test_a_recommendation_counts_as_ones_own_once_its_action_is_rewritten():
    tool = scored(TOOL(), G1=0)
    tool.start.edit("start", "start")
    assert tool.trail.states[-1]["gaps_own"] == 0
    tool.records.set("r1", "action", "The council votes in May")
    assert tool.trail.states[-1]["gaps_own"] == 1
    assert tool.answers()[1].value[0] | {"action": "The council votes in May"} == tool.answers()[1].value[0]


def test_an_unfinished_recommendation_is_kept_and_not_handed_on():
    tool = TOOL()
    tool.records.add({"gap": "G1", "action": "Write it down"})
    assert tool.answers()[1].value == []
    assert TOOL(tool.state).records.records[0]["action"] == "Write it down"


def test_what_earlier_lessons_found_stands_beside_the_gap():
    saved = items("1.2", "priorities", {"objective": "21", "title": "Return"})
    saved |= items("1.3", "thin", {"area_id": "return", "area": "Coming back"})
    saved |= items("1.4", "lack", {"item_id": "I26"})
    tool = scored(TOOL(saved=saved), S3=1, G1=1)
    remarks = "a priority in 1.2 · little in force, 1.3 · something missing, 1.4"
    assert bars(tool)["Coming back"]["note"].endswith(remarks)
    assert "1.2" not in bars(tool)["A rule that the work stands on"]["note"]


def test_a_lesson_that_left_nothing_is_named_with_a_link():
    value = TOOL().beside.value
    assert '<a href="1.4-local-policies">Do lesson 1.4: Local Policies on Migration</a>' in value


@pytest.mark.parametrize(
    "saved",
    [
        None,
        {},
        {("1.3", "thin"): Text(lesson="1.3", key="thin", value="return")},
        items("1.3", "thin", {"area_id": "nowhere"})
        | items("1.4", "lack", {"item": "x"})
        | items("1.2", "priorities", {}),
    ],
)
def test_what_cannot_be_read_of_earlier_lessons_counts_as_nothing(saved):
    assert read(saved) == Earlier()


def test_names_from_earlier_lessons_are_only_ever_text():
    saved = items("1.2", "priorities", {"objective": 20.0, "title": "<img src=x onerror=alert(1)>"})
    value = TOOL(saved=saved).beside.value
    assert "<img" not in value
    assert "20: &lt;img" in value


@pytest.mark.parametrize(
    "state",
    [
        {"scores": [1], "importance": "x", "recommendations": {"a": 1}},
        {
            "scores": {"G1": True, "G2": 9, "XX": 1, "R2": [0]},
            "importance": {"G1": 0, "G2": {}},
            "recommendations": [3],
        },
    ],
)
def test_a_damaged_state_opens_as_new(state):
    assert TOOL(state).state == TOOL().state


def test_the_lesson_hands_over_what_the_inventory_left_and_opens_as_it_was_left(saver):
    saver.save(
        *items("1.4", "lack", {"item_id": "I01", "area_id": "localgov", "item": "A rule", "answer": "no"}).values()
    )
    lesson = Lesson("1.5", saver)
    lesson.tool()
    tool = scored(lesson._tool, G1=0, G2="unknown", **{f"G1{WEIGHT}": 3})
    assert "something missing, 1.4" in bars(tool)["A rule that the work stands on"]["note"]
    tool.start.edit("start", "start")
    lesson._keep(tool.state)
    again = Lesson("1.5", saver)
    again.tool()
    assert again._tool.state == tool.state


def test_the_tasks_of_the_lesson_can_be_done_with_it(saver):
    tool = TOOL()
    panel = ExerciseTool("1.5-gaps-and-recommendations", saver, tool.trail)
    scored(tool, **dict.fromkeys(INDICATORS[:8], 1))
    scored(tool, **{f"{name}{WEIGHT}": 3 for name in INDICATORS[:3]})
    tool.start.edit("start", "start")
    assert {key: states(panel)[key] for key in ("score", "weigh", "recommend")} == {
        "score": "done",
        "weigh": "done",
        "recommend": "look_again",
    }
    tool.records.set("r1", "action", "Ask the consulate for two days in May")
    assert states(panel)["recommend"] == "done"
