"""What the views are given: pictures as the page draws them, and the line that says what is our own."""

from __future__ import annotations

from typing import Any

from fieldschool.charts.picture import Picture
from fieldschool.i18n import _
from fieldschool.tools.content import view_content


def page(picture: Picture, *others: Picture, notice: str = "", compare: dict[str, Any] | None = None) -> dict[str, Any]:
    """A picture whose sentence stands above it, and others below that keep theirs."""
    return view_content(picture.sentence, [picture, *others], notice=notice, compare=compare)


def own_reading() -> str:
    """What of the lesson is the course's own."""
    return _("Strengths, short names, examples and questions: our own reading of the compact.")
