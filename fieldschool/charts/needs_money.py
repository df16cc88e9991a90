"""A family's month along the way, what it lives on beside a survey, and where each new 100 went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool.charts.needs_words import line_names, moment_names, spent_on_names
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, listing, ngettext, number, percent, pgettext, span
from fieldschool.models.needs import LINES, SPENT_ON, Budget, Moment, each_hundred, lasts, shares

#: Months of sending whose savings are set against a gap.
YEAR = 12


def along_the_way(moments: Sequence[Moment], current: str, currency: str, *, returned: bool = False) -> Picture:
    """Draw what comes in and goes out at each time of the way.

    Parameters
    ----------
    moments : sequence of Moment
    current : str
        The one that is looked at.
    currency : str
        ISO 4217.
    returned : bool
        Whether the family is back already.

    Returns
    -------
    Picture
        Of kind ``grouped``, two bars a time.
    """
    names = moment_names(returned)
    bundles, rows = [], []
    for moment in moments:
        told = [_not_known() if each is None else number(each) for each in (moment.comes, moment.goes)]
        mark = moment.name == current
        texts = told if moment.left is not None else [told[0], ""]
        bundles.append(
            {"name": names[moment.name], "mark": mark, "values": [moment.comes, moment.goes], "texts": texts}
        )
        left = _not_known() if moment.left is None else number(moment.left)
        rows.append((names[moment.name], *told, left))
    series = [{"name": _("Comes in")}, {"name": _("Goes out")}]
    unit = _("{currency} a month").format(currency=currency)
    spec = {"title": _("A month at each time of the way"), "unit": unit, "series": series, "bundles": bundles}
    columns = (pgettext("of the way", "Time"), _("Comes in"), _("Goes out"), pgettext("money", "Left"))
    caption = _("A month, in {currency}, at the same prices").format(currency=currency)
    said = way_sentence(moments, current, currency, names)
    return Picture("grouped", said, spec, Table(caption, columns, tuple(rows)))


def way_sentence(moments: Sequence[Moment], current: str, currency: str, names: Mapping[str, str]) -> str:
    """Say what comes in and goes out at one time, and how long a year's savings pay a gap."""
    by_name = {moment.name: moment for moment in moments}
    now = by_name[current]
    title = names[current]
    if now.comes is None or now.goes is None or now.left is None:
        unknown = _("{time}: not known for this family.")
        said = _("{time}: no budget says what comes in then. Who pays?") if current == "old" else unknown
        return said.format(time=title)
    comes, goes = whole(now.comes, currency), whole(now.goes, currency)
    if now.left >= 0:
        return _("{time}: {comes} comes in a month and {goes} goes out. {left} is left.").format(
            time=title, comes=comes, goes=goes, left=whole(now.left, currency)
        )
    said = _("{time}: {comes} comes in a month and {goes} goes out. {gap} is missing each month.").format(
        time=title, comes=comes, goes=goes, gap=whole(-now.left, currency)
    )
    months = lasts(by_name["sending"].left or 0.0, YEAR, -now.left)
    if current == "stopped" and months is not None:
        said += " " + _("What a year of sending saves would pay that for {time}.").format(time=_time(months))
    return said


def whole(amount: float, currency: str) -> str:
    """An amount to the last whole unit, so that a budget adds up before the eyes; `i18n.money` would round it."""
    return f"{currency} {number(amount)}"


def _time(months: float) -> str:
    if months >= 1:
        return span(months)
    days = round(months * 365 / 12)
    return ngettext("{n} day", "{n} days", days).format(n=number(days))


