"""What a participant sees: one sentence, its pictures, the table behind them and the sources."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import anywidget
import traitlets

from fieldschool.i18n import _
from fieldschool.tools.widgets import assets, packing

#: Kinds of picture that the page can draw.
PICTURES = (
    "fan", "flow", "bars", "lines", "matrix", "timeline", "balance", "heatmap", "map", "tree", "grouped",
    "plane", "network", "stacked", "gantt",
)  # fmt: skip
#: Digits that a picture of 1,000 points height can show; more would only be sent.
DIGITS = 4


class View(anywidget.AnyWidget):
    """Draw a result in the page: inline SVG whose elements are kept and only moved.

    Parameters
    ----------
    content : dict
        ``sentence`` (str), ``pictures`` (list of dict, below), ``table`` (``caption``, ``columns``, ``rows``; or
        ``None``), ``notice`` (str), ``compare`` (``None``, or ``title``, ``columns`` and ``rows``: a small table that
        is always seen; with ``words`` true its cells are sentences). All text is ready to read, numbers in it are
        formatted.

    sources : sequence of str
        Lines in small type below; apart from the content, because they do not change with a control.
    labels : dict, optional
        Other words for ``table`` (the fold-out) and ``sources``.
    atlas : str
        Outlines that maps are drawn on, as `sources.places.atlas` gives them; sent once.
    on_pick : callable, optional
        Called as ``on_pick(key)`` when a row of a picture that can be picked is pressed; what comes from a page is not
        believed.
    on_move : callable, optional
        Called as ``on_move(key, x, y)`` when a mark of a ``plane`` was moved to another place, each from 1 to 5.

    Notes
    -----
    Pictures are dicts with ``kind``, ``sentence`` (the alternative text; the content's where there is none), ``title``
    and ``table`` (the numbers behind it, in a fold-out):

    - ``fan``: ``x`` (``label``, ``ticks`` as ``[month, text]``, ``max``), ``y`` (the same, and ``min`` if not 0),
      ``months``, ``bands`` (the wide one first: ``name``, ``low``, ``high``), ``middle`` (``name``, ``values``),
      ``other`` (the other plan's middle, or ``None``), ``marks`` (``month``, ``value``, ``label``, ``sub``) and
      ``lines`` (``month``, ``label``).
    - ``flow``: ``parts`` (``key``, ``name``, ``value``, ``text``, ``group``: ``lost``, ``spent`` or ``kept``),
      ``other`` (such parts of the other plan, or ``None``), ``names`` (this plan's and the other's), ``groups``
      (name by group, for the legend).
    - ``bars``: ``unit``, ``top`` (what a bar of full length is worth, if not the largest), ``items`` in the order
      shown (``name``, ``value``, ``text``, ``note``, ``mark``, and ``reach``, the smallest and the largest that the
      value can be, where it is not sure).
    - ``lines``: ``x`` and ``y`` as for ``fan`` (``x`` with ``min``), ``series`` (``name``, ``text``, ``points`` as
      ``[year, value, join]`` where ``join`` to the point before is ``line``, ``gap``, ``break`` or ``estimate``, and
      ``ahead``, the points of what would come; if wanted ``hollow``, positions of points that nobody counted),
      ``target`` (``value``, ``text``; or ``None``), ``legend`` (``kind``, ``text``). If wanted ``looks`` (the look of
      each series, 0 to 2) and ``events``: ``summary``, ``before``, ``open``, ``items`` (``mark``, a number, or empty
      before the axis; ``year``, ``side``: the country; ``head``, ``text``, ``credit``).
    - ``matrix``: ``heads`` of columns, ``total`` and ``beside`` (heads of the two last; the second can be empty),
      ``matrix``, the rows (``text``, ``cells``: numbers, ``total``, ``beside``, ``thin``), and ``thin``, its word.
    - ``grouped``: ``unit``, ``series`` (``name``; at most three, the legend), ``bundles`` (``name``, ``mark``, and
      ``values`` and ``texts``, one a series; a value of ``None`` has words and no bar, an empty text leaves the bar
      out), ``top``.
    - ``timeline``: ``sides`` (``country``, ``marks``: ``year``, ``text``, ``sign``; ``quiet``: ``after``, ``before``,
      ``text``; ``nothing``) and ``legend`` (``sign``: ``full``, ``hollow`` or ``mine``; ``text``).
    - ``balance``: ``names`` of the boards, ``label`` (words for costs and for gains), ``top`` (what a bar of full
      length is worth), ``levels`` (``name``, ``bars``, one a board: ``gain``, ``cost``, ``texts`` of cost and gain).
    - ``heatmap``: ``columns`` (``text``, ``title``, ``group``), ``groups`` of them (``text``, ``title``; on a phone one
      column each), ``grid``, the rows (``key``, ``name``, ``cells`` as ``[column, strength 1 to 3, seen 0 or 1]``,
      ``open``), ``detail`` of the open row (``text``, ``question``, ``official``; ``items``: ``sign``, ``seen``,
      ``name``, ``text``), ``key``, the legend (``sign``, ``seen``, ``text``), ``words`` (``corner``, ``seen``,
      ``goals``). A pressed row is picked.
    - ``tree``: ``rows`` from above (``row``: ``ask``, a question; ``then``, an answer that leads on; or ``leaf``, one
      that leads to a term; ``depth``, ``text``, ``answer``, ``mark``: ``way`` if it was walked, ``now`` where one is).
    - ``map``: ``middle`` (the meridian in the middle, degrees east), ``whole`` (all the world, or the part that holds
      home and what is near), ``home`` (``iso3``, ``name``, ``at`` as ``[east, north]``; or ``None``), ``items``, the
      largest first (``iso3``, ``name``, ``text``, ``value``, ``at``, ``near``), ``top`` (what the largest circle is
      worth), ``legend`` (``sign``: ``home`` or ``circle``; ``text``, ``value``). It needs the ``atlas``.
    - ``plane``: ``ends`` (words for ``up`` and ``across``), ``quarters`` (``way``, ``text``; above left, above right,
      below left, below right), ``marks`` (``id``, ``sign``, ``name``, ``x`` and ``y`` from 1 to 5, ``way``, ``says``),
      ``moves`` (whether marks can be moved) and ``hint`` (how).
    - ``network``: ``nodes`` (``sign``, ``name``, ``at`` as ``[across, down]`` from 0 to 1, ``mark``: ``broker``,
      ``gone`` or empty), ``ties`` (``[from, to, broken]``), ``legend`` (``mark``, ``text``), and if wanted ``arrows``:
      whether a tie leads from the first to the second.
    - ``gantt``: ``start`` (the first month, counted from year 0), ``months`` (how many are drawn), ``ticks``
      (``[month, text]``), ``rows`` (``name``, ``at``, ``months``, ``open`` where it is not said how long, ``note``) and
      ``legend`` (``open``, ``text``).
    - ``stacked``: ``unit``, ``series`` (``name``; at most three, the legend), ``items`` (``name``, ``parts``, one a
      series, which add up; one below zero goes to the left; ``text``, the sum in words, ``note``, ``mark``), ``limits``
      (``value``, ``text``; dashed lines across), ``limitsName`` (what they are) and if wanted ``top``.
    """

    _esm = assets.Script("view.js")
    _css = assets.Style()

    content = traitlets.Dict().tag(sync=True, to_json=lambda content, _view: _packed(content))
    still = traitlets.List(traitlets.Dict()).tag(sync=True)
    sources = traitlets.List(traitlets.Unicode()).tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)
    atlas = traitlets.Unicode("").tag(sync=True)

    def __init__(
        self,
        content: dict[str, Any] | None = None,
        sources: Sequence[str] = (),
        *,
        labels: dict[str, str] | None = None,
        atlas: str = "",
        on_pick: Callable[[str], None] | None = None,
        on_move: Callable[[str, int, int], None] | None = None,
    ) -> None:
        words = {"table": _("The numbers"), "sources": _("Sources"), **(labels or {})}
        shown = lean(content or {})
        still = packing.still(shown["pictures"])
        super().__init__(content=shown, still=still, sources=list(sources), labels=words, atlas=atlas)
        self._on_pick, self._on_move = on_pick, on_move
        if on_pick is not None or on_move is not None:
            self.on_msg(self._receive)

    def __repr__(self) -> str:
        return f"View({self.content.get('sentence', '')!r})"

    def show(self, content: dict[str, Any]) -> None:
        """Replace what is seen, in one message.

        Raises
        ------
        ValueError
            When a picture is of a kind that the page cannot draw.
        """
        shown = lean(content)
        still = packing.still(shown["pictures"])
        if still == self.still:
            self.content = shown
            return
        with self.hold_sync():
            self.still, self.content = still, shown

    def _receive(self, _widget: object, message: object, _buffers: object) -> None:
        if not isinstance(message, Mapping) or not isinstance(message.get("id"), str):
            return
        if message.get("do") == "pick" and self._on_pick is not None:
            self._on_pick(message["id"])
        x, y = message.get("x"), message.get("y")
        if message.get("do") == "move" and self._on_move is not None and type(x) is int and type(y) is int:
            self._on_move(message["id"], x, y)


def lean(content: dict[str, Any]) -> dict[str, Any]:
    """Return the content with its pictures' numbers as short as can be seen, unknown ones (NaN) as ``None``.

    Raises
    ------
    ValueError
        When a picture is of a kind that the page cannot draw.
    """
    for picture in content.get("pictures", ()):
        if picture.get("kind") not in PICTURES:
            raise ValueError(f"No picture of kind {picture.get('kind')!r}; kinds are {', '.join(PICTURES)}.")
    return {**content, "pictures": [_short(picture) for picture in content.get("pictures", ())]}


def on_page(pictures: Sequence[dict[str, Any]], sources: Sequence[str]) -> dict[str, Any]:
    """What ``view.js`` is told of pictures on a page that has no kernel behind it: plain JSON.

    Parameters
    ----------
    pictures : sequence of dict
        As in `View`, each with its own sentence.
    sources : sequence of str
        Lines below.

    Raises
    ------
    ValueError
        When a picture is of a kind that the page cannot draw.
    """
    shown = lean({"sentence": "", "pictures": list(pictures), "table": None, "notice": "", "compare": None})
    return {
        "content": _packed(shown),
        "still": packing.still(shown["pictures"]),
        "sources": list(sources),
        "labels": {"table": _("The numbers"), "sources": _("Sources")},
    }


def _packed(content: dict[str, Any]) -> dict[str, Any]:
    return {**content, "pictures": packing.moving(content.get("pictures", ()))}


def _short(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _short(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_short(inner) for inner in value]
    if hasattr(value, "tolist"):  # a NumPy array or number
        return _short(value.tolist())
    if isinstance(value, float):
        return _rounded(value) if math.isfinite(value) else None
    return value


def _rounded(value: float) -> float | int:
    if value == 0:
        return 0
    rounded = round(value, DIGITS - 1 - math.floor(math.log10(abs(value))))
    return int(rounded) if rounded == int(rounded) else rounded
