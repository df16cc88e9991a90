"""A small course of its own for each test that asks for one, served without a browser to visitors with cookies."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse
from tornado.testing import AsyncHTTPTestCase
from tornado.web import Application
from tornado.websocket import WebSocketClientConnection, websocket_connect
from traitlets.config import SingletonConfigurable

from fieldschool.present.app import FieldSchool

ROOT = Path(__file__).resolve().parents[2]
STEM = "3.2.1-financial-education"


def text(source: str, *tags: str) -> nbformat.NotebookNode:
    return new_markdown_cell(source, metadata={"tags": list(tags)})


def code(source: str, *tags: str) -> nbformat.NotebookNode:
    return new_code_cell(source, metadata={"tags": list(tags)})


@pytest.fixture
def small_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """``small_course(*cells)``: a course folder whose one built lesson has these cells; its path."""
    home = tmp_path / "home"
    (home / "notebooks").mkdir(parents=True)
    shutil.copy(ROOT / "course.toml", home)
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(home))

    def make(*cells: nbformat.NotebookNode, stem: str = STEM) -> Path:
        notebook = new_notebook(
            cells=list(cells), metadata={"kernelspec": {"name": "python3", "display_name": "Python"}}
        )
        nbformat.write(notebook, home / "notebooks" / f"{stem}.ipynb")
        return home

    return make


class Visitor:
    """A browser: it keeps the cookies it is given, and does not follow where it is sent."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.cookies: dict[str, str] = {}

    def ask(self, path: str, **how: object) -> HTTPResponse:
        """Ask for a page."""
        headers = {**self._headers(), **how.pop("headers", {})}
        answer = self.room.fetch_slowly(path, headers=headers, follow_redirects=False, **how)
        for line in answer.headers.get_list("Set-Cookie"):
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.value
        return answer

    def send(self, path: str, **fields: str) -> HTTPResponse:
        """Send a form, with the hidden field that the pages give it."""
        return self.ask(path, method="POST", body=urlencode({"_xsrf": self.xsrf, **fields}))

    @property
    def xsrf(self) -> str:
        """The hidden field of a form."""
        return re.search(r'name="_xsrf" value="([^"]+)"', self.ask("/").body.decode())[1]

    def open_lesson(self, stem: str = STEM) -> str:
        """Open a lesson and give its kernel's id."""
        return re.search(r'"kernelId": "([^"]+)"', self.ask(f"/lesson/{stem}").body.decode())[1]

    def connect(self, kernel: str, **headers: str) -> WebSocketClientConnection:
        """Open the socket of a kernel.

        Raises
        ------
        HTTPClientError
            When the server refuses.
        """
        address = self.room.get_url(f"/api/kernels/{kernel}/channels?session_id=test").replace("http", "ws", 1)
        request = HTTPRequest(address, headers={**self._headers(), **headers}, connect_timeout=60, request_timeout=60)
        return self.room.io_loop.run_sync(partial(websocket_connect, request), timeout=120)

    def refused(self, kernel: str, **headers: str) -> int:
        """The status with which the server refuses the socket of a kernel."""
        with pytest.raises(HTTPClientError) as refusal:
            self.connect(kernel, **headers)
        return refusal.value.code

    def _headers(self) -> dict[str, str]:
        return {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}


class Room(AsyncHTTPTestCase):
    """Tornado's own way to ask an application without a browser; started by the fixture below."""

    __test__ = False

    def runTest(self) -> None:
        """Nothing of its own: the fixture asks."""

    def __init__(self, **options: object) -> None:
        super().__init__()
        self.options = options
        self.first = Visitor(self)

    def get_app(self):
        self.course = FieldSchool(open_browser=False, **self.options)
        self.course.initialize([])
        self.course.connection_dir = self.folder = tempfile.mkdtemp(dir="/tmp")
        application = Application(**self.course.init_settings())
        application.add_handlers(".*$", self.course.init_handlers())
        return application

    def get_http_client(self) -> AsyncHTTPClient:
        return AsyncHTTPClient(force_instance=True)

    def fetch_slowly(self, path: str, **how: object) -> HTTPResponse:
        # Tornado's own fetch gives up after five seconds, whatever a slow machine needs.
        asked = partial(self.http_client.fetch, self.get_url(path), raise_error=False, request_timeout=120, **how)
        return self.io_loop.run_sync(asked, timeout=120)

    def ask(self, path: str, **how: object) -> HTTPResponse:
        """Ask as the first visitor."""
        return self.first.ask(path, **how)

    def visitor(self) -> Visitor:
        """Somebody else, without any cookie."""
        return Visitor(self)


@pytest.fixture
def room() -> Iterator[Callable[..., Room]]:
    rooms: list[Room] = []

    def start(**options: object) -> Room:
        found = Room(**options)
        found.setUp()
        rooms.append(found)
        return found

    yield start
    for each in rooms:
        each.io_loop.run_sync(each.course.kernel_manager.shutdown_all)
        each.tearDown()
        shutil.rmtree(each.folder)
    SingletonConfigurable.clear_instance()
