"""Impacts that a participant adds: as cards of the board, under ids by which later lessons know them."""

from __future__ import annotations

from typing import Any

from fieldschool.charts.balance import Card
from fieldschool.tools.widgets import Records

#: How the id of an impact of one's own begins; its number follows.
OWN = "own-"


def lasting(records: Records) -> dict[str, str]:
    """Give each record that was begun its lasting id (``own-1`` ...), by its id in the list on the page.

    The number is the place in the list, finished or not, so that finishing one does not rename the next.
    """
    begun = records.records
    listed = [row["id"] for row in records.shown["records"] if row["values"] in begun]
    return {name: f"{OWN}{n}" for n, name in enumerate(listed, start=1)}


def on_page(name: str) -> str:
    """The id that a record kept as ``own-1`` has in a list that was just opened; other names stay as they are."""
    number = name.removeprefix(OWN)
    return f"r{number}" if name.startswith(OWN) and number.isdecimal() else name


def finished(records: Records) -> dict[str, dict[str, str]]:
    """What each finished record says, by its id in the list."""
    return {row["id"]: row["values"] for row in records.shown["records"] if row["done"]}


def cards(records: Records, board: str) -> tuple[Card, ...]:
    """The finished ones of one board, as cards under their ids in the list."""
    return tuple(
        Card(name, said["title"], said["level"], said["sign"], int(said["weight"]))
        for name, said in finished(records).items()
        if said["board"] == board
    )


def restored(state: Any) -> list[dict]:
    """Read records that were kept."""
    return [row for row in state if isinstance(row, dict)] if isinstance(state, list) else []
