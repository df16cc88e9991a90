"""What is written in a box is stored before the page may forget it."""

from __future__ import annotations

import pytest

from fieldschool.tools.widgets import Tasks

PART = {"key": "why", "label": "Why?", "value": "", "rows": 3}
TASKS = [
    {"key": "save", "title": "Save", "ask": "Find it.", "state": "not_started", "parts": [PART], "more_hints": True},
    {"key": "talk", "title": "Talk", "ask": "Ask at home."},
]


def page_says(tasks: Tasks, **message):
    tasks._handle_custom_msg(message, [])


def answer(text="Because.", seq=5, **more):
    return {"do": "answer", "task": "save", "part": "why", "text": text, "seq": seq, **more}


def test_an_answer_is_heard_shown_and_confirmed():
    heard = []
    tasks = Tasks(TASKS, on_answer=lambda *said: heard.append(said))
    page_says(tasks, **answer())
    assert heard == [("save", "why", "Because.")]
    assert tasks.tasks[0]["parts"][0]["value"] == "Because."
    assert tasks.confirmed == {"save/why": 5}


def test_an_answer_that_is_not_stored_is_not_confirmed_until_it_is():
    tasks = Tasks(TASKS, on_answer=lambda *said: False)
    page_says(tasks, **answer())
    assert tasks.confirmed == {}
    assert tasks.tasks[0]["parts"][0]["value"] == ""
    tasks.confirm("save", "why")
    assert tasks.confirmed == {"save/why": 5}
    assert tasks.tasks[0]["parts"][0]["value"] == "Because."


def test_a_store_that_fails_confirms_nothing():
    def fail(*said):
        raise OSError("disk full")

    tasks = Tasks(TASKS, on_answer=fail)
    with pytest.raises(OSError, match="disk full"):
        tasks._receive(tasks, answer(), [])
    assert tasks.confirmed == {}


def test_what_was_never_written_cannot_be_confirmed():
    tasks = Tasks(TASKS)
    tasks.confirm("save", "why")
    assert tasks.confirmed == {}


def test_the_tool_may_change_the_task_while_it_hears_the_answer():
    tasks = Tasks(TASKS, on_answer=lambda task, part, text: tasks.set_task(task, state="done"))
    page_says(tasks, **answer())
    assert tasks.tasks[0]["state"] == "done"
    assert tasks.tasks[0]["parts"][0]["value"] == "Because."


def test_an_answer_is_one_message_to_the_page(monkeypatch):
    tasks = Tasks(TASKS, on_answer=lambda task, part, text: tasks.set_task(task, state="incomplete"))
    messages = []
    monkeypatch.setattr(tasks, "send_state", lambda key=None: messages.append(set(key)))
    page_says(tasks, **answer())
    assert messages == [{"tasks", "confirmed"}]


def test_a_hint_is_asked_for_by_its_task():
    heard = []
    tasks = Tasks(TASKS, on_hint=heard.append)
    page_says(tasks, do="hint", task="save")
    assert heard == ["save"]


@pytest.mark.parametrize(
    "message",
    [
        answer(text=None),
        answer(text=5),
        answer(seq="5"),
        answer(seq=None),
        answer(part="other"),
        answer(task="other"),
        answer(task=None),
        answer(do="erase"),
        {"do": "hint"},
        {},
        "hint",
        None,
    ],
)
def test_what_no_page_of_ours_says_is_passed_over(message):
    heard = []
    tasks = Tasks(TASKS, on_hint=heard.append, on_answer=lambda *said: heard.append(said))
    tasks._receive(tasks, message, [])
    assert heard == []
    assert tasks.confirmed == {}


def test_a_whole_book_is_cut():
    heard = []
    tasks = Tasks(TASKS, on_answer=lambda task, part, text: heard.append(len(text)))
    page_says(tasks, **answer(text="a" * 1_000_000))
    assert heard == [20_000]


@pytest.mark.parametrize(
    ("tasks", "said"),
    [
        ([{"title": "x"}], "no key"),
        ([{"key": "a", "state": "wrong"}], "states are not_started, incomplete, look_again, done"),
        ([{"key": "a"}, {"key": "a"}], "same key: a, a"),
    ],
)
def test_tasks_that_cannot_be_shown_are_refused_in_words(tasks, said):
    with pytest.raises(ValueError, match=said):
        Tasks(tasks)


def test_a_task_that_is_not_there_is_named():
    with pytest.raises(KeyError, match="no task 'sing'"):
        Tasks(TASKS).set_task("sing", state="done")


def test_repr_names_the_tasks():
    assert repr(Tasks(TASKS)) == "Tasks('save', 'talk')"
