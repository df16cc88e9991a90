"""Every file of the course is read as records and written again without a loss."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fieldschool.edition.content import Content, EditionError
from fieldschool.edition.kinds import kind_of
from fieldschool.edition.notebook_file import Notebook
from fieldschool.edition.table_file import Table
from fieldschool.edition.toml_file import Toml

ROOT = Path(__file__).resolve().parents[2]
PATTERNS = ("*.toml", "exercises/*.toml", "notebooks/*.ipynb", "data/*.csv", "data/countries/*/*.*", "documents/*.docx")
FILES = [
    file.relative_to(ROOT).as_posix()
    for pattern in PATTERNS
    for file in sorted(ROOT.glob(pattern))
    if file.name != "pyproject.toml"
]
LARGE = 200_000


def test_every_file_that_a_lesson_rests_on_can_be_in_an_edition() -> None:
    assert len(FILES) > 150
    assert [name for name in FILES if kind_of(name, ROOT) is None] == []


@pytest.mark.parametrize("kind", ["toml", "ipynb", "csv"])
def test_a_file_that_is_written_says_what_was_read(kind: str) -> None:
    names = [name for name in FILES if name.endswith(kind) and (ROOT / name).stat().st_size < LARGE]
    assert len(names) > 20
    for name in names:
        as_kind, raw = kind_of(name, ROOT), (ROOT / name).read_bytes()
        found = as_kind.read(raw, name)
        again = as_kind.read(as_kind.write(found), name)
        assert list(again.records.items()) == list(found.records.items()), name
        assert found.records


def test_no_two_rows_of_a_table_have_the_same_key() -> None:
    for name in FILES:
        if name.endswith(".csv"):
            found = kind_of(name, ROOT).read((ROOT / name).read_bytes(), name)
            assert not [key for key in found.records if key.endswith(" (2)")], name


def test_comments_and_the_way_of_writing_go_along() -> None:
    name = "agenda.toml"
    text = (ROOT / name).read_text(encoding="utf-8")
    written = Toml().write(Toml().read(text.encode(), name)).decode()
    assert written.startswith(text.splitlines()[0])
    assert "# A meal begins between `from` and `until`" in written
    exercise = "exercises/3.2.1-financial-education.toml"
    assert b'ask = """\n' in Toml().write(Toml().read((ROOT / exercise).read_bytes(), exercise))


def test_stored_results_go_along_and_are_no_difference() -> None:
    name = "notebooks/3.2.1-financial-education.ipynb"
    raw = json.loads((ROOT / name).read_text(encoding="utf-8"))
    found = Notebook().read(json.dumps(raw).encode(), name)
    stored = [cell for cell in raw["cells"] if cell.get("outputs")]
    assert stored
    assert b"After this lesson you can" in Notebook().write(found)
    stored[0]["outputs"], stored[0]["execution_count"] = [], None
    assert Notebook().read(json.dumps(raw).encode(), name).records == found.records


def test_a_copied_cell_has_a_key_of_its_own() -> None:
    cell = {"cell_type": "markdown", "id": "story", "metadata": {}, "source": "One"}
    raw = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell, cell | {"source": "Two"}]}
    found = Notebook().read(json.dumps(raw).encode(), "notebooks/x.ipynb")
    assert [record["source"] for record in found.records.values()] == ["One", "Two"]
    ids = [one["id"] for one in json.loads(Notebook().write(found))["cells"]]
    assert ids == ["story", "story-2"]


def test_rows_with_some_columns_take_the_others_from_the_course() -> None:
    table = Table(("id",))
    base = table.read(b"id,name,price\na,Apple,1\nb,Pear,2\n", "data/x.csv")
    found = table.read(b"id,price\nb,3\n", "data/x.csv", base)
    assert found.records == {"b": {"id": "b", "name": "Pear", "price": "3"}}


def test_a_new_row_whose_place_is_taken_gets_the_next_free_one() -> None:
    table = Table(("id",), within=())
    found = table.read(b"place,id\n1,a\n2,b\n2,own\n", "data/x.csv")
    assert [row["place"] for row in table.placed(found, ["own"]).carried.values()] == ["1", "2", "3"]
    assert table.placed(found, []) == found
    grouped = Table(("group", "id"), within=("group",))
    found = grouped.read(b"group,place,id\nx,1,a\ny,1,b\ny,1,own\n", "data/x.csv")
    assert [row["place"] for row in grouped.placed(found, [*found.records][2:]).carried.values()] == ["1", "1", "2"]


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("data/products.csv", b"iso3;product_id\n", "found ; between the columns; accepted is a comma"),
        ("data/products.csv", b"", "is empty"),
        ("data/products.csv", b"iso3,product_id\nPHL\n", "row 2: found 1 cells; the table has 2 columns"),
        ("data/products.csv", b"iso3,name\nPHL,x\n", "the column product_id is missing"),
        ("data/products.csv", b"\xff\xfe", "not saved as UTF-8"),
        ("data/products.csv", b'iso3,product_id\n"PHL,x\n', "is not a CSV table"),
        ("agenda.toml", b"held = four-days", "agenda.toml cannot be read"),
        ("agenda.toml", b"held = " + b"[" * 5000, "brackets in brackets without end"),
        ("agenda.toml", b"held = '\xff'", "not saved as UTF-8"),
        ("notebooks/1.1-sdg.ipynb", b"{}", "is not a Jupyter notebook that can be read"),
        ("notebooks/1.1-sdg.ipynb", b"{", "is not a Jupyter notebook that can be read"),
        ("locales/es/LC_MESSAGES/fieldschool.po", b'msgid "a"\nmsgstr', "line 2: found 'msgstr'"),
    ],
)
def test_a_file_that_cannot_be_read_gets_a_sentence(name: str, raw: bytes, says: str) -> None:
    with pytest.raises(EditionError) as refused:
        kind_of(name, ROOT).read(raw, name)
    assert name in str(refused.value)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_column_that_the_table_does_not_have_is_named_with_its_nearest() -> None:
    table = Table(("id",))
    base = table.read(b"id,price\na,1\n", "data/x.csv")
    with pytest.raises(EditionError, match="found the column 'prize'; accepted is 'price'"):
        table.read(b"id,prize\na,1\n", "data/x.csv", base)


@pytest.mark.parametrize(
    "name",
    ["data/datapackage.json", "data/none.csv", "data/countries/PHL/none.csv", "notebooks/../course.toml",
     "fieldschool/cli.py", "exercises/notes.txt", "notebooks/Own Lesson.ipynb"],
)  # fmt: skip
def test_other_files_are_none_of_an_edition(name: str) -> None:
    assert kind_of(name, ROOT) is None


def test_translations_are_read_by_their_text_and_context() -> None:
    name = "locales/es/LC_MESSAGES/fieldschool.po"
    kind = kind_of(name, ROOT)
    raw = b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Save"\nmsgstr "Guarde"\n\n'
    raw += b'msgctxt "month"\nmsgid "May"\nmsgstr "mayo"\n\n#, fuzzy\nmsgid "Old"\nmsgstr "Viejo"\n'
    found = kind.read(raw, name)
    assert list(found.records.values()) == [["Guarde"], ["mayo"]]
    only = Content({"Save": ["Guarde"]}, {"Save": found.carried["Save"]}, found.frame)
    assert kind.read(kind.write(only), name).records == {"Save": ["Guarde"]}
