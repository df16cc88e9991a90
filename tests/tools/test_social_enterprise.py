"""Lesson 3.3.3 by hand: each control moves what it should, nothing that was written is lost."""

from __future__ import annotations

import pytest

from fieldschool import i18n
from fieldschool.models.breakeven import Result
from fieldschool.sources import social
from fieldschool.tools.social_enterprise import SocialEnterpriseTool
from fieldschool.tools.social_enterprise.plan import OUTLINE, START, read
from fieldschool.workbook.entries import Items

HOSTILE = "<img src=x onerror=alert(1)> {{ 7*7 }} =1+1"


@pytest.fixture
def tool() -> SocialEnterpriseTool:
    return SocialEnterpriseTool(country="MEX", seminar="MEX")


def said(tool: SocialEnterpriseTool, part: str) -> str:
    return tool.views[part].content["sentence"]


def seen(tool: SocialEnterpriseTool) -> dict:
    return tool._seen()


def test_prices_move_the_month_the_surplus_and_a_members_refund(tool):
    before = {part: said(tool, part) for part in ("breakeven", "surplus", "social")}
    refund = tool.year.refund
    tool.trading.edit("prices", 10)
    assert said(tool, "breakeven") != before["breakeven"]
    assert said(tool, "surplus") != before["surplus"]
    assert tool.year.refund > refund
    assert said(tool, "social") == before["social"]


def test_below_its_cost_it_never_pays_and_nobody_gets_anything_back(tool):
    for one in tool.plan.shop("MEX").products:
        tool.trading.edit(f"{one.product_id}.price", "0.5")
    assert "never pays for itself" in said(tool, "breakeven")
    assert "nothing to share out" in said(tool, "surplus")
    assert tool.year.refund == 0
    assert seen(tool)["social_never"] is True


def test_the_surplus_is_shared_out_to_the_cent(tool):
    tool.using.edit("members", 35)
    tool.using.edit("growth", 15)
    assert sum(tool.parts_of_year) == round(100 * 12 * tool.trade.result.surplus)
    assert seen(tool)["social_reserve_pct"] == 40


def test_more_than_all_of_it_is_refused_in_a_sentence(tool):
    tool.using.edit("members", 90)
    tool.using.edit("growth", 30)
    assert said(tool, "surplus") == "More than 100 of 100 are given away. Take something back."
    assert seen(tool)["social_reserve_pct"] == -1
    assert tool.year.refund == 0


def test_a_member_who_pays_more_than_elsewhere_is_told_so(tool):
    tool.member.edit("here", "20")
    tool.member.edit("elsewhere", "10")
    assert "loses" in said(tool, "members")


def test_a_member_who_sells_is_paid_what_a_unit_costs_the_enterprise(tool):
    first = tool.plan.shop("MEX").products[0]
    tool.member.edit("buys", "sells")
    assert tool.plan.prices("MEX")[0] == first.cost
    assert "earns" in said(tool, "members")
    tool.member.edit("elsewhere", "20")
    assert "loses" in said(tool, "members")
    # What was written for the one stays his, and the other has her own.
    tool.member.edit("buys", "buys")
    assert tool.plan.prices("MEX")[0] == first.price


def test_a_price_belongs_to_the_enterprise_that_it_was_written_for(tool):
    tool.member.edit("here", "14")
    tool.trading.edit("shop", "shop")
    assert tool.plan.prices("MEX")[0] == tool.plan.shop("MEX").products[0].price
    assert seen(tool)["social_member_set"] is False
    tool.trading.edit("shop", "tortilla")
    assert tool.plan.prices("MEX")[0] == 14


def test_an_outcome_that_is_not_counted_is_not_in_the_range(tool):
    high = tool.ratio[2]
    tool.effects.edit("cheaper.counted", False)
    assert tool.ratio[2] < high
    assert "Families who pay less" not in str(tool.pictures["social"][0].table)
    for one in social.outcomes():
        tool.effects.edit(f"{one.outcome_id}.counted", False)
    assert said(tool, "social") == "No outcome is counted yet."


