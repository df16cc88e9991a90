"""A room's file brings its answers, board and run of show into the first room, another one, or a new one."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from fieldschool.present import board_file, room_names, room_parts, show_log
from fieldschool.present.board_file import BoardFile, Frozen, Kept, Start, View
from fieldschool.present.room_record import Record, RecordError
from fieldschool.present.room_restore import restore
from fieldschool.present.rooms import Listed, Rooms
from fieldschool.present.show_log import Press, ShowLog
from fieldschool.present.state import RoomState
from fieldschool.workbook import archive, crowd
from fieldschool.workbook.archive import ABOUT, NotARoom
from fieldschool.workbook.entries import Text
from fieldschool.workbook.errors import StoreNotEmpty
from fieldschool.workbook.store import Store
from tests.workbook.cluster import Cluster

NOON = dt.datetime(2026, 11, 28, 12, 0, tzinfo=dt.UTC)
MARK = "0123456789abcdef" * 2
PRESSES = (Press(what="begin", at=dt.datetime(2026, 11, 28, 9, 0), item="a"),)
SECRET = b"a secret of more than thirty-two letters"


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    folder = tmp_path / "answers"
    folder.mkdir()
    return Rooms(RoomState(b"s" * 64, folder=folder, store=Store(f"sqlite:///{folder / 'answers.sqlite'}")))


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """The file of a room of three rows, from which somebody was erased, so that the board's numbers have gaps."""
    folder = tmp_path / "old"
    store = Store(f"sqlite:///{folder / 'answers.sqlite'}")
    for key, who in enumerate(("p_gone", "p_one", "p_gone", "p_two", "p_three")):
        # What is saved again as it was makes no row.
        store.put(who, Text(lesson="1.4", key=f"{who}_{key}" if who == "p_gone" else who, value=who))
    store.erase("p_gone")
    board = Kept(
        views={
            "1.4": View(
                hidden=True, starts=(Start(after=2, at=NOON),), frozen=Frozen(at=NOON, after=2, upto=4, let=(MARK,))
            )
        },
        let={"1.4": (MARK,)},
    )
    BoardFile(folder).change(lambda _nothing: board)
    ShowLog(folder).write("four-days/1", PRESSES)
    file = tmp_path / "puebla.room"
    archive.save(store, file, SECRET, room_parts.parts(folder, store))
    return file


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    found = Cluster()
    yield found
    found.remove()


def changed(file: Path, about: Callable[[dict], None] = lambda said: None, **members: bytes | None) -> Path:
    """The same file with other members (``None``: without), and what it says of itself changed."""
    with zipfile.ZipFile(file) as packed:
        held = {name: packed.read(name) for name in packed.namelist()}
    for name, value in members.items():
        name = name.replace("_", ".")
        held.pop(name) if value is None else held.update({name: value})
    said = json.loads(held[ABOUT])
    about(said)
    held[ABOUT] = json.dumps(said).encode()
    with zipfile.ZipFile(file, "w") as packed:
        for name, value in held.items():
            packed.writestr(name, value)
    return file


def shown(state: RoomState) -> list[str]:
    """Who is in the picture that was frozen."""
    frozen = BoardFile(state.folder).read().view("1.4").frozen
    found = crowd.together(state.store, "1.4", ["p_one", "p_two", "p_three"], frozen.after, frozen.upto)
    return [entry.value for each in found for entry in each.values()]


# The parts ----------------------------------------------------------------------------------------------------------


def test_the_board_and_the_run_of_show_arrive_as_they_stood(rooms: Rooms, saved: Path) -> None:
    restored = restore(rooms, saved)
    assert (restored.about.answers, restored.broken) == (3, ())
    folder = rooms.first.folder
    assert ShowLog(folder).of("four-days/1") == PRESSES
    kept = BoardFile(folder).read()
    assert kept.view("1.4").hidden
    assert kept.let == {"1.4": (MARK,)}
    assert kept.view("1.4").frozen.let == (MARK,)
    assert (folder / "secret").read_bytes() == SECRET
    for name in ("show.json", "board.json"):
        assert (folder / name).stat().st_mode & 0o077 == 0


def test_a_frozen_picture_shows_the_same_people_where_rows_have_other_numbers(rooms: Rooms, saved: Path) -> None:
    # Numbers are never used again: the rows of the file come after these.
    for time in range(9):
        rooms.first.store.put("p_before", Text(lesson="1.4", key="k", value=str(time)))
    rooms.first.store.erase_everybody()
    restore(rooms, saved)
    assert shown(rooms.first) == ["p_two"]
    assert BoardFile(rooms.first.folder).read().view("1.4").after > 9


@pytest.mark.parametrize("row", [0, 10**30])
def test_a_number_beyond_all_rows_means_none_or_all_of_them(rooms: Rooms, saved: Path, row: int) -> None:
    restore(rooms, saved)
    store = rooms.first.store
    place = crowd.place(store, row)
    assert place == (3 if row else 0)
    assert crowd.number(store, row) == (crowd.mark(store)[0] if row else 0)
    assert crowd.number(Store(f"sqlite:///{rooms.first.folder / 'empty.sqlite'}"), row) == 0


