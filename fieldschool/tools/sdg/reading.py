"""From the tables to the pictures: the figures of up to three countries, and what stands beside their lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts import sdg as chart
from fieldschool.charts import sdg_words
from fieldschool.charts.picture import Picture, Table
from fieldschool.charts.sdg import Aim, Place
from fieldschool.i18n import _, language, large, ngettext, number
from fieldschool.models import sdg as model
from fieldschool.sources import corridors, countries, facts
from fieldschool.sources.facts import Fact
from fieldschool.sources.sdg import target
from fieldschool.tools.content import view_content
from fieldschool.tools.sdg.measures import AGENDA, CORRIDOR, Measure

#: Corridors drawn at most.
MOST_CORRIDORS = 8
#: From how many years on figures are called older than those of the other countries.
OLD = 3
USD = "BX.TRF.PWKR.CD.DT"


@dataclass(frozen=True)
class Explored:
    """What is seen of a figure.

    Attributes
    ----------
    places : tuple of Place
        The own country first.
    pictures : list of Picture
        The lines, and bars beside them where something is known.
    paces : Table
        Last figure, change and year of each country.
    notice : str
        What must be known to read the figure.
    sources : tuple of str
    """

    places: tuple[Place, ...]
    pictures: list[Picture]
    paces: Table
    notice: str
    sources: tuple[str, ...]

    def page(self) -> dict:
        """All of it as the page draws it."""
        rows = [list(row) for row in self.paces.rows]
        return view_content(
            self.pictures[0].sentence,
            self.pictures,
            notice=self.notice,
            compare={"title": self.paces.caption, "columns": list(self.paces.columns), "rows": rows},
        )


def explore(measure: Measure, codes: Sequence[str], own_aim: float | None) -> Explored:
    """Read a figure of some countries.

    Parameters
    ----------
    measure : Measure
    codes : sequence of str
        ISO 3166 alpha-3; the own country first. One that is given twice is shown once.
    own_aim : float or None
        The participant's line, %, where the target sets none.

    Raises
    ------
    UnknownCountry
        When the course does not know a country.
    """
    codes = list(dict.fromkeys(codes))
    aim = aim_of(measure, own_aim)
    known = {iso3: _whole_years(measure, iso3) for iso3 in codes}
    places = tuple(_place(iso3, known[iso3], aim, measure) for iso3 in codes)
    beside, used = _beside(measure, codes)
    figures = [fact for series in known.values() for fact in series]
    sources = tuple(dict.fromkeys(fact.source.citation() for fact in [*figures, *used]))
    lines = chart.picture(measure.figure, places, aim, sources)
    notice = " ".join([sdg_words.about(measure.figure), *_broken(places), *_old(places)])
    return Explored(places, [lines, *beside], chart.paces(measure.figure, places, aim), notice, sources)


def aim_of(measure: Measure, own_aim: float | None) -> Aim | None:
    """The line to reach: the participant's own, else the target's; ``None`` where neither sets one."""
    if measure.own_aim is not None:
        return Aim(measure.own_aim if own_aim is None else own_aim, AGENDA, own=True)
    found = target(measure.target_id)
    return None if found.line is None else Aim(found.line, found.year or AGENDA, own=False)


def _broken(places: Sequence[Place]) -> list[str]:
    """What an interrupted line means, where there is one."""
    if not any(any(place.breaks) for place in places):
        return []
    return [_("Where a line is interrupted, the source of the figures changed: the two sides are not compared.")]


def _old(places: Sequence[Place]) -> list[str]:
    """A sentence for each country whose figures end long before those of the others."""
    newest = max((place.years[-1] for place in places if place.is_known), default=0)
    said = _("The figures of {country} end in {year}: much may have changed since.")
    return [
        said.format(country=place.name, year=place.years[-1])
        for place in places
        if place.is_known and newest - place.years[-1] >= OLD
    ]


def _whole_years(measure: Measure, iso3: str) -> list[Fact]:
    found = facts.series(iso3, measure.indicator, measure.group)
    return [fact for fact in found if fact.flag != "part_year"]


def _place(iso3: str, series: list[Fact], aim: Aim | None, measure: Measure) -> Place:
    name = _name(iso3)
    if not series:
        return Place(name)
    years = tuple(fact.year for fact in series)
    values = tuple(float(fact) for fact in series)
    # Figures of two sources are not compared, as if the series were broken between them.
    pairs = zip([series[0], *series], series, strict=False)
    breaks = tuple(now.flag == "break" or now.source != before.source for before, now in pairs)
    start = model.after_break(breaks)
    alike = years[start:], values[start:]
    outlook = model.outlook(*alike, aim.value, downward=measure.downward, in_time=aim.year) if aim else None
    return Place(name, years, values, breaks, model.pace(*alike), outlook)


def _beside(measure: Measure, codes: Sequence[str]) -> tuple[list[Picture], list[Fact]]:
    """Bars beside the lines: corridors beside a cost, women and men beside accounts, money beside its share."""
    if measure.target_id == "10.c":
        return _corridors(codes[0], sending=measure.figure == "cost_from")
    if measure.indicator == "account_pct":
        return _by_sex(codes)
    return _amounts(codes) if measure.figure == "share" else ([], [])


def _corridors(iso3: str, *, sending: bool) -> tuple[list[Picture], list[Fact]]:
    found = corridors.last_costs(iso3, sending=sending)
    if not found:
        return [], []
    ranked = sorted(found.items(), key=lambda item: (-float(item[1]), item[0]))
    dear = model.share_above([float(fact) for fact in found.values()], CORRIDOR)
    names = {"country": _name(iso3), "n": number(round(dear * len(found))), "all": number(len(found))}
    names["line"] = sdg_words.share(CORRIDOR)
    if sending:
        said = ngettext(
            "The price of sending from {country} is known here to {all} country. Dearer than {line}: {n}.",
            "The price of sending from {country} is known here to {all} countries. Dearer than {line}: {n} of them.",
            len(found),
        )
        title = _("What it takes to send 200 US dollars from the country, to ...")
    else:
        said = ngettext(
            "The price of sending to {country} is known here from {all} country. Dearer than {line}: {n}.",
            "The price of sending to {country} is known here from {all} countries. Dearer than {line}: {n} of them.",
            len(found),
        )
        title = _("What it takes to send 200 US dollars to the country, from ...")
    sentence = said.format(**names)
    if len(ranked) > MOST_CORRIDORS:
        sentence += " " + _("Drawn are the {n} dearest.").format(n=number(MOST_CORRIDORS))
    items = [
        (_name(other), float(fact), _quarter(fact), float(fact) > CORRIDOR) for other, fact in ranked[:MOST_CORRIDORS]
    ]
    columns = (_("Country"), _("Total cost"), _("Quarter"))
    return [_titled(title, sentence, items, columns)], list(found.values())


def _by_sex(codes: Sequence[str]) -> tuple[list[Picture], list[Fact]]:
    items, used, said = [], [], []
    for place, iso3 in enumerate(codes):
        women = facts.latest(iso3, "account_pct", "female")
        men = facts.value(iso3, "account_pct", women.year, "male") if women else None
        if women is None or men is None:
            continue
        name, year = _name(iso3), str(women.year)
        items.append((_("{country}: women").format(country=name), float(women), year, place == 0))
        items.append((_("{country}: men").format(country=name), float(men), year, place == 0))
        used += [women, men]
        figures = {"country": name, "women": sdg_words.share(float(women)), "men": sdg_words.share(float(men))}
        said.append(_("In {country} {women} of women and {men} of men have an account.").format(**figures))
    columns = (_("Country"), _("Adults with an account"), _("Year"))
    title = _("Women and men with an account")
    return ([_titled(title, said[0], items, columns)] if items else []), used


def _amounts(codes: Sequence[str]) -> tuple[list[Picture], list[Fact]]:
    found = {iso3: facts.latest(iso3, USD) for iso3 in codes}
    known = {iso3: fact for iso3, fact in found.items() if fact}
    if not known:
        return [], []
    first = next(iter(known))
    sentence = _("In {year} migrants sent {amount} to {country}.").format(
        year=known[first].year, amount=large(float(known[first]), "USD"), country=_name(first)
    )
    items = [(_name(iso3), float(fact), str(fact.year), iso3 == codes[0]) for iso3, fact in known.items()]
    title = _("The same money in US dollars a year")
    columns = (_("Country"), _("US dollars"), _("Year"))
    picture = chart.bars(title, sentence, items, columns, say=lambda value: large(value, "USD"))
    return [picture], list(known.values())


def _titled(title: str, sentence: str, items: list, columns: tuple[str, ...]) -> Picture:
    return chart.bars(title, sentence, items, columns, say=sdg_words.share)


def _quarter(fact: Fact) -> str:
    year, _q, n = fact.period.partition("Q")
    return _("quarter {n} of {year}").format(n=n, year=year)


def _name(iso3: str) -> str:
    return countries.country(iso3).name(language())
