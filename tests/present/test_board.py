"""What the facilitator's presses do, and what of it is kept: pure, and in a file of the room."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from fieldschool.present.board import bounds, mark, pressed
from fieldschool.present.board_file import FILE, MOST, BoardFile, Kept, View, erase

AT = dt.datetime(2026, 7, 6, 10, 42, tzinfo=dt.UTC)
NAMES = ("tasks", "tool0", "words")
ONE, OTHER = "1" * 32, "2" * 32


def after(view: View, *presses: str, last: int = 10, let: tuple[str, ...] = ()) -> View:
    for press in presses:
        view = pressed(view, press, last=last, let=let, names=NAMES, at=AT)
    return view


def kept(view: View, *let: str) -> Kept:
    return Kept().with_view("1.2", view).with_let("1.2", let)


def test_what_is_frozen_is_drawn_from_what_was_there_then() -> None:
    view = after(View(), "freeze", last=7, let=(ONE,))
    assert view.frozen.at == AT
    found = bounds(kept(view, ONE, OTHER), "1.2", last=20)
    assert (found.after, found.upto, found.let) == (0, 7, {ONE})


def test_a_text_that_is_put_back_is_gone_from_a_frozen_picture_too() -> None:
    view = after(View(), "freeze", let=(ONE, OTHER))
    assert bounds(kept(view, OTHER), "1.2", last=10).let == {OTHER}


def test_frozen_twice_is_frozen_at_the_first_moment() -> None:
    once = after(View(), "freeze", last=7)
    assert after(once, "freeze", last=9) == once
    assert after(once, "go_on") == View()


def test_counting_anew_leaves_out_what_was_saved_before_and_is_undone_step_by_step() -> None:
    first = after(View(), "anew", last=7)
    second = after(first, "anew", last=12)
    assert [bounds(kept(view), "1.2", last=20).after for view in (View(), first, second)] == [0, 7, 12]
    assert after(second, "back") == first
    assert after(second, "back", "back", "back") == View()


def test_counting_anew_does_not_move_what_is_frozen() -> None:
    view = after(after(View(), "freeze", last=7), "anew", last=12)
    assert (bounds(kept(view), "1.2", 20).after, bounds(kept(view), "1.2", 20).upto) == (0, 7)
    assert bounds(kept(after(view, "go_on")), "1.2", 20).after == 12


def test_in_a_store_that_was_emptied_all_counts_again() -> None:
    assert bounds(kept(after(View(), "anew", last=500)), "1.2", last=3).after == 0


def test_nobody_presses_so_often_that_the_file_cannot_be_read_again() -> None:
    view = after(View(), *["anew"] * (MOST + 5))
    assert len(view.starts) == MOST
    assert View.model_validate(view.model_dump()) == view


def test_pictures_are_put_away_one_by_one() -> None:
    view = after(View(), "away:tasks", "away:words", "away:tasks")
    assert view.away == ("tasks", "words")
    assert after(view, "bring:tasks").away == ("words",)
    assert after(view, "only:tasks").away == ("tool0", "words")
    assert after(view, "all") == View()
    assert after(View(), "hide").hidden
    assert after(View(), "hide", "show") == View()


@pytest.mark.parametrize("press", ["", "away:", "away:nothing", "freeze:tasks", "let:" + ONE, "drop", "only:<b>", ":"])
def test_a_press_that_means_nothing_changes_nothing(press: str) -> None:
    view = after(View(), "away:tasks")
    assert after(view, press) == view


def test_a_mark_says_nothing_and_changes_with_each_letter() -> None:
    marks = {
        mark(secret, place, text)
        for secret in (b"one", b"two")
        for place in (("1.2", "a"), ("1.2", "b"), ("1.20", "a"))
        for text in ("Ana", "Ana ", "ana")
    }
    assert len(marks) == 18
    assert all(len(each) == 32 and "ana" not in each for each in marks)
    assert mark(b"one", ("1.2", "a"), "Ana") == mark(b"one", ("1.2", "a"), "Ana")


def test_what_was_decided_is_there_after_a_restart(tmp_path: Path) -> None:
    view = after(View(), "freeze", "hide", "away:tasks", "anew", let=(ONE,))
    BoardFile(tmp_path / "room").change(lambda was: was.with_view("1.2", view).with_let("1.2", {ONE}))
    found = BoardFile(tmp_path / "room").read()
    assert (found.view("1.2"), found.let) == (view, {"1.2": (ONE,)})
    assert found.view("far") == View()
    assert (tmp_path / "room" / FILE).stat().st_mode & 0o777 == 0o600


def test_nothing_decided_leaves_nothing_in_the_file(tmp_path: Path) -> None:
    file = BoardFile(tmp_path)
    file.change(lambda was: was.with_view("1.2", View(hidden=True)).with_let("1.2", {ONE}))
    file.change(lambda was: was.with_view("1.2", View()).with_let("1.2", ()))
    assert json.loads(file.file.read_text()) == {"version": 1, "unsure": False, "views": {}, "let": {}}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"version": 2}', '{"let": {"1.2": ["<b>"]}}', '{"views": {"1.2": 3}}']
)
def test_what_cannot_be_read_hides_everything_until_it_is_shown_again(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    file = BoardFile(tmp_path)
    assert file.damaged
    assert file.read().view("1.2").hidden
    file.change(lambda was: was.with_view("1.2", after(was.view("1.2"), "show")))
    assert not file.damaged
    assert [file.read().view(name).hidden for name in ("1.2", "2.1.1")] == [False, True]
    assert (tmp_path / "board.damaged.json").read_text() == text


def test_a_disk_that_is_full_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = BoardFile(tmp_path)
    file.change(lambda was: was.with_view("1.2", View(hidden=True)))

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        file.change(lambda was: was.with_view("1.2", View()))
    assert file.read().view("1.2").hidden
    assert [each.name for each in tmp_path.iterdir()] == [FILE]


def test_erasing_leaves_no_file(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("{")
    BoardFile(tmp_path).change(lambda was: was.with_view("1.2", View()).with_view("1.1", View(hidden=False)))
    erase(tmp_path)
    erase(tmp_path)
    assert list(tmp_path.iterdir()) == []
