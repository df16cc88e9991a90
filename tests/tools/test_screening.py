"""The screening of lesson 3.1.2: ideas that keep their scores, vetoes, weights, risks, the short list, what is kept."""

import pytest

from fieldschool import i18n
from fieldschool.lesson import Lesson
from fieldschool.sources import screening
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.screening import TOOL
from fieldschool.tools.screening.ideas import LIMIT
from fieldschool.tools.screening.register import Register
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

CRITERIA = [one.criterion_id for one in screening.criteria()]
VETOES = [one.veto_id for one in screening.vetoes()]


@pytest.fixture
def saver(tmp_path):
    return Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")


def having(*titles, **how):
    tool = TOOL(**how)
    for title in titles:
        tool.ideas.add({"title": title, "who": "Ana", "spot": "Here"})
    return tool


def score(tool, idea, value, **others):
    tool.form.edit("looking", idea)
    for name, one in (dict.fromkeys(CRITERIA, value) | others).items():
        tool.form.edit(name, one)
    return tool


def bars(tool):
    pictures = tool.ranking.content["pictures"]
    return {item["name"]: item for item in pictures[0]["items"]} if pictures else {}


def risk(**values):
    return {"idea": "i1", "risk": "own", "own": "Fire", "often": "rare", "loss": "1000"} | values


def states(panel):
    return {task["key"]: task["state"] for task in panel.tasks.tasks}


def test_nothing_written_draws_nothing_and_says_how_to_begin():
    tool = TOOL()
    assert bars(tool) == {}
    assert "Write an idea first" in tool.standing.content["sentence"]
    assert tool.answers()[0].value == []
    tool.form.edit("buyer", 3)
    assert tool.state["scores"] == {}


def test_an_idea_can_be_scored_once_it_has_a_name():
    tool = having("Eggs")
    assert tool.form.field("looking")["options"] == [["i1", "Eggs"]]
    tool.form.edit("buyer", 3)
    assert bars(tool)["Eggs"]["text"] == "2.1"


def test_scores_stay_with_the_idea_when_it_is_renamed_or_another_is_taken_out():
    tool = having("Eggs", "Bread", "Honey")
    score(tool, "i1", 1)
    score(tool, "i2", 2)
    score(tool, "i3", 3)
    tool.ideas.set("r3", "title", "Honey and wax")
    tool.ideas.remove("r1")
    assert {name: bar["value"] for name, bar in bars(tool).items()} == {"Honey and wax": 3, "Bread": 2}
    tool.ideas.undo()
    assert bars(tool)["Eggs"]["value"] == 1


def test_a_new_idea_never_gets_the_scores_of_one_that_is_gone():
    tool = score(having("Eggs", "Bread"), "i2", 4)
    tool.ideas.remove("r2")
    again = TOOL(tool.state)
    again.ideas.add({"title": "Trout"})
    assert [row["id"] for row in again.state["ideas"]] == ["i1", "i3"]
    assert "Trout" not in bars(again)


def test_an_idea_without_a_title_is_kept_and_not_compared():
    tool = score(having("Eggs", "Bread"), "i1", 3)
    tool.ideas.set("r1", "title", "")
    assert "Give the idea a name" in tool.ideas.shown["records"][0]["notes"]["title"]["text"]
    assert bars(tool) == {}
    tool = TOOL(tool.state)
    tool.ideas.set("r1", "title", "Eggs again")
    assert bars(tool)["Eggs again"]["value"] == 3


def test_fifty_pasted_ideas_are_refused_in_a_sentence_and_nothing_is_lost():
    tool = having("Eggs")
    tool.ideas.paste("\n".join(f"Idea {n}\tAna\tHere" for n in range(50)))
    assert tool.ideas.pasted["ok"] is False
    assert "50 rows, and there is room for 7 more" in tool.ideas.pasted["text"]
    tool.ideas.paste("Bread\tAna\tMarket\nHoney\tEva\tHill")
    assert list(tool.ideas.titled().values()) == ["Eggs", "Bread", "Honey"]


def test_markup_stays_text_and_a_far_too_long_title_gets_a_sentence():
    tool = having("<img src=x onerror=alert(1)>")
    tool.register.add(risk(own="<script>alert(1)</script>"))
    tool.register.add({"risk": "fraud"})
    assert "<img" not in tool.evidence.value
    assert "<script" not in tool.evidence.value
    assert "kept as plain text" in tool.ideas.shown["records"][0]["notes"]["title"]["text"]
    tool.ideas.set("r1", "title", "x" * 5_000)
    assert "Make it shorter" in tool.ideas.shown["records"][0]["notes"]["title"]["text"]


