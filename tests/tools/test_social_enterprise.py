"""The enterprise of lesson 3.3.3: what each control moves, what is kept, what later lessons read, the exercise."""

import pytest

from fieldschool import i18n
from fieldschool.sources import social
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.social_enterprise import TOOL
from fieldschool.tools.social_enterprise.plan import OUTLINE, TEXT, Plan
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

HOMES = ("MEX", "RWA", "PHL", "SEN")
WRITTEN = ("Eggs", "200 families", "Ten women", "Clean water", "All, a cooperative", "Ana asks, in May")
LINES = dict(zip(OUTLINE, WRITTEN, strict=True))


@pytest.fixture
def saver(tmp_path):
    return Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "somebody")


def said(tool):
    return {name: tool.views[name].content for name in tool.views}


def moved(tool, form, key, value):
    """The parts whose view is another after a change."""
    before = said(tool)
    getattr(tool, form).edit(key, value)
    return {name for name, content in said(tool).items() if content != before[name]}


def entries(tool):
    return {entry.key: entry.value for entry in tool.answers()}


@pytest.mark.parametrize(
    ("form", "key", "value", "parts"),
    [
        ("trading", "prices", 5, {"breakeven", "surplus", "members"}),
        ("trading", "sold", 110, {"breakeven", "surplus", "members"}),
        ("trading", "fixed", 25_000, {"breakeven", "surplus", "members"}),
        ("trading", "tortilla.cost", 6, {"breakeven", "surplus", "members"}),
        ("trading", "tortilla.units", 3700, {"breakeven", "surplus", "members"}),
        ("trading", "shop", "shop", {"breakeven", "surplus", "members", "social"}),
        ("using", "members", 20, {"surplus", "members"}),
        ("using", "growth", 30, {"surplus"}),
        ("member", "elsewhere", 20, {"members"}),
        ("member", "buys", "sells", {"members"}),
        ("member", "way", 30, {"members"}),
        ("effects", "discount", 12, {"social"}),
        ("effects", "put_in", 90_000, {"social"}),
        ("effects", "work.people.high", 9, {"social"}),
        ("effects", "work.value.low", 9_000, {"social"}),
        ("effects", "work.years", 7, {"social"}),
        ("effects", "cheaper.counted", False, {"social"}),
        ("writing", "what", "Bread", {"outline"}),
    ],
)
def test_each_control_moves_what_follows_from_it_and_nothing_else(form, key, value, parts):
    assert moved(TOOL(country="MEX"), form, key, value) == parts


def test_fewer_sold_at_higher_prices_is_the_arithmetic_of_the_plan():
    tool = TOOL(country="PHL")
    tool.trading.edit("sold", 75)
    tool.trading.edit("prices", 4)
    products = social.shops("PHL")[0].products
    expected = sum(0.75 * one.units * (1.04 * one.price - one.cost) for one in products) - 25_000
    assert tool.trade.result.surplus == pytest.approx(expected)


def test_the_surplus_is_shared_out_to_the_cent_and_too_much_is_not_shared():
    tool = TOOL(country="MEX")
    for members, growth, community in ((40, 20, 10), (35, 35, 15), (0, 0, 0), (100, 0, 0)):
        for key, value in (("members", 0), ("growth", growth), ("community", community), ("members", members)):
            tool.using.edit(key, value)
        assert sum(tool.parts_of_year) == round(100 * 12 * tool.trade.result.surplus)
    tool.using.edit("growth", 20)
    assert "More than 100 of 100" in said(tool)["surplus"]["sentence"]
    assert tool.parts_of_year == (0, 0, 0, 0)


def test_a_loss_pays_nothing_back_and_a_member_who_pays_more_is_told_so():
    tool = TOOL(country="RWA")
    tool.trading.edit("sold", 50)
    assert "nothing to share out" in said(tool)["surplus"]["sentence"]
    assert tool.year.refund == 0
    tool.member.edit("elsewhere", 1000)
    assert "A member loses" in said(tool)["members"]["sentence"]


