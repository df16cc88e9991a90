"""What later lessons read of the gaps and the recommendations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from fieldschool.charts.gaps import Gaps
from fieldschool.sources.local import Indicator
from fieldschool.workbook.entries import Entry, Items

LESSON = "1.5"
# A tool's state is kept under the name of the tool, "gaps": no other entry may have that key.


def leaves(
    gaps: Gaps, indicators: Mapping[str, Indicator], written: Iterable[Mapping[str, Any]], sources: tuple[str, ...]
) -> tuple[Entry, ...]:
    """Make the entries ``scores`` (the largest gap first) and ``recommendations``.

    Parameters
    ----------
    gaps : Gaps
    indicators : mapping
        Indicator by id.
    written : iterable of mapping
        Finished recommendations.
    sources : tuple of str
        Source lines of the rubric.
    """
    ranking = gaps.ranking
    rows = [
        {
            "indicator_id": each.name,
            "area_id": indicators[each.name].area_id,
            "indicator": each.title,
            "score": None if each.score is None else float(each.score),
            "importance": float(each.importance),
            "gap": float(ranking.gap[i]),
            "rank": float(ranking.rank[i]),
            "rank_first": float(ranking.first[i]),
            "rank_last": float(ranking.last[i]),
        }
        for i, each in gaps.in_order()
    ]
    recommended = [{"area_id": indicators[row["gap"]].area_id, **row} for row in written]
    return (
        Items(lesson=LESSON, key="scores", value=rows, sources=sources),
        Items(lesson=LESSON, key="recommendations", value=recommended),
    )
