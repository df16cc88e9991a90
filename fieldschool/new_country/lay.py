"""Laying a pack: refused with a sentence, or there as a whole."""

from __future__ import annotations

import difflib
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fieldschool.i18n import _, language, listing
from fieldschool.new_country.files import files
from fieldschool.new_country.gaps import Gap, gaps
from fieldschool.new_country.known import Known, known
from fieldschool.sources import countries
from fieldschool.sources.packs import packs_dir, read_pack

#: So many codes are named to somebody who mistyped one.
NEAR = 3


class CannotLay(Exception):
    """No pack was laid; the text says why and what to do."""


@dataclass(frozen=True)
class Laid:
    """A new pack.

    Attributes
    ----------
    folder : Path
    known : Known
    missing : list of Gap
    """

    folder: Path
    known: Known
    missing: list[Gap]


def lay(iso3: str, into: Path | None = None) -> Laid:
    """Lay the pack of a country that has none.

    Parameters
    ----------
    iso3 : str
        ISO 3166 alpha-3 code.
    into : Path, optional
        The folder of packs that gets it, such as an edition's; the course's own when not given.

    Raises
    ------
    CannotLay
        When the code is none, the pack exists, or the folder cannot be written. Nothing was changed.
    """
    code = iso3.strip().upper()
    try:
        found = known(code)
    except countries.UnknownCountry:
        raise CannotLay(_unknown(iso3)) from None
    folder = (into or packs_dir()) / code
    if there := next((place for place in (folder, packs_dir() / code) if place.exists()), None):
        raise CannotLay(
            _("{country} has a pack already: {folder}. Change its files, or move the folder away.").format(
                country=found.country.name(language() or "en"), folder=there
            )
        )
    try:
        _write(folder, files(found))
    except OSError as error:
        raise CannotLay(
            _("{folder} cannot be written: {why}. Allow writing to the course's folder.").format(
                folder=folder, why=error.strerror or error
            )
        ) from None
    return Laid(folder, found, gaps(found))


def _write(folder: Path, texts: dict[str, str]) -> None:
    """Write beside the place, read it as the course will, and only then move it there."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=".new-", dir=folder.parent))
    try:
        made = beside / folder.name
        for name, text in texts.items():
            file = made / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        read_pack(made)
        made.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _unknown(code: str) -> str:
    everywhere = countries.all_countries()
    named = {each.iso3: each.name(language() or "en") for each in everywhere}
    by_name = {name.casefold(): each.iso3 for each in everywhere for name in each.names.values() if name}
    asked = code.strip()[:100]
    near = [by_name[name] for name in difflib.get_close_matches(asked.casefold(), by_name, n=NEAR, cutoff=0.7)]
    if len(asked) == 3:
        # Two letters that changed places are the commonest slip.
        close = difflib.get_close_matches(asked.upper(), named, n=20)
        near += sorted(close, key=lambda each: sorted(each) != sorted(asked.upper()))
    near = list(dict.fromkeys(near))[:NEAR]
    if not near:
        return _("There is no country with the code {code}. A code has three letters, like HND for Honduras.").format(
            code=repr(asked)
        )
    told = listing([f"{iso3} ({named[iso3]})" for iso3 in near])
    return _("There is no country with the code {code}. Near to it: {near}.").format(code=repr(asked), near=told)
