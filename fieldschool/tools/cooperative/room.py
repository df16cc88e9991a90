"""What the room wrote as terms, for the facilitator: what is covered, how the money comes back; no free text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, ngettext, number
from fieldschool.tools.cooperative.terms import back_names, covered_names, earns_names
from fieldschool.tools.counting import how_often, most_often, rows_of
from fieldschool.workbook.entries import Entry

#: Entries that are read of each participant.
KEYS: tuple[str, ...] = ("scheme_terms",)


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Count the choices of all schemes; nothing that somebody typed is shown, and the country does not matter."""
    written = [rows_of(each, "scheme_terms") for each in answers]
    rows = [row for one in written for row in one]
    told = sum(bool(one) for one in written)
    said = ngettext("{n} of {all} has written terms.", "{n} of {all} have written terms.", told)
    said = said.format(n=number(told), all=number(len(answers)))
    asked = (
        (_("Is it covered if the cooperative fails?"), "insured", covered_names()),
        (_("How does a member have it back?"), "back", back_names()),
        (_("What does it earn?"), "earns", earns_names()),
    )
    return [_counted(title, said, [row.get(key) for row in rows], names) for title, key, names in asked]


def _counted(title: str, said: str, values: Sequence[object], names: Mapping[str, str]) -> Picture:
    counts = Counter(value for value in values if isinstance(value, str) and value in names)
    ordered = [(names[value], n) for value, n in counts.most_common()]
    return how_often(title, most_often(said, ordered), ordered)
