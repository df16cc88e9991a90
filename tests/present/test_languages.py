"""Every page in the reader's language, and in one language only."""

from __future__ import annotations

import re

import pytest

from fieldschool import i18n, paths
from fieldschool.i18n import notebook as notebooks
from fieldschool.i18n import words
from fieldschool.sources.countries import all_countries
from fieldschool.translate import catalogues
from tests.spoken import Marked, in_english, texts_of_page, unmarked

from .conftest import STEM, code, text

SPANISH = {"Accept-Language": "es-MX,es;q=0.9,en;q=0.5"}
#: Addresses, codes, numbers, endings of files, and the command that starts the course.
IN_NO_LANGUAGE = re.compile(r"fieldschool present.*|\S*[:/@]\S*|\b[\w-]*\d[\w-]*\b|\bES\b|^\.[a-z]{3,4}$")
PAGES = ["/", "/me", "/join", "/facilitator", "/take", "/nowhere"]


@pytest.fixture
def catalogue():
    return catalogues.read(catalogues.po_file(paths.locales_dir(), "es"), "es")


def test_the_browsers_language_is_spoken_until_another_is_chosen(room) -> None:
    visitor = room().visitor()
    assert '<html lang="es">' in visitor.ask("/", headers=SPANISH).body.decode()
    assert '<html lang="en">' in visitor.ask("/").body.decode()
    assert visitor.send("/me/language", language="es").code in (302, 303)
    page = visitor.ask("/", headers={"Accept-Language": "en"}).body.decode()
    assert '<html lang="es">' in page
    assert words.catalogue("es").gettext("Financial education") in page


def test_two_readers_at_once_each_have_their_own_language(room) -> None:
    found = room()
    one, other = found.visitor(), found.visitor()
    one.send("/me/language", language="es")
    for _time in range(3):
        assert '<html lang="es">' in one.ask("/").body.decode()
        assert '<html lang="en">' in other.ask("/", headers={"Accept-Language": "en"}).body.decode()


@pytest.mark.parametrize("language", ["xx", "", "../es", "es" * 500])
def test_a_language_that_the_course_is_not_in_is_not_kept(room, language) -> None:
    visitor = room().visitor()
    visitor.send("/me/language", language=language)
    assert '<html lang="en">' in visitor.ask("/").body.decode()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_in_spanish_holds_no_english(room, catalogue, path) -> None:
    texts = texts_of_page(room().ask(path, headers=SPANISH).body.decode())
    assert len(texts) > 5
    assert in_english(texts, catalogue) == []


def test_the_same_page_in_english_is_found_to_be_english(room, catalogue) -> None:
    assert len(in_english(texts_of_page(room().ask("/").body.decode()), catalogue)) > 10


@pytest.mark.parametrize("path", PAGES)
def test_every_word_of_a_page_can_be_translated(room, monkeypatch, path) -> None:
    for module in (words, notebooks):
        monkeypatch.setattr(module, "catalogue", lambda _code: Marked())
    names = {each.name("es") for each in all_countries()} | {i18n.own_name(code) for code in i18n.languages()}
    texts = texts_of_page(room().ask(path, headers=SPANISH).body.decode())
    left = [unmarked(one) for one in texts if unmarked(one).strip() not in names]
    assert [one for one in left if re.search(r"[^\W\d_]{3}", IN_NO_LANGUAGE.sub("", one))] == []


def test_a_lesson_is_translated_and_says_so(room, small_course, monkeypatch) -> None:
    small_course(text("# Title\n\nThink of a family.\n\n- One **thing**"), code("print('shown')"))
    for module in (words, notebooks):
        monkeypatch.setattr(module, "catalogue", lambda _code: Marked())
    monkeypatch.setattr(words, "languages", lambda: ("en", "es"))
    visitor = room().visitor()
    visitor.cookies[i18n.COOKIE] = "es"
    page = visitor.ask(f"/lesson/{STEM}").body.decode()
    assert "⟦Think of a family.⟧" in page
    assert "⟦One <strong>thing</strong>⟧" in page


@pytest.mark.parametrize("stem", ["0.0-welcome", "3.2.1-financial-education"])
def test_a_complete_lesson_in_spanish_holds_no_english(room, catalogue, stem) -> None:
    visitor = room(facilitator=True).visitor()
    visitor.cookies[i18n.COOKIE] = "es"
    page = visitor.ask(f"/lesson/{stem}").body.decode()
    assert '<html lang="es">' in page
    texts = texts_of_page(page)
    assert len(texts) > 30
    assert in_english(texts, catalogue) == []
