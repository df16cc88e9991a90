"""Charts that were made during the course: a tool opened again as it was left, and what it shows."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from fieldschool import course
from fieldschool.charts.paper import AS_TABLE, MODULES
from fieldschool.document.parts import Chart, clean
from fieldschool.lesson import COUNTRY, HOST
from fieldschool.sources.countries import UnknownCountry, country
from fieldschool.workbook.entries import Entry, State

#: More would make a report of a plan.
MOST = 6
#: Which lessons come first, and which kinds of picture of each. Of lessons in one bracket only one is taken.
WANTED: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("2.1.3",), ("bars",)),
    (("2.2.1",), ("balance",)),
    (("3.2.1",), ("fan",)),
    (("3.2.4",), ("network", "plane")),
    (("3.2.3",), ("stacked", "bars")),
    (("3.3.2", "3.3.3", "3.3.4", "3.3.1"), ("fan", "stacked", "bars")),
    (("4.1",), ("plane", "bars", "network")),
    (("2.2.2",), ("bars",)),
    (("3.1.2",), ("bars",)),
    (("3.2.2",), ("fan",)),
    (("3.2.5",), ("bars",)),
    (("3.1.1",), ("grouped",)),
    (("1.4", "1.5"), ("bars",)),
    (("4.2",), ("bars",)),
    (("2.1.2", "1.1"), ("lines",)),
    (("1.3", "1.2"), ("timeline", "bars")),
)
#: What must stand in a list before the chart of a lesson says anything.
NEEDS = {
    "2.2.1": "board",
    "2.2.2": "strategy_mix",
    "3.1.2": "short_list",
    "3.2.4": "partner_list",
    "4.1": "starting_points",
}
_LOG = logging.getLogger(__name__)


def charts(entries: Mapping[tuple[str, str], Entry]) -> dict[str, Chart]:
    """At most one chart a lesson and six in all, of lessons in which something was done.

    Parameters
    ----------
    entries : mapping
        Entry by lesson and key.

    Returns
    -------
    dict of str to Chart
        By number of lesson. A tool that cannot be opened is left out: the document is complete without its chart.
    """
    found: dict[str, Chart] = {}
    for lessons, kinds in WANTED:
        for lesson in lessons:
            if len(found) < MOST and (chart := _of(lesson, kinds, entries)):
                found[lesson] = chart
                break
    return found


def _of(number: str, kinds: tuple[str, ...], entries: Mapping[tuple[str, str], Entry]) -> Chart | None:
    try:
        name = course.load().lesson(number).tool.name
        state = entries.get((number, name))
        home = _country(entries, COUNTRY)
        listed = entries.get((number, NEEDS.get(number, "")))
        if number in NEEDS and not getattr(listed, "value", None):
            return None
        if not isinstance(state, State) or state.value.get("country", home) != home:
            return None
        tool = import_module(f"fieldschool.tools.{name}").TOOL(
            state.value, country=home, seminar=_country(entries, HOST), saved=dict(entries)
        )
        shown = list(_shown(tool.widget))
    except Exception:  # one lesson's trouble must not take the whole document
        _LOG.warning("no chart of lesson %s", number, exc_info=True)
        return None
    able = [chart for chart in shown if chart.picture["kind"] in MODULES or chart.picture["kind"] in AS_TABLE]
    wanted = [chart for kind in kinds for chart in able if chart.picture["kind"] == kind]
    return next(iter(wanted), None)


def _shown(widget: Any, depth: int = 12) -> Iterator[Chart]:
    """Every picture on view, from above."""
    from fieldschool.tools.widgets import View

    if isinstance(widget, View):
        for picture in widget.content.get("pictures", ()):
            sentence = clean(picture.get("sentence") or widget.content.get("sentence") or "")
            sources = tuple(clean(line) for line in widget.sources)
            yield Chart(picture, sentence, sources, clean(widget.content.get("notice") or ""))
    elif depth:
        for child in getattr(widget, "children", ()):
            yield from _shown(child, depth - 1)


def _country(entries: Mapping[tuple[str, str], Entry], place: tuple[str, str]) -> str:
    try:
        return country(entries[place].value).iso3
    except (KeyError, UnknownCountry, AttributeError, TypeError):
        return course.load().start_country
