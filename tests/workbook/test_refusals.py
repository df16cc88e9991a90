"""What was found is said in a few words, whatever it was."""

from __future__ import annotations

import pytest

from fieldschool.workbook.entries import KINDS
from fieldschool.workbook.refusals import EntryError, accepted, found


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        ("", "an empty text"),
        ("abc", '"abc"'),
        ("x" * 12_345, "a text of 12,345 characters"),
        (True, "True"),
        (float("nan"), "nan"),
        (7, "7"),
        (10**400, "a number that is too large"),
        ([1], "a list of 1 item"),
        ((), "a list of 0 items"),
        ({"a": 1, "b": 2}, "a table of 2 fields"),
        (b"x", "something else (bytes)"),
    ],
)
def test_what_was_found_is_short(value, words):
    assert found(value) == words


def test_every_field_of_every_kind_can_say_what_it_accepts():
    asked = [(kind, field) for kind, made in KINDS.items() for field in made.model_fields if field != "kind"]
    assert len(asked) > 30
    for kind, field in asked:
        assert accepted(kind, field)


def test_the_sentence_has_field_found_and_accepted():
    assert str(EntryError("value", "nothing", "yes or no")) == "value: found nothing. Accepted: yes or no."