def test_a_veto_takes_the_best_idea_out_and_says_why():
    tool = score(score(having("Eggs", "Shares"), "i1", 1), "i2", 4)
    tool.form.edit("veto_promise", "yes")
    assert bars(tool)["Shares"]["text"] == "taken out"
    assert "Such promises are how frauds begin" in tool.form.notes["veto_promise"]["text"]
    tool.form.edit("looking", "i1")
    assert "veto_promise" not in tool.form.notes
    assert tool.answers()[2].value == [{"idea": "Shares", "veto_id": "promise", "example_id": ""}]
    tool.form.edit("looking", "i2")
    tool.form.edit("veto_promise", "no")
    assert bars(tool)["Shares"]["value"] == 4


def test_i_do_not_know_is_no_zero():
    tool = score(having("Eggs"), "i1", "unknown", buyer=2)
    assert bars(tool)["Eggs"]["value"] == pytest.approx(2)
    assert bars(tool)["Eggs"]["reach"][0] < 1 < 3 < bars(tool)["Eggs"]["reach"][1]


def test_each_idea_shows_its_own_answers():
    tool = score(having("Eggs", "Bread"), "i1", 3)
    tool.form.edit("looking", "i2")
    assert tool.form.values["buyer"] is None
    tool.form.edit("looking", "i1")
    assert tool.form.values["buyer"] == 3


def test_the_examples_come_with_scores_do_not_count_as_ones_own_and_go_again():
    tool = TOOL()
    tool.practise.edit("examples", "begin")
    assert len(bars(tool)) == 4
    assert tool.trail.states[-1]["screening_ideas"] == 0
    tool.practise.edit("examples", "begin")
    assert len(tool.ideas.records) == 4
    tool.ideas.set("r1", "title", "Eggs from my own hens")
    assert tool.trail.states[-1]["screening_ideas"] == 1
    tool.practise.edit("examples", "out")
    assert [row["title"] for row in tool.ideas.records] == ["Eggs from my own hens"]


def test_an_example_stays_one_in_another_language():
    tool = TOOL()
    tool.practise.edit("examples", "begin")
    i18n.use("es")
    try:
        again = TOOL(tool.state)
        assert again.trail.states[-1]["screening_ideas"] == 0
        again.practise.edit("examples", "begin")
        assert len(again.ideas.records) == 4
    finally:
        i18n.use(None)
    assert {row["example_id"] for row in again.answers()[0].value} == {
        "phl_layer_danar",
        "mex_tortilleria_2021",
        "rwa_beekeeping",
    }


def test_where_there_is_little_room_only_some_examples_come():
    tool = having(*(f"Idea {n}" for n in range(LIMIT - 1)))
    tool.practise.edit("examples", "begin")
    assert len(tool.ideas.records) == LIMIT
    assert "The list is full" in tool.ideas.notice


def test_weights_change_the_order_and_none_at_all_counts_as_the_same():
    tool = score(score(having("Eggs", "Bread"), "i1", 2, buyer=4), "i2", 2, women_youth=4)
    assert next(iter(bars(tool))) == "Bread"
    tool.weighing.edit("weight_place", 1)
    assert next(iter(bars(tool))) == "Eggs"
    for group in screening.GROUPS:
        tool.weighing.edit(f"weight_{group}", 0)
    assert "All sliders are at 0" in tool.ranking.content["notice"]
    assert next(iter(bars(tool))) == "Bread"
    tool.weighing.edit("weight_place", "300")
    assert "the largest is 10" in tool.weighing.notes["weight_place"]["text"]
    assert tool.state["weights"]["place"] == 0


