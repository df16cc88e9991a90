"""The home page: the course as a path from the first lesson to the last."""

from __future__ import annotations

from jupyter_server.base.handlers import JupyterHandler

from fieldschool import course
from fieldschool.present import pages
from fieldschool.present.errors import PlainErrors


def home_page(contents: course.Course, base_url: str, *, facilitator: bool) -> str:
    """The home page as HTML.

    Parameters
    ----------
    contents : Course
        The table of contents. Lessons that are built become links; the others are listed and are never links.
    base_url : str
        Where the application is mounted, with slashes at both ends.
    facilitator : bool
        Whether the page is the facilitator's.
    """
    return pages.render("home.html.j2", pages.shared(contents, base_url, facilitator=facilitator))


class HomeHandler(PlainErrors, JupyterHandler):
    """``/``"""

    def get(self) -> None:
        """Send the home page."""
        self.finish(home_page(course.load(), self.base_url, facilitator=self.settings["facilitator"]))
