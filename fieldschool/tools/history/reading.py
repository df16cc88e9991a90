"""From the tables to the pictures: two countries' figures as they are drawn, their events, and what must be known."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts import history as chart
from fieldschool.charts import history_words as words
from fieldschool.charts.history_tracks import Chosen, Mark, Track
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, language, listing
from fieldschool.models import history as model
from fieldschool.sources import countries, migration
from fieldschool.sources.migration import Figure
from fieldschool.tools.content import view_content
from fieldschool.tools.history.setting import EVENTS, Setting

#: Years between two counts of migrants.
COUNTED_EVERY = {"abroad": 5, "here": 5}
#: A country with at most so many figures is said to have few.
FEW = 4


@dataclass(frozen=True)
class Drawn:
    """What is seen of a setting.

    Attributes
    ----------
    pictures : list of Picture
    paces : Table
        Change a year, highest figure, turns.
    notice : str
        What must be known to read the pictures.
    sources : tuple of str
    """

    pictures: list[Picture]
    paces: Table
    notice: str
    sources: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What rose or fell."""
        return self.pictures[0].sentence

    def page(self) -> dict:
        """All of it as the page draws it."""
        rows = [list(row) for row in self.paces.rows]
        return view_content(
            self.sentence,
            self.pictures,
            notice=self.notice,
            compare={"title": self.paces.caption, "columns": list(self.paces.columns), "rows": rows},
        )


def name(iso3: str) -> str:
    """A country's name in the reader's language."""
    return countries.country(iso3).name(language())


def base_years(setting: Setting) -> tuple[int, ...]:
    """Years that can be 100: those that both countries have, or the only one of which something is known."""
    known = [
        tuple(figure.year for figure in migration.series(iso3, setting.measure) if figure.value > 0 and figure.is_sure)
        for iso3 in setting.codes
    ]
    known = [years for years in known if years]
    if not known:
        return ()
    return model.common_years(known[0], known[-1])


def base_of(setting: Setting) -> int | None:
    """The base year that is drawn: the chosen one, or the nearest that can be 100; ``None`` where there is none."""
    years = base_years(setting)
    return min(years, key=lambda year: (abs(year - setting.base), year)) if years else None


def drawn(setting: Setting) -> Drawn:
    """Read and draw what was chosen.

    Parameters
    ----------
    setting : Setting

    Raises
    ------
    UnknownCountry
        When the course does not know a country.
    """
    base = base_of(setting) if setting.is_index else None
    found = [_figures(iso3, setting) for iso3 in setting.codes]
    tracks = [_track(iso3, figures, setting, base) for iso3, figures in zip(setting.codes, found, strict=True)]
    chosen = Chosen(setting.measure, setting.scale, base, (setting.since, setting.until), _marks(setting))
    sources = [figure.source for figures in found for figure in figures]
    if setting.scale in (words.HEAD, words.SHARE) and (setting.measure, setting.scale) != ("received", words.SHARE):
        sources += [figure.source for iso3 in setting.codes for figure in migration.series(iso3, "people")[-1:]]
    cited = tuple(dict.fromkeys(source.citation() for source in sources))
    events = (_("Events: the page named at each. What they did to migration is our summary, not a measured effect."),)
    lines = chart.pictures(chosen, tracks, cited)
    notice = " ".join(_notices(chosen, setting, tracks, found))
    return Drawn(lines, chart.paces(chosen, tracks), notice, cited + (events if chosen.marks else ()))


def half_year(iso3: str) -> int | None:
    """The first year in which the money received reached half of the last figure; ``None`` where little is known."""
    figures = migration.series(iso3, "received")
    if not figures:
        return None
    start, _stop = model.run_of([figure.broken for figure in figures], len(figures) - 1)
    known = figures[start:]
    if len(known) < 2:
        return None
    return model.first_at_least([f.year for f in known], [f.value for f in known], known[-1].value / 2)


def _figures(iso3: str, setting: Setting) -> tuple[Figure, ...]:
    measure = setting.measure
    if (measure, setting.scale) == ("received", words.SHARE):
        measure = "received_gdp"
    return migration.series(iso3, measure)


