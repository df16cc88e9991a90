"""The tool of lesson 2.2.1: cards on two boards, impacts of one's own, what to act on, money and its leaks."""

import json

import pytest

from fieldschool import paths
from fieldschool.i18n import use
from fieldschool.lesson import Lesson
from fieldschool.sources import countries, impacts
from fieldschool.tools.balance import TOOL
from fieldschool.tools.balance.fields import OWN_LIMIT, WEIGHT
from fieldschool.tools.balance.leak_fields import START
from fieldschool.tools.balance.money import illustrative
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

STEM = "2.2.1-duality"
OWN = {"title": "The band has no trumpet", "sign": "cost", "level": "community", "domain": "cultural"}
#: Eight cards at four levels, with both signs.
EIGHT = {
    "fam_income": "gain", "fam_children": "cost", "fam_women_burden": "both", "com_multiplier": "gain",
    "com_labourloss": "cost", "lg_talent": "cost", "mig_income": "gain", "mig_debt": "cost",
}  # fmt: skip


@pytest.fixture
def saver(tmp_path):
    return Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")


@pytest.fixture
def tool():
    return TOOL(country="RWA", seminar="MEX")


def placed(tool, **places):
    for name, place in places.items():
        tool.board.form.edit(name, place)
    return tool


def keys(form):
    return [field["key"] for field in form.fields]


def leaves(tool):
    return {entry.key: entry.value for entry in tool.answers()}


def states(panel):
    return {task["key"]: task["state"] for task in panel.tasks.tasks}


# The board -----------------------------------------------------------------------------------------------------------


def test_nothing_placed_draws_nothing_and_nothing_can_be_chosen(tool):
    assert tool.board.view.content["pictures"] == []
    assert tool.board.top.fields == []
    assert "Place some cards" in tool.board.top_view.content["sentence"]


def test_every_card_shows_its_evidence_and_who_says_so(tool):
    fields = {field["key"]: field for field in tool.board.form.fields}
    for name, impact in impacts.impacts().items():
        assert fields[name]["about"] == impact.what
        assert impact.evidence in fields[name]["help"]
        assert impact.source.publisher in fields[name]["help"]


def test_a_card_that_is_found_gets_a_weight_and_one_that_is_not_loses_it(tool):
    placed(tool, fam_income="gain", fam_children="absent")
    assert f"fam_income{WEIGHT}" in keys(tool.board.form)
    assert f"fam_children{WEIGHT}" not in keys(tool.board.form)
    tool.board.form.edit(f"fam_income{WEIGHT}", 3)
    placed(tool, fam_income="absent")
    assert f"fam_income{WEIGHT}" not in keys(tool.board.form)
    # Found again, it has the weight that it was given.
    placed(tool, fam_income="cost")
    assert tool.board.home.found[0].weight == 3


def test_the_two_boards_are_filled_one_by_one_and_compared(tool):
    placed(tool, fam_income="gain")
    placed(tool, board="host")
    assert tool.board.form.values["fam_income"] is None
    placed(tool, fam_income="cost")
    assert tool.board.view.content["compare"]["rows"] == [
        ["More and steadier income", "Gain, weight 2", "Cost, weight 2"]
    ]
    placed(tool, board="home")
    assert tool.board.form.values["fam_income"] == "gain"


def test_a_card_placed_otherwise_than_most_studies_is_named_and_not_corrected(tool):
    placed(tool, fam_children="gain", fam_income="cost")
    notice = tool.board.view.content["notice"]
    assert "You placed this otherwise than most studies do: More and steadier income; Children miss their" in notice
    assert tool.board.home.found[1].place == "gain"


def test_another_own_country_has_a_board_of_its_own_and_the_first_one_comes_back(tool):
    moved = []
    tool._on_country = moved.append
    placed(tool, fam_income="gain", country="PHL")
    assert moved == ["PHL"]
    assert tool.board.home.cards == ()
    assert tool.board.home.name == "Home, Philippines"
    placed(tool, country="RWA")
    assert [card.name for card in tool.board.home.cards] == ["fam_income"]


