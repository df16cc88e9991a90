"""What later lessons read: the outline of a business with its numbers, and what was decided today."""

from __future__ import annotations

from fieldschool.charts.enterprise_words import Reading
from fieldschool.sources.enterprises import Kind
from fieldschool.tools.enterprise.decide import DECISIONS, PARTS, Decision
from fieldschool.workbook.entries import Choice, Entry, Items

LESSON = "3.3.4"


def leaves(
    decided: Decision, reading: Reading, kind: Kind, iso3: str, limit: float | None, reasons: list[str], moved: bool
) -> tuple[Entry, ...]:
    """Make the entries.

    Parameters
    ----------
    decided : Decision
    reading : Reading
    kind : Kind
    iso3 : str
        The country whose money the numbers are in.
    limit : float or None
        Share by which sales may fall in the bad season.
    reasons : list of str
        Reasons that could stop this one.
    moved : bool
        Whether the plan was worked on; numbers of our table are nobody's plan.

    Returns
    -------
    tuple of Entry
        ``enterprise_outline`` (items, one row or none), ``decision`` (choice, once made), ``plan_short`` (choice
        ``short`` or ``enough``, of a plan that was moved) and ``enterprise_reasons`` (items: ``reason``).
    """
    books, plan = reading.books, reading.plan
    row = {
        **{part: decided.parts.get(part, "").strip() for part in PARTS},
        "business": kind.kind_id,
        "country": iso3,
        "currency": reading.currency,
        "start": plan.start,
        "own": plan.own,
        "loan": plan.loan.amount,
        "left_a_month": reading.left,
        "drawings": plan.drawings,
        "missing": books.missing,
        "months_of_cash": None if reading.runway is None else float(reading.runway),
        "earned_back_month": None if reading.back is None else float(reading.back),
        "survives_fall_pct": None if limit is None else 100 * limit,
        "decision": decided.decision,
    }
    found: list[Entry] = [Items(lesson=LESSON, key="enterprise_outline", value=[row] if decided.outlined else [])]
    if decided.decision:
        found.append(Choice(lesson=LESSON, key="decision", value=decided.decision, options=DECISIONS))
    if moved:
        short = "enough" if books.short_from is None else "short"
        found.append(Choice(lesson=LESSON, key="plan_short", value=short, options=("short", "enough")))
    found.append(Items(lesson=LESSON, key="enterprise_reasons", value=[{"reason": name} for name in reasons]))
    return tuple(found)
