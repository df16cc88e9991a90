"""Who is who: a case is answered once, what was missed comes back, a tree is walked, all of it is kept."""

import pytest

from fieldschool import i18n
from fieldschool.lesson import Lesson
from fieldschool.sources import definitions, tables
from fieldschool.sources.checking import TableError
from fieldschool.tools.definitions import TOOL, names
from fieldschool.tools.definitions.rounds import UNKNOWN, Answer, options
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.workbook.entries import Items
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

STEM = "2.1.1-definitions"
CASES = definitions.cases()


@pytest.fixture
def saver(tmp_path):
    return Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")


def play(tool, right=lambda _case: True):
    """Finish the round: the right term, or else the tempting one."""
    while tool.rounds.case is not None:
        case = tool.rounds.case
        tool.case_form.edit("answer", case.term_id if right(case) else case.tempting)
        tool.case_form.edit("go", "go")
    return tool


def walk(tool, *answers):
    for answer in answers:
        tool.tree_form.edit("walk", answer)
    return tool


def note(tool, key="answer"):
    return tool.case_form.notes.get(key, {}).get("text", "")


def states(panel):
    return {task["key"]: task["state"] for task in panel.tasks.tasks}


def test_the_first_round_is_the_same_for_everybody_and_easy():
    assert TOOL(country="PHL").rounds.cases == TOOL(country="RWA", seminar="PHL").rounds.cases
    assert {CASES[name].level for name in TOOL().rounds.cases} == {1}


def test_the_case_is_labelled_as_made_up_with_its_countries():
    field = TOOL().case_form.field("answer")
    assert field["label"] == CASES["C10"].text
    assert field["help"].startswith("Illustrative case: made up")
    assert "Guatemala" in field["help"]


@pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case.case_id)
def test_each_case_offers_its_term_the_tempting_one_and_no_other_that_holds(case):
    offered = options(case)
    assert 3 <= len(offered) <= 4
    assert {case.term_id, case.tempting} <= set(offered)
    assert not case.also & set(offered)


def test_a_right_answer_is_explained():
    tool = TOOL()
    tool.case_form.edit("answer", "smuggling")
    assert note(tool).startswith("“Smuggling of migrants” fits. He paid for the crossing")
    assert [label for _value, label in tool.case_form.field("answer")["options"]][1] == "✓ Smuggling of migrants"
    assert "Right: 1." in tool.case_view.content["sentence"]


def test_another_term_is_contrasted_by_the_question_that_decides():
    tool = TOOL()
    tool.case_form.edit("answer", "trafficking")
    assert note(tool).startswith("Look at this question: Is somebody exploited")
    assert "Here the answer is no, and so the term is “Smuggling of migrants”, not “Trafficking in persons”." in note(
        tool
    )
    rows = dict(tool.case_view.content["compare"]["rows"])
    assert set(rows) == {
        "● Trafficking in persons",
        "✓ Smuggling of migrants",
        "Illegal recruitment",
        "Recruitment cost",
    }
    assert "Three parts" in rows["● Trafficking in persons"]


def test_not_to_know_is_an_answer_and_counts_as_missed():
    tool = TOOL()
    tool.case_form.edit("answer", "unknown")
    assert note(tool).startswith("The term is “Smuggling of migrants”.")
    assert tool.rounds.given[0].chosen == UNKNOWN
    assert tool.rounds.missed() == ["smuggling"]
    assert tool.answers()[0].value == [{"case_id": "C10", "term": "smuggling", "chosen": None}]


def test_only_the_first_answer_counts():
    tool = TOOL()
    for term in ("trafficking", "smuggling"):
        tool.case_form.edit("answer", term)
    assert [answer.chosen for answer in tool.rounds.given] == ["trafficking"]


def test_one_cannot_go_on_without_an_answer_and_a_double_press_skips_nothing():
    tool = TOOL()
    tool.case_form.edit("go", "go")
    assert "First choose a term" in note(tool, "go")
    tool.case_form.edit("answer", "smuggling")
    tool.case_form.edit("go", "go")
    tool.case_form.edit("go", "go")
    assert tool.rounds.at == 1
    assert "case 2 of 8" in tool.case_form.title


@pytest.mark.parametrize("raw", ["nobody", "", None, 7, ["smuggling"], "<b>x</b>", "x" * 5_000])
def test_a_term_that_was_not_offered_is_refused_with_a_sentence(raw):
    tool = TOOL()
    tool.case_form.edit("answer", raw)
    assert tool.rounds.given == []
    assert note(tool) == "Choose one of the list."


