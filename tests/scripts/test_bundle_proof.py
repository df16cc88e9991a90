"""The proof that an archive needs no network can fail: where there is a way out, and where nothing can be cut off."""

from __future__ import annotations

import errno
import socket
from pathlib import Path

import pytest

from fieldschool.bundle import archive
from scripts import bundle_proof


class Probe:
    """A socket that ends as it is told to."""

    def __init__(self, reason: int) -> None:
        self.reason = reason

    def __enter__(self) -> Probe:
        return self

    def __exit__(self, *_how: object) -> None:
        pass

    def settimeout(self, _seconds: float) -> None:
        pass

    def connect_ex(self, _address: object) -> int:
        return self.reason


def world(monkeypatch: pytest.MonkeyPatch, interfaces: tuple[str, ...], reason: int) -> None:
    monkeypatch.setattr(socket, "if_nameindex", lambda: list(enumerate(interfaces)))
    monkeypatch.setattr(bundle_proof, "_is_up", lambda name: name != "sit0")
    monkeypatch.setattr(socket, "socket", lambda *_kind: Probe(reason))


def test_only_the_loopback_is_no_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    world(monkeypatch, ("lo", "sit0"), errno.ENETUNREACH)
    bundle_proof.assert_no_way_out()


@pytest.mark.parametrize(
    ("interfaces", "reason"),
    [
        (("lo", "eth0"), errno.ENETUNREACH),
        (("lo",), 0),
        (("lo",), errno.ECONNREFUSED),
        (("lo",), errno.EAGAIN),
        (("lo",), errno.EACCES),
    ],
)
def test_anything_else_is_one(interfaces: tuple[str, ...], reason: int, monkeypatch: pytest.MonkeyPatch) -> None:
    world(monkeypatch, interfaces, reason)
    with pytest.raises(bundle_proof.NotProved, match="not cut off"):
        bundle_proof.assert_no_way_out()


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive that is said to be whole."""
    file = tmp_path / "a.zip"
    file.write_bytes(b"PK\x05\x06" + bytes(18))
    found = archive.Bundle(file, "0", (), 0, 0, "")
    monkeypatch.setattr(archive, "look", lambda _path: found)
    return file


def test_where_nothing_can_be_cut_off_it_fails_with_a_sentence(
    packed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setattr(
        bundle_proof, "cut_off", lambda _command: ["sh", "-c", "echo Operation not permitted >&2; exit 1"]
    )
    assert bundle_proof.main([str(packed)]) == 1
    assert "cannot be cut off on this computer: Operation not permitted." in capsys.readouterr().err


def test_a_system_without_namespaces_fails_with_a_sentence(
    packed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setattr(bundle_proof, "can_cut", lambda: False)
    assert bundle_proof.main([str(packed)]) == 1
    assert "there is no unshare" in capsys.readouterr().err


def test_a_step_that_fails_in_there_is_a_failure(
    packed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setattr(bundle_proof, "can_cut", lambda: True)
    monkeypatch.setattr(bundle_proof, "cut_off", lambda command: ["true"] if command == ["true"] else ["false"])
    assert bundle_proof.main([str(packed)]) == 1
    assert "its reason stands above" in capsys.readouterr().err


def test_a_file_that_is_no_archive_proves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    assert bundle_proof.main([str(tmp_path / "none.zip")]) == 1
    assert "There is no file" in capsys.readouterr().err
