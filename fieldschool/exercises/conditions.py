"""Conditions of a task: data that a trainer writes, and whether they hold.

Each condition is a small table, known by its first word:

- ``see``: a value against a number, an aim or another value (``at_least``, ``at_most``, ``more_than``, ``less_than``,
  with ``plus`` added to the right side) or against a fixed value (``is``, ``is_not``);
- ``changed``: the value is not what it was when the tool opened;
- ``same``, ``differ``: values that are all the same, two values that differ;
- ``unknown``: the tool does not know the value;
- ``written``, ``too_short``: a part of the answer is complete, or begun and too short;
- ``all``, ``any``: several conditions at once.

``when = "ever"`` asks for any moment since the tool opened, in place of now. What is not known never holds, except in
``unknown``.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from fieldschool.exercises.leaves import Changed, Differ, OverTrail, Same, See, TooShort, Unknown, Written
from fieldschool.exercises.scene import Scene


class _Group(OverTrail):
    """Several conditions."""

    def members(self) -> list[Condition]:
        """The conditions in the group."""
        raise NotImplementedError

    def names(self) -> set[str]:
        """The values of all members."""
        return set().union(*(member.names() for member in self.members()))

    def parts(self) -> set[str]:
        """The parts of all members."""
        return set().union(*(member.parts() for member in self.members()))


class All(_Group):
    """All of these hold at the same moment."""

    all_: list[Condition] = Field(alias="all", min_length=1)

    def members(self) -> list[Condition]:
        """The conditions in the group."""
        return self.all_

    def _at(self, scene: Scene) -> bool:
        return all(member.holds(scene) for member in self.all_)


class Any(_Group):
    """At least one of these holds."""

    any_: list[Condition] = Field(alias="any", min_length=1)

    def members(self) -> list[Condition]:
        """The conditions in the group."""
        return self.any_

    def _at(self, scene: Scene) -> bool:
        return any(member.holds(scene) for member in self.any_)


#: The word that a condition is known by.
HEADS = ("see", "changed", "same", "differ", "unknown", "written", "too_short", "all", "any")


def _head(found: object) -> str | None:
    heads = (head for head in HEADS if isinstance(found, dict) and head in found)
    return next((f"<{head}>" for head in heads), None)


Condition = Annotated[
    Annotated[See, Tag("<see>")]
    | Annotated[Changed, Tag("<changed>")]
    | Annotated[Same, Tag("<same>")]
    | Annotated[Differ, Tag("<differ>")]
    | Annotated[Unknown, Tag("<unknown>")]
    | Annotated[Written, Tag("<written>")]
    | Annotated[TooShort, Tag("<too_short>")]
    | Annotated[All, Tag("<all>")]
    | Annotated[Any, Tag("<any>")],
    Discriminator(_head),
]
All.model_rebuild()
Any.model_rebuild()
