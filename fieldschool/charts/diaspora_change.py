"""How the number of people abroad changed: everybody, women and men, and how concentrated they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts.diaspora import NEARLY_ONE
from fieldschool.charts.picture import Picture, Table, ticks
from fieldschool.i18n import _, compact, number, percent, sensible
from fieldschool.models import diaspora as model


@dataclass(frozen=True)
class Counted:
    """Everybody abroad in one year.

    Attributes
    ----------
    year : int
    people, women : float
    equal : float
        Countries of equal size that would be as concentrated.
    """

    year: int
    people: float
    women: float
    equal: float

    @property
    def men(self) -> float:
        """Who are not women."""
        return self.people - self.women


#: From how many times on it is told as times as many; below one over it, as a part of.
TIMES = 1.2
#: Points of a hundred from which on the part of women has changed.
POINTS = 1.0
#: From how many times on the spread has changed.
CLEARLY = 1.1


def sentence(country: str, counted: Sequence[Counted]) -> str:
    """What changed from the first year to the last."""
    if not counted:
        return _("{country}: no years can be compared, because nobody is known abroad.").format(country=country)
    first, last = counted[0], counted[-1]
    said = [_amount(country, first, last)]
    if first.people and last.people:
        said.append(_women(first, last))
    return " ".join(said)


def _amount(country: str, first: Counted, last: Counted) -> str:
    words = {"country": country, "first": first.year, "last": last.year,
             "before": number(sensible(first.people)), "now": number(sensible(last.people))}  # fmt: skip
    if not first.people:
        said = _("{country}: in {last}, {now} people born there lived abroad; for {first} nobody is known.")
    elif last.people >= TIMES * first.people:
        words["times"] = number(last.people / first.people, 1)
        said = _("{country}: {before} people born there lived abroad in {first}, {now} in {last}. That is {times} "
                 "times as many.")  # fmt: skip
    elif last.people * TIMES <= first.people:
        words["part"] = number(100 * last.people / first.people)
        said = _("{country}: {before} people born there lived abroad in {first}, {now} in {last}. For every 100 then, "
                 "there are {part}.")  # fmt: skip
    else:
        said = _("{country}: {before} people born there lived abroad in {first}, {now} in {last}. That is about as "
                 "many.")  # fmt: skip
    return said.format(**words)


def _women(first: Counted, last: Counted) -> str:
    before, now = (100 * model.women_share(each.people, each.women) for each in (first, last))
    words = {"before": number(before), "now": number(now)}
    if abs(now - before) < POINTS:
        return _("Of every 100, {now} are women, as many as then.").format(**words)
    return _("Of every 100, {before} were women then, and {now} are now.").format(**words)


def lines(country: str, counted: Sequence[Counted], sources: tuple[str, ...] = ()) -> Picture:
    """Draw everybody, women and men over the years."""
    y_ticks, top = ticks(max((each.people for each in counted), default=0.0) * 1.05, compact)
    years = [each.year for each in counted] or [1990, 2020]
    kinds = ((_("All"), "people"), (_("Women"), "women"), (_("Men"), "men"))
    series = [
        {
            "name": name,
            "text": compact(sensible(getattr(counted[-1], kind))),
            "points": [[each.year, getattr(each, kind), "line"] for each in counted],
            "ahead": [],
        }
        for name, kind in kinds
        if counted
    ]
    spec = {
        "title": _("{country}: people born there who live abroad").format(country=country),
        "x": {"label": "", "ticks": [[year, str(year)] for year in years[::2]], "min": years[0], "max": years[-1]},
        "y": {"label": _("people"), "ticks": y_ticks, "max": top},
        "series": series,
        "target": None,
        "legend": [],
    }
    return Picture("lines", sentence(country, counted), spec, table(counted), sources)


def spread_bars(counted: Sequence[Counted], sources: tuple[str, ...] = ()) -> Picture:
    """Draw, for each year, the number of countries of equal size that would be as concentrated."""
    known = [each for each in counted if each.people]
    items = [
        {"name": str(each.year), "value": each.equal, "text": number(each.equal, 1), "note": "", "mark": False}
        for each in known
    ]
    spec = {"title": _("Spread as if over so many countries of equal size"), "unit": _("countries"), "items": items}
    return Picture("bars", spread_sentence(known), spec, table(counted), sources)


def spread_sentence(counted: Sequence[Counted]) -> str:
    """Whether they live in more places than before, or are more concentrated."""
    if not counted:
        return _("Nobody is known abroad.")
    first, last = counted[0], counted[-1]
    if max(first.equal, last.equal) < NEARLY_ONE:
        return _("In {first} as in {last}, nearly all of them lived in one country.").format(
            first=first.year, last=last.year
        )
    words = {"before": number(first.equal, 1), "now": number(last.equal, 1), "first": first.year, "last": last.year}
    said = _("Countries of equal size that would be as concentrated: {before} in {first}, {now} in {last}.")
    if last.equal >= CLEARLY * first.equal:
        said += " " + _("They are more spread out than then.")
    elif last.equal * CLEARLY <= first.equal:
        said += " " + _("They are more concentrated than then.")
    return said.format(**words)


def table(counted: Sequence[Counted]) -> Table:
    """A row a year."""
    columns = (_("Year"), _("People"), _("Women"), _("Men"), _("Women of all"), _("Countries of equal size"))
    rows = tuple(
        (
            str(each.year),
            number(each.people),
            number(each.women),
            number(each.men),
            percent(100 * model.women_share(each.people, each.women), 0),
            number(each.equal, 1),
        )
        for each in counted
    )
    return Table(_("People abroad by year"), columns, rows)
