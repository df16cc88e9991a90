"""The doctor's findings as lines of a terminal and as JSON. A sign and a word say how a thing stands, then colour."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict

from rich.console import Console
from rich.table import Table
from rich.text import Text

from fieldschool.doctor.carrying import Measured, carries
from fieldschool.doctor.findings import Finding, State, fit

SIGNS = {State.GOOD: "✓", State.WARN: "!", State.BAD: "✗"}
#: Where the terminal cannot write the others.
PLAIN = {State.GOOD: "+", State.WARN: "!", State.BAD: "x"}
STYLES = {State.GOOD: "green", State.WARN: "yellow", State.BAD: "bold red"}
#: Letters of the first two columns; what is longer is broken.
STATE, WHAT = 8, 20


def row(finding: Finding, encoding: str = "utf-8") -> Table:
    """One finding: sign and word, what, sentence; what to do below it."""
    line = Table.grid(padding=(0, 1))
    line.add_column(width=STATE)
    line.add_column(width=WHAT)
    line.add_column()
    sign = (SIGNS if encoding.lower().startswith("utf") else PLAIN)[finding.state]
    said = Text(finding.sentence)
    if finding.todo:
        arrow = "→" if encoding.lower().startswith("utf") else "->"
        said.append(f"\n{arrow} {finding.todo}")
    line.add_row(Text(f"{sign} {finding.state.word}", style=STYLES[finding.state]), Text(finding.what), said)
    return line


def show(out: Console, finding: Finding) -> None:
    """Print one finding."""
    out.print(row(finding, out.encoding))


def as_json(findings: Sequence[Finding], seen: Measured | None) -> str:
    """All of it for a program: ``fit``, ``findings``, and ``measured`` with the numbers, ``null`` where not known."""
    numbers = None
    if seen is not None and seen.opened:
        found = carries(seen)
        numbers = asdict(seen) | {"people": found.people, "ends_first": str(found.limit)}
        numbers = {name: None if _no_number(value) else value for name, value in numbers.items()}
    told = {"fit": fit(findings), "findings": [finding.plain() for finding in findings], "measured": numbers}
    return json.dumps(told, ensure_ascii=False, indent=1)


def _no_number(value: object) -> bool:
    return isinstance(value, float) and not math.isfinite(value)
