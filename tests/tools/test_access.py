"""The product finder of lesson 3.2.5: filters, what is not shown, own products, what is promoted, what is kept."""

import datetime as dt

import pytest

from fieldschool import i18n
from fieldschool.lesson import Lesson
from fieldschool.tools.access import TOOL, offers, own, past
from fieldschool.tools.access.room import KEYS, room
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.household import TOOL as HOUSEHOLD
from fieldschool.workbook.entries import Items, State, Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

PRODUCT = {"name": "Luz", "currency": "PHP", "rate": "5", "year": "2026", "source": "The branch", "protection": "none"}
TOLD = {"product": "PHL-MP2", "whom": "Parents of small children", "risk": "Locked for five years"}


@pytest.fixture
def saver(tmp_path):
    return Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")


def opened(state=None, country="PHL", **how):
    return TOOL(state, country=country, **how)


def bars(tool):
    pictures = tool.view.content["pictures"]
    return [item["name"] for item in pictures[0]["items"]] if pictures else []


def note(form, key):
    return form.notes.get(key, {}).get("text", "")


def mistake(tool, **values):
    tool.own.add(PRODUCT | values)
    return next(iter(tool.own.shown["records"][-1]["notes"].values()), {}).get("text", "")


# The finder --------------------------------------------------------------------------------------------------------


def test_a_longer_time_lets_locked_products_in():
    tool = opened()
    assert "MP2 savings (locked for 5 years)" in tool.view.content["notice"]
    tool.finder.edit("months", 60)
    assert "MP2 savings" in bars(tool)


def test_a_small_sum_says_what_takes_more():
    tool = opened()
    tool.finder.edit("amount", "400")
    assert "OFBank savings account with card (takes PHP 2,000 or more)" in tool.view.content["notice"]


def test_bars_are_in_order_of_what_is_left():
    tool = opened()
    values = [item["value"] for item in tool.view.content["pictures"][0]["items"]]
    assert values == sorted(values, reverse=True)


def test_what_is_not_known_does_not_pass_a_filter_and_is_named():
    tool = opened()
    tool.finder.edit("abroad", "yes")
    assert "CIMB time deposit, 12 months" not in bars(tool)
    said = tool.view.content["notice"]
    assert "do not know whether it passes" in said
    assert "CIMB time deposit, 12 months" in said.split("do not know whether it passes")[1]


def test_only_what_somebody_stands_behind():
    tool = opened()
    tool.finder.edit("protected", True)
    shown = [one for one in tool.found.shown if one.key != "CASH"]
    assert len(shown) >= 4
    assert {one.protection for one in shown} <= {"insured", "government"}


def test_reasons_are_no_way_out_that_one_can_count_on():
    tool = opened()
    tool.finder.edit("months", 60)
    tool.finder.edit("out", True)
    keys = {one.key for one in tool.found.shown}
    assert "PHL-RTB31" in keys
    assert "PHL-MP2" not in keys


def test_an_amount_above_the_insurance_says_so():
    tool = opened()
    tool.finder.edit("amount", "2,000,000")
    rows = tool.view.content["compare"]["rows"]
    assert any("Insured only up to PHP 1,000,000." in row[1] for row in rows)


@pytest.mark.parametrize("odd", ["0", "-5", "a lot", "", "1e99", None, "9" * 60])
def test_a_sum_that_is_none_gets_a_sentence_and_the_last_one_stays(odd):
    tool = opened()
    before = tool.amount
    tool.finder.edit("amount", odd)
    assert note(tool.finder, "amount")
    assert tool.amount == before


def test_the_age_of_a_rate_is_counted_from_its_month_or_its_year():
    today = dt.date(2026, 11, 28)
    assert offers.age("2025-11", 2025, today) == (12, 12)
    assert offers.age("", 2024, today) == (23, 34)
    assert offers.age("", None, today) is None


def test_a_dividend_is_young_until_the_next_could_be_known():
    facts = offers.known("PHL")
    mp2 = next(one for one in offers.offers(facts, [], 30_000, 60, dt.date(2026, 11, 28)) if one.key == "PHL-MP2")
    assert not mp2.is_old
    later = next(one for one in offers.offers(facts, [], 30_000, 60, dt.date(2027, 6, 1)) if one.key == "PHL-MP2")
    assert later.is_old


