"""A trainer opens lesson 3.2.1 in JupyterLab: it runs, it moves, and a new kernel finds the answers again."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from fieldschool import course
from fieldschool.tools.household import HouseholdTool
from tests.browser.conftest import LAPTOP, ROOT, Server, Visit
from tests.browser.lesson_page import NOTEBOOK, LessonPage, wait_until_kept

TOKEN = "a-token-for-the-test"
#: JupyterLab asks its makers for news and updates unless it is told not to, and PyPI for extensions.
OFFLINE = (
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """JupyterLab on a copy of the lesson, for it saves the notebook by itself."""
    folder = tmp_path_factory.mktemp("lab")
    (folder / "notebooks").mkdir()
    shutil.copy(NOTEBOOK, folder / "notebooks")
    settings = folder / "settings" / "@jupyterlab" / "apputils-extension" / "notification.jupyterlab-settings"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"fetchNews": "false", "checkForUpdates": False}))
    own = {
        "FIELDSCHOOL_HOME": str(ROOT),
        "FIELDSCHOOL_STATE": str(folder / "state"),
        "FIELDSCHOOL_CACHE": os.environ["FIELDSCHOOL_CACHE"],
        "PYTHONPATH": str(ROOT),
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
    }
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}"]
    command += [f"--ServerApp.root_dir={folder / 'notebooks'}", f"--IdentityProvider.token={TOKEN}", *OFFLINE]
    log = folder / "lab.log"
    with log.open("w") as out, subprocess.Popen(command, stdout=out, stderr=out, env=os.environ | own) as process:
        server = Server(f"http://127.0.0.1:{port}/", log, folder, process.pid)
        try:
            _wait(server, process)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait(server: Server, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"{server.url}api", timeout=5).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"JupyterLab did not open:\n{server.log.read_text()}")


def choose(page: Page, menu: str, entry: str) -> None:
    """Choose from the menu bar."""
    page.get_by_role("menuitem", name=menu, exact=True).click()
    page.get_by_role("menuitem", name=re.compile(entry)).click()


def test_a_trainer_runs_the_lesson_moves_it_and_finds_it_again(lab: Server, visit: Callable[..., Visit]):
    fields = {field["key"]: field for field in HouseholdTool(country=course.load().start_country).form.fields}
    lesson = LessonPage(visit(lab, LAPTOP))
    page = lesson.page
    page.set_default_timeout(60_000)
    lesson.visit.open(f"/lab/tree/{NOTEBOOK.name}?token={TOKEN}")
    expect(page.get_by_role("heading", name="Financial education")).to_be_visible(timeout=60_000)

    # What is asked of a kernel that is not there yet is not done.
    expect(page.get_by_text("Python 3 (ipykernel) | Idle")).to_be_visible(timeout=60_000)
    choose(page, "Run", "^Run All Cells$")
    drawn = lesson.fan.locator(".fs-middle").first
    expect(drawn).to_have_attribute("d", re.compile(r"^M\d"), timeout=60_000)
    assert lesson.labels() == [field["label"] for field in fields.values()]
    assert page.locator(".jp-OutputArea-output[data-mime-type*=error]").count() == 0

    # JupyterLab does not lay out what is out of sight, which has no inner text then.
    before = lesson.sentence.text_content()
    lesson.slider(fields["first"]["label"]).press("End")
    expect(lesson.sentence).not_to_have_text(before)
    expect(lesson.saved).to_have_text(re.compile(r"^saved "))
    expect(lesson.fan).to_have_attribute("aria-label", lesson.sentence.text_content())
    moved, values = lesson.sentence.text_content(), lesson.values()
    wait_until_kept(lab.home, "first", 60.0)

    lesson.view.evaluate("view => view.setAttribute('data-old', '')")
    choose(page, "Kernel", "^Restart Kernel and Run All Cells")
    page.get_by_role("button", name="Confirm Kernel Restart").click()
    expect(page.locator("[data-old]")).to_have_count(0, timeout=60_000)
    expect(drawn).to_have_attribute("d", re.compile(r"^M\d"), timeout=60_000)
    assert (lesson.sentence.text_content(), lesson.values()) == (moved, values)
    assert lesson.visit.outside == []
    assert lesson.visit.requests > 0
