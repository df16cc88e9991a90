"""The logo of an edition, where one is in use."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tornado.web import HTTPError

from fieldschool import paths
from fieldschool.present.security import Guarded

#: The course's folder has at most one of these; `fieldschool.edition` looked whether it is a picture.
KINDS = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
}


def logo_file() -> Path | None:
    """The picture in the course's folder; None where it has none."""
    found = (paths.root() / f"logo{ending}" for ending in KINDS)
    return next((file for file in found if file.is_file()), None)


def logo_address(base_url: str) -> str:
    """The address of the logo, which changes with it; empty where there is none."""
    file = logo_file()
    return f"{base_url}logo?v={_fingerprint(file)}" if file else ""


def _fingerprint(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:10]


class LogoHandler(Guarded):
    """``/logo``"""

    SUPPORTED_METHODS = ("GET", "HEAD")

    def get(self) -> None:
        """Send the picture. Opened alone it may load and run nothing."""
        file = logo_file()
        if file is None:
            raise HTTPError(404)
        self.set_header("Content-Type", KINDS[file.suffix])
        self.set_header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        self.set_header("Cache-Control", "public, max-age=86400")
        self.finish(file.read_bytes())

    head = get
