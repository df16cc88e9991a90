"""What the views of lesson 3.1.1 are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from fieldschool.charts import needs_money as chart
from fieldschool.charts.needs_words import stage_names
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, language, number
from fieldschool.models.needs import Moment
from fieldschool.sources import budgets, countries
from fieldschool.tools.content import view_content
from fieldschool.tools.needs.families import FamilyBudget

#: The time of the way of each stage: where a month is the same, the picture is the same.
MOMENT_OF = {
    "decision": "before",
    "recruitment": "before",
    "preparation": "before",
    "arrival": "first_months",
    "abroad": "sending",
    "home": "sending",
    "planned": "back",
    "forced": "stopped",
    "reintegration": "back",
    "retirement": "old",
}


def way(family: FamilyBudget, moments: Sequence[Moment], stage: str, currency: str) -> Picture:
    """A month at each time of the way, the one of the stage marked."""
    # Of a family that was sent back, the time after is the time that is known.
    moment = "back" if family.returned and stage == "forced" else MOMENT_OF[stage]
    drawn = chart.along_the_way(moments, moment, currency, returned=family.returned)
    names = stage_names()
    where = _("Stage {n} of {all}, “{stage}”.").format(
        n=number(list(names).index(stage) + 1), all=number(len(names)), stage=names[stage]
    )
    return replace(drawn, sentence=f"{where} {drawn.sentence}")


def month(family: FamilyBudget, beside: str, country: str, currency: str) -> list[Picture]:
    """What a family lives on beside a survey, and where each new 100 went."""
    found = budgets.spending().get(beside)
    who = ""
    if found is not None:
        name = countries.country(beside).name(language())
        who = " · ".join(part for part in (name, _(found.who), str(found.year or "")) if part)
        if beside != country:
            who = _("{who} (not the family's country)").format(who=who)
    shares = found.shares if found is not None else None
    first = chart.budget_shares(family.before, family.after, shares, who, month_names(family.returned))
    second = chart.new_hundred(family.before, family.after, currency)
    return [first, *([second] if second is not None else [])]


def amounts_of(family: FamilyBudget, currency: str) -> Table:
    """The amounts of the two months."""
    return chart.amounts(family.before, family.after, month_names(family.returned), currency)


def month_names(returned: bool) -> tuple[str, str]:
    """What the two months are called."""
    return (_("While abroad"), _("Back home")) if returned else (_("Before"), _("With somebody abroad"))


def shown(pictures: Sequence[Picture], family: FamilyBudget, table: Table | None = None) -> dict[str, Any]:
    """Pictures as a view is given them: the first one's sentence leads, a family says whether it is invented."""
    first, *others = pictures
    notice = []
    if family.invented:
        notice.append(_("“{family}” is an invented family, in round numbers.").format(family=family.title))
    if family.note:
        notice.append(family.note)
    told = None
    if table is not None:
        rows = [list(row) for row in table.rows]
        told = {"title": table.caption, "columns": list(table.columns), "rows": rows}
    return view_content(first.sentence, [first, *others], notice=" ".join(notice), compare=told)


def nothing(sentence: str) -> dict[str, Any]:
    """A view that has only a sentence."""
    return view_content(sentence)
