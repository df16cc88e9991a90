"""Everything the simulator knows of one family's two countries: the facts behind its controls."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from fieldschool.models import futures
from fieldschool.sources import corridors, countries, exchange, families, history, prices, products, shocks
from fieldschool.sources.facts import Fact

#: Ways to send that are always there, beside the services that the World Bank's enumerators asked.
AVERAGE, OWN = "average", "own"
#: The price that was found in lesson 3.2.3.
FOUND = "found"
#: Half of the smallest amount that is asked: further below, a price is only a guess.
SMALLEST_USD = 100.0


@dataclass(frozen=True)
class Way:
    """A way of sending money home.

    Attributes
    ----------
    key : str
        ``average``, ``own`` or a service's own key.
    firm : str
        Who, as the publisher writes it; empty for ``average`` and ``own``.
    fee_fixed : float
        Fee of one transfer, in the currency of the country of work.
    fee_share : float
        Fee as a share of the amount, on top of the fixed fee.
    margin_share : float
        Exchange-rate margin as a share of the amount.
    days : float
        Days until the money arrives.
    smallest : float
        Amount below which nothing was asked, in the currency of work. Below it the fee is the same share of the amount
        as at it: a fee asked for US$ 200 must not eat a transfer of US$ 10.
    how : tuple of str
        How the sender pays and how the money arrives, in the publisher's (English) words.
    """

    key: str
    firm: str
    fee_fixed: float
    fee_share: float
    margin_share: float
    days: float = 1.0
    smallest: float = 0.0
    how: tuple[str, ...] = ()

    def fee_parts(self, amount: float) -> tuple[float, float]:
        """The fixed fee and the fee as a share, for transfers of this amount."""
        if amount >= self.smallest:
            return self.fee_fixed, self.fee_share
        return 0.0, self.fee_fixed / self.smallest + self.fee_share

    def cost_pct(self, amount: float) -> float:
        """Total cost in percent of an amount sent (fee + exchange-rate margin, as the World Bank defines it)."""
        if amount <= 0:
            return 0.0
        fixed, share = self.fee_parts(amount)
        return 100 * (fixed / amount + share + self.margin_share)


@dataclass(frozen=True)
class Setting:
    """The facts of a home country and a country of work.

    Attributes
    ----------
    home, work : Country
    workplaces : tuple of Country
        Where the home country's migrants work, the largest first.
    rate : Fact
        Units of the home currency for one unit of the currency of work, last month held.
    ways : tuple of Way
        The corridor's average first, then the services asked, cheapest first. Without ``own``.
    corridor : CorridorCost or None
        ``None`` when the tables do not hold this corridor; ``fallback`` is then the cost used.
    families, goals, products, shocks : tuple
        The choices of the home country, the default first; cash at home is the first product.
    history : MonthlyHistory
        Past inflation and exchange rates, from which futures are drawn.
    """

    home: countries.Country
    work: countries.Country
    workplaces: tuple[countries.Country, ...]
    rate: Fact
    ways: tuple[Way, ...]
    corridor: corridors.CorridorCost | None
    fallback: Fact | None
    families: tuple[families.Family, ...]
    goals: tuple[prices.GoalPrice, ...]
    products: tuple[products.ProductFacts, ...]
    shocks: tuple[shocks.ShockFacts, ...]
    history: history.MonthlyHistory
    _paths: dict = field(default_factory=dict, repr=False, compare=False)

    def way(self, key: str) -> Way:
        """The way of that key; the average when it is not there (a service that left the table)."""
        return next((way for way in self.ways if way.key == key), self.ways[0])

    def goal(self, key: str) -> prices.GoalPrice:
        """The goal of that id; the first when it is not there."""
        return next((goal for goal in self.goals if goal.goal_id == key), self.goals[0])

    def product(self, key: str) -> products.ProductFacts:
        """The product of that id; cash at home when it is not there."""
        return next((product for product in self.products if product.product_id == key), self.products[0])

    def family(self, key: str) -> families.Family:
        """The family of that id; the first when it is not there."""
        return next((family for family in self.families if family.family_id == key), self.families[0])

    def paths(self, months: int, count: int) -> futures.Paths:
        """Prices and exchange rates of ``count`` futures of ``months`` months; made once and kept."""
        key = (months, count)
        if key not in self._paths:
            past = self.history
            draws = futures.draw(months, count)
            self._paths.clear()  # one length at a time: a long plan's paths weigh megabytes
            self._paths[key] = futures.paths(past.home_inflation, past.work_inflation, past.fx_change, draws)
        return self._paths[key]

    def per_home(self, currency: str) -> float:
        """Units of a currency for one unit of the home currency, today."""
        if currency == self.home.currency:
            return 1.0
        return 1.0 / float(exchange.rate(self.home.currency, currency))


def usual_work(home_iso3: str) -> str:
    """The country where most of a country's migrants' money comes from, or where its first family works."""
    return families.for_country(home_iso3)[0].work_iso3


@lru_cache(maxsize=8)
def setting_of(home_iso3: str, work_iso3: str) -> Setting:
    """The facts of two countries.

    Parameters
    ----------
    home_iso3, work_iso3 : str
        ISO 3166 alpha-3 codes.

    Raises
    ------
    UnknownCountry
        When the course does not know a country.
    TableError, PackError
        When a file cannot be used.
    """
    home, work = countries.country(home_iso3), countries.country(work_iso3)
    corridor = corridors.cost(work_iso3, home_iso3)
    fallback = None if corridor else corridors.cost_to(home_iso3) or corridors.world_cost()
    return Setting(
        home=home,
        work=work,
        workplaces=tuple(countries.country(sender.iso3) for sender in corridors.senders(home_iso3)),
        rate=exchange.rate(home.currency, work.currency),
        ways=(_average(work, corridor, fallback), *_services(work_iso3, home_iso3)),
        corridor=corridor,
        fallback=fallback,
        families=tuple(families.for_country(home_iso3)),
        goals=tuple(prices.goals(home_iso3)),
        products=tuple(products.for_country(home_iso3)),
        shocks=tuple(shocks.for_country(home_iso3)),
        history=history.monthly(home_iso3, work_iso3),
    )


def _average(work: countries.Country, corridor: corridors.CorridorCost | None, fallback: Fact | None) -> Way:
    """The mean of all services; where only a mean into the country is known, all of it counts as a share."""
    if corridor is None:
        return Way(AVERAGE, "", 0.0, float(fallback) / 100, 0.0)
    fixed_usd, share = corridor.fee_parts
    per_usd = float(exchange.rate(work.currency, "USD"))
    return Way(AVERAGE, "", fixed_usd * per_usd, share, corridor.margin, smallest=SMALLEST_USD * per_usd)


def _services(work_iso3: str, home_iso3: str) -> Iterable[Way]:
    """The services asked, cheapest first; those that do not say their exchange rate cannot be compared."""
    asked: dict[tuple[str, ...], list[corridors.Quote]] = {}
    for quote in corridors.quotes(work_iso3, home_iso3):
        if quote.transparent:
            asked.setdefault((quote.firm, quote.paid_by, quote.access, quote.picked_up), []).append(quote)
    ways = [_service(quotes) for quotes in asked.values()]
    return sorted(ways, key=lambda way: (way.cost_pct(quotes_amount(asked)), way.key))


def quotes_amount(asked: dict) -> float:
    """The amount at which services are put in order: the smallest that was asked, currency of work."""
    return min((quote.send_amount for quotes in asked.values() for quote in quotes), default=1.0)


def _service(quotes: list[corridors.Quote]) -> Way:
    """One service from its quotes for one or two amounts: a straight line through the fees, never falling."""
    low, high = quotes[0], quotes[-1]
    share = 0.0
    if high.send_amount > low.send_amount:
        share = max((high.fee - low.fee) / (high.send_amount - low.send_amount), 0.0)
    fixed = low.fee - share * low.send_amount
    if fixed < 0:
        fixed, share = 0.0, low.fee / low.send_amount
    margin = sum(quote.margin_pct for quote in quotes) / len(quotes) / 100
    how = tuple(part for part in (low.paid_by, low.picked_up) if part)
    return Way(low.quote_id, low.firm, fixed, share, margin, low.days, low.send_amount / 2, how)
