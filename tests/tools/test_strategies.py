"""The strategy mix of lesson 2.2.2: impacts, limits, cards, the best mix, what is kept and what later lessons read."""

import json

import pytest

from fieldschool import i18n
from fieldschool.lesson import Lesson
from fieldschool.models import best_mix
from fieldschool.models import strategies as model
from fieldschool.sources import impacts, strategies
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.strategies import TOOL
from fieldschool.tools.strategies.aims import EXAMPLE, LETTERS, MOST, PICKS, read
from fieldschool.tools.strategies.keeping import restored
from fieldschool.workbook.entries import Items, Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

STEM = "2.2.2-harnessing"


@pytest.fixture
def saver(tmp_path):
    return Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")


def saved(*rows):
    return {("2.2.1", "top_impacts"): Items(lesson="2.2.1", key="top_impacts", value=list(rows))}


def choose(tool, *names, yes=True):
    for name in names:
        tool.mix.edit(name, yes)
    return tool


def asked(tool):
    tool.ask.edit("best", "best")
    return tool


def said(tool):
    return tool.best_view.content["sentence"]


# The impacts ------------------------------------------------------------------------------------------------------


def test_with_nothing_saved_an_example_stands_there_and_says_that_it_is_one():
    tool = TOOL(country="MEX")
    assert [aim.impact_id for aim in tool.aims] == list(EXAMPLE)
    assert "Nothing is saved from lesson 2.2.1 yet" in tool.aims_view.content["sentence"]
    tool.impacts.edit("pick1", "mig_abuse")
    assert "4 impacts are to be reached." in tool.aims_view.content["sentence"]


def test_what_2_2_1_saved_is_taken_with_its_weights_and_own_words():
    rows = [
        {
            "impact_id": "mig_debt",
            "title": "x",
            "level": "migrant",
            "domain": "economic",
            "sign": "cost",
            "weight": 3.0,
        },
        {"impact_id": "own-1", "title": "Old people alone", "sign": "cost", "weight": 1.0},
    ]
    tool = TOOL(country="MEX", saved=saved(*rows))
    assert [(aim.title, aim.weight) for aim in tool.aims] == [("Debt for recruitment", 3), ("Old people alone", 1)]
    choose(tool, "recruit_control")
    assert tool.mine.points == pytest.approx(75)
    tool.impacts.edit("use", "here")
    assert [aim.impact_id for aim in tool.aims] == list(EXAMPLE)
    tool.impacts.edit("use", "saved")
    assert len(tool.aims) == 2


def test_an_impact_that_nothing_reaches_can_be_given_a_strategy_by_the_participant():
    tool = TOOL(country="MEX", saved=saved({"impact_id": "own-1", "title": "Old people alone", "weight": 2.0}))
    choose(tool, "associations")
    assert tool.mine.points == 0
    tool.impacts.edit("named_own-1", "associations")
    assert tool.mine.points == pytest.approx(66.7, abs=0.1)
    assert tool.aims_view.content["compare"]["rows"][0][1] == "A town: Organizing migrants and families."
    tool.impacts.edit("named_own-1", "open")
    assert tool.mine.points == 0


@pytest.mark.parametrize(
    "rows",
    [
        [
            {"impact_id": None, "title": "x"},
            {"impact_id": "own-1", "title": None},
            {"impact_id": 7.0, "title": "x"},
            {},
        ],
        [],
    ],
)
def test_odd_rows_of_2_2_1_are_passed_over(rows):
    assert read(saved(*rows)) == ()
    assert read({("2.2.1", "top_impacts"): Text(lesson="2.2.1", key="top_impacts", value="x")}) == ()


def test_too_many_too_long_or_odd_weights_of_2_2_1_are_cut():
    rows = [
        {"impact_id": f"own-{n}", "title": "x" * 900, "weight": weight} for n, weight in enumerate([-1.0, 1e9] * 20)
    ]
    found = read(saved(*rows))
    assert len(found) == MOST
    assert {(len(aim.title), aim.weight) for aim in found} == {(LETTERS, 1.0)}


def test_the_same_impact_twice_counts_once_and_none_at_all_is_no_error():
    tool = TOOL(country="MEX")
    for n in range(1, PICKS + 1):
        tool.impacts.edit(f"pick{n}", "mig_debt")
    assert [aim.impact_id for aim in tool.aims] == ["mig_debt"]
    for n in range(1, PICKS + 1):
        tool.impacts.edit(f"pick{n}", "open")
    asked(choose(tool, "coop"))
    assert "at least one impact" in tool.view.content["sentence"]
    assert said(tool) == "Choose at least one impact first."
    assert tool.says()


