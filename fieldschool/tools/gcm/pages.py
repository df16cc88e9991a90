"""What the views are given: pictures as the page draws them, and the line that says what is our own."""

from __future__ import annotations

from typing import Any

from fieldschool.charts.picture import Picture
from fieldschool.i18n import _


def page(picture: Picture, *others: Picture, notice: str = "", compare: dict[str, Any] | None = None) -> dict[str, Any]:
    """A picture whose sentence stands above it, and others below that keep theirs."""
    first = {name: part for name, part in picture.page().items() if name != "sentence"}
    pictures = [first, *(other.page() for other in others)]
    return {"sentence": picture.sentence, "pictures": pictures, "table": None, "notice": notice, "compare": compare}


def own_reading() -> str:
    """What of the lesson is the course's own."""
    return _("Strengths, short names, examples and questions: our own reading of the compact.")
