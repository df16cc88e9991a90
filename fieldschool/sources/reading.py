"""Read the files of a country pack; whatever is wrong becomes one plain sentence.

Rows are counted as a spreadsheet shows them: the header is row 1, the first line below it row 2.
"""

from __future__ import annotations

import csv
import difflib
import io
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar, get_args

import pandas as pd
from pydantic import BaseModel, ValidationError

from fieldschool.sources.checking import TableError, quoted, read_bytes, shown
from fieldschool.sources.rows import Row

AnyRow = TypeVar("AnyRow", bound=Row)
AnyModel = TypeVar("AnyModel", bound=BaseModel)

MOST_BYTES = 2_000_000


class PackError(TableError):
    """Something in a country pack cannot be used.

    Attributes
    ----------
    file : str
        The file, from the course's folder.
    field : str or None
        The field of ``pack.toml``, such as ``defaults.product``.
    row, column : int or None, str or None
        The place in a table; the header is row 1.
    found, accepted : str
        What is there, and what can be used instead.
    """

    def __init__(
        self, file: str, row: int | None, column: str | None, found: str, accepted: str, field: str | None = None
    ) -> None:
        super().__init__(f"{file}, {field}" if field else file, row, column, found, accepted)
        self.file, self.field = file, field

    def __reduce__(self) -> tuple[Any, ...]:
        return (PackError, (self.file, self.row, self.column, self.found, self.accepted, self.field))


def read_text(path: Path) -> str:
    """Read the text of a file of a pack.

    Raises
    ------
    PackError
        When the file is missing, empty, too large or not UTF-8.
    """
    if path.is_file() and path.stat().st_size > MOST_BYTES:
        found = f"more than {MOST_BYTES // 1_000_000} MB"
        raise PackError(shown(path), None, None, found, f"a file of at most {MOST_BYTES // 1_000_000} MB")
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except TableError as error:
        raise PackError(error.file, error.row, error.column, error.found, error.accepted) from None
    if not text.strip():
        raise PackError(shown(path), None, None, "an empty file", "a file with content")
    return text


def read_toml(path: Path, model: type[AnyModel]) -> AnyModel:
    """Read a TOML file as ``model``.

    Raises
    ------
    PackError
        With the field, what was found, and what is accepted.
    """
    file, text = shown(path), read_text(path)
    try:
        return model.model_validate(tomllib.loads(text))
    except RecursionError:
        found = "brackets in brackets without end"
        raise PackError(file, None, None, found, 'lines such as name = "Mexico"') from None
    except ValidationError as error:
        field, found, accepted = _first(error, model)
        raise PackError(file, None, None, found, accepted, field) from None
    except tomllib.TOMLDecodeError as error:
        raise PackError(file, None, None, f"text that is not TOML ({error})", 'lines such as name = "Mexico"') from None
    except ValueError:  # the only other thing that TOML's reader refuses
        raise PackError(file, None, None, "a number of thousands of digits", "a number that can be read") from None


def read_table(path: Path, model: type[AnyRow]) -> tuple[AnyRow, ...]:
    """Read a CSV file as rows of ``model``. An empty cell takes the column's own default.

    Raises
    ------
    PackError
        With row and column, what was found, and what is accepted.
    """
    file = shown(path)
    reader = csv.reader(io.StringIO(read_text(path), newline=""), strict=True)
    rows: list[AnyRow] = []
    seen: dict[tuple[Any, ...], int] = {}
    try:
        header = [name.strip() for name in next(reader)]
        _check_header(file, header, model)
        for number, cells in enumerate(reader, start=2):
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) > len(header):
                accepted = f'{len(header)} cells; put text with a comma in "quotes"'
                raise PackError(file, number, None, f"{len(cells)} cells", accepted)
            row = row_of(dict(zip(header, cells, strict=False)), model, file, number)
            key = tuple(getattr(row, name) for name in model.key)
            if key in seen:
                found = f"{quoted(' '.join(map(str, key)))} again, as in row {seen[key]}"
                raise PackError(file, number, " and ".join(model.key), found, "each id once")
            seen[key] = number
            rows.append(row)
    except csv.Error as error:
        raise PackError(file, reader.line_num, None, f"a broken line ({error})", "a CSV table") from None
    if not rows:
        raise PackError(file, None, None, "a header without rows", "at least one row, or no file")
    return tuple(rows)


