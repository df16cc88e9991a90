"""What sending takes: fee and margin add up, and the sentence says whether sending more at once helps."""

import pytest

from fieldschool.charts.sending_cost import SendingCost, picture, sentence

SMALL, LARGE = SendingCost(200, 3.5, 1.5), SendingCost(500, 2.0, 1.2)


def said(costs):
    return sentence("Spain", "Peru", "quarter 1 of 2025", costs)


def test_total_cost_is_fee_plus_margin():
    assert SMALL.total_pct == pytest.approx(5.0)


def test_the_sentence_tells_the_money_lost_and_the_cheaper_amount():
    assert said([SMALL, LARGE]) == (
        "Sending USD 200 from Spain to Peru takes USD 10 on average: 5% (quarter 1 of 2025). "
        "Sending USD 500 at once takes only 3.2% of it."
    )


def test_where_a_larger_amount_is_no_cheaper_it_does_not_say_only():
    assert said([SMALL, SendingCost(500, 3.5, 1.5)]).endswith("Sending USD 500 at once takes 5% of it.")


def test_the_worlds_target_stands_beside_and_is_marked():
    items = picture("Spain", "Peru", "2025", [SMALL, LARGE], ("a source",)).spec["items"]
    assert [item["value"] for item in items] == [5.0, 3.2, 3.0]
    assert [item["mark"] for item in items] == [False, False, True]


def test_the_table_shows_fee_margin_total_and_money():
    assert picture("Spain", "Peru", "2025", [SMALL], ()).table.rows == (("USD 200", "3.5%", "1.5%", "5%", "USD 10"),)
