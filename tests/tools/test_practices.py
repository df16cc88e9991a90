"""The practices of lesson 4.2: what earlier lessons left, scores, filters, cards, the list, what is kept and left."""

import pytest

from fieldschool import i18n
from fieldschool.sources.practices import conditions, practices
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.practices import TOOL
from fieldschool.tools.practices.chosen import LIMIT
from fieldschool.workbook.entries import Choice, Items, Number
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

WRITTEN = {"how": "improve", "change": "Hours in the evening", "needs_first": "A name at the consulate",
           "who_to_call": "The state office", "first_step": "Call in May"}  # fmt: skip


def items(lesson, key, *rows):
    return (lesson, key), Items(lesson=lesson, key=key, value=list(rows))


def saved():
    return dict([
        items("1.4", "have", {"item_id": "I03", "answer": "yes"}, {"item_id": "I05", "answer": "partly"},
              {"item_id": "I99", "answer": "yes"}),
        items("1.4", "lack", {"item_id": "I05", "answer": "partly"}, {"item_id": "I07", "answer": "no"}),
        (("1.4", "level"), Choice(lesson="1.4", key="level", value="state", options=("open", "state"))),
        (("1.4", "people"), Number(lesson="1.4", key="people", value=40000.0, unit="people")),
        items("2.2.2", "strategy_mix", {"strategy_id": "fin_edu"}, {"strategy_id": "council"}),
        items("1.2", "priorities", {"objective": "21"}),
        items("3.4", "take_home", {"site_id": "x", "what": "<b>A sign</b> for all", "needs": ""}),
    ])  # fmt: skip


def chosen(tool, name="mex-3x1", **more):
    key = tool.chosen.add({"practice": name, **WRITTEN, **more})
    return key


def test_with_nothing_saved_it_works_and_says_which_lessons_are_missing():
    tool = TOOL(country="PHL")
    assert tool.earlier_view.missing == ["1.4", "3.4", "1.2", "2.2.2", "3.1.1"]
    assert 'href="1.4-local-policies"' in tool.earlier_view.value
    assert tool.picture.spec["items"]
    assert "Not counted, because it is open: the theme and who you speak for" in tool.ranking.content["notice"]


def test_what_earlier_lessons_left_is_taken_over_and_said():
    tool = TOOL(country="MEX", saved=saved())
    assert tool.context.have == {"c-person": "yes", "c-budget": "part", "c-data": "no"}
    assert tool.context.themes == ("money_lessons", "partnership", "return")
    assert tool.context.level == "state_province"
    assert tool.context_form.notes["c-person"]["text"] == "From lesson 1.4"
    assert "&lt;b&gt;A sign" in tool.earlier_view.value
    assert "<b>A" not in tool.earlier_view.value
    assert tool.earlier_view.missing == ["3.1.1"]
    # What is read there is not left once more.
    assert tool.answers()[1].value == []


def test_an_own_answer_goes_before_what_was_saved():
    tool = TOOL(country="MEX", saved=saved())
    tool.context_form.edit("c-person", "unknown")
    tool.context_form.edit("theme_1", "skills")
    assert tool.context.have["c-person"] == "unknown"
    assert tool.context.themes == ("skills", "partnership", "return")
    assert "c-person" not in tool.context_form.notes
    assert tool.answers()[1].value[0]["answer"] == "unknown"


@pytest.mark.parametrize("odd", [Items(lesson="1.4", key="have", value=[{"item_id": 3.0}, {}]), None])
def test_odd_entries_count_as_nothing(odd):
    assert TOOL(saved={("1.4", "have"): odd}).context.have == {}


def test_a_missing_condition_takes_a_practice_down_and_an_unknown_one_widens_its_reach():
    def place(answer):
        tool = TOOL(country="PHL")
        tool.context_form.edit("c-trainer", answer)
        found = tool.ranked.found
        at = list(practices()).index("rwa-care-safi")
        return found.score[at], found.high[at] - found.low[at]

    (yes, sure), (unknown, wide), (no, _same) = (place(answer) for answer in ("yes", "unknown", "no"))
    assert yes > unknown > no
    assert wide > sure


def test_filters_leave_what_fits_and_can_leave_nothing():
    tool = TOOL(country="RWA")
    tool.weighing.edit("where", "own")
    assert {one.iso3 for one in tool.ranked.practices} == {"RWA"}
    tool.weighing.edit("theme", "families")
    assert tool.ranked.practices == ()
    assert tool.picture.sentence.startswith("No practice fits")
    assert tool.card.says()
    tool.weighing.edit("where", "other")
    assert {one.practice_id for one in tool.ranked.practices} == {"idn-desmigratif"}


def test_all_sliders_at_zero_count_the_same():
    tool = TOOL()
    for name in tool.kept.weights:
        tool.weighing.edit(f"weight_{name}", 0)
    assert "All sliders are at 0" in tool.ranking.content["notice"]
    assert tool.picture.spec["items"]


def test_the_card_shows_what_is_missing_and_failures_beside_it():
    tool = TOOL(country="MEX")
    tool.context_form.edit("c-consulate", "yes")
    tool.looking.edit("looking", "mex-3x1")
    said = tool.card.says()
    assert "What must be there first: 1 of 6 are · not known: 5" in said
    assert "The federal quarter ends (Failure or limit · Mexico)" in said
    assert "Secretaría del Zacatecano Migrante (Sezami): Ask for this year's rules." in said
    # A failure has a card like that of the practice.
    assert tool.card.value.count('<li class="fs-card">') == 6


