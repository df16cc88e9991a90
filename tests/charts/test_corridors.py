"""What it costs to send, drawn: bars that add up, the line over the years, a year of a community, scores and words."""

import math

import pytest

from fieldschool.charts import corridors as chart
from fieldschool.charts import corridors_quotes, corridors_scores, corridors_switch
from fieldschool.charts.corridors import Ends
from fieldschool.charts.corridors_scores import Corridor
from fieldschool.charts.corridors_switch import Community
from fieldschool.charts.corridors_words import NO, UNKNOWN, YES, Offer
from fieldschool.models.corridors import switch
from fieldschool.sources.facts import Fact, source
from fieldschool.tools.widgets.view import lean

ENDS = Ends("Abroad", "Home", 200.0, "USD")


def offer(name="Sol", fee=2.0, margin=1.0, **more):
    return Offer(name, name, fee * 2, fee, margin, **more)


def fact(value, period="2025Q1"):
    return Fact(value, "%", int(period[:4]), period, source("rpw"))


# Bars of fee and margin ----------------------------------------------------------------------------------------------


def test_the_parts_of_a_bar_add_up_to_its_words():
    drawn = chart.picture(ENDS, [offer(), offer("Luz", 5, 0)], "said", "title")
    first, second = drawn.spec["items"]
    assert (first["parts"], first["text"], first["mark"]) == ([2.0, 1.0], "3%", True)
    assert second["mark"] is False
    assert [limit["value"] for limit in drawn.spec["limits"]] == [3.0, 5.0]
    assert lean({"pictures": [drawn.page()]})


def test_a_margin_that_is_not_known_is_a_question_mark_and_stands_last():
    hidden = offer("Hidden", 0.5, None)
    ordered = chart.in_order([hidden, offer()])
    assert [one.name for one in ordered] == ["Sol", "Hidden"]
    drawn = chart.picture(ENDS, ordered, "said", "title")
    assert drawn.spec["items"][1]["text"] == "0.5% + ?"
    assert drawn.table.rows[1][4] == "–"


def test_a_mean_that_stands_in_is_not_called_a_fee():
    drawn = chart.picture(ENDS, [offer("Mean", 7.5, 0.0, split=False)], "said", "title")
    assert drawn.spec["items"][0]["parts"] == [0.0, 0.0, 7.5]
    assert drawn.spec["series"][2]["name"] == "Fee and margin, not known apart"
    assert drawn.table.rows[0][2] == "–"


def test_of_many_the_cheapest_and_the_dearest_are_drawn_and_the_table_has_all():
    many = [offer(f"S{n}", n, 0) for n in range(1, 31)]
    drawn = chart.picture(ENDS, many, "said", "title")
    names = [item["name"] for item in drawn.spec["items"]]
    assert (len(names), names[0], names[-1]) == (chart.MOST, "S1", "S30")
    assert len(drawn.table.rows) == 30


def test_the_sentence_says_what_lies_between_the_ends():
    said = chart.asked(ENDS, [offer("Sol", 1, 0), offer("Luz", 4, 1)], "2025Q3", 2)
    assert "2 services were asked (quarter 3 of 2025)" in said
    assert "The cheapest takes 1% (USD 2): Sol." in said
    assert "Between the two lie USD 8, each time." in said


def test_a_filter_that_nothing_passes_says_so():
    assert "0 of 25 services pay out like this" in chart.asked(ENDS, [], "2025Q3", 25)


# The years -----------------------------------------------------------------------------------------------------------


def test_missing_quarters_are_a_gap():
    drawn = chart.history(ENDS, [fact(6, "2024Q1"), fact(5, "2024Q2"), fact(4, "2025Q1")])
    assert drawn.spec["series"][0]["points"] == [[0, 6.0, "gap"], [1, 5.0, "line"], [4, 4.0, "gap"]]
    assert drawn.spec["x"]["ticks"] == [[0, "2024"], [4, "2025"]]
    assert "it has become cheaper: 6% in quarter 1 of 2024, 4% in quarter 1 of 2025" in drawn.sentence


@pytest.mark.parametrize(
    ("last", "said"), [(8, "it has become dearer"), (6.1, "it takes as much as before"), (None, "One quarter is known")]
)
def test_the_years_in_words(last, said):
    facts = [fact(6, "2024Q1"), *([fact(last)] if last else [])]
    assert said in chart.history(ENDS, facts).sentence


# Quotes --------------------------------------------------------------------------------------------------------------


