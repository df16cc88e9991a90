"""What later lessons read: the outline, where it pays for itself, the social return as a range."""

from __future__ import annotations

from collections.abc import Mapping

from fieldschool.charts.social_enterprise import Trade
from fieldschool.workbook.entries import Entry, Items

LESSON = "3.3.3"


def leaves(
    written: Mapping[str, str], shop: str, trade: Trade, ratio: tuple[float, float, float] | None, moved: bool
) -> tuple[Entry, ...]:
    """Make the entries.

    Returns
    -------
    tuple of Entry
        ``social_outline`` (items, one row: the names of `plan.OUTLINE`; empty while nothing is written) and, of an
        enterprise that was moved, ``break_even`` (``enterprise``, ``sales``, ``part``, ``surplus``, ``currency``; a
        month) and ``social_return`` (``low``, ``middle``, ``high``; value for each 1 put in).
    """
    outline = [dict(written)] if any(written.values()) else []
    found: list[Entry] = [Items(lesson=LESSON, key="social_outline", value=outline)]
    if moved:
        row = {
            "enterprise": shop,
            "sales": trade.even.sales,
            "part": trade.even.part,
            "surplus": trade.result.surplus,
            "currency": trade.currency,
        }
        found.append(Items(lesson=LESSON, key="break_even", value=[row]))
        ranges = [] if ratio is None else [dict(zip(("low", "middle", "high"), ratio, strict=True))]
        found.append(Items(lesson=LESSON, key="social_return", value=ranges))
    return tuple(found)
