"""``fieldschool check``: what a trainer may edit, looked at in full, and each fault as one plain sentence."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from fieldschool import course, paths
from fieldschool.i18n import _


@dataclass(frozen=True)
class Report:
    """What one check looked at and found.

    Parameters
    ----------
    subject : str
        What was looked at, in the plural.
    looked_at : int
        How many. A check that looked at nothing has failed.
    problems : tuple of str
        One sentence each.
    """

    subject: str
    looked_at: int
    problems: tuple[str, ...]

    @classmethod
    def of(cls, subject: str, looked_at: int, problems: Iterable[str]) -> Report:
        """A report that has a problem too when nothing was there to look at."""
        found = tuple(problems)
        if not looked_at and not found:
            found = (_("There was nothing to look at."),)
        return cls(subject, looked_at, found)


def edition() -> Report:
    """The edition in use: everything in it that cannot be used, and what an upgrade left undecided."""
    from fieldschool.edition import layering, upgrading, words
    from fieldschool.edition.content import EditionError
    from fieldschool.edition.folder import find

    subject = _("files in the edition")
    try:
        found = find(os.environ[layering.IN_USE])
        problems = layering.faults(found)
        if not problems:
            problems = [words.open_sentence(one) for one in upgrading.open_conflicts(found)]
    except EditionError as error:
        return Report.of(subject, 0, [str(error), *error.more])
    return Report.of(subject, sum(1 for _file in layering.own_files(found.folder)), problems)


def contents() -> Report:
    """``course.toml``: read and checked."""
    try:
        return Report.of(_("lessons in course.toml"), len(course.load().lessons), ())
    except (course.CourseError, FileNotFoundError) as error:
        return Report.of(_("lessons in course.toml"), 0, [str(error)])


def timetables() -> Report:
    """``agenda.toml``: read and checked, and every programme adds up."""
    from fieldschool import agenda
    from fieldschool.charts.timetable import problems

    subject = _("programmes in agenda.toml")
    try:
        held, lessons = agenda.load().in_order, course.load()
        filled = {programme.key: programme.timetable(lessons) for programme in held}
    except (agenda.AgendaError, course.CourseError) as error:
        return Report.of(subject, 0, [str(error)])
    told = {key: " ".join(problems(days)) for key, days in filled.items()}
    return Report.of(subject, len(held), [f"agenda.toml, {key}: {said}" for key, said in told.items() if said])


def tables() -> Report:
    """Every table that ``data/datapackage.json`` lists, against its schema, and what lessons make of them."""
    from fieldschool.sources import tables as known
    from fieldschool.sources.checking import TableError

    subject = _("tables in data")
    try:
        names = known.names()
    except TableError as error:
        return Report.of(subject, 0, [str(error)])
    problems = list(_faults(names, known.load, TableError))
    if not problems:  # what is made of a table that cannot be read would only say the same again
        problems = list(dict.fromkeys(_faults(known.makers(), lambda make: make(), TableError)))
    return Report.of(subject, len(names), problems)


def countries() -> Report:
    """Every country pack."""
    from fieldschool.sources import packs
    from fieldschool.sources.reading import PackError

    codes = packs.pack_codes()
    return Report.of(_("countries in data/countries"), len(codes), _faults(codes, packs.load_pack, PackError))


def exercises() -> Report:
    """Every exercise: it can be read, its model answers pass and its wrong ones get their coaching."""
    from fieldschool.exercises import examples, load

    stems = load.available()
    problems: list[str] = []
    for stem in stems:
        try:
            tried = examples.try_out(load.load(stem))
        except load.ExerciseError as error:
            problems.append(str(error))
        else:
            problems += [f"exercises/{stem}.toml: {problem}" for problem in tried.problems]
    return Report.of(_("exercises"), len(stems), problems)


def lessons() -> Report:
    """Every notebook, and that each is a lesson of ``course.toml``."""
    from fieldschool.lesson_files import faults

    found = sorted(paths.notebooks_dir().glob("*.ipynb"))
    return Report.of(_("lesson files in notebooks"), len(found), [fault for path in found for fault in faults(path)])


def _faults(names: Iterable[Any], load: Callable[[Any], object], error: type[Exception]) -> Iterator[str]:
    for name in names:
        try:
            load(name)
        except error as found:
            yield str(found)
            yield from map(str, getattr(found, "more", ()))


CHECKS: tuple[Callable[[], Report], ...] = (contents, timetables, tables, countries, exercises, lessons)


def run_all() -> Iterator[Report]:
    """Each check's report, in the order in which the course is built on them."""
    if os.environ.get("FIELDSCHOOL_EDITION"):
        yield edition()
    for check in CHECKS:
        yield check()
