"""Reading what was kept on another day: what is no longer known, or damaged, is left out."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any


def one_of(value: Any, known: Collection[str]) -> str:
    """A text that is among the known ones; else empty."""
    return value if isinstance(value, str) and value in known else ""


def several(values: Any, known: Collection[str]) -> list[str]:
    """Those that are known, each once, in their order."""
    found = [one_of(value, known) for value in values] if isinstance(values, list) else []
    return list(dict.fromkeys(each for each in found if each))
