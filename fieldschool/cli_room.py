"""``fieldschool room``: a room saved as one file, brought to another laptop, or made a book."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fieldschool.cli_edition import InEdition
from fieldschool.console import fail, out, speak

if TYPE_CHECKING:
    from fieldschool.present.rooms import Rooms
    from fieldschool.present.state import RoomState
    from fieldschool.workbook.archive import About

room_app = typer.Typer(
    help="List, start, close, archive and erase rooms; save one as a file, restore it, or make a book of it.",
    no_args_is_help=True,
)
#: Of one that is meant among several.
_Letters = Annotated[str, typer.Option("--room", help="Its five letters or its name; the first room when not given.")]


def _rooms() -> Rooms:
    """All rooms of this computer, without a server."""
    from fieldschool import paths
    from fieldschool.present.identity import room_secret
    from fieldschool.present.rooms import Rooms
    from fieldschool.present.state import RoomState
    from fieldschool.workbook.store import Store

    return Rooms(RoomState(room_secret(paths.state_dir()), store=Store()))


def _meant(letters: str) -> RoomState:
    """The room of five letters or of a name, open or not; the first without any."""
    from fieldschool.i18n import _
    from fieldschool.present import room_names
    from fieldschool.present.room_record import RecordError

    rooms = _rooms()
    if not letters:
        return rooms.first
    try:
        found = rooms.get(room_names.meant(rooms.listed(), letters).room_id)
    except RecordError as error:
        raise fail(str(error)) from None
    if found is None:
        raise fail(_("There is no such room (any more)."))
    return found


@room_app.command("list")
def listing() -> None:
    """List the rooms of this computer: name, letters, state, people."""
    from rich.table import Table

    from fieldschool.i18n import _, date, number
    from fieldschool.workbook.errors import StoreError

    rooms = _rooms()
    table = Table(_("Room"), _("Letters"), _("State"), _("Since"), _("People"))
    for each in rooms.listed():
        state = rooms.get(each.room_id)
        try:
            people = number(state.store.participants()) if state else "?"
        except StoreError:
            people = "?"
        if each.record is None:
            table.add_row(each.problem or _("The first room"), "", "" if each.problem else "open", "", people)
            continue
        since = date(each.record.opened.astimezone().date())
        table.add_row(each.record.name, each.record.code, each.record.state, since, people)
    out.print(table)


@room_app.command()
def start(name: Annotated[str, typer.Argument(help="What it is called, such as Puebla.")]) -> None:
    """Start another room beside those that there are; a course that runs has it at once."""
    from fieldschool.i18n import _
    from fieldschool.present import room_record
    from fieldschool.present.identity import SecretError
    from fieldschool.present.room_record import RecordError

    try:
        rooms = _rooms()
        made = room_record.read(rooms.folder / rooms.start(name))
    except (RecordError, SecretError) as error:
        raise fail(str(error)) from None
    except OSError as error:
        raise fail(_("{file} cannot be written: {why}.").format(file=error.filename, why=error.strerror)) from None
    out.print(_("Started. People come in with {code}.").format(code=made.code), style="green", markup=False)


def _changed(letters: str, state: str) -> None:
    from fieldschool.i18n import _
    from fieldschool.present.room_record import RecordError

    meant = _meant(letters)
    try:
        changed = _rooms().change(meant.room_id, state)
    except RecordError as error:
        raise fail(str(error)) from None
    except OSError as error:
        raise fail(_("{file} cannot be written: {why}.").format(file=error.filename, why=error.strerror)) from None
    out.print(f"{changed.name}: {changed.state}", markup=False)


@room_app.command()
def close(letters: Annotated[str, typer.Argument(help="Its five letters.")]) -> None:
    """Let nobody new into a room; those inside go on."""
    _changed(letters, "closed")


@room_app.command("open")
def open_again(letters: Annotated[str, typer.Argument(help="Its five letters.")]) -> None:
    """Open a room again that was closed or archived."""
    _changed(letters, "open")


@room_app.command()
def archive(letters: Annotated[str, typer.Argument(help="Its five letters.")]) -> None:
    """Close a room for good: workbooks can be read and plans taken home, and nothing changes any more."""
    _changed(letters, "archived")


@room_app.command()
def erase(
    letters: Annotated[str, typer.Argument(help="Its five letters.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase a room beside the first with everything in it, and look whether it is gone."""
    from fieldschool.i18n import _, ngettext, number
    from fieldschool.present.room_record import RecordError
    from fieldschool.workbook.errors import StoreError

    meant = _meant(letters)
    if not yes and not typer.confirm(_("Erase this room with all its answers for good?")):
        raise fail(_("Nothing was erased."))
    try:
        answers = _rooms().erase(meant.room_id)
    except (RecordError, StoreError) as error:
        raise fail(str(error)) from None
    said = ngettext("Erased with {n} answer.", "Erased with {n} answers.", answers).format(n=number(answers))
    out.print(said, style="green", markup=False)


