"""Who sees which cell."""

from __future__ import annotations

from copy import deepcopy

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

from fieldschool.present.cells import for_reader, tags


def lesson():
    return new_notebook(
        cells=[
            new_markdown_cell("# Financial education\n\nThink of a family.", metadata={"tags": ["participant"]}),
            new_markdown_cell("Ask first.", metadata={"tags": ["facilitator"]}),
            new_code_cell("lesson.says()", metadata={"tags": ["trainer"]}),
            new_code_cell("lesson.tool()", outputs=[new_output("stream", text="stored")]),
            new_raw_cell("left over"),
        ]
    )


def test_a_participant_sees_neither_notes_nor_trainers_cells() -> None:
    assert [cell.source for cell in for_reader(lesson(), facilitator=False).cells] == [
        "\nThink of a family.",
        "lesson.tool()",
    ]


def test_the_facilitator_sees_the_notes_too() -> None:
    assert [cell.source for cell in for_reader(lesson(), facilitator=True).cells] == [
        "\nThink of a family.",
        "Ask first.",
        "lesson.tool()",
    ]


def test_a_cell_for_both_is_the_trainers() -> None:
    both = new_notebook(cells=[new_code_cell("x", metadata={"tags": ["facilitator", "trainer"]})])
    assert for_reader(both, facilitator=True).cells == []


def test_what_was_stored_is_not_shown() -> None:
    assert for_reader(lesson(), facilitator=False).cells[-1].outputs == []


def test_the_lesson_as_saved_is_not_changed() -> None:
    saved = lesson()
    before = deepcopy(saved)
    for_reader(saved, facilitator=False)
    assert saved == before


def test_only_the_title_is_taken_from_the_text() -> None:
    notebook = new_notebook(cells=[new_markdown_cell("## A part\n\n# not at the top")])
    assert for_reader(notebook, facilitator=False).cells[0].source == "## A part\n\n# not at the top"


def test_a_lesson_without_cells_stays_empty() -> None:
    assert for_reader(new_notebook(), facilitator=False).cells == []


@pytest.mark.parametrize("found", [None, "facilitator", 3, {"facilitator": True}, [None, 3]])
def test_malformed_tags_are_no_tags(found: object) -> None:
    assert tags(NotebookNode(cell_type="markdown", source="x", metadata={"tags": found})) == frozenset()


def test_a_note_that_follows_a_tool_stands_beside_the_text_of_its_own_part() -> None:
    def note(text: str) -> NotebookNode:
        return new_markdown_cell(text, metadata={"tags": ["facilitator"]})

    part = new_notebook(
        cells=[
            new_markdown_cell("## 1. Fund"),
            new_code_cell("lesson.tool('fund')"),
            new_code_cell("lesson.tool('levers')"),
            note("Ask first."),
            note("Common errors."),
            new_markdown_cell("## 2. Targets"),
            new_code_cell("lesson.tool('targets')"),
            note("Close."),
        ]
    )
    assert [cell.source for cell in for_reader(part, facilitator=True).cells] == [
        "## 1. Fund",
        "Ask first.",
        "Common errors.",
        "lesson.tool('fund')",
        "lesson.tool('levers')",
        "## 2. Targets",
        "Close.",
        "lesson.tool('targets')",
    ]
