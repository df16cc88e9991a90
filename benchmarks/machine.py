"""On what and beside what was measured."""

from __future__ import annotations

import os
import platform
from datetime import date

import psutil


def machine() -> str:
    """Date, system, cores, memory and the load of the last minute, in a line."""
    return (
        f"{date.today()}, {platform.system()} {platform.release()}, Python {platform.python_version()}, "
        f"{os.cpu_count()} cores, {psutil.virtual_memory().total / 1e9:.0f} GB, load {psutil.getloadavg()[0]:.1f}"
    )
