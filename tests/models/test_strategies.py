"""What a mix of strategies reaches, by hand and against every subset; the solver's mix against brute force."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models.best_mix import Best, best
from fieldschool.models.strategies import (
    SAME,
    Limits,
    Menu,
    adds,
    clashes,
    factors,
    fits,
    lacking,
    odds,
    over,
    reach,
    total,
)

NO_LIMIT = Limits(1e9, 1e9, 1e9)


def menu(effect, *, harm=None, cost=None, staff=None, months=None, weight=None, **rules):
    effect = np.array(effect, dtype=float)
    n, m = effect.shape
    return Menu(
        np.array(cost if cost is not None else np.ones(n), dtype=float),
        np.array(staff if staff is not None else np.zeros(n), dtype=float),
        np.array(months if months is not None else np.ones(n), dtype=float),
        effect,
        np.zeros((n, m)) if harm is None else np.array(harm, dtype=float),
        np.ones(m) if weight is None else np.array(weight, dtype=float),
        **rules,
    )


@st.composite
def menus(draw):
    n, m = draw(st.integers(1, 6)), draw(st.integers(1, 3))
    strength = st.sampled_from([0, 0, 1 / 3, 2 / 3, 1])
    pair = st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)).filter(lambda both: both[0] != both[1])
    table = st.lists(st.lists(strength, min_size=m, max_size=m), min_size=n, max_size=n)
    whole = st.lists(st.integers(0, 9), min_size=n, max_size=n)
    return menu(
        draw(table),
        harm=np.array(draw(table)) / 3 if draw(st.booleans()) else None,
        cost=draw(whole),
        staff=draw(whole),
        months=draw(whole),
        weight=draw(st.lists(st.integers(1, 5), min_size=m, max_size=m)),
        conflicts=tuple(draw(st.lists(pair, max_size=2))),
        needs=tuple(draw(st.lists(pair, max_size=2))),
    )


LIMITS = st.builds(Limits, st.integers(0, 25), st.integers(0, 25), st.integers(0, 9))


def every(found, limits):
    """Each mix that keeps the limits, with what it reaches."""
    mixes = [mix for size in range(len(found) + 1) for mix in combinations(range(len(found)), size)]
    return {mix: float(total(found, mix, limits.months)) for mix in mixes if fits(found, mix, limits)}


# What a mix reaches -----------------------------------------------------------------------------------------------


def test_the_second_strategy_for_an_impact_counts_half_and_the_third_nothing():
    three = menu([[2 / 3], [1 / 3], [1 / 3]])
    assert total(three, [0], 9) == pytest.approx(66.67, abs=0.01)
    assert total(three, [0, 1], 9) == pytest.approx(100 * (2 / 3 + 1 / 6))
    assert total(three, [0, 1, 2], 9) == total(three, [0, 1], 9)


def test_an_impact_is_never_reached_more_than_in_full():
    assert reach(menu([[1], [1]]), [0, 1], 9) == pytest.approx([1])


def test_weights_say_how_much_an_impact_matters():
    two = menu([[1, 0], [0, 1]], weight=[3, 1])
    assert (total(two, [0], 9), total(two, [1], 9)) == (75, 25)


def test_a_side_effect_makes_it_worse_below_nothing_if_it_is_alone():
    assert reach(menu([[0], [1]], harm=[[1 / 3], [0]]), [0], 9) == pytest.approx([-1 / 3])
    assert reach(menu([[0], [1]], harm=[[1 / 3], [0]]), [0, 1], 9) == pytest.approx([2 / 3])


def test_what_comes_too_late_does_not_count_but_its_side_effect_does():
    slow = menu([[1]], harm=[[1 / 3]], months=[24])
    assert reach(slow, [0], 24) == pytest.approx([2 / 3])
    assert reach(slow, [0], 23) == pytest.approx([-1 / 3])


def test_each_strategy_adds_what_would_be_missing_without_it():
    assert adds(menu([[1, 0], [0, 2 / 3], [0, 1 / 3]]), [0, 1, 2], 9) == pytest.approx({0: 50, 1: 25, 2: 100 / 12})


def test_limits_and_rules_are_told_apart():
    ruled = menu([[1]] * 3, cost=[5, 5, 5], staff=[1, 1, 1], conflicts=((0, 1),), needs=((0, 2),))
    assert over(ruled, [0, 1], Limits(8, 1, 9)) == (2, 1)
    assert clashes(ruled, [0, 1]) == [(0, 1)]
    assert lacking(ruled, [0, 1]) == [(0, 2)]
    assert not fits(ruled, [0, 1], NO_LIMIT)
    assert fits(ruled, [0, 2], Limits(10, 2, 9))


def test_no_impact_or_no_strategy_reaches_nothing():
    assert total(menu(np.zeros((2, 0))), [0, 1], 9) == 0
    assert total(menu([[1.0]]), [], 9) == 0


def test_a_table_of_another_shape_or_a_weight_of_nothing_is_refused():
    with pytest.raises(ValueError, match="2 strategies by 1 impacts"):
        menu([[1], [1]], harm=[[1]])
    with pytest.raises(ValueError, match="weight above 0"):
        menu([[1]], weight=[0])


@given(menus(), st.sets(st.integers(0, 5)), st.integers(0, 9))
def test_one_more_strategy_without_side_effects_never_reaches_less(found, mix, months):
    mix = {i for i in mix if i < len(found)}
    good = Menu(found.cost, found.staff, found.months, found.effect, np.zeros_like(found.harm), found.weight)
    assert -1e-9 <= total(good, mix, months) <= 100 + 1e-9
    for i in set(range(len(found))) - mix:
        assert total(good, mix | {i}, months) >= total(good, mix, months) - 1e-9


@given(menus(), st.sets(st.integers(0, 5)), st.integers(0, 9))
def test_many_futures_at_once_give_what_each_gives_alone(found, mix, months):
    mix = {i for i in mix if i < len(found)}
    drawn = factors(np.full(len(found), 0.5), np.full(len(found), 1.3), 5)
    together = total(found, mix, months, drawn)
    assert together == pytest.approx([float(total(found, mix, months, row)) for row in drawn])


# Futures ----------------------------------------------------------------------------------------------------------


def test_draws_have_the_mean_and_the_spread_of_a_triangle():
    drawn = factors(np.array([0.1, 0.8]), np.array([1.4, 1.2]), 40_000)
    # Mean (a + b + c) / 3, variance (a² + b² + c² - ab - ac - bc) / 18.
    assert drawn.mean(axis=0) == pytest.approx([2.5 / 3, 1], abs=0.005)
    a, b, c = 0.1, 1.4, 1.0
    variance = (a * a + b * b + c * c - a * b - a * c - b * c) / 18
    assert drawn[:, 0].var() == pytest.approx(variance, rel=0.02)
    assert (drawn.min(), drawn.max()) >= (0.1, 0.8)
    assert drawn[:, 1].max() <= 1.2


def test_what_is_sure_is_one_in_every_future_and_draws_do_not_change():
    assert (factors(np.ones(3), np.ones(3)) == 1).all()
    assert (factors(np.array([0.5]), np.array([1.5])) == factors(np.array([0.5]), np.array([1.5]))).all()


def test_a_range_without_its_middle_is_refused():
    with pytest.raises(ValueError, match="lies between"):
        factors(np.array([1.1]), np.array([1.4]))


def test_odds_count_ties_apart():
    found = odds(np.array([1.0, 2, 3, 4]), np.array([0.0, 2, 3, 5]))
    assert (found.more, found.same, found.less) == (0.25, 0.5, 0.25)


# The best mix -----------------------------------------------------------------------------------------------------


def test_a_case_by_hand():
    # Ten of money: 0 alone (60) is beaten by 1 and 2 together (50 + 25), which cost as much.
    found = menu([[1, 0.2], [0, 1], [0.5, 0]], cost=[10, 6, 4], weight=[1, 1])
    assert best(found, Limits(10, 9, 9)) == Best((1, 2), pytest.approx(75), None)
    assert best(found, Limits(10, 9, 0)) == Best((), 0)


def test_what_is_needed_is_paid_too_and_what_clashes_is_left():
    found = menu([[1, 0], [0, 0], [0, 1]], cost=[4, 4, 4], needs=((0, 1),), conflicts=((0, 2),))
    assert best(found, Limits(7, 9, 9)).mix == (2,)
    assert best(found, NO_LIMIT).points == 50


def test_the_cheapest_of_equals_is_taken_and_another_that_does_as_well_is_told():
    found = menu([[1], [1]], cost=[5, 4])
    assert best(found, NO_LIMIT) == Best((1,), pytest.approx(100), (0,))
    # One more that adds nothing does not make it another mix.
    assert best(menu([[1], [0]]), NO_LIMIT).other is None


def test_where_everything_does_more_harm_than_good_nothing_is_chosen():
    assert best(menu([[1 / 3]], harm=[[1]]), NO_LIMIT) == Best((), 0)


def test_the_solver_says_nothing_on_the_screen(capfd):
    rng = np.random.default_rng(1)
    for _turn in range(5):
        found = menu(rng.integers(0, 4, (12, 4)) / 3, cost=rng.integers(1, 9, 12), staff=rng.integers(0, 3, 12))
        best(found, Limits(20, 4, 9))
    assert capfd.readouterr() == ("", "")


def test_an_empty_menu_has_an_empty_mix():
    assert best(menu(np.zeros((0, 1))), NO_LIMIT) == best(menu(np.zeros((3, 0))), NO_LIMIT) == Best((), 0)


@settings(max_examples=60, deadline=None)
@given(menus(), LIMITS)
def test_no_mix_that_keeps_the_limits_is_better_than_the_one_found(found, limits):
    answer = best(found, limits)
    known = every(found, limits)
    assert answer.mix in known
    most = max(known.values())
    assert answer.points == pytest.approx(most, abs=1e-4)
    cheapest = min(sum(found.cost[list(mix)]) for mix, value in known.items() if value > most - SAME)
    assert sum(found.cost[list(answer.mix)]) == pytest.approx(cheapest)


@settings(max_examples=30, deadline=None)
@given(menus(), LIMITS)
def test_another_mix_as_good_is_told_if_and_only_if_there_is_one(found, limits):
    answer = best(found, limits)
    as_good = [
        mix
        for mix, value in every(found, limits).items()
        if abs(value - answer.points) < SAME and not set(answer.mix) <= set(mix)
    ]
    assert (answer.other is not None) == bool(as_good)
    assert answer.other is None or answer.other in as_good


@settings(max_examples=30, deadline=None)
@given(menus(), LIMITS, st.integers(0, 9), st.integers(0, 9))
def test_more_money_or_people_never_make_it_worse(found, limits, money, people):
    more = Limits(limits.budget + money, limits.staff + people, limits.months)
    assert best(found, more).points >= best(found, limits).points - 1e-4
