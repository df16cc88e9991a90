"""Where participants' own words are kept: each place is one that a tool leaves, and nothing personal is among them."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldschool import course
from fieldschool.exercises.load import load
from fieldschool.tools import own_words
from fieldschool.tools.own_words import Prompt, prompts, texts_of
from fieldschool.workbook.entries import Items, Number, Text

LESSONS = {lesson.number: lesson for lesson in course.load().lessons}
PLACES = [
    *((lesson, key, column) for lesson, pairs in own_words.LISTS.items() for key, column in pairs),
    *((lesson, key, "") for lesson, keys in own_words.TEXTS.items() for key in keys),
    *((lesson, key, names[0]) for (lesson, key), names in own_words.OWN_ROWS.items()),
]


@pytest.mark.parametrize(("lesson", "key", "column"), PLACES)
def test_each_place_is_one_that_the_lessons_tool_leaves(lesson: str, key: str, column: str) -> None:
    folder = Path(own_words.__file__).parent / LESSONS[lesson].tool.name
    code = "\n".join(file.read_text(encoding="utf-8") for file in folder.glob("*.py"))
    assert f'"{key}"' in code
    assert f'"{column}"' in code or f"`{column}`" in code or not column


def test_names_and_places_of_people_are_not_among_them() -> None:
    assert {column for _lesson, _key, column in PLACES}.isdisjoint({"who", "owner", "lead", "partner", "role", "place"})
    assert prompts("0.0", None) == []


def test_open_tasks_are_asked_first_and_by_their_own_words() -> None:
    exercise = load("2.1.1-definitions")
    found = prompts("2.1.1", exercise)
    parts = [(task, part) for task in exercise.tasks for part in task.parts]
    assert len(found) == len(parts) > 1
    assert found[0].key == f"exercise.{parts[0][0].key}.{parts[0][1].key}"
    assert found[0].title.startswith(parts[0][0].title)


def test_texts_come_tidy_and_short() -> None:
    entry = Text(lesson="4.3", key="plan_title", value="  A \n\n fund\tfor all " + "x" * 900)
    (text,) = texts_of(entry, "4.3", Prompt("plan_title", "", ""))
    assert text.startswith("A fund for all xxx")
    assert len(text) == own_words.LETTERS
    assert text.endswith("…")


def test_of_a_list_only_the_column_is_read() -> None:
    rows = [{"what": "Plant trees", "who": "Ana"}, {"what": "", "who": "Ben"}, {"who": "Eva"}, {"what": 3.0}]
    entry = Items(lesson="4.3", key="activities", value=rows)
    assert texts_of(entry, "4.3", Prompt("activities", "what", "")) == ["Plant trees"]


def test_the_courses_own_cards_are_no_own_words() -> None:
    rows = [{"impact_id": "brain_drain", "title": "Course's"}, {"impact_id": "own-1", "title": "Mine"}, {"title": "?"}]
    entry = Items(lesson="2.2.1", key="top_impacts", value=rows)
    assert texts_of(entry, "2.2.1", prompts("2.2.1", None)[-1]) == ["Mine"]


@pytest.mark.parametrize("entry", [None, Number(lesson="4.3", key="plan_title", value=1.0),
                                   Items(lesson="4.3", key="plan_title", value=[{"a": "b"}])])  # fmt: skip
def test_anything_odd_is_passed_over(entry: object) -> None:
    assert texts_of(entry, "4.3", Prompt("plan_title", "", "")) == []
    assert texts_of(Text(lesson="4.3", key="activities", value="x"), "4.3", Prompt("activities", "what", "")) == []
