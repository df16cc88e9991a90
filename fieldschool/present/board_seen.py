"""What a view of the room's board is made of: the pictures of a lesson, and the texts that were let through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from fieldschool import course
from fieldschool.charts.picture import Picture
from fieldschool.exercises.schema import Exercise
from fieldschool.present.board import Bounds, mark
from fieldschool.present.progress import exercise_of
from fieldschool.tools import exercise_figures, exercise_room, own_words
from fieldschool.tools import together as shown_together
from fieldschool.tools.exercise import PROGRESS
from fieldschool.tools.together import FEWEST, that_say
from fieldschool.workbook import crowd
from fieldschool.workbook.entries import Entry, Text
from fieldschool.workbook.store import Store

#: The name of the list of texts among the pictures.
WORDS = "words"
#: What each person answered.
People = Sequence[Mapping[str, Entry]]


@dataclass(frozen=True)
class Piece:
    """A picture, and the name by which it is put away."""

    name: str
    picture: Picture

    @property
    def title(self) -> str:
        """What the facilitator reads in the list of pictures."""
        return str(self.picture.spec.get("title") or self.picture.sentence)


@dataclass(frozen=True)
class Said:
    """A text, how many wrote it, and the mark that stands for it."""

    text: str
    times: int
    mark: str


@dataclass(frozen=True)
class Words:
    """The texts that answer one question, in an order that tells nothing about who wrote them or when."""

    title: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Seen:
    """A lesson as the room answered it.

    Attributes
    ----------
    people : int
        Who answered something that can be shown.
    pieces : tuple of Piece
    words : tuple of Words
        All of them, also those that were not let through.
    writers : int
        Who wrote something in own words.
    """

    people: int
    pieces: tuple[Piece, ...]
    words: tuple[Words, ...]
    writers: int

    @property
    def names(self) -> list[str]:
        """The names of all that can be put away."""
        return [*(piece.name for piece in self.pieces), *([WORDS] if self.words else [])]

    def let(self, marks: Collection[str]) -> tuple[Words, ...]:
        """The texts that were let through; none of fewer than three writers, who would be known by them."""
        if self.writers < FEWEST:
            return ()
        found = (Words(each.title, tuple(one for one in each.said if one.mark in marks)) for each in self.words)
        return tuple(each for each in found if each.said)


def seen(store: Store, lesson: course.Lesson, country: str, within: Bounds, secret: bytes) -> Seen:
    """Look at what the room answered in a lesson.

    Parameters
    ----------
    store : Store
    lesson : Lesson
    country : str
        The facilitator's, ISO 3166 alpha-3.
    within : Bounds
    secret : bytes
        For the marks of texts.

    Raises
    ------
    StoreError
        When the answers cannot be read.
    """
    exercise = exercise_of(lesson)
    asked = own_words.prompts(lesson.number, exercise)
    tool = shown_together.together_of(lesson) if shown_together.has_one(lesson) else None
    keys = {PROGRESS, *(prompt.key for prompt in asked), *(tool.KEYS if tool else ())}
    people = crowd.together(store, lesson.number, keys, within.after, within.upto, _along(keys, lesson.tool.name))
    told = that_say([{key: each[key] for key in tool.KEYS if key in each} for each in people]) if tool else []
    pieces = []
    if tool and len(told) >= FEWEST:
        pieces += [Piece(f"tool{i}", picture) for i, picture in enumerate(tool.room(told, country))]
    pieces += _of_exercise(exercise, people)
    words, writers = _words(people, lesson.number, asked, secret)
    return Seen(_how_many(people, tool.KEYS if tool else (), exercise), tuple(pieces), words, writers)


def _along(keys: Collection[str], state: str) -> dict[str, list[str]]:
    """What a person stands by who only answers something else anew, by key: see `crowd.together`.

    A tool keeps all it knows at once, under its state. How far the tasks are follows from the tool and from texts. A
    text in the exercise is answered by itself.
    """
    texts = [key for key in keys if key.startswith(f"{PROGRESS}.")]
    return {key: [state, *texts] if key == PROGRESS else [state] for key in keys if key not in texts}


def _how_many(people: People, keys: Collection[str], exercise: Exercise | None) -> int:
    """Who answered anything, in the tool or in the exercise."""
    found = 0
    for each in people:
        own = [entry for key, entry in each.items() if key in keys or isinstance(entry, Text)]
        works = exercise is not None and exercise_room.progress_of([each.get(PROGRESS)], exercise)
        found += bool(works) or any(entry.value not in ([], {}, "") for entry in own)
    return found


def _of_exercise(exercise: Exercise | None, people: People) -> list[Piece]:
    if exercise is None:
        return []
    room = exercise_room.progress_of([each.get(PROGRESS) for each in people], exercise)
    if len(room) < FEWEST:
        return []
    pieces = [Piece("tasks", exercise_room.standings(exercise, room))]
    for task in exercise.tasks:
        for name, picture in exercise_figures.figures(task, room, FEWEST):
            pieces.append(Piece(f"task.{task.key}.{name}"[:80], picture))
    return pieces


def _words(
    people: People, lesson: str, asked: Sequence[own_words.Prompt], secret: bytes
) -> tuple[tuple[Words, ...], int]:
    by_title: dict[str, Counter[tuple[str, str]]] = {}
    writers = 0
    for each in people:
        wrote = False
        for prompt in asked:
            for text in own_words.texts_of(each.get(prompt.key), lesson, prompt):
                by_title.setdefault(prompt.title, Counter())[_mark(secret, lesson, prompt, text), text] += 1
                wrote = True
        writers += wrote
    found = []
    for title in dict.fromkeys(prompt.title for prompt in asked):
        said = [Said(text, n, its_mark) for (its_mark, text), n in by_title.get(title, {}).items()]
        if said:
            # A mark is as good as drawn by lot, and stays the same.
            found.append(Words(title, tuple(sorted(said, key=lambda one: one.mark))))
    return tuple(found), writers


def marks_ever(store: Store, lesson: course.Lesson, secret: bytes) -> set[str]:
    """The marks of every text that the store holds of a lesson, earlier ones too."""
    asked = own_words.prompts(lesson.number, exercise_of(lesson))
    found = set()
    for entry in crowd.values(store, lesson.number, {prompt.key for prompt in asked}):
        for prompt in asked:
            if prompt.key == entry.key:
                texts = own_words.texts_of(entry, lesson.number, prompt)
                found |= {_mark(secret, lesson.number, prompt, text) for text in texts}
    return found


def _mark(secret: bytes, lesson: str, prompt: own_words.Prompt, text: str) -> str:
    return mark(secret, (lesson, prompt.key, prompt.column), text)
