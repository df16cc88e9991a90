"""The picture of the boards: sums by level, what a board lacks, what differs between two places."""

import pytest

from fieldschool.charts.balance import Card, Side, differences, notice, picture


def card(name, level="family", place="gain", weight=2):
    return Card(name, name.title(), level, place, weight)


def side(*cards, name="Home, Rwanda"):
    return Side(name, tuple(cards))


def bars(found, level):
    return found.spec["levels"][level]["bars"]


def test_an_empty_board_says_how_to_begin():
    found = picture([side(), side(name="Host")])
    assert found.sentence.startswith("Nothing is placed yet.")
    assert found.spec["names"] == []


def test_costs_go_to_one_side_and_gains_to_the_other_with_their_sign():
    found = picture([side(card("money", weight=3), card("care", place="cost"), card("roles", place="both", weight=1))])
    assert bars(found, 1) == [{"gain": 4, "cost": 3, "texts": ["−3", "+4"]}]
    assert bars(found, 0) == [{"gain": 0, "cost": 0, "texts": ["", ""]}]
    assert "Home, Rwanda: 3 cards found, gains 4, costs 3." in found.sentence


def test_the_sentence_says_where_most_gains_and_costs_lie():
    found = picture([side(card("money"), card("nurse", "local government", "cost", 3))])
    assert found.sentence.endswith("Most gains: The family at home; most costs: The local government.")


def test_two_boards_stand_side_by_side_and_one_that_is_empty_is_left_out():
    home, host = side(card("a")), side(card("b", "migrant"), name="Host, Mexico")
    assert picture([home, host]).spec["names"] == ["Home, Rwanda", "Host, Mexico"]
    assert len(bars(picture([home, host]), 0)) == 2
    assert picture([home, side(name="Host, Mexico")]).spec["names"] == ["Home, Rwanda"]


def test_one_card_does_not_fill_the_picture_and_a_large_sum_does():
    assert picture([side(card("a", weight=1))]).spec["top"] == 6
    assert picture([side(*(card(f"a{i}", weight=3) for i in range(5)))]).spec["top"] == 15


def test_the_table_has_a_row_for_each_level():
    found = picture([side(card("a", weight=3))])
    assert [row[1:] for row in found.table.rows] == [("0", "0"), ("3", "0"), *[("0", "0")] * 4]


@pytest.mark.parametrize(
    ("cards", "said"),
    [
        ([], ""),
        ([card("a")], "only gains"),
        ([card("a", place="cost")], "only costs"),
        ([card("a", place="both")], "Nothing is placed yet for: The migrant"),
        ([card("a", weight=0)], "only gains"),
    ],
)
def test_a_board_says_what_it_does_not_show_yet(cards, said):
    found = notice(side(*cards))
    assert said in found if said else found == ""


def test_a_card_differs_only_where_it_stands_on_both_boards():
    home = side(card("a", weight=3), card("b"), card("c"))
    host = side(card("a", place="absent"), card("b", weight=1), name="Host")
    assert differences(home, host) == (("A", "Gain, weight 3", "Not here"),)
