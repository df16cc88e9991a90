"""``fieldschool doctor`` at the keyboard, with a computer that is made up."""

from __future__ import annotations

import json
import math

import pytest
from rich.console import Console
from typer.testing import CliRunner

from fieldschool.cli import app
from fieldschool.doctor import examine, probing, report
from fieldschool.doctor.carrying import Measured
from fieldschool.doctor.findings import Finding, State
from fieldschool.doctor.measuring import CannotMeasure

SEEN = Measured(60, 0, 0.1, 40.0, 8000.0, 16_000.0)


@pytest.fixture(autouse=True)
def made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examine.checks, "run_all", lambda: iter([examine.checks.Report("tables", 3, ())]))
    monkeypatch.setattr(probing, "memory", lambda: (8_000_000_000, 16_000_000_000))
    monkeypatch.setattr(probing, "port_error", lambda port: None)
    monkeypatch.setattr(examine, "lan_addresses", lambda host: ["192.168.1.20"])
    monkeypatch.setattr("fieldschool.doctor.measuring.measure", lambda limits: SEEN)


def doctor(*options: str) -> object:
    return CliRunner().invoke(app, ["doctor", *options])


def test_a_fit_laptop_is_called_fit_and_ends_with_0() -> None:
    ended = doctor()
    assert ended.exit_code == 0, ended.output
    said = " ".join(ended.output.split())
    assert "http://192.168.1.20:8866/" in said
    assert "participants" in said
    assert "Fit for the room" in said
    assert "good" in said
    assert "look" in said


def test_quick_measures_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examine, "measured", lambda asked: pytest.fail("It measured."))
    ended = doctor("--quick")
    assert ended.exit_code == 0, ended.output
    assert "Participants" not in ended.output


def test_a_bad_thing_ends_with_1_and_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probing, "port_error", lambda port: 98)
    monkeypatch.setattr(probing, "next_free", lambda port: 8871)
    ended = doctor("--quick")
    assert ended.exit_code == 1
    assert "PORT=8871" in ended.output.replace("\n", "").replace(" ", "")
    assert "Not yet fit: 1 thing" in ended.output


def test_for_a_program_there_is_nothing_but_json() -> None:
    ended = doctor("--json", "--participants", "30", "--port", "9000")
    told = json.loads(ended.stdout)
    assert told["fit"] is True
    assert {each["state"] for each in told["findings"]} <= {"good", "warn", "bad"}
    assert told["measured"]["people"] >= 30
    assert len({each["key"] for each in told["findings"]}) == len(told["findings"]) >= 15


def test_json_has_no_number_that_is_none() -> None:
    none = Measured(0, 2, math.nan, math.nan, math.nan, math.nan)
    assert json.loads(report.as_json([], none)) == {"fit": False, "findings": [], "measured": None}
    endless = Measured(2, 0, math.inf, 40.0, 1.0, 2.0)
    assert json.loads(report.as_json([], endless))["measured"]["arrival"] is None


def test_a_course_that_does_not_open_is_told_and_not_thrown(monkeypatch: pytest.MonkeyPatch) -> None:
    def falls(limits: object) -> Measured:
        raise CannotMeasure("no room on the disk")

    monkeypatch.setattr("fieldschool.doctor.measuring.measure", falls)
    ended = doctor()
    assert ended.exit_code == 1
    assert "no room on the disk" in " ".join(ended.output.split())
    assert "Traceback" not in ended.output


def test_it_speaks_spanish_and_refuses_a_language_that_is_not_there() -> None:
    said = doctor("--language", "es").output
    assert "Memoria" in said
    assert "Memory" not in said
    assert doctor("--language", "xx").exit_code == 1


@pytest.mark.parametrize("options", [["--port", "0"], ["--port", "x"], ["--participants", "0"]])
def test_what_is_no_number_of_people_or_port_is_refused(options: list[str]) -> None:
    assert doctor(*options).exit_code == 2


def test_what_the_system_says_is_never_read_as_markup() -> None:
    out = Console(width=60, record=True, file=open("/dev/null", "w"))  # noqa: SIM115, PTH123
    report.show(out, Finding("a", "[red]A", State.BAD, "[bold]cut[/nothing]", "[link=x]do"))
    assert "[bold]cut[/nothing]" in out.export_text()


def test_a_terminal_without_signs_gets_words_and_letters() -> None:
    out = Console(width=60, record=True, file=open("/dev/null", "w"))  # noqa: SIM115, PTH123
    out.print(report.row(Finding("a", "A", State.BAD, "cut", "do"), "cp437"))
    assert out.export_text().encode("ascii")