def test_a_room_saved_again_says_the_same(rooms: Rooms, saved: Path, tmp_path: Path) -> None:
    restore(rooms, saved)
    state = rooms.first
    again = tmp_path / "again.room"
    archive.save(state.store, again, SECRET, room_parts.parts(state.folder, state.store))
    assert archive.look(again).parts == archive.look(saved).parts
    assert archive.look(again).about.parts.keys() == {"board.json", "show.json"}


def test_a_room_where_nothing_was_decided_has_no_part_and_takes_an_earlier_one_away(
    rooms: Rooms, tmp_path: Path
) -> None:
    folder = rooms.first.folder
    file = tmp_path / "plain.room"
    archive.save(rooms.first.store, file, SECRET, room_parts.parts(folder, rooms.first.store))
    assert archive.look(file).parts == {}
    ShowLog(folder).write("four-days/1", PRESSES)
    BoardFile(folder).change(lambda kept: kept.with_view("1.4", View(hidden=True)))
    restore(rooms, file)
    assert not (folder / "show.json").exists()
    assert not (folder / "board.json").exists()


def test_a_file_of_the_first_version_opens_and_leaves_board_and_show_as_they_are(rooms: Rooms, saved: Path) -> None:
    def older(said: dict) -> None:
        said["version"] = 1
        del said["parts"]

    changed(saved, older, board_json=None, show_json=None)
    ShowLog(rooms.first.folder).write("four-days/2", PRESSES)
    assert restore(rooms, saved).about.answers == 3
    assert ShowLog(rooms.first.folder).of("four-days/2") == PRESSES
    assert not (rooms.first.folder / "board.json").exists()


BROKEN = [
    None,
    b"",
    b"{",
    b"[]",
    b'{"version": 2}',
    b'{"more": 1}',
    b"\xff" * 9,
    b"[" * 100_000,
    b'{"let": {"1.4": ["x"]}}',
]


@pytest.mark.parametrize("honest", [True, False], ids=["with its mark", "changed on its way"])
@pytest.mark.parametrize("held", BROKEN, ids=lambda held: repr(held)[:12])
def test_a_broken_part_is_a_sentence_and_the_answers_arrive(
    rooms: Rooms, saved: Path, held: bytes | None, honest: bool
) -> None:
    def fits(said: dict) -> None:
        if honest and held is not None:
            said["parts"] = dict.fromkeys(("board.json", "show.json"), hashlib.sha256(held).hexdigest())

    restored = restore(rooms, changed(saved, fits, board_json=held, show_json=held))
    assert [each.split(" cannot be read")[0] for each in restored.broken] == [
        "What was decided about the board",
        "Where the run of show stood",
    ]
    assert rooms.first.store.participants() == 3
    # What was put away does not come back by an accident.
    assert BoardFile(rooms.first.folder).read().view("2.1").hidden
    assert not (rooms.first.folder / "show.json").exists()


