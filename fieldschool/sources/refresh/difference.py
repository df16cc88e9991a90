"""What an answer would change: new, changed, unchanged, no longer published, and too far off to believe."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from fieldschool.sources.refresh.figures import Figures, Key, Values
from fieldschool.sources.refresh.held import Row

FACTOR = 5.0
"""From this factor on, up or down, a figure is a jump."""

PERCENT_POINTS = 5.0
"""Figures in per cent jump only if they also differ by more than this: 0.1 % and 0.6 % are both small."""

NEIGHBOUR_YEARS = 3
"""A new figure is compared with the nearest earlier one held, if it is not older than this."""

LASTING_FLAGS = frozenset({"break", "unusable"})
"""What stays true of a year or month when its figure is revised. The other flags tell of the replaced figure."""

SAME = 1e-5
"""Two figures are the same if they differ by less than this share: the tables hold six or seven digits."""

OUTSIDE = "outside what the table accepts"
JUMP = "a jump"

Bounds = Mapping[str, tuple[float, float]]
"""Least and greatest value of a column."""


@dataclass(frozen=True)
class Change:
    """One figure that is new or differs.

    Attributes
    ----------
    key : Key
        The row.
    old : Values or None
        What the course holds for this row; ``None`` if nothing.
    new : Values
        What the publisher says.
    flag : str
        The flag of the new row.
    reason : str
        Why it is held back; empty if it is not.
    beside : float or None
        What it was compared with, if it is held back as a jump.
    """

    key: Key
    old: Values | None
    new: Values
    flag: str = ""
    reason: str = ""
    beside: float | None = None


@dataclass(frozen=True)
class Difference:
    """What the answer would change in one series.

    Attributes
    ----------
    figures : Figures
    new, changed, held_back : tuple of Change
        ``changed`` and ``held_back`` begin with the largest.
    unchanged : int
    vanished : tuple of Key
        Rows that came from this publisher, were asked for, and are not in the answer. They are kept.
    """

    figures: Figures
    new: tuple[Change, ...]
    changed: tuple[Change, ...]
    held_back: tuple[Change, ...]
    unchanged: int
    vanished: tuple[Key, ...]

    @property
    def accepted(self) -> tuple[Change, ...]:
        """What would be written."""
        return self.new + self.changed


def compare(figures: Figures, shown: Mapping[Key, Row], bounds: Bounds, *, accept_jumps: bool = False) -> Difference:
    """Compare an answer with the rows that the course shows.

    Parameters
    ----------
    figures : Figures
        The answer.
    shown : mapping of Key to dict
        The rows of the same series.
    bounds : mapping
        What each column of numbers accepts; a figure outside is always held back.
    accept_jumps : bool
        Whether to take figures that jump.

    Returns
    -------
    Difference
    """
    held = {key: tuple(float(row[column]) for column in figures.columns) for key, row in shown.items()}
    before = _earlier(held, shown)
    new, changed, held_back, unchanged = [], [], [], 0
    for key in sorted(figures.rows):
        values, old = figures.rows[key], held.get(key)
        flag = figures.flags.get(key, "")
        if old is not None:
            said = shown[key].get("flag", "")
            if _same(old, values, figures.rounding) and not (said == "part_year" and flag != said):
                unchanged += 1
                continue
            flag = flag or (said if said in LASTING_FLAGS else "")
        change = Change(key, old, values, flag)
        beside = old[0] if old is not None else _neighbour(key, before) if figures.positive else None
        if not _fits(values, figures.columns, bounds):
            held_back.append(Change(key, old, values, flag, OUTSIDE))
        elif beside is not None and not accept_jumps and _jumps(beside, values[0], figures):
            held_back.append(Change(key, old, values, flag, JUMP, beside))
        else:
            (new if old is None else changed).append(change)
    return Difference(
        figures,
        tuple(new),
        tuple(sorted(changed, key=lambda change: -_size(change, figures.percent))),
        tuple(sorted(held_back, key=lambda change: -_size(change, figures.percent))),
        unchanged,
        _vanished(figures, shown),
    )


def bounds_of(resource: Mapping, columns: tuple[str, ...]) -> dict[str, tuple[float, float]]:
    """Read the least and greatest value of columns from the description of a table."""
    said = {field["name"]: field.get("constraints", {}) for field in resource["schema"]["fields"]}
    return {name: (said[name].get("minimum", -math.inf), said[name].get("maximum", math.inf)) for name in columns}


def is_from(row: Mapping[str, str], stem: str) -> bool:
    """Whether a row came from a source: ``wdi_2025`` from ``wdi``, but not ``d_wdi_2025``."""
    return row["source_id"] == stem or row["source_id"].startswith(f"{stem}_")


def _size(change: Change, percent: bool) -> float:
    """How far apart old and new are: in points for per cent, else as the logarithm of their ratio."""
    if change.old is None:
        return 0.0
    before, after = change.old[0], change.new[0]
    if percent:
        return abs(after - before)
    return abs(math.log(after / before)) if before * after > 0 else math.inf


def _same(old: Values, new: Values, rounding: float) -> bool:
    # Half a digit more than the rounding, as the two need not have been rounded the same way.
    return all(math.isclose(a, b, rel_tol=SAME, abs_tol=1.5 * rounding) for a, b in zip(old, new, strict=True))


def _fits(values: Values, columns: tuple[str, ...], bounds: Bounds) -> bool:
    return all(bounds[name][0] <= value <= bounds[name][1] for name, value in zip(columns, values, strict=True))


def _jumps(old: float, new: float, figures: Figures) -> bool:
    if figures.positive and (new <= 0) != (old <= 0):
        return True
    if figures.percent and abs(new - old) <= PERCENT_POINTS:
        return False
    low, high = sorted((abs(old), abs(new)))
    return high >= FACTOR * low and high > 0


def _earlier(held: Mapping[Key, Values], shown: Mapping[Key, Row]) -> dict[Key, list[tuple[str, float]]]:
    series: dict[Key, list[tuple[str, float]]] = {}
    for key in sorted(held):
        if shown[key].get("flag", "") not in ("outlier", "unusable"):
            series.setdefault(key[:-1], []).append((key[-1], held[key][0]))
    return series


def _neighbour(key: Key, before: Mapping[Key, list[tuple[str, float]]]) -> float | None:
    # The last cell of a key is the time, as text that sorts: a year, a month or a quarter.
    earlier = [(time, value) for time, value in before.get(key[:-1], []) if time < key[-1]]
    if not earlier or int(key[-1][:4]) - int(earlier[-1][0][:4]) > NEIGHBOUR_YEARS:
        return None
    return earlier[-1][1]


def _vanished(figures: Figures, shown: Mapping[Key, Row]) -> tuple[Key, ...]:
    stem = figures.source["source_id"]
    return tuple(
        key for key, row in shown.items() if key not in figures.rows and key[-1] >= figures.since and is_from(row, stem)
    )
