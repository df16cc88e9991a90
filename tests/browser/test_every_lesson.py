"""What holds on the page of every lesson: clean, narrow, accessible, fit for a thumb and for long words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from fieldschool import course
from tests import pseudo
from tests.browser.conftest import LAPTOP, PHONE, Server, Visit

STEMS = [lesson.stem for lesson in course.load().lessons if lesson.built]
#: Seen controls that a finger cannot hit well: less than 44 px high, and not inside a label that is high enough.
SMALL = """() => [...document.querySelectorAll(
    'main button, main select, main textarea, main input, main summary, header button, header summary')]
    .filter((one) => one.offsetParent && !one.closest('details:not([open]) > :not(summary)'))
    .filter((one) => Math.max(one.getBoundingClientRect().height,
                              one.closest('label')?.getBoundingClientRect().height ?? 0) < 43.5)
    .map((one) => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("stem", STEMS)
def test_the_page_of_a_lesson(visit: Callable[..., Visit], longer: Server, stem: str) -> None:
    """In a language with longer words: what fits there fits in each that the course is in.

    Each lesson is seen in English by the test of its tool; Spanish, French and the others are held against their
    catalogues, and two lessons are read word by word (``test_languages.py``).
    """
    seen = visit(longer, PHONE)
    page = seen.page
    seen.speak(pseudo.CODE)
    seen.open_lesson(stem)
    assert page.locator("html").get_attribute("lang") == pseudo.CODE
    assert page.locator("h1").count() == page.locator("main").count() == 1
    assert page.locator("h1").inner_text() != title_of(stem)
    assert page.evaluate(SMALL) == []
    for screen in (PHONE, LAPTOP):
        page.set_viewport_size(screen)
        seen.assert_no_sideways_scrolling()
        seen.assert_all_can_be_read()
        found = Axe().run(page)
        assert found.response["passes"], "axe looked at nothing"
        faults = [fault for fault in found.response["violations"] if fault["impact"] in ("serious", "critical")]
        assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in faults] == []
    seen.assert_clean()


def title_of(stem: str) -> str:
    return next(lesson.title for lesson in course.load().lessons if lesson.stem == stem)


@pytest.mark.parametrize("path", ["/", "/me", "/join", "/facilitator", "/lesson/none"])
def test_pages_without_a_lesson_have_room_for_longer_words(
    visit: Callable[..., Visit], longer: Server, path: str
) -> None:
    seen = visit(longer, PHONE)
    seen.speak(pseudo.CODE)
    page = seen.open(path)
    assert page.locator("html").get_attribute("lang") == pseudo.CODE
    for screen in (PHONE, LAPTOP):
        page.set_viewport_size(screen)
        seen.assert_no_sideways_scrolling()
        seen.assert_all_can_be_read()
