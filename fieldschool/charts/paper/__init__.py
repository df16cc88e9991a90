"""Pictures on paper: the dict that the page draws, as a matplotlib figure for a printed document.

Each kind has a module of its own with ``draw(picture) -> Sheet``, pure and without a language but that of the picture.
It must be readable in a grey print: what differs differs by hatching or shape, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: Module by kind of picture. A map becomes bars of its circles: nobody can zoom on paper, and small countries vanish.
MODULES = {
    "balance": "balance",
    "bars": "bars",
    "fan": "fan",
    "flow": "flow",
    "gantt": "gantt",
    "grouped": "grouped",
    "lines": "lines",
    "map": "bars",
    "network": "network",
    "plane": "plane",
    "stacked": "stacked",
    "timeline": "timeline",
}
#: Kinds that are not drawn; the document shows their table. A heat map and a matrix are tables already, and a tree is
#: a way through questions, of which a line on paper says no more than its rows do.
AS_TABLE = ("heatmap", "matrix", "tree")


def draw(picture: Mapping[str, Any]) -> Figure | None:
    """Draw a picture for a page of A4.

    Parameters
    ----------
    picture : mapping
        As `tools.widgets.View` describes it, or of kind ``gantt``.

    Returns
    -------
    Figure or None
        160 mm wide. ``None`` for a kind that is shown as its table, for one that is not known, and for a picture
        whose parts are not as described: a document is complete without a chart.
    """
    name = MODULES.get(str(picture.get("kind")))
    if name is None:
        return None
    try:
        return import_module(f"fieldschool.charts.paper.{name}").draw(picture).figure()
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        return None
