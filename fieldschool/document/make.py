"""One call: what a participant saved, and a language; the four files come back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from fieldschool import i18n
from fieldschool.document.contents import contents
from fieldschool.workbook.entries import Entry


def everything(
    entries: Mapping[tuple[str, str], Entry],
    locale: str | None = None,
    *,
    whose: str = "",
    today: dt.date | None = None,
) -> dict[str, bytes]:
    """Make the four files.

    Parameters
    ----------
    entries : mapping
        Entry by lesson and key, as `Store.latest` gives them.
    locale : str, optional
        Such as ``es_MX``; the one in use when not given.
    whose : str
        The participant's key, for identifiers of the calendar; it cannot be read back from them.
    today : date, optional
        Stands on the cover.

    Returns
    -------
    dict of str to bytes
        By ending: ``docx``, ``pdf``, ``xlsx``, ``ics``.

    Raises
    ------
    TemplateError
        When a trainer's template cannot be used.
    """
    from fieldschool.document import calendar, images, pdf, pictures, sheet, word

    if locale is not None:
        i18n.use(locale)
    document = contents(entries, pictures.charts(entries), today=today)
    drawn = images.drawn(document)
    return {
        "docx": word.write(document, drawn),
        "pdf": pdf.write(document, drawn),
        "xlsx": sheet.write(entries, document),
        "ics": calendar.write(entries, document, whose),
    }
