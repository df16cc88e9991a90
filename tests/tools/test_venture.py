"""The farm venture of lesson 3.3.2: budgets by country, a deal, futures, levers, terms, what is kept and left."""

import json

import pytest

from fieldschool import i18n
from fieldschool.tools.venture import TOOL
from fieldschool.tools.venture.plan import TEXT, WRITTEN
from fieldschool.tools.venture.room import KEYS, room
from fieldschool.tools.venture.tool import VIEWED
from fieldschool.tools.widgets.view import on_page
from fieldschool.workbook.entries import Items


def seen(tool):
    return tool._seen()


def entry(tool):
    (found,) = tool.answers()
    return found.value


def test_it_opens_with_the_greenhouse_and_says_something_everywhere():
    tool = TOOL(country="PHL")
    assert seen(tool)["venture_id"] == "phl_greenhouse"
    assert all(tool.views[name].content["sentence"] for name in VIEWED)
    assert tool.views["budget"].content["sentence"].startswith("It takes PHP 420,000 to begin.")
    assert entry(tool) == []


def test_what_is_shared_out_moves_from_one_party_to_the_other():
    tool = TOOL(country="PHL")
    before = tool.total = tool.judged.total.copy()
    tool.dealing.edit("profit", 70)
    after = tool.judged.total
    assert after[0].mean() > before[0].mean()
    assert after[1].mean() < before[1].mean()
    assert after.sum(axis=0) == pytest.approx(before.sum(axis=0))


def test_a_buyer_without_least_price_or_discount_neither_wins_nor_loses():
    tool = TOOL(country="PHL")
    tool.dealing.edit("floor", 0)
    tool.dealing.edit("discount", 0)
    assert seen(tool)["venture_buyer_loses_pct"] == 0
    assert not tool.judged.futures.buyer.any()


def test_a_published_budget_can_lose_and_has_no_rate_of_return():
    tool = TOOL(country="MEX")
    tool.budgeting.edit("venture", "mex_maize")
    assert "Nobody can share a loss" in tool.views["budget"].content["sentence"]
    assert seen(tool)["venture_irr_pct"] is None
    rows = dict(tool.views["futures"].content["compare"]["rows"])
    assert rows["Return a year (IRR)"] == "none: nothing ever comes back"


def test_a_full_year_is_shown_by_months_which_can_be_changed_and_are_kept():
    tool = TOOL(country="MEX")
    by_month = tool.views["budget"].content["pictures"][1]
    assert [item["name"] for item in by_month["items"]][:2] == ["January", "February"]
    before = tool.plan.season("MEX").need
    for month in range(1, 13):
        tool.budgeting.edit(f"m{month}", 1200 if month == 11 else 0)
    assert tool.plan.season("MEX").need > before
    assert "before the harvest pays" in tool.pictures["budget"][1].sentence
    again = TOOL(json.loads(json.dumps(tool.state)), country="MEX")
    assert again.plan.season("MEX").need == tool.plan.season("MEX").need
    assert again.budgeting.values["m11"] == 1200


@pytest.mark.parametrize(("key", "value"), [("prices", -100), ("harvest", 0), ("prices", 100)])
def test_a_price_of_zero_and_no_harvest_get_a_sentence(key, value):
    tool = TOOL(country="RWA")
    tool.budgeting.edit(key, value)
    assert all(tool.views[name].content["sentence"] for name in VIEWED)
    assert "nan" not in tool.says().lower().split()


def test_every_harvest_lost_is_a_loss_for_the_migrants():
    tool = TOOL(country="PHL")
    tool.budgeting.edit("harvest", 0)
    tool.chancing.edit("lost", 40)
    assert seen(tool)["venture_migrants_lose_pct"] == 100


def test_amounts_are_kept_by_country_and_harvests_outright():
    tool, moved = TOOL(country="PHL"), []
    tool._on_country = moved.append
    tool.budgeting.edit("start1", "300000")
    tool.budgeting.edit("volume5", "5")
    tool.budgeting.edit("y1", "50")
    tool.budgeting.edit("country", "MEX")
    assert moved == ["MEX"]
    tool.budgeting.edit("venture", "phl_greenhouse")
    assert tool.budgeting.values["start1"] != 300_000
    assert tool.budgeting.values["volume5"] == 5
    assert tool.budgeting.values["y1"] == 50
    again = TOOL(tool.state, country="PHL")
    assert again.budgeting.values["start1"] == 300_000