def test_a_part_that_unpacks_without_end_is_not_unpacked(rooms: Rooms, saved: Path, monkeypatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_PART", 100)
    assert len(restore(rooms, saved).broken) == 2


@pytest.mark.parametrize("name", ["../../evil", "/etc/evil", "secret", "room.json"])
def test_a_part_of_another_name_is_written_nowhere(rooms: Rooms, saved: Path, name: str) -> None:
    before = {file for file in rooms.first.folder.parent.rglob("*")}
    evil = b"evil"
    with zipfile.ZipFile(saved, "a") as packed:
        if name not in packed.namelist():
            packed.writestr(name, evil)
    changed(saved, lambda said: said["parts"].update({name: hashlib.sha256(evil).hexdigest()}))
    restore(rooms, saved)
    made = {file.name for file in set(rooms.first.folder.parent.rglob("*")) - before}
    assert made <= {"answers.sqlite", "answers.sqlite-wal", "answers.sqlite-shm", "secret", "board.json", "show.json"}
    assert (rooms.first.folder / "secret").read_bytes() == SECRET


def test_a_board_that_cannot_be_read_is_hidden_in_the_other_place_too(rooms: Rooms, tmp_path: Path) -> None:
    folder, store = rooms.first.folder, rooms.first.store
    (folder / "board.json").write_text("{")
    (folder / "show.json").write_text("{")
    file = tmp_path / "a.room"
    archive.save(store, file, SECRET, room_parts.parts(folder, store))
    assert list(archive.look(file).parts) == ["board.json"]
    state = rooms.get(rooms.start("B"))
    restore(rooms, file, room="B")
    assert BoardFile(state.folder).read() == Kept(unsure=True)


# Where it goes ------------------------------------------------------------------------------------------------------


def test_a_room_goes_into_the_one_that_is_named_and_into_no_other(rooms: Rooms, saved: Path) -> None:
    one, two = rooms.start("Puebla"), rooms.start("Kigali")
    restored = restore(rooms, saved, room=" kigali ")
    assert restored.record.name == "Kigali"
    assert [rooms.get(each).store.participants() for each in ("", one, two)] == [0, 0, 3]
    assert (rooms.folder / two / "secret").read_bytes() == SECRET
    assert shown(rooms.get(two)) == ["p_two"]
    assert not (rooms.folder / one / "board.json").exists()
    code = next(each.record.code for each in rooms.listed() if each.room_id == one)
    assert restore(rooms, saved, room=code.lower()).record.name == "Puebla"


def test_a_new_room_is_started_for_it_and_erased_without_a_trace(rooms: Rooms, saved: Path) -> None:
    restored = restore(rooms, saved, new="Manila")
    (made,) = rooms.folder.iterdir()
    assert restored.record.name == "Manila"
    assert (made / "show.json").exists()
    assert rooms.get(made.name).store.participants() == 3
    assert rooms.erase(made.name) == 3
    assert list(rooms.folder.iterdir()) == []
    left = [file for file in rooms.first.folder.rglob("*") if file.is_file() and MARK.encode() in file.read_bytes()]
    assert left == []


def test_what_cannot_be_restored_leaves_no_new_room(rooms: Rooms, saved: Path, monkeypatch) -> None:
    with pytest.raises(RecordError, match="Give the room a name first"):
        restore(rooms, saved, new="  ")

    def full(*_args: object) -> None:
        raise StoreNotEmpty

    with monkeypatch.context() as patched:
        patched.setattr(archive, "restore", full)
        with pytest.raises(StoreNotEmpty):
            restore(rooms, saved, new="Manila")
    saved.write_bytes(saved.read_bytes()[:200])
    with pytest.raises(NotARoom):
        restore(rooms, saved, new="Manila")
    assert not any(rooms.folder.iterdir())


def test_a_room_with_answers_or_an_archived_one_takes_nothing(rooms: Rooms, saved: Path) -> None:
    one = rooms.start("Puebla")
    rooms.get(one).store.put("p_x", Text(lesson="0.0", key="k", value="v"))
    with pytest.raises(StoreNotEmpty):
        restore(rooms, saved, room="Puebla")
    assert not (rooms.folder / one / "board.json").exists()
    rooms.change(rooms.start("Kigali"), "archived")
    with pytest.raises(RecordError, match="archived"):
        restore(rooms, saved, room="Kigali")


def test_in_postgresql_it_goes_into_the_schema_of_its_room(
    cluster: Cluster, rooms: Rooms, saved: Path, monkeypatch
) -> None:
    database = cluster.database()
    monkeypatch.setenv("FIELDSCHOOL_STORE", cluster.url(database))
    rooms.first.store = Store()
    one = rooms.start("Puebla")
    restore(rooms, saved, room="Puebla")
    restore(rooms, saved, new="Kigali")
    (two,) = [each.room_id for each in rooms.listed() if each.room_id not in ("", one)]
    for room_id in (one, two):
        assert rooms.get(room_id).store.participants() == 3
        assert shown(rooms.get(room_id)) == ["p_two"]
    assert rooms.first.store.participants() == 0
    with pytest.raises(StoreNotEmpty):
        restore(rooms, saved, room="Kigali")
    for room_id in (one, two):
        assert rooms.erase(room_id) == 3
    with psycopg.connect(cluster.conninfo(database)) as connection:
        assert connection.execute("SELECT 1 FROM pg_namespace WHERE nspname LIKE 'room_%'").fetchall() == []


# Which room is meant ------------------------------------------------------------------------------------------------


def listed(*rooms: tuple[str, str]) -> list[Listed]:
    return [Listed(code, Record(name=name, code=code, opened=NOON)) for name, code in rooms]


@pytest.mark.parametrize("typed", ["KRMXA", "krm-xa", "Puebla", "  pueBLA "])
def test_a_room_is_meant_by_its_letters_or_its_name(typed: str) -> None:
    assert room_names.meant(listed(("Kigali", "ABCDE"), ("Puebla", "KRMXA")), typed).room_id == "KRMXA"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Pueblo", "The nearest is Puebla, with the letters KRMXA"),
        ("KRMXB", "The nearest is Puebla, with the letters KRMXA"),
        ("Tokyo", "See them with `fieldschool room list`"),
        ("../..", "See them with"),
        ("x" * 5_000, "See them with"),
        ("", "See them with"),
        ("Twice", "Several rooms are called Twice. .* ABCDE, FGHJK"),
    ],
)
def test_what_means_no_room_names_the_nearest(typed: str, said: str) -> None:
    with pytest.raises(RecordError, match=said):
        room_names.meant(listed(("Puebla", "KRMXA"), ("Twice", "ABCDE"), ("twice", "FGHJK")), typed)


def test_letters_mean_the_room_that_has_them_before_one_that_is_called_so() -> None:
    assert room_names.meant(listed(("ABCDE", "KRMXA"), ("Puebla", "ABCDE")), "abcde").room_id == "ABCDE"


def test_files_are_those_that_the_pages_read() -> None:
    assert (room_parts.BOARD, room_parts.SHOW) == (board_file.FILE, show_log.FILE) == ("board.json", "show.json")
