"""A room as one file: everything goes in, everything comes out, and what is not whole is refused with a sentence."""

from __future__ import annotations

import errno
import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldschool.workbook import archive, crowd
from fieldschool.workbook.archive import ABOUT, ANSWERS, SECRET, NotARoom
from fieldschool.workbook.entries import Items, Text
from fieldschool.workbook.errors import StoreNotEmpty
from fieldschool.workbook.store import Store

ANA, BEN = "p_0123456789abcdef0123456789abcdef", "p_fedcba9876543210fedcba9876543210"
OWN = b"a secret of more than thirty-two letters"


@pytest.fixture
def filled(store: Store) -> Store:
    """A room of two: one thought again, one wrote what looks like code."""
    store.put(ANA, Text(lesson="4.3", key="plan_purpose", value="a first thought"))
    store.put(BEN, Items(lesson="4.3", key="activities", value=[{"what": "=1+1 {{ 7*7 }} <b>ñ</b>", "cost": None}]))
    store.put(ANA, Text(lesson="4.3", key="plan_purpose", value="a better thought", sources=("A source",)))
    return store


@pytest.fixture
def saved(filled: Store, tmp_path: Path) -> Path:
    """The file of that room."""
    file = tmp_path / "puebla.room"
    archive.save(filled, file, OWN)
    return file


@pytest.fixture
def elsewhere(tmp_path: Path) -> Store:
    """The store of another laptop."""
    return Store(f"sqlite:///{tmp_path / 'elsewhere' / 'answers.sqlite'}")


def test_a_room_arrives_with_its_history_its_order_and_its_times(filled: Store, saved: Path, elsewhere: Store) -> None:
    room = archive.look(saved)
    assert (room.about.participants, room.about.answers, room.secret) == (2, 3, OWN)
    assert archive.restore(elsewhere, room) == 3
    assert list(crowd.everything(elsewhere)) == list(crowd.everything(filled))
    assert [one.value for one in elsewhere.history(ANA, "4.3", "plan_purpose")] == [
        "a first thought",
        "a better thought",
    ]
    assert elsewhere.get(BEN, "4.3", "activities") == filled.get(BEN, "4.3", "activities")


def test_a_room_is_saved_twice_and_moves_on(saved: Path, elsewhere: Store, tmp_path: Path) -> None:
    archive.restore(elsewhere, archive.look(saved))
    elsewhere.put(BEN, Text(lesson="1.4", key="own", value="after the move"))
    about = archive.save(elsewhere, saved, OWN)
    assert about.answers == archive.look(saved).about.answers == 4


def test_many_rows_are_read_piece_by_piece_in_order(filled: Store) -> None:
    whole = list(crowd.everything(filled))
    assert list(crowd.everything(filled, at_once=1)) == whole
    assert len(whole) == 3


def test_an_empty_room_can_be_saved(store: Store, elsewhere: Store, tmp_path: Path) -> None:
    about = archive.save(store, tmp_path / "empty.room")
    room = archive.look(tmp_path / "empty.room")
    assert (about.participants, about.answers, room.secret) == (0, 0, None)
    assert archive.restore(elsewhere, room) == 0


def test_the_file_is_for_its_owner_only(saved: Path) -> None:
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600


def test_where_somebody_answered_already_nothing_is_mixed(saved: Path, elsewhere: Store) -> None:
    elsewhere.put("p_local", Text(lesson="1.4", key="own", value="mine"))
    with pytest.raises(StoreNotEmpty, match="erase the room"):
        archive.restore(elsewhere, archive.look(saved))
    assert [row["value"] for row in crowd.everything(elsewhere)] == ['{"value": "mine"}']


def test_a_full_disk_leaves_the_earlier_file_and_no_half_one(
    filled: Store, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = saved.read_bytes()

    def full(*_args: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(OSError, match="No space"):
        archive.save(filled, saved, OWN)
    assert saved.read_bytes() == before
    assert list(saved.parent.glob(".room-*")) == []


def changed(file: Path, **members: Callable[[bytes], bytes | None]) -> Path:
    """The file with some members rewritten; ``None`` takes one out."""
    with zipfile.ZipFile(file) as packed:
        found = {name: packed.read(name) for name in packed.namelist()}
    names = {"about": ABOUT, "answers": ANSWERS, "secret": SECRET}
    with zipfile.ZipFile(file, "w") as packed:
        for name, raw in found.items():
            make = next((members[key] for key, each in names.items() if each == name and key in members), None)
            if (made := raw if make is None else make(raw)) is not None:
                packed.writestr(name, made)
    return file


def told(**fields: object) -> Callable[[bytes], bytes]:
    return lambda raw: json.dumps(json.loads(raw) | fields).encode()


@pytest.mark.parametrize(
    ("members", "sentence"),
    [
        ({"answers": lambda raw: raw.replace(b"better", b"worse!")}, "cut or changed"),
        ({"answers": lambda raw: b"".join(raw.splitlines(True)[:-1])}, "cut or changed"),
        ({"answers": lambda raw: raw + raw.splitlines(True)[0]}, "cut or changed"),
        ({"answers": lambda raw: b"not json\n" + raw}, "Answer 1 of the file"),
        ({"answers": lambda raw: raw.replace(b'"lesson"', b'"lessons"', 1)}, "Answer 1 of the file"),
        ({"answers": lambda raw: raw.replace(ANA.encode(), b"../../etc", 1)}, "Answer 1 of the file"),
        ({"answers": lambda raw: raw.replace(b'"version": 1', b'"version": "1"', 1)}, "Answer 1 of the file"),
        ({"answers": lambda raw: b"[" * 100_000 + b"\n"}, "Answer 1 of the file"),
        ({"answers": lambda raw: None}, "not a saved room"),
        ({"about": lambda raw: None}, "not a saved room"),
        ({"about": lambda raw: b"[]"}, "does not say"),
        ({"about": lambda raw: b"\xff\xfe"}, "does not say"),
        ({"about": told(format="something else")}, "does not say"),
        ({"about": told(answers=-1)}, "does not say"),
        ({"about": told(version="1")}, "does not say"),
        ({"about": told(version=archive.VERSION + 1)}, "later version"),
        ({"about": told(participants=3)}, "cut or changed"),
    ],
)
def test_what_is_not_whole_is_refused_in_a_sentence(
    saved: Path, elsewhere: Store, members: dict[str, Callable], sentence: str
) -> None:
    with pytest.raises(NotARoom, match=sentence):
        archive.look(changed(saved, **members))
    assert elsewhere.participants() == 0


@pytest.mark.parametrize("cut", [0, 1, 100, -1])
def test_a_file_cut_on_its_way_is_refused(saved: Path, cut: int) -> None:
    saved.write_bytes(saved.read_bytes()[:cut])
    with pytest.raises(NotARoom, match="not a saved room"):
        archive.look(saved)


def test_no_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotARoom, match="no file"):
        archive.look(tmp_path / "none.room")
    with pytest.raises(NotARoom, match="cannot be read"):
        archive.look(tmp_path)


def test_a_small_file_that_unpacks_without_end_is_refused(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST", 100)
    with pytest.raises(NotARoom, match="larger than any room"):
        archive.look(saved)