@pytest.mark.parametrize(
    ("values", "field", "said"),
    [
        ({"loss": "-5"}, "loss", "the smallest is 0"),
        ({"chance": "300"}, "chance", "the largest is 100"),
        ({"loss": ""}, "loss", "A rough one is enough"),
        ({"own": ""}, "own", "Name the risk"),
        ({"often": ""}, "often", "write a number below"),
        ({"idea": ""}, "idea", "Choose the idea"),
        ({"idea": "i9"}, "idea", "no longer on the list"),
        ({"often": "never ever"}, "often", "not in the list"),
        ({"own": "x" * 900}, "own", "Make it shorter"),
    ],
)
def test_a_risk_that_does_not_fit_gets_a_sentence_and_stays(values, field, said):
    tool = having("Eggs")
    tool.register.add(risk(**values))
    assert said in tool.register.shown["records"][0]["notes"][field]["text"]
    assert tool.entries == []
    assert tool.risk_view.content["pictures"] == []
    assert TOOL(tool.state).register.records == tool.register.records


def test_a_number_counts_before_words_and_words_have_a_number():
    tool = having("Eggs")
    tool.register.add(risk(often="sometimes"))
    tool.register.add(risk(often="sometimes", chance="7.5"))
    assert [one.chance_pct for one in tool.entries] == [20, 7.5]
    assert tool.entries[0].expected == 200


def test_a_counted_risk_brings_its_likelihood_and_what_reduces_it_but_replaces_nothing():
    tool = having("Coffee")
    name = tool.register.add({"idea": "i1", "loss": "100"})
    tool.register.set(name, "risk", "price_coffee")
    assert tool.register.records[0]["chance"] == "16"
    assert "Sell part of it ahead" in tool.register.records[0]["reduces"]
    assert "4 of 25 years" in tool.evidence.value
    tool.register.set(name, "risk", "typhoon")
    assert tool.register.records[0]["chance"] == ""
    assert "windbreaks" in tool.register.records[0]["reduces"]
    tool.register.set(name, "reduces", "We pray and insure")
    tool.register.set(name, "often", "rare")
    tool.register.set(name, "risk", "early_closure")
    assert tool.register.records[0]["reduces"] == "We pray and insure"
    assert tool.entries[0].chance_pct == 2
    tool.register.set(name, "risk", ["broken"])
    assert tool.entries == []


def test_a_risk_that_nobody_counted_says_that_it_is_our_opinion():
    tool = having("Eggs")
    tool.register.add({"idea": "i1", "risk": "land_title"})
    assert "It is our opinion." in tool.evidence.value
    assert tool.sources() == ()


def test_a_risk_of_an_idea_that_is_gone_is_kept_and_counts_again_when_it_is_back():
    tool = having("Eggs", "Bread")
    tool.register.add(risk(idea="i2"))
    tool.ideas.remove("r2")
    assert tool.entries == []
    assert len(tool.register.records) == 1
    tool.ideas.undo()
    assert [one.idea_title for one in tool.entries] == ["Bread"]


def test_losses_stay_in_the_money_in_which_they_were_written():
    tool = having("Eggs", country="MEX")
    tool.register.add(risk())
    later = TOOL(tool.state, country="RWA")
    assert later.currency == "MXN"
    assert later.answers()[3].value[0]["currency"] == "MXN"
    later.register.remove("r1")
    assert later.currency == "RWF"
    assert "RWF" in next(field["label"] for field in later.register.fields if field["key"] == "loss")


def test_the_short_list_is_proposed_then_chosen_and_holds_three():
    tool = having("A", "B", "C", "D")
    for n, idea in enumerate(("i1", "i2", "i3", "i4"), start=1):
        score(tool, idea, n)
    assert "We propose the highest scores: D; C; B." in tool.short_view.content["sentence"]
    tool.short.edit("take_i1", True)
    assert "at most three" in tool.short.notes["take_i1"]["text"]
    assert tool.short.values["take_i1"] is False
    tool.short.edit("take_i4", False)
    tool.short.edit("take_i1", True)
    assert [row["idea"] for row in tool.answers()[0].value] == ["C", "B", "A"]
    tool.short.edit("why", "Eva would run it. " * 100)
    assert len(tool.state["why"]) == 400
    again = TOOL(tool.state)
    assert [idea.title for idea in again.chosen] == ["C", "B", "A"]


def test_the_short_list_says_score_weakest_point_and_main_risk():
    tool = score(having("Eggs", "Bread"), "i1", 3, manager=0)
    tool.register.add(risk(own="Fire"))
    tool.register.add(risk(own="Fox", often="often"))
    row = tool.answers()[0].value[0]
    expected = {
        "idea": "Eggs",
        "who": "Ana",
        "where": "Here",
        "weakest": "Somebody there every day",
        "main_risk": "Fox",
    }
    assert row | expected == row
    assert row["score"] == "2.8 (2.7 to 2.9)"


