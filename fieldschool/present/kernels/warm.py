"""What the warm parent knows before the first kernel is asked for: modules, tables, and each tool opened once."""

from __future__ import annotations

import logging
import os
import pkgutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

_log = logging.getLogger(__name__)

#: What every kernel needs; some of it is otherwise imported only when the first kernel asks.
KERNEL = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.debugger",
    "ipykernel.zmqshell",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "faulthandler",
    "tornado.platform.asyncio",
    "matplotlib_inline.backend_inline",
    "ipywidgets",
    "numpy",
    "psutil",
)
#: Forks that check tables side by side, after the course was set up or changed: a small laptop has two cores.
FORKS = 2
#: What every lesson needs.
LESSON = ("pandas", "matplotlib.figure", "matplotlib.backends.backend_svg", "anywidget", "fieldschool.lesson")


def warm_up(modules: Iterable[str]) -> None:
    """Import what a kernel needs and these modules; with ``fieldschool.lesson`` among them, open the course's tools.

    Parameters
    ----------
    modules : iterable of str
        Such as `LESSON`.

    Raises
    ------
    ImportError
        When one of them is not there.
    """
    modules = list(modules)
    # Nobody debugs a lesson; without it a kernel makes no debugger, which is 2 MB and a tenth of a second.
    sys.modules["debugpy"] = None
    for name in (*KERNEL, *modules):
        import_module(name)
    from jupyter_client.localinterfaces import local_ips

    local_ips()
    if "fieldschool.lesson" in modules:
        _apart([partial(_tables, part, FORKS) for part in range(FORKS)])
        for step in (_tools, _charts, _store):
            _try(step)


def _try(step: Callable[..., Any], *of: Any) -> None:
    """Do it; a table or a tool that cannot be used is said in the lesson, to whom it concerns."""
    try:
        step(*of)
    except Exception as error:
        _log.warning("not warmed: %s %s: %s", getattr(step, "__name__", step), of, error)


def _apart(steps: Iterable[Callable[[], None]]) -> None:
    """Do each in a fork of its own, all at once, and forget what they took, where the system forks."""
    if not hasattr(os, "fork"):
        return
    pids = []
    for step in steps:
        pid = os.fork()
        if not pid:
            try:
                _try(step)
            finally:
                os._exit(0)
        pids.append(pid)
    for pid in pids:
        os.waitpid(pid, 0)


def _tables(part: int, parts: int) -> None:
    """Check a part of the tables: what checks them is large; the stamps that it leaves are all that a kernel needs."""
    from fieldschool.sources import tables

    for name in tables.names()[part::parts]:
        _try(tables.load, name)


def _tools() -> None:
    """Open each built lesson's tool and forget its widgets: what it read and drew stays in the caches."""
    import ipywidgets

    from fieldschool import course

    contents = course.load()
    for lesson in contents.lessons:
        if lesson.built:
            _try(_open_tool, lesson.tool.name, contents.start_country)
    ipywidgets.Widget.close_all()


def _open_tool(name: str, country: str) -> None:
    _tool(name).TOOL(None, country=country, seminar=country)


def _charts() -> None:
    """Draw each small chart in each language, as it is seen first; matplotlib looks for its fonts on the way."""
    import fieldschool.tools
    from fieldschool import course, i18n
    from fieldschool.sources.countries import country
    from fieldschool.tools.figure_view import first_drawn

    start = course.load().start_country
    names = [found.name for found in pkgutil.iter_modules(fieldschool.tools.__path__)]
    charts = [module.chart for name in names if hasattr(module := _tool(name), "chart")]
    try:
        for language in i18n.languages():
            i18n.use(i18n.regional(language, country(start).iso2))
            for chart in charts:
                _try(lambda chart: first_drawn(chart(start)), chart)
    finally:
        i18n.use(None)


def _tool(name: str) -> Any:
    return import_module(f"fieldschool.tools.{name}")


def _store() -> None:
    """Use a store in a folder of its own, so that the database library is loaded; nothing of it stays open."""
    from fieldschool.workbook.entries import Flag
    from fieldschool.workbook.store import Store

    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'answers.sqlite'}")
        store.put("nobody", Flag(lesson="0.0", key="warm", value=True))
        store.latest("nobody")
