"""An edition as a folder: its settings, its differences file by file, and what the course had under them."""

from __future__ import annotations

import difflib
import hashlib
import json
import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from fieldschool import paths
from fieldschool.edition import settings
from fieldschool.edition.content import Content, EditionError, Kind, chosen
from fieldschool.edition.kinds import FILES, FOLDERS, kind_of
from fieldschool.edition.records import Difference, apply, refresh
from fieldschool.edition.table_file import Table
from fieldschool.edition.whole_file import Whole
from fieldschool.i18n import _

#: What the course had when a difference was made. The commands write it; a trainer need not look into it.
MADE_FROM = "made-from.json"
#: Folders of an edition that are no part of what it says.
WORKING, BACKUPS = "working-copy", "backups"
NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


class Edition:
    """An edition over a course.

    Parameters
    ----------
    folder : Path
        Where its differences are.
    course : Path
        The course that it is laid over.
    """

    def __init__(self, folder: Path, course: Path) -> None:
        self.folder, self.course = folder, course

    @property
    def name(self) -> str:
        """As the folder is called."""
        return self.folder.name

    @property
    def settings(self) -> settings.Settings:
        """What ``edition.toml`` says; read anew each time."""
        return settings.read(self.folder)

    @cached_property
    def stored(self) -> dict[str, Any]:
        """What ``made-from.json`` says: ``files``, and the ``lessons`` that the course had.

        Raises
        ------
        EditionError
            When the file is damaged.
        """
        file = self.folder / MADE_FROM
        try:
            found = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {"files": {}}
            if not all(isinstance(one, dict) for one in found["files"].values()):
                raise TypeError
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            said = _("{file} is damaged. Take it from the newest file in {backups}, or from a copy of yours.")
            raise EditionError(said.format(file=MADE_FROM, backups=BACKUPS)) from None
        return found

    @property
    def made_from(self) -> dict[str, dict[str, Any]]:
        """By file: what the course had, what is left out, where records stand, in which order."""
        return self.stored["files"]

    def lessons_of_course(self) -> list[str]:
        """Numbers of all lessons that the course has."""
        contents = self.base("course.toml")
        keys = contents.records if contents else {}
        return [key.removeprefix("lessons ") for key in keys if key.startswith("lessons ")]

    def names(self) -> list[str]:
        """The files of the course that the edition has otherwise, by their name from the course's folder."""
        return sorted({*self._on_disk(), *self.made_from})

    def strange(self) -> list[str]:
        """Files in the edition's folder that mean nothing in an edition."""
        return [name for name in self._on_disk() if kind_of(name, self.course) is None]

    def _on_disk(self) -> Iterator[str]:
        for top in (*FILES, *FOLDERS):
            place = self.folder / top
            for file in [place] if place.is_file() else sorted(place.rglob("*")):
                parts = file.relative_to(self.folder).parts
                note = file.name in ("README.md", "TODO.md") or "to-fill" in parts or file.suffix == ".mo"
                if file.is_file() and not note and not any(part.startswith((".", "~")) for part in parts):
                    yield "/".join(parts)

    def kind(self, name: str) -> Kind:
        """The kind of a file.

        Raises
        ------
        EditionError
            When an edition can have no such file.
        """
        return _kind(self.course, name, bool(self.made_from.get(name, {}).get("whole")))

    def base(self, name: str) -> Content | None:
        """The file as the course has it; None where it has none."""
        file, stored = self.course / name, self.made_from.get(name, {})
        if not file.is_file():
            return None
        return _content(_kind(self.course, name, bool(stored.get("whole"))), name, file.read_bytes())

    def own(self, name: str) -> Content:
        """What the edition's own file holds; nothing where it has none."""
        file, kind, base = self.folder / name, self.kind(name), self.base(name)
        if not file.is_file():
            return Content({}, {})
        if isinstance(kind, Table) and base is not None:
            # A newer course may have other columns than the rows of the edition.
            gone = [column for row in self._was(name).values() for column in row if column not in base.frame]
            like = Content(base.records, base.carried, [*base.frame, *dict.fromkeys(gone)])
            return kind.aligned(kind.read(file.read_bytes(), name, like), base)
        return kind.read(file.read_bytes(), name, base)

    def _was(self, name: str) -> dict[str, Any]:
        return self.made_from.get(name, {}).get("was", {})

    def difference(self, name: str) -> Difference:
        """What the edition has otherwise in a file.

        Raises
        ------
        EditionError
            When the file cannot be used.
        """
        base, own, kind = self.base(name), self.own(name), self.kind(name)
        stored, was = self.made_from.get(name, {}), self._was(name)
        if isinstance(kind, Table) and base is not None:
            was = kind.aligned(Content(was, was, base.frame), base).records
        found = Difference(
            own.records,
            was,
            tuple(stored.get("removed", ())),
            {key: tuple(before) for key, before in stored.get("after", {}).items()},
            tuple(stored.get("order", ())),
        )
        return refresh(found, base.records if base else {})

    def merged(self, name: str) -> Content | None:
        """The file as the edition has it; None where it leaves it out."""
        base, own, difference = self.base(name), self.own(name), self.difference(name)
        kind = self.kind(name)
        records = apply(base.records if base else {}, difference)
        if not records:
            return None
        made = chosen(records, mine=own, base=base, changed=difference.mine)
        if isinstance(kind, Table):
            made = kind.placed(made, [key for key in difference.mine if base is not None and key not in base.records])
        return made

    def keep(self, name: str, difference: Difference, content: Content, *, whole: bool = False, **more: Any) -> None:
        """Write the difference of a file; its own file goes where it says nothing any more.

        Parameters
        ----------
        name : str
        difference : Difference
        content : Content
            Where the changed records are taken from.
        whole : bool
            Whether the course's file is taken as a whole.
        **more
            What else is remembered of the file.
        """
        file = self.folder / name
        if not whole:
            self.made_from.get(name, {}).pop("whole", None)
        if difference.mine:
            own = {key: content.carried[key] for key in difference.mine}
            written = self.kind(name).write(Content(dict(difference.mine), own, content.frame))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(written)
        else:
            file.unlink(missing_ok=True)
        if difference:
            self._note(name, difference, whole=whole, **more)
        else:
            self.made_from.pop(name, None)

    def _note(self, name: str, difference: Difference, *, whole: bool = False, **more: Any) -> None:
        base = self.course / name
        self.made_from[name] = {
            "course": hashlib.sha256(base.read_bytes()).hexdigest() if base.is_file() else "",
            "was": dict(difference.was),
            "removed": list(difference.removed),
            "after": {key: list(before) for key, before in difference.after.items()},
            "order": list(difference.order),
            **({"whole": True} if whole else {}),
            **{key: value for key, value in more.items() if value},
        }

    def note_what_was_written_by_hand(self) -> None:
        """Remember what the course says today under each record that no command has taken.

        Without it a newer course would be laid under such a record with no word that both have changed it.
        """
        news = False
        for name in self.names():
            stored, difference = self.made_from.get(name, {}), self.difference(name)
            if any(key not in stored.get("after", {}) for key in difference.mine):
                self._note(name, difference, whole=bool(stored.get("whole")), told=stored.get("told"))
                news = True
        if news:
            self.remember()

    def remember(self) -> None:
        """Write what the course had under all differences."""
        from fieldschool import __version__

        self.stored["lessons"] = self.lessons_of_course()
        said = {
            "version": __version__,
            "lessons": self.stored["lessons"],
            "files": dict(sorted(self.made_from.items())),
        }
        text = json.dumps(said, ensure_ascii=False, indent=1) + "\n"
        (self.folder / MADE_FROM).write_text(text, encoding="utf-8", newline="\n")


