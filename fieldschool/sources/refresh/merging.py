"""Put accepted figures into the tables: new rows beside the old ones, which all stay.

A table that can hold several sources of one figure (it has the column ``preferred``) keeps the old row, no longer
preferred. In the others, where a row has one figure, the old row moves as it is to a table of the same columns,
``<table>_earlier``.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable
from typing import Any

from fieldschool.sources.refresh.difference import Change, Difference
from fieldschool.sources.refresh.figures import cell
from fieldschool.sources.refresh.held import Held, Row, csv_bytes
from fieldschool.sources.tables import PACKAGE

EARLIER = "_earlier"


def merge(held: Held, differences: Iterable[Difference], day: str) -> dict[str, bytes]:
    """Compute the new files.

    Parameters
    ----------
    held : Held
        The tables as they stand; not changed.
    differences : iterable of Difference
        Of one publisher.
    day : str
        Date of the answer, ``YYYY-MM-DD``; part of the new source ids.

    Returns
    -------
    dict of str to bytes
        Content by file name, in the order in which they can be put in place so that the tables fit together after each
        one: what is referred to comes first. Empty if nothing is accepted.
    """
    accepted = [difference for difference in differences if difference.accepted]
    if not accepted:
        return {}
    sources, ids = _sources(held, accepted, day)
    package = copy.deepcopy(held.package)
    merged: dict[str, list[Row]] = {}
    for difference in accepted:
        name = difference.figures.table
        rows = merged.get(name) or [dict(row) for row in held.rows(name)]
        source_id = ids[difference.figures.source["source_id"]]
        merged[name], replaced = _with(held, rows, difference, source_id)
        if replaced:
            merged[name + EARLIER] = [*_earlier_rows(held, merged, name), *replaced]
            _describe_earlier(package, name)
    resources = {resource["name"]: resource for resource in package["resources"]}
    for name, rows in merged.items():
        _credit(resources[name], rows, sources)
    ordered = sorted(merged, key=lambda name: (not name.endswith(EARLIER), name))
    tables = {resources[name]["path"]: _content(resources[name], merged[name]) for name in ordered}
    earlier = {file: content for file, content in tables.items() if file.endswith(f"{EARLIER}.csv")}
    return {
        resources["sources"]["path"]: _content(resources["sources"], sources),
        **earlier,
        PACKAGE: (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8"),
        **{file: content for file, content in tables.items() if file not in earlier},
    }


def _sources(held: Held, differences: list[Difference], day: str) -> tuple[list[Row], dict[str, str]]:
    """Add a row for each source that has something new; its id is not one that is there already."""
    columns = [field["name"] for field in held.resource("sources")["schema"]["fields"]]
    rows = [dict(row) for row in held.rows("sources")]
    taken, ids = {row["source_id"] for row in rows}, {}
    for difference in differences:
        source = difference.figures.source
        stem = source["source_id"]
        if stem in ids:
            continue
        ids[stem] = next(name for name in _names(f"{stem}_{day}") if name not in taken)
        rows.append({name: source.get(name, "") for name in columns} | {"source_id": ids[stem]})
    return rows, ids


def _names(first: str) -> Iterable[str]:
    yield first
    number = 2
    while True:
        yield f"{first}_{number}"
        number += 1


def _with(held: Held, rows: list[Row], difference: Difference, source_id: str) -> tuple[list[Row], list[Row]]:
    """Add the accepted figures of one series; also give the rows that leave the table."""
    figures, resource = difference.figures, held.resource(difference.figures.table)
    several = any(field["name"] == "preferred" for field in resource["schema"]["fields"])
    columns = held.key_columns(figures.table)
    changes = {change.key: change for change in difference.accepted}
    kept, replaced = [], []
    for row in rows:
        change = changes.get(tuple(row[column] for column in columns))
        if change is not None and several:
            row["preferred"] = "false"
        (replaced if change is not None and not several else kept).append(row)
    added = [_row(change, columns, figures.columns, source_id, several) for change in difference.accepted]
    return [*kept, *added], replaced


def _row(change: Change, key: list[str], columns: tuple[str, ...], source_id: str, several: bool) -> Row:
    row = dict(zip(key, change.key, strict=True))
    row |= {name: cell(value) for name, value in zip(columns, change.new, strict=True)}
    row |= {"flag": change.flag, "source_id": source_id}
    return row | {"preferred": "true"} if several else row


def _earlier_rows(held: Held, merged: dict[str, list[Row]], name: str) -> list[Row]:
    if name + EARLIER in merged:
        return merged[name + EARLIER]
    return [dict(row) for row in held.rows(name + EARLIER)] if held.has(name + EARLIER) else []


def _describe_earlier(package: dict[str, Any], name: str) -> None:
    resources = package["resources"]
    if any(resource["name"] == name + EARLIER for resource in resources):
        return
    place = next(number for number, resource in enumerate(resources) if resource["name"] == name)
    described = copy.deepcopy(resources[place])
    described |= {
        "name": name + EARLIER,
        "path": f"{name}{EARLIER}.csv",
        "title": f"{described['title']}: figures that were replaced",
    }
    described["schema"]["primaryKey"] = [*described["schema"]["primaryKey"], "source_id"]
    resources.insert(place + 1, described)


def _credit(resource: dict[str, Any], rows: list[Row], sources: list[Row]) -> None:
    """Name the sources of the rows of a table, those it named already first, and their dates."""
    used = {row["source_id"] for row in rows}
    by_id = {row["source_id"]: row for row in sources}
    before = [said["source_id"] for said in resource.get("sources", []) if said["source_id"] in used]
    ordered = [*before, *sorted(used - set(before))]
    resource["sources"] = [
        {
            "title": f"{by_id[name]['publisher']}, {by_id[name]['title']}",
            "path": by_id[name]["url"],
            "source_id": name,
        }
        for name in ordered
    ]
    vintages = dict.fromkeys(by_id[name]["vintage"] for name in ordered)
    resource["vintage"] = "; ".join(vintage for vintage in vintages if vintage)


def _content(resource: dict[str, Any], rows: list[Row]) -> bytes:
    columns = [field["name"] for field in resource["schema"]["fields"]]
    key = resource["schema"]["primaryKey"]
    # One row a key: a run that was cut off between two files may have moved a row already.
    unique = {tuple(row[name] for name in key): row for row in rows}
    return csv_bytes(columns, [unique[place] for place in sorted(unique)])