def test_tax_that_is_not_known_is_said():
    assert "The tax is not known, and none is taken off: School savings" in opened(country="MEX").view.content["notice"]


@pytest.mark.parametrize("iso3", ["USA", "TUV"])
def test_a_country_without_rates_says_so(iso3):
    tool = opened(country=iso3)
    assert "no product that we know" in tool.view.content["sentence"]
    assert "We hold no rates of several years" in tool.history.content["sentence"]


def test_another_country_keeps_the_sum_and_the_products_of_the_first():
    moved = []
    tool = opened(on_country=moved.append)
    tool.finder.edit("amount", "12,000")
    tool.promoted.add(TOLD)
    tool.finder.edit("country", "MEX")
    assert moved == ["MEX"]
    assert tool.promoted.records == []
    assert tool.amount != 12_000
    tool.finder.edit("country", "PHL")
    assert tool.amount == 12_000
    assert tool.promoted.records == [TOLD]
    assert [one.key for one, _whom, _risk in tool.told] == ["PHL-MP2"]


# The look back -----------------------------------------------------------------------------------------------------


def test_an_earlier_year_shows_more_years():
    tool = opened()
    assert len(tool.held.years) == 10
    tool.looking_back.edit("since", 2010)
    assert tool.held.years[0] == 2010
    assert "from 2010" in tool.history.content["sentence"]


def test_another_product_has_its_own_years():
    tool = opened()
    tool.looking_back.edit("product", "PHL-PAGIBIG")
    assert past.years("PHL")["PHL-PAGIBIG"][0] == 2006
    assert tool.held.name == "Pag-IBIG Regular Savings"
    assert any("dividend rates history" in line for line in tool.history.sources)


def test_years_of_which_inflation_is_not_known_are_left_out():
    assert all(year in past.access.inflation("PHL") for year in past.years("PHL")["PHL-MP2"])


# Own products ------------------------------------------------------------------------------------------------------


