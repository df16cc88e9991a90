"""Targets of the Sustainable Development Goals that bear on migration, and the offices that can act on them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables

LEAD = "lead"


class UnknownTarget(ValueError):
    """A number of a target that the tables do not hold; the text is one plain sentence."""


@dataclass(frozen=True)
class Office:
    """An office that can act on a target.

    Attributes
    ----------
    office : str
        Short name, on which saved answers hang.
    label : str
        Name, in English.
    leads : bool
        Whether the course suggests that it leads; duties differ by country.
    """

    office: str
    label: str
    leads: bool


@dataclass(frozen=True)
class Target:
    """A target; texts in English, the course's own words.

    Attributes
    ----------
    target_id : str
        Number, such as ``10.c``; text, because ``8.10`` is not 8.1.
    goal : int
        Number of the goal, 1 to 17.
    goal_name, title, asks, why, measured, action : str
        Name of the goal; the target in a few words; what it asks for; what it has to do with migration; what is
        counted; one thing that a local government can do.
    direct : bool
        Whether the target or its indicator name migration.
    line : float or None
        Upper limit that the target sets, in the unit of its indicator.
    year : int or None
        Year that the target sets.
    offices : tuple of Office
        Who can act; the one that leads first.
    source : str
        Where target and indicator were read, as a line.
    """

    target_id: str
    goal: int
    goal_name: str
    title: str
    asks: str
    why: str
    measured: str
    action: str
    direct: bool
    line: float | None
    year: int | None
    offices: tuple[Office, ...]
    source: str

    @property
    def lead(self) -> str:
        """Short name of the office that the course suggests to lead; empty where it names none."""
        return self.offices[0].office if self.offices and self.offices[0].leads else ""


def targets() -> tuple[Target, ...]:
    """List the targets by goal; those of one goal with numbers first, then with letters.

    Raises
    ------
    TableError
        When a table cannot be used.
    """
    return tuple(_targets().values())


def target(target_id: str) -> Target:
    """Look up a target.

    Raises
    ------
    UnknownTarget
        When there is none of this number, or the number is not text.
    """
    found = _targets().get(target_id) if isinstance(target_id, str) else None
    if found is None:
        raise UnknownTarget(f"There is no target {str(target_id)[:20]!r} in data/sdg_targets.csv.")
    return found


def offices() -> dict[str, str]:
    """Every office that is named for some target: label by short name."""
    found = {each.office: each.label for target in targets() for each in target.offices}
    return dict(sorted(found.items(), key=lambda item: item[1]))


@tables.kept("sdg_targets", "sdg_offices")
def _targets(rows: pd.DataFrame, acting: pd.DataFrame) -> dict[str, Target]:
    by_target: dict[str, list[Office]] = {}
    for row in acting.to_dict("records"):
        office = Office(row["office"], row["label"], row["role"] == LEAD)
        by_target.setdefault(row["target_id"], []).append(office)
    found = [_target(row, by_target.get(row["target_id"], [])) for row in rows.to_dict("records")]
    return {each.target_id: each for each in sorted(found, key=_place)}


def _target(row: dict, acting: list[Office]) -> Target:
    texts = ("target_id", "goal_name", "title", "asks", "why", "measured", "action")
    return Target(
        **{name: row[name] for name in texts},
        goal=int(row["goal"]),
        direct=row["link"] == "direct",
        line=_known(row["line"]),
        year=None if pd.isna(row["year"]) else int(row["year"]),
        offices=tuple(sorted(acting, key=lambda office: (not office.leads, office.label))),
        source=", ".join(row[name] for name in ("publisher", "source_title", "source_year")),
    )


def _known(value: float) -> float | None:
    return float(value) if isinstance(value, (int, float)) and math.isfinite(value) else None


def _place(target: Target) -> tuple[int, bool, int, str]:
    number = target.target_id.partition(".")[2]
    return target.goal, not number.isdigit(), int(number) if number.isdigit() else 0, number
