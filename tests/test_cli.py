"""The commands: what they accept, and a sentence where they cannot go on."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from fieldschool import paths
from fieldschool.cli import app
from fieldschool.present.board_file import BoardFile
from fieldschool.workbook.entries import Text
from fieldschool.workbook.store import Store


def test_alone_it_lists_the_commands() -> None:
    said = CliRunner().invoke(app, []).output
    assert all(command in said for command in ("present", "check", "refresh", "erase"))


@pytest.mark.parametrize("port", ["0", "65536", "-1", "home", ""])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    assert CliRunner().invoke(app, ["present", "--port", port]).exit_code == 2


def test_without_a_table_of_contents_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(tmp_path))
    ended = CliRunner().invoke(app, ["present", "--no-browser"])
    assert ended.exit_code == 1
    assert "course.toml was not found" in ended.output


@pytest.fixture
def store() -> Store:
    """The store of the command: two participants."""
    found = Store()
    for who, values in (("p_aaaaaaaaaaaa", ("one", "two")), ("p_bbbbbbbbbbbb", ("three",))):
        found.put(who, *(Text(lesson="4.3", key="plan", value=value) for value in values))
    return found


def test_one_participant_is_erased_after_a_question(store: Store) -> None:
    ended = CliRunner().invoke(app, ["erase", "--participant", "aaaaaaaa"], input="y\n")
    assert ended.exit_code == 0, ended.output
    assert "Found: 2 answers of 1 participant." in ended.output
    assert "Looked again: nothing is left." in ended.output
    assert (store.latest("p_aaaaaaaaaaaa"), store.participants()) == ({}, 1)


def test_a_room_is_erased_without_a_question_where_that_was_said(store: Store) -> None:
    board = BoardFile(paths.state_dir())
    board.change(lambda kept: kept.with_let("4.3", ["0" * 32]))
    ended = CliRunner().invoke(app, ["erase", "--room", "--yes"])
    assert ended.exit_code == 0, ended.output
    assert "Found: 3 answers of 2 participants." in ended.output
    assert store.participants() == 0
    assert not board.file.exists()


@pytest.mark.parametrize("said", ["n\n", "\n", ""])
def test_without_a_yes_nothing_is_erased(store: Store, said: str) -> None:
    assert CliRunner().invoke(app, ["erase", "--room"], input=said).exit_code == 1
    assert store.participants() == 2


@pytest.mark.parametrize("whose", [[], ["--room", "--participant", "aaaaaaaa"], ["--participant", "a"]])
def test_whose_answers_must_be_clear(store: Store, whose: list[str]) -> None:
    ended = CliRunner().invoke(app, ["erase", "--yes", *whose])
    assert ended.exit_code == 1
    assert "Traceback" not in ended.output
    assert store.participants() == 2


def test_a_plan_is_written_as_four_files(store: Store, tmp_path: Path) -> None:
    ended = CliRunner().invoke(
        app, ["plan", "--participant", "aaaaaaaa", "--folder", str(tmp_path / "a"), "--language", "es"]
    )
    assert ended.exit_code == 0, ended.output
    assert {file.name for file in (tmp_path / "a").iterdir()} == {
        f"mi-plan.{e}" for e in ("docx", "pdf", "xlsx", "ics")
    }


@pytest.mark.parametrize("options", [["--participant", "a"], ["--participant", "cccccccc"], [],
                                     ["--participant", "aaaaaaaa", "--language", "xx"]])  # fmt: skip
def test_a_plan_of_nobody_or_in_no_language_is_refused(store: Store, options: list[str]) -> None:
    ended = CliRunner().invoke(app, ["plan", *options])
    assert ended.exit_code in (1, 2)
    assert "Traceback" not in ended.output


def test_a_room_whose_secret_is_damaged_says_so(own_state: Path) -> None:
    own_state.mkdir()
    (own_state / "secret").write_text("cut", encoding="utf-8")
    ended = CliRunner().invoke(app, ["present", "--no-browser"])
    assert ended.exit_code == 1
    assert "secret is damaged" in " ".join(ended.output.split())


def test_a_room_moves_to_another_laptop_with_its_secret(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "puebla.room"
    saved = CliRunner().invoke(app, ["room", "save", str(file)])
    assert saved.exit_code == 0, saved.output
    assert "3 answers of 2 participants" in saved.output
    secret = (paths.state_dir() / "secret").read_bytes()
    monkeypatch.setenv("FIELDSCHOOL_STATE", str(tmp_path / "other"))
    restored = CliRunner().invoke(app, ["room", "restore", str(file)])
    assert restored.exit_code == 0, restored.output
    assert (paths.state_dir() / "secret").read_bytes() == secret
    assert Store().latest("p_bbbbbbbbbbbb")["4.3", "plan"].value == "three"
    again = CliRunner().invoke(app, ["room", "restore", str(file)])
    assert again.exit_code == 1
    assert "There are answers here already." in again.output


def test_a_room_becomes_a_book_in_the_language_asked_for(store: Store, tmp_path: Path) -> None:
    ended = CliRunner().invoke(app, ["room", "book", str(tmp_path / "new"), "--language", "es", "--names"])
    assert ended.exit_code == 0, ended.output
    made = sorted((tmp_path / "new").iterdir())
    assert [file.name for file in made] == ["libro-de-la-sala.docx", "libro-de-la-sala.zip"]
    assert str(made[0]) in ended.output
    with zipfile.ZipFile(made[1]) as packed:
        assert "Cargo" in packed.read("activities.csv").decode("utf-8-sig")


def test_a_book_that_cannot_be_made_gets_a_sentence(store: Store, tmp_path: Path) -> None:
    for options, said in (
        ([str(tmp_path), "--language", "xx"], "Languages are"),
        (["course.toml"], "cannot be written"),
    ):
        ended = CliRunner().invoke(app, ["room", "book", *options])
        assert ended.exit_code == 1
        assert said in ended.output
        assert "Traceback" not in ended.output


@pytest.mark.parametrize("name", ["none.room", "course.toml"])
def test_what_is_no_room_is_not_restored(name: str) -> None:
    ended = CliRunner().invoke(app, ["room", "restore", name])
    assert ended.exit_code == 1
    assert "The file" in ended.output or "no file" in ended.output


def test_a_room_that_cannot_be_written_gets_a_sentence(store: Store, tmp_path: Path) -> None:
    ended = CliRunner().invoke(app, ["room", "save", str(tmp_path / "no" / "folder" / "a.room")])
    assert ended.exit_code == 1
    assert "cannot be written" in ended.output


def test_a_lesson_is_printed_as_a_worksheet(tmp_path: Path) -> None:
    ended = CliRunner().invoke(
        app, ["worksheets", str(tmp_path / "a"), "--lesson", "1.2", "--country", "RWA", "--language", "es"]
    )
    assert ended.exit_code == 0, ended.output
    (made,) = (tmp_path / "a").iterdir()
    assert made.name.startswith("1.2-")
    assert made.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--lesson", "9.9"], "no lesson 9.9"),
        (["--lesson", "1.2", "--country", "XXX"], "XXX"),
        (["--language", "xx"], "Languages are"),
    ],
)
def test_a_worksheet_of_what_is_not_there_is_refused_in_a_sentence(tmp_path: Path, options, says) -> None:
    ended = CliRunner().invoke(app, ["worksheets", str(tmp_path), *options])
    assert ended.exit_code == 1
    assert says in ended.output
    assert "Traceback" not in ended.output


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ended = CliRunner().invoke(app, ["worksheets", str(tmp_path / "file"), "--lesson", "1.2"])
    assert ended.exit_code == 1
    assert "cannot be written" in ended.output
