"""What exercises may look at of the partnership lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldschool.charts.partners import Partner
from fieldschool.models.partners import CLOSE, network
from fieldschool.sources import partners as facts

if TYPE_CHECKING:
    from fieldschool.tools.partners.tool import PartnersTool


def seen(tool: PartnersTool) -> dict[str, Any]:
    """The values of ``exercises/values/partners.py``."""
    ids, ties = [one.name for one in tool.partners], tool.ties_now
    found = network(ids, ties)
    return {
        "partners_on_map": len(tool.partners),
        "partners_begun": len(tool.list.records),
        "partners_placed": sum(_is_own(one) for one in tool.partners),
        "partners_close": sum(one.way == CLOSE for one in tool.partners),
        "partners_offices": sum(bool(one.office) for one in tool.partners),
        "partners_missing": len(tool.gone),
        "partners_activities": len(tool.acts),
        "partners_clear": sum(not one.faults for one in tool.acts),
        "partners_ties": len(ties),
        "partners_alone": sum(len(group) == 1 for group in found.groups),
        "partners_lost": 100 * max(found.lost.values(), default=0.0),
        "partners_leaves": bool(tool.kept.leaving),
    }


def _is_own(one: Partner) -> bool:
    """Whether a partner stands where somebody put it, and not at the usual place of its kind."""
    kind = facts.kinds().get(one.kind_id)
    return kind is None or (one.influence, one.interest) != (kind.influence, kind.interest)
