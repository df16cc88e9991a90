"""Two countries side by side in five figures: one picture and one sentence each, a table of all, and a summary."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, large, listing, number, percent

#: The five figures in the order shown.
FIVE = ("people", "abroad", "remittances", "cost", "account")
#: Two figures that stand beside them: people abroad for 100 at home, and remittances in % of GDP.
BESIDE = {"abroad": "per_100", "remittances": "gdp_share"}
#: From how many years on a figure is called older than the other country's.
OLDER = 3
#: How much larger a share must be to be called larger.
LARGER = 1.1
#: The smallest percentage that is told as a number.
SMALL = 0.1


@dataclass(frozen=True)
class Known:
    """A figure of one country; NaN where it is not known.

    Attributes
    ----------
    value : float
        People: persons. Remittances: US$ a year, nominal. Cost: % of US$ 200 sent. Account: % of adults.
    period : str
        Year or quarter, as shown.
    year : int or None
    estimate : bool
        Whether the publisher, or this course, estimated it.
    """

    value: float
    period: str = ""
    year: int | None = None
    estimate: bool = False

    @property
    def is_known(self) -> bool:
        """Whether there is a figure."""
        return math.isfinite(self.value)


UNKNOWN = Known(math.nan)


@dataclass(frozen=True)
class Place:
    """A country and its figures by key; what is missing is not known."""

    name: str
    figures: Mapping[str, Known] = field(default_factory=dict)

    def known(self, key: str) -> Known:
        """A figure of the country."""
        return self.figures.get(key, UNKNOWN)

    def said(self, key: str) -> str:
        """A figure in words, without its year."""
        return _say(key)(self.known(key).value)


def pictures(own: Place, host: Place | None, sources: Mapping[str, tuple[str, ...]]) -> list[Picture]:
    """The five pictures.

    Parameters
    ----------
    own, host : Place
        ``None`` where the own country is the host: then its figures stand alone.
    sources : mapping of str to tuple of str
        Source lines by figure.

    Returns
    -------
    list of Picture
        Of kind ``bars``.
    """
    return [_picture(key, own, host, sources.get(key, ())) for key in FIVE]


def _picture(key: str, own: Place, host: Place | None, sources: tuple[str, ...]) -> Picture:
    places = [own, host] if host else [own]
    items = [
        {
            "name": place.name,
            "value": place.known(key).value if place.known(key).is_known else 0.0,
            "text": place.said(key),
            "note": note(place.known(key)),
            "mark": place is own,
        }
        for place in places
    ]
    keys = [key, BESIDE[key]] if key in BESIDE else [key]
    spec = {"title": name(key), "unit": "", "items": items}
    return Picture("bars", sentence(key, own, host), spec, table(own, host, keys), sources)


def table(own: Place, host: Place | None, keys: list[str] | None = None) -> Table:
    """The figures with their years: a row a figure, a column a country; all seven where no keys are given."""
    keys = keys or [row for key in FIVE for row in (key, BESIDE.get(key)) if row]
    places = [own, host] if host else [own]
    rows = tuple((name(key), *(_with_year(place, key) for place in places)) for key in keys)
    caption = _("{own} and {host}").format(own=own.name, host=host.name) if host else own.name
    return Table(caption, (_("Figure"), *(place.name for place in places)), rows)


def _with_year(place: Place, key: str) -> str:
    known = place.known(key)
    return f"{place.said(key)} ({known.period})" if known.is_known and known.period else place.said(key)


def sentence(key: str, own: Place, host: Place | None) -> str:
    """What one figure says of the countries; two sentences where a share stands beside it."""
    said = [_one_sentence(key, own, host)]
    beside = BESIDE.get(key)
    if beside and own.known(beside).is_known and (host is None or host.known(beside).is_known):
        said.append(_one_sentence(beside, own, host))
    return " ".join(said)


def _one_sentence(key: str, own: Place, host: Place | None) -> str:
    alone, together = _sentences(key)
    if host is None:
        return alone.format(own=own.name, own_figure=own.said(key))
    names = {"own": own.name, "host": host.name, "own_figure": own.said(key), "host_figure": host.said(key)}
    return together.format(**names)


def summary(own: Place, host: Place | None) -> str:
    """In which of the two countries money from abroad weighs more; where there is one only, what to do."""
    if host is None:
        return _(
            "Here is {host} in five figures. Choose another country in one of the lists to compare the two."
        ).format(host=own.name)
    mine, theirs = own.known("gdp_share"), host.known("gdp_share")
    if not (mine.is_known and theirs.is_known):
        names = {"own": own.name, "host": host.name}
        return _(
            "How much money from abroad weighs in {own} and in {host} cannot be compared: a figure is missing."
        ).format(**names)
    more, less = (own, host) if mine.value >= theirs.value else (host, own)
    names = {
        "more": more.name,
        "less": less.name,
        "high": more.said("gdp_share"),
        "low": less.said("gdp_share"),
    }
    alike = more.known("gdp_share").value < LARGER * less.known("gdp_share").value
    if alike or names["high"] == names["low"]:
        return _(
            "Money from abroad weighs about the same in {more} and in {less}: as much as {high} and {low} of what the "
            "country produces in a year (GDP)."
        ).format(**names)
    return _(
        "Money from abroad weighs more in {more} than in {less}: as much as {high} of what the country produces in a "
        "year (GDP), against {low}."
    ).format(**names)


def caution(own: Place, host: Place | None) -> str:
    """What is not known, and where the years of the two countries lie far apart; empty when there is nothing to say."""
    said = []
    for place in [own, host] if host else [own]:
        if missing := [name(key) for key in FIVE if not place.known(key).is_known]:
            said.append(
                _("Not known here of {country}: {figures}.").format(country=place.name, figures=listing(missing))
            )
    for key in FIVE if host else ():
        years = (own.known(key).year, host.known(key).year)
        if None not in years and abs(years[0] - years[1]) >= OLDER:
            said.append(
                _("{figure}: the figures are of different years, {own_year} and {host_year}.").format(
                    figure=name(key), own_year=own.known(key).period, host_year=host.known(key).period
                )
            )
    return " ".join(said)


def note(known: Known) -> str:
    """The year of a figure, and whether it is an estimate."""
    if not known.is_known:
        return ""
    return _("{year}, an estimate").format(year=known.period) if known.estimate else known.period


def name(key: str) -> str:
    """A figure's name."""
    return {
        "people": _("Population"),
        "abroad": _("Born in the country, living abroad"),
        "per_100": _("Living abroad for every 100 at home"),
        "remittances": _("Money sent home in a year"),
        "gdp_share": _("The same in % of GDP"),
        "cost": _("Cost of sending 200 US dollars there"),
        "account": _("Adults with an account"),
    }[key]


