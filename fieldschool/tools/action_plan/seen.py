"""What exercises may look at of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldschool.models.action_plan_checks import has
from fieldschool.tools.action_plan.fields import WEEK

if TYPE_CHECKING:
    from fieldschool.tools.action_plan.tool import ActionPlanTool


def seen(tool: ActionPlanTool) -> dict[str, Any]:
    """The values of ``exercises/values/action_plan.py``."""
    plan, steps = tool.plan, tool.days.complete
    ready = [one for one in plan if all(has(one, part) for part in ("lead", "start", "cost", "partners"))]
    counted = ("indicator", "baseline", "target", "measures")
    return {
        "plan_activities": len(plan),
        "plan_ready": len(ready),
        "plan_led": sum(has(one, "lead") for one in plan),
        "plan_paid": sum(one.cost is not None and (not one.cost or has(one, "source")) for one in plan),
        "plan_counted": sum(all(has(one, part) for part in counted) for one in plan),
        "plan_risks": sum(has(one, "risk") and has(one, "answer") for one in plan),
        "plan_open": len(tool.checked.faults) + len(tool.checked.whole),
        "plan_purpose": len(tool.kept.purpose.split()) >= 5,
        "plan_learning": len(tool.learning.list.complete),
        "plan_steps": len(steps),
        "plan_first_week": sum(row["day"] <= WEEK for row in steps),
        "plan_rated": len(tool.kept.after),
        "plan_lessons": len(tool.left.done),
    }
