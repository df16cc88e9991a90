"""A language that is in the course by halves says so; one that is whole, or broken, keeps quiet."""

from __future__ import annotations

import pytest

from fieldschool.i18n import standing


@pytest.fixture
def declare(tmp_path, monkeypatch):
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(tmp_path))
    (tmp_path / "locales").mkdir()

    def write(text: str) -> None:
        (tmp_path / "locales" / standing.DECLARED).write_text(text, encoding="utf-8")

    return write


def test_a_language_with_controls_alone_is_told_from_a_whole_one(declare):
    declare('fr = ["home", "controls", "0.0"]\nrw = ["controls"]\nwaiting = ["rw"]\n')
    assert [standing.only_controls(code) for code in ("fr", "rw", "en", "xx")] == [False, True, False, False]
    assert [standing.waits_for_a_reader(code) for code in ("fr", "rw", "en", "xx")] == [False, True, False, False]


@pytest.mark.parametrize("text", ["rw = [", "", "\ufeff[[["])
def test_a_file_that_cannot_be_read_stops_no_page(declare, text):
    declare(text)
    assert not standing.only_controls("rw")
    assert not standing.waits_for_a_reader("rw")


def test_without_the_file_nothing_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(tmp_path))
    assert not standing.only_controls("rw")
