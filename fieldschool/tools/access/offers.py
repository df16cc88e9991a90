"""From products to offers: reckoned for one amount and one time, with what is known of safety and the way out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fieldschool.charts import access_words as words
from fieldschool.charts.access_words import Offer
from fieldschool.i18n import _
from fieldschool.models import access as model
from fieldschool.models.finance import growth
from fieldschool.sources import access, exchange, products
from fieldschool.sources.access import Terms
from fieldschool.sources.products import ProductFacts
from fieldschool.tools.household.names import GENERAL, short_name
from fieldschool.tools.household.reading import mean_inflation, nominal_and_net
from fieldschool.tools.household.setting import setting_of, usual_work

#: What stands before the id of a product of one's own.
OWN = "own-"
#: Dollars with which the amount begins; then a sum that people of the country know.
OPENING_USD = 500.0


@dataclass(frozen=True)
class Known:
    """What the course knows of a country's products.

    Attributes
    ----------
    iso3, currency : str
    inflation : float
        Mean of the years held, a fraction a year.
    products : tuple of (ProductFacts, Terms)
        Cash at home first.
    """

    iso3: str
    currency: str
    inflation: float
    products: tuple[tuple[ProductFacts, Terms], ...]

    def left_out(self) -> list[str]:
        """Names of those of which no rate is known, or in another currency."""
        return [_(name) for name in products.left_out(self.iso3)]


@lru_cache(maxsize=16)
def known(iso3: str) -> Known:
    """Look up a country's products.

    Raises
    ------
    TableError, PackError
        When a file cannot be used.
    """
    setting = setting_of(iso3, usual_work(iso3))
    found = tuple((one, access.terms(iso3, one)) for one in setting.products)
    return Known(iso3, setting.home.currency, mean_inflation(setting), found)


@lru_cache(maxsize=256)
def opening_amount(currency: str) -> float:
    """A round sum with which the amount begins, in a currency."""
    value = OPENING_USD * float(exchange.rate(currency, "USD"))
    power = 10.0 ** (len(str(int(value))) - 1) if value >= 1 else 1.0
    return max(1.0, round(value / power) * power)


def offers(
    facts: Known, own: Sequence[tuple[str, Mapping[str, Any]]], amount: float, months: int, today: dt.date
) -> list[Offer]:
    """Every product with a rate, the highest real return first; those that do not fit are among them.

    Parameters
    ----------
    facts : Known
    own : sequence of (id, values)
        Finished products of one's own, in the country's currency.
    amount : float
    months : int
    today : datetime.date
        From which the age of a rate is counted.
    """
    found = [_held(facts, one, terms, amount, months, today) for one, terms in facts.products]
    found += [_own(facts, name, values, amount, months, today) for name, values in own]
    return sorted(found, key=lambda one: -one.real_pct)


def _held(facts: Known, one: ProductFacts, terms: Terms, amount: float, months: int, today: dt.date) -> Offer:
    nominal, _net = nominal_and_net(one)
    net = model.net_rate(nominal, one.tax_on_interest_pct / 100, one.tax_on_capital_pct / 100, terms.fee_pct / 100)
    years = f"{one.record[0][0]}–{one.record[-1][0]}" if one.record else str(one.rate_year or "")
    limit = ""
    if terms.limit is not None and terms.limit_currency == facts.currency and amount > terms.limit:
        limit = words.not_all_insured(terms.limit, facts.currency)
    return _reckoned(
        facts,
        amount,
        months,
        net,
        one.fee_year,
        12 if one.credited == "monthly" else 1,
        key=one.product_id,
        name=short_name(one),
        provider="" if one.product_id in GENERAL else _(one.provider),
        protection=terms.protection,
        early="any_day" if one.term_months == 0 else terms.early,
        abroad=one.open_from_abroad,
        rate_pct=100 * nominal,
        years=years,
        age=_age(one, terms, today),
        term_months=one.term_months,
        minimum=one.minimum,
        early_note=_(terms.early_note) if terms.early_note else "",
        above_limit=limit,
        tax_known=terms.tax_known,
    )


def _own(facts: Known, name: str, row: Mapping[str, Any], amount: float, months: int, today: dt.date) -> Offer:
    term = int(row["term"] or 0)
    return _reckoned(
        facts,
        amount,
        months,
        model.net_rate(row["rate"] / 100, (row["tax"] or 0.0) / 100),
        row["fee"] or 0.0,
        1,
        key=f"{OWN}{name}",
        name=_("{title} (mine)").format(title=row["name"]),
        provider="",
        protection=row["protection"] or access.UNKNOWN,
        early="any_day" if term == 0 else access.UNKNOWN,
        abroad=access.UNKNOWN,
        rate_pct=row["rate"],
        years=str(row["year"] or ""),
        age=age("", row["year"], today),
        term_months=term,
        minimum=row["minimum"] or 0.0,
        tax_known=row["tax"] is not None,
        own=True,
    )


def _reckoned(facts: Known, amount: float, months: int, net: float, fee: float, times: int, **told: Any) -> Offer:
    why = []
    if told["term_months"] > months:
        why.append(words.too_long(told["term_months"]))
    if told["minimum"] > amount:
        why.append(words.too_little(told["minimum"], facts.currency))
    end = model.becomes(amount, net, months, fee, times)
    return Offer(
        **told,
        net_pct=100 * net,
        real_pct=100 * model.real_return(amount, net, months, facts.inflation, fee, times),
        end=end,
        keeps=end / growth(facts.inflation, months / 12),
        why_not=", ".join(why),
    )


def _age(one: ProductFacts, terms: Terms, today: dt.date) -> tuple[int, int] | None:
    """The age of a rate; a dividend that is declared for a year is young until the next one could be known."""
    year = one.record[-1][0] if one.record else one.rate_year
    if year and one.rate_basis == "declared dividend":
        return age(f"{year}-12", None, today)
    return age(terms.rate_month, year, today)


def age(month: str, year: int | None, today: dt.date) -> tuple[int, int] | None:
    """The fewest and the most months since a rate was seen, by its month or only its year; ``None`` without either."""
    now = (today.year, today.month)
    if month:
        then = (int(month[:4]), int(month[5:]))
        return (model.months_between(then, now),) * 2
    if not year:
        return None
    return model.months_between((year, 12), now), model.months_between((year, 1), now)
