"""Reading what was kept on another day: what is no longer known, or damaged, is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.tools.kept import is_number
from fieldschool.tools.sdg.fields import AIM_HIGH, AIM_LOW
from fieldschool.tools.sdg.measures import MEASURES


def aims(found: Any) -> dict[str, float]:
    """Own aims by figure, %; a number that the slider cannot show is left out."""
    pairs = found.items() if isinstance(found, Mapping) else ()
    return {figure: float(value) for figure, value in pairs if figure in MEASURES and _fits(value)}


def _fits(value: Any) -> bool:
    return is_number(value) and AIM_LOW <= value <= AIM_HIGH
