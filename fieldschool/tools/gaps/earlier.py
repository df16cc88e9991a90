"""What lessons 1.2, 1.3 and 1.4 saved, as remarks on indicators and as a short list with links to what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

import ipywidgets

from fieldschool import course
from fieldschool.i18n import _, number
from fieldschool.sources import local, policies
from fieldschool.sources.local import Indicator
from fieldschool.workbook.entries import Entry, Items

#: What is read: lesson and key.
OBJECTIVES, THIN, LACK = ("1.2", "priorities"), ("1.3", "thin"), ("1.4", "lack")
#: Things that are named of one lesson.
NAMED = 8
#: Letters of a name that is shown.
LETTERS = 120


@dataclass(frozen=True)
class Earlier:
    """What was saved before; ``None`` where a lesson left nothing.

    Attributes
    ----------
    objectives : tuple of (number, title) or None
        Objectives of the Global Compact that come first (1.2).
    thin : tuple of str or None
        Ids of areas with little or nothing in force (1.3).
    lack : tuple of str or None
        Ids of items of the inventory that are missing or only partly there (1.4).
    """

    objectives: tuple[tuple[str, str], ...] | None = None
    thin: tuple[str, ...] | None = None
    lack: tuple[str, ...] | None = None

    def remarks(self, indicator: Indicator) -> tuple[str, ...]:
        """Say what earlier lessons had of an indicator's subject."""
        found = []
        if indicator.objective in [number for number, _title in self.objectives or ()]:
            found.append(_("a priority in 1.2"))
        if indicator.area_id in (self.thin or ()):
            found.append(_("little in force, 1.3"))
        if indicator.items & set(self.lack or ()):
            found.append(_("something missing, 1.4"))
        return tuple(found)


def read(saved: Mapping[tuple[str, str], Entry] | None) -> Earlier:
    """Read what was saved; anything that is not what is expected counts as nothing.

    Parameters
    ----------
    saved : mapping or None
        Entries by (lesson, key).
    """
    areas = {area.area_id for area in policies.areas()}
    items = {item.item_id for item in local.inventory()}
    objectives = [
        (_plain(row.get("objective", row.get("number"))), _plain(row.get("title"))) for row in _rows(saved, OBJECTIVES)
    ]
    return Earlier(
        tuple(each for each in objectives if each[0]) or None,
        tuple(row["area_id"] for row in _rows(saved, THIN) if row.get("area_id") in areas) or None,
        tuple(row["item_id"] for row in _rows(saved, LACK) if row.get("item_id") in items) or None,
    )


class EarlierView(ipywidgets.HTML):
    """A short list: what each lesson left, or which lesson to do first."""

    def __init__(self, earlier: Earlier) -> None:
        super().__init__()
        self.add_class("fs-html")
        areas = {area.area_id: _(area.title) for area in policies.areas()}
        items = {item.item_id: _(item.title) for item in local.inventory()}
        said = [_objective(number, title) for number, title in earlier.objectives or ()]
        self.rows = [
            (OBJECTIVES[0], _("Objectives that come first for you"), said),
            (
                THIN[0],
                _("Areas with little or nothing in force in your country"),
                [areas[a] for a in earlier.thin or ()],
            ),
            (LACK[0], _("What your place lacks"), [items[item] for item in earlier.lack or ()]),
        ]
        self.value = f'<ul class="fs-cards">{"".join(_card(*row) for row in self.rows)}</ul>'

    def __repr__(self) -> str:
        return f"EarlierView({[len(said) for _lesson, _title, said in self.rows]!r})"

    def says(self) -> str:
        """All that is shown, as text."""
        return "\n".join(f"{title} ({lesson}): {'; '.join(said) or _nothing()}" for lesson, title, said in self.rows)


def _card(lesson: str, title: str, said: list[str]) -> str:
    shown = said[:NAMED]
    more = [_("and {n} more").format(n=number(len(said) - NAMED))] if len(said) > NAMED else []
    if shown:
        body = f'<ul class="fs-list">{"".join(f"<li>{escape(one)}</li>" for one in [*shown, *more])}</ul>'
    else:
        body = f"<p>{escape(_nothing())}</p>{_link(lesson)}"
    where = _("From lesson {number}").format(number=lesson)
    return f'<li class="fs-card"><h3>{escape(title)}</h3><p class="fs-place">{escape(where)}</p>{body}</li>'


def _nothing() -> str:
    return _("Nothing is saved yet. You can score without it.")


def _link(lesson: str) -> str:
    """A link to a lesson that is built. It is relative: all lessons stand beside each other."""
    entry = course.load().lesson(lesson)
    if not entry.built:
        return ""
    words = _("Do lesson {number}: {title}").format(number=lesson, title=_(entry.title))
    return f'<p><a href="{escape(entry.stem)}">{escape(words)}</a></p>'


def _objective(number: str, title: str) -> str:
    return _("{number}: {title}").format(number=number, title=title) if title else number


def _rows(saved: Mapping[tuple[str, str], Entry] | None, place: tuple[str, str]) -> list[Mapping]:
    entry = (saved or {}).get(place)
    return list(entry.value) if isinstance(entry, Items) else []


def _plain(value: object) -> str:
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)[:LETTERS] if isinstance(value, str) else ""
