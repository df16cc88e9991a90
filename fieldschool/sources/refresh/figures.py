"""What a publisher answered, in the shape of the tables of ``data/``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Key = tuple[str, ...]
"""The cells that name a row of a table, without its source: country, indicator and year, for example."""

Values = tuple[float, ...]


@dataclass(frozen=True)
class Figures:
    """One series of a publisher, for one table.

    Attributes
    ----------
    table : str
        Name of the table in ``data/``.
    label : str
        What the series is, in words.
    source : mapping
        The row for the table ``sources``; its ``source_id`` is a stem such as ``wdi``, to which the date is added.
    columns : tuple of str
        Columns of numbers. The first is the one that is shown, and that decides what a jump is.
    rows : mapping of Key to Values
        The numbers by the cells that name a row, in the units that ``data/datapackage.json`` gives.
    since : str
        The first year, month or quarter that was asked for.
    series : str
        Cell of the column ``indicator`` that all rows share; empty where the table is one series.
    percent : bool
        Whether the first number is in per cent.
    positive : bool
        Whether the first number can only be above zero.
    rounding : float
        Two numbers this near are the same; for tables that round to decimals.
    flags : mapping of Key to str
        What to know of a figure, for the column ``flag``.
    ignored : mapping of str to int
        Rows left out, by the code of the country, region or currency that the course does not have.
    note : str
        What a trainer should know of the whole series; can be empty.
    """

    table: str
    label: str
    source: Mapping[str, str]
    columns: tuple[str, ...]
    rows: Mapping[Key, Values]
    since: str
    series: str = ""
    percent: bool = False
    positive: bool = False
    rounding: float = 0.0
    flags: Mapping[Key, str] = field(default_factory=dict)
    ignored: Mapping[str, int] = field(default_factory=dict)
    note: str = ""


def cell(value: float) -> str:
    """Write a number as the tables do: whole numbers without a decimal point."""
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(float(value))


def significant(value: float, digits: int) -> float:
    """Round to a number of significant digits."""
    return float(f"{value:.{digits}g}")
