"""Cash of a farm by years or by months, as rows: what is paid for, and what is left or missing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, compact, number, sensible


def cash_rows(
    title: str, first: str, names: Sequence[str], cash: tuple[np.ndarray, np.ndarray], currency: str, said: str
) -> Picture:
    """A row for each time: costs that sales pay for, and what is left or missing.

    Parameters
    ----------
    title, first : str
        Of the picture, and of its table's first column.
    names : sequence of str
        Of the times.
    cash : tuple of ndarray
        Sales and costs of each, in money.
    currency : str
    said : str
        The sentence.

    Returns
    -------
    Picture
        Of kind ``stacked``.
    """
    income, costs = cash
    left = income - costs
    rows = list(zip(names, income, costs, left, strict=True))
    items = [
        {"name": name, "parts": [float(min(cost, sold)), float(rest)], "text": _left(float(rest)), "note": "",
         "mark": False}
        for name, sold, cost, rest in rows
    ]  # fmt: skip
    spec = {
        "title": title,
        "unit": _("{currency}, at the prices of today").format(currency=currency),
        "series": [{"name": _("Costs that sales pay for")}, {"name": _("What is left, or missing")}],
        "items": items,
        "limits": [],
        "limitsName": "",
    }
    cells = tuple((name, *(number(round(value) + 0.0) for value in values)) for name, *values in rows)
    return Picture("stacked", said, spec, Table(title, (first, _("Sales"), _("Costs"), _("Left")), cells))


def _left(value: float) -> str:
    said = _("{sum} left") if value >= 0 else _("{sum} missing")
    return said.format(sum=compact(sensible(abs(round(value)))))
