"""What the figures on the time line are called, how they are told, and the sentences on what rose and fell."""

from __future__ import annotations

import math
from collections.abc import Callable

from fieldschool.i18n import _, compact, large, number, percent
from fieldschool.i18n.formats import sensible

AMOUNT, HEAD, SHARE, INDEX = "amount", "head", "share", "index"
#: What can be drawn, in the order of a list, and how each can be measured.
SCALES: dict[str, tuple[str, ...]] = {
    "abroad": (AMOUNT, SHARE, INDEX),
    "here": (AMOUNT, SHARE, INDEX),
    "received": (AMOUNT, HEAD, SHARE, INDEX),
    "fled": (AMOUNT, HEAD, INDEX),
    "taken_in": (AMOUNT, HEAD, INDEX),
    "rate": (AMOUNT, INDEX),
}
MEASURES = tuple(SCALES)
USD = "USD"
#: A change by less than this share is called none.
SAME = 0.01


def measure_name(measure: str) -> str:
    """Name of a measure, as an option and as a heading."""
    return {
        "abroad": _("People who went to live abroad"),
        "here": _("People who came to live here"),
        "received": _("Money received from abroad"),
        "fled": _("Refugees who left"),
        "taken_in": _("Refugees taken in"),
        "rate": _("Price of one US dollar"),
    }[measure]


def scale_name(measure: str, scale: str) -> str:
    """How a measure is told, as an option."""
    share = _("Share of all the country produces (GDP)") if measure == "received" else _("Share of the population")
    head = _("For each person who lives here") if measure == "received" else _("For every 1,000 people who live here")
    amounts = {"received": _("In US dollars"), "rate": _("In the country's own money")}
    return {
        AMOUNT: amounts.get(measure, _("Number of people")),
        HEAD: head,
        SHARE: share,
        INDEX: _("Index: one year is 100"),
    }[scale]


def unit(measure: str, scale: str, base: int | None = None) -> str:
    """What the upright axis counts."""
    if scale == INDEX:
        return _("index") if base is None else _("index, {year} = 100").format(year=base)
    if scale == SHARE:
        return _("% of GDP") if measure == "received" else _("% of the population")
    if scale == HEAD:
        return _("US dollars a person") if measure == "received" else _("for every 1,000 people")
    amounts = {"received": _("US dollars a year"), "rate": _("for one US dollar")}
    return amounts.get(measure, _("people"))


def title(measure: str, scale: str, base: int | None = None) -> str:
    """Heading of a table: the measure and its unit."""
    return _("{measure} · {unit}").format(measure=measure_name(measure), unit=unit(measure, scale, base))


def say(measure: str, scale: str, currency: str = "") -> Callable[[float], str]:
    """How a figure is told, with its unit.

    Parameters
    ----------
    measure, scale : str
    currency : str
        ISO 4217, for the rate.
    """
    if scale == INDEX:
        return lambda value: _plain(value, 0)
    if scale == SHARE:
        return lambda value: percent(value, 2 if abs(value) < 1 else 1)
    if scale == HEAD:
        return _usd if measure == "received" else lambda value: _plain(value, 1)
    if measure == "rate":
        return lambda value: f"{currency} {_plain(sensible(value), 1)}".strip()
    return (lambda value: large(value, USD)) if measure == "received" else large


def on_axis(scale: str) -> Callable[[float], str]:
    """How a figure is told beside the upright axis."""
    if scale == SHARE:
        return lambda value: percent(value, 2)
    return lambda value: compact(value) if value == 0 or value >= 10 else _plain(value, 1)


def _usd(value: float) -> str:
    return f"{USD} {_plain(sensible(value), 1)}"


def _plain(value: float, digits: int) -> str:
    """A number with a few digits, however small it is."""
    if 0 < abs(value) < 1:
        digits = max(digits, 1 - math.floor(math.log10(abs(value))))
    return number(value, min(digits, 9))


# Sentences ------------------------------------------------------------------------------------------------------------


def lead(measure: str, scale: str, base: int | None = None) -> str:
    """What the sentence is about: a measure, and how it is told where that is not plain."""
    if scale == INDEX and base is not None:
        return _("{measure}, with {year} as 100.").format(measure=measure_name(measure), year=base)
    if scale == SHARE:
        of = _("as a share of GDP") if measure == "received" else _("as a share of the population")
    elif scale == HEAD:
        of = _("for each person") if measure == "received" else _("for every 1,000 people")
    else:
        return _("{measure}.").format(measure=measure_name(measure))
    return _("{measure}, {of}.").format(measure=measure_name(measure), of=of)


