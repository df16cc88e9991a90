"""A copy of an edition before it is written over."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

from fieldschool.edition.content import EditionError
from fieldschool.edition.folder import BACKUPS, Edition
from fieldschool.edition.layering import own_files
from fieldschool.i18n import _


def back_up(edition: Edition, now: dt.datetime | None = None) -> Path:
    """Keep all files of the edition as one zip file in its folder ``backups``.

    Raises
    ------
    EditionError
        When it cannot be written; nothing else may be changed then.
    """
    moment = f"{now or dt.datetime.now():%Y-%m-%d-%H%M%S}"
    folder = edition.folder / BACKUPS
    try:
        folder.mkdir(exist_ok=True)
        file = folder / f"{moment}.zip"
        number = 1
        while file.exists():
            number += 1
            file = folder / f"{moment}-{number}.zip"
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            for each in own_files(edition.folder):
                packed.write(each, each.relative_to(edition.folder).as_posix())
    except OSError as error:
        said = _("{folder} cannot be written: {why}.").format(folder=folder, why=error.strerror or error)
        raise EditionError(said) from None
    return file
