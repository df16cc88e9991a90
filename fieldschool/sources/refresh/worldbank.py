"""World Bank, World Development Indicators, by the Indicators API (version 2, source 2).

https://datahelpdesk.worldbank.org/knowledgebase/articles/889392
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from fieldschool.sources.refresh.asking import Asker
from fieldschool.sources.refresh.figures import Figures, Key, Values, significant
from fieldschool.sources.refresh.held import Held

ID = "worldbank"
NAME = "The World Bank"
URL = "https://api.worldbank.org/v2/country/all/indicator/{code}"
ROWS_A_PAGE = 20_000
MOST_PAGES = 10
DIGITS = 9


@dataclass(frozen=True)
class Series:
    """An indicator that is asked for, and the first year that its table holds."""

    code: str
    table: str
    first: int
    percent: bool = True
    positive: bool = True


SERIES = (
    Series("BX.TRF.PWKR.CD.DT", "remittances_annual", 2000, percent=False),
    Series("BX.TRF.PWKR.DT.GD.ZS", "remittances_annual", 2000),
    Series("FP.CPI.TOTL.ZG", "macro_annual", 1990, positive=False),
    Series("FR.INR.DPST", "macro_annual", 1990, positive=False),
    Series("FR.INR.LEND", "macro_annual", 1990, positive=False),
    Series("NY.GDP.PCAP.CD", "macro_annual", 1990, percent=False),
    Series("PA.NUS.FCRF", "macro_annual", 1990, percent=False),
)


def read(asker: Asker, held: Held, since: int | None, today: date) -> list[Figures]:
    """Ask for each indicator.

    Parameters
    ----------
    asker : Asker
    held : Held
        For the countries that the course knows, and the names of the indicators.
    since : int or None
        First year; the first of the table if ``None``.
    today : date
        The day of the answer.

    Returns
    -------
    list of Figures
        One for each of `SERIES`.

    Raises
    ------
    PublisherError
        When one of them cannot be read.
    """
    known = set(held.names())
    labels = {row["indicator"]: row["label"] for row in held.rows("indicators")}
    made = []
    for series in SERIES:
        label = f"{labels.get(series.code, series.code)} ({series.code})"
        first = max(series.first, since or 0)
        rows, ignored = _rows(asker, label, series.code, first, today.year, known)
        made.append(
            Figures(
                series.table,
                label,
                _source(today),
                ("value",),
                rows,
                str(first),
                series=series.code,
                percent=series.percent,
                positive=series.positive,
                ignored=ignored,
            )
        )
    return made


def _rows(
    asker: Asker, label: str, code: str, first: int, last: int, known: set[str]
) -> tuple[dict[Key, Values], dict[str, int]]:
    rows: dict[Key, Values] = {}
    ignored: Counter[str] = Counter()
    for row in _pages(asker, label, code, first, last):
        iso3, year, value = _cells(asker, label, code, row)
        if value is None:
            continue
        if iso3 not in known:
            ignored[iso3 or "no code"] += 1
        else:
            rows[iso3, code, year] = (significant(value, DIGITS),)
    if not rows:
        raise asker.error(label, "an answer without figures")
    return rows, dict(ignored)


def _pages(asker: Asker, label: str, code: str, first: int, last: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    page = pages = 1
    total = 0
    while page <= pages:
        params = {"source": 2, "format": "json", "date": f"{first}:{last}", "per_page": ROWS_A_PAGE, "page": page}
        answer = asker.get_json(label, URL.format(code=code), params)
        if isinstance(answer, list) and len(answer) == 1 and isinstance(answer[0], dict) and "message" in answer[0]:
            raise asker.error(label, f"the message {_message(answer[0])!r}")
        if not isinstance(answer, list) or len(answer) != 2 or not isinstance(answer[0], dict):
            raise asker.error(label, "data in another shape than the course knows")
        head, rows = answer
        pages, total = (_count(asker, label, head, name) for name in ("pages", "total"))
        if pages > MOST_PAGES:
            raise asker.error(label, f"an answer of {pages} pages, where {MOST_PAGES} are the most")
        if rows is not None and not isinstance(rows, list):
            raise asker.error(label, "data in another shape than the course knows (no list of rows)")
        found += rows or []
        page += 1
    if len(found) != total:
        raise asker.error(label, f"{len(found)} rows of {total}")
    return found


def _count(asker: Asker, label: str, head: dict[str, Any], name: str) -> int:
    # The API writes counts as numbers, and some of them as text.
    try:
        count = int(head[name])
    except (KeyError, TypeError, ValueError):
        raise asker.error(label, f"data in another shape than the course knows (no '{name}')") from None
    return max(count, 0)


def _cells(asker: Asker, label: str, code: str, row: Any) -> tuple[str, str, float | None]:
    try:
        iso3, year, value, said = row["countryiso3code"], row["date"], row["value"], row["indicator"]["id"]
    except (KeyError, TypeError, IndexError) as error:
        missing = error.args[0] if isinstance(error, KeyError) else "row"
        raise asker.error(label, f"data in another shape than the course knows (no '{missing}')") from None
    if said != code or not isinstance(iso3, str) or not (isinstance(year, str) and len(year) == 4 and year.isdecimal()):
        raise asker.error(label, "data in another shape than the course knows (indicator, country or year)")
    if value is None:
        return iso3, year, None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise asker.error(label, f"data in another shape than the course knows (the figure {str(value)[:20]!r})")
    return iso3, year, float(value)


def _message(head: dict[str, Any]) -> str:
    try:
        return str(head["message"][0]["value"])[:120]
    except (KeyError, TypeError, IndexError):
        return str(head["message"])[:120]


def _source(today: date) -> dict[str, str]:
    return {
        "source_id": "wdi",
        "title": "World Development Indicators",
        "publisher": "World Bank",
        "vintage": f"API answer of {today.isoformat()}",
        "url": "https://databank.worldbank.org/source/world-development-indicators",
        "licence": "CC-BY-4.0",
        "credit": 'CC BY 4.0; credit "The World Bank" and the dataset, say what was changed',
        "read_from": "https://api.worldbank.org/v2/ (source 2)",
        "notes": "Rows that are new or differ from those held before; rounded to 9 digits.",
    }