def row_of(cells: Mapping[str, Any], model: type[AnyRow], file: str, number: int) -> AnyRow:
    """Check one row, from a file or from a table read elsewhere; ``number`` counts the header as 1.

    Raises
    ------
    PackError
        With row and column, what was found, and what is accepted.
    """
    filled = {name: value for name, value in cells.items() if not _is_blank(value)}
    try:
        return model.model_validate(filled)
    except ValidationError as error:
        column, found, accepted = _first(error, model)
        raise PackError(file, number, column, found, accepted) from None


def rows_of(frame: pd.DataFrame, model: type[AnyRow], file: str) -> list[tuple[str, AnyRow]]:
    """Read a table of ``data/`` as checked rows, each with the country in its column ``iso3``.

    Raises
    ------
    PackError
        When a row cannot be used.
    """
    kept = [name for name in frame.columns if name in model.model_fields]
    return [
        (cells.get("iso3", ""), row_of({name: cells[name] for name in kept}, model, file, number))
        for number, cells in enumerate(frame.to_dict("records"), start=2)
    ]


def _is_blank(value: Any) -> bool:
    return not value.strip() if isinstance(value, str) else bool(pd.isna(value))


def _check_header(file: str, header: list[str], model: type[Row]) -> None:
    known = list(model.model_fields)
    for name in header:
        if name not in known:
            raise PackError(file, 1, None, f"the column {quoted(name)}", _nearest(name, known))
        if header.count(name) > 1:
            raise PackError(file, 1, None, f"the column {quoted(name)} twice", "each column once")
    for name, info in model.model_fields.items():
        if info.is_required() and name not in header:
            raise PackError(file, 1, None, f"no column '{name}'", f"a column with {_accepted(name, model)}")


def _nearest(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return f"'{close[0]}'" if close else "one of: " + ", ".join(known)


def _accepted(name: str, model: type[BaseModel]) -> str:
    """Say what a field accepts: its description, the words it knows, or the names of its part."""
    info = model.model_fields[name]
    if info.description:
        return info.description
    if _is_model(info.annotation):
        return f"a part [{name}] with: " + ", ".join(info.annotation.model_fields)
    return "one of: " + ", ".join(word for word in get_args(info.annotation) if isinstance(word, str))


def _first(error: ValidationError, model: type[BaseModel]) -> tuple[str, str, str]:
    """Take the first thing wrong: the field, what was found, what is accepted.

    An unknown name comes first: it is most often the missing one, mistyped.
    """
    details = error.errors(include_url=False)
    detail = next((one for one in details if one["type"] == "extra_forbidden"), details[0])
    names = [part for part in detail["loc"] if isinstance(part, str)]
    field = ".".join(f"{part + 1}" if isinstance(part, int) else part for part in detail["loc"])
    if detail["type"] == "value_error":
        # Raised by a check across columns, as "column|what is accepted" (see fieldschool.sources.rows).
        column, accepted = str(detail["ctx"]["error"]).split("|", 1)
        return ".".join([*names, column]), quoted(detail["input"].get(column)), accepted
    owner = model
    for name in names[:-1]:
        annotation = owner.model_fields[name].annotation
        owner = next(kind for kind in (annotation, *get_args(annotation)) if _is_model(kind))
    if detail["type"] == "extra_forbidden":
        return field, "an unknown name", _nearest(names[-1], list(owner.model_fields))
    found = "nothing" if detail["type"] == "missing" else quoted(detail["input"])
    return field, found, _accepted(names[-1], owner)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
