"""A small file of a room is the old one or the new one, and nobody else's to read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fieldschool.present import whole_file


def test_it_takes_the_place_of_the_old_one_in_a_folder_that_is_made(tmp_path: Path) -> None:
    file = tmp_path / "room" / "show.json"
    whole_file.write(file, b"one")
    whole_file.write(file, b"two")
    assert file.read_bytes() == b"two"
    assert [each.name for each in file.parent.iterdir()] == ["show.json"]
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_on_a_full_disk_the_old_one_stays_and_nothing_is_left_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "secret"
    whole_file.write(file, b"one")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        whole_file.write(file, b"two")
    assert file.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["secret"]
