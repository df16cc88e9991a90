"""From a fork of the warm parent to a kernel of its own. Runs in the child only."""

from __future__ import annotations

import gc
import os
import random
import signal
import time
from collections.abc import Mapping, Sequence

#: Signals as a process has them that was not forked from a loop of ours.
_SIGNALS = {
    signal.SIGINT: signal.default_int_handler,
    signal.SIGTERM: signal.SIG_DFL,
    signal.SIGCHLD: signal.SIG_DFL,
}


def run_kernel(argv: Sequence[str], env: Mapping[str, str], cwd: str, parent: int) -> None:
    """Be a kernel until it is told to end.

    Parameters
    ----------
    argv : sequence of str
        What follows ``python -m ipykernel_launcher``.
    env : mapping
        The whole environment: nothing of the parent's is left.
    cwd : str
        Working folder.
    parent : int
        Process id of the parent; the kernel leaves when that process is gone.
    """
    _apart(env, cwd)
    import ipywidgets
    from ipykernel.kernelapp import IPKernelApp

    from fieldschool.workbook.debounce import flush_all

    # IPKernelApp reads JPY_PARENT_PID when it is imported, which was before the fork.
    app = IPKernelApp.instance(parent_handle=parent)
    app.initialize(list(argv))
    # ipywidgets registers itself when it is imported, and then there was no kernel.
    ipywidgets.register_comm_target()
    gc.enable()
    app.start()
    flush_all()  # a fork leaves by os._exit, which calls nothing that is registered for the end
    app.close()


def _apart(env: Mapping[str, str], cwd: str) -> None:
    """Share nothing with the parent that two processes should not share."""
    os.setsid()
    signal.set_wakeup_fd(-1)
    for signum, handler in _SIGNALS.items():
        signal.signal(signum, handler)
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    os.chdir(cwd)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    random.seed()
    import numpy

    numpy.random.seed()
