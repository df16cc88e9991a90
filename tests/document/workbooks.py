"""Workbooks to make documents of: a full one, one of five lessons, and that of lesson 4.3 alone."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fieldschool.sources import assessment
from fieldschool.workbook.entries import Entry, Items, State, Text, make

Workbook = dict[tuple[str, str], Entry]
#: Something of each lesson, as its tool leaves it.
REST = Path(__file__).with_name("full.json")


def book(*entries: Entry) -> Workbook:
    """Entries by lesson and key."""
    return {(one.lesson, one.key): one for one in entries}


def items(lesson: str, key: str, *rows: dict[str, Any], sources: Iterable[str] = ()) -> Items:
    """Rows of one key."""
    return Items(lesson=lesson, key=key, value=list(rows), sources=tuple(sources))


def activity(n: int, **other: Any) -> dict[str, Any]:
    """A finished activity."""
    return {
        "id": f"a{n}",
        "what": f"Open help desk number {n} for families that send and receive money",
        "lead": "Office for migrants",
        "partners": "Federation of clubs; savings cooperative",
        "start": f"2027-{n:02d}",
        "months": 4.0 + n,
        "cost": 12_500.0 * n,
        "currency": "MXN",
        "funding": "Municipality" if n % 2 else "Federation of clubs",
        "indicator": "Families that came to the desk",
        "indicator_id": "desk",
        "baseline": "0",
        "target": f"{20 * n} a month",
        "risk": "The mayor changes: have the council decide it",
        "from_lesson": "1.4",
    } | other


def the_plan(*activities: dict[str, Any]) -> Workbook:
    """Only what lesson 4.3 keeps."""
    learn = {"id": "c1", "need": "Reading a cooperative's balance sheet", "who": "Two staff of the office"}
    learn |= {"offer": "School of cooperatives, one week", "by_month": "2027-05"}
    return book(
        Text(lesson="4.3", key="plan_title", value="Money that stays: plan of San Miguel"),
        Text(lesson="4.3", key="plan_purpose", value="Families keep more of what is sent.\nThe town earns, too."),
        items("4.3", "activities", *(activities or [activity(n) for n in range(1, 9)])),
        items("4.3", "capacity", learn),
        items(
            "4.3",
            "first_100_days",
            {"id": "d2", "day": 30.0, "what": "Council decides", "who": "Mayor"},
            {"id": "d1", "day": 3.0, "what": "Tell the mayor what was learned", "who": "I myself"},
        ),
    )


def full(states: Iterable[tuple[str, str, dict[str, Any]]] = ()) -> Workbook:
    """Something of each lesson; ``states`` of tools are (lesson, tool, state)."""
    first = assessment.statements()[0].statement_id
    rest = [make(**row | {"key": row["key"].replace("FIRST", first)}) for row in json.loads(REST.read_text("utf-8"))]
    kept = [State(lesson=lesson, key=tool, value=state) for lesson, tool, state in states]
    return book(*rest, *kept) | the_plan()


def five() -> Workbook:
    """Someone who did five lessons."""
    kept = {"0.0", "1.4", "2.2.1", "3.2.3", "4.1"}
    return {place: entry for place, entry in full().items() if place[0] in kept}