def test_ends_that_stand_the_wrong_way_round_change_places(tool):
    tool.effects.edit("work.people.low", "9")
    tool.effects.edit("work.people.high", "1")
    outcome = tool.plan.outcome("MEX", social.outcomes()[0])
    assert outcome.people == (1, 9)


def test_nothing_put_in_has_no_ratio(tool):
    tool.effects.edit("put_in", "0")
    assert "no ratio" in said(tool, "social")
    assert tool.ratio is None


@pytest.mark.parametrize(
    ("form", "key", "raw"),
    [
        ("trading", "fixed", "-5"),
        ("trading", "fixed", "a lot"),
        ("trading", "tortilla.price", "1e99"),
        ("trading", "tortilla.units", "nan"),
        ("using", "members", "140"),
        ("member", "bought", "-1"),
        ("effects", "work.deadweight.high", "130"),
        ("effects", "work.years", "0"),
    ],
)
def test_a_number_that_cannot_be_gets_a_sentence_and_the_last_good_one_stays(tool, form, key, raw):
    before = tool.state
    control = getattr(tool, form)
    control.edit(key, raw)
    assert control.notes[key]["kind"] == "error"
    assert tool.state == before


def test_another_country_has_its_own_money_and_the_first_is_kept(tool):
    tool.trading.edit("fixed", "12345")
    tool.trading.edit("country", "RWA")
    assert tool.trade.currency == "RWF"
    assert tool.trade.result.fixed != 12345
    tool.trading.edit("country", "MEX")
    assert tool.trade.result.fixed == 12345


def test_the_other_enterprise_is_chosen_and_stays(tool):
    tool.trading.edit("shop", "shop")
    assert tool.trade.names[0] == "Rice"
    again = SocialEnterpriseTool(tool.state, country="MEX")
    assert again.trade.names == tool.trade.names


def test_what_was_set_and_written_is_there_on_another_day(tool):
    tool.trading.edit("prices", 5)
    tool.trading.edit("tortilla.cost", "7")
    tool.trading.edit("tortilla.units", "3000")
    tool.effects.edit("work.attribution.low", "60")
    tool.effects.edit("work.value.high", "40000")
    tool.writing.edit("what", HOSTILE)
    again = SocialEnterpriseTool(tool.state, country="MEX")
    assert again.state == tool.state
    assert again.says() == tool.says()
    assert again.plan.written["what"] == HOSTILE


def test_what_is_written_is_text_and_not_longer_than_its_box(tool):
    tool.writing.edit("what", "x" * 5000)
    assert len(tool.plan.written["what"]) <= 400
    tool.writing.edit("whom", HOSTILE)
    assert [row[1] for row in tool.views["outline"].content["compare"]["rows"]][1] == HOSTILE


@pytest.mark.parametrize(
    "state",
    [
        {},
        {
            "shops": [],
            "money": 5,
            "numbers": None,
            "units": "x",
            "spread": [1],
            "left_out": {},
            "written": 7,
            "buys": "no",
        },
        {"shops": {"MEX": "eggs", "XXX": "shop"}, "numbers": {"prices": 900, "sold": True, "discount": float("nan")}},
        {
            "money": {
                "MEX": {
                    "tortilla.fixed": -1,
                    "tortilla.buys.here": "5",
                    "shop.buys.there": 3,
                    "../..": 3,
                    "work.value.low": 1e99,
                }
            },
            "units": {"tortilla": -4},
        },
        {
            "spread": {"work.people": 3, "work.years": 99, "nobody.years": 2, "work.deadweight.low": 101},
            "left_out": ["nobody"],
        },
        {"written": {"what": ["a"], "whom": 3, "other": "x"}},
    ],
)
def test_a_state_that_cannot_be_is_left_out(state):
    assert read(state) == read({})
    assert SocialEnterpriseTool(state, country="MEX").plan.numbers == START


