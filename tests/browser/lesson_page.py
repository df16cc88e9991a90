"""Lesson 3.2.1 in the browser: its controls by their labels, and what a person sees after a move."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from playwright.sync_api import Locator, Page, expect

from fieldschool.workbook.store import Store
from fieldschool.workbook.whose import participant
from tests.browser.conftest import ROOT, Visit

STEM = "3.2.1-financial-education"
NOTEBOOK = ROOT / "notebooks" / f"{STEM}.ipynb"
ERROR = ".fs-form .fs-note[data-kind=error]"

#: Everything that a move of a control may change, except the control itself. Patterns have another id on each page.
_SEEN = """() => {
  const view = document.querySelector(".fs-host-form + .fs-host-view");
  const texts = (parent, selector) => [...parent.querySelectorAll(selector)].map((node) => node.textContent);
  const pictures = [...view.querySelectorAll("svg[role=img]")];
  return JSON.stringify({
    sentence: view.querySelector(".fs-sentence").textContent,
    names: pictures.map((picture) => picture.getAttribute("aria-label")),
    drawn: pictures.map((picture) => picture.innerHTML.replace(/fs-\\d+-\\w+/g, "")),
    tables: texts(view, "figure tbody"),
    compared: texts(view, ".fs-compare tbody"),
    notes: texts(document, ".fs-form .fs-note").filter(Boolean),
  });
}"""


@dataclass
class LessonPage:
    """The lesson, open in a browser."""

    visit: Visit

    @property
    def page(self) -> Page:
        return self.visit.page

    @property
    def touched(self) -> bool:
        """Whether the visitor has a finger, not a mouse."""
        return self.page.evaluate("navigator.maxTouchPoints > 0")

    def open(self) -> LessonPage:
        """Open the lesson, or open it again, with its picture drawn and every fold-out of the form open."""
        self.page.set_default_navigation_timeout(90_000)
        self.visit.open_lesson(STEM)
        expect(self.view.locator(".fs-middle").first).to_have_attribute("d", re.compile(r"^M\d"))
        self.page.locator(".fs-form summary").evaluate_all(
            "all => all.forEach((one) => { one.parentNode.open = true; })"
        )
        return self

    # What is seen ---------------------------------------------------------------------------------------------------

    @property
    def view(self) -> Locator:
        """The result of the plan."""
        return self.page.locator(".fs-host-form + .fs-host-view")

    @property
    def sentence(self) -> Locator:
        return self.view.locator(".fs-sentence")

    @property
    def fan(self) -> Locator:
        """The picture of what the family has saved."""
        return self.view.locator(".fs-fan svg[role=img]")

    @property
    def saved(self) -> Locator:
        """``saved 10:42`` under the form."""
        return self.page.locator(".fs-form .fs-status")

    def seen(self) -> dict[str, Any]:
        """Sentence, names and drawing of the pictures, the tables behind them, comparison, notes."""
        return json.loads(self.page.evaluate(_SEEN))

    def wait_until_other_than(self, before: dict[str, Any]) -> dict[str, Any]:
        """What is seen once it is not what it was, and stays: an answer may come in two parts."""
        known = json.dumps(before, ensure_ascii=False, separators=(",", ":"))
        changed = f"""before => {{
          const last = window.lastSeen;
          window.lastSeen = ({_SEEN})();
          return window.lastSeen === last && last !== before;
        }}"""
        self.page.wait_for_function(changed, arg=known, polling=100, timeout=20_000)
        return self.seen()

    # The exercise ---------------------------------------------------------------------------------------------------

    def task(self, place: int) -> Locator:
        """A task of the exercise, counted from 1."""
        return self.page.locator(".fs-task").nth(place - 1)

    def state_of(self, place: int) -> Locator:
        """The word that says how a task stands."""
        return self.task(place).locator(".fs-chip")

    # Controls -------------------------------------------------------------------------------------------------------

    def values(self) -> list[str]:
        """What stands in all controls, in order."""
        return self.page.locator(".fs-form :is(input, select)").evaluate_all(
            "all => all.map((one) => (['checkbox', 'radio'].includes(one.type) ? String(one.checked) : one.value))"
        )

    def labels(self) -> list[str]:
        """The labels of all controls, in order."""
        found = self.page.locator(".fs-form .fs-field").locator("label:not(.fs-option), legend")
        return [text.strip() for text in found.all_text_contents()]

    def field(self, label: str) -> Locator:
        """A control with its label, help and note."""
        return self.page.locator(".fs-form .fs-field").filter(has=self.page.get_by_text(label, exact=True))

    def box(self, label: str) -> Locator:
        return self.field(label).get_by_role("textbox")

    def slider(self, label: str) -> Locator:
        return self.field(label).get_by_role("slider")

    def press(self, target: Locator) -> None:
        """Tap where fingers are used, click where a mouse is."""
        # At the foot of the window: on a phone the picture stays above.
        target.evaluate("target => target.scrollIntoView({ block: 'end' })")
        target.tap() if self.touched else target.click()

    def type_in(self, box: Locator, text: str) -> None:
        """Replace what stands in a box, and leave it."""
        box.focus()
        self.page.keyboard.press("Control+a")
        # At once: a slow machine must not take a pause between two keys for the end.
        self.page.keyboard.insert_text(text) if text else self.page.keyboard.press("Delete")
        box.blur()

    def choose(self, label: str, option: int) -> None:
        """Select an option: of a list, or of a row of radio buttons."""
        field = self.field(label)
        lists = field.get_by_role("combobox")
        if lists.count():
            lists.select_option(index=option)
        else:
            self.press(field.locator(".fs-option").nth(option))

    def choose_by_name(self, label: str, option: str) -> None:
        """Select the option of that text in a list."""
        self.field(label).get_by_role("combobox").select_option(label=option)

    def drag(self, label: str, share: float) -> None:
        """Pull a slider's handle to a share of its way, with a finger or a mouse; less than 20 px is no pull."""
        slider = self.slider(label)
        slider.evaluate("slider => slider.scrollIntoView({ block: 'end' })")
        box = slider.bounding_box()
        low, high = float(slider.get_attribute("min")), float(slider.get_attribute("max"))
        now = (float(slider.input_value()) - low) / (high - low)
        # The handle, 28 px wide, stays within the track.
        start, end = (box["x"] + 14 + (box["width"] - 28) * at for at in (now, share))
        y = box["y"] + box["height"] / 2
        _pull(self.page, [(start + (end - start) * step / 6, y) for step in range(7)], touch=self.touched)


