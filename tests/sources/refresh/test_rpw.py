"""Reading the complete file of Remittance Prices Worldwide."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import httpx
import openpyxl
import pytest

from fieldschool.sources.refresh import rpw
from fieldschool.sources.refresh.asking import PublisherError

from .conftest import HEADER, service, workbook

TODAY = date(2026, 11, 25)


def read(ask, publishers, services, since=None):
    publishers.services = services
    (figures,) = rpw.read(ask(rpw.NAME), rpw.Held(), since, TODAY)
    return figures


def test_the_mean_is_over_all_services_as_in_the_rows_that_the_course_holds(ask, publishers):
    services = [
        service("ESP", "ECU", "2025Q3", 4.0, 2.0, 1.0, 0.5),
        service("ESP", "ECU", "2025Q3", 7.0, 3.0, 2.0, 1.5),
        service("ESP", "ECU", "2025Q3", 1.0, 1.0, 0.0, 0.1) | {"transparent": "no"},
    ]
    figures = read(ask, publishers, services)
    assert figures.rows == {("ESP", "ECU", "2025Q3"): (4.0, 2.0, 1.0, 0.7, 3.0)}


def test_a_service_without_a_price_does_not_count(ask, publishers):
    services = [
        service("ESP", "ECU", "2025Q3", 4.0, 2.0, 1.0, 0.5),
        service("ESP", "ECU", "2025Q3", 7.0, None, 2.0, None),
        service("ESP", "ECU", "2025Q3", "n/a", 2.0, 1.0, 0.5),
    ]
    assert read(ask, publishers, services).rows == {("ESP", "ECU", "2025Q3"): (4.0, 2.0, 1.0, 0.5, 1.0)}


def test_negative_and_very_high_means_have_a_flag(ask, publishers):
    services = [
        service("ESP", "ECU", "2025Q1", -0.5, 1.0, -2.0, -2.0),
        service("ESP", "ECU", "2025Q3", 25.5, 1.0, 2.0, 2.0),
        service("ESP", "ECU", "2025Q4", 25.0, 1.0, 2.0, 2.0),
    ]
    assert list(read(ask, publishers, services).flags.values()) == ["negative", "very_high", ""]


def test_the_flags_are_those_of_the_rows_that_the_course_holds(data):
    for row in rpw.Held().rows("corridor_cost"):
        assert rpw._flag((float(row["cost200_pct"]),)) == row["flag"]


def test_codes_that_the_course_does_not_have_are_counted(ask, publishers):
    prices = (4.0, 2.0, 1.0, 0.5)
    services = [service("ESP", "ECU", "2025Q3", *prices), service("ROM", "MDA", "2025Q3", *prices)]
    figures = read(ask, publishers, services)
    assert figures.ignored == {"MDA": 1, "ROM": 1}
    assert set(figures.rows) == {("ESP", "ECU", "2025Q3")}


def test_namibia_is_a_corridor(ask, publishers):
    figures = read(ask, publishers, [service("AGO", "NAM", "2025Q3", 4.0, 2.0, 1.0, 0.5)])
    assert ("AGO", "NAM", "2025Q3") in figures.rows


def test_since_leaves_out_earlier_quarters(ask, publishers):
    services = [service("ESP", "ECU", quarter, 4.0, 2.0, 1.0, 0.5) for quarter in ("2023Q4", "2024Q1")]
    assert set(read(ask, publishers, services, since=2024).rows) == {("ESP", "ECU", "2024Q1")}


def test_the_newest_complete_file_is_taken(ask, publishers):
    figures = read(ask, publishers, [service("ESP", "ECU", "2025Q3", 4.0, 2.0, 1.0, 0.5)])
    assert publishers.asked[-1].endswith("/rpw_dataset_2011_2025_q3.xlsx")
    assert figures.source["vintage"] == "dataset 2011-2025 Q3; read on 2026-11-25"


def refused(ask) -> str:
    with pytest.raises(PublisherError) as caught:
        rpw.read(ask(rpw.NAME), rpw.Held(), None, TODAY)
    return str(caught.value)


@pytest.mark.parametrize("catalogue", [{}, [], 7, {"data": []}, {"data": [{"url": "https://x/rpw_dataset.pdf"}]}])
def test_a_list_without_the_file_is_one_sentence(ask, publishers, catalogue):
    publishers.instead["ddh-openapi"] = httpx.Response(200, json=catalogue)
    assert "a list without the complete file" in refused(ask)


def test_a_file_elsewhere_is_not_fetched(ask, publishers):
    address = "https://example.org/rpw_dataset_2011_2025_q3.xlsx"
    publishers.instead["ddh-openapi"] = httpx.Response(200, json=[address])
    assert "an address that the course does not know (https://example.org)" in refused(ask)


def test_another_sheet_or_column_is_one_sentence(ask, publishers):
    line = service("ESP", "ECU", "2025Q3", 4.0, 2.0, 1.0, 0.5)
    publishers.instead["xlsx"] = httpx.Response(200, content=workbook([line], sheet="Data"))
    assert "without the sheet 'Dataset (from Q2 2016)'" in refused(ask)
    header = tuple(name for name in HEADER if name != "cc1 fx margin")
    publishers.instead["xlsx"] = httpx.Response(200, content=workbook([line], header=header))
    assert "no column 'cc1 fx margin'" in refused(ask)
    publishers.instead["xlsx"] = httpx.Response(200, content=workbook([line | {"period": "third quarter"}]))
    assert "the period 'third quarter'" in refused(ask)
    publishers.instead["xlsx"] = httpx.Response(200, content=workbook([]))
    assert "a file without prices" in refused(ask)


def test_a_workbook_cut_anywhere_is_one_sentence(ask, publishers):
    whole = workbook([service("ESP", "ECU", "2025Q3", 4.0, 2.0, 1.0, 0.5)] * 50)
    for tenth in range(1, 10):
        publishers.instead["xlsx"] = httpx.Response(200, content=whole[: len(whole) * tenth // 10])
        assert "a workbook that is cut or damaged" in refused(ask)


def test_damaged_bytes_end_in_nothing_but_a_sentence(ask, publishers):
    whole = bytearray(workbook([service("ESP", "ECU", "2025Q3", 4.0, 2.0, 1.0, 0.5)] * 50))
    for place in range(len(whole) // 10, len(whole) // 2, len(whole) // 40):
        damaged = whole.copy()
        damaged[place : place + 20] = bytes(20)
        publishers.instead["xlsx"] = httpx.Response(200, content=bytes(damaged))
        with suppress(PublisherError):
            rpw.read(ask(rpw.NAME), rpw.Held(), None, TODAY)


def test_any_other_file_is_one_sentence(ask, publishers):
    publishers.instead["xlsx"] = httpx.Response(200, content=b"PK\x03\x04 nothing of the kind")
    assert "cut or damaged" in refused(ask)


def test_rows_may_end_before_empty_columns(ask, publishers, tmp_path):
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Dataset (from Q2 2016)"
    page.append([*HEADER, "note2"])
    line = service("ESP", "ECU", "2025Q3", 4.0, 2.0, 1.0, 0.5)
    page.append([line.get(name) for name in HEADER])
    page.append(["2"])
    book.save(tmp_path / "file.xlsx")
    publishers.instead["xlsx"] = httpx.Response(200, content=(tmp_path / "file.xlsx").read_bytes())
    (figures,) = rpw.read(ask(rpw.NAME), rpw.Held(), None, TODAY)
    assert len(figures.rows) == 1
