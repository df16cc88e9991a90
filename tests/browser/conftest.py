"""The running course, and a browser that notes all that goes wrong on a page."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from fieldschool import i18n
from tests import pseudo

ROOT = Path(__file__).resolve().parents[2]
PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
#: Milliseconds that a busy machine may take for one step.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE / 2)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for a ``screen`` on one of the two, and on both where it is marked ``both_screens``.

    Each file's tests are spread over the two by their names: both are met, in half of the time. That nothing is too
    wide on either is seen on the page of every lesson by itself (``test_every_lesson.py``).
    """
    chosen = {mark.args[0] for mark in metafunc.definition.iter_markers("parametrize")}
    if "screen" not in metafunc.fixturenames or "screen" in chosen:
        return
    both = [pytest.param(PHONE, id="phone"), pytest.param(LAPTOP, id="laptop")]
    if metafunc.definition.get_closest_marker("both_screens") is None:
        both = [both[zlib.crc32(metafunc.function.__name__.encode()) % 2]]
    metafunc.parametrize("screen", both, indirect=True)


@dataclass
class Server:
    """A running course."""

    url: str
    log: Path
    home: Path
    pid: int

    def kept(self) -> list[tuple[str, str]]:
        """The answers of everybody, the oldest first: key and stored value."""
        file = self.log.parent / "state" / "answers.sqlite"
        if not file.exists():
            return []
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
            known = database.execute("SELECT name FROM sqlite_master WHERE name = 'answers'").fetchall()
            return database.execute("SELECT key, value FROM answers ORDER BY id").fetchall() if known else []

    def kernels(self) -> list[int]:
        """The processes of the open lessons: children of the server's warm parent."""
        listed = subprocess.run(["ps", "-Awwo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
        pairs = [tuple(map(int, line.split())) for line in listed.splitlines()]
        parents = {pid for pid, above in pairs if above == self.pid}
        return [pid for pid, above in pairs if above in parents]


#: Finds texts that nobody can read to the end: cut off by their own frame, beyond the window's edge, or out of their
#: picture. What is meant for a screen reader is not seen; the lesson's name in the header stands again above its text.
CUT = (Path(__file__).parent / "cut.js").read_text(encoding="utf-8")


@dataclass
class Visit:
    """A page, and what went wrong on it."""

    page: Page
    server: Server
    errors: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    requests: int = 0

    def __post_init__(self) -> None:
        # Others came before, and left the same words.
        self._kept_before = len(self.server.kept())
        self.page.on("console", lambda said: said.type == "error" and self.errors.append(said.text))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._response)
        self.page.on("request", self._request)

    def _failed(self, asked: object) -> None:
        # What a page still asks for when somebody leaves it is given up by the browser: that is no failure.
        if asked.failure != "net::ERR_ABORTED":
            self.failed.append(f"{asked.url}: {asked.failure}")

    def _response(self, answer: object) -> None:
        if answer.status >= 400:
            self.failed.append(f"{answer.url}: {answer.status}")

    def _request(self, asked: object) -> None:
        self.requests += 1
        address = urlsplit(asked.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.hostname != "127.0.0.1":
            self.outside.append(asked.url)

    def open(self, path: str = "/") -> Page:
        """Go to a page of the course."""
        self.page.goto(self.server.url + path.lstrip("/"))
        return self.page

    def open_lesson(self, stem: str) -> Page:
        """Go to a lesson and wait for its tools."""
        page = self.open(f"/lesson/{stem}")
        page.wait_for_selector("#preparing", state="detached")
        return page

    def speak(self, language: str) -> None:
        """Choose a language, as the header of a page does."""
        self.page.context.add_cookies([{"name": i18n.COOKIE, "value": language, "url": self.server.url}])

    def until_kept(self, text: str, key: str = "") -> None:
        """Wait until an answer with that text is stored (under a key): what is left at once arrives a moment later."""
        deadline = time.monotonic() + PATIENCE / 1000
        while not any(text in value and key in ("", name) for name, value in self.server.kept()[self._kept_before :]):
            assert time.monotonic() < deadline, f"Nothing with {text!r} was kept."
            self.page.wait_for_timeout(50)

    def assert_accessible(self) -> None:
        """Everybody can use the page as it is now, as far as axe can tell."""
        found = Axe().run(self.page)
        assert found.response["passes"], "axe looked at nothing"
        assert found.violations_count == 0, found.generate_report()

    def assert_clean(self) -> None:
        """Nothing failed, nothing was complained of, and nothing was asked of another computer."""
        assert self.requests > 0, "The browser asked for nothing."
        assert not self.outside, f"The page asked other computers: {self.outside}"
        assert not self.failed, f"Not answered: {self.failed}"
        assert not self.errors, f"The browser's console: {self.errors}"

    def assert_no_sideways_scrolling(self) -> None:
        """Nothing is wider than the window, so a thumb moves the page up and down only."""
        widths = self.page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert widths[0] <= widths[1], f"The page is {widths[0]} px wide in a window of {widths[1]} px."

    def assert_all_can_be_read(self) -> None:
        """No text is cut off or stands outside of its picture."""
        # A picture is drawn anew a moment after its frame has another width.
        for _time in range(50):
            cut = self.page.evaluate(CUT)
            if not cut:
                return
            self.page.wait_for_timeout(100)
        assert not cut, f"Not to be read to the end: {cut[:5]}"


def added(listed: Locator) -> Locator:
    """Add a row to a list (``.fs-list-form``), and wait for it: what is written before it is there goes elsewhere."""
    rows = listed.locator(".fs-record")
    before = rows.count()
    listed.get_by_role("button", name="Add one").click()
    expect(rows).to_have_count(before + 1)
    return rows.last


def browser_path() -> str:
    """The browser to test with: ``FIELDSCHOOL_BROWSER``, else the first one found."""
    found = os.environ.get("FIELDSCHOOL_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        pytest.fail("No browser was found. Run make test, or set FIELDSCHOOL_BROWSER to a Chromium or Chrome.")
    return found


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running(folder: Path, *options: str, home: Path = ROOT, port: int | None = None) -> Iterator[Server]:
    """A course served from ``home``, with its answers in ``folder``, until the end of the block."""
    port = port or free_port()
    log = folder / "server.log"
    own = {
        "FIELDSCHOOL_HOME": str(home),
        "FIELDSCHOOL_STATE": str(folder / "state"),
        "FIELDSCHOOL_CACHE": os.environ["FIELDSCHOOL_CACHE"],
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "fieldschool", "present", "--no-browser", "--port", str(port), *options]
    with log.open("w") as out, subprocess.Popen(command, stdout=out, stderr=out, env=os.environ | own) as process:
        server = Server(f"http://127.0.0.1:{port}/", log, home, process.pid)
        try:
            _wait(server, process)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait(server: Server, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + 3 * PATIENCE / 1000
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(server.url, timeout=5).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"The course did not open:\n{server.log.read_text()}")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The course of this checkout, running, with its own answers."""
    with running(tmp_path_factory.mktemp("course")) as found:
        yield found


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The course with a language more, whose words are two fifths longer than English ones (``tests/pseudo.py``)."""
    home = pseudo.course(tmp_path_factory.mktemp("longer"), ROOT)
    with running(tmp_path_factory.mktemp("longer-course"), home=home) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One headless browser for a file of tests.

    Playwright keeps an event loop running until it is closed, which other files' tests must not meet.
    """
    # Chromium refuses its sandbox to root, who runs the tests in a container.
    options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=browser_path(), args=options)
        yield found
        found.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """``visit(server, PHONE)``: a fresh visitor with a screen of that size."""
    contexts = []

    def new(server: Server, screen: dict[str, int] = PHONE) -> Visit:
        context = browser.new_context(viewport=screen, has_touch=screen is PHONE)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return Visit(context.new_page(), server)

    yield new
    for context in contexts:
        context.close()


@pytest.fixture
def screen(request: pytest.FixtureRequest) -> dict[str, int]:
    """A phone's screen or a laptop's."""
    return request.param
