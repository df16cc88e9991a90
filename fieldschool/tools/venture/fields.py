"""The controls of the farm venture, described as data."""

from __future__ import annotations

from typing import Any

from fieldschool.charts.enterprise_words import calendar_month
from fieldschool.charts.venture_words import exit_names, loss_names, written_names
from fieldschool.i18n import _, language
from fieldschool.models.venture_season import MONTHS
from fieldschool.sources import countries, ventures
from fieldschool.tools.country_options import country_options
from fieldschool.tools.venture.plan import ENDS, MOST_OF_MONTH, MOST_UNITS, TEXT, WRITTEN, Plan
from fieldschool.tools.widgets.kinds import choice_field, money_field, number_field, range_field, toggle_field


def budget_fields(plan: Plan, iso3: str) -> list[dict]:
    """The venture, two sliders, and each line of its budget in fold-outs with where it was read."""
    venture = plan.venture(iso3)
    groups = {
        "start": _("At the start"),
        "year": _("Costs"),
        "unit": _("Costs"),
        "price": _("Sales"),
        "volume": _("Sales"),
        "work": _("What the farmer gives"),
    }
    found = [
        choice_field("country", _("My own country"), country_options()),
        choice_field("venture", _("The venture"), venture_options(iso3), column=True),
        range_field("prices", _("All prices, up or down"), *ENDS["prices"], step=5, unit="%"),
        range_field("harvest", _("Harvest, of 100 planned"), *ENDS["harvest"], step=5),
    ]
    for line in venture.lines:
        more = {"group": groups[line.role], "help": _about(line)}
        if line.role == "volume":
            found.append(number_field(line.line_id, _(line.what), 0, MOST_UNITS, **more))
        else:
            found.append(money_field(line.line_id, _(line.what), venture.currency, **more))
    growing = _("Harvest by year, of 100 in a full year")
    for year in range(1, ventures.YEARS + 1):
        found.append(number_field(f"y{year}", _("Year {n}").format(n=year), 0, 100, group=growing))
    selling = _("Sales by month, of 100 in a usual one")
    for month in range(1, MONTHS + 1):
        found.append(number_field(f"m{month}", calendar_month(month - 1), 0, MOST_OF_MONTH, group=selling))
    return found


def budget_values(plan: Plan, iso3: str) -> dict[str, Any]:
    """What they show."""
    venture = plan.venture(iso3)
    found: dict[str, Any] = {"country": iso3, "venture": venture.venture_id}
    found |= {name: plan.numbers[name] for name in ("prices", "harvest")}
    found |= {line.line_id: plan.amount(iso3, venture, line) for line in venture.lines}
    found |= {f"y{year}": float(share) for year, share in enumerate(plan.curve(venture), start=1)}
    return found | {f"m{month}": share for month, share in enumerate(plan.months(venture), start=1)}


def venture_options(iso3: str) -> list[list[str]]:
    """All ventures, each with the country of its budget where that is another one."""
    found = []
    for one in ventures.ventures(iso3):
        name = _(one.title)
        if one.iso3 != iso3:
            # For translators: a farm venture and the country of its budget.
            name = _("{venture} ({country})").format(venture=name, country=countries.country(one.iso3).name(language()))
        found.append([one.venture_id, name])
    return found


def deal_fields() -> list[dict]:
    """What is agreed."""
    labels = {
        "money": _("Of 100 paid at the start, migrants pay"),
        "profit": _("Of 100 shared out, migrants get"),
        "years": _("Migrants leave after"),
        "sold": _("Of 100 harvested, the buyer must take"),
        "floor": _("Least price, of 100 of today's"),
        "discount": _("The buyer pays less than the market by"),
        "fee": _("The farmer's fee for managing, of 100 sold"),
        "reserve": _("Of 100 left in a good year, stay in the venture"),
    }
    units = {"years": _("years"), "discount": "%"}
    buyer, more = _("The buyer"), _("Fee, reserve and way out")
    groups = {"sold": buyer, "floor": buyer, "discount": buyer, "fee": more, "reserve": more}
    found = [
        range_field(name, label, *ENDS[name], step=1 if name in ("years", "fee") else 5, unit=units.get(name, ""),
                    **({"group": groups[name]} if name in groups else {}))
        for name, label in labels.items()
    ]  # fmt: skip
    losses = [[name, said] for name, said in loss_names().items()]
    exits = [[name, said] for name, said in exit_names().items()]
    return [
        *found[:3],
        choice_field("loss", _("In a year of loss, who pays?"), losses, column=True),
        toggle_field("first", _("Migrants have their money back before anything is shared")),
        *found[3:],
        choice_field("exit", _("When they leave, migrants get their part of"), exits, column=True, group=more),
        range_field("times", _("How many years of profit"), *ENDS["times"], step=0.5, group=more),
    ]


def deal_values(plan: Plan) -> dict[str, Any]:
    """What they show."""
    names = ("money", "profit", "years", "sold", "floor", "discount", "fee", "reserve", "times")
    numbers = {name: plan.numbers[name] for name in names}
    return numbers | {"loss": plan.loss, "first": plan.first, "exit": plan.exit}


def future_fields(measured: bool) -> list[dict]:
    """What chance may do, and what money would earn elsewhere; one farm beside the country only where that is known."""
    found = [
        range_field("rate", _("What the money would earn elsewhere a year"), *ENDS["rate"], step=0.5, unit="%",
                    help=_("Above inflation. Our estimate: look at lesson 3.2.1 and 3.2.5.")),
        range_field("lost", _("Of 100 harvests, lost to pests, storm or theft"), *ENDS["lost"], step=1,
                    help=_("Our estimate: ask an old farmer.")),
    ]  # fmt: skip
    if measured:
        about = _("Our estimate: in a mean of a country good and bad farms cancel out.")
        label = _("One farm varies more than the country, times")
        found.append(range_field("wider", label, *ENDS["wider"], step=0.5, help=about))
    return found


def terms_fields() -> list[dict]:
    """What the participant writes."""
    return [
        {"key": name, "kind": "text", "label": label, "longest": TEXT}
        for name, label in written_names().items()
        if name in WRITTEN
    ]


def _about(line: ventures.Line) -> str:
    """Where an amount comes from, in one line."""
    basis = {"published": _("Published"), "computed": _("Worked out from"), "illustrative": _("Our estimate")}[
        line.basis
    ]
    parts = [basis]
    if line.source is not None:
        parts = [f"{basis}: {line.source.citation()}"]
    if line.note:
        parts.append(_(line.note))
    return ". ".join(parts) + "."
