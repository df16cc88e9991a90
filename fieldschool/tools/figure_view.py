"""A lesson's small chart on a page: the kept figure as SVG, its sentence, its table and its sources."""

from __future__ import annotations

import json
from functools import lru_cache
from html import escape

import ipywidgets

from fieldschool.charts.figures import Drawing
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _

#: First pictures that are remembered: those of a few lessons in a few languages.
REMEMBERED = 64


def first_drawn(picture: Picture) -> str:
    """A picture as SVG, drawn once in a process and those that are forked from it.

    Sixty people open a lesson at once, most with the same country: the warm parent has drawn what they see first, and
    the figure itself is made when another country is chosen.
    """
    return _drawn(picture.kind, json.dumps(picture.spec))


@lru_cache(REMEMBERED)
def _drawn(kind: str, spec: str) -> str:
    return Drawing(Picture(kind, "", json.loads(spec), Table("", (), ()))).svg()


class FigureView(ipywidgets.HTML):
    """Show a picture and draw others of its kind in the same figure.

    Parameters
    ----------
    picture : Picture
    """

    def __init__(self, picture: Picture) -> None:
        self._drawing: Drawing | None = None
        self.picture = picture
        super().__init__(value=self._page(picture, first_drawn(picture)))
        self.add_class("fs-html")

    def __repr__(self) -> str:
        return f"FigureView({self.picture.sentence!r})"

    def show(self, picture: Picture) -> None:
        """Draw another picture of the same kind; one change of the page."""
        if self._drawing is None:
            self._drawing = Drawing(picture)
        else:
            self._drawing.update(picture)
        self.picture = picture
        self.value = self._page(picture, self._drawing.svg())

    def _page(self, picture: Picture, drawn: str) -> str:
        """The whole as HTML; every text in it is escaped, whoever wrote it."""
        table = picture.table
        rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in table.rows)
        head = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
        sources = " · ".join(escape(line) for line in picture.sources)
        return (
            f'<p class="fs-sentence">{escape(picture.sentence)}</p>'
            f'<div class="fs-drawing" role="img" aria-label="{escape(picture.sentence)}">{drawn}</div>'
            f"<details><summary>{escape(_('The numbers'))}</summary>"
            # Long words widen the table, not the page: it is moved by finger or, with the focus, by the arrow keys.
            f'<div class="fs-wide" tabindex="0" role="group" aria-label="{escape(table.caption)}">'
            f"<table><caption>{escape(table.caption)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></details>"
            f'<p class="fs-sources">{escape(_("Sources"))}: {sources}</p>'
        )
