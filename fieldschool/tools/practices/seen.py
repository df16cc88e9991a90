"""What exercises may look at of the practices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldschool.tools.practices.scoring import UNKNOWN, WEIGHTS

if TYPE_CHECKING:
    from fieldschool.tools.practices.tool import PracticesTool


def seen(tool: PracticesTool) -> dict[str, Any]:
    """The values of ``exercises/values/practices.py``."""
    context, found = tool.context, tool.ranked
    first = found.in_order()[0][0] if found.found else None
    complete = tool.chosen.complete
    return {
        "practices_known": sum(answer != UNKNOWN for answer in context.have.values()),
        "practices_not_known": sum(answer == UNKNOWN for answer in context.have.values()),
        "practices_themes": len(context.themes),
        "practices_weighted": sum(tool.kept.weights[name] != begin for name, begin in WEIGHTS.items()),
        "practices_compared": len(found.practices),
        "practices_worst_place": 0 if first is None else int(found.found.worst[first]),
        "practices_opened": len(tool.kept.opened),
        "practices_begun": len(tool.chosen.records),
        "practices_chosen": len(complete),
    }
