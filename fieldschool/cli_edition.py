"""``fieldschool edition``, ``new-edition``, ``new-lesson``: the course adapted, and the original left whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fieldschool.console import err, fail, out, speak

if TYPE_CHECKING:
    from fieldschool.edition.content import EditionError
    from fieldschool.edition.folder import Edition
    from fieldschool.edition.working import Taken

edition_app = typer.Typer(
    help="Change an edition, see what differs, and carry it over to a newer course.", no_args_is_help=True
)
#: JupyterLab asks its makers for news and updates unless it is told not to, and PyPI for extensions.
OFFLINE = (
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
)
Name = Annotated[str, typer.Argument(help="The edition's name, or its folder.")]
Language = Annotated[str, typer.Option(help="Such as es; English when not given.")]


def stop(error: EditionError) -> typer.Exit:
    """Print everything that is wrong, and give what ends the command with 1."""
    for sentence in (str(error), *error.more):
        err.print(sentence, style="bold red", markup=False, soft_wrap=True)
    return typer.Exit(1)


def use(name: str, *, with_faults: bool = False) -> str:
    """Have the rest of the command work on an edition (the option ``--edition``)."""
    from fieldschool.edition import layering
    from fieldschool.edition.content import EditionError

    if name:
        try:
            layering.use(name, with_faults=with_faults)
        except (EditionError, FileNotFoundError) as error:
            raise (stop(error) if isinstance(error, EditionError) else fail(str(error))) from None
    return name


#: The option of every command that can work on an edition.
InEdition = Annotated[
    str,
    typer.Option(
        "--edition",
        envvar="FIELDSCHOOL_EDITION",
        callback=lambda name: use(name),
        help="An edition in place of the course.",
    ),
]


def new_edition(
    name: Annotated[str, typer.Argument(help="Small letters, digits and hyphens, such as honduras-2027.")],
    title: Annotated[str, typer.Option(help="What stands above its home page.")] = "",
    folder: Annotated[Path | None, typer.Option(help="Where its folder goes; editions/ when not given.")] = None,
    language: Language = "",
) -> None:
    """Begin an edition: your own texts, tables, questions and lessons beside the course, which stays whole."""
    from fieldschool.edition import making
    from fieldschool.edition.content import EditionError
    from fieldschool.i18n import _

    speak(language)
    try:
        made = making.new(name, title, folder)
    except EditionError as error:
        raise stop(error) from None
    out.print(_("{folder} is there.").format(folder=made.folder), style="green", soft_wrap=True, markup=False)
    called = name if folder is None else str(made.folder)
    for said, command in (
        (_("Change it:"), f"fieldschool edition edit {called}"),
        (_("Look at it:"), f"fieldschool present --edition {called}"),
        (_("Check it:"), f"fieldschool check --edition {called}"),
    ):
        out.print(f"  {said} {command}", soft_wrap=True, markup=False)


def new_lesson(
    number: Annotated[str, typer.Argument(help="A number that is free, such as 3.5.")],
    title: Annotated[str, typer.Argument(help="The lesson's title.")],
    edition: Annotated[str, typer.Option(help="The edition that gets the lesson.")],
    tool: Annotated[str, typer.Option(help="A tool of the course, such as household.")],
    module: Annotated[str, typer.Option(help="Number of its module; that of the lesson when not given.")] = "",
    module_title: Annotated[str, typer.Option(help="Title of a module that the course does not have.")] = "",
    objective: Annotated[str, typer.Option(help="What one can do after the lesson.")] = "",
    minutes: Annotated[int, typer.Option(min=2, max=600, help="Half to teach, half for the exercise.")] = 40,
    language: Language = "",
) -> None:
    """Begin a lesson of your own, with a tool that there is and your own questions. Nothing is programmed."""
    from fieldschool.edition import own_lesson
    from fieldschool.edition.content import EditionError
    from fieldschool.i18n import _

    speak(language)
    wish = own_lesson.Wish(number, title.strip(), tool, module, module_title, objective, minutes)
    try:
        laid = own_lesson.lay(_found(edition), wish)
    except EditionError as error:
        raise stop(error) from None
    out.print(_("Lesson {number} is there, and it runs.").format(number=number), style="green", soft_wrap=True)
    out.print(_("Its text: {file}").format(file=laid.notebook), soft_wrap=True, markup=False)
    out.print(_("Its questions: {file}").format(file=laid.exercise), soft_wrap=True, markup=False)
    said = _("Change the text in JupyterLab: {command}")
    out.print(said.format(command=f"fieldschool edition edit {edition}"), soft_wrap=True, markup=False)


@edition_app.command()
def edit(name: Name, no_lab: Annotated[bool, typer.Option("--no-lab", help="Only lay the working copy.")] = False,
         language: Language = "") -> None:  # fmt: skip
    """Open a working copy in JupyterLab; when it is closed, what you changed is taken into the edition."""
    from fieldschool.edition import working
    from fieldschool.edition.content import EditionError
    from fieldschool.i18n import _

    speak(language)
    try:
        edition = _found(name)
        if working.changed(edition):
            out.print(_("The working copy has changes that were not taken yet. They are taken now."), soft_wrap=True)
            _tell(working.take(edition))
        folder = working.make(edition)
        out.print(_("The working copy: {folder}").format(folder=folder), soft_wrap=True, markup=False)
        if no_lab:
            said = _("Change files in it, save them, then run: {command}")
            out.print(said.format(command=f"fieldschool edition take {name}"), soft_wrap=True, markup=False)
            return
        out.print(_("Change and save in JupyterLab. Ctrl+C here, or Shut Down there, ends it."), soft_wrap=True)
        if not _lab(folder):
            err.print(_("JupyterLab ended with an error, which stands above."), soft_wrap=True)
        _tell(working.take(edition))
    except EditionError as error:
        raise stop(error) from None


def _lab(folder: Path) -> bool:
    """Open JupyterLab until it is closed; whether it ended well."""
    own = {"FIELDSCHOOL_HOME": str(folder), "FIELDSCHOOL_STATE": str(folder / ".answers")}
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={folder}",
        "--ServerApp.log_level=WARN",
        *OFFLINE,
    ]
    with subprocess.Popen(command, env=os.environ | own) as lab:
        while lab.poll() is None:
            try:
                lab.wait()
            except KeyboardInterrupt:  # JupyterLab got it too, asks, and ends by itself
                continue
    return lab.returncode in (0, -signal.SIGINT)


@edition_app.command()
def take(name: Name, language: Language = "") -> None:
    """Take what you changed in the working copy into the edition."""
    from fieldschool.edition import working
    from fieldschool.edition.content import EditionError

    speak(language)
    try:
        _tell(working.take(_found(name)))
    except EditionError as error:
        raise stop(error) from None


@edition_app.command()
def diff(name: Name, language: Language = "") -> None:
    """Say what the edition has otherwise than the course."""
    from fieldschool.edition import upgrading, words
    from fieldschool.edition.content import EditionError

    speak(language)
    try:
        edition = _found(name)
        _print(words.differences(edition))
        for found in upgrading.open_conflicts(edition):
            _print(words.conflict(found))
    except EditionError as error:
        raise stop(error) from None


@edition_app.command()
def upgrade(
    name: Name,
    take: Annotated[str, typer.Option(help="Where both changed the same: ours keeps yours, theirs the course's.")] = "",
    only: Annotated[list[str] | None, typer.Option(help="Only for this place, as the list names it.")] = None,
    language: Language = "",
) -> None:
    """Carry the edition over to the course as it is now. Nothing of yours is lost."""
    from fieldschool.edition import upgrading, words
    from fieldschool.edition.content import EditionError
    from fieldschool.i18n import _, ngettext

    speak(language)
    if take not in ("", "ours", "theirs") or (only and not take):
        raise fail(_("Say --take ours to keep yours, or --take theirs for the course's; --only names the place."))
    try:
        done = upgrading.run(_found(name), take or None, tuple(only or ()))
    except EditionError as error:
        raise stop(error) from None
    _print(words.upgraded(done, name))
    if done.conflicts:
        n = len(done.conflicts)
        said = ngettext("{n} thing is to be decided. Until then yours holds.",
                        "{n} things are to be decided. Until then yours holds.", n)  # fmt: skip
        raise fail(said.format(n=n))
    out.print(_("The edition stands on the newest course. Now run fieldschool check."), style="green", soft_wrap=True)


def _found(name: str) -> Edition:
    from fieldschool.edition.content import EditionError
    from fieldschool.edition.folder import find

    try:
        return find(name)
    except FileNotFoundError as error:
        raise EditionError(str(error)) from None


def _tell(taken: Taken) -> None:
    from fieldschool.i18n import _, listing

    if taken.backup:
        said = _("The edition was changed by hand, too. As it was, it is kept in {file}.")
        out.print(said.format(file=taken.backup), soft_wrap=True, markup=False)
    if taken.files:
        said = _("Taken into the edition: {files}.").format(files=listing(taken.files))
        out.print(said, style="green", soft_wrap=True, markup=False)
    else:
        out.print(_("Nothing was changed."), soft_wrap=True)
    for name in taken.ignored:
        said = _("{file} was not taken: an edition has no such file. docs/editions.md says which there may be.")
        err.print(said.format(file=name), soft_wrap=True, markup=False)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        out.print(line, soft_wrap=True, markup=False)
