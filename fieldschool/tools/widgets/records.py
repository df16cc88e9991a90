"""A list of records that a participant writes: add, correct, take out and take back, paste a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import anywidget
import traitlets

from fieldschool.i18n import _, locale_tag, ngettext, number
from fieldschool.tools.widgets import assets, pasting, record_fields
from fieldschool.tools.widgets.parse import InputError

#: Records that a list holds when nothing else is said.
LIMIT = 200


class Records(anywidget.AnyWidget):
    """An editable list of records, each described by the same fields.

    What does not fit is kept as it was typed, with one sentence at its field; the record does not count until it is
    mended. Nothing typed is lost, and nothing in it is ever run: it is text.

    Parameters
    ----------
    fields : list of dict
        In the order shown. Each has ``key``, ``kind`` (``text``, ``year``, ``number``, ``choice`` or ``link``) and
        ``label``, and may have ``help``, ``required``, ``missing`` (what is said when it is empty), ``longest``
        (letters), ``min``, ``max``, ``options`` (``[value, words]``) and ``start`` (what a new record has).
    records : iterable of mapping
        Text by key, as `records` gave it on another day; what is no longer known in one is left out.
    on_change : callable, optional
        Called without arguments after each change.
    title : str
        Heading; also what ``repr`` shows.
    name_of : callable, optional
        Gives a record its heading from its text by key; the text of the first field if not given.
    limit : int
        Records that there is room for.
    refuse : callable, optional
        Called with all records as they would be; a sentence that it returns says why that cannot be kept.

    Notes
    -----
    The page tells what was done by messages (``add``, ``set``, ``remove``, ``undo``, ``paste``), of which nothing is
    believed; ``shown["heard"]`` is the number of the last one heard, by which the page keeps what is newer.
    """

    _esm = assets.Script("records.js")
    _css = assets.Style()

    fields = traitlets.List(traitlets.Dict()).tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)
    pasted = traitlets.Dict().tag(sync=True)
    undo_text = traitlets.Unicode("").tag(sync=True)
    notice = traitlets.Unicode("").tag(sync=True)
    status = traitlets.Dict().tag(sync=True)
    title = traitlets.Unicode("").tag(sync=True)
    locale = traitlets.Unicode("en").tag(sync=True)

    def __init__(
        self,
        fields: Sequence[dict],
        records: Iterable[Mapping[str, Any]] = (),
        on_change: Callable[[], None] | None = None,
        *,
        title: str = "",
        name_of: Callable[[Mapping[str, str]], str] | None = None,
        limit: int = LIMIT,
        refuse: Callable[[list[dict[str, str]]], str] | None = None,
    ) -> None:
        self.limit = limit
        self._on_change, self._refuse = on_change, refuse
        self._name_of = name_of or (lambda values: values.get(fields[0]["key"], ""))
        self._heard, self._made = 0, 0
        self._undo: Callable[[], None] | None = None
        self._records: dict[str, dict[str, str]] = {}
        super().__init__(fields=list(fields), labels=_labels(limit), title=title, locale=locale_tag().replace("_", "-"))
        self.set_records(records)
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        return f"Records({self.title!r}, {len(self._records)})"

    # What is in the list ------------------------------------------------------------------------------------------

    @property
    def records(self) -> list[dict[str, str]]:
        """Every record as it was typed, finished or not; one that nobody wrote in is left out."""
        return [dict(values) for values in self._records.values() if not self._is_fresh(values)]

    @property
    def complete(self) -> list[dict[str, Any]]:
        """The values of the records without a mistake: text, ``int`` for a year, ``float``; ``None`` where open."""
        return [
            {field["key"]: record_fields.read(field, values[field["key"]]) for field in self.fields}
            for values in self._records.values()
            if not self.mistakes(values)
        ]

    def mistakes(self, values: Mapping[str, str]) -> dict[str, str]:
        """Say what is still wrong with a record: one sentence by field."""
        found = {}
        for field in self.fields:
            try:
                record_fields.read(field, values[field["key"]])
            except InputError as error:
                found[field["key"]] = str(error)
        return found

    def set_records(self, records: Iterable[Mapping[str, Any]]) -> None:
        """Show these records instead; what cannot be one is passed over."""
        known = [self._row(record) for record in records if isinstance(record, Mapping)][: self.limit]
        self._records = {self._next_id(): values for values in known}
        self._undo = None
        self._show()

    def set_fields(self, fields: Sequence[dict]) -> None:
        """Describe the fields anew; what a record has in a field that is gone is left out."""
        self.fields = list(fields)
        self._records = {name: self._row(values) for name, values in self._records.items()}
        self._show()

    def set_status(self, text: str, state: str = "saved", offer: str = "") -> None:
        """Say at the foot how things stand: ``saved 10:42``; ``offer`` is what a button says."""
        self.status = {"state": state, "text": text} | ({"offer": offer} if offer else {})

    # What a participant does --------------------------------------------------------------------------------------

    def add(self, values: Mapping[str, Any] | None = None) -> str:
        """Begin a record; returns its id, or an empty text when there is no room."""
        row = self._row(values or {})
        full = _("The list is full. Take something out first.") if len(self._records) >= self.limit else ""
        self.notice = full or self._refused([*self.records, row])
        if self.notice:
            return ""
        name = self._next_id()
        self._records[name] = row
        self._changed()
        return name

    def set(self, name: str, key: str, raw: Any) -> None:
        """Put something into a field, right or wrong; an unknown record or field is passed over."""
        values = self._records.get(name)
        if values is None or key not in values:
            return
        before, values[key] = values[key], record_fields.kept(raw)
        self.notice = self._refused(self.records)
        if self.notice:
            values[key] = before
        self._changed()

    def remove(self, name: str) -> None:
        """Take a record out; `undo` brings it back."""
        if name not in self._records:
            return
        before = list(self._records)
        place, values = before.index(name), self._records.pop(name)

        def back() -> None:
            rows = list(self._records.items())
            self._records = dict([*rows[:place], (name, values), *rows[place:]])

        self._undo = back
        self.undo_text = _("“{name}” was taken out.").format(name=self._heading(values))
        self._changed(keep_undo=True)

    def undo(self) -> None:
        """Take back the last removal or the last pasted table."""
        if self._undo is not None:
            self._undo()
            self._changed()

    def paste(self, text: Any, seq: int = 0) -> None:
        """Add the rows of a pasted table, all or none; `pasted` says in a sentence what came of it."""
        try:
            rows = [
                self._row(row)
                for row in pasting.rows(
                    text if isinstance(text, str) else "", self.fields, self.limit - len(self._records)
                )
            ]
            if refusal := self._refused([*self.records, *rows]):
                raise InputError(refusal)
        except InputError as error:
            self.pasted = {"seq": seq, "ok": False, "text": str(error)}
            return
        names = [self._next_id() for _row in rows]
        self._records |= dict(zip(names, rows, strict=True))

        def back() -> None:
            self._records = {name: values for name, values in self._records.items() if name not in names}

        self._undo = back
        self.undo_text = ngettext("{n} row was added.", "{n} rows were added.", len(rows)).format(n=number(len(rows)))
        self.pasted = {"seq": seq, "ok": True, "text": self._after_paste(rows)}
        self._changed(keep_undo=True)

    # How it works -------------------------------------------------------------------------------------------------

    def _receive(self, _widget: object, message: object, _buffers: object) -> None:
        if not isinstance(message, Mapping):
            return
        seq = message.get("seq")
        self._heard = max(self._heard, seq) if type(seq) is int else self._heard
        name = message.get("id") if isinstance(message.get("id"), str) else ""
        match message.get("do"):
            case "add":
                self.add()
            case "set" if isinstance(message.get("key"), str):
                self.set(name, message["key"], message.get("raw"))
            case "remove":
                self.remove(name)
            case "undo":
                self.undo()
            case "paste":
                self.paste(message.get("text"), self._heard)

    def _row(self, record: Mapping[str, Any]) -> dict[str, str]:
        start = {field["key"]: field.get("start", "") for field in self.fields}
        return start | {key: record_fields.kept(record[key]) for key in start if key in record}

    def _is_fresh(self, values: Mapping[str, str]) -> bool:
        return all(values[field["key"]] in ("", field.get("start", "")) for field in self.fields)

    def _next_id(self) -> str:
        self._made += 1
        return f"r{self._made}"

    def _refused(self, records: list[dict[str, str]]) -> str:
        return self._refuse(records) if self._refuse is not None else ""

    def _changed(self, keep_undo: bool = False) -> None:
        if not keep_undo:
            self._undo = None
        self._show()
        if self._on_change is not None:
            self._on_change()

    def _show(self) -> None:
        with self.hold_sync():
            self.undo_text = self.undo_text if self._undo is not None else ""
            self.shown = {"heard": self._heard, "records": [self._card(*row) for row in self._records.items()]}

    def _card(self, name: str, values: dict[str, str]) -> dict[str, Any]:
        mistakes = self.mistakes(values)
        notes = {} if self._is_fresh(values) else {key: {"kind": "error", "text": t} for key, t in mistakes.items()}
        for field in self.fields:
            said = record_fields.remark(field, values[field["key"]])
            if said and field["key"] not in notes:
                notes[field["key"]] = {"kind": "note", "text": said}
        state = _("not finished") if mistakes else _("counts")
        # A copy: what was sent must not change with what is typed next.
        return {"id": name, "title": self._heading(values), "values": dict(values), "notes": notes,
                "done": not mistakes, "state": state}  # fmt: skip

    def _heading(self, values: Mapping[str, str]) -> str:
        return self._name_of(values) or _("Without a title")

    def _after_paste(self, rows: list[dict[str, str]]) -> str:
        unfinished = sum(bool(self.mistakes(row)) for row in rows)
        if not unfinished:
            return _("All rows fit.")
        said = ngettext("{n} row is not finished yet: look at its marked fields.",
                        "{n} rows are not finished yet: look at their marked fields.", unfinished)  # fmt: skip
        return said.format(n=number(unfinished))

    @traitlets.validate("fields")
    def _check_fields(self, proposal: dict) -> list[dict]:
        keys = [record_fields.check_field(field) for field in proposal["value"]]
        if not keys or len(set(keys)) < len(keys):
            raise ValueError(f"The fields of the list need different keys: {', '.join(keys)}.")
        return proposal["value"]


def _labels(limit: int) -> dict[str, str]:
    return {
        "add": _("Add one"),
        "remove": _("Take it out"),
        "undo": _("Undo"),
        "paste": _("Paste a table from a spreadsheet"),
        "paste_help": _(
            "One row is one record. The columns stand in the order of the fields above, or the first row names them. "
            "At most {n} rows."
        ).format(n=number(limit)),
        "paste_box": _("The rows that you copied"),
        "paste_add": _("Add these rows"),
        "paste_long": _("This is too much to read at once. Nothing was added: paste a part of it."),
        "empty": _("Nothing here yet."),
    }
