"""Kendall's W: published examples, its relation to Spearman, what chance gives, partial orders."""

import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.kendall import agreement, ranks

#: Siegel (1956), chapter 9: three executives rank six applicants.
EXECUTIVES = [[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]]
#: Siegel (1956), chapter 9: three rankings of ten things with ties.
TIED = [
    [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
    [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
    [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
]
#: InfluentialPoints, "Coefficient of concordance", worked example I: four people rank the strawberries of eight farms.
#: https://influentialpoints.com/Training/coefficient_of_concordance.htm
STRAWBERRIES = [
    [8, 4, 2, 3, 5, 1, 6, 7],
    [7, 3, 1, 4, 5, 2, 6, 8],
    [8, 2, 5, 6, 7, 1, 4, 3],
    [8, 3, 4, 2, 5, 1, 6, 7],
]
#: ProofWiki, "Kendall's Coefficient of Concordance", arbitrary example 1: four judges, three competitors.
COMPETITORS = [[1, 3, 2], [1, 2, 3], [2, 3, 1], [3, 1, 2]]
ORDERS = st.lists(st.permutations(range(7)), min_size=2, max_size=6)


def spearman(one, other):
    return np.corrcoef(one, other)[0, 1]


def test_examples_of_two_public_pages():
    assert agreement(STRAWBERRIES).w == pytest.approx(0.744, abs=0.0005)
    assert agreement(COMPETITORS).w == pytest.approx(1 / 16)


def test_a_published_example_without_ties():
    found = agreement(EXECUTIVES)
    assert found.mean_ranks * 3 == pytest.approx([8, 14, 11, 11, 11, 8])
    assert found.w == pytest.approx(25.5 / 157.5)
    assert round(found.w, 2) == 0.16


def test_a_published_example_with_ties():
    # S is 591, and the ties take 3 times 9.5 from 742.5.
    assert agreement(TIED).w == pytest.approx(591 / (742.5 - 28.5))
    assert round(agreement(TIED).w, 3) == 0.828


@given(ORDERS)
def test_without_ties_it_is_the_mean_of_all_rank_correlations(orders):
    table = [ranks(order, 7) for order in orders]
    pairs = [spearman(one, other) for one, other in combinations(table, 2)]
    assert agreement(table).between_two == pytest.approx(np.mean(pairs))


@given(ORDERS, st.integers(1, 6))
def test_where_all_rank_as_many_it_still_is(orders, ranked):
    table = [ranks(order[:ranked], 7) for order in orders]
    pairs = [spearman(one, other) for one, other in combinations(table, 2)]
    assert agreement(table).between_two == pytest.approx(np.mean(pairs))


@given(st.lists(st.tuples(st.permutations(range(9)), st.integers(1, 9)), min_size=2, max_size=8))
def test_it_lies_between_0_and_1_and_nobodys_place_matters(orders):
    table = [ranks(order[:ranked], 9) for order, ranked in orders]
    found = agreement(table)
    assert -1e-9 <= found.w <= 1 + 1e-9
    assert agreement(table[::-1]).w == pytest.approx(found.w)
    assert agreement([row[::-1] for row in table]).w == pytest.approx(found.w)
    assert found.mean_ranks.sum() == pytest.approx(sum(range(1, 10)))


def test_the_same_order_is_1_and_the_opposite_of_two_is_0():
    order = list(range(23))
    assert agreement([ranks(order, 23)] * 5).w == pytest.approx(1)
    assert agreement([ranks(order[:5], 23)] * 5).w == pytest.approx(1)
    assert agreement([ranks(order, 23), ranks(order[::-1], 23)]).w == pytest.approx(0)


def test_chance_gives_one_over_the_number_of_people_with_and_without_ties():
    dice = np.random.default_rng(7)
    for ranked in ([23] * 4, [5, 5, 3, 8]):
        drawn = [agreement([ranks(dice.permutation(23)[:n], 23) for n in ranked]) for _draw in range(3000)]
        told = drawn[0]
        assert told.by_chance == 0.25
        assert np.mean([each.w for each in drawn]) == pytest.approx(told.by_chance, abs=0.004)
        assert np.std([each.w for each in drawn]) == pytest.approx(told.spread, rel=0.06)


def test_without_ties_the_spread_is_that_of_kendall_and_babington_smith():
    found = agreement([ranks(list(np.roll(range(9), i)), 9) for i in range(5)])
    assert found.spread == pytest.approx(math.sqrt(2 * 4 / (5**3 * 8)))


def test_what_was_left_out_shares_the_mean_of_the_remaining_ranks():
    assert ranks([3, 0], 5).tolist() == [2, 4, 4, 1, 4]
    assert ranks([], 4).tolist() == [2.5] * 4
    assert ranks([1, 0], 2).tolist() == [2, 1]


@pytest.mark.parametrize("ordered", [[0, 0], [5], [-1]])
def test_an_order_that_cannot_be_is_refused(ordered):
    with pytest.raises(ValueError, match=r"once|numbered"):
        ranks(ordered, 5)


@pytest.mark.parametrize("table", [[1, 2, 3], [[1], [1]], [[1, math.nan], [1, 2]]])
def test_a_table_that_cannot_be_is_refused(table):
    with pytest.raises(ValueError, match=r"table|number"):
        agreement(table)


def test_one_person_and_people_without_a_preference_have_no_agreement():
    assert math.isnan(agreement([[1, 2, 3]]).w)
    assert math.isnan(agreement([[2, 2, 2], [2, 2, 2]]).w)
    nobody = agreement(np.empty((0, 3)))
    assert math.isnan(nobody.w)
    assert nobody.mean_ranks.tolist() == [2, 2, 2]
    assert not nobody.beyond_chance
