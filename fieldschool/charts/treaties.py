"""Treaties: how one country or two stand to each, one sentence and one table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts.picture import Table
from fieldschool.i18n import _, labelled, ngettext, number


@dataclass(frozen=True)
class Stand:
    """How a country stands to a treaty.

    Attributes
    ----------
    status : str
        ``party``, ``signed only``, ``not party`` or ``not known``.
    since : int or None
        Since when it is a party.
    as_of : str
        Year up to which this was looked up; can be empty.
    """

    status: str
    since: int | None = None
    as_of: str = ""


@dataclass(frozen=True)
class Row:
    """A treaty: name and what it is about, in the reader's language, and how each country stands to it."""

    name: str
    what: str
    stands: tuple[Stand, ...]


def sentence(countries: Sequence[str], rows: Sequence[Row]) -> str:
    """Count the treaties that each country is a party to, those that are not known, and name where two differ."""
    said = [_counted(country, [row.stands[i] for row in rows]) for i, country in enumerate(countries)]
    if len(countries) == 2:
        said += _only(countries[0], [row.name for row in rows if _differ(*row.stands)])
        said += _only(countries[1], [row.name for row in rows if _differ(*reversed(row.stands))])
    return " ".join(said)


def table(countries: Sequence[str], rows: Sequence[Row]) -> Table:
    """List the treaties with how each country stands to them."""
    cells = tuple((labelled(row.name, row.what), *(in_words(each) for each in row.stands)) for row in rows)
    return Table(_("Treaties on migration, and since when each country is a party"), (_("Treaty"), *countries), cells)


def in_words(stand: Stand) -> str:
    """Say how a country stands to a treaty; years are written without a mark for thousands."""
    if stand.status == "party":
        return _("✓ {year}").format(year=stand.since) if stand.since else _("✓ yes")
    if stand.status == "signed only":
        return _("… signed only")
    if stand.status == "not party":
        return _("✗ no ({year})").format(year=stand.as_of) if stand.as_of else _("✗ no")
    return _("not known")


def _counted(country: str, stands: Sequence[Stand]) -> str:
    parties = sum(stand.status == "party" for stand in stands)
    unknown = sum(stand.status == "not known" for stand in stands)
    figures = {"country": country, "n": number(parties), "all": number(len(stands)), "unknown": number(unknown)}
    if unknown:
        return ngettext(
            "{country} is a party to {n} of {all} treaties; {unknown} is not known here.",
            "{country} is a party to {n} of {all} treaties; {unknown} are not known here.",
            unknown,
        ).format(**figures)
    return _("{country} is a party to {n} of {all} treaties.").format(**figures)


def _only(country: str, names: Sequence[str]) -> list[str]:
    if not names:
        return []
    return [_("Only {country} is a party to: {treaties}.").format(country=country, treaties="; ".join(names))]


def _differ(one: Stand, other: Stand) -> bool:
    return one.status == "party" and other.status in ("not party", "signed only")
