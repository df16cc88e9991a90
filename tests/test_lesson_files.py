"""What makes a notebook fit to be a lesson, and how a trainer is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from fieldschool import course
from fieldschool.lesson_files import faults, silent_images

STEM = "3.2.1-financial-education"


@pytest.fixture
def lesson(tmp_path: Path) -> Callable[..., Path]:
    """``lesson(*cells)``: the path of a notebook that begins well and goes on with these cells."""

    def make(*cells: nbformat.NotebookNode, stem: str = STEM, kernel: str = "python3") -> Path:
        good = [
            new_markdown_cell("# Financial education"),
            new_code_cell("lesson.tool()", outputs=[new_output("stream", text="a tool")]),
        ]
        path = tmp_path / f"{stem}.ipynb"
        notebook = new_notebook(cells=[*good, *cells], metadata={"kernelspec": {"name": kernel, "display_name": "P"}})
        nbformat.write(notebook, path)
        return path

    return make


def test_a_good_lesson_has_no_fault(lesson) -> None:
    assert (
        faults(lesson(new_markdown_cell("## A part\n\n![A family](f.png)", metadata={"tags": ["facilitator"]}))) == []
    )


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (new_markdown_cell("![](chart.png)"), "cell 3: an image has no alternative text."),
        (new_markdown_cell('<img src="a.png"><img src="b.png" alt=" ">'), "cell 3: 2 images have no alternative text."),
        (new_markdown_cell("# A second title"), "cell 3: a page has one title"),
        (new_markdown_cell("x", metadata={"tags": ["facilitater"]}), 'cell 3: the tag "facilitater" is not known'),
        (new_code_cell("a\nb\nc\nd\ne\nf"), "cell 3: 6 lines of code; at most 5 fit a lesson."),
        (
            new_code_cell("1/0", outputs=[new_output("error", ename="E", evalue="", traceback=[])]),
            "cell 3: an error is st",
        ),
    ],
)
def test_each_fault_is_a_sentence_with_its_cell(lesson, cell: nbformat.NotebookNode, said: str) -> None:
    found = faults(lesson(cell))
    assert len(found) == 1
    assert found[0].startswith(f"notebooks/{STEM}.ipynb: {said}")


def test_a_file_that_is_no_lesson_of_the_course_is_named(lesson) -> None:
    assert faults(lesson(stem="9.9-none")) == ["notebooks/9.9-none.ipynb: course.toml has no lesson of this name."]


def test_another_kernel_would_not_start_elsewhere(lesson) -> None:
    assert 'the kernel should be "python3"' in faults(lesson(kernel="my-env"))[0]


def test_a_lesson_without_a_title_and_without_results_says_both(tmp_path: Path) -> None:
    path = tmp_path / f"{STEM}.ipynb"
    nbformat.write(new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "P"}}), path)
    assert [fault.split(": ")[1] for fault in faults(path)] == [
        "no result is stored",
        "the first cell should begin with the title",
    ]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"cells": 3}', b'{"nbformat": "four"}'])
def test_a_file_that_is_no_notebook_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / f"{STEM}.ipynb"
    path.write_bytes(content)
    assert faults(path) == [f"notebooks/{STEM}.ipynb is not a Jupyter notebook that can be read."]


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    assert faults(tmp_path / "gone.ipynb") == ["notebooks/gone.ipynb is not a Jupyter notebook that can be read."]


def test_an_image_in_a_code_example_is_no_image() -> None:
    assert silent_images("```\n![](x.png)\n```") == 0
    assert silent_images("before ![](x.png) after") == 1


@pytest.mark.parametrize("lesson", [each for each in course.load().lessons if each.built], ids=lambda each: each.number)
def test_the_facilitators_minutes_run_from_the_first_to_the_last_of_the_lesson(lesson: course.Lesson) -> None:
    cells = nbformat.read(lesson.path, as_version=4).cells
    notes = "\n".join(cell.source for cell in cells if "facilitator" in cell.metadata.get("tags", ()))
    spans = [(int(begin), int(end)) for begin, end in re.findall(r"(\d+) to (\d+) minutes", notes)]
    assert len(spans) > 2
    assert spans[0][0] == 0
    assert [end for _begin, end in spans[:-1]] == [begin for begin, _end in spans[1:]]
    assert spans[-1][1] == lesson.minutes.lesson
