"""The impacts that are to be reached: those that lesson 2.2.1 saved, or some that are chosen here."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fieldschool.i18n import _
from fieldschool.sources import impacts, strategies
from fieldschool.sources.strategies import Strategy
from fieldschool.tools.kept import is_number
from fieldschool.workbook.entries import Entry, Items

#: Where lesson 2.2.1 keeps the impacts to act on: lesson and key.
EARLIER = ("2.2.1", "top_impacts")
#: Impacts that are read of 2.2.1, impacts that can be chosen here, and letters of one in somebody's own words.
MOST, PICKS, LETTERS = 10, 4, 120
#: Impacts to begin with where nothing was saved: an example.
EXAMPLE = ("mig_debt", "fam_children", "com_jobs", "com_projects")
#: Strength of a strategy that a participant names for an impact that none of the list reaches.
NAMED_STRENGTH = 2


@dataclass(frozen=True)
class Aim:
    """An impact to be reached; ``title`` is in the reader's language, or in the participant's own words."""

    impact_id: str
    title: str
    weight: float = 1.0

    @property
    def known(self) -> bool:
        """Whether it is one of the table, and not in somebody's own words."""
        return self.impact_id in impacts.impacts()


def read(saved: Mapping[tuple[str, str], Entry] | None) -> tuple[Aim, ...]:
    """Read what 2.2.1 saved; anything that is not what is expected is passed over."""
    entry = (saved or {}).get(EARLIER)
    rows = entry.value if isinstance(entry, Items) else []
    found: dict[str, Aim] = {}
    for row in rows:
        name, title = row.get("impact_id"), row.get("title")
        if not (isinstance(name, str) and name):
            continue
        known = impacts.impacts().get(name)
        title = _(known.title) if known else title.strip()[:LETTERS] if isinstance(title, str) else ""
        if title:
            found.setdefault(name, Aim(name, title, _weight(row.get("weight"))))
    return tuple(found.values())[:MOST]


def picked(names: Iterable[str]) -> tuple[Aim, ...]:
    """The impacts that are chosen here; all weigh the same."""
    known = impacts.impacts()
    return tuple(Aim(name, _(known[name].title)) for name in dict.fromkeys(names) if name in known)


def local() -> tuple[Strategy, ...]:
    """The strategies that a local government can pay for, in the order shown."""
    return tuple(each for each in strategies.strategies().values() if each.local)


def strength(strategy: Strategy, aim: Aim, named: Mapping[str, str]) -> int:
    """How strongly a strategy works on an impact, -3 to 3; ``named`` has the strategy that somebody named for it."""
    told = strategy.effects.get(aim.impact_id, 0)
    return NAMED_STRENGTH if not told and named.get(aim.impact_id) == strategy.strategy_id else told


def helped(aim: Aim, of: Iterable[Strategy]) -> list[Strategy]:
    """The strategies of the table that make an impact better, the strongest first."""
    found = [each for each in of if each.effects.get(aim.impact_id, 0) > 0]
    return sorted(found, key=lambda each: -each.effects[aim.impact_id])


def unreached(chosen: Sequence[Aim]) -> list[Aim]:
    """Impacts for which our list has no strategy that a local government can pay."""
    return [aim for aim in chosen if not helped(aim, local())]


def _weight(value: Any) -> float:
    number = is_number(value)
    return float(value) if number and math.isfinite(value) and 0 < value <= 1000 else 1.0
