"""How Jupyter gets a forked kernel: everything as it is locally, except the start."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import LocalProvisioner

from fieldschool.present.kernels.nursery import shared
from fieldschool.present.kernels.process import ForkedProcess, end
from fieldschool.present.kernels.warm_parent import CannotFork

#: Launch options that a fork can follow; whoever asks for more (another stdout, say) gets the stock start.
_KNOWN = {"env", "cwd", "kernel_id", "extra_arguments"}


def arguments(cmd: Sequence[str]) -> list[str] | None:
    """What IPython's kernel is to be started with; ``None`` when the command starts something else."""
    match list(cmd):
        case [_python, "-m", "ipykernel_launcher", *argv]:
            return argv
    return None


class ForkProvisioner(LocalProvisioner):
    """Forks the kernel from a warm parent; starts it the stock way where that cannot be done."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Start the kernel of this command.

        Parameters
        ----------
        cmd : list of str
            As the kernelspec gives it.
        **kwargs
            ``env`` and ``cwd``; others as for `subprocess.Popen`.
        """
        argv = arguments(cmd)
        if argv is None or not kwargs.keys() <= _KNOWN:
            return await super().launch_kernel(cmd, **kwargs)
        env = kwargs.get("env") or dict(os.environ)
        cwd = str(kwargs.get("cwd") or Path.cwd())
        try:
            self.process = await _forked(argv, env, cwd)
        except CannotFork as reason:
            self.log.warning("A kernel starts by itself, which takes longer: %s.", reason)
            return await super().launch_kernel(cmd, **kwargs)
        self.pid = self.pgid = self.process.pid
        self.cwd = cwd
        return self.connection_info


async def _forked(argv: list[str], env: dict[str, str], cwd: str) -> ForkedProcess:
    """Ask in a thread, so that the other pages go on. If nobody waits for the kernel any more, it is ended."""
    asked = asyncio.ensure_future(asyncio.to_thread(shared().launch, argv, env, cwd))
    try:
        return await asyncio.shield(asked)
    except asyncio.CancelledError:
        asked.add_done_callback(_end)
        raise


def _end(asked: asyncio.Future[ForkedProcess]) -> None:
    if not asked.cancelled() and asked.exception() is None:
        end(asked.result().pid)
