"""The controls that a participant moves: sliders, numbers, choices, check boxes, texts and buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anywidget
import traitlets

from fieldschool.i18n import _, locale_tag
from fieldschool.tools.widgets import assets
from fieldschool.tools.widgets.parse import InputError, read_number

#: Kinds of field. ``choice`` is a row of radio buttons up to four options (seven of at most two letters, as in a scale
#: from 1 to 5), a drop-down list above that.
KINDS = ("range", "number", "choice", "toggle", "text", "buttons")
_NEEDS = {"range": ("min", "max"), "choice": ("options",), "buttons": ("options",)}


class Form(anywidget.AnyWidget):
    """Native form controls, described by data.

    Parameters
    ----------
    fields : list of dict
        In the order shown. Each has ``key``, ``kind`` (one of `KINDS`) and ``label``, and may have ``help``,
        ``unit`` (shown behind the number), ``min``, ``max``, ``step``, ``options`` (``[value, label]`` or
        ``[value, label, group]``), ``group`` (the title of the fold-out it stands in; without one it is always
        seen), ``column`` (a choice whose options are sentences, one below the other), ``about`` (a sentence between
        the label and the row of options), ``live`` (a range that is followed while it moves; true if not given) and
        ``format``:
        ``{"style": "decimal" | "currency" | "percent", "currency": "MXN", "maximumFractionDigits": 1}``.
        A percent is given in percent: 4.25 is 4.25 %.
    values : dict
        Value by key. ``buttons`` have none.
    on_change : callable, optional
        Called as ``on_change(key, raw)`` after ``values[key]`` became ``raw``, exactly as it was entered: a number
        from a slider, text from a box. `accept` reads it. For ``buttons`` ``raw`` is the option that was pressed.
    title : str
        Heading; also what ``repr`` shows.
    locale : str, optional
        How numbers are written and read; the locale in use if not given.

    Notes
    -----
    Only the page writes ``edits`` and only Python writes ``shown``, so that neither overwrites the other when both
    change at once; ``shown["heard"]`` is the number of the last edit that Python knew, by which the page keeps what
    is newer. Nothing is sent back for an edit that is taken as it is.

    A field that changes while a slider moves is sent alone, in ``amended``; ``described`` holds all as they were sent
    last, a long list of countries among them.
    """

    _esm = assets.Script("form.js")
    _css = assets.Style()

    fields = traitlets.List(traitlets.Dict())
    described = traitlets.List(traitlets.Dict()).tag(sync=True)
    amended = traitlets.Dict().tag(sync=True)
    values = traitlets.Dict()
    notes = traitlets.Dict().tag(sync=True)
    status = traitlets.Dict().tag(sync=True)
    title = traitlets.Unicode("").tag(sync=True)
    locale = traitlets.Unicode("en").tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)
    edits = traitlets.Dict().tag(sync=True, echo_update=False)

    def __init__(
        self,
        fields: list[dict],
        values: dict[str, Any],
        on_change: Callable[[str, Any], None] | None = None,
        *,
        title: str = "",
        locale: str | None = None,
    ) -> None:
        self._heard = 0
        self._on_change = on_change
        tag = (locale or locale_tag()).replace("_", "-")
        super().__init__(
            fields=list(fields),
            described=list(fields),
            values=dict(values),
            shown={"heard": 0, "values": dict(values)},
            title=title,
            locale=tag,
        )

    def __repr__(self) -> str:
        return f"Form({self.title!r})"

    def set_values(self, **values: Any) -> None:
        """Show these values; the others stay. What a participant is typing or dragging is left alone.

        Raises
        ------
        KeyError
            When there is no such field.
        """
        for key in values:
            self.field(key)
        self.values = {**self.values, **values}

    def set_note(self, key: str, text: str, kind: str = "note") -> None:
        """Put one sentence under a control; ``kind`` is ``note`` or ``error``."""
        if kind not in ("note", "error"):
            raise ValueError(f"A note is of kind 'note' or 'error', not {kind!r}.")
        self.field(key)
        self.notes = {**self.notes, key: {"kind": kind, "text": text}}

    def clear_note(self, key: str) -> None:
        """Take away the sentence under a control, if there is one."""
        self.notes = {k: note for k, note in self.notes.items() if k != key}

    def set_status(self, text: str, state: str = "saved", offer: str = "") -> None:
        """Say at the foot of the form how things stand: ``saved 10:42``; ``offer`` is what a button says.

        A press on it comes as the message ``{"do": "load"}``.
        """
        self.status = {"state": state, "text": text} | ({"offer": offer} if offer else {})

    def field(self, key: str) -> dict:
        """Return the description of one field.

        Raises
        ------
        KeyError
            When there is no such field.
        """
        for field in self.fields:
            if field["key"] == key:
                return field
        raise KeyError(f"The form has no field {key!r}.")

    def accept(self, key: str, raw: Any) -> Any:
        """Read what was entered in a field and show it, or put the reason beside the control.

        Returns
        -------
        float, str, bool, an option's value, or None
            The value to compute with; ``None`` when it cannot be used (the note is then set).
        """
        field = self.field(key)
        try:
            value = _read(field, raw, self.locale)
        except InputError as error:
            self.set_note(key, str(error), "error")
            return None
        if self.notes.get(key, {}).get("kind") == "error":
            self.clear_note(key)
        if field["kind"] != "buttons":
            self.set_values(**{key: value})
        return value

    def edit(self, key: str, raw: Any) -> None:
        """Do what the page does when a participant enters something (for tests and examples)."""
        self.edits = {**self.edits, key: [raw, self._heard + 1]}

    @traitlets.validate("fields")
    def _check_fields(self, proposal: dict) -> list[dict]:
        keys = [_check_field(field) for field in proposal["value"]]
        if len(set(keys)) < len(keys):
            raise ValueError(f"Two fields of the form have the same key: {', '.join(keys)}.")
        return proposal["value"]

    @traitlets.observe("fields")
    def _describe(self, change: dict) -> None:
        keys = [field["key"] for field in change["new"]]
        if keys == [field["key"] for field in self.described]:
            before = zip(change["new"], self.described, strict=True)
            self.amended = {now["key"]: now for now, sent in before if now != sent}
            return
        with self.hold_sync():
            self.described, self.amended = change["new"], {}

    @traitlets.observe("edits")
    def _hear(self, change: dict) -> None:
        fields = {field["key"]: field for field in self.fields}
        new = [
            (seq, key, raw)
            for key, (raw, seq) in _well_formed(change["new"]).items()
            if seq > self._heard and key in fields
        ]
        new.sort(key=lambda edit: edit[0])
        if not new:
            return
        self._heard = new[-1][0]
        entered = {key: raw for _seq, key, raw in new if fields[key]["kind"] != "buttons"}
        self.values = {**self.values, **entered}
        if self._on_change is not None:
            for _seq, key, raw in new:
                self._on_change(key, raw)

    @traitlets.observe("values")
    def _show(self, change: dict) -> None:
        known = dict(self.shown.get("values", {}))
        for key, (raw, seq) in _well_formed(self.edits).items():
            if seq > self.shown.get("heard", 0) and key in known:
                known[key] = raw
        if known != change["new"]:
            self.shown = {"heard": self._heard, "values": change["new"]}


def _check_field(field: dict) -> str:
    key, kind = field.get("key"), field.get("kind")
    if not isinstance(key, str) or not key:
        raise ValueError(f"A field of the form has no key: {field!r}.")
    if kind not in KINDS:
        raise ValueError(f"Field {key!r} is of kind {kind!r}; kinds are {', '.join(KINDS)}.")
    for need in ("label", *_NEEDS.get(kind, ())):
        if field.get(need) is None:
            raise ValueError(f"Field {key!r} of kind {kind!r} needs {need!r}.")
    if kind == "range" and not field["min"] < field["max"]:
        raise ValueError(f"Field {key!r}: the smallest value must lie below the largest.")
    return key


def _well_formed(edits: dict) -> dict[str, tuple[Any, int]]:
    # What comes from a page is not believed: anything else than {key: [raw, number]} is passed over.
    return {
        key: (edit[0], edit[1])
        for key, edit in edits.items()
        if isinstance(edit, (list, tuple)) and len(edit) == 2 and type(edit[1]) is int
    }


def _read(field: dict, raw: Any, locale: str) -> Any:
    kind = field["kind"]
    if kind in ("range", "number"):
        low, high = field.get("min"), field.get("max")
        return read_number(raw, locale, float("-inf") if low is None else low, float("inf") if high is None else high)
    if kind in ("choice", "buttons"):
        # A page sends 52.0 as 52; the option itself is returned, so that its type stays.
        for option in field["options"]:
            if raw == option[0] and isinstance(raw, bool) == isinstance(option[0], bool):
                return option[0]
        raise InputError(_("Choose one of the list."))
    if kind == "toggle":
        return bool(raw)
    return "" if raw is None else str(raw)
