"""There is one warm parent; it is made again when the course has changed, and open pages keep their kernels."""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
import time

import pytest

from fieldschool.present.kernels import nursery as nurseries
from fieldschool.present.kernels import warm_parent
from fieldschool.present.kernels.nursery import Nursery
from fieldschool.present.kernels.warm_parent import CannotFork, WarmParent

from .conftest import running

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="kernels are forked on Linux only")


@pytest.fixture
def launch(own_nursery, sockets):
    """Fork a kernel that is nobody's yet."""
    return lambda: own_nursery.launch(["-f", str(sockets / "k.json"), "--transport=ipc"], os.environ, str(sockets))


def wait_for(true) -> None:
    for _time in range(1200):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come true")


def test_the_parent_is_started_with_the_server_and_used_for_every_kernel(own_nursery, launch):
    assert own_nursery.parent is None
    own_nursery.start()
    parent = own_nursery.parent
    kernels = {launch().pid for _time in range(3)}
    assert own_nursery.parent is parent
    assert parent.kernels == kernels


def test_a_parent_that_is_asked_after_when_it_is_warm_forks_as_well(own_nursery, launch):
    own_nursery.start()
    parent = own_nursery.parent
    readable, _, _ = select.select([parent._wire.sock], [], [], 60)
    assert readable, "The parent does not get warm."
    assert not parent.lost  # takes what the parent has said
    assert launch().pid in parent.kernels


def test_a_changed_course_gets_a_new_parent_and_open_pages_keep_the_old_one(own_nursery, launch, monkeypatch):
    old_kernel, old = launch(), own_nursery.parent
    monkeypatch.setattr(nurseries, "stamp", lambda: "changed")
    new_kernel, new = launch(), own_nursery.parent
    assert new is not old
    assert old_kernel.poll() is None
    assert new.kernels == {new_kernel.pid}
    old_kernel.kill()
    old_kernel.wait(60)
    launch()
    assert not running(old.pid)
    assert own_nursery.parent is new


def test_a_parent_that_was_killed_is_replaced_and_its_kernels_are_ended(own_nursery, launch):
    kernel, old = launch(), own_nursery.parent
    os.kill(old.pid, signal.SIGKILL)
    wait_for(lambda: old.lost)
    assert kernel.poll() == -signal.SIGKILL
    assert launch().poll() is None
    assert own_nursery.parent is not old


def test_stopping_leaves_no_process(own_nursery, launch):
    kernel, parent = launch(), own_nursery.parent
    own_nursery.stop()
    assert not running(parent.pid)
    wait_for(lambda: not running(kernel.pid))
    own_nursery.stop()  # twice is not an error


def test_after_a_failure_nobody_waits_for_another_one(sockets, monkeypatch):
    started = []

    class Counted(WarmParent):
        def __init__(self, *of):
            started.append(of)
            super().__init__(*of)

    monkeypatch.setattr(nurseries, "WarmParent", Counted)
    nursery = Nursery(modules=["no_such_module"])
    for _time in range(3):
        with pytest.raises(CannotFork):
            nursery.launch([], {}, str(sockets))
    assert len(started) == 1
    monkeypatch.setattr(nurseries, "PAUSE", 0.0)
    nursery._pause_until = 0.0
    with pytest.raises(CannotFork):
        nursery.launch([], {}, str(sockets))
    assert len(started) == 2
    nursery.stop()


def test_a_parent_that_says_nothing_is_given_up(own_nursery, launch, monkeypatch):
    monkeypatch.setattr(warm_parent, "WARMING", 0.0)
    with pytest.raises(CannotFork, match="said nothing"):
        launch()


def test_what_cannot_be_forked_is_an_answer_and_the_parent_goes_on(own_nursery, launch, sockets):
    launch()
    parent = own_nursery.parent
    parent._wire.send({"argv": []})
    with pytest.raises(CannotFork, match="KeyError"):
        parent._answer("pid", 60)
    assert launch().poll() is None
    assert own_nursery.parent is parent


def test_a_kernel_that_cannot_begin_ends_and_is_reported(own_nursery):
    kernel = own_nursery.launch(["-f", "x.json"], os.environ, "/no/such/folder")
    assert kernel.wait(60) == 1
    assert not running(kernel.pid)


def test_waiting_for_one_that_goes_on_is_given_up_when_asked(launch):
    kernel = launch()
    with pytest.raises(TimeoutError):
        kernel.wait(0.05)
    kernel.terminate()
    assert kernel.wait(60) in (-signal.SIGTERM, 0)
    kernel.send_signal(signal.SIGINT)  # gone already: no error


def test_a_number_that_the_system_gives_again_is_a_new_kernel(own_nursery, launch, monkeypatch):
    kernel, parent = launch(), own_nursery.parent
    kernel.kill()
    assert kernel.wait(60) == -signal.SIGKILL
    monkeypatch.setattr(parent._wire, "receive", lambda: [{"pid": kernel.pid}])
    assert parent.ended(kernel.pid) is None
    assert parent.kernels == {kernel.pid}
    monkeypatch.undo()
    parent._alive.clear()


def test_asking_whether_a_kernel_lives_does_not_wait_for_a_fork(own_nursery, launch):
    kernel, parent = launch(), own_nursery.parent
    held, go = threading.Event(), threading.Event()

    def fork() -> None:
        with parent._lock:
            held.set()
            go.wait(60)

    forking = threading.Thread(target=fork)
    forking.start()
    held.wait(60)
    assert kernel.poll() is None
    assert forking.is_alive()
    go.set()
    forking.join()
