"""Begin an edition."""

from __future__ import annotations

from pathlib import Path

from fieldschool import paths
from fieldschool.edition import settings
from fieldschool.edition.content import EditionError
from fieldschool.edition.folder import NAME, Edition
from fieldschool.i18n import _


def new(name: str, title: str = "", folder: Path | None = None) -> Edition:
    """Lay a new, empty edition: it is the course until something of it is changed.

    Parameters
    ----------
    name : str
        Small letters, digits and hyphens.
    title : str, optional
        What stands above the home page; the course's own when not given.
    folder : Path, optional
        Where its folder goes; ``editions/`` of the course when not given.

    Raises
    ------
    EditionError
        When the name cannot be, or is taken. Nothing was changed.
    """
    if not NAME.fullmatch(name):
        said = _("{name} cannot name an edition: accepted are small letters, digits and hyphens, such as {such}.")
        raise EditionError(said.format(name=repr(name), such="honduras-2027"))
    place = (folder or paths.editions_dir()) / name
    if place.exists():
        raise EditionError(_("{folder} is there already. Choose another name.").format(folder=place))
    edition = Edition(place.absolute(), paths.course_dir())
    contents = edition.base("course.toml")
    if contents is None:
        raise EditionError(_("{file} was not found in {folder}.").format(file="course.toml", folder=edition.course))
    try:
        place.mkdir(parents=True)
        text = settings.new(name, title.strip() or contents.records["title"])
        (place / settings.FILE).write_text(text, encoding="utf-8", newline="\n")
        edition.remember()
    except OSError as error:
        said = _("{folder} cannot be written: {why}.").format(folder=place, why=error.strerror or error)
        raise EditionError(said) from None
    return edition
