"""The controls, described as data: the impacts, what there is to spend, one card a strategy, the solver's button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool.charts.balance import level_names
from fieldschool.charts.strategies_words import people
from fieldschool.i18n import _, listing, money, number, span
from fieldschool.sources import impacts, strategies
from fieldschool.sources.strategies import Strategy
from fieldschool.tools.country_options import country_options
from fieldschool.tools.strategies.aims import PICKS, Aim, local, strength, unreached
from fieldschool.tools.strategies.names import grade_name, group_names, strength_name
from fieldschool.tools.widgets.kinds import choice_field, range_field, round_up, toggle_field

#: Something that is left open.
OPEN = "open"
#: Where the impacts come from.
SAVED, HERE = "saved", "here"
#: Months within which effects must be seen.
MONTHS = (6, 12, 18, 24, 36)
#: People full time that a slider reaches, and prices here compared with our estimate, in percent.
MOST_STAFF, PRICES = 10.0, (25, 300)
#: How far the slider of the budget goes, in budgets to begin with.
BUDGETS = 5
#: What begins the key of a choice of a strategy for an impact that our list does not reach.
NAMED = "named_"
BEST = "best"


def aim_fields(earlier: Sequence[Aim], use: str, chosen: Sequence[Aim]) -> list[dict]:
    """Where the impacts come from, which they are, and what would reach those that nothing in the list reaches."""
    fields = []
    if earlier:
        options = [[SAVED, _("My top impacts of lesson 2.2.1")], [HERE, _("Others, chosen here")]]
        fields.append(choice_field("use", _("Which impacts do you want to reach?"), options, column=True))
    if use == HERE:
        levels = level_names()
        options = [[OPEN, _("Nothing chosen")]]
        options += [[name, _(each.title), levels[each.level]] for name, each in impacts.impacts().items()]
        fields += [choice_field(f"pick{n}", _("Impact {n}").format(n=number(n)), options) for n in range(1, PICKS + 1)]
    groups = group_names()
    offered = [[OPEN, _("None of them")], *([s.strategy_id, _(s.title), groups[s.group]] for s in local())]
    for aim in unreached(chosen):
        label = _("Which strategy would reach “{impact}”?").format(impact=aim.title)
        said = _("None in our list is known to. If you know one where you are, name it: it then counts as “clearly”.")
        fields.append(choice_field(f"{NAMED}{aim.impact_id}", label, offered, help=said))
    return fields


def most_budget(country: str) -> float:
    """The end of the budget's slider, in the country's currency."""
    return round_up(BUDGETS * strategies.usual_budget(country))


def limit_fields(country: str) -> list[dict]:
    """What there is: money, people, time; and how carefully effects are counted."""
    currency = strategies.currency(country)
    careful = [[False, _("The middle of what is known")], [True, _("The low end: careful")]]
    return [
        choice_field("country", _("My own country"), country_options()),
        range_field("budget", _("Money a year"), 0, most_budget(country), currency),
        range_field("staff", _("People full time"), 0, MOST_STAFF, step=0.25, format=_quarters()),
        choice_field(
            "months", _("Effects must be seen within (months)"), [[months, number(months)] for months in MONTHS]
        ),
        choice_field("careful", _("Count on which effect?"), careful, column=True),
    ]


def cards(chosen: Sequence[Aim], named: Mapping[str, str], costs: Mapping[str, float], currency: str) -> list[dict]:
    """One card a strategy, yes or no, in fold-outs by group; and how prices here differ from our estimate."""
    found = {each.strategy_id: _works(each, chosen, named) for each in local()}
    names, titles = group_names(), {}
    for group in strategies.GROUPS:
        members = [each for each in local() if each.group == group]
        reaching = sum(any(effect > 0 for _aim, effect in found[each.strategy_id]) for each in members)
        titles[group] = _("{group}: {n} of {all} reach your impacts").format(
            group=names[group], n=number(reaching), all=number(len(members))
        )
    fields = [
        toggle_field(
            each.strategy_id,
            _(each.title),
            help=_card(each, found[each.strategy_id], costs[each.strategy_id], currency),
            group=titles[each.group],
        )
        for each in local()
    ]
    low, high = PRICES
    label = _("Prices here, in % of our estimate")
    said = _("Our estimate is for a place of about 50,000 people. For a smaller place, take less.")
    estimate = {"help": said, "group": _("If our prices are not yours"), "unit": "%", "live": False}
    return [*fields, range_field("prices", label, low, high, step=5, **estimate)]


def best_fields() -> list[dict]:
    """The button that asks the solver."""
    options = [[BEST, _("Show the best mix that we can find")]]
    return [{"key": BEST, "kind": "buttons", "label": _("Within my money, people and time"), "options": options}]


def _works(strategy: Strategy, chosen: Sequence[Aim], named: Mapping[str, str]) -> list[tuple[Aim, int]]:
    found = [(aim, strength(strategy, aim, named)) for aim in chosen]
    return [(aim, effect) for aim, effect in found if effect]


def _card(strategy: Strategy, works: Sequence[tuple[Aim, int]], cost: float, currency: str) -> str:
    facts = _("{cost} a year · {staff} full time · effect after {time}").format(
        cost=money(cost, currency), staff=people(strategy.staff), time=span(strategy.months)
    )
    known = _("Evidence: {evidence}").format(evidence=grade_name(strategy.grade))
    good = [_told(aim, effect) for aim, effect in works if effect > 0]
    bad = [_told(aim, effect) for aim, effect in works if effect < 0]
    reaches = _("Reaches: {impacts}.").format(impacts=listing(good)) if good else _("Reaches none of your impacts.")
    worse = [_("Makes worse: {impacts}.").format(impacts=listing(bad))] if bad else []
    # One line each: it is read on a phone, among many.
    return "\n".join([_(strategy.what), facts, known, " ".join([reaches, *worse]), *_rules(strategy)])


def _rules(strategy: Strategy) -> list[str]:
    """What a strategy needs, and what it excludes; one line each."""
    known, name, said = strategies.strategies(), strategy.strategy_id, []
    for link in sorted(strategies.links(), key=lambda link: link.kind != "needs"):
        if link.kind == "needs" and link.first == name:
            said.append(_("Needs “{strategy}”.").format(strategy=_(known[link.other].title)))
        elif link.kind == "conflict" and name in (link.first, link.other):
            other = link.other if name == link.first else link.first
            said.append(_("Not together with “{strategy}”.").format(strategy=_(known[other].title)))
    return said


def _told(aim: Aim, effect: int) -> str:
    return _("“{impact}” ({strength})").format(impact=aim.title, strength=strength_name(effect))


def _quarters() -> dict:
    return {"style": "decimal", "maximumFractionDigits": 2}
