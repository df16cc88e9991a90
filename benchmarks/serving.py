"""Stock Voilà with one lesson of the course, as a process of its own beside ours (`fieldschool.doctor.serving`)."""

from __future__ import annotations

import sys
from pathlib import Path

from fieldschool import course, paths
from fieldschool.doctor.serving import ENDS, Program, free_port, ours, served

__all__ = ["ENDS", "Program", "ours", "served", "stock"]


def stock(folder: Path, number: str) -> Program:
    """Plain Voilà with its own template, which serves one lesson of the course at its address."""
    port = free_port()
    notebook = paths.notebooks_dir() / f"{course.load().lesson(number).stem}.ipynb"
    command = [sys.executable, "-m", "voila", str(notebook), "--template=lab", "--no-browser", f"--port={port}"]
    folder.mkdir(parents=True, exist_ok=True)
    return Program(command, f"http://127.0.0.1:{port}/", folder)
