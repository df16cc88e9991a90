"""What the commands print on: sentences where output goes, errors where errors go, in the language asked for."""

from __future__ import annotations

import typer
from rich.console import Console

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


def fail(sentence: str) -> typer.Exit:
    """Print the sentence where errors go, and give what ends the command with 1."""
    err.print(sentence, style="bold red", markup=False, soft_wrap=True)
    return typer.Exit(1)


def speak(language: str) -> None:
    """Use a language that was asked for at the keyboard."""
    from fieldschool import i18n
    from fieldschool.i18n import _

    if language and language not in i18n.languages():
        raise fail(_("Languages are {languages}.").format(languages=", ".join(i18n.languages())))
    i18n.use(language or None)
