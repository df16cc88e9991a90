"""What a condition looks at, made from the trail of a tool and from what was written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from fieldschool.exercises.vocabulary import AIM, Scalar, State, changed

# Another country or family changes nearly every figure. That is a new opening, not a thing the participant did to the
# plan, and figures of two countries are not compared.
_OPENS_ANEW = ("country", "family")


@dataclass(frozen=True)
class Scene:
    """The state now, the states since the tool opened, the opening itself, and the parts of the answer."""

    now: State
    opened: State
    acted: Sequence[State] = ()
    aim: Mapping[str, float] = field(default_factory=dict)
    begun: frozenset[str] = frozenset()
    complete: frozenset[str] = frozenset()

    def value(self, name: str) -> Scalar:
        """The value of a name now; an aim is the same at all times."""
        return self.aim.get(name.removeprefix(AIM)) if name.startswith(AIM) else self.now.get(name)

    def at(self, state: State) -> Scene:
        """The same scene at another moment."""
        return Scene(state, self.opened, self.acted, self.aim, self.begun, self.complete)

    def moved(self, names: Iterable[str]) -> bool:
        """Whether any of these values was ever another than when the tool opened."""
        before = [(name, self.opened.get(name)) for name in names]
        return any(changed(state.get(name), value) for state in self.acted for name, value in before)


def since_opened(trail: Iterable[State] | None) -> tuple[State, list[State]]:
    """The state in which the tool opened for the present country and family, and those that followed.

    What is no mapping is passed over; an empty trail gives an empty opening.
    """
    states = [state for state in trail or () if isinstance(state, Mapping)]
    homes = [tuple(state.get(name) for name in _OPENS_ANEW) for state in states]
    start = 0
    for place, (before, after) in enumerate(pairwise(homes), 1):
        if before != after or states[place].get("opened") is True:
            start = place
    return (states[start], states[start + 1 :]) if states else ({}, [])
