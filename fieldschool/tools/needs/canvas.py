"""The canvas: the group that one serves, its needs, who answers them, and what comes first."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from ipywidgets import Widget

from fieldschool.charts import needs as chart
from fieldschool.i18n import _, number
from fieldschool.models.needs import LACKING, missing
from fieldschool.sources import needs
from fieldschool.tools.base import stacked
from fieldschool.tools.content import view_content
from fieldschool.tools.needs import canvas_pages as pages
from fieldschool.tools.needs.fields import (
    GROUP_LETTERS,
    OFFICE_LETTERS,
    OPEN,
    OTHER,
    OWN_GROUP,
    WHY_LETTERS,
    canvas_fields,
    first_fields,
    group_fields,
    need_name,
    own_need_fields,
)
from fieldschool.tools.needs.kept import Kept
from fieldschool.tools.needs.leaves import Answered, group_title, leaves
from fieldschool.tools.widgets import Form, Records, View
from fieldschool.workbook.entries import Entry

#: Needs of one's own that there is room for, and letters of all of them.
OWN_LIMIT, OWN_ROOM = 15, 6_000


class Canvas:
    """The forms of a group and its needs; what was said is kept in `Kept`, however often the group changes.

    Parameters
    ----------
    kept : Kept
        What was said; changed in place.
    changed : callable
        Called after each change.

    Attributes
    ----------
    parts : dict of str to widget
        ``group``, ``canvas``, ``own_needs`` and ``first``.
    forms : tuple
    """

    def __init__(self, kept: Kept, changed: Callable[[], None]) -> None:
        self.kept, self._changed = kept, changed
        own = self.kept.group == OWN_GROUP
        self.group = Form(group_fields(own), self._group_values(), self._chosen, title="")
        self.form = Form(self._fields(), self._values(), self._answered, title=_("Its needs, stage by stage"))
        self.records = Records(
            own_need_fields(), kept.own_needs, self._added, title=_("Needs that are not on the list"), limit=OWN_LIMIT,
            refuse=_no_room,
        )  # fmt: skip
        self.first = Form([], {}, self._ranked, title=_("What comes first"))
        self.view, self.view_group, self.view_first = View(), View(), View()
        self.forms = (self.group, self.form, self.records, self.first)
        self.parts: dict[str, Widget] = {
            "group": stacked(self.group, self.view_group),
            "canvas": stacked(self.form, self.view),
            "own_needs": self.records,
            "first": stacked(self.first, self.view_first),
        }
        self._offer()

    @property
    def state(self) -> dict[str, Any]:
        """What was said, as plain values."""
        kept = self.kept
        return {
            "group": kept.group, "name": kept.name, "size": kept.size, "known": kept.known, "states": dict(kept.states),
            "offices": dict(kept.offices), "places": dict(kept.places), "own_needs": self.records.records,
            "first": [dict(one) for one in kept.first],
        }  # fmt: skip

    # What was said ------------------------------------------------------------------------------------------------

    @property
    def ids(self) -> list[str]:
        """Needs of the group, in the order of the way; a group of one's own has all, no group none."""
        if self.kept.group == OWN_GROUP:
            return [need.need_id for need in needs.needs()]
        return [need for group in needs.groups() if group.group_id == self.kept.group for need in group.needs]

    @property
    def answered(self) -> list[Answered]:
        """Every need of the group and those that were added, with what was said of each."""
        return pages.answered(self.ids, self.kept, self.records.complete)

    @property
    def lacking(self) -> list[Answered]:
        """What is missing, those with a no first."""
        every = {one.key: one for one in self.answered}
        return [every[key] for key in missing(list(every), {key: one.state for key, one in every.items()})]

    @property
    def ranked(self) -> list[dict[str, str]]:
        """Needs that come first, each once."""
        return list({one["need"]: one for one in reversed(self.kept.first) if one["need"] != OPEN}.values())[::-1]

    def leaves(self) -> tuple[Entry, ...]:
        """What later lessons read."""
        kept = self.kept
        first = [one["need"] for one in self.ranked]
        return leaves(kept.group, kept.name, kept.size, kept.known, self.answered, first)

    def summary(self) -> list[dict[str, str]]:
        """The group, what is missing and what comes first, in words."""
        size = number(self.kept.size) if self.kept.size is not None else _("not known")
        return [
            {"what": _("The group that I serve"), "value": group_title(self.kept.group, self.kept.name) or "–"},
            {"what": _("How many they are"), "value": size},
            {"what": _("Needs that are missing"), "value": number(len(self.lacking))},
            *({"what": need_name(one["need"]), "value": one["why"] or "–"} for one in self.ranked),
        ]

    def seen(self) -> dict[str, Any]:
        """What exercises may look at."""
        said = [one for one in self.answered if one.state]
        named = self.kept.group not in (OPEN, OWN_GROUP) or bool(self.kept.name.strip())
        return {
            "needs_group_sized": named and self.kept.group != OPEN and self.kept.size is not None,
            "needs_listed": len(self.ids),
            "needs_answered": len(said),
            "needs_offices": sum(bool(one.office) for one in self.answered),
            "needs_lacking": sum(one.state in LACKING for one in said),
            "needs_unknown": sum(one.state == "unknown" for one in said),
            "needs_first": len(self.ranked),
            "needs_first_why": sum(len(one["why"].split()) >= 3 for one in self.ranked),
        }

    # What a change does -------------------------------------------------------------------------------------------

    def _chosen(self, key: str, raw: Any) -> None:
        if key == "size" and not str(raw if raw is not None else "").strip():
            self.kept.size = None  # a box that is emptied is left open, which is no mistake
            self.group.clear_note(key)
        else:
            value = self.group.accept(key, raw)
            if value is None:
                return
            setattr(self.kept, key, value[:GROUP_LETTERS] if key == "name" else value)
        if key == "group":
            self.group.fields = group_fields(self.kept.group == OWN_GROUP)
            self.group.set_values(**self._group_values())
            self.form.fields = self._fields()
            self.form.values = self._values()
            self._offer()
        self._changed()

    def _answered(self, key: str, raw: Any) -> None:
        value = self.form.accept(key, raw)
        if value is None:
            return
        need, _dot, what = key.partition(".")
        if what == "office":
            had = self.kept.offices.get(need, OPEN)
            self.kept.offices |= {need: value}
            if value == OPEN:
                del self.kept.offices[need]
            if OTHER in (had, value):
                self.form.fields = self._fields()
                self.form.values = self._values()
        elif what == "place":
            self.kept.places |= {need: value[:OFFICE_LETTERS]}
        else:
            self.kept.states |= {need: value}
            self._offer()
        self._changed()

    def _added(self) -> None:
        self._offer()
        self._changed()

    def _ranked(self, key: str, raw: Any) -> None:
        value = self.first.accept(key, raw)
        if value is None:
            return
        one = self.kept.first[int(key[-1]) - 1]
        one["need" if key.startswith("first") else "why"] = value[:WHY_LETTERS]
        self._changed()

    def _offer(self) -> None:
        chosen = [one["need"] for one in self.kept.first]
        self.first.fields = first_fields({one.key: one.need for one in self.lacking}, chosen)
        pairs = enumerate(self.kept.first, start=1)
        self.first.values = {
            f"{name}{n}": one[key] for n, one in pairs for name, key in (("first", "need"), ("why", "why"))
        }

    # What is shown ------------------------------------------------------------------------------------------------

    def _group_values(self) -> dict[str, Any]:
        values = {name: getattr(self.kept, name) for name in ("group", "size", "known")}
        return values | ({"name": self.kept.name} if self.kept.group == OWN_GROUP else {})

    def _fields(self) -> list[dict]:
        return canvas_fields(self.ids, self.kept.offices)

    def _values(self) -> dict[str, Any]:
        kept, found = self.kept, {}
        for need in self.ids:
            found |= {need: kept.states.get(need), f"{need}.office": kept.offices.get(need, OPEN)}
            if kept.offices.get(need) == OTHER:
                found[f"{need}.place"] = kept.places.get(need, "")
        return found

    def draw(self) -> None:
        """Show the group, the bars of its needs, and what comes first."""
        said = self.answered
        self.picture = chart.picture(
            [(one.key, one.stage) for one in said], {one.key: one.state for one in said if one.state}
        )
        self.view.show(view_content(self.picture.sentence, [self.picture] if said else [], compare=pages.offices(said)))
        self.view_group.show(pages.group(self.kept.group))
        self.view_first.show(pages.first(self.ranked, said, bool(self.lacking)))


def _no_room(records: list[dict[str, str]]) -> str:
    if len(json.dumps(records, ensure_ascii=False)) <= OWN_ROOM:
        return ""
    return _("There is no room for so much text. Shorten it, or take one out.")
