"""Words for what is known of savings products: who stands behind the money, the way out, the age of a rate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldschool.i18n import _, money, ngettext, number, percent, span

#: A rate can be older than this many months: ask before you speak of it.
OLD = 12


@dataclass(frozen=True)
class Offer:
    """A product, reckoned for one amount and one time.

    Attributes
    ----------
    key : str
        Id of the product; of one's own product that of the list.
    name, provider : str
        As shown; the provider is empty where there is none.
    protection, early, abroad : str
        As in ``sources.access`` and the packs.
    rate_pct, net_pct, real_pct : float
        A year: as declared (the mean of the record, where there is one), after tax and fees in percent, and of the
        amount after all fees and inflation.
    end : float
        What the amount becomes, nominal.
    keeps : float
        What that is worth at today's prices.
    years : str
        Of the rate, as shown.
    age : tuple of int or None
        The fewest and the most months since the rate was seen; ``None`` for cash.
    term_months : int
    minimum : float
    early_note : str
        In the reader's language; can be empty.
    above_limit : str
        A sentence, where the amount is above what is insured; else empty.
    tax_known : bool
    own : bool
        Written by the participant.
    why_not : str
        Why it does not fit this amount and time; empty where it does.
    """

    key: str
    name: str
    provider: str
    protection: str
    early: str
    abroad: str
    rate_pct: float
    net_pct: float
    real_pct: float
    end: float
    keeps: float
    years: str
    age: tuple[int, int] | None
    term_months: int = 0
    minimum: float = 0.0
    early_note: str = ""
    above_limit: str = ""
    tax_known: bool = True
    own: bool = False
    why_not: str = ""

    @property
    def fits(self) -> bool:
        """Whether this amount can be put in and is free again in this time."""
        return not self.why_not

    @property
    def is_old(self) -> bool:
        """Whether the rate can be more than a year old."""
        return self.age is not None and self.age[1] > OLD


def protection_names() -> Mapping[str, str]:
    """Who stands behind the money, the safest first."""
    return {
        "insured": _("Deposit insurance"),
        "government": _("The government"),
        "fund": _("A fund of cooperatives"),
        "none": _("Not insured"),
        "unknown": _("Not known: ask"),
    }


def abroad_names() -> Mapping[str, str]:
    """Whether it can be opened from abroad."""
    return {"yes": _("Yes"), "partly": _("In part"), "no": _("No"), "unknown": _("Not known: ask")}


def way_out(offer: Offer) -> str:
    """How the money comes back before the end of the term, in words."""
    if offer.early == "any_day":
        return _("On any day")
    words = {
        "market": _("It can be sold"),
        "cost": _("Yes, at a cost"),
        "reasons": _("Only for certain reasons"),
    }.get(offer.early, _("Not known: ask"))
    return _("After {time}. Before that: {how}").format(time=span(offer.term_months), how=offer.early_note or words)


def age_in_words(age: tuple[int, int] | None) -> str:
    """How old a rate is: between so many and so many months."""
    if age is None:
        return ""
    low, high = age
    if low == high:
        return ngettext("{n} month old", "{n} months old", low).format(n=number(low))
    return _("{low} to {high} months old").format(low=number(low), high=number(high))


def warning(offer: Offer) -> str:
    """Say that a rate is old; empty where it is not."""
    return _("old: ask") if offer.is_old else ""


def too_long(term: int) -> str:
    """Why a product does not fit the time."""
    return _("locked for {time}").format(time=span(term))


def too_little(minimum: float, currency: str) -> str:
    """Why a product does not fit the amount."""
    return _("takes {amount} or more").format(amount=money(minimum, currency))


def not_all_insured(limit: float, currency: str) -> str:
    """That an amount is above what a deposit insurance pays."""
    return _("Insured only up to {limit}.").format(limit=money(limit, currency))


def what_it_leaves(offer: Offer) -> str:
    """A product with what it leaves a year, for a sentence; an old rate says so."""
    told = {"name": offer.name, "rate": percent(offer.real_pct), "year": offer.years}
    if offer.is_old and offer.years:
        return _("{name} ({rate} a year, by a rate of {year})").format(**told)
    return _("{name} ({rate} a year)").format(**told)
