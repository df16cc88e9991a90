"""How long a plan takes: the four files of a full and of an empty workbook, by a process that starts cold."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from importlib import import_module

from benchmarks.timing import Times, summary
from fieldschool import course
from fieldschool.workbook.entries import Entry, Items, State, Text
from fieldschool.workbook.store import Store

#: Milliseconds that the four files may take, and lessons whose charts are drawn.
GOAL = 5_000
CHARTS = ("2.1.3", "3.2.1", "3.2.3", "3.3.4", "3.2.2", "3.2.5")
RUNS = 3


def measure() -> dict[str, Times]:
    """Times by name of the workbook, from the question to the last byte."""
    with tempfile.TemporaryDirectory() as state:
        store = Store(f"sqlite:///{state}/answers.sqlite")
        store.put("p_full", *_full())
        home = os.environ | {"FIELDSCHOOL_STORE": f"sqlite:///{state}/answers.sqlite"}
        return {name: summary([_once(who, home) for _run in range(RUNS)]) for name, who in _WHO.items()}


_WHO = {"a full plan, six charts": "p_full", "nothing saved": "p_nobody"}


def _once(participant: str, home: dict[str, str]) -> float:
    asked = json.dumps({"participant": participant, "locale": "es"}) + "\n"
    begun = time.perf_counter()
    command = [sys.executable, "-m", "fieldschool.document"]
    made = subprocess.run(command, input=asked.encode(), capture_output=True, check=True, env=home)
    if not made.stdout.startswith(b"PK"):
        raise RuntimeError("No plan was made.")
    return 1000 * (time.perf_counter() - begun)


def _full() -> list[Entry]:
    rows = [
        {
            "id": f"a{i}",
            "what": f"Activity {i}",
            "lead": "Office",
            "start": f"2027-{i:02d}",
            "months": 6.0,
            "cost": 1000.0 * i,
        }
        | {"currency": "MXN", "funding": "Municipality", "indicator": "Families", "risk": "A new mayor"}
        for i in range(1, 13)
    ]
    kept: list[Entry] = [
        Text(lesson="4.3", key="plan_title", value="A plan"),
        Items(lesson="4.3", key="activities", value=rows),
    ]
    for number in CHARTS:
        name = course.load().lesson(number).tool.name
        tool = import_module(f"fieldschool.tools.{name}").TOOL()
        kept += [State(lesson=number, key=name, value=tool.state), *tool.answers()]
    return kept


if __name__ == "__main__":
    for title, times in measure().items():
        print(f"{title}: median {times.median:,.0f} ms, goal {GOAL:,} ms")
