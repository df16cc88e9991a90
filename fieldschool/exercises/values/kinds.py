"""What a value of a tool is: how it is compared and told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a value is compared and told."""

    PERCENT = "percent"
    CHANCE = "chance"
    MONTHS = "months"
    WORK_MONEY = "work money"
    HOME_MONEY = "home money"
    COUNT = "count"
    YES_NO = "yes or no"
    NAME = "name"

    @property
    def is_number(self) -> bool:
        """Whether the value is a number, which can be compared by size and told in a sentence."""
        return self not in (Kind.YES_NO, Kind.NAME)


@dataclass(frozen=True)
class Value:
    """A value that a tool publishes."""

    kind: Kind
    meaning: str
