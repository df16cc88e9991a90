"""The room's ranking in words: what comes first, and how far people agree, never more sure than it is."""

import numpy as np
import pytest

from fieldschool.charts.gcm_agreement import agreement, how_far, ranking
from fieldschool.models import kendall

NAMES = [f"Objective {n}" for n in range(1, 24)]


def agreed(orders):
    return kendall.agreement(np.array([kendall.ranks(order, 23) for order in orders]).reshape(len(orders), 23))


def test_what_most_have_comes_first_and_the_table_has_all():
    found = agreed([[2, 0, 1], [2, 1, 0], [4, 2, 0]])
    chosen = [sum(i in order for order in ([2, 0, 1], [2, 1, 0], [4, 2, 0])) for i in range(23)]
    drawn = ranking(NAMES, found, chosen, 5)
    assert drawn.sentence.startswith(
        "3 people ranked the objectives. Objective 3 comes first: 3 of 3 have it among their first 5."
    )
    assert drawn.sentence.endswith("19 objectives are on nobody's list.")
    assert [item["name"] for item in drawn.spec["items"]] == [
        "Objective 3",
        "Objective 1",
        "Objective 2",
        "Objective 5",
    ]
    assert len(drawn.table.rows) == 23


def test_nobody_yet_is_no_error():
    found = agreed([])
    assert ranking(NAMES, found, [0] * 23, 5).sentence == "0 people ranked the objectives."
    assert agreement(found).sentence.startswith("How far people agree can be told as soon as two")
    assert agreement(found).spec["items"][0]["text"] == "–"


@pytest.mark.parametrize(
    ("orders", "said"),
    [
        ([[0, 1, 2, 3, 4]] * 6, "agrees for the most part"),
        ([[0, 1, 2, 3, 4], [10, 11, 12, 13, 14], [20, 21, 22, 5, 6]], "no more than dice"),
    ],
)
def test_the_verdict_follows_the_orders(orders, said):
    assert said in how_far(agreed(orders))


def test_two_halves_that_agree_within_agree_in_part():
    orders = [[0, 1, 2, 3, 4]] * 5 + [[0, 1, 10, 11, 12]] * 5
    assert 0.2 < agreed(orders).between_two < 0.8
    assert "Agreement is" in how_far(agreed(orders))


def test_dice_are_drawn_beside_the_room():
    items = agreement(agreed([[0, 1, 2]] * 4)).spec["items"]
    assert [item["text"] for item in items] == ["1", "0.25", "1"]