def test_what_was_missed_comes_back_in_another_case_and_is_put_right():
    tool = play(TOOL(country="PHL"), right=lambda case: case.term_id not in ("asylum_seeker", "labour_migrant"))
    assert tool.rounds.results() == [(6, 8)]
    assert "They come back in the next round" in tool.progress
    assert {row[0] for row in tool.case_view.content["compare"]["rows"]} == {"Migrant worker", "Asylum seeker"}
    seen = set(tool.rounds.cases)
    tool.case_form.edit("go", "go")
    came = [CASES[name].term_id for name in tool.rounds.cases]
    assert {"asylum_seeker", "labour_migrant"} <= set(came)
    assert not seen & set(tool.rounds.cases)
    play(tool)
    assert sorted(tool.rounds.put_right()) == ["asylum_seeker", "labour_migrant"]
    assert tool.rounds.missed() == []
    assert "Nothing is open" in tool.progress


def test_from_the_second_round_on_cases_from_home_come_first():
    def near(iso3):
        tool = play(TOOL(country=iso3, seminar=iso3))
        tool.case_form.edit("go", "go")
        return sum(iso3 in CASES[name].iso3s for name in tool.rounds.cases)

    assert near("PHL") >= 3
    assert near("TUV") == 0


def test_the_room_gets_first_answers_only():
    tool = play(TOOL(), right=lambda _case: False)
    for _round in range(3):
        tool.case_form.edit("go", "go")
        play(tool)
    rows = {row["case_id"]: row["chosen"] for row in tool.answers()[0].value}
    assert rows["C10"] == CASES["C10"].tempting
    assert len(rows) == len(tool.answers()[0].value)


def test_a_term_that_holds_as_well_counts_as_right():
    assert Answer.to(CASES["C02"], 1, "international_migrant").right
    assert not Answer.to(CASES["C02"], 1, "labour_migrant").right
    assert not Answer.to(CASES["C02"], 1, UNKNOWN).right


def test_a_walk_ends_at_a_term_that_is_marked_and_counted():
    tool = walk(TOOL(), "yes", "yes", "no", "no")
    assert tool.tree_view.content["sentence"].startswith("You have come to: Asylum seeker.")
    assert tool.tree_form.field("walk")["options"] == []
    walk(tool, "yes")
    assert tool.walked.state["reached"] == {"protection": ["asylum_seeker"]}
    assert tool.trail.states[-1]["terms_ends"] == 1
    tool.tree_form.edit("step", "back")
    assert "3 terms are left" in tool.tree_view.content["sentence"]
    tool.tree_form.edit("step", "again")
    assert tool.walked.answers == {}
    assert tool.trail.states[-1]["terms_ends"] == 1


def test_each_tree_keeps_its_own_way():
    tool = walk(TOOL(), "yes")
    tool.tree_form.edit("family", "money")
    walk(tool, "yes", "no")
    assert "Transfer fee" in tool.tree_view.content["sentence"]
    tool.tree_form.edit("family", "protection")
    assert tool.walked.answers == {"p_citizen": True}


@pytest.mark.parametrize("family", definitions.FAMILIES)
def test_every_case_can_be_walked_by_hand_to_its_term(family):
    tool = TOOL()
    tool.tree_form.edit("family", family)
    of_family = [case for case in CASES.values() if definitions.terms()[case.term_id].family == family]
    assert of_family
    for case in of_family:
        tool.tree_form.edit("step", "again") if tool.walked.answers else None
        while tool.tree_form.field("walk")["options"]:
            walk(tool, "yes" if case.answers[tool.walked.here.question] else "no")
        assert tool.walked.here.term == case.term_id


def test_terms_that_nothing_parts_are_told_to_the_trainer(monkeypatch):
    known = dict(definitions.terms())
    other = definitions.Term(**{**vars(known["refugee"]), "term_id": "exile"})
    monkeypatch.setattr(definitions, "terms", lambda: {**known, "exile": other})
    with pytest.raises(TableError, match="refugee and exile alike"):
        names.trees.__wrapped__(tables.load("terms"), tables.load("term_questions"))


def test_the_glossary_names_terms_in_other_languages_and_local_words():
    view = TOOL(country="PHL").glossary
    assert "Philippines, local words that we know: bakwit" in view.value
    assert '<span lang="es">solicitante de asilo</span>' in view.value
    assert "diaspora nyarwanda" in view.value
    assert view.value.count("<dt>") == len(definitions.terms())
    assert "Tuvalu: we know no local words yet." in TOOL(country="TUV").glossary.value


