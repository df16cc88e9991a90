"""What the simulator assumes, where each figure comes from, and what it leaves out."""

from __future__ import annotations

from typing import Any

from fieldschool.i18n import _, language, money, ngettext, number, percent, span
from fieldschool.sources.facts import Source
from fieldschool.tools.household.names import product_name
from fieldschool.tools.household.reading import mean_inflation
from fieldschool.tools.household.setting import Setting


def content(setting: Setting) -> dict[str, Any]:
    """The fold-out of assumptions, as the view shows it."""
    rows = [*_statistics(setting), *_family(setting), *_shocks(setting), *_products(setting)]
    return {
        "sentence": "",
        "pictures": [],
        "table": {
            "caption": _("What the tool assumes"),
            "columns": [_("Assumption"), _("Value"), _("Where it comes from")],
            "rows": rows,
        },
        "notice": "",
    }


def left_out() -> str:
    """What the simulator does not reckon with, said once."""
    return _(
        "This is for learning, not financial advice. Left out: borrowing in a bad month (it is counted as a month that "
        "cannot be paid), gifts, taxes abroad, a change of work, children who grow up."
    )


def all_sources(setting: Setting) -> list[str]:
    """Every source behind the simulator for these two countries, with its address where it has one."""
    measured = [setting.corridor.total_200.source if setting.corridor else setting.fallback.source]
    cited = [setting.families[0], *setting.goals, *setting.products, *setting.shocks]
    printed = [item.source for item in cited if item.status != "illustrative"]
    sources = [*measured, *setting.history.sources, setting.rate.source, *printed]
    return [f"{source.citation()}. {source.url}".strip() for source in sources]


def short_sources(setting: Setting) -> tuple[str, ...]:
    """The lines under the pictures: cost of sending, prices, exchange rate, products, the family."""
    family = setting.families[0]
    lines = [
        _("Cost of sending: {source}").format(source=_cost_source(setting)),
        _("Prices and exchange rates, {first} to {last}: {source}").format(
            first=setting.history.first[:4],
            last=setting.history.last[:4],
            source="; ".join(dict.fromkeys(source.citation() for source in setting.history.sources)),
        ),
    ]
    if family.status == "illustrative":
        lines.append(_("The family, what can go wrong and some prices are illustrative: our estimate."))
    return tuple(lines)


def unknown(setting: Setting) -> tuple[str, ...]:
    """What the course does not know of these two countries, one sentence each."""
    names = {"country": setting.home.name(language()), "work": setting.work.name(language())}
    said = {
        "inflation": _("The prices of {country} are not known for all years; those of its neighbours stand in."),
        "exchange_rate": _("The exchange rate of {country} is not known for all months."),
        "products": _("We hold no savings products of {country} yet. Ask for them at a bank and a cooperative."),
        "prices": _("Prices of goals in {country} are our estimate, from its income per head."),
        "shocks": _("What can go wrong in {country}, and how often, is our estimate."),
        "family": _("The family in {country} is our estimate, from income per head and wages abroad."),
    }
    lines = [said[key].format(**names) for key in setting.home.unknown if key in said]
    if setting.corridor is None:
        lines.append(
            _("Nobody has measured what sending from {work} to {country} costs; an average stands in.").format(**names)
        )
    return tuple(lines)


def _cost_source(setting: Setting) -> str:
    if setting.corridor is None:
        fact = setting.fallback
        return f"{fact.source.citation()} ({fact.period})" if fact else _("our estimate")
    fact = setting.corridor.total_200
    return f"{fact.source.citation()} ({fact.period})"


def _statistics(setting: Setting) -> list[list[str]]:
    history = setting.history
    rate_source = f"{setting.rate.source.citation()} ({setting.rate.period})"
    past = "; ".join(dict.fromkeys(source.citation() for source in history.sources))
    period = _("{first} to {last}").format(first=history.first, last=history.last)
    return [
        [_("Futures tried"), _("1,000, always the same, so that only your change moves the picture"), _("our choice")],
        [
            _("Inflation and exchange rate"),
            _("two years at a time drawn from the past ({period}), so that bad years stay together").format(
                period=period
            ),
            past,
        ],
        [_("Mean inflation at home"), _("{rate} a year").format(rate=percent(100 * mean_inflation(setting))), past],
        [
            _("Exchange rate today"),
            f"{setting.work.currency} 1 = {setting.home.currency} {number(float(setting.rate), 4)}",
            rate_source,
        ],
        [_("Wages and living costs abroad"), _("rise with the prices of the country of work"), past],
        [
            _("Cash today"),
            _("none; if money comes less than once a month, the bills until the first transfer"),
            _("our choice"),
        ],
        [_("Cost of sending"), _("fee and exchange-rate margin of the way chosen"), _cost_source(setting)],
    ]


def _family(setting: Setting) -> list[list[str]]:
    family = setting.families[0]
    return [[_("The family"), _(family.note or family.title), _origin(family.status, family.source)]]


def _shocks(setting: Setting) -> list[list[str]]:
    rows = []
    for shock in setting.shocks:
        value = _("{chance} a year").format(chance=percent(shock.chance_year_pct))
        if shock.cost:
            value += "; " + money(shock.cost, setting.home.currency)
        if shock.months_without_pay:
            months = shock.months_without_pay
            value += "; " + ngettext("{n} month without pay", "{n} months without pay", months).format(n=number(months))
        rows.append([_(shock.name), value, _origin(shock.status, shock.source)])
    return rows


def _products(setting: Setting) -> list[list[str]]:
    rows = []
    for product in setting.products[1:]:
        parts = [_("{rate} a year").format(rate=percent(product.rate_pct, 2))]
        if product.record:
            years = f"{product.record[0][0]}–{product.record[-1][0]}"
            parts = [_("the dividends declared in {years}, drawn by year").format(years=years)]
        if product.tax_on_interest_pct:
            parts.append(_("tax {rate} of the interest").format(rate=percent(product.tax_on_interest_pct)))
        if product.tax_on_capital_pct:
            parts.append(_("tax {rate} of the amount, a year").format(rate=percent(product.tax_on_capital_pct, 2)))
        if product.term_months:
            parts.append(_("locked for {time}").format(time=span(product.term_months)))
        parts.append(_("insured: {who}").format(who=_(product.insured)) if product.insured else _("not insured"))
        rows.append([product_name(product), "; ".join(parts), _origin(product.status, product.source)])
    return rows


def _origin(status: str, source: Source) -> str:
    if status == "illustrative":
        return _("illustrative: our estimate")
    return source.citation()
