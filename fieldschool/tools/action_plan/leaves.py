"""What the documents and the room read of the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.i18n import _
from fieldschool.tools.action_plan.activities import activity
from fieldschool.tools.action_plan.fields import OWN, month_count
from fieldschool.tools.welcome.tool import UNIT
from fieldschool.workbook.entries import Entry, Items, Number, Text

LESSON = "4.3"
#: Letters that a cell of the workbook holds.
_CELL = 1_000


def leaves(
    title: str, purpose: str, activities: Sequence[Mapping[str, Any]], capacity: Sequence[Mapping[str, Any]],
    days: Sequence[Mapping[str, Any]], ratings: Sequence[Mapping[str, int]],
) -> tuple[Entry, ...]:  # fmt: skip
    """Make the entries.

    Parameters
    ----------
    title, purpose : str
    activities, capacity, days : sequence of mapping
        What could be read of each list, as `rows.Kept.values` gives it.
    ratings : sequence of mapping
        Of the first day, of the first day as it is seen today, and of today; by statement.

    Returns
    -------
    tuple of Entry
        ``plan_title``, ``plan_purpose`` (texts), ``activities`` (items: id, what, lead, partners, start, months, cost,
        currency, funding, indicator, indicator_id, baseline, target, risk, from_lesson), ``capacity`` (id, need, who,
        offer, by_month), ``first_100_days`` (id, day, what, who), ``after.q02`` and so on (numbers), and
        ``self_change`` (items: statement_id, before, then, after), by which a room is summed up.
    """
    before, then, after = ratings
    rated = [name for name in {**then, **after}]
    change = [
        {"statement_id": name, **{key: _number(given.get(name)) for key, given in
                                  (("before", before), ("then", then), ("after", after))}}
        for name in rated
    ]  # fmt: skip
    learned = [{key: row[key] for key in ("id", "need", "who", "offer", "by_month")} for row in capacity if row["need"]]
    steps = [{"id": row["id"], "day": _number(row["day"]), "what": row["what"], "who": row["who"]}
             for row in days if row["what"]]  # fmt: skip
    return (
        Text(lesson=LESSON, key="plan_title", value=title),
        Text(lesson=LESSON, key="plan_purpose", value=purpose),
        Items(lesson=LESSON, key="activities", value=[_activity(row) for row in activities if row["what"]]),
        Items(lesson=LESSON, key="capacity", value=learned),
        Items(lesson=LESSON, key="first_100_days", value=steps),
        Items(lesson=LESSON, key="self_change", value=change),
        *(Number(lesson=LESSON, key=f"after.{name}", value=float(n), unit=UNIT) for name, n in after.items()),
    )


def _activity(row: Mapping[str, Any]) -> dict[str, Any]:
    one = activity(dict(row))
    counted = one.indicator
    if counted and one.measures:
        counted = _("{what} (counted by: {who})").format(what=counted, who=one.measures)
    risk = one.risk
    if risk and one.answer:
        risk = _("{risk} What we do then: {answer}").format(risk=_ended(risk), answer=one.answer)
    return {
        "id": one.name,
        "what": one.what,
        "lead": one.lead,
        "partners": one.partners,
        "start": row["start"] if month_count(row["start"]) is not None else "",
        "months": float(one.months) if one.months else None,
        "cost": one.cost,
        "currency": one.currency,
        "funding": one.source,
        "indicator": counted[:_CELL],
        "indicator_id": "" if row["indicator_id"] == OWN else row["indicator_id"],
        "baseline": one.baseline,
        "target": one.target,
        "risk": risk[:_CELL],
        "from_lesson": row["origin"].partition(":")[0],
    }


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
