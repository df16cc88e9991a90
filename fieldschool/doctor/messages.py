"""What a kernel says over its socket."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1


@dataclass(frozen=True)
class Message:
    """One message from a kernel."""

    kind: str
    asked: str
    content: dict[str, Any]


def decoded(frame: bytes) -> Message:
    """Read a frame of the socket.

    Raises
    ------
    ValueError
        When it is not a message.
    """
    # Jupyter believes the count that the frame begins with, and would make a list as long as that.
    if int.from_bytes(frame[:8], "little") > len(frame) // 8:
        raise ValueError("not a message of a kernel")
    try:
        _channel, parts = deserialize_msg_from_ws_v1(frame)
        header, parent, _metadata, content = (json.loads(part) for part in parts[:4])
        return Message(header["msg_type"], parent.get("msg_id", ""), content)
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise ValueError("not a message of a kernel") from error