def test_until_something_is_changed_only_an_empty_outline_is_left(tool):
    (outline,) = tool.answers()
    assert outline.same_as(Items(lesson="3.3.3", key="social_outline", value=[]))


@pytest.mark.parametrize(
    ("key", "raw"),
    [("work.people.high", "9"), ("cheaper.counted", False), ("work.deadweight.low", "30"), ("work.years", "5")],
)
def test_whoever_changes_only_an_outcome_leaves_a_social_return(tool, key, raw):
    tool.effects.edit(key, raw)
    assert "social_return" in {entry.key for entry in tool.answers()}


def test_what_later_lessons_read(tool):
    for name in OUTLINE:
        tool.writing.edit(name, f"my {name}")
    tool.trading.edit("prices", 2)
    found = {entry.key: entry.value for entry in tool.answers()}
    assert found["social_outline"] == [{name: f"my {name}" for name in OUTLINE}]
    assert found["break_even"][0]["currency"] == "MXN"
    assert found["break_even"][0]["surplus"] == pytest.approx(tool.trade.result.surplus)
    low, middle, high = (found["social_return"][0][name] for name in ("low", "middle", "high"))
    assert low < middle < high


def test_the_summary_says_break_even_return_and_lines(tool):
    tool.writing.edit("first", "Four women of the market")
    said_ = [row["value"] for row in tool.summary()]
    assert said_[-1] == "Four women of the market"
    assert said_[0].startswith("It pays for itself")


@pytest.mark.parametrize("country", ["MEX", "RWA", "PHL", "SEN", "CHE"])
def test_the_tasks_can_be_done_with_the_numbers_of_a_country(country):
    tool = SocialEnterpriseTool(country=country)
    tool.trading.edit("sold", 75)
    assert seen(tool)["social_surplus"] < 0
    tool.trading.edit("prices", 5)
    tool.trading.edit("fixed", str(round(0.75 * tool.trade.result.fixed)))
    assert seen(tool)["social_surplus"] >= 0
    tool.trading.edit("sold", 100)
    here = tool.year.here / tool.plan.numbers["bought"]
    tool.member.edit("elsewhere", f"{1.2 * here:.2f}")
    assert seen(tool)["social_gain"] > 0
    assert seen(tool)["social_reserve_pct"] >= 20
    tool.effects.edit("work.people.high", "3")
    tool.effects.edit("cheaper.deadweight.high", "50")
    assert seen(tool)["social_ends_set"] == 2


@pytest.mark.parametrize(
    ("country", "words"), [("PHL", "three legal forms"), ("MEX", "not of all three"), ("SEN", "not held")]
)
def test_legal_forms_are_told_as_far_as_they_were_read(country, words):
    tool = SocialEnterpriseTool(country=country)
    assert words in said(tool, "forms")
    rows = {row[0]: row[1] for row in tool.views["forms"].content["compare"]["rows"]}
    assert all("one member, one vote" in rows[name] for name in ("Cooperative", "Association"))
    assert ("is not known" in rows["Association"]) is (country != "PHL")


def test_stories_of_the_own_country_come_first():
    tool = SocialEnterpriseTool(country="RWA", seminar="MEX")
    order = [one.iso3 for one in tool.cards.lessons]
    assert order[: order.count("RWA")] == ["RWA"] * order.count("RWA")
    assert order[order.count("RWA")] == "MEX"


def test_it_speaks_spanish():
    i18n.use("es")
    try:
        tool = SocialEnterpriseTool(country="MEX")
        text = tool.says() + str(tool.trading.fields) + str(tool.effects.fields)
    finally:
        i18n.use(None)
    assert "Se paga sola desde" in text
    assert not [word for word in ("Fixed costs", "How many people", "Fried tortilla", "What we read") if word in text]


def test_a_result_is_of_the_model(tool):
    assert isinstance(tool.trade.result, Result)
