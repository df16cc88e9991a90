"""What the views of the farm venture are given."""

from __future__ import annotations

from typing import Any

from fieldschool.charts import venture as chart
from fieldschool.charts import venture_levers, venture_season
from fieldschool.charts.picture import Picture
from fieldschool.charts.venture import Judged
from fieldschool.charts.venture_words import exit_names, loss_names, measures, written_names
from fieldschool.i18n import _, language, money, number, percent, span
from fieldschool.models import venture as model
from fieldschool.models.venture_season import Season
from fieldschool.sources import countries, ventures
from fieldschool.tools.content import view_content
from fieldschool.tools.venture.levers import LEVERS, Tried
from fieldschool.tools.venture.plan import WRITTEN, Plan

Page = tuple[list[Picture], dict[str, Any]]


def judge(plan: Plan, iso3: str) -> Judged:
    """Book the plan and all futures."""
    farm, deal = plan.farm(iso3), plan.deal(iso3)
    planned, futures = model.settle(farm, deal, model.plan()), model.settle(farm, deal, plan.paths(iso3))
    total = model.totals(futures)
    currency = plan.venture(iso3).currency
    return Judged(planned, futures, total, model.tenths(total), currency, plan.numbers["rate"] / 100)


def budget_page(judged: Judged, season: Season, venture: ventures.Venture, iso3: str) -> Page:
    """The plan year by year, a full year by months, and where it comes from."""
    picture, by_month = chart.budget(judged), venture_season.months(season, judged.currency)
    notice = [_(venture.what)]
    if venture.month:
        said = _(
            "The budget is one of {country}. It was changed into {currency} at the rate of {month}; prices in your "
            "country may be very different."
        )
        notice.append(said.format(country=countries.country(venture.iso3).name(language()), currency=venture.currency,
                                  month=venture.month))  # fmt: skip
    elif venture.iso3 != iso3 and venture.currency != countries.country(iso3).currency:
        said = _("The budget is one of {country}. No exchange rate is known, so it stays in {currency}.")
        notice.append(said.format(country=countries.country(venture.iso3).name(language()), currency=venture.currency))
    notice.append(_("Open the fold-outs: each amount says where it was read, or that it is our estimate."))
    notice.append(_("In which months it is sold is our estimate: the last fold-out has them."))
    pictures = [picture, by_month]
    return pictures, view_content(picture.sentence, pictures, notice=" ".join(notice))


def deal_page(judged: Judged) -> Page:
    """What each party gives and gets, and year by year."""
    picture = chart.parties(judged)
    notice = _(
        "The farmer's own land and work count as given. The buyer's result is what the harvest was worth on the "
        "market, less what was paid for it."
    )
    return [picture], view_content(picture.sentence, [picture], notice=notice, compare=chart.by_year(judged))


def futures_page(judged: Judged, venture: ventures.Venture) -> Page:
    """The fan, chances, and the measures of the plan."""
    pictures = [chart.futures(judged), chart.losing(judged)]
    known = ventures.history()
    prices = known["price", venture.price_series]
    notice = _("Prices move as they moved from year to year in {first} to {last}, without the trend.").format(
        first=str(prices.years[0]), last=str(prices.years[-1])
    )
    if venture.yield_series:
        grown = known["yield", venture.yield_series]
        said = _("Harvests vary as they did in the country in {first} to {last}.")
        notice += " " + said.format(first=str(grown.years[0]), last=str(grown.years[-1]))
    else:
        said = _("No harvests by year could be used: each is {share} up or down, which is our estimate.")
        notice += " " + said.format(share=percent(venture.spread_pct, 0))
    notice += " " + _("What never happened in these years is not in the futures.")
    rows = measures(judged.plan.migrants[0], judged.rates, judged.rate, judged.currency)
    compare = {
        "title": _("The migrants' money, if all goes as planned"),
        "columns": [_("What"), _("Now")],
        "rows": rows,
    }
    return pictures, view_content(pictures[0].sentence, pictures, notice=notice, compare=compare)


def futures_sources(venture: ventures.Venture) -> list[str]:
    """The pages of prices and harvests."""
    known = ventures.history()
    found = [known["price", venture.price_series]]
    if venture.yield_series:
        found.append(known["yield", venture.yield_series])
    return list(dict.fromkeys(one.source.citation() for one in found))


