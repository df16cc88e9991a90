"""Real programmes on money and saving for migrants and families, and how well they are known to work."""

from __future__ import annotations

from dataclasses import dataclass

from fieldschool.sources import tables
from fieldschool.sources.facts import Source
from fieldschool.sources.packs import load_pack
from fieldschool.sources.rows import ProgrammeRow, row_of


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
    frame = tables.load("programmes")
    world = [
        row_of(cells, ProgrammeRow, "data/programmes.csv", number)
        for number, cells in enumerate(frame.to_dict("records"), start=2)
    ]
    own = list(pack.programmes) if pack is not None else []
    rows = [*own, *sorted(world, key=lambda row: row.iso3 != iso3)]
    return [
        Programme(row.programme_id, row.iso3, row.name, row.place, row.what, row.evidence, row.strength, row.source)
        for row in rows
    ]
