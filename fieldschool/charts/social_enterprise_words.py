"""What the pictures of a member-owned enterprise say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from fieldschool.i18n import _, listing, money, number, percent
from fieldschool.models.breakeven import safety
from fieldschool.models.social_enterprise import Return

if TYPE_CHECKING:
    from fieldschool.charts.social_enterprise import Trade, Year


def use_names() -> dict[str, str]:
    """What a surplus can be used for, in the order shown."""
    return {
        "reserve": _("Kept as a reserve"),
        "members": _("Paid back to members, by what each bought or sold"),
        "growth": _("Machines and stock"),
        "community": _("For the place and for training"),
    }


def break_even_sentence(trade: Trade) -> str:
    """From how much on sales pay for everything, and how far the plan is above it."""
    surplus, currency = trade.result.surplus, trade.currency
    planned, even = float(trade.result.sales.sum()), trade.even
    if planned == 0:
        return _("Nothing is sold for money: there is no break-even. Write prices and units.")
    if even.part is None:
        return _(
            "It never pays for itself: a unit costs as much as it brings, or more. Selling more makes the loss larger."
        )
    units = listing(
        [
            # For translators: such as "Eggs 5,059 (piece)"; the number is how many units are sold.
            _("{product} {n} ({unit})").format(n=number(np.ceil(n - 1e-9)), unit=_(unit), product=name)
            for n, unit, name in zip(even.units, trade.units_named, trade.names, strict=True)
            if n > 0
        ]
    )
    need = _("It pays for itself from {sales} of sales a month on: {units}.").format(
        sales=money(even.sales, currency), units=units
    )
    if even.part == 0:
        need = _("There are no fixed costs: it pays for itself from the first unit on.")
    margin = safety(planned, even.sales)
    if surplus < -0.5:
        return (
            need
            + " "
            + _("Your plan is below that: {sum} are missing each month.").format(sum=money(-surplus, currency))
        )
    return (
        need
        + " "
        + _("Your plan leaves {sum} a month. Sales may fall by {share} before there is a loss.").format(
            sum=money(surplus, currency), share=percent(round(100 * margin))
        )
    )


def surplus_sentence(year: float, currency: str) -> str:
    """What there is to share out."""
    if year < 0:
        return _(
            "The plan makes a loss of {sum} a year: there is nothing to share out. A loss is borne by the reserve, and "
            "then by the members' shares."
        ).format(sum=money(-year, currency))
    if year == 0:
        return _("The plan leaves nothing: there is nothing to share out.")
    return _("The plan leaves {sum} a year. Members decide together what becomes of it.").format(
        sum=money(year, currency)
    )


def member_sentence(year: Year) -> str:
    """What a member gains or loses in a year."""
    sums = {"gain": money(abs(year.gain), year.currency)}
    if abs(year.gain) < 0.5:
        return _("A member gains nothing here and loses nothing. Why should he or she come?")
    if year.gain < 0:
        return _("A member loses {gain} a year by coming here. Some will come from loyalty. Not for long.").format(
            **sums
        )
    if year.buys:
        return _("A member who buys here keeps {gain} a year.").format(**sums)
    return _("A member who sells here earns {gain} more a year.").format(**sums)


def social_sentence(names: Sequence[str], found: Return, put_in: float, currency: str) -> str:
    """The return as a range, and what it rests on."""
    if not len(names):
        return _("No outcome is counted yet.")
    if found.ratio is None:
        low, high = np.quantile(found.value, [0.1, 0.9])
        return _(
            "The outcomes are worth {low} to {high} in 8 of 10 futures. Nothing is put in, so there is no ratio."
        ).format(low=money(low, currency), high=money(high, currency))
    low, high = np.quantile(found.ratio, [0.1, 0.9])
    spread = np.ptp(np.quantile(found.by_outcome, [0.1, 0.9], axis=1), axis=0)
    widest = names[int(np.argmax(spread))]
    said = _("Each 1 that is put in brings a value of {low} to {high}, in 8 of 10 futures.").format(
        low=number(low, 1), high=number(high, 1)
    )
    below = float((found.ratio < 1).mean())
    if below > 0.005:
        said += " " + _("In {share} of the futures it is less than what is put in.").format(
            share=percent(max(1, round(100 * below)))
        )
    return said + " " + _("Most of what is not known lies in “{outcome}”.").format(outcome=widest)
