"""What stands between a page and its kernel: only its owner comes to it, and only what widgets say."""

from __future__ import annotations

import json
import struct
from typing import Any

from jupyter_core.utils import ensure_async
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.services.kernels.connection.base import (
    deserialize_binary_message,
    deserialize_msg_from_ws_v1,
)
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.services.kernels.handlers import KernelHandler
from tornado.web import HTTPError
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from fieldschool.present import identity
from fieldschool.present.security import ALLOWED_MESSAGES, Guarded

#: What a page may open a comm to: a widget, and the list of the widgets there are.
TARGETS = frozenset({"jupyter.widget", "jupyter.widget.control"})
#: What a page is told: of its widgets, and of the kernel's state. What a cell shows comes with the page; its code, and
#: where it failed, come nowhere.
TOLD = frozenset({"comm_open", "comm_msg", "comm_close", "status", "comm_info_reply", "kernel_info_reply"})
#: Bytes of one message; an answer has at most 10,000 letters, a tool's settings 64 kB.
LONGEST_MESSAGE = 1_000_000


def allowed(channel: object, header: object, content: object) -> bool:
    """Whether a page may say this to its kernel.

    Parameters
    ----------
    channel : object
        Anything that came; only ``shell`` is let through.
    header, content : object
        Of the message, as decoded from JSON; anything may have come.
    """
    if channel != "shell" or not isinstance(header, dict):
        return False
    kind = header.get("msg_type")
    if not isinstance(kind, str) or kind not in ALLOWED_MESSAGES:
        return False
    if kind != "comm_open":
        return True
    target = content.get("target_name") if isinstance(content, dict) else None
    return isinstance(target, str) and target in TARGETS


def parts_of(message: str | bytes, *, binary_protocol: bool) -> tuple[Any, Any, Any]:
    """Channel, header and content of a message from a page.

    Raises
    ------
    ValueError
        When it is not a message.
    """
    try:
        if binary_protocol:
            return _of_parts(message if isinstance(message, bytes) else message.encode())
        return _of_object(message)
    except (ValueError, LookupError, TypeError, AttributeError, struct.error, RecursionError) as error:
        raise ValueError("not a message") from error


def _of_parts(message: bytes) -> tuple[Any, Any, Any]:
    # Jupyter believes the count that the message begins with, and would make a list as long as a stranger says.
    if int.from_bytes(message[:8], "little") > len(message) // 8:
        raise ValueError("more parts than bytes")
    channel, parts = deserialize_msg_from_ws_v1(message)
    return channel, json.loads(parts[0].decode()), json.loads(parts[3].decode())


def _of_object(message: str | bytes) -> tuple[Any, Any, Any]:
    if isinstance(message, bytes):
        if int.from_bytes(message[:4], "big") > len(message) // 4:
            raise ValueError("more parts than bytes")
        found = deserialize_binary_message(message)
    else:
        found = json.loads(message)
    return found["channel"], found["header"], found["content"]


class WidgetsOnly(ZMQChannelsWebsocketConnection):
    """The connection to a kernel, which lets nothing through but what widgets say."""

    def handle_incoming_message(self, incoming_msg: str | bytes) -> None:
        """Pass the message on, or drop it. What was dropped is not written down: it may hold an answer."""
        binary = self.subprotocol == "v1.kernel.websocket.jupyter.org"
        try:
            fine = allowed(*parts_of(incoming_msg, binary_protocol=binary))
        except ValueError:
            fine = False
        if fine:
            super().handle_incoming_message(incoming_msg)
        else:
            self.log.warning("a message that is none of a widget's was dropped")

    def handle_outgoing_message(self, stream: Any, outgoing_msg: list[Any]) -> None:
        """Tell the page what its widgets need, and nothing else of what the kernel says."""
        _identities, (_signature, header, *_rest) = self.session.feed_identities(outgoing_msg)
        if self.session.unpack(header)["msg_type"] in TOLD:
            super().handle_outgoing_message(stream, outgoing_msg)


class OwnKernel(Guarded, JupyterHandler):
    """Something of a kernel, for its owner."""

    def own(self, kernel_id: str) -> None:
        """See that the kernel belongs to who asks.

        Raises
        ------
        HTTPError
            404 when there is no such kernel (any more), 403 when it is another's or nobody is known by the cookie.
        """
        owner = identity.room_of(self).owners.get(kernel_id)
        participant = identity.asking(self)
        if participant is None:
            raise HTTPError(403)
        if owner is None:
            raise HTTPError(404)
        if owner != participant:
            raise HTTPError(403)

    def write_error(self, status_code: int, **_kwargs: object) -> None:
        """Scripts ask here: the number says it all."""
        self.finish()


class OwnSocket(OwnKernel, VoilaKernelWebsocketHandler):
    """The socket of a lesson's page."""

    async def get(self, kernel_id: str) -> None:
        """Connect the owner."""
        self.own(kernel_id)
        if kernel_id not in self.kernel_manager:
            raise HTTPError(404)
        await super().get(kernel_id)


class OwnModel(OwnKernel, KernelHandler):
    """What Jupyter's front end asks of a kernel; it is restarted and ended by nobody but its page and the server."""

    SUPPORTED_METHODS = ("GET",)

    async def get(self, kernel_id: str) -> None:
        """Answer the owner."""
        self.own(kernel_id)
        await ensure_async(super().get(kernel_id))


class AliveHandler(OwnKernel):
    """``/alive/<kernel>``: whether the kernel of a page still works."""

    SUPPORTED_METHODS = ("GET",)

    async def get(self, kernel_id: str) -> None:
        """Answer ``{"alive": true}`` or ``false``."""
        self.own(kernel_id)
        manager = self.kernel_manager
        alive = kernel_id in manager and await ensure_async(manager.is_alive(kernel_id))
        self.set_header("Cache-Control", "no-store")
        self.finish({"alive": bool(alive)})


class LeaveHandler(OwnKernel):
    """The page says at closing that its kernel is no longer needed."""

    SUPPORTED_METHODS = ("POST",)

    def check_xsrf_cookie(self) -> None:
        """Not asked for: the browser's closing message cannot carry it; the cookie is not sent from other sites."""

    async def post(self, kernel_id: str) -> None:
        """Shut the kernel down; one that is gone already is no error."""
        if kernel_id in identity.room_of(self).owners:
            self.own(kernel_id)
            if kernel_id in self.kernel_manager:
                await ensure_async(self.kernel_manager.shutdown_kernel(kernel_id))
            identity.room_of(self).owners.pop(kernel_id, None)
        self.set_status(204)
        self.finish()
