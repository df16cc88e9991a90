"""Where things are: the course's folder, the answers, the cache."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import platformdirs


@cache
def _checkout() -> Path:
    for folder in (
        Path(__file__).resolve().parent.parent,
        *Path.cwd().resolve().parents,
        Path.cwd().resolve(),
    ):
        if (folder / "course.toml").is_file():
            return folder
    raise FileNotFoundError(
        "The course's folder was not found: no course.toml beside the program or above the working folder. "
        "Start from the course's folder, or set FIELDSCHOOL_HOME to it."
    )


def root() -> Path:
    """The folder that holds ``course.toml``, ``data/``, ``exercises/`` and ``notebooks/``.

    Returns
    -------
    Path
        ``FIELDSCHOOL_HOME`` if set, else the checkout that this program runs from.

    Raises
    ------
    FileNotFoundError
        When no such folder is found; the message says what to do.
    """
    home = os.environ.get("FIELDSCHOOL_HOME")
    return Path(home).expanduser().resolve() if home else _checkout()


def course_dir() -> Path:
    """The folder of the course itself: ``root()``, or what the edition in use is laid over (``FIELDSCHOOL_COURSE``)."""
    course = os.environ.get("FIELDSCHOOL_COURSE")
    return Path(course).expanduser().resolve() if course else root()


def editions_dir() -> Path:
    """Where editions are kept, beside the course's own files."""
    return course_dir() / "editions"


def data_dir() -> Path:
    """The tables (``data/``)."""
    return root() / "data"


def exercises_dir() -> Path:
    """The questions (``exercises/``)."""
    return root() / "exercises"


def notebooks_dir() -> Path:
    """The lessons (``notebooks/``)."""
    return root() / "notebooks"


def locales_dir() -> Path:
    """The gettext catalogues (``locales/``)."""
    return root() / "locales"


def state_dir() -> Path:
    """Where answers live: ``FIELDSCHOOL_STATE``, else the user's data folder. Not created here."""
    folder = os.environ.get("FIELDSCHOOL_STATE")
    return Path(folder).expanduser() if folder else Path(platformdirs.user_data_dir("fieldschool", False))


def cache_dir() -> Path:
    """What can be made again (check stamps): ``FIELDSCHOOL_CACHE``, else the user's cache folder."""
    folder = os.environ.get("FIELDSCHOOL_CACHE")
    return Path(folder).expanduser() if folder else Path(platformdirs.user_cache_dir("fieldschool", False))
