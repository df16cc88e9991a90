"""What all pages share: the folder of templates, the static files with their fingerprints, the words."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from fieldschool.course import Course
from fieldschool.i18n import _, language, ngettext

TEMPLATES = Path(__file__).parent / "templates"
STATIC = Path(__file__).parent / "static"


@cache
def fingerprint(name: str) -> str:
    """Ten letters that change when the static file changes.

    Raises
    ------
    FileNotFoundError
        When there is no such static file.
    """
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:10]


def shared(course: Course, base_url: str, *, facilitator: bool) -> dict[str, Any]:
    """The names that every template may use.

    Parameters
    ----------
    course : Course
        For the title.
    base_url : str
        Where the application is mounted, with slashes at both ends.
    facilitator : bool
        Whether the page is the facilitator's.
    """
    return {
        "_": _,
        "ngettext": ngettext,
        "lang": language(),
        "course": course,
        "base_url": base_url,
        "facilitator": facilitator,
        "static": lambda name: f"{base_url}static/{name}?v={fingerprint(name)}",
    }


@cache
def _templates() -> Environment:
    return Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True)


def render(name: str, values: Mapping[str, Any]) -> str:
    """A page or a part of one, from a template of ours."""
    return _templates().get_template(name).render(values)
