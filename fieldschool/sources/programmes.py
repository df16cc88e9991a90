"""Real programmes on money and saving for migrants and families, and how well they are known to work."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.facts import Source
from fieldschool.sources.packs import load_pack
from fieldschool.sources.reading import rows_of
from fieldschool.sources.rows import STRENGTHS, ProgrammeRow


@dataclass(frozen=True)
class Programme:
    """A programme or study.

    ``strength`` of the evidence: ``strong`` (people with and without it were compared, by lot, or many such
    studies), ``some`` (compared in part, or in a game), ``weak`` (its own count), ``none`` (no study found),
    ``no effect`` (studied, and nothing changed).
    """

    programme_id: str
    iso3: str
    name: str
    place: str
    what: str
    evidence: str
    strength: str
    source: Source


def for_country(iso3: str) -> list[Programme]:
    """Programmes: those of the country first, then evidence from the rest of the world.

    Raises
    ------
    PackError, TableError
        When a file cannot be used.
    """
    pack = load_pack(iso3)
    own = list(pack.programmes) if pack is not None else []
    world = sorted(_table(), key=lambda row: (row.iso3 != iso3, STRENGTHS.index(row.strength)))
    return [
        Programme(**{name: getattr(row, name) for name in Programme.__dataclass_fields__}) for row in [*own, *world]
    ]


@tables.kept("programmes")
def _table(frame: pd.DataFrame) -> list[ProgrammeRow]:
    return [row for _, row in rows_of(frame, ProgrammeRow, "data/programmes.csv")]
