"""Bad input of every kind ends in a sentence: a hundred of the thousand that ``python -m benchmarks.faults`` makes."""

from __future__ import annotations

import pytest

from benchmarks import faults
from benchmarks.faults import SHARES, Fault, outcome
from fieldschool.course import CourseError


def test_a_hundred_bad_files_and_answers_get_a_hundred_sentences() -> None:
    told = faults.run(100, seed=7)
    assert list(told) == list(SHARES)
    assert sum(own.mistakes.total() for own in told.values()) >= 100
    assert [line for own in told.values() for line in own.wrong] == []
    assert all(own.sentences == own.mistakes.total() for own in told.values())


def refusing(text: str) -> Fault:
    def take() -> None:
        raise CourseError(text)

    return Fault("course.toml", "a mistake", "course.toml", take)


@pytest.mark.parametrize(
    ("text", "fine"),
    [
        ("course.toml, lesson 1.1: found 5; a title is accepted.", True),
        ("lesson 1.1: found 5.", False),
        ("course.toml cannot be read: ValidationError.", False),
        ("course.toml, line 1\nline 2.", False),
        (f"course.toml: found {'x' * 2000}.", False),
    ],
)
def test_not_every_text_is_a_sentence(text: str, fine: bool) -> None:
    assert (outcome(refusing(text)) is None) == fine


def test_what_is_taken_as_if_it_were_good_and_a_traceback_are_counted_as_wrong() -> None:
    silent = Fault("answer", "a mistake", "", lambda: None)
    broken = Fault("answer", "a mistake", "", lambda: 1 / 0)
    assert "as if it were good" in outcome(silent)
    assert "ZeroDivisionError" in outcome(broken)
    told = faults.tell(iter([silent, broken, refusing("course.toml: found 5; 6 is accepted.")]))
    assert len(told["answer"].wrong) == 2
    assert told["answer"].sentences == 0
    assert told["course.toml"].sentences == 1
