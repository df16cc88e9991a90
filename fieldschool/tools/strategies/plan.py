"""From what was chosen to the model: the menu, the limits, and what they were when the best mix was asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from fieldschool.models.strategies import Limits, Menu, factors
from fieldschool.sources import strategies
from fieldschool.sources.strategies import GRADES, STRONGEST
from fieldschool.tools.strategies.aims import Aim, local, strength


@dataclass(frozen=True)
class Facts:
    """What there is to choose from, for some impacts in a country.

    Parameters
    ----------
    aims : sequence of Aim
    named : mapping
        By impact, the strategy that somebody named for it.
    country : str
        ISO 3166 alpha-3.
    prices : float
        Prices here, % of our estimate.
    """

    aims: Sequence[Aim]
    named: Mapping[str, str]
    country: str
    prices: float

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Strategies in the order of the menu."""
        return tuple(each.strategy_id for each in local())

    @cached_property
    def costs(self) -> dict[str, float]:
        """Cost a year by strategy, in the country's currency."""
        return {each.strategy_id: strategies.cost(each, self.country) * self.prices / 100 for each in local()}

    @cached_property
    def usual(self) -> float:
        """The budget to begin with, in the country's currency."""
        return strategies.usual_budget(self.country)

    @cached_property
    def currency(self) -> str:
        """ISO 4217."""
        return strategies.currency(self.country)

    @cached_property
    def middle(self) -> Menu:
        """The menu where each effect is as strong as we count on."""
        offered = local()
        told = np.array([[strength(each, aim, self.named) for aim in self.aims] for each in offered], dtype=float)
        told = told.reshape(len(offered), len(self.aims)) / STRONGEST
        links = {kind: [link for link in strategies.links() if link.kind == kind] for kind in ("conflict", "needs")}
        pairs = {
            kind: tuple((self.ids.index(link.first), self.ids.index(link.other)) for link in found)
            for kind, found in links.items()
        }
        return Menu(
            np.array([self.costs[name] for name in self.ids]),
            np.array([each.staff for each in offered]),
            np.array([each.months for each in offered], dtype=float),
            np.maximum(told, 0),
            np.maximum(-told, 0),
            np.array([aim.weight for aim in self.aims], dtype=float),
            pairs["conflict"],
            pairs["needs"],
        )

    @cached_property
    def careful(self) -> Menu:
        """The menu where each effect is at the low end of what is known."""
        low = np.array([GRADES[each.grade][0] for each in local()])
        whole = self.middle
        rest = (whole.weight, whole.conflicts, whole.needs)
        return Menu(whole.cost, whole.staff, whole.months, whole.effect * low[:, None], whole.harm, *rest)

    @cached_property
    def futures(self) -> np.ndarray:
        """How strong each strategy turns out, in each future."""
        ends = np.array([GRADES[each.grade] for each in local()])
        return factors(ends[:, 0], ends[:, 1])

    def menu(self, careful: bool) -> Menu:
        """The menu that is counted on."""
        return self.careful if careful else self.middle

    def places(self, names: Sequence[str]) -> list[int]:
        """Places in the menu of these strategies."""
        return [self.ids.index(name) for name in names]

    def names(self, places: Sequence[int]) -> list[str]:
        """Strategies at these places."""
        return [self.ids[place] for place in places]


def key(menu: Menu, limits: Limits) -> str:
    """A short name for all that the best mix depends on; another one when anything of it, a table too, has changed."""
    arrays = (menu.cost, menu.staff, menu.months, menu.effect, menu.harm, menu.weight)
    told = [array.round(9).tolist() for array in arrays]
    rest = (menu.conflicts, menu.needs, float(limits.budget), float(limits.staff), float(limits.months))
    return hashlib.sha256(repr((told, rest)).encode()).hexdigest()[:16]
