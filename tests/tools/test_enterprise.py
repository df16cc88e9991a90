"""The enterprise of lesson 3.3.4: numbers by country and kind, lines, a loan, troubles, reasons, a decision, leaves."""

import json

import pytest

from fieldschool import i18n
from fieldschool.tools.enterprise import TOOL
from fieldschool.tools.enterprise.decide import CHECKS, LONGEST, PARTS
from fieldschool.tools.enterprise.lines import LIMIT
from fieldschool.tools.enterprise.room import KEYS, room
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.widgets.view import on_page
from fieldschool.workbook.entries import Choice, Items, Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store


def seen(tool):
    return tool._seen()


def entries(tool):
    return {entry.key: entry for entry in tool.answers()}


def ideas(*names):
    rows = [{"idea": name} for name in names]
    return {("3.1.2", "short_list"): Items(lesson="3.1.2", key="short_list", value=rows)}


def test_it_opens_with_a_published_budget_that_is_short_and_no_loan():
    tool = TOOL(country="MEX")
    assert tool.budget_view.content["sentence"].startswith("It takes MXN 300,000 to open.")
    assert tool.cash_view.content["sentence"].startswith("Money is missing from month 3 (March) on.")
    assert tool.cash_view.content["pictures"][0]["kind"] == "fan"
    assert tool.loan_view.content["sentence"].startswith("You plan no loan")
    assert tool.loan_view.content["notice"].startswith("If you borrowed MXN 100,000: At the same 16%")
    assert seen(tool)["enterprise_way"] == "none"


def test_more_own_money_fills_what_is_missing():
    tool = TOOL(country="MEX")
    missing = tool.plan.books.missing
    assert missing > 0
    tool.cash_form.edit("own", tool.values["own"] + missing)
    assert tool.plan.books.short_from is None
    assert not seen(tool)["enterprise_short"]


def test_a_price_is_kept_by_country_and_by_kind():
    tool, moved = TOOL(country="PHL"), []
    tool._on_country = moved.append
    tool.budget_form.edit("price", 160)
    tool.budget_form.edit("kind", "phl_eggs")
    assert tool.budget_form.values["price"] == 8.44
    tool.budget_form.edit("country", "RWA")
    assert moved == ["RWA"]
    assert tool.plan.currency == "RWF"
    assert tool.budget_form.field("kind")["options"][0][0] == "rwa_moto"
    tool.budget_form.edit("country", "PHL")
    assert tool.budget_form.values["kind"] == "phl_eggs"
    tool.budget_form.edit("kind", "phl_tricycle")
    assert tool.budget_form.values["price"] == 160
    assert TOOL(tool.state, country="PHL").budget_form.values["price"] == 160


def test_lines_of_the_budget_can_be_edited_and_stay_with_their_business():
    tool = TOOL(country="MEX")
    tool.lines.set("r1", "amount", "40,000")
    assert tool.plan.plan.start == 240_000
    tool.lines.add({"what": "Guard at night", "role": "month", "amount": "3,000"})
    assert tool.plan.plan.fixed == 32_000
    tool.lines.add({"what": "Not finished", "role": "start", "amount": "many"})
    assert tool.plan.plan.start == 240_000
    tool.budget_form.edit("kind", "mex_torta")
    assert tool.plan.plan.start == 39_000
    again = TOOL(tool.state, country="MEX")
    again.budget_form.edit("kind", "mex_tortilla")
    assert again.plan.plan.start == 240_000
    assert "Not finished" in [row["what"] for row in again.lines.records]


def test_without_any_line_nothing_has_to_be_paid_and_nothing_breaks():
    tool = TOOL(country="MEX")
    for name in [card["id"] for card in tool.lines.shown["records"]]:
        tool.lines.remove(name)
    assert tool.plan.plan.start == 0
    assert tool.loan_view.content["sentence"] == "There is nothing to borrow for."
    assert tool.budget_view.content["pictures"][0]["items"] == []
    assert tool.says()
    assert tool.summary()


