"""The controls of the association, described as data."""

from __future__ import annotations

from fieldschool.charts.association_words import lever_name
from fieldschool.i18n import _
from fieldschool.sources import countries
from fieldschool.tools.association.plan import ENDS, GROWTH, most, usual
from fieldschool.tools.country_options import country_options
from fieldschool.tools.widgets.kinds import choice_field, range_field, step_of

#: The key of the buttons that take targets from the plan.
FILL = "fill"


def growth_fields() -> list[dict]:
    """What moves the members."""
    helps = {
        "brought": _("48: in a year, every second member brings somebody."),
        "left": _("They move away, lose interest or quarrel. No study counted it: take what you see at home."),
        "pool": _("All who could join, members included: growth stops there."),
    }
    return [range_field(name, lever_name(name), *_ends(name), help=helps.get(name, "")) for name in GROWTH]


def fund_fields(iso3: str, where: str, use: str) -> list[dict]:
    """What moves the fund, in the country's money; what belongs to a use that is not chosen does not stand there."""
    currency = countries.country(iso3).currency
    costs, uses = _("Joining fee and running costs"), _("How the money is put to use")
    group = {"join": costs, "fixed": costs, "per_member": costs}
    money = {
        name: range_field(name, lever_name(name), 0, most(name, iso3, where), currency, _step(name, iso3, where),
                          **({"group": group[name]} if name in group else {}))
        for name in ("fee", "events", "join", "fixed", "per_member")
    }  # fmt: skip
    paid = range_field("paid", lever_name("paid"), *_ends("paid"),
                       help=_("In the One Dollar Campaign of Rwandans abroad: 76 of 100."))  # fmt: skip
    put = range_field("put", lever_name("put"), *_ends("put"), group=uses,
                      help=_("The reserve: three months of running costs."))  # fmt: skip
    interest = range_field("interest", lever_name("interest"), *_ends("interest"), unit="%", group=uses)
    bad = range_field("bad", lever_name("bad"), *_ends("bad"), group=uses)
    used = {"keep": [], "project": [put], "loans": [put, interest, bad]}[use]
    lives = [["abroad", _("Abroad, where they work")], ["home", _("At home: their families")]]
    return [
        choice_field("country", _("My own country"), country_options()),
        choice_field("where", _("Where do the members live?"), lives),
        money["fee"],
        paid,
        money["events"],
        choice_field("use", _("What is the fund for?"), use_options(), column=True),
        *(money[name] for name in ("join", "fixed", "per_member")),
        *used,
    ]


def use_options() -> list[list[str]]:
    """What a fund can be for."""
    return [
        ["keep", _("Keep it for emergencies")],
        ["loans", _("Lend it to members, to be paid back within a year")],
        ["project", _("Give to a project at home, once a year")],
    ]


def outcome_fields() -> list[dict]:
    """What the levers are tried on."""
    options = [["members", _("Members after 5 years")], ["fund", _("The fund after 5 years")]]
    return [choice_field("outcome", _("What should the levers move?"), options)]


def fill_field() -> dict:
    """Take members and fund from the plan into the list of targets."""
    says = _(
        "What the middle future has now, in a year and in five years. Change the numbers: a target is your decision."
    )
    options = [["members", _("The members")], ["fund", _("The fund")]]
    return {"key": FILL, "kind": "buttons", "label": _("Take from my plan"), "options": options, "help": says}


def _ends(name: str) -> tuple[float, float, str, float]:
    low, high, step = ENDS[name]
    return low, high, "", step


def _step(name: str, iso3: str, where: str) -> float:
    # Where the amount to begin with is small, a step must not jump over it.
    return step_of(2 * usual(name, iso3, where))
