"""An edition on a phone: its title and logo, a text that was changed, and a lesson of its own that works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest
from PIL import Image
from playwright.sync_api import expect

from fieldschool.edition import making, own_lesson
from tests.browser.conftest import PHONE, ROOT, Server, Visit, running

CHANGED = "3.2.1-financial-education"


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """An edition over this checkout, presented."""
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(ROOT))
    made = making.new("honduras", "Field School for the Southern Municipalities of Honduras", tmp_path)
    monkeypatch.setattr(own_lesson, "_run", lambda *_: None)  # it is run when it is opened
    own_lesson.lay(made, own_lesson.Wish("3.5", "Our own shop", "household"))
    cell = nbformat.v4.new_markdown_cell("## 1. What it costs to send to Choluteca", id="idea-cost")
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), made.folder / "notebooks" / f"{CHANGED}.ipynb")
    Image.new("RGB", (600, 200), "green").save(made.folder / "logo.png")
    settings = made.folder / "edition.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + 'logo = "logo.png"\n', encoding="utf-8")
    with running(tmp_path, "--edition", str(made.folder)) as server:
        yield server


def test_a_trainer_shows_the_edition(edition: Server, visit: Callable[..., Visit]) -> None:
    visitor = visit(edition, PHONE)
    page = visitor.open()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Field School for the Southern Municipalities of Honduras"
    )
    assert page.locator(".welcome .logo").evaluate("picture => picture.naturalWidth") == 600
    visitor.assert_no_sideways_scrolling()
    page.get_by_role("link", name="Our own shop").click()
    page.wait_for_selector("#preparing", state="detached")
    expect(page.get_by_role("heading", level=1)).to_have_text("Our own shop")
    sentence = page.locator(".fs-host-form + .fs-host-view .fs-sentence").first
    before = sentence.text_content()
    page.get_by_text("Plan B", exact=True).first.click()
    page.get_by_label("How much of what arrives is put aside first").first.fill("0")
    expect(sentence).not_to_have_text(before)
    answer = page.locator(".fs-tasks textarea").first
    answer.fill("Yes")
    answer.blur()
    expect(page.locator(".fs-tasks")).to_contain_text("Add a reason, or an example from your place.")
    answer.fill("Yes, a shop here earns as much, because we counted it.")
    answer.blur()
    expect(page.locator(".fs-tasks")).to_contain_text("That is worth telling the others.")
    visitor.until_kept("because we counted it")
    visitor.assert_no_sideways_scrolling()
    visitor.open_lesson(CHANGED)
    expect(page.get_by_role("heading", name="1. What it costs to send to Choluteca")).to_be_visible()
    expect(page.locator("header .logo")).to_be_visible()
    visitor.assert_clean()
    visitor.assert_no_sideways_scrolling()
