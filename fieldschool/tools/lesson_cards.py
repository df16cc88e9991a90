"""Lessons of real groups as cards: what happened, what it teaches, where it was read."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import ipywidgets

from fieldschool.i18n import _, language
from fieldschool.sources import countries
from fieldschool.sources.cited import Case


class LessonCards(ipywidgets.HTML):
    """One card a lesson; those of the own country, then of the host, stand first."""

    def __init__(self) -> None:
        super().__init__()
        self.add_class("fs-html")
        self.lessons: list[Case] = []

    def __repr__(self) -> str:
        return f"LessonCards({[lesson.title for lesson in self.lessons]!r})"

    def show(self, lessons: Sequence[Case], country: str, host: str) -> None:
        """Show them all."""
        self.lessons = sorted(lessons, key=lambda one: (one.iso3 != country, one.iso3 != host))
        self.value = f'<ul class="fs-cards">{"".join(_card(one) for one in self.lessons)}</ul>'

    def says(self) -> str:
        """All that is shown, as text."""
        return "\n".join(f"{_(one.title)}. {_(one.what)} {_(one.teaches)}" for one in self.lessons)


def _card(one: Case) -> str:
    """One lesson as HTML; every text is escaped."""
    place = countries.country(one.iso3).name(language()) if one.iso3 else _("Many countries")
    teaches = _("What we read in it")
    return (
        f'<li class="fs-card"><h3>{escape(_(one.title))}</h3><p><strong>{escape(place)}.</strong> '
        f"{escape(_(one.what))}</p><p><strong>{escape(teaches)}:</strong> {escape(_(one.teaches))}</p>"
        f'<p class="fs-sources">{escape(one.source.citation())}</p></li>'
    )
