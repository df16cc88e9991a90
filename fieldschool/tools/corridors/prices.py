"""All prices of a corridor: services that were asked, own quotes, the mean; and which of them somebody chose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from fieldschool.charts.corridors import in_order
from fieldschool.charts.corridors_words import Offer, quarter_in_words
from fieldschool.i18n import _, percent
from fieldschool.tools.corridors.corridor import Facts
from fieldschool.tools.corridors.fields import CHEAPEST, goal_option, own_option
from fieldschool.tools.corridors.kept import Kept
from fieldschool.tools.corridors.reckon import Reckoner
from fieldschool.tools.household.setting import AVERAGE, OWN


@dataclass(frozen=True)
class Prices:
    """The prices of a corridor for one amount.

    Attributes
    ----------
    single : tuple of Offer
        Services and own quotes whose total is known, the cheapest first.
    average : Offer
        The mean, or what stands in.
    """

    single: tuple[Offer, ...]
    average: Offer
    _by_key: dict[str, Offer] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {one.key: one for one in (*self.single, self.average)})

    def get(self, key: str) -> Offer | None:
        """The price of that key; the cheapest single one for ``cheapest``."""
        if key == CHEAPEST:
            return self.single[0] if self.single else None
        return self._by_key.get(key)

    def told(self, key: str) -> Offer | None:
        """The price to tell at home: the chosen one, else the cheapest own quote, service, or the mean."""
        own = next((one for one in self.single if one.own), None)
        return self._by_key.get(key) or own or self.get(CHEAPEST) or self.average

    def options(self) -> list[tuple[str, str]]:
        """Every price, in words."""
        return [*(_option(one) for one in self.single), self._mean()]

    def old_options(self) -> list[tuple[str, str]]:
        """What people may pay now: the mean first."""
        return [self._mean(), own_option(), *(_option(one) for one in self.single)]

    def new_options(self) -> list[tuple[str, str]]:
        """What people could take."""
        cheapest = [(CHEAPEST, _("The cheapest that we know"))]
        return [*(cheapest if self.single else ()), goal_option(), *(_option(one) for one in self.single)]

    def _mean(self) -> tuple[str, str]:
        key, words = _option(self.average)
        return key, _("{price} ({period})").format(price=words, period=quarter_in_words(self.average.when))

    def old(self, key: str) -> str:
        """The key of what is paid now, if it is still there."""
        return key if key == OWN or key in self._by_key else AVERAGE

    def new(self, key: str) -> str:
        """The key of what people could take, if it is still there."""
        there = [name for name, _words in self.new_options()]
        return key if key in there else there[0]


def reckoner(facts: Facts, kept: Kept) -> Reckoner:
    """How quotes of a corridor are reckoned: without an exchange the reference rate is 1."""
    rate = 1.0 if facts.same_money else kept.rates.get(facts.key, 0.0)
    return Reckoner(facts.currency, facts.home_currency, rate)


def prices(facts: Facts, kept: Kept, amount: float) -> Prices:
    """All prices of a corridor for an amount.

    Parameters
    ----------
    facts : Facts
    kept : Kept
        With the quotes of the corridor as they are now.
    amount : float
        In the currency of the country of work.
    """
    reads = reckoner(facts, kept)
    rows = reads.finished(kept.quotes.get(facts.key, ()))
    own = reads.offers(rows, kept.days.get(facts.key, ""), amount)
    known: Sequence[Offer] = [one for one in (*facts.services(amount), *own) if one.margin_pct is not None]
    return Prices(tuple(in_order(known)), facts.average(amount))


def _option(one: Offer) -> tuple[str, str]:
    return one.key, _("{name}: {share}").format(name=one.name, share=percent(one.total_pct))