def test_without_fixed_costs_without_price_and_without_outcomes_there_is_a_sentence():
    tool = TOOL(country="MEX")
    tool.trading.edit("fixed", 0)
    assert "There are no fixed costs" in said(tool)["breakeven"]["sentence"]
    tool.trading.edit("sold", 0)
    assert "Nothing is sold" in said(tool)["breakeven"]["sentence"]
    for one in social.outcomes():
        tool.effects.edit(f"{one.outcome_id}.counted", False)
    assert said(tool)["social"]["sentence"] == "No outcome is counted yet."
    assert tool.says()


def test_a_price_below_cost_never_pays():
    tool = TOOL(country="MEX")
    for one in social.shops("MEX")[0].products:
        tool.trading.edit(f"{one.product_id}.price", 1)
    assert "It never pays for itself" in said(tool)["breakeven"]["sentence"]
    assert entries(tool)["break_even"][0]["part"] is None


def test_numbers_that_cannot_be_get_a_sentence_and_change_nothing():
    tool = TOOL(country="MEX")
    before = tool.state
    for form, key in (
        (tool.trading, "prices"),
        (tool.trading, "fixed"),
        (tool.member, "here"),
        (tool.effects, "put_in"),
    ):
        for raw in ("-90", "many", None, [], "<b>2</b>", "1e99"):
            form.edit(key, raw)
            assert form.notes[key]["kind"] == "error", (key, raw)
    assert tool.state == before


def test_ends_in_the_wrong_order_change_places():
    tool = TOOL(country="MEX")
    tool.effects.edit("work.people.low", 50)
    low, _middle, high = tool.ratio
    assert 0 < low < high


def test_another_country_keeps_what_was_written():
    tool, told = TOOL(country="MEX"), []
    tool._on_country = told.append
    tool.trading.edit("fixed", 20_000)
    tool.writing.edit("what", "Tortillas")
    tool.trading.edit("country", "RWA")
    assert told == ["RWA"]
    assert tool.trade.currency == "RWF"
    assert tool.trading.values["fixed"] == 290_000
    assert tool.plan.written["what"] == "Tortillas"
    tool.trading.edit("country", "MEX")
    assert tool.trading.values["fixed"] == 20_000


def test_what_was_set_is_there_again():
    tool = TOOL(country="PHL")
    for form, key, value in (
        ("trading", "shop", "shop"), ("trading", "prices", 5), ("trading", "rice.units", 99), ("using", "members", 10),
        ("member", "buys", "sells"), ("effects", "work.deadweight.high", 90), ("effects", "steady.counted", False),
        ("writing", "step", "Ask Ana"),
    ):  # fmt: skip
        getattr(tool, form).edit(key, value)
    again = TOOL(tool.state, country="PHL")
    assert again.state == tool.state
    assert said(again) == said(tool)


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"shops": {"MEX": "moon", "XXX": "shop", 7: 7}, "money": [], "numbers": 3, "units": "x", "written": None},
        {"money": {"MEX": {"tortilla.fixed": -5, "tortilla.tortilla.price": "x", "a": 1, "work.value": 3}}},
        {"money": {"XXX": {"here": 5}}},
        {"numbers": {"prices": 1e9, "sold": True, "discount": None}, "units": {"moon": 4, "tortilla": -1}},
        {"spread": {"work.years": 500, "work.people.low": -1, "work.deadweight.high": 101, "x": 1, "work": 2}},
        {"left_out": "work", "buys": "no", "written": {"what": 7, "moon": "x"}},
    ],
)  # fmt: skip
def test_a_broken_state_opens_the_tool_as_it_begins(state):
    assert TOOL(state, country="MEX").state == Plan().state()


@pytest.mark.parametrize("iso3", ["USA", "TUV", "CHE", "NRU", "VNM"])
def test_every_country_opens_and_says_where_its_steps_are_not_held(iso3):
    tool = TOOL(country=iso3)
    assert "It pays for itself from" in said(tool)["breakeven"]["sentence"]
    assert "the steps are not held here" in said(tool)["forms"]["sentence"]
    assert "income per head" in said(tool)["breakeven"]["notice"]
    assert len(said(tool)["forms"]["compare"]["rows"]) == 3


