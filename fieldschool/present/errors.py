"""Trouble as one plain sentence: for a reader's page, and for whoever starts the course."""

from __future__ import annotations

import errno

from tornado.web import HTTPError

from fieldschool import course, i18n
from fieldschool.i18n import _
from fieldschool.present import identity, pages
from fieldschool.present.security import Guarded


class CannotOpen(RuntimeError):
    """The course cannot be opened at the address asked for; the text says what to do."""


def cannot_open(error: OSError, ip: str, port: int) -> CannotOpen:
    """Say why nothing can listen at ``ip``:``port``."""
    if error.errno == errno.EADDRINUSE:
        return CannotOpen(
            _("Port {port} is taken by another program. Close it, or choose another: --port {other}.").format(
                port=port, other=port + 1 if port < 65535 else port - 1
            )
        )
    if error.errno == errno.EACCES:
        return CannotOpen(
            _("Port {port} is reserved by this computer. Choose one above 1023: --port 8866.").format(port=port)
        )
    return CannotOpen(_("This computer has no address {ip}. Leave --host out, or give one of its own.").format(ip=ip))


class PlainErrors(Guarded):
    """Answers every error with a page of ours: a sentence and a way on, never a traceback."""

    def frame(self) -> dict:
        """The names that every template may use; without the choices, which need a reader."""
        return pages.shared(course.load(), self.settings["base_url"], facilitator=False)

    def write_error(self, status_code: int, **_kwargs: object) -> None:
        """Answer with one sentence, and with a link home."""
        if status_code == 404:
            title, sentence = _("This page does not exist"), _("Perhaps the link was cut short when it was copied.")
        elif status_code < 500:
            title, sentence = _("This cannot be done here"), _("Go back to the course and try from there.")
        else:
            title, sentence = _("Something went wrong here"), _("It is not your fault, and what was saved is kept.")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(pages.render("message.html.j2", self.frame() | {"title": title, "sentence": sentence}))


class NotFound(PlainErrors):
    """Whatever no other page answers."""

    def initialize(self) -> None:
        """Nothing to set: the class may be named as Tornado's default handler."""

    def check_xsrf_cookie(self) -> None:
        """Not asked for: there is nothing here to be done."""

    def prepare(self) -> None:
        """Answer every method alike, in the reader's language."""
        i18n.use(identity.language_of(self))
        raise HTTPError(404)
