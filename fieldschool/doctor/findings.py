"""What the doctor found: one thing, how it stands, a sentence, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

from fieldschool.i18n import _


class State(StrEnum):
    """How one thing stands."""

    GOOD = "good"
    WARN = "warn"
    BAD = "bad"

    @property
    def word(self) -> str:
        """The state as it is read."""
        return {State.GOOD: _("good"), State.WARN: _("look"), State.BAD: _("bad")}[self]


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes
    ----------
    key : str
        Its name for programs; stays the same in every language.
    what : str
        Its name for people.
    state : State
    sentence : str
        What was found.
    todo : str
        What to do; empty where nothing is.
    """

    key: str
    what: str
    state: State
    sentence: str
    todo: str = ""

    def plain(self) -> dict[str, str]:
        """The finding as JSON has it."""
        return {name: str(value) for name, value in asdict(self).items()}


def good(key: str, what: str, sentence: str) -> Finding:
    """A finding with nothing to do."""
    return Finding(key, what, State.GOOD, sentence)


def fit(findings: Iterable[Finding]) -> bool:
    """Whether nothing is bad. Nothing looked at is not fit."""
    states = [finding.state for finding in findings]
    return bool(states) and State.BAD not in states
