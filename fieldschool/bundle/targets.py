"""The laptops that an archive is for: a system, and versions of Python."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass

from fieldschool.bundle import laptop
from fieldschool.i18n import _


def _glibc(machine: str, oldest: int) -> list[str]:
    return [f"manylinux_2_{minor}_{machine}" for minor in range(28, oldest - 1, -1)]


#: How pip calls each system, the newest first. Linux: glibc 2.28 (2018) or newer, and what was built for older ones.
TAGS = {
    "linux": (*_glibc("x86_64", 5), "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"),
    "linux-arm": (*_glibc("aarch64", 17), "manylinux2014_aarch64"),
    "macos": ("macosx_12_0_arm64",),
    "macos-intel": ("macosx_12_0_x86_64",),
    "windows": ("win_amd64",),
}
#: What the markers of a requirement ask of each system (PEP 508).
_MARKERS = {
    "linux": ("posix", "linux", "Linux", "x86_64"),
    "linux-arm": ("posix", "linux", "Linux", "aarch64"),
    "macos": ("posix", "darwin", "Darwin", "arm64"),
    "macos-intel": ("posix", "darwin", "Darwin", "x86_64"),
    "windows": ("nt", "win32", "Windows", "AMD64"),
}
#: Pythons that can be asked for: the course needs 3.11, and nobody has built wheels for what is not out yet.
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


class UnknownTarget(ValueError):
    """No archive can be made for it; the text is a sentence that says what is accepted."""


@dataclass(frozen=True, order=True)
class Target:
    """One kind of laptop.

    Attributes
    ----------
    system : str
        One of `TAGS`.
    python : str
        Such as ``3.11``.
    """

    system: str
    python: str

    def __str__(self) -> str:
        return f"{self.system}, Python {self.python}"

    @property
    def tags(self) -> tuple[str, ...]:
        """What pip calls the system."""
        return TAGS[self.system]

    def environments(self) -> list[dict[str, str]]:
        """What markers are held against: a requirement that only the first or only the last release needs is one."""
        os_name, sys_platform, platform_system, machine = _MARKERS[self.system]
        return [
            {
                "implementation_name": "cpython",
                "implementation_version": full,
                "os_name": os_name,
                "platform_machine": machine,
                "platform_python_implementation": "CPython",
                "platform_release": "",
                "platform_system": platform_system,
                "platform_version": "",
                "python_full_version": full,
                "python_version": self.python,
                "sys_platform": sys_platform,
                "extra": "",
            }
            for full in (f"{self.python}.0", f"{self.python}.99")
        ]


def here() -> Target:
    """This computer.

    Raises
    ------
    UnknownTarget
        When there are no wheels for its kind at all.
    """
    system = laptop.system()
    if system not in TAGS:
        raise UnknownTarget(
            _("This computer ({found}) is none that an archive can be made for. Say one: --platform {known}.").format(
                found=f"{platform.system()} {platform.machine()}", known=", ".join(TAGS)
            )
        )
    return Target(system, f"{sys.version_info.major}.{sys.version_info.minor}")


def chosen(systems: list[str], pythons: list[str]) -> list[Target]:
    """The kinds of laptop that were asked for; this computer's system and Python where nothing was said.

    Raises
    ------
    UnknownTarget
        When a system or a Python is none of those known.
    """
    for system in systems:
        if system not in TAGS:
            raise UnknownTarget(
                _("There is no system {found}. Systems are {known}.").format(found=repr(system), known=", ".join(TAGS))
            )
    for python in pythons:
        if python not in PYTHONS:
            raise UnknownTarget(
                _("The course does not run on Python {found}. Say one of {known}.").format(
                    found=repr(python), known=", ".join(PYTHONS)
                )
            )
    systems = systems or [here().system]
    pythons = pythons or [f"{sys.version_info.major}.{sys.version_info.minor}"]
    return sorted({Target(system, python) for system in systems for python in pythons})
