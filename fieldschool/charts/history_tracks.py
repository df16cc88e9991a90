"""What is drawn on the time line: a country's figures in the unit that was chosen, events, and the choice itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from fieldschool.charts import history_words as words
from fieldschool.models import history as model


@dataclass(frozen=True)
class Track:
    """A country's figures as they are drawn; all of the same length, empty where nothing is known.

    Attributes
    ----------
    name : str
        Of the country.
    years : tuple of int
        Rising.
    values : tuple of float
        In the unit of the axis.
    broken, sure : tuple of bool
        Whether a figure cannot be compared with the one before it; whether it was counted.
    every : int
        Years between two counts, where nothing is missing.
    currency : str
        ISO 4217; for the rate. Figures before a break can be in a money that was replaced, and are told without it.
    """

    name: str
    years: tuple[int, ...] = ()
    values: tuple[float, ...] = ()
    broken: tuple[bool, ...] = ()
    sure: tuple[bool, ...] = ()
    every: int = 1
    currency: str = ""

    @property
    def is_known(self) -> bool:
        """Whether there is a figure."""
        return bool(self.years)

    def say(self, chosen: Chosen, at: int) -> str:
        """A figure with its unit."""
        last = model.run_of(self.broken, len(self.broken) - 1)[0]
        return words.say(chosen.measure, chosen.scale, self.currency if at >= last else "")(self.values[at])

    def longest(self) -> tuple[int, int]:
        """The longest stretch without a break, the later one of two alike; empty where nothing is known."""
        found = model.runs(self.broken)
        return max(found, key=lambda run: (run[1] - run[0], run[0])) if found else (0, 0)


@dataclass(frozen=True)
class Mark:
    """An event on the time line; texts ready to read.

    Attributes
    ----------
    year : int
    side : int
        Which of the countries.
    head, text, credit : str
        What it is, what it did, and where that was read.
    """

    year: int
    side: int
    head: str
    text: str
    credit: str


@dataclass(frozen=True)
class Chosen:
    """What is drawn: measure, scale, base year of an index, first and last year on the axis."""

    measure: str
    scale: str
    base: int | None = None
    window: tuple[int, int] | None = None
    marks: tuple[Mark, ...] = field(default=())
