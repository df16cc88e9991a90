"""What holds on the page of every lesson that is built: clean, narrow, accessible, in one language, fit for a thumb."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from fieldschool import course
from tests.browser.conftest import LAPTOP, PHONE, Server, Visit

STEMS = [lesson.stem for lesson in course.load().lessons if lesson.built]
#: Seen controls that a finger cannot hit well: less than 44 px high, and not inside a label that is high enough.
SMALL = """() => [...document.querySelectorAll(
    'main button, main select, main textarea, main input, main summary, header button, header summary')]
    .filter((one) => one.offsetParent && !one.closest('details:not([open]) > :not(summary)'))
    .filter((one) => Math.max(one.getBoundingClientRect().height,
                              one.closest('label')?.getBoundingClientRect().height ?? 0) < 43.5)
    .map((one) => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("stem", STEMS)
def test_the_page_of_a_lesson(visit: Callable[..., Visit], server: Server, stem: str, language: str) -> None:
    seen = visit(server, PHONE)
    page = seen.page
    seen.speak(language)
    seen.open_lesson(stem)
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("h1").count() == page.locator("main").count() == 1
    assert page.evaluate(SMALL) == []
    for screen in (PHONE, LAPTOP):
        page.set_viewport_size(screen)
        seen.assert_no_sideways_scrolling()
        found = Axe().run(page)
        assert found.response["passes"], "axe looked at nothing"
        faults = [fault for fault in found.response["violations"] if fault["impact"] in ("serious", "critical")]
        assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in faults] == []
    seen.assert_clean()
