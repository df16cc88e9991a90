"""What the views of the plan are given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts import action_plan as chart
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.action_plan import Budget
from fieldschool.models.action_plan_checks import Activity
from fieldschool.sources.action_plan import Offer
from fieldschool.tools.action_plan.fields import WEEK, cost_names, languages
from fieldschool.tools.content import view_content


def calendar(plan: Sequence[Activity]) -> dict[str, Any]:
    """The activities over the months."""
    picture = chart.calendar(plan)
    return view_content(picture.sentence, [picture] if picture.spec["rows"] else [])


def budget(found: Sequence[Budget], plan: Sequence[Activity]) -> dict[str, Any]:
    """Who pays how much, by year; each currency by itself."""
    pictures = [chart.payers(one) for one in found]
    if not found:
        return view_content(_("No activity has a cost yet."))
    notes = []
    if unknown := sum(one.cost is None for one in plan):
        said = ngettext("{n} activity has no cost yet.", "{n} activities have no cost yet.", unknown)
        notes.append(said.format(n=number(unknown)))
    if len(found) > 1:
        notes.append(_("Money of different currencies is not added up."))
    notes.append(_("Each cost is spread evenly over the months of its activity."))
    table = chart.years(found[0])
    compare = {"title": table.caption, "columns": list(table.columns), "rows": [list(row) for row in table.rows]}
    said = " ".join(one.sentence for one in pictures)
    return view_content(said, pictures, compare=compare, notice=" ".join(notes))


def offer(one: Offer | None, lacks: Mapping[str, str]) -> dict[str, Any]:
    """A course as the view shows it.

    Parameters
    ----------
    one : Offer or None
    lacks : mapping
        Title of what the place lacks, by condition.
    """
    if one is None:
        return view_content(_("Choose something above."))
    cost = cost_names()[one.cost]
    rows = [
        [_("What is learned"), _(one.learns)],
        [_("For whom"), _(one.whom)],
        [_("Who offers it"), one.provider],
        [_("Its name"), one.course],
        [_("Hours"), number(one.hours) if one.hours else _("the page does not say")],
        [_("Languages"), languages(one.languages)],
        [_("Cost (our estimate)"), cost],
    ]
    built = [title for name, title in lacks.items() if name in one.builds]
    rows += [[_("Builds what you lack"), "; ".join(built)]] if built else []
    compare = {"title": "", "columns": [_("About it"), _("What we know")], "rows": rows, "words": True}
    said = _("Ask for dates before you promise it to anybody: courses change.")
    return view_content(said, compare=compare)


def learning(finished: int, begun: int) -> dict[str, Any]:
    """How far the list of what must be learned is."""
    if not begun:
        return view_content(_("Nothing is written yet. Which of your activities needs a skill that nobody has?"))
    said = ngettext("{n} of {all} is finished.", "{n} of {all} are finished.", finished)
    return view_content(said.format(n=number(finished), all=number(begun)))


def days(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The first steps in their order.

    Parameters
    ----------
    rows : sequence of mapping
        Finished ones: ``day``, ``what``, ``who``.
    """
    if not rows:
        return view_content(_("No step is finished yet: it needs a day, something that one can see, and somebody."))
    ordered = sorted(rows, key=lambda row: row["day"])
    said = [ngettext("{n} step is ready.", "{n} steps are ready.", len(rows)).format(n=number(len(rows)))]
    soon = sum(row["day"] <= WEEK for row in rows)
    if soon:
        week = ngettext("{n} of them falls in the first week.", "{n} of them fall in the first week.", soon)
        said.append(week.format(n=number(soon)))
    else:
        said.append(_("None falls in the first week. What is not begun in seven days is seldom begun."))
    listed = [[number(row["day"]), row["what"], row["who"]] for row in ordered]
    columns = [_("Day"), _("What happens"), _("Who does it")]
    compare = {"title": _("The first 100 days"), "columns": columns, "rows": listed, "words": True}
    return view_content(" ".join(said), compare=compare)
