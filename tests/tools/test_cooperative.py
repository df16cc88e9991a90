"""The tool of lesson 3.3.1: rules held against the law, money by country, terms that stay, what the room chose."""

import pytest

from fieldschool.sources import cooperatives
from fieldschool.tools.cooperative import TOOL
from fieldschool.tools.cooperative.room import room
from fieldschool.tools.cooperative.rules import faults
from fieldschool.workbook.entries import Items, Text

TERMS = {"what": "Ani", "for_whom": "nurses", "share_min": "100", "contribution": "50", "months": "24",
         "earns": "dividend", "insured": "unknown", "back": "end", "ask": "The manager: the last audit"}  # fmt: skip


@pytest.mark.parametrize("iso3", [*cooperatives.countries_with_law(), "USA", "NRU"])
def test_our_table_keeps_the_rules_that_we_know(iso3):
    tool = TOOL(country=iso3)
    for young in (False, True):
        tool.plan.young = young
        assert faults(iso3, tool.plan.shares(iso3), young) == []


def test_a_broken_rule_is_named_with_its_article_and_the_last_good_table_stands():
    tool = TOOL(country="PHL")
    before = tool.shared
    tool.year.edit("line-community", 1)
    notice = tool.surplus_view.content["notice"]
    assert "Community: at least 3%. RA 9520 Art. 86(3)" in notice
    assert "add up to 98%" in notice
    assert tool.shared == before
    tool.year.edit("reset", "usual")
    assert tool.surplus_view.content["notice"] == ""


def test_the_first_five_years_keep_half():
    tool = TOOL(country="PHL")
    tool.year.edit("young", True)
    assert tool.shared.lines["reserve"] == tool.shared.total / 2


def test_a_loss_is_said_and_earns_nothing():
    tool = TOOL(country="PHL")
    tool.year.edit("surplus", -1000)
    assert "nothing is shared out" in tool.surplus_view.content["sentence"]
    assert tool.mine.interest == tool.mine.refund == 0


def test_a_country_without_a_law_says_so():
    assert "no law" in TOOL(country="USA").surplus_view.content["notice"]


def test_money_rules_and_terms_are_kept_by_country():
    tool = TOOL(country="PHL")
    tool.member.edit("monthly", 2000)
    tool.terms.add(TERMS)
    tool.member.edit("country", "MEX")
    assert tool.terms.records == []
    tool.member.edit("country", "PHL")
    assert tool.member.values["monthly"] == 2000
    assert tool.terms.records[0]["what"] == "Ani"
    assert TOOL(tool.state, country="MEX").answers()[0].value[0]["currency"] == "PHP"


@pytest.mark.parametrize("raw", ["many", None, [], "-5", "<b>2</b>"])
def test_what_is_no_number_gets_a_sentence(raw):
    tool = TOOL(country="PHL")
    before = tool.state
    tool.growing.edit("lent", raw)
    assert tool.growing.notes["lent"]["kind"] == "error"
    assert tool.state == before


def test_no_loan_no_money_and_all_lost_are_said_in_sentences():
    tool = TOOL(country="PHL")
    for key in ("monthly", "held", "deposit", "loan"):
        tool.member.edit(key, 0)
    assert "PHP 0.00" in tool.member_view.content["sentence"]
    tool.shocking.edit("unpaid", 100)
    assert "deposits with them" in tool.shock_view.content["sentence"]


def test_the_room_shows_choices_and_nothing_that_was_typed():
    tool = TOOL(country="PHL")
    tool.terms.add({**TERMS, "what": "<b>Secret</b>"})
    odd = {"scheme_terms": Text(lesson="3.3.1", key="scheme_terms", value="x")}
    broken = {"scheme_terms": Items(lesson="3.3.1", key="scheme_terms", value=[{"insured": 7.0}])}
    shown = room([{"scheme_terms": tool.answers()[0]}, odd, broken, {}], "PHL")
    assert "Secret" not in str(shown)
    assert shown[0].table.rows == (("I must ask", "1"),)
    assert all(one.sentence for one in room([], "MEX"))
