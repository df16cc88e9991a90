"""What the views of a business are given."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from fieldschool.charts.enterprise import books_table, years_table
from fieldschool.charts.enterprise_words import (
    Reading,
    back_sentence,
    pays_sentence,
    runway_sentence,
    short_sentence,
)
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, labelled, listing, number, percent
from fieldschool.sources import enterprises, screening
from fieldschool.sources.enterprises import Line
from fieldschool.tools.content import view_content

#: Risks of lesson 3.1.2 that stop a business from outside, or from home.
ALSO = ("early_closure", "family_needs", "absentee_owner", "partner_conflict", "income_abroad_stops")


def where_from(lines: Sequence[Line], note: str) -> dict[str, Any]:
    """Where each line of the budget is from, as a fold-out."""
    bases = {"published": _("published"), "computed": _("computed"), "illustrative": _("illustrative")}
    rows = []
    for line in lines:
        year = "" if line.year is None else str(line.year)
        basis = ", ".join(filter(None, [bases[line.basis], year]))
        origin = [basis, _(line.note) if line.note else "", line.source.citation() if line.source else ""]
        rows.append([labelled(_(line.what), number(line.amount, 4)), ". ".join(filter(None, origin))])
    table = {"caption": "", "columns": [_("As our table has it"), _("Where it is from")], "rows": rows}
    return view_content(_(note), table=table)


def cash_page(reading: Reading, picture: Picture) -> dict[str, Any]:
    """The cash: whether it suffices stands above, the months to know beside, all that was booked in a fold-out."""
    lead = " ".join([short_sentence(reading), runway_sentence(reading)])
    notice = " ".join([pays_sentence(reading), back_sentence(reading)])
    # What stands above the picture is its name, too; the whole sentence would stand there twice.
    return view_content(
        lead, [replace(picture, sentence=lead)], notice=notice, compare=years_table(reading), table=books_table(reading)
    )


def offers_page(iso3: str) -> dict[str, Any]:
    """Loans of the country as published."""
    found = enterprises.offers(iso3)
    if not found:
        words = _(
            "We have read no terms of loans of your country. Ask two lenders: the rate, of which amount, the fee, and "
            "what you pay back in all."
        )
        return view_content(words)
    silent = _("Flat or declining? The page does not say")
    methods = {"declining": _("Of what is still owed"), "none": _("Without interest"), "": silent}
    rows = []
    for offer in found:
        rate = percent(offer.rate_pct) + (f" ({offer.year})" if offer.year else "")
        note = _(offer.note) if offer.note else ""
        rows.append([_(offer.title), rate, ". ".join(filter(None, [methods[offer.method], note.rstrip(".")])) + "."])
    columns = [_("Lender"), _("A year"), _("What to know")]
    compare = {
        "title": _("Loans, as published; ask before you count on one"),
        "columns": columns,
        "rows": rows,
        "words": True,
    }
    return view_content("", compare=compare)


def reasons_page(chosen: Collection[str]) -> tuple[Picture, dict[str, Any]]:
    """Why businesses close, counted, those chosen marked; and what helps."""
    found = [one for one in enterprises.closures() if one.is_reason]
    lives = [one for one in enterprises.closures() if not one.is_reason]
    items = [
        {"name": _(one.title), "value": one.pct, "text": percent(one.pct), "note": "", "mark": one.closure_id in chosen}
        for one in found
    ]
    first = found[0]
    said = [
        *(_(one.says) for one in lives),
        _("In Mexico, of those who gave up their business in 2009 to 2011, {share} named “{reason}”.").format(
            share=percent(first.pct), reason=_(first.title)),
    ]  # fmt: skip
    mine = [one for one in found if one.closure_id in chosen]
    if mine:
        said.append(_("Yours: {names}.").format(names=listing([_(one.title) for one in mine])))
    title = _("Why people in Mexico gave up a business of their own")
    unit = _("Percent of 1,148,000 people; one answer each, others left out")
    sources = tuple(dict.fromkeys(one.source.citation() for one in (*found, *lives)))
    table = Table(title, (_("Reason"), _("Share")), tuple((item["name"], item["text"]) for item in items))
    picture = Picture("bars", " ".join(said), {"title": title, "unit": unit, "items": items}, table, sources)
    rows = [[_(one.title), _(one.helps)] for one in mine]
    compare = {"title": _("What helps against yours; our own wording"), "columns": [_("Reason"), _("What helps")],
               "rows": rows, "words": True} if rows else None  # fmt: skip
    return picture, view_content(picture.sentence, [picture], compare=compare)


def also_page() -> dict[str, Any]:
    """Other things that stop a business: what was counted or reported, else that it is our opinion."""
    rows = []
    for risk in screening.risks():
        if risk.risk_id in ALSO:
            seen = _(risk.evidence) if risk.evidence else _("Our opinion; nobody counted it.")
            # For translators: what was counted, one sentence; then what helps, one or more.
            said = _("{seen} What helps: {helps}").format(seen=seen, helps=_(risk.reduces))
            rows.append([_(risk.title), said])
    columns = [_("What happens"), _("What was seen, and what helps")]
    return view_content("", compare={"title": _("It also happens"), "columns": columns, "rows": rows, "words": True})


def decision_page(asked: Sequence[str], open_checks: int, all_checks: int) -> dict[str, Any]:
    """What is asked; the tool itself never says go."""
    if open_checks:
        said = _("{n} of {all} conditions are open.").format(n=number(open_checks), all=number(all_checks))
    else:
        said = _("All conditions are met.")
    rows = [[question] for question in asked]
    columns = [_("The decision is yours. Answer these aloud to a neighbour:")]
    compare = {"title": _("Questions to your plan"), "columns": columns, "rows": rows, "words": True}
    return view_content(said, compare=compare if rows else None)


def about() -> dict[str, Any]:
    """What is assumed, and what is left out."""
    rows = [
        [_("Cash"), _("Own money and loan, less the start; then month by month what sales bring, less what is paid. "
                      "Every amount is booked once.")],
        [_("Below zero"), _("Nobody is assumed to lend what is missing. It is only said how much, and when.")],
        [_("Pays for itself"), _("The first month in which sales pay goods, costs, the household and the instalment.")],
        [_("Earned back"), _("When all months together have left as much as the start took, after the household.")],
        [_("Without a sale"), _("Costs, the household and the instalment go on; goods are not bought.")],
        [_("Beginning"), _("Sales grow in equal steps to a usual month. Our estimate; nobody measured it.")],
        [_("Left out"), _("Inflation, taxes on profit, sales on credit, theft, and what things could be sold for.")],
        [_("For learning"), _("This is no financial advice.")],
    ]  # fmt: skip
    return view_content("", table={"caption": "", "columns": [_("What"), _("How")], "rows": rows})
