"""What cash kept at home still buys, year after year."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, number, percent

AMOUNT = 100.0


def still_buys(inflation_pct: Sequence[float]) -> np.ndarray:
    """What 100 of cash still buys after each year.

    Parameters
    ----------
    inflation_pct : sequence of float
        Inflation of consumer prices of each year, percent, in order.

    Returns
    -------
    ndarray, shape (n + 1,)
        In the money of the start; the first is 100.
    """
    factors = 1 + np.asarray(inflation_pct, dtype=float) / 100
    return AMOUNT / np.concatenate([[1.0], np.cumprod(factors)])


def picture(
    country: str, currency: str, years: Sequence[int], inflation_pct: Sequence[float], sources: tuple[str, ...]
) -> Picture:
    """Bars of what 100 kept as cash buys, every second year.

    Parameters
    ----------
    country : str
        Name.
    currency : str
        ISO 4217 code.
    years : sequence of int
        The years of ``inflation_pct``, one after the other.
    inflation_pct : sequence of float
        Percent a year.
    sources : tuple of str
        Lines for under the picture.

    Returns
    -------
    Picture
        Of kind ``bars``.
    """
    start = years[0] - 1
    buys = still_buys(inflation_pct)
    ends = [start, *years]
    at = sorted({0, *range(len(years), 0, -2)})
    items = [
        {
            "name": _("end of {year}").format(year=ends[i]),
            "value": round(float(buys[i]), 1),
            "text": number(buys[i]),
            "note": "",
            "mark": i == len(years),
        }
        for i in at
    ]
    rows = tuple(
        (str(year), percent(pct), number(left, 1))
        for year, pct, left in zip(years, inflation_pct, buys[1:], strict=True)
    )
    columns = (_("Year"), _("Prices rose by"), _("100 of cash still buys"))
    caption = _("{country}: what {currency} 100, kept as cash since the end of {year}, still buys").format(
        country=country, currency=currency, year=start
    )
    said = sentence(currency, start, years[-1], float(buys[-1]))
    spec = {
        "title": _("What 100 of cash still buys"),
        "unit": _("in the prices of {year}").format(year=start),
        "items": items,
    }
    return Picture("bars", said, spec, Table(caption, columns, rows), sources)


def sentence(currency: str, start: int, end: int, left: float) -> str:
    """What became of 100 under the mattress."""
    names = {"currency": currency, "start": start, "end": end, "left": f"{currency} {number(left)}"}
    if left > 100.5:
        said = _("By the end of {end}, {currency} 100 kept as cash since {start} bought what {left} had bought before.")
    elif left > 99.5:
        said = _("{currency} 100 kept as cash from the end of {start} to the end of {end} kept its value.")
    else:
        said = _("By the end of {end}, {currency} 100 kept as cash since {start} bought only what {left} bought then.")
    return said.format(**names)
