"""A chart as a PNG for paper, drawn once for Word and PDF."""

from __future__ import annotations

import io
from dataclasses import dataclass

from fieldschool.charts import paper
from fieldschool.document.parts import Chart, Document, Table, clean

#: Points for each inch: sharp in print, and a page of A4 stays below 100 kB.
DPI = 170
#: Millimetres: the width between the margins, and what leaves room for words on a page.
WIDE, HIGH = 160.0, 125.0


@dataclass(frozen=True)
class Image:
    """A drawn chart.

    Attributes
    ----------
    png : bytes
    wide, high : float
        Millimetres on the page.
    """

    png: bytes
    wide: float
    high: float


def drawn(document: Document) -> dict[int, Image]:
    """The charts of a document by their place among all charts; one that cannot be drawn is not among them."""
    found: dict[int, Image] = {}
    for place, chart in enumerate(charts(document)):
        figure = paper.draw(chart.picture)
        if figure is not None:
            out = io.BytesIO()
            figure.savefig(out, format="png", dpi=DPI, metadata={"Software": None})
            wide, high = (25.4 * each for each in figure.get_size_inches())
            part = min(1.0, WIDE / wide, HIGH / high)
            found[place] = Image(out.getvalue(), wide * part, high * part)
    return found


def charts(document: Document) -> list[Chart]:
    """All charts in order."""
    return [part for section in document.sections for part in section.parts if isinstance(part, Chart)]


def instead(chart: Chart, most: int = 14) -> Table | None:
    """The table of a chart that is not drawn; ``None`` where it has none, or is wider than a page."""
    table = chart.picture.get("table")
    if not isinstance(table, dict) or not table.get("rows") or len(table.get("columns", ())) > 8:
        return None
    columns = tuple(clean(str(head)) for head in table["columns"])
    rows = tuple(tuple(clean(str(cell)) for cell in row) for row in table["rows"][:most])
    return Table(clean(str(chart.picture.get("title") or table.get("caption") or "")), columns, rows)
