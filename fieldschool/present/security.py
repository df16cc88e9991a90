"""What a page may load, what a browser may ask a kernel, and what is never written into a log."""

from __future__ import annotations

import re
from types import TracebackType

from jupyter_server.auth import IdentityProvider, User
from tornado.httputil import HTTPServerRequest
from tornado.log import access_log, app_log
from tornado.web import HTTPError, RequestHandler

# Only the four messages that widgets need: nobody runs code of his own, shuts down or interrupts from a page.
ALLOWED_MESSAGES = ["comm_open", "comm_msg", "comm_info_request", "kernel_info_request"]

_POLICY = {
    "default-src": "'self'",
    # anywidget imports its modules from a blob.
    "script-src": "'self' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}

HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in _POLICY.items()),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

#: Kernel ids: whoever reads a log need not know which are open.
_IDS = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
#: Letters of a room: they let people in.
_CODES = re.compile(r"(?<=/join/)[A-Za-z]+")
_LONGEST = 200


def summary(request: HTTPServerRequest) -> str:
    """A request as a log may have it: method and path, never the query, a cookie or a kernel's id."""
    path = _CODES.sub("…", _IDS.sub("…", request.path))[:_LONGEST]
    return f"{request.method} {path!a}"


def log_request(handler: RequestHandler) -> None:
    """Write a line for an answer (Tornado's ``log_function``); what went well is for debugging only."""
    status = handler.get_status()
    log = access_log.error if status >= 500 else access_log.warning if status >= 400 else access_log.debug
    log("%d %s %.0f ms", status, summary(handler.request), 1000 * handler.request.request_time())


class Guarded(RequestHandler):
    """Every answer carries the safety headers, and no log line holds more than the path."""

    def set_default_headers(self) -> None:
        """The same for pages, files, errors and sockets."""
        for name, value in {**HEADERS, **self.settings.get("headers", {})}.items():
            self.set_header(name, value)
        self.clear_header("Server")

    def _request_summary(self) -> str:
        return summary(self.request)

    def log_exception(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Log without the request itself, whose text holds the query."""
        if isinstance(error, HTTPError):
            app_log.debug("%d %s", error.status_code, summary(self.request))
        else:
            app_log.error("%s failed", summary(self.request), exc_info=(kind, error, trace))


class Everybody(IdentityProvider):
    """Jupyter's question who may come in: everybody. Whose workbook it is, `identity` says."""

    def get_user(self, handler: RequestHandler) -> User:
        """One user for all; no cookie of Jupyter's, and no token in an address."""
        return User("reader")
