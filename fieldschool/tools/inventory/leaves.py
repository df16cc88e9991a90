"""What later lessons read of the inventory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fieldschool.i18n import _
from fieldschool.sources import local
from fieldschool.tools.inventory.fields import OPEN
from fieldschool.workbook.entries import Choice, Entry, Items, Number

LESSON = "1.4"
#: What the size of a place is counted in.
UNIT = "people"


def leaves(
    level: str, people: float | None, given: Mapping[str, str], steps: Iterable[Mapping[str, str]]
) -> tuple[Entry, ...]:
    """Make the entries: ``have``, ``lack`` and ``not_known`` (items), ``first_steps``, ``level`` and ``people``.

    Parameters
    ----------
    level : str
        Level of local government, or that it is left open.
    people : float or None
    given : mapping
        Answer by item.
    steps : iterable of mapping
        Finished first steps: ``item`` and ``text``.
    """
    items = {item.item_id: item for item in local.inventory()}
    titles = {name: _(item.title) for name, item in items.items()}
    said = [
        {"item_id": name, "area_id": items[name].area_id, "item": titles[name], "answer": answer}
        for name, answer in given.items()
    ]
    first = [
        {"item_id": each["item"], "area_id": items[each["item"]].area_id, "item": titles[each["item"]],
         "step": each["text"]}
        for each in steps
    ]  # fmt: skip
    return (
        Items(lesson=LESSON, key="have", value=[row for row in said if row["answer"] in ("yes", "partly")]),
        Items(lesson=LESSON, key="lack", value=[row for row in said if row["answer"] in ("no", "partly")]),
        Items(lesson=LESSON, key="not_known", value=[row for row in said if row["answer"] == "unknown"]),
        Items(lesson=LESSON, key="first_steps", value=first),
        Choice(lesson=LESSON, key="level", value=level, options=(OPEN, *local.LEVELS)),
        *([] if people is None else [Number(lesson=LESSON, key="people", value=people, unit=UNIT)]),
    )
