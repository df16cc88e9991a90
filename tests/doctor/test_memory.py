"""Memory is read from the system, and a process that has ended is no error."""

from __future__ import annotations

import os
import subprocess
import sys

import psutil

from fieldschool.doctor import memory


def test_a_running_process_has_private_memory() -> None:
    assert memory.private(psutil.Process()) > 1
    assert memory.together(os.getpid()) >= memory.private(psutil.Process()) / 2


def test_a_process_that_has_ended_has_none() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        known = psutil.Process(process.pid)
    assert memory.private(known) is None
    assert memory.family(process.pid) == []
    assert memory.together(process.pid) == 0
    assert memory.kernels(process.pid) == []


def test_only_what_runs_a_lesson_is_a_kernel() -> None:
    stock = [sys.executable, "-c", "input()", "ipykernel_launcher"]
    other = [sys.executable, "-c", "input()"]
    with subprocess.Popen(stock, stdin=subprocess.PIPE) as kernel, subprocess.Popen(other, stdin=subprocess.PIPE):
        assert [found.pid for found in memory.kernels(os.getpid()) if found.ppid() == os.getpid()] == [kernel.pid]
