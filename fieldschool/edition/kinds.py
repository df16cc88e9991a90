"""Which files an edition may have, and what kind each is."""

from __future__ import annotations

import re
from pathlib import Path

from fieldschool.edition.content import Kind
from fieldschool.edition.notebook_file import Notebook
from fieldschool.edition.table_file import PACK, Table, described_in, key_columns, places
from fieldschool.edition.toml_file import Toml
from fieldschool.edition.whole_file import Whole
from fieldschool.edition.words_file import Words

#: What of the course's folder is laid under an edition.
FILES = ("course.toml", "agenda.toml")
FOLDERS = ("data", "exercises", "notebooks", "locales", "documents")

_PACK = re.compile(r"data/countries/[A-Z]{3}/(?:(?P<toml>pack\.toml)|(?P<table>[a-z_]+)\.csv)")
_TABLE = re.compile(r"data/(?P<table>[a-z0-9_]+\.csv)")
_LESSON = re.compile(r"(?:notebooks/[0-9.]+-[a-z0-9-]+\.(?P<notebook>ipynb)|exercises/[0-9.]+-[a-z0-9-]+\.toml)")
_WORDS = re.compile(r"locales/[a-z]{2,3}(?:_[A-Z]{2})?/LC_MESSAGES/fieldschool\.po")


def kind_of(name: str, course: Path) -> Kind | None:
    """The kind of a file, by its name from the course's folder; None where an edition cannot have such a file.

    Parameters
    ----------
    name : str
        With forward slashes.
    course : Path
        The course that the edition is laid over: its tables are the ones there can be.
    """
    if found := _PACK.fullmatch(name):
        if found["toml"]:
            return Toml()
        return Table(PACK[found["table"]]) if found["table"] in PACK else None
    if found := _TABLE.fullmatch(name):
        described = described_in(course / "data").get(found["table"])
        return Table(key_columns(described), places(described)) if described else None
    if found := _LESSON.fullmatch(name):
        return Notebook() if found["notebook"] else Toml()
    if name in FILES:
        return Toml()
    if name == "documents/plan.docx":
        return Whole()
    return Words() if _WORDS.fullmatch(name) else None
