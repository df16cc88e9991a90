"""The hub's proxy for the test: ``configurable-http-proxy`` in Python, mended where it cannot carry a kernel's socket.

As it comes, version 0.4.0 does not hand back which subprotocol the server chose, and sends bytes on as text. The
proxies of Kubernetes (in JavaScript) and of TLJH (Traefik) carry both; they would need Node or Go where tests run.
"""

from __future__ import annotations

from configurable_http_proxy.cli import main
from configurable_http_proxy.handlers import ProxyHandler


def select_subprotocol(self: ProxyHandler, subprotocols: list[str]) -> str | None:
    """What the server behind chose."""
    return self.ws_client.selected_subprotocol if self.ws_client else None


def on_message(self: ProxyHandler, message: str | bytes) -> None:
    """Hand a message on as it came, and note that this user is at work."""
    if self.ws_client:
        if self.target and self.target["prefix"]:
            self.proxy.update_last_activity(self.target["prefix"])
        self.ws_client.write_message(message, binary=isinstance(message, bytes))


if __name__ == "__main__":
    ProxyHandler.select_subprotocol = select_subprotocol
    ProxyHandler.on_message = on_message
    main()
