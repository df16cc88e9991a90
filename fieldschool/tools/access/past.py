"""What monthly deposits became in a product of a country, over the years of which rate and inflation are known."""

from __future__ import annotations

from functools import lru_cache

from fieldschool.charts.access_history import Held
from fieldschool.models import access as model
from fieldschool.sources import access
from fieldschool.sources.packs import load_pack
from fieldschool.tools.access.fields import MONTHLY
from fieldschool.tools.access.offers import known
from fieldschool.tools.household.names import short_name

#: Years with which a history begins, where there are more.
OPENING_YEARS = 10


@lru_cache(maxsize=64)
def years(iso3: str) -> dict[str, tuple[int, ...]]:
    """By product: the years in a row, the newest run, of which both its rate and inflation are known; at least two."""
    rising = access.inflation(iso3)
    found = {}
    for one, _terms in known(iso3).products:
        run = [year for year, _rate in access.yearly_rates(iso3, one) if year in rising]
        run = [year for year in run if all(between in run for between in range(year, run[-1]))]
        if len(run) > 1:
            found[one.product_id] = tuple(run)
    # The richest record first: dividends of a product say more than an average.
    return dict(sorted(found.items(), key=lambda item: item[0] == "BANK"))


def names(iso3: str) -> list[tuple[str, str]]:
    """Products with a history, and their names."""
    titles = {one.product_id: short_name(one) for one, _terms in known(iso3).products}
    return [(name, titles[name]) for name in years(iso3)]


def held(iso3: str, product_id: str, since: int) -> Held:
    """Deposits since a year, in a product that `years` names."""
    facts = known(iso3)
    one, terms = next(pair for pair in facts.products if pair[0].product_id == product_id)
    span = tuple(year for year in years(iso3)[product_id] if year >= since)
    rates, rising = dict(access.yearly_rates(iso3, one)), access.inflation(iso3)
    taxes = (one.tax_on_interest_pct / 100, one.tax_on_capital_pct / 100, terms.fee_pct / 100)
    net = [model.net_rate(rates[year] / 100, *taxes) for year in span]
    inflation = [float(rising[year]) for year in span]
    return Held(
        short_name(one),
        facts.currency,
        MONTHLY,
        span,
        tuple(rates[year] for year in span),
        tuple(inflation),
        model.saved(MONTHLY, net, by_month=one.credited == "monthly"),
        model.keeping_up(MONTHLY, [rise / 100 for rise in inflation]),
    )


def sources(iso3: str, product_id: str) -> tuple[str, ...]:
    """Where the rates and inflation come from."""
    one = next(one for one, _terms in known(iso3).products if one.product_id == product_id)
    pack, rising = load_pack(iso3), list(access.inflation(iso3).values())
    rates = [rate.source for rate in pack.rates if rate.product_id == product_id] if pack else []
    cited = [*rates, one.source, rising[-1].source]
    return tuple(dict.fromkeys(source.citation() for source in cited))
