"""``fieldschool bundle``: the course and all that it runs on, as one archive for laptops without internet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fieldschool.console import err, fail, out, speak

if TYPE_CHECKING:
    from fieldschool.bundle.archive import Bundle


def bundle(
    file: Annotated[Path, typer.Argument(help="The archive to make, such as fieldschool.zip.")],
    platform: Annotated[
        list[str] | None,
        typer.Option(help="linux, linux-arm, macos, macos-intel or windows; this computer's when not given."),
    ] = None,
    python: Annotated[
        list[str] | None, typer.Option(help="Such as 3.12: the laptop's Python; this one's when not given.")
    ] = None,
    look: Annotated[bool, typer.Option("--look", help="Only see whether an archive is whole.")] = False,
    language: Annotated[str, typer.Option(help="Such as es; English when not given.")] = "",
) -> None:
    """Make one archive that installs and runs on laptops without internet. Options may be repeated."""
    from fieldschool.bundle import archive, lock, make, targets, wheels
    from fieldschool.bundle.contents import Incomplete
    from fieldschool.i18n import _

    speak(language)
    try:
        if not look:
            chosen = targets.chosen(platform or [], python or [])
            said = _("Fetching packages for: {targets}. This takes a minute or two.")
            err.print(said.format(targets=archive.names(chosen)), soft_wrap=True, markup=False)
            make.bundle(file, chosen)
        found = archive.look(file)
    except (
        archive.NotABundle, Incomplete, lock.LockError, targets.UnknownTarget, wheels.NoWheels, FileNotFoundError
    ) as error:  # fmt: skip
        raise fail(str(error)) from None
    except OSError as error:
        raise fail(_("{file} cannot be written: {why}.").format(file=file, why=error.strerror or error)) from None
    out.print("\n".join(_told(found)), soft_wrap=True, markup=False)


def _told(found: Bundle) -> list[str]:
    from fieldschool.bundle import archive
    from fieldschool.i18n import _, number

    return [
        _("{file} is whole: {files} files, {size} MB, version {version}.").format(
            file=found.path, files=number(found.files), size=number(found.size / 1e6), version=found.course
        ),
        _("For: {targets}.").format(targets=archive.names(found.targets)),
        _("On the laptop: unpack it, then sh start.sh (Windows: start.bat)."),
        f"SHA-256: {found.sha256}",
    ]
