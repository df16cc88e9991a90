"""Two countries on one time line: lines of figures, breaks and estimates as such, events as numbered marks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from fieldschool.charts import history_words as words
from fieldschool.charts.history_tracks import Chosen, Mark, Track
from fieldschool.charts.picture import Picture, Table, ticks
from fieldschool.i18n import _, number
from fieldschool.models import history as model

#: How a figure is joined to the one before it.
LINE, GAP, BREAK, ESTIMATE = "line", "gap", "break", "estimate"
#: From this ratio of the largest figures on, one axis would press one country flat, and each gets its own.
PANELS_FROM = 12.0


def pictures(chosen: Chosen, tracks: Sequence[Track], sources: tuple[str, ...] = ()) -> list[Picture]:
    """Draw the tracks: on one axis where they can be read on it, else one picture a country.

    Parameters
    ----------
    chosen : Chosen
    tracks : sequence of Track
        One or two.
    sources : tuple of str
        Source lines.

    Returns
    -------
    list of Picture
        Of kind ``lines``. The sentence of the first one is about all tracks.
    """
    if len(tracks) > 1 and needs_panels(chosen, tracks):
        span = _span(chosen, tracks)
        found = [_picture(chosen, [track], sources, span, side) for side, track in enumerate(tracks)]
        return [replace(found[0], sentence=sentence(chosen, tracks)), *found[1:]]
    return [_picture(chosen, tracks, sources, _span(chosen, tracks))]


def needs_panels(chosen: Chosen, tracks: Sequence[Track]) -> bool:
    """Whether two tracks are in two kinds of money, or so different in size that one would lie on the ground."""
    known = [track for track in tracks if track.is_known]
    if len(known) < 2:
        return False
    if chosen.measure == "rate" and chosen.scale == words.AMOUNT:
        return known[0].currency != known[1].currency
    tops = [max(track.values) for track in known]
    return max(tops) > PANELS_FROM * min(tops) and min(tops) >= 0


def sentence(chosen: Chosen, tracks: Sequence[Track]) -> str:
    """What rose or fell in each country, between which years and by how much."""
    said = [words.lead(chosen.measure, chosen.scale, chosen.base)]
    return " ".join([*said, *(_went(chosen, track) for track in tracks)])


def table(chosen: Chosen, tracks: Sequence[Track]) -> Table:
    """The figures behind the lines: a row a year, a column a country; an empty cell is a year without a figure."""
    unsure = _("{figure} (hollow sign)")
    known = [
        {year: track.say(chosen, i) if track.sure[i] else unsure.format(figure=track.say(chosen, i))
         for i, year in enumerate(track.years)}
        for track in tracks
    ]  # fmt: skip
    years = sorted({year for by_year in known for year in by_year})
    rows = tuple((str(year), *(by_year.get(year, "") for by_year in known)) for year in years)
    columns = (_("Year"), *(track.name for track in tracks))
    return Table(words.title(chosen.measure, chosen.scale, chosen.base), columns, rows)


def paces(chosen: Chosen, tracks: Sequence[Track]) -> Table:
    """Change a year, highest figure and turning points of each country, within its longest stretch without a break."""
    columns = (_("Country"), _("Change a year"), _("Highest"), _("Turned in"))
    return Table(_("How it went"), columns, tuple(_pace(chosen, track) for track in tracks))


def _pace(chosen: Chosen, track: Track) -> tuple[str, ...]:
    start, stop = track.longest()
    if start == stop:
        return (track.name, "–", "–", "–")
    years, values = track.years[start:stop], track.values[start:stop]
    top = max(range(start, stop), key=lambda i: track.values[i])
    turned = ", ".join(str(years[turn.at]) for turn in model.turns(values))
    highest = _("{figure} ({year})").format(figure=track.say(chosen, top), year=track.years[top])
    return (track.name, words.a_year(model.growth(years, values)), highest, turned or "–")


def _went(chosen: Chosen, track: Track) -> str:
    start, stop = track.longest()
    if start == stop:
        return words.nothing(track.name)
    first, last = start, stop - 1
    if first == last:
        return words.only(track.name, track.say(chosen, first), track.years[first])
    told = track.say(chosen, first), track.say(chosen, last)
    ends = track.values[first], track.values[last]
    said = words.went(track.name, told, (track.years[first], track.years[last]), ends)
    top = max(range(start, stop), key=lambda i: track.values[i])
    if track.values[top] > 1.1 * max(ends):
        said = f"{said} {words.peak(track.say(chosen, top), track.years[top])}"
    return said


def _picture(
    chosen: Chosen, tracks: Sequence[Track], sources: tuple[str, ...], span: tuple[int, int], side: int | None = None
) -> Picture:
    """Draw one axis; ``side`` says whose events stand under it, or ``None`` for those of all."""
    first, last = span
    y_ticks, top = ticks(max((value for track in tracks for value in track.values), default=0.0) * 1.04,
                         words.on_axis(chosen.scale))  # fmt: skip
    step = next(step for step in (1, 2, 5, 10) if (last - first) / step <= 10 or step == 10)
    years = range(math.ceil(first / step) * step, last + 1, step)
    series = [_series(chosen, track) for track in tracks]
    title = words.measure_name(chosen.measure)
    if side is not None:
        title = _("{measure}: {country}").format(measure=title, country=tracks[0].name)
    label = words.unit(chosen.measure, chosen.scale, chosen.base)
    marks = [mark for mark in chosen.marks if side is None or mark.side == side]
    spec = {
        "title": title,
        "x": {"label": "", "ticks": [[year, str(year)] for year in years], "min": first, "max": last},
        "y": {"label": label, "ticks": y_ticks, "max": top},
        # A country that stands alone under another one keeps its colour and sign.
        "looks": [side] if side is not None else list(range(len(tracks))),
        "series": series,
        "target": None,
        "legend": _legend(series),
        "events": _events(marks, first, chosen.marks),
    }
    said = sentence(chosen, tracks) if side is None else _went(chosen, tracks[0])
    return Picture("lines", said, spec, table(chosen, tracks), sources)


def _span(chosen: Chosen, tracks: Sequence[Track]) -> tuple[int, int]:
    """First and last year on the axis: all figures, and the events after them."""
    years = [year for track in tracks for year in track.years] or list(chosen.window or (2000, 2024))
    last = max([*years, *(mark.year for mark in chosen.marks)])
    return min(years), max(last, min(years) + 1)


def _series(chosen: Chosen, track: Track) -> dict:
    points = [
        [year, value, _join(track, i)] for i, (year, value) in enumerate(zip(track.years, track.values, strict=True))
    ]
    hollow = [i for i, sure in enumerate(track.sure) if not sure]
    text = track.say(chosen, len(track.values) - 1) if track.is_known else ""
    return {"name": track.name, "text": text, "points": points, "hollow": hollow, "ahead": []}


def _join(track: Track, i: int) -> str:
    if i == 0:
        return LINE
    if track.broken[i]:
        return BREAK
    if not track.sure[i]:
        return ESTIMATE
    return GAP if track.years[i] - track.years[i - 1] > track.every else LINE


def _legend(series: Sequence[dict]) -> list[dict[str, str]]:
    joins = {point[2] for one in series for point in one["points"]}
    says = {GAP: _("years without a figure"), ESTIMATE: _("estimate")}
    return [{"kind": kind, "text": text} for kind, text in says.items() if kind in joins]


def _events(marks: Sequence[Mark], first: int, every: Sequence[Mark]) -> dict | None:
    """Events numbered by year, over all countries; those before the axis have no number."""
    if not marks:
        return None
    numbered = [mark for mark in sorted(every, key=lambda mark: mark.year) if mark.year >= first]
    signs = {id(mark): number(i) for i, mark in enumerate(numbered, 1)}
    ordered = sorted(marks, key=lambda mark: mark.year)
    items = [
        {"mark": signs.get(id(mark), ""), "year": mark.year, "side": mark.side, "head": mark.head, "text": mark.text,
         "credit": mark.credit}
        for mark in ordered
    ]  # fmt: skip
    said = _("What happened: {n} events, by number").format(n=number(sum(bool(item["mark"]) for item in items)))
    alone = len(marks) == len(every)
    return {"summary": said, "before": _("Before {year}").format(year=first), "open": alone, "items": items}
