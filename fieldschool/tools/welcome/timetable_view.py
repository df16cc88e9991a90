"""The timetable on the page: the programme that is held, day by day, and the others in a fold-out."""

from __future__ import annotations

from html import escape

import ipywidgets

from fieldschool import agenda, course
from fieldschool.charts.picture import Table
from fieldschool.charts.timetable import TimetableWords, words
from fieldschool.i18n import _


class TimetableView(ipywidgets.HTML):
    """All programmes of ``agenda.toml``, the one that is held first.

    Parameters
    ----------
    contents : Course
        The lessons with their minutes.
    """

    def __init__(self, contents: course.Course) -> None:
        try:
            self.programmes = [words(programme, contents) for programme in agenda.load().in_order]
            self.trouble = ""
        except agenda.AgendaError as error:
            self.programmes, self.trouble = [], str(error)
        super().__init__(value=self._page())
        self.add_class("fs-html")

    def __repr__(self) -> str:
        return f"TimetableView({[programme.title for programme in self.programmes]})"

    def says(self) -> str:
        """All that is shown, as text."""
        parts = []
        for programme in self.programmes:
            parts += [programme.title, programme.sentence, *programme.problems, programme.left_out]
            parts += [str(day) for day in programme.days]
        return "\n\n".join(part for part in [self.trouble, *parts] if part)

    def _page(self) -> str:
        """The whole as HTML; every text in it is escaped, whoever wrote it."""
        if not self.programmes:
            sentence = _("The timetable is not ready yet. Ask the facilitator.")
            return f'<p class="fs-sentence">{escape(sentence)}</p>'
        held, *others = self.programmes
        return _programme(held) + "".join(
            f"<details><summary>{escape(other.title)}</summary>{_programme(other)}</details>" for other in others
        )


def _programme(programme: TimetableWords) -> str:
    remarks = [*programme.problems, programme.left_out]
    return "".join(
        [
            f'<p class="fs-sentence">{escape(programme.sentence)}</p>',
            *(f"<p>{escape(remark)}</p>" for remark in remarks if remark),
            *(_day(day) for day in programme.days),
        ]
    )


def _day(day: Table) -> str:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in day.columns)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in day.rows)
    # The summary names the table; a caption would say it twice.
    return (
        f'<details><summary>{escape(day.caption)}</summary><table class="fs-day" aria-label="{escape(day.caption)}">'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></details>"
    )
