from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from fieldschool import i18n
from fieldschool.exercises.schema import Exercise, Task


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    i18n.use("en")
    yield
    i18n.use(None)


FUND = {
    "key": "fund",
    "title": "A fund",
    "kind": "do",
    "ask": "Plan for {aim.emergency_months}.",
    "aim": {"emergency_months": 3},
    "conditions": [{"see": "emergency_months", "at_least": "aim.emergency_months"}],
    "coaching": [
        {
            "key": "too_small",
            "if": {"see": "emergency_months", "less_than": "aim.emergency_months"},
            "look_at": "the size of the fund",
            "say": "It holds {emergency_months} of bills, not {aim.emergency_months}.",
        }
    ],
    "hints": ["Find the control.", "Move it up."],
    "say_when_done": "It holds {emergency_months}. Left over: {savings_median}.",
    "model": {"trail": [{"emergency_months": 1}, {"emergency_months": 3}]},
    "wrong": [{"coaching": "too_small", "trail": [{"emergency_months": 1}, {"emergency_months": 2}]}],
}

ADVICE = {
    "key": "advice",
    "title": "Advice",
    "kind": "write",
    "ask": "What do you say?",
    "parts": [
        {"key": "whom", "label": "To whom?", "words": 2},
        {"key": "what", "label": "What?", "words": 5},
    ],
    "coaching": [
        {"key": "more", "if": {"too_short": "what"}, "look_at": "your sentence", "say": "Write a little more."}
    ],
    "hints": ["Think of one person.", "Say it aloud."],
    "say_when_done": "Kept.",
    "model": {"answer": {"whom": "A mother", "what": "Save a little each month"}},
    "wrong": [{"coaching": "more", "answer": {"what": "Save"}}],
}


@pytest.fixture
def fund() -> Task:
    return Task.model_validate(FUND)


@pytest.fixture
def advice() -> Task:
    return Task.model_validate(ADVICE)


@pytest.fixture
def exercise() -> Exercise:
    return Exercise.model_validate({"lesson": "9.9", "title": "Two", "intro": "Try both.", "tasks": [FUND, ADVICE]})


@pytest.fixture
def task_with() -> Callable[..., Task]:
    """A task to do, with other fields."""
    return lambda **fields: Task.model_validate({**FUND, **fields})
