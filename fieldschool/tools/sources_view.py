"""Where a lesson's figures come from, as a list at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

import ipywidgets

from fieldschool.i18n import _


class SourcesView(ipywidgets.HTML):
    """The sources of a lesson; made anew when another country is chosen.

    Parameters
    ----------
    lines : callable
        Gives the lines as they are now; one that is given twice is shown once.
    """

    def __init__(self, lines: Callable[[], Iterable[str]]) -> None:
        self._lines = lines
        super().__init__()
        self.add_class("fs-html")
        self.show()

    def __repr__(self) -> str:
        return f"SourcesView({len(self.shown)} lines)"

    def show(self) -> None:
        """Show the sources as they are now."""
        self.shown = list(dict.fromkeys(self._lines()))
        items = "".join(f"<li>{escape(line)}</li>" for line in self.shown)
        summary = escape(_("All sources of this lesson"))
        self.value = f'<details class="fs-more"><summary>{summary}</summary><ul class="fs-list">{items}</ul></details>'
