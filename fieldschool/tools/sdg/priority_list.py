"""The participant's list on the page: a target, its office, one reason, two buttons, and the list itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fieldschool.i18n import _, number
from fieldschool.sources import sdg
from fieldschool.tools.content import view_content
from fieldschool.tools.kept import one_of
from fieldschool.tools.sdg import priorities
from fieldschool.tools.sdg.card import title
from fieldschool.tools.sdg.fields import ADD, priority_fields
from fieldschool.tools.sdg.priorities import LETTERS, MOST, Priority, Refused
from fieldschool.tools.widgets import Form, View


class PriorityList:
    """Controls and list.

    Parameters
    ----------
    state : mapping
        ``priorities`` and ``drafts`` of another day.
    target : str
        The target that is open.
    on_target : callable
        Called as ``on_target(target_id)`` when another target is chosen here.
    on_change : callable
        Called after anything else changed.

    Attributes
    ----------
    listed : tuple of Priority
    form : Form
    view : View
    """

    def __init__(
        self,
        state: Mapping[str, Any],
        target: str,
        on_target: Callable[[str], None],
        on_change: Callable[[], None],
    ) -> None:
        self.listed = priorities.restored(state.get("priorities"))
        self._drafts = _drafts(state.get("drafts"))
        self._target, self._on_target, self._on_change = target, on_target, on_change
        self.form = Form(priority_fields(), self._values(), self._hear, title=_("My list"))
        self.view = View()
        self._show()

    @property
    def state(self) -> dict[str, Any]:
        """The list, and what was written and not yet put on it, as plain values."""
        drafts = {target: {"office": office, "reason": reason} for target, (office, reason) in self._drafts.items()}
        return {"priorities": priorities.stored(self.listed), "drafts": drafts}

    def open(self, target: str) -> None:
        """Show what was written of a target."""
        self._target = target
        self._clear_notes()
        self.form.set_values(**self._values())

    def rows(self) -> list[dict[str, str]]:
        """The list for later lessons: number and title of the target, the office that leads, the reason."""
        labels = sdg.offices()
        return [
            {
                "target": each.target,
                "title": _(sdg.target(each.target).title),
                "office": each.office,
                "office_name": _(labels[each.office]),
                "reason": each.reason,
            }
            for each in self.listed
        ]

    def _draft(self) -> tuple[str, str]:
        """Office and reason: as they were written here, else as on the list, else the suggestion."""
        if self._target in self._drafts:
            return self._drafts[self._target]
        held = next((each for each in self.listed if each.target == self._target), None)
        if held:
            return held.office, held.reason
        return sdg.target(self._target).lead or next(iter(sdg.offices())), ""

    def _values(self) -> dict[str, str]:
        office, reason = self._draft()
        return {"target": self._target, "office": office, "reason": reason}

    def _hear(self, key: str, raw: Any) -> None:
        value = self.form.accept(key, raw)
        if value is None:
            return
        if key == "target":
            self._on_target(value)
            return
        if key == "press":
            self._press(value)
        else:
            office, reason = self._draft()
            self._drafts[self._target] = (value, reason) if key == "office" else (office, value[:LETTERS])
        self._on_change()

    def _press(self, button: str) -> None:
        self._clear_notes()
        try:
            self.form.set_note("press", self._put() if button == ADD else self._take_off())
        except Refused as refused:
            self.form.set_note(refused.key, str(refused), "error")
        self._show()

    def _put(self) -> str:
        self.listed = priorities.put(self.listed, Priority(self._target, *self._draft()))
        return _("It is on your list. Targets on it: {n} of {most}.").format(
            n=number(len(self.listed)), most=number(MOST)
        )

    def _take_off(self) -> str:
        self._drafts[self._target] = self._draft()
        self.listed = priorities.taken_off(self.listed, self._target)
        return _("It is off your list. Your reason is kept, should you want it back.")

    def _clear_notes(self) -> None:
        for key in ("reason", "press"):
            self.form.clear_note(key)

    def _show(self) -> None:
        rows = [[row["what"], row["value"]] for row in summary(self.listed)]
        columns = [_("Target"), _("Who leads, and why")]
        table = {"title": _("What my place works on first"), "columns": columns, "rows": rows, "words": True}
        most = number(MOST)
        if rows:
            sentence = _("On your list: {n} of {most} targets.").format(n=number(len(rows)), most=most)
        else:
            sentence = _("Your list is empty. It takes up to {most} targets.").format(most=most)
        self.view.show(view_content(sentence, compare=table if rows else None))


def summary(listed: tuple[Priority, ...]) -> list[dict[str, str]]:
    """The list in words, for the workbook."""
    labels = sdg.offices()
    said = _("{office}: {reason}")
    return [
        {
            "what": title(sdg.target(each.target)),
            "value": said.format(office=_(labels[each.office]), reason=each.reason),
        }
        for each in listed
    ]


def _drafts(found: Any) -> dict[str, tuple[str, str]]:
    known, acting = {target.target_id for target in sdg.targets()}, sdg.offices()
    drafts = {}
    for target, draft in found.items() if isinstance(found, Mapping) else ():
        if target not in known or not isinstance(draft, Mapping):
            continue
        office, reason = one_of(draft.get("office"), acting), draft.get("reason")
        if office and isinstance(reason, str):
            drafts[target] = (office, reason[:LETTERS])
    return drafts