def test_a_budget_of_another_country_says_so_with_the_month_of_the_rate():
    tool = TOOL(country="NPL")
    assert "changed into NPR at the rate of" in tool.views["budget"].content["notice"]


def test_where_no_harvests_were_read_the_slider_of_the_country_is_not_there():
    tool = TOOL(country="MEX")
    assert "wider" in {field["key"] for field in tool.chancing.fields}
    tool.budgeting.edit("venture", "phl_greenhouse")
    assert "wider" not in {field["key"] for field in tool.chancing.fields}
    assert "our estimate" in tool.views["futures"].content["notice"]


def test_what_cannot_be_read_stays_beside_its_note():
    tool = TOOL(country="PHL")
    tool.budgeting.edit("start1", "many")
    assert tool.budgeting.values["start1"] == "many"
    assert tool.budgeting.notes["start1"]["kind"] == "error"
    assert seen(tool)["venture_changed"] == 0


def test_terms_are_text_cut_and_left_for_later_lessons():
    tool = TOOL(country="PHL")
    tool.writing.edit("partners", "<b>Twelve families</b>")
    tool.writing.edit("step", "x" * 5000)
    rows = dict(tool.views["terms"].content["compare"]["rows"])
    assert rows["Who the partners are, and what each brings"] == "<b>Twelve families</b>"
    assert len(tool.plan.written["step"]) == TEXT
    (row,) = entry(tool)
    assert row["words"].startswith("<b>Twelve families</b>")
    assert row["profit"] == 50
    assert row["loss"] == "money"
    for name in WRITTEN:
        tool.writing.edit(name, "a line")
    assert seen(tool)["venture_written"] == 5
    assert tool.views["terms"].content["sentence"].startswith("Your terms are complete")


def test_odd_states_are_left_out():
    odd = {
        "ventures": {"PHL": "nothing", "MEX": 3, "XXX": "phl_eggs"},
        "amounts": {"PHL": {"phl_greenhouse.start1": -1, "phl_greenhouse.volume5": 3, "x": 1}},
        "units": {"phl_greenhouse.y1": 400, "phl_greenhouse.y2": 30, "phl_greenhouse.y99": 1},
        "numbers": {"years": 99, "profit": True, "fee": 7},
        "exit": "run", "loss": [], "first": 1, "written": [1],
    }  # fmt: skip
    plan = TOOL(odd, country="PHL").plan
    assert plan.ventures == {}
    assert plan.amounts == {}
    assert plan.units == {"phl_greenhouse.y2": 30}
    assert (plan.numbers["years"], plan.numbers["profit"], plan.numbers["fee"]) == (8, 50, 7)
    assert (plan.exit, plan.loss, plan.first) == ("left", "money", False)


def test_the_state_is_json_and_opens_again():
    tool = TOOL(country="RWA")
    tool.dealing.edit("exit", "profit")
    tool.dealing.edit("first", True)
    tool.dealing.edit("loss", "buyer")
    state = json.loads(json.dumps(tool.state))
    assert TOOL(state, country="RWA").state == tool.state


def test_it_speaks_spanish():
    i18n.use("es")
    try:
        assert "invernadero" in TOOL(country="PHL").says().lower()
    finally:
        i18n.use(None)


def answered(**row):
    return {KEYS[0]: Items(lesson="3.3.2", key=KEYS[0], value=[row])}


def test_the_room_counts_risks_and_losses_and_shows_nothing_typed():
    answers = [
        answered(losing=5.0, loss="money", words="secret"),
        answered(losing=80.0, loss="buyer"),
        answered(losing="many", loss=7),
        answered(losing=-4.0),
        {},
    ]
    pictures = room(answers, "MEX")
    assert pictures[0].sentence.startswith("2 of 5 have changed a venture.")
    assert [row[1] for row in pictures[0].table.rows] == ["1", "0", "0", "1"]
    assert "secret" not in str(on_page([one.page() for one in pictures], []))
    assert room([], "MEX")[1].sentence == "Nobody has answered yet."
