"""What the room wrote as terms, for the facilitator: what is covered, how the money comes back; no free text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.tools.cooperative.terms import back_names, covered_names, earns_names
from fieldschool.workbook.entries import Entry, Items

#: Entries that are read of each participant.
KEYS: tuple[str, ...] = ("scheme_terms",)


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Count the choices of all schemes; nothing that somebody typed is shown, and the country does not matter."""
    written = [entry.value for each in answers if isinstance(entry := each.get("scheme_terms"), Items)]
    rows = [row for one in written for row in one]
    told = sum(bool(one) for one in written)
    said = ngettext("{n} of {all} has written terms.", "{n} of {all} have written terms.", told)
    said = said.format(n=number(told), all=number(len(answers)))
    return [
        _bars(_("Is it covered if the cooperative fails?"), said, rows, "insured", covered_names()),
        _bars(_("How does a member have it back?"), said, rows, "back", back_names()),
        _bars(_("What does it earn?"), said, rows, "earns", earns_names()),
    ]


def _bars(title: str, said: str, rows: Sequence[Mapping], key: str, names: Mapping[str, str]) -> Picture:
    counts = Counter(row.get(key) for row in rows if isinstance(row.get(key), str) and row.get(key) in names)
    ordered = counts.most_common()
    items = [
        {"name": names[one], "value": n, "text": number(n), "note": "", "mark": place == 0}
        for place, (one, n) in enumerate(ordered)
    ]
    if ordered:
        said += " " + _("Most often: {what} ({n}).").format(what=names[ordered[0][0]], n=number(ordered[0][1]))
    table = Table(title, (_("What"), _("How many")), tuple((names[one], number(n)) for one, n in ordered))
    return Picture("bars", said, {"title": title, "unit": "", "items": items}, table)
