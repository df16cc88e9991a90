"""The controls of the board, described as data: which board, one card after another, and cards of one's own."""

from __future__ import annotations

from collections.abc import Mapping

from fieldschool.charts.balance import domain_names, level_names, place_names
from fieldschool.i18n import _, language, number
from fieldschool.models.balance import PLACES, WEIGHTS
from fieldschool.sources import countries, impacts
from fieldschool.sources.impacts import Impact
from fieldschool.tools.balance.boards import BOARDS, Placed
from fieldschool.tools.country_options import country_options
from fieldschool.tools.widgets.kinds import choice_field

#: What follows an impact's id in the key of its weight.
WEIGHT = "_weight"
#: Impacts of one's own that there is room for, and letters of one.
OWN_LIMIT, OWN_LETTERS = 6, 80


def board_names(country: str, host: str) -> dict[str, str]:
    """Name the two boards by their countries."""
    home, visited = (countries.country(iso3).name(language()) for iso3 in (country, host))
    names = (_("Home, {country}").format(country=home), _("Host, {country}").format(country=visited))
    return dict(zip(BOARDS, names, strict=True))


def where_fields(country: str, host: str) -> list[dict]:
    """The own country, and which board is filled in."""
    names = board_names(country, host)
    same = _("Home and host are the same country: use the second board for the place that you visit.")
    more = {"help": same} if country == host else {}
    return [
        choice_field("country", _("My own country"), country_options()),
        choice_field("board", _("The board that I fill in now"), [[name, names[name]] for name in BOARDS], **more),
    ]


def card_fields() -> dict[str, tuple[dict, dict]]:
    """Describe for each impact the choice of its place and that of its weight, in fold-outs by level."""
    places = place_names()
    options = [[place, places[place]] for place in PLACES]
    weights = [[weight, number(weight)] for weight in WEIGHTS]
    levels = level_names()
    return {
        name: (
            choice_field(name, _(each.title), options, about=_(each.what), help=evidence(each),
                         group=levels[each.level]),
            choice_field(f"{name}{WEIGHT}", weight_label(each), weights, group=levels[each.level]),
        )
        for name, each in impacts.impacts().items()
    }  # fmt: skip


def shown_fields(cards: Mapping[str, tuple[dict, dict]], placed: Placed) -> list[dict]:
    """The cards in the order shown; those that were found have their weight below."""
    fields = []
    for name, (place, weight) in cards.items():
        fields.append(place)
        if placed.get(name, ("absent", 0))[0] != "absent":
            fields.append(weight)
    return fields


def values(placed: Placed) -> dict[str, str | int | None]:
    """What the controls of the cards show."""
    shown: dict[str, str | int | None] = {}
    for name in impacts.impacts():
        place, weight = placed.get(name, (None, None))
        shown |= {name: place, f"{name}{WEIGHT}": weight}
    return shown


def evidence(impact: Impact) -> str:
    """What was measured somewhere, and who says so."""
    said = _("Seen elsewhere: {evidence} ({source})")
    source = ", ".join(part for part in (impact.source.publisher, impact.source.year) if part)
    return said.format(evidence=_(impact.evidence), source=source)


def weight_label(impact: Impact) -> str:
    """Ask for a weight; the card's title is in it, so that it can be told from the others by ear."""
    return _("Weight of “{title}”, 0 to 3").format(title=_(impact.title))


def own_fields(country: str, host: str) -> list[dict]:
    """What a participant says of an impact of his or her own."""
    boards, places = board_names(country, host), place_names()
    missing = _("Choose one of the list.")

    def choice(key: str, label: str, options: list[list[str]], start: str = "") -> dict:
        more = {"start": start} if start else {"missing": missing}
        return {"key": key, "kind": "choice", "label": label, "options": options, "required": True, **more}

    return [
        {"key": "title", "kind": "text", "label": _("What happens, in a few words"), "longest": OWN_LETTERS,
         "required": True, "missing": _("Write what happens, such as: the youth band has no trumpet any more.")},
        choice("sign", _("Gain or cost"), [[sign, places[sign]] for sign in ("gain", "cost")]),
        choice("level", _("Who feels it"), [list(item) for item in level_names().items()]),
        choice("domain", _("What it is about"), [list(item) for item in domain_names().items()]),
        choice("weight", _("Weight"), [[str(n), number(n)] for n in WEIGHTS[1:]], "2"),
        choice("board", _("Board"), [list(item) for item in boards.items()], BOARDS[0]),
    ]  # fmt: skip
