"""Who is in the room: countries, work, where it stands before the seminar. Places that people typed are not shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts import welcome_room as chart
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, language, ngettext, number
from fieldschool.sources import countries, places
from fieldschool.sources.assessment import statements
from fieldschool.tools.counting import choices_of, how_often, most_often
from fieldschool.tools.kept import is_number
from fieldschool.tools.welcome.fields import OPEN, SCALE, roles
from fieldschool.workbook.entries import Entry, Number, Text

BEFORE = "before."
#: Answers of lesson 0.0 that are looked at; the statements' short names are those of the table.
KEYS: tuple[str, ...] = ("country", "host", "profile.role", *(BEFORE + one.statement_id for one in statements()))


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Make the pictures of a room.

    Parameters
    ----------
    answers : sequence of mapping
        Entry by key, one mapping a participant.
    country : str
        ISO 3166 alpha-3; where the seminar is held if nobody chose a host.
    """
    known = {one.iso3: one.name(language()) for one in countries.all_countries()}
    chosen = Counter(code for each in answers if (code := _code(each.get("country"), known)))
    hosts = Counter(code for each in answers if (code := _code(each.get("host"), known)))
    host = hosts.most_common(1)[0][0] if hosts else country
    asked = statements()
    ratings = [[one for each in answers if (one := _rating(each.get(BEFORE + each_asked.statement_id)))]
               for each_asked in asked]  # fmt: skip
    rated = sum(any(_rating(each.get(BEFORE + one.statement_id)) for one in asked) for each in answers)
    return [
        chart.countries(chosen, {host: host, **known}, places.positions(), host, len(answers)),
        _roles(answers),
        chart.statements([_(one.text) for one in asked], ratings, rated, len(answers)),
    ]


def _roles(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    names = {name: label for name, label in roles() if name != OPEN}
    counted = Counter(choices_of(answers, "profile.role", names))
    rows = sorted(((names[name], n) for name, n in counted.items()), key=lambda row: (-row[1], row[0]))
    said = ngettext("{n} person says what he or she does.", "{n} people say what they do.", counted.total())
    title = _("What people of the room do")
    told = most_often(said.format(n=number(counted.total())), rows)
    return how_often(title, told, rows, columns=(_("Work"), _("People")), unit=_("People"))


def _code(entry: object, known: Mapping[str, str]) -> str:
    return entry.value if isinstance(entry, Text) and entry.value in known else ""


def _rating(entry: object) -> int:
    """1 to 5; 0 where nothing was rated."""
    good = isinstance(entry, Number) and is_number(entry.value) and entry.value in SCALE
    return int(entry.value) if good else 0
