"""What a person waits for, in a headless browser with a phone's screen: a picture after a move, a page after a tap."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ElementHandle, Page, Route, sync_playwright

from benchmarks.household_tool import LABEL
from benchmarks.timing import Times, summary
from fieldschool.doctor.serving import answers
from tests.browser.conftest import PHONE, ROOT, Server, browser_path, running

#: Moves that are timed, one key press each. Above 58 % the bills take what is put aside and no picture changes.
KEYS, WARM_UP = (*["ArrowRight"] * 55, *["ArrowLeft"] * 15), 10
#: Pause after a picture, in ms, in which the messages that follow it arrive and are counted with the move.
PAUSE = 200
#: A move without another picture by then, in ms, is counted as missed.
PATIENCE = 4000
PAGES = 5

#: Notes the time from a key press until the picture's data is another. Both clocks are the page's own.
_WATCH = """([slider, picture, selector, attribute]) => {
  const read = () => [...picture.querySelectorAll(selector)].map((node) => node.getAttribute(attribute)).join();
  const bench = { times: [], pressed: null, seen: read() };
  window.bench = bench;
  slider.addEventListener("keydown", () => (bench.pressed = performance.now()), { capture: true });
  new MutationObserver(() => {
    const now = performance.now();
    const shown = read();
    if (shown === "" || shown === bench.seen) return;
    bench.seen = shown;
    if (bench.pressed !== null) bench.times.push(now - bench.pressed);
    bench.pressed = null;
  }).observe(picture, { subtree: true, childList: true, attributes: true, attributeFilter: [attribute] });
}"""

#: Whether the picture came within some milliseconds. A promise, since the page's policy lets no text be run as script.
_CAME = """async (patience) => {
  const until = performance.now() + patience;
  while (bench.pressed !== null && performance.now() < until) await new Promise((again) => setTimeout(again, 5));
  const came = bench.pressed === null;
  bench.pressed = null;
  return came;
}"""


@dataclass(frozen=True)
class Moves:
    """Moves of a slider: milliseconds from key press to new picture, and payload of the websocket's frames a move."""

    picture: Times
    missed: int
    bytes_down: float
    bytes_up: float


@dataclass
class _Traffic:
    down: int = 0
    up: int = 0

    def follow(self, page: Page) -> None:
        """Count the payload of all frames from now on."""

        def opened(websocket) -> None:
            websocket.on("framereceived", lambda payload: self._add("down", payload))
            websocket.on("framesent", lambda payload: self._add("up", payload))

        page.on("websocket", opened)

    def _add(self, way: str, payload: str | bytes) -> None:
        size = len(payload.encode() if isinstance(payload, str) else payload)
        setattr(self, way, getattr(self, way) + size)


@dataclass
class Pages:
    """Milliseconds from asking for the lesson to its first slider: after the server's start, and later visits."""

    cold: float = float("nan")
    warm: list[float] = field(default_factory=list)


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless browser."""
    # Chromium refuses its sandbox to root.
    options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=browser_path(), args=options)
        yield found
        found.close()


def lesson(browser: Browser, folder: Path, stem: str) -> tuple[Moves, Pages]:
    """The simulator's slider in its lesson, and how long the lesson's page takes to come."""
    pages = Pages()
    with running(folder) as server:
        address = f"{server.url}lesson/{stem}"
        pages.cold = _visit(browser, address)
        pages.warm = [_visit(browser, address) for _visit_no in range(PAGES)]
        with _page(browser) as (page, traffic):
            page.goto(address)
            slider = page.get_by_label(LABEL).and_(page.locator("input[type=range]"))
            slider.wait_for(timeout=60_000)
            page.wait_for_selector("#preparing", state="detached", timeout=60_000)
            picture = page.wait_for_selector(".fs-fan", timeout=60_000)
            return _moves(page, traffic, slider.element_handle(), picture, "svg[role=img] path", "d"), pages


def stock(browser: Browser, folder: Path) -> Moves:
    """The stock slider and picture: ``stock.ipynb`` under Voilà's own template."""
    with _voila(Path(__file__).with_name("stock.ipynb"), folder) as server, _page(browser) as (page, traffic):
        page.goto(server.url)
        slider = page.wait_for_selector("[role=slider]", timeout=60_000)
        page.wait_for_selector(".jp-OutputArea img", timeout=60_000)
        picture = page.wait_for_selector(".lm-Widget.jupyter-widgets.widget-vbox", timeout=60_000)
        return _moves(page, traffic, slider, picture, ".jp-OutputArea img", "src")


def _visit(browser: Browser, address: str) -> float:
    with _page(browser) as (page, _traffic):
        started = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.wait_for_selector("input[type=range]", timeout=60_000)
        page.wait_for_selector("#preparing", state="detached", timeout=60_000)
        return 1000 * (time.perf_counter() - started)


def _moves(
    page: Page, traffic: _Traffic, slider: ElementHandle, picture: ElementHandle, selector: str, attribute: str
) -> Moves:
    slider.scroll_into_view_if_needed()
    page.evaluate(_WATCH, [slider, picture, selector, attribute])
    for key in ("Home", *["ArrowRight"] * WARM_UP, "Home"):
        _press(page, slider, key)
    page.evaluate("bench.times.length = 0")
    down, up = traffic.down, traffic.up
    missed = sum(not _press(page, slider, key) for key in KEYS)
    times = page.evaluate("bench.times")
    return Moves(summary(times), missed, (traffic.down - down) / len(KEYS), (traffic.up - up) / len(KEYS))


def _press(page: Page, slider: ElementHandle, key: str) -> bool:
    """Press a key; whether another picture followed."""
    slider.press(key)
    came = page.evaluate(_CAME, PATIENCE)
    page.wait_for_timeout(PAUSE)
    return came


@contextmanager
def _page(browser: Browser) -> Iterator[tuple[Page, _Traffic]]:
    """A fresh visitor's page. What it asks of another computer is refused: in the hall there is none."""
    context = browser.new_context(viewport=PHONE, has_touch=True)
    context.route("**/*", _local_only)
    page, traffic = context.new_page(), _Traffic()
    traffic.follow(page)
    try:
        yield page, traffic
    finally:
        context.close()


def _local_only(route: Route) -> None:
    route.continue_() if urlsplit(route.request.url).hostname == "127.0.0.1" else route.abort()


@contextmanager
def _voila(notebook: Path, folder: Path) -> Iterator[Server]:
    """Plain Voilà with its own template."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "voila.log"
    command = [sys.executable, "-m", "voila", str(notebook), "--template=lab", "--no-browser", f"--port={port}"]
    with (
        log.open("w") as out,
        subprocess.Popen(command, stdout=out, stderr=out, env=os.environ | {"PYTHONPATH": str(ROOT)}) as process,
    ):
        server = Server(f"http://127.0.0.1:{port}/", log, ROOT, process.pid)
        try:
            deadline = time.monotonic() + 60
            while not answers(server.url):
                if time.monotonic() > deadline or process.poll() is not None:
                    raise RuntimeError(f"Voilà did not open:\n{log.read_text()}")
                time.sleep(0.1)
            yield server
        finally:
            process.terminate()
            process.wait(20)
