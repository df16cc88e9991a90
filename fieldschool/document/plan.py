"""The plan itself: in short, activities, budget, indicators, risks, first 100 days, what must be learned."""

from __future__ import annotations

from collections.abc import Sequence

from fieldschool.document.activities import LESSON, Activity, Budget, activities, budgets, first_day, month_of, span_of
from fieldschool.document.building import Builder, labelled
from fieldschool.document.parts import Chart, Part, Table, Words
from fieldschool.document.saved import Row, amount, cash, words
from fieldschool.i18n import _, listing, month, ngettext, number, span

#: Bars that a page holds, and letters of a name on one.
BARS, NAME = 24, 70


def write(builder: Builder) -> None:
    """Add the chapters of the plan."""
    saved, listed = builder.saved, activities(builder.saved)
    found = budgets(listed)
    purpose = saved.text(LESSON, "plan_purpose")
    builder.filled(LESSON, *([Words("x")] if purpose or listed else []))
    group, size = saved.text("3.1.1", "target_name"), saved.number("3.1.1", "target_size")
    if group and size is not None:
        group = _("{group}: about {n} people").format(group=group, n=number(size))
    builder.section("short", _("The plan in short"), [
        labelled(_("What it is for"), purpose),
        labelled(_("For whom"), group),
        *_in_short(listed, found),
        _first_step(builder),
    ], [LESSON])  # fmt: skip
    builder.section(
        "activities", _("What is done, by whom and when"), [_table(builder, listed), gantt(listed)], [LESSON]
    )
    builder.section("budget", _("What it costs and who pays"), _budget(listed, found), [LESSON])
    builder.section("indicators", _("How one sees that it works"), [_indicators(builder, listed)], [LESSON])
    builder.section("risks", _("What could go wrong"), _risks(builder, listed), [LESSON, "3.1.2"])
    builder.section("hundred", _("The first 100 days"), [_hundred(builder)], [LESSON])
    builder.section("capacity", _("What we must learn, and with whom"), [_capacity(builder)], [LESSON])


def when(one: Activity) -> str:
    """From when and for how long, in words."""
    begins = month(first_day(one.start)) if one.start is not None else ""
    lasts = span(one.months) if one.months else ""
    return ", ".join(filter(None, [begins, lasts]))


def gantt(listed: Sequence[Activity]) -> Chart | None:
    """The activities over the months; ``None`` when no start is known."""
    found = span_of(listed)
    if found is None:
        return None
    start, end = found
    dated = [one for one in listed if one.start is not None]
    rows = [
        {"name": _name(i, one), "at": one.start - start, "months": one.lasts, "open": one.months is None}
        for i, one in enumerate(listed, start=1)
        if one.start is not None
    ][:BARS]
    sentence = ngettext(
        "{n} activity with a date, from {first} to {last}.", "{n} activities with a date, from {first} to {last}.",
        len(dated),
    ).format(n=number(len(dated)), first=month(first_day(start)), last=month(first_day(end - 1)))  # fmt: skip
    without = len(listed) - len(dated)
    if without:
        sentence += " " + ngettext("{n} has no date yet.", "{n} have no date yet.", without).format(n=number(without))
    note = ""
    if any(row["open"] for row in rows):
        note = _("A dotted bar: it is not said how long it takes; one month is drawn.")
    picture = {"kind": "gantt", "title": _("Activities by month"), "start": start, "months": end - start, "rows": rows}
    return Chart(picture, sentence, note=note)


def _name(place: int, one: Activity) -> str:
    name = " ".join(one.what.split()) or _("(no words yet)")
    return f"{place}. {name if len(name) <= NAME else name[: NAME - 1] + '…'}"


def _in_short(listed: Sequence[Activity], found: Sequence[Budget]) -> list[Part | None]:
    if not listed:
        return []
    said = [ngettext("{n} activity.", "{n} activities.", len(listed)).format(n=number(len(listed)))]
    if times := span_of(listed):
        first, last = (month(first_day(each)) for each in (times[0], times[1] - 1))
        said.append(_("From {first} to {last}.").format(first=first, last=last))
    nobody = sum(not one.lead for one in listed)
    if nobody:
        said.append(ngettext("{n} has no lead yet.", "{n} have no lead yet.", nobody).format(n=number(nobody)))
    return [labelled(_("How much there is to do"), " ".join(said)), labelled(_("What it costs"), _costs(listed, found))]


def _costs(listed: Sequence[Activity], found: Sequence[Budget]) -> str:
    said = []
    if found:
        said.append(listing([cash(each.total, each.currency) for each in found]) + ".")
    open_ones = sum(one.cost is None for one in listed)
    if open_ones:
        said.append(ngettext("{n} activity has no cost yet.", "{n} activities have no cost yet.", open_ones).format(
            n=number(open_ones)))  # fmt: skip
    unpaid = sum(one.cost is not None and one.cost > 0 and not one.funding for one in listed)
    if unpaid:
        said.append(ngettext("Of {n} it is not said who pays.", "Of {n} it is not said who pays.", unpaid).format(
            n=number(unpaid)))  # fmt: skip
    return " ".join(said)