def test_a_low_fee_that_hides_a_high_cost_is_named():
    said = corridors_quotes.sentence(ENDS, [offer("Sol", 2, 0), offer("Luz", 0, 6)], 0)
    assert "The lowest fee is not the lowest cost: Luz asks 0% and takes 6%." in said
    assert "On USD 200 that is USD 8 more." in said


def test_a_better_rate_is_said():
    assert "Better than the reference rate: Sol" in corridors_quotes.sentence(ENDS, [offer(margin=-0.5)], 0)


def test_only_fees_without_a_reference_rate():
    assert "only the fees are known" in corridors_quotes.sentence(ENDS, [offer(margin=None)], 0)


def test_what_firms_say_beside_what_it_takes():
    rows = corridors_quotes.said_and_true([(offer(), 0.0, 3.0), (offer(), 3.0, 0.0), (offer(), 5.0, -2.0)])["rows"]
    assert [row[3] for row in rows] == [
        "3 points more than it says",
        "The same",
        "2 points less than it says: look at the rate again",
    ]
    assert corridors_quotes.said_and_true([]) is None


# A year of a community -----------------------------------------------------------------------------------------------


def year(new_name="Sol", new=2.0, shares=(20, 50), per_work=18.0, home="MXN"):
    who = Community(1000, 12, 300, "USD", home, per_work, "Mean", new_name, 6.0, new, *shares)
    found = switch(1000, 12, 300, 0.06, new / 100, (shares[0] / 100, shares[1] / 100))
    return corridors_switch.picture(who, found)


def test_both_ends_are_said_and_drawn():
    drawn = year()
    assert "If 20 to 50 of 100 take Sol at 2%, USD 28,800 to USD 72,000 stay with families." in drawn.sentence
    assert "At home that is MXN 518,000 to MXN 1,300,000." in drawn.sentence
    kept = drawn.spec["items"][-1]
    assert kept["reach"] == pytest.approx([28_800, 72_000])
    assert kept["mark"]


def test_without_a_lower_price_nothing_is_kept():
    assert "nothing is kept by switching" in year(new=7.0).sentence
    assert "No other price is known yet" in year(new_name="").sentence


@pytest.mark.parametrize(("per_work", "home"), [(math.nan, "XXX"), (1.0, "USD")])
def test_no_money_at_home_where_it_is_not_known_or_the_same(per_work, home):
    assert "At home" not in year(per_work=per_work, home=home).sentence


# Corridors side by side ----------------------------------------------------------------------------------------------


def corridor(name, people=None, money=None, cost=None, **answers):
    given = {"agreement": UNKNOWN, "organisation": UNKNOWN, "programme": UNKNOWN} | answers
    known = [None if value is None else fact(value) for value in (people, money, cost)]
    return Corridor(name[:3].upper(), name, *known, given)


def test_what_is_not_known_has_no_bar_and_stands_last():
    drawn = corridors_scores.bars([corridor("Alpha"), corridor("Beta", people=10)], "people", "Home")
    assert [(item["name"], item["value"]) for item in drawn.spec["items"]] == [("Beta", 10.0), ("Alpha", None)]
    assert "Not known, which is not zero: Alpha." in drawn.sentence


def test_nothing_known_at_all_says_so():
    assert "Unknown is not zero" in corridors_scores.bars([corridor("Alpha")], "money", "Home").sentence


def test_nothing_is_added_up_without_weights():
    assert corridors_scores.scored([corridor("Alpha", people=1)], {"people": 0, "money": 0}) is None


def test_the_weights_stand_beside_the_score():
    shown = [corridor("Alpha", people=10, agreement=NO), corridor("Beta", people=5, agreement=YES)]
    drawn = corridors_scores.scored(shown, {"people": 1, "agreement": 3})
    assert [(item["name"], item["text"]) for item in drawn.spec["items"]] == [("Beta", "88"), ("Alpha", "25")]
    assert "People × 1 and Agreement between the two states × 3" in drawn.spec["unit"]
    assert "Nothing that is not known could turn this round." in drawn.sentence


def test_what_is_not_known_could_turn_the_order_round():
    shown = [corridor("Alpha", people=10), corridor("Beta", people=5)]
    drawn = corridors_scores.scored(shown, {"people": 1, "agreement": 3})
    assert "What is not known could still turn this round: Beta." in drawn.sentence


def test_what_was_not_read_is_asked_for():
    rows = corridors_scores.to_build_on([corridor("Alpha", agreement=NO)])["rows"]
    no = (
        "Agreement between the two states: no. Not known to us, ask: organisations of migrants and programmes that run."
    )
    assert rows == [["Alpha", no]]
    assert corridors_scores.to_build_on([corridor("Beta")])["rows"] == [["Beta", "Not known to us: ask."]]
