"""What the room confused: the first answers of everybody, without whose they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool.charts.definitions_room import confused, right_by_term
from fieldschool.charts.picture import Picture
from fieldschool.models.confusion import Chosen
from fieldschool.sources import definitions
from fieldschool.tools.definitions.leaves import KEY
from fieldschool.tools.definitions.names import title
from fieldschool.workbook.entries import Entry, Items

#: Answers of the lesson that are looked at.
KEYS: tuple[str, ...] = (KEY,)


def room(answers: Sequence[Mapping[str, Entry]], _country: str) -> list[Picture]:
    """Make the pictures.

    Parameters
    ----------
    answers : sequence of mapping
        One a person: entries by key. What cannot be read is passed over.
    _country : str
        Not looked at: cases are the same everywhere.
    """
    given = [found for entries in answers if (found := _chosen(entries.get(KEY)))]
    everybody = [answer for found in given for answer in found]
    titles = {term_id: title(term_id) for term_id in definitions.terms()}
    return [confused(everybody, len(given), titles), right_by_term(everybody, titles)]


def _chosen(entry: Entry | None) -> list[Chosen]:
    """One person's answers, one a case; the term that fits is that of the table, whatever the entry says."""
    known, terms = definitions.cases(), definitions.terms()
    found: dict[str, Chosen] = {}
    for row in entry.value if isinstance(entry, Items) else ():
        case, chosen = known.get(row.get("case_id")), row.get("chosen")
        if case is not None and (chosen is None or chosen in terms):
            found.setdefault(case.case_id, (case.term_id, chosen))
    return list(found.values())
