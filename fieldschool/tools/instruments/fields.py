"""The controls of the time line, and the fields of an instrument that a participant adds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from fieldschool.charts.instruments import kind_name
from fieldschool.i18n import _
from fieldschool.sources import policies
from fieldschool.sources.policies import KINDS, Instrument
from fieldschool.tools.country_options import country_options
from fieldschool.tools.widgets.kinds import choice_field

#: No choice among areas, kinds or countries.
ALL, NONE = "all", "none"
#: An instrument that corrects none of the list.
NEW = "new"
#: What a participant can say of an instrument; two words of the tables are one here.
STATUSES = ("in force", "repealed", "draft", "unknown")
#: The first year that an instrument may have.
FIRST_YEAR = 1800
TITLE_LETTERS, SOURCE_LETTERS, LINK_LETTERS = 120, 160, 300


def view_fields() -> list[dict]:
    """What is on view: two countries, an area, a kind."""
    return [
        choice_field("country", _("My own country"), country_options()),
        choice_field("beside", _("Country beside it"), beside_options()),
        choice_field("area", _("Area"), [[ALL, _("All areas")], *area_options()]),
        choice_field("kind", _("What it is"), [[ALL, _("All kinds")], *kind_options()]),
    ]


def beside_options() -> list[list[str]]:
    """Every country; those with prepared instruments first, so that they are found."""
    prepared = set(policies.prepared())
    every = country_options()
    ready = [[*option, _("With instruments prepared")] for option in every if option[0] in prepared]
    others = [[*option, _("Other countries")] for option in every if option[0] not in prepared]
    return [[NONE, _("No other country")], *ready, *others]


def area_options() -> list[list[str]]:
    """The areas: id and title."""
    return [[area.area_id, _(area.title)] for area in policies.areas()]


def kind_options() -> list[list[str]]:
    """The kinds of instrument."""
    return [[kind, kind_name(kind).capitalize()] for kind in KINDS]


def record_fields(prepared: tuple[Instrument, ...]) -> list[dict]:
    """What a participant says of an instrument.

    Parameters
    ----------
    prepared : tuple of Instrument
        Those of the country, which an own one may correct; without any, nothing is asked about it.
    """
    fields = [
        {"key": "title", "kind": "text", "label": _("Title"), "required": True, "longest": TITLE_LETTERS,
         "missing": _("Write the title, or how people call it.")},
        {"key": "year", "kind": "year", "label": _("Year in which it was adopted or began"), "required": True,
         "min": FIRST_YEAR, "max": datetime.now(UTC).year + 1, "missing": _("Write the year, in four digits.")},
        {"key": "kind", "kind": "choice", "label": _("What it is"), "options": kind_options(), "required": True,
         "missing": _("Choose what it is.")},
        {"key": "area", "kind": "choice", "label": _("Its main area"), "options": area_options(), "required": True,
         "missing": _("Choose the area that it serves most.")},
        {"key": "area2", "kind": "choice", "label": _("A second area, if it has one"), "start": NONE,
         "options": [[NONE, _("No second area")], *area_options()]},
        {"key": "status", "kind": "choice", "label": _("Is it in force?"), "start": STATUSES[0],
         "options": [[status, words] for status, words in zip(STATUSES, _statuses(), strict=True)]},
        {"key": "source", "kind": "text", "label": _("Where one can read it"), "longest": SOURCE_LETTERS,
         "help": _("The official gazette with its date, an office, a book. With it, others can check.")},
        {"key": "link", "kind": "link", "label": _("Address of a page, if there is one"), "longest": LINK_LETTERS},
    ]  # fmt: skip
    if prepared:
        options = [[each.instrument_id, f"{each.year} · {_(each.title)}"] for each in prepared]
        corrected = {"key": "corrects", "kind": "choice", "label": _("Does it correct one of the list?"), "start": NEW,
                     "help": _("Then yours stands on the time line in its place."),
                     "options": [[NEW, _("No, it is new")], *options]}  # fmt: skip
        fields.append(corrected)
    return fields


def heading(values: Mapping[str, str]) -> str:
    """How an instrument of one's own is called in the list."""
    title, year = values.get("title", ""), values.get("year", "")
    return _("{title} ({number})").format(title=title, number=year) if title and year else title or year


def _statuses() -> tuple[str, ...]:
    return _("Yes"), _("No, not any more"), _("It is a draft"), _("I do not know")
