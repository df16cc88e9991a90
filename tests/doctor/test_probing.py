"""What is asked of this computer, and what a computer may answer."""

from __future__ import annotations

import errno
import os
import socket
from importlib import metadata
from pathlib import Path

import psutil
import pytest

from fieldschool.doctor import probing
from fieldschool.doctor.network import Wall
from fieldschool.workbook.store import Store


def test_a_missing_or_old_package_is_named() -> None:
    def installed(name: str) -> str:
        if name == "gone":
            raise metadata.PackageNotFoundError(name)
        return "2.0"

    asked = ["gone>=1", "old>=3", "fine>=1,<3", 'other; extra == "test"', 'win>=9; sys_platform == "nowhere"']
    assert probing.wrong_packages(asked, installed) == (3, ["gone", "old"])


def test_of_this_installation_all_packages_are_asked_for() -> None:
    many, wrong = probing.wrong_packages()
    assert many > 15
    assert wrong == []
    assert probing.wanted_python()[1]


def test_a_folder_is_really_written_and_nothing_is_left(tmp_path: Path) -> None:
    seconds, error = probing.written(tmp_path / "new")
    assert seconds is not None
    assert seconds > 0
    assert error == ""
    assert list((tmp_path / "new").iterdir()) == []


def test_a_folder_that_cannot_be_made_gets_the_systems_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    seconds, error = probing.written(tmp_path / "file" / "under")
    assert seconds is None
    assert error


def test_free_disk_is_told_of_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    assert (probing.disk_free(tmp_path / "a" / "b") or 0) > 0


def test_the_store_is_tried_and_nothing_is_added(own_state: Path) -> None:
    assert probing.store_trouble() == ""
    assert Store().participants() == 0


def test_a_damaged_store_says_so_itself(own_state: Path) -> None:
    own_state.mkdir()
    (own_state / "answers.sqlite").write_bytes(b"no database" * 1000)
    assert "damaged" in probing.store_trouble()


def test_a_damaged_secret_is_noticed_before_the_course_is_opened(own_state: Path) -> None:
    own_state.mkdir()
    (own_state / "secret").write_text("cut", encoding="utf-8")
    assert "secret is damaged" in probing.store_trouble()


def test_a_taken_port_is_noticed_and_the_next_one_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen(1)
        port = taken.getsockname()[1]
        assert probing.port_error(port, "127.0.0.1") == errno.EADDRINUSE
    assert probing.port_error(port, "127.0.0.1") is None


def test_the_next_free_port_leaves_out_what_is_taken_or_reserved() -> None:
    taken = {8867, 8868}
    assert probing.next_free(8866, lambda port: errno.EADDRINUSE if port in taken else None) == 8869
    assert probing.next_free(80, lambda port: None) == 1024
    assert probing.next_free(65535, lambda port: None) is None
    assert probing.next_free(9000, lambda port: errno.EADDRINUSE) is None


def test_the_newest_file_of_a_course_is_found_and_an_empty_one_has_none(tmp_path: Path) -> None:
    assert probing.newest_file(tmp_path) is None
    (tmp_path / "course.toml").write_text("")
    os.utime(tmp_path / "course.toml", (1000, 2000))
    assert probing.newest_file(tmp_path) == 2000


@pytest.mark.parametrize("trouble", [AttributeError, psutil.Error, OSError])
def test_a_battery_that_cannot_be_read_is_not_known(monkeypatch: pytest.MonkeyPatch, trouble: type[Exception]) -> None:
    def asked() -> None:
        raise trouble()

    monkeypatch.setattr(psutil, "sensors_battery", asked, raising=False)
    assert probing.battery() == (None, None)


def test_a_browser_is_found_by_name_or_is_the_systems_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FIELDSCHOOL_BROWSER", raising=False)
    assert probing.browser(lambda name: name if name == "firefox" else None, "linux") == "firefox"
    assert probing.browser(lambda name: None, "win32") == "Microsoft Edge"
    assert probing.browser(lambda name: None, "linux") == ""
    monkeypatch.setenv("FIELDSCHOOL_BROWSER", "/opt/own/browser")
    assert probing.browser(lambda name: name, "linux") == "browser"


def test_a_firewall_is_seen_by_its_files(tmp_path: Path) -> None:
    assert probing.wall("win32") is Wall.WINDOWS
    assert probing.wall("darwin") is Wall.MACOS
    assert probing.wall("linux", tmp_path) is Wall.UNSEEN
    (tmp_path / "run/firewalld").mkdir(parents=True)
    assert probing.wall("linux", tmp_path) is Wall.FIREWALLD
    (tmp_path / "etc/ufw").mkdir(parents=True)
    (tmp_path / "etc/ufw/ufw.conf").write_text("ENABLED=no\n")
    assert probing.wall("linux", tmp_path) is Wall.FIREWALLD
    (tmp_path / "etc/ufw/ufw.conf").write_text("# on\nENABLED=yes\n")
    assert probing.wall("linux", tmp_path) is Wall.UFW


def test_the_users_own_folder_is_not_spelled_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("FIELDSCHOOL_STATE", str(tmp_path / "answers"))
    assert probing.state_place() == str(Path("~") / "answers")
