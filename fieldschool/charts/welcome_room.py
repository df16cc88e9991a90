"""Who is in the room and where it stands: the countries on a map, roles, and each statement from 1 to 5."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence

from fieldschool.charts.map_room import on_map
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number

#: The end of the scale.
TOP = 5
#: Statements that are marked: what the seminar should give time to.
WEAKEST = 3


def countries(counts: Mapping[str, int], names: Mapping[str, str], at: Mapping[str, tuple[float, float]],
              host: str, people: int) -> Picture:  # fmt: skip
    """Draw on a map from where the people of the room are; lines lead to the host country.

    Parameters
    ----------
    counts : mapping
        People by country, ISO 3166 alpha-3.
    names : mapping
        Names of these countries and of the host, in the reader's language.
    at : mapping
        Degrees north and east, of those whose place is known.
    host : str
        ISO 3166 alpha-3.
    people : int
        Who answered anything.

    Returns
    -------
    Picture
        Of kind ``map``; of kind ``bars`` without bars while nobody chose a country whose place is known.
    """
    ordered = sorted(counts, key=lambda code: (-counts[code], names[code]))
    said = ngettext("{n} of {all} has chosen a country.", "{n} of {all} have chosen a country.", sum(counts.values()))
    said = said.format(n=number(sum(counts.values())), all=number(people))
    if ordered:
        said += " " + ngettext("{n} country is in the room.", "{n} countries are in the room.", len(ordered)).format(
            n=number(len(ordered))
        )
        said += " " + _("Most often: {what} ({n}).").format(what=names[ordered[0]], n=number(counts[ordered[0]]))
    title = _("The countries of the room")
    rows = tuple((names[code], number(counts[code])) for code in ordered)
    table = Table(title, (_("Country"), _("People")), rows)
    return on_map(title, said, {code: counts[code] for code in ordered}, names, at, table, host=host)


def statements(texts: Sequence[str], ratings: Sequence[Sequence[int]], rated: int, people: int) -> Picture:
    """Draw the middle rating of each statement, the lowest first, with the half of the room around it.

    Parameters
    ----------
    texts : sequence of str
        The statements.
    ratings : sequence of sequence of int
        What people gave each, 1 to 5; those that nobody rated are left out.
    rated, people : int
        Who rated at least one, and who answered anything.

    Returns
    -------
    Picture
        Of kind ``bars``.
    """
    found = sorted(
        ((text, sorted(given)) for text, given in zip(texts, ratings, strict=True) if given),
        key=lambda one: (statistics.median(one[1]), statistics.fmean(one[1])),
    )
    said = ngettext("{n} of {all} rated statements.", "{n} of {all} rated statements.", rated).format(
        n=number(rated), all=number(people)
    )
    if found:
        said += " " + _(
            "The room is least sure of this: “{statement}” In the middle it gives {rating} of {top}."
        ).format(statement=found[0][0], rating=_rating(statistics.median(found[0][1])), top=number(TOP))
    items, rows = [], []
    for place, (text, given) in enumerate(found):
        middle, (low, high) = statistics.median(given), _half(given)
        spread = [given.count(n) for n in range(1, TOP + 1)]
        note = " · ".join(f"{n}: {number(times)}" for n, times in enumerate(spread, start=1) if times)
        items.append({"name": text, "value": middle, "reach": [low, high], "text": _rating(middle), "note": note,
                      "mark": place < WEAKEST})  # fmt: skip
        rows.append((text, _rating(middle), *map(number, spread)))
    title = _("Where the room stands")
    unit = _(
        "1 not at all · 5 so well that I could teach it. "
        "The bar is the middle one; half of the room lies within the line"
    )
    spec = {"title": title, "unit": unit if items else "", "top": TOP, "items": items}
    columns = (_("Statement"), _("Middle"), *(number(n) for n in range(1, TOP + 1)))
    return Picture("bars", said, spec, Table(title, columns, tuple(rows)))


def _half(given: Sequence[int]) -> tuple[float, float]:
    """Between which ratings the middle half of the people lies."""
    if len(given) == 1:
        return float(given[0]), float(given[0])
    low, _middle, high = statistics.quantiles(given, n=4, method="inclusive")
    return low, high


def _rating(value: float) -> str:
    return number(value, 0 if float(value).is_integer() else 1)
