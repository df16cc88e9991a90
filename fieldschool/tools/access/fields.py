"""The controls of the product finder, described as data."""

from __future__ import annotations

from collections.abc import Sequence

from fieldschool.charts.access_words import protection_names
from fieldschool.i18n import _
from fieldschool.sources.access import PROTECTIONS
from fieldschool.tools.country_options import country_options
from fieldschool.tools.widgets.kinds import choice_field, money_field, range_field, toggle_field

#: Months of a plan: the shortest and the longest, and where it begins.
SHORTEST, LONGEST, OPENING = 1, 120, 24
#: Filters: all products, those that are known to open from abroad (in part), those with a promise of insurer or state.
ALL, PARTLY, YES = "all", "partly", "yes"
#: Put in each month in the history.
MONTHLY = 1000.0


def finder_fields(currency: str) -> list[dict]:
    """Country, amount, time and filters."""
    from_abroad = [[ALL, _("does not matter")], [PARTLY, _("at least in part")], [YES, _("yes, all of it")]]
    return [
        choice_field("country", _("My country"), country_options()),
        money_field("amount", _("The amount to put in"), currency),
        range_field("months", _("Needed again after"), SHORTEST, LONGEST, step=1, unit=_("months")),
        choice_field("abroad", _("Can be opened from abroad"), from_abroad),
        toggle_field("protected", _("Only with deposit insurance or a promise of the government")),
        toggle_field("out", _("Only if I can take the money out early, for any reason")),
    ]


def history_fields(options: Sequence[tuple[str, str]], years: Sequence[int]) -> list[dict]:
    """Which product is looked back on, and from which year."""
    if not options:
        return [choice_field("product", _("The product"), [["", _("No history is known")]])]
    found = [choice_field("product", _("The product"), [list(one) for one in options], column=True)]
    if len(years) > 2:
        shape = {"style": "decimal", "useGrouping": False, "maximumFractionDigits": 0}
        found.append(range_field("since", _("Saved since the year"), years[0], years[-2], step=1) | {"format": shape})
    return found


def floor_fields() -> list[dict]:
    """How safe a product must be at least."""
    names = protection_names()
    options = [[name, names[name]] for name in PROTECTIONS]
    return [choice_field("floor", _("Who must stand behind the money, at least"), options, column=True)]
