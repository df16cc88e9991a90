"""A small course folder, and publishers that answer from memory. The real ``data/`` is never written."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import openpyxl
import pytest

from fieldschool.sources.refresh import asking, run
from fieldschool.sources.refresh.command import Wishes
from fieldschool.sources.refresh.worldbank import SERIES

CHECKOUT = Path(__file__).resolve().parents[3]
RECORDED = Path(__file__).parent / "recorded"
COUNTRIES = {"AGO", "ECU", "ESP", "MEX", "NAM", "PHL", "USA"}
CURRENCIES = {"AOA", "EUR", "GBP", "MXN", "NAD", "PHP", "ZAR"}
TODAY = date(2026, 11, 25)
DOLLARS_A_POUND = 1.25


def read(path: Path) -> list[dict[str, str]]:
    """Read a table as text."""
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


def write(path: Path, rows: list[dict[str, str]]) -> None:
    """Write a table as the course does."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(out.getvalue().encode("utf-8"))


def _is_small(row: dict[str, str]) -> bool:
    places = [row[name] for name in ("iso3", "work_iso3", "home_iso3") if name in row]
    return set(places) <= COUNTRIES and row.get("currency", "GBP") in CURRENCIES | {"", "USD"}


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course's own tables, cut down to seven countries."""
    home = tmp_path_factory.mktemp("small")
    shutil.copytree(CHECKOUT / "data", home / "data", ignore=shutil.ignore_patterns("countries", ".*", "*_earlier.csv"))
    shutil.copy2(CHECKOUT / "course.toml", home / "course.toml")
    package = json.loads((home / "data/datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        path = home / "data" / resource["path"]
        rows = read(path)
        if resource["name"] not in ("sources", "indicators"):
            write(path, [row for row in rows if _is_small(row)] or rows[:1])
    package["resources"] = [
        resource
        for resource in package["resources"]
        if resource["name"]
        in ("countries", "sources", "indicators", "macro_annual", "remittances_annual", "corridor_cost", "fx_monthly")
    ]
    (home / "data/datapackage.json").write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return home


@pytest.fixture
def data(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course folder of this test alone; gives its ``data/``."""
    home = tmp_path / "course"
    shutil.copytree(small, home)
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(home))
    return home / "data"


class Publishers:
    """Answers as the publishers document it; at first exactly what the course holds.

    Attributes
    ----------
    worldbank : dict
        By indicator, the figure by country and year. ``None`` is a year without a figure.
    rates : dict
        By month, units per US dollar by currency.
    services : list of dict
        Lines of the complete file of Remittance Prices Worldwide.
    instead : dict
        By part of an address, what to answer instead: a response, an exception, or a function of the right response.
    asked : list of str
        The addresses asked.
    """

    def __init__(self, data: Path) -> None:
        annual = read(data / "macro_annual.csv") + read(data / "remittances_annual.csv")
        self.worldbank: dict[str, dict[tuple[str, str], float | None]] = {series.code: {} for series in SERIES}
        for row in annual:
            if row["indicator"] in self.worldbank and row.get("preferred", "true") == "true":
                self.worldbank[row["indicator"]][row["iso3"], row["year"]] = float(row["value"])
        self.rates: dict[str, dict[str, float]] = {}
        for row in read(data / "fx_monthly.csv"):
            self.rates.setdefault(row["month"], {"USD": 1.0})[row["currency"]] = float(row["per_usd"])
        self.services = [
            service(row["work_iso3"], row["home_iso3"], row["quarter"], *(float(row[name]) for name in COSTS))
            for row in read(data / "corridor_cost.csv")
            for _ in range(int(row["services"]))
        ]
        self.instead: dict[str, Any] = {}
        self.asked: list[str] = []

    def answer(self, request: httpx.Request) -> httpx.Response:
        """Answer one request."""
        url = str(request.url)
        self.asked.append(url)
        made = self._right(request)
        for part, instead in self.instead.items():
            if part in url:
                if isinstance(instead, Exception):
                    raise instead
                return instead(made) if callable(instead) else instead
        return made

    def _right(self, request: httpx.Request) -> httpx.Response:
        host, path = request.url.host, request.url.path
        if host == "api.worldbank.org":
            first, last = request.url.params["date"].split(":")
            return httpx.Response(200, content=self.indicator(path.rsplit("/", 1)[-1], first, last))
        if host == "ddh-openapi.worldbank.org":
            return httpx.Response(200, content=(RECORDED / "catalogue.json").read_bytes())
        if host == "datacatalogfiles.worldbank.org":
            return httpx.Response(200, content=workbook(self.services))
        year, month = path.removesuffix(".csv").rsplit("_", 1)[-1].split("-")
        name = f"{year}-{int(month):02d}"
        return httpx.Response(200, content=self.month(name)) if name in self.rates else httpx.Response(404)

    def indicator(self, code: str, first: str, last: str) -> bytes:
        """Answer as the Indicators API."""
        rows = [
            {
                "indicator": {"id": code, "value": code},
                "country": {"id": iso3[:2], "value": iso3},
                "countryiso3code": iso3,
                "date": year,
                "value": value,
                "unit": "",
                "obs_status": "",
                "decimal": 0,
            }
            for (iso3, year), value in self.worldbank[code].items()
            if first <= year <= last
        ]
        return json.dumps([{"page": 1, "pages": 1, "per_page": 20000, "total": len(rows)}, rows]).encode()

    def month(self, name: str) -> bytes:
        """Answer as the trade tariff service; the pound has no row."""
        year, month = name.split("-")
        lines = ["Country/Territories,Currency,Currency Code,Currency Units per £1,Start date,End date"]
        for currency, rate in self.rates[name].items():
            if currency != "GBP":
                dollars = 1 / self.rates[name].get("GBP", 1 / DOLLARS_A_POUND)
                lines.append(f"Land,Money,{currency},{rate * dollars:.10g},01/{month}/{year},28/{month}/{year}")
        return ("\n".join(lines) + "\n").encode()


COSTS = ("cost200_pct", "cost500_pct", "margin200_pct", "margin500_pct")
HEADER = (
    "id", "period", "source_code", "source_name", "destination_code", "destination_name", "firm",
    "cc1 fx margin", "cc1 total cost %", "cc2 fx margin", "cc2 total cost %", "transparent", "corridor",
)  # fmt: skip


def service(work: str, home: str, quarter: str, cost200: Any, cost500: Any, margin200: Any, margin500: Any) -> dict:
    """One line of the complete file."""
    return {
        "period": f"{quarter[:4]}_{quarter[-1]}Q",
        "source_code": work,
        "destination_code": home,
        "cc1 total cost %": cost200,
        "cc2 total cost %": cost500,
        "cc1 fx margin": margin200,
        "cc2 fx margin": margin500,
        "transparent": "yes",
    }


def workbook(services: list[dict], *, sheet: str = "Dataset (from Q2 2016)", header: tuple[str, ...] = HEADER) -> bytes:
    """The complete file, as a workbook."""
    book = openpyxl.Workbook(write_only=True)
    book.create_sheet("Read me").append(["Remittance Prices Worldwide"])
    page = book.create_sheet(sheet)
    page.append(list(header))
    for line in services:
        page.append([line.get(name) for name in header])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture
def publishers(data: Path) -> Publishers:
    """Publishers who say what the course holds."""
    return Publishers(data)


class Run:
    """Runs the command and keeps what it said."""

    def __init__(self, publishers: Publishers) -> None:
        self.publishers = publishers
        self.said: list[str] = []
        self.complaints: list[str] = []

    def __call__(
        self, *only: str, write: bool = True, since: int | None = None, jumps: bool = False, today: date = TODAY
    ) -> int:
        self.said.clear()
        self.complaints.clear()
        transport = httpx.MockTransport(self.publishers.answer)
        wishes = Wishes(since, jumps, lambda: write)
        with asking.client(transport) as client:
            return run(client, today, only, wishes, self.said.append, self.complaints.append)

    @property
    def text(self) -> str:
        """All that was said."""
        return "\n".join(self.said)


@pytest.fixture
def refresh(publishers: Publishers) -> Run:
    """The command, asking the publishers of this test."""
    return Run(publishers)


@pytest.fixture
def ask(publishers: Publishers) -> Callable[[str], asking.Asker]:
    """Make what asks one publisher."""

    def make(name: str = "The publisher") -> asking.Asker:
        return asking.Asker(asking.client(httpx.MockTransport(publishers.answer)), name)

    return make


@pytest.fixture
def recorded() -> Callable[[str], bytes]:
    """Give a recorded answer."""
    return lambda name: (RECORDED / name).read_bytes()


def snapshot(folder: Path) -> dict[str, bytes]:
    """All files of a folder and what is in them."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def files(data: Path) -> Callable[[], dict[str, bytes]]:
    """Picture ``data/`` as it is now."""
    return lambda: snapshot(data)


@pytest.fixture
def table(data: Path) -> Callable[[str], list[dict[str, str]]]:
    """Read a table of this test as text."""
    return lambda name: read(data / f"{name}.csv")