@room_app.command()
def save(
    file: Annotated[Path, typer.Argument(help="The file to make, such as puebla.room.")], room: _Letters = ""
) -> None:
    """Save everybody's answers, what lets people back into them, the board and the run of show as one file."""
    from fieldschool.i18n import _
    from fieldschool.present import room_parts
    from fieldschool.present.identity import SecretError
    from fieldschool.workbook import archive
    from fieldschool.workbook.errors import StoreError

    try:
        meant = _meant(room)
        about = archive.save(meant.store, file, meant.secret, room_parts.parts(meant.folder, meant.store))
    except (StoreError, SecretError) as error:
        raise fail(str(error)) from None
    except OSError as error:
        raise fail(_("{file} cannot be written: {why}.").format(file=file, why=error.strerror)) from None
    said = _("Saved: {found}. Whoever holds this file can read all answers: keep it as you keep the laptop.")
    out.print(said.format(found=_in_room(about)), soft_wrap=True, markup=False)


@room_app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A file that `room save` made.")],
    room: _Letters = "",
    new: Annotated[str | None, typer.Option("--new", help="Start a room of this name for it.")] = None,
) -> None:
    """Bring a saved room to this laptop, into a room where nobody has answered yet. Close the course first."""
    from fieldschool.i18n import _
    from fieldschool.present import room_restore
    from fieldschool.present.identity import SecretError
    from fieldschool.present.room_record import RecordError
    from fieldschool.workbook.archive import NotARoom
    from fieldschool.workbook.errors import StoreError

    if room and new is not None:
        raise fail(_("Say one of the two: --room for a room that is there, or --new for another one."))
    try:
        found = room_restore.restore(_rooms(), file, room, new)
    except (NotARoom, RecordError, StoreError, SecretError) as error:
        raise fail(str(error)) from None
    except OSError as error:
        raise fail(_("{file} cannot be written: {why}.").format(file=error.filename, why=error.strerror)) from None
    said = _("Restored: {found}, saved {day}.")
    day = f"{found.about.made_at:%Y-%m-%d}"
    out.print(said.format(found=_in_room(found.about), day=day), style="green", soft_wrap=True, markup=False)
    if found.record:
        said = _("It is in the room {name}, with the letters {code}.")
        out.print(said.format(name=found.record.name, code=found.record.code), soft_wrap=True, markup=False)
    for sentence in found.broken:
        out.print(sentence, style="yellow", soft_wrap=True, markup=False)


@room_app.command()
def book(
    folder: Annotated[Path, typer.Argument(help="Where the two files go.")],
    language: Annotated[str, typer.Option(help="Such as es; English when not given.")] = "",
    names: Annotated[bool, typer.Option("--names", help="With role and place, where people gave them.")] = False,
    room: _Letters = "",
    edition: InEdition = "",
) -> None:
    """Write what the room answered and all its plans as one Word file, and as tables for a spreadsheet."""
    from fieldschool.document import book_files
    from fieldschool.document.word import TemplateError
    from fieldschool.i18n import _
    from fieldschool.present.identity import SecretError, book_salt
    from fieldschool.workbook.errors import StoreError

    speak(language)
    try:
        meant = _meant(room)
        made = book_files.everything(meant.store, book_salt(meant.secret), names=names)
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
