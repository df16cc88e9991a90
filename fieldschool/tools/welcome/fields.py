"""The controls of the welcome, described as data: who somebody is, and where somebody stands."""

from __future__ import annotations

from fieldschool.i18n import _
from fieldschool.sources import assessment
from fieldschool.tools.country_options import country_options
from fieldschool.tools.widgets.kinds import choice_field

#: The scale of the self-assessment, from "not at all" to "I could teach it".
SCALE = (1, 2, 3, 4, 5)
#: A role that is left open.
OPEN = "open"


def profile_fields() -> list[dict]:
    """Two countries, and what somebody may say of himself or herself; no name."""
    every = country_options()
    return [
        choice_field("country", _("My own country"), every),
        choice_field(
            "host",
            _("The host country"),
            every,
            help=_("Where the seminar is held, or another country that you want to learn from."),
        ),
        choice_field("role", _("What I do (if you like)"), roles()),
        {
            "key": "place",
            "kind": "text",
            "label": _("Where I do it: town or district (if you like)"),
            "help": _("No name is needed. Nobody but you sees this page."),
        },
    ]


def roles() -> list[list[str]]:
    """The people of the seminar."""
    return [
        [OPEN, _("I leave this open")],
        ["official", _("Elected or appointed official of a local government")],
        ["department", _("Head or staff of a department")],
        ["council", _("Member of a migration and development council")],
        ["centre", _("Staff of a migrant resource centre")],
        ["focal", _("Focal person for migration")],
        ["association", _("Officer of an association of migrants, families or returnees")],
        ["academe", _("Teacher or researcher")],
        ["civil", _("NGO or church")],
        ["business", _("Business, bank or cooperative")],
        ["other", _("Something else")],
    ]


def statement_fields() -> list[dict]:
    """One row of five numbers for each statement; none is chosen until somebody chooses."""
    options = [[n, str(n)] for n in SCALE]
    fields = [choice_field(statement.statement_id, _(statement.text), options) for statement in assessment.statements()]
    fields[0]["help"] = _("1 not at all · 2 a little · 3 partly · 4 well · 5 so well that I could teach it")
    return fields
