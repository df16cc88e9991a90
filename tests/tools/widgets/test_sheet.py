"""A sheet filled on a phone: what is sent twice counts once, and what is not saved has not arrived."""

from __future__ import annotations

import datetime as dt

import pytest

from fieldschool.tools.widgets import Sheet
from fieldschool.tools.widgets.sheet import IDS, LONGEST, ROOM

SITES = [
    {"id": "a", "title": "A", "group": "Today", "type": "office"},
    {"id": "b", "title": "B", "group": "Today", "type": "shop"},
]
YES_NO = [["y", "Yes"], ["n", "No"]]
QUESTIONS = {
    "office": [
        {"id": "staff", "kind": "number", "text": "Staff?", "required": True, "low": 0, "high": 50, "unit": "people"},
        {"id": "law", "kind": "text", "text": "Law?", "required": False},
    ],
    "shop": [{"id": "open", "kind": "choice", "text": "Open?", "required": True, "options": YES_NO}],
}
AT = dt.datetime(2027, 3, 18, 10, 42, tzinfo=dt.UTC)


def opened(**how) -> Sheet:
    return Sheet(SITES, QUESTIONS, now=lambda: AT, book="book", **how)


def sent(sheet: Sheet, *edits: tuple) -> None:
    """What the page sends."""
    names = ("id", "site", "item", "value")
    told = {"do": "answers", "edits": [dict(zip(names, edit, strict=True)) for edit in edits]}
    sheet._receive(sheet, told, None)


def saved(sheet: Sheet) -> None:
    sheet.hand_over()
    sheet.set_status("saved 10:42", "saved")


def test_an_answer_is_read_by_its_question():
    sheet = opened()
    sent(sheet, ("1", "a", "staff", "12"), ("2", "a", "law", " by  decree "), ("3", "b", "open", "y"))
    assert (sheet.read("a", "staff"), sheet.read("a", "law"), sheet.read("b", "open")) == (12.0, "by decree", "y")
    assert sheet.read("a", "open") is None
    assert sheet.read("nowhere", "staff") is None


def test_what_does_not_fit_is_kept_as_it_was_typed_with_a_sentence():
    sheet = opened()
    sent(sheet, ("1", "a", "staff", "many"), ("2", "b", "open", "perhaps"))
    assert sheet.values == {"a": {"staff": "many"}, "b": {"open": "perhaps"}}
    assert "not a number" in sheet.shown["notes"]["a/staff"]
    assert sheet.shown["notes"]["b/open"] == "Choose one of the list."
    assert sheet.read("a", "staff") is sheet.read("b", "open") is None


def test_an_answer_has_arrived_once_it_is_saved_and_not_before():
    sheet = opened()
    sent(sheet, ("1", "a", "staff", "12"))
    sheet.set_status("saved 10:41", "saved")  # of something else: this was not handed over yet
    assert sheet.arrived["ids"] == []
    sheet.hand_over()
    sheet.set_status("Not saved yet", "trouble")
    assert sheet.arrived["ids"] == []
    sent(sheet, ("2", "a", "law", "x"))  # comes while the first is being saved
    sheet.set_status("saved 10:42", "saved")
    assert sheet.arrived["ids"] == ["1"]
    assert sheet.arrived["text"] == "All answers have arrived: 10:42."
    saved(sheet)
    assert sheet.arrived["ids"] == ["1", "2"]


def test_what_comes_twice_counts_once():
    changes = []
    sheet = opened(on_change=lambda: changes.append(1))
    sent(sheet, ("1", "a", "staff", "12"))
    sent(sheet, ("1", "a", "staff", "12"))
    assert len(changes) == 1
    assert sheet.arrived["ids"] == []
    saved(sheet)
    sent(sheet, ("2", "a", "staff", "13"))
    sent(sheet, ("1", "a", "staff", "12"))  # late, over another connection
    assert sheet.read("a", "staff") == 13
    assert sheet.ids == ["1", "2"]


def test_what_was_heard_on_another_day_is_told_to_have_arrived():
    sheet = opened(values={"a": {"staff": "12"}}, ids=["1"], was_saved=True)
    before = sheet.arrived
    sent(sheet, ("1", "a", "staff", "99"))
    assert sheet.arrived["ids"] == ["1"]
    assert sheet.arrived != before
    assert sheet.read("a", "staff") == 12
    sent(sheet, ("1", "a", "staff", "99"))
    assert sheet.arrived["n"] == 2, "A page that did not hear it is told once more."


def test_a_page_knows_its_workbook_once_that_was_saved():
    assert opened().book == ""
    assert opened(was_saved=True).book == "book"
    sheet = opened()
    sent(sheet, ("1", "a", "staff", "12"))
    saved(sheet)
    assert sheet.book == "book"


def test_an_answer_can_be_taken_away():
    sheet = opened()
    sent(sheet, ("1", "b", "open", "y"))
    sent(sheet, ("2", "b", "open", ""))
    assert sheet.values == {}


@pytest.mark.parametrize(
    "message",
    [
        None,
        "answers",
        {"do": "answers"},
        {"do": "answers", "edits": "x"},
        {"do": "answers", "edits": [None, 7, {}, {"id": 3}, {"id": "1"}, {"id": "x" * 99, "site": "a"}]},
        {"do": "answers", "edits": [{"id": "1", "site": ["a"], "item": "staff", "value": "1"}]},
        {"do": "answers", "edits": [{"id": "1", "site": "a", "item": {"x": 1}, "value": "1"}]},
        {"do": "answers", "edits": [{"id": "1", "site": "a", "item": "nothing", "value": "1"}]},
        {"do": "answers", "edits": [{"id": "1", "site": "a", "item": "staff", "value": 7}]},
        {"do": "erase"},
    ],
)
def test_nothing_that_a_page_sends_is_believed(message):
    sheet = opened()
    sheet._receive(sheet, message, None)
    assert sheet.values == {}


def test_a_text_is_cut_and_a_full_sheet_leaves_the_rest_on_the_phone():
    sheet = opened()
    sent(sheet, ("0", "a", "law", "x" * 5_000))
    assert len(sheet.values["a"]["law"]) == LONGEST
    for n in range(ROOM // LONGEST + 5):
        sent(sheet, (f"i{n}", f"s{n}", "law", "y" * LONGEST))
    full = [place for place, note in sheet.shown["notes"].items() if "full" in note]
    assert full
    waiting = full[-1].split("/")[0]
    assert waiting not in sheet.values
    assert f"i{waiting[1:]}" not in sheet.ids, "It would be let go by the phone."
    sent(sheet, ("short", waiting, "law", ""))
    assert not any(place.startswith(waiting) for place in sheet.shown["notes"])


def test_ids_are_not_kept_for_ever():
    sheet = opened()
    for n in range(IDS + 10):
        sent(sheet, (f"{n}", "a", "staff", str(n % 50)))
        saved(sheet)
    assert len(sheet.ids) == IDS
    assert sheet.ids[-1] == str(IDS + 9)
