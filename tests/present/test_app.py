"""The running application: what it serves, what it refuses, and that no page hangs."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager

from fieldschool.present.security import ALLOWED_MESSAGES

from .conftest import STEM, code, text


def test_a_lesson_is_sent_with_its_text_its_tools_and_without_its_code(room, small_course) -> None:
    small_course(text("# Title\n\nThink of a family."), code("print(40 + 2)"), text("Last words.", "facilitator"))
    page = room().ask(f"/lesson/{STEM}").body.decode()
    assert "Think of a family." in page
    assert "<pre>42\n</pre>" in page
    assert "40 + 2" not in page
    assert page.count("<h1>") == 1
    assert "Last words." not in page


def test_the_facilitators_page_has_the_notes(room, small_course) -> None:
    small_course(text("# Title"), text("Ask first.", "facilitator"), code("print('a tool')"))
    page = room(facilitator=True).ask(f"/lesson/{STEM}").body.decode()
    assert re.search(r'<div class="note" role="note".*?Ask first\..*?</div>', page, re.DOTALL)
    assert "a tool" in page


def test_a_cell_that_fails_costs_one_sentence_and_not_the_rest(room, small_course) -> None:
    small_course(text("# T"), code("raise ValueError('inner matters')"), code("print('the next tool')"))
    page = room().ask(f"/lesson/{STEM}").body.decode()
    assert "This part could not be shown." in page
    assert "the next tool" in page
    assert "inner matters" not in page
    assert "Traceback" not in page
    assert "ValueError" not in page


def test_a_kernel_that_dies_ends_the_page_with_a_way_to_try_again(room, small_course) -> None:
    small_course(text("# T\n\nThe text."), code("import os; os._exit(1)"))
    page = room().ask(f"/lesson/{STEM}").body.decode()
    assert "The text." in page
    assert "The tools of this lesson could not be prepared." in page
    assert f'href="/lesson/{STEM}"' in page


def test_a_kernel_that_cannot_start_ends_the_page_too(room, small_course, tmp_path, monkeypatch) -> None:
    spec = tmp_path / "jupyter" / "kernels" / "python3"
    spec.mkdir(parents=True)
    start = {"argv": [sys.executable, "-c", "raise SystemExit(1)"], "display_name": "Python", "language": "python"}
    (spec / "kernel.json").write_text(json.dumps(start))
    monkeypatch.setattr(KernelSpecManager, "kernel_dirs", [str(spec.parent)])
    monkeypatch.setattr(KernelSpecManager, "ensure_native_kernel", False)
    small_course(text("# T\n\nThe text."), code("1"))
    page = room().ask(f"/lesson/{STEM}").body.decode()
    assert "The text." in page
    assert "The tools of this lesson could not be prepared." in page


def test_a_lesson_that_is_silent_too_long_ends_with_the_sentence(room, small_course) -> None:
    small_course(text("# T"), code("import time; time.sleep(30)"))
    page = room(deadline=3.0).ask(f"/lesson/{STEM}").body.decode()
    assert "The tools of this lesson could not be prepared." in page


def test_no_kernel_stays_behind_a_page_that_failed(room, small_course) -> None:
    small_course(text("# T"), code("import os; os._exit(1)"))
    found = room()
    found.ask(f"/lesson/{STEM}")
    assert found.course.kernel_manager.list_kernel_ids() == []


def test_closing_the_page_ends_its_kernel(room, small_course) -> None:
    small_course(text("# T"), code("1"))
    found = room()
    page = found.ask(f"/lesson/{STEM}").body.decode()
    kernel = re.search(r'"kernelId": "([^"]+)"', page)[1]
    assert found.course.kernel_manager.list_kernel_ids() == [kernel]
    assert found.ask(f"/api/kernels/{kernel}").code == 200
    assert found.ask(f"/voila/api/shutdown/{kernel}", method="POST", body="").code == 204
    assert found.course.kernel_manager.list_kernel_ids() == []
    assert found.ask(f"/voila/api/shutdown/{kernel}", method="POST", body="").code == 204


@pytest.mark.parametrize(
    "path",
    [
        "/lesson/1.1-sdg",
        "/lesson/..%2Fcourse.toml",
        "/lesson/",
        "/voila/tree",
        "/voila/render/3.2.1-financial-education.ipynb",
        "/voila/files/notebooks/x.png",
        "/voila/api/contents",
        "/api/contents",
        "/api/kernels",
        "/api/sessions",
        "/api/terminals",
        "/static/..%2Fapp.py",
        "/nothing",
    ],
)
def test_nothing_else_is_served(room, small_course, path: str) -> None:
    small_course(text("# T"))
    answer = room().ask(path)
    assert answer.code in (403, 404)
    assert "Traceback" not in answer.body.decode()


def test_a_page_that_is_not_there_says_so_and_shows_the_way_home(room, small_course) -> None:
    small_course(text("# T"))
    page = room().ask("/nothing").body.decode()
    assert "This page does not exist" in page
    assert '<a href="/">Go to the course</a>' in page


def test_a_lesson_file_that_cannot_be_read_is_a_sentence(room, small_course) -> None:
    home = small_course(text("# T"))
    (home / "notebooks" / f"{STEM}.ipynb").write_text("{", encoding="utf-8")
    answer = room().ask(f"/lesson/{STEM}")
    assert answer.code == 500
    assert "Something went wrong here" in answer.body.decode()
    assert "Traceback" not in answer.body.decode()


@pytest.mark.parametrize("path", ["/", "/nothing", f"/lesson/{STEM}"])
def test_every_page_carries_the_safety_headers(room, small_course, path: str) -> None:
    small_course(text("# T"))
    headers = room().ask(path).headers
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe-eval" not in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_neither_template_nor_theme_can_be_chosen_from_outside(room, small_course) -> None:
    small_course(text("# T\n\nThe text."))
    page = room().ask(f"/lesson/{STEM}?template=lab&theme=dark").body.decode()
    assert "The text." in page
    assert "course.js" in page


def test_a_page_may_not_run_code(room, small_course) -> None:
    small_course(text("# T"))
    assert room().course.kernel_manager.allowed_message_types == ALLOWED_MESSAGES
    assert not {"execute_request", "shutdown_request", "interrupt_request"} & set(ALLOWED_MESSAGES)


def test_static_files_may_be_kept_for_ever(room, small_course) -> None:
    small_course(text("# T"))
    found = room()
    address = re.search(r'href="(/static/page.css\?v=\w+)"', found.ask("/").body.decode())[1]
    assert "immutable" in found.ask(address).headers["Cache-Control"]


def test_a_taken_port_is_a_sentence_and_not_another_port(small_course) -> None:
    small_course(text("# T"))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "fieldschool", "present", "--no-browser", "--port", str(port)]
        root = str(Path(__file__).resolve().parents[2])
        ended = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1
    assert ended.stderr.strip().startswith(f"Port {port} is taken by another program.")
    assert "Traceback" not in ended.stderr


def test_a_healthy_page_is_never_taken_for_a_lost_one(room, small_course) -> None:
    """The last answer to a ping is as old as the interval when the next is sent; the timeout must be well beyond."""
    settings = room()._app.settings
    assert settings["ws_ping_timeout"] >= 2 * settings["ws_ping_interval"] > 0
