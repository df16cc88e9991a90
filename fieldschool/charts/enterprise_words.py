"""What a small business comes to, in plain words with the numbers in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from babel import dates

from fieldschool.i18n import _, listing, locale_tag, money, ngettext, number, percent, span
from fieldschool.models.enterprise import Books, Plan


@dataclass(frozen=True, eq=False)
class Reading:
    """A plan and what follows from it.

    Attributes
    ----------
    plan : Plan
    books, unsold : Books
        As planned, and if nothing at all is sold.
    currency : str
        ISO 4217.
    unit : str
        What one unit sold is, in the plural.
    runway, pays, back : int or None
        Months of cash without a sale; the first month that pays for itself; the one in which all is earned back.
    """

    plan: Plan
    books: Books
    unsold: Books
    currency: str
    unit: str
    runway: int | None
    pays: int | None
    back: int | None

    @property
    def left(self) -> float:
        """What a usual month leaves before the household takes its part."""
        plan = self.plan
        return plan.units * (plan.price - plan.unit_cost) - plan.fixed

    def money(self, value: float) -> str:
        """An amount in the plan's currency."""
        return money(value, self.currency)


@dataclass(frozen=True)
class Case:
    """A trouble that was tried: its name, the least cash and its month, the first month below zero (or ``None``)."""

    key: str
    name: str
    lowest: float
    month: int
    short_from: int | None


def calendar_month(month: int) -> str:
    """The name of a calendar month, 0 is January."""
    return _month_named(month % 12, locale_tag())


def month_said(plan: Plan, month: int) -> str:
    """A month of the plan: ``month 5 (May)``; ``the month of opening`` for 0."""
    if month == 0:
        return _("the month of opening")
    # For translators: {n} counts the months after opening, {name} is like "May".
    return _("month {n} ({name})").format(n=number(month), name=calendar_month(plan.opens + month - 1))


def budget_sentence(reading: Reading) -> str:
    """What it takes to open, and what a usual month brings and costs."""
    plan, say = reading.plan, reading.money
    said = [_("It takes {start} to open.").format(start=say(plan.start))]
    if plan.units * plan.price <= 0:
        said.append(_("Nothing comes in: there is no price, or nothing is sold."))
    elif plan.unit_cost >= plan.price:
        said.append(_("Each sale loses money: it costs {cost} and brings {price}. More sales make it worse.").format(
            cost=say(plan.unit_cost), price=say(plan.price)))  # fmt: skip
    else:
        said.append(_("A usual month brings {sales}; goods and other costs take {costs}.").format(
            sales=say(plan.units * plan.price), costs=say(plan.units * plan.unit_cost + plan.fixed)))  # fmt: skip
    if reading.left >= 0:
        said.append(_("It leaves {left}, of which the household takes {drawn}.").format(
            left=say(reading.left), drawn=say(plan.drawings)))  # fmt: skip
    else:
        said.append(_("{missing} is missing every month, before the household takes anything.").format(
            missing=say(-reading.left)))  # fmt: skip
    return " ".join(said)


def cash_sentence(reading: Reading) -> str:
    """Whether the cash suffices, when it is least, and the three months to know."""
    return " ".join([short_sentence(reading), runway_sentence(reading), pays_sentence(reading), back_sentence(reading)])


def short_sentence(reading: Reading) -> str:
    """Where cash is below zero, how much is missing and when; else when it is least."""
    books, plan, say = reading.books, reading.plan, reading.money
    month, least = books.lowest
    if books.short_from is None:
        return _("Cash never falls below zero. It is least in {month}: {least}.").format(
            month=month_said(plan, month), least=say(max(least, 0.0)))  # fmt: skip
    first = month_said(plan, books.short_from)
    if books.short_from == month:
        return _("Money is missing in {first}: {missing}.").format(first=first, missing=say(books.missing))
    return _("Money is missing from {first} on. Most is missing in {month}: {missing}.").format(
        first=first, month=month_said(plan, month), missing=say(books.missing))  # fmt: skip


