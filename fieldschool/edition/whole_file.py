"""A file that is taken as a whole: a Word template, or one that an edition leaves out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import ClassVar

from fieldschool.edition.content import Content

#: The key of the only record.
WHOLE = "the file"


@dataclass(frozen=True)
class Whole:
    """One record: the bytes, compared by their hash."""

    ordered: ClassVar[bool] = False

    def read(self, raw: bytes, name: str, like: Content | None = None) -> Content:
        """See `Kind.read`."""
        return Content({WHOLE: hashlib.sha256(raw).hexdigest()}, {WHOLE: raw})

    def write(self, content: Content) -> bytes:
        """See `Kind.write`."""
        return content.carried[WHOLE]
