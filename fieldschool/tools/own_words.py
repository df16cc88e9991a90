"""What participants write in their own words, lesson by lesson: where it is kept, so that a room can look at it.

Nothing here decides what is shown: a facilitator lets each text through (`present.board_words`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldschool.exercises.schema import Exercise
from fieldschool.i18n import _, labelled
from fieldschool.tools.exercise import PROGRESS
from fieldschool.workbook.entries import Entry, Items, Text

#: Texts in a tool's lists, by lesson: key of the entry and column of its rows. A column that holds names of people is
#: left out, and so is what a tool chose from its own table.
LISTS: dict[str, tuple[tuple[str, str], ...]] = {
    "1.3": (("added", "title"),),
    "1.4": (("first_steps", "step"),),
    "1.5": (("recommendations", "action"),),
    "2.1.2": (("likenesses", "text"), ("differences", "text")),
    "3.1.2": (("short_list", "idea"),),
    "3.2.2": (("organizing_targets", "what"),),
    "3.2.3": (("chosen_corridor", "why"), ("chosen_corridor", "step")),
    "3.2.4": (("roles", "activity"),),
    "3.2.5": (("own_products", "name"),),
    "3.3.1": (("scheme_terms", "what"), ("scheme_terms", "for_whom")),
    "3.3.2": (("venture_terms", "words"),),
    "3.3.3": (("social_outline", "what"), ("social_outline", "step")),
    "3.3.4": (("enterprise_outline", "idea"),),
    "3.4": (("take_home", "what"),),
    "4.1": (("starting_points", "first_step"),),
    "4.2": (("practices_chosen", "first_step"),),
    "4.3": (("activities", "what"), ("first_100_days", "what")),
}
#: Texts of their own, by lesson.
TEXTS: dict[str, tuple[str, ...]] = {
    "2.1.3": ("my_place", "who_left", "what_they_do", "who_is_missing", "who_would_know"),
    "3.1.1": ("target_name",),
    "4.3": ("plan_title", "plan_purpose"),
}
#: In these lists rows of the course's own table stand beside own ones, which are known by how an id begins.
OWN_ROWS: dict[tuple[str, str], tuple[str, str, str]] = {("2.2.1", "top_impacts"): ("title", "impact_id", "own-")}
#: A word list is no place for a whole page.
LETTERS = 400


@dataclass(frozen=True)
class Prompt:
    """What was asked, and where answers to it are kept.

    Attributes
    ----------
    key : str
        Of the entry.
    column : str
        Of the rows, where it is a list; else empty.
    title : str
        What was asked, in the reader's language.
    """

    key: str
    column: str
    title: str


def prompts(lesson: str, exercise: Exercise | None) -> list[Prompt]:
    """All that is answered in own words in a lesson: open tasks first, then what the tool asks.

    Parameters
    ----------
    lesson : str
        Number of the lesson.
    exercise : Exercise or None
    """
    found = [
        Prompt(f"{PROGRESS}.{task.key}.{part.key}", "", labelled(_(task.title), _(part.label)))
        for task in (exercise.tasks if exercise else ())
        for part in task.parts
    ]
    own = _("Written in the tool")
    found += [Prompt(key, "", own) for key in TEXTS.get(lesson, ())]
    found += [Prompt(key, column, own) for key, column in LISTS.get(lesson, ())]
    found += [Prompt(key, names[0], own) for (at, key), names in OWN_ROWS.items() if at == lesson]
    return found


def texts_of(entry: Entry | None, lesson: str, prompt: Prompt) -> list[str]:
    """What somebody wrote there, without empty lines and blanks at the ends; anything odd is passed over."""
    if isinstance(entry, Text) and not prompt.column:
        return _tidy([entry.value])
    if not isinstance(entry, Items) or not prompt.column:
        return []
    rows: Sequence[Mapping[str, object]] = entry.value
    if (lesson, prompt.key) in OWN_ROWS:
        _title, name, begins = OWN_ROWS[lesson, prompt.key]
        rows = [row for row in rows if str(row.get(name, "")).startswith(begins)]
    return _tidy(row.get(prompt.column) for row in rows)


def _tidy(values: object) -> list[str]:
    said = (" ".join(value.split()) for value in values if isinstance(value, str))
    return [text if len(text) <= LETTERS else f"{text[: LETTERS - 1]}…" for text in said if text]
