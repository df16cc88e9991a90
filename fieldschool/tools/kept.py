"""What of a saved state can still be used: it may be of another version, cut, or edited by hand."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import Any


def one_of(value: Any, known: Collection[str], other: str = "") -> str:
    """A text that is among the known ones, else ``other``."""
    return value if isinstance(value, str) and value in known else other


def several(values: Any, known: Collection[str]) -> list[str]:
    """Those of a list that are known, each once."""
    return list(dict.fromkeys(value for value in listed(values) if isinstance(value, str) and value in known))


def text(value: Any, letters: int | None = None) -> str:
    """A text, cut to so many letters; whatever is not text is empty."""
    return value[:letters] if isinstance(value, str) else ""


def is_number(value: Any) -> bool:
    """Whether it is a finite number. ``True`` is 1 to Python, and is none here."""
    # Compared, since a whole number may be too long for a float.
    return isinstance(value, int | float) and not isinstance(value, bool) and -math.inf < value < math.inf


def listed(value: Any) -> list[Any]:
    """A list; whatever else it is, an empty one."""
    return value if isinstance(value, list) else []


def mapping(value: Any) -> dict[Any, Any]:
    """A mapping; whatever else it is, an empty one."""
    return value if isinstance(value, dict) else {}
