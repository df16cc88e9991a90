"""Tables of facts that were read one by one: each row names its page, no licence covers it, the edition is ours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from scripts.build_data.table import Table, text

#: When the researched rows were last read.
VINTAGE = "2026-11"
#: Columns of the page behind a row.
CITED = ["source_title", "publisher", "source_year", "source_url"]


def page_fields(required: bool = True) -> list[dict[str, Any]]:
    """Describe the columns of `CITED`; not required where only some rows were read somewhere."""
    return [
        text("source_title", "Page or document", required=required),
        text("publisher", "Who published it", required=required),
        text("source_year", "Year of the page, where it shows one"),
        text("source_url", "Address of the page that was read", required=required),
    ]


def cited_table(
    name: str,
    title: str,
    rows: Iterable[Sequence[Any]],
    fields: list[dict[str, Any]],
    key: Sequence[str] = ("place",),
    foreign: Sequence[dict[str, Any]] = (),
) -> Table:
    """Make such a table.

    Parameters
    ----------
    name, title, fields, key, foreign
        As in `Table`.
    rows : iterable of sequences
        In the order of the fields; ``None`` is an empty cell.
    """
    frame = pd.DataFrame(list(rows), columns=[field["name"] for field in fields])
    for field in fields:
        if field["type"] == "integer":
            # A column of whole numbers with an empty cell would be written as 1986.0.
            frame[field["name"]] = frame[field["name"]].astype("Int64")
    return Table(name, title, frame, fields, list(key), list(foreign), licences=["notspecified"], vintage=VINTAGE)
