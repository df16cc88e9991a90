"""A real upgrade: an edition with edits of every kind, and a newer course that changed the same and other things."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from typer.testing import CliRunner

from fieldschool import checks
from fieldschool.cli import app
from fieldschool.edition import layering, making, upgrading, words, working
from fieldschool.edition.content import EditionError
from fieldschool.edition.folder import Edition
from tests.edition.conftest import (
    EXERCISE,
    LESSON,
    PRICES,
    copy_some,
    is_in_use,
    recell,
    replace,
    retext,
    rewrite,
    rows,
)
from tests.edition.conftest import working as copy_of


def change_price(row_id: str, **values: str) -> Callable[[list[dict]], list[dict]]:
    return lambda listed: [row | values if row["goal_id"] == row_id else row for row in listed]


def sources_last(cells: list) -> list:
    return [*(cell for cell in cells if cell.id != "sources"), *(cell for cell in cells if cell.id == "sources")]


def edited(edition: Edition) -> None:
    """Edits in text, table, questions, order and choice, as a trainer makes them in the working copy."""
    working.make(edition)
    own = copy_of(edition)
    retext(own / LESSON, "idea-cost", "## 1. What sending costs in Honduras")
    retext(own / LESSON, "idea-first", "## 2. Ours, too")
    recell(own / LESSON, lambda cells: [
        *cells[:2], nbformat.v4.new_markdown_cell("Our own story.", id="our-story"), *cells[2:]
    ])  # fmt: skip
    recell(own / LESSON, lambda cells: [cell for cell in cells if cell.id != "notes-real"])
    recell(own / LESSON, sources_last)
    rewrite(own / PRICES, change_price("school-year", price="75000"))
    rewrite(own / PRICES, change_price("store", price="60000"))
    rewrite(own / PRICES, lambda listed: [*listed, listed[0] | {"goal_id": "boat", "name": "a boat", "price": "90000"}])
    replace(own / EXERCISE, 'intro = """', 'intro = """\nOurs. ')
    replace(own / EXERCISE, 'title = "Find the cheapest way to send"', 'title = "Cheaper, in our town"')
    replace(own / "agenda.toml", 'starts = "08:00"', 'starts = "09:00"')
    replace(own / "course.toml", '[[lessons]]\nnumber = "3.2.1"', '[[lessons]]\n# our minutes\nnumber = "3.2.1"')
    working.take(edition)


TITLE = "Find the cheapest way to send"


def newer(home: Path) -> None:
    """The newer course: other cells, the same cell, the same row, another row, a question taken out, one changed."""
    retext(home / LESSON, "idea-cost", "## 1. Sending costs three times")
    retext(home / LESSON, "idea-inflation", "## 3. Cash melts faster")
    recell(home / LESSON, lambda cells: [cell for cell in cells if cell.id != "idea-first"])
    new_cell = nbformat.v4.new_markdown_cell("Brand new.", id="brand-new")
    recell(home / LESSON, lambda cells: [*cells[:-1], new_cell, cells[-1]])
    rewrite(home / PRICES, change_price("school-year", price="80000"))
    rewrite(home / PRICES, change_price("tricycle", price="99000"))
    text = (home / EXERCISE).read_text(encoding="utf-8")
    start = text.index("[[tasks]]", text.index(TITLE) - 300)
    end = text.index("[[tasks]]\n", text.index(TITLE))
    (home / EXERCISE).write_text(text[:start] + text[end:], encoding="utf-8")


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with an edited edition, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("edited") / "course"
    copy_some(folder)
    with pytest.MonkeyPatch.context() as patch:
        is_in_use(folder, patch)
        edited(making.new("honduras", "Our school"))
    return folder


@pytest.fixture
def changed(once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edition:
    """The edited edition, over the course that it was made from."""
    home = shutil.copytree(once, tmp_path / "course", ignore=shutil.ignore_patterns("working-copy"))
    is_in_use(home, monkeypatch)
    return Edition(home / "editions" / "honduras", home)


@pytest.fixture
def upgraded(changed: Edition) -> Edition:
    """The edition over the newer course, not carried over yet."""
    newer(changed.course)
    return changed


def cells(edition: Edition) -> dict[str, str]:
    notebook = nbformat.read(layering.laid(edition) / LESSON, as_version=4)
    return {cell.id: cell.source for cell in notebook.cells}


def prices(edition: Edition) -> dict[str, str]:
    return {row["goal_id"]: row["price"] for row in rows(layering.laid(edition) / PRICES)}


def test_what_is_taken_is_only_what_differs(changed: Edition) -> None:
    edition = changed
    held = nbformat.read(edition.folder / LESSON, as_version=4)
    assert [cell.id for cell in held.cells] == ["our-story", "idea-cost", "idea-first"]
    assert {row["goal_id"] for row in rows(edition.folder / PRICES)} == {"school-year", "store", "boat"}
    assert (edition.folder / EXERCISE).read_text(encoding="utf-8").count("[[tasks]]") == 1
    assert (edition.folder / "agenda.toml").read_text(encoding="utf-8").count("[[programmes]]") == 0
    assert not (edition.folder / "course.toml").exists(), "a comment is no difference"
    assert sorted(edition.names()) == sorted([LESSON, PRICES, EXERCISE, "agenda.toml"])
    assert not upgrading.open_conflicts(edition)


def test_the_course_itself_stays_whole(edition: Edition, home: Path) -> None:
    before = {file: file.read_bytes() for file in home.rglob("*") if file.is_file() and "editions" not in file.parts}
    edited(edition)
    layering.laid(edition)
    assert {file: file.read_bytes() for file in before} == before


def test_an_upgrade_brings_what_is_new_keeps_what_is_ours_and_tells_both_texts(upgraded: Edition) -> None:
    done = upgrading.run(upgraded)
    assert {found.place for found in done.conflicts} == {
        f"{LESSON}:idea-cost",
        f"{LESSON}:idea-first",
        f"{PRICES}:school-year",
        f"{EXERCISE}:tasks cheapest_way",
    }
    said = "\n".join(words.upgraded(done, "honduras"))
    assert "cell idea-cost: you and the newer course have both changed it. Yours holds." in said
    assert "## 1. What sending costs in Honduras" in said
    assert "## 1. Sending costs three times" in said
    assert "cell idea-first: the newer course has this no longer. What you changed is kept." in said
    assert "price: 75000" in said
    assert "price: 80000" in said
    assert "question cheapest_way: the newer course has this no longer" in said
    assert f"{LESSON}: the course has changed it" in said
    lesson, price = cells(upgraded), prices(upgraded)
    assert lesson["idea-cost"] == "## 1. What sending costs in Honduras"
    assert lesson["idea-first"] == "## 2. Ours, too"
    assert lesson["idea-inflation"] == "## 3. Cash melts faster"
    assert list(lesson)[2] == "our-story"
    assert list(lesson)[-3:] == ["closing", "sources", "brand-new"], (
        "our order holds; what is new follows its neighbour"
    )
    assert "notes-real" not in lesson
    assert (price["school-year"], price["store"], price["boat"]) == ("75000", "60000", "90000")
    assert price["tricycle"] == "99000"


def test_the_kept_cell_and_the_kept_question_are_whole_and_the_course_can_be_checked(
    upgraded: Edition,
) -> None:
    upgrading.run(upgraded, "ours")
    layering.use("honduras")
    for check in (checks.edition, checks.contents, checks.countries, checks.exercises, checks.lessons):
        report = check()
        assert report.looked_at >= 3
        assert report.problems == (), report.subject
    # The days begin an hour later and end as before: the check says what does not fit any more.
    assert all("agenda.toml" in one for one in checks.timetables().problems)


def test_an_open_conflict_is_a_thing_to_put_right(upgraded: Edition) -> None:
    upgrading.run(upgraded)
    layering.use("honduras")
    report = checks.edition()
    assert report.looked_at >= 6
    assert f"{LESSON}, cell idea-cost: you and the newer course differ, and it is not decided. Yours holds." in (
        report.problems
    )


def test_each_conflict_is_decided_for_itself_or_by_hand(upgraded: Edition, again) -> None:
    upgrading.run(upgraded)
    done = upgrading.run(again(upgraded), "theirs", [f"{PRICES}:school-year"])
    assert prices(upgraded)["school-year"] == "80000"
    assert f"{PRICES}:school-year" not in [found.place for found in done.conflicts]
    assert [found.place for found in done.settled] == [f"{PRICES}:school-year"]
    retext(upgraded.folder / LESSON, "idea-cost", "## 1. Three times, in Honduras too")
    by_hand = again(upgraded)
    assert f"{LESSON}:idea-cost" not in [found.place for found in upgrading.open_conflicts(by_hand)]
    done = upgrading.run(by_hand)
    assert f"{LESSON}:idea-cost" not in [found.place for found in done.conflicts]
    assert cells(by_hand)["idea-cost"] == "## 1. Three times, in Honduras too"
    done = upgrading.run(again(upgraded), "ours")
    assert not done.conflicts
    assert not upgrading.open_conflicts(again(upgraded))
    assert cells(upgraded)["idea-first"] == "## 2. Ours, too"


def test_the_edition_as_it_was_is_kept(upgraded: Edition) -> None:
    before = (upgraded.folder / LESSON).read_bytes()
    done = upgrading.run(upgraded, "theirs")
    assert (upgraded.folder / LESSON).read_bytes() != before
    with zipfile.ZipFile(done.backup) as packed:
        assert packed.read(LESSON) == before
        assert not [name for name in packed.namelist() if name.startswith(("working-copy", "backups"))]


def test_what_the_newer_course_took_over_is_no_difference_any_more(changed: Edition) -> None:
    rewrite(changed.course / PRICES, change_price("store", price="60000"))
    done = upgrading.run(changed)
    assert (PRICES, "store") in done.adopted
    assert {row["goal_id"] for row in rows(changed.folder / PRICES)} == {"school-year", "boat"}


def test_no_old_course_is_needed(upgraded: Edition, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(upgraded.folder, elsewhere / "honduras")
    shutil.rmtree(upgraded.folder)
    moved = Edition(elsewhere / "honduras", upgraded.course)
    assert len(upgrading.run(moved).conflicts) == 4


def test_a_new_column_of_a_table_comes_along(changed: Edition) -> None:
    found = changed
    rewrite(found.course / PRICES, lambda listed: [row | {"note": f"new {row['goal_id']}"} for row in listed])
    merged = {row["goal_id"]: row for row in rows(layering.laid(found) / PRICES)}
    assert not upgrading.open_conflicts(found)
    assert merged["store"]["price"] == "60000"
    assert merged["store"]["note"] == "new store"
    assert merged["boat"]["note"] == ""


def test_a_newer_lesson_is_told_to_whoever_chose_lessons(edition: Edition, home: Path, again) -> None:
    replace(edition.folder / "edition.toml", "# lessons = [", 'lessons = ["0.0", "4.3"] # [')
    text = (home / "course.toml").read_text(encoding="utf-8")
    entry = text[text.rindex("[[lessons]]") :]
    (home / "course.toml").write_text(text + entry.replace('"4.3', '"4.4'), encoding="utf-8")
    done = upgrading.run(again(edition))
    assert done.new_lessons == ["4.4"]
    assert "The newer course has lesson 4.4." in "\n".join(words.upgraded(done, "honduras"))


def test_a_place_that_is_no_conflict_is_refused_and_nothing_is_changed(upgraded: Edition) -> None:
    before = json.loads((upgraded.folder / "made-from.json").read_text(encoding="utf-8"))
    with pytest.raises(EditionError, match=r"is no open conflict\. Open are: "):
        upgrading.run(upgraded, "ours", [f"{LESSON}:heading"])
    assert json.loads((upgraded.folder / "made-from.json").read_text(encoding="utf-8")) == before
    assert not (upgraded.folder / "backups").exists()


def test_on_the_command_line_an_upgrade_says_what_to_do_next(upgraded: Edition) -> None:
    ended = CliRunner().invoke(app, ["edition", "upgrade", "honduras"])
    assert ended.exit_code == 1
    assert "4 things are to be decided. Until then yours holds." in ended.output
    assert f'fieldschool edition upgrade honduras --take theirs --only "{PRICES}:school-year"' in ended.output
    told = CliRunner().invoke(app, ["edition", "diff", "honduras"])
    assert f"{PRICES}: 2 changed, 1 new" in told.output
    assert f"{LESSON}: 2 changed, 1 new, 1 left out, in another order" in told.output
    ended = CliRunner().invoke(app, ["edition", "upgrade", "honduras", "--take", "ours"])
    assert ended.exit_code == 0, ended.output
    assert CliRunner().invoke(app, ["edition", "upgrade", "honduras", "--take", "mine"]).exit_code == 1
    assert CliRunner().invoke(app, ["edition", "upgrade", "honduras", "--only", "a:b"]).exit_code == 1
