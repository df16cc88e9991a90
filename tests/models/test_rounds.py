"""Rounds: what was missed comes first, nothing twice, everything spread, the same from the same."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.models.rounds import SIZE, Card, Given, draw, missed

CARDS = [Card(f"{term}{i}", term, term[0], 1 + i) for term in ("ax", "ay", "bx", "by", "cx") for i in range(2)]

TERMS = st.sampled_from([f"{family}{i}" for family in "abc" for i in range(4)])
DECKS = st.lists(st.tuples(TERMS, st.integers(1, 3), st.booleans()), min_size=1, max_size=30).map(
    lambda rows: [Card(f"c{i}", term, term[0], level, near) for i, (term, level, near) in enumerate(rows)]
)


@st.composite
def played(draw_from):
    cards = draw_from(DECKS)
    names = st.sampled_from([card.name for card in cards])
    return cards, draw_from(st.lists(st.builds(Given, names, st.booleans()), max_size=40))


def terms_of(cards, names):
    by_name = {card.name: card.term for card in cards}
    return [by_name[name] for name in names]


def test_a_missed_term_comes_back_as_another_case():
    names = draw(CARDS, [Given("ax0", False)], seed=1, size=4)
    assert "ax1" in names
    assert "ax0" not in names


def test_a_missed_term_with_one_case_comes_back_as_that_case():
    cards = [*CARDS, Card("dx0", "dx", "d", 1)]
    assert "dx0" in draw(cards, [Given("dx0", False)], seed=1, size=1)


def test_what_was_put_right_is_not_missed_any_more():
    assert missed(CARDS, [Given("ax0", False), Given("by0", False), Given("ax1", True)]) == ["by"]
    assert missed(CARDS, [Given("ax0", True), Given("ax1", False)]) == ["ax"]
    assert missed(CARDS, [Given("gone", False)]) == []


def test_the_term_that_waits_longest_comes_first_when_there_is_no_room_for_all():
    given_ = [Given("cx0", False), Given("ax0", False), Given("cx1", False)]
    assert terms_of(CARDS, draw(CARDS, given_, seed=1, size=1)) == ["cx"]


def test_terms_that_were_never_met_come_before_those_that_were():
    given_ = [Given("ax0", True), Given("ay0", True), Given("bx0", True)]
    assert set(terms_of(CARDS, draw(CARDS, given_, seed=3, size=2))) == {"by", "cx"}


def test_cases_near_to_home_come_first_among_equals():
    cards = [Card(f"c{i}", f"t{i}", "f", 1, near=i == 7) for i in range(20)]
    assert all("c7" in draw(cards, [], seed, size=1) for seed in range(30))


def test_another_seed_gives_another_round_and_a_round_goes_from_easy_to_hard():
    cards = [Card(f"c{i}", f"t{i}", "f", 1 + i % 3) for i in range(60)]
    rounds = {tuple(draw(cards, [], seed)) for seed in range(20)}
    assert len(rounds) > 15
    levels = {card.name: card.level for card in cards}
    for names in rounds:
        assert [levels[name] for name in names] == sorted(levels[name] for name in names)


def test_of_no_cards_nothing_is_drawn():
    assert draw([], [], seed=0) == []


def test_a_seed_below_zero_is_refused():
    with pytest.raises(ValueError, match="non-negative"):
        draw(CARDS, [], seed=-1)


@given(played(), st.integers(0, 2**32 - 1))
def test_no_case_comes_twice_and_a_round_is_as_large_as_it_can_be(played_, seed):
    cards, given_ = played_
    names = draw(cards, given_, seed)
    assert len(set(names)) == len(names) == min(SIZE, len(cards))
    assert draw(cards, given_, seed) == names


@given(played(), st.integers(0, 1_000))
def test_every_missed_term_is_covered_before_anything_else(played_, seed):
    cards, given_ = played_
    open_terms, names = missed(cards, given_), draw(cards, given_, seed)
    covered = set(terms_of(cards, names))
    assert set(open_terms[:SIZE]) <= covered
    if len(open_terms) >= SIZE:
        assert covered == set(open_terms[:SIZE])


@given(DECKS, st.integers(0, 1_000))
def test_a_term_comes_twice_only_when_all_terms_are_there(cards, seed):
    counts = Counter(terms_of(cards, draw(cards, [], seed)))
    every = {card.term for card in cards}
    if set(counts) != every:
        assert max(counts.values()) == 1
