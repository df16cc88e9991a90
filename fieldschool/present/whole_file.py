"""A small file of a room, written at once and whole: whoever reads it finds the old one or the new one."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def write(file: Path, held: bytes) -> None:
    """Make another file and put it in the place of the old one; readable for its owner only.

    Parameters
    ----------
    file : Path
        Its folder is made when missing (mode 700).
    held : bytes

    Raises
    ------
    OSError
        When it cannot be written; the old file is as it was, and nothing is left beside it.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = file.with_name(f".{file.name}-{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(made, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as opened:
            opened.write(held)
            opened.flush()
            os.fsync(opened.fileno())
        made.replace(file)
    finally:
        made.unlink(missing_ok=True)
