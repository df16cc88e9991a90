"""A PostgreSQL cluster of the tests' own: in a temporary folder, under its own user, reached by a socket only."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from itertools import count
from pathlib import Path

import psycopg
import pytest

#: As fast as it can be: nothing here need outlive the computer.
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "shared_buffers": "16MB",
    "max_connections": "40",
    "log_min_messages": "fatal",
}
OWNER = "fieldschool"


def programs() -> Path:
    """The folder of PostgreSQL's programs: ``FIELDSCHOOL_POSTGRESQL``, else the newest that Debian has put there."""
    named = os.environ.get("FIELDSCHOOL_POSTGRESQL")
    found = [Path(named)] if named else sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version, reverse=True)
    if initdb := shutil.which("initdb"):
        found.append(Path(initdb).parent)
    for folder in found:
        if (folder / "initdb").is_file():
            return folder
    pytest.fail("PostgreSQL was not found. Run make test, or set FIELDSCHOOL_POSTGRESQL to the folder of its programs.")


def _version(folder: Path) -> float:
    return float(folder.parent.name)


def _other_user() -> dict[str, object]:
    """PostgreSQL refuses to be run by the superuser: somebody else's number, where that is who we are."""
    if os.geteuid() != 0:
        return {}
    import pwd

    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    other = known.get("postgres") or known["nobody"]
    return {"user": other.pw_uid, "group": other.pw_gid, "extra_groups": []}


class Cluster:
    """A running PostgreSQL server. Each test gets a database of its own in it."""

    def __init__(self) -> None:
        self._programs = programs()
        self._as = _other_user()
        self._numbers = count()
        self._server: subprocess.Popen[bytes] | None = None
        self.folder = Path(tempfile.mkdtemp(dir="/tmp", prefix="fs-pg-"))  # a socket's path must be short
        self.give(self.folder)
        made = subprocess.run(
            [self._programs / "initdb", "-D", self.data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C", "-N"],
            cwd=self.folder,
            capture_output=True,
            text=True,
            **self._as,
        )
        if made.returncode:
            shutil.rmtree(self.folder)
            pytest.fail(f"PostgreSQL could not make a cluster: {made.stderr.strip()}")
        self.start()

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def give(self, folder: Path) -> None:
        """Let the server's user have this folder."""
        if self._as:
            os.chown(folder, self._as["user"], self._as["group"])

    def start(self) -> None:
        """Start the server and wait until it takes connections."""
        settings = [f"--{name}={value}" for name, value in SETTINGS.items()]
        with (self.folder / "log").open("ab") as log:
            self._server = subprocess.Popen(
                [self._programs / "postgres", "-D", self.data, "-k", self.folder, *settings],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                **self._as,
            )
        for _time in range(1200):
            try:
                psycopg.connect(self.conninfo("postgres")).close()
                return
            except psycopg.OperationalError:
                if self._server.poll() is not None:
                    break
                time.sleep(0.05)
        pytest.fail(f"PostgreSQL did not start: {(self.folder / 'log').read_text().strip()}")

    def stop(self) -> None:
        """Stop the server; open connections are cut."""
        self._server.send_signal(signal.SIGINT)
        self._server.wait(60)

    def remove(self) -> None:
        """Stop the server and take everything away."""
        if self._server is not None and self._server.poll() is None:
            self.stop()
        shutil.rmtree(self.folder)

    def conninfo(self, database: str, user: str = OWNER) -> str:
        """How psycopg gets there."""
        return f"host={self.folder} dbname={database} user={user}"

    def url(self, database: str, user: str = OWNER) -> str:
        """How the setting FIELDSCHOOL_STORE says it."""
        return f"postgresql+psycopg://{user}@/{database}?host={self.folder}"

    def fresh(self) -> str:
        """Where nobody has written yet: a schema of its own, which is made sooner than a database."""
        name = f"s{next(self._numbers)}"
        self.run(f"CREATE SCHEMA {name}")
        return f"{self.url('postgres')}&options=-csearch_path%3D{name}"

    def run(self, statement: str, database: str = "postgres") -> None:
        """Run one statement as the owner of everything."""
        with psycopg.connect(self.conninfo(database), autocommit=True) as connection:
            connection.execute(statement)

    def database(self) -> str:
        """The name of a new database with nothing in it."""
        name = f"t{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name}")
        return name