def test_an_impact_outside_the_list_is_answered_at_its_control():
    tool = TOOL(country="MEX")
    tool.impacts.edit("pick1", "<b>mig</b>")
    assert tool.impacts.notes["pick1"]["kind"] == "error"
    assert [aim.impact_id for aim in tool.aims] == list(EXAMPLE)


# The mix ----------------------------------------------------------------------------------------------------------


def test_a_card_says_what_it_costs_reaches_and_makes_worse():
    tool = TOOL(country="MEX")
    help_of = {field["key"]: field.get("help", "") for field in tool.mix.fields}
    assert (
        "MXN 210,000 a year · 0.5 people full time · effect after 6 months\nEvidence: little that was counted\n"
        in help_of["recruit_control"]
    )
    assert "Reaches: “Debt for recruitment” (strongly)." in help_of["recruit_control"]
    assert "Makes worse: “Children miss their parents” (a little)." in help_of["seasonal"]
    assert help_of["seasonal"].splitlines()[-2:] == [
        "Needs “Control of recruitment”.", "Not together with “Work and study at home for the young”.",
    ]  # fmt: skip
    assert "Not together with “Seasonal places for the poorest villages”." in help_of["youth_home"]
    tool.impacts.edit("pick1", "mig_abuse")
    help_of = {field["key"]: field.get("help", "") for field in tool.mix.fields}
    assert "Reaches: “Abuse and unpaid wages” (a little)." in help_of["recruit_control"]


def test_what_does_not_fit_is_said_under_the_bars_and_at_its_control():
    tool = choose(TOOL(country="MEX"), "match_works", "solidarity_fund")
    notice = tool.view.content["notice"]
    assert "more than the budget" in notice
    assert "“Matched fund for public works” needs “Organizing migrants and families”" in notice
    assert "do not go together" in notice
    assert {"budget", "match_works", "solidarity_fund"} <= set(tool.mix.notes)
    assert not tool.mine.fits
    choose(tool, "match_works", "solidarity_fund", yes=False)
    assert tool.view.content["notice"] == ""
    assert tool.mix.notes == {}


def test_what_comes_too_late_reaches_nothing_and_says_so():
    tool = choose(TOOL(country="MEX"), "pooled_savings")
    assert tool.mine.points > 0
    tool.mix.edit("months", 12)
    assert tool.mine.points == 0
    assert "shows an effect after 2 years, later than you set" in tool.view.content["notice"]


def test_careful_counts_the_low_end_so_that_thin_evidence_counts_least():
    thin, tested = choose(TOOL(country="MEX"), "recruit_control"), choose(TOOL(country="MEX"), "remit_savings")
    tested.impacts.edit("pick1", "fam_finance")
    before = thin.mine.points, tested.mine.points
    for tool in (thin, tested):
        tool.mix.edit("careful", True)
    assert thin.mine.points / before[0] == pytest.approx(0.1)
    assert tested.mine.points / before[1] == pytest.approx(0.8)


def test_prices_that_are_lower_here_make_every_strategy_cheaper():
    tool = choose(TOOL(country="MEX"), "children")
    before = tool.mine.cost
    tool.mix.edit("prices", 50)
    assert tool.mine.cost == pytest.approx(before / 2)
    assert tool.limits.budget == tool.facts.usual


@pytest.mark.parametrize(("name", "typed"), [("budget", "a lot"), ("staff", "-1"), ("prices", "9999"), ("months", 7)])
def test_a_limit_that_cannot_be_is_answered_at_its_box(name, typed):
    tool = TOOL(country="MEX")
    before = tool.state
    tool.mix.edit(name, typed)
    assert tool.mix.notes[name]["kind"] == "error"
    assert tool.state == before


def test_another_country_has_other_prices_and_keeps_the_mix_and_both_budgets():
    told = []
    tool = TOOL(country="MEX", on_country=told.append)
    choose(tool, "council", "open_data")
    tool.mix.edit("budget", 500_000)
    tool.mix.edit("country", "RWA")
    assert told == ["RWA"]
    assert tool.choices.mix == ["council", "open_data"]
    assert tool.facts.currency == "RWF"
    assert tool.limits.budget == strategies.usual_budget("RWA")
    tool.mix.edit("country", "MEX")
    assert tool.limits.budget == 500_000