def _say(key: str) -> Callable[[float], str]:
    if key in ("people", "abroad"):
        return large
    if key == "remittances":
        return lambda value: large(value, "USD")
    return (lambda value: number(value, 1)) if key == "per_100" else _percent


def _percent(value: float) -> str:
    """A percentage; a small one is not told as nothing."""
    return _("less than {share}").format(share=percent(SMALL)) if 0 < value < SMALL / 2 else percent(value)


def _sentences(key: str) -> tuple[str, str]:
    """What is said of one country, and of two. A figure can read "not known"."""
    return {
        "people": (
            _("Population: {own_figure} in {own}."),
            _("Population: {own_figure} in {own}, {host_figure} in {host}."),
        ),
        "abroad": (
            _("Born in the country and living abroad: {own_figure} for {own}."),
            _("Born in the country and living abroad: {own_figure} for {own}, {host_figure} for {host}."),
        ),
        "per_100": (
            _("For every 100 people at home, that is {own_figure} in {own}."),
            _("For every 100 people at home, that is {own_figure} in {own} and {host_figure} in {host}."),
        ),
        "remittances": (
            _("Money sent home in a year: {own_figure} to {own}."),
            _("Money sent home in a year: {own_figure} to {own}, {host_figure} to {host}."),
        ),
        "gdp_share": (
            _("Beside what the country produces in a year (GDP), that is {own_figure} in {own}."),
            _(
                "Beside what the country produces in a year (GDP), that is {own_figure} in {own} and {host_figure} in "
                "{host}."
            ),
        ),
        "cost": (
            _("Average cost of sending 200 US dollars: {own_figure} to {own}."),
            _("Average cost of sending 200 US dollars: {own_figure} to {own}, {host_figure} to {host}."),
        ),
        "account": (
            _("Adults with an account at a bank or on the phone: {own_figure} in {own}."),
            _("Adults with an account at a bank or on the phone: {own_figure} in {own}, {host_figure} in {host}."),
        ),
    }[key]
