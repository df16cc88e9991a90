"""The warm parent: a process that has imported everything, and forks a kernel each time it is asked.

Started as ``python -m fieldschool.present.kernels.parent FD MODULE ...`` by the `nursery`. It is one plain loop over
`select`: no thread, no event loop and no zmq context may exist before a fork, for a fork copies only the thread that
asks for it, and a lock held by another would never be opened in the child.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
import sys
import threading
import traceback
from pathlib import Path

from fieldschool.present.kernels.child import run_kernel
from fieldschool.present.kernels.warm import warm_up
from fieldschool.present.kernels.wire import Message, Wire


class Parent:
    """Forks kernels, and reports which have ended.

    Parameters
    ----------
    wire : Wire
        Leads to the server. When it closes, the parent leaves, and its kernels notice and leave too.
    """

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self._woken, self._wakes = os.pipe()
        os.set_blocking(self._woken, False)
        os.set_blocking(self._wakes, False)

    def serve(self) -> None:
        """Answer until the server is gone."""
        signal.set_wakeup_fd(self._wakes, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self.wire.send({"ready": os.getpid()})
        while True:
            readable, _, _ = select.select([self.wire.sock, self._woken], [], [])
            if self._woken in readable:
                os.read(self._woken, 4096)
                self._report()
            if self.wire.sock in readable:
                try:
                    asked = self.wire.receive()
                except EOFError:
                    return
                for message in asked:
                    self.wire.send(self._fork(message))

    def _fork(self, asked: Message) -> Message:
        me = os.getpid()
        try:
            argv, env, cwd = asked["argv"], asked["env"], asked["cwd"]
            pid = os.fork()
        except (KeyError, OSError) as error:
            return {"error": f"{type(error).__name__}: {error}"}
        if pid:
            return {"pid": pid}
        code = 1
        try:
            self._leave_to_parent()
            run_kernel(argv, env, cwd, me)
            code = 0
        except SystemExit as wanted:
            code = wanted.code if isinstance(wanted.code, int) else 1
        except BaseException:
            traceback.print_exc()
        finally:
            # What the parent would do at its end is not the child's to do.
            os._exit(code)

    def _leave_to_parent(self) -> None:
        signal.set_wakeup_fd(-1)
        for fd in (self._woken, self._wakes):
            os.close(fd)
        self.wire.sock.close()

    def _report(self) -> None:
        """Take the ended kernels from the process table and say so."""
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if not pid:
                return
            self.wire.send({"ended": pid, "code": os.waitstatus_to_exitcode(status)})


def unsafe() -> str:
    """Why this process may not fork, or an empty text."""
    if threading.active_count() > 1:
        return f"threads are running: {[thread.name for thread in threading.enumerate()]}"
    tasks = Path("/proc/self/task")
    if tasks.is_dir() and (count := len(list(tasks.iterdir()))) > 1:
        return f"a library runs {count - 1} threads"
    zmq = sys.modules.get("zmq")
    if zmq is not None and zmq.Context._instance is not None:
        return "there is a zmq context"
    return ""


def main(fd: int, modules: list[str]) -> None:
    """Warm up and serve; ends with a sentence on stderr where forking is not safe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server ends us
    gc.disable()
    warm_up(modules)
    if reason := unsafe():
        raise SystemExit(f"Kernels cannot be forked: {reason}.")
    gc.collect()
    # Frozen objects are never looked at by the collector, so their pages stay shared with the children.
    gc.freeze()
    Parent(Wire(socket.socket(fileno=fd))).serve()


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
    os._exit(0)
