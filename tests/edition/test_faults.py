"""What is wrong with an edition is said in a sentence each, all at once, and the course is served no worse for it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner

from fieldschool import i18n
from fieldschool.cli import app
from fieldschool.edition import layering, logo, making, settings, upgrading
from fieldschool.edition.content import EditionError
from fieldschool.edition.folder import Edition, find
from fieldschool.exercises import examples, load
from tests.edition.conftest import EXERCISE, LESSON, PRICES, replace

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def settings_of(edition: Edition, text: str) -> None:
    (edition.folder / "edition.toml").write_text(text, encoding="utf-8")


def put(edition: Edition, name: str, text: str) -> None:
    file = edition.folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_a_new_edition_is_the_course(edition: Edition, home: Path) -> None:
    assert layering.faults(edition) == []
    laid = layering.laid(edition)
    for name in ("agenda.toml", LESSON, EXERCISE, PRICES):
        assert (laid / name).read_bytes() == (home / name).read_bytes()
    assert 'title = "Our school"' in (laid / "course.toml").read_text(encoding="utf-8")


def test_everything_wrong_is_told_at_once(edition: Edition) -> None:
    settings_of(edition, 'title = "x"\nlogo = "none.png"\nlesons = []\nstart_country = "Honduras"\n')
    put(edition, PRICES, "goal_id,prize\nstore,1\n")
    put(edition, EXERCISE, "title = ")
    put(edition, LESSON, "{}")
    put(edition, "data/own_table.csv", "a,b\n1,2\n")
    told = layering.faults(edition)
    assert len(told) == 6
    assert all("\n" not in one for one in told)
    for part in ("lesons is not known here", "start_country: found 'Honduras'; accepted is three capital letters",
                 "found the column 'prize'; accepted is 'price'", f"{EXERCISE} cannot be read",
                 f"{LESSON} is not a Jupyter notebook", "data/own_table.csv: an edition has no such file"):  # fmt: skip
        assert any(part in one for one in told), part


def test_check_tells_them_and_looks_at_the_rest_all_the_same(edition: Edition) -> None:
    put(edition, EXERCISE, "title = ")
    settings_of(edition, 'title = "x"\nlessons = ["0.0", "9.9"]\n')
    ended = CliRunner().invoke(app, ["check", "--edition", "honduras"])
    assert ended.exit_code == 1
    assert f"{EXERCISE} cannot be read" in ended.output
    assert "edition.toml, lessons: there is no lesson 9.9; lessons are 0.0, 1.1," in ended.output
    assert "26 lessons in course.toml" in ended.output
    assert "Traceback" not in ended.output


def test_it_is_not_presented_with_faults(edition: Edition) -> None:
    put(edition, EXERCISE, "title = ")
    ended = CliRunner().invoke(app, ["present", "--no-browser", "--edition", "honduras"])
    assert ended.exit_code == 1
    assert f"{EXERCISE} cannot be read" in ended.output


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "edition.toml, title: nothing was found; it must be filled in."),
        ("title = 5", "edition.toml, title: found 5; accepted is a text in quotes."),
        ('title = "x"\nlessons = ["0.0", "0.0"]', "edition.toml, lessons: 0.0 stands there twice."),
        ('title = "x"\nlessons = [0.0]', "edition.toml, lessons: found 0.0"),
        ('title = "x"\nlogo = "../secret"', "edition.toml, logo: found '../secret'"),
        ("title = ", "edition.toml cannot be read"),
    ],
)
def test_settings_that_cannot_be_get_a_sentence(edition: Edition, text: str, says: str) -> None:
    settings_of(edition, text)
    told = layering.faults(edition)
    assert len(told) == 1
    assert told[0].startswith(says)


def test_a_damaged_memory_is_told(edition: Edition) -> None:
    for text in ("{", "[]", '{"files": []}', '{"files": {"agenda.toml": 1}}'):
        (edition.folder / "made-from.json").write_text(text, encoding="utf-8")
        (told,) = layering.faults(Edition(edition.folder, edition.course))
        assert told.startswith("made-from.json is damaged.")


def test_a_memory_that_names_a_file_elsewhere_reaches_none(edition: Edition, home: Path) -> None:
    outside = home / "outside.csv"
    outside.write_text("a", encoding="utf-8")
    text = json.dumps({"files": {"../outside.csv": {"whole": True, "removed": ["the file"], "was": {"the file": "x"}}}})
    (edition.folder / "made-from.json").write_text(text, encoding="utf-8")
    found = Edition(edition.folder, home)
    (told,) = layering.faults(found)
    assert told.startswith("../outside.csv: an edition has no such file.")
    layering.laid(found)
    assert outside.is_file()


def test_without_the_memory_what_is_changed_still_holds(edition: Edition) -> None:
    put(edition, PRICES, "goal_id,price\nstore,1\n")
    (edition.folder / "made-from.json").unlink()
    assert "store" in (layering.laid(edition) / PRICES).read_text(encoding="utf-8")
    assert Edition(edition.folder, edition.course).difference(PRICES).was["store"]["price"] == "50000"


def test_a_question_is_added_by_a_file_with_that_question_alone(edition: Edition, home: Path) -> None:
    text = (home / EXERCISE).read_text(encoding="utf-8")
    last = text[text.rindex("[[tasks]]\n") :]
    put(edition, EXERCISE, last.replace('key = "advice_at_my_desk"', 'key = "our_own_question"'))
    found = load.read(layering.laid(edition) / EXERCISE)
    assert [task.key for task in found.tasks][-2:] == ["advice_at_my_desk", "our_own_question"]
    assert examples.try_out(found).problems == ()


def test_the_edition_may_be_said_once_for_all_commands(edition: Edition) -> None:
    ended = CliRunner().invoke(app, ["worksheets", "paper"], env={"FIELDSCHOOL_EDITION": "hondura"})
    assert ended.exit_code == 1
    assert "There is no edition hondura. There are: honduras." in ended.output


def test_what_is_written_by_hand_is_held_against_the_course_of_the_day(edition: Edition, home: Path) -> None:
    put(edition, PRICES, "goal_id,price\nstore,1\n")
    layering.use("honduras")
    assert (edition.folder / PRICES).read_text(encoding="utf-8") == "goal_id,price\nstore,1\n", "as it was written"
    replace(home / PRICES, ",50000,", ",55000,")
    (found,) = upgrading.open_conflicts(Edition(edition.folder, home))
    assert (found.place, found.conflict.theirs["price"]) == (f"{PRICES}:store", "55000")


def picture(file: Path, size: tuple[int, int] = (40, 20)) -> None:
    Image.new("RGB", size, "green").save(file)


def test_a_picture_is_a_logo(tmp_path: Path) -> None:
    for name in ("a.png", "a.jpg", "a.webp"):
        picture(tmp_path / name)
        logo.check(tmp_path / name)
    (tmp_path / "a.svg").write_text(SVG.format('<g id="m"/><use href="#m"/><path d="M0 0" fill="url(#m)"/>'))
    logo.check(tmp_path / "a.svg")


@pytest.mark.parametrize(
    "part",
    ["<script>1</script>", '<g onload="x()"/>', '<a href="x"/>', '<image href="http://x/y.png"/>',
     '<image xlink:href="data:image/svg+xml,x"/>', "<style>@import 'x'</style>", '<g style="fill:url(http://x)"/>',
     "<foreignObject/>", '<animate attributeName="href"/>'],
)  # fmt: skip
def test_a_drawing_that_could_run_or_load_is_refused(tmp_path: Path, part: str) -> None:
    file = tmp_path / "a.svg"
    file.write_text(SVG.format(part), encoding="utf-8")
    with pytest.raises(EditionError, match="is not shown"):
        logo.check(file)


def _large(file: Path) -> None:
    file.write_bytes(b"\x89PNG" + bytes(400_000))


def _wide(file: Path) -> None:
    picture(file, (4100, 2))


@pytest.mark.parametrize(
    ("name", "write", "says"),
    [
        ("a.png", lambda file: file.write_bytes(b"<html>"), "is not a picture of the kind PNG"),
        ("a.png", _large, "has 400 KB; a logo has at most 300 KB"),
        ("a.png", _wide, "is 4100 points wide or high"),
        ("a.jpg", lambda file: picture(file.with_suffix(".png")), "there is no such picture"),
        ("a.gif", lambda file: file.write_bytes(b"GIF89a"), "a logo ends in .png, .jpg"),
        ("a.svg", lambda file: file.write_text("<html/>"), "is not a picture of the kind SVG"),
        ("a.svg", lambda file: file.write_text('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'), "is not shown"),
        ("a.svg", lambda file: file.write_text("<svg"), "is not a picture of the kind SVG"),
    ],
)
def test_what_is_no_picture_is_no_logo(tmp_path: Path, name: str, write: Callable[[Path], object], says: str) -> None:
    write(tmp_path / name)
    with pytest.raises(EditionError) as refused:
        logo.check(tmp_path / name)
    assert says in str(refused.value)


@pytest.mark.parametrize("name", ["", "Honduras", "a b", "../x", "-a", "a" * 41, ".", "é"])
def test_a_name_that_cannot_be_a_folder_is_refused(home: Path, name: str) -> None:
    with pytest.raises(EditionError, match="cannot name an edition"):
        making.new(name)


def test_a_name_is_taken_once_and_an_unknown_one_is_told_with_its_nearest(edition: Edition) -> None:
    with pytest.raises(EditionError, match="is there already"):
        making.new("honduras")
    with pytest.raises(EditionError, match="There are: honduras"):
        find("hondura")
    assert find(str(edition.folder)).folder == edition.folder


def test_a_title_with_quotes_is_kept(home: Path) -> None:
    made = making.new("quoted", 'The "school" \\ of Ana')
    assert made.settings.title == 'The "school" \\ of Ana'
    settings.change(made.folder, lessons=["0.0"])
    assert made.settings.lessons == ("0.0",)
    assert "docs/editions.md" in (made.folder / "edition.toml").read_text(encoding="utf-8")


def test_the_laid_folder_is_made_anew_only_when_something_changes(
    edition: Edition, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIELDSCHOOL_CACHE", str(tmp_path / "cache"))
    first = layering.laid(edition)
    assert layering.laid(edition) == first
    replace(home / "agenda.toml", 'starts = "08:00"', 'starts = "08:30"')
    second = layering.laid(edition)
    assert second != first
    assert 'starts = "08:30"' in (second / "agenda.toml").read_text(encoding="utf-8")
    put(edition, "agenda.toml", '[every_day]\nstarts = "09:00"\nends = "17:45"\nsite = "Hall"\n')
    third = layering.laid(edition)
    assert third not in (first, second)
    assert 'starts = "09:00"' in (third / "agenda.toml").read_text(encoding="utf-8")
    layering.use("honduras")
    in_use = Path(os.environ["FIELDSCHOOL_HOME"])
    for number in range(5):
        settings_of(edition, f'title = "no. {number}"\n')
        layering.laid(edition)
    assert in_use.is_dir(), "a course that is open is served from it"
    (in_use / f".used-by-{os.getpid()}").rename(in_use / ".used-by-99999999")
    settings_of(edition, 'title = "last"\n')
    layering.laid(edition)
    assert len([one for one in third.parent.iterdir() if one.name.startswith("honduras-")]) == layering.KEPT


def test_a_country_is_laid_in_the_edition_and_the_course_stays_whole(edition: Edition, whole: Path) -> None:
    ended = CliRunner().invoke(app, ["new-country", "HND", "--edition", "honduras"])
    assert ended.exit_code == 0, ended.output
    assert (edition.folder / "data" / "countries" / "HND" / "pack.toml").is_file()
    assert not (whole / "data" / "countries" / "HND").exists()
    assert layering.faults(edition) == []
    assert (layering.laid(edition) / "data" / "countries" / "HND" / "pack.toml").is_file()
    again = CliRunner().invoke(app, ["new-country", "HND", "--edition", "honduras"])
    assert again.exit_code == 1
    assert "has a pack already" in again.output


def test_translations_of_an_edition_are_spoken(edition: Edition, home: Path) -> None:
    words = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    words += 'msgid "Our school"\nmsgstr "Nuestra escuela"\n'
    put(edition, "locales/es/LC_MESSAGES/fieldschool.po", words)
    layering.use("honduras")
    i18n.use("es")
    assert i18n._("Our school") == "Nuestra escuela"
