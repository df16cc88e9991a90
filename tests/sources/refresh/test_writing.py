"""New files take the place of the old ones: all, or none."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from fieldschool.sources.refresh import writing
from fieldschool.sources.refresh.held import Held, csv_bytes
from fieldschool.sources.refresh.writing import WritingError

INFLATION = "FP.CPI.TOTL.ZG"
RECEIVED = "BX.TRF.PWKR.CD.DT"
FILES = 5


@pytest.fixture
def revised(refresh, publishers):
    """A run that has five files to write."""
    publishers.worldbank[INFLATION]["NAM", "2025"] = 3.75
    publishers.worldbank[RECEIVED]["PHL", "2022"] *= 1.01
    return lambda: refresh("worldbank")


def test_the_run_of_these_tests_writes_five_files(revised, files):
    before = files()
    assert revised() == 0
    after = files()
    assert before.keys() <= after.keys()
    assert sum(before.get(name) != content for name, content in after.items()) == FILES


@pytest.mark.parametrize("number", range(1, FILES + 1))
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), PermissionError(13, "Denied")])
def test_when_a_file_cannot_be_put_in_place_the_old_ones_stand(revised, refresh, files, monkeypatch, number, error):
    before, replace, count = files(), Path.replace, 0

    def fail(self: Path, target: Path) -> Path:
        nonlocal count
        count += self.parent.name == "new"
        if self.parent.name == "new" and count == number:
            raise error
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    assert revised() == 1
    assert files() == before
    (sentence,) = refresh.complaints
    assert sentence == (
        f"The figures could not be written to data/ ({error.strerror.lower()}), and nothing was changed."
    )


@pytest.mark.parametrize("number", range(1, FILES + 1))
def test_when_the_disk_is_full_the_old_files_stand(revised, refresh, files, monkeypatch, number):
    before, sync, count = files(), os.fsync, 0

    def fail(descriptor: int) -> None:
        nonlocal count
        count += 1
        if count == number:
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", fail)
    assert revised() == 1
    assert files() == before
    assert "no space left on device" in refresh.complaints[0]


def test_when_the_trainer_stops_it_in_the_middle_the_old_files_stand(revised, files, monkeypatch):
    before, replace, count = files(), Path.replace, 0

    def stop(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == 3:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        revised()
    assert files() == before


def test_when_nothing_can_be_put_back_the_old_files_are_kept_and_named(revised, refresh, data, files, monkeypatch):
    before, replace, count = files(), Path.replace, 0

    def fail(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count >= 3:
            raise OSError(errno.EIO, "Input/output error")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    assert revised() == 1
    (kept,) = data.glob(".refresh-*/keep")
    assert refresh.complaints[0].endswith(f"The files as they were are in data/{kept.parent.name}/keep.")
    assert (kept / "sources.csv").read_bytes() == before["sources.csv"]


def test_a_folder_that_cannot_be_written_is_a_sentence(revised, refresh, files, monkeypatch):
    def deny(**_: object) -> str:
        raise PermissionError(13, "Permission denied")

    before = files()
    monkeypatch.setattr(writing.tempfile, "mkdtemp", deny)
    assert revised() == 1
    assert files() == before
    assert "(permission denied), and nothing was changed" in refresh.complaints[0]


def test_what_another_program_changed_meanwhile_is_not_overwritten(data):
    held = Held()
    held.rows("sources")
    path = data / "sources.csv"
    path.write_bytes(path.read_bytes().replace(b"World Bank", b"World bank", 1))
    edited = path.read_bytes()
    with pytest.raises(WritingError, match=r"changed data/sources.csv meanwhile, and nothing was written"):
        writing.replace(held, {"datapackage.json": held.read["datapackage.json"]})
    assert path.read_bytes() == edited
    assert not list(data.glob(".refresh-*"))


def test_a_figure_that_does_not_fit_is_found_before_anything_is_replaced(data, files):
    held, before = Held(), files()
    rows = [dict(row) for row in held.rows("remittances_annual")]
    rows[0]["value"] = "-5"
    contents = {"remittances_annual.csv": csv_bytes(list(rows[0]), rows)}
    with pytest.raises(WritingError, match=r"A figure does not fit its table .value: found '-5'.*nothing was changed"):
        writing.replace(held, contents)
    assert files() == before


def test_files_keep_their_permissions(revised, data):
    (data / "sources.csv").chmod(0o640)
    assert revised() == 0
    assert (data / "sources.csv").stat().st_mode & 0o777 == 0o640
