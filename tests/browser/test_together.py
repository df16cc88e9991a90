"""What the room answered, on the projector: it is drawn, it follows, and it is fit to be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from fieldschool.workbook.entries import Items
from fieldschool.workbook.store import Store

from .conftest import Server, running

LESSON, KEY = "1.2", "ranking"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The course with the facilitator at its computer."""
    with running(tmp_path_factory.mktemp("together"), "--facilitator") as found:
        yield found


def rank(server: Server, who: str, *objectives: str) -> None:
    rows = [{"place": float(place), "objective": each} for place, each in enumerate(objectives, start=1)]
    store = Store(f"sqlite:///{server.log.parent / 'state' / 'answers.sqlite'}")
    store.put(who, Items(lesson=LESSON, key=KEY, value=rows))


def test_the_rooms_ranking_is_drawn_and_follows(visit, shown: Server, screen: dict[str, int]) -> None:
    for who, first in (("p_ana", "20"), ("p_ben", "20"), ("p_eva", "19")):
        rank(shown, who, first, "3", "6")
    seen = visit(shown, screen)
    page = seen.open(f"/room/{LESSON}")
    expect(page.locator("#together svg[role=img]").first).to_be_visible()
    expect(page.locator("#says")).to_have_text(re.compile("^[34] people have answered"))
    before = page.locator("#together .fs-says").first.text_content()
    for who in ("p_ana", "p_ben", "p_eva"):
        rank(shown, who, "15", "1", "2")
    expect(page.locator("#together .fs-says").first).not_to_have_text(before)
    seen.assert_no_sideways_scrolling()
    seen.assert_accessible()
    seen.assert_clean()


def test_a_lesson_leads_the_facilitator_there(visit, shown: Server, screen: dict[str, int]) -> None:
    seen = visit(shown, screen)
    page = seen.open_lesson("1.2-gcm")
    page.get_by_role("link", name="Show what the room answered").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What the room answered: Global Compact on Migration")
    seen.assert_no_sideways_scrolling()
