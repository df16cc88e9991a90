"""``fieldschool doctor`` before the room comes in, ``fieldschool new-country`` before a country is at home here."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from fieldschool.cli_edition import InEdition
from fieldschool.console import err, fail, out, speak


def doctor(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port that the course will have.")] = 8866,
    participants: Annotated[int, typer.Option(min=1, max=1000, help="How many you expect.")] = 60,
    quick: Annotated[bool, typer.Option("--quick", help="Measure nothing: the answer is there in seconds.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For a program.")] = False,
    language: Annotated[str, typer.Option(help="Such as es; English when not given.")] = "",
    edition: InEdition = "",
) -> None:
    """Look whether this laptop is fit for the room, and measure how many participants it carries."""
    from fieldschool.doctor import examine, report
    from fieldschool.doctor.findings import fit
    from fieldschool.i18n import _

    speak(language)
    asked = examine.Asked(port, participants)
    findings, seen = [], None
    try:
        for finding in examine.quick(asked):
            findings.append(finding)
            if not as_json:
                report.show(out, finding)
        if not quick:
            err.print(_("Measuring for about half a minute. Leave the computer alone meanwhile."), soft_wrap=True)
            measured, seen = examine.measured(asked)
            findings += measured
            if not as_json:
                for finding in measured:
                    report.show(out, finding)
    except FileNotFoundError as error:
        raise fail(str(error)) from None
    if as_json:
        typer.echo(report.as_json(findings, seen))
    else:
        style = "bold green" if fit(findings) else "bold red"
        out.print(examine.verdict(findings), style=style, soft_wrap=True, markup=False)
    if not fit(findings):
        raise typer.Exit(1)


def new_country(
    code: Annotated[str, typer.Argument(help="The country's code of three letters (ISO 3166), such as HND.")],
    language: Annotated[str, typer.Option(help="Of the list to fill, such as es; English when not given.")] = "",
    edition: InEdition = "",
) -> None:
    """Lay the pack of a country that has none, and say what to fill in it."""
    from fieldschool.i18n import _, ngettext, number
    from fieldschool.new_country.lay import CannotLay, lay
    from fieldschool.sources.checking import TableError

    speak(language)
    try:
        laid = lay(code, Path(os.environ["FIELDSCHOOL_EDITION"]) / "data" / "countries" if edition else None)
    except (CannotLay, TableError, FileNotFoundError) as error:
        raise fail(str(error)) from None
    name, figures = laid.known.country.name(language or "en"), len(laid.known.figures)
    found = ngettext("{n} figure of it is known", "{n} figures of it are known", figures).format(n=number(figures))
    said = _("{country}: {folder} is there. {found} from international statistics.")
    out.print(said.format(country=name, folder=laid.folder, found=found), style="green", soft_wrap=True, markup=False)
    out.print(_("To fill, the most useful first (TODO.md says where one finds it):"), soft_wrap=True, markup=False)
    for gap in laid.missing:
        out.print(f"  {gap.file}: {gap.what}", soft_wrap=True, markup=False)
    out.print(_("Then run fieldschool check. Until then the course does without."), soft_wrap=True, markup=False)
