"""What a participant did in a tool: the list of states that exercises look at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

#: States kept; a long drag of a slider is thinned from the front, the opening stays.
LONGEST = 200

State = dict[str, Any]


class Trail:
    """States in the order they were made, each a flat mapping of name to number, text, bool or ``None``.

    The first is the state in which the tool opened and has ``opened`` true.
    """

    def __init__(self) -> None:
        self.states: list[State] = []
        self._listeners: list[Callable[[list[State]], None]] = []

    @property
    def just_opened(self) -> bool:
        """Whether nothing was moved yet."""
        return len(self.states) <= 1

    def listen(self, listener: Callable[[list[State]], None]) -> None:
        """Call ``listener(states)`` after each new state."""
        self._listeners.append(listener)

    def add(self, plans: Mapping[str, Mapping[str, Any]], editing: str) -> None:
        """Add a state.

        Parameters
        ----------
        plans : mapping
            State of each plan by its short name; given again with the prefix ``a.`` or ``b.``.
        editing : str
            The plan being made, whose values also stand without a prefix.
        """
        state: State = dict(plans[editing])
        for name, values in plans.items():
            state.update({f"{name}.{key}": value for key, value in values.items()})
        state |= {"comparing": len(plans) > 1, "opened": not self.states}
        self.states.append(state)
        if len(self.states) > LONGEST:
            del self.states[1]
        for listener in self._listeners:
            listener(self.states)
