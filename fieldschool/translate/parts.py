"""Which part of the course a message belongs to: the home page, a lesson, the tools, or what only trainers read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import nbformat

from fieldschool.course import Course

HOME, TRAINERS = "home", "trainers"
#: What a participant meets on every page and in every tool, whatever the language of a lesson's text.
CONTROLS = "controls"
#: What only a trainer or facilitator reads at a keyboard: commands, checks, and what is wrong in a file.
FOR_TRAINERS = (
    "fieldschool/cli.py",
    "fieldschool/checks.py",
    "fieldschool/cli_edition.py",
    "fieldschool/cli_field.py",
    "fieldschool/cli_paper.py",
    "fieldschool/cli_room.py",
    "fieldschool/hub/",
    "fieldschool/cli_bundle.py",
    "fieldschool/bundle/",
    "fieldschool/edition/",
    "fieldschool/doctor/",
    "fieldschool/new_country/",
    "fieldschool/lesson_files.py",
    "fieldschool/sources/refresh/",
    "fieldschool/translate/",
    *(f"fieldschool/exercises/{name}.py" for name in ("examples", "leaves", "load", "problems", "schema")),
)
#: Where that stands. What a table says (a case, a question of a card) is text, and not here.
IN_CONTROLS = tuple(
    f"fieldschool/{name}" for name in ("present/", "tools/", "charts/", "exercises/", "workbook/", "i18n/", "lesson.py")
)
#: And what of it is the facilitator's alone.
_FACILITATORS = re.compile(
    r"fieldschool/(present/(templates/)?(board|room|show|together|facilitator|far|live)|present/show|"
    r"tools/\w+/room\.py|tools/(exercise_room|exercise_figures|own_words)|charts/\w*room\.py|charts/paper/)"
)
_SHOWN = re.compile(r"""\.show\(\s*["'](\w+)["']""")
_OF_A_TOOL = re.compile(r"fieldschool/(tools|charts)/(\w+)")


class Parts:
    """The parts of a course, and what each is made of.

    Parameters
    ----------
    course : Course
    notebooks : Path
        The folder of lessons; those that are built there are parts.
    """

    def __init__(self, course: Course, notebooks: Path) -> None:
        self._lessons = {
            lesson.stem: lesson.number for lesson in course.lessons if (notebooks / lesson.path.name).is_file()
        }
        self._users: dict[str, set[str]] = {}
        for lesson in course.lessons:
            if lesson.stem in self._lessons:
                for tool in (lesson.tool.name, *_charts(notebooks / lesson.path.name)):
                    self._users.setdefault(tool, set()).add(lesson.number)
        self._built = set(self._lessons.values())

    @property
    def names(self) -> tuple[str, ...]:
        """The parts: ``home``, ``controls``, the number of each lesson that is built, ``trainers``."""
        return (HOME, CONTROLS, *self._lessons.values(), TRAINERS)

    def of(self, places: Iterable[str]) -> frozenset[str]:
        """The parts in which a message is read that stands at these places."""
        places = list(places)
        controls = {CONTROLS} if any(map(_is_control, places)) else set()
        return frozenset(controls).union(*(self._of(place) for place in places))

    def _of(self, place: str) -> set[str]:
        file, _comma, inside = place.partition(", ")
        if inside.startswith("lesson "):
            return {inside.removeprefix("lesson ")} & self._built
        if file == "course.toml":
            return {HOME, *self._built}
        if file.startswith(("notebooks/", "exercises/")):
            number = self._lessons.get(PurePosixPath(file).stem)
            return {number} if number else set()
        if file.startswith(FOR_TRAINERS):
            return {TRAINERS}
        if file.startswith("fieldschool/present/"):
            return {HOME, *self._built}
        if file.startswith(("fieldschool/document/", "fieldschool/charts/paper/")):
            return {HOME}
        tool = _OF_A_TOOL.match(file)
        # ``charts/household_words.py`` serves the tool ``household``.
        owners = [name for name in self._users if tool and tool[2].startswith(name)]
        return set().union(*(self._users[name] for name in owners)) if owners else set(self._built)


def _is_control(place: str) -> bool:
    """Whether a participant meets it outside of a lesson's text; titles of lessons are on the home page."""
    if place.partition(", ")[0] == "course.toml":
        return True
    return place.startswith(IN_CONTROLS) and not place.startswith(FOR_TRAINERS) and not _FACILITATORS.match(place)


def _charts(notebook: Path) -> list[str]:
    cells = nbformat.read(notebook, as_version=4).cells
    return [name for cell in cells if cell.cell_type == "code" for name in _SHOWN.findall(cell.source)]
