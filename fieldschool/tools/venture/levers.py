"""What moves the result most: each lever from a low to a high end, one at a time and all at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from fieldschool.i18n import percent
from fieldschool.models import cashflow, sensitivity
from fieldschool.models import venture as model

#: Levers, in the order of the model's inputs.
LEVERS = ("price", "harvest", "costs", "start", "profit", "fee", "floor")
#: Ends of costs and of the start, as multiples; of parts and of the least price, in points. Our estimate.
COSTS, POINTS = (0.8, 1.2), {"profit": 0.10, "fee": 0.05, "floor": 0.15}
#: Points for all at once: enough for whole percents.
DRAWN = 512


@dataclass(frozen=True, eq=False)
class Tried:
    """What came of it.

    Attributes
    ----------
    swings : Swings
    effects : Effects
    ends : dict of str to tuple of str
        Low and high end of each lever, ready to read.
    """

    swings: sensitivity.Swings
    effects: sensitivity.Effects
    ends: dict[str, tuple[str, str]]


def try_all(farm: model.Farm, deal: model.Deal, paths: model.Paths, rate: float, spoken: float) -> Tried:
    """Move every lever; price and harvest as far as 8 in 10 of the futures do.

    Parameters
    ----------
    farm : Farm
    deal : Deal
    paths : Paths
    rate : float
        What money earns elsewhere a year, a fraction.
    spoken : float
        The price in the budget, of which the least price is told.
    """
    flat = model.plan()
    middle = np.array([1.0, 1.0, 1.0, 1.0, float(deal.profit), float(deal.fee), float(deal.floor)])
    low, high = middle.copy(), middle.copy()
    for place, drawn in enumerate((paths.price, paths.harvest)):
        low[place], high[place] = np.quantile(drawn[:, : deal.years].mean(axis=1), [0.1, 0.9])
    low[2:4], high[2:4] = COSTS
    for name, most in (("profit", 1.0), ("fee", 1.0)):
        place = LEVERS.index(name)
        low[place], high[place] = max(0.0, middle[place] - POINTS[name]), min(most, middle[place] + POINTS[name])
    spread = POINTS["floor"] * spoken
    low[6], high[6] = max(0.0, middle[6] - spread), middle[6] + spread

    def worth(runs: np.ndarray) -> np.ndarray:
        prices, harvest, costs, start, profit, fee, floor = runs.T
        moved = replace(
            farm,
            price=farm.price * prices,
            volume=farm.volume * harvest,
            yearly=farm.yearly * costs,
            unit_cost=farm.unit_cost * costs,
            start=farm.start * start,
        )
        agreed = replace(deal, profit=profit, fee=fee, floor=floor)
        return cashflow.npv(rate, model.settle(moved, agreed, flat).migrants)

    # The least price is told as the slider tells it: of 100 of the price in the budget.
    scale = {"floor": 1 / spoken if spoken else 0.0}
    ends = {
        name: (
            percent(100 * low[place] * scale.get(name, 1.0), 0),
            percent(100 * high[place] * scale.get(name, 1.0), 0),
        )
        for place, name in enumerate(LEVERS)
    }
    return Tried(sensitivity.one_at_a_time(worth, middle, low, high), sensitivity.sobol(worth, low, high, DRAWN), ends)
