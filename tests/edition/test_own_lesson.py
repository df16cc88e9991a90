"""A lesson of one's own: laid, run, listed, checked; and a tool of one's own from the page that shows how."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from typer.testing import CliRunner

from fieldschool import checks, course
from fieldschool.cli import app
from fieldschool.edition import layering, own_lesson, working
from fieldschool.edition.content import EditionError
from fieldschool.edition.folder import Edition
from tests.edition.conftest import ROOT, replace, retext
from tests.edition.conftest import working as copy_of

WISH = own_lesson.Wish("3.5", "Our own shop: ¿aguanta?", "welcome")
STEM = "3.5-our-own-shop-aguanta"


@pytest.fixture
def unrun(monkeypatch: pytest.MonkeyPatch) -> None:
    """For what does not need a kernel."""
    monkeypatch.setattr(own_lesson, "_run", lambda *_: None)


def test_it_is_laid_run_and_listed_and_the_check_is_content(edition: Edition, whole: Path) -> None:
    ended = CliRunner().invoke(
        app, ["new-lesson", "3.5", WISH.title, "--edition", "honduras", "--tool", "welcome", "--minutes", "30"]
    )
    assert ended.exit_code == 0, ended.output
    assert "Lesson 3.5 is there, and it runs." in ended.output
    notebook = nbformat.read(edition.folder / "notebooks" / f"{STEM}.ipynb", as_version=4)
    shown = {cell.id: "".join(str(output) for output in cell.get("outputs", [])) for cell in notebook.cells}
    assert "30 minutes: 15 to teach, 15 for the exercise." in shown["heading"]
    assert "Tasks('my_place')" in shown["exercise"]
    assert shown["tool"]
    layering.use("honduras")
    lesson = course.load().lesson("3.5")
    assert lesson.built
    assert [one.number for one in course.load().of_module("3")][-1] == "3.5"
    for report in (checks.contents(), checks.exercises(), checks.lessons(), checks.edition()):
        assert report.problems == (), report.subject
    assert not (whole / "notebooks" / f"{STEM}.ipynb").exists()


def test_it_takes_part_in_the_choice_of_lessons_and_in_the_timetable(
    edition: Edition, whole: Path, unrun: None
) -> None:
    replace(edition.folder / "edition.toml", "# lessons = [", 'lessons = ["0.0", "3.2.1"] # [')
    own_lesson.lay(edition, WISH)
    layering.use("honduras")
    assert [lesson.number for lesson in course.load().lessons] == ["0.0", "3.2.1", "3.5"]
    from fieldschool import agenda

    days = agenda.load().in_order[0].timetable(course.load()).days
    assert "3.5" in [slot.key for day in days for slot in day]


def test_its_text_is_changed_in_the_working_copy_as_any_other(edition: Edition, whole: Path, unrun: None) -> None:
    own_lesson.lay(edition, WISH)
    working.make(edition)
    name = f"notebooks/{STEM}.ipynb"
    retext(copy_of(edition) / name, "opening", "# Our own shop\n\nMarta wants a shop.")
    assert working.take(Edition(edition.folder, edition.course)).files == [name]
    laid = nbformat.read(layering.laid(Edition(edition.folder, edition.course)) / name, as_version=4)
    assert laid.cells[0].source == "# Our own shop\n\nMarta wants a shop."
    assert len(laid.cells) == 11


def test_a_module_of_its_own(edition: Edition, whole: Path, unrun: None) -> None:
    with pytest.raises(EditionError, match="There is no module 5"):
        own_lesson.lay(edition, own_lesson.Wish("5.1", "Ours", "welcome"))
    own_lesson.lay(edition, own_lesson.Wish("5.1", "Ours", "welcome", module_title="From our towns"))
    found = course.load(layering.laid(edition) / "course.toml")
    assert found.modules[-1].title == "From our towns"
    assert [lesson.number for lesson in found.of_module("5")] == ["5.1"]


@pytest.mark.parametrize(
    ("wish", "says"),
    [
        (own_lesson.Wish("3.5", "Ours", "simulator"), "There is no tool simulator. Tools are: welcome"),
        (own_lesson.Wish("3.2.1", "Ours", "welcome"), "There is a lesson 3.2.1 already"),
        (own_lesson.Wish("3.x", "Ours", "welcome"), "This cannot be a lesson: number, found '3.x'"),
        (own_lesson.Wish("3.5", "  ", "welcome"), "This cannot be a lesson: title"),
        (own_lesson.Wish("../3", "Ours", "welcome", module="3"), "This cannot be a lesson: number"),
    ],
)
def test_what_cannot_be_a_lesson_is_refused_and_nothing_is_left(
    edition: Edition, unrun: None, wish: own_lesson.Wish, says: str
) -> None:
    before = {file: file.read_bytes() for file in layering.own_files(edition.folder)}
    with pytest.raises(EditionError) as refused:
        own_lesson.lay(edition, wish)
    assert says in str(refused.value)
    assert {file: file.read_bytes() for file in layering.own_files(edition.folder)} == before


def test_a_lesson_that_does_not_run_leaves_nothing(
    edition: Edition, whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise EditionError("It does not run.")

    monkeypatch.setattr(own_lesson, "_run", fails)
    before = {file: file.read_bytes() for file in layering.own_files(edition.folder)}
    with pytest.raises(EditionError, match="does not run"):
        own_lesson.lay(edition, WISH)
    assert {file: file.read_bytes() for file in layering.own_files(edition.folder)} == before


@pytest.mark.parametrize("number", ["1.5", "4.1", "4.2", "4.3"])
def test_a_lesson_that_names_others_opens_without_them(edition: Edition, whole: Path, number: str) -> None:
    from importlib import import_module

    replace(edition.folder / "edition.toml", "# lessons = [", f'lessons = ["{number}"] # [')
    layering.use("honduras")
    name = course.load().lesson(number).tool.name
    assert import_module(f"fieldschool.tools.{name}").TOOL().says()


def test_a_table_that_cannot_be_read_gets_its_sentence(edition: Edition, unrun: None) -> None:
    with pytest.raises(EditionError, match=r"data/countries\.csv: found no file that can be read"):
        own_lesson.lay(edition, WISH)


def test_the_file_names_of_titles() -> None:
    assert own_lesson.slug("Nuestra tienda: ¿cuánto?") == "nuestra-tienda-cuanto"
    assert own_lesson.slug("日本") == "lesson"
    assert len(own_lesson.slug("a very long title " * 20)) <= 40


def test_the_docs_name_every_command() -> None:
    text = "".join((ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("editions.md", "own-lesson.md"))
    for command in ("new-edition", "edition edit", "edition take", "edition diff", "edition upgrade", "new-lesson",
                    "--edition", "--take theirs"):  # fmt: skip
        assert command in text, command
