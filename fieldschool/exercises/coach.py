"""Where a participant stands in a task, and which figure to look at next. Coaching, not marking."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fieldschool.exercises import words
from fieldschool.exercises.scene import Scene, since_opened
from fieldschool.exercises.schema import Task
from fieldschool.exercises.texts import fill, places
from fieldschool.exercises.vocabulary import CURRENCIES, State, is_number
from fieldschool.i18n import _

#: The texts of a task's parts, by key.
Answer = Mapping[str, str]


class Standing(StrEnum):
    """The four states of a task."""

    NOT_STARTED = "not_started"
    INCOMPLETE = "incomplete"
    LOOK_AGAIN = "look_again"
    DONE = "done"


@dataclass(frozen=True)
class Advice:
    """One coaching entry with its figures, in the reader's language."""

    key: str
    look_at: str
    sentence: str


@dataclass(frozen=True)
class Verdict:
    """How a task stands at one moment.

    Attributes
    ----------
    state : Standing
        ``done`` here means: done as the tool stands now. `progress.Progress` remembers it.
    coaching : Advice or None
        In the state ``look_again`` only.
    done_parts : tuple of str
        Keys of the parts that have all their words.
    figures : mapping
        The figures that the task's closing sentence tells, as they are now.
    """

    state: Standing
    coaching: Advice | None = None
    done_parts: tuple[str, ...] = ()
    figures: Mapping[str, float | str] = field(default_factory=dict)


def assess(task: Task, trail: Iterable[State] | None, answer: Answer | None = None) -> Verdict:
    """Compare what was done with what the task asks.

    Only the words of an answer are counted; what they say is the participant's own.

    Parameters
    ----------
    task : Task
        The task.
    trail : iterable of mappings
        What the tool showed, in order. The way it opened is nobody's doing: alone it is "not started", whatever it
        fulfils.
    answer : mapping, optional
        Texts by the keys of the task's parts. What is no text counts as nothing written.

    Returns
    -------
    Verdict
        The first coaching entry that holds is given.
    """
    scene = _scene(task, trail, answer)
    done_parts = tuple(part.key for part in task.parts if part.key in scene.complete)
    figures = _figures(task, scene.now)
    if not scene.begun and not scene.moved(task.names()):
        return Verdict(Standing.NOT_STARTED, None, done_parts, figures)
    if all(condition.holds(scene) for condition in task.needs):
        return Verdict(Standing.DONE, None, done_parts, figures)
    for entry in task.coaching:
        if entry.condition.holds(scene):
            sentence = fill(_(entry.say), scene.now, task.aim)
            advice = Advice(entry.key, fill(_(entry.look_at), {}, task.aim), sentence)
            return Verdict(Standing.LOOK_AGAIN, advice, done_parts, figures)
    return Verdict(Standing.INCOMPLETE, None, done_parts, figures)


def _scene(task: Task, trail: Iterable[State] | None, answer: Answer | None) -> Scene:
    opened, acted = since_opened(trail)
    written = answer if isinstance(answer, Mapping) else {}
    texts = {part.key: text for part in task.parts if isinstance(text := written.get(part.key), str)}
    begun = frozenset(key for key, text in texts.items() if text.strip())
    complete = frozenset(
        part.key for part in task.parts if part.key in begun and words.at_least(texts[part.key], part.words)
    )
    return Scene(acted[-1] if acted else opened, opened, acted, task.aim, begun, complete)


def _figures(task: Task, state: State) -> dict[str, float | str]:
    told = {name: float(state[name]) for name in places(task.say_when_done) if is_number(state.get(name))}
    currencies = {name: state[name] for name in CURRENCIES if isinstance(state.get(name), str)}
    return told | currencies if told else {}


def state_text(state: Standing, coaching: Advice | None = None) -> str:
    """The state in words: ``look again at the total cost``."""
    match state:
        case Standing.NOT_STARTED:
            return _("not started")
        case Standing.DONE:
            return _("done")
        case Standing.LOOK_AGAIN if coaching:
            # For translators: {what} is what an exercise names in "look_at", such as "the total cost" or "plan B".
            return _("look again at {what}").format(what=coaching.look_at)
    return _("not finished yet")
