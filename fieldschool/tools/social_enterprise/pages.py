"""What the views of the member-owned enterprise are given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts import social_enterprise as chart
from fieldschool.charts.picture import Picture
from fieldschool.charts.social_enterprise import Trade, Year
from fieldschool.i18n import _, language, money, ngettext, number, percent
from fieldschool.models.breakeven import safety
from fieldschool.models.cooperative import share_out
from fieldschool.models.social_enterprise import member_gain, social_return
from fieldschool.sources import countries, social
from fieldschool.tools.content import view_content
from fieldschool.tools.social_enterprise.plan import OUTLINE, Plan

#: Months of a year.
MONTHS = 12


def currency_of(iso3: str) -> str:
    """The country's currency, ISO 4217."""
    return countries.country(iso3).currency


def trade(plan: Plan, iso3: str) -> Trade:
    """A month as set now."""
    shop = plan.shop(iso3)
    result, even = plan.month(iso3)
    names = tuple(_(one.title) for one in shop.products)
    return Trade(names, tuple(one.unit for one in shop.products), result, even, currency_of(iso3))


def trade_page(found: Trade, shop: social.Shop) -> tuple[list[Picture], dict[str, Any]]:
    """A month, what each product leaves, and where the numbers come from."""
    pictures = [chart.month(found), chart.products(found)]
    notice = _("{what} To begin with, units and fixed costs are our estimate: write your own.").format(
        what=_(shop.what)
    )
    if not shop.own:
        notice += " " + _("Prices were moved from the Philippines by income per head: they are only of the right size.")
    margin = safety(float(found.result.sales.sum()), found.even.sales)
    change = -found.result.surplus / float(found.result.sales.sum()) if found.result.sales.sum() > 0 else None
    rows = [[_("Left in a month"), money(found.result.surplus, found.currency)],
            [_("Sales may fall by"), chart.safety_words(margin)]]  # fmt: skip
    if change is not None:
        word = _("Prices may fall by") if change <= 0 else _("Prices would have to rise by")
        rows.append([word, percent(round(abs(100 * change)))])
    compare = {"title": _("How safe is it?"), "columns": [_("What"), _("Now")], "rows": rows}
    return pictures, view_content(pictures[0].sentence, pictures, notice=notice, compare=compare)


def surplus_page(
    found: Trade, uses: Mapping[str, float] | None
) -> tuple[list[Picture], dict[str, Any], tuple[int, ...]]:
    """What becomes of a year's surplus, to the cent."""
    year = found.result.surplus * MONTHS
    if uses is None:
        said = _("More than 100 of 100 are given away. Take something back.")
        return [], view_content(said), (0, 0, 0, 0)
    parts = share_out(round(100 * year), list(uses.values())) if year > 0 else (0,) * len(uses)
    picture = chart.surplus(year, parts, found.currency)
    notice = ""
    if uses["reserve"] < 10:
        notice = _("Less than 10 of 100 stay as a reserve. Many laws ask a cooperative for more: see lesson 3.3.1.")
    if year <= 0:
        return [picture], view_content(picture.sentence, notice=notice), parts
    return [picture], view_content(picture.sentence, [picture], notice=notice), parts


def year(plan: Plan, iso3: str, found: Trade, to_members: int) -> Year:
    """A member's year; what is paid back is what the surplus allows, for each 1 of sales."""
    here, elsewhere = plan.prices(iso3)
    sales = float(found.result.sales.sum()) * MONTHS
    refund = to_members / 100 / sales if sales > 0 else 0.0
    units, way = plan.numbers["bought"], plan.amount(iso3, "way", 0.0)
    gain = member_gain(here, elsewhere, units, refund, plan.buys, way)
    return Year(plan.buys, here * units, elsewhere * units, refund * here * units, way, gain, found.currency)


def member_page(found: Year) -> tuple[list[Picture], dict[str, Any]]:
    """A member's year."""
    picture = chart.member(found)
    notice = _("What is paid back follows from part 2: it is there only in a year with a surplus.")
    notice += " " + _("The two prices to begin with are our estimate: write those of your place.")
    return [picture], view_content(picture.sentence, [picture], notice=notice)


