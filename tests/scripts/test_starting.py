"""The scripts behind make, on machines that lack something: one sentence that says what to do."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
TOOLS = ("sh", "dirname", "cat", "df", "awk", "rm", "grep", "tail", "id", "env")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder to be all of PATH: a shell, a few tools, and nothing else."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in TOOLS:
        (folder / tool).symlink_to(shutil.which(tool))
    return folder


def program(path: Path, text: str) -> None:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


def start(script: str, machine: Path, *, hidden: str = "/hidden", **more: str) -> subprocess.CompletedProcess:
    """Run a copy of the script in a folder of its own, without what this computer has in a hidden folder."""
    home = machine.parent / "checkout"
    (home / "scripts").mkdir(parents=True, exist_ok=True)
    copy = shutil.copy(SCRIPTS / script, home / "scripts")
    Path(copy).write_text(Path(copy).read_text().replace(hidden, str(machine.parent / "nothing")))
    own = {"PATH": str(machine), "HOME": str(machine.parent)} | more
    return subprocess.run(
        [home / "scripts" / script], env=own, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )


def test_an_old_python_is_named(machine: Path) -> None:
    program(machine / "python3", 'case "$2" in *exit*) exit 1 ;; *) echo 3.9 ;; esac')
    ended = start("setup.sh", machine)
    assert ended.returncode == 1
    assert ended.stderr == "The course needs Python 3.11 or newer and found 3.9: install one, then run this again.\n"


def test_without_python_it_says_so(machine: Path) -> None:
    ended = start("setup.sh", machine)
    assert ended.returncode == 1
    assert "found none" in ended.stderr


def test_a_python_without_venv_names_the_package_to_install(machine: Path) -> None:
    program(
        machine / "python3", 'case "$1" in -) echo key ;; -m) echo "ensurepip is not available" >&2; exit 1 ;; esac'
    )
    ended = start("setup.sh", machine)
    assert ended.returncode == 1
    assert "apt-get install python3-venv" in ended.stderr
    assert not (machine.parent / "checkout" / ".venv").exists()


def test_what_is_ready_is_left_alone(machine: Path) -> None:
    program(machine / "python3", 'case "$1" in -) echo key ;; -m) exit 1 ;; esac')
    ready = machine.parent / "checkout" / ".venv" / "ready"
    ready.parent.mkdir(parents=True)
    ready.write_text("key\n")
    ended = start("setup.sh", machine)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_the_browser_that_is_named_comes_first(machine: Path) -> None:
    program(machine / "chromium", "exit 0")
    program(machine / "mine", "exit 0")
    assert start("browser.sh", machine).stdout == f"{machine / 'chromium'}\n"
    named = start("browser.sh", machine, FIELDSCHOOL_BROWSER=str(machine / "mine"))
    assert named.stdout == f"{machine / 'mine'}\n"


def test_a_browser_that_does_not_start_is_passed_over(machine: Path) -> None:
    program(machine / "chromium", "exit 127")
    program(machine / "google-chrome", "exit 0")
    assert start("browser.sh", machine).stdout == f"{machine / 'google-chrome'}\n"


def test_on_debian_a_browser_is_installed_by_name(machine: Path) -> None:
    made = machine / "chromium"
    install = f'printf "#!/bin/sh\\n" >{made}; /bin/chmod +x {made}'
    program(machine / "apt-get", f'case "$*" in *install*chromium*) {install} ;; esac')
    program(machine / "sudo", 'shift; exec "$@"')
    ended = start("browser.sh", machine)
    assert ended.stdout == f"{made}\n"
    assert "Installing a browser" in ended.stderr


def test_no_browser_at_all_is_a_sentence(machine: Path) -> None:
    ended = start("browser.sh", machine)
    assert ended.returncode == 1
    assert ended.stderr.startswith("No browser was found and none could be installed: install Chromium or Chrome")
    assert ended.stdout == ""


POSTGRESQL = "/usr/lib/postgresql"


def database_programs(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("initdb", "postgres"):
        program(folder / name, "exit 0")


def test_the_database_that_is_named_comes_first(machine: Path) -> None:
    database_programs(machine)
    database_programs(machine.parent / "mine")
    assert start("postgres.sh", machine).stdout == f"{machine}\n"
    named = start("postgres.sh", machine, FIELDSCHOOL_POSTGRESQL=str(machine.parent / "mine"))
    assert named.stdout == f"{machine.parent / 'mine'}\n"


def test_the_database_is_found_where_debian_puts_it(machine: Path) -> None:
    database_programs(machine.parent / "nothing" / "15" / "bin")
    assert start("postgres.sh", machine, hidden=POSTGRESQL).stdout == f"{machine.parent / 'nothing/15/bin'}\n"


def test_on_debian_a_database_is_installed_by_name(machine: Path) -> None:
    there = machine.parent / "nothing" / "17" / "bin"
    program(
        machine / "apt-get", f'case "$*" in *install*postgresql) /bin/cp -r {machine.parent}/kept/. {there} ;; esac'
    )
    program(machine / "sudo", 'shift; exec "$@"')
    database_programs(machine.parent / "kept")
    there.mkdir(parents=True)
    ended = start("postgres.sh", machine, hidden=POSTGRESQL)
    assert ended.stdout == f"{there}\n"
    assert "Installing a database" in ended.stderr


def test_no_database_at_all_is_a_sentence(machine: Path) -> None:
    ended = start("postgres.sh", machine, hidden=POSTGRESQL)
    assert ended.returncode == 1
    assert ended.stderr.startswith("PostgreSQL was not found and could not be installed: install it")
    assert ended.stdout == ""
