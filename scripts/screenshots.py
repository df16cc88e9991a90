"""Picture the home page and every lesson, as a phone and a projector show them: ``make screenshots``.

The whole pages go to ``build/screenshots``, the two pictures of the README to ``docs/screenshots``. The course is
opened with answers of its own, so nothing saved is touched.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from fieldschool import course
from tests.browser.conftest import LAPTOP, PHONE, Visit, browser_path, running

FOLDER = Path("build/screenshots")
README = Path("docs/screenshots")
#: The lesson and the part of it that the README shows.
SHOWN, PART = "3.2.1-financial-education", ".fs-tool"


def main() -> int:
    """Take the pictures and name each; 1 when a page did not come."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    stems = [lesson.stem for lesson in course.load().lessons if lesson.built]
    missing = 0
    with tempfile.TemporaryDirectory() as own, sync_playwright() as playwright:
        os.environ["FIELDSCHOOL_CACHE"] = f"{own}/cache"
        options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=browser_path(), args=options)
        with running(Path(own)) as server:
            for name, screen in (("phone", PHONE), ("projector", LAPTOP)):
                for stem in ("home", *stems):
                    visit = Visit(browser.new_context(viewport=screen).new_page(), server)
                    picture = FOLDER / f"{stem}-{name}.png"
                    try:
                        visit.open() if stem == "home" else visit.open_lesson(stem)
                        visit.page.screenshot(path=picture, full_page=True)
                    except Error as error:
                        missing += 1
                        print(f"{picture}: not taken. {error.message.splitlines()[0]}", file=sys.stderr)
                    else:
                        print(picture)
                    if stem == SHOWN:
                        print(for_readme(visit, screen["width"]))
    return 1 if missing else 0


def for_readme(visit: Visit, width: int) -> Path:
    """The tool as the README shows it: what fits on the screen, from the tool's upper edge."""
    README.mkdir(parents=True, exist_ok=True)
    visit.page.locator(PART).evaluate("tool => window.scrollTo(0, tool.getBoundingClientRect().top + scrollY - 60)")
    visit.page.wait_for_timeout(500)
    picture = README / f"simulator-{width}.png"
    visit.page.screenshot(path=picture)
    return picture


if __name__ == "__main__":
    sys.exit(main())
