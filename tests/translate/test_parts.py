"""Where a message stands says which part of the course it belongs to."""

from __future__ import annotations

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from fieldschool import course
from fieldschool.translate.parts import Parts


@pytest.fixture
def parts(tmp_path):
    for stem, source in [
        ("0.0-welcome", "lesson.tool()"),
        ("3.2.1-financial-education", 'lesson.show("sending_cost")'),
    ]:
        nbformat.write(new_notebook(cells=[new_code_cell(source)]), tmp_path / f"{stem}.ipynb")
    return Parts(course.load(), tmp_path)


def test_the_parts_are_the_pages_each_lesson_that_is_built_and_what_trainers_read(parts):
    assert parts.names == ("home", "controls", "0.0", "3.2.1", "trainers")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("course.toml", {"controls", "home", "0.0", "3.2.1"}),
        ("course.toml, lesson 3.2.1", {"controls", "3.2.1"}),
        ("course.toml, lesson 4.3", {"controls"}),
        ("agenda.toml, lesson 0.0", {"0.0"}),
        ("notebooks/3.2.1-financial-education.ipynb", {"3.2.1"}),
        ("notebooks/9.9-nowhere.ipynb", set()),
        ("exercises/0.0-welcome.toml", {"0.0"}),
        ("fieldschool/present/templates/home.html.j2", {"controls", "home", "0.0", "3.2.1"}),
        ("fieldschool/tools/household/fields.py", {"controls", "3.2.1"}),
        ("fieldschool/charts/household_words.py", {"controls", "3.2.1"}),
        ("fieldschool/tools/sending_cost.py", {"controls", "3.2.1"}),
        ("fieldschool/tools/welcome/tool.py", {"controls", "0.0"}),
        ("fieldschool/tools/widgets/parse.py", {"controls", "0.0", "3.2.1"}),
        ("fieldschool/workbook/saving.py", {"controls", "0.0", "3.2.1"}),
        ("fieldschool/i18n/formats.py", {"controls", "0.0", "3.2.1"}),
        ("data/countries/MEX/products.csv", {"0.0", "3.2.1"}),
        ("fieldschool/checks.py", {"trainers"}),
        ("fieldschool/exercises/load.py", {"trainers"}),
        ("fieldschool/charts/paper/bars.py", {"home"}),
        ("fieldschool/present/board_control.py", {"home", "0.0", "3.2.1"}),
        ("fieldschool/present/templates/rooms.html.j2", {"home", "0.0", "3.2.1"}),
        ("fieldschool/present/templates/enter.html.j2", {"controls", "home", "0.0", "3.2.1"}),
        ("fieldschool/tools/household/room.py", {"3.2.1"}),
        ("fieldschool/cli_room.py", {"trainers"}),
        ("fieldschool/exercises/coach.py", {"controls", "0.0", "3.2.1"}),
    ],
)
def test_a_place_belongs_to_its_parts(parts, place, expected):
    assert parts.of([place]) == expected


def test_a_message_belongs_to_the_parts_of_all_its_places(parts):
    assert parts.of(["fieldschool/checks.py", "agenda.toml, lesson 0.0"]) == {"trainers", "0.0"}
    assert parts.of([]) == set()
