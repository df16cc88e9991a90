"""The course on a JupyterHub: two participants on two servers, answers in one PostgreSQL, servers and hub killed."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.hub.conftest import FACILITATOR, Hub

LESSON = "lesson/3.2.1-financial-education"
SLIDER = "How much of what arrives is put aside first"


def fresh(browser) -> tuple[Page, list[str]]:
    """A new browser, and what went wrong in it."""
    page, wrong = browser.new_context(viewport=PHONE).new_page(), []
    page.set_default_timeout(60_000)
    page.on("console", lambda said: said.type == "error" and wrong.append(said.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    return page, wrong


def open_lesson(hub: Hub, page: Page, name: str) -> None:
    page.goto(hub.at(name, LESSON))
    page.wait_for_selector("#preparing", state="detached")


def put_aside(page: Page, steps: int) -> str:
    """Move the slider; gives where it stands."""
    slider = page.get_by_role("slider", name=SLIDER)
    before = slider.input_value()
    for _step in range(steps):
        slider.press("ArrowRight")
    expect(slider).not_to_have_value(before)
    return slider.input_value()


def until_kept(hub: Hub, page: Page, people: int) -> None:
    for _time in range(600):
        if len({who for who, key, _value in hub.rows() if key == "household"}) >= people:
            return
        page.wait_for_timeout(100)
    raise AssertionError("Nothing was kept.")


def test_two_participants_on_two_servers_keep_their_answers_and_meet_in_the_room(hub: Hub, browser) -> None:
    (ana, wrong_ana), (ben, wrong_ben) = fresh(browser), fresh(browser)
    hub.sign_in(ana, "ana")
    hub.sign_in(ben, "ben")
    open_lesson(hub, ana, "ana")
    hers = put_aside(ana, 3)
    open_lesson(hub, ben, "ben")
    his = put_aside(ben, 7)
    assert hers != his
    until_kept(hub, ben, 2)
    assert (wrong_ana, wrong_ben) == ([], [])
    # The store knows no name of the hub, and each has a key of their own.
    keys = {who for who, _key, _value in hub.rows()}
    assert len(keys) == 2
    assert not [row for row in hub.rows() if {"ana", "ben"} & set(row)]

    # Nobody comes to another's server or answers.
    refused = ben.goto(hub.at("ana", LESSON))
    assert refused.status in (403, 404)
    assert ben.get_by_role("slider", name=SLIDER).count() == 0

    # Only the group of facilitators sees the room, and there both.
    ana.goto(hub.at("ana", "room"))
    expect(ana).to_have_url(hub.at("ana", "facilitator"))
    room, wrong = fresh(browser)
    hub.sign_in(room, FACILITATOR)
    room.goto(hub.at(FACILITATOR, "room"))
    expect(room.get_by_role("row").filter(has_text="3.2.1").first).to_contain_text("2")
    assert wrong == []

    # A server that is killed is started again by the hub, and the answers are there.
    hub.server_of("ana").kill()
    ana.wait_for_timeout(2_500)
    hub_page = ana.goto(f"{hub.url}hub/spawn/ana")
    assert hub_page.ok
    ana.wait_for_url("**/user/ana/**", timeout=120_000)
    open_lesson(hub, ana, "ana")
    expect(ana.get_by_role("slider", name=SLIDER)).to_have_value(hers)

    # The hub is killed with its proxy and started again; the other's server went on.
    before = hub.server_of("ben").pid
    hub.kill()
    hub.start()
    open_lesson(hub, ben, "ben")
    expect(ben.get_by_role("slider", name=SLIDER)).to_have_value(his)
    assert hub.server_of("ben").pid == before
    assert hub.secret not in hub.log
    # The hub saw that it and the servers fit together.
    assert "no version header" not in hub.log
