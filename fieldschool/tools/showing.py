"""A form whose fields and values follow from other choices."""

from __future__ import annotations

from typing import Any

from fieldschool.tools.widgets import Form


def show(form: Form, described: list[dict], values: dict[str, Any]) -> None:
    """Let a form show fields and values; what was typed and cannot be read stays beside its note."""
    there = {field["key"] for field in described}
    wrong = {key for key, note in form.notes.items() if note["kind"] == "error" and key in there}
    typed = {key: form.values[key] for key in wrong if key in form.values}
    with form.hold_sync():
        if described != form.fields:
            form.fields = described
        form.notes = {key: note for key, note in form.notes.items() if key in there}
        form.values = values | typed
