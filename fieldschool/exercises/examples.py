"""Try every task with the answers its author gave: the model is done, each wrong one gets its coaching."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldschool.exercises.coach import Standing, assess, state_text
from fieldschool.exercises.schema import Example, Exercise, Task
from fieldschool.i18n import _


@dataclass(frozen=True)
class Tried:
    """What was tried, and what did not come out as its author says; one sentence each."""

    tasks: int
    answers: int
    problems: tuple[str, ...]


def try_out(exercise: Exercise) -> Tried:
    """Assess the model answer and each wrong answer of every task."""
    problems = [problem for task in exercise.tasks for problem in _problems(task)]
    return Tried(len(exercise.tasks), sum(1 + len(task.wrong) for task in exercise.tasks), tuple(problems))


def _problems(task: Task) -> Iterator[str]:
    state, coaching = _outcome(task, task.model)
    if state is not Standing.DONE:
        yield _('Task {key}: the model answer should be "done" and is "{state}" (coaching: {coaching}).').format(
            key=task.key, state=state_text(state), coaching=coaching or _("none")
        )
    for place, wrong in enumerate(task.wrong, 1):
        state, coaching = _outcome(task, wrong)
        if coaching != wrong.coaching:
            yield _(
                'Task {key}, wrong answer {n}: the coaching should be {expected} and is {coaching} ("{state}").'
            ).format(
                key=task.key,
                n=place,
                expected=wrong.coaching,
                coaching=coaching or _("none"),
                state=state_text(state),
            )


def _outcome(task: Task, example: Example) -> tuple[Standing, str]:
    verdict = assess(task, example.states(), example.answer)
    return verdict.state, verdict.coaching.key if verdict.coaching else ""
