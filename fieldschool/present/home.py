"""The home page: the course as a path from the first lesson to the last, and how far the reader is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool import course
from fieldschool.present import pages
from fieldschool.present.page import Page
from fieldschool.present.progress import HowFar, how_far


def home_page(
    contents: course.Course,
    base_url: str,
    *,
    facilitator: bool,
    progress: Sequence[HowFar] = (),
    frame: Mapping[str, object] | None = None,
    trouble: str = "",
) -> str:
    """The home page as HTML.

    Parameters
    ----------
    contents : Course
        The table of contents. Lessons that are built become links; the others are listed and are never links.
    base_url : str
        Where the application is mounted, with slashes at both ends.
    facilitator : bool
        Whether the page is the facilitator's.
    progress : sequence of HowFar
        How far the reader is in each built lesson.
    frame : mapping, optional
        The names that every template may use, for one reader; without the choices of the header when not given.
    trouble : str
        Why the workbook cannot be read; empty when it can.
    """
    names = frame or pages.shared(contents, base_url, facilitator=facilitator)
    far = {each.lesson.number: each for each in progress}
    return pages.render("home.html.j2", {**names, "far": far, "trouble": trouble})


class HomeHandler(Page):
    """``/``"""

    def get(self) -> None:
        """Send the home page."""
        contents = course.load()
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(
            home_page(
                contents,
                self.base_url,
                facilitator=self.reader.facilitator,
                progress=how_far(contents, self.answers),
                frame=self.frame(),
                trouble=self.trouble,
            )
        )
