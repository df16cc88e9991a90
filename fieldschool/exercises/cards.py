"""The tasks as they are shown: translated, with figures, and only the hints that were asked for."""

from __future__ import annotations

import math
from collections.abc import Mapping

from fieldschool.exercises.coach import Answer, Standing, Verdict, state_text
from fieldschool.exercises.progress import Progress
from fieldschool.exercises.schema import Exercise, Task
from fieldschool.exercises.texts import fill
from fieldschool.i18n import _

_WORDS_A_ROW = 8


def cards(
    exercise: Exercise, progress: Progress, verdicts: Mapping[str, Verdict], answers: Mapping[str, Answer]
) -> list[dict]:
    """One card a task, in order, for the `Tasks` widget; every text is in the reader's language.

    Parameters
    ----------
    exercise, progress
        The exercise, and how far the participant is.
    verdicts, answers : mapping
        By task key, as `progress.follow` gives and takes them.
    """
    return [_card(task, progress, verdicts.get(task.key), answers.get(task.key) or {}) for task in exercise.tasks]


def _card(task: Task, progress: Progress, verdict: Verdict | None, answer: Answer) -> dict:
    kept = progress.of(task)
    # A task that is done is not coached again while the participant explores.
    coaching = verdict.coaching if verdict and kept.state is Standing.LOOK_AGAIN else None
    done = kept.state is Standing.DONE
    return {
        "key": task.key,
        "title": fill(_(task.title), {}, task.aim),
        "ask": fill(_(task.ask), {}, task.aim),
        "state": str(kept.state),
        "state_text": state_text(kept.state, coaching),
        "coaching": coaching.sentence if coaching else "",
        "hints": [fill(_(hint), {}, task.aim) for hint in task.hints[: kept.hints_shown]],
        "more_hints": kept.hints_shown < len(task.hints),
        "done_text": fill(_(task.say_when_done), kept.figures, task.aim) if done else "",
        "parts": [
            {
                "key": part.key,
                "label": fill(_(part.label), {}, task.aim),
                "value": answer.get(part.key, ""),
                "rows": max(2, math.ceil(part.words / _WORDS_A_ROW)),
            }
            for part in task.parts
        ],
    }
