"""A lesson in the reader's language: text translated, code and marks left alone."""

from __future__ import annotations

import os

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from fieldschool.i18n.notebook import strings, translated


@pytest.fixture
def lesson():
    return new_notebook(
        cells=[
            new_markdown_cell("# Sending\n\nThe **fee** is\nprinted."),
            new_code_cell('print("The fee")'),
            new_markdown_cell("The **fee** is printed.\n\n- Not translated"),
        ]
    )


def test_every_text_is_found_once_however_its_lines_are_broken(lesson):
    assert strings(lesson) == ["Sending", "The **fee** is printed.", "Not translated"]


def test_text_is_translated_and_code_is_not(lesson, translations):
    translations(
        {"Sending": "Enviar", "The **fee** is printed.": "La **comisión** viene impresa.", 'print("The fee")': "no"}
    )
    spanish = translated(lesson, "es")
    assert [cell.source for cell in spanish.cells] == [
        "# Enviar\n\nLa **comisión** viene impresa.\n",
        'print("The fee")',
        "La **comisión** viene impresa.\n\n- Not translated\n",
    ]
    assert spanish.metadata["fieldschool_lang"] == "es"
    nbformat.validate(spanish)


def test_the_lesson_itself_is_not_changed(lesson, translations):
    translations({"Sending": "Enviar"})
    before = nbformat.writes(lesson)
    translated(lesson, "es")
    assert nbformat.writes(lesson) == before


def test_a_changed_catalogue_is_read_again(lesson, translations):
    file = translations({"Sending": "Enviar"})
    assert translated(lesson, "es").cells[0].source.startswith("# Enviar")
    translations({"Sending": "Envío"})
    os.utime(file, ns=(1, 1))
    assert translated(lesson, "es").cells[0].source.startswith("# Envío")


@pytest.mark.parametrize("language", ["en", "xx", ""])
def test_without_a_catalogue_the_text_stays_english(lesson, translations, language):
    spoken = translated(lesson, language)
    assert strings(spoken) == strings(lesson)
    assert spoken.metadata["fieldschool_lang"] == language


def test_a_lesson_without_text_stays_as_it_is():
    empty = new_notebook(cells=[new_markdown_cell(""), new_code_cell("")])
    assert strings(empty) == []
    assert [cell.source for cell in translated(empty, "es").cells] == ["", ""]