def runway_sentence(reading: Reading) -> str:
    """How long cash lasts without a sale."""
    if reading.runway is None:
        return _("If nothing is sold, the cash lasts for years.")
    if reading.runway == 0:
        return _("If nothing is sold, it does not last one month.")
    return _("If nothing is sold, it lasts {time}.").format(time=span(reading.runway))


def pays_sentence(reading: Reading) -> str:
    """From when a month pays for itself."""
    if reading.pays is None:
        return _("In three years no month pays all that goes out.")
    return _("The first month that pays for itself is {month}.").format(month=month_said(reading.plan, reading.pays))


def back_sentence(reading: Reading) -> str:
    """When all is earned back."""
    if reading.back is None:
        return _("What was paid at the start is not earned back in three years.")
    return _("After {time} all that was paid at the start is earned back.").format(time=span(reading.back))


def troubles_sentence(cases: Sequence[Case], limit: float | None, fall: str) -> str:
    """Which troubles break the plan, and how bad a season it survives.

    Parameters
    ----------
    cases : sequence of Case
        The plan as it is first, and all troubles at once last.
    limit : float or None
        Largest share by which sales may fall in the bad season; ``None`` where money is missing even without it.
    fall : str
        The bad season in words.
    """
    planned, *tried, _together = cases
    if planned.short_from is not None:
        return _("Money is missing even if all goes as planned. First find that money, or begin smaller.")
    broken = [case.name for case in tried if case.short_from is not None]
    if broken:
        said = ngettext(
            "{n} of {all} troubles breaks the plan: {names}.",
            "{n} of {all} troubles break the plan: {names}.",
            len(broken),
        )
        first = said.format(n=number(len(broken)), all=number(len(tried)), names=listing(broken))
    else:
        first = _("None of these {all} troubles breaks the plan.").format(all=number(len(tried)))
    if limit is None or limit >= 1:
        return f"{first} " + _("In {season} it would survive even without any sale.").format(season=fall)
    return f"{first} " + _("In {season} sales may fall by {share} at most.").format(
        season=fall, share=percent(100 * limit, 0))  # fmt: skip


def season_said(plan: Plan, first: int, length: int) -> str:
    """The bad season: ``3 months from month 13 (January) on``."""
    return _("{time} from {month} on").format(time=span(length), month=month_said(plan, first))


def loan_sentence(currency: str, flat: tuple[float, float], declining: tuple[float, float], rate: float) -> str:
    """By how much a flat loan is dearer than a declining one at the same rate.

    Parameters
    ----------
    currency : str
    flat, declining : (float, float)
        Interest and fee together; true cost a year, a fraction.
    rate : float
        The rate that the lender names, % a year.
    """
    said = _(
        "At the same {rate} a year, the flat loan costs {flat} and the declining one {declining}: flat is {more} "
        "dearer. The flat one truly costs {flat_true} a year, the declining one {declining_true}."
    )
    return said.format(
        rate=percent(rate), flat=money(flat[0], currency), declining=money(declining[0], currency),
        more=money(flat[0] - declining[0], currency), flat_true=percent(100 * flat[1], 0),
        declining_true=percent(100 * declining[1], 0),
    )  # fmt: skip


def booking_names() -> dict[str, str]:
    """What is booked, in the order shown."""
    return {
        "own": _("Own money"),
        "loan": _("Loan"),
        "sales": _("Sales"),
        "start": _("What it takes to open"),
        "fee": _("Fee of the loan"),
        "goods": _("Goods for what is sold"),
        "fixed": _("Costs of every month"),
        "drawings": _("The household takes"),
        "interest": _("Interest"),
        "principal": _("Loan paid back"),
    }


@lru_cache(maxsize=64)
def _month_named(month: int, tag: str) -> str:
    return dates.format_date(dt.date(2026, month + 1, 1), format="LLLL", locale=tag)
