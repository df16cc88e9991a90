"""Picture the pages of the course, as a phone and a projector show them: ``make screenshots``.

The whole pages of home and of every lesson go to ``build/screenshots``; what README and the manual show goes to
``docs/screenshots``, in 256 colours, which is a third of the size and looks the same. ``make screenshots DOCS=1`` makes
the latter only. The course is opened with answers of its own, so nothing saved is touched.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from fieldschool import course
from tests.browser.conftest import LAPTOP, PHONE, Server, Visit, browser_path, running

FOLDER = Path("build/screenshots")
MANUAL = Path("docs/screenshots")
SCREENS = {"phone": PHONE, "projector": LAPTOP}
LESSON = "3.2.1-financial-education"
COLOURS = 256


@dataclass(frozen=True)
class Shot:
    """A picture of the manual.

    Attributes
    ----------
    name : str
        The file is called after it and the width of the screen.
    path : str
        Where the course shows it; a lesson by its stem.
    facilitator : bool
        Whether only the facilitator sees it.
    part : str
        What the picture begins with, as a selector; empty for the top of the page.
    """

    name: str
    path: str
    facilitator: bool = False
    part: str = ""


#: In the order taken: the simulator leaves answers, which the workbook and the room then show.
SHOTS = (
    Shot("home", "/"),
    Shot("simulator", LESSON, part=".fs-tool"),
    Shot("workbook", "/me", part="#plan"),
    Shot("room", "/room", facilitator=True),
    Shot("show", "/show", facilitator=True),
    Shot("join", "/join"),
)


def main(arguments: list[str]) -> int:
    """Take the pictures and name each; 1 when a page did not come."""
    missing = 0
    with tempfile.TemporaryDirectory() as own, sync_playwright() as playwright:
        os.environ["FIELDSCHOOL_CACHE"] = f"{own}/cache"
        options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=browser_path(), args=options)
        with running(Path(own), "--host", "0.0.0.0") as server:
            taken = (
                [manual(browser, server)]
                if "--docs" in arguments
                else [manual(browser, server), all_of_it(browser, server)]
            )
            for pictures in taken:
                for picture, problem in pictures:
                    missing += bool(problem)
                    print(
                        f"{picture}: not taken. {problem}" if problem else picture,
                        file=sys.stderr if problem else sys.stdout,
                    )
    return 1 if missing else 0


def all_of_it(browser: Browser, server: Server) -> Iterator[tuple[Path, str]]:
    """Home and every lesson from top to bottom: each picture, and why it could not be taken."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    stems = [lesson.stem for lesson in course.load().lessons if lesson.built]
    for name, screen in SCREENS.items():
        for stem in ("home", *stems):
            visit = Visit(browser.new_context(viewport=screen).new_page(), server)
            picture = FOLDER / f"{stem}-{name}.png"
            try:
                visit.open() if stem == "home" else visit.open_lesson(stem)
                visit.page.screenshot(path=picture, full_page=True)
            except Error as error:
                yield picture, error.message.splitlines()[0]
            else:
                yield picture, ""
            visit.page.context.close()


def manual(browser: Browser, server: Server) -> Iterator[tuple[Path, str]]:
    """What README and the manual show: one screen each, of a participant who has begun and of the facilitator."""
    MANUAL.mkdir(parents=True, exist_ok=True)
    for screen in SCREENS.values():
        # A browser each: what only the facilitator sees must not stand in a participant's picture.
        pages = {role: Visit(browser.new_context(viewport=screen).new_page(), server) for role in (False, True)}
        way_in = pages[True].open(f"/facilitator#{key(server)}")
        way_in.locator("form.ask button").click()
        way_in.wait_for_url("**/room")
        for shot in SHOTS:
            picture = MANUAL / f"{shot.name}-{screen['width']}.png"
            try:
                page = shown(pages[shot.facilitator], shot)
                page.screenshot(path=picture)
            except Error as error:
                yield picture, error.message.splitlines()[0]
            else:
                smaller(picture)
                yield picture, ""
        for visit in pages.values():
            visit.page.context.close()


def shown(visit: Visit, shot: Shot) -> Page:
    """Go there, and scroll to the part that is meant."""
    if shot.path == LESSON:
        page = visit.open_lesson(shot.path)
        page.locator(f"{shot.part} input[type=range]").first.press("ArrowRight")
        expect(page.get_by_text(re.compile("^saved", re.IGNORECASE)).first).to_be_visible()
    else:
        page = visit.open(shot.path)
    if shot.part:
        page.locator(shot.part).evaluate("part => window.scrollTo(0, part.getBoundingClientRect().top + scrollY - 60)")
        page.wait_for_timeout(500)
    return page


def key(server: Server) -> str:
    """The facilitator's key, as the course printed it at its start."""
    return re.search(r"facilitator#([0-9A-Z-]{14})", server.log.read_text())[1]


def smaller(picture: Path) -> None:
    """Store a picture with a palette."""
    with Image.open(picture) as full:
        full.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(picture, optimize=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