def budget_shares(
    before: Budget, after: Budget, survey: Mapping[str, float | None] | None, who: str, names: tuple[str, str]
) -> Picture:
    """Draw what a family lives on before and after, in percent, beside what households of a country live on.

    Parameters
    ----------
    before, after : Budget
    survey : mapping or None
        Percent by group of `SPENT_ON`; ``None`` where nothing stands beside.
    who : str
        Whose shares they are, with the year, in the reader's language.
    names : (str, str)
        What the two months are called.
    """
    found = [shares(before), shares(after), None if survey is None else dict(survey)]
    titles = spent_on_names()
    bundles = []
    for group in SPENT_ON:
        values = [each.get(group) if each is not None else None for each in found]
        texts = [_share_text(value, column is not None) for value, column in zip(values, found, strict=True)]
        bundles.append({"name": titles[group], "mark": False, "values": values, "texts": texts})
    kept = [0, 1, *([2] if survey is not None else [])]
    for bundle in bundles:
        bundle |= {key: [bundle[key][i] for i in kept] for key in ("values", "texts")}
    series = [{"name": name} for name in (*names, *([who] if survey is not None else []))]
    spec = {"title": _("What living is spent on"), "unit": _("% of what the family lives on"), "series": series,
            "bundles": bundles}  # fmt: skip
    rows = [(bundle["name"], *(text or _not_known() for text in bundle["texts"])) for bundle in bundles]
    columns = (_("Group"), *(one["name"] for one in series))
    table = Table(_("Shares of living, without farm, loans and savings"), columns, tuple(rows))
    return Picture("grouped", _shares_sentence(found[0], found[1], survey, who), spec, table)


def _shares_sentence(
    before: Mapping[str, float] | None, after: Mapping[str, float] | None, survey: Mapping | None, who: str
) -> str:
    if before is None or after is None:
        return _("Nothing is spent in one of the two months. Write it in the table of families.")
    parts = [
        _("Food took {before} of what the family lives on, and now takes {after}.").format(
            before=percent(before["food"], 0), after=percent(after["food"], 0)
        )
    ]
    grown = {group: after[group] - before[group] for group in SPENT_ON}
    most = max(grown, key=lambda group: grown[group])
    if grown[most] >= 1:
        parts.append(
            _("“{group}” grew most: from {before} to {after}.").format(
                group=spent_on_names()[most], before=percent(before[most], 0), after=percent(after[most], 0)
            )
        )
    food = survey.get("food") if survey is not None else None
    if food is not None:
        parts.append(_("{who}: {share} for food.").format(who=who, share=percent(food, 0)))
    return " ".join(parts)


def new_hundred(before: Budget, after: Budget, currency: str) -> Picture | None:
    """Draw where each new 100 of income went; ``None`` where no more comes in than before."""
    parts = each_hundred(before, after)
    if parts is None:
        return None
    names = line_names()
    ranked = sorted(parts.items(), key=lambda part: -part[1])
    shown = [(name, part) for name, part in ranked if abs(part) >= 0.5]
    items = [
        {"name": names[name], "value": part, "text": number(part), "note": "", "mark": name == "left"}
        for name, part in shown
    ]
    first = listing([f"{names[name]} {number(part)}" for name, part in shown if name != "left" and part > 0][:3])
    said = [_("Of each new {currency} 100: {parts}.").format(currency=currency, parts=first)]
    left = parts["left"]
    if left >= 0.5:
        said.append(_("{n} is saved.").format(n=number(left)))
    elif left <= -0.5:
        said.append(_("And {n} less is saved than before.").format(n=number(-left)))
    else:
        said.append(_("Nothing more is saved."))
    unit = _("of each 100 that comes in more than before")
    spec = {"title": _("Where each new 100 went"), "unit": unit, "items": items}
    rows = tuple((names[name], number(part, 1)) for name, part in ranked)
    table = Table(_("Of each new 100"), (pgettext("budget", "Line"), _("Part")), rows)
    return Picture("bars", " ".join(said), spec, table)


def amounts(before: Budget, after: Budget, names: tuple[str, str], currency: str) -> Table:
    """List the amounts of two months, to the last unit: what comes in is spent, paid or left."""
    lines = line_names()
    pairs = [
        (_("Earned at home"), before.earned, after.earned),
        (_("Arrives from abroad"), before.received, after.received),
        *((lines[name], before.spent.get(name, 0.0), after.spent.get(name, 0.0)) for name in LINES),
        (lines["loan"], before.loan, after.loan),
        (lines["left"], before.left, after.left),
    ]  # fmt: skip
    rows = tuple((name, number(first), number(second)) for name, first, second in pairs)
    caption = _("Money of a month, {currency}").format(currency=currency)
    return Table(caption, (pgettext("budget", "Line"), *names), rows)


def _share_text(value: float | None, told: bool) -> str:
    """Nothing where a whole column is missing; words where only this group is."""
    if value is not None:
        return percent(value, 0)
    return _("not told apart") if told else ""


def _not_known() -> str:
    return _("not known")
