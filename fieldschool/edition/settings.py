"""``edition.toml``: what an edition is called, whose logo it has, which lessons it holds and in which order."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Any

import tomlkit
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from fieldschool.course import Number, Text
from fieldschool.edition.content import Content, EditionError
from fieldschool.i18n import _

FILE = "edition.toml"
#: What the table of contents takes from here.
HEAD = ("title", "subtitle", "start_country")

_NEW = """\
# An edition: what is otherwise here than in the course. docs/editions.md explains it.
# After a change run:  fieldschool check --edition {name}

title = {title}
# subtitle = "What stands below the title on the home page"
# start_country = "HND"    # the country on view before a participant has chosen one: the host of the seminar
# logo = "logo.png"        # a picture in this folder: PNG, JPEG, WebP or SVG
# Which lessons this edition holds, in this order. Without this line it holds all.
# lessons = ["0.0", "1.1", "3.2.1", "4.3"]
"""


class Settings(BaseModel):
    """What ``edition.toml`` may say."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Text
    subtitle: Text | None = None
    start_country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] | None = None
    logo: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,80}$")] | None = None
    lessons: Annotated[tuple[Number, ...], Field(min_length=1)] | None = None


def new(name: str, title: str) -> str:
    """The text of a new edition's file."""
    return _NEW.format(name=name, title=tomlkit.item(title).as_string())


def read(folder: Path) -> Settings:
    """Read and check the settings.

    Raises
    ------
    EditionError
        With everything that is wrong.
    """
    try:
        found = tomllib.loads((folder / FILE).read_text(encoding="utf-8-sig"))
    except OSError:
        raise EditionError(_("{file} was not found in {folder}.").format(file=FILE, folder=folder)) from None
    except UnicodeDecodeError:
        raise EditionError(_("{file} is not saved as UTF-8 text.").format(file=FILE)) from None
    except (ValueError, RecursionError) as error:
        raise EditionError(_("{file} cannot be read: {why}.").format(file=FILE, why=error)) from None
    try:
        return Settings.model_validate(found)
    except ValidationError as error:
        by_field = {one["loc"][:1]: _said(one) for one in reversed(error.errors())}
        first, *more = reversed(by_field.values())
        raise EditionError(first, more) from None


def change(folder: Path, **values: Any) -> None:
    """Write settings and keep all else in the file, comments too."""
    file = folder / FILE
    document = tomlkit.parse(file.read_text(encoding="utf-8-sig"))
    for name, value in values.items():
        document[name] = value
    file.write_text(tomlkit.dumps(document), encoding="utf-8", newline="\n")


def on_contents(settings: Settings, contents: Content) -> Content:
    """The table of contents as the settings have it: titles, and lessons chosen and in order.

    Raises
    ------
    EditionError
        When a lesson is named that there is not, or one twice.
    """
    carried = dict(contents.carried) | {name: value for name in HEAD if (value := getattr(settings, name)) is not None}
    if settings.lessons is not None:
        carried = _chosen(carried, settings.lessons)
    return Content(dict.fromkeys(carried), carried, contents.frame)


def _chosen(carried: dict[str, Any], wanted: tuple[str, ...]) -> dict[str, Any]:
    known = [key.removeprefix("lessons ") for key in carried if key.startswith("lessons ")]
    if strange := [number for number in wanted if number not in known]:
        said = _("{file}, lessons: there is no lesson {number}; lessons are {numbers}.")
        raise EditionError(said.format(file=FILE, number=strange[0], numbers=", ".join(known)))
    if twice := [number for number in wanted if wanted.count(number) > 1]:
        raise EditionError(_("{file}, lessons: {number} stands there twice.").format(file=FILE, number=twice[0]))
    modules = list(dict.fromkeys(str(carried[f"lessons {number}"]["module"]) for number in wanted))
    made = {key: item for key, item in carried.items() if not key.startswith(("lessons ", "modules "))}
    made |= {key: carried[key] for number in modules if (key := f"modules {number}") in carried}
    made |= {f"lessons {number}": carried[f"lessons {number}"] for number in wanted}
    made |= {f"left_out {number}": carried[f"lessons {number}"] for number in known if number not in wanted}
    return made


def _said(error: dict) -> str:
    where = str(error["loc"][0]) if error["loc"] else ""
    if error["type"] == "missing":
        return _("{file}, {field}: nothing was found; it must be filled in.").format(file=FILE, field=where)
    if error["type"] == "extra_forbidden":
        names = ", ".join(Settings.model_fields)
        return _("{file}: {field} is not known here; known are {names}.").format(file=FILE, field=where, names=names)
    accepted = {
        "start_country": _("three capital letters, such as HND"),
        "logo": _("the name of a picture in the edition's folder, such as logo.png"),
        "lessons": _('numbers of lessons in quotes, such as ["0.0", "3.2.1"]'),
    }.get(where, _("a text in quotes"))
    said = _("{file}, {field}: found {found}; accepted is {accepted}.")
    return said.format(file=FILE, field=where, found=repr(error["input"]), accepted=accepted)
