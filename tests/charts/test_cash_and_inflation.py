"""What cash still buys: the closed form, and the sentence at every turn."""

import numpy as np
import pytest

from fieldschool.charts.cash_and_inflation import picture, sentence, still_buys


def test_cash_loses_by_the_product_of_the_years():
    assert still_buys([10, 10])[-1] == pytest.approx(100 / 1.21)
    assert np.allclose(still_buys([0, 0, 0]), 100)
    assert list(still_buys([])) == [100]


def test_prices_that_double_halve_what_cash_buys():
    assert still_buys([100])[-1] == pytest.approx(50)


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (63.0, "By the end of 2024, MXN 100 kept as cash since 2014 bought only what MXN 63 bought then."),
        (100.2, "MXN 100 kept as cash from the end of 2014 to the end of 2024 kept its value."),
        (104.0, "By the end of 2024, MXN 100 kept as cash since 2014 bought what MXN 104 had bought before."),
    ],
)
def test_the_sentence_says_whether_cash_lost(left, said):
    assert sentence("MXN", 2014, 2024, left) == said


def test_bars_begin_at_100_and_end_with_the_last_year_marked():
    spec = picture("Mexico", "MXN", range(2015, 2025), [5.0] * 10, ("a source",)).spec
    assert spec["items"][0]["value"] == 100
    assert spec["items"][-1]["name"] == "end of 2024"
    assert [item["mark"] for item in spec["items"]] == [False] * (len(spec["items"]) - 1) + [True]


def test_the_table_has_every_year():
    table = picture("Mexico", "MXN", [2023, 2024], [5.5, 4.7], ()).table
    assert [row[0] for row in table.rows] == ["2023", "2024"]
    assert table.rows[0][1] == "5.5%"
