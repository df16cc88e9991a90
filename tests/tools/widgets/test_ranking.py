"""Cards in an order of one's own: what a page says is not believed, and every move is told aloud."""

from __future__ import annotations

import pytest

from fieldschool.tools.widgets import Ranking

CARDS = [{"id": each, "title": f"Card {each}", "text": "About it.", "group": "All"} for each in "abcd"]


def page_says(ranking: Ranking, message: object):
    ranking._handle_custom_msg(message, [])


def test_it_opens_with_what_is_known_of_an_order():
    assert Ranking(CARDS, ["c", "x", "a", "c", None, 3]).order == ["c", "a"]


def test_the_page_moves_a_card_and_it_is_told_aloud():
    heard = []
    ranking = Ranking(CARDS, ["a", "b"], lambda: heard.append(ranking.order))
    page_says(ranking, {"do": "order", "order": ["b", "a"], "moved": "b", "seq": 4})
    assert heard == [["b", "a"]]
    assert ranking.said == "Card b is now number 1 of 2."
    assert ranking.shown == {"heard": 4, "order": ["b", "a"]}
    page_says(ranking, {"do": "order", "order": ["b"], "moved": "a", "seq": 5})
    assert ranking.said == "Card a was taken off the list."


@pytest.mark.parametrize(
    "message",
    [
        None,
        "order",
        {"do": "order"},
        {"do": "order", "order": "ab", "seq": 9},
        {"do": "order", "order": {"a": 1}},
        {"do": "eval", "order": ["b"]},
    ],
)
def test_what_is_no_order_changes_nothing(message):
    ranking = Ranking(CARDS, ["a"])
    page_says(ranking, message)
    assert ranking.order == ["a"]


def test_an_order_with_unknown_cards_keeps_the_known_ones():
    ranking = Ranking(CARDS, ["a"])
    page_says(ranking, {"do": "order", "order": ["<img>", "d", ["a"], "a", "d"], "moved": ["x"], "seq": 1})
    assert ranking.order == ["d", "a"]
    assert ranking.said == ""


def test_the_same_order_again_is_no_change():
    heard = []
    ranking = Ranking(CARDS, ["a"], lambda: heard.append(1))
    page_says(ranking, {"do": "order", "order": ["a"], "moved": "a", "seq": 2})
    assert heard == []
    assert ranking.shown["heard"] == 2


@pytest.mark.parametrize("cards", [[{"id": "a"}], [{"id": "", "title": "x"}], [*CARDS, CARDS[0]]])
def test_cards_that_cannot_be_told_apart_are_refused(cards):
    with pytest.raises(ValueError, match=r"needs|same id"):
        Ranking(cards)
