"""Read an exercise file; what is wrong in it becomes one sentence."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from fieldschool import paths
from fieldschool.exercises.conditions import HEADS
from fieldschool.exercises.problems import REFUSED, ExerciseError, one_of, quoted
from fieldschool.exercises.schema import Exercise
from fieldschool.i18n import _, ngettext

__all__ = ["ExerciseError", "available", "load", "read"]


def available(folder: Path | None = None) -> list[str]:
    """Stems of the exercise files, such as ``3.2.1-financial-education``, in order."""
    return sorted(file.stem for file in (folder or paths.exercises_dir()).glob("*.toml"))


def load(stem: str, folder: Path | None = None) -> Exercise:
    """The exercise of a lesson.

    Parameters
    ----------
    stem : str
        The lesson's file stem.
    folder : Path, optional
        ``exercises/`` of the course in use when not given.

    Raises
    ------
    ExerciseError
        When there is no such file, or it cannot be used.
    """
    folder = folder or paths.exercises_dir()
    known = available(folder)
    if stem not in known:
        raise ExerciseError(f"{folder.name}/{stem}.toml", "", _("no such file"), one_of(stem, known))
    return read(folder / f"{stem}.toml")


def read(file: Path) -> Exercise:
    """Read and check one exercise file.

    Raises
    ------
    ExerciseError
        The file, the task and field, what was found and what is accepted.
    """
    name = f"{file.parent.name}/{file.name}"
    found = _tables(file, name)
    try:
        exercise = Exercise.model_validate(found)
    except ValidationError as error:
        raise _explain(name, error.errors(include_url=False)[0], found) from None
    if not file.stem.startswith(f"{exercise.lesson}-"):
        raise ExerciseError(name, "lesson", quoted(exercise.lesson), _("the number that the file's name begins with"))
    return exercise


def _tables(file: Path, name: str) -> dict:
    try:
        # Some editors begin a UTF-8 file with a mark (BOM).
        text = file.read_bytes().decode("utf-8-sig")
    except OSError:
        raise ExerciseError(name, "", _("no readable file"), _("a file of tasks")) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        where = _("line {n}").format(n=line)
        raise ExerciseError(name, where, _("a letter that is not UTF-8"), _("text saved as UTF-8")) from None
    if not text.strip():
        raise ExerciseError(name, "", _("an empty file"), _("at least one task"))
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ExerciseError(name, "", _("brackets in brackets without end"), "TOML") from None
    except ValueError as error:  # not TOML, or a number of thousands of digits
        raise ExerciseError(name, "", _("text that is not TOML: {reason}").format(reason=error), "TOML") from None


def _explain(name: str, error: ErrorDetails, tables: dict) -> ExerciseError:
    found, accepted, field = _said(error)
    where = _where(error["loc"], tables, missing=error["type"] == "missing")
    return ExerciseError(name, ", ".join(filter(None, (where, field))), found, accepted)


def _where(place: tuple[int | str, ...], tables: dict, *, missing: bool) -> str:
    """Name the task by its key, and the field by the words that stand in the file."""
    task, fields, node = "", [], tables
    for depth, step in enumerate(place):
        if (isinstance(node, dict) and step in node) or (isinstance(node, list) and isinstance(step, int)):
            node = node[step]
        elif not (missing and depth == len(place) - 1):
            continue  # the checker's own name for one of several forms
        if depth == 1 and place[0] == "tasks":
            key = node.get("key") if isinstance(node, dict) else None
            task = _("task {key}").format(key=key if isinstance(key, str) else step + 1)
        else:
            fields.append(str(step + 1) if isinstance(step, int) else step)
    return f"{task}, {' '.join(fields[1:])}".removesuffix(", ") if task else " ".join(fields)


def _said(error: ErrorDetails) -> tuple[str, str, str]:
    """What was found, what is accepted, and the field below the place of the error."""
    context = error.get("ctx", {})
    match error["type"]:
        case kind if kind == REFUSED:
            return context["found"], context["accepted"], context["field"]
        case "missing":
            return _("nothing"), _("this field filled in"), ""
        case "too_short" | "string_too_short":
            accepted = _("at least {n}").format(n=context["min_length"])
            return _size(error["input"]), accepted, ""
        case "too_long" | "string_too_long":
            return _size(error["input"]), _("at most {n}").format(n=context["max_length"]), ""
        case "string_pattern_mismatch":
            accepted = _("a name in small letters, digits and _, or a lesson's number such as 3.2.1")
            return quoted(error["input"]), accepted, ""
        case "literal_error":
            return quoted(error["input"]), context["expected"], ""
        case "union_tag_not_found" | "union_tag_invalid":
            return _found(error["input"]), _first_word(error["input"]), ""
    return _found(error["input"]), _form(error), ""


def _form(error: ErrorDetails) -> str:
    forms = {
        "string_type": _("text in quotes"),
        "int_type": _("a whole number"),
        "float_type": _("a number, or a name in quotes"),
        "finite_number": _("a number that has an end"),
        "bool_type": _("true, false, a number or text in quotes"),
        "list_type": _("a list in square brackets"),
        "dict_type": _("a table"),
        "model_type": _("a table"),
    }
    return forms.get(error["type"]) or error["msg"].removeprefix("Input should be ")


def _found(value: object) -> str:
    if isinstance(value, dict):
        return _("a table with {names}").format(names=", ".join(map(str, value)) or _("nothing"))
    return _("a list") if isinstance(value, list) else quoted(value)


def _first_word(value: object) -> str:
    words = list(value) if isinstance(value, dict) else []
    near = next((one_of(word, HEADS) for word in words if isinstance(word, str)), None)
    return near or _("a condition with one of {names}").format(names=", ".join(HEADS))


def _size(value: object) -> str:
    if isinstance(value, list):
        return ngettext("{n} entry", "{n} entries", len(value)).format(n=len(value))
    if isinstance(value, str):
        letters = ngettext("{n} letter", "{n} letters", len(value)).format(n=len(value))
        return letters if value.strip() else _("an empty text")
    return _found(value)