def test_markup_in_a_line_is_text_and_too_long_a_name_does_not_count():
    tool = TOOL(country="MEX")
    tool.lines.set("r1", "what", "<b>Machine</b>")
    assert "<b>Machine</b>" in [item["name"] for item in tool.budget_view.content["pictures"][0]["items"]]
    tool.lines.set("r1", "what", "x" * 500)
    assert tool.plan.plan.start == 200_000


def test_twelve_own_months_are_asked_for_only_when_they_are_chosen():
    tool = TOOL(country="MEX")
    assert "m0" not in {field["key"] for field in tool.cash_form.fields}
    tool.cash_form.edit("season", "own")
    tool.cash_form.edit("m0", "0")
    assert tool.plan.books.flows["sales"][0] == 0
    tool.cash_form.edit("season", "even")
    assert tool.plan.books.flows["sales"][0] > 0
    again = TOOL(tool.state, country="MEX")
    again.cash_form.edit("season", "own")
    assert again.cash_form.values["m0"] == 0


def test_the_first_month_moves_the_season():
    tool = TOOL(country="RWA")
    tool.cash_form.edit("season", "rwa_coffee")
    tool.cash_form.edit("opens", "8")
    assert tool.plan.books.flows["sales"][:4].tolist() == [0, 0, 0, 0]
    assert "month 1 (September)" in str(tool.pictures["cash"].table)


def test_a_flat_loan_is_dearer_and_its_instalment_stands_in_the_cash():
    tool = TOOL(country="PHL")
    tool.loan_form.edit("loan", 40_000)
    declining = seen(tool)["enterprise_true_cost_pct"]
    assert tool.plan.books.opening["loan"] == 40_000
    assert "The instalment is" in tool.loan_view.content["notice"]
    tool.loan_form.edit("way", "flat")
    assert seen(tool)["enterprise_true_cost_pct"] > declining
    assert "flat is PHP" in tool.loan_view.content["sentence"]
    assert seen(tool)["enterprise_way"] == "flat"


def test_a_loan_longer_than_three_years_is_still_owed_and_a_grace_longer_than_the_loan_is_cut():
    tool = TOOL(country="PHL")
    tool.loan_form.edit("loan", 40_000)
    tool.loan_form.edit("months", 60)
    assert "is still owed" in tool.loan_view.content["notice"]
    tool.loan_form.edit("grace", 24)
    tool.loan_form.edit("months", 1)
    assert tool.plan.plan.loan.grace == 0
    assert tool.loan_view.content["sentence"]


@pytest.mark.parametrize("raw", ["-1", "many", "", None, [], "<b>2</b>", "1e99"])
def test_what_is_no_number_gets_a_sentence_and_changes_nothing(raw):
    tool = TOOL(country="MEX")
    before = tool.state
    for form, key in ((tool.budget_form, "price"), (tool.loan_form, "rate"), (tool.trouble_form, "fall")):
        form.edit(key, raw)
        assert form.notes[key]["kind"] == "error", key
    assert tool.state == before


@pytest.mark.parametrize("price", [0, 6])
def test_zero_price_or_a_price_below_cost_has_sentences(price):
    tool = TOOL(country="MEX")
    tool.budget_form.edit("price", price)
    said = tool.says()
    assert "None" not in said
    assert "nan" not in said
    assert "In three years no month pays all that goes out." in tool.cash_view.content["notice"]


def test_troubles_stand_side_by_side_and_all_of_sales_may_be_lost():
    tool = TOOL(country="MEX")
    tool.cash_form.edit("own", 600_000)
    items = tool.trouble_view.content["pictures"][0]["items"]
    assert [item["name"] for item in items] == [
        "As planned", "A bad season", "A late start", "An illness", "More for the household", "All at once",
    ]  # fmt: skip
    assert items[-1]["value"] == min(item["value"] for item in items)
    tool.trouble_form.edit("fall", 100)
    tool.trouble_form.edit("length", 12)
    assert tool.trouble_view.content["sentence"]
    assert seen(tool)["enterprise_survives_pct"] <= 100


