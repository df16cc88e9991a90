"""From what is set to what a community keeps: prices before and after, and how many would switch."""

from __future__ import annotations

from fieldschool.charts.corridors_switch import Community
from fieldschool.i18n import _
from fieldschool.models.corridors import TARGET, Switch, switch
from fieldschool.tools.corridors.corridor import Facts
from fieldschool.tools.corridors.fields import GOAL, SENDERS
from fieldschool.tools.corridors.kept import Kept
from fieldschool.tools.corridors.prices import Prices
from fieldschool.tools.household.setting import OWN


def community(facts: Facts, kept: Kept, known: Prices, amount: float) -> tuple[Community, Switch]:
    """Reckon what a community keeps in a year.

    Parameters
    ----------
    facts : Facts
    kept : Kept
    known : Prices
        For ``amount``.
    amount : float
        Sent each time.
    """
    old_key, new_key = known.old(kept.olds.get(facts.key, "")), known.new(kept.news.get(facts.key, ""))
    old_pct = kept.own_pct if old_key == OWN else known.get(old_key).total_pct
    old_name = "" if old_key == OWN else known.get(old_key).name
    if new_key == GOAL:
        new_name, new_pct = _("a service"), 100 * TARGET
    else:
        new = known.get(new_key)
        new_name, new_pct = new.name, new.total_pct
    senders = SENDERS if kept.senders is None else kept.senders
    shares = (min(kept.low, kept.high), max(kept.low, kept.high))
    who = Community(
        senders, kept.times, amount, facts.currency, facts.home_currency, facts.per_work,
        old_name, new_name, old_pct, new_pct, *shares,
    )  # fmt: skip
    found = switch(senders, kept.times, amount, old_pct / 100, new_pct / 100, (shares[0] / 100, shares[1] / 100))
    return who, found
