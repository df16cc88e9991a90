"""What later lessons read of the cooperative: the terms of schemes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.workbook.entries import Entry, Items

LESSON = "3.3.1"
FIELDS = ("what", "for_whom", "share_min", "contribution", "months", "earns", "insured", "back", "ask")


def leaves(schemes: Sequence[tuple[str, str, Mapping[str, Any]]]) -> tuple[Entry, ...]:
    """Make the entry ``scheme_terms``.

    Parameters
    ----------
    schemes : sequence of (country, currency, row)
        Finished ones of every country.

    Returns
    -------
    tuple of Entry
        Items: ``what``, ``for_whom``, ``share_min``, ``contribution``, ``months``, ``earns``, ``insured``, ``back``,
        ``ask``, ``country``, ``currency``.
    """
    rows = [
        {**{key: row[key] for key in FIELDS}, "country": iso3, "currency": currency} for iso3, currency, row in schemes
    ]
    return (Items(lesson=LESSON, key="scheme_terms", value=rows),)
