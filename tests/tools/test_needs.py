"""Lesson 3.1.1: families along the way, the table of families, the canvas, what is kept and what later lessons read."""

import json

import pytest

from fieldschool.i18n import use
from fieldschool.lesson import Lesson
from fieldschool.sources import budgets, countries, needs
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.needs import TOOL
from fieldschool.tools.needs.families import LIMIT, ROOM
from fieldschool.tools.needs.leaves import LESSON
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

MARKUP = "<script>alert(1)</script>"


@pytest.fixture
def saver(tmp_path):
    return Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")


def own_family(tool, **values):
    return tool.table.add({"title": "Baker, son in Madrid", "food_before": "3000", "food_after": "4000", **values})


def grouped(tool, group="children", size="1200"):
    tool.canvas.group.edit("group", group)
    tool.canvas.group.edit("size", size)
    return tool


def said(tool, **states):
    for need, state in states.items():
        tool.canvas.form.edit(need, state)
    return tool


def leaf(tool, key):
    return next((entry for entry in tool.answers() if entry.key == key), None)


# Families ---------------------------------------------------------------------------------------------------------


def test_it_opens_with_an_invented_family_that_says_so():
    tool = TOOL(country="MEX")
    assert tool.family.key == "F01"
    assert "is an invented family" in tool.view.content["notice"]
    assert "Stage 1 of 10, “Deciding”. Before leaving: MXN 7,800 comes in" in tool.view.content["sentence"]
    assert tool.table.shown["records"][0]["title"].endswith("(invented)")


def test_walking_goes_to_the_end_of_the_way_and_no_further():
    tool = TOOL()
    for _step in range(15):
        tool.way.edit("walk", "later")
    assert tool.kept.stage == "retirement"
    assert tool.trail.states[-1]["needs_stages_seen"] == 10
    assert "Who pays?" in tool.view.content["sentence"]
    for _step in range(15):
        tool.way.edit("walk", "earlier")
    assert tool.kept.stage == "decision"


def test_the_cards_are_the_needs_of_the_stage_with_the_own_country_first():
    tool = TOOL(country="RWA", seminar="PHL")
    tool.way.edit("stage", "retirement")
    assert [need.need_id for need in tool.stage_view.needs] == ["N47", "N48", "N49"]
    assert [one.iso3 for one in tool.stage_view.examples] == ["RWA", "PHL"]


def test_a_family_that_was_sent_back_shows_its_month_now():
    tool = TOOL(country="MEX")
    tool.way.edit("family", "F03")
    tool.way.edit("stage", "forced")
    assert "Back home, now: MXN 8,200 comes in" in tool.view.content["sentence"]


def test_a_changed_amount_changes_the_month_and_the_budget_still_adds_up():
    tool = TOOL(country="MEX")
    name = next(iter(tool.table._records))
    tool.table.set(name, "food_after", "5300")
    assert tool.family.after.left == 65 - 1000
    assert tool.state["families"]["MEX"]


@pytest.mark.parametrize("typed", ["-5", "much", "1e9", "99999999999", "12.3.4"])
def test_an_amount_that_cannot_be_is_answered_at_its_field_and_the_family_does_not_count(typed):
    tool = TOOL(country="MEX")
    name = own_family(tool)
    before = len(tool.families)
    tool.table.set(name, "school_after", typed)
    card = next(card for card in tool.table.shown["records"] if card["id"] == name)
    assert card["notes"]["school_after"]["kind"] == "error"
    assert card["values"]["school_after"] == typed
    assert len(tool.families) == before - 1


def test_a_family_of_ones_own_needs_a_name_and_food_and_is_not_called_invented():
    tool = TOOL(country="PHL")
    tool.table.add({"title": "Teacher"})
    assert tool.trail.states[-1]["needs_own_families"] == 0
    own_family(tool, earned_before="5000", earned_after="2000", received="6000")
    assert tool.trail.states[-1]["needs_own_families"] == 1
    tool.way.edit("family", "own1")
    assert tool.view.content["notice"] == ""
    assert "A family that you wrote down." in tool.stage_view.value


def test_a_family_can_be_pasted_from_a_spreadsheet():
    tool = TOOL(country="MEX")
    tool.table.paste("title\tfood_before\tfood_after\nNurse in Texas\t2000\t2600", 1)
    assert tool.table.pasted["ok"]
    assert [one.title for one in tool.families][-1] == "Nurse in Texas"


def test_text_of_a_participant_is_only_ever_text():
    tool = TOOL(country="MEX")
    own_family(tool, title=MARKUP, who=MARKUP, wants=MARKUP)
    tool.way.edit("family", "own1")
    assert MARKUP not in tool.stage_view.value
    assert "&lt;script&gt;" in tool.stage_view.value


