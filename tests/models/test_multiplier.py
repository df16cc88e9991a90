"""Money by round: published worked examples, the closed form, and a ledger in which nothing is lost."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models import multiplier as model
from fieldschool.models.multiplier import LEAKS, Leaks

SHARE = st.integers(0, 95).map(lambda percent: percent / 100)
PLACES = st.builds(
    Leaks, st.integers(0, 60).map(lambda n: n / 100), st.integers(0, 40).map(lambda n: n / 100), SHARE, SHARE
).filter(lambda leaks: leaks.again < 0.95)


@pytest.mark.parametrize(("stays", "lm3"), [(0.8, 2.44), (0.2, 1.24)])
def test_two_shops_of_the_published_leaflet(stays, lm3):
    # "8 of 10 stay local: 1 + 0.8 + 0.8 x 0.8", and 2 of 10: LM3 leaflet of the Spital Hill project, Sheffield (2006).
    assert model.lm3(Leaks(0, 0, 1 - stays, 0)) == pytest.approx(lm3)


def test_the_multiplier_of_a_textbook():
    # Of income 80 % is spent, and a quarter of what is spent goes on imports: 1 / (1 - 0.8 x 0.75) = 2.5.
    assert model.multiplier(Leaks(0.05, 0.15, 0.25, 0)) == pytest.approx(2.5)


def test_the_100_of_the_lesson():
    leaks = Leaks(0.10, 0.10, 0.30, 0.50)
    assert leaks.first_loss() * 100 == pytest.approx([10, 10, 24, 28])
    assert leaks.again == pytest.approx(0.28)
    assert model.multiplier(leaks) == pytest.approx(1.389, abs=0.001)


def test_where_nothing_leaves_there_is_no_end():
    assert math.isinf(model.multiplier(Leaks(0, 0, 0, 0)))
    assert math.isinf(model.best(Leaks(0, 0, 0.1, 0), 0.1))


def test_where_all_leaves_at_once_nothing_is_added():
    assert model.multiplier(Leaks(0, 0, 1, 0)) == 1
    assert model.rounds(Leaks(0.6, 0.4, 0, 0), 3).tolist() == pytest.approx([1, 0, 0])


@pytest.mark.parametrize(("shares", "said"), [((1.1, 0, 0, 0), "from 0 to 1"), ((0, -0.1, 0, 0), "from 0 to 1"),
                                              ((0.7, 0.4, 0, 0), "more than the income")])  # fmt: skip
def test_shares_that_cannot_be_are_refused(shares, said):
    with pytest.raises(ValueError, match=said):
        Leaks(*shares)


@given(PLACES)
def test_every_unit_that_enters_leaves_somewhere(leaks):
    assert leaks.first_loss().sum() + leaks.again == pytest.approx(1)
    # Over all rounds the leaks take exactly what came in.
    assert (leaks.first_loss() * model.multiplier(leaks)).sum() == pytest.approx(1)


@given(PLACES)
def test_the_closed_form_is_the_sum_of_the_rounds(leaks):
    assert model.multiplier(leaks) == pytest.approx(model.rounds(leaks, 800).sum())
    assert 1 <= model.lm3(leaks) <= model.multiplier(leaks) + 1e-12


@given(PLACES, st.integers(1, 30).map(lambda n: n / 100))
def test_closing_a_leak_never_makes_the_place_poorer(leaks, by):
    assert (model.gains(leaks, by) >= -1e-12).all()


@given(PLACES, st.integers(1, 25))
def test_no_way_of_spending_the_points_beats_the_best(leaks, percent):
    by = percent / 100
    best = model.best(leaks, by)
    for parts in itertools.product((0, 0.25, 0.5, 0.75, 1), repeat=len(LEAKS)):
        if sum(parts) <= 1:
            then = leaks
            for name, part in zip(LEAKS, parts, strict=True):
                then = model.closed(then, name, part * by)
            assert model.points(leaks, then) <= by + 1e-9
            assert model.multiplier(then) <= best * (1 + 1e-9)


def test_the_best_opens_the_narrowest_gate_first():
    # Gates of 0.8, 0.7 and 0.5: twenty points bring the last one up to the second.
    assert model.best(Leaks(0.1, 0.1, 0.3, 0.5), 0.2) == pytest.approx(1 / (1 - 0.8 * 0.7 * 0.7))
    # Thirty: the last two share what is left.
    assert model.best(Leaks(0.1, 0.1, 0.3, 0.5), 0.3) == pytest.approx(1 / (1 - 0.8 * 0.75 * 0.75))
    assert np.isclose(model.best(Leaks(0.1, 0.1, 0.3, 0.5), 0), model.multiplier(Leaks(0.1, 0.1, 0.3, 0.5)))
