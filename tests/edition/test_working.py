"""The working copy: what is changed in it is taken, whatever happened meanwhile."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from typer.testing import CliRunner

from fieldschool import course
from fieldschool.cli import app
from fieldschool.edition import layering, upgrading, working
from fieldschool.edition.content import EditionError
from fieldschool.edition.folder import Edition
from tests.edition.conftest import EXERCISE, LESSON, PRICES, recell, replace, retext, rewrite, rows
from tests.edition.conftest import working as copy_of


def own_files(edition: Edition) -> set[str]:
    return {file.relative_to(edition.folder).as_posix() for file in layering.own_files(edition.folder)}


def numbers(edition: Edition) -> list[str]:
    contents = course.load(layering.laid(edition) / "course.toml")
    return [lesson.number for lesson in contents.lessons]


def test_what_is_not_changed_leaves_an_edition_without_differences(edition: Edition) -> None:
    before = own_files(edition)
    working.make(edition)
    assert working.changed(edition) == []
    assert working.take(edition).files == []
    assert own_files(edition) == before
    assert edition.names() == []


def test_what_is_changed_and_changed_back_is_no_difference(edition: Edition, again) -> None:
    working.make(edition)
    source = next(c.source for c in nbformat.read(copy_of(edition) / LESSON, 4).cells if c.id == "idea-cost")
    retext(copy_of(edition) / LESSON, "idea-cost", "Ours")
    assert working.take(edition).files == [LESSON]
    assert working.take(edition).files == []
    retext(copy_of(edition) / LESSON, "idea-cost", source)
    assert working.take(again(edition)).files == [LESSON]
    assert not (edition.folder / LESSON).exists()
    assert again(edition).names() == []


def test_cells_that_were_run_again_are_no_difference(edition: Edition) -> None:
    working.make(edition)
    recell(copy_of(edition) / LESSON, without_results)
    assert working.changed(edition) == [LESSON]
    assert working.take(edition).files == []
    assert edition.names() == []


def test_a_number_that_a_spreadsheet_writes_otherwise_is_no_difference(edition: Edition) -> None:
    working.make(edition)
    rewrite(copy_of(edition) / PRICES, lambda listed: [row | {"price": f"{row['price']}.00"} for row in listed])
    text = (copy_of(edition) / PRICES).read_bytes()
    (copy_of(edition) / PRICES).write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert working.changed(edition) == [PRICES]
    assert working.take(edition).files == []
    assert edition.names() == []


def without_results(cells: list) -> list:
    for cell in cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], 7
    return cells


def test_titles_lessons_and_their_order_become_settings(edition: Edition, again) -> None:
    working.make(edition)
    contents = copy_of(edition) / "course.toml"
    replace(contents, 'title = "Our school"', 'title = "School of Choluteca"')
    text = contents.read_text(encoding="utf-8")
    head, *lessons = text.split("[[lessons]]")
    contents.write_text("[[lessons]]".join([head, *lessons[2:4], lessons[0], lessons[-1]]), encoding="utf-8")
    working.take(edition)
    chosen = again(edition).settings
    assert chosen.title == "School of Choluteca"
    assert chosen.lessons == ("1.2", "1.3", "0.0", "4.3")
    assert not (edition.folder / "course.toml").exists()
    assert "# a picture" not in (edition.folder / "edition.toml").read_text(encoding="utf-8").splitlines()[0]
    assert numbers(again(edition)) == ["1.2", "1.3", "0.0", "4.3"]
    found = course.load(layering.laid(edition) / "course.toml")
    assert found.title == "School of Choluteca"
    assert [module.number for module in found.modules] == ["1", "0", "4"]
    assert found.lesson("2.1.1").number == "2.1.1", "a tool may still name it"
    assert not (layering.laid(edition) / "notebooks" / "2.1.1-definitions.ipynb").exists()


def test_a_whole_file_is_left_out_and_taken_back(edition: Edition, again) -> None:
    working.make(edition)
    rates = "data/countries/PHL/rates.csv"
    text = (copy_of(edition) / rates).read_bytes()
    (copy_of(edition) / rates).unlink()
    assert working.take(edition).files == [rates]
    assert not (layering.laid(again(edition)) / rates).exists()
    (copy_of(edition) / rates).write_bytes(text)
    working.take(again(edition))
    assert again(edition).names() == []
    assert (layering.laid(again(edition)) / rates).exists()


def test_a_country_of_its_own_and_a_word_template_are_held_whole(edition: Edition, again) -> None:
    working.make(edition)
    pack = copy_of(edition) / "data" / "countries" / "PHL"
    for file in pack.iterdir():
        target = copy_of(edition) / "data" / "countries" / "HND" / file.name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(file.read_bytes())
    (copy_of(edition) / "documents" / "plan.docx").write_bytes(b"ours")
    working.take(edition)
    home = layering.laid(again(edition))
    assert rows(home / "data/countries/HND/prices.csv") == rows(home / PRICES)
    assert (home / "documents" / "plan.docx").read_bytes() == b"ours"
    assert not upgrading.open_conflicts(again(edition))


def test_a_course_that_became_newer_meanwhile_takes_nothing_away(edition: Edition, home: Path, again) -> None:
    working.make(edition)
    retext(copy_of(edition) / LESSON, "idea-cost", "Ours")
    recell(home / LESSON, lambda cells: [*cells, nbformat.v4.new_markdown_cell("New.", id="brand-new")])
    retext(home / LESSON, "idea-cost", "Theirs")
    working.take(edition)
    merged = {cell.id: cell.source for cell in nbformat.read(layering.laid(again(edition)) / LESSON, 4).cells}
    assert merged["brand-new"] == "New."
    assert merged["idea-cost"] == "Ours"
    assert [one.place for one in upgrading.open_conflicts(again(edition))] == [f"{LESSON}:idea-cost"]


def test_what_was_changed_by_hand_meanwhile_is_kept_or_backed_up(edition: Edition, again) -> None:
    working.make(edition)
    rewrite(copy_of(edition) / PRICES, lambda listed: [row | {"year": "2026"} if row["goal_id"] == "store" else row
                                                       for row in listed])  # fmt: skip
    by_hand = edition.folder / PRICES
    by_hand.parent.mkdir(parents=True)
    by_hand.write_text("goal_id,price\ntricycle,1\nstore,2\n", encoding="utf-8")
    taken = working.take(again(edition))
    assert taken.backup is not None
    found = {row["goal_id"]: (row["price"], row["year"]) for row in rows(layering.laid(again(edition)) / PRICES)}
    assert found["tricycle"] == ("1", "2025")
    assert found["store"] == ("50000", "2026")


def test_a_file_that_cannot_be_read_stops_all_and_nothing_is_lost(edition: Edition) -> None:
    working.make(edition)
    before = own_files(edition)
    retext(copy_of(edition) / LESSON, "idea-cost", "Ours")
    (copy_of(edition) / EXERCISE).write_text("title = ", encoding="utf-8")
    (copy_of(edition) / PRICES).write_text("goal_id;price", encoding="utf-8")
    with pytest.raises(EditionError) as refused:
        working.take(edition)
    told = " ".join([str(refused.value), *refused.value.more])
    assert EXERCISE in told
    assert PRICES in told
    assert own_files(edition) == before
    assert LESSON in working.changed(edition)


def test_on_the_command_line(edition: Edition) -> None:
    run = CliRunner().invoke
    assert "There is no working copy" in run(app, ["edition", "take", "honduras"]).output
    assert run(app, ["edition", "edit", "honduras", "--no-lab"]).exit_code == 0
    assert "Nothing was changed." in run(app, ["edition", "take", "honduras"]).output
    retext(copy_of(edition) / LESSON, "idea-cost", "Ours")
    (copy_of(edition) / "data" / "notes.csv").write_text("a\n1\n", encoding="utf-8")
    said = run(app, ["edition", "edit", "honduras", "--no-lab"])
    assert "changes that were not taken yet" in said.output
    assert f"Taken into the edition: {LESSON}." in said.output
    assert "data/notes.csv was not taken" in said.output
    said = run(app, ["edition", "diff", "honduras", "--language", "en"])
    assert "changed: cell idea-cost" in said.output