@pytest.mark.parametrize("iso3", ["PHL", "USA", "NRU", "VNM", "RWA"])
def test_every_country_and_kind_has_controls_that_can_show_what_they_begin_with(iso3):
    tool = TOOL(country=iso3)
    for kind, _title in tool.budget_form.field("kind")["options"]:
        tool.budget_form.edit("kind", kind)
        for form in (tool.budget_form, tool.cash_form, tool.loan_form):
            for field in form.fields:
                if field["kind"] == "range":
                    assert field["min"] <= form.values[field["key"]] <= field["max"], (kind, field["key"])
        assert tool.loan_view.content["sentence"]
        assert tool.from_view.content["table"]["rows"]


def test_a_country_without_published_loans_is_told_so():
    assert "We have read no terms" in TOOL(country="NPL").offer_view.content["sentence"]
    assert len(TOOL(country="RWA").offer_view.content["compare"]["rows"]) == 3


def test_reasons_are_marked_and_what_helps_is_said():
    tool = TOOL(country="MEX")
    tool.reason_form.edit("debts", True)
    tool.reason_form.edit("sales", True)
    assert tool.reasons == ["sales", "debts"]
    marked = [item["name"] for item in tool.reason_view.content["pictures"][0]["items"] if item["mark"]]
    assert marked == ["Fewer sales, and strong competition", "Too many debts"]
    assert len(tool.reason_view.content["compare"]["rows"]) == 2
    tool.reason_form.edit("sales", False)
    assert TOOL(tool.state, country="MEX").reasons == ["debts"]


def test_it_asks_and_never_says_go():
    tool = TOOL(country="MEX")
    for check in CHECKS:
        tool.check_form.edit(check, "yes")
    tool.check_form.edit("decision", "go")
    questions = [row[0] for row in tool.decide_view.content["compare"]["rows"]]
    assert all(question.endswith("?") for question in questions)
    assert questions[0].startswith("MXN 9,750 is missing in month 5 (May).")
    assert tool.decide_view.content["sentence"] == "All conditions are met."
    assert seen(tool)["enterprise_open"] == 0


def test_an_outline_leaves_with_its_numbers_and_the_decision():
    tool = TOOL(country="PHL")
    assert entries(tool)["enterprise_outline"].value == []
    assert set(entries(tool)) == {"enterprise_outline", "enterprise_reasons"}
    tool.outline_form.edit("idea", "  Tricycle at the market ")
    tool.outline_form.edit("who", "<i>Jun</i>")
    tool.check_form.edit("decision", "wait")
    tool.cash_form.edit("own", 110_000)
    row = entries(tool)["enterprise_outline"].value[0]
    assert set(PARTS) <= set(row)
    assert (row["idea"], row["who"], row["country"], row["currency"]) == (
        "Tricycle at the market", "<i>Jun</i>", "PHL", "PHP",
    )  # fmt: skip
    assert (row["start"], row["own"], row["missing"], row["decision"]) == (93_000, 110_000, 0, "wait")
    assert isinstance(entries(tool)["decision"], Choice)
    assert entries(tool)["plan_short"].value == "enough"
    assert [part["value"].strip() for part in tool.summary() if "one line" in part["what"]] == [
        "Tricycle at the market"
    ]


def test_far_too_long_words_are_cut_and_kept_in_every_country():
    tool = TOOL(country="PHL")
    tool.outline_form.edit("first", "y" * 5_000)
    assert len(tool.state["outline"]["first"]) == LONGEST
    tool.budget_form.edit("country", "MEX")
    assert tool.outline_form.values["first"] == "y" * LONGEST


def test_an_idea_of_the_short_list_can_be_taken():
    tool = TOOL(country="RWA", saved=ideas("Eggs for Musanze", "", "Eggs for Musanze", "Moto"))
    assert [option[1] for option in tool.outline_form.field("take")["options"]] == ["Eggs for Musanze", "Moto"]
    tool.outline_form.edit("take", "1")
    assert tool.state["outline"]["idea"] == "Moto"
    odd = {("3.1.2", "short_list"): Text(lesson="3.1.2", key="short_list", value="Moto")}
    assert "take" not in {field["key"] for field in TOOL(country="RWA", saved=odd).outline_form.fields}


