"""What exercises may look at of the study mission."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldschool.sources import visits as facts
from fieldschool.tools.visits import planning

if TYPE_CHECKING:
    from fieldschool.tools.visits.tool import VisitsTool


def seen(tool: VisitsTool) -> dict[str, Any]:
    """The values of ``exercises/values/visits.py``."""
    tour, plan, observed = tool.tour, tool.plan, tool.observed()
    items = facts.every_item()
    given = tool.kept.seen
    types = {name: tool.places[name].site_type for name in given if name in tool.places}
    open_ = sum(
        item.required and item.item_id not in given[name] for name, kind in types.items() for item in tool.sheets[kind]
    )
    usable = {(site, item) for site, _type, item, _value in observed}
    each = [planning.each_has(visit.stop, tool.places[visit.stop.key].site_type) for visit in tour.visits]
    length = tour.returns - tour.starts
    return {
        "visits_stops": len(tour.visits),
        "visits_over": max(0, -tour.spare),
        "visits_spare": max(0, tour.spare),
        "visits_road_pct": 100 * tour.road / length if length else 0.0,
        "visits_groups": plan.groups,
        "visits_unasked": planning.unasked(tool.planned, plan),
        "visits_minutes_each": min(each) if each else None,
        "visits_sites": len(types),
        "visits_answers": len(observed),
        "visits_wrong": sum(len(answers) for answers in given.values()) - len(usable),
        "visits_needed_open": open_,
        "visits_numbers": sum({"all-number", "all-source"} <= set(given[name]) for name in types),
        "visits_troubles": sum("all-trouble" in given[name] for name in types),
        "visits_themes": len({items[item].theme for _site, item in usable}),
        "visits_home_begun": len(tool.learned.records),
        "visits_home": len(tool.learned.complete),
    }
