"""What it costs to send (3.2.3): corridors, quotes that cannot be, what a community keeps, a choice that travels."""

import datetime as dt

import pytest

from fieldschool import i18n
from fieldschool.lesson import Lesson
from fieldschool.tools.corridors import TOOL
from fieldschool.tools.corridors.room import KEYS, room
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.household import TOOL as HOUSEHOLD
from fieldschool.workbook.entries import Items, State, Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

QUOTE = {"firm": "Sol", "amount": "120", "fee": "3", "rate": "76.93", "said": ""}
TODAY = dt.date.today().isoformat()


@pytest.fixture
def saver(tmp_path):
    return Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")


def opened(state=None, country="PHL", **how):
    return TOOL(state, country=country, **how)


def manchester(**how):
    """The corridor from the United Kingdom to the Philippines, with a reference rate of today."""
    tool = opened(**how)
    tool.where.edit("work", "GBR")
    tool.reference.form.edit("rate", "78.5")
    tool.reference.form.edit("today", "today")
    return tool


def said(tool, part):
    return tool.views[part].content["sentence"]


def bars(tool, part):
    pictures = tool.views[part].content["pictures"]
    return [item["name"] for item in pictures[0]["items"]] if pictures else []


def notes(tool):
    return {key: note["text"] for key, note in tool.quotes.shown["records"][-1]["notes"].items()}


# What a transfer takes ---------------------------------------------------------------------------------------------


def test_services_are_in_order_of_their_total():
    tool = manchester()
    items = tool.views["costs"].content["pictures"][0]["items"]
    totals = [sum(item["parts"]) for item in items]
    assert totals == sorted(totals)
    assert "25 services were asked (quarter 3 of 2025)" in said(tool, "costs")
    assert "five large operators only" in tool.views["costs"].content["notice"]


def test_speed_access_and_day_stand_beside_each_service():
    note = manchester().views["costs"].content["pictures"][0]["items"][0]["note"]
    assert note == "Less than one hour · Internet · Aug 20, 2025"


def test_how_it_is_paid_out_filters_the_services():
    tool = manchester()
    tool.where.edit("paid_out", "wallet")
    assert "5 of 25 services pay out like this" in said(tool, "costs")
    assert all("Mobile wallet" in name for name in bars(tool, "costs"))


def test_a_smaller_amount_makes_a_fixed_fee_weigh_more():
    tool = opened(country="MEX")
    before = tool.views["costs"].content["pictures"][0]["items"][0]["parts"][0]
    tool.where.edit("amount", 100)
    assert tool.views["costs"].content["pictures"][0]["items"][0]["parts"][0] > before


def test_a_corridor_without_services_shows_its_mean_and_its_years():
    content = opened(country="MEX").views["costs"].content
    assert "takes 5% (USD 9.96) on average: 46 services, quarter 1 of 2025" in content["sentence"]
    assert content["pictures"][1]["kind"] == "lines"
    assert "the true mean is higher" in content["notice"]


def test_a_mean_is_not_called_the_cheapest_and_cannot_be_filtered():
    tool = opened(country="MEX")
    drawn = tool.views["costs"].content["pictures"][0]
    assert not any(item["mark"] for item in drawn["items"])
    assert "paid_out" not in [field["key"] for field in tool.where.fields]
    assert "paid_out" in [field["key"] for field in manchester().where.fields]


def test_at_the_amount_that_was_measured_the_mean_is_what_was_published():
    found = opened(country="MEX").facts
    assert found.average(200).total_pct == pytest.approx(float(found.setting.corridor.total_200), abs=0.01)
    assert found.average(500).total_pct == pytest.approx(float(found.setting.corridor.total_500), abs=0.01)


@pytest.mark.parametrize(
    ("iso3", "words"), [("RWA", "all corridors into Rwanda"), ("TUV", "all corridors that we hold")]
)
def test_where_nobody_measured_another_mean_stands_in_and_says_so(iso3, words):
    tool = opened(country=iso3)
    assert "Nobody has measured" in said(tool, "costs")
    assert words in said(tool, "costs")
    assert len(tool.views["costs"].content["pictures"]) == 1


