"""Where each 100 go: bars in groups, each group with a hatch of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.paper.bars import rows
from fieldschool.charts.paper.sheet import FILLS, Sheet

GROUPS = {"lost": FILLS[2], "spent": FILLS[1], "kept": FILLS[0]}


def draw(picture: Mapping[str, Any]) -> Sheet:
    """Draw ``flow``; the other plan is left out, as its parts have the same names."""
    sheet = Sheet(picture.get("title", ""))
    groups = picture.get("groups", {})
    sheet.legend(
        [groups[name] for name in GROUPS if name in groups], [GROUPS[name] for name in GROUPS if name in groups]
    )
    rows(sheet, [{**part, "fill": GROUPS[part["group"]]} for part in picture["parts"]])
    return sheet
