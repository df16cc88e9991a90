"""``fieldschool worksheets``: lessons on paper, for a hall without power."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from fieldschool.cli_edition import InEdition
from fieldschool.console import fail, out, speak


def worksheets(
    folder: Annotated[Path, typer.Argument(help="Where the PDF files go.")],
    lesson: Annotated[
        list[str] | None, typer.Option(help="Number of a lesson, such as 3.2.1; all when not given.")
    ] = None,
    country: Annotated[str, typer.Option(help="The participants' country, such as PHL.")] = "",
    host: Annotated[str, typer.Option(help="The host country, such as MEX.")] = "",
    language: Annotated[str, typer.Option(help="Such as es; English when not given.")] = "",
    edition: InEdition = "",
) -> None:
    """Print lessons as worksheets: text, pictures, questions and tasks, to be answered with a pen."""
    from fieldschool import course
    from fieldschool.document import images, pdf
    from fieldschool.document.worksheet import worksheet
    from fieldschool.i18n import _
    from fieldschool.sources.countries import UnknownCountry
    from fieldschool.sources.countries import country as known

    speak(language)
    all_of_it = course.load()
    built = {one.number: one for one in all_of_it.lessons if one.built}
    wanted = lesson or list(built)
    if strange := [number for number in wanted if number not in built]:
        said = _("The course has no lesson {number}. Lessons are {numbers}.")
        raise fail(said.format(number=", ".join(strange), numbers=", ".join(built)))
    try:
        home, seminar = (known(one or all_of_it.start_country).iso3 for one in (country, host))
        folder.mkdir(parents=True, exist_ok=True)
        for number in wanted:
            document = worksheet(number, home, seminar)
            file = folder / f"{built[number].stem}.pdf"
            file.write_bytes(pdf.write(document, images.drawn(document)))
            out.print(str(file), soft_wrap=True, markup=False)
    except UnknownCountry as error:
        raise fail(str(error)) from None
    except OSError as error:
        raise fail(_("{file} cannot be written: {why}.").format(file=folder, why=error.strerror)) from None
