"""``fieldschool``: the commands of the course. Each imports what it needs when it is run, so that all start at once."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from fieldschool.cli_bundle import bundle
from fieldschool.cli_edition import InEdition, edition_app, new_edition, new_lesson, use
from fieldschool.cli_field import doctor, new_country
from fieldschool.cli_paper import worksheets
from fieldschool.cli_room import room_app
from fieldschool.console import fail, out, speak

app = typer.Typer(
    help="Field School: open the course, check it, bring its figures up to date.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.command()
def present(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port of the address to open.")] = 8866,
    host: Annotated[
        str, typer.Option(help="127.0.0.1 is for this computer only; 0.0.0.0 lets the phones of the room in.")
    ] = "127.0.0.1",
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Do not open a browser.")] = False,
    facilitator: Annotated[
        bool, typer.Option("--facilitator", help="Show the facilitator's notes on this computer without the key.")
    ] = False,
    edition: InEdition = "",
) -> None:
    """Open the course in the browser."""
    from fieldschool import course
    from fieldschool.i18n import _
    from fieldschool.present.app import FieldSchool
    from fieldschool.present.errors import CannotOpen
    from fieldschool.present.identity import SecretError

    try:
        course.load()
        room = FieldSchool.instance(port=port, ip=host, open_browser=not no_browser, facilitator=facilitator)
        lines = [_("Field School: {address}  (Ctrl+C closes it)").format(address=room.address)]
        if edition:
            lines.insert(0, _("Edition: {name}").format(name=Path(edition).name))
        if phones := room.room.addresses():
            lines.append(_("Phones on the same Wi-Fi: {address}").format(address=phones[0]))
        lines.append(_("Facilitator, keep this to yourself: {address}").format(address=room.key_address))
        out.print("\n".join(lines), soft_wrap=True, markup=False)
        room.open()
    except (CannotOpen, SecretError, course.CourseError, FileNotFoundError) as error:
        raise fail(str(error)) from None


@app.command()
def erase(
    participant: Annotated[str, typer.Option(help="The code of one participant, from the page My workbook.")] = "",
    room: Annotated[bool, typer.Option("--room", help="Everybody's answers.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase the answers of one participant or of the whole room for good, and look whether they are gone."""
    from fieldschool import paths
    from fieldschool.i18n import _, ngettext, number
    from fieldschool.present import board_file, show_log
    from fieldschool.workbook import erasing
    from fieldschool.workbook.errors import StoreError
    from fieldschool.workbook.store import Store

    if room == bool(participant):
        raise fail(_("Say whose answers: --participant CODE for one, or --room for everybody."))
    try:
        store = Store()
        doomed = erasing.everybody(store) if room else erasing.one(store, participant)
        answers = ngettext("{n} answer", "{n} answers", doomed.answers).format(n=number(doomed.answers))
        people = ngettext("{n} participant", "{n} participants", doomed.participants)
        found = _("Found: {answers} of {people}.").format(
            answers=answers, people=people.format(n=number(doomed.participants))
        )
        out.print(found, soft_wrap=True, markup=False)
        if not yes and not typer.confirm(_("Erase them for good?")):
            raise fail(_("Nothing was erased."))
        left = doomed.erase()
        if room:
            board_file.erase(paths.state_dir())
            show_log.erase(paths.state_dir())
    except (erasing.NotMeant, StoreError) as error:
        raise fail(str(error)) from None
    except OSError as error:
        raise fail(_("{file} cannot be written: {why}.").format(file=error.filename, why=error.strerror)) from None
    if left:
        raise fail(
            _("{n} answers are there again: a page is still open. Close the course, then erase again.").format(
                n=number(left)
            )
        )
    out.print(_("Erased. Looked again: nothing is left."), style="green", soft_wrap=True, markup=False)


