"""The controls of the partnership lesson, described as data."""

from __future__ import annotations

from collections.abc import Sequence

from fieldschool.charts.partners import Partner
from fieldschool.charts.partners_roles import role_names
from fieldschool.i18n import _, language
from fieldschool.sources import countries
from fieldschool.sources import partners as facts
from fieldschool.tools.widgets.kinds import choice_field, toggle_field

#: Partners and activities that there is room for; more nobody can meet.
PARTNERS, ACTIVITIES = 24, 12
#: Letters of a name, and of a post.
NAME, OFFICE = 80, 80
#: What a person writes of a partner, and of an activity.
PARTNER, ACTIVITY = ("title", "kind", "influence", "interest", "office"), ("title",)
#: A kind of partner that is not in the table.
OTHER = "other"
#: Keys of the choices, and their value while there is none.
THEME, ACT, WHO, LEAVING, CASE, NONE = "theme", "act", "who", "leaving", "case", ""
#: The theme that comes from the strategy mix of lesson 2.2.2.
MIX = "mix"
#: What stands before an id in the key of a role, and of a tie.
ROLE, TIE = "role_", "tie_"
#: Kinds that nearly every place has.
USUAL = ("mayor", "planning", "hta", "coop", "church", "schools")


def partner_fields() -> list[dict]:
    """What is asked of a partner."""
    kinds = [[kind.kind_id, _(kind.title)] for kind in facts.kinds().values()]
    influence = [_("1 · hardly any"), _("2 · a little"), _("3 · some"), _("4 · much"), _("5 · can decide or stop it")]
    interest = [_("1 · hardly any"), _("2 · a little"), _("3 · some"), _("4 · much"), _("5 · it is their own matter")]
    return [
        {"key": "title", "kind": "text", "label": _("Organization or office"), "longest": NAME, "required": True,
         "missing": _("Write the name of an organization or an office."),
         "help": _("Such as “Savings cooperative of San Juan”. No names of people: they are not needed here.")},
        {"key": "kind", "kind": "choice", "label": _("What kind of partner it is"),
         "options": [*kinds, [OTHER, _("Another kind")]]},
        {"key": "influence", "kind": "choice", "label": _("Influence"), "required": True,
         "missing": _("Choose from 1 to 5."), "options": [[str(n), text] for n, text in enumerate(influence, 1)]},
        {"key": "interest", "kind": "choice", "label": _("Interest"), "required": True,
         "missing": _("Choose from 1 to 5."), "options": [[str(n), text] for n, text in enumerate(interest, 1)]},
        {"key": "office", "kind": "text", "label": _("Which post speaks for it"), "longest": OFFICE,
         "help": _("A post, not a person: “the treasurer”, “the head of the help desk”.")},
    ]  # fmt: skip


def activity_fields() -> list[dict]:
    """What is asked of an activity."""
    return [
        {"key": "title", "kind": "text", "label": _("Activity"), "longest": NAME, "required": True,
         "missing": _("Write in a few words what is to be done."),
         "help": _("Something that one can see when it is done: “one evening on savings at the school”.")},
    ]  # fmt: skip


def begin_field() -> dict:
    """Put the usual partners on the map."""
    says = _(
        "Six that nearly every place has, at their usual place (our estimate). Move them to where they stand here."
    )
    options = [["usual", _("Add six usual partners")]]
    return {"key": "begin", "kind": "buttons", "label": _("To begin"), "options": options, "help": says}


def theme_fields(gone: Sequence[str], has_mix: bool) -> list[dict]:
    """Which theme, and a button for each kind of partner that it needs and that is not on the map."""
    options = [[theme.theme_id, _(theme.title)] for theme in facts.themes().values()]
    mix = [[MIX, _("My strategies from lesson 2.2.2")]] if has_mix else []
    kinds = facts.kinds()
    add = [[name, _(kinds[name].title)] for name in gone]
    buttons = {"key": "add", "kind": "buttons", "label": _("Put it on my map"), "options": add}
    asked = choice_field(THEME, _("What the partnership is for"), [*mix, *options], column=True)
    return [asked, *([buttons] if add else [])]


def from_mix_field(titles: int) -> list[dict]:
    """Take the strategies of lesson 2.2.2 as activities, if there are any."""
    if not titles:
        return []
    options = [["mix", _("Add my strategies as activities")]]
    return [{"key": "from_mix", "kind": "buttons", "label": _("From lesson 2.2.2"), "options": options}]


def role_fields(activities: Sequence[tuple[str, str]], partners: Sequence[Partner]) -> list[dict]:
    """Which activity is looked at, and each partner's part in it."""
    roles = [[NONE, _("no part in it")], *([key, text] for key, text in role_names().items())]
    options = [list(one) for one in activities] or [[NONE, _("No activity yet. Write one above.")]]
    parts = [choice_field(f"{ROLE}{one.name}", one.title, roles) for one in partners] if activities else []
    return [choice_field(ACT, _("The activity"), options, column=True), *parts]


def tie_fields(partners: Sequence[Partner], looking: str) -> list[dict]:
    """Whose ties are ticked, a box for each other partner, and who leaves as a trial."""
    options = [[one.name, one.title] for one in partners] or [[NONE, _("No partner yet. Put some on the map.")]]
    boxes = [toggle_field(f"{TIE}{one.name}", one.title) for one in partners
             if one.name != looking and looking]  # fmt: skip
    leaving = [[NONE, _("Nobody leaves")], *options]
    trial = [choice_field(LEAVING, _("What if this partner leaves?"), leaving)] if len(partners) > 1 else []
    return [choice_field(WHO, _("The partner I look at"), options), *boxes, *trial]


def case_fields(country: str, host: str) -> list[dict]:
    """Real partnerships, those of the two countries first."""
    words = _("{country}: {title}")
    options = [[one.case_id, words.format(country=countries.country(one.iso3).name(language()), title=_(one.title))]
               for one in ordered_cases(country, host)]  # fmt: skip
    return [choice_field(CASE, _("A real partnership"), options)]


def ordered_cases(country: str, host: str) -> list[facts.PartnershipCase]:
    """Real partnerships: those of the own country, of the host, and then the others."""
    return sorted(facts.cases().values(), key=lambda one: (one.iso3 != country, one.iso3 != host))