def social_page(plan: Plan, iso3: str) -> tuple[list[Picture], dict[str, Any], tuple[float, float, float] | None]:
    """Social return as a range, beside published ones."""
    counted, currency = plan.counted(), currency_of(iso3)
    put_in = plan.put_in(iso3)
    found = social_return([plan.outcome(iso3, one) for one in counted], put_in, plan.numbers["discount"] / 100)
    sources = tuple(dict.fromkeys(one.source.citation() for one in social.outcomes()))
    picture = chart.social([_(one.title) for one in counted], found, put_in, currency, sources)
    notice = _(
        "Never tell one number. It would hide how much of it is a guess. Tell the range, whom you asked, and what you "
        "could not count. Ratios of different studies cannot be ranked: each counted other things."
    )
    notice = _("All numbers to begin with are our estimate; only the method is that of the guide.") + " " + notice
    rows = chart.studies_rows(
        [(_(one.what), one.ratio, one.kind == "result", _(one.caution)) for one in social.studies()]
    )
    columns = [_("What was studied"), _("Value for each 1"), _("Keep in mind")]
    compare = {"title": _("What others found"), "columns": columns, "rows": rows, "words": True}
    shown = [picture] if counted else []
    return [picture], view_content(picture.sentence, shown, notice=notice, compare=compare), chart.ranges(found)


def forms_page(iso3: str) -> dict[str, Any]:
    """Cooperative, association and company beside each other, in the country's steps where they were read."""
    known, home = social.forms(iso3), countries.country(iso3).name(language())
    # On a phone four columns of sentences would be too narrow: one cell holds them all.
    rows = [[form_names()[form], _of_form(form, known.get(form))] for form in social.FORMS]
    if len(known) == len(social.FORMS):
        said = _("{country}: three legal forms beside each other.").format(country=home)
    elif known:
        said = _("{country}: the steps of some legal forms were read, not of all three.").format(country=home)
    else:
        said = _("{country}: the steps are not held here. Ask the office for cooperatives, and a notary.").format(
            country=home
        )
    columns = [_("Form"), _("To begin, who decides, the surplus")]
    notice = _("Laws and fees change. Ask at the office before you decide. Taxes are not compared here.")
    compare = {"title": _("Which legal form?"), "columns": columns, "rows": rows, "words": True}
    return view_content(said, notice=notice, compare=compare)


def form_names() -> dict[str, str]:
    """The legal forms as shown."""
    return {"cooperative": _("Cooperative"), "association": _("Association"), "company": _("Company")}


def _of_form(form: str, facts: social.FormFacts | None) -> str:
    decides, goes = _always(form)
    # For translators: three sentences about a legal form; {begin} ends with a full stop.
    said = _("{begin} Who decides: {decides}. The surplus: {goes}.")
    return said.format(begin=_told(facts), decides=decides, goes=goes)


def _told(facts: social.FormFacts | None) -> str:
    if facts is None:
        return _("How to begin is not known: ask.")
    parts = [ngettext("At least {n} member.", "At least {n} members.", facts.members).format(n=number(facts.members))]
    if facts.capital == 0:
        parts.append(_("No least capital."))
    elif facts.capital is not None:
        parts.append(_("Capital of at least {sum}.").format(sum=money(facts.capital, facts.currency)))
    return " ".join([*parts, _(facts.asks), f"{_(facts.office)}."])


def _always(form: str) -> tuple[str, str]:
    """Who decides and what becomes of the surplus: principles of the forms, in our own words."""
    return {
        "cooperative": (_("one member, one vote"), _("to members by what they bought or sold, after the reserve")),
        "association": (_("one member, one vote"), _("usually not to members: it serves the purpose")),
        "company": (_("votes by shares"), _("to owners, by shares")),
    }[form]


def outline_page(written: Mapping[str, str], labels: Mapping[str, str]) -> dict[str, Any]:
    """What was written, and what is still missing."""
    rows = [[labels[name], written[name] or "…"] for name in OUTLINE]
    missing = sum(not written[name] for name in OUTLINE)
    if missing == len(OUTLINE):
        return view_content(_("Write the first line: what would you sell or do?"))
    said = _("Your outline is complete. Read it to somebody who would be a member.")
    if missing:
        said = _("{n} of {all} lines are written.").format(n=number(len(OUTLINE) - missing), all=number(len(OUTLINE)))
    compare = {"title": _("My outline"), "columns": [_("What"), _("In words")], "rows": rows, "words": True}
    return view_content(said, compare=compare)
