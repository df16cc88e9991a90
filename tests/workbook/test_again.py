"""Somebody answers again and says the same: it is noted in a few letters, and counts where counting began anew."""

from __future__ import annotations

import datetime as dt

import pytest

from fieldschool.workbook import crowd, table
from fieldschool.workbook.entries import Items, State, Text

AT = dt.datetime(2026, 7, 6, 10, 0, tzinfo=dt.UTC)
LONG = "x" * 5_000


def note(value: str, minute: int, key: str = "note") -> Text:
    return Text(lesson="1.2", key=key, value=value, made_at=AT + dt.timedelta(minutes=minute))


def tool(minute: int, *rows: str, state: int = 1) -> tuple[State, Items]:
    """What a tool keeps at once: its state, and the answers that follow from it."""
    at = AT + dt.timedelta(minutes=minute)
    listed = [{"what": row} for row in rows]
    return (
        State(lesson="1.2", key="tool", value={"n": state}, made_at=at),
        Items(lesson="1.2", key="list", value=listed, made_at=at),
    )


def said(store, after: int, upto: int | None = None, along: dict | None = None) -> list[str]:
    found = crowd.together(store, "1.2", ["note"], after, upto, along)
    return sorted(each["note"].value for each in found)


def test_who_says_the_same_again_after_a_count_is_counted_and_nobody_else(store) -> None:
    for who in ("ana", "ben", "eva"):
        store.put(who, note(f"of {who}", 0))
    start, _rows = crowd.mark(store)
    assert said(store, start) == []
    assert store.put("ana", note("of ana", 5)) == 0
    assert said(store, start) == ["of ana"]
    assert said(store, 0) == ["of ana", "of ben", "of eva"]


def test_each_count_anew_begins_with_nobody(store) -> None:
    store.put("ana", note("the same", 0))
    for minute in (5, 10, 15):
        start, _rows = crowd.mark(store)
        assert said(store, start) == []
        store.put("ana", note("the same", minute))
        assert said(store, start) == ["the same"]


def test_what_was_frozen_before_the_second_answer_does_not_have_it(store) -> None:
    store.put("ana", note("a", 0))
    start, _rows = crowd.mark(store)
    store.put("ben", note("b", 1))
    then, _rows = crowd.mark(store)
    store.put("ana", note("a", 2))
    assert said(store, start, then) == ["b"]
    assert said(store, start) == ["a", "b"]


def test_the_newest_words_count_whether_they_came_before_or_after_the_second_answer(store) -> None:
    store.put("ana", note("first", 0))
    start, _rows = crowd.mark(store)
    store.put("ana", note("first", 1))
    then, _rows = crowd.mark(store)
    store.put("ana", note("second", 2))
    assert said(store, start, then) == ["first"]
    assert said(store, start) == ["second"]


def test_a_second_answer_is_told_of_its_own_question_and_lesson_only(store) -> None:
    store.put("ana", note("a", 0), note("b", 0, key="other"))
    store.put("ana", Text(lesson="1.3", key="note", value="elsewhere", made_at=AT))
    start, _rows = crowd.mark(store)
    store.put("ana", note("b", 1, key="other"))
    assert said(store, start) == []
    assert crowd.together(store, "1.3", ["note"], start) == []
    assert len(crowd.together(store, "1.2", ["other"], start)) == 1


def test_a_tools_answers_are_given_again_with_its_state(store) -> None:
    along = {"list": ["tool"]}
    for who in ("ana", "ben", "eva", "dan"):
        store.put(who, *tool(0, f"of {who}"))
    start, rows = crowd.mark(store)
    store.put("ana", *tool(1, "of ana"))  # moved away and back
    store.put("ben", *tool(1, "of ben", state=2))  # something else was moved
    store.put("eva", *tool(1, "another"))  # the list is another, the state is not
    found = crowd.together(store, "1.2", ["list"], start, None, along)
    assert sorted(each["list"].value[0]["what"] for each in found) == ["another", "of ana", "of ben"]
    # ben's state, eva's list, and a note each of ana and eva.
    assert crowd.mark(store)[1] == rows + 4


def test_a_second_answer_costs_a_few_letters_however_long_the_answer_is(store) -> None:
    store.put("ana", *tool(0, LONG[:1_000], LONG[:900]), note(LONG, 0))
    before = list(crowd.everything(store))
    store.put("ana", *tool(1, LONG[:1_000], LONG[:900]), note(LONG, 1))
    added = list(crowd.everything(store))[len(before) :]
    assert [(row["key"], row["value"]) for row in added] == [(table.AGAIN, '{"value": "tool"}')]


def test_a_second_answer_is_no_answer_of_its_own(store) -> None:
    store.put("ana", note("a", 0))
    store.put("ana", note("a", 1))
    assert list(store.latest("ana")) == [("1.2", "note")]
    assert [entry.value for entry in store.history("ana", "1.2", "note")] == ["a"]
    assert (store.participants(), crowd.begun(store)) == (1, {"1.2": 1})
    assert [entry.value for entry in crowd.values(store, "1.2", ["note"])] == ["a"]


def test_what_is_put_a_second_time_after_trouble_was_answered_once(store) -> None:
    store.put("ana", note("a", 0))
    start, rows = crowd.mark(store)
    assert store.put("ana", note("a", 0)) == 0
    assert crowd.mark(store) == (start, rows)


def test_who_works_in_a_lesson_again_stands_by_how_far_it_was(store) -> None:
    done = State(lesson="1.2", key="exercise", value={"json": "done"}, made_at=AT)
    for who in ("ana", "ben"):
        store.put(who, *tool(0, "a"), done)
    store.put("ana", Text(lesson="1.3", key="note", value="x", made_at=AT))
    start, _rows = crowd.mark(store)
    store.put("ana", *tool(1, "a"))
    assert crowd.by_person(store, "exercise", str, start) == [{"1.2": done}]


def test_who_is_erased_has_answered_nothing_again(store) -> None:
    store.put("ana", note("a", 0))
    start, _rows = crowd.mark(store)
    store.put("ana", note("a", 1))
    store.erase("ana")
    assert said(store, start) == []
    assert crowd.count(store) == 0


@pytest.mark.parametrize("value", ["", "{", "[]", "null", '{"value": 3}', '{"note": "x"}', "[" * 100_000])
def test_a_note_that_cannot_be_read_speaks_of_nothing(value: str) -> None:
    assert table.noted(value) == ""
