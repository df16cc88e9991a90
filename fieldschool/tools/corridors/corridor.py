"""The facts of one corridor: its two countries, the services that were asked, the mean, and prices for an amount."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from fieldschool.charts.corridors import Ends
from fieldschool.charts.corridors_words import PAID_OUT, Offer, day, quarter_in_words
from fieldschool.i18n import _, language, sensible
from fieldschool.sources import corridors, countries, exchange
from fieldschool.sources.services import Quote, quotes
from fieldschool.tools.household.names import way_name
from fieldschool.tools.household.setting import AVERAGE, Setting, Way, setting_of

#: The amount with which a corridor opens where no service was asked, and the ends of the slider, US dollars.
OPENING_USD, LEAST_USD, MOST_USD = 200.0, 20.0, 1000.0


@dataclass(frozen=True)
class Facts:
    """What is known of a corridor.

    Attributes
    ----------
    setting : Setting
        As the simulator of lesson 3.2.1 reads it, so that both lessons tell the same price.
    asked : dict of str to Quote
        By the key of a way: the service as it was asked.
    per_usd : float
        Units of the currency of work for one US dollar.
    """

    setting: Setting
    asked: dict[str, Quote]
    per_usd: float

    @property
    def key(self) -> str:
        """The name under which answers of this corridor are kept."""
        return f"{self.setting.work.iso3}-{self.setting.home.iso3}"

    @property
    def currency(self) -> str:
        """Currency of the country of work."""
        return self.setting.work.currency

    @property
    def home_currency(self) -> str:
        """Currency at home."""
        return self.setting.home.currency

    @property
    def same_money(self) -> bool:
        """Whether both countries use one currency, so that there is no exchange."""
        return self.currency == self.home_currency

    @property
    def per_work(self) -> float:
        """Units of the home currency for one of the currency of work, last month held; NaN where not known."""
        return float(self.setting.rate)

    @property
    def opening(self) -> float:
        """The amount with which the corridor opens: what the services were asked for, else about US$ 200."""
        first = next(iter(self.asked.values()), None)
        if first is not None:
            return min(quote.send_amount for quote in self.asked.values())
        return _round(OPENING_USD * self.per_usd)

    @property
    def ends_of_slider(self) -> tuple[float, float]:
        """The smallest and the largest amount of the slider."""
        return _round(LEAST_USD * self.per_usd), _round(MOST_USD * self.per_usd)

    def ends(self, amount: float) -> Ends:
        """The corridor in words."""
        home, work = (country.name(language()) for country in (self.setting.home, self.setting.work))
        return Ends(work, home, amount, self.currency)

    def services(self, amount: float) -> list[Offer]:
        """The services that were asked, for an amount; not in order."""
        return [_service(way, self.asked[way.key], amount) for way in self.setting.ways if way.key in self.asked]

    def average(self, amount: float) -> Offer:
        """The mean, for an amount; where the corridor was not measured, the mean that stands in."""
        way, cost = self.setting.ways[0], self.setting.corridor
        fact = cost.total_200 if cost else self.setting.fallback
        name = _("Mean of all services") if cost else _("A mean that stands in")
        found = _priced(way, amount, name, "", split=cost is not None, when=fact.period, source=fact.source.citation())
        if cost is None:
            return found
        # The margin hardly depends on the amount; at the two that were measured it is exactly what was published.
        margins = float(cost.margin_200), float(cost.margin_500)
        return replace(found, margin_pct=float(np.interp(amount / self.per_usd, (200.0, 500.0), margins)))

    def measured(self, amount: float) -> list[Offer]:
        """The mean as it was measured, for US$ 200 and 500; without one that is the amount itself."""
        cost = self.setting.corridor
        if cost is None:
            return []
        near = amount / self.per_usd
        said = quarter_in_words(cost.quarter)
        return [
            Offer(f"{AVERAGE}-{usd:.0f}", _("As measured for US$ {amount}").format(amount=f"{usd:.0f}"),
                  fee / 100 * usd * self.per_usd, fee, float(margin), said, when=cost.quarter)
            for usd, fee, margin in ((200.0, cost.fee_200, cost.margin_200), (500.0, cost.fee_500, cost.margin_500))
            if abs(near / usd - 1) > 0.005
        ]  # fmt: skip

    @property
    def place(self) -> str:
        """Of what the mean is: this corridor, all into home, or the world."""
        if self.setting.corridor:
            return "corridor"
        return "home" if self.setting.fallback.iso3 else "world"

    def sources(self) -> list[str]:
        """The source lines of prices on view."""
        cited = [quote.source.citation() for quote in self.asked.values()]
        fact = self.setting.corridor.total_200 if self.setting.corridor else self.setting.fallback
        return list(dict.fromkeys([*cited, fact.source.citation()]))


@lru_cache(maxsize=16)
def facts_of(work_iso3: str, home_iso3: str) -> Facts:
    """Look up a corridor.

    Raises
    ------
    UnknownCountry
        When the course does not know a country.
    TableError, PackError
        When a file cannot be used.
    """
    setting = setting_of(home_iso3, work_iso3)
    by_id = {quote.quote_id: quote for quote in quotes(work_iso3, home_iso3)}
    asked = {way.key: by_id[way.key] for way in setting.ways if way.key in by_id}
    per_usd = float(exchange.rate(setting.work.currency, "USD"))
    return Facts(setting, asked, per_usd if math.isfinite(per_usd) and per_usd > 0 else 1.0)


@lru_cache(maxsize=64)
def works_of(home_iso3: str) -> tuple[str, ...]:
    """Countries from which money comes: the largest first, then others with a price; never empty."""
    found = [sender.iso3 for sender in corridors.senders(home_iso3)]
    priced = [iso3 for iso3 in corridors.last_costs(home_iso3) if exchange.currency_of(iso3)]
    asked = [one.iso3 for one in countries.all_countries() if quotes(one.iso3, home_iso3)]
    known = {one.iso3 for one in countries.all_countries()}
    named = [iso3 for iso3 in dict.fromkeys([*found, *sorted(priced), *asked]) if iso3 in known and iso3 != home_iso3]
    return tuple(named) or (next(one for one in ("USA", "MEX") if one != home_iso3),)


def filtered(offers: Sequence[Offer], paid_out: str) -> list[Offer]:
    """Keep those that pay out like this; all where it does not matter."""
    return [one for one in offers if paid_out in ("", one.paid_out)]


def _service(way: Way, quote: Quote, amount: float) -> Offer:
    known = [_(quote.speed) if quote.speed else "", _(quote.access) if quote.access else ""]
    note = " · ".join([*filter(None, known), day(quote.collected)])
    return _priced(way, amount, way_name(way), note, when=quote.collected, source=quote.source.citation(),
                   paid_out=PAID_OUT.get(quote.picked_up, ""))  # fmt: skip


def _priced(way: Way, amount: float, name: str, note: str, **more: object) -> Offer:
    fixed, share = way.fee_parts(amount)
    fee = fixed + share * amount
    return Offer(way.key, name, fee, 100 * fee / amount, 100 * way.margin_share, note, **more)


def _round(value: float) -> float:
    """A sum as people say it: one digit and zeros, or two."""
    power = 10.0 ** max(math.floor(math.log10(sensible(value))), 0)
    return max(1.0, round(value / (power / 2)) * (power / 2))
