"""What exercises may look at of the screening."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldschool.tools.screening.fields import MIDDLE, UNKNOWN
from fieldschool.tools.screening.standing import is_done

if TYPE_CHECKING:
    from fieldschool.tools.screening.tool import ScreeningTool


def seen(tool: ScreeningTool) -> dict[str, Any]:
    """The values of ``exercises/values/screening.py``."""
    kept, titles = tool.kept, tool.ideas.titled()
    rows = {row["id"]: row for row in tool.ideas.kept_rows()}
    made_up = tool.made_up()
    own = [name for name in titles if name not in made_up]
    scored = [name for name in own if is_done(name, kept.scores, kept.vetoes)]
    unknown = sum(answer == UNKNOWN for name in own for answer in kept.scores.get(name, {}).values())
    first = tool.compared.first()
    change = tool.compared.found.changes[tool.compared.racing.index(first)] if first else None
    return {
        "screening_ideas": len(own),
        "screening_run": sum(bool(rows[name]["who"] and rows[name]["spot"]) for name in own),
        "screening_scored": len(scored),
        "screening_unknown": unknown,
        "screening_out": len(tool.compared.out),
        "screening_racing": len(tool.compared.racing),
        "screening_weighted": sum(weight != MIDDLE for weight in kept.weights.values()),
        "screening_rivals": len(tool.compared.rivals()),
        "screening_fragile": change is not None and change.steps <= 1,
        "screening_risks_begun": len(tool.register.records),
        "screening_risks": len(tool.entries),
        "screening_reduced": sum(bool(one.reduces and one.owner) for one in tool.entries),
        "screening_short": 0 if kept.picked is None else len(tool.chosen),
    }
