"""What a community pays for sending in a year, and what stays with families if a part of it switches."""

from __future__ import annotations

import math
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, money, number, percent
from fieldschool.models.corridors import CEILING, TARGET, Switch


@dataclass(frozen=True)
class Community:
    """Who sends, from which price to which, and how many would switch.

    Attributes
    ----------
    senders, times, amount : float
    currency, home_currency : str
    per_work : float
        Units of the home currency for one unit of ``currency``.
    old_name, new_name : str
        ``new_name`` is empty where no other price is known.
    old_pct, new_pct : float
        ``new_pct`` is that of today where no other price is known.
    low_pct, high_pct : float
        Of 100 senders, how many switch.
    """

    senders: float
    times: float
    amount: float
    currency: str
    home_currency: str
    per_work: float
    old_name: str
    new_name: str
    old_pct: float
    new_pct: float
    low_pct: float
    high_pct: float


def picture(who: Community, found: Switch) -> Picture:
    """Bars of money in a year: what sending takes now, at 5 %, at 3 %, and what would be kept."""
    rows = [
        (_("What sending takes now, at {share}").format(share=percent(who.old_pct)), found.paid, None),
        (_("What it would take at {share}").format(share=percent(100 * CEILING)), found.at_ceiling, None),
        (_("What it would take at {share} (SDG 10.c)").format(share=percent(100 * TARGET)), found.at_target, None),
    ]
    if who.new_name:
        low, high = sorted((found.low, found.high))
        rows.append((_("Kept, if {low} to {high} of 100 switch").format(**_shares(who)), (low + high) / 2, [low, high]))
    items = [
        {"name": name, "value": value, "text": _amount(value, reach, who), "note": "", "mark": reach is not None,
         **({"reach": reach} if reach else {})}
        for name, value, reach in rows
    ]  # fmt: skip
    home = [_amount(value * who.per_work, reach and [end * who.per_work for end in reach], who, at_home=True)
            for _name, value, reach in rows]  # fmt: skip
    cells = tuple((item["name"], item["text"], at_home) for item, at_home in zip(items, home, strict=True))
    title = _("In a year, all senders together")
    columns = (_("What"), who.currency, _("At home, {currency}").format(currency=who.home_currency))
    spec = {"title": title, "unit": _("{currency} a year").format(currency=who.currency), "items": items}
    return Picture("bars", sentence(who, found), spec, Table(title, columns, cells))


def sentence(who: Community, found: Switch) -> str:
    """What is paid, and what would be kept, from the fewest to the most who switch."""
    words = {
        "senders": number(who.senders),
        "amount": money(who.amount, who.currency),
        "times": number(who.times),
        "paid": money(found.paid, who.currency),
        "old": percent(who.old_pct),
        "new": percent(who.new_pct),
        "name": who.new_name,
        **_shares(who),
    }
    said = _("{senders} people who send {amount}, {times} times a year, pay {paid} for it ({old}).").format(**words)
    if not who.new_name:
        return said + " " + _("No other price is known yet: collect quotes above, or choose one below.")
    if found.high <= 0:
        return said + " " + _("The other price, {new}, is not lower: nothing is kept by switching.").format(**words)
    words |= {
        "least": money(found.low, who.currency),
        "most": money(found.high, who.currency),
        "least_home": money(found.low * who.per_work, who.home_currency),
        "most_home": money(found.high * who.per_work, who.home_currency),
    }
    if who.low_pct == who.high_pct:
        then = _("If {low} of 100 take {name} at {new}, {least} stay with families.")
        at_home = _("At home that is {least_home}.")
    else:
        then = _("If {low} to {high} of 100 take {name} at {new}, {least} to {most} stay with families.")
        at_home = _("At home that is {least_home} to {most_home}.")
    told = [said, then.format(**words)]
    if who.currency != who.home_currency and math.isfinite(who.per_work):
        told.append(at_home.format(**words))
    return " ".join(told)


def _shares(who: Community) -> dict[str, str]:
    return {"low": number(who.low_pct), "high": number(who.high_pct)}


def _amount(value: float, reach: list[float] | None, who: Community, *, at_home: bool = False) -> str:
    currency = who.home_currency if at_home else who.currency
    if reach:
        return _("{low} to {high}").format(low=money(reach[0], currency), high=money(reach[1], currency))
    return money(value, currency)
