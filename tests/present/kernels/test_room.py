"""Kernels of the running application: a lesson gets a forked one, and none stays that nobody looks at."""

from __future__ import annotations

import asyncio
import re
import sys

import pytest

from fieldschool.present.kernels import provisioner

from ..conftest import STEM, code, text
from .conftest import eventually, running

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="kernels are forked on Linux only")


@pytest.fixture
def lesson(room, small_course, nursery):
    """A running course with one lesson."""
    small_course(text("# T\n\nThe text."), code("import os; print('kernel of', os.getppid())"))
    return room()


def kernel_of(page: str) -> str:
    return re.search(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", page)[0]


def test_a_lesson_gets_a_forked_kernel(lesson, nursery):
    page = lesson.ask(f"/lesson/{STEM}").body.decode()
    assert f"kernel of {nursery.parent.pid}" in page


def test_a_page_opened_again_and_again_has_one_kernel(lesson, nursery):
    manager = lesson.course.kernel_manager
    for _time in range(3):
        kernel = kernel_of(lesson.ask(f"/lesson/{STEM}").body.decode())
        assert manager.list_kernel_ids() == [kernel]
        assert lesson.ask(f"/voila/api/shutdown/{kernel}", method="POST", body="").code == 204
    assert manager.list_kernel_ids() == []
    lesson.io_loop.run_sync(lambda: eventually(lambda: not nursery.parent.lost and not nursery.parent.kernels))


def test_a_kernel_that_nobody_looks_at_is_ended(lesson, nursery):
    manager = lesson.course.kernel_manager
    manager.cull_idle_timeout, manager.cull_interval = 1, 1
    kernel = kernel_of(lesson.ask(f"/lesson/{STEM}").body.decode())
    pid = manager.get_kernel(kernel).provisioner.pid
    lesson.io_loop.run_sync(lambda: eventually(lambda: not manager.list_kernel_ids()), timeout=90)
    lesson.io_loop.run_sync(lambda: eventually(lambda: not nursery.parent.lost and not running(pid)), timeout=90)


def test_sixty_at_once_are_all_ready(nursery, in_ward):
    assert provisioner.shared() is nursery

    async def test(ward):
        kernels = await asyncio.gather(*(ward.start(WHO=str(n)) for n in range(60)))
        await asyncio.gather(*(kernel.ready() for kernel in kernels))
        said = await asyncio.gather(*(kernel.says("import os; print(os.environ['WHO'])") for kernel in kernels))
        assert said == [str(n) for n in range(60)]
        assert len({kernel.pid for kernel in kernels}) == len(nursery.parent.kernels) == 60

    in_ward(test)
