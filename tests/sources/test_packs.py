"""A country pack is read as a trainer wrote it, and a mistake gets one plain sentence."""

from __future__ import annotations

import csv
import os
import pickle
import re
import shutil
from pathlib import Path

import pytest

from fieldschool.paths import data_dir
from fieldschool.sources import packs
from fieldschool.sources.packs import TABLES, load_pack, pack_codes
from fieldschool.sources.reading import PackError
from fieldschool.sources.rows import Row

HOSTS = ("MEX", "PHL", "RWA")


@pytest.fixture
def pack(tmp_path, monkeypatch) -> Path:
    """A copy of the Philippine pack that a test may break."""
    folder = tmp_path / "data" / "countries" / "PHL"
    shutil.copytree(data_dir() / "countries" / "PHL", folder)
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(tmp_path))
    return folder


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def set_cell(path: Path, row: int, column: str, value: str) -> None:
    """Write one cell; the header is row 1."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    rows[row - 1][rows[0].index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def sentence() -> str:
    with pytest.raises(PackError) as caught:
        load_pack("PHL")
    text = str(caught.value)
    assert "\n" not in text
    assert text.endswith(".")
    assert "pydantic" not in text.lower()
    return text


@pytest.mark.parametrize("iso3", HOSTS)
def test_each_host_country_has_a_complete_pack(iso3):
    pack = load_pack(iso3)
    assert pack.iso3 == iso3
    assert len(pack.products) >= 5
    assert len(pack.families) >= 2
    assert 4 <= len(pack.prices) <= 7
    assert {row.shock_id for row in pack.shocks} == {"job_lost", "contract_ended", "illness", "funeral", "storm"}
    assert pack.bills
    assert len(pack.programmes) >= 4
    assert pack.host_places
    assert pack.notes


def test_the_packs_are_found_by_their_folders():
    assert set(HOSTS) <= set(pack_codes())


@pytest.mark.parametrize("iso3", HOSTS)
def test_every_figure_names_its_source_or_says_illustrative(iso3):
    pack = load_pack(iso3)
    rows = [row for table in TABLES for row in getattr(pack, table)]
    assert rows
    for row in rows:
        assert row.status == "illustrative" or (row.source_title and row.publisher and row.source_url)
        assert row.source.title


@pytest.mark.parametrize("iso3", HOSTS)
def test_shares_of_one_group_of_families_do_not_pass_100(iso3):
    groups: dict[str, float] = {}
    for row in load_pack(iso3).bills:
        groups[row.whose] = groups.get(row.whose, 0) + row.share_pct
    assert groups
    assert all(total <= 100.0 + 1e-9 for total in groups.values())


def test_evidence_that_is_weak_or_found_nothing_is_told():
    strengths = {row.strength for iso3 in HOSTS for row in load_pack(iso3).programmes}
    assert strengths == {"strong", "some", "weak", "none", "no effect"}


@pytest.mark.parametrize("iso3", ["XXX", "phl", "", "../PHL", "PH", "PHLL", None, 608, b"PHL"])
def test_a_country_without_a_pack_has_none(iso3):
    assert load_pack(iso3) is None


def test_a_pack_may_leave_any_table_out(pack):
    for table in TABLES:
        (pack / f"{table}.csv").unlink()
    found = load_pack("PHL")
    assert found.currency == "PHP"
    assert found.families == ()


def test_a_changed_file_is_read_again(pack):
    assert load_pack("PHL").prices[0].price == 70_000
    set_cell(pack / "prices.csv", 2, "price", "75000.50")
    os.utime(pack / "prices.csv", ns=(1, 1))
    assert load_pack("PHL").prices[0].price == 75_000.5


def test_an_unchanged_pack_is_read_once(pack):
    assert load_pack("PHL") is load_pack("PHL")


def test_a_pack_cannot_be_changed_by_who_reads_it(pack):
    with pytest.raises(Exception, match="frozen"):
        load_pack("PHL").prices[0].price = 1


def test_text_ids_stay_text(pack):
    set_cell(pack / "prices.csv", 2, "goal_id", "NA")
    set_cell(pack / "prices.csv", 3, "goal_id", "010")
    change(pack / "pack.toml", 'goal = "school-year"', 'goal = "NA"')
    (pack / "families.csv").unlink()
    assert [row.goal_id for row in load_pack("PHL").prices[:2]] == ["NA", "010"]


def test_a_table_saved_by_a_spreadsheet_is_read(pack):
    """With a mark at the beginning, Windows line ends, columns in another order and empty lines at the end."""
    path = pack / "shocks.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [list(reversed(row)) for row in csv.reader(file)]
    text = "\r\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    path.write_bytes(b"\xef\xbb\xbf" + (text + "\r\n,,,\r\n\r\n").encode())
    assert len(load_pack("PHL").shocks) == 5


def test_a_word_instead_of_an_amount(pack):
    set_cell(pack / "families.csv", 3, "sent_month", "many")
    assert sentence() == (
        "data/countries/PHL/families.csv, row 3, column sent_month: found 'many'; "
        "accepted is an amount of 0 or more, without commas, like 1500 or 1500.50."
    )


CELLS = [
    ("families", "food", "-5", "an amount of 0 or more"),
    ("families", "food", "1,500", "without commas"),
    ("families", "food", "nan", "an amount of 0 or more"),
    ("families", "food", "inf", "an amount of 0 or more"),
    ("families", "food", "9" * 400, "an amount of 0 or more"),
    ("families", "food", "", "an amount of 0 or more"),
    ("families", "sent_month", "999999", "at most what is left after living abroad (1650)"),
    ("families", "transfers_per_year", "0", "1, 2, 3, 4, 6, or 12 to 52 times"),
    ("families", "transfers_per_year", "3.5", "1, 2, 3, 4, 6, or 12 to 52 times"),
    ("families", "transfers_per_year", "8", "1, 2, 3, 4, 6, or 12 to 52 times"),
    ("families", "loan_rate_pct_month", "240", "a rate from 0 to 20 (% a month)"),
    ("families", "loan_months", "", "the months of the loan"),
    ("families", "loan_kind", "round", "one of: flat, declining"),
    ("families", "saved_first_pct", "120", "a percentage from 0 to 100"),
    ("families", "work_iso3", "Saudi Arabia", "three capital letters"),
    ("families", "home_currency", "USD", "PHP, the currency of pack.toml"),
    ("families", "goal_ids", "castle", "ids of prices.csv"),
    ("products", "rate_pct", "1200", "a rate from 0 to 100 (% a year)"),
    ("products", "kind", "lottery", "one of: cash, demand deposit"),
    ("products", "credited", "sometimes", "one of: monthly, yearly"),
    ("products", "currency", "pesos", "a currency code of three capital letters (ISO 4217)"),
    ("products", "product_id", "my product", "an id of letters"),
    ("prices", "price", "0", "a price above 0"),
    ("prices", "year", "last year", "a year, like 2025"),
    ("shocks", "chance_year_pct", "-1", "a chance from 0 to 100"),
    ("shocks", "ends_stay", "perhaps", "yes or no"),
    ("shocks", "shock_id", "meteor", "one of: job_lost, contract_ended"),
    ("bills", "share_pct", "419", "a percentage from 0 to 100"),
    ("programmes", "strength", "very", "one of: strong, some, no effect, weak, none"),
    ("programmes", "what", "x" * 501, "a short text"),
    ("rates", "rate_pct", "abc", "a rate from 0 to 100"),
    ("rates", "product_id", "PHL-XYZ", "a product_id of products.csv"),
    ("prices", "status", "guessed", "one of: sourced, computed, illustrative"),
    ("prices", "source_url", "ftp://x", "an address that starts with http"),
]


@pytest.mark.parametrize(("table", "column", "value", "accepted"), CELLS)
def test_a_wrong_cell_gets_its_place_and_what_is_accepted(pack, table, column, value, accepted):
    set_cell(pack / f"{table}.csv", 2, column, value)
    text = sentence()
    assert text.startswith(f"data/countries/PHL/{table}.csv, row 2, column {column}: found ")
    assert accepted in text
    assert len(text) < 400


def test_a_product_without_its_source_is_refused(pack):
    set_cell(pack / "products.csv", 3, "source_title", "")
    text = sentence()
    assert "row 3, column source_title: found nothing" in text
    assert "or the status illustrative" in text


def test_a_rate_without_its_year_is_refused(pack):
    set_cell(pack / "products.csv", 3, "rate_year", "")
    assert "row 3, column rate_year: found nothing" in sentence()


def test_the_dividend_of_the_last_year_agrees_in_both_tables(pack):
    set_cell(pack / "products.csv", 3, "rate_pct", "9")
    assert "column rate_pct: found '7.12'; accepted is 9, the rate of 2025 in products.csv." in sentence()


def test_an_id_twice_is_refused(pack):
    set_cell(pack / "prices.csv", 4, "goal_id", "store")
    assert sentence() == (
        "data/countries/PHL/prices.csv, row 4, column goal_id: found 'store' again, as in row 3; "
        "accepted is each id once."
    )


def test_a_missing_column_is_named(pack):
    change(pack / "shocks.csv", "chance_year_pct", "chance")
    assert "found the column 'chance'; accepted is 'chance_year_pct'" in sentence()
    with (pack / "shocks.csv").open(encoding="utf-8", newline="") as file:
        rows = [row[:2] + row[3:] for row in csv.reader(file)]
    (pack / "shocks.csv").write_text("\n".join(",".join(row) for row in rows) + "\n", encoding="utf-8")
    assert "row 1: found no column 'chance_year_pct'" in sentence()


def test_a_comma_in_unquoted_text_is_explained(pack):
    change(pack / "shocks.csv", "Typhoon damage", "Typhoon, flood")
    assert "put text with a comma in" in sentence()


@pytest.mark.parametrize("content", [b"", b"  \n\n", b"\xef\xbb\xbf"])
def test_an_empty_table_is_refused(pack, content):
    (pack / "prices.csv").write_bytes(content)
    assert sentence() == "data/countries/PHL/prices.csv: found an empty file; accepted is a file with content."


def test_a_table_with_a_header_alone_is_refused(pack):
    header = (pack / "prices.csv").read_text(encoding="utf-8").splitlines()[0]
    (pack / "prices.csv").write_text(header + "\n", encoding="utf-8")
    assert "found a header without rows" in sentence()


@pytest.mark.parametrize("file", ["prices.csv", "pack.toml"])
@pytest.mark.parametrize("content", ["Año".encode("latin-1"), "year".encode("utf-16"), b"a,b\n\0,1\n"])
def test_text_that_is_not_utf_8_is_refused(pack, file, content):
    (pack / file).write_bytes(content)
    text = sentence()
    assert text.startswith(f"data/countries/PHL/{file}")
    assert "accepted is text saved as UTF-8" in text


def test_a_table_that_is_far_too_large_is_refused(pack):
    (pack / "prices.csv").write_bytes(b"x" * 2_100_000)
    assert "accepted is a file of at most 2 MB" in sentence()


def test_a_broken_quote_is_refused(pack):
    (pack / "prices.csv").write_text('goal_id,name\n"open', encoding="utf-8")
    assert sentence().startswith("data/countries/PHL/prices.csv")


TOML = [
    ('currency = "PHP"', 'currency = "pesos"', "currency: found 'pesos'; accepted is a currency code"),
    ('currency = "PHP"', "currency = 5", "currency: found '5'; accepted is a currency code"),
    ('currency = "PHP"', 'curency = "PHP"', "curency: found an unknown name; accepted is 'currency'"),
    ('currency = "PHP"', "", "currency: found nothing; accepted is a currency code"),
    ('languages = ["en", "fil"]', 'languages = "en"', "languages: found 'en'; accepted is a list of language codes"),
    ('languages = ["en", "fil"]', "languages = []", "languages: found '[]'; accepted is a list of language codes"),
    ('iso3 = "PHL"', 'iso3 = "MEX"', "iso3: found 'MEX'; accepted is 'PHL', the name of the folder"),
    ("emergency_months = 3", "emergency_months = 300", "defaults.emergency_months: found '300'; accepted is a whole"),
    ("emergency_months = 3", 'emergency_months = "3"', "defaults.emergency_months: found '3'; accepted is a whole"),
    ('product = "PHL-MP2"', 'product = "MP2"', "defaults.product: found 'MP2'; accepted is one of: CASH, BANK"),
    ('goal = "school-year"', 'goal = "boat"', "defaults.goal: found 'boat'; accepted is one of: school-year"),
    ("[terms]\n", "[terms]\nmigrnt = 1\n", "terms.migrnt: found an unknown name; accepted is 'migrant'"),
    ("[defaults]", "[defautls]", "defautls: found an unknown name; accepted is 'defaults'"),
    ("[defaults]", "[[defaults]]", "accepted is a part [defaults] with: work_country, emergency_months"),
    ('place = "Batangas City"', "place = 7", "host_places.2.place: found '7'; accepted is a short text"),
    ('iso3 = "PHL"', "iso3 = PHL", "found text that is not TOML"),
]


@pytest.mark.parametrize(("old", "new", "told"), TOML)
def test_a_mistake_in_pack_toml_names_the_field(pack, old, new, told):
    change(pack / "pack.toml", old, new)
    text = sentence()
    assert text.startswith("data/countries/PHL/pack.toml")
    assert told in text


def test_a_folder_without_pack_toml_is_refused(pack):
    (pack / "pack.toml").unlink()
    assert sentence() == (
        "data/countries/PHL/pack.toml: found no file that can be read; accepted is a file of this name."
    )


def test_a_table_with_a_mistyped_name_is_not_passed_over(pack):
    (pack / "prices.csv").rename(pack / "price.csv")
    assert "price.csv: found a file of this name; accepted is one of: pack.toml, products.csv" in sentence()


def test_the_error_tells_its_parts_and_can_be_sent_to_another_process(pack):
    set_cell(pack / "prices.csv", 2, "price", "much")
    with pytest.raises(PackError) as caught:
        load_pack("PHL")
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.file, error.row, error.column) == ("data/countries/PHL/prices.csv", 2, "price")
    assert (error.found, error.field) == ("'much'", None)
    assert str(error) == str(caught.value)


def test_the_guide_for_trainers_names_every_file_and_column():
    guide = (data_dir() / "countries" / "README.md").read_text(encoding="utf-8")
    words = set(re.findall(r"`([^`]+)`", guide))
    columns = {f"{name}.csv" for name in TABLES} | set(packs.PackFile.model_fields) - {
        "terms",
        "defaults",
        "host_places",
    }
    for model in (*TABLES.values(), packs.Terms, packs.Defaults, packs.Place):
        columns |= set(model.model_fields)
    assert len(columns) > 60
    assert columns - words == set()


def test_every_column_says_what_it_accepts():
    looked_at = 0
    for model in TABLES.values():
        assert issubclass(model, Row)
        for name, info in model.model_fields.items():
            looked_at += 1
            assert info.description or "Literal" in str(info.annotation), (model.__name__, name)
    assert looked_at > 70
