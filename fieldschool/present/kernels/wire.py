"""What the server and the warm parent say to each other: one JSON object a line, over a socket pair.

The server asks ``{"argv": [...], "env": {...}, "cwd": "..."}``. The parent says ``{"ready": pid}`` once, answers each
question with ``{"pid": n}`` or ``{"error": "..."}``, and reports ``{"ended": n, "code": n}`` when a kernel has ended.
"""

from __future__ import annotations

import json
import socket
from typing import Any

Message = dict[str, Any]


class Wire:
    """One end of the socket pair."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self._rest = b""

    def send(self, message: Message) -> None:
        """Send one message; waits until the other end has taken it.

        Raises
        ------
        OSError
            When the other end is gone.
        """
        self.sock.sendall(json.dumps(message).encode() + b"\n")

    def receive(self) -> list[Message]:
        """The messages that have arrived in full: one `recv`, so perhaps none.

        Raises
        ------
        EOFError
            When the other end is gone.
        BlockingIOError, TimeoutError
            As the socket is set.
        """
        try:
            data = self.sock.recv(1 << 16)
        except ConnectionError as error:
            raise EOFError(str(error)) from error
        if not data:
            raise EOFError("the other end is closed")
        *lines, self._rest = (self._rest + data).split(b"\n")
        return [json.loads(line) for line in lines]
