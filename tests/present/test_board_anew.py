"""Counting anew on the board, with what people really do: they move a slider away and back, write the same again."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from fieldschool import course
from fieldschool.lesson import Lesson
from fieldschool.present import board_seen
from fieldschool.present.board import Bounds
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.workbook import crowd
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

NUMBER = "3.2.1"
WHO = ("p_ana", "p_ben", "p_eva", "p_dan")
TASK, PART = "advice_at_my_desk", "office"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path / 'answers.sqlite'}")


class Phone:
    """A participant's page: the real tool and the real exercise over the room's store."""

    def __init__(self, store: Store, who: str) -> None:
        self.lesson = Lesson(NUMBER, Saver(store, who))
        self.lesson.tool()
        self.form = self.lesson._tool.form
        self.tasks = ExerciseTool(self.lesson.entry.stem, self.lesson.saver, self.lesson._tool.trail)

    def puts_aside(self, *percent: int) -> None:
        """Move the slider through these places in one movement."""

        async def move() -> None:
            for value in percent:
                self.form.edit("first", value)
            self.lesson._keep_at_rest.flush()

        asyncio.run(move())

    def writes(self, text: str) -> None:
        assert self.tasks._answer(TASK, PART, text)


def seen(store: Store, after: int) -> board_seen.Seen:
    return board_seen.seen(store, course.load().lesson(NUMBER), "MEX", Bounds(after, None, frozenset()), b"secret")


def texts(found: board_seen.Seen) -> list[str]:
    return sorted(one.text for each in found.words for one in each.said)


def test_a_slider_that_is_moved_away_and_back_is_an_answer(store: Store) -> None:
    phones = [Phone(store, who) for who in WHO]
    for phone in phones:
        phone.puts_aside(20, 10)
    start, rows = crowd.mark(store)
    assert seen(store, start).people == 0
    for phone in phones[:3]:
        phone.puts_aside(30, 10)
    found = seen(store, start)
    assert found.people == 3
    assert "3 people have a plan." in found.pieces[0].picture.sentence
    assert "4 people have a plan." in seen(store, 0).pieces[0].picture.sentence
    # One note each: nothing was written twice.
    assert crowd.mark(store)[1] == rows + 3


def test_a_page_that_is_only_opened_again_answers_nothing(store: Store) -> None:
    Phone(store, "p_ana").puts_aside(20, 10)
    start, _rows = crowd.mark(store)
    Phone(store, "p_ana")
    assert seen(store, start).people == 0


def test_tasks_that_are_done_count_when_their_tool_is_used_again(store: Store) -> None:
    phones = [Phone(store, who) for who in WHO]
    for phone in phones:
        phone.writes("Each month we hang up a list of what each firm takes.")
        phone.puts_aside(20, 10)
    start, _rows = crowd.mark(store)
    for phone in phones[:3]:
        phone.puts_aside(30, 10)
    tasks = next(piece.picture for piece in seen(store, start).pieces if piece.name == "tasks")
    assert tasks.sentence.startswith("3 people work on the 6 tasks.")


def test_a_text_that_is_written_again_is_read_again_and_by_itself(store: Store) -> None:
    phones = [Phone(store, who) for who in WHO]
    for phone, text in zip(phones, ("a list", "a board", "a call", "a letter"), strict=True):
        phone.writes(text)
        phone.puts_aside(20, 10)
    start, _rows = crowd.mark(store)
    phones[0].writes("a list")
    phones[1].writes("a poster")
    # Who only moves the slider has said nothing in words.
    phones[2].puts_aside(30, 10)
    assert texts(seen(store, start)) == ["a list", "a poster"]
