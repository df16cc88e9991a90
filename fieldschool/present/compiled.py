"""Templates compiled once for all pages: each lesson page has a jinja environment of its own, as nbconvert makes it."""

from __future__ import annotations

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class InMemory(BytecodeCache):
    """Compiled templates, kept as long as the server runs; one that has changed is compiled again (by checksum)."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket with what is kept for its template."""
        if code := self._kept.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the bucket holds."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


#: The one of this process.
COMPILED = InMemory()
