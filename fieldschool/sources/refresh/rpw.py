"""World Bank, Remittance Prices Worldwide: the complete file, turned into the mean cost of each corridor and quarter.

The mean is over all services, as in the rows that the course holds, so that one series has one meaning. The World Bank
leaves out services that do not say their exchange rate (for them the file holds a margin of 0), so that its published
averages can be higher. https://remittanceprices.worldbank.org/methodology
"""

from __future__ import annotations

import io
import math
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any
from zipfile import BadZipFile

from fieldschool.sources.refresh.asking import Asker
from fieldschool.sources.refresh.figures import Figures, Key, Values
from fieldschool.sources.refresh.held import Held

ID = "rpw"
NAME = "The World Bank (Remittance Prices Worldwide)"
CATALOGUE = "https://ddh-openapi.worldbank.org/resources"
DATASET = "0037898"
FILE_NAME = re.compile(r"rpw_dataset_(\d{4})_(\d{4})_q([1-4])\.xlsx", re.IGNORECASE)
SHEET = "Dataset (from Q2 2016)"
FIRST_YEAR = 2016
PERIOD = re.compile(r"(\d{4})_([1-4])Q")
CODES = ("source_code", "destination_code")
NUMBERS = ("cc1 total cost %", "cc2 total cost %", "cc1 fx margin", "cc2 fx margin")
COLUMNS = ("cost200_pct", "cost500_pct", "margin200_pct", "margin500_pct", "services")
DECIMALS = 3
VERY_HIGH = 25.0
"""A mean above this, % of the amount, has a flag in the table: the course leaves it out of its averages."""

NOTE = "Means over all services of a corridor, as in the rows that the course holds."


def read(asker: Asker, held: Held, since: int | None, today: date) -> list[Figures]:
    """Find the complete file, read it (some minutes), and take the means.

    Parameters
    ----------
    asker, held, since, today
        As for the World Bank; ``since`` is the first year.

    Returns
    -------
    list of Figures
        One: total cost and exchange-rate margin, % of US$ 200 and of US$ 500, and the number of services.

    Raises
    ------
    PublisherError
        When the file is not found, is cut, or has another shape.
    """
    url, edition = _file(asker)
    first = f"{max(FIRST_YEAR, since or 0)}Q1"
    services, ignored = _services(asker, url, first, set(held.names()))
    rows = {key: _mean(found) for key, found in services.items()}
    if not rows:
        raise asker.error("the complete file", "a file without prices of the corridors that the course has")
    return [
        Figures(
            "corridor_cost",
            "Mean cost of sending, by corridor and quarter (total cost of US$ 200, %)",
            _source(today, edition),
            COLUMNS,
            rows,
            first,
            percent=True,
            rounding=10**-DECIMALS / 2,
            flags={key: _flag(values) for key, values in rows.items()},
            ignored=ignored,
            note=NOTE,
        )
    ]


def _file(asker: Asker) -> tuple[str, str]:
    """Find the newest complete file in the catalogue: its address, and the quarters in it."""
    asked = "the list of its files"
    answer = asker.get_json(asked, CATALOGUE, {"dataset_unique_id": DATASET})
    found = []
    for address in _texts(answer):
        name = FILE_NAME.fullmatch(address.rsplit("/", 1)[-1])
        if name and address.startswith("https://"):
            first, last, quarter = name.groups()
            found.append(((last, quarter), address, f"dataset {first}-{last} Q{quarter}"))
    if not found:
        raise asker.error(asked, "a list without the complete file (rpw_dataset_... .xlsx)")
    return max(found)[1:]


def _texts(answer: Any) -> Iterator[str]:
    # The address stands deep in the answer; only that it ends in the name of the file is documented.
    todo = [answer]
    while todo:
        part = todo.pop()
        if isinstance(part, dict):
            todo += part.values()
        elif isinstance(part, list):
            todo += part
        elif isinstance(part, str):
            yield part


def _services(asker: Asker, url: str, first: str, known: set[str]) -> tuple[dict[Key, list[Values]], dict[str, int]]:
    asked = f"the complete file ({url.rsplit('/', 1)[-1]})"
    raw = asker.get(asked, url)
    if raw.lstrip()[:1] == b"<":
        raise asker.error(asked, "a page instead of a workbook")
    services: dict[Key, list[Values]] = {}
    ignored: Counter[str] = Counter()
    try:
        for work, home, period, numbers in _lines(asker, asked, raw):
            quarter = "Q".join(period)
            unknown = {work, home} - known
            if unknown:
                ignored.update(sorted(unknown))
            elif quarter >= first:
                services.setdefault((work, home, quarter), []).append(numbers)
    except (BadZipFile, zlib.error, EOFError, SyntaxError, LookupError, OSError, ValueError, TypeError):
        # A fault in the XML of a workbook is a SyntaxError.
        raise asker.error(asked, "a workbook that is cut or damaged") from None
    return services, dict(ignored)


def _lines(asker: Asker, asked: str, raw: bytes) -> Iterator[tuple[str, str, tuple[str, str], Values]]:
    # Imported here: it costs time, and nothing else of the course reads workbooks.
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
    try:
        if SHEET not in book.sheetnames:
            raise asker.error(asked, f"a workbook without the sheet '{SHEET}'")
        lines = book[SHEET].iter_rows(values_only=True)
        header = [str(name).strip().lower() if name is not None else "" for name in next(lines, ())]
        missing = [name for name in (*CODES, "period", *NUMBERS) if name not in header]
        if missing:
            raise asker.error(asked, f"a workbook in another shape than the course knows (no column '{missing[0]}')")
        codes, numbers = ([header.index(name) for name in names] for names in (CODES, NUMBERS))
        at_period = header.index("period")
        for cells in lines:
            # Rows can end before the last columns, where these are empty.
            line = (*cells, *[None] * (len(header) - len(cells)))
            values = tuple(_number(line[place]) for place in numbers)
            if any(value is None for value in values):
                continue
            period = PERIOD.fullmatch(str(line[at_period]).strip())
            if period is None:
                raise asker.error(asked, f"a workbook in another shape (the period '{str(line[at_period])[:20]}')")
            work, home = (str(line[place]).strip() for place in codes)
            yield work, home, period.groups(), values
    finally:
        book.close()


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)


def _mean(found: list[Values]) -> Values:
    means = (round(math.fsum(column) / len(found), DECIMALS) for column in zip(*found, strict=True))
    return (*means, float(len(found)))


def _flag(values: Values) -> str:
    return "negative" if values[0] < 0 else "very_high" if values[0] > VERY_HIGH else ""


def _source(today: date, edition: str) -> dict[str, str]:
    return {
        "source_id": "rpw",
        "title": "Remittance Prices Worldwide",
        "publisher": "World Bank",
        "vintage": f"{edition}; read on {today.isoformat()}",
        "url": "https://remittanceprices.worldbank.org/data-download",
        "licence": "CC-BY-4.0",
        "credit": 'CC BY 4.0; cite "The World Bank, Remittance Prices Worldwide" and the date',
        "read_from": f"https://datacatalog.worldbank.org/search/dataset/{DATASET}/remittance-prices-worldwide",
        "notes": "Simple mean by corridor and quarter over all services, also those that do not say their exchange "
        "rate (their margin counts as 0), so that it can be below the published average. Negative or very high means "
        "are flagged, not removed.",
    }