@pytest.mark.parametrize("country", ["USA", "TUV", "MAF"])
def test_a_rich_country_and_one_that_statistics_hardly_know(country):
    tool = asked(choose(TOOL(country=country), "recruit_control", "children"))
    assert tool.facts.currency in tool.view.content["sentence"]
    assert tool.best
    assert tool.gap >= 0


# The best mix -----------------------------------------------------------------------------------------------------


def test_the_best_mix_comes_when_it_is_asked_for_and_one_sentence_says_the_difference():
    tool = choose(TOOL(country="MEX"), "recruit_control", "fin_edu")
    assert said(tool).startswith("Choose your own mix first")
    asked(tool)
    assert said(tool).startswith("The best mix leaves out “Money lessons for migrant and family together” and takes ")
    assert tool.gap > 20
    assert model.fits(tool.menu, tool.facts.places(tool.best), tool.limits)
    assert [row[0] for row in tool.best_view.content["compare"]["rows"]][-3:] == [
        "In all, of 100", "Money a year", "People full time",
    ]  # fmt: skip
    assert tool.best_view.content["pictures"][0]["kind"] == "bars"


def test_ones_own_mix_is_never_better_than_the_best_and_can_be_as_good():
    tool = asked(TOOL(country="MEX"))
    choose(tool, *tool.best)
    assert said(tool) == "Your mix is the best that we can find."
    assert tool.gap == 0
    choose(tool, tool.best[0], yes=False)
    assert tool.gap > 0


def test_it_follows_ones_own_mix_and_goes_when_a_limit_changes():
    tool = asked(TOOL(country="MEX"))
    first = said(tool)
    choose(tool, "recruit_control")
    assert said(tool) != first
    tool.mix.edit("staff", 1)
    assert said(tool) == "Something has changed since. Ask once more for the best mix."
    assert tool.best_view.content["pictures"] == []
    assert tool.trail.states[-1]["strategies_gap"] is None
    tool.mix.edit("staff", 2)
    assert tool.best


def test_several_best_mixes_are_told_honestly():
    tool = TOOL(country="MEX")
    for n, name in enumerate(("fam_children", "com_projects", "com_jobs", "lg_return_pressure"), 1):
        tool.impacts.edit(f"pick{n}", name)
    asked(tool)
    tool.mix.edit("budget", 1_400_000)
    other = asked(tool).choices.best["other"]
    assert other
    assert float(model.total(tool.menu, tool.facts.places(other), 24)) == pytest.approx(
        tool._in_words(tool.best).points
    )
    assert "It is not the only one" in tool.best_view.content["notice"]


def test_without_money_it_says_what_would_change_that():
    tool = TOOL(country="MEX")
    tool.mix.edit("budget", 0)
    asked(tool)
    assert "nothing in our list reaches your impacts" in said(tool)


@pytest.mark.parametrize("trouble", [best_mix.NoAnswer("late"), ImportError("no scipy")])
def test_a_search_that_fails_is_one_sentence_and_the_mix_is_safe(monkeypatch, trouble):
    tool = choose(TOOL(country="MEX"), "coop")

    def fail(*_args):
        raise trouble

    monkeypatch.setattr(best_mix, "best", fail)
    asked(tool)
    assert tool.ask.notes["best"]["kind"] == "error"
    assert tool.choices.mix == ["coop"]


# What is kept -----------------------------------------------------------------------------------------------------


def test_it_opens_as_it_was_left_with_the_best_mix_on_view(saver):
    lesson = Lesson("2.2.2", saver)
    lesson.tool()
    tool = asked(choose(lesson._tool, "coop", "council"))
    tool.mix.edit("budget", 400_000)
    asked(tool)
    lesson._keep(tool.state)
    again = Lesson("2.2.2", saver)
    again.tool()
    assert again._tool.state == tool.state
    assert said(again._tool) == said(tool)


def test_what_is_kept_is_plain_and_small():
    tool = asked(choose(TOOL(country="MEX"), *[each.strategy_id for each in strategies.strategies().values()][:20]))
    assert len(json.dumps(tool.state)) < 4_000


