"""What exercises may look at of the product finder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldschool.tools.access.fields import ALL

if TYPE_CHECKING:
    from fieldschool.tools.access.tool import AccessTool


def seen(tool: AccessTool) -> dict[str, Any]:
    """The values of ``exercises/values/access.py``."""
    kept, shown = tool.kept, [one for one in tool.found.shown if one.key != "CASH"]
    told = [one for one, _whom, _risk in tool.told if one is not None]
    return {
        "access_amount_set": tool.country in kept.amounts,
        "access_months": kept.months,
        "access_from_abroad": kept.abroad != ALL,
        "access_protected": kept.protected,
        "access_out_early": kept.out,
        "access_shown": len(shown),
        "access_keeping": sum(one.real_pct >= 0 for one in shown),
        "access_hidden": len(tool.found.hidden),
        "access_years": len(tool.held.years) if tool.held else None,
        "access_gained": tool.held.gain >= 0 if tool.held else None,
        "access_floor": kept.floor,
        "access_standing": len(tool.stands.standing),
        "access_own_begun": len(tool.own.records),
        "access_own": len(tool.mine),
        "access_promoted_begun": len(tool.promoted.records),
        "access_promoted": len({one.key for one in told}),
        "access_promoted_old": sum(one.is_old for one in told),
    }