def test_markup_in_a_table_is_only_ever_text(monkeypatch):
    known = dict(definitions.terms())
    known["refugee"] = definitions.Term(**{**vars(known["refugee"]), "meaning": "<img src=x onerror=alert(1)>"})
    monkeypatch.setattr(definitions, "terms", lambda: known)
    value = TOOL().glossary.value
    assert "<img" not in value
    assert "&lt;img" in value


def test_spanish_names_of_the_catalogue_are_those_of_the_table_or_begin_with_them():
    i18n.use("es")
    try:
        told = {name: i18n._(term.title) for name, term in definitions.terms().items()}
    finally:
        i18n.use(None)
    known = definitions.terms()
    assert {name: words for name, words in told.items() if not known[name].names["es"].startswith(words)} == {}


def test_it_speaks_spanish_in_every_sentence_of_a_round():
    i18n.use("es")
    try:
        tool = TOOL(country="MEX")
        tool.case_form.edit("answer", "trafficking")
        assert note(tool).startswith("Mire esta pregunta: ¿Se explota a alguien")
        assert tool.case_form.field("answer")["label"].startswith("Un hombre de Guatemala pagó")
    finally:
        i18n.use(None)


@pytest.mark.parametrize(
    "state",
    [
        {"rounds": [1], "walk": "x"},
        {"rounds": {"seed": -1, "round": True, "cases": [None, "C99", 7]}},
        {"rounds": {"given": [[1], "x", [0, "C10", "smuggling"]]}},
        {"rounds": {"given": [[2, "C10", "smuggling"], [1, "C10", "nobody"], [1, None, "smuggling"]]}},
        {"walk": {"family": ["money"], "ways": {"money": [["y_money"], 3, ["y_what", True]]}}},
        {"walk": {"reached": {"money": [1, "nobody"], "nowhere": ["fee"]}}},
    ],
)
def test_a_damaged_state_opens_as_new(state):
    assert TOOL(state).state == TOOL().state


def test_a_way_is_kept_only_as_far_as_the_tree_goes_now():
    ways = {"protection": [["p_citizen", True], ["p_decided", True]]}
    assert TOOL({"walk": {"ways": ways}}).walked.answers == {"p_citizen": True}


def test_the_lesson_opens_as_it_was_left_in_another_country_too(saver):
    lesson = Lesson("2.1.1", saver)
    lesson.tool("rounds")
    tool = lesson._tool
    tool.case_form.edit("answer", "trafficking")
    tool.case_form.edit("go", "go")
    walk(tool, "yes")
    lesson._keep(tool.state)
    lesson._moved("RWA")
    again = Lesson("2.1.1", saver)
    again.tool("rounds")
    assert again._tool.country == "RWA"
    assert again._tool.state == tool.state
    assert again._tool.rounds.at == 1
    kept = saver.latest()["2.1.1", "confusions"]
    assert isinstance(kept, Items)
    assert kept.value == [{"case_id": "C10", "term": "smuggling", "chosen": "trafficking"}]


def test_many_rounds_stay_within_what_can_be_kept(saver):
    tool = TOOL(country="PHL")
    for _round in range(60):
        play(tool, right=lambda case: int(case.case_id[1:]) % 3 > 0)
        tool.case_form.edit("go", "go")
    assert len(tool.rounds.given) == 400
    assert len(tool.answers()[0].value) <= 200
    lesson = Lesson("2.1.1", saver)
    lesson.tool("rounds")
    lesson._tool.rounds = tool.rounds
    lesson._keep(tool.state)
    assert TOOL(tool.state, country="PHL").state == tool.state


def test_the_tasks_of_the_lesson_can_be_done_with_it(saver):
    tool = TOOL()
    panel = ExerciseTool(STEM, saver, tool.trail)
    first = ("first_round", "second_round", "walk")
    assert [states(panel)[key] for key in first] == ["not_started"] * 3
    tool.case_form.edit("answer", "trafficking")
    walk(tool, "yes")
    assert states(panel)["first_round"] == "look_again"
    assert states(panel)["walk"] == "look_again"
    tool.case_form.edit("go", "go")
    play(tool, right=lambda case: case.level > 1)
    assert states(panel)["first_round"] == "done"
    assert states(panel)["second_round"] == "look_again"
    tool.case_form.edit("go", "go")
    play(tool)
    assert states(panel)["second_round"] == "done"
    walk(tool, "no")
    tool.tree_form.edit("family", "return")
    walk(tool, "yes")
    assert states(panel)["walk"] == "done"