def test_home_and_host_can_be_one_country():
    tool = placed(TOOL(country="MEX", seminar="MEX"), fam_income="gain", board="host", fam_children="cost")
    assert [card.name for card in tool.board.home.cards] == ["fam_income"]
    assert [card.name for card in tool.board.visited.cards] == ["fam_children"]
    assert any("same country" in field.get("help", "") for field in tool.board.form.fields)


@pytest.mark.parametrize(("key", "raw"), [("fam_income", "good"), ("fam_income", 3), ("board", "moon"),
                                          ("country", "XXX"), ("nothing", "gain")])  # fmt: skip
def test_what_is_no_option_changes_nothing(tool, key, raw):
    before = tool.state
    tool.board.form.edit(key, raw)
    assert tool.state == before


# One's own, and what to act on --------------------------------------------------------------------------------------


def test_an_impact_of_ones_own_stands_on_its_board_and_is_handed_on(tool):
    tool.board.own.add(OWN)
    tool.board.own.add(OWN | {"title": "Only there", "board": "host"})
    assert [card.title for card in tool.board.home.cards] == ["The band has no trumpet"]
    assert [card.title for card in tool.board.visited.cards] == ["Only there"]
    assert [row["impact_id"] for row in leaves(tool)["board"]] == ["own-1", "own-2"]


@pytest.mark.parametrize("wrong", [{"title": ""}, {"title": "x" * 500}, {"level": "the moon"}, {"sign": "both"},
                                   {"weight": "9"}, {"board": "third"}])  # fmt: skip
def test_an_impact_that_is_not_finished_does_not_count_and_is_not_lost(tool, wrong):
    tool.board.own.add(OWN | wrong)
    assert tool.board.home.cards == ()
    assert len(tool.state["own"]) == 1


def test_markup_stays_text(tool):
    tool.board.own.add(OWN | {"title": "<img src=x onerror=alert(1)>"})
    tool.board.top.edit("r1:cost", True)
    assert leaves(tool)["top_impacts"][0]["title"] == "<img src=x onerror=alert(1)>"


def test_there_is_room_for_few(tool):
    for i in range(OWN_LIMIT + 2):
        tool.board.own.add(OWN | {"title": f"No. {i}"})
    assert len(tool.board.own.records) == OWN_LIMIT


def test_what_to_act_on_is_handed_on_with_its_side(tool):
    placed(tool, fam_income="gain", fam_women_burden="both")
    tool.board.form.edit(f"fam_women_burden{WEIGHT}", 3)
    assert keys(tool.board.top) == ["fam_women_burden:gain", "fam_women_burden:cost", "fam_income:gain"]
    tool.board.top.edit("fam_women_burden:cost", True)
    tool.board.top.edit("fam_income:gain", True)
    assert leaves(tool)["top_impacts"] == [
        {"impact_id": "fam_women_burden", "title": "New roles of women at home", "level": "family",
         "domain": "social", "sign": "cost", "weight": 3.0},
        {"impact_id": "fam_income", "title": "More and steadier income", "level": "family",
         "domain": "economic", "sign": "gain", "weight": 2.0},
    ]  # fmt: skip
    assert tool.board.top_view.content["compare"]["rows"][1][2] == "Families; banks; cooperatives"


def test_a_sixth_is_refused_in_a_sentence(tool):
    placed(tool, **EIGHT)
    for key in keys(tool.board.top)[:6]:
        tool.board.top.edit(key, True)
    sixth = keys(tool.board.top)[5]
    assert len(leaves(tool)["top_impacts"]) == 5
    assert tool.board.top.values[sixth] is False
    assert "5 are chosen already" in tool.board.top.notes[sixth]["text"]
    tool.board.top.edit(keys(tool.board.top)[0], False)
    assert tool.board.top.notes == {}
    tool.board.top.edit(sixth, True)
    assert len(leaves(tool)["top_impacts"]) == 5


