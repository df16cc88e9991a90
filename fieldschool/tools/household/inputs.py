"""What a participant may set: one flat mapping of plain values, and where each begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from fieldschool.i18n import sensible
from fieldschool.sources.exchange import rate
from fieldschool.sources.families import Family
from fieldschool.sources.products import ProductFacts
from fieldschool.tools.household.setting import AVERAGE, OWN, Setting, Way

#: A plan's settings: numbers as shown, bool, or the id of a choice.
Inputs = dict[str, Any]

BILLS = ("food", "housing", "school", "health", "transport", "other")
#: No second goal.
NONE = "none"
#: Years on view when the tool opens; long enough for most goals, short enough to imagine.
OPENING_YEARS = 5
OPENING_GOAL_YEARS = 3

#: Percent of what is left abroad that is saved there: our estimate; the rest is spent where it was earned.
OPENING_KEPT_ABROAD = 20.0

#: Smallest and largest value accepted, by field; what is not named here is 0 to ``LARGEST``.
LARGEST = 1e9
LIMITS: dict[str, tuple[float, float]] = {
    "transfers": (1, 52),
    "first": (0, 100),
    "unplanned": (0, 100),
    "kept_abroad": (0, 100),
    "emergency_months": (0, 24),
    "years": (1, 20),
    "goal_years": (0.5, 20),
    "second_years": (0.5, 20),
    "fee": (0, 1e6),
    "margin": (0, 50),
    "own_rate": (0, 100),
    "own_tax": (0, 100),
    "own_term": (0, 240),
    "loan_rate": (0, 30),
    "loan_months": (1, 240),
    "return_years": (0, 20),
}


def opening(setting: Setting, family: Family) -> Inputs:
    """The settings with which the tool opens on a family.

    Parameters
    ----------
    setting : Setting
    family : Family
        One of ``setting.families``.

    Returns
    -------
    dict
        Money abroad in the currency of work a month, money at home in the home currency a month, shares in percent.
    """
    loan = family.loan
    abroad = _in_work_currency(setting, family)
    goal = setting.goal(family.goal_ids[0] if family.goal_ids else "")
    bills = dict(family.bills)
    open_any_day = next((p for p in setting.products[1:] if p.term_months == 0), setting.products[0])
    return {
        "family": family.family_id,
        "sent": abroad(family.sent_month),
        "way": AVERAGE,
        "first": float(family.saved_first_pct),
        "goal": goal.goal_id,
        "transfers": float(family.transfers_per_year),
        "fee": 0.0,
        "margin": 0.0,
        "earnings": abroad(family.earnings_month),
        "living": abroad(family.living_month_abroad),
        "kept_abroad": OPENING_KEPT_ABROAD,
        "income": float(family.local_income_month),
        **{f"bills_{key}": float(bills.get(key, 0.0)) for key in BILLS},
        "saves_first": True,
        "unplanned": float(family.unplanned_pct),
        "emergency_months": float(family.emergency_months),
        "goal_price": float(goal.price),
        "goal_years": float(OPENING_GOAL_YEARS),
        "second": NONE,
        "second_price": 0.0,
        "second_years": float(OPENING_YEARS),
        "product": setting.products[0].product_id,
        "own_rate": 0.0,
        "own_tax": 0.0,
        "own_term": 0.0,
        "goal_product": open_any_day.product_id,
        "order": "loan_first",
        "loan": float(loan.principal) if loan else 0.0,
        "loan_rate": float(loan.rate_pct_month) if loan else 0.0,
        "loan_months": float(loan.months) if loan else 12.0,
        "loan_flat": bool(loan and loan.kind == "flat"),
        "return_years": round(family.months_abroad / 12, 1) if family.months_abroad else 0.0,
        "income_after": float(family.income_after_return_month),
        "living_after": float(family.returnee_living_month),
        "years": float(OPENING_YEARS),
        **{f"chance_{shock.shock_id}": float(shock.chance_year_pct) for shock in setting.shocks},
        **{f"cost_{shock.shock_id}": float(shock.cost) for shock in setting.shocks},
    }


def _in_work_currency(setting: Setting, family: Family):
    """Amounts abroad in the setting's currency; those of a family that works elsewhere keep their worth at home."""
    if family.work_currency == setting.work.currency:
        return float
    factor = float(rate(setting.home.currency, family.work_currency)) / float(setting.rate)
    return lambda amount: sensible(amount * factor)


def restored(setting: Setting, saved: Mapping[str, Any]) -> Inputs:
    """Settings that were saved, fitted to what the course knows today.

    A family, product or goal that a trainer has since taken out falls back to the first; a value that is no longer
    understood falls back to the family's own. Nothing raises: what was saved long ago must open.
    """
    family = setting.family(str(saved.get("family", "")))
    inputs = opening(setting, family)
    for key, fresh in inputs.items():
        value = saved.get(key, fresh)
        if isinstance(fresh, bool):
            inputs[key] = value if isinstance(value, bool) else fresh
        elif isinstance(fresh, float):
            low, high = LIMITS.get(key, (0, LARGEST))
            good = isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high
            inputs[key] = float(value) if good else fresh
        elif isinstance(value, str):
            inputs[key] = value
    inputs["family"] = family.family_id
    inputs["goal"] = setting.goal(inputs["goal"]).goal_id
    for key in ("product", "goal_product"):
        if inputs[key] != OWN:
            inputs[key] = setting.product(inputs[key]).product_id
    if inputs["way"] != OWN:
        inputs["way"] = setting.way(inputs["way"]).key
    if inputs["second"] != NONE:
        inputs["second"] = setting.goal(inputs["second"]).goal_id
    if inputs["order"] not in ORDERS:
        inputs["order"] = "loan_first"
    return inputs


def product_in(setting: Setting, inputs: Mapping[str, Any], key: str) -> ProductFacts:
    """The product of that id; the participant's own with the rate, tax and term that were typed."""
    if key != OWN:
        return setting.product(key)
    return replace(
        setting.products[0],
        product_id=OWN,
        rate_pct=inputs["own_rate"],
        tax_on_interest_pct=inputs["own_tax"],
        term_months=round(inputs["own_term"]),
    )


#: The order in which money put aside is used, by its id.
ORDERS: dict[str, tuple[str, ...]] = {
    "loan_first": ("debt", "emergency", "goals", "long_term"),
    "fund_first": ("emergency", "debt", "goals", "long_term"),
    "goal_first": ("goals", "emergency", "debt", "long_term"),
}


def way_of(setting: Setting, inputs: Mapping[str, Any]) -> Way:
    """The way of sending that the settings choose, with the participant's own fee and margin if that is the choice."""
    if inputs["way"] == OWN:
        return Way(OWN, "", inputs["fee"], 0.0, inputs["margin"] / 100)
    return setting.way(inputs["way"])


def each_transfer(inputs: Mapping[str, Any]) -> float:
    """Amount of one transfer, in the currency of work."""
    return inputs["sent"] * 12 / inputs["transfers"]
