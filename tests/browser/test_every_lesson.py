"""What holds on the page of every lesson: clean, narrow, accessible, fit for a thumb and for long words."""

from __future__ import annotations

import itertools
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


#: Each lesson in one of the languages that it is complete in, in turn; texts of all are compared in tests/translate.
SPOKEN = list(zip(STEMS, itertools.cycle(["en", "es", "fr"]), strict=False))


@pytest.mark.parametrize(("stem", "language"), SPOKEN)
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


@pytest.mark.parametrize("stem", STEMS)
def test_a_language_with_longer_words_finds_room(visit: Callable[..., Visit], longer: Server, stem: str) -> None:
    seen = visit(longer, PHONE)
    seen.speak(pseudo.CODE)
    page = seen.open_lesson(stem)
    assert page.locator("h1").inner_text() != title_of(stem)
    for screen in (PHONE, LAPTOP):
        page.set_viewport_size(screen)
        seen.assert_no_sideways_scrolling()
        seen.assert_all_can_be_read()
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
