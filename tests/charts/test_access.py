"""What products leave, in bars and words; a look back in lines; safety against return."""

import numpy as np
import pytest

from fieldschool.charts import access, access_frontier, access_history
from fieldschool.charts.access_words import Offer, age_in_words, way_out
from fieldschool.models import access as model


def offer(key, real, protection="insured", **more):
    told = {"early": "any_day", "abroad": "yes", "rate_pct": 5.0, "net_pct": 4.0, "end": 104.0, "keeps": 100.0,
            "years": "2025", "age": (3, 3)} | more  # fmt: skip
    return Offer(key, key.title(), "", protection, real_pct=real, **told)


CASH = offer("CASH", -4.0, "none", keeps=96.0, age=None, years="")


def drawn(*offers):
    return access.picture(offers, "Here", "PHP", 100.0, 12, 4.0)


def test_the_sentence_counts_what_keeps_its_value_and_never_cash():
    picture = drawn(offer("one", 2.0), offer("two", -1.0), CASH)
    assert "For PHP 100 and 1 year, 1 of 2 products keep their value" in picture.sentence
    assert "They leave from -1% to 2% a year." in picture.sentence
    assert "PHP 4 of it would be gone" in picture.sentence


def test_an_old_rate_is_said_to_be_old_in_sentence_and_bar():
    old = offer("old", 3.0, age=(119, 130), years="2016")
    picture = drawn(old, offer("new", 1.0))
    assert "The highest is by an old rate, of 2016." in picture.sentence
    assert "old: ask" in picture.spec["items"][0]["note"]
    assert "old:" not in picture.spec["items"][1]["note"]
    assert "by a rate of 2016" in drawn(old).sentence


def test_what_loses_is_marked_by_a_sign():
    assert [item["mark"] for item in drawn(offer("one", 2.0), offer("two", -1.0)).spec["items"]] == [False, True]


def test_nothing_found_is_said():
    picture = drawn()
    assert "no product that we know" in picture.sentence
    assert picture.spec["items"] == []


def test_many_products_leave_room_for_cash_and_the_table_holds_all():
    picture = drawn(*(offer(f"p{n}", 9.0 - n) for n in range(14)), CASH)
    assert len(picture.spec["items"]) == access.MOST
    assert picture.spec["items"][-1]["name"] == "Cash"
    assert len(picture.table.rows) == 15


def test_a_way_out_that_nobody_wrote_down_is_not_known():
    assert "Not known: ask" in way_out(offer("x", 1.0, early="unknown", term_months=12))
    assert way_out(offer("x", 1.0)) == "On any day"


def test_ages_are_exact_or_between():
    assert age_in_words((1, 1)) == "1 month old"
    assert age_in_words((11, 22)) == "11 to 22 months old"
    assert age_in_words(None) == ""


def held(rate, rise):
    years = (2020, 2021, 2022)
    return access_history.Held("Fund", "PHP", 1000.0, years, (rate,) * 3, (rise,) * 3,
                               model.saved(1000.0, np.full(3, rate / 100)),
                               model.keeping_up(1000.0, np.full(3, rise / 100)))  # fmt: skip


def test_a_look_back_says_whether_buying_power_was_won():
    assert "were really gained, at prices of 2022" in access_history.picture(held(8.0, 3.0)).sentence
    lost = access_history.picture(held(1.0, 6.0)).sentence
    assert "of buying power were lost" in lost
    assert "PHP 36,000 put in" in lost


def test_the_lines_end_where_the_table_does():
    picture = access_history.picture(held(8.0, 3.0))
    ends = [one["points"][-1][1] for one in picture.spec["series"]]
    assert ends == sorted(ends, reverse=True)
    assert ends[-1] == 36_000
    assert picture.spec["y"]["max"] >= ends[0]
    assert len(picture.table.rows) == 3


def test_the_frontier_names_what_nothing_beats_and_the_price_of_safety():
    found = access_frontier.frontier(
        [offer("bank", 1.0), offer("bond", 0.5, "government"), offer("coop", 2.0, "none"), CASH]
    )
    assert [one.key for one in found.standing] == ["bank", "coop"]
    picture = access_frontier.picture(found, "insured")
    assert "the most is Bank: 1% a year" in picture.sentence
    assert "With less safety it would be 2% a year, with Coop." in picture.sentence
    assert [item["mark"] for item in picture.spec["items"]] == [True, False, True]


def test_with_less_safety_there_is_nothing_more_to_win():
    found = access_frontier.frontier([offer("bank", 1.0), offer("coop", 2.0, "none")])
    assert "Less safety would bring nothing more." in access_frontier.picture(found, "none").sentence


@pytest.mark.parametrize("offers", [[], [CASH], [offer("who", 3.0, "unknown")]])
def test_without_a_known_class_nothing_is_compared(offers):
    picture = access_frontier.picture(access_frontier.frontier(offers), "insured")
    assert picture.sentence == "No product that fits has a class of safety that we know."
    assert picture.spec["items"] == []


def test_nothing_as_safe_as_asked_is_said():
    found = access_frontier.frontier([offer("coop", 2.0, "none")])
    assert "Nothing that fits is as safe as you ask." in access_frontier.picture(found, "insured").sentence
