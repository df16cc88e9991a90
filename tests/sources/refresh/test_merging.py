"""Accepted figures become rows; old rows stay."""

from __future__ import annotations

import csv
import io
import json

import pytest

from fieldschool.sources.refresh.difference import Bounds, compare
from fieldschool.sources.refresh.figures import Figures
from fieldschool.sources.refresh.held import Held, csv_bytes
from fieldschool.sources.refresh.merging import merge

RATES: Bounds = {"per_usd": (0, 1e12)}


def difference(held: Held, rows: dict[tuple[str, str], float]):
    figures = Figures(
        "fx_monthly",
        "Rates",
        {"source_id": "hmrc", "title": "Rates", "publisher": "HMRC", "vintage": "now", "url": "https://x", "a": "b"},
        ("per_usd",),
        {key: (value,) for key, value in rows.items()},
        "2026-01",
    )
    return compare(figures, held.shown(figures), RATES)


def lines(content: bytes) -> list[str]:
    return content.decode("utf-8").splitlines()


@pytest.mark.parametrize("name", ["sources", "countries", "macro_annual", "corridor_cost", "fx_monthly"])
def test_a_table_that_is_read_and_written_is_the_same_bytes(data, name):
    rows = Held().rows(name)
    assert csv_bytes(rows[0], rows) == (data / f"{name}.csv").read_bytes()


def test_nothing_accepted_is_nothing_to_write(data):
    held = Held()
    row = held.rows("fx_monthly")[-1]
    assert merge(held, [difference(held, {(row["currency"], row["month"]): float(row["per_usd"])})], "2026-11-25") == {}


def test_what_is_referred_to_comes_first(data):
    held = Held()
    row = held.rows("fx_monthly")[-1]
    key = (row["currency"], row["month"])
    contents = merge(held, [difference(held, {key: float(row["per_usd"]) * 1.1})], "2026-11-25")
    assert list(contents) == ["sources.csv", "fx_monthly_earlier.csv", "datapackage.json", "fx_monthly.csv"]


def test_a_replaced_row_moves_as_it_is(data):
    held = Held()
    row = held.rows("fx_monthly")[-1]
    before = lines((data / "fx_monthly.csv").read_bytes())
    changed = difference(held, {(row["currency"], row["month"]): float(row["per_usd"]) * 1.1})
    contents = merge(held, [changed], "2026-11-25")
    after, earlier = lines(contents["fx_monthly.csv"]), lines(contents["fx_monthly_earlier.csv"])
    assert earlier == [before[0], before[-1]]
    assert after[:-1] == before[:-1]
    assert after[-1].endswith(",hmrc_2026-11-25")


def test_the_rows_held_are_not_touched(data):
    held = Held()
    before = [dict(row) for row in held.rows("fx_monthly")]
    row = before[-1]
    merge(held, [difference(held, {(row["currency"], row["month"]): 99.0})], "2026-11-25")
    assert held.rows("fx_monthly") == before
    assert held.package == json.loads((data / "datapackage.json").read_text("utf-8"))


def test_a_run_cut_off_between_two_files_is_mended_by_the_next(data):
    held = Held()
    row = held.rows("fx_monthly")[-1]
    change = {(row["currency"], row["month"]): float(row["per_usd"]) * 1.1}
    for name, content in list(merge(held, [difference(held, change)], "2026-11-25").items())[:-1]:
        (data / name).write_bytes(content)
    again = Held()
    contents = merge(again, [difference(again, change)], "2026-11-25")
    assert len(lines(contents["fx_monthly_earlier.csv"])) == 2
    assert lines(contents["fx_monthly.csv"])[-1].endswith(",hmrc_2026-11-25_2")


def test_a_source_has_the_columns_of_the_table_and_no_others(data):
    held = Held()
    contents = merge(held, [difference(held, {("PHP", "2026-12"): 60.0})], "2026-11-25")
    rows = list(csv.DictReader(io.StringIO(contents["sources.csv"].decode("utf-8"), newline="")))
    (added,) = [row for row in rows if row["source_id"] == "hmrc_2026-11-25"]
    assert list(added) == list(held.rows("sources")[0])
    assert added["credit"] == ""
