"""Markup in every place of every lesson stays text on every page, and no secret is in an address or in the log.

One long visit for both: it opens all lessons, the participant's page, and the room's pages as the facilitator.
"""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

from playwright.sync_api import Page
from tornado.web import decode_signed_value

from fieldschool import course
from fieldschool.present import identity
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store
from tests import injected

from .conftest import PHONE, Server, Visit

#: What the texts would call, and what of them would then be on the page: calls, elements, links.
CALLED = "window.ran = []; window.canary = (which) => { window.ran.push(which); };"
FOUND = """() => [
  ...window.ran.map((which) => `canary(${which})`),
  ...[...document.querySelectorAll("[data-canary]")].map((one) => one.outerHTML),
  ...[...document.querySelectorAll("[href], [src], [action]")].flatMap((one) => [one.href, one.src, one.action])
    .filter((address) => /^(javascript|data:text)/i.test(String(address ?? ""))),
  ...[...document.scripts].filter((one) => one.textContent.includes("canary(")).map((one) => one.textContent),
]"""
#: How often the texts stand there as they were typed, in boxes or between other words.
SHOWN = """() => [document.body.innerText, ...[...document.querySelectorAll("input, textarea")].map((one) => one.value)]
  .join(" ").split("canary").length - 1"""


def cookies(visit: Visit) -> dict[str, str]:
    """What the browser keeps, by name."""
    return {one["name"]: one["value"].strip('"') for one in visit.page.context.cookies()}


def token_of(visit: Visit, server: Server) -> str:
    """The token in the cookie, which opens a workbook."""
    secret = identity.room_secret(server.log.parent / "state")
    own = identity.derived(secret, "cookies").hex().encode()
    signed = cookies(visit)[identity.COOKIE]
    return decode_signed_value(own, identity.COOKIE, signed, max_age_days=identity.DAYS).decode()


def participant(visit: Visit, server: Server) -> str:
    """The key under which the answers of this browser are kept."""
    return identity.participant_of(identity.room_secret(server.log.parent / "state"), token_of(visit, server))


def ran(page: Page) -> list[str]:
    """All of it that ran, or that is an element of the page."""
    return page.evaluate(FOUND)


def test_markup_stays_text_on_every_page_and_no_secret_is_told(visit, server) -> None:
    found = visit(server, PHONE)
    asked: list[str] = []
    found.page.on("request", lambda one: asked.extend([one.url, one.headers.get("referer", "")]))
    found.page.on("websocket", lambda one: asked.append(one.url))
    found.page.add_init_script(CALLED)
    dialogs: list[str] = []
    found.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    found.open("/me")
    store = Store(f"sqlite:///{server.log.parent / 'state' / 'answers.sqlite'}")
    saver = Saver(store, participant(found, server))
    with ThreadPoolExecutor(1) as own:  # without Playwright's event loop, for which the tools would wait
        written = own.submit(injected.write_everywhere, saver, injected.MARKUP).result()
    assert set(written) == set(injected.MARKUP)

    shown = {}
    for lesson in course.load().lessons:
        page = found.open_lesson(lesson.stem)
        page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
        assert (lesson.number, ran(page)) == (lesson.number, [])
        shown[lesson.number] = page.evaluate(SHOWN)
    assert [number for number, times in shown.items() if not times] == []
    found.open("/me")
    assert ran(found.page) == []

    key = re.search(r"facilitator#(\S+)", server.log.read_text())[1]
    found.open(f"/facilitator#{key}")
    found.page.locator("form.ask button").click()
    found.page.wait_for_url("**/room")
    # What people wrote is read by the facilitator before anybody else: on one page a lesson.
    numbers = [lesson.number for lesson in course.load().lessons]
    for link in (
        "/room/far",
        *(f"/room/{number}/words" for number in numbers),
        *(f"/room/{one}" for one in numbers[::5]),
    ):
        found.open(link)
        found.page.wait_for_load_state()
        assert (link, ran(found.page)) == (link, [])
    assert dialogs == []
    found.assert_clean()

    kernels = {one for address in asked for one in re.findall(r"api/kernels/([0-9a-f-]{36})/", address)}
    secrets = {key, token_of(found, server), *cookies(found).values()} - {"en"}
    assert len(kernels) >= len(shown)
    assert len(secrets) >= 4
    # The key stands behind the # of one address, which a browser sends to nobody, and the script takes it away.
    sent = [address.partition("#")[0] for address in asked]
    assert [(secret, address) for secret in secrets for address in sent if secret in address] == []
    log = "\n".join(line for line in server.log.read_text().splitlines() if "facilitator#" not in line)
    assert [one for one in secrets | kernels if one in log] == []

    # The look finds what became a part of the page, and what ran.
    added = "<i data-canary>x</i><a href=javascript:x>y</a>"
    found.page.evaluate("(added) => document.body.insertAdjacentHTML('beforeend', added)", added)
    found.page.evaluate("canary(99)")
    assert len(ran(found.page)) == 3
