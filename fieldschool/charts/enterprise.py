"""A small business as pictures: the start as bars, cash as a line, a loan in two ways, troubles side by side."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from fieldschool.charts.enterprise_words import (
    Case,
    Reading,
    booking_names,
    budget_sentence,
    cash_sentence,
    month_said,
    troubles_sentence,
)
from fieldschool.charts.picture import Picture, Table, ticks
from fieldschool.i18n import _, compact, money, number, percent, span
from fieldschool.models.enterprise import COSTS, INCOME

#: Lines of a start that are drawn each by itself; the smaller ones are one bar.
MOST_BARS = 8
#: From here on the amounts of a small table are told in short.
SHORT_FROM = 1e7


def budget(reading: Reading, lines: Sequence[tuple[str, float]], sources: Sequence[str] = ()) -> Picture:
    """What it takes to open, the dearest first.

    Parameters
    ----------
    reading : Reading
    lines : sequence of (name, amount)
    sources : sequence of str

    Returns
    -------
    Picture
        Of kind ``bars``.
    """
    ordered = sorted(lines, key=lambda line: -line[1])
    if len(ordered) > MOST_BARS:
        rest = sum(amount for _name, amount in ordered[MOST_BARS - 1 :])
        ordered = [*ordered[: MOST_BARS - 1], (_("All else"), rest)]
    say = reading.money
    items = [
        {"name": name, "value": amount, "text": number(amount), "note": "", "mark": place == 0 and len(ordered) > 1}
        for place, (name, amount) in enumerate(ordered)
    ]
    title = _("What it takes to open, in {currency}").format(currency=reading.currency)
    rows = (*((name, say(amount)) for name, amount in lines), (_("Together"), say(reading.plan.start)))
    spec = {"title": title, "unit": "", "items": items}
    return Picture("bars", budget_sentence(reading), spec, Table(title, (_("What"), _("Amount")), rows), tuple(sources))


def usual_month(reading: Reading) -> dict:
    """A month with usual sales as a small table that adds up."""
    plan, instalment = reading.plan, _instalment(reading)
    rows = [
        [_("{n} {unit} at {price}").format(n=number(plan.units, 1), unit=reading.unit, price=number(plan.price, 2)),
         number(plan.units * plan.price)],
        [_("Goods, {cost} each").format(cost=number(plan.unit_cost, 2)), _less(plan.units * plan.unit_cost)],
        [_("Costs of every month"), _less(plan.fixed)],
        [_("Left for the household"), _signed(reading.left)],
        [_("The household takes"), _less(plan.drawings)],
        *([[_("Instalment of the loan, at first"), _less(instalment)]] if instalment else []),
        [_("Stays in the business"), _signed(reading.left - plan.drawings - instalment)],
    ]  # fmt: skip
    title = _("A usual month, in {currency}").format(currency=reading.currency)
    return {"title": title, "columns": [_("What comes in, and goes out"), _("Amount")], "rows": rows}


def cash(reading: Reading) -> Picture:
    """Cash month by month, as planned and if nothing is sold; what is missing is an area.

    Returns
    -------
    Picture
        Of kind ``fan``: its band is the part below zero.
    """
    books, plan = reading.books, reading.plan
    months = len(books.cash) - 1
    # What is lost without any sale is drawn down to where the plan itself goes, and a little further.
    low = min(0.0, books.lowest[1])
    high = float(books.cash.max())
    floor = min(low, -0.25 * max(high, 1.0)) if reading.unsold.cash.min() < low else low
    places, bottom, top = span_ticks(floor, high)
    below = np.minimum(books.cash, 0.0)
    unsold = [float(value) if value >= bottom else None for value in reading.unsold.cash]
    month, least = books.lowest
    short = books.short_from is not None
    bands = [{"name": _("money is missing"), "low": below, "high": np.zeros(months + 1)}] if short else []
    mark = _("most is missing") if short else _("least cash")
    lines = [(reading.pays, _("a month pays"))] if reading.pays is not None and reading.pays > 1 else []
    spec = {
        "title": _("Cash of the business"),
        "x": {"label": _("months after opening"), "ticks": [[at, number(at)] for at in range(0, months + 1, 6)],
              "max": months},
        "y": {"label": reading.currency, "ticks": places, "min": bottom, "max": top},
        "months": list(range(months + 1)),
        "bands": bands,
        "middle": {"name": _("as planned"), "values": books.cash},
        "other": {"name": _("if nothing is sold"), "values": unsold},
        "marks": [{"month": month, "value": least, "label": mark, "sub": reading.money(abs(least))}],
        "lines": [{"month": at, "label": label} for at, label in lines],
    }  # fmt: skip
    columns = (_("Month"), _("Came in"), _("Went out"), _("Cash"))
    rows = tuple(
        (month_said(plan, at), *(number(value) for value in (came, went, books.cash[at])))
        for at, (came, went) in enumerate(_moved(reading))
    )
    caption = _("Month by month, in {currency}").format(currency=reading.currency)
    return Picture("fan", cash_sentence(reading), spec, Table(caption, columns, rows))


def years_table(reading: Reading) -> dict:
    """The opening and each year as a small table: cash before, plus what came in, less what went out, is cash after."""
    moved, cash = _moved(reading), reading.books.cash
    years = (len(cash) - 1) // 12
    heads = [_("Opening"), *(_("Year {n}").format(n=number(year)) for year in range(1, years + 1))]
    parts = [moved[:1], *(moved[12 * year + 1 : 12 * year + 13] for year in range(years))]
    sums = [(sum(came for came, _went in part), sum(went for _came, went in part)) for part in parts]
    # What has no room in a small table on a phone is told in short.
    say = compact if max(max(pair) for pair in sums) >= SHORT_FROM else number
    rows = [
        [head, say(came), _less(went, say), _signed(float(cash[12 * year]), say)]
        for year, (head, (came, went)) in enumerate(zip(heads, sums, strict=True))
    ]
    title = _("Year by year, in {currency}").format(currency=reading.currency)
    return {"title": title, "columns": [_("When"), _("Came in"), _("Went out"), _("Cash")], "rows": rows}


def books_table(reading: Reading) -> dict:
    """Everything that was booked, the opening and all months together; the last line is the sum."""
    books, names = reading.books, booking_names()
    sums = {
        name: books.opening.get(name, 0.0) + float(np.sum(books.flows.get(name, 0.0))) for name in (*INCOME, *COSTS)
    }
    rows = [
        [names[name], number(value) if name in INCOME else _less(value)] for name, value in sums.items() if round(value)
    ]
    rows.append([_("Cash at the end"), _signed(float(books.cash[-1]))])
    caption = _("Where the money went in {time}, in {currency}").format(
        time=span(len(books.cash) - 1), currency=reading.currency)  # fmt: skip
    return {"caption": caption, "columns": [_("What comes in, and goes out"), _("Sum")], "rows": rows}


def loan(ways: Sequence[tuple[str, float, float, float, bool]], sentence: str, currency: str) -> Picture:
    """A loan in two ways, at the same named rate.

    Parameters
    ----------
    ways : sequence of (name, interest, fee, true cost a year as a fraction, whether it is the one chosen)
    sentence : str
    currency : str
        ISO 4217.

    Returns
    -------
    Picture
        Of kind ``stacked``.
    """
    items = [
        {"name": name, "parts": [interest, fee], "text": money(interest + fee, currency),
         "note": _("true cost: {rate} a year").format(rate=percent(100 * true, 0)), "mark": chosen}
        for name, interest, fee, true, chosen in ways
    ]  # fmt: skip
    title = _("What the loan costs until it is paid back")
    columns = (_("Loan"), _("Interest"), _("Fee"), _("True cost a year"))
    rows = tuple(
        (name, money(interest, currency), money(fee, currency), percent(100 * true))
        for name, interest, fee, true, _chosen in ways
    )
    spec = {"title": title, "unit": "", "series": [{"name": _("interest")}, {"name": _("fee")}], "items": items,
            "limits": [], "limitsName": ""}  # fmt: skip
    return Picture("stacked", sentence, spec, Table(title, columns, rows))


def troubles(reading: Reading, cases: Sequence[Case], limit: float | None, season: str) -> Picture:
    """The least cash of each trouble side by side; one that falls to the left of zero breaks the plan.

    Returns
    -------
    Picture
        Of kind ``bars``.
    """
    worst = min(cases, key=lambda case: case.lowest)
    items = [
        {"name": case.name, "value": case.lowest, "text": reading.money(case.lowest), "note": _ends(reading, case),
         "mark": case is worst and case.short_from is not None}
        for case in cases
    ]  # fmt: skip
    title = _("The least cash of three years")
    unit = _("To the left of the line money is missing.")
    columns = (_("What happens"), _("Least cash"), _("When"))
    rows = tuple((case.name, reading.money(case.lowest), month_said(reading.plan, case.month)) for case in cases)
    spec = {"title": title, "unit": unit, "items": items}
    return Picture("bars", troubles_sentence(cases, limit, season), spec, Table(title, columns, rows))


def span_ticks(low: float, high: float, count: int = 5) -> tuple[list[list], float, float]:
    """Round places for an axis that may begin below zero: places, its bottom and its top; zero is among them."""
    places, _top = ticks(max(high, 0.0) - min(low, 0.0), compact, count)
    step = places[1][0]
    first, last = math.floor(min(low, 0.0) / step + 1e-9), math.ceil(max(high, 0.0) / step - 1e-9)
    last = max(last, first + 1)
    return [[step * at, compact(step * at)] for at in range(first, last + 1)], step * first, step * last


def _ends(reading: Reading, case: Case) -> str:
    if case.short_from is None:
        return _("never short; least in {month}").format(month=month_said(reading.plan, case.month))
    return _("short from {month} on").format(month=month_said(reading.plan, case.short_from))


def _moved(reading: Reading) -> list[tuple[float, float]]:
    books = reading.books
    out = sum(flow for name, flow in books.flows.items() if name != "sales")
    opening = (books.opening["own"] + books.opening["loan"], books.opening["start"] + books.opening["fee"])
    return [opening, *zip(books.flows["sales"].tolist(), out.tolist(), strict=True)]


def _instalment(reading: Reading) -> float:
    return float(reading.books.flows["interest"][0] + reading.books.flows["principal"][0])


def _less(value: float, say: Callable[[float], str] = number) -> str:
    return "−" + say(value) if round(value) else number(0)


def _signed(value: float, say: Callable[[float], str] = number) -> str:
    return _less(-value, say) if value < 0 else say(value)
