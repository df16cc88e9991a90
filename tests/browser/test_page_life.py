"""A page outlives its kernel, its connection and its server: it says so, and goes on where the participant was."""

from __future__ import annotations

import os
import re
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from playwright.sync_api import Locator, Page, Route, expect

from .conftest import PHONE, ROOT, Server, Visit, free_port, running

EXERCISE = "3.2.1-financial-education"
SMALL = "1.1-sdg"
SHORT_LIVED = "1.2-gcm"
STILLBORN = "1.3-national-policies"
TYPED = "First put aside, then spend"
NO_CONNECTION = "No connection. You can go on reading and typing."
STOPPED = "The tools have stopped. They start again now."
RESTORED = "The tools had stopped and have started again."
BACK = "The connection is back."


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with the real lesson, whose kernel shows its process, and a small one with each kind of control."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("course.toml", "data", "exercises", "locales"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "notebooks").mkdir()
    lesson = nbformat.read(ROOT / "notebooks" / f"{EXERCISE}.ipynb", as_version=4)
    lesson.cells.append(new_code_cell("import os\nprint(os.getpid())"))
    nbformat.write(lesson, folder / "notebooks" / f"{EXERCISE}.ipynb")
    shutil.copy(Path(__file__).with_name("page_life.ipynb"), folder / "notebooks" / f"{SMALL}.ipynb")
    ends = {
        SHORT_LIVED: "import os, threading\nthreading.Timer(1, os._exit, [1]).start()",
        STILLBORN: "import os\nos._exit(1)",
    }
    for stem, code in ends.items():
        cells = [new_markdown_cell("# A lesson\n\nThe text is here at once."), new_code_cell(code)]
        spec = {"kernelspec": {"name": "python3", "display_name": "Python"}}
        nbformat.write(new_notebook(cells=cells, metadata=spec), folder / "notebooks" / f"{stem}.ipynb")
    return folder


@pytest.fixture(scope="module")
def server(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("served"), home=home) as found:
        yield found


@pytest.fixture
def small(server: Server, visit: Callable[..., Visit]) -> Page:
    """The small lesson, with its tools."""
    return visit(server, PHONE).open_lesson(SMALL)


def kernel_of(page: Page) -> str:
    return page.evaluate("JSON.parse(document.getElementById('kernel').textContent).kernelId")


def kill_kernel(page: Page) -> None:
    os.kill(int(page.locator("pre", has_text=re.compile(r"^\d+\s*$")).inner_text()), signal.SIGKILL)


def wait_for_tools(page: Page, *, not_of: str) -> None:
    """Wait until the page has the tools of another kernel."""
    page.wait_for_function("old => document.getElementById('kernel')?.textContent.includes(old) === false", arg=not_of)
    page.wait_for_selector("#preparing", state="detached")


def says(page: Page, sentence: str) -> None:
    expect(page.locator("#says")).to_contain_text(sentence)


def heard(page: Page) -> Locator:
    return page.get_by_text(re.compile("^Heard: "))


def test_what_is_typed_while_the_kernel_dies_comes_back_and_is_saved(server, visit) -> None:
    page = visit(server, PHONE).open_lesson(EXERCISE)
    kernel = kernel_of(page)
    box = page.locator(".fs-task textarea, .fs-task input[type=text]").first
    box.scroll_into_view_if_needed()
    box.click()
    kill_kernel(page)
    page.keyboard.type(TYPED, delay=5)
    says(page, STOPPED)
    wait_for_tools(page, not_of=kernel)
    says(page, RESTORED)
    expect(box).to_have_value(TYPED)
    expect(box).to_be_focused()
    expect(box).to_be_in_viewport()
    page.keyboard.type(".")
    expect(box).to_have_value(f"{TYPED}.")
    expect(page.locator(".fs-host .fs-status[data-state=saved]").last).to_be_visible()
    expect(page.locator("#says")).to_be_empty()


def test_every_kind_of_control_is_set_again(small: Page) -> None:
    kernel = kernel_of(small)
    small.locator("summary", has_text="More").click()
    slider = small.get_by_role("slider", name="Sent home")
    slider.focus()
    for _ in range(3):
        small.keyboard.press("ArrowRight")
    small.get_by_role("radio", name="App").check()
    small.get_by_role("combobox", name="Place").select_option(label="Place 5")
    small.get_by_role("checkbox", name="There is a loan").check()
    small.get_by_role("textbox", name="Name of the plan").fill("Ana's house")
    small.get_by_role("textbox", name="Bills").fill("1,250")
    expect(heard(small)).to_contain_text("'bills': '1,250'")
    told = heard(small).inner_text()
    kill_kernel(small)
    wait_for_tools(small, not_of=kernel)
    expect(small.get_by_role("textbox", name="Name of the plan")).to_be_visible()
    expect(heard(small)).to_have_text(told)
    expect(slider).to_have_value("13")
    expect(small.get_by_role("radio", name="App")).to_be_checked()
    expect(small.get_by_role("combobox", name="Place").locator("option:checked")).to_have_text("Place 5")


def test_open_fold_outs_and_the_place_on_the_page_are_found_again(small: Page) -> None:
    kernel = kernel_of(small)
    small.locator("summary", has_text="What is assumed").click()
    small.get_by_role("heading", name="Controls").evaluate(
        "one => window.scrollBy(0, one.getBoundingClientRect().top - 100)"
    )
    before = small.get_by_role("heading", name="Controls").bounding_box()["y"]
    kill_kernel(small)
    wait_for_tools(small, not_of=kernel)
    expect(small.get_by_text("No interest is paid.")).to_be_attached()
    assert small.locator("details", has_text="What is assumed").get_attribute("open") is not None
    expect(small.get_by_role("slider", name="Sent home")).to_be_visible()
    assert small.get_by_role("heading", name="Controls").bounding_box()["y"] == pytest.approx(before, abs=3)


