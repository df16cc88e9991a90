"""What is missing in a plan, activity by activity, and what is there.

References
----------
The rules are those by which a logical framework is read: who does it, by when, with what, and how one sees it (European
Commission, *Aid Delivery Methods*, volume 1: Project Cycle Management Guidelines, 2004). Which are looked at is our
choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: A plan that looks further ahead is a wish: five years.
HORIZON = 60
#: More at once in one pair of hands is too much; our estimate.
HANDS = 3
#: What every activity should have, in the order told.
PARTS = ("lead", "start", "cost", "source", "partners", "indicator", "baseline", "target", "measures", "answer")


@dataclass(frozen=True)
class Activity:
    """An activity as the checks see it; a text that was not written is empty.

    Attributes
    ----------
    name : str
        Its short name, which stays the same.
    what, lead, partners, source, indicator, baseline, target, measures, risk, answer : str
        ``measures`` is who counts, ``answer`` what is done about the risk.
    start : int or None
        Month counted from year 0.
    months : int or None
    cost : float or None
        0 if it costs nothing; ``None`` where it is not said.
    currency : str
    """

    name: str
    what: str
    lead: str = ""
    partners: str = ""
    start: int | None = None
    months: int | None = None
    cost: float | None = None
    currency: str = ""
    source: str = ""
    indicator: str = ""
    baseline: str = ""
    target: str = ""
    measures: str = ""
    risk: str = ""
    answer: str = ""

    @property
    def lasts(self) -> int:
        """Months that are reckoned with: 1 where it is not said how long."""
        return self.months or 1


@dataclass(frozen=True)
class Fault:
    """Something that a reader would ask about.

    Attributes
    ----------
    name : str
        The activity.
    kind : str
        One of `PARTS`, or ``no_cost`` (a source without a cost), ``early``, ``late``, ``twin`` or ``hands``.
    other : str
        Name of the other activity (``twin``), or how many at once (``hands``).
    """

    name: str
    kind: str
    other: str = ""


def faults(plan: Sequence[Activity], begin: int) -> list[Fault]:
    """Find what is missing or cannot be, in the order of the plan.

    Parameters
    ----------
    plan : sequence of Activity
    begin : int
        The month in which the seminar ends; nothing can begin earlier.
    """
    found = []
    for place, one in enumerate(plan):
        twin = next((each for each in plan[:place] if _same(each.what, one.what)), None)
        kinds = [part for part in PARTS if part in wanted(one) and not has(one, part)]
        if one.source and one.cost is None:
            kinds = ["no_cost" if kind == "cost" else kind for kind in kinds]
        if one.start is not None:
            kinds += ["early"] if one.start < begin else []
            kinds += ["late"] if one.start + one.lasts > begin + HORIZON else []
        found += [Fault(one.name, kind) for kind in kinds]
        found += [Fault(one.name, "twin", twin.name)] if twin else []
        at_once = _in_one_hand(plan, one)
        found += [Fault(one.name, "hands", str(at_once))] if at_once > HANDS else []
    return found


def wanted(one: Activity) -> tuple[str, ...]:
    """What this activity should have: who pays only where it costs something, an answer only where there is a risk."""
    without = {"source"} if not one.cost else set()
    without |= {"answer"} if not one.risk else set()
    without |= {"baseline", "target", "measures"} if not one.indicator else set()
    return tuple(part for part in PARTS if part not in without)


def has(one: Activity, part: str) -> bool:
    """Whether a part is there; a cost of 0 is one."""
    return getattr(one, part) not in (None, "")


def complete(plan: Sequence[Activity], part: str) -> tuple[int, int]:
    """How many activities have a part, of how many that should."""
    asked = [one for one in plan if part in wanted(one)]
    return sum(has(one, part) for one in asked), len(asked)


def over(yearly: Sequence[float], limit: float) -> float:
    """By how much the dearest year lies above a budget for a year; 0 if it does not."""
    return max([0.0, *(spent - limit for spent in yearly)])


def _in_one_hand(plan: Sequence[Activity], one: Activity) -> int:
    """How much the lead of an activity leads in the month in which it begins; 0 where another began in that month."""
    if one.start is None or not one.lead:
        return 0
    same = [each for each in plan if each.start is not None and _same(each.lead, one.lead)]
    running = [each for each in same if each.start <= one.start < each.start + each.lasts]  # type: ignore[operator]
    # Said once, at the last one that is too much.
    return len(running) if running[-1] is one else 0


def _same(one: str, other: str) -> bool:
    return bool(one.strip()) and " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
