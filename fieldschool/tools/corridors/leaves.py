"""What later lessons read: the chosen corridor with its price, quotes, what a community keeps, who would not switch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fieldschool.charts.corridors_switch import Community
from fieldschool.charts.corridors_words import Offer
from fieldschool.models.corridors import Switch
from fieldschool.tools.corridors.corridor import Facts
from fieldschool.workbook.entries import Entry, Items

LESSON = "3.2.3"


def chosen_corridor(facts: Facts | None, amount: float, offer: Offer | None, why: str, step: str) -> Entry:
    """The entry ``chosen_corridor``: at most one row.

    ``fee`` is money for one transfer of ``amount`` in ``currency``; ``margin`` and ``total`` are percent of the amount.
    ``fee`` and ``margin`` are empty where they are not known apart.
    """
    if facts is None or offer is None:
        return Items(lesson=LESSON, key="chosen_corridor", value=[])
    row = {
        "from_iso3": facts.setting.work.iso3,
        "to_iso3": facts.setting.home.iso3,
        "amount": float(amount),
        "currency": facts.currency,
        "fee": float(offer.fee) if offer.split else None,
        "margin": float(offer.margin_pct) if offer.split and offer.margin_pct is not None else None,
        "total": float(offer.total_pct),
        "service": offer.name,
        "own": "yes" if offer.own else "no",
        "source": offer.source,
        "date": offer.when,
        "why": why,
        "step": step,
    }
    return Items(lesson=LESSON, key="chosen_corridor", value=[row], sources=(offer.source,) if offer.source else ())


def quote_costs(facts: Facts, offers: Sequence[Offer]) -> Entry:
    """The entry ``quote_costs``: own quotes of the corridor on view, the cheapest first."""
    ends = {"from_iso3": facts.setting.work.iso3, "to_iso3": facts.setting.home.iso3}
    rows = [
        {**ends, "firm": one.source, "fee_pct": float(one.fee_pct), "margin_pct": float(one.margin_pct),
         "total_pct": float(one.total_pct), "date": one.when}
        for one in offers if one.margin_pct is not None
    ]  # fmt: skip
    return Items(lesson=LESSON, key="quote_costs", value=rows)


def switch_gain(facts: Facts, who: Community, found: Switch, is_set: bool) -> Entry:
    """The entry ``switch_gain``: what a community keeps in a year; empty until somebody wrote how many send."""
    row = {
        "from_iso3": facts.setting.work.iso3,
        "to_iso3": facts.setting.home.iso3,
        "currency": who.currency,
        "senders": who.senders,
        "times": who.times,
        "amount": who.amount,
        "old_pct": who.old_pct,
        "new_pct": who.new_pct,
        "low_pct": who.low_pct,
        "high_pct": who.high_pct,
        "kept_low": found.low,
        "kept_high": found.high,
    }
    return Items(lesson=LESSON, key="switch_gain", value=[row] if is_set and who.new_name else [])


def who_not(reasons: Iterable[str]) -> Entry:
    """The entry ``who_not``: why people would not switch, by short names."""
    return Items(lesson=LESSON, key="who_not", value=[{"reason": key} for key in sorted(reasons)])
