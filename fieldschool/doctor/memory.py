"""Memory of a running server and its kernels, as the system counts it."""

from __future__ import annotations

import psutil

MB = 1_000_000
_WARM_PARENT = "fieldschool.present.kernels.parent"
_STOCK = "ipykernel_launcher"


def kernels(server: int) -> list[psutil.Process]:
    """The kernels of a server, forked or stock.

    Parameters
    ----------
    server : int
        Process id of the server.
    """
    return [process for process in family(server) if _is_kernel(process)]


def family(server: int) -> list[psutil.Process]:
    """The server and all processes it started, as far as they still run."""
    try:
        own = psutil.Process(server)
        return [own, *own.children(recursive=True)]
    except psutil.Error:
        return []


def private(process: psutil.Process) -> float | None:
    """Megabytes that only this process uses (USS); ``None`` when it has ended."""
    try:
        return process.memory_full_info().uss / MB
    except psutil.Error:
        return None


def together(server: int) -> float:
    """Megabytes of a server and its kernels, what is shared counted once (sum of PSS; of USS where there is no PSS)."""
    return sum(filter(None, map(_share, family(server))))


def _share(process: psutil.Process) -> float | None:
    try:
        found = process.memory_full_info()
    except psutil.Error:
        return None
    return getattr(found, "pss", found.uss) / MB


def _is_kernel(process: psutil.Process) -> bool:
    try:
        command = process.cmdline()
        if _STOCK in command:
            return True
        # A forked kernel has the command line of the process it was forked from.
        parent = process.parent()
        return _WARM_PARENT in command and parent is not None and _WARM_PARENT in parent.cmdline()
    except psutil.Error:
        return False
