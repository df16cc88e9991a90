"""The chart of what ways of keeping money leave after tax and inflation, for a country."""

from __future__ import annotations

from fieldschool.charts.picture import Picture
from fieldschool.charts.real_return import RealReturn, picture
from fieldschool.i18n import _, language
from fieldschool.models.finance import real_rate
from fieldschool.sources import countries, products
from fieldschool.tools.household.names import short_name
from fieldschool.tools.household.reading import mean_inflation, nominal_and_net
from fieldschool.tools.household.setting import setting_of, usual_work

#: Bars on view; more would not fit on a phone.
MOST = 8


def chart(iso3: str) -> Picture:
    """What the products of a country leave a year, cash at home among them.

    Parameters
    ----------
    iso3 : str
        Home country, ISO 3166 alpha-3.
    """
    setting = setting_of(iso3, usual_work(iso3))
    inflation = mean_inflation(setting)
    returns = [_return(product, inflation) for product in setting.products]
    ranked = sorted(returns[1:], key=lambda one: one.real_pct, reverse=True)[: MOST - 1]
    lines = [product.source.citation() for product in setting.products if product.status != "illustrative"]
    if missing := products.left_out(iso3):
        lines.append(_("No rate is known of: {names}.").format(names=", ".join(map(_, missing))))
    if len(setting.products) <= 2:
        country = countries.country(iso3).name(language())
        lines.append(_("We hold no savings products of {country} yet.").format(country=country))
    name = setting.home.name(language())
    return picture(name, 100 * inflation, [*ranked, returns[0]], tuple(dict.fromkeys(lines)))


def _return(product: products.ProductFacts, inflation: float) -> RealReturn:
    nominal, net = nominal_and_net(product)
    years = [year for year, _rate in product.record]
    year = f"{years[0]}–{years[-1]}" if years else str(product.rate_year or "")
    return RealReturn(short_name(product), 100 * nominal, year, 100 * net, 100 * real_rate(net, inflation))
