"""What the sheet is told: the places that can be chosen on it, and the questions of each kind of place."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from fieldschool.i18n import _
from fieldschool.sources import visits as facts
from fieldschool.tools.visits.places import Place, type_title
from fieldschool.tools.widgets.sheet import LONGEST
from fieldschool.workbook.whose import participant


def sites(planned: Sequence[Place], others: Sequence[Place], before: Sequence[Place]) -> list[dict]:
    """Places in the order shown: those of the plan, those that could be, and those of earlier visits."""
    care = _("{type}. {care}")
    listed: list[dict] = []
    there: set[str] = set()
    for group, places in (
        (_("Planned for today"), planned),
        (_("Other places"), others),
        (_("Seen before"), before),
    ):
        for one in places:
            if one.name not in there:
                about = care.format(type=type_title(one.site_type), care=_(facts.types()[one.site_type].care))
                listed.append(
                    {"id": one.name, "title": one.title, "group": group, "type": one.site_type, "about": about}
                )
                there.add(one.name)
    return listed


def questions() -> dict[str, list[dict]]:
    """The questions by kind of place."""
    return {name: [_asked(item) for item in facts.sheet(name)] for name in facts.types()}


def reader() -> str:
    """A one-way token of whose answers wait on a phone; another reader of the same phone has another one."""
    return hashlib.sha256(f"observation sheet {participant()}".encode()).hexdigest()[:24]


def counts(seen: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, int]]:
    """Answers by place and theme."""
    items = facts.every_item()
    found: dict[str, dict[str, int]] = {}
    for site, given in seen.items():
        for item in given:
            if item in items:
                by_theme = found.setdefault(site, {})
                by_theme[items[item].theme] = by_theme.get(items[item].theme, 0) + 1
    return found


def _asked(item: facts.Item) -> dict:
    asked = {"id": item.item_id, "kind": item.kind, "text": _(item.question), "required": item.required}
    if item.kind == "number":
        return asked | {"low": item.low, "high": item.high, "unit": _(item.unit) if item.unit else ""}
    if item.kind == "choice":
        return asked | {"options": [[value, _(words)] for value, words in item.options]}
    if item.kind == "photo":
        help_ = _("The photo stays on your phone. Only this line goes into your workbook.")
        return asked | {"longest": LONGEST, "help": help_}
    return asked | {"longest": LONGEST, "help": _("No names of persons. One line is enough.")}


def said(item: facts.Item, raw: str) -> str:
    """An answer as it is read: an option in words, a number with its unit, a text as it was typed."""
    if item.kind == "choice":
        return next((_(words) for value, words in item.options if value == raw), raw)
    return f"{raw} {_(item.unit)}" if item.kind == "number" and item.unit else raw
