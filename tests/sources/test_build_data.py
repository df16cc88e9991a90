"""The tables in ``data/`` are what the writer makes: described, sorted, the same bytes each time."""

from __future__ import annotations

import json
from pathlib import Path

import frictionless
import pandas as pd
import pytest

from fieldschool.paths import data_dir
from fieldschool.sources import tables
from scripts.build_data import citations, payments, world
from scripts.build_data.table import LICENCES, Table, boolean, csv_text, integer, number, refers, text, write

PACKAGE = json.loads((data_dir() / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}
STATISTICS = {
    "bilateral_remittances",
    "corridor_cost",
    "countries",
    "findex",
    "fx_monthly",
    "indicators",
    "macro_annual",
    "migrant_stock",
    "people",
    "remittance_quotes",
    "remittances_annual",
    "sdg_annual",
    "sources",
}


def made(**changes: object) -> Table:
    """A small table."""
    frame = pd.DataFrame({"iso2": ["PH", "NA"], "share": [2.0, 1.25], "people": [3, 4], "known": [True, False]})
    fields = [
        text("iso2", "Code"),
        number("share", "Share", "%"),
        integer("people", "People"),
        boolean("known", "Known"),
    ]
    return Table(**{"name": "made", "title": "A row", "frame": frame, "fields": fields, "key": ["iso2"], **changes})


def sources() -> Table:
    """The table of sources that every package has."""
    frame = pd.DataFrame({"source_id": ["s"], "title": ["T"], "publisher": ["P"], "vintage": ["2025"], "url": ["u"]})
    return Table("sources", "A source", frame, [text(name, name) for name in frame.columns], ["source_id"])


def test_the_tables_of_the_course_are_a_valid_data_package():
    assert set(RESOURCES) >= STATISTICS
    report = frictionless.validate(data_dir() / "datapackage.json")
    assert len(report.tasks) == len(RESOURCES)
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])[:5]


@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_every_table_says_its_key_licence_date_and_units(name):
    described = RESOURCES[name]
    assert described["schema"]["primaryKey"]
    assert {licence["name"] for licence in described["licenses"]} <= set(LICENCES)
    for field in described["schema"]["fields"]:
        assert field["title"]
        assert field["type"] != "number" or field["unit"], field["name"]


@pytest.mark.parametrize("name", sorted(STATISTICS - {"sources", "indicators"}))
def test_every_table_of_statistics_names_its_sources_and_their_date(name):
    assert RESOURCES[name]["vintage"]
    assert RESOURCES[name]["sources"]
    frame = tables.load(name)
    if "source_id" in frame:
        assert {source["source_id"] for source in RESOURCES[name]["sources"]} == set(frame["source_id"])


def test_every_indicator_has_figures():
    for row in tables.load("indicators").itertuples():
        assert row.indicator in set(tables.load(row.table)["indicator"])


def test_the_tables_stay_small():
    files = [path for path in data_dir().glob("*.csv") if path.stem in STATISTICS]
    assert len(files) == len(STATISTICS)
    assert sum(path.stat().st_size for path in files) < 4_000_000


def test_rows_are_sorted_and_lines_end_with_a_line_feed():
    for name in STATISTICS:
        assert b"\r" not in (data_dir() / f"{name}.csv").read_bytes()
        keys = tables.load(name)[RESOURCES[name]["schema"]["primaryKey"]]
        assert keys.equals(keys.sort_values(list(keys.columns), ignore_index=True)), name


def test_cells_are_written_plainly():
    assert csv_text(made()) == "iso2,share,people,known\nNA,1.25,4,false\nPH,2,3,true\n"


def test_what_is_not_known_is_an_empty_cell():
    frame = made().frame.assign(share=[float("nan"), 1e-7], iso2=["PH", None])
    assert csv_text(made(frame=frame, key=["people"])) == "iso2,share,people,known\nPH,,3,true\n,1e-07,4,false\n"


def test_the_same_tables_give_the_same_bytes(tmp_path: Path):
    one = write([made(), sources()], tmp_path / "one")
    other = write([sources(), made(frame=made().frame[::-1])], tmp_path / "other")
    assert [path.name for path in one] == ["made.csv", "sources.csv", "datapackage.json"]
    for first, second in zip(one, other, strict=True):
        assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"frame": made().frame[["iso2"]]}, "the frame has"),
        ({"frame": made().frame[:0]}, "no rows"),
        ({"key": ["code"]}, "the key"),
        ({"licences": ["mine"]}, "unknown licence mine"),
    ],
)
def test_a_table_that_does_not_fit_its_description_is_refused(changes, said):
    with pytest.raises(ValueError, match=said):
        made(**changes)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"sources": ["nobody"]}, "names sources that are not there: nobody"),
        ({"foreign_keys": [refers("iso2", "countries", "iso2")]}, "refers to countries, which is not there"),
    ],
)
def test_a_package_that_names_what_is_not_there_is_not_written(tmp_path, changes, said):
    with pytest.raises(ValueError, match=said):
        write([made(**changes), sources()], tmp_path)
    assert not list(tmp_path.iterdir())


def test_two_tables_of_one_name_are_refused(tmp_path):
    with pytest.raises(ValueError, match="Two tables are called made"):
        write([made(), made(), sources()], tmp_path)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("", ""),
        ("derived; break: the source changes here and the level differs", "break"),
        ("estimate (2023e)", "estimate"),
        ("very high mean cost: check services in the corridor", "very_high"),
        ("negative mean cost: official interbank rate differs from the market rate", "negative"),
        ("check: sharp fall in source", "check"),
    ],
)
def test_what_is_said_of_a_row_becomes_one_word(said, name):
    assert world.flag(said) == name


def test_a_flag_that_nobody_knows_stops_the_build():
    with pytest.raises(ValueError, match="Unknown quality flag"):
        world.flag("something new")


def test_small_and_unknown_pairs_are_left_out():
    found = pd.DataFrame(
        [("USA", "MEX", "2021", "52.6", "s"), ("USA", "PHL", "2021", "0.09", "s"), ("CHI", "MEX", "2021", "5", "s")],
        columns=["source_iso3", "receiving_iso3", "year", "usd_million", "source_id"],
    )
    kept = payments.bilateral_remittances(found, {"USA", "MEX", "PHL"}).frame
    assert kept["home_iso3"].tolist() == ["MEX"]


def test_rates_in_another_money_change_flags():
    columns = ["currency_code", "month", "lcu_per_usd", "source_id", "quality_flag"]
    unusable = "break or wrong unit in source: do not use"
    rows = [("LRD", "2020-12", "1", "hmrc", ""), ("LRD", "2023-11", "190", "hmrc", unusable)]
    kept = payments.fx_monthly(pd.DataFrame(rows, columns=columns), {"LRD"}).frame
    liberia = kept[kept["currency"] == "LRD"].set_index("month")["flag"]
    assert liberia.to_dict() == {"2020-12": "unusable", "2023-11": ""}


def test_a_source_without_a_licence_stops_the_build():
    frame = pd.DataFrame({"source_id": ["s"], "licence": [""]})
    source = Table("sources", "A source", frame, [text("source_id", "Id"), text("licence", "Licence")], ["source_id"])
    figures = Table("made", "A row", frame[["source_id"]], [text("source_id", "Source")], ["source_id"])
    with pytest.raises(ValueError, match="licence is not known"):
        citations.cited(source, [figures])
