"""The sentences of the strategy mix: what it reaches, what does not fit, how the best mix differs from one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.i18n import _, listing, money, ngettext, number, percent, span
from fieldschool.models.strategies import SAME, Odds

#: Names that are listed before the rest is only counted.
NAMED = 4
#: Amounts closer than this part of the budget are about the same.
ABOUT = 0.02
#: From this share of futures on, one's own mix may well be the better one.
CLOSE = 0.25
#: A share of futures below this is not told.
SEEN = 0.005


@dataclass(frozen=True)
class Mix:
    """A mix in words and numbers.

    Attributes
    ----------
    titles : tuple of str
        Of its strategies, in the reader's language.
    points : float
        What it reaches, of 100.
    cost, staff : float
        A year: money in the country's currency, people full time.
    fits : bool
        Whether it keeps every limit and rule.
    """

    titles: tuple[str, ...]
    points: float
    cost: float
    staff: float
    fits: bool = True


def people(staff: float) -> str:
    """Say how many people work full time: ``0.5 people``."""
    return ngettext("{n} person", "{n} people", 1 if staff == 1 else 2).format(n=number(staff, 2))


def of_full(points: float) -> str:
    """What is reached, as people say it: ``62 of 100``."""
    return _("{n} of 100").format(n=number(points))


def own(mix: Mix, impacts: int, budget: float, staff: float, currency: str) -> str:
    """Say what one's own mix reaches and takes."""
    if not impacts:
        return _("Choose at least one impact first. Then you see here what your strategies reach.")
    if not mix.titles:
        return ngettext(
            "Nothing is chosen yet. {n} impact waits for a strategy.",
            "Nothing is chosen yet. {n} impacts wait for a strategy.",
            impacts,
        ).format(n=number(impacts))
    said = ngettext(
        "Your {n} strategy reaches {points}. It costs {cost} of {budget} a year and needs {staff} of {all}.",
        "Your {n} strategies reach {points}. They cost {cost} of {budget} a year and need {staff} of {all}.",
        len(mix.titles),
    )
    return said.format(
        n=number(len(mix.titles)),
        points=of_full(mix.points),
        cost=money(mix.cost, currency),
        budget=money(budget, currency),
        staff=number(mix.staff, 2),
        all=people(staff),
    )


def over_budget(amount: float, currency: str) -> str:
    """Say that a mix costs too much."""
    return _("The mix costs {amount} a year more than the budget.").format(amount=money(amount, currency))


def over_staff(staff: float) -> str:
    """Say that a mix needs too many people."""
    return ngettext(
        "The mix needs {n} person full time more than you have.",
        "The mix needs {n} people full time more than you have.",
        1 if staff == 1 else 2,
    ).format(n=number(staff, 2))


def needs(first: str, other: str, why: str) -> str:
    """Say what a strategy is missing."""
    return _("“{first}” needs “{other}”: {why}").format(first=first, other=other, why=why)


def clash(first: str, other: str, why: str) -> str:
    """Say that two strategies do not go together."""
    return _("“{first}” and “{other}” do not go together: {why}").format(first=first, other=other, why=why)


def late(title: str, months: int) -> str:
    """Say that a strategy works later than asked."""
    said = _("“{title}” shows an effect after {time}, later than you set: it reaches nothing in time.")
    return said.format(title=title, time=span(months))


def difference(mine: Mix, best: Mix, currency: str, gain: str, budget: float) -> str:
    """Say in one sentence how the best mix differs from one's own.

    Parameters
    ----------
    mine, best : Mix
        The best keeps the limits; one's own may not.
    currency : str
        ISO 4217.
    gain : str
        The impact for which the best mix reaches most more; empty where there is none.
    budget : float
        In ``currency``; amounts that differ by little of it are about the same.
    """
    if not best.titles:
        return _("Within these limits nothing in our list reaches your impacts. Give it more money, people or time.")
    takes = {"takes": _listed(best.titles), "points": of_full(best.points), "cost": money(best.cost, currency)}
    if not mine.titles:
        return _("The best mix that we can find takes {takes}. It reaches {points} for {cost} a year.").format(**takes)
    if not mine.fits:
        return _(
            "Your mix reaches {mine}, but it does not keep the limits. The best that does takes {takes} and reaches "
            "{points}."
        ).format(mine=of_full(mine.points), **takes)
    if set(mine.titles) == set(best.titles):
        return _("Your mix is the best that we can find.")
    price = _price(best.cost - mine.cost, currency, budget)
    if mine.points > best.points - 1000 * SAME:
        return _(
            "Your mix reaches as much as the best that we can find. The one we found takes {takes}, {price}."
        ).format(price=price, **takes)
    dropped = _listed([title for title in mine.titles if title not in best.titles])
    taken = _listed([title for title in best.titles if title not in mine.titles])
    more = _points(best.points - mine.points)
    if dropped and taken:
        said = _("The best mix leaves out {dropped} and takes {taken}: {price}, it reaches {more} more.")
    elif taken:
        said = _("The best mix takes {taken}, too: {price}, it reaches {more} more.")
    else:
        said = _("The best mix leaves out {dropped}: {price}, it reaches {more} more.")
    sentence = said.format(dropped=dropped, taken=taken, price=price, more=more)
    return " ".join([sentence, *([_("Most of it is gained for “{impact}”.").format(impact=gain)] if gain else [])])


def futures(odds: Odds, fits: bool = True) -> str:
    """Say how sure it is that the best mix is better than one's own, where that one ``fits`` its limits, too."""
    if not fits:
        return _(
            "How strong each strategy turns out is not sure: the lines on the bars show it. Yours is drawn although it "
            "does not keep the limits."
        )
    if odds.same > 1 - SAME:
        return _("How strong each strategy turns out is not sure, but it makes no difference here.")
    shares = (
        (odds.more, _("more in {share}")),
        (odds.same, _("as much in {share}")),
        (odds.less, _("less in {share}")),
    )
    # For translators: it follows "reaches": "more in 72%, as much in 4%, and less in 24%".
    told = listing([said.format(share=percent(100 * share, 0)) for share, said in shares if share >= SEEN])
    said = _(
        "How strong each strategy turns out is not sure. Compared with yours, in the futures that we drew the best mix "
        "reaches {told}."
    ).format(told=told)
    if odds.less > odds.more:
        close = _("So yours is the safer one.")
    elif odds.less >= CLOSE:
        close = _("So the two are close: what you know of your place may decide.")
    else:
        return said
    return f"{said} {close}"


def another(titles: Sequence[str], cost: float, currency: str) -> str:
    """Say that the best mix is not the only one."""
    said = _("It is not the only one: {titles} together reach as much, for {cost} a year.")
    return said.format(titles=_listed(titles), cost=money(cost, currency))


def _points(points: float) -> str:
    if points < 1:
        return _("less than 1 point")
    return ngettext("{n} point", "{n} points", round(points)).format(n=number(points))


def _price(more: float, currency: str, budget: float) -> str:
    if abs(more) <= ABOUT * max(budget, 1):
        return _("for about the same money")
    said = _("for {amount} a year more") if more > 0 else _("for {amount} a year less")
    return said.format(amount=money(abs(more), currency))


def _listed(titles: Sequence[str]) -> str:
    quoted = [_("“{name}”").format(name=title) for title in titles]
    left = len(quoted) - NAMED
    if left > 1:
        quoted = [*quoted[:NAMED], ngettext("{n} other", "{n} others", left).format(n=number(left))]
    return listing(quoted) if quoted else ""
