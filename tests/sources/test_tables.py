"""A table is read as its description says; whatever is wrong in it becomes one plain sentence."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from fieldschool.sources import tables
from fieldschool.sources.tables import TableError
from scripts.build_data.table import Table, boolean, integer, number, refers, text, write

SOURCES = pd.DataFrame({"source_id": ["made"], "title": ["T"], "publisher": ["P"], "vintage": ["2025"], "url": [""]})
PLACES = pd.DataFrame({"iso2": ["NA", "PH"], "numeric": ["010", "608"]})
COSTS = pd.DataFrame(
    {
        "place": ["NA", "PH"],
        "cost_pct": [3.5, float("nan")],
        "services": [4, 7],
        "kind": ["bank", "post"],
        "open": [True, False],
    }
)
HEADER = "place,cost_pct,services,kind,open"
GOOD = "NA,3.5,4,bank,true"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course folder with three small tables; the folder of the tables."""
    described = [
        Table(
            "sources",
            "A source",
            SOURCES,
            [text(name, name) for name in SOURCES.columns],
            ["source_id"],
        ),
        Table("places", "A place", PLACES, [text("iso2", "Code"), text("numeric", "Number")], ["iso2"]),
        Table(
            "costs",
            "A cost",
            COSTS,
            [
                text("place", "Place", required=True, pattern="[A-Z]{2}", example="PH"),
                number("cost_pct", "Cost", "%", minimum=0, maximum=100),
                integer("services", "Services", required=True, minimum=1),
                text("kind", "Kind", enum=["bank", "post"]),
                boolean("open", "Open", required=True),
            ],
            ["place"],
            [refers("place", "places", "iso2")],
            sources=["made"],
        ),
    ]
    write(described, tmp_path / "data")
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(tmp_path))
    monkeypatch.setenv("FIELDSCHOOL_CACHE", str(tmp_path / "cache"))
    return tmp_path / "data"


def sentence(data: Path, content: str | bytes, name: str = "costs") -> str:
    """What a person reads when the file holds this."""
    path = data / f"{name}.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(TableError) as caught:
        tables.load(name)
    return str(caught.value)


def test_values_have_the_types_of_the_description(data):
    costs = tables.load("costs")
    assert {name: str(kind) for name, kind in costs.dtypes.items()} == {
        "place": "str",
        "cost_pct": "float64",
        "services": "int64",
        "kind": "str",
        "open": "bool",
    }
    assert costs["open"].tolist() == [True, False]
    assert np.isnan(costs["cost_pct"][1])


def test_the_code_of_namibia_and_leading_zeros_stay_text(data):
    assert tables.load("places").to_dict("list") == {"iso2": ["NA", "PH"], "numeric": ["010", "608"]}


def test_what_one_caller_changes_no_other_sees(data):
    mine = tables.load("costs")
    mine.loc[0, "services"] = 99
    mine["more"] = 1
    assert tables.load("costs")["services"].tolist() == [4, 7]
    assert "more" not in tables.load("costs")


def test_a_changed_file_is_read_again(data):
    assert len(tables.load("costs")) == 2
    (data / "costs.csv").write_text(f"{HEADER}\n{GOOD}\n")
    assert len(tables.load("costs")) == 1


def test_a_file_saved_by_a_spreadsheet_is_read(data):
    (data / "costs.csv").write_bytes(b"\xef\xbb\xbf" + f"{HEADER}\r\n{GOOD}\r\n".replace("true", "TRUE").encode())
    assert tables.load("costs")["open"].tolist() == [True]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("NA,abc,4,bank,true", "column cost_pct: found 'abc'; accepted is a number from 0 to 100, or nothing."),
        ("NA,101,4,bank,true", "column cost_pct: found '101'; accepted is a number from 0 to 100, or nothing."),
        ("NA,NaN,4,bank,true", "column cost_pct: found 'NaN'; accepted is a number from 0 to 100, or nothing."),
        ("NA,1_0,4,bank,true", "column cost_pct: found '1_0'; accepted is a number from 0 to 100, or nothing."),
        ("NA,3.5,4.5,bank,true", "column services: found '4.5'; accepted is a whole number of 1 or more."),
        ("NA,3.5,,bank,true", "column services: found nothing; accepted is a whole number of 1 or more."),
        ("NA,3.5,0,bank,true", "column services: found '0'; accepted is a whole number of 1 or more."),
        ("NA,3.5,4,shop,true", "column kind: found 'shop'; accepted is one of: bank, post."),
        ("NA,3.5,4,bank,perhaps", "column open: found 'perhaps'; accepted is true or false."),
        ("Nam,3.5,4,bank,true", "column place: found 'Nam'; accepted is text like PH."),
        ("ZZ,3.5,4,bank,true", "column place: found 'ZZ'; accepted is a value of data/places.csv."),
    ],
)
def test_a_wrong_cell_is_named_with_what_is_accepted(data, row, said):
    assert sentence(data, f"{HEADER}\nPH,1,1,post,false\n{row}\n") == f"data/costs.csv, row 3, {said}"


