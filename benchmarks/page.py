"""What a visitor waits for, and what comes over the Wi-Fi: a lesson in a headless browser with a phone's screen."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from benchmarks.serving import Program
from tests.browser.conftest import PHONE, browser_path

#: The first control of the lesson that a finger can move, on our page and on a stock one.
CONTROL = "input[type=range]"
VISITS = 5
#: Milliseconds to wait for a control, and for what a page still loads after it.
PATIENCE, SETTLES = 240_000, 3000


@dataclass(frozen=True)
class Transfer:
    """What a page took from the network: requests that went out, and bytes on the wire with their headers."""

    requests: int
    size: int


@dataclass(frozen=True)
class Visits:
    """A lesson's page.

    Attributes
    ----------
    cold : float
        Milliseconds from asking to the first control, right after the server's start, nothing kept by the browser.
    warm : list of float
        The same for later visitors, each with a new browser and a new kernel.
    again : list of float
        The same for one who loads the page again.
    first, reload : Transfer
        Of a first visit, and of loading the page again.
    """

    cold: float
    warm: list[float]
    again: list[float]
    first: Transfer
    reload: Transfer


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless browser that reaches no other computer: in the hall there is none."""
    options = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.append("--no-sandbox")  # Chromium refuses its sandbox to root
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=browser_path(), args=options)
        yield found
        found.close()


def visit(browser: Browser, server: Program, path: str, visits: int = VISITS) -> Visits:
    """Visit a lesson on a server that was just started.

    Parameters
    ----------
    browser : Browser
    server : Program
        Running, and not visited yet.
    path : str
        The lesson's address on it.
    visits : int
        How many come after the first.
    """
    address = server.url + path
    with _visitor(browser) as context:
        cold = _opened(context.new_page(), address)
    warm = []
    for _visitor_no in range(visits):
        with _visitor(browser) as context:
            warm.append(_opened(context.new_page(), address))
    with _visitor(browser) as context:
        page = context.new_page()
        wire = _Wire(context, page)
        _opened(page, address)
        page.wait_for_timeout(SETTLES)
        first = wire.taken()
        again = []
        for _time in range(visits):
            again.append(_opened(page, None))
            page.wait_for_timeout(SETTLES)
        return Visits(cold, warm, again, first, wire.taken(visits))


def _opened(page: Page, address: str | None) -> float:
    """Milliseconds from asking for a page, or for the same again, to its first control."""
    started = time.perf_counter()
    if address:
        page.goto(address, wait_until="commit")
    else:
        page.reload(wait_until="commit")
    page.wait_for_selector(CONTROL, timeout=PATIENCE)
    return 1000 * (time.perf_counter() - started)


@contextmanager
def _visitor(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE, has_touch=True)
    try:
        yield context
    finally:
        context.close()


class _Wire:
    """Counts what goes over the network, as the browser's own tools do. Sockets are not counted."""

    def __init__(self, context: BrowserContext, page: Page) -> None:
        self._asked: set[str] = set()
        self._sizes: dict[str, float] = {}
        session = context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", self._ask)
        session.on("Network.requestServedFromCache", lambda event: self._asked.discard(event["requestId"]))
        session.on("Network.responseReceived", self._answer)
        session.on("Network.loadingFinished", self._finish)
        session.send("Network.enable")

    def taken(self, times: int = 1) -> Transfer:
        """What was taken since the last call, for each of some times."""
        requests, size = len(self._asked), sum(self._sizes.get(one, 0) for one in self._asked)
        self._asked, self._sizes = set(), {}
        return Transfer(round(requests / times), round(size / times))

    def _ask(self, event: dict) -> None:
        if event["request"]["url"].startswith("http"):
            self._asked.add(event["requestId"])

    def _answer(self, event: dict) -> None:
        if event["response"].get("fromDiskCache"):
            self._asked.discard(event["requestId"])

    def _finish(self, event: dict) -> None:
        self._sizes[event["requestId"]] = event["encodedDataLength"]