def test_failures_and_practices_stand_in_turn():
    tool = TOOL(country="PHL")
    assert "The federal quarter ends" in tool.failures.says()
    tool.failing.edit("failing", "all")
    assert tool.failures.says().count("(Failure or limit") == 24
    tool.context_form.edit("theme_1", "skills")
    tool.failing.edit("failing", "mine")
    assert tool.failures.says().startswith("No failure on “Skills” is documented")
    tool.failing.edit("failing", "matched")
    heads = [line for line in tool.failures.says().splitlines() if not line.startswith("  ")]
    assert ["Failure" in line for line in heads] == [True, False] * 4
    assert TOOL(tool.state, country="PHL").kept.failing == "matched"


def test_the_button_puts_a_practice_on_the_list_once():
    tool = TOOL(country="MEX")
    tool.looking.edit("looking", "mex-matricula")
    tool.looking.edit("take", "take")
    row = tool.chosen.records[0]
    assert row["practice"] == "mex-matricula"
    assert "A name at the consulate" in row["needs_first"]
    assert tool.choice_view.content["sentence"].startswith("0 of 1 are finished")
    tool.looking.edit("take", "take")
    assert len(tool.chosen.records) == 1
    assert tool.looking.notes["take"] == {"kind": "error", "text": "This practice is on your list already."}


def test_a_finished_choice_is_left_for_the_action_plan_and_an_unfinished_one_is_not():
    tool = TOOL(country="MEX")
    chosen(tool)
    chosen(tool, "mex-vds", how="")
    left = tool.answers()[0]
    assert [row["practice_id"] for row in left.value] == ["mex-3x1"]
    assert left.value[0] == {
        "practice_id": "mex-3x1",
        "title": "3x1: three public pesos for each peso of a club",
        **WRITTEN,
    }
    assert left.sources
    assert "Hours in the evening" in tool.summary()[-1]["value"]
    rows = tool.choice_view.content["compare"]["rows"]
    assert "Keep a share" in rows[0][2]


def test_the_list_holds_three_and_takes_markup_and_long_texts_as_text():
    tool = TOOL()
    for name in list(practices())[:5]:
        chosen(tool, name, change="<script>alert(1)</script>")
    assert len(tool.chosen.records) == LIMIT
    chosen_again = TOOL({"chosen": [{"practice": "mex-3x1", **WRITTEN, "change": "x" * 5000}]})
    assert chosen_again.answers()[0].value == []
    assert chosen_again.chosen.records[0]["change"].startswith("xxx")


def test_a_broken_state_leaves_what_is_known():
    tool = TOOL({"have": {"c-legal": "yes", "c-nothing": "yes", "c-data": 3}, "themes": ["savings", 7], "mine": "king",
                 "weights": {"fit": True, "proof": 9}, "filters": "all", "looking": "atlantis",
                 "chosen": [None, {"practice": "atlantis"}]})  # fmt: skip
    assert tool.kept.have == {"c-legal": "yes"}
    assert tool.context.themes == ("savings",)
    assert tool.context.level == "open"
    assert (tool.kept.weights["fit"], tool.kept.weights["proof"]) == (6, 9)
    assert tool.answers()[0].value == []


def test_what_was_written_stays_when_the_country_changes():
    tool = TOOL(country="PHL")
    chosen(tool)
    tool.context_form.edit("c-legal", "no")
    again = TOOL(tool.state, country="LUX")
    assert again.state == tool.state
    assert again.answers()[0].value == tool.answers()[0].value


@pytest.mark.parametrize("iso3", ["DEU", "TUV"])
def test_it_serves_a_rich_country_and_one_that_is_hardly_known(iso3):
    tool = TOOL(country=iso3)
    tool.weighing.edit("where", "own")
    assert tool.picture.sentence


def test_it_speaks_spanish_throughout():
    i18n.use("es")
    try:
        tool = TOOL(country="PHL", saved=saved())
        said = tool.says() + tool.earlier_view.says()
    finally:
        i18n.use(None)
    same = {one.title for one in practices().values()} & set(said.splitlines())
    assert not same
    for one in [*practices().values(), *conditions().values()]:
        assert f"{one.title} (" not in said, one.title


@pytest.fixture
def saver(tmp_path):
    return Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")


def test_the_tasks_are_done_by_doing_them(saver):
    tool = TOOL(country="PHL")
    panel = ExerciseTool("4.2-best-practices", saver, tool.trail)

    def states():
        return [task["state"] for task in panel.tasks.tasks]

    before = states()[0]
    assert states() == [before] * 5
    tool.context_form.edit("theme_1", "return")
    for name in list(conditions())[:10]:
        tool.context_form.edit(name, "part")
    tool.weighing.edit("weight_fit", 9)
    tool.weighing.edit("weight_time", 8)
    for name in ("mex-3x1", "rwa-care-safi"):
        tool.looking.edit("looking", name)
    chosen(tool, "rwa-care-safi", how="")
    assert states()[3] != states()[0]
    tool.chosen.set("r1", "how", "adopt")
    assert len(set(states()[:4])) == 1
    assert states()[0] != before
    assert states()[4] == before
