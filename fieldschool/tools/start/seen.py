"""What exercises may look at of the lesson that asks where to start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldschool.tools.start.candidates import OWN

if TYPE_CHECKING:
    from fieldschool.tools.start.tool import StartTool


def seen(tool: StartTool) -> dict[str, Any]:
    """The values of ``exercises/values/start.py``."""
    chosen = [row["what"] for row in tool.starting.complete]
    order, on_list = tool.order, {one.name for one in tool.points}
    waiting = [ref for ref in chosen if ref in on_list and order.waits[ref] - set(chosen)]
    return {
        "start_lessons": len(tool.left.done),
        "start_points": len(tool.points),
        "start_judged": sum(one.judged for one in tool.points),
        "start_own": sum(one.name.startswith(f"{OWN}:") for one in tool.points),
        "start_arrows": len(tool.why),
        "start_arrows_own": sum(set(pair) <= on_list for pair in tool.kept.added | tool.kept.cut),
        "start_circles": len(order.circles),
        "start_open": len(tool.missing),
        "start_said": len(tool.kept.has),
        "start_places": len(tool.found.here),
        "start_close": len(tool.found.close),
        "start_begun": len(tool.starting.records),
        "start_chosen": len(chosen),
        "start_chosen_waiting": len(waiting),
    }
