"""Measure everything in one run and print it; 1 when a tool of a built lesson has no benchmark."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from datetime import date
from importlib.metadata import version
from pathlib import Path

from rich.console import Console

from benchmarks import document, every_tool, household, household_tool, in_browser, report
from benchmarks.timing import summary
from fieldschool import course

PACKAGES = ("numpy", "voila", "ipywidgets", "anywidget", "ipykernel", "matplotlib")


def main() -> int:
    """Print the tables as they are measured."""
    out = Console(width=None if sys.stdout.isatty() else 150, highlight=False)
    out.print(_machine(), soft_wrap=True)
    with tempfile.TemporaryDirectory() as own:
        folder = Path(own)
        os.environ |= {"FIELDSCHOOL_CACHE": f"{own}/cache", "FIELDSCHOOL_STATE": f"{own}/state"}
        with in_browser.browser() as browser:
            stem = course.load().lesson(household_tool.LESSON).stem
            ours, pages = in_browser.lesson(browser, folder, stem)
            out.print(report.slider_to_picture(ours, in_browser.stock(browser, folder)))
        out.print(report.lesson_page(pages, summary(pages.warm)))
        out.print(report.model([row for count in (1000, 10_000) for row in household.measure(count)]))
        out.print(report.document(document.measure()))
        benches = every_tool.tools()
        out.print(report.every_tool({name: bench and every_tool.measure(bench) for name, bench in benches.items()}))
    out.print(f"Load at the end: {_load()}")
    missing = [name for name, bench in benches.items() if bench is None]
    if missing or not benches:
        out.print(f"Without a benchmark: {', '.join(missing) or 'every tool, as no lesson is built'}.", style="red")
        return 1
    return 0


def _machine() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{date.today()}, {platform.system()} {platform.release()}, {os.cpu_count()} cores, load {_load()}; "
        f"Python {platform.python_version()}, {packages}"
    )


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "not known"


if __name__ == "__main__":
    sys.exit(main())
