"""What the room agreed on, for the facilitator: who bears a loss, and how safe the migrants are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool.charts.picture import Picture, Table
from fieldschool.charts.venture_words import loss_names
from fieldschool.i18n import _, ngettext, number
from fieldschool.tools.kept import is_number
from fieldschool.workbook.entries import Entry, Items

#: Entries that are read of each participant.
KEYS: tuple[str, ...] = ("venture_terms",)
#: Upper ends of the groups of ventures, in percent of futures in which migrants lose.
GROUPS = (10.0, 30.0, 50.0)


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Count ventures by the migrants' risk and by who bears a loss; nothing that somebody typed is shown.

    Parameters
    ----------
    answers : sequence of mapping
        One for each participant: entry by key.
    country : str
        ISO 3166 alpha-3; the counts do not depend on it.
    """
    rows = [row for each in answers if (row := _first(each.get("venture_terms"))) is not None]
    return [_risks(rows, len(answers)), _losses(rows)]


def _risks(rows: Sequence[Mapping], everybody: int) -> Picture:
    known = [row["losing"] for row in rows if is_number(row.get("losing")) and 0 <= row["losing"] <= 100]
    names = [
        _("Up to 10 of 100"),
        _("More than 10, up to 30"),
        _("More than 30, up to 50"),
        _("More than half"),
    ]
    counts = [0] * len(names)
    for share in known:
        counts[next((place for place, end in enumerate(GROUPS) if share <= end), len(GROUPS))] += 1
    said = ngettext("{n} of {all} has changed a venture.", "{n} of {all} have changed a venture.", len(known))
    said = said.format(n=number(len(known)), all=number(everybody))
    if counts[-1]:
        more = ngettext(
            "In {n} of these, migrants lose in more than half of the futures.",
            "In {n} of these, migrants lose in more than half of the futures.",
            counts[-1],
        )
        said += " " + more.format(n=number(counts[-1]))
    return _bars(_("Futures in which migrants lose money"), said, names, counts)


def _losses(rows: Sequence[Mapping]) -> Picture:
    names = loss_names()
    counts = [sum(row.get("loss") == key for row in rows) for key in names]
    said = _("Nobody has answered yet.")
    if sum(counts):
        most = max(range(len(counts)), key=counts.__getitem__)
        said = _("Who pays in a year of loss, said most often: {who}.").format(who=list(names.values())[most])
    return _bars(_("Who pays in a year of loss"), said, list(names.values()), counts)


def _bars(title: str, sentence: str, names: Sequence[str], counts: Sequence[int]) -> Picture:
    items = [
        {"name": name, "value": n, "text": number(n), "note": "", "mark": False}
        for name, n in zip(names, counts, strict=True)
    ]
    cells = tuple((name, number(n)) for name, n in zip(names, counts, strict=True))
    table = Table(title, (_("What"), _("How many")), cells)
    return Picture("bars", sentence, {"title": title, "unit": "", "items": items}, table)


def _first(entry: Entry | None) -> Mapping | None:
    return entry.value[0] if isinstance(entry, Items) and entry.value else None
