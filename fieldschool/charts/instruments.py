"""The time line of instruments: one country or two side by side, quiet times visible, a sentence and a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.coverage import Quiet, quiet_times


@dataclass(frozen=True)
class Mark:
    """An instrument as it is drawn.

    Attributes
    ----------
    year : int
        When it was adopted or began.
    title, number : str
        In the reader's language; the official number can be empty.
    kind : str
        ``law``, ``policy``, ``office``, ``programme`` or ``agreement``.
    areas : tuple of str
        Ids of areas.
    status : str
        ``in force``, ``amended``, ``repealed``, ``ended``, ``draft`` or ``unknown``.
    cite : str
        Who says so; empty when nobody is named.
    mine : bool
        Whether the participant added or corrected it.
    """

    year: int
    title: str
    number: str
    kind: str
    areas: tuple[str, ...]
    status: str
    cite: str
    mine: bool = False

    @property
    def holds(self) -> bool:
        """Whether it counts today."""
        return self.status in ("in force", "amended")


@dataclass(frozen=True)
class Side:
    """A country and those of its instruments that are on view, in any order."""

    country: str
    marks: tuple[Mark, ...]


def picture(own: Side, host: Side | None, today: int) -> Picture:
    """Draw the time line.

    Parameters
    ----------
    own, host : Side
        ``None`` where one country stands alone.
    today : int
        The year up to which one looks for quiet times.

    Returns
    -------
    Picture
        Of kind ``timeline``.
    """
    sides = [own, host] if host else [own]
    spec = {
        "title": _("Year by year"),
        "sides": [_side(side, today) for side in sides],
        "legend": [
            {"sign": "full", "text": _("in force")},
            {"sign": "hollow", "text": _("not in force any more, or not known")},
            {"sign": "mine", "text": _("added by you")},
        ],
    }
    return Picture("timeline", sentence(own, host, today), spec, table(sides), sources(sides))


def sentence(own: Side, host: Side | None, today: int) -> str:
    """Say how many instruments each country has, of which years, and its longest quiet time."""
    return " ".join(said for side in (own, host) if side for said in _of_one(side, today))


def table(sides: Sequence[Side]) -> Table:
    """List every instrument in the order of years, with what it is, whether it holds, and who says so."""
    both = [(mark, side.country) for side in sides for mark in side.marks]
    both.sort(key=lambda row: (row[0].year, row[1], row[0].title))
    rows = tuple((str(mark.year), _described(mark, country), mark.cite) for mark, country in both)
    return Table(_("All instruments on view"), (_("Year"), _("Instrument"), _("Source")), rows)


def sources(sides: Sequence[Side]) -> tuple[str, ...]:
    """List who says so, each once."""
    return tuple(dict.fromkeys(mark.cite for side in sides for mark in side.marks if mark.cite and not mark.mine))


def kind_name(kind: str) -> str:
    """Name a kind of instrument."""
    return {
        "law": _("law or decree"),
        "policy": _("policy or plan"),
        "office": _("office"),
        "programme": _("programme"),
        "agreement": _("agreement with another country"),
    }[kind]


def status_name(status: str) -> str:
    """Say whether an instrument holds."""
    return {
        "in force": _("in force"),
        "amended": _("in force, changed since"),
        "repealed": _("repealed"),
        "ended": _("ended"),
        "draft": _("a draft"),
        "unknown": _("not known whether it is in force"),
    }[status]


def _side(side: Side, today: int) -> dict:
    marks = sorted(side.marks, key=lambda mark: (mark.year, mark.title))
    return {
        "country": side.country,
        "marks": [{"year": m.year, "text": m.title, "sign": _sign(m)} for m in marks],
        "quiet": [
            {"after": quiet.after, "before": quiet.before or today, "text": _nothing_new(quiet)}
            for quiet in quiet_times([mark.year for mark in marks], today)
        ],
        "nothing": "" if marks else _("Nothing here yet."),
    }


def _sign(mark: Mark) -> str:
    return "mine" if mark.mine else "full" if mark.holds else "hollow"


def _nothing_new(quiet: Quiet) -> str:
    return ngettext("{n} year: nothing new", "{n} years: nothing new", quiet.years).format(n=number(quiet.years))


def _of_one(side: Side, today: int) -> list[str]:
    years = sorted(mark.year for mark in side.marks)
    if not years:
        return [_("{country}: no instrument on the line.").format(country=side.country)]
    one = _("{country}: one instrument on the line, of {first}.")
    more = _("{country}: {n} instruments on the line, from {first} to {last}.")
    said = (one if len(years) == 1 else more).format(
        country=side.country, n=number(len(years)), first=years[0], last=years[-1]
    )
    longest = max(quiet_times(years, today), key=lambda quiet: quiet.years, default=None)
    return [said, _longest(longest)] if longest else [said]


def _longest(quiet: Quiet) -> str:
    if quiet.before is None:
        return ngettext(
            "Nothing new has come since {after}: {n} year.",
            "Nothing new has come since {after}: {n} years.",
            quiet.years,
        ).format(after=quiet.after, n=number(quiet.years))
    return ngettext(
        "Its longest quiet time is {n} year, between {after} and {before}.",
        "Its longest quiet time is {n} years, between {after} and {before}.",
        quiet.years,
    ).format(n=number(quiet.years), after=quiet.after, before=quiet.before)


def _described(mark: Mark, country: str) -> str:
    title = _("{title} ({number})").format(title=mark.title, number=mark.number) if mark.number else mark.title
    return _("{country}: {title}. {kind}, {status}.").format(
        country=country, title=title, kind=kind_name(mark.kind).capitalize(), status=status_name(mark.status)
    )
