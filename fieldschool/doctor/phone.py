"""A phone without a screen: it fetches a lesson's page, connects to its kernel and talks as the page's script does."""

from __future__ import annotations

import asyncio
import json
import re
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any

from jupyter_server.services.kernels.connection.base import serialize_msg_to_ws_v1
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse
from tornado.iostream import StreamClosedError
from tornado.websocket import WebSocketClientConnection, WebSocketClosedError, websocket_connect

from fieldschool.doctor.messages import Message, decoded

__all__ = ["SUBPROTOCOL", "Gone", "Message", "Page", "Phone", "client", "decoded", "kernel_of"]

SUBPROTOCOL = "v1.kernel.websocket.jupyter.org"
#: Seconds to wait for a page, and for a kernel that has been told something.
PAGE, WORD = 240, 60
_KERNEL = re.compile(r'"kernelId":\s*"([0-9a-f-]{36})"')
_DEAD = ("restarting", "autorestarting", "dead")


class Gone(Exception):
    """The page cannot go on: no kernel, no connection or no server."""


def kernel_of(page: str) -> str:
    """The kernel that a page names.

    Raises
    ------
    Gone
        When it names none.
    """
    found = _KERNEL.search(page)
    if not found:
        raise Gone("the page names no kernel")
    return found[1]


def client() -> AsyncHTTPClient:
    """Asks for many pages at the same time; Tornado's own would ask for ten."""
    return AsyncHTTPClient(force_instance=True, max_clients=500)


class Phone:
    """One participant's browser.

    Parameters
    ----------
    url : str
        The server, with a slash at the end.
    http : AsyncHTTPClient
        From `client`.
    """

    def __init__(self, url: str, http: AsyncHTTPClient) -> None:
        self.url = url
        self.cookies: dict[str, str] = {}
        self._http = http

    async def open(self, path: str) -> Page:
        """Fetch a lesson's page, connect to its kernel and learn of all its widgets.

        Raises
        ------
        Gone
            When that cannot be done.
        """
        started = time.perf_counter()
        answer = await self._ask(path)
        seconds = time.perf_counter() - started
        kernel = kernel_of(answer.body.decode())
        try:
            session = uuid.uuid4().hex
            page = Page(kernel, await self._connect(kernel, session), seconds, session)
            await page.meet_widgets()
        except Gone:
            await self.leave(kernel)
            raise
        return page

    async def wake(self, page: Page) -> None:
        """Connect a page whose connection is lost to its kernel again, as its script does after a phone's sleep.

        Raises
        ------
        Gone
            When its kernel is no more, or the server is away.
        """
        try:
            answer = await self._ask(f"alive/{page.kernel}")
        except Gone as reason:
            raise Gone(str(reason).replace(page.kernel, "...")) from None
        if not json.loads(answer.body)["alive"]:
            raise Gone("the kernel ended meanwhile")
        page.go_on(await self._connect(page.kernel, page.session))

    async def leave(self, kernel: str) -> None:
        """Say that a kernel is no longer needed, as a page does when it is closed."""
        with suppress(Gone):
            await self._ask(f"voila/api/shutdown/{kernel}", method="POST", body=b"")

    async def _ask(self, path: str, **how: Any) -> HTTPResponse:
        patience = {"request_timeout": PAGE, "connect_timeout": PAGE}
        request = HTTPRequest(self.url + path, headers=self._headers(), **patience, **how)
        answer = await _or_gone(self._http.fetch(request, raise_error=False))
        for line in answer.headers.get_list("Set-Cookie"):
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        if answer.code >= 400:
            raise Gone(f"{path.partition('?')[0]}: {answer.code}")
        return answer

    async def _connect(self, kernel: str, session: str) -> WebSocketClientConnection:
        address = f"{self.url}api/kernels/{kernel}/channels?session_id={session}"
        request = HTTPRequest(address.replace("http", "ws", 1), headers=self._headers(), connect_timeout=WORD)
        return await _or_gone(websocket_connect(request, subprotocols=[SUBPROTOCOL]))

    def _headers(self) -> dict[str, str]:
        # The origin is that of the page, without which a socket is refused.
        cookies = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        return {"Origin": self.url.rstrip("/"), **(cookies if self.cookies else {})}


@dataclass
class _Asked:
    done: asyncio.Future
    started: float = field(default_factory=time.perf_counter)
    updates: dict[str, float] = field(default_factory=dict)
    reply: dict[str, Any] = field(default_factory=dict)
    replied: bool = False
    idle: bool = False


