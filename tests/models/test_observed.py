"""What several people noted of the same thing, against a published example."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool.models.observed import agreement, heard

#: Fleiss's example as it is often printed: 14 raters, ten subjects, five categories, and the agreement of each subject.
PRINTED = [
    ([0, 0, 0, 0, 14], 1.000),
    ([0, 2, 6, 4, 2], 0.253),
    ([0, 0, 3, 5, 6], 0.308),
    ([0, 3, 9, 2, 0], 0.440),
    ([2, 2, 8, 1, 1], 0.330),
    ([7, 7, 0, 0, 0], 0.462),
    ([3, 2, 6, 3, 0], 0.242),
    ([2, 5, 3, 2, 2], 0.176),
    ([6, 5, 2, 1, 0], 0.286),
    ([0, 2, 2, 3, 7], 0.286),
]


@pytest.mark.parametrize(("counts", "printed"), PRINTED)
def test_agreement_is_that_of_the_printed_example(counts, printed):
    assert agreement(counts) == pytest.approx(printed, abs=0.0005)


def test_one_person_agrees_with_nobody():
    assert agreement([1, 0]) is None
    assert agreement([]) is None


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=6))
def test_agreement_lies_between_nothing_and_all(counts):
    found = agreement(counts)
    assert found is None or 0 <= found <= 1
    assert (found == 1) == (found is not None and sum(n > 0 for n in counts) == 1)


def test_numbers_are_put_together():
    found = heard([300, 310, 300, 90])
    assert (found.people, found.low, found.middle, found.high, found.different) == (4, 90, 300, 310, 3)
    assert heard([]) is None
