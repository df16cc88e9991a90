"""The tables of ``data/``, typed as ``data/datapackage.json`` says."""

from __future__ import annotations

import difflib
import hashlib
import io
import json
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd

from fieldschool import sources
from fieldschool.paths import cache_dir, data_dir
from fieldschool.sources import checking
from fieldschool.sources.checking import TableError

__all__ = ["TableError", "kept", "load", "makers", "names", "resource"]

Made = TypeVar("Made")

PACKAGE = "datapackage.json"


@dataclass(frozen=True)
class _Kept:
    """What is kept in memory, and the state of the file that it was read from."""

    state: tuple[Any, ...]
    content: Any


_packages: dict[Path, _Kept] = {}
_frames: dict[tuple[Path, str], _Kept] = {}
_makers: list[Callable[[], Any]] = []


def names() -> tuple[str, ...]:
    """Name the tables that the course has."""
    return tuple(_resources())


def resource(name: str) -> dict[str, Any]:
    """Describe one table, as in ``data/datapackage.json``: title, vintage, schema with units, sources.

    Raises
    ------
    TableError
        When there is no table of this name, or ``datapackage.json`` cannot be used.
    """
    resources = _resources()
    if not isinstance(name, str) or name not in resources:
        close = difflib.get_close_matches(str(name), resources, n=1)
        accepted = f"'{close[0]}'" if close else "one of: " + ", ".join(resources)
        raise TableError(f"data/{PACKAGE}", None, None, f"no table {checking.quoted(name)}", accepted)
    return resources[name]


def load(name: str) -> pd.DataFrame:
    """Read one table, checked and typed.

    The first time a content is seen, frictionless checks every cell; a stamp in `cache_dir` remembers that it
    passed. What is handed out is a shallow copy: pandas copies on write, so that no caller changes another's.

    Parameters
    ----------
    name : str
        A name from `names`.

    Returns
    -------
    pandas.DataFrame
        Text as ``str`` (``NA`` and ``010`` stay text), numbers as ``float64``, whole numbers as ``int64`` (``Int64``
        where cells may be empty), in the units that `resource` names.

    Raises
    ------
    TableError
        When the table is unknown, or something in its file cannot be used; the text is one plain sentence.
    """
    described = resource(name)
    path, state = data_dir() / described["path"], _version(name)
    kept = _frames.get((path, name))
    if kept is None or kept.state != state:
        kept = _Kept(state, _read(path, described))
        _frames[path, name] = kept
    return kept.content.copy(deep=False)


def kept(*names: str) -> Callable[[Callable[..., Made]], Callable[[], Made]]:
    """Keep what a function makes of tables until one of their files changes.

    Parameters
    ----------
    *names : str
        The tables; the function gets them in this order.

    Returns
    -------
    callable
        A decorator; the decorated function takes no arguments.
    """

    def decorate(make: Callable[..., Made]) -> Callable[[], Made]:
        last: _Kept | None = None

        @wraps(make)
        def once() -> Made:
            nonlocal last
            state = tuple(part for name in names for part in _version(name))
            current = last
            if current is None or current.state != state:
                current = last = _Kept(state, make(*(load(name) for name in names)))
            return current.content

        _makers.append(once)
        return once

    return decorate


def makers() -> list[Callable[[], Any]]:
    """Give all functions by which the course makes something of tables.

    A schema sees a cell at a time; what cells must say together is seen when something is made of them, and each of
    these raises a `TableError` then.
    """
    for module in pkgutil.iter_modules(sources.__path__, f"{sources.__name__}."):
        import_module(module.name)
    return [make for make in _makers if make.__module__.startswith(f"{sources.__name__}.")]


def _version(name: str) -> tuple[Any, ...]:
    path = data_dir() / resource(name)["path"]
    return (path, *_state(path), *_state(data_dir() / PACKAGE))


def _read(path: Path, described: dict[str, Any]) -> pd.DataFrame:
    raw = checking.read_bytes(path)
    others = [checking.read_bytes(data_dir() / resource(other)["path"]) for other in checking.refers_to(described)]
    stamp = _stamp(raw, described, others)
    if not _is_there(stamp):
        checking.check(path, raw, described, _resources())
        _leave(stamp)
    return typed(raw, described)


def typed(raw: bytes, described: dict[str, Any]) -> pd.DataFrame:
    """Read checked CSV bytes with the types of the schema."""
    kinds = {field["name"]: _kind(field) for field in described["schema"]["fields"]}
    return pd.read_csv(
        io.BytesIO(raw),
        dtype=kinds,
        keep_default_na=False,
        na_values=[""],
        encoding="utf-8-sig",
        na_filter=True,
    )


def _kind(field: dict[str, Any]) -> str:
    required = field.get("constraints", {}).get("required", False)
    return {
        "string": "str",
        "number": "float64",
        "integer": "int64" if required else "Int64",
        "boolean": "bool" if required else "boolean",
    }[field["type"]]


def _resources() -> dict[str, dict[str, Any]]:
    path = data_dir() / PACKAGE
    state = _state(path)
    kept = _packages.get(path)
    if kept is None or kept.state != state:
        kept = _Kept(state, checking.read_package(path))
        _packages[path] = kept
    return kept.content


def _state(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return (0, 0)
    return (status.st_mtime_ns, status.st_size)


def _stamp(raw: bytes, described: dict[str, Any], others: list[bytes]) -> Path:
    digest = hashlib.sha256(json.dumps(described, sort_keys=True).encode())
    for content in (raw, *others):
        digest.update(hashlib.sha256(content).digest())
    return cache_dir() / "checked" / digest.hexdigest()


def _is_there(stamp: Path) -> bool:
    try:
        return stamp.is_file()
    except OSError:
        return False


def _leave(stamp: Path) -> None:
    # A folder that cannot be written costs a second check next time, and nothing else.
    try:
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.touch()
    except OSError:
        pass
