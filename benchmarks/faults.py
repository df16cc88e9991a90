"""A thousand bad packs, tables, exercises, programmes, answers and saved rooms: ``python -m benchmarks.faults``.

Each is a good one with one mistake in it, made by chance from a seed. Each must end in one sentence that names the
file or field: no traceback, nothing taken as if it were good. Ends with 1 otherwise.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from rich.console import Console

from benchmarks.faulty_answers import GOOD, ROOM, bad_answers
from benchmarks.faulty_text import ANYWHERE, CSV, JSON, TOML, Spoil
from benchmarks.machine import machine
from benchmarks.tables import table
from fieldschool import agenda, course, paths
from fieldschool.exercises import load as exercises
from fieldschool.sources import packs, tables
from fieldschool.workbook import archive, entries
from fieldschool.workbook.refusals import EntryError
from fieldschool.workbook.store import Store

#: Of each thousand: how many of what. Tables are checked cell by cell, which takes longest.
SHARES = {
    "country pack": 270,
    "table": 100,
    "datapackage.json": 30,
    "exercise": 200,
    "agenda.toml": 70,
    "course.toml": 70,
    "answer": 180,
    "room file": 80,
}
#: The mistakes of each kind of file, by its ending.
KINDS = {".toml": TOML, ".csv": CSV, ".json": JSON}
#: Bytes of the largest table that is spoilt: a large one costs seconds and says nothing more.
LARGEST = 40_000
#: Letters of the longest sentence that is still one.
LONGEST = 700
#: What no sentence says: names of our parts, and that nothing is known.
NEVER = ("Traceback", "ValidationError", "pydantic", "unknown error", "Exception", "NoneType", "object at 0x", "errno")
REFUSALS = (tables.TableError, exercises.ExerciseError, agenda.AgendaError, course.CourseError, EntryError,
            archive.NotARoom)  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """Something bad, and what takes it in.

    Attributes
    ----------
    subject, mistake : str
    name : str
        What the sentence must hold: the file's name, or the field of an answer; nothing for a saved room, of which
        one file is restored at a time.
    take : callable
        Takes it in; must raise one of `REFUSALS`.
    """

    subject: str
    mistake: str
    name: str
    take: Callable[[], object]


@dataclass
class Told:
    """What became of the faults of a subject.

    Attributes
    ----------
    sentences : int
    mistakes : Counter
        How many of each kind there were.
    wrong : list of str
        Each traceback, each fault that was taken as good, each sentence that is none.
    """

    sentences: int = 0
    mistakes: Counter = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def outcome(fault: Fault) -> str | None:
    """What is wrong with how a fault is told; ``None`` when it is told in a sentence."""
    place = f"{fault.subject}, {fault.name}, {fault.mistake}"
    try:
        fault.take()
    except REFUSALS as refusal:
        told = str(refusal)
        fine = fault.name in told and len(told) <= LONGEST and "\n" not in told and told.endswith(".")
        fine = fine and not any(word in told for word in NEVER)
        return None if fine else f"{place}: no plain sentence: {told[:300]}"
    except Exception:
        return f"{place}: a traceback: {traceback.format_exc()[-600:]}"
    return f"{place}: taken as if it were good"


def tell(faults: Iterator[Fault]) -> dict[str, Told]:
    """Take in each fault, and note by subject what became of it."""
    told: dict[str, Told] = {}
    for fault in faults:
        own = told.setdefault(fault.subject, Told())
        own.mistakes[fault.mistake] += 1
        wrong = outcome(fault)
        if wrong is None:
            own.sentences += 1
        else:
            own.wrong.append(wrong)
    return told


def generated(count: int, home: Path, chance: random.Random) -> Iterator[Fault]:
    """Faults in a copy of the course, in the shares of `SHARES`; each file is good again after its fault."""
    files = {
        "country pack": sorted((home / "data" / "countries").glob("*/*.*")),
        "table": [path for path in sorted((home / "data").glob("*.csv")) if path.stat().st_size <= LARGEST],
        "exercise": sorted((home / "exercises").glob("*.toml")),
        "datapackage.json": [home / "data" / "datapackage.json"],
        "agenda.toml": [home / "agenda.toml"],
        "course.toml": [home / "course.toml"],
    }
    readers: dict[str, Callable[[Path], object]] = {
        "country pack": lambda path: packs.read_pack(path.parent),
        "table": lambda path: tables.load(path.stem),
        "exercise": exercises.read,
        "datapackage.json": lambda _path: tables.names(),
        "agenda.toml": agenda.load,
        "course.toml": course.load,
    }
    known = set(tables.names())
    files["table"] = [path for path in files["table"] if path.stem in known]
    for subject, share in SHARES.items():
        wanted = max(1, round(share * count / 1000))
        if subject == "answer":
            made = (Fault(subject, f"{field} of an answer", field, take) for field, take in bad_answers(chance))
        elif subject == "room file":
            made = _rooms(home, chance)
        else:
            made = _files(subject, files[subject], readers[subject], chance)
        yield from islice(made, wanted)


def _files(subject: str, files: list[Path], read: Callable[[Path], object], chance: random.Random) -> Iterator[Fault]:
    """Without end: every mistake in turn, each in a file drawn by chance."""
    while True:
        for mistake in sorted({*ANYWHERE, *TOML, *CSV, *JSON}):
            path = chance.choice(files)
            own: dict[str, Spoil] = ANYWHERE | KINDS.get(path.suffix, {})
            if path.suffix not in KINDS or mistake not in own:
                continue
            good = path.read_bytes()
            bad = own[mistake](good, chance)
            if bad is None or bad == good:
                continue
            yield Fault(subject, mistake, path.name, partial(_taken, path, good, bad, read))


def _taken(path: Path, good: bytes, bad: bytes, read: Callable[[Path], object]) -> None:
    try:
        _put(path, bad)
        read(path)
    finally:
        _put(path, good)


def _put(path: Path, content: bytes) -> None:
    # What is kept in memory goes by the time of the file, and two writings may fall into one tick of it.
    before = path.stat().st_mtime_ns
    path.write_bytes(content)
    now = max(path.stat().st_mtime_ns, before + 1)
    os.utime(path, ns=(now, now))


def _rooms(home: Path, chance: random.Random) -> Iterator[Fault]:
    """Without end: every mistake in a saved room in turn."""
    store, path = Store(f"sqlite:///{home / 'answers.sqlite'}"), home / "saved.room"
    for person in range(5):
        store.put(f"p_{person}", *(entries.make(kind, lesson="3.2.1", key=kind, **own) for kind, own in GOOD.items()))
    archive.save(store, path, b"s" * 40)
    good = path.read_bytes()
    archive.look(path)  # it is good
    while True:
        for mistake, spoil in ROOM.items():
            bad = spoil(good, chance)
            yield Fault("room file", mistake, "", partial(_taken, path, good, bad, archive.look))


@contextmanager
def copied() -> Iterator[Path]:
    """A copy of what a trainer may edit, in use until the end of the block."""
    with tempfile.TemporaryDirectory() as own:
        home = Path(own)
        for file in ("course.toml", "agenda.toml"):
            shutil.copy(paths.root() / file, home)
        for folder in ("data", "exercises", "notebooks"):
            shutil.copytree(paths.root() / folder, home / folder)
        before = os.environ.get("FIELDSCHOOL_HOME")
        os.environ["FIELDSCHOOL_HOME"] = own
        try:
            yield home
        finally:
            os.environ.pop("FIELDSCHOOL_HOME")
            if before is not None:
                os.environ["FIELDSCHOOL_HOME"] = before


def run(count: int, seed: int = 0) -> dict[str, Told]:
    """Make so many faults and take them in."""
    with copied() as home:
        return tell(generated(count, home, random.Random(seed)))


def main() -> int:
    """Run and print what became of them."""
    asked = argparse.ArgumentParser(description="Bad packs, tables, exercises, programmes, answers and saved rooms.")
    asked.add_argument("--count", type=int, default=1000)
    asked.add_argument("--seed", type=int, default=0)
    given = asked.parse_args()
    out = Console(width=None if sys.stdout.isatty() else 120, highlight=False)
    out.print(machine(), soft_wrap=True)
    told = run(given.count, given.seed)
    shown = table(f"bad input, seed {given.seed}", "", "made", "kinds of mistake", "a sentence", "anything else")
    for subject, own in told.items():
        shown.add_row(subject, *map(str, (own.mistakes.total(), len(own.mistakes), own.sentences, len(own.wrong))))
    out.print(shown)
    wrong = [line for own in told.values() for line in own.wrong]
    for line in wrong:
        out.print(line, style="red", markup=False)
    made = sum(own.mistakes.total() for own in told.values())
    said = sum(own.sentences for own in told.values())
    out.print(f"bad inputs: {made:,}; sentences: {said:,}; tracebacks and silences: {len(wrong):,}")
    return 0 if made == said and made else 1


if __name__ == "__main__":
    sys.exit(main())
