"""Kinds of partners, what a theme needs them for, and real partnerships with the page that tells of each."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.checking import TableError
from fieldschool.sources.cited import Page

#: Ends of influence and of interest.
LEAST, MOST = 1, 5


@dataclass(frozen=True)
class PartnerKind:
    """A kind of partner; texts in English.

    Attributes
    ----------
    kind_id, title, brings, wants : str
    influence, interest : int
        Usual ones, 1 to 5; our estimate.
    names : dict of str to str
        What it is called, by country; only where a page was read.
    source : Page or None
        A page that shows this kind at work.
    """

    kind_id: str
    title: str
    brings: str
    wants: str
    influence: int
    interest: int
    names: dict[str, str]
    source: Page | None


@dataclass(frozen=True)
class Theme:
    """A theme: ``group`` of strategies that it serves, and by kind of partner why it is needed; texts in English."""

    theme_id: str
    title: str
    group: str
    reasons: dict[str, str]


@dataclass(frozen=True)
class PartnershipCase:
    """A real partnership; ``year_end`` is ``None`` where it goes on or nothing was read; texts in English."""

    case_id: str
    iso3: str
    year_start: int
    year_end: int | None
    title: str
    where: str
    partners: str
    what: str
    result: str
    reading: str
    source: Page


@tables.kept("partner_kinds")
def kinds(frame: pd.DataFrame) -> dict[str, PartnerKind]:
    """List the kinds of partners by id, in the order shown.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    found = {}
    for row in frame.sort_values("place").astype(object).fillna("").to_dict("records"):
        names = {iso3: row[f"{iso3.lower()}_names"] for iso3 in ("MEX", "RWA", "PHL")}
        found[row["kind_id"]] = PartnerKind(
            row["kind_id"],
            row["title"],
            row["brings"],
            row["wants"],
            int(row["influence"]),
            int(row["interest"]),
            {iso3: name for iso3, name in names.items() if name},
            Page.of(row) if row["source_url"] else None,
        )
    return found


@tables.kept("partner_themes", "partner_reasons", "partner_kinds")
def themes(frame: pd.DataFrame, reasons: pd.DataFrame, known: pd.DataFrame) -> dict[str, Theme]:
    """List the themes by id, in the order shown.

    Raises
    ------
    TableError
        When a table cannot be used, or a reason names a kind that is not known.
    """
    kind_ids = set(known["kind_id"])
    found = {}
    for row in frame.sort_values("place").to_dict("records"):
        own = reasons[reasons["theme_id"] == row["theme_id"]].sort_values("place")
        for name in own["kind_id"]:
            if name not in kind_ids:
                raise TableError("data/partner_reasons.csv", None, "kind_id", name, ", ".join(sorted(kind_ids)))
        whys = dict(zip(own["kind_id"], own["why"], strict=True))
        found[row["theme_id"]] = Theme(row["theme_id"], row["title"], row["strategy_group"], whys)
    return found


@tables.kept("partner_cases")
def cases(frame: pd.DataFrame) -> dict[str, PartnershipCase]:
    """List real partnerships by id, in the order of the table.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    columns = ("title", "where", "partners", "what", "result", "reading")
    return {
        row["case_id"]: PartnershipCase(
            row["case_id"],
            row["iso3"],
            int(row["year_start"]),
            None if pd.isna(row["year_end"]) else int(row["year_end"]),
            *(row[name] for name in columns),
            Page.of(row),
        )
        for row in frame.sort_values("place").to_dict("records")
    }