def _track(iso3: str, figures: Sequence[Figure], setting: Setting, base: int | None) -> Track:
    """The figures in the unit that was chosen, within the years that were chosen."""
    years, values = [f.year for f in figures], [f.value for f in figures]
    broken = [f.broken for f in figures]
    scaled = _scaled(iso3, setting, years, values, broken, base)
    kept: list[tuple[int, float, bool, bool]] = []
    pending = False  # a break before a figure that is not shown is one before the next that is
    for figure, value in zip(figures, scaled, strict=True):
        pending = pending or figure.broken
        if not math.isfinite(value) or not setting.since <= figure.year <= setting.until:
            continue
        kept.append((figure.year, float(value), pending and bool(kept), figure.is_sure))
        pending = False
    every = COUNTED_EVERY.get(setting.measure, 1)
    columns = tuple(zip(*kept, strict=True)) or ((), (), (), ())
    return Track(name(iso3), *columns, every=every, currency=countries.country(iso3).currency)


def _scaled(
    iso3: str, setting: Setting, years: list[int], values: list[float], broken: list[bool], base: int | None
) -> Sequence[float]:
    measure, scale = setting.measure, setting.scale
    if scale == words.INDEX:
        return model.indexed(years, values, broken, base) if base is not None else [math.nan] * len(years)
    if scale == words.AMOUNT or (measure, scale) == ("received", words.SHARE):
        return values
    people = migration.series(iso3, "people")
    times = 100.0 if scale == words.SHARE else 1.0 if measure == "received" else 1000.0
    return model.ratio(years, values, [f.year for f in people], [f.value for f in people], times)


def _marks(setting: Setting) -> tuple[Mark, ...]:
    kinds = EVENTS[setting.events]
    said = _("{year} · {country}: {title}")
    return tuple(
        Mark(
            event.year,
            side,
            said.format(year=event.year, country=name(iso3), title=_(event.title)),
            f"{_(event.what)} {_(event.effect)}",
            event.source,
        )
        for side, iso3 in enumerate(setting.codes)
        for event in migration.events(iso3)
        if event.kind in kinds and event.year <= setting.until
    )


def _notices(chosen: Chosen, setting: Setting, tracks: Sequence[Track], found: Sequence[Sequence[Figure]]) -> list[str]:
    """What must be known to read the pictures, most important first."""
    said = [words.own_axes()] if len(tracks) > 1 and chart.needs_panels(chosen, tracks) else []
    if setting.first == setting.second:
        said.append(_("Choose another country beside it, to compare."))
    for track, figures in zip(tracks, found, strict=True):
        if setting.is_index and figures and not track.is_known and chosen.base is not None:
            said.append(words.no_index(track.name, chosen.base))
        elif 0 < len(figures) <= FEW:
            said.append(words.few(track.name, len(figures)))
    if setting.is_index and chosen.base is None and any(found):
        said.append(_("No year is known for both countries, so that no index can be drawn. Choose another measure."))
    if setting.is_index and chosen.base is not None and chosen.base != setting.base:
        nearest = _("Both countries have a figure for {year}, not for {wanted}: {year} is 100.")
        said.append(nearest.format(year=chosen.base, wanted=setting.base))
    said += [_apart(track, figures, setting) for track, figures in zip(tracks, found, strict=True)]
    shown = [figure for figures in found for figure in figures if setting.since <= figure.year <= setting.until]
    estimates, parts = (_years(shown, flag) for flag in migration.UNSURE)
    said += [words.estimated(estimates) if estimates else ""]
    said += [words.partial(parts) if parts and not setting.is_index else ""]
    bare = [name(iso3) for iso3 in setting.codes if setting.events != "none" and not migration.events(iso3)]
    nobody = _("No events were prepared for {countries}. Which ones would you add?").format(countries=listing(bare))
    return list(filter(None, [*said, words.about(setting.measure), nobody if bare else ""]))


def _apart(track: Track, figures: Sequence[Figure], setting: Setting) -> str:
    """Where the line of a country is interrupted; a count in part is said apart."""
    years = [
        str(figure.year)
        for figure in figures
        if figure.broken and figure.is_sure and setting.since < figure.year <= setting.until
    ]
    return words.broken(track.name, ", ".join(years)) if years and any(track.broken) else ""


def _years(figures: Sequence[Figure], flag: str) -> str:
    return ", ".join(sorted({str(figure.year) for figure in figures if figure.flag == flag}))