def test_what_is_no_longer_found_is_no_longer_acted_on_and_comes_back(tool):
    placed(tool, fam_income="gain")
    tool.board.top.edit("fam_income:gain", True)
    placed(tool, fam_income="absent")
    assert leaves(tool)["top_impacts"] == []
    placed(tool, fam_income="gain")
    assert len(leaves(tool)["top_impacts"]) == 1


def test_a_choice_of_ones_own_survives_that_another_is_taken_out(tool):
    first = tool.board.own.add(OWN | {"title": "First"})
    second = tool.board.own.add(OWN | {"title": "Second"})
    tool.board.top.edit(f"{second}:cost", True)
    tool.board.own.remove(first)
    assert [row["title"] for row in leaves(tool)["top_impacts"]] == ["Second"]
    again = TOOL(tool.state, country="RWA", seminar="MEX")
    assert [(row["impact_id"], row["title"]) for row in leaves(again)["top_impacts"]] == [("own-1", "Second")]


# Money --------------------------------------------------------------------------------------------------------------


def test_the_lesson_reckons_as_the_tool_begins(tool):
    text = (paths.notebooks_dir() / f"{STEM}.ipynb").read_text(encoding="utf-8")
    kept = 100 * tool.money.today.leaks.again
    assert START == {"debts": 10, "savings": 10, "elsewhere": 30, "supplies": 50}
    assert round(kept, 6) == 28
    assert "**28 are left as income of people here.**" in text
    assert "Here it is 1.39" in text


def test_a_wider_leak_leaves_less(tool):
    tool.money.form.edit("supplies", 80)
    assert tool.trail.states[-1]["multiplier_hundred"] == pytest.approx(100 / (1 - 0.8 * 0.7 * 0.2))


def test_closing_more_than_there_is_closes_what_there_is_and_says_so(tool):
    tool.money.closing.edit("close_debts", 30)
    assert tool.trail.states[-1]["closing_points"] == 10
    assert "No more than 10" in tool.money.closing.notes["close_debts"]["text"]
    tool.money.closing.edit("close_debts", 5)
    assert tool.money.closing.notes == {}


def test_the_money_is_that_of_the_country_and_what_was_set_comes_back(tool):
    assert tool.money.today.currency == "RWF"
    tool.money.form.edit("amount", "5,000,000")
    placed(tool, country="PHL")
    assert tool.money.today.currency == "PHP"
    assert tool.money.amount == illustrative("PHL")
    placed(tool, country="RWA")
    assert tool.money.amount == 5_000_000


@pytest.mark.parametrize(("key", "raw"), [("supplies", 3), ("supplies", "much"), ("amount", "-5"), ("amount", ""),
                                          ("debts", 99)])  # fmt: skip
def test_a_number_that_cannot_be_gets_a_sentence(tool, key, raw):
    before = tool.money.state
    tool.money.form.edit(key, raw)
    assert tool.money.state == before
    assert tool.money.form.notes[key]["kind"] == "error"


def test_every_country_has_a_sum_to_begin_with():
    sums = {country.iso3: illustrative(country.iso3) for country in countries.all_countries()}
    assert len(sums) > 150
    assert min(sums.values()) > 0


# What is kept -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "state",
    [
        {"home": 3, "host": [1], "own": "x", "top": [1], "money": "much", "board": "third"},
        {"home": {"RWA": {"fam_income": ["gain", True], "fam_school": ["fine", 2], "xx": ["gain", 1], "fam_care": 7}}},
        {"money": {"leaks": {"debts": 500, "savings": "1"}, "closed": [1], "amounts": {"RWA": float("nan")}}},
        {"top": {"RWA": [["own-9", "cost"], ["fam_income"], 3]}, "own": [3, {"title": 3.5}, {}]},
    ],
)
def test_a_damaged_state_opens_all_the_same(state):
    tool = TOOL(state, country="RWA", seminar="MEX")
    assert tool.board.home.cards == ()
    assert tool.money.leaks == START
    assert leaves(tool)["top_impacts"] == []
    json.dumps(tool.state, allow_nan=False)