def _pull(page: Page, way: list[tuple[float, float]], *, touch: bool) -> None:
    (x, y), *rest = way
    if not touch:
        page.mouse.move(x, y)
        page.mouse.down()
        for x, y in rest:
            page.mouse.move(x, y)
        page.mouse.up()
        return
    finger = page.context.new_cdp_session(page)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for x, y in rest:
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    finger.detach()


def notes_for_the_facilitator() -> list[str]:
    """Some words of each of the lesson's facilitator cells, as they stand between two marks of punctuation."""
    cells = [c for c in nbformat.read(NOTEBOOK, 4).cells if "facilitator" in c.metadata.get("tags", [])]
    return [max(re.findall(r"[\w ,]{12,}", " ".join(cell.source.split())), key=len).strip() for cell in cells]


def wait_until_kept(folder: Path, key: str, value: object) -> None:
    """Wait until the answers in a folder hold this value of the plan being made; the page says only "saved 10:42"."""
    store = Store(f"sqlite:///{folder / 'state' / 'answers.sqlite'}")
    deadline = time.monotonic() + 30
    kept = None
    while kept != value and time.monotonic() < deadline:
        time.sleep(0.1)
        state = store.get(participant(), "3.2.1", "household")
        kept = state and state.value["plans"][state.value["editing"]][key]
    assert kept == value


def words_of(text: str) -> str:
    """A text with single spaces."""
    return " ".join(text.split())
