"""The stamp changes when a table changes, and not because something was run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fieldschool.present.kernels.stamp import stamp


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(tmp_path))
    table = tmp_path / "data" / "countries" / "XXX" / "prices.csv"
    table.parent.mkdir(parents=True)
    table.write_text("goal,price\n")
    return table


def test_nothing_changed_is_the_same_stamp(table):
    assert stamp() == stamp()


@pytest.mark.parametrize(
    "change",
    [
        lambda table: table.write_text("goal,price\nroof,1\n"),
        lambda table: os.utime(table, ns=(1, 1)),
        lambda table: table.rename(table.with_name("other.csv")),
        lambda table: table.unlink(),
        lambda table: table.with_name("more.csv").touch(),
    ],
    ids=["content", "time", "name", "taken away", "added"],
)
def test_a_changed_table_is_another_stamp(table, change):
    before = stamp()
    change(table)
    assert stamp() != before


def test_what_python_keeps_beside_the_program_does_not_count(table):
    before = stamp()
    kept = table.parent / "__pycache__" / "x.pyc"
    kept.parent.mkdir()
    kept.touch()
    assert stamp() == before


def test_a_course_without_tables_has_a_stamp_too(tmp_path, monkeypatch):
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(tmp_path))
    assert stamp()
