"""What a `View` is given, in one shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from fieldschool.charts.picture import Picture


def view_content(
    sentence: str,
    pictures: Iterable[Picture | Mapping[str, Any]] = (),
    *,
    notice: str = "",
    compare: Mapping[str, Any] | None = None,
    table: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Make the content of a view.

    Parameters
    ----------
    sentence : str
        Stands above the pictures, and is the name of each that has no sentence of its own.
    pictures : iterable of Picture or dict
        In the order shown. One that says the same as ``sentence`` does not say it twice.
    notice : str
        What must be known beside it.
    compare : dict, optional
        A small table that is always seen.
    table : dict, optional
        A table in a fold-out.
    """
    return {
        "sentence": sentence,
        "pictures": [_quiet(picture, sentence) for picture in pictures],
        "table": table,
        "notice": notice,
        "compare": compare,
    }


def _quiet(picture: Picture | Mapping[str, Any], sentence: str) -> dict[str, Any]:
    drawn = picture.page() if isinstance(picture, Picture) else picture
    return {name: part for name, part in drawn.items() if name != "sentence" or part != sentence}