def test_without_a_family_it_says_where_to_write_one():
    tool = TOOL(country="MEX")
    for name in list(tool.table._records):
        tool.table.remove(name)
    assert "Write a family into the table" in tool.view.content["sentence"]
    assert tool.family is None
    assert tool.says()


def test_another_country_brings_its_families_and_loses_none():
    tool = TOOL(country="MEX")
    own_family(tool)
    kept = tool.state["families"]
    tool.way.edit("country", "NPL")
    assert tool.family.title.startswith("Builder in Doha")
    assert "NPR" in tool.view.content["sentence"]
    assert tool.state["families"] == kept
    tool.way.edit("country", "MEX")
    assert tool.families[-1].title == "Baker, son in Madrid"


def test_an_invented_family_is_kept_by_its_number_so_that_it_speaks_each_language():
    tool = TOOL(country="MEX")
    name = next(iter(tool.table._records))
    tool.table.set(name, "school_after", "1100")
    state = tool.state
    assert "title" not in state["families"]["MEX"][0]
    try:
        use("es_MX")
        again = TOOL(state, country="MEX")
        assert again.family.after.spent["school"] == 1100
        assert again.family.title != tool.family.title
    finally:
        use(None)


def test_more_text_than_can_be_kept_is_refused_in_a_sentence():
    tool = TOOL(country="MEX")
    for _n in range(LIMIT - 3):
        own_family(tool, **dict.fromkeys(("who", "wants", "worries", "received"), "x" * 5000))
    assert "no room" in tool.table.notice
    assert len(json.dumps(tool.state["families"])) < ROOM + 5000


# The month beside a survey ----------------------------------------------------------------------------------------


def test_a_country_without_figures_says_whose_stand_beside_it():
    tool = TOOL(country="NPL")
    [third] = [one["name"] for one in tool.month.still[0]["series"]][2:]
    assert third == "Rwanda · rural households · 2026 (not the family's country)"
    assert "price index" in tool.month.sources[0]


def test_nothing_can_stand_beside():
    tool = TOOL(country="MEX")
    tool.survey.edit("beside", "none")
    assert len(tool.month.still[0]["series"]) == 2
    assert tool.month.sources == []


# The canvas -------------------------------------------------------------------------------------------------------


def test_a_group_brings_its_needs_and_nothing_said_is_lost_when_it_changes():
    tool = said(grouped(TOOL()), N27="no")
    tool.canvas.group.edit("group", "forced")
    assert "N27" not in tool.canvas.ids
    assert tool.canvas.lacking == []
    tool.canvas.group.edit("group", "carers")
    assert [one.key for one in tool.canvas.lacking] == ["N27"]


def test_a_group_of_ones_own_has_a_name_and_every_need():
    tool = grouped(TOOL(), "own")
    assert len(tool.canvas.ids) == len(needs.needs())
    assert tool.trail.states[-1]["needs_group_sized"] is False
    tool.canvas.group.edit("name", "Widows of migrants")
    assert tool.trail.states[-1]["needs_group_sized"] is True
    assert leaf(tool, "target_name").value == "Widows of migrants"


@pytest.mark.parametrize("typed", ["0", "-3", "many", "1e99"])
def test_a_size_that_cannot_be_is_answered_at_its_box(typed):
    tool = grouped(TOOL(), size=typed)
    assert tool.kept.size is None
    assert tool.canvas.group.notes["size"]["kind"] == "error"
    assert leaf(tool, "target_size") is None
    tool.canvas.group.edit("size", "")
    assert "size" not in tool.canvas.group.notes


def test_an_office_that_is_not_in_the_list_gets_a_box_of_its_own():
    tool = grouped(TOOL())
    assert not any(field["key"] == "N27.place" for field in tool.canvas.form.fields)
    tool.canvas.form.edit("N27.office", "other")
    tool.canvas.form.edit("N27.place", MARKUP + "y" * 500)
    said(tool, N27="partly")
    [row] = tool.canvas.view.content["compare"]["rows"]
    assert row[2].startswith(MARKUP)
    assert len(row[2]) == 100


def test_what_is_said_of_needs_is_what_later_lessons_read():
    tool = said(grouped(TOOL()), N02="yes", N27="no", N29="unknown")
    tool.canvas.form.edit("N27.office", "school")
    tool.canvas.form.edit("N31.office", "nobody")
    tool.canvas.records.add({"need": "A dentist", "stage": "home", "state": "no"})
    tool.canvas.first.edit("first1", "own:A dentist")
    tool.canvas.first.edit("first2", "N27")
    rows = leaf(tool, "target_needs").value
    assert [(row["need_id"], row["state"], row["office"], row["first"]) for row in rows] == [
        ("N02", "yes", "", 0.0),
        ("N27", "no", "School", 2.0),
        ("N29", "unknown", "", 0.0),
        ("N31", "open", "Nobody", 0.0),
        ("own", "no", "", 1.0),
    ]
    assert leaf(tool, "target_group").value == "children"
    assert (leaf(tool, "target_size").value, leaf(tool, "target_size").unit) == (1200, "people")
    assert {entry.lesson for entry in tool.answers()} == {LESSON}


