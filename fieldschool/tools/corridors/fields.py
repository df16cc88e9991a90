"""The controls of the lesson on what it costs to send, described as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fieldschool.charts.corridors_scores import ALL, MEASURES, measure_names
from fieldschool.charts.corridors_words import answer_names, group_names, paid_out_names, reason_names
from fieldschool.i18n import _, percent
from fieldschool.tools.country_options import country_options
from fieldschool.tools.household.setting import OWN
from fieldschool.tools.widgets.kinds import (
    choice_field,
    money_field,
    number_field,
    percent_field,
    range_field,
    toggle_field,
)

#: Prices to which a community can switch that are no single service: the cheapest known, and the target of 3 %.
CHEAPEST, GOAL = "cheapest", "goal"
#: Ends and beginnings of numbers.
SENDERS, TIMES, MOST_TIMES = 1000.0, 12.0, 52
LARGEST_RATE, LARGEST_PCT = 1e7, 50.0
LOW, HIGH = 20, 50
HEAVIEST = 5
#: What stands before a group, a measure or a reason in the key of its control.
ANSWER, WEIGHT, REASON = "answer_", "weight_", "reason_"
#: Letters of a reason and of a first step.
TEXT = 400


def cost_fields(works: Sequence[tuple[str, str]], currency: str, low: float, high: float, services: bool) -> list[dict]:
    """Which corridor, how much, and how it must be paid out.

    Parameters
    ----------
    works : sequence of (iso3, name)
    currency : str
    low, high : float
        Ends of the slider.
    services : bool
        Whether single services are known, so that it can be asked how they pay out.
    """
    names = paid_out_names()
    options = [["", _("Does not matter")], *([key, names[key]] for key in ("cash", "account", "wallet"))]
    return [
        choice_field("country", _("My country"), country_options()),
        choice_field("work", _("The money comes from"), [list(one) for one in works]),
        range_field("amount", _("How much is sent at once"), low, high, currency=currency),
        *([choice_field("paid_out", _("How the family must get it"), options)] if services else []),
    ]


def reference_fields(work: str, home: str, held: str, same: bool) -> list[dict]:
    """The reference rate and its day, asked once for all quotes.

    Parameters
    ----------
    work, home : str
        Currencies.
    held : str
        The rate that the course holds, in words; empty where none is.
    same : bool
        Whether both currencies are one: then there is nothing to ask.
    """
    if same:
        return []
    says = _("The middle of the market, as a search page or a central bank shows it. Not the rate of a firm.")
    return [
        number_field("rate", _("Reference rate: {home} for one {work}").format(home=home, work=work), 0, LARGEST_RATE,
                     help=f"{says} {held}".strip(), format={"style": "decimal", "maximumFractionDigits": 6}),
        {"key": "day", "kind": "text", "label": _("Day of the rate"),
         "help": _("Year, month, day, such as {example}.").format(example="2026-11-28")},
        {"key": "today", "kind": "buttons", "label": "", "options": [["today", _("It is today's rate")]]},
    ]  # fmt: skip


def switch_fields(currency: str, old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> list[dict]:
    """Who sends, from which price to which, and how many would switch."""
    said = _("Our estimate to begin with; nobody counted it. Ask your people.")
    return [
        number_field("senders", _("People who send to my place"), 1, 1e7,
                     help=_("How many do you know of? A first guess is enough."),
                     format={"style": "decimal", "maximumFractionDigits": 0}),
        money_field("each", _("Sent each time"), currency),
        range_field("times", _("Times a year"), 1, MOST_TIMES, step=1),
        choice_field("old", _("What they pay now"), [list(one) for one in old]),
        percent_field("own_pct", _("The price that I know, in % of the amount"), LARGEST_PCT,
                      help=_("Counts when “A price that I know” is chosen above.")),
        choice_field("new", _("What they could take"), [list(one) for one in new]),
        range_field("low", _("Of 100 senders, at least so many switch"), 0, 100, step=1, help=said),
        range_field("high", _("Of 100 senders, at most so many switch"), 0, 100, step=1),
        *(toggle_field(f"{REASON}{key}", name, group=_("Who would not switch, and why"))
          for key, (name, _help) in reason_names().items()),
    ]  # fmt: skip


def score_fields(works: Sequence[tuple[str, str]]) -> list[dict]:
    """What the bars show, what there is to build on in one corridor, and weights."""
    names, groups, answers = measure_names(), group_names(), [list(one) for one in answer_names().items()]
    judged, weighed = _("Is there something to build on?"), _("How much each counts for me")
    return [
        choice_field("order", _("Show, and put in order by"), [[one, names[one]] for one in MEASURES]),
        choice_field("looking", _("The corridor that I judge"), [list(one) for one in works], group=judged),
        *(choice_field(f"{ANSWER}{key}", name, answers, group=judged) for key, name in groups.items()),
        *(range_field(f"{WEIGHT}{one}", names[one], 0, HEAVIEST, step=1, group=weighed) for one in ALL),
    ]


def choice_fields(works: Sequence[tuple[str, str]], prices: Sequence[tuple[str, str]]) -> list[dict]:
    """Which corridor to work on, with which price, why, and what comes first."""
    fields: list[dict[str, Any]] = [
        choice_field(
            "chosen", _("The corridor that I work on"), [["", _("Not chosen yet")], *(list(one) for one in works)]
        )
    ]
    if prices:
        fields.append(choice_field("price", _("The price that I tell at home"), [list(one) for one in prices]))
    return [
        *fields,
        {"key": "why", "kind": "text", "label": _("Why this one, in one sentence")},
        {"key": "step", "kind": "text", "label": _("The first step, who takes it, and by when")},
    ]


def own_option() -> tuple[str, str]:
    """A price that is typed."""
    return OWN, _("A price that I know")


def goal_option() -> tuple[str, str]:
    """The target of the world."""
    return GOAL, _("{share}, the target of the world (SDG 10.c)").format(share=percent(3))
