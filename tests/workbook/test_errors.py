"""Each trouble has its own sentence: what happened, and what to do."""

from __future__ import annotations

import pytest

from fieldschool.workbook import errors
from fieldschool.workbook.errors import StoreError

KINDS = [StoreError, *StoreError.__subclasses__()]


def test_no_two_troubles_say_the_same():
    assert len({str(kind()) for kind in KINDS}) == len(KINDS) == 7


@pytest.mark.parametrize("kind", KINDS)
def test_the_sentence_is_for_people_and_the_detail_for_the_log(kind):
    error = kind("sqlite3.OperationalError: /home/x/answers.sqlite")
    assert str(error).count(". ") == 1  # what happened. What to do.
    assert "sqlite" not in str(error)
    assert error.detail == "sqlite3.OperationalError: /home/x/answers.sqlite"


def test_the_sentence_is_in_the_language_in_use(monkeypatch):
    monkeypatch.setattr(errors, "_", str.upper)
    assert str(errors.StoreFull()) == "THE DISK THAT HOLDS THE ANSWERS IS FULL. MAKE SOME ROOM ON IT."
