"""A lesson's small chart on a page: the kept figure as SVG, its sentence, its table and its sources."""

from __future__ import annotations

from html import escape

import ipywidgets

from fieldschool.charts.figures import Drawing
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _


class FigureView(ipywidgets.HTML):
    """Show a picture and draw others of its kind in the same figure.

    Parameters
    ----------
    picture : Picture
    """

    def __init__(self, picture: Picture) -> None:
        self._drawing = Drawing(picture)
        self.picture = picture
        super().__init__(value=self._page(picture))
        self.add_class("fs-html")

    def __repr__(self) -> str:
        return f"FigureView({self.picture.sentence!r})"

    def show(self, picture: Picture) -> None:
        """Draw another picture of the same kind; one change of the page."""
        self._drawing.update(picture)
        self.picture = picture
        self.value = self._page(picture)

    def _page(self, picture: Picture) -> str:
        """The whole as HTML; every text in it is escaped, whoever wrote it."""
        table = picture.table
        rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in table.rows)
        head = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
        sources = " · ".join(escape(line) for line in picture.sources)
        return (
            f'<p class="fs-sentence">{escape(picture.sentence)}</p>'
            f'<div class="fs-drawing" role="img" aria-label="{escape(picture.sentence)}">{self._drawing.svg()}</div>'
            f"<details><summary>{escape(_('The numbers'))}</summary><table><caption>{escape(table.caption)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></details>"
            f'<p class="fs-sources">{escape(_("Sources"))}: {sources}</p>'
        )
