"""What the views of the product finder are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fieldschool.charts import access_frontier as safety
from fieldschool.charts.access_words import Offer, abroad_names, age_in_words, protection_names, way_out
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, listing, percent
from fieldschool.sources.access import UNKNOWN
from fieldschool.tools.access.fields import ALL, PARTLY, YES
from fieldschool.tools.access.kept import Kept
from fieldschool.tools.content import view_content

#: Answers that pass a filter on opening from abroad.
ENOUGH = {PARTLY: ("yes", "partly"), YES: ("yes",)}
SAFE = ("insured", "government")
WAYS = ("any_day", "market", "cost")


@dataclass(frozen=True)
class Found:
    """Offers by what becomes of them.

    Attributes
    ----------
    shown : list of Offer
        Fit, and pass the filters; the highest return first.
    unfit : list of Offer
        Do not fit the amount or the time.
    hidden : list of Offer
        Fit, but whether they pass is not known.
    """

    shown: list[Offer]
    unfit: list[Offer]
    hidden: list[Offer]


def sift(offers: Sequence[Offer], kept: Kept) -> Found:
    """Put offers through the filters. Cash at home is always shown, to compare with; what is not known never passes."""
    shown, unfit, hidden = [], [], []
    for one in offers:
        answers = [
            None if kept.abroad == ALL else _passes(one.abroad, ENOUGH[kept.abroad]),
            _passes(one.protection, SAFE) if kept.protected else None,
            _passes(one.early, WAYS) if kept.out else None,
        ]
        if one.key == "CASH":
            shown.append(one)
        elif not one.fits:
            unfit.append(one)
        elif "no" not in answers:
            (hidden if UNKNOWN in answers else shown).append(one)
    return Found(shown, unfit, hidden)


def _passes(answer: str, good: Sequence[str]) -> str:
    return "yes" if answer in good else UNKNOWN if answer == UNKNOWN else "no"


def finder(picture: Picture, found: Found, left_out: Sequence[str], elsewhere: Sequence[str]) -> dict[str, Any]:
    """The finder: bars, what to know of each product, and what is not on view and why.

    Parameters
    ----------
    picture : Picture
    found : Found
    left_out : sequence of str
        Products of which no rate is known.
    elsewhere : sequence of str
        Own products in another currency.
    """
    return view_content(
        picture.sentence,
        [picture] if picture.spec["items"] else [],
        notice=not_shown(found, left_out, elsewhere),
        compare=details(found.shown),
    )


def not_shown(found: Found, left_out: Sequence[str], elsewhere: Sequence[str]) -> str:
    """What is not on view, and why; nothing is left out in silence."""
    told = []
    if found.unfit:
        names = [_("{name} ({why})").format(name=one.name, why=one.why_not) for one in found.unfit]
        told.append(_("Does not fit: {names}.").format(names="; ".join(names)))
    if found.hidden:
        names = listing([one.name for one in found.hidden])
        told.append(
            _("Not shown, because we do not know whether it passes your filters: {names}. Ask.").format(names=names)
        )
    if left_out:
        told.append(_("No rate in this currency is known of: {names}.").format(names=listing(list(left_out))))
    if elsewhere:
        told.append(_("In another currency, so not compared here: {names}.").format(names=listing(list(elsewhere))))
    untaxed = [one.name for one in found.shown if not one.tax_known]
    if untaxed:
        told.append(_("The tax is not known, and none is taken off: {names}.").format(names=listing(untaxed)))
    return " ".join(told)


def details(offers: Sequence[Offer]) -> dict[str, Any] | None:
    """A table in words: what to know of each product before one speaks of it."""
    real = [one for one in offers if one.key != "CASH"]
    if not real:
        return None
    names, abroad = protection_names(), abroad_names()
    rows = [
        [
            f"{one.name}, {one.provider}" if one.provider and one.provider not in one.name else one.name,
            " ".join(filter(None, [f"{names[one.protection]}.", one.above_limit, way_out(one)])),
            " ".join([_("From abroad: {answer}.").format(answer=abroad[one.abroad]), _age(one)]),
        ]
        for one in real
    ]
    columns = [_("Product"), _("Who stands behind the money, and when it comes back"), _("From abroad, and the rate")]
    return {"title": _("What to know of each"), "columns": columns, "rows": rows, "words": True}


def _age(one: Offer) -> str:
    told = _("The rate is {age}.").format(age=age_in_words(one.age)) if one.age else ""
    return " ".join(filter(None, [told, _("Ask for today's rate.") if one.is_old else ""]))


def history(picture: Picture | None) -> dict[str, Any]:
    """The history of one product."""
    if picture is None:
        said = _(
            "We hold no rates of several years for this country. Ask a bank or a cooperative for its last ten years."
        )
        return view_content(said)
    notice = _(
        "Deposits come at the beginning of each month. Nothing is taken out. What was is no promise of what comes."
    )
    return view_content(picture.sentence, [picture], notice=notice)


def frontier(found: safety.Frontier, picture: Picture, offers: Sequence[Offer]) -> dict[str, Any]:
    """Safety against return."""
    unknown = [one.name for one in offers if one.protection == UNKNOWN]
    said = _("Safety has an order but no measure: we do not add it to a return.")
    if unknown:
        names = listing(unknown)
        said += " " + _("Who stands behind the money is not known, so not compared: {names}.").format(names=names)
    return view_content(picture.sentence, [picture] if picture.spec["items"] else [], notice=said)


def promoted(rows: Sequence[tuple[Offer | None, str, str]]) -> dict[str, Any]:
    """What would be told, as a card a product: the figures beside what was written.

    Parameters
    ----------
    rows : sequence of (offer, whom, risk)
        The finished entries.
    """
    known = [(one, whom, risk) for one, whom, risk in rows if one is not None]
    if not known:
        said = _(
            "Nothing is finished yet. A product counts with the people it is for, and with what you say of its risk."
        )
        return view_content(said)
    names = protection_names()
    figures = _("{name}: {rate} a year is left. {who}.")
    cells = [
        [figures.format(name=one.name, rate=percent(one.real_pct), who=names[one.protection]), whom, risk]
        for one, whom, risk in known
    ]
    old = [one.name for one, _whom, _risk in known if one.is_old]
    columns = [_("Product"), _("For whom"), _("What I say about the risk")]
    notice = _("Ask for today's rate before you speak of it: {names}.").format(names=listing(old)) if old else ""
    said = _("What you would tell. Read it aloud: does the risk come as clearly as the gain?")
    compare = {"title": _("Products to promote"), "columns": columns, "rows": cells, "words": True}
    return view_content(said, notice=notice, compare=compare)