def test_another_country_keeps_what_was_written():
    moved = []
    tool = manchester(on_country=moved.append)
    tool.quotes.add(QUOTE)
    tool.where.edit("country", "MEX")
    assert moved == ["MEX"]
    assert tool.quotes.records == []
    tool.where.edit("country", "PHL")
    assert tool.facts.key == "GBR-PHL"
    assert [row["firm"] for row in tool.quotes.records] == ["Sol"]
    assert tool.reference.form.values["rate"] == 78.5


def test_an_amount_is_kept_by_currency():
    tool = manchester()
    tool.where.edit("amount", 60)
    tool.where.edit("work", "USA")
    assert tool.at.amount == 200
    tool.where.edit("work", "GBR")
    assert tool.at.amount == 60


# The reference rate ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("odd", ["", "a lot", "-1", "0", "1e99", None, "9" * 50])
def test_a_rate_that_is_none_gets_a_sentence_and_the_last_one_stays(odd):
    tool = manchester()
    tool.reference.form.edit("rate", odd)
    assert tool.reference.form.notes["rate"]["kind"] == "error"
    assert tool.kept.rates == {"GBR-PHL": 78.5}


@pytest.mark.parametrize(("rate", "words"), [("0.0118", "turned round"), ("7.85", "of the last rate that we hold")])
def test_a_rate_far_from_ours_is_taken_and_said(rate, words):
    tool = manchester()
    tool.reference.form.edit("rate", rate)
    assert words in tool.reference.form.notes["rate"]["text"]
    assert tool.kept.rates["GBR-PHL"] == float(rate)


@pytest.mark.parametrize("odd", ["yesterday", "2026-13-01", "2999-01-01", "1999-01-01", "<b>", "x" * 500])
def test_a_day_that_is_none_gets_a_sentence(odd):
    tool = manchester()
    tool.reference.form.edit("day", odd)
    assert "not a day until today" in tool.reference.form.notes["day"]["text"]
    assert tool.kept.days["GBR-PHL"] == TODAY


def test_an_old_day_is_said():
    tool = manchester()
    tool.reference.form.edit("day", "2024-05-01")
    assert "Older than a week" in tool.reference.form.notes["day"]["text"]


def test_one_currency_needs_no_reference_rate():
    tool = opened(country="SLV")
    assert tool.facts.same_money
    assert tool.reference.form.fields == []
    tool.quotes.add({"firm": "Sol", "amount": "200", "fee": "4"})
    assert tool.own[0].total_pct == pytest.approx(2.0)


# Quotes ------------------------------------------------------------------------------------------------------------


def test_a_quote_is_reckoned_by_fee_and_margin():
    tool = manchester()
    tool.quotes.add(QUOTE)
    assert tool.own[0].fee_pct == pytest.approx(2.5)
    assert tool.own[0].margin_pct == pytest.approx(2.0)
    assert "2% below the reference rate: GBP 2.40 of the amount." in notes(tool)["rate"]
    assert tool.quotes.shown["records"][0]["done"]


def test_a_total_of_the_firm_that_does_not_agree_is_said_and_counts():
    tool = manchester()
    tool.quotes.add(QUOTE | {"said": "0"})
    assert notes(tool)["said"] == "Fee + margin = 4.5%: 4.5 points away from what the firm says."
    assert tool.views["quotes"].content["compare"]["rows"] == [
        ["Sol (our quote)", "4.5%", "0%", "4.5 points more than it says"]
    ]
    tool.quotes.set("r1", "said", "4.5")
    assert notes(tool)["said"] == "Fee + margin = 4.5%. It agrees."


def test_a_better_rate_than_the_reference_is_accepted_and_said():
    tool = manchester()
    tool.quotes.add(QUOTE | {"rate": "79"})
    assert tool.own[0].margin_pct < 0
    assert "better than the reference rate. It counts." in notes(tool)["rate"]


