"""What later lessons read: the terms of the venture, on one row."""

from __future__ import annotations

from fieldschool.charts.venture import Judged
from fieldschool.tools.venture.plan import AGREED, Plan
from fieldschool.workbook.entries import Entry, Items

LESSON = "3.3.2"


def leaves(plan: Plan, iso3: str, judged: Judged) -> tuple[Entry, ...]:
    """Make the entry.

    Returns
    -------
    tuple of Entry
        ``venture_terms`` (items; empty while nothing was changed or written, else one row): ``venture``, ``currency``,
        the names of `plan.AGREED` (percent, years, times), ``loss``, ``exit``, ``first`` (yes or no), ``losing``,
        ``losing_farmer``, ``losing_buyer`` (percent of futures), ``irr`` (percent a year, or nothing), and what was
        written under `plan.WRITTEN`, joined as ``words``.
    """
    if not plan.moved:
        return (Items(lesson=LESSON, key="venture_terms", value=[]),)
    rate = judged.rates[0] if len(judged.rates) == 1 else None
    row: dict[str, str | float | None] = {"venture": plan.venture(iso3).venture_id, "currency": judged.currency}
    row |= {name: plan.numbers[name] for name in AGREED}
    row |= {"loss": plan.loss, "exit": plan.exit, "first": "yes" if plan.first else "no"}
    row |= dict(zip(("losing", "losing_farmer", "losing_buyer"), (100 * one for one in judged.losing), strict=True))
    row["irr"] = None if rate is None else 100 * rate
    row["words"] = "\n".join(said for said in plan.written.values() if said)[:1000]
    return (Items(lesson=LESSON, key="venture_terms", value=[row]),)