def change(first: float, last: float) -> str:
    """By how much a figure changed: times as much, or percent."""
    if not first > 0:
        return ""
    factor = last / first
    if factor >= 10_000:
        return _("{n} times as high").format(n=large(factor))
    if abs(factor - 1) < SAME:
        return _("almost the same")
    if factor >= 2:
        return _("{n} times as high").format(n=number(factor, 1 if factor < 10 else 0))
    if factor > 1:
        return _("{share} higher").format(share=percent(100 * (factor - 1), 0))
    return _("{share} lower").format(share=percent(100 * (1 - factor), 0 if factor > 0.01 else 1))


def went(country: str, told: tuple[str, str], years: tuple[int, int], values: tuple[float, float]) -> str:
    """What rose or fell in a country, between which years and by how much.

    Parameters
    ----------
    country : str
    told : tuple of str
        First and last figure, ready to read.
    years : tuple of int
    values : tuple of float
        The same figures as numbers.
    """
    said = change(*values)
    if not said:
        text = _("{country}: from {first} ({from_year}) to {last} ({to_year}).")
    elif abs(values[1] / values[0] - 1) < SAME:
        text = _("{country}: almost the same, {first} ({from_year}) and {last} ({to_year}).")
    elif values[1] > values[0]:
        text = _("{country}: up from {first} ({from_year}) to {last} ({to_year}), {change}.")
    else:
        text = _("{country}: down from {first} ({from_year}) to {last} ({to_year}), {change}.")
    return text.format(country=country, first=told[0], last=told[1], from_year=years[0], to_year=years[1], change=said)


def only(country: str, figure: str, year: int) -> str:
    """A country of which one figure is known."""
    return _("{country}: one figure only, {figure} ({year}).").format(country=country, figure=figure, year=year)


def nothing(country: str) -> str:
    """A country of which nothing is known."""
    return _("{country}: no figure is known here.").format(country=country)


def peak(figure: str, year: int) -> str:
    """The highest figure, where it stands between the ends."""
    return _("It was highest in {year}: {figure}.").format(year=year, figure=figure)


def a_year(rate: float | None) -> str:
    """Growth a year, for a table."""
    if rate is None:
        return "–"
    return f"{'+' if rate > 0 else ''}{percent(rate, 1)}"


# What must be known to read a picture ---------------------------------------------------------------------------------


def about(measure: str) -> str:
    """What a measure counts."""
    stock = _("Counted by country of birth every five years; the lines between the counts only lead the eye.")
    return {
        "abroad": stock,
        "here": stock,
        "received": _(
            "Only what official statistics record. Until about 2005 much more was carried by hand or not counted, so a "
            "steep rise is partly better counting."
        ),
        "fled": _("People under the protection of UNHCR at the end of each year."),
        "taken_in": _("People under the protection of UNHCR at the end of each year."),
        "rate": _(
            "Average of the year. A line that goes up means that the country's money is worth less: the same dollar "
            "buys more of it."
        ),
    }[measure]


def broken(country: str, years: str) -> str:
    """A break, where the money or the way of counting changed."""
    return _(
        "{country}: the line is interrupted before {years}, because the counting or the money changed. The two sides "
        "cannot be compared."
    ).format(country=country, years=years)


def estimated(years: str) -> str:
    """Hollow signs."""
    return _("Hollow signs and dashed lines are estimates ({years}).").format(years=years)


def partial(years: str) -> str:
    """Hollow signs that count in part."""
    return _(
        "The hollow sign ({years}) comes from a newer edition and adds up the larger groups only. It is not joined to "
        "the counts before it."
    ).format(years=years)


def few(country: str, n: int) -> str:
    """A country of which hardly anything is known."""
    return _("{country} has only {n} figures here. That is little to see a history in: ask who could count.").format(
        country=country, n=number(n)
    )


def own_axes() -> str:
    """Two panels."""
    return _("Each country has an axis of its own. Compare the shape and the years, not the height.")


def no_index(country: str, year: int) -> str:
    """An index that cannot be drawn."""
    return _("{country} has no figure for {year} that could be 100.").format(country=country, year=year)