def test_an_own_product_stands_among_the_others():
    tool = opened()
    tool.own.add(PRODUCT)
    assert "Luz (mine)" in bars(tool)
    assert ["own-p1", "Luz (mine)"] in tool.promoted.fields[0]["options"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"rate": "500"}, "500% a year: no savings product that we know pays this"),
        ({"rate": "-3"}, "A rate below 0 takes money away"),
        ({"rate": "five"}, "is not a number"),
        ({"rate": ""}, "Write the rate of one year"),
        ({"currency": ""}, "Choose the currency"),
        ({"currency": "pesos"}, "is not in the list"),
        ({"year": "26"}, "is not a year"),
        ({"source": ""}, "Write where the rate comes from"),
        ({"protection": ""}, "Choose one"),
        ({"name": "x" * 900}, "Make it shorter"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_does_not_count(values, said):
    tool = opened()
    assert said in mistake(tool, **values)
    assert tool.own.finished() == []
    assert not any("(mine)" in name for name in bars(tool))


def test_two_hundred_rows_are_too_many_and_nothing_is_added():
    tool = opened()
    tool.own.paste("\n".join("Luz\tPHP\t5\t2026\tbranch\tnone" for _row in range(200)))
    assert "there is room for 12 more" in tool.own.pasted["text"]
    assert tool.own.records == []


def test_a_few_rows_are_pasted():
    tool = opened()
    tool.own.paste("Luz\tPHP\t5\t2026\tbranch\tNot insured\nSol\tUSD\t3\t2026\tbranch\tnone")
    assert [row["name"] for _name, row in tool.own.finished()] == ["Luz", "Sol"]
    assert "In another currency, so not compared here: Sol" in tool.view.content["notice"]


def test_markup_stays_text():
    tool = opened()
    tool.own.add(PRODUCT | {"name": "<b>Luz</b>"})
    assert "<b>Luz</b> (mine)" in bars(tool)


def test_a_product_keeps_its_id_when_another_is_taken_out():
    tool = opened()
    first, second = (tool.own.add(PRODUCT | {"name": name}) for name in ("Luz", "Sol"))
    tool.promoted.add(TOLD | {"product": "own-p2"})
    tool.own.remove(first)
    assert second
    assert [one.name for one, _whom, _risk in tool.told] == ["Sol (mine)"]
    tool.own.add(PRODUCT | {"name": "Mar"})
    assert [row["id"] for row in tool.own.kept_rows()] == ["p2", "p3"]


# To promote --------------------------------------------------------------------------------------------------------


def test_a_product_counts_with_its_people_and_its_risk():
    tool = opened()
    tool.promoted.add(TOLD | {"risk": ""})
    assert tool.told == []
    assert "Nothing is finished yet" in tool.cards.content["sentence"]
    tool.promoted.set("r1", "risk", "Locked")
    assert tool.cards.content["compare"]["rows"][0][1] == "Parents of small children"
    assert tool.cards.content["compare"]["rows"][0][0].startswith("MP2 savings: ")


def test_there_is_room_for_three():
    tool = opened()
    for _once in range(5):
        tool.promoted.add(TOLD)
    assert len(tool.promoted.records) == 3


def test_a_product_that_is_gone_says_so_and_nothing_written_is_lost():
    tool = opened()
    name = tool.own.add(PRODUCT)
    tool.promoted.add(TOLD | {"product": "own-p1"})
    tool.own.remove(name)
    card = tool.promoted.shown["records"][0]
    assert "not on the list any more" in card["notes"]["product"]["text"]
    assert tool.promoted.records[0]["whom"] == TOLD["whom"]


def test_an_old_rate_is_asked_for_again():
    tool = opened()
    tool.promoted.add(TOLD | {"product": "PHL-CFMPC-TD"})
    assert "Ask for today's rate before you speak of it" in tool.cards.content["notice"]


# What is kept and read ---------------------------------------------------------------------------------------------


def test_everything_opens_again_as_it_was():
    tool = opened()
    tool.finder.edit("amount", "12,000")
    tool.finder.edit("months", 36)
    tool.own.add(PRODUCT)
    tool.promoted.add(TOLD)
    again = opened(tool.state)
    assert again.state == tool.state
    assert again.view.content == tool.view.content
    assert again.cards.content == tool.cards.content


def test_a_broken_state_leaves_what_is_good():
    state = {"amounts": {"PHL": -1, 5: 3, "MEX": 7}, "months": 1e9,
             "own": [{"id": "../x"}, 3, {"id": "p2", "name": ["x"]}],
             "promoted": {"PHL": [7, {"product": {}, "whom": "me"}]}, "floor": [], "since": {"PHL": 3000}}  # fmt: skip
    tool = opened(state)
    assert tool.kept.amounts == {"MEX": 7.0}
    assert [row["id"] for row in tool.own.kept_rows()] == ["p2"]
    assert tool.promoted.records == [{"product": "", "whom": "me", "risk": ""}]
    assert tool.says()


def test_later_lessons_read_products_and_promises(saver):
    tool = opened()
    tool.own.add(PRODUCT)
    tool.promoted.add(TOLD)
    found = {entry.key: entry.value for entry in tool.answers()}
    assert found["products_to_promote"][0]["product_id"] == "PHL-MP2"
    assert found["products_to_promote"][0]["risk"] == "Locked for five years"
    assert found["own_products"][0]["currency"] == "PHP"
    saver.save(*tool.answers())
    assert ("3.2.5", "own_products") in saver.latest()


def test_it_speaks_spanish_and_gives_the_language_back():
    i18n.use("es")
    try:
        said = opened().says()
    finally:
        i18n.use(None)
    assert "conservan su valor" in said
    assert "keep their value" in opened().says()


def test_the_simulator_offers_a_product_that_was_added(saver):
    saver.save(Text(lesson="0.0", key="country", value="PHL"))
    tool = opened()
    tool.own.add(PRODUCT | {"tax": "20"})
    tool.own.add(PRODUCT | {"name": "Dollars", "currency": "USD"})
    saver.save(*tool.answers())
    simulator = Lesson("3.2.1", saver)._tool
    options = dict(option[:2] for option in simulator.form.field("goal_product")["options"])
    assert "Luz" in options["SAVED-p1"]
    assert "SAVED-p2" not in options
    simulator.form.edit("goal_product", "SAVED-p1")
    assert simulator.setting.product("SAVED-p1").tax_on_interest_pct == 20
    assert HOUSEHOLD(simulator.state, country="PHL", saved=simulator.saved).inputs["goal_product"] == "SAVED-p1"
    assert HOUSEHOLD(simulator.state, country="PHL").inputs["goal_product"] == "CASH"


@pytest.mark.parametrize(
    "row",
    [{}, {"name": "", "id": "p1"}, {"id": "p1", "name": "X", "currency": "PHP", "rate_pct": "5"},
     {"id": "p1", "name": "X", "currency": "PHP", "rate_pct": 500.0},
     {"id": "p1", "name": "X", "currency": "PHP", "rate_pct": 5.0, "term_months": -1}],
)  # fmt: skip
def test_the_simulator_leaves_out_what_cannot_be_a_product(row):
    entry = Items(lesson="3.2.5", key="own_products", value=[row])
    simulator = HOUSEHOLD(None, country="PHL", saved={("3.2.5", "own_products"): entry})
    assert not [one for one in simulator.setting.products if one.product_id.startswith("SAVED")]


# The exercise ------------------------------------------------------------------------------------------------------


def states(panel):
    return {task["key"]: task["state"] for task in panel.tasks.tasks}


def test_each_task_is_open_then_done(saver):
    tool = opened()
    panel = ExerciseTool("3.2.5-access", saver, tool.trail)
    assert set(states(panel).values()) == {"not_started"}
    tool.finder.edit("amount", "12,000")
    assert states(panel)["sum"] != "done"
    tool.finder.edit("months", 36)
    tool.finder.edit("abroad", "yes")
    assert states(panel)["abroad"] != "done"
    tool.finder.edit("protected", True)
    tool.looking_back.edit("since", 2010)
    tool.own.add(PRODUCT | {"rate": "500"})
    assert states(panel)["own"] != "done"
    tool.own.set("r1", "rate", "5")
    tool.promoted.add(TOLD)
    tool.promoted.add(TOLD)
    assert states(panel)["promote"] != "done"
    tool.promoted.set("r2", "product", "own-p1")
    done = {key for key, state in states(panel).items() if state == "done"}
    assert done == {"sum", "abroad", "past", "own", "promote"}


# The room ----------------------------------------------------------------------------------------------------------


def answered(*rows, added=()):
    entries = (Items(lesson="3.2.5", key="products_to_promote", value=list(rows)),
               Items(lesson="3.2.5", key="own_products", value=list(added)))  # fmt: skip
    return {entry.key: entry for entry in entries}


def row(product_id="PHL-MP2", **more):
    return {"product_id": product_id, "country": "PHL", "product": "typed", "protection": "government"} | more


def test_the_room_sees_products_by_the_course_s_own_names():
    products, safety = room([answered(row(product="x")), answered(row(), row("PHL-TONIK-TD", old="yes")), {}], "PHL")
    assert "2 of 3 have products to promote. Named most often: MP2 savings." in products.sentence
    assert "1 person names one whose rate" in products.sentence
    assert (products.spec["items"][0]["name"], products.spec["items"][0]["value"]) == ("MP2 savings", 2)
    assert safety.spec["items"][0]["value"] == 3


def test_nothing_that_was_typed_is_shown_to_the_room():
    secret = "Rosa's secret"
    rows = [row("own-p1", own="yes", product=secret, whom=secret, risk=secret), row(secret, product=secret)]
    pictures = room([answered(*rows, added=[{"name": secret}])], "PHL")
    assert secret not in repr(pictures)
    assert "1 person added a product" in pictures[0].sentence


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"products_to_promote": State(lesson="3.2.5", key="x", value={})},
        answered({"country": 7, "product_id": None}),
        answered({"country": "XXX"}),
    ],
)
def test_odd_answers_are_nobody(odd):
    assert "Nobody has a product to promote yet." in room([odd], "PHL")[0].sentence
    assert set(odd) <= {*KEYS}


def test_limits_are_told():
    assert own.LIMIT == 12