app.add_typer(room_app, name="room")
app.add_typer(edition_app, name="edition")
app.command()(new_edition)
app.command()(new_lesson)
app.command()(worksheets)
app.command()(bundle)
app.command()(doctor)
app.command()(new_country)


@app.command()
def plan(
    participant: Annotated[str, typer.Option(help="The code of one participant, from the page My workbook.")],
    folder: Annotated[Path, typer.Option(help="Where the four files go.")] = Path(),
    language: Annotated[str, typer.Option(help="Such as es; English when not given.")] = "",
    edition: InEdition = "",
) -> None:
    """Write one participant's plan as Word, PDF, spreadsheet and calendar."""
    from fieldschool.document.files import file_name
    from fieldschool.document.make import everything
    from fieldschool.document.word import TemplateError
    from fieldschool.workbook import erasing
    from fieldschool.workbook.errors import StoreError
    from fieldschool.workbook.store import Store

    speak(language)
    try:
        store = Store()
        whose = erasing.whose(store, participant)
        made = everything(store.latest(whose), whose=whose)
        folder.mkdir(parents=True, exist_ok=True)
        for ending, content in made.items():
            file = folder / file_name(ending)
            file.write_bytes(content)
            out.print(str(file), soft_wrap=True, markup=False)
    except (erasing.NotMeant, StoreError, TemplateError, OSError) as error:
        raise fail(str(error)) from None


@app.command()
def check(
    edition: Annotated[
        str, typer.Option("--edition", envvar="FIELDSCHOOL_EDITION", help="An edition in place of the course.")
    ] = "",
) -> None:
    """Look at the tables, countries, exercises and lessons, and say in plain words what is wrong."""
    from fieldschool.checks import run_all
    from fieldschool.i18n import _, ngettext

    if edition:
        use(edition, with_faults=True)
    wrong = 0
    for report in run_all():
        out.print(f"{report.looked_at} {report.subject}", soft_wrap=True, markup=False)
        for problem in report.problems:
            wrong += 1
            out.print(f"  {problem}", style="red", soft_wrap=True, markup=False)
    if wrong:
        raise fail(ngettext("{n} thing to put right.", "{n} things to put right.", wrong).format(n=wrong))
    out.print(_("All is well."), style="green")


@app.command()
def refresh(
    only: Annotated[str, typer.Option(help="Ask only these publishers: worldbank, rpw, hmrc, with commas.")] = "",
    write: Annotated[bool, typer.Option("--write", help="Write the figures without asking.")] = False,
    since: Annotated[int | None, typer.Option(min=1990, max=2100, help="The first year to ask for.")] = None,
    accept_jumps: Annotated[
        bool, typer.Option("--accept-jumps", help="Also write figures that jump; look at them first.")
    ] = False,
) -> None:
    """Ask the publishers for newer figures and show what would change."""
    from fieldschool.sources import refresh as publishers

    chosen = [name.strip() for name in only.split(",") if name.strip()]
    raise typer.Exit(publishers.main(chosen, write=write, since=since, accept_jumps=accept_jumps))


@app.command()
def translate(
    language: Annotated[str, typer.Option("--new", help="Begin a new language: its code, such as fr.")] = "",
) -> None:
    """Collect what is to be translated, bring the catalogues in locales/ up to date, and say how far each has come."""
    from fieldschool.agenda import AgendaError
    from fieldschool.course import CourseError
    from fieldschool.exercises.load import ExerciseError
    from fieldschool.translate.catalogues import CatalogueError
    from fieldschool.translate.command import lines, run

    problems = 0
    try:
        for report in run(language.strip()):
            problems += len(report.problems)
            for line in lines(report):
                out.print(line, soft_wrap=True, markup=False)
    except (AgendaError, CatalogueError, CourseError, ExerciseError, FileNotFoundError) as error:
        raise fail(str(error)) from None
    if problems:
        raise typer.Exit(1)


def main() -> None:
    """Run the command that was typed."""
    sys.exit(app())
