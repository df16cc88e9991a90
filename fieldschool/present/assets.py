"""The files that pages load: compressed once, kept by a browser for ever under an address that changes with them."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from tornado.web import HTTPError

from fieldschool.present.security import Guarded

STATIC = Path(__file__).parent / "static"
_KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Asset:
    """A file as it is sent.

    Attributes
    ----------
    kind : str
        Its media type.
    fingerprint : str
        Ten letters that change when it changes.
    plain, packed : bytes
        Its content, and the same compressed.
    """

    kind: str
    fingerprint: str
    plain: bytes
    packed: bytes


@cache
def asset(name: str) -> Asset:
    """The file of this name.

    Raises
    ------
    FileNotFoundError
        When pages have no such file.
    """
    plain = _content(name)
    kind = _KINDS.get(Path(name).suffix, "application/octet-stream")
    # Without the time in it, the same file is the same bytes in every process.
    packed = gzip.compress(plain, compresslevel=9, mtime=0)
    return Asset(kind, hashlib.sha256(plain).hexdigest()[:10], plain, packed)


def _lesson_style() -> bytes:
    """Stock widgets, then our colours for them, then our own widgets."""
    from fieldschool.tools.widgets import assets

    return b"\n".join([_content("course.css"), _content("widgets.css"), assets.style().encode()])


def _tools() -> bytes:
    """The front end of anywidget, from its own package so that both are of one version, and our widgets."""
    from fieldschool.tools.widgets import assets

    anywidget = files("anywidget") / "nbextension" / "index.js"
    return b"\n".join([assets.for_pages().encode(), anywidget.read_bytes()])


def _pictures() -> bytes:
    """What draws pictures on a page that has no kernel behind it."""
    from fieldschool.tools.widgets import assets

    return assets.for_pages(("view.js",)).encode()


#: Files that are put together here, so that a phone asks once.
_MADE = {"lesson.css": _lesson_style, "tools.js": _tools, "pictures.js": _pictures}


def _content(name: str) -> bytes:
    if name in _MADE:
        return _MADE[name]()
    if name not in {file.name for file in STATIC.iterdir()}:
        raise FileNotFoundError(f"Pages have no file {name!r}.")
    return (STATIC / name).read_bytes()


class AssetHandler(Guarded):
    """``/static/<name>``"""

    SUPPORTED_METHODS = ("GET", "HEAD")

    def get(self, name: str) -> None:
        """Send the file, compressed to whoever reads that."""
        try:
            found = asset(name)
        except FileNotFoundError:
            raise HTTPError(404) from None
        charset = "" if found.kind.startswith("image/") else "; charset=utf-8"
        self.set_header("Content-Type", found.kind + charset)
        self.set_header("Vary", "Accept-Encoding")
        # An address of another day must not bring today's file for ever.
        if self.get_argument("v", "") == found.fingerprint:
            self.set_header("Cache-Control", _FOR_EVER)
        if "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            self.finish(found.packed)
        else:
            self.finish(found.plain)

    head = get
