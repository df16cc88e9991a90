"""``fieldschool room``: a room saved as one file, brought to another laptop, or made a book."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fieldschool.cli_edition import InEdition
from fieldschool.console import fail, out, speak

if TYPE_CHECKING:
    from fieldschool.workbook.archive import About

room_app = typer.Typer(
    help="Save a room as one file, bring it to another laptop, or make a book of it.", no_args_is_help=True
)


@room_app.command()
def save(file: Annotated[Path, typer.Argument(help="The file to make, such as puebla.room.")]) -> None:
    """Save everybody's answers, and what lets people back into them, as one file."""
    from fieldschool import paths
    from fieldschool.i18n import _
    from fieldschool.present.identity import SecretError, room_secret
    from fieldschool.workbook import archive
    from fieldschool.workbook.errors import StoreError
    from fieldschool.workbook.store import Store

    try:
        about = archive.save(Store(), file, room_secret(paths.state_dir()))
    except (StoreError, SecretError) as error:
        raise fail(str(error)) from None
    except OSError as error:
        raise fail(_("{file} cannot be written: {why}.").format(file=file, why=error.strerror)) from None
    said = _("Saved: {found}. Whoever holds this file can read all answers: keep it as you keep the laptop.")
    out.print(said.format(found=_in_room(about)), soft_wrap=True, markup=False)


@room_app.command()
def restore(file: Annotated[Path, typer.Argument(help="A file that `room save` made.")]) -> None:
    """Bring a saved room to this laptop, where nobody has answered yet. Close the course first."""
    from fieldschool import paths
    from fieldschool.i18n import _
    from fieldschool.present.identity import SecretError, take_secret
    from fieldschool.workbook import archive
    from fieldschool.workbook.errors import StoreError
    from fieldschool.workbook.store import Store

    try:
        room = archive.look(file)
        archive.restore(Store(), room)
        if room.secret is not None:
            take_secret(paths.state_dir(), room.secret)
    except (archive.NotARoom, StoreError, SecretError) as error:
        raise fail(str(error)) from None
    said = _("Restored: {found}, saved {day}.")
    day = f"{room.about.made_at:%Y-%m-%d}"
    out.print(said.format(found=_in_room(room.about), day=day), style="green", soft_wrap=True, markup=False)


@room_app.command()
def book(
    folder: Annotated[Path, typer.Argument(help="Where the two files go.")],
    language: Annotated[str, typer.Option(help="Such as es; English when not given.")] = "",
    names: Annotated[bool, typer.Option("--names", help="With role and place, where people gave them.")] = False,
    edition: InEdition = "",
) -> None:
    """Write what the room answered and all its plans as one Word file, and as tables for a spreadsheet."""
    from fieldschool import paths
    from fieldschool.document import book_files
    from fieldschool.document.word import TemplateError
    from fieldschool.i18n import _
    from fieldschool.present.identity import SecretError, book_salt, room_secret
    from fieldschool.workbook.errors import StoreError
    from fieldschool.workbook.store import Store

    speak(language)
    try:
        made = book_files.everything(Store(), book_salt(room_secret(paths.state_dir())), names=names)
        for file in book_files.keep(made, folder):
            out.print(str(file), soft_wrap=True, markup=False)
    except (StoreError, SecretError, TemplateError) as error:
        raise fail(str(error)) from None
    except OSError as error:
        raise fail(_("{file} cannot be written: {why}.").format(file=folder, why=error.strerror)) from None
    said = _("Whoever holds the book reads everybody's plans: keep it as you keep the laptop.")
    out.print(said, soft_wrap=True, markup=False)


def _in_room(about: About) -> str:
    from fieldschool.i18n import _, ngettext, number

    answers = ngettext("{n} answer", "{n} answers", about.answers).format(n=number(about.answers))
    people = ngettext("{n} participant", "{n} participants", about.participants)
    return _("{answers} of {people}").format(answers=answers, people=people.format(n=number(about.participants)))