def _kind(course: Path, name: str, whole: bool) -> Kind:
    kind = kind_of(name, course)
    if kind is not None and whole:
        kind = Whole()
    if kind is None:
        said = _("{file}: an edition has no such file. docs/editions.md says which there may be.")
        raise EditionError(said.format(file=name))
    return kind


@lru_cache(maxsize=128)
def _content(kind: Kind, name: str, raw: bytes) -> Content:
    """What a file of the course says; one command asks for the same many times, and nobody changes it."""
    return kind.read(raw, name)


def find(name: str) -> Edition:
    """The edition of a name in ``editions/``, or in a folder anywhere.

    Raises
    ------
    EditionError
        When there is none; names that are near.
    """
    course = paths.course_dir()
    for folder in (paths.editions_dir() / name, Path(name).expanduser()):
        if NAME.fullmatch(folder.name) and (folder / settings.FILE).is_file():
            return Edition(folder.resolve(), course)
    there = sorted(file.parent.name for file in paths.editions_dir().glob(f"*/{settings.FILE}"))
    if not there:
        said = _("There is no edition {name}. Begin one: fieldschool new-edition {name}")
        raise EditionError(said.format(name=name))
    near = difflib.get_close_matches(name, there, n=3) or there
    raise EditionError(_("There is no edition {name}. There are: {names}.").format(name=name, names=", ".join(near)))