def test_later_lessons_read_the_outline_and_of_a_changed_plan_its_numbers():
    tool = TOOL(country="MEX")
    assert entries(tool) == {"social_outline": []}
    for key, line in LINES.items():
        tool.writing.edit(key, line)
    tool.trading.edit("prices", 5)
    found = entries(tool)
    assert found["social_outline"] == [LINES]
    assert found["break_even"][0]["enterprise"] == "tortilla"
    assert found["break_even"][0]["currency"] == "MXN"
    row = found["social_return"][0]
    assert row["low"] < row["middle"] < row["high"]
    tool.effects.edit("put_in", 0)
    assert entries(tool)["social_return"] == []


def test_what_people_write_is_text_and_not_endless():
    tool = TOOL(country="MEX")
    tool.writing.edit("what", "<script>alert(1)</script>")
    assert said(tool)["outline"]["compare"]["rows"][0][1] == "<script>alert(1)</script>"
    tool.writing.edit("whom", "x" * 5_000)
    assert len(tool.plan.written["whom"]) == TEXT
    assert len(TOOL(tool.state, country="MEX").plan.written["whom"]) == TEXT
    assert "2 of 6 lines" in said(tool)["outline"]["sentence"]


def test_it_is_told_in_words_with_its_sources():
    tool = TOOL(country="MEX")
    tool.writing.edit("what", "Bread")
    assert {"Bread", said(tool)["breakeven"]["sentence"]} <= {row["value"] for row in tool.summary()}
    assert any("uide to Social Return" in line for line in tool.sources())
    assert all("http" in line for line in tool.all_sources())
    assert all(content["sentence"] in tool.says() for content in said(tool).values())


def test_it_speaks_spanish():
    i18n.use("es")
    try:
        tool = TOOL(country="MEX")
        assert "de ventas al mes" in said(tool)["breakeven"]["sentence"]
        assert "formas legales" in said(tool)["forms"]["sentence"]
        assert tool.using.fields[0]["label"] == "De cada 100: se devuelven a los socios"
        assert "un socio, un voto" in str(said(tool)["forms"]["compare"]["rows"])
    finally:
        i18n.use(None)


# The exercise -----------------------------------------------------------------------------------------------------


def opened(saver, iso3):
    tool = TOOL(country=iso3)
    panel = ExerciseTool("3.3.3-social-enterprises", saver, tool.trail)
    return tool, lambda key: {task["key"]: task["state"] for task in panel.tasks.tasks}[key]


@pytest.mark.parametrize("iso3", HOMES)
def test_a_bad_month_can_be_survived_with_lower_costs(saver, iso3):
    tool, state = opened(saver, iso3)
    tool.trading.edit("sold", 75)
    assert state("bad_month") != "done"
    tool.trading.edit("prices", 20)
    assert state("bad_month") != "done"
    tool.trading.edit("prices", 5)
    tool.trading.edit("fixed", 0.85 * tool.plan.shop(iso3).fixed)
    assert state("bad_month") == "done"


@pytest.mark.parametrize("iso3", HOMES)
def test_a_member_gains_once_prices_are_written(saver, iso3):
    tool, state = opened(saver, iso3)
    tool.using.edit("community", 5)
    assert state("why_come") != "done"
    tool.member.edit("elsewhere", tool.plan.prices(iso3)[0] * 0.5)
    assert state("why_come") != "done"
    tool.member.edit("elsewhere", tool.plan.prices(iso3)[0] * 1.1)
    assert state("why_come") == "done"


@pytest.mark.parametrize("iso3", HOMES)
def test_an_honest_range_needs_two_outcomes_of_their_own(saver, iso3):
    tool, state = opened(saver, iso3)
    tool.effects.edit("work.people.high", 3)
    assert state("honest_range") != "done"
    tool.effects.edit("cheaper.deadweight.high", 60)
    assert state("honest_range") == "done"


def test_the_outline_has_six_lines(saver):
    tool, state = opened(saver, "PHL")
    for key, line in LINES.items():
        assert state("outline") != "done"
        tool.writing.edit(key, line)
    assert state("outline") == "done"
