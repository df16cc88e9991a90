"""Prove that an archive installs and runs with no network: ``make bundle-test``.

The archive is made, looked through and unpacked. Then a network namespace is opened, in which this computer has no
interface but the loopback. In it, with an empty home, the archive is installed, the course is checked and started, and
a lesson is opened over the loopback: a slider is moved twice, and a real kernel must say two different sentences. The
program that answers is that of the archive; from the checkout come only this script and the simulated phone.
"""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.desk import Desk, address
from fieldschool.bundle import archive
from fieldschool.doctor.phone import Phone, client
from fieldschool.doctor.serving import Program, free_port, served

#: An address of the range for documentation (RFC 5737): where there is any network, asking for it waits.
OUTSIDE = ("192.0.2.1", 443)
#: Where it is unpacked: people's folders have names with spaces and accents.
PLACE = "El curso de María"
#: Places of the slider that no two plans share a sentence at.
PLACES = (10.0, 40.0)


class NotProved(Exception):
    """A step did not do what it must; the text says which and why."""


def main(arguments: list[str]) -> int:
    """Prove it, and print each step with its time; 1 with a sentence where a step fails."""
    try:
        if arguments[:1] == ["--inside"]:
            inside(Path(arguments[1]))
        else:
            with tempfile.TemporaryDirectory() as folder:
                outside(Path(folder), Path(arguments[0]) if arguments else None)
            print("Proved: the archive installs and runs with no network.", flush=True)
    except (NotProved, archive.NotABundle) as error:
        print(f"Not proved. {error}", file=sys.stderr, flush=True)
        return 1
    return 0


def outside(folder: Path, made: Path | None) -> None:
    """Make and unpack the archive, cut off the network, and go on in there.

    Parameters
    ----------
    folder : Path
        An empty one.
    made : Path or None
        An archive that was made before; one is made where none is given.
    """
    if made is None:
        made = folder / "fieldschool.zip"
        with step("made the archive"):
            _run([sys.executable, "-m", "fieldschool", "bundle", str(made)])
    with step("looked it through"):
        found = archive.look(made)
    print(f"        {found.files} files, {found.size / 1e6:.0f} MB, for {archive.names(found.targets)}", flush=True)
    with step("unpacked it"), zipfile.ZipFile(made) as packed:
        packed.extractall(folder / PLACE)
    refused = subprocess.run(cut_off(["true"]), capture_output=True, text=True, check=False) if can_cut() else None
    if refused is None or refused.returncode:
        why = refused.stderr.strip() if refused else "there is no unshare (util-linux) here"
        raise NotProved(f"The network cannot be cut off on this computer: {why}.")
    ended = subprocess.run(
        cut_off([sys.executable, "-m", "scripts.bundle_proof", "--inside", str(folder)]), check=False
    )
    if ended.returncode:
        raise NotProved("A step without network failed; its reason stands above.")


def can_cut() -> bool:
    """Whether this system has network namespaces at all."""
    return sys.platform.startswith("linux") and shutil.which("unshare") is not None


def cut_off(command: list[str]) -> list[str]:
    """The command in a network namespace of its own."""
    return ["unshare", "--map-root-user", "--net", *command]


def inside(folder: Path) -> None:
    """Without network: install, check, start, open a lesson and move its slider."""
    with step("found the network cut off"):
        loopback_up()
        assert_no_way_out()
    (laptop,) = (folder / PLACE).iterdir()
    home = folder / "home"
    home.mkdir()
    # Nothing of this session: no settings of pip, no cache, no checkout on the path.
    empty = {"HOME": str(home), "PATH": f"{sys.base_prefix}/bin:/usr/bin:/bin", "LANG": "C.UTF-8"}
    with step("installed and checked the course"):
        said = _run(["sh", "start.sh", "check"], cwd=laptop, env=empty)
        if "All is well." not in said:
            raise NotProved(f"fieldschool check said: {said[-2000:]}")
    port = free_port()
    command = ["env", "-i", *(f"{name}={value}" for name, value in empty.items()), "sh", str(laptop / "start.sh")]
    command += ["present", "--no-browser", "--port", str(port)]
    program = Program(command, f"http://127.0.0.1:{port}/", home)
    began = time.monotonic()
    with served(program):
        print(f"{time.monotonic() - began:6.1f} s  started the course", flush=True)
        where = Path(f"/proc/{program.pid}/exe").resolve(), Path(f"/proc/{program.pid}/cmdline").read_text()
        if str(laptop) not in where[1]:
            raise NotProved(f"Another program answers: {where}")
        with step("opened a lesson and moved its slider"):
            said = asyncio.run(sentences(program.url))
        for sentence in said:
            print(f"        {sentence}", flush=True)
        if len(set(said)) != len(PLACES) or not all(any(sign.isdigit() for sign in sentence) for sentence in said):
            raise NotProved("The lesson's sentence did not follow the slider.")
    assert_no_way_out()


async def sentences(url: str) -> list[str]:
    """What the simulator says at each place of its slider, from a kernel of its own."""
    http = client()
    phone = Phone(url, http)
    try:
        page = await phone.open(address())
        desk, said = Desk(page), []
        for place in PLACES:
            await desk.move(place)
            told = [page.widgets[each].get("content", {}).get("sentence", "") for each in page.named("View")]
            said.append(next((sentence for sentence in told if sentence), ""))
        await page.close()
        await phone.leave(page.kernel)
    finally:
        http.close()
    return said


def loopback_up() -> None:
    """Switch on the loopback of this namespace, as ``ip link set lo up`` does (which not every computer has)."""
    import fcntl

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        # SIOCSIFFLAGS with IFF_UP | IFF_RUNNING
        fcntl.ioctl(control, 0x8914, struct.pack("16sh14x", b"lo", 0x1 | 0x40))


def assert_no_way_out() -> None:
    """See that there is no interface but the loopback, and that a connection to the outside is impossible.

    Raises
    ------
    NotProved
        When there is one, or the connection fails for another reason than that there is no network.
    """
    if others := {name for _number, name in socket.if_nameindex()} - {"lo"}:
        # Tunnels that a kernel makes in each namespace are down and have no address; a route is what counts.
        others = {name for name in others if _is_up(name)}
    if others:
        raise NotProved(f"The network is not cut off: {', '.join(sorted(others))}.")
    with socket.socket() as probe:
        probe.settimeout(3)
        reason = probe.connect_ex(OUTSIDE)
    if reason != errno.ENETUNREACH:
        raise NotProved(
            f"The network is not cut off: asking {OUTSIDE[0]} ended with {errno.errorcode.get(reason, reason)}."
        )


def _is_up(name: str) -> bool:
    import fcntl

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        # SIOCGIFFLAGS
        asked = fcntl.ioctl(control, 0x8913, struct.pack("16sh14x", name.encode(), 0))
    return bool(struct.unpack("16sh14x", asked)[1] & 0x1)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print what was done and how long it took."""
    began = time.monotonic()
    yield
    print(f"{time.monotonic() - began:6.1f} s  {name}", flush=True)


def _run(command: list[str], **how: object) -> str:
    ended = subprocess.run(command, capture_output=True, text=True, check=False, **how)
    if ended.returncode:
        raise NotProved(f"{' '.join(command)}: {(ended.stderr or ended.stdout)[-2000:]}")
    return ended.stdout


if __name__ == "__main__":
    os.chdir(Path(__file__).resolve().parents[1])
    sys.exit(main(sys.argv[1:]))
