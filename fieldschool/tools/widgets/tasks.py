"""What a participant answers: tasks with their state, coaching, hints and boxes to write in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import anywidget
import traitlets

from fieldschool.i18n import _
from fieldschool.tools.widgets import assets

#: States of a task, as the exercises know them.
STATES = ("not_started", "incomplete", "look_again", "done")
#: An answer longer than this was not typed; the page cuts it too.
LONGEST = 20_000


class Tasks(anywidget.AnyWidget):
    """A list of tasks.

    Parameters
    ----------
    tasks : list of dict
        ``key``, ``title``, ``ask``, ``state`` (one of `STATES`), ``state_text`` (its word), ``coaching`` (str),
        ``hints`` (those shown so far), ``more_hints`` (bool), ``done_text`` and ``parts``: boxes to write in, with
        ``key``, ``label``, ``value``, ``rows`` and, if known, ``saved_at`` (when the stored value was written,
        milliseconds since 1970).
    on_hint : callable, optional
        Called as ``on_hint(task)`` when a participant asks for the next hint.
    on_answer : callable, optional
        Called as ``on_answer(task, part, text)``, where ``text`` is what stands in the box. Returns whether it is
        stored; what is not stored is kept by the page and offered again after a reload. ``None`` counts as stored.
    progress_text : str
        One line above the tasks: how many are done.
    storage : str
        Under which name the page keeps what is not stored yet; must tell participants and lessons apart. With an
        empty one nothing is kept.
    """

    _esm = assets.Script("tasks.js")
    _css = assets.Style()

    tasks = traitlets.List(traitlets.Dict()).tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)
    progress_text = traitlets.Unicode("").tag(sync=True)
    status = traitlets.Dict().tag(sync=True)
    confirmed = traitlets.Dict().tag(sync=True)
    storage = traitlets.Unicode("").tag(sync=True)

    def __init__(
        self,
        tasks: list[dict],
        on_hint: Callable[[str], None] | None = None,
        on_answer: Callable[[str, str, str], bool | None] | None = None,
        *,
        progress_text: str = "",
        storage: str = "",
    ) -> None:
        self._on_hint = on_hint
        self._on_answer = on_answer
        self._heard: dict[str, tuple[int, str]] = {}
        super().__init__(
            tasks=list(tasks),
            labels={"hint": _("Show a hint"), "next_hint": _("Show the next hint"), "unsaved": _("not saved yet")},
            progress_text=progress_text,
            storage=storage,
        )
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        return f"Tasks({', '.join(repr(task['key']) for task in self.tasks)})"

    def set_task(self, key: str, **changes: Any) -> None:
        """Change one task: ``set_task("save", state="done", state_text=_("done"))``.

        Raises
        ------
        KeyError
            When there is no such task.
        """
        self._find(key)
        self.tasks = [{**task, **changes} if task["key"] == key else task for task in self.tasks]

    def set_status(self, text: str, state: str = "saved", offer: str = "") -> None:
        """Say at the foot how things stand: ``saved 10:42``; ``offer`` is what a button says.

        A press on it comes as the message ``{"do": "load"}``.
        """
        self.status = {"state": state, "text": text} | ({"offer": offer} if offer else {})

    def confirm(self, task: str, part: str) -> None:
        """Tell the page that the last answer heard for this box is stored."""
        name = f"{task}/{part}"
        if name not in self._heard:
            return
        seq, text = self._heard[name]
        parts = [{**one, "value": text} if one["key"] == part else one for one in self._find(task)["parts"]]
        with self.hold_sync():
            self.set_task(task, parts=parts)
            self.confirmed = {**self.confirmed, name: seq}

    @traitlets.validate("tasks")
    def _check_tasks(self, proposal: dict) -> list[dict]:
        keys = []
        for task in proposal["value"]:
            if not task.get("key"):
                raise ValueError(f"A task has no key: {task!r}.")
            if task.get("state", STATES[0]) not in STATES:
                raise ValueError(f"Task {task['key']!r} is in state {task['state']!r}; states are {', '.join(STATES)}.")
            keys.append(task["key"])
        if len(set(keys)) < len(keys):
            raise ValueError(f"Two tasks have the same key: {', '.join(keys)}.")
        return proposal["value"]

    def _find(self, key: object) -> dict:
        for task in self.tasks:
            if task["key"] == key:
                return task
        raise KeyError(f"There is no task {key!r}.")

    def _receive(self, _widget: object, message: object, _buffers: object) -> None:
        # What comes from a page is not believed: a message about nothing that is shown is passed over.
        if not isinstance(message, Mapping):
            return
        try:
            task = self._find(message.get("task"))
        except KeyError:
            return
        if message.get("do") == "hint" and self._on_hint is not None:
            self._on_hint(task["key"])
        elif message.get("do") == "answer":
            self._take(task, message)

    def _take(self, task: dict, message: Mapping) -> None:
        part, text, seq = message.get("part"), message.get("text"), message.get("seq", 0)
        known = any(part == one["key"] for one in task.get("parts", ()))
        if not known or not isinstance(text, str) or type(seq) is not int:
            return
        text = text[:LONGEST]
        self._heard[f"{task['key']}/{part}"] = (seq, text)
        with self.hold_sync():
            stored = self._on_answer(task["key"], part, text) if self._on_answer is not None else True
            if stored is not False:
                self.confirm(task["key"], part)
