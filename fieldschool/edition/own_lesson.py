"""A lesson of a trainer's own, from a tool of the course and own questions: laid as files, run once, and listed."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import tomlkit
from pydantic import ValidationError

from fieldschool import course
from fieldschool.edition import lesson_texts, settings
from fieldschool.edition.content import Content, EditionError
from fieldschool.edition.folder import Edition
from fieldschool.edition.layering import CONTENTS, laid
from fieldschool.edition.notebook_file import KERNEL, Notebook
from fieldschool.edition.records import diff
from fieldschool.edition.toml_file import Toml
from fieldschool.i18n import _
from fieldschool.sources.checking import TableError

#: Seconds that a cell may take when a new lesson is run for the first time.
SECONDS = 120
#: What is stored of a result: the rest changes from run to run.
STORED = ("text/plain", "text/markdown")


@dataclass(frozen=True)
class Wish:
    """What a trainer asks for.

    Attributes
    ----------
    number, title : str
    tool : str
        The name of a tool of the course.
    module : str
        The number of its module; the first part of the lesson's number when empty.
    module_title : str
        Of a module that the course does not have yet.
    objective : str
        What one can do after the lesson.
    minutes : int
        Half to teach, half for the exercise.
    """

    number: str
    title: str
    tool: str
    module: str = ""
    module_title: str = ""
    objective: str = ""
    minutes: int = 40


@dataclass(frozen=True)
class Laid:
    """The files of a new lesson."""

    notebook: Path
    exercise: Path
    stem: str


def lay(edition: Edition, wish: Wish) -> Laid:
    """Lay a lesson in an edition.

    Raises
    ------
    EditionError
        When it cannot be; nothing was changed.
    """
    contents = _edition_contents(edition)
    entry, module = _entry(contents, wish)
    stem = entry["stem"]
    places = (edition.folder / "notebooks" / f"{stem}.ipynb", edition.folder / "exercises" / f"{stem}.toml")
    if there := next((place for place in places if place.exists()), None):
        raise EditionError(_("{file} is there already.").format(file=there))
    before = {file: file.read_bytes() for file in _touched(edition) if file.is_file()}
    try:
        for place, raw in zip(places, _files(wish, entry), strict=True):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(raw)
        _list_it(edition, contents, entry, module)
        _run(edition, places[0])
    except (EditionError, OSError) as error:
        for file in (*places, *_touched(edition)):
            file.unlink(missing_ok=True)
        for file, raw in before.items():
            file.write_bytes(raw)
        if isinstance(error, OSError):
            said = _("{folder} cannot be written: {why}.").format(folder=edition.folder, why=error.strerror or error)
            raise EditionError(said) from None
        raise
    return Laid(*places, stem)


def _touched(edition: Edition) -> tuple[Path, ...]:
    return tuple(edition.folder / name for name in (CONTENTS, settings.FILE, "made-from.json"))


def tools(contents: Content) -> dict[str, str]:
    """The tools of the course: name and title."""
    lessons = [item for key, item in contents.records.items() if key.startswith("lessons ")]
    return {one["tool"]["name"]: one["tool"]["title"] for one in lessons}


def _edition_contents(edition: Edition) -> Content:
    found = edition.merged(CONTENTS)
    if found is None:
        raise EditionError(_("{file} was not found in {folder}.").format(file=CONTENTS, folder=edition.course))
    return found


def _entry(contents: Content, wish: Wish) -> tuple[dict[str, Any], dict[str, str] | None]:
    """The lesson's entry in the table of contents, and its module where that is new."""
    known = tools(contents)
    if wish.tool not in known:
        listed = ", ".join(f"{name} ({_(title)})" for name, title in known.items())
        raise EditionError(_("There is no tool {name}. Tools are: {tools}.").format(name=wish.tool, tools=listed))
    if f"lessons {wish.number}" in contents.records:
        said = _("There is a lesson {number} already. Choose a number that is free.")
        raise EditionError(said.format(number=wish.number))
    module = wish.module or wish.number.split(".")[0]
    new_module = None
    if f"modules {module}" not in contents.records:
        if not wish.module_title:
            said = _("There is no module {number}. Name one that there is, or give the new one a title: --module-title")
            raise EditionError(said.format(number=module))
        new_module = {"number": module, "title": wish.module_title}
    entry = {
        "number": wish.number,
        "stem": f"{wish.number}-{slug(wish.title)}",
        "module": module,
        "title": wish.title,
        "minutes": {"teaching": wish.minutes - wish.minutes // 2, "exercise": wish.minutes // 2, "break": 0},
        "serves": [next(key.removeprefix("objectives ") for key in contents.records if key.startswith("objectives "))],
        "objectives": [wish.objective or _("Say what this means for your own place.")],
        "tool": {"name": wish.tool, "title": known[wish.tool]},
        "leaves": [],
    }
    try:
        course.Lesson.model_validate(entry)
    except ValidationError as error:
        first = error.errors()[0]
        said = _("This cannot be a lesson: {field}, found {found}. A number is like 3.5, a title has letters.")
        raise EditionError(said.format(field=first["loc"][0], found=repr(first["input"]))) from None
    return entry, new_module


def slug(title: str) -> str:
    """A title as part of a file's name: small letters, digits, hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "lesson"


def _files(wish: Wish, entry: Mapping[str, Any]) -> tuple[bytes, bytes]:
    parts: tuple[str, ...] = ()
    values: dict[str, Any] = {}
    try:
        parts = tuple(getattr(import_module(f"fieldschool.tools.{wish.tool}").TOOL(), "parts", ()))
        values = dict(import_module(f"fieldschool.exercises.values.{wish.tool}").VALUES)
    except ModuleNotFoundError:
        pass  # a tool that publishes no values
    except TableError as error:
        raise EditionError(str(error)) from None
    cells = lesson_texts.cells(entry, parts)
    notebook = Notebook().write(Content({}, {cell["id"]: cell for cell in cells}, {**KERNEL, "title": wish.title}))
    return notebook, lesson_texts.exercise(entry, values).encode()


def _list_it(edition: Edition, contents: Content, entry: dict[str, Any], module: dict[str, str] | None) -> None:
    """Add the lesson to the table of contents: after the last one of its module."""
    carried = dict(contents.carried)
    if module:
        carried[f"modules {module['number']}"] = tomlkit.item(module)
    keys = [key for key in carried if key.startswith("lessons ")]
    same = [key for key in keys if carried[key]["module"] == entry["module"]] or keys
    made: dict[str, Any] = {}
    for key, item in carried.items():
        made[key] = item
        if key == same[-1]:
            made[f"lessons {entry['number']}"] = tomlkit.item(entry)
    raw = Toml().write(Content(dict.fromkeys(made), made, contents.frame))
    now, base = Toml().read(raw, CONTENTS), edition.base(CONTENTS)
    found = diff(base.records if base else {}, now.records)
    edition.keep(CONTENTS, found, Content(now.records, now.carried, ""))
    if (chosen := edition.settings.lessons) is not None:
        settings.change(edition.folder, lessons=[*chosen, entry["number"]])
    for folder, ending in (("notebooks", "ipynb"), ("exercises", "toml")):
        name = f"{folder}/{entry['stem']}.{ending}"
        own = edition.own(name)
        edition.keep(name, diff({}, own.records), own)
    edition.remember()


def _run(edition: Edition, notebook: Path) -> None:
    """Run the lesson as a reader would open it, and store what it shows."""
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    home = laid(edition)
    found = nbformat.read(notebook, as_version=4)
    with tempfile.TemporaryDirectory() as state:
        own = {
            "FIELDSCHOOL_HOME": str(home),
            "FIELDSCHOOL_STATE": state,
            "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]),
        }
        try:
            client = NotebookClient(found, timeout=SECONDS, kernel_name="python3")
            # Its kernel warns about its own sockets; what fails in a cell comes back as an error.
            client.execute(env=os.environ | own, stderr=subprocess.DEVNULL)
        except (CellExecutionError, CellTimeoutError, DeadKernelError, RuntimeError) as error:
            last = str(error).strip().splitlines()[-1][:200]
            raise EditionError(_("The new lesson could not be run: {why}").format(why=last)) from None
    found.metadata.pop("widgets", None)
    for cell in found.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            if "data" in output:
                output["data"] = {kind: one for kind, one in output["data"].items() if kind in STORED}
    nbformat.write(found, notebook)
