"""How practices are scored: the rules, and what is left out."""

from __future__ import annotations

from typing import Any

from fieldschool.charts.practices_words import criterion_names
from fieldschool.i18n import _
from fieldschool.tools.content import view_content


def assumed() -> dict[str, Any]:
    """The rules in a fold-out."""
    names = criterion_names()
    says = {
        "fit": _("First theme 4, second 3, third 2, any other 0. Without a theme it does not count."),
        "proof": _("A claim or plan 0, counted by those who run it 1, studied from outside 2, compared with others 3. "
                   "4 is kept for several good studies with the same answer."),
        "ready": _("The share of what it needs first: yes counts whole, in part half. What you do not know can be "
                   "anything."),
        "cost": _("From what it costs and what you could pay. Sums on the cards cannot be compared with each other."),
        "level": _("4 if somebody like you could begin it, less the larger one must be. Without your answer it does "
                   "not count."),
        "time": _("Half a year or less 4, a year 3, two years 2, three years 1, longer 0."),
    }  # fmt: skip
    rows = [[names[name], said] for name, said in says.items()]
    caption = _(
        "How each score comes about. Proof, cost, time, who could begin it and what it needs are our judgement."
    )
    table = {"caption": caption, "columns": [_("Criterion"), _("Score from 0 to 4")], "rows": rows}
    return view_content("", table=table)
