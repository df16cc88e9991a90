"""The commands: what they accept, and a sentence where they cannot go on."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from fieldschool.cli import app


def test_alone_it_lists_the_commands() -> None:
    said = CliRunner().invoke(app, []).output
    assert all(command in said for command in ("present", "check", "refresh"))


@pytest.mark.parametrize("port", ["0", "65536", "-1", "home", ""])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    assert CliRunner().invoke(app, ["present", "--port", port]).exit_code == 2


def test_without_a_table_of_contents_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(tmp_path))
    ended = CliRunner().invoke(app, ["present", "--no-browser"])
    assert ended.exit_code == 1
    assert "course.toml was not found" in ended.output