def test_without_a_reference_rate_only_the_fee_is_known():
    tool = opened()
    tool.where.edit("work", "GBR")
    tool.quotes.add(QUOTE)
    assert "the margin is not known" in notes(tool)["rate"]
    assert tool.own[0].margin_pct is None
    assert [one.own for one in tool.prices.single if one.own] == []
    tool.reference.form.edit("rate", "78.5")
    assert tool.own[0].margin_pct == pytest.approx(2.0)


@pytest.mark.parametrize(
    ("values", "key", "words"),
    [
        ({"firm": ""}, "firm", "Write the name"),
        ({"fee": "-2"}, "fee", "would be a gift"),
        ({"fee": "500"}, "fee", "larger than the amount"),
        ({"fee": "free"}, "fee", "is not a number"),
        ({"fee": ""}, "fee", "write 0"),
        ({"amount": "0"}, "amount", "above 0"),
        ({"amount": "1e99"}, "amount", "is not a number"),
        ({"currency": ""}, "currency", "The currency is missing"),
        ({"currency": "USD"}, "currency", "compares amounts in GBP"),
        ({"currency": "doubloons"}, "currency", "is not in the list"),
        ({"rate": "392.5"}, "rate", "500% of the reference rate"),
        ({"rate": "0.0127"}, "rate", "turned round"),
        ({"rate": "0"}, "rate", "above 0"),
        ({"said": "500"}, "said", "more than the whole amount"),
        ({"firm": "x" * 900}, "firm", "Make it shorter"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_does_not_count(values, key, words):
    tool = manchester()
    tool.quotes.add(QUOTE | values)
    assert words in notes(tool)[key]
    assert tool.own == []
    assert "No quote is finished yet" in said(tool, "quotes")


def test_a_table_is_pasted_and_markup_stays_text():
    tool = manchester()
    tool.quotes.paste("firm\tamount\tcurrency\tfee\trate\n<b>Sol</b>\t120\tGBP\t3\t77\nLuz\t120\tGBP\t0\t72")
    assert [one.name for one in tool.own] == ["<b>Sol</b> (our quote)", "Luz (our quote)"]


def test_a_pasted_table_that_is_too_long_adds_nothing():
    tool = manchester()
    tool.quotes.paste("\n".join("Sol\t\t120\tGBP\t3\t77" for _row in range(50)))
    assert "there is room for 20 more" in tool.quotes.pasted["text"]
    assert tool.quotes.records == []


def test_quotes_of_different_amounts_are_pointed_out():
    tool = manchester()
    tool.quotes.add(QUOTE)
    tool.quotes.add(QUOTE | {"firm": "Luz", "amount": "300"})
    assert "different amounts" in tool.views["quotes"].content["notice"]


def test_a_quote_keeps_its_id_when_another_is_taken_out():
    tool = manchester()
    first = tool.quotes.add(QUOTE)
    tool.quotes.add(QUOTE | {"firm": "Luz"})
    tool.choice.edit("chosen", "GBR")
    tool.choice.edit("price", "own-q2")
    tool.quotes.remove(first)
    assert tool.told.name == "Luz (our quote)"
    tool.quotes.add(QUOTE | {"firm": "Mar"})
    assert [row["id"] for row in tool.quotes.kept_rows()] == ["q2", "q3"]


# A year of a community ---------------------------------------------------------------------------------------------


def test_a_community_by_hand():
    tool = opened(country="MEX")
    tool.counted.edit("senders", "1,000")
    tool.counted.edit("each", "300")
    tool.counted.edit("old", "own")
    tool.counted.edit("own_pct", "6")
    tool.counted.edit("low", 10)
    assert tool.found.paid == pytest.approx(1000 * 12 * 300 * 0.06)
    assert (tool.found.low, tool.found.high) == pytest.approx((10_800, 54_000))
    assert "If 10 to 50 of 100 take a service at 3%" in said(tool, "switch")


def test_the_fewest_are_never_more_than_the_most():
    tool = opened()
    tool.counted.edit("low", 80)
    assert (tool.kept.low, tool.kept.high) == (80, 80)
    tool.counted.edit("high", 30)
    assert (tool.kept.low, tool.kept.high) == (30, 30)


def test_own_quotes_can_be_switched_to():
    tool = manchester()
    tool.quotes.add(QUOTE | {"fee": "0", "rate": "78.5"})
    assert "take Sol (our quote) at 0%" in said(tool, "switch")


def test_who_would_not_switch_and_what_would_help():
    tool = opened()
    tool.counted.edit("reason_trust", True)
    rows = tool.views["switch"].content["compare"]["rows"]
    assert rows[0][1].startswith("A first small transfer together")
    tool.counted.edit("reason_trust", False)
    assert tool.views["switch"].content["compare"] is None


def test_our_numbers_are_called_ours():
    tool = opened()
    notice = tool.views["switch"].content["notice"]
    assert "only a number to begin with" in notice
    assert "our estimate" in notice
    tool.counted.edit("senders", 50)
    assert "only a number to begin with" not in tool.views["switch"].content["notice"]


@pytest.mark.parametrize(("key", "odd"), [("senders", "0"), ("senders", "many"), ("each", "0"), ("own_pct", "500")])
def test_a_number_that_cannot_be_gets_a_sentence(key, odd):
    tool = opened()
    before = tool.state
    tool.counted.edit(key, odd)
    assert tool.counted.notes[key]["kind"] == "error"
    assert tool.state == before


# The score card ----------------------------------------------------------------------------------------------------


def test_six_corridors_and_the_one_on_view():
    tool = manchester()
    names = [one.work_iso3 for one in tool.cards]
    assert len(names) == 6
    assert names[-1] == "GBR"


def test_people_and_money_are_not_added_up_without_weights():
    tool = opened()
    assert len(tool.views["scorecard"].content["pictures"]) == 1
    assert "are not added up" in tool.views["scorecard"].content["notice"]
    tool.card.edit("weight_people", 3)
    assert "People × 3" in tool.views["scorecard"].content["pictures"][1]["unit"]


def test_an_own_answer_takes_the_place_of_not_known():
    tool = opened()
    tool.card.edit("looking", "CAN")
    tool.card.edit("answer_agreement", "yes")
    row = next(row for row in tool.views["scorecard"].content["compare"]["rows"] if row[0] == "Canada")
    assert row[1].startswith("Agreement between the two states: yes. Not known to us, ask: organisations")
    assert tool.kept.answers == {"CAN-PHL": {"agreement": "yes"}}


def test_another_measure_puts_the_bars_in_another_order():
    tool = opened()
    tool.card.edit("order", "cost")
    values = [item["value"] for item in tool.views["scorecard"].content["pictures"][0]["items"]]
    assert values == sorted(values, reverse=True)


# The choice, and where it goes -------------------------------------------------------------------------------------


def chosen(tool):
    tool.quotes.add(QUOTE)
    tool.choice.edit("chosen", "GBR")
    tool.choice.edit("price", "own-q1")
    tool.choice.edit("step", "Marta collects five quotes each first Monday")
    return tool


def entry(tool, key):
    return next(one.value for one in tool.answers() if one.key == key)


def test_a_choice_in_words():
    tool = chosen(manchester())
    assert said(tool, "choice") == "I work on the corridor from United Kingdom to Philippines."
    told = dict(tool.views["choice"].content["compare"]["rows"])
    assert told["First step"].startswith("Marta")
    assert "Sol (our quote): 4.5% (GBP 5.40)" in told.values()
    assert {row["what"] for row in tool.summary()} >= {"My corridor", "First step"}


def test_later_lessons_read_the_choice(saver):
    tool = chosen(manchester())
    row = entry(tool, "chosen_corridor")[0]
    assert (row["from_iso3"], row["to_iso3"], row["currency"], row["amount"]) == ("GBR", "PHL", "GBP", 120.0)
    assert (row["fee"], row["margin"], row["total"]) == pytest.approx((3.0, 2.0, 4.5))
    assert (row["source"], row["date"]) == ("Sol", TODAY)
    saver.save(*tool.answers())
    assert ("3.2.3", "chosen_corridor") in saver.latest()


def test_nothing_is_left_before_anything_was_chosen():
    assert [one.value for one in opened().answers()] == [[], [], [], []]


def test_a_mean_that_stands_in_has_no_fee_and_no_margin():
    tool = opened(country="RWA")
    tool.choice.edit("chosen", "COD")
    row = entry(tool, "chosen_corridor")[0]
    assert (row["fee"], row["margin"]) == (None, None)
    assert row["total"] > 5


def test_the_simulator_offers_the_price_that_was_found(saver):
    saver.save(Text(lesson="0.0", key="country", value="PHL"), *chosen(manchester()).answers())
    simulator = Lesson("3.2.1", saver)._tool
    options = dict(option[:2] for option in simulator.form.field("way")["options"])
    assert "found" not in options
    simulator.form.edit("work", "GBR")
    options = dict(option[:2] for option in simulator.form.field("way")["options"])
    assert options["found"].startswith("The price that you found in lesson 3.2.3")
    simulator.form.edit("way", "found")
    way = simulator.setting.way("found")
    assert way.cost_pct(120) == pytest.approx(4.5)
    assert way.cost_pct(10) < 10
    assert HOUSEHOLD(simulator.state, country="PHL", saved=simulator.saved).inputs["way"] == "found"
    assert HOUSEHOLD(simulator.state, country="PHL").inputs["way"] == "average"


@pytest.mark.parametrize(
    "row",
    [{}, {"fee": None}, {"fee": -1.0}, {"fee": 500.0}, {"margin": None}, {"margin": 500.0}, {"amount": 0.0},
     {"currency": "USD"}, {"from_iso3": "USA"}, {"fee": "3"}],
)  # fmt: skip
def test_the_simulator_leaves_out_what_cannot_be_a_price(row):
    good = {"from_iso3": "GBR", "to_iso3": "PHL", "currency": "GBP", "amount": 120.0, "fee": 3.0, "margin": 2.0}
    value = [good | row] if row else []
    saved = {("3.2.3", "chosen_corridor"): Items(lesson="3.2.3", key="chosen_corridor", value=value)}
    simulator = HOUSEHOLD({"country": "PHL", "work": "GBR"}, country="PHL", saved=saved)
    assert not [way for way in simulator.setting.ways if way.key == "found"]


# What is kept ------------------------------------------------------------------------------------------------------


def test_everything_opens_again_as_it_was():
    tool = chosen(manchester())
    tool.counted.edit("senders", 300)
    tool.counted.edit("reason_cash", True)
    tool.card.edit("weight_money", 2)
    again = opened(tool.state)
    assert again.state == tool.state
    assert {name: view.content for name, view in again.views.items()} == {
        name: view.content for name, view in tool.views.items()
    }


def test_a_broken_state_leaves_what_is_good():
    state = {"works": {"PHL": "ZZZ", 5: "USA"}, "amounts": {"GBP": -1, "USD": 90}, "rates": {"GBR-PHL": "78"},
             "days": {"GBR-PHL": "2999-01-01"}, "quotes": {"GBR-PHL": [7, {"id": "../x"}, {"id": "q3", "firm": ["x"]}]},
             "low": 90, "high": 10, "reasons": ["trust", 7, "<b>"], "answers": {"USA-PHL": {"agreement": "perhaps"}},
             "weights": {"people": 1e9, "money": 2}, "why": 7, "senders": float("nan")}  # fmt: skip
    tool = opened(state)
    kept = tool.kept
    assert kept.amounts == {"USD": 90.0}
    assert (kept.rates, kept.days, kept.answers, kept.senders) == ({}, {}, {}, None)
    assert [row["id"] for row in kept.quotes["GBR-PHL"]] == ["q3"]
    assert (kept.low, kept.high, kept.reasons) == (10, 90, {"trust"})
    assert (kept.weights["people"], kept.weights["money"]) == (0, 2)
    assert tool.says()


def test_it_speaks_spanish_and_gives_the_language_back():
    i18n.use("es")
    try:
        told = manchester().says()
    finally:
        i18n.use(None)
    assert "servicios" in told
    assert "services were asked" in manchester().says()


# The exercise ------------------------------------------------------------------------------------------------------


def states(panel):
    return {task["key"]: task["state"] for task in panel.tasks.tasks}


def test_each_task_is_open_then_done(saver):
    tool = opened()
    panel = ExerciseTool("3.2.3-corridors", saver, tool.trail)
    assert set(states(panel).values()) == {"not_started"}
    tool.where.edit("amount", 50)
    assert states(panel)["compare"] != "done"
    tool.where.edit("work", "GBR")
    for firm in ("Sol", "Luz", "Mar"):
        tool.quotes.add(QUOTE | {"firm": firm})
    assert states(panel)["quotes"] != "done"
    tool.reference.form.edit("rate", "78.5")
    tool.reference.form.edit("today", "today")
    tool.counted.edit("senders", 400)
    tool.counted.edit("reason_trust", True)
    assert states(panel)["who_not"] != "done"
    tool.counted.edit("reason_cash", True)
    tool.card.edit("weight_people", 1)
    tool.card.edit("weight_cost", 1)
    tool.card.edit("answer_agreement", "no")
    assert states(panel)["weigh"] != "done"
    tool.choice.edit("chosen", "USA")
    done = {key for key, state in states(panel).items() if state == "done"}
    assert done == {"compare", "quotes", "community", "who_not", "weigh"}


# The room ----------------------------------------------------------------------------------------------------------


def answered(chosen=(), quotes=(), reasons=()):
    rows = {
        "chosen_corridor": list(chosen),
        "quote_costs": list(quotes),
        "who_not": [{"reason": one} for one in reasons],
    }
    return {key: Items(lesson="3.2.3", key=key, value=value) for key, value in rows.items()}


ENDS = {"from_iso3": "USA", "to_iso3": "MEX"}


def test_the_room_sees_corridors_quotes_and_reasons():
    people = [
        answered([ENDS], [ENDS | {"total_pct": 2.0, "firm": "Sol"}, ENDS | {"total_pct": 6.0}], ["trust", "cash"]),
        answered([ENDS | {"why": "secret"}], [ENDS | {"total_pct": 3.0}], ["trust"]),
        {},
    ]
    corridors, quotes, reasons = room(people, "MEX")
    assert "2 of 3 have chosen a corridor. Most often: United States to Mexico." in corridors.sentence
    assert "3 quotes of 2 people came together." in quotes.sentence
    assert quotes.spec["items"][0]["reach"] == [2.0, 6.0]
    assert quotes.spec["items"][0]["value"] == 3.0
    assert reasons.spec["items"][0]["value"] == 2


def test_nothing_that_was_typed_reaches_the_room():
    people = [answered([ENDS | {"why": "secret", "service": "secret"}], [ENDS | {"total_pct": 2.0, "firm": "secret"}])]
    assert "secret" not in str(room(people, "MEX"))


@pytest.mark.parametrize(
    "odd",
    [{}, {"chosen_corridor": Text(lesson="3.2.3", key="chosen_corridor", value="x")}, answered([{"from_iso3": 7}]),
     answered(quotes=[ENDS | {"total_pct": "2"}, ENDS | {"total_pct": 900.0}]), answered(reasons=["<b>"]),
     {"chosen_corridor": State(lesson="3.2.3", key="chosen_corridor", value={})}],
)  # fmt: skip
def test_odd_answers_are_left_out(odd):
    pictures = room([odd], "MEX")
    assert len(pictures) == 3
    assert [picture.sentence.split()[0] for picture in pictures] == ["Nobody"] * 3


def test_the_room_reads_what_the_lesson_leaves():
    assert set(KEYS) <= {one.key for one in opened().answers()}
