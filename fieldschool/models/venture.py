"""A farm venture of three parties: who pays in, who gets what, year by year and in many futures at once.

All money is at the prices of today. Every unit that comes in is paid out, kept, or owed to nobody: see `Ledger`.

References
----------
Gittinger, J. P. (1982). *Economic Analysis of Agricultural Projects*: the farm's cash by year, with a residual value.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fieldschool.models.checks import Number
from fieldschool.models.venture_futures import LONGEST, Draws, Paths, draw, paths, plan

#: What comes from `venture_futures` is at hand here, too.
__all__ = ["EXITS", "LONGEST", "LOSSES", "PARTIES", "Deal", "Draws", "Farm", "Ledger", "Paths",
           "Tenths", "draw", "loses", "paths", "plan", "settle", "tenths", "totals"]  # fmt: skip

#: Who can bear a year in which money is missing.
LOSSES = ("money", "profit", "buyer")
#: How the migrants' part is priced when they leave.
EXITS = ("left", "profit", "nothing")
#: The parties, in the order shown.
PARTIES = ("migrants", "farmer", "buyer")


@dataclass(frozen=True, eq=False)
class Farm:
    """The budget. Each number may also be an array, one value a run.

    Attributes
    ----------
    start : float
        Paid today, in money.
    yearly, unit_cost : float
        Costs of a year, and of each unit that is harvested.
    price : float
        Of a unit, today.
    volume : float
        Units of a full harvest in a year.
    curve : ndarray, shape (years,)
        Harvest of each year as a share of a full one.
    life : float
        Years until what was bought at the start is worth nothing.
    work : float
        What the farmer's own land and work would bring elsewhere in a year.
    """

    start: Number
    yearly: Number
    unit_cost: Number
    price: Number
    volume: Number
    curve: np.ndarray
    life: float
    work: Number


@dataclass(frozen=True, eq=False)
class Deal:
    """What was agreed; shares are from 0 to 1. Each number may also be an array, one value a run.

    Attributes
    ----------
    money : float
        Part of the start that migrants pay; the farmer pays the rest.
    profit : float
        Part of what is shared out that migrants get; the farmer gets the rest.
    fee : float
        Of sales, paid to the farmer for managing, before anything is shared.
    sold : float
        Part of the harvest that the buyer is bound to take.
    floor : float
        Least price of a unit that the buyer pays.
    discount : float
        What the buyer pays less than the market, where the market is higher.
    reserve : float
        Part of a good year that stays in the venture.
    years : int
        After which migrants leave.
    exit : str
        Of `EXITS`: a part of what is left of the start, or of ``times`` a mean year's profit, or nothing.
    times : float
    loss : str
        Of `LOSSES`: who pays in when money is missing: as the money was put in, as profit is shared, or the buyer.
    first : bool
        Whether all that is shared out goes to migrants until they have back what they paid in.
    """

    money: Number = 1.0
    profit: Number = 0.5
    fee: Number = 0.0
    sold: Number = 0.0
    floor: Number = 0.0
    discount: Number = 0.0
    reserve: Number = 0.0
    years: int = 8
    exit: str = "left"
    times: Number = 2.0
    loss: str = "money"
    first: bool = False


@dataclass(frozen=True, eq=False)
class Ledger:
    """What was booked. Each has the shape (runs, years + 1), place 0 is today.

    Attributes
    ----------
    migrants, farmer, buyer : ndarray
        What each party got (above 0) or gave; of the farmer also own work, of the buyer what the harvest was worth on
        the market less what was paid for it. In the last year with the price of leaving; the farmer keeps the farm.
    income, costs, fee, called, shared, cash : ndarray
        Of the venture: sales, start and yearly costs, fee, money that parties paid in, money shared out, and what is in
        the till at the end of the year: ``income + called = costs + fee + shared + change of cash``.
    """

    migrants: np.ndarray
    farmer: np.ndarray
    buyer: np.ndarray
    income: np.ndarray
    costs: np.ndarray
    fee: np.ndarray
    called: np.ndarray
    shared: np.ndarray
    cash: np.ndarray

    def of(self, party: str) -> np.ndarray:
        """What a party of `PARTIES` got."""
        return getattr(self, party)


def settle(farm: Farm, deal: Deal, paths: Paths) -> Ledger:
    """Book every year of every future.

    Parameters
    ----------
    farm : Farm
    deal : Deal
    paths : Paths
        With at least ``deal.years`` years.

    Raises
    ------
    ValueError
        When a share is not from 0 to 1, an amount is below 0, or the years are too few or too many.
    """
    _check(farm, deal, paths)
    years, runs = deal.years, _runs(farm, deal, paths)
    books = {name: np.zeros((runs, years + 1)) for name in Ledger.__dataclass_fields__}
    start = np.broadcast_to(np.asarray(farm.start, float), (runs,))
    books["costs"][:, 0] = books["called"][:, 0] = start
    paid = deal.money * start  # by migrants, all together
    books["migrants"][:, 0], books["farmer"][:, 0] = -paid, paid - start
    back, till, profits = np.zeros(runs), np.zeros(runs), np.zeros(runs)
    for year in range(1, years + 1):
        units = farm.volume * farm.curve[year - 1] * paths.harvest[:, year - 1]
        market = farm.price * paths.price[:, year - 1]
        bought = np.maximum(deal.floor, market * (1 - deal.discount))
        income = units * (deal.sold * bought + (1 - deal.sold) * market)
        fee, costs = deal.fee * income, farm.yearly + farm.unit_cost * units
        net = income - fee - costs
        profits = profits + np.maximum(net, 0)
        kept = deal.reserve * np.maximum(net, 0)
        out, missing = np.maximum(net, 0) - kept, np.maximum(-net, 0)
        used = np.minimum(till, missing)
        till, called = till + kept - used, missing - used
        if year == years:
            # Nothing stays in the till of a venture that ends.
            out, till = out + till, np.zeros(runs)
        pays = {"money": deal.money, "profit": deal.profit, "buyer": 0.0}[deal.loss] * called
        buys = called if deal.loss == "buyer" else np.zeros(runs)
        paid = paid + pays
        ahead = np.minimum(out, np.maximum(paid - back, 0)) if deal.first else np.zeros(runs)
        gets = ahead + deal.profit * (out - ahead)
        back = back + gets
        books["migrants"][:, year] = gets - pays
        books["farmer"][:, year] = fee + out - gets - (called - pays - buys) - farm.work
        books["buyer"][:, year] = units * deal.sold * (market - bought) - buys
        for name, value in (("income", income), ("costs", costs), ("fee", fee), ("called", called), ("shared", out),
                            ("cash", till)):  # fmt: skip
            books[name][:, year] = value
    left = start * max(0.0, 1 - years / farm.life)
    leaves = {"left": deal.money * left, "profit": deal.money * deal.times * profits / years, "nothing": 0.0}[deal.exit]
    books["migrants"][:, years] += leaves
    books["farmer"][:, years] += left - leaves
    return Ledger(**books)


def totals(ledger: Ledger) -> np.ndarray:
    """What each party of `PARTIES` has at the end, all years added; shape (3, runs)."""
    return np.stack([ledger.of(party).sum(axis=1) for party in PARTIES])


def loses(total: np.ndarray) -> float:
    """Share of futures in which less comes back than was given; a hundredth of a unit is not counted."""
    return float((total < -0.01).mean())


@dataclass(frozen=True, eq=False)
class Tenths:
    """What each party has in the bad, the middle and the good tenth of futures, by what all have together.

    Attributes
    ----------
    means : ndarray, shape (3 parties, 3 tenths)
    falls, rises : ndarray, shape (3,) or None
        Parts of what is lost from the middle to the bad tenth, and of what is gained from the middle to the good one;
        each adds up to 1. ``None`` where nothing is lost, or gained.
    """

    means: np.ndarray
    falls: np.ndarray | None
    rises: np.ndarray | None

    @property
    def tilt(self) -> np.ndarray | None:
        """Part of the bad less part of the good, by party: above 0 bears more than it gets; adds up to 0."""
        return None if self.falls is None or self.rises is None else self.falls - self.rises


def tenths(total: np.ndarray) -> Tenths:
    """Split what the parties have by how good the future is.

    Parameters
    ----------
    total : ndarray, shape (3, futures)
        As of `totals`, of ten futures at least.
    """
    futures = total.shape[1]
    if futures < 10:
        raise ValueError("Ten futures are the fewest.")
    order = np.argsort(total.sum(axis=0), kind="stable")
    tenth, middle = futures // 10, (futures - futures // 10) // 2
    groups = (order[:tenth], order[middle : middle + tenth], order[-tenth:])
    means = np.stack([total[:, group].mean(axis=1) for group in groups], axis=1)
    return Tenths(means, _parts(means[:, 1] - means[:, 0]), _parts(means[:, 2] - means[:, 1]))


def _parts(moved: np.ndarray) -> np.ndarray | None:
    whole = float(moved.sum())
    return moved / whole if whole > 1e-9 * max(1.0, float(np.abs(moved).max())) else None


def _runs(farm: Farm, deal: Deal, paths: Paths) -> int:
    sizes = {np.size(value) for value in (*vars(farm).values(), *vars(deal).values())
             if isinstance(value, np.ndarray) and value is not farm.curve}  # fmt: skip
    return max({len(paths.price), *sizes})


def _check(farm: Farm, deal: Deal, paths: Paths) -> None:
    if not 1 <= deal.years <= min(LONGEST, len(farm.curve), paths.price.shape[1]):
        raise ValueError("The years must be from 1 to as many as price, harvest and curve have.")
    amounts = (farm.start, farm.yearly, farm.unit_cost, farm.price, farm.volume, farm.curve, farm.work, deal.floor,
               deal.times)  # fmt: skip
    if not all(np.isfinite(value).all() and (np.asarray(value) >= 0).all() for value in amounts):
        raise ValueError("Amounts must be numbers of 0 or more.")
    shares = (deal.money, deal.profit, deal.fee, deal.sold, deal.discount, deal.reserve)
    if not all(((np.asarray(value) >= 0) & (np.asarray(value) <= 1)).all() for value in shares):
        raise ValueError("A share is from 0 to 1.")
    if not farm.life > 0 or deal.loss not in LOSSES or deal.exit not in EXITS:
        raise ValueError("The life must be above 0, and how losses and the exit are settled one of those known.")
