"""The exercise of a lesson: tasks on the page, coached by what the participant does in the tool."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from fieldschool.exercises.cards import cards
from fieldschool.exercises.load import load
from fieldschool.exercises.progress import Progress, follow
from fieldschool.tools.trail import Trail
from fieldschool.tools.widgets import Tasks
from fieldschool.workbook.debounce import Debounce
from fieldschool.workbook.entries import EntryError, State, Text
from fieldschool.workbook.saving import Saver

#: Where the progress of a lesson's exercise is kept.
PROGRESS = "exercise"


class ExerciseTool:
    """Tasks, their states and answers.

    Parameters
    ----------
    stem : str
        The exercise's file in ``exercises/``, without ``.toml``.
    saver : Saver
        Keeps answers and progress.
    trail : Trail
        What the participant does in the lesson's tool.
    """

    def __init__(self, stem: str, saver: Saver, trail: Trail) -> None:
        self.exercise = load(stem)
        self._saver, self._trail = saver, trail
        saved = saver.latest(self.exercise.lesson)
        self._progress = Progress.restore(self._saved_progress(saved), self.exercise)
        self._answers = {
            task.key: {part.key: self._saved_text(saved, task.key, part.key) for part in task.parts}
            for task in self.exercise.tasks
        }
        self.tasks = Tasks([], self._hint, self._answer, storage=f"{self.exercise.lesson}/{PROGRESS}")
        self._assess()
        # At the end of a movement: the texts of all tasks need not go to the phone at each step of a slider.
        trail.listen(Debounce(lambda _states: self._assess()))

    def _saved_progress(self, saved: dict) -> str | None:
        entry = saved.get((self.exercise.lesson, PROGRESS))
        return entry.value.get("json") if isinstance(entry, State) else None

    def _saved_text(self, saved: dict, task: str, part: str) -> str:
        entry = saved.get((self.exercise.lesson, _key(task, part)))
        return entry.value if isinstance(entry, Text) else ""

    def _assess(self) -> None:
        before = self._progress
        self._progress, verdicts = follow(self.exercise, before, self._trail.states, self._answers, datetime.now(UTC))
        if self._progress != before:
            self._keep_progress()
        with self.tasks.hold_sync():
            self.tasks.tasks = cards(self.exercise, self._progress, verdicts, self._answers)
            self.tasks.progress_text = self._progress.sentence(self.exercise)

    def _keep_progress(self) -> None:
        value: dict[str, Any] = {"json": self._progress.save()}
        self._saver.save(State(lesson=self.exercise.lesson, key=PROGRESS, value=value))

    def _hint(self, key: str) -> None:
        self._progress = self._progress.with_hint(self._task(key))
        self._keep_progress()
        self._assess()

    def _answer(self, task: str, part: str, text: str) -> bool:
        """Keep what was written; true when it is in the store."""
        try:
            entry = Text(lesson=self.exercise.lesson, key=_key(task, part), value=text)
        except EntryError as error:
            self.tasks.set_status(str(error), "trouble")
            return False
        self._answers[task][part] = entry.value
        stored = self._saver.save(entry).state in ("saved", "saving")  # a tool that is still moved is another answer
        self._assess()
        return stored

    def _task(self, key: str):
        return next(task for task in self.exercise.tasks if task.key == key)


def _key(task: str, part: str) -> str:
    return f"{PROGRESS}.{task}.{part}"