class Page:
    """An open lesson.

    Parameters
    ----------
    kernel : str
    socket : WebSocketClientConnection
    seconds : float
        How long the page took to come.
    session : str
        Names the page; after a break the server hands over what was said meanwhile to the page of the same name.

    Attributes
    ----------
    widgets : dict
        What the page knows of each widget, by its id: the state as last told.
    """

    def __init__(self, kernel: str, socket: WebSocketClientConnection, seconds: float, session: str) -> None:
        self.kernel, self.seconds, self.session = kernel, seconds, session
        self.widgets: dict[str, dict[str, Any]] = {}
        self._socket = socket
        self._asked: dict[str, _Asked] = {}
        self._gone: str = ""
        self._listening = asyncio.ensure_future(self._listen())

    @property
    def gone(self) -> bool:
        """Whether the page has lost its kernel."""
        return bool(self._gone)

    async def meet_widgets(self) -> None:
        """Ask for all widgets and their states, in the words of the stock widget manager."""
        await self._say("kernel_info_request", {}, reply=True)
        known = await self._say("comm_info_request", {"target_name": "jupyter.widget"}, reply=True)
        if not known.reply.get("comms"):
            raise Gone("the kernel has no widgets")
        control = uuid.uuid4().hex
        opening = {"comm_id": control, "target_name": "jupyter.widget.control", "data": {}}
        await self._say("comm_open", opening, metadata={"version": "1.0.0"})
        await self.tell(control, {"method": "request_states"})
        if not self.widgets:
            raise Gone("the kernel told no states")

    def named(self, kind: str) -> list[str]:
        """The ids of the anywidgets of a class, by its name: ``Form``."""
        return [
            comm for comm, state in self.widgets.items() if str(state.get("_anywidget_id", "")).split(".")[-1] == kind
        ]

    async def tell(self, comm: str, data: dict[str, Any]) -> dict[str, float]:
        """Send something to a widget, and wait until the kernel has done all that follows.

        Returns
        -------
        dict of str to float
            Seconds until the first update of each widget that was told to the page for it, by the widget's id.

        Raises
        ------
        Gone
            When the kernel or the connection ended, or nothing came for `WORD` seconds.
        """
        return (await self._say("comm_msg", {"comm_id": comm, "data": data})).updates

    async def fall_asleep(self) -> None:
        """Lose the connection without a word to the server."""
        self._socket.protocol._abort()  # Tornado's own close says goodbye first
        await self._listening

    def go_on(self, socket: WebSocketClientConnection) -> None:
        """Talk over a new connection to the same kernel."""
        self._socket, self._gone = socket, ""
        self._listening = asyncio.ensure_future(self._listen())

    async def close(self) -> None:
        """Close the connection."""
        self._socket.close()
        await self._listening

    async def _say(self, kind: str, content: dict, *, metadata: dict | None = None, reply: bool = False) -> _Asked:
        if self._gone:
            raise Gone(self._gone)
        ident = uuid.uuid4().hex
        header = {"msg_id": ident, "msg_type": kind, "session": self.session, "username": "", "version": "5.3"}
        message = {"header": header, "parent_header": {}, "metadata": metadata or {}, "content": content}
        frame = serialize_msg_to_ws_v1(message, "shell", lambda part: json.dumps(part).encode())
        asked = self._asked[ident] = _Asked(asyncio.get_running_loop().create_future(), replied=not reply)
        try:
            await _or_gone(self._send(frame))
            await asyncio.wait_for(asked.done, WORD)
        except TimeoutError:
            raise Gone("the kernel does not answer") from None
        finally:
            self._asked.pop(ident, None)
        return asked

    async def _send(self, frame: bytes) -> None:
        # A closed socket raises at the call, before there is anything to wait for.
        await self._socket.write_message(frame, binary=True)

    async def _listen(self) -> None:
        while (frame := await self._socket.read_message()) is not None:
            message = decoded(frame)
            if message.kind == "status" and message.content.get("execution_state") in _DEAD:
                self._end("the kernel ended")
            self._hear(message, self._asked.get(message.asked))
        self._end("the connection is lost")

    def _hear(self, message: Message, asked: _Asked | None) -> None:
        if message.kind == "comm_msg":
            comm, data = message.content["comm_id"], message.content["data"]
            if data.get("method") == "update":
                self.widgets.setdefault(comm, {}).update(data["state"])
                if asked:
                    asked.updates.setdefault(comm, time.perf_counter() - asked.started)
            elif data.get("method") == "update_states":
                self.widgets |= {ident: told["state"] for ident, told in data["states"].items()}
        if asked is None:
            return
        if message.kind.endswith("_reply"):
            asked.reply, asked.replied = message.content, True
        elif message.kind == "status" and message.content.get("execution_state") == "idle":
            asked.idle = True
        if asked.idle and asked.replied and not asked.done.done():
            asked.done.set_result(None)

    def _end(self, reason: str) -> None:
        self._gone = self._gone or reason
        for asked in self._asked.values():
            if not asked.done.done():
                asked.done.set_exception(Gone(self._gone))


async def _or_gone(asked: Any) -> Any:
    """Wait for an answer; every way in which a server may be away becomes `Gone`."""
    try:
        return await asked
    except HTTPClientError as error:
        raise Gone(f"refused: {error.code}") from error
    except (OSError, StreamClosedError, WebSocketClosedError) as error:
        raise Gone(type(error).__name__) from error
