"""How far a language has come, counted from the sources as they are now."""

from __future__ import annotations

import nbformat
import pytest
from nbformat.v4 import new_notebook

from fieldschool import course
from fieldschool.i18n.standing import DECLARED
from fieldschool.translate.catalogues import CatalogueError
from fieldschool.translate.coverage import coverage, declared
from fieldschool.translate.messages import Message
from fieldschool.translate.parts import Parts

LESSON = "notebooks/3.2.1-financial-education.ipynb"
MESSAGES = [
    Message("The fee", (LESSON,)),
    Message("{n} day", (LESSON, "fieldschool/checks.py"), plural="{n} days"),
    Message("All is well.", ("fieldschool/checks.py",)),
]


@pytest.fixture
def parts(tmp_path):
    nbformat.write(new_notebook(), tmp_path / "3.2.1-financial-education.ipynb")
    return Parts(course.load(), tmp_path)


def test_each_part_is_counted_and_says_what_is_missing(spanish, parts):
    spanish.add("The fee", "La comisión")
    spanish.add(("{n} day", "{n} days"), ("{n} día", "{n} días"), flags=["fuzzy"])
    found = {each.part: each for each in coverage(MESSAGES, parts, spanish)}
    assert (found["3.2.1"].done, found["3.2.1"].all) == (1, 2)
    assert [one.text for one in found["3.2.1"].missing] == ["{n} day"]
    assert (found["trainers"].done, found["trainers"].all) == (0, 2)
    assert (found["home"].done, found["home"].all) == (0, 0)


def test_a_sentence_that_changed_since_counts_as_not_translated(spanish, parts):
    spanish.add("The fee as it was", "La comisión")
    assert _of("3.2.1", MESSAGES, parts, spanish).done == 0


def test_a_translation_in_another_sense_does_not_count(spanish, parts):
    spanish.add("The fee", "La comisión", context="another")
    assert _of("3.2.1", MESSAGES, parts, spanish).done == 0


def test_what_a_tool_says_counts_for_the_controls_and_what_a_table_says_does_not(spanish, parts):
    spoken = [Message("Sell less", ("fieldschool/tools/household/fields.py",)), Message("A shop", ("data/prices.csv",))]
    assert [one.text for one in _of("controls", spoken, parts, spanish).missing] == ["Sell less"]


def _of(part, messages, parts, catalogue):
    return next(each for each in coverage(messages, parts, catalogue) if each.part == part)


def test_what_is_declared_complete_is_read_by_language(tmp_path):
    (tmp_path / DECLARED).write_text('es = ["home", "0.0"]\nfr = []\nwaiting = ["fr"]\n', encoding="utf-8")
    assert declared(tmp_path) == {"es": ("home", "0.0"), "fr": ()}


def test_without_the_file_nothing_is_declared(tmp_path):
    assert declared(tmp_path) == {}


@pytest.mark.parametrize("text", ['es = "home"', "es = [1]", "es = [", "[es]\nhome = true", "\ufeff[[["])
def test_a_declaration_that_cannot_be_read_is_told_in_a_sentence(tmp_path, text):
    (tmp_path / DECLARED).write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"complete\.toml"):
        declared(tmp_path)