def test_only_what_is_missing_can_come_first_and_a_choice_stays_when_it_is_answered_after_all():
    tool = said(grouped(TOOL()), N27="no", N30="yes", N31="unknown", N33="partly")
    options = [option[0] for option in tool.canvas.first.field("first1")["options"]]
    assert options == ["open", "N27", "N33"]
    tool.canvas.first.edit("first1", "N27")
    tool.canvas.first.edit("why1", "because she asked")
    said(tool, N27="yes")
    assert tool.canvas.view_first.content["compare"]["rows"] == [
        ["Somebody who listens to the children", "because she asked", "Yes"]
    ]


def test_the_same_need_twice_counts_once():
    tool = said(grouped(TOOL()), N27="no")
    tool.canvas.first.edit("first1", "N27")
    tool.canvas.first.edit("first3", "N27")
    assert tool.trail.states[-1]["needs_first"] == 1


# What is kept -----------------------------------------------------------------------------------------------------


def test_it_opens_as_it_was_left(saver):
    lesson = Lesson("3.1.1", saver)
    lesson.tool()
    tool = said(grouped(lesson._tool), N27="no")
    own_family(tool)
    tool.way.edit("stage", "forced")
    tool.survey.edit("beside", "RWA")
    tool.canvas.form.edit("N27.office", "other")
    tool.canvas.form.edit("N27.place", "Ana, room 2")
    tool.canvas.records.add({"need": "A dentist"})
    tool.canvas.first.edit("first1", "N27")
    lesson._keep(tool.state)
    again = Lesson("3.1.1", saver)
    again.tool()
    assert again._tool.state == tool.state


@pytest.mark.parametrize(
    "state",
    [
        {"family": 7, "stage": ["abroad"], "beside": {}, "families": "x", "group": None, "size": True, "states": [1]},
        {"families": {"MEX": "x", "XXX": [1], "NA": []}, "size": float("nan"), "offices": {"N01": "palace"}},
        {"first": [None, {"need": []}, {"need": "N99", "why": 5}, 4], "places": {"N01": 3}, "own_needs": ["x", 5]},
        {"group": "kings", "known": "told", "name": 9, "size": -5, "states": {"N01": "perhaps", "N99": "no"}},
        {"size": 10**400, "first": "x", "own_needs": {"a": 1}, "stage": "moon"},
    ],
)
def test_a_damaged_state_opens_as_new(state):
    assert TOOL(state, country="MEX").state == TOOL(country="MEX").state


@pytest.mark.parametrize("rows", [[None, 3, "x"], [{"title": [], "origin": {}}], [{"origin": "F99", "food_after": -1}]])
def test_damaged_families_open_and_can_be_mended(rows):
    tool = TOOL({"families": {"MEX": rows}}, country="MEX")
    assert tool.says()
    own_family(tool)
    assert tool.family is not None


@pytest.mark.parametrize("language", ["en", "es_MX"])
def test_every_country_opens_and_walks(language):
    try:
        use(language)
        for found in countries.all_countries()[::25]:
            tool = TOOL(country=found.iso3, seminar="RWA")
            tool.way.edit("stage", "forced")
            assert budgets.beside(found.iso3) in budgets.spending()
            assert tool.says()
            assert tool.sources()
            assert tool.summary()
    finally:
        use(None)


# The tasks --------------------------------------------------------------------------------------------------------


def test_the_tasks_of_the_lesson_can_be_done_with_it(saver):
    tool = TOOL(country="MEX")
    panel = ExerciseTool("3.1.1-characteristics-and-needs", saver, tool.trail)

    def states():
        return {task["key"]: task["state"] for task in panel.tasks.tasks}

    for _step in range(6):
        tool.way.edit("walk", "later")
    assert states()["walk_the_way"] == "look_again"
    tool.way.edit("stage", "forced")
    assert states()["walk_the_way"] == "done"
    own_family(tool)
    assert states()["a_family_i_know"] == "done"
    grouped(tool)
    for need in tool.canvas.ids[:6]:
        said(tool, **{need: "no"})
    assert states()["fill_the_canvas"] == "look_again"
    for need in tool.canvas.ids[:4]:
        tool.canvas.form.edit(f"{need}.office", "nobody")
    assert states()["fill_the_canvas"] == "done"
    for n, need in enumerate(tool.canvas.ids[:3], start=1):
        tool.canvas.first.edit(f"first{n}", need)
    assert states()["what_comes_first"] == "look_again"
    for n in (1, 2, 3):
        tool.canvas.first.edit(f"why{n}", "it hurts most; Ana")
    assert states()["what_comes_first"] == "done"
    assert states()["whom_we_miss"] == "not_started"
