"""From the model's outcome to what charts and exercises read of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from fieldschool.charts.household_reading import QUANTILES, GoalReading, HouseholdReading
from fieldschool.i18n import _
from fieldschool.models.finance import real_rate
from fieldschool.models.household import Outcome
from fieldschool.sources.products import ProductFacts
from fieldschool.tools.household.inputs import NONE, each_transfer, product_in, way_of
from fieldschool.tools.household.names import goal_name
from fieldschool.tools.household.setting import AVERAGE, Setting

#: Ways to send less often than this leave the family waiting, so they are not counted when the cheapest is looked for.
FEWEST_TRANSFERS = 12


def reading_of(
    setting: Setting,
    inputs: Mapping[str, Any],
    outcome: Outcome,
    currency: str,
    per_home: float,
    sources: tuple[str, ...],
) -> HouseholdReading:
    """What the charts need of an outcome.

    Parameters
    ----------
    setting, inputs
        As the plan was made from.
    outcome : Outcome
    currency : str
        Currency to show.
    per_home : float
        Units of ``currency`` for one unit of the home currency, today.
    sources : tuple of str
        Lines for under the pictures.
    """
    each_100 = outcome.where_each_100_went()
    goals = [_goal(setting, inputs, outcome, 0, "goal", per_home)]
    if inputs["second"] != NONE:
        goals.append(_goal(setting, inputs, outcome, 1, "second", per_home))
    return HouseholdReading(
        currency=currency,
        levels=outcome.fan(QUANTILES) * per_home,
        goals=tuple(goals),
        covered=float(np.median(outcome.months_covered)),
        unpaid=float(np.mean(outcome.unpaid_months > 0)),
        each_100=each_100.uses,
        earned=each_100.earned,
        return_month=round(12 * inputs["return_years"]) if inputs["return_years"] > 0 else None,
        sources=sources,
    )


def _goal(setting: Setting, inputs: Mapping, outcome: Outcome, index: int, key: str, per_home: float) -> GoalReading:
    return GoalReading(
        name=goal_name(setting.goal(inputs[key])),
        month=round(12 * inputs[f"{key}_years"]),
        price=inputs[f"{key}_price"] * per_home,
        chance=outcome.chance(index),
        median_month=outcome.median_month(index),
    )


def cheapest_cost_pct(setting: Setting, inputs: Mapping[str, Any]) -> float:
    """The lowest total cost on offer for this family, in percent: any service held, at most once a month."""
    amount = inputs["sent"] * 12 / FEWEST_TRANSFERS
    return min(way.cost_pct(amount) for way in setting.ways)


def opening_cost_pct(setting: Setting, inputs: Mapping[str, Any]) -> float:
    """The total cost with which the family's plan opened, in percent."""
    family = setting.family(inputs["family"])
    return setting.way(AVERAGE).cost_pct(family.sent_month * 12 / family.transfers_per_year)


def observed(
    setting: Setting, inputs: Mapping[str, Any], outcome: Outcome, reading: HouseholdReading
) -> dict[str, Any]:
    """One plan's state as exercises read it: flat names, plain values (money in the home currency, today's)."""
    way = way_of(setting, inputs)
    cost = way.cost_pct(each_transfer(inputs))
    product = product_in(setting, inputs, inputs["product"])
    return {
        "country": setting.home.iso3,
        "family": inputs["family"],
        "home_currency": setting.home.currency,
        "work_currency": setting.work.currency,
        "sent": inputs["sent"],
        "transfers_per_year": inputs["transfers"],
        "cost_pct": cost,
        "cost_year_home": cost / 100 * inputs["sent"] * 12 * float(setting.rate),
        "cheapest_cost_pct": cheapest_cost_pct(setting, inputs),
        "opening_cost_pct": opening_cost_pct(setting, inputs),
        "saves_first": inputs["saves_first"],
        "saved_first_pct": inputs["first"] if inputs["saves_first"] else 0.0,
        "unplanned_pct": inputs["unplanned"],
        "emergency_months": inputs["emergency_months"],
        "emergency_chance_pct": 100 * outcome.emergency_chance(),
        "months_covered": reading.covered,
        "unpaid_chance_pct": 100 * reading.unpaid,
        "goal": inputs["goal"],
        "goal_month": round(12 * inputs["goal_years"]),
        "goal_chance_pct": 100 * reading.goals[0].chance,
        "product": inputs["product"],
        "product_real_pct": real_pct(setting, product),
        "product_locked_months": product.term_months,
        "cash_loss_pct": lost_to_inflation_pct(reading.each_100),
        "savings_median": float(np.median(outcome.savings[-1])),
    }


def lost_to_inflation_pct(each_100: Mapping[str, float]) -> float:
    """What inflation took of each 100 that were put aside and kept or used for a goal, in percent."""
    lost = each_100.get("inflation", 0.0)
    aside = lost + each_100.get("goals", 0.0) + each_100.get("saved", 0.0)
    return 100 * lost / aside if aside > 0 else 0.0


def mean_inflation(setting: Setting) -> float:
    """Mean inflation at home over the years of the history, a year, as a fraction."""
    return float(np.expm1(12 * np.mean(setting.history.home_inflation)))


def nominal_and_net(product: ProductFacts) -> tuple[float, float]:
    """A product's rate a year before and after tax, as fractions; of declared dividends the mean of the record."""
    record = [rate for _year, rate in product.record]
    nominal = (sum(record) / len(record) if record else product.rate_pct or 0.0) / 100
    return nominal, nominal * (1 - product.tax_on_interest_pct / 100) - product.tax_on_capital_pct / 100


def real_pct(setting: Setting, product: ProductFacts) -> float:
    """What a product leaves after tax and the country's mean inflation, in percent a year."""
    return 100 * float(real_rate(nominal_and_net(product)[1], mean_inflation(setting)))


def plan_name(plan: str) -> str:
    """The name of a plan, as shown."""
    return _("Plan A") if plan == "a" else _("Plan B")