def test_broken_states_are_tolerated():
    rows = [{"what": "A", "role": "start", "amount": "5"}, 7, None]
    state = {
        "kinds": {"MEX": "phl_eggs", "XXX": "shop", "PHL": 3},
        "moved": {
            "MEX": {"mex_tortilla": {"price": "dear", "own": 1e300, "wait": 99, "twelve": [1], "season": "never"}}
        },
        "lines": {"MEX": {"mex_tortilla": rows * 20}},
        "trouble": {"fall": -1, "length": "x"},
        "reasons": ["sales", "sales", 4],
        "checks": {"paid": "perhaps"},
        "decision": "maybe",
        "outline": {"idea": ["x"]},
    }
    tool = TOOL(state, country="MEX")
    assert tool.desk.kinds == {}
    assert tool.desk.moved == {}
    assert tool.desk.trouble["fall"] == 40
    assert len(tool.lines.records) <= LIMIT
    assert tool.reasons == ["sales"]
    assert (tool.decided.checks, tool.decided.decision, tool.decided.parts) == ({}, "", {})


def test_it_speaks_spanish_with_its_names_of_months():
    i18n.use("es")
    try:
        tool = TOOL(country="MEX")
        assert "marzo" in tool.cash_view.content["sentence"]
        assert tool.lines.records[0]["what"] == "Máquina tortilladora"
    finally:
        i18n.use(None)


def test_the_first_tasks_are_done_by_a_person_who_does_them(tmp_path):
    tool = TOOL(country="MEX")
    saver = Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")
    panel = ExerciseTool("3.3.4-individual-enterprises", saver, tool.trail)
    states = lambda: {task["key"]: task["state"] for task in panel.tasks.tasks}  # noqa: E731
    assert states()["never_empty"] != "done"
    tool.cash_form.edit("own", 420_000)
    assert states()["never_empty"] == "done"
    tool.loan_form.edit("loan", 110_000)
    assert states()["a_third_borrowed"] == "done"
    tool.cash_form.edit("own", 500_000)
    assert states()["bad_season"] == "done"
    for name in ("sales", "debts"):
        tool.reason_form.edit(name, True)
    for part in PARTS[:5]:
        tool.outline_form.edit(part, "Something")
    tool.check_form.edit("decision", "no_go")
    assert states()["outline"] == "done"


# The room -----------------------------------------------------------------------------------------------------------


def person(decision="", own=None, *reasons):
    tool = TOOL(country="MEX")
    if decision:
        tool.check_form.edit("decision", decision)
    if own:
        tool.cash_form.edit("own", own)
    for reason in reasons:
        tool.reason_form.edit(reason, True)
    tool.outline_form.edit("idea", "My secret shop")
    tool.outline_form.edit("who", "Ana Secreta")
    return entries(tool)


def test_the_room_counts_decisions_plans_and_reasons_and_nobodys_words():
    people = [person("go", 320_000, "sales"), person("wait", 500_000, "sales", "debts"), person()]
    assert set(KEYS) <= {key for one in people for key in one}
    decided, feared = room(people, "MEX")
    assert decided.sentence == "2 of 3 have decided. Plans that are short of money in some month: 1 of 2."
    assert feared.spec["items"][0]["value"] == 2
    assert "ecret" not in json.dumps(on_page([decided.page(), feared.page()], []))


def test_an_empty_room_and_odd_answers_are_no_reason_to_stop():
    odd = {
        "decision": Choice(lesson="3.3.4", key="decision", value="maybe", options=("maybe",)),
        "plan_short": Text(lesson="3.3.4", key="plan_short", value="short"),
        "enterprise_reasons": Items(
            lesson="3.3.4", key="enterprise_reasons", value=[{"reason": "<b>"}, {"other": 1.0}]
        ),
    }
    for answers in ([], [{}], [odd]):
        decided, feared = room(answers, "PHL")
        assert decided.spec["items"] == feared.spec["items"] == []
        assert decided.sentence.startswith("0 of")
