"""200 mistakes that people make in tables, all at once: ``fieldschool check`` names each with file, row and column."""

from __future__ import annotations

import csv
import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from fieldschool import checks
from fieldschool.cli import app

ROOT = Path(__file__).resolve().parent.parent
WANTED = 200

Field = dict[str, Any]
#: What somebody types by mistake, by its name; nothing where this mistake cannot be made in such a column.
MISTAKES: dict[str, Callable[[Field, str], str | None]] = {
    "a needed cell is left empty": lambda field, cell: "" if limits(field).get("required") and cell else None,
    "a word where a number belongs": lambda field, _cell: "about 5" if is_number(field) else None,
    "a comma for the point": lambda field, _cell: "12,5" if is_number(field) else None,
    "not a number": lambda field, _cell: "NaN" if field["type"] == "number" else None,
    "a fraction where whole numbers belong": lambda field, _cell: "1.5" if field["type"] == "integer" else None,
    "below the smallest": lambda field, _cell: below(field),
    "above the largest": lambda field, _cell: above(field),
    "a slip in one of a few words": lambda field, cell: f"{cell}x" if limits(field).get("enum") and cell else None,
    "yes for true": lambda field, _cell: "yes" if field["type"] == "boolean" else None,
}


def limits(field: Field) -> dict[str, Any]:
    return field.get("constraints", {})


def is_number(field: Field) -> bool:
    return field["type"] in ("number", "integer")


def below(field: Field) -> str | None:
    return str(int(limits(field)["minimum"]) - 3) if "minimum" in limits(field) else None


def above(field: Field) -> str | None:
    return str(int(limits(field)["maximum"]) + 3) if "maximum" in limits(field) else None


def seeded(data: Path) -> dict[tuple[str, int, str], str]:
    """Spoil the tables of a folder; gives the mistake by file, row as a spreadsheet shows it, and column."""
    chance = random.Random(42)
    tables = json.loads((data / "datapackage.json").read_text())["resources"]
    made: dict[tuple[str, int, str], str] = {}
    rows = {}
    for table in tables:
        with (data / table["path"]).open(newline="", encoding="utf-8-sig") as file:
            rows[table["path"]] = list(csv.DictReader(file))
    kinds = list(MISTAKES)
    while len(made) < WANTED:
        kind, table = kinds[len(made) % len(kinds)], chance.choice(tables)
        own = rows[table["path"]]
        place, field = chance.randrange(min(len(own), 400)), chance.choice(table["schema"]["fields"])
        # A key that is gone takes the rows of other tables with it, which is another mistake.
        if (
            field["name"].endswith("_id")
            or field["name"] in keys(table)
            or (table["path"], place) in {m[:2] for m in made}
        ):
            continue
        wrong = MISTAKES[kind](field, own[place][field["name"]])
        if wrong is not None and wrong != own[place][field["name"]]:
            own[place][field["name"]] = wrong
            made[table["path"], place, field["name"]] = kind
    for path, own in rows.items():
        with (data / path).open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, own[0])
            writer.writeheader()
            writer.writerows(own)
    return {(path, place + 2, name): kind for (path, place, name), kind in made.items()}


def keys(table: dict[str, Any]) -> set[str]:
    schema = table["schema"]
    own = schema.get("primaryKey", [])
    return {"iso3", *([own] if isinstance(own, str) else own)}


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("spoiled")
    for file in ("course.toml", "agenda.toml"):
        shutil.copy(ROOT / file, home)
    for folder in ("data", "exercises", "notebooks"):
        shutil.copytree(ROOT / folder, home / folder)
    return home


def test_each_of_200_mistakes_is_named_with_its_place_and_none_ends_in_a_traceback(
    spoiled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(spoiled))
    made = seeded(spoiled / "data")
    assert len(made) == WANTED
    assert set(made.values()) == set(MISTAKES)
    told = checks.tables().problems
    places = [f"data/{path}, row {row}, column {name}: found " for path, row, name in made]
    assert [one for one in places if not any(said.startswith(one) for said in told)] == []
    assert all("accepted is" in said for said in told)
    assert not any("Traceback" in said or "Error" in said for said in told)
    slips = [place for place, kind in made.items() if kind == "a slip in one of a few words"]
    named = [said for said in told if ", nearest is '" in said]
    assert slips
    assert len(named) >= len(slips)
    ended = CliRunner().invoke(app, ["check"])
    assert ended.exit_code == 1
    assert all(said.split(":")[0] in ended.output for said in told[:20])
