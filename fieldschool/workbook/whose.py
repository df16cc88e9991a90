"""Whose answers these are: the participant this kernel works for."""

from __future__ import annotations

import getpass
import hashlib
import os
import re

_NOT_SAFE = re.compile(r"[^A-Za-z0-9_.:@+-]")
_LONGEST = 100

#: What ``participant()`` gives and the store takes. ``~`` stands before a mark only, so no given name looks marked.
SAFE = re.compile(r"[A-Za-z0-9_.:@+~-]{1,128}")


def participant() -> str:
    """The participant, never a name that was asked for.

    Returns
    -------
    str
        What our server wrote into the kernel's environment (``HTTP_X_FIELDSCHOOL_PARTICIPANT``), else JupyterHub's
        user, else ``local:`` and the user of this computer. 1 to 128 of ``A-Z a-z 0-9 _ . : @ + ~ -``. A key into the
        store, never part of a path.
    """
    for name in ("HTTP_X_FIELDSCHOOL_PARTICIPANT", "JUPYTERHUB_USER"):
        if given := os.environ.get(name, "").strip():
            return _safe(given)
    return _safe(f"local:{_user()}")


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a container's user without a name
        return "user"


def _safe(given: str) -> str:
    """Only safe characters. What had to be changed gets a mark, lest two people become one: José and Josè."""
    cleaned = _NOT_SAFE.sub("_", given)[:_LONGEST]
    if cleaned == given:
        return given
    mark = hashlib.sha256(given.encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return f"{cleaned}~{mark}"
