"""A lesson in Spanish as it is seen: text, tools and exercise in one language, and an answer to a change in it, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from fieldschool import paths
from fieldschool.translate import catalogues
from tests.browser.conftest import PHONE, Server, Visit
from tests.spoken import in_english, texts_of_page

#: Sources are cited as they were published: under pictures, at the end, and in the last column of the assumptions.
#: The choice of language names each in itself.
CITED = ".fs-sources, .fs-list, .fs-tool > :last-child td:last-child, .choices form[action$='language']"


def in_spanish(visit: Callable[..., Visit], server: Server, stem: str) -> Visit:
    found = visit(server, PHONE)
    found.speak("es")
    found.open_lesson(stem)
    return found


def said(page: Page) -> list[str]:
    """Every text of the page as it stands now, without what is cited."""
    html = page.evaluate(
        """cited => {
            const body = document.body.cloneNode(true);
            for (const node of body.querySelectorAll(cited)) node.remove();
            return body.innerHTML;
        }""",
        CITED,
    )
    return texts_of_page(html)


@pytest.fixture(scope="module")
def catalogue():
    return catalogues.read(catalogues.po_file(paths.locales_dir(), "es"), "es")


@pytest.mark.parametrize("stem", ["0.0-welcome", "3.2.1-financial-education"])
def test_a_page_in_spanish_is_in_one_language(visit, server, catalogue, stem):
    found = in_spanish(visit, server, stem)
    expect(found.page.locator("html")).to_have_attribute("lang", "es")
    expect(found.page.locator(".fs-sentence").first).to_be_visible()
    texts = said(found.page)
    assert len(texts) > 100
    assert in_english(texts, catalogue) == []
    found.assert_clean()
    found.assert_no_sideways_scrolling()


def test_the_same_page_in_english_is_found_to_be_english(visit, server, catalogue):
    found = visit(server, PHONE)
    page = found.open_lesson("3.2.1-financial-education")
    expect(page.locator(".fs-sentence").first).to_be_visible()
    assert len(in_english(said(page), catalogue)) > 50


def test_what_follows_a_change_is_in_spanish_too(visit, server, catalogue):
    found = in_spanish(visit, server, "3.2.1-financial-education")
    page = found.page
    page.get_by_role("combobox", name="Mi país").select_option(label="Ruanda")
    expect(page.locator(".fs-tool .fs-sentence").first).to_contain_text("RWF")
    expect(page.get_by_text("guardado").first).to_be_visible()
    assert in_english(said(page), catalogue) == []


def test_the_choice_of_language_changes_the_page_and_stays(visit, server):
    found = visit(server, PHONE)
    page = found.open("/")
    expect(page.get_by_role("heading", name="Field School")).to_be_visible()
    page.locator(".choices summary").click()
    page.get_by_role("button", name="Español").click()
    expect(page.get_by_role("heading", name="Escuela de Campo")).to_be_visible()
    found.open("/join")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    found.assert_clean()