@pytest.mark.parametrize(
    "state",
    [
        {"use": 7, "picked": "mig_debt", "named": [1], "mix": "coop", "budget": 5, "staff": True, "months": True,
         "careful": "yes", "prices": float("nan"), "best": [1]},
        {"use": "x", "picked": None, "named": {"a": [], 3: "coop", "x" * 99: "coop"}, "mix": [None, {}, "mars"],
         "budget": {"MEX": -1, "XYZ": 5, 3: 5, "RWA": "1", "PHL": 1e300}, "staff": -1, "months": 7, "prices": 1e9,
         "best": {"key": 3, "mix": []}},
    ],
)  # fmt: skip
def test_a_damaged_state_opens_as_new(state):
    assert TOOL(state, country="MEX").state == TOOL(country="MEX").state


def test_a_best_mix_of_another_day_is_not_shown_where_it_does_not_belong():
    forged = {"best": {"key": "0" * 16, "mix": ["coop"], "other": None}}
    tool = TOOL(forged, country="MEX")
    assert tool.best is None
    assert "Something has changed since" in said(tool)


def test_no_more_impacts_than_there_is_room_for_are_read():
    found = restored({"picked": [*list(impacts.impacts())[:9], "x"]})
    assert len(found.picked) == PICKS


def test_later_lessons_read_the_mix_its_price_and_what_it_reaches():
    tool = choose(TOOL(country="MEX"), "recruit_control", "coop")
    entries = {entry.key: entry for entry in tool.answers()}
    assert set(entries) == {"strategy_mix", "reached_impacts", "strategy_reach", "strategy_fits"}
    assert entries["strategy_mix"].value[0] == {
        "strategy_id": "recruit_control", "title": "Control of recruitment", "cost": 210_000.0, "unit": "MXN a year",
        "staff": 0.5, "months": 6.0, "evidence": "little that was counted", "impacts": "mig_debt",
    }  # fmt: skip
    assert entries["reached_impacts"].value[0] == {
        "impact_id": "mig_debt", "title": "Debt for recruitment", "weight": 1.0, "reach": 100.0,
    }  # fmt: skip
    assert entries["strategy_reach"].value == pytest.approx(41.7)
    assert entries["strategy_fits"].value is True
    assert [row["what"] for row in tool.summary()] == [
        "My strategy mix", "Control of recruitment", "Cooperatives open to members abroad",
    ]  # fmt: skip


def test_sources_are_those_of_what_is_chosen_and_the_list_at_the_end_has_all():
    tool = choose(TOOL(country="MEX"), "coop")
    assert tool.sources()[0] == "Strengths, costs and people: our estimate"
    assert any("Atikha" in line for line in tool.sources())
    assert len(tool.all_sources()) > 25


def test_own_words_are_only_ever_text():
    tool = TOOL(country="MEX", saved=saved({"impact_id": "own-1", "title": "<img src=x onerror=alert(1)>"}))
    assert tool.aims_view.content["compare"]["rows"][0][0] == "<img src=x onerror=alert(1)>"
    assert tool.view.content["pictures"][0]["items"][0]["name"] == "<img src=x onerror=alert(1)>"


def test_it_speaks_spanish():
    i18n.use("es")
    try:
        tool = choose(TOOL(country="MEX"), "coop")
        assert "estrategia" in tool.view.content["sentence"]
    finally:
        i18n.use(None)


def test_the_tasks_of_the_lesson_can_be_done_with_it(saver):
    tool = TOOL(country="MEX")
    panel = ExerciseTool(STEM, saver, tool.trail)

    def states():
        return {task["key"]: task["state"] for task in panel.tasks.tasks}

    choose(tool, "recruit_control", "children", "local_buying")
    assert states()["a_mix_that_fits"] == "look_again"
    for n, name in enumerate(("fam_children", "com_projects", "com_jobs", "lg_return_pressure"), 1):
        tool.impacts.edit(f"pick{n}", name)
    choose(tool, "recruit_control", yes=False)
    choose(tool, "council", "solidarity_fund")
    assert states()["a_mix_that_fits"] == "done"
    asked(tool)
    assert states()["learn_from_the_best"] == ("done" if tool.gap <= 10 else "look_again")
    choose(tool, *tool.choices.mix, yes=False)
    choose(tool, *tool.best)
    assert states()["learn_from_the_best"] == "done"
    tool.mix.edit("budget", tool.facts.usual / 2)
    assert states()["half_the_money"] == "look_again"
    choose(tool, *tool.choices.mix, yes=False)
    choose(tool, "reception", "local_buying")
    assert states()["half_the_money"] == "done"
