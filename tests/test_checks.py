"""``fieldschool check``: it looks at everything, counts it, and fails on nothing and on faults."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from fieldschool import checks
from fieldschool.checks import Report
from fieldschool.cli import app

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def own_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the course's files, to spoil."""
    home = tmp_path / "home"
    home.mkdir()
    for file in ("course.toml", "agenda.toml"):
        shutil.copy(ROOT / file, home)
    for folder in ("data", "exercises", "notebooks"):
        shutil.copytree(ROOT / folder, home / folder)
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(home))
    return home


@pytest.mark.parametrize("check", checks.CHECKS, ids=lambda check: check.__name__)
def test_the_course_passes_each_check_and_each_looks_at_something(check) -> None:
    report = check()
    assert report.looked_at > 0
    assert report.problems == ()


def test_a_check_that_looked_at_nothing_has_failed() -> None:
    assert Report.of("tables", 0, []).problems == ("There was nothing to look at.",)


@pytest.mark.parametrize(
    ("file", "content", "check"),
    [
        ("course.toml", "title = ", checks.contents),
        ("agenda.toml", "held = ", checks.timetables),
        ("data/datapackage.json", "{", checks.tables),
        ("data/countries.csv", "a,b\n1,2\n", checks.tables),
        ("data/countries/MEX/pack.toml", "currency = 3", checks.countries),
        ("exercises/3.2.1-financial-education.toml", "tasks = 3", checks.exercises),
        ("notebooks/3.2.1-financial-education.ipynb", "{", checks.lessons),
    ],
)
def test_a_spoiled_file_is_named_in_one_sentence(own_course: Path, file: str, content: str, check) -> None:
    (own_course / file).write_text(content, encoding="utf-8")
    problems = check().problems
    assert problems
    assert all(Path(file).name in problem for problem in problems)
    assert not any("Traceback" in problem or "\n" in problem for problem in problems)


def test_days_that_are_too_short_are_told_with_lessons_and_minutes(own_course: Path) -> None:
    file = own_course / "agenda.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('ends = "17:45"', 'ends = "17:00"'), encoding="utf-8")
    report = checks.timetables()
    assert report.looked_at == 2
    assert any("agenda.toml, four-days: " in problem and "minutes more than" in problem for problem in report.problems)


def test_the_command_prints_what_it_looked_at_and_ends_with_1_on_a_fault(own_course: Path) -> None:
    (own_course / "course.toml").write_text("title = ", encoding="utf-8")
    ended = CliRunner().invoke(app, ["check"])
    assert ended.exit_code == 1
    assert "tables in data" in ended.output
    assert "to put right" in ended.output


def test_the_command_says_when_all_is_well() -> None:
    ended = CliRunner().invoke(app, ["check"])
    assert ended.exit_code == 0
    assert "26 lessons in course.toml" in ended.output
    assert "All is well." in ended.output


@pytest.mark.parametrize(
    ("table", "row", "column", "found"),
    [
        ("term_cases", 3, "term_id", "nonsense"),
        ("term_cases", 4, "yes", "q_none"),
        ("term_words", 2, "term_id", "nonsense"),
        ("need_groups", 2, "needs", "N99"),
        ("needs", 2, "offices", "moon"),
        ("strategy_links", 2, "other_id", "S99"),
        ("strategy_effects", 2, "impact_id", "nonsense"),
        ("screening_examples", 2, "scores", "1 2"),
        ("screening_examples", 2, "vetoes", "nonsense"),
        ("partner_reasons", 2, "kind_id", "nonsense"),
        ("partner_cases", 2, "iso3", "ZZZ"),
        ("gcm_steps", 7, "iso3", "ZZZ"),
        ("gcm_pairs", 2, "strength", "7"),
        ("migration_events", 4, "year", "20224"),
    ],
)
def test_what_two_tables_must_agree_on_is_told_with_file_row_and_column(
    own_course: Path, table: str, row: int, column: str, found: str
) -> None:
    path = own_course / "data" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    rows[row - 2][column] = found
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    (problem,) = checks.tables().problems
    assert problem.startswith(f"data/{table}.csv, row {row}, column {column}: found '{found}'; accepted is ")
