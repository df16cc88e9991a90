"""What later lessons read: the group that a participant serves, and its needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fieldschool.i18n import _
from fieldschool.sources import needs
from fieldschool.tools.needs.fields import NOBODY, OPEN, OTHER, OWN_GROUP
from fieldschool.workbook.entries import Choice, Entry, Items, Number, Text

LESSON = "3.1.1"
#: What the size of a group is counted in.
UNIT = "people"
#: Short name of a need that is not on the list.
OWN_NEED = "own"


@dataclass(frozen=True)
class Answered:
    """A need and what was said of it.

    Attributes
    ----------
    key : str
        ``need_id``, or the words of a need of one's own behind a mark.
    stage, need : str
        The stage, and the need in the reader's language.
    office : str
        Who answers, in words; empty where it is not said.
    state : str
        ``yes``, ``partly``, ``no``, ``unknown``, or empty.
    """

    key: str
    stage: str
    need: str
    office: str
    state: str


def group_title(group: str, name: str) -> str:
    """Name the group; empty where none is chosen."""
    if group == OWN_GROUP:
        return name.strip() or _("A group in my own words")
    return next((_(one.title) for one in needs.groups() if one.group_id == group), "")


def office_words(office: str, place: str, names: Mapping[str, str]) -> str:
    """Name who answers a need; ``names`` are those of the kinds of office."""
    if office == OTHER:
        return place.strip()
    return _("Nobody") if office == NOBODY else names.get(office, "")


def leaves(
    group: str, name: str, size: float | None, known: str, answered: Iterable[Answered], first: Sequence[str]
) -> tuple[Entry, ...]:
    """Make the entries: ``target_group`` (choice), ``target_name``, ``target_size`` and ``target_needs`` (items).

    Parameters
    ----------
    group, name : str
        The group chosen, and its name if it is one's own.
    size : float or None
        People; ``None`` where it is not said.
    known : str
        How the size is known.
    answered : iterable of Answered
        Needs of the group; those of which nothing was said are left out.
    first : sequence of str
        Keys of the needs that come first, the first one first.
    """
    options = (OPEN, *(one.group_id for one in needs.groups()), OWN_GROUP)
    rows: list[Mapping] = [
        {
            "need_id": one.key if _is_listed(one.key) else OWN_NEED,
            "stage": one.stage,
            "need": one.need,
            "office": one.office,
            "state": one.state or OPEN,
            "first": float(first.index(one.key) + 1 if one.key in first else 0),
        }
        for one in answered
        if one.state or one.office
    ]
    return (
        Choice(lesson=LESSON, key="target_group", value=group, options=options),
        Text(lesson=LESSON, key="target_name", value=group_title(group, name)),
        *([] if size is None else [Number(lesson=LESSON, key="target_size", value=size, unit=UNIT, note=known)]),
        Items(lesson=LESSON, key="target_needs", value=[dict(row) for row in rows]),
    )


def _is_listed(key: str) -> bool:
    return any(key == need.need_id for need in needs.needs())
