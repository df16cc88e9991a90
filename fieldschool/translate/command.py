"""What ``fieldschool translate`` does: extract, update, compile, and report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fieldschool import agenda, course, paths
from fieldschool.i18n import _, ngettext, number, own_name, percent
from fieldschool.i18n.words import DOMAIN
from fieldschool.translate import catalogues, code, content, faults
from fieldschool.translate.coverage import Coverage, coverage, declared
from fieldschool.translate.messages import Message, merged
from fieldschool.translate.parts import Parts

#: The program: what speaks is in here, whichever course it serves.
PROGRAM = Path(__file__).parent.parent
#: Problems that are printed for a language; there can be hundreds while one is begun.
MOST = 30


@dataclass(frozen=True)
class Report:
    """How one language stands.

    Attributes
    ----------
    language : str
    coverage : list of Coverage
    problems : list of str
        What is wrong: a fault of a translation, or a part that is said to be complete and is not.
    """

    language: str
    coverage: list[Coverage]
    problems: list[str]


def messages() -> list[Message]:
    """Every message of the course and the program, once each.

    Raises
    ------
    CourseError, AgendaError, ExerciseError
        When a file of the course cannot be read.
    """
    contents = course.load()
    return merged(
        [
            *content.of_course(contents),
            *content.of_agenda(agenda.load()),
            *content.of_notebooks(paths.notebooks_dir(), contents),
            *content.of_exercises(paths.exercises_dir()),
            *code.of_folder(PROGRAM, PROGRAM.parent),
            *content.of_tables(paths.data_dir()),
        ]
    )


def run(new: str = "") -> Iterator[Report]:
    """Extract all messages, bring every catalogue up to date, compile it, and say how each stands.

    Parameters
    ----------
    new : str
        Code of a language to begin.

    Raises
    ------
    CatalogueError
        When a catalogue or the new language cannot be used. What was written before stays.
    """
    locales, found = paths.locales_dir(), messages()
    template = catalogues.template(found)
    catalogues.write(template, locales / f"{DOMAIN}.pot")
    if new and new not in catalogues.languages(locales):
        catalogues.write(catalogues.begun(new), catalogues.po_file(locales, new))
    for language in catalogues.languages(locales):
        file = catalogues.po_file(locales, language)
        catalogue = catalogues.read(file, language)
        catalogues.update(catalogue, template)
        catalogues.write(catalogue, file)
        file.with_suffix(".mo").write_bytes(catalogues.compiled(catalogue))
        yield report(language, found)


def report(language: str, found: list[Message]) -> Report:
    """How a language stands, as its ``.po`` file is now; nothing is written.

    Parameters
    ----------
    language : str
    found : list of Message
        As `messages` gives them.
    """
    locales = paths.locales_dir()
    catalogue = catalogues.read(catalogues.po_file(locales, language), language)
    stands = coverage(found, Parts(course.load(), paths.notebooks_dir()), catalogue)
    complete = declared(locales).get(language, ())
    known = [each.part for each in stands]
    problems = faults.of_catalogue(catalogue)
    problems += [f"complete.toml: there is no part {part!r} with a lesson." for part in complete if part not in known]
    for each in stands:
        if each.part in complete:
            problems += [f"{each.part}: “{faults.shortened(one.text)}” is not translated." for one in each.missing]
    return Report(language, stands, problems)


def lines(report: Report) -> Iterator[str]:
    """A report as it is printed: a line for each part, then what is wrong."""
    yield _("Language: {name} ({code})").format(name=own_name(report.language), code=report.language)
    for each in report.coverage:
        share = percent(100 * each.done / each.all, 0) if each.all else _("nothing to translate")
        yield f"  {each.part:<10} {number(each.done):>6} / {number(each.all):<6} {share}"
    for problem in report.problems[:MOST]:
        yield f"  {problem}"
    if (rest := len(report.problems) - MOST) > 0:
        yield "  " + ngettext("... and {n} more.", "... and {n} more.", rest).format(n=number(rest))
