"""The plan of a visit: what was typed to the model, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fieldschool.models.visits import Stop, Tour, minutes_each, shared_out, tour
from fieldschool.sources import visits as facts
from fieldschool.tools.visits.keeping import STOPS, Plan
from fieldschool.tools.visits.places import Place
from fieldschool.tools.widgets import Records
from fieldschool.tools.widgets.record_fields import read


class StopList(Records):
    """Stops of a visit; a place that is chosen fills in how long one stays."""

    def __init__(
        self, described: list[dict], kept: Sequence[Mapping[str, str]], on_change: Callable[[], None],
        places: Callable[[], Mapping[str, Place]], title: str,
    ) -> None:  # fmt: skip
        self._places = places
        super().__init__(described, kept, on_change, title=title, name_of=self._named, limit=STOPS)

    def _named(self, values: Mapping[str, str]) -> str:
        place = self._places().get(values["place"])
        return f"{values['turn']} · {place.title}" if place and values["turn"] else place.title if place else ""

    def set(self, name: str, key: str, raw: Any) -> None:
        """Put something into a field; a place that is chosen fills the others where they are empty."""
        values = self._records.get(name)
        place = self._places().get(raw) if key == "place" and isinstance(raw, str) else None
        if values and place:
            taken = {row["turn"] for row in self._records.values()}
            free = next((str(n) for n in range(1, STOPS + 1) if str(n) not in taken), "")
            values["there"] = values["there"] or str(facts.types()[place.site_type].minutes)
            values["turn"] = values["turn"] or free
        super().set(name, key, raw)

    def stops(self) -> list[Stop]:
        """The finished ones in their order; a place that stands twice is visited once."""
        found: dict[str, tuple[int, Stop]] = {}
        for values in self._records.values():
            if not self.mistakes(values) and values["place"] in self._places():
                row = {field["key"]: read(field, values[field["key"]]) for field in self.fields}
                stop = Stop(row["place"], round(row["way"]), round(row["there"]))
                found.setdefault(stop.key, (int(row["turn"]), stop))
        return [stop for _turn, stop in sorted(found.values(), key=lambda each: each[0])]


def way_back() -> int:
    """Minutes of the way back as long as nobody said another; our own plan."""
    return facts.steps()[-1].minutes


def silent() -> int:
    """Minutes of each place that are for silent notes; our own plan."""
    return next(step.minutes for step in facts.steps() if step.kind == "notes")


def walk() -> int:
    """Minutes of each place for the welcome and a walk; our own plan."""
    return next(step.minutes for step in facts.steps() if step.kind == "walk")


def pattern(count: int) -> list[tuple[int, int]]:
    """Way and stay, in minutes, of so many places as our own plan has it."""
    found = []
    for site in (1, 2)[:count]:
        steps = [step for step in facts.steps() if step.site == site]
        stay = sum(step.minutes for step in steps if step.kind != "travel")
        found.append((next(step.minutes for step in steps if step.kind == "travel"), stay))
    return found


def morning_of(stops: Sequence[Stop], plan: Plan, slot: tuple[int, int]) -> Tour:
    """The visit as it would be; a time to be back that lies before the start counts as the timetable's length."""
    leave = plan.leave or slot[0]
    home = plan.home or slot[1]
    if home <= leave:
        home = min(24 * 60, leave + 1)
    return tour(stops, min(leave, 24 * 60 - 1), home, plan.back if plan.back >= 0 else way_back())


def dealt(places: Sequence[Place], groups: int) -> dict[str, dict[str, int]]:
    """Every question of every stop, dealt out to the groups one after the other."""
    asks: dict[str, dict[str, int]] = {}
    first = 0
    for place in places:
        questions = facts.asks()[place.site_type, "ask"]
        for ask, group in zip(questions, shared_out(len(questions), groups, first), strict=True):
            asks.setdefault(place.name, {})[ask.question_id] = group + 1
        first = (first + len(questions)) % groups
    return asks


def unasked(places: Sequence[Place], plan: Plan) -> int:
    """Questions of the stops that no group asks."""
    return sum(
        not 0 < plan.asks.get(place.name, {}).get(ask.question_id, 0) <= plan.groups
        for place in places
        for ask in facts.asks()[place.site_type, "ask"]
    )


def each_has(stop: Stop, site_type: str) -> float:
    """Minutes that a question has at a stop."""
    return minutes_each(stop.there, walk(), silent(), len(facts.asks()[site_type, "ask"]))