@pytest.mark.parametrize(
    "state",
    [
        {"ideas": 7, "scores": [1], "weights": "x", "risks": {"a": 1}, "picked": 3, "made": "many"},
        {"ideas": [{"id": "../x", "title": "a"}, {"title": "b"}, 3], "scores": {"i1": {"buyer": 3}}, "made": -1},
        {"weights": {"market": True, "risk": 11, "place": 2.5}, "looking": ["i1"], "currency": "<b>", "why": 4},
    ],
)
def test_a_damaged_state_opens_as_new(state):
    assert TOOL(state).state == TOOL().state


def test_only_what_is_known_of_a_state_is_taken_over():
    ideas = [{"id": "i1", "title": "Eggs"}, {"id": "i1", "title": "Twice"}]
    tool = TOOL(
        {"ideas": ideas, "scores": {"i1": {"buyer": True, "skills": 9, "inputs": 2, "x": 1}, "i2": {"buyer": 1}}}
    )
    assert tool.state["scores"] == {"i1": {"inputs": 2}}
    assert [row["title"] for row in tool.state["ideas"]] == ["Twice"]


def test_what_a_page_sends_is_not_believed():
    tool = having("Eggs")
    before = tool.state
    for message in (None, {"do": "set", "id": "r9", "key": "title", "raw": "x"}, {"do": "set", "id": "r1", "key": 3}):
        tool.ideas._receive(tool.ideas, message, [])
        tool.register._receive(tool.register, message, [])
    tool.form.edit("looking", "i77")
    tool.form.edit("buyer", 3.5)
    tool.form.edit("veto_promise", "maybe")
    assert tool.state == before


def test_the_register_holds_ten():
    tool = having("Eggs")
    for _n in range(12):
        tool.register.add(risk())
    assert len(tool.register.records) == 10
    assert "The list is full" in tool.register.notice


def test_every_risk_of_the_table_can_be_written_down():
    done = Register([], [("i1", "Eggs")], "MXN", lambda: None)
    for one in screening.risks()[:10]:
        name = done.add({"idea": "i1", "loss": "10", "often": "rare"})
        done.set(name, "risk", one.risk_id)
    assert len(done.entries({"i1": "Eggs"})) == 10


def test_the_lesson_opens_as_it_was_left_also_in_another_country(saver):
    lesson = Lesson("3.1.2", saver)
    lesson.tool("ideas")
    tool = lesson._tool
    tool.ideas.add({"title": "Eggs"})
    score(tool, "i1", 2)
    tool.register.add(risk())
    lesson._keep(tool.state)
    lesson._moved("RWA")
    again = Lesson("3.1.2", saver)
    again.tool("ideas")
    assert again._tool.country == "RWA"
    assert again._tool.state == tool.state


def test_the_tasks_of_the_lesson_can_be_done_with_it(saver):
    tool = TOOL()
    panel = ExerciseTool("3.1.2-opportunities-and-challenges", saver, tool.trail)
    for title in ("Eggs", "Bread", "Trout"):
        tool.ideas.add({"title": title})
    assert states(panel)["list"] == "look_again"
    for name in ("r1", "r2", "r3"):
        tool.ideas.set(name, "who", "Ana")
        tool.ideas.set(name, "spot", "Here")
    assert states(panel)["list"] == "done"
    for idea in ("i1", "i2"):
        score(tool, idea, 2)
        assert states(panel)["score"] != "done"
        for veto in VETOES:
            tool.form.edit(f"veto_{veto}", "no")
    assert states(panel)["score"] == "done"
    tool.weighing.edit("weight_market", 9)
    assert states(panel)["weigh"] == "look_again"
    tool.weighing.edit("weight_place", 2)
    assert states(panel)["weigh"] == "done"
    for _n in range(3):
        tool.register.add(risk(reduces="Insure"))
    assert states(panel)["risks"] == "look_again"
    for name in ("r1", "r2", "r3"):
        tool.register.set(name, "owner", "Eva")
    assert states(panel)["risks"] == "done"


def test_a_vetoed_idea_needs_no_scores_to_be_answered():
    tool = having("Shares")
    tool.form.edit("veto_promise", "yes")
    assert tool.trail.states[-1]["screening_scored"] == 1