def test_a_page_left_alone_until_its_kernel_was_ended_comes_back(server, small: Page) -> None:
    kernel = kernel_of(small)
    small.get_by_role("textbox", name="Bills").fill("31")
    expect(heard(small)).to_contain_text("'bills': '31'")
    assert small.request.post(f"{server.url}voila/api/shutdown/{kernel}").status == 204
    small.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    wait_for_tools(small, not_of=kernel)
    expect(heard(small)).to_contain_text("'bills': '31'")


def test_without_a_connection_the_page_says_so_and_goes_on(small: Page) -> None:
    kernel = kernel_of(small)
    small.context.set_offline(True)
    says(small, NO_CONNECTION)
    small.get_by_role("textbox", name="Bills").fill("77")
    small.context.set_offline(False)
    says(small, BACK)
    expect(heard(small)).to_contain_text("'bills': '77'")
    assert kernel_of(small) == kernel
    expect(small.locator("#says")).to_be_empty()


def test_a_page_recovers_from_a_server_that_was_switched_off_and_on(home, visit, tmp_path) -> None:
    port = free_port()
    with running(tmp_path, home=home, port=port) as server:
        page = visit(server, PHONE).open_lesson(EXERCISE)
        kernel = kernel_of(page)
        box = page.locator(".fs-task textarea, .fs-task input[type=text]").first
        box.fill("Saved before")
        expect(box.locator("xpath=..").locator(".fs-unsaved")).to_be_empty()
    says(page, NO_CONNECTION)
    box.fill(TYPED)
    with running(tmp_path, home=home, port=port):
        wait_for_tools(page, not_of=kernel)
        expect(box).to_have_value(TYPED)
        expect(box.locator("xpath=..").locator(".fs-unsaved")).to_be_empty()
        page.reload()
        expect(box).to_have_value(TYPED)


def test_what_takes_longer_than_two_seconds_gets_a_sentence(small: Page) -> None:
    small.get_by_role("button", name="Think for long").click()
    says(small, "This takes a little longer. Your change is on its way.")
    expect(small.locator("#says")).to_be_empty()


def test_a_page_that_broke_off_comes_again(server, visit) -> None:
    page = visit(server, PHONE).page

    def cut(route: Route) -> None:
        whole = route.fetch()
        route.fulfill(response=whole, body=whole.text().split('<div id="whole"')[0])

    page.route("**/lesson/*", cut, times=1)
    page.goto(f"{server.url}lesson/{SMALL}")
    assert page.get_by_text("The text is here at once.").is_visible()
    says(page, RESTORED)
    expect(page.get_by_role("slider", name="Sent home")).to_be_visible()


def test_a_kernel_that_dies_at_start_leaves_the_text_and_a_way_to_try_again(server, visit) -> None:
    page = visit(server, PHONE).page
    page.goto(f"{server.url}lesson/{STILLBORN}")
    loads = []
    page.on("framenavigated", lambda frame: loads.append(frame.url))
    assert page.get_by_text("The text is here at once.").is_visible()
    expect(page.get_by_role("alert").get_by_role("link", name="Try again")).to_be_in_viewport()
    expect(page.locator("#preparing")).not_to_be_attached()
    page.wait_for_timeout(3000)
    assert loads == [], "The page tries again by itself, which is the reader's choice."


def test_a_page_whose_kernels_die_again_and_again_stops_trying_and_says_so(server, visit) -> None:
    page = visit(server, PHONE).page
    page.goto(f"{server.url}lesson/{SHORT_LIVED}")
    says(page, "The tools stop again and again.")
    assert page.get_by_text("The text is here at once.").is_visible()


def test_no_more_than_widgets_need_is_told_to_a_page(server, visit) -> None:
    page = visit(server, PHONE).page
    frames = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: frames.append(frame)))
    page.goto(f"{server.url}lesson/{SMALL}")
    page.wait_for_selector("#preparing", state="detached")
    kinds = {kind for frame in frames for kind in re.findall(rb'"msg_type": ?"(\w+)"', frame)}
    assert b"comm_open" in kinds
    assert kinds <= {b"comm_open", b"comm_msg", b"comm_close", b"status", b"comm_info_reply", b"kernel_info_reply",
                     b"comm_info_request", b"kernel_info_request", b"execute_request"}  # fmt: skip
    assert not [frame for frame in frames if b"getpid" in frame], "The code of a cell was sent."


@pytest.mark.parametrize("name", ["lost", "restored", "slow"])
def test_what_the_page_says_can_be_read_by_everybody(small: Page, name: str) -> None:
    sentence = small.evaluate(
        "name => document.getElementById('says').textContent = "
        "JSON.parse(document.getElementById('page').textContent).words[name]", name
    )  # fmt: skip
    small.locator("#says").evaluate("(one, name) => one.dataset.says = name", name)
    assert small.get_by_role("status").filter(has_text=sentence).count() == 1
    found = Axe().run(small)
    assert found.response["passes"], "axe looked at nothing"
    assert [fault["id"] for fault in found.response["violations"]] == []


def test_a_life_without_trouble_is_clean(server, visit) -> None:
    seen = visit(server, PHONE)
    page = seen.open_lesson(SMALL)
    page.get_by_role("slider", name="Sent home").press("ArrowRight")
    expect(heard(page)).to_contain_text("'sent': 11")
    page.reload()
    page.wait_for_selector("#preparing", state="detached")
    expect(heard(page)).to_contain_text("'sent': 11")
    seen.assert_clean()
    seen.assert_no_sideways_scrolling()
