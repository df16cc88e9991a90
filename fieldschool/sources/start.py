"""What a starting point builds and needs, for lesson 4.1; our estimate, in the conditions of lesson 4.2."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables

#: Stands for all that a lesson leaves.
ANY = "any"


@dataclass(frozen=True)
class Links:
    """Ids of conditions."""

    builds: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()


@tables.kept("start_links")
def links(frame: pd.DataFrame) -> dict[tuple[str, str], Links]:
    """Give the links by lesson and id of the point there.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    found: dict[tuple[str, str], dict[str, set[str]]] = {}
    for row in frame.to_dict("records"):
        sides = found.setdefault((row["lesson"], row["point_id"]), {"builds": set(), "needs": set()})
        sides[row["relation"]].add(row["condition_id"])
    return {point: Links(frozenset(sides["builds"]), frozenset(sides["needs"])) for point, sides in found.items()}


def links_of(lesson: str, point: str, known: dict[tuple[str, str], Links] | None = None) -> Links:
    """What a point builds and needs; nothing where we have no opinion.

    Parameters
    ----------
    lesson, point : str
    known : dict, optional
        What `links` gives, where many are asked for.
    """
    known = links() if known is None else known
    return known.get((lesson, point)) or known.get((lesson, ANY)) or Links()