def _first_step(builder: Builder) -> Part | None:
    rows = [row for row in _days(builder) if words(row, "what")]
    if not rows:
        return None
    first = rows[0]
    who = words(first, "who")
    text = _("Day {n}: {what}").format(n=words(first, "day") or "?", what=words(first, "what"))
    return Words(f"{text} ({who})" if who else text, _("The first step"))


def _table(builder: Builder, listed: Sequence[Activity]) -> Table | None:
    rows = [
        {"no": str(i), "what": one.what, "lead": one.lead, "partners": one.partners, "when": when(one),
         "cost": cash(one.cost, one.currency)}
        for i, one in enumerate(listed, start=1)
    ]  # fmt: skip
    columns = [
        (_("No."), 0.65, "no"), (_("Activity"), 3.0, "what"), (_("Lead"), 1.8, "lead"),
        (_("Partners"), 1.8, "partners"),
        (_("When"), 1.5, "when"), (_("Cost"), 1.3, "cost"),
    ]  # fmt: skip
    return builder.table(_("Activities"), columns, rows, most=len(rows))


def _budget(listed: Sequence[Activity], found: Sequence[Budget]) -> list[Part | None]:
    parts: list[Part | None] = []
    for each in found:
        heads = [_("no date") if year is None else str(year) for year in each.years]
        rows = [
            (name or _("not said who pays"), *(number(value) if value else "" for value in values), number(sum(values)))
            for name, values in each.lines
        ]
        sums = [number(sum(values[i] for _n, values in each.lines)) for i in range(len(each.years))]
        rows.append((_("Total"), *sums, number(each.total)))
        caption = _("Budget in {currency}").format(currency=each.currency or _("a currency that is not said"))
        note = _(
            "Each cost is spread evenly over the months of its activity. Rounded; the spreadsheet reckons exactly."
        )
        widths = (2.4, *(1.0 for _y in each.years), 1.1)
        parts.append(Table(caption, (_("Who pays"), *heads, _("Total")), tuple(rows), widths, note))
    if len(found) > 1:
        parts.append(Words(_("Money of different currencies is not added up.")))
    if found and (said := _costs([one for one in listed if one.cost is None or not one.funding], [])):
        parts.append(Words(said))
    return parts


def _indicators(builder: Builder, listed: Sequence[Activity]) -> Table | None:
    rows = [
        {"no": str(i), "indicator": one.indicator, "baseline": one.baseline, "target": one.target}
        for i, one in enumerate(listed, start=1)
        if one.indicator or one.baseline or one.target
    ]
    columns = [
        (_("No."), 0.65, "no"), (_("What is counted"), 3.0, "indicator"), (_("Today"), 1.4, "baseline"),
        (_("Target"), 1.6, "target"),
    ]  # fmt: skip
    return builder.table(_("Indicators, by number of the activity"), columns, rows, most=len(rows))


def _risks(builder: Builder, listed: Sequence[Activity]) -> list[Part | None]:
    own = [{"no": str(i), "risk": one.risk} for i, one in enumerate(listed, start=1) if one.risk]
    columns = [(_("No."), 0.65, "no"), (_("Risk, and what we do about it"), 5.0, "risk")]
    register = builder.saved.rows("3.1.2", "risks")

    def loss(row: Row) -> str:
        return cash(amount(row, "loss"), words(row, "currency"))

    def chance(row: Row) -> str:
        found = amount(row, "chance_pct")
        return "" if found is None else _("{n} in 100").format(n=number(found))

    listed_columns = [
        (_("Idea"), 1.6, "idea"), (_("Risk"), 1.8, "risk"), (_("Chance"), 1.35, chance), (_("Loss"), 1.1, loss),
        (_("What reduces it"), 2.0, "reduces"), (_("Who watches"), 1.2, "owner"),
    ]  # fmt: skip
    return [
        builder.table(_("Risks of the activities"), columns, own, most=len(own)),
        builder.table(_("Risks of the business ideas"), listed_columns, register, lesson="3.1.2", keys=("risks",)),
    ]


def _days(builder: Builder) -> list[Row]:
    rows = builder.saved.rows(LESSON, "first_100_days")
    return sorted(rows, key=lambda row: (amount(row, "day") is None, amount(row, "day") or 0))


def _hundred(builder: Builder) -> Table | None:
    columns = [(_("Day"), 0.5, "day"), (_("What"), 4.0, "what"), (_("Who"), 1.6, "who")]
    rows = _days(builder)
    return builder.table(_("Steps"), columns, rows, most=len(rows))


def _capacity(builder: Builder) -> Table | None:
    def by(row: Row) -> str:
        found = month_of(words(row, "by_month"))
        return month(first_day(found)) if found is not None else words(row, "by_month")

    columns = [
        (_("What must be learned"), 2.4, "need"), (_("By whom"), 1.4, "who"),
        (_("Who offers it"), 2.0, "offer"), (_("By when"), 1.1, by),
    ]  # fmt: skip
    rows = builder.saved.rows(LESSON, "capacity")
    return builder.table(_("Training and help"), columns, rows, most=len(rows))
