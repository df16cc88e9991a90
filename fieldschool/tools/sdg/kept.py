"""Reading what was kept on another day: what is no longer known, or damaged, is left out."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from typing import Any

from fieldschool.tools.sdg.fields import AIM_HIGH, AIM_LOW
from fieldschool.tools.sdg.measures import MEASURES


def one_of(value: Any, known: Collection[str]) -> str:
    """A text that is among the known ones; else empty."""
    return value if isinstance(value, str) and value in known else ""


def several(values: Any, known: Collection[str]) -> list[str]:
    """Those that are known, each once."""
    found = [one_of(value, known) for value in values] if isinstance(values, list) else []
    return list(dict.fromkeys(each for each in found if each))


def aims(found: Any) -> dict[str, float]:
    """Own aims by figure, %; a number that the slider cannot show is left out."""
    pairs = found.items() if isinstance(found, Mapping) else ()
    return {figure: float(value) for figure, value in pairs if figure in MEASURES and _fits(value)}


def _fits(value: Any) -> bool:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    return is_number and AIM_LOW <= value <= AIM_HIGH
