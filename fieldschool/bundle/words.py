"""What an archive says on a laptop, in every language of the course: collected here, for there is no gettext there."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context

from fieldschool import i18n
from fieldschool.i18n import _
from fieldschool.sources.marked import N_

#: The sentences of ``laptop.py`` by their names.
SENTENCES = {
    "checking": N_("Looking whether everything came with the archive ..."),
    "installing": N_("Installing the course (once, a minute or two) ..."),
    "installed": N_("Installed. From now on the course starts at once."),
    "other_system": N_("This archive is for {known}, and this laptop is {found}. Ask for an archive made for it."),
    "other_python": N_(
        "This archive is for Python {known}, and this is Python {found}. Install one it is for, then run this again."
    ),
    "damaged": N_(
        "The archive did not arrive whole. Damaged or missing: {files}. Copy the ZIP file again and unpack it again."
    ),
    "changed": N_(
        "These files of the course are not as they came: {files}. Did you change them? Then add {option}. "
        "If not, copy the ZIP file again and unpack it again."
    ),
    "disk": N_("The disk has {free} MB left and the course needs {needed} MB: make room, then run this again."),
    "not_installed": N_("The packages could not be installed; the reason is at the end of {log}."),
}
#: What ``start.sh`` and ``start.bat`` say, which have no Python to say it with.
NO_PYTHON = N_("This archive needs Python {known}, and this laptop has none such. Install it, then run this again.")


def everywhere() -> dict[str, dict[str, str]]:
    """The sentences of the laptop, by language and name."""
    return {code: {name: _in(code, text) for name, text in SENTENCES.items()} for code in i18n.languages()}


def no_python(known: str) -> list[str]:
    """That there is no Python of these versions: one line a language."""
    return list(dict.fromkeys(_in(code, NO_PYTHON).format(known=known) for code in i18n.languages()))


def readme(code: str, targets: str, version: str) -> str:
    """The page to read first, in one language.

    Parameters
    ----------
    code : str
        Such as ``es``.
    targets : str
        The laptops that the archive is for.
    version : str
        Of the course.
    """
    return _spoken(code, lambda: _page(targets, version))


def _page(targets: str, version: str) -> str:
    paragraphs = [
        _("Field School {version}: the whole course for a laptop without internet").format(version=version),
        _("For: {targets}. Nothing is fetched from anywhere, neither now nor later.").format(targets=targets),
        _("1. Unpack the ZIP file into a folder that may stay where it is."),
        _("2. Linux and macOS: open a terminal in that folder and type:  sh start.sh"),
        _("   Windows: double-click start.bat."),
        _("3. The first time, every file is checked and the course is installed into the folder: a minute or two."),
        _("4. The course opens in the browser. The terminal shows the address for the phones of the room, and yours."),
        _("Ctrl+C in the terminal closes the course. Answers are kept in your user folder, not in this one."),
        _("Other commands go behind start.sh (Windows: start.bat), wherever the manual says .venv/bin/fieldschool:"),
        "\n".join(
            f"    sh start.sh {each}" for each in ("doctor", "present --port 9000", "worksheets paper", "--help")
        ),
        _("The manual: open manual/index.html in a browser."),
        _("The folder course holds lessons, tables and texts. You may change them."),
        _("You need Python and a browser. What only tests and development need is not in the archive."),
    ]
    return "\n\n".join(paragraphs) + "\n"


def _in(code: str, text: str) -> str:
    return _spoken(code, lambda: _(text))


def _spoken(code: str, say: Callable[[], str]) -> str:
    """What somebody says in a language, without changing the one in use."""

    def said() -> str:
        i18n.use(code)
        return say()

    return copy_context().run(said)
