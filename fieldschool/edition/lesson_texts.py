"""The words of a new lesson: cells and questions that a trainer then changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import tomlkit
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from fieldschool.exercises.values.kinds import Value
from fieldschool.i18n import _


def cells(entry: Mapping[str, Any], parts: Sequence[str]) -> list[NotebookNode]:
    """The cells of a new lesson; each can be changed, moved or taken out in JupyterLab.

    Parameters
    ----------
    entry : mapping
        Of the table of contents.
    parts : sequence of str
        Names of the tool's parts, for whoever wants to show them one by one.
    """
    number, title, tool = entry["number"], entry["title"], entry["tool"]["title"]
    each = ", ".join(f'`lesson.tool("{name}")`' for name in parts)
    note = _("Whose story begins this lesson? Two or three sentences, and one question.")
    found = [
        ("opening", "participant", f"# {title}\n\n{note}"),
        ("heading", None, f'from fieldschool.lesson import Lesson\n\nlesson = Lesson("{number}")\nlesson.heading()'),
        (
            "notes-opening",
            "facilitator",
            _("**For the facilitator · 0 to 5 minutes.** Ask the question. Take three answers. Say what comes next."),
        ),
        ("tool-intro", "participant", f"## 1. {_(tool)}\n\n" + _("What should people look at first? Say it here.")),
        ("tool", None, "lesson.tool()"),
        (
            "notes-tool",
            "facilitator",
            _("**5 to 20 minutes.** Move one control at a time, and let the room guess before you let go."),
        ),
        ("exercise-intro", "participant", f"## 2. {_('Exercise')}\n\n" + _("Alone or in pairs. Nothing is marked.")),
        ("exercise", None, "lesson.exercise()"),
        ("sources", None, "lesson.sources()"),
        ("closing", "participant", _("**Before you close:** what you wrote is kept in your workbook.")),
    ]
    how = _(
        "**To change this lesson.** Text cells are yours. The questions are in `exercises/{stem}.toml`, minutes and "
        "objectives in `course.toml`. Cells tagged `facilitator` are for the facilitator only; this one is for you."
    ).format(stem=entry["stem"])
    if each:
        said = _("The tool has parts that can be shown one by one, with text between: {parts}.")
        how += "\n\n" + said.format(parts=each)
    made = [_cell(*one) for one in found]
    return [*made, _cell("notes-trainer", "trainer", how)]


def _cell(name: str, whom: str | None, source: str) -> NotebookNode:
    if whom is None:
        return new_code_cell(source, id=name, metadata={"tags": ["participant"]})
    return new_markdown_cell(source, id=name, metadata={"tags": [whom]})


def exercise(entry: Mapping[str, Any], values: Mapping[str, Value]) -> str:
    """The questions of a new lesson: one to write that works as it is, and what a task to do may look at."""
    said = {
        "lesson": entry["number"],
        "title": entry["title"],
        "intro": _("One question in your own words."),
        "tasks": [
            {
                "key": "my_place",
                "kind": "write",
                "title": _("And in my place?"),
                "ask": _("What did you see above that is true of your own place, and what is not?"),
                "hints": [
                    _("Take one number from above, and ask yourself where it would be at home."),
                    _("Name a person or an office, not only a wish."),
                ],
                "say_when_done": _("That is worth telling the others."),
                "parts": [{"key": "true_here", "label": _("At home this is true, because:"), "words": 5}],
                "coaching": [
                    {
                        "key": "a_few_words_more",
                        "if": {"too_short": "true_here"},
                        "look_at": _("your answer"),
                        "say": _("Add a reason, or an example from your place."),
                    }
                ],
                "model": {"answer": {"true_here": _("Sending costs less since two firms came to town.")}},
                "wrong": [{"coaching": "a_few_words_more", "answer": {"true_here": _("Yes, it is")}}],
            }
        ],
    }
    document = tomlkit.dumps(said)
    return "\n".join([*_comments(values), "", document])


def _comments(values: Mapping[str, Value]) -> list[str]:
    opening = _("The questions of this lesson. exercises/README.md of the course explains each word.")
    lines = [f"# {opening}", "# " + _("After a change run:  fieldschool check --edition NAME")]
    if not values:
        return lines
    lines += ["#", "# " + _('A task of the kind "do" may look at these values of the tool:')]
    lines += [f"#   {name}: {value.meaning} ({value.kind})" for name, value in values.items()]
    name = next((name for name, value in values.items() if value.kind.is_number), None)
    if name:
        lines += ["# " + _("Such as:") + f'  conditions = [{{ see = "{name}", at_least = 3 }}]']
    return lines