def test_the_lesson_opens_as_it_was_left(saver):
    lesson = Lesson("2.2.1", saver)
    lesson.tool()
    tool = placed(placed(lesson._tool, **EIGHT), board="host", fam_income="absent")
    tool.board.own.add(OWN)
    tool.board.top.edit("r1:cost", True)
    tool.board.top.edit("lg_talent:cost", True)
    tool.money.closing.edit("close_supplies", 12)
    lesson._keep(tool.state)
    again = Lesson("2.2.1", saver)
    again.tool()
    assert again._tool.state == tool.state
    assert leaves(again._tool) == leaves(tool)
    assert again.saver.latest()[("2.2.1", "top_impacts")].value[0]["impact_id"] == "own-1"


def test_the_sources_are_those_of_what_was_placed_and_at_the_end_all(tool):
    assert not any("Inter-American" in line for line in tool.sources())
    placed(tool, fam_income="gain")
    assert any("Inter-American" in line for line in tool.sources())
    assert set(tool.sources()) <= set(tool.all_sources())
    assert any("The Money Trail" in line for line in tool.sources())


def test_the_workbook_has_what_to_act_on_and_the_multiplier_in_words(tool):
    placed(tool, fam_income="gain")
    tool.board.top.edit("fam_income:gain", True)
    rows = {row["what"]: row["value"] for row in tool.summary()}
    assert rows["More and steadier income"] == "to act on: Gain"
    assert rows["Local multiplier"] == "1.39"


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("country", ["MEX", "NRU"])
def test_it_speaks_in_both_languages_for_a_country_with_hardly_any_data(code, country):
    use(code)
    try:
        tool = placed(TOOL(country=country, seminar="RWA"), fam_income="gain")
        said = tool.says()
        assert "{" not in said
        assert len(said) > 2_000
    finally:
        use(None)


# The exercise -------------------------------------------------------------------------------------------------------


def test_the_tasks_of_the_lesson_can_be_done_with_it(saver, tool):
    panel = ExerciseTool(STEM, saver, tool.trail)
    assert set(states(panel).values()) == {"not_started"}
    placed(tool, **EIGHT)
    assert states(panel)["both_sides"] == "look_again"
    tool.board.form.edit(f"fam_income{WEIGHT}", 3)
    tool.board.form.edit(f"mig_debt{WEIGHT}", 1)
    assert states(panel)["both_sides"] == "done"
    placed(tool, board="host", fam_income="gain", fam_children="cost", lg_talent="cost", com_multiplier="gain")
    assert states(panel)["two_places"] == "look_again"
    placed(tool, lg_talent="absent", cd_labour="gain", mig_debt="gain")
    assert states(panel)["two_places"] == "done"
    tool.board.own.add(OWN)
    for key in ("fam_income:gain", "fam_children:cost", "lg_talent:cost"):
        tool.board.top.edit(key, True)
    assert states(panel)["act_on"] == "done"
    tool.money.closing.edit("close_savings", 20)
    assert states(panel)["close_leaks"] == "look_again"
    tool.money.closing.edit("close_savings", 0)
    tool.money.form.edit("debts", 12)
    tool.money.closing.edit("close_supplies", 20)
    assert states(panel)["close_leaks"] == "done"
    assert states(panel)["tell_both"] == "not_started"


def test_a_board_of_gains_alone_is_asked_who_pays(saver, tool):
    panel = ExerciseTool(STEM, saver, tool.trail)
    placed(tool, **dict.fromkeys([*EIGHT, "co_fx"], "gain"))
    task = next(task for task in panel.tasks.tasks if task["key"] == "both_sides")
    assert "who pays" in json.dumps(task)
