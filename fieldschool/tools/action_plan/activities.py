"""The list of activities: an indicator that is chosen fills in its words; rows become what the models read."""

from __future__ import annotations

import re
from typing import Any

from fieldschool.i18n import _
from fieldschool.models.action_plan import Cost
from fieldschool.models.action_plan_checks import Activity
from fieldschool.models.cooperative import CENTS
from fieldschool.sources import action_plan as facts
from fieldschool.tools.action_plan.fields import OWN, month_count
from fieldschool.tools.action_plan.rows import Kept

#: Texts of an activity that the checks read.
TEXTS = ("what", "lead", "partners", "indicator", "baseline", "target", "measures", "risk", "answer")
#: A measure that still asks who does it, in whatever language, names nobody.
_ASKS = re.compile(r"\([^()]{2,20}\?\)")


class ActivityList(Kept):
    """Activities of the plan."""

    def set(self, name: str, key: str, raw: Any) -> None:
        """Put something into a field; an indicator that is chosen fills in its words, unless own words stand there."""
        values, known = self._records.get(name), facts.indicators()
        if values and key == "indicator_id" and isinstance(raw, str):
            before, now = known.get(values[key]), known.get(raw)
            ours = values["indicator"] in ("", _(before.title) if before else "")
            if now and ours:
                values["indicator"] = _(now.title)
            elif raw == OWN and before and ours:
                values["indicator"] = ""
            if now and not values["measures"]:
                values["measures"] = _("(who?) {how}").format(how=_(now.how))
        super().set(name, key, raw)

    def plan(self) -> list[Activity]:
        """The activities as the checks see them; one without words is left out."""
        return [activity(row) for row in self.values() if row["what"]]


def activity(row: dict[str, Any]) -> Activity:
    """An activity from what could be read of its fields."""
    months = row["months"]
    asks = _ASKS.match(row["measures"]) is not None
    texts = {key: row[key] for key in TEXTS} | ({"measures": ""} if asks else {})
    return Activity(
        name=row["id"],
        start=month_count(row["start"]),
        months=max(1, round(months)) if months is not None else None,
        cost=row["cost"],
        currency=row["currency"],
        source=row["funding"],
        **texts,
    )


def cost(one: Activity) -> Cost | None:
    """What an activity costs, to the cent; ``None`` where it is not said or is nothing."""
    cents = round((one.cost or 0) * CENTS)
    return Cost(cents, one.currency, one.source, one.start, one.lasts) if cents else None
