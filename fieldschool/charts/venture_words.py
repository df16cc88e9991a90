"""What a farm venture says, in plain words with the numbers in them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from fieldschool.i18n import _, in_ten, listing, money, number, percent, span
from fieldschool.models import cashflow
from fieldschool.models.venture import PARTIES, Tenths

#: Shares of futures below which none is said.
NONE = 0.005
#: From this tilt on (of 1) a split is called uneven.
UNEVEN = 0.05


def party_names() -> dict[str, str]:
    """The three parties, as labels."""
    return {"migrants": _("Migrants"), "farmer": _("Farmer"), "buyer": _("Buyer")}


def loss_names() -> dict[str, str]:
    """Who pays when a year ends with a loss."""
    return {
        "money": _("Each as at the start"),
        "profit": _("Each as the profit is shared"),
        "buyer": _("The buyer alone"),
    }


def exit_names() -> dict[str, str]:
    """Of what migrants get their part when they leave."""
    return {
        "left": _("what buildings and plants are still worth"),
        "profit": _("some years of profit"),
        "nothing": _("nothing: the farmer keeps all"),
    }


def written_names() -> dict[str, str]:
    """What is written into the terms, as labels."""
    return {
        "partners": _("Who the partners are, and what each brings"),
        "decides": _("Who decides what, and who watches"),
        "books": _("Who keeps the books, and who may see them, when"),
        "leaves": _("What happens if somebody dies, quarrels or wants to leave early"),
        "step": _("The first step, who takes it, and by when"),
    }


def lever_names() -> dict[str, str]:
    """What can move the result, as labels."""
    return {
        "price": _("The price"),
        "harvest": _("The harvest"),
        "costs": _("Costs of each year"),
        "start": _("What the start costs"),
        "profit": _("The migrants' part of what is shared"),
        "fee": _("The farmer's fee"),
        "floor": _("The least price of the buyer"),
    }


def budget_sentence(start: float, full: tuple[float, float, float], currency: str, months: int | None) -> str:
    """What the start costs, what the best year leaves, and when the venture has its money back.

    Parameters
    ----------
    start : float
    full : tuple of float
        Sales, costs and what is left in the best year.
    currency : str
    months : int or None
        Until the start is earned back; ``None`` where that is not within the years of the plan.
    """
    sales, costs, left = full
    say = {"sales": money(sales, currency), "costs": money(costs, currency), "left": money(abs(left), currency)}
    if left <= 0:
        said = _("Even in the best year {costs} are spent and {sales} come in. Nobody can share a loss.").format(**say)
        return said if start <= 0 else " ".join([_begins(start, currency), said])
    said = _("The best year brings {sales} and costs {costs}: {left} are left to share.").format(**say)
    back = _("The start is not earned back within the plan.")
    if months is not None:
        back = _("The start is earned back after {time}.").format(time=span(months))
    return " ".join([_begins(start, currency), said, *([back] if start > 0 else [])])


def _begins(start: float, currency: str) -> str:
    if start <= 0:
        return _("Nothing has to be paid at the start.")
    return _("It takes {sum} to begin.").format(sum=money(start, currency))


def deal_sentence(total: Sequence[float], currency: str, years: int) -> str:
    """What each party has at the end if all goes as planned, in the order of `PARTIES`."""
    said = [_("{sum} more than given") if one >= 0 else _("{sum} less than given") for one in total]
    parts = {
        name: words.format(sum=money(abs(one), currency)) for name, words, one in zip(PARTIES, said, total, strict=True)
    }
    whole = _("If all goes as planned, after {time}: migrants {migrants}, the farmer {farmer}, the buyer {buyer}.")
    return whole.format(time=span(12 * years), **parts)


def measures(flows: np.ndarray, rates: tuple[float, ...], rate: float, currency: str) -> list[list[str]]:
    """Value, returns and payback of the plan for one party, as rows of what and value.

    Parameters
    ----------
    flows : ndarray, shape (years + 1,)
    rates : tuple of float
        Every internal rate of return of these.
    rate : float
        What money earns elsewhere a year, a fraction.
    currency : str
    """
    value, modified = cashflow.npv(rate, flows), cashflow.mirr(flows, rate, rate)
    early, late = cashflow.payback(flows), cashflow.discounted_payback(rate, flows)
    given = bool((flows < 0).any())
    return [
        [_("Worth today, beside money elsewhere (NPV)"), money(float(value) + 0.0, currency)],
        [_("Return a year (IRR)"), returns(rates, flows)],
        [
            _("Return a year, if what comes back earns as elsewhere (MIRR)"),
            _none() if modified is None else percent(100 * modified),
        ],
        [_("Money back after"), _back(early, given)],
        [_("Money back after, with what it would have earned"), _back(late, given)],
    ]


def returns(found: tuple[float, ...], flows: np.ndarray) -> str:
    """Every internal rate of return, or why there is none."""
    if len(found) == 1:
        return percent(100 * found[0])
    if found:
        # For translators: {rates} is like "3% and 25%".
        said = _("more than one: {rates}. Money goes in again later, so trust none of them.")
        return said.format(rates=listing([percent(100 * rate) for rate in found]))
    if not (flows < 0).any():
        return _("none: no money is put in")
    if not (flows > 0).any():
        return _("none: nothing ever comes back")
    return _("none: at no rate does it come out even")


def _none() -> str:
    return _("there is none")


def _back(years: float | None, given: bool) -> str:
    if not given:
        return _("no money is put in")
    return _("never within the plan") if years is None else span(12 * years)


def future_sentence(levels: np.ndarray, losing: float, behind: float, currency: str, years: int) -> str:
    """Where the migrants stand in the end, how often they lose, and how often elsewhere was better.

    Parameters
    ----------
    levels : ndarray, shape (5,)
        Cash at the end: the 10th, 25th, 50th, 75th and 90th of 100 futures.
    losing, behind : float
        Shares of futures.
    currency : str
    years : int
    """
    low, middle, high = (money(levels[place] + 0.0, currency) for place in (0, 2, 4))
    said = _(
        "After {time} the migrants stand at {middle} in the middle future. 8 in 10 futures lie between {low} and "
        "{high}."
    )
    return " ".join(
        [
            said.format(time=span(12 * years), middle=middle, low=low, high=high),
            _losing(losing),
            _behind(behind),
        ]
    )


def _losing(share: float) -> str:
    if share <= NONE:
        return _("They lose money in no future that was drawn.")
    if share >= 1 - NONE:
        return _("They lose money in all futures.")
    return _("They lose money in {share} futures.").format(share=in_ten(share))


def _behind(share: float) -> str:
    if share <= NONE:
        return _("Elsewhere the money would have done better in none of them.")
    if share >= 1 - NONE:
        return _("Elsewhere the money would have done better in all of them.")
    return _("Elsewhere the money would have done better in {share}.").format(share=in_ten(share))


def chance(share: float) -> str:
    """A chance of a future, as a label."""
    return percent(100 * share, 0)


def swing_sentence(names: Sequence[str], low: str, high: str) -> str:
    """What moves the result most by itself, and what comes next."""
    if not names:
        return _("Nothing moves what the migrants get: look at the deal.")
    said = _("{first} alone moves what the venture is worth to the migrants from {low} to {high}.").format(
        first=names[0], low=low, high=high
    )
    return said + (" " + _("Next: {second}.").format(second=names[1]) if len(names) > 1 else "")


def effect_sentence(names: Sequence[str], total: Sequence[float], together: float) -> str:
    """What explains most when all move at once, and how much of it is only seen together.

    Parameters
    ----------
    names : sequence of str
        The strongest first.
    total : sequence of float
        Total effects, 0 to 1, in the same order.
    together : float
        Part of the spread that no lever explains by itself.
    """
    if not names or total[0] <= 0:
        return _("When all move at once, the result stays the same.")
    said = _("When all move at once, {first} has a part in {share} of all ups and downs.").format(
        first=names[0].lower(), share=percent(100 * total[0], 0)
    )
    if together >= UNEVEN:
        more = _("{share} come only from levers that move together: a bad price in a year of a bad harvest.")
        return f"{said} {more.format(share=percent(100 * together, 0))}"
    return said + " " + _("Nearly all comes from each by itself.")


def split_sentence(found: Tenths) -> str:
    """Who bears the bad tenth, who gets the good one, and whether that fits together."""
    if found.falls is None or found.rises is None:
        return _("The futures do not differ, so nobody bears a risk.")
    names = party_names()
    parts = [
        _("Of each 100 that a bad future takes away: {parts}.").format(parts=_parts(found.falls)),
        _("Of each 100 that a good one adds: {parts}.").format(parts=_parts(found.rises)),
    ]
    tilt = found.falls - found.rises
    worst = int(np.argmax(tilt))
    if tilt[worst] < UNEVEN:
        parts.append(_("Risk and chance go together: nobody bears much more than they get."))
    else:
        more = _("Most uneven: {party}, with {fall} of each 100 lost and {rise} of each 100 gained.")
        parts.append(
            more.format(
                party=names[PARTIES[worst]],
                fall=number(round(100 * found.falls[worst])),
                rise=number(round(100 * found.rises[worst])),
            )
        )
    return " ".join(parts)


def _parts(shares: np.ndarray) -> str:
    names = party_names()
    # For translators: a party and its part of 100, in a list.
    said = [
        _("{party} {n}").format(party=names[party], n=number(round(100 * share)))
        for party, share in zip(PARTIES, shares, strict=True)
    ]
    return ", ".join(said)
