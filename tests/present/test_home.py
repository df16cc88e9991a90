"""The home page: the whole course, and links to what is there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from fieldschool import course
from fieldschool.present.home import home_page

from .conftest import STEM, text


def test_all_lessons_are_listed_and_only_the_built_one_is_a_link(small_course: Callable[..., Path]) -> None:
    small_course(text("# Financial education"))
    page = home_page(course.load(), "/", facilitator=False)
    assert page.count('<li class="lesson') == len(course.load().lessons) == 26
    assert re.findall(r'href="(/lesson/[^"]+)"', page) == [f"/lesson/{STEM}"]
    assert page.count("in preparation") == 25


def test_every_module_and_the_minutes_are_named(small_course: Callable[..., Path]) -> None:
    small_course(text("# Financial education"))
    page = home_page(course.load(), "/", facilitator=False)
    assert all(module.title in page for module in course.load().modules)
    assert f"{course.load().lesson('3.2.1').minutes.lesson} minutes" in page


def test_one_title_one_main_and_a_way_past_the_header(small_course: Callable[..., Path]) -> None:
    small_course()
    page = home_page(course.load(), "/", facilitator=False)
    assert page.count("<h1") == page.count("<main") == 1
    assert '<html lang="en">' in page
    assert '<a class="skip" href="#content">' in page


def test_links_stay_below_the_address_it_is_mounted_at(small_course: Callable[..., Path]) -> None:
    small_course(text("# Financial education"))
    page = home_page(course.load(), "/hub/", facilitator=False)
    assert all(link.startswith(("/hub/", "#")) for link in re.findall(r'(?:href|src)="([^"]*)"', page))


def test_a_title_is_text_and_never_html(small_course: Callable[..., Path]) -> None:
    home = small_course()
    file = home / "course.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace('"Financial education"', '"<b>Money</b>"'), encoding="utf-8"
    )
    page = home_page(course.load(), "/", facilitator=False)
    assert "&lt;b&gt;Money" in page
    assert "<b>Money" not in page


def test_the_facilitator_is_told_who_he_is(small_course: Callable[..., Path]) -> None:
    small_course()
    assert ">Facilitator<" in home_page(course.load(), "/", facilitator=True)
    assert ">Facilitator<" not in home_page(course.load(), "/", facilitator=False)
