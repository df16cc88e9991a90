"""Asking over HTTP: who may be asked, and what goes wrong on the way."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator

import httpx
import pytest

from fieldschool.sources.refresh import asking
from fieldschool.sources.refresh.asking import Asker, PublisherError

URL = "https://api.worldbank.org/v2/country"


def asker(answer) -> Asker:
    return Asker(asking.client(httpx.MockTransport(answer)), "The World Bank")


def sentence(answer, url: str = URL) -> str:
    with pytest.raises(PublisherError) as caught:
        asker(answer).get_json("prices", url)
    return str(caught.value)


def test_it_says_honestly_who_asks():
    seen = []
    asker(lambda request: seen.append(request.headers["User-Agent"]) or httpx.Response(200, json=1)).get("it", URL)
    assert seen[0].startswith("fieldschool/")
    assert "Mozilla" not in seen[0]


def test_every_question_has_a_time_out():
    limits = asking.client().timeout
    assert None not in (limits.connect, limits.read, limits.write, limits.pool)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/",
        "http://api.worldbank.org/v2/",
        "https://api.worldbank.org.example.org/",
        "https://127.0.0.1/",
    ],
)
def test_only_listed_computers_are_asked(url):
    asked = []
    said = sentence(lambda request: asked.append(request) or httpx.Response(200, json=1), url)
    assert "a way to an address that the course does not know" in said
    assert not asked


def test_a_publisher_may_send_on_to_a_listed_computer_only():
    def to(url):
        return lambda request: (
            httpx.Response(200, json=[1])
            if request.url.path == "/there"
            else httpx.Response(302, headers={"Location": url})
        )

    assert asker(to("https://datacatalogfiles.worldbank.org/there")).get_json("prices", URL) == [1]
    assert "(https://example.org)" in sentence(to("https://example.org/there"))


def test_going_round_in_circles_ends():
    said = sentence(lambda request: httpx.Response(302, headers={"Location": URL}))
    assert said.endswith("what came was an answer that broke off, and nothing was changed.")


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (204, "an answer without data (HTTP 204)"),
        (401, "an answer without data (HTTP 401)"),
        (403, "a refusal (HTTP 403)"),
        (404, "word that there is no such page (HTTP 404)"),
        (429, "a request to ask again later (HTTP 429)"),
        (500, "a fault on the publisher's side (HTTP 500)"),
        (503, "a fault on the publisher's side (HTTP 503)"),
    ],
)
def test_a_status_is_said_in_words(status, said):
    assert sentence(lambda request: httpx.Response(status)) == (
        f"The World Bank was asked for prices; what came was {said}, and nothing was changed."
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'[{"page": 1}, [{"val', "data that breaks off or is damaged"),
        (b"\xef\xbb\xbf[1, 2", "data that breaks off or is damaged"),
        (b"[" * 100_000, "data that breaks off or is damaged"),
        (b"<html></html>", "a page instead of data"),
        (b"\xff\xfe\x00\x01", "a page instead of data"),
        (b"", "an empty answer"),
    ],
)
def test_what_is_not_json_is_said_in_words(content, said):
    assert f"what came was {said}, and" in sentence(lambda request: httpx.Response(200, content=content))


def test_a_mark_of_the_byte_order_is_no_fault():
    answer = httpx.Response(200, content=b"\xef\xbb\xbf[1]")
    assert asker(lambda request: answer).get_json("prices", URL) == [1]


def test_an_answer_without_end_is_cut(monkeypatch):
    monkeypatch.setattr(asking, "MOST_BYTES", 3_000_000)
    chunks = (b"x" * 1_000_000 for _ in range(1_000_000))
    assert "more than 3 million bytes" in sentence(lambda request: httpx.Response(200, content=chunks))


def test_an_answer_that_drips_on_is_cut(monkeypatch):
    clock = iter(range(0, 10_000, 600))
    monkeypatch.setattr(asking.time, "monotonic", lambda: next(clock))
    chunks = (b"x" for _ in range(1_000_000))
    assert "not complete after 15 minutes" in sentence(lambda request: httpx.Response(200, content=chunks))


class _Half(socketserver.BaseRequestHandler):
    """Says that 1,000 bytes come, sends 10, and hangs up."""

    def handle(self) -> None:
        self.request.recv(65536)
        self.request.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n[1, 2, 3, ")


class _ToThisComputer(httpx.BaseTransport):
    """Carries every question to a server of the test."""

    def __init__(self, port: int) -> None:
        self._port, self._inner = port, httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self._port)
        return self._inner.handle_request(request)

    def close(self) -> None:
        self._inner.close()


@pytest.fixture
def half() -> Iterator[int]:
    with socketserver.TCPServer(("127.0.0.1", 0), _Half) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


def test_a_server_that_hangs_up_in_the_middle(half):
    with (
        asking.client(_ToThisComputer(half)) as client,
        pytest.raises(PublisherError, match="an answer that broke off"),
    ):
        Asker(client, "The World Bank").get("prices", URL)


def test_a_computer_that_does_not_listen(half):
    with socketserver.TCPServer(("127.0.0.1", 0), _Half) as server:
        closed = server.server_address[1]
    with asking.client(_ToThisComputer(closed)) as client, pytest.raises(PublisherError, match="no connection"):
        Asker(client, "The World Bank").get("prices", URL)
