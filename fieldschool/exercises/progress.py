"""How far a participant has come in an exercise: kept in the workbook, restored after a reload."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from datetime import datetime

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from fieldschool.exercises.coach import Answer, Standing, Verdict, assess
from fieldschool.exercises.schema import Exercise, Task
from fieldschool.exercises.vocabulary import State
from fieldschool.i18n import ngettext

_log = logging.getLogger(__name__)


class TaskProgress(BaseModel):
    """How far a participant has come in one task."""

    model_config = ConfigDict(frozen=True)

    state: Standing = Standing.NOT_STARTED
    hints_shown: int = Field(default=0, ge=0)
    first_done: AwareDatetime | None = None
    #: What the closing sentence tells: the figures of the moment the task was first done.
    figures: dict[str, float | str] = {}


class Progress(BaseModel):
    """How far a participant has come in the tasks of a lesson.

    Tasks are kept by key, those too that the exercise no longer has: a trainer may take a task out and put it back.
    """

    model_config = ConfigDict(frozen=True)

    lesson: str
    tasks: dict[str, TaskProgress] = {}

    @classmethod
    def restore(cls, saved: str | bytes | None, exercise: Exercise) -> Progress:
        """Progress from its JSON text; what cannot be read is left out, task by task.

        Parameters
        ----------
        saved : str, bytes or None
            What `save` gave, on this or another day.
        exercise : Exercise
            The exercise as it is now.
        """
        fresh = cls(lesson=exercise.lesson)
        if not saved:
            return fresh
        try:
            rough = _Rough.model_validate_json(saved)
        except ValidationError:
            _log.warning("saved progress of lesson %s could not be read; it begins anew", exercise.lesson)
            return fresh
        if rough.lesson != exercise.lesson:
            return fresh
        tasks = {}
        for key, found in rough.tasks.items():
            try:
                tasks[key] = TaskProgress.model_validate(found)
            except ValidationError:
                _log.warning("saved progress of task %s could not be read; it begins anew", key)
        return cls(lesson=exercise.lesson, tasks=tasks)

    def save(self) -> str:
        """The progress as a JSON text."""
        return self.model_dump_json()

    def of(self, task: Task) -> TaskProgress:
        """How far a task is; one that was never seen is not started."""
        return self.tasks.get(task.key, TaskProgress())

    def seen(self, task: Task, verdict: Verdict, at: datetime) -> Progress:
        """The progress after a verdict.

        Once done in the tool stays done: it says what the participant has managed, and going on to explore must not
        take it away. An answer in words is different: it lies in the workbook and goes into the action plan, so its
        state follows the text. What was begun stays begun after a reload, when the tool opens anew.

        Parameters
        ----------
        task, verdict
            The task, and how it stands at this moment.
        at : datetime
            The moment of the verdict, with its time zone.
        """
        before = self.of(task)
        state = verdict.state
        if task.kind != "write" and before.state is not Standing.NOT_STARTED:
            if before.state is Standing.DONE:
                state = Standing.DONE
            elif state is Standing.NOT_STARTED:
                state = Standing.INCOMPLETE
        change = {"state": state}
        if state is Standing.DONE and before.first_done is None:
            change |= {"first_done": at, "figures": dict(verdict.figures)}
        return self._with(task, **change)

    def with_hint(self, task: Task) -> Progress:
        """The progress with one hint more; the same when all are shown."""
        return self._with(task, hints_shown=min(self.of(task).hints_shown + 1, len(task.hints)))

    def done(self, exercise: Exercise) -> int:
        """How many tasks of the exercise are done."""
        return sum(self.of(task).state is Standing.DONE for task in exercise.tasks)

    def sentence(self, exercise: Exercise) -> str:
        """``2 of 6 tasks done``."""
        total = len(exercise.tasks)
        text = ngettext("{done} of {total} task done", "{done} of {total} tasks done", total)
        return text.format(done=self.done(exercise), total=total)

    def _with(self, task: Task, **change: object) -> Progress:
        now = TaskProgress.model_validate({**self.of(task).model_dump(), **change})
        return self.model_copy(update={"tasks": {**self.tasks, task.key: now}})


class _Rough(BaseModel):
    lesson: str
    tasks: dict[str, dict] = {}


def follow(
    exercise: Exercise,
    progress: Progress,
    trail: Iterable[State],
    answers: Mapping[str, Answer],
    at: datetime,
) -> tuple[Progress, dict[str, Verdict]]:
    """Assess every task and remember how it stands.

    Parameters
    ----------
    exercise, progress
        The exercise, and how far the participant was.
    trail : iterable of mappings
        What the tool showed, in order.
    answers : mapping
        Texts by task key and part key.
    at : datetime
        Now, with its time zone.

    Returns
    -------
    tuple
        The progress after, and the verdicts by task key.
    """
    states = list(trail)
    verdicts = {task.key: assess(task, states, answers.get(task.key)) for task in exercise.tasks}
    for task in exercise.tasks:
        progress = progress.seen(task, verdicts[task.key], at)
    return progress, verdicts
