"""A forked kernel behaves as one that started by itself; where none can be forked, one starts by itself."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import threading

import pytest

from fieldschool.present.kernels import nursery as nurseries
from fieldschool.present.kernels import provisioner
from fieldschool.present.kernels.provisioner import arguments
from fieldschool.present.kernels.warm_parent import CannotFork, WarmParent

from .conftest import eventually, running

#: A change made just before the page is closed: it is due in a minute.
CHANGED = """
from pathlib import Path
from fieldschool.workbook.debounce import Debounce
kept = Debounce(Path("kept").write_text, rest=60)
kept("the last change")
"""

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="kernels are forked on Linux only")


@linux
@pytest.mark.usefixtures("nursery")
class TestForked:
    def test_it_is_a_child_of_the_warm_parent_and_leads_its_own_group(self, nursery, in_ward):
        async def test(ward):
            kernel = await ward.ready()
            assert await kernel.says("import os; print(os.getppid())") == str(nursery.parent.pid)
            assert os.getpgid(kernel.pid) == kernel.pid
            assert kernel.manager.provisioner.pgid == kernel.pid

        in_ward(test)

    def test_each_has_its_own_environment_and_nothing_of_the_parents(self, in_ward):
        async def test(ward):
            ana, ben = await ward.ready(WHO="ana", ONLY="a"), await ward.ready(WHO="ben")
            lines = "import os; print(os.environ['WHO'], os.environ.get('ONLY'), 'OPENBLAS_NUM_THREADS' in os.environ)"
            assert await ana.says(lines) == "ana a False"
            assert await ben.says(lines) == "ben None False"

        in_ward(test)

    def test_it_works_in_the_folder_asked_for(self, in_ward, sockets):
        async def test(ward):
            kernel = await ward.ready()
            assert await kernel.says("import os; print(os.getcwd())") == str(sockets)

        in_ward(test)

    def test_each_draws_its_own_random_numbers(self, in_ward):
        async def test(ward):
            kernels = [await ward.ready() for _time in range(2)]
            for lines in ("import random; print(random.random())", "import numpy; print(numpy.random.random())"):
                first, second = [await kernel.says(lines) for kernel in kernels]
                assert float(first) != float(second)

        in_ward(test)

    def test_it_knows_the_comms_of_widgets(self, in_ward):
        async def test(ward):
            kernel = await ward.ready()
            lines = "print(sorted(get_ipython().kernel.comm_manager.targets))"
            assert "jupyter.widget.control" in await kernel.says(lines)

        in_ward(test)

    def test_threads_and_await_work_in_a_cell(self, in_ward):
        async def test(ward):
            kernel = await ward.ready()
            thread = "import threading\nt = threading.Thread(target=print, args=('in a thread',))\nt.start(); t.join()"
            assert await kernel.says(thread) == "in a thread"
            assert await kernel.says("import asyncio\nprint(await asyncio.sleep(0, 'awaited'))") == "awaited"

        in_ward(test)

    def test_it_can_start_processes_and_learns_their_end(self, in_ward):
        async def test(ward):
            kernel = await ward.ready()
            assert await kernel.says("import subprocess; print(subprocess.call(['sh', '-c', 'exit 3']))") == "3"

        in_ward(test)

    def test_an_interrupt_is_a_keyboard_interrupt(self, in_ward, sockets):
        async def test(ward):
            kernel = await ward.ready()
            long = asyncio.ensure_future(kernel.says("import time\nopen('begun', 'w').close()\ntime.sleep(600)"))
            await eventually((sockets / "begun").exists)
            await kernel.manager.interrupt_kernel()
            assert await long == "KeyboardInterrupt"
            assert await kernel.says("print('still here')") == "still here"

        in_ward(test)

    def test_one_that_is_killed_is_noticed_and_leaves_no_zombie(self, in_ward):
        async def test(ward):
            kernel = await ward.ready()
            pid, process = kernel.pid, kernel.manager.provisioner.process
            assert await kernel.manager.is_alive()
            os.kill(pid, signal.SIGKILL)
            await eventually(lambda: process.poll() is not None)
            assert not await kernel.manager.is_alive()
            assert process.returncode == -signal.SIGKILL
            assert not running(pid)

        in_ward(test)

    def test_one_that_leaves_by_itself_says_with_which_code(self, in_ward):
        async def test(ward):
            kernel = await ward.ready()
            process = kernel.manager.provisioner.process
            kernel.client.execute("import os; os._exit(7)")
            await eventually(lambda: process.poll() is not None)
            assert process.returncode == 7

        in_ward(test)

    def test_one_that_is_told_to_end_does_so_by_itself(self, in_ward):
        async def test(ward):
            kernel = await ward.ready()
            process = kernel.manager.provisioner.process
            await kernel.manager.shutdown_kernel()
            assert process.returncode == 0
            assert not running(process.pid)

        in_ward(test)

    def test_one_that_is_told_to_end_saves_first_what_is_due(self, in_ward, sockets):
        async def test(ward):
            kernel = await ward.ready()
            await kernel.says(CHANGED)
            assert not (sockets / "kept").exists()
            await kernel.manager.shutdown_kernel()
            assert (sockets / "kept").read_text() == "the last change"

        in_ward(test)

    def test_a_restart_makes_another_kernel_for_the_same_page(self, in_ward):
        async def test(ward):
            kernel = await ward.ready()
            await kernel.says("x = 1")
            before = kernel.pid
            await kernel.manager.restart_kernel(now=True)
            await kernel.client.wait_for_ready(timeout=60)
            assert kernel.pid != before
            assert await kernel.says("x") == "NameError"

        in_ward(test)

    def test_one_that_died_can_be_restarted(self, in_ward):
        async def test(ward):
            kernel = await ward.ready()
            process = kernel.manager.provisioner.process
            os.kill(kernel.pid, signal.SIGKILL)
            await eventually(lambda: process.poll() is not None)
            await kernel.manager.restart_kernel(now=True)
            await kernel.client.wait_for_ready(timeout=60)
            assert await kernel.says("print('again')") == "again"

        in_ward(test)

    def test_a_kernel_that_nobody_waits_for_any_more_is_ended(self, nursery, in_ward, monkeypatch):
        forked, go, launch = [], threading.Event(), nursery.launch

        def slowly(*of):
            forked.append(launch(*of))
            go.wait(60)
            return forked[0]

        async def test(ward):
            monkeypatch.setattr(nursery, "launch", slowly)
            opened = asyncio.ensure_future(ward.start())
            await eventually(lambda: forked)
            opened.cancel()
            with pytest.raises(asyncio.CancelledError):
                await opened
            go.set()
            await eventually(lambda: forked[0].poll() is not None)
            assert forked[0].returncode == -signal.SIGKILL

        in_ward(test)


@linux
def test_when_the_parent_is_killed_its_kernels_leave_and_the_next_start_makes_a_new_one(own_nursery, in_ward):
    async def test(ward):
        kernel = await ward.ready()
        first, pid = own_nursery.parent.pid, kernel.pid
        os.kill(first, signal.SIGKILL)
        await eventually(lambda: own_nursery.parent.lost)
        assert not await kernel.manager.is_alive()
        await eventually(lambda: not running(pid))
        assert not running(first)
        after = await ward.ready()
        assert own_nursery.parent.pid != first
        assert await after.says("print('here')") == "here"

    in_ward(test)


@linux
def test_when_the_server_is_gone_the_parent_and_its_kernels_leave(own_nursery, in_ward):
    async def test(ward):
        kernel = await ward.ready()
        parent, pid = own_nursery.parent, kernel.pid
        parent._wire.sock.shutdown(2)  # as the system does for a server that was killed
        await eventually(lambda: parent._process.poll() is not None)
        await eventually(lambda: not running(pid))

    in_ward(test)


def test_only_the_course_s_kernel_is_forked():
    assert arguments(["python", "-m", "ipykernel_launcher", "-f", "x.json", "--quiet"]) == ["-f", "x.json", "--quiet"]
    for other in ([], ["python"], ["R", "--slave"], ["python", "-c", "import ipykernel_launcher"]):
        assert arguments(other) is None


class TestStock:
    """The start that works everywhere."""

    def stock(self, in_ward, caplog):
        caplog.set_level(logging.WARNING)

        async def test(ward):
            kernel = await ward.ready(WHO="ana")
            assert await kernel.says("import os; print(os.environ['WHO'], os.getppid())") == f"ana {os.getpid()}"

        in_ward(test)
        assert caplog.text.count("A kernel starts by itself, which takes longer") == 1

    def test_a_system_that_has_no_fork(self, own_nursery, in_ward, monkeypatch, caplog):
        monkeypatch.setattr(nurseries, "can_fork", lambda: False)
        self.stock(in_ward, caplog)
        assert own_nursery.parent is None

    def test_it_saves_what_is_due_when_it_is_told_to_end(self, own_nursery, in_ward, sockets, monkeypatch):
        monkeypatch.setattr(nurseries, "can_fork", lambda: False)

        async def test(ward):
            kernel = await ward.ready()
            await kernel.says(CHANGED)
            assert not (sockets / "kept").exists()
            await kernel.manager.shutdown_kernel()
            assert (sockets / "kept").read_text() == "the last change"

        in_ward(test)

    def test_a_parent_that_cannot_start(self, in_ward, monkeypatch, caplog):
        broken = nurseries.Nursery(modules=["no_such_module"])
        monkeypatch.setattr(provisioner, "shared", lambda: broken)
        self.stock(in_ward, caplog)

    @linux
    def test_a_parent_that_answers_an_error(self, own_nursery, in_ward, monkeypatch, caplog):
        def refuse(*_of):
            raise CannotFork("BlockingIOError: too many processes")

        monkeypatch.setattr(WarmParent, "fork", refuse)
        self.stock(in_ward, caplog)
        assert "too many processes" in caplog.text


def test_on_apples_and_windows_nothing_is_forked(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not nurseries.can_fork()
    monkeypatch.setattr(sys, "platform", "linux")
    assert nurseries.can_fork() == hasattr(os, "fork")
    monkeypatch.delattr(os, "fork", raising=False)
    assert not nurseries.can_fork()
