"""What the lesson's three views are given, and the lines under them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, number
from fieldschool.tools.content import view_content

#: Publishers that are named under a picture; the list at the lesson's end has all.
PUBLISHERS = 3


def our_reading() -> str:
    """Say what the counts are, and what they are not."""
    return _(
        "This is our list, not the whole law of a country, and which area an instrument serves is our own reading. "
        "What is in force counts, as far as our sources show. A number says how many there are, not how well they work."
    )


def page(picture: Picture, notice: str) -> dict[str, Any]:
    """Make a view's content of one picture."""
    # A picture without its own sentence is named by the content's, which stands above it.
    return view_content(picture.sentence, [picture], notice=notice)


def short(citations: Iterable[str]) -> list[str]:
    """Name the first publishers; a citation begins with its publisher."""
    publishers = list(dict.fromkeys(line.split(",")[0] for line in citations))
    if len(publishers) <= PUBLISHERS:
        return publishers
    rest = len(publishers) - PUBLISHERS
    return [*publishers[:PUBLISHERS], _("{n} more, all listed at the lesson's end").format(n=number(rest))]


def lines(rows: Iterable[Iterable[str]]) -> str:
    """Write rows as lines of text."""
    return "\n".join(" · ".join(row) for row in rows)
