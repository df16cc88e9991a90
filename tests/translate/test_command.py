"""``fieldschool translate``: a course of its own is extracted, updated and compiled; the real one is up to date."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_markdown_cell, new_notebook
from typer.testing import CliRunner

from fieldschool import course, i18n, paths
from fieldschool.cli import app
from fieldschool.i18n import standing
from fieldschool.translate import catalogues, command

ROOT = Path(__file__).resolve().parents[2]
STEM = "3.2.1-financial-education"


@pytest.fixture
def own_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course with one lesson of one sentence, and no translations yet."""
    for name in ("course.toml", "agenda.toml"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("notebooks", "exercises", "data", "locales"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(tmp_path))
    write_lesson(tmp_path, "The fee is printed.")
    return tmp_path


def write_lesson(home: Path, text: str) -> None:
    nbformat.write(new_notebook(cells=[new_markdown_cell(text)]), home / "notebooks" / f"{STEM}.ipynb")


def translate(home: Path, text: str, translation: str) -> None:
    file = catalogues.po_file(home / "locales", "es")
    catalogue = catalogues.read(file, "es")
    catalogue.get(text).string = translation
    catalogues.write(catalogue, file)


def test_a_new_language_begins_with_every_message_and_no_translation(own_course):
    ended = CliRunner().invoke(app, ["translate", "--new", "fr"])
    assert ended.exit_code == 0, ended.output
    assert "Français (fr)" in ended.output
    assert "The fee is printed." in catalogues.read(catalogues.po_file(own_course / "locales", "fr"), "fr")
    assert "The fee is printed." in (own_course / "locales" / "fieldschool.pot").read_text(encoding="utf-8")
    assert i18n.languages() == ("en", "fr")


def test_what_is_translated_is_spoken_after_the_next_run(own_course):
    list(command.run("es"))
    translate(own_course, "The fee is printed.", "La comisión viene impresa.")
    (report,) = command.run()
    assert next(each.done for each in report.coverage if each.part == "3.2.1") == 1
    i18n.use("es")
    assert i18n._("The fee is printed.") == "La comisión viene impresa."


def test_a_lesson_that_says_it_is_complete_and_is_not_ends_the_command_with_one(own_course):
    list(command.run("es"))
    (own_course / "locales" / "complete.toml").write_text('es = ["3.2.1", "5.5"]', encoding="utf-8")
    assert "3.2.1: “The fee is printed.” is not translated." in command.report("es", command.messages()).problems
    ended = CliRunner().invoke(app, ["translate"])
    assert ended.exit_code == 1
    assert "” is not translated." in ended.output
    assert "no part '5.5'" in ended.output
    assert "... and" in ended.output


def test_a_changed_sentence_is_no_longer_complete_and_keeps_its_old_translation_as_a_hint(own_course):
    list(command.run("es"))
    translate(own_course, "The fee is printed.", "La comisión viene impresa.")
    write_lesson(own_course, "The fee is printed here.")
    list(command.run())
    entry = catalogues.read(catalogues.po_file(own_course / "locales", "es"), "es").get("The fee is printed here.")
    assert entry.fuzzy
    assert entry.string == "La comisión viene impresa."
    i18n.use("es")
    assert i18n._("The fee is printed here.") == "The fee is printed here."


def test_a_second_run_changes_no_file(own_course):
    list(command.run("es"))
    before = {file: file.read_bytes() for file in own_course.rglob("locales/**/*") if file.is_file()}
    list(command.run())
    assert before
    assert {file: file.read_bytes() for file in before} == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--new", "xx-not"], "not the code of a language"),
        (["--new", "en"], "written in English"),
        (["--new", "../fr"], "not the code of a language"),
    ],
)
def test_a_language_that_cannot_be_is_refused_in_a_sentence(own_course, arguments, sentence):
    ended = CliRunner().invoke(app, ["translate", *arguments])
    assert ended.exit_code == 1
    assert sentence in ended.output
    assert "Traceback" not in ended.output


def test_a_broken_catalogue_is_left_as_it_is(own_course):
    list(command.run("es"))
    file = catalogues.po_file(own_course / "locales", "es")
    file.write_text(file.read_text(encoding="utf-8") + 'msgid "half\n', encoding="utf-8")
    broken = file.read_bytes()
    ended = CliRunner().invoke(app, ["translate"])
    assert ended.exit_code == 1
    assert "accepted is msgid or msgstr" in " ".join(ended.output.split())
    assert file.read_bytes() == broken


# The course as it is -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def found():
    return command.messages()


@pytest.mark.parametrize("language", ["es", "fr"])
def test_the_whole_course_is_in_a_language_without_a_fault(found, language):
    report = command.report(language, found)
    assert not report.problems, "Translate, then run: fieldschool translate\n" + "\n".join(report.problems)
    assert len(report.coverage) == 3 + len(course.load().lessons)
    assert [each.part for each in report.coverage if not each.all or each.missing] == []


@pytest.mark.parametrize("language", ["fil", "rw"])
def test_the_controls_are_in_a_language_that_waits_for_its_reader(found, language):
    report = command.report(language, found)
    assert not report.problems, "Translate, then run: fieldschool translate\n" + "\n".join(report.problems)
    (controls,) = (each for each in report.coverage if each.part == "controls")
    assert controls.all > 3_000
    assert not controls.missing
    assert standing.only_controls(language)
    assert standing.waits_for_a_reader(language)


@pytest.mark.parametrize("language", catalogues.languages(paths.locales_dir()))
def test_the_compiled_catalogue_is_that_of_the_written_one(language):
    file = catalogues.po_file(paths.locales_dir(), language)
    fresh = catalogues.compiled(catalogues.read(file, language))
    assert file.with_suffix(".mo").read_bytes() == fresh, "Run: fieldschool translate"


def test_no_translation_is_marked_as_unsure():
    catalogue = catalogues.read(catalogues.po_file(paths.locales_dir(), "es"), "es")
    assert len(catalogue) > 1000
    assert [entry.id for entry in catalogue if entry.id and entry.fuzzy] == []
