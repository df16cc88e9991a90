"""The archive: the same bytes each time, every file summed, and a sentence for one that did not arrive whole."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from fieldschool import paths
from fieldschool.bundle import archive, contents, laptop, make
from fieldschool.bundle.targets import Target
from fieldschool.cli import app
from tests.bundle.conftest import pins, sha256


def rewritten(file: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """The archive with other contents, under the sums of before."""
    with zipfile.ZipFile(file) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    change(parts)
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)


def test_the_same_contents_are_the_same_bytes(
    packed: Path, project: Path, wheels: Path, manual: Path, here: Target
) -> None:
    first = packed.read_bytes()
    for file in project.rglob("*.txt"):
        file.touch()
        file.chmod(0o600)
    archive.pack(packed, project, pins(), [here], wheels, manual)
    assert packed.read_bytes() == first


def test_a_whole_one_says_what_it_is(packed: Path, here: Target) -> None:
    found = archive.look(packed)
    assert (found.targets, found.sha256) == ((here,), sha256(packed.read_bytes()))
    ended = CliRunner().invoke(app, ["bundle", "--look", str(packed)])
    assert ended.exit_code == 0
    assert found.sha256 in ended.output


def test_every_file_has_its_sum_and_the_scripts_may_be_run(packed: Path) -> None:
    with zipfile.ZipFile(packed) as opened:
        infos = {info.filename.partition("/")[2]: info for info in opened.infolist()}
        sums = opened.read(f"{archive.top()}/{laptop.SUMS}").decode().splitlines()
    assert sorted([*(line.split("  ")[1] for line in sums), laptop.SUMS]) == sorted(infos)
    assert infos["start.sh"].external_attr >> 16 & 0o111
    assert {info.date_time for info in infos.values()} == {archive.DAY}


@pytest.mark.parametrize("kept", [0, 10, 0.5, 0.99])
def test_one_that_was_cut_is_refused(kept: float, packed: Path) -> None:
    content = packed.read_bytes()
    packed.write_bytes(content[: int(kept if kept > 1 else kept * len(content))])
    with pytest.raises(archive.NotABundle, match="was cut on its way"):
        archive.look(packed)


def test_one_bit_that_fell_over_is_found(packed: Path) -> None:
    content = bytearray(packed.read_bytes())
    content[len(content) // 2] ^= 1
    packed.write_bytes(bytes(content))
    with pytest.raises(archive.NotABundle):
        archive.look(packed)


TOP = archive.top()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda parts: parts.update({f"{TOP}/course/course.toml": b"x"}), "course.toml is not as it was packed"),
        (lambda parts: parts.pop(f"{TOP}/start.sh"), "start.sh is not as it was packed"),
        (lambda parts: parts.update({f"{TOP}/wheels/evil.whl": b""}), "evil.whl is not as it was packed"),
        (lambda parts: parts.update({f"{TOP}/{laptop.ABOUT}": b"{"}), "is not an archive of the course"),
        (lambda parts: parts.update({f"{TOP}/{laptop.ABOUT}": b"[]"}), "is not an archive of the course"),
        (lambda parts: parts.pop(f"{TOP}/{laptop.SUMS}"), "is not an archive of the course"),
        (
            lambda parts: parts.update(
                {f"{TOP}/{laptop.ABOUT}": json.dumps({"format": contents.FORMAT, "version": 99}).encode()}
            ),
            "by a later version",
        ),
    ],
)
def test_one_that_was_changed_is_refused(change: Callable, said: str, packed: Path) -> None:
    rewritten(packed, change)
    ended = CliRunner().invoke(app, ["bundle", "--look", str(packed)])
    assert ended.exit_code == 1
    assert said in ended.output
    assert "Traceback" not in ended.output


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(archive.NotABundle, match="There is no file"):
        archive.look(tmp_path / "none.zip")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("a.txt", "a")
    with pytest.raises(archive.NotABundle, match="is not an archive of the course"):
        archive.look(tmp_path / "other.zip")
    with pytest.raises(archive.NotABundle, match="cannot be read"):
        archive.look(tmp_path)


def test_an_older_archive_stays_where_a_new_one_cannot_be_made(
    packed: Path, project: Path, wheels: Path, manual: Path, here: Target
) -> None:
    before = packed.read_bytes()
    (project / "course.toml").unlink()
    with pytest.raises(contents.Incomplete, match=re.escape("course.toml is missing")):
        archive.pack(packed, project, pins(), [here], wheels, manual)
    assert packed.read_bytes() == before
    assert not list(packed.parent.glob(".bundle-*"))


def test_a_language_that_was_never_compiled_is_told(project: Path) -> None:
    (project / "locales" / "fr.po").write_text("", encoding="utf-8")
    with pytest.raises(contents.Incomplete, match="was never compiled"):
        list(contents.course(project))


def test_nothing_hidden_or_linked_travels(project: Path, tmp_path: Path) -> None:
    (project / "data" / ".secret").write_text("", encoding="utf-8")
    (project / "data" / "__pycache__").mkdir()
    (project / "data" / "__pycache__" / "a.pyc").write_text("", encoding="utf-8")
    (tmp_path / "private.txt").write_text("", encoding="utf-8")
    (project / "data" / "link.txt").symlink_to(tmp_path / "private.txt")
    assert [name for name, _file in contents.course(project) if "/data/" in name] == ["course/data/one.txt"]


def test_the_course_of_this_project_travels_with_all_its_parts() -> None:
    names = {name for name, _file in contents.course(paths.root())}
    assert {
        "course/locales/es/LC_MESSAGES/fieldschool.mo", "course/documents/plan.docx", "course/data/datapackage.json",
        "course/notebooks/3.2.1-financial-education.ipynb", "course/agenda.toml", "course/LICENSE",
    } <= names  # fmt: skip
    assert not [name for name in names if name.startswith(("course/tests", "course/.venv", "course/frontend"))]


def test_a_new_folder_of_the_project_is_packed_or_stays_at_home_on_purpose() -> None:
    made_again = {"build", "dist", "site", "__pycache__"}
    at_home = {
        "fieldschool",
        "tests",
        "benchmarks",
        "scripts",
        "frontend",
        "docs",
        "deploy",
    }  # the program and the manual are built
    there = {each.name for each in paths.root().iterdir() if each.is_dir() and each.name[0] != "."} - made_again
    assert there == at_home | set(contents.FOLDERS)


def test_a_wheel_that_nobody_asked_for_is_told(
    project: Path, wheels: Path, manual: Path, here: Target, tmp_path: Path
) -> None:
    (wheels / "strange-1.0-py3-none-any.whl").write_bytes(b"")
    with pytest.raises(contents.Incomplete, match=re.escape("strange 1.0 is of no package")):
        archive.pack(tmp_path / "a.zip", project, pins(), [here], wheels, manual)


def test_the_manual_travels_without_the_day_on_which_it_was_built(tmp_path: Path) -> None:
    make.manual(paths.root(), tmp_path)
    pages = dict(contents.pages(tmp_path))
    assert {"manual/index.html", "manual/room.html"} <= set(pages)
    assert "1980-01-01" in pages["manual/index.html"].read_text(encoding="utf-8")
    assert f"{datetime.now(UTC):%Y-%m-%d}" not in pages["manual/index.html"].read_text(encoding="utf-8")


def test_a_manual_that_cannot_be_built_is_told(project: Path, tmp_path: Path) -> None:
    with pytest.raises(contents.Incomplete, match=re.escape("The manual could not be built. mkdocs says: ")):
        make.manual(project, tmp_path / "site")
    with pytest.raises(contents.Incomplete, match=re.escape("index.html is missing")):
        list(contents.pages(tmp_path / "site"))


@pytest.mark.parametrize("file", ["", "no/such/folder/a.zip"])
def test_a_place_that_cannot_be_written_is_told_before_anything_is_fetched(file: str, tmp_path: Path) -> None:
    ended = CliRunner().invoke(app, ["bundle", str(tmp_path / file)])
    assert ended.exit_code == 1
    assert "cannot be written" in ended.output


def test_a_system_that_is_none_is_refused_at_the_keyboard(tmp_path: Path) -> None:
    ended = CliRunner().invoke(app, ["bundle", str(tmp_path / "a.zip"), "--platform", "amiga"])
    assert ended.exit_code == 1
    assert "There is no system 'amiga'" in ended.output