def test_a_number_too_long_for_a_computer_is_refused(data):
    assert "column services: found '99999" in sentence(data, f"{HEADER}\nNA,1,{'9' * 30},bank,true\n")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "data/costs.csv: found an empty file; accepted is a file with content."),
        ("\ufeff", "data/costs.csv, row 1, column place: found no such column; accepted is each column once."),
        (f"{HEADER}\n", "data/costs.csv, row 2: found a header without rows; accepted is at least one row."),
        (
            f"{HEADER}\n{GOOD}\n{GOOD}\n",
            "data/costs.csv, row 3: found a row that is there already; accepted is each row once.",
        ),
        (
            f"{HEADER}\n{GOOD},more\n",
            "data/costs.csv, row 2: found more cells than columns; accepted is a cell a column; "
            'put text with a comma in "quotes".',
        ),
        (
            f"{HEADER}\nNA,3.5\n",
            "data/costs.csv, row 2, column services: found nothing; accepted is a whole number of 1 or more.",
        ),
        (
            "place,cost_pct,services,kind\nNA,3.5,4,bank\n",
            "data/costs.csv, row 1, column open: found no such column; accepted is each column once.",
        ),
        (
            f"{HEADER},cost_pc\n{GOOD},1\n",
            "data/costs.csv, row 1: found the column 'cost_pc'; accepted is 'cost_pct'.",
        ),
        (
            f"{HEADER},open\n{GOOD},true\n",
            "data/costs.csv, row 1, column open: found the column twice; accepted is each column once.",
        ),
        (
            "cost_pct,place,services,kind,open\n3.5,NA,4,bank,true\n",
            "data/costs.csv, row 1: found the columns in another order; accepted is this order: "
            "place, cost_pct, services, kind, open.",
        ),
        (
            f"{HEADER}\n{GOOD}\n".replace(",", ";"),
            "data/costs.csv, row 1: found columns with ; between them; accepted is columns with , between them.",
        ),
        (
            f"{HEADER}\nNA,3.5,4,b\xe4nk,true\n".encode("latin-1"),
            "data/costs.csv, row 2: found letters in another coding; accepted is text saved as UTF-8.",
        ),
        (
            f"{HEADER}\n{GOOD}\0\n",
            "data/costs.csv, row 2: found letters in another coding; accepted is text saved as UTF-8.",
        ),
    ],
)
def test_a_wrong_file_gets_a_sentence(data, content, said):
    assert sentence(data, content) == said


@pytest.mark.parametrize("content", [f"{HEADER}\n\n{GOOD}\n", f"{HEADER}\n,,,,\n", f'{HEADER}\n"{"x" * 200_000}\n'])
def test_other_damage_gets_a_sentence_too(data, content):
    assert sentence(data, content).startswith("data/costs.csv, row ")


def test_a_missing_file_gets_a_sentence(data):
    (data / "costs.csv").unlink()
    with pytest.raises(TableError, match=r"^data/costs.csv: found no file that can be read; accepted is "):
        tables.load("costs")


@pytest.mark.parametrize("name", ["cost", "", "../secret", None, 3, ["costs"]])
def test_an_unknown_table_is_named_with_those_there_are(data, name):
    with pytest.raises(TableError, match=r"^data/datapackage.json: found no table .*; accepted is .*costs"):
        tables.load(name)


FIELD = '{"name": "place", "type": "string"}'


def described(path: str, field: str, key: str = "") -> str:
    """A description of one table, as text."""
    schema = f'{{"fields": [{field}], "foreignKeys": [{key}]}}'
    return f'{{"resources": [{{"name": "costs", "path": "{path}", "schema": {schema}}}]}}'


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"resources": 3}',
        '{"resources": [3]}',
        described("../costs.csv", FIELD),
        described("costs.csv", ""),
        described("costs.csv", '{"name": "place", "type": "any"}'),
        described("costs.csv", '{"name": "place", "type": "string", "constraints": []}'),
        described("costs.csv", FIELD, '{"fields": "place", "reference": {"resource": "gone", "fields": "a"}}'),
    ],
)
def test_a_broken_description_gets_a_sentence(data, content):
    (data / "datapackage.json").write_text(content)
    with pytest.raises(TableError, match=r"^data/datapackage.json.*: found .*; accepted is .*\.$"):
        tables.load("costs")


def test_a_missing_description_gets_a_sentence(data):
    (data / "datapackage.json").unlink()
    with pytest.raises(TableError, match=r"^data/datapackage.json: found no file that can be read"):
        tables.names()


def test_a_content_is_checked_once(data, monkeypatch):
    tables.load("costs")
    tables._frames.clear()
    monkeypatch.setattr("fieldschool.sources.checking.check", lambda *_: pytest.fail("checked again"))
    assert len(tables.load("costs")) == 2


def test_a_change_in_a_table_that_it_refers_to_is_checked(data):
    tables.load("costs")
    tables._frames.clear()
    (data / "places.csv").write_text("iso2,numeric\nNA,010\n")
    with pytest.raises(TableError, match=r"found 'PH'; accepted is a value of data/places.csv"):
        tables.load("costs")


def test_a_cache_that_cannot_be_written_breaks_nothing(data, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("FIELDSCHOOL_CACHE", str(tmp_path / "file"))
    assert len(tables.load("costs")) == 2


def test_what_is_made_of_a_table_is_made_again_only_after_a_change(data):
    made = []

    @tables.kept("costs", "places")
    def count(costs: pd.DataFrame, places: pd.DataFrame) -> int:
        made.append((len(costs), len(places)))
        return len(made)

    assert [count(), count()] == [1, 1]
    (data / "costs.csv").write_text(f"{HEADER}\n{GOOD}\n")
    assert [count(), count()] == [2, 2]
    assert made == [(2, 2), (1, 2)]


def test_an_error_can_be_sent_between_processes(data):
    error = TableError("data/costs.csv", 3, "kind", "'x'", "text")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_the_units_of_a_column_can_be_read(data):
    fields = {field["name"]: field for field in tables.resource("costs")["schema"]["fields"]}
    assert fields["cost_pct"]["unit"] == "%"
    assert json.dumps(fields)
