"""The controls of the multiplier, described as data, and what it assumes."""

from __future__ import annotations

from html import escape
from typing import Any

from ipywidgets import HTML

from fieldschool.charts.multiplier import leak_names
from fieldschool.i18n import _, number
from fieldschool.models.multiplier import LEAKS
from fieldschool.tools.content import view_content
from fieldschool.tools.kept import is_number
from fieldschool.tools.widgets.kinds import LARGEST, money_field, range_field

#: What stands before the name of a leak in the key of the slider that closes it.
CLOSE = "close_"
#: No place makes everything itself: of what local shops sell, at least so many in 100 come from outside.
LEAST = 15
#: Ends of each slider, in percent.
LIMITS = {"debts": (0, 60), "savings": (0, 40), "elsewhere": (0, 90), "supplies": (LEAST, 95)}
#: Illustrative shares to begin with. They give a multiplier among the lower ones that were measured in small places.
START = {"debts": 10, "savings": 10, "elsewhere": 30, "supplies": 50}
#: Points at most on a slider that closes a leak.
MOST_CLOSED = 30


def today_fields(currency: str) -> list[dict]:
    """What comes in, and where it leaves today."""
    labels = leak_names()
    helps = {
        "debts": _("Of each 100 received. Loans for recruitment, lenders in the city."),
        "savings": _("Of each 100 received. They are safe there, and are lent to other places."),
        "elsewhere": _("Of each 100 spent. The supermarket in the city, school fees, the clinic, orders online."),
        "supplies": _("Of each 100 that local shops take. Imports, wholesalers in the city, rent and profit of owners "
                      "who live elsewhere."),
    }  # fmt: skip
    shown = _("Illustrative: 100 families with US$ 200 each. Put in what you know.")
    return [
        *(range_field(name, labels[name], *LIMITS[name], step=1, unit="%", help=helps[name]) for name in LEAKS),
        money_field("amount", _("Money from abroad in a month"), currency, help=shown) | {"min": 1},
    ]


def closing_fields() -> list[dict]:
    """By how many points each leak could become smaller."""
    names = leak_names()
    return [range_field(f"{CLOSE}{name}", names[name], 0, MOST_CLOSED, step=1, unit=_("points")) for name in LEAKS]


def ways() -> dict[str, Any]:
    """Who could make each leak smaller, and how: our examples."""
    names = leak_names()
    said = {
        "debts": _("A cooperative that takes over expensive loans; fees of recruiters checked before people leave."),
        "savings": _("A cooperative or bank counter in the town that lends here what it takes in here."),
        "elsewhere": _("A weekly market, repair, a pharmacy, evening hours of offices: what people now go away for."),
        "supplies": _(
            "School meals and town purchases from farmers here; shops that order together; local rooms to rent."
        ),
    }
    rows = [[names[name], said[name]] for name in LEAKS]
    columns = [_("Leak"), _("Who could make it smaller, and how (our examples)")]
    compare = {"title": _("Where leaks could be closed"), "columns": columns, "rows": rows, "words": True}
    return view_content("", compare=compare)


def about() -> HTML:
    """What is assumed and left out, in a fold-out."""
    lines = [
        _(
            "The shares are illustrative until you set them. No survey of your place stands behind them. To measure "
            "them, ask twenty families and ten shops where they spent their last 100."
        ),
        _(
            "Each round: a part goes to debts outside, a part to banks outside; the rest is spent. A part of that is "
            "spent in other towns, and a part of what local shops take goes to suppliers and owners outside. What is "
            "left is income of people here, and the next round begins."
        ),
        _(
            "All rounds together are 1 / (1 − s), where s is what is left after one round. LM3 adds the first three "
            "rounds only, because a survey can follow them: (round 1 + round 2 + round 3) / round 1 "
            "(The Money Trail, New Economics Foundation, 2002)."
        ),
        _("Supplies from outside are at least {n} %: no place makes everything itself.").format(n=number(LEAST)),
        _(
            "Left out: prices that rise when farmers and builders cannot make more; taxes; people who work less; money "
            "that savings bring back as loans. Where prices rise the true gain is smaller."
        ),
    ]
    heading = escape(_("How this is reckoned"))
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    found = HTML(f'<details class="fs-more"><summary>{heading}</summary><ul class="fs-list">{items}</ul></details>')
    found.add_class("fs-html")
    # On a phone it then comes below the sliders, as other widgets do.
    found.add_class("fs-host")
    return found


def is_amount(value: Any) -> bool:
    """Whether a value can be an amount of money that comes in."""
    return is_within(value, (1, LARGEST))


def is_within(value: Any, ends: tuple[float, float]) -> bool:
    """Whether a value is a number between the ends."""
    return is_number(value) and ends[0] <= value <= ends[1]