def levers_page(tried: Tried, currency: str) -> Page:
    """One at a time, and all at once."""
    pictures = [
        venture_levers.swings(tried.swings, tried.ends, currency),
        venture_levers.effects(tried.effects, LEVERS),
    ]
    notice = _(
        "Price and harvest move as far as in 8 of 10 futures, as a mean of all years. All other ends are our estimate. "
        "Parts in the second picture may add up to more than 100: what two levers do together counts for both."
    )
    return pictures, view_content(pictures[0].sentence, pictures, notice=notice)


def split_page(judged: Judged) -> Page:
    """Who has what in bad and good futures."""
    picture = chart.split(judged)
    notice = _(
        "A simple measure of fairness: hold the part of the bad beside the part of the good. Who bears more than "
        "they get should be paid for it, or change the deal."
    )
    return [picture], view_content(picture.sentence, [picture], notice=notice, compare=chart.fairness(judged))


def agreed_rows(plan: Plan, iso3: str) -> list[list[str]]:
    """The terms as chosen, in words: what and how."""
    numbers, venture = plan.numbers, plan.venture(iso3)
    currency, price = venture.currency, plan.of_role(iso3, "price")
    start = plan.of_role(iso3, "start")
    rows = [
        [_("The venture"), _(venture.title)],
        [_("The start costs"), money(start, currency)],
        [_("Migrants pay"), money(numbers["money"] / 100 * start, currency)],
        [_("The farmer pays"), money((1 - numbers["money"] / 100) * start, currency)],
        [_("Of 100 shared out"), _("migrants {migrants}, farmer {farmer}").format(
            migrants=number(numbers["profit"]), farmer=number(100 - numbers["profit"]))],
        [_("Money back first"), _("yes, to migrants") if plan.first else _("no")],
        [_("In a year of loss pays"), loss_names()[plan.loss]],
        [_("Managing fee"), _("{share} of sales").format(share=percent(numbers["fee"]))],
        [_("Kept in a good year"), _("{share} of what is left").format(share=percent(numbers["reserve"]))],
    ]  # fmt: skip
    if numbers["sold"] > 0:
        said = _("{share} of the harvest, at {price} or more; where the market pays more, {discount} below it")
        least, below = money(numbers["floor"] / 100 * price, currency), percent(numbers["discount"])
        rows.append([_("The buyer takes"), said.format(share=percent(numbers["sold"]), price=least, discount=below)])
    rows.append([_("Migrants leave"), _("after {time}").format(time=span(12 * plan.years))])
    leaves = exit_names()[plan.exit]
    if plan.exit == "profit":
        leaves = _("{n} times the profit of a mean year").format(n=number(numbers["times"], 1))
    rows.append([_("And get their part of"), leaves])
    return rows


def terms_page(plan: Plan, iso3: str, judged: Judged) -> dict[str, Any]:
    """One page: what was chosen, what was written, and what was found."""
    labels = written_names()
    rows = agreed_rows(plan, iso3)
    rows += [[labels[name], plan.written[name] or "…"] for name in WRITTEN]
    rows.append([_("What we found"), found_sentence(judged)])
    missing = sum(not plan.written[name] for name in WRITTEN)
    said = _("Your terms are complete. Let somebody read them who was not here, before anybody signs.")
    if missing:
        said = _("{n} of {all} lines are written. The other terms come from what you chose above.").format(
            n=number(len(WRITTEN) - missing), all=number(len(WRITTEN))
        )
    notice = _("This sheet is no contract. Take it to a lawyer who knows farm land, and to the buyer.")
    compare = {
        "title": _("Terms of the venture"),
        "columns": [_("Term"), _("What we say")],
        "rows": rows,
        "words": True,
    }
    return view_content(said, notice=notice, compare=compare)


def found_sentence(judged: Judged) -> str:
    """The result in one line, for the sheet."""
    said = _("Migrants lose money in {n} of 100 futures.").format(n=number(round(100 * judged.losing[0])))
    if len(judged.rates) == 1:
        said += " " + _("If all goes as planned, their money earns {rate} a year.").format(
            rate=percent(100 * judged.rates[0])
        )
    return said
