"""What is left after tax and inflation: highest first, losers marked, the sentence counts."""

from fieldschool.charts.real_return import RealReturn, picture, sentence

CASH = RealReturn("Cash at home", 0.0, "", 0.0, -4.2)
BANK = RealReturn("Bank savings", 4.5, "2024", 3.6, -0.6)
BOND = RealReturn("A bond", 7.9, "2025", 7.0, 2.6)


def test_the_best_comes_first_and_what_loses_is_marked():
    items = picture("Mexico", 4.4, [CASH, BOND, BANK], ()).spec["items"]
    assert [item["name"] for item in items] == ["A bond", "Bank savings", "Cash at home"]
    assert [item["mark"] for item in items] == [False, True, True]


def test_the_sentence_counts_what_keeps_its_value_and_names_the_best():
    assert sentence(4.4, [BOND, BANK, CASH]) == (
        "When prices rise by 4.4% a year, 1 of 3 ways of keeping money keeps its value. "
        "The best of them, A bond, leaves 2.6% a year."
    )


def test_where_none_keeps_its_value_no_best_is_named():
    assert sentence(9.0, [BANK, CASH]) == "When prices rise by 9% a year, 0 of 2 ways of keeping money keep its value."


def test_a_single_way_is_told_by_what_it_leaves():
    assert sentence(5.6, [CASH]) == "When prices rise by 5.6% a year, this is left a year: Cash at home, -4.2%."


def test_the_table_has_rate_year_tax_and_inflation():
    assert picture("Mexico", 4.4, [BANK], ()).table.rows == (("Bank savings", "4.5%", "2024", "3.6%", "-0.6%"),)
