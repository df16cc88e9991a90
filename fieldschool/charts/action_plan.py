"""A plan as pictures: its activities over the months, and who pays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fieldschool.charts.action_plan_words import first_day, month_says, numbered, when_says
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, money, month, ngettext, number
from fieldschool.models.action_plan import YEAR, Budget, busiest
from fieldschool.models.action_plan_checks import Activity
from fieldschool.models.cooperative import CENTS


def calendar(plan: Sequence[Activity]) -> Picture:
    """Draw the activities over the months, in the order in which they begin."""
    names = numbered(plan)
    dated = sorted((one for one in plan if one.start is not None), key=lambda one: (one.start, -one.lasts))
    columns = (_("Activity"), _("When"), _("Lead"))
    rows = tuple((names[one.name], when_says(one), one.lead or "–") for one in [*dated, *_undated(plan)])
    table = Table(_("What is done when"), columns, rows)
    if not dated:
        empty: dict[str, Any] = {"title": "", "start": 0, "months": 1, "ticks": [], "rows": [], "legend": []}
        return Picture("gantt", _("No activity has a month yet. Choose one in the list above."), empty, table)
    start, end = span_of(dated)
    bars = [
        {"name": names[one.name], "at": one.start - start, "months": one.lasts, "open": one.months is None,
         "note": " · ".join(filter(None, [when_says(one), one.lead]))}
        for one in dated
    ]  # fmt: skip
    legend = [{"open": True, "text": _("It is not said how long: one month is drawn")}]
    spec = {"title": _("Activities by month"), "start": start, "months": end - start, "ticks": _ticks(start, end),
            "rows": bars, "legend": legend if any(bar["open"] for bar in bars) else []}  # fmt: skip
    return Picture("gantt", calendar_says(plan), spec, table)


def calendar_says(plan: Sequence[Activity]) -> str:
    """Say from when to when, what runs at once, and what has no month."""
    dated = [one for one in plan if one.start is not None]
    if not dated:
        return _("No activity has a month yet. Choose one in the list above.")
    start, end = span_of(dated)
    said = [
        ngettext("{n} activity with a month, from {first} to {last}.",
                 "{n} activities with a month, from {first} to {last}.", len(dated)).format(
            n=number(len(dated)), first=month_says(start), last=month_says(end - 1))
    ]  # fmt: skip
    at, most = busiest([(one.start or 0, one.lasts) for one in dated])
    if most > 1:
        said.append(_("Most runs at once in {month}: {n}.").format(month=month_says(at), n=number(most)))
    if left := len(plan) - len(dated):
        said.append(ngettext("{n} has no month yet.", "{n} have no month yet.", left).format(n=number(left)))
    return " ".join(said)


def span_of(dated: Sequence[Activity]) -> tuple[int, int]:
    """The first month, and the one after the last."""
    starts = [one.start for one in dated if one.start is not None]
    return min(starts), max((one.start or 0) + one.lasts for one in dated)


def payers(budget: Budget) -> Picture:
    """Draw who pays how much in one currency; what nobody pays yet is marked."""
    names = [(name or _("Not said who pays"), sum(values) / CENTS, not name) for name, values in budget.lines]
    items = [{"name": name, "value": value, "text": money(value, budget.currency), "note": "", "mark": open_one}
             for name, value, open_one in names]  # fmt: skip
    title = _("Who pays, in {currency}").format(currency=budget.currency or _("a currency that is not said"))
    spec = {"title": title, "unit": "", "items": items}
    return Picture("bars", budget_says(budget), spec, by_year(budget))


def budget_says(budget: Budget) -> str:
    """Say what it costs, and of how much it is not said who pays."""
    said = [_("The plan costs {money}.").format(money=money(budget.total / CENTS, budget.currency))]
    nobody = sum(sum(values) for name, values in budget.lines if not name)
    if nobody:
        said.append(_("Of {money} it is not said who pays.").format(money=money(nobody / CENTS, budget.currency)))
    elif budget.total:
        said.append(_("For all of it, it is said who pays."))
    return " ".join(said)


def by_year(budget: Budget) -> Table:
    """The budget by year and by who pays, with its sums; to the cent where there are cents."""
    heads = tuple(_year(year) for year in budget.years)
    rows = [
        (name or _("Not said who pays"), *_written([*values, sum(values)], budget)) for name, values in budget.lines
    ]
    rows.append((_("Together"), *_written([*budget.by_year, budget.total], budget)))
    caption = _("By year, in {currency}").format(currency=budget.currency or _("a currency that is not said"))
    return Table(caption, (_("Who pays"), *heads, _("Together")), tuple(rows))


def years(budget: Budget) -> Table:
    """What each year costs, and all of them together: few columns, so that a phone shows it whole."""
    names = [*(_year(year) for year in budget.years), _("Together")]
    rows = zip(names, _written([*budget.by_year, budget.total], budget), strict=True)
    return Table(by_year(budget).caption, (_("Year"), _("What it costs")), tuple(rows))


def _year(year: int | None) -> str:
    return _("no month yet") if year is None else str(year)


def _written(cents: Sequence[int], budget: Budget) -> list[str]:
    whole = all(each % CENTS == 0 for _name, values in budget.lines for each in values)
    return [number(each / CENTS, 0 if whole else 2) for each in cents]


def _undated(plan: Sequence[Activity]) -> list[Activity]:
    return [one for one in plan if one.start is None]


def _ticks(start: int, end: int) -> list[list[Any]]:
    """A line at each year; in a short plan at each quarter, with the month in words at the first."""
    months = end - start
    step = 3 if months <= 2 * YEAR else YEAR
    found: list[list[Any]] = []
    for at in range(months + 1):
        if (start + at) % YEAR == 0:
            found.append([at, str((start + at) // YEAR)])
        elif at == 0:
            found.append([0, month(first_day(start))])
        elif (start + at) % step == 0:
            found.append([at, ""])
    return found
