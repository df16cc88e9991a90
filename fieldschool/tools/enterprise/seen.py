"""What exercises may look at, by the names in ``exercises/values/enterprise``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts.enterprise_words import Case, Reading
from fieldschool.models.enterprise import LONGEST
from fieldschool.models.enterprise_loan import true_cost
from fieldschool.tools.enterprise.decide import Decision


def seen(
    plan: Reading, values: Mapping[str, Any], cases: Sequence[Case], limit: float | None, decided: Decision,
    reasons: int, lines: int,
) -> dict[str, Any]:  # fmt: skip
    """Tell it of the plan on the table, as shown."""
    books, start = plan.books, plan.plan.start
    dear = true_cost(plan.plan.loan)
    return {
        "enterprise_missing_pct": 100 * books.missing / start if start else 0.0,
        "enterprise_short": books.short_from is not None,
        # Longer than anybody looks ahead; a task that asks for months is then done.
        "enterprise_runway": LONGEST if plan.runway is None else plan.runway,
        "enterprise_pays": plan.pays,
        "enterprise_back": plan.back,
        "enterprise_loan_pct": 100 * values["loan"] / start if start else 0.0,
        "enterprise_way": values["way"] if values["loan"] else "none",
        "enterprise_true_cost_pct": None if dear is None else 100 * dear,
        "enterprise_drawings_pct": 100 * plan.plan.drawings / plan.left if plan.left > 0 else None,
        "enterprise_survives_pct": None if limit is None else 100 * limit,
        "enterprise_broken": sum(case.short_from is not None for case in cases[1:-1]),
        "enterprise_reasons": reasons,
        "enterprise_open": decided.open,
        "enterprise_decision": decided.decision or None,
        "enterprise_written": decided.written,
        "enterprise_lines": lines,
    }
