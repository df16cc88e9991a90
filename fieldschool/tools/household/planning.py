"""From what is set to what is computed: the settings as a plan of the model."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from fieldschool.models.household import Goal, Loan, Plan, Product, Shock, TransferCost
from fieldschool.models.household_run import CUSHION as WAITING_CUSHION
from fieldschool.models.loans import instalment
from fieldschool.sources.products import ProductFacts
from fieldschool.tools.household.inputs import BILLS, NONE, ORDERS, each_transfer, product_in, way_of
from fieldschool.tools.household.setting import Setting


def plan_of(setting: Setting, inputs: Mapping[str, Any]) -> Plan:
    """The model's plan for these settings.

    Parameters
    ----------
    setting : Setting
    inputs : mapping
        As ``inputs.opening`` makes it; percentages in percent, money a month.

    Returns
    -------
    Plan
        Not checked yet: ask ``models.household.problems``.
    """
    way = way_of(setting, inputs)
    fixed, share = way.fee_parts(each_transfer(inputs))
    loan = None
    if inputs["loan"] > 0:
        kind = "flat" if inputs["loan_flat"] else "declining"
        loan = Loan(inputs["loan"], inputs["loan_rate"] / 100, round(inputs["loan_months"]), kind)
    return Plan(
        months=round(12 * inputs["years"]),
        earnings=inputs["earnings"],
        living_abroad=_spent_abroad(inputs, fixed * inputs["transfers"] / 12 + share * inputs["sent"]),
        sent=inputs["sent"],
        transfers_per_year=round(inputs["transfers"]),
        transfer_cost=TransferCost(fixed, share, way.margin_share, way.days),
        rate=float(setting.rate),
        savings_abroad=0.0,
        savings_home=_until_first_transfer(inputs),
        local_income=inputs["income"],
        bills=tuple((key, inputs[f"bills_{key}"]) for key in BILLS),
        saved_first=inputs["first"] / 100,
        saves_first=inputs["saves_first"],
        unplanned=inputs["unplanned"] / 100,
        loan=loan,
        emergency_months=inputs["emergency_months"],
        emergency_product=_product(_open_any_day(setting, product_in(setting, inputs, inputs["goal_product"]))),
        goals=tuple(_goals(setting, inputs)),
        long_term=_product(product_in(setting, inputs, inputs["product"])),
        order=ORDERS[inputs["order"]],
        shocks=tuple(
            Shock(
                shock.shock_id,
                inputs[f"chance_{shock.shock_id}"] / 100,
                inputs[f"cost_{shock.shock_id}"],
                shock.months_without_pay,
                shock.ends_stay,
            )
            for shock in setting.shocks
        ),
        return_month=round(12 * inputs["return_years"]) if inputs["return_years"] > 0 else None,
        income_after_return=inputs["income_after"],
        returnee_living=inputs["living_after"],
    )


def _until_first_transfer(inputs: Mapping[str, Any]) -> float:
    """Cash that a family has today when money comes less than once a month: the bills until the first transfer.

    A family that lives so has it from the transfer before; without it every such plan would begin with unpaid months.
    """
    wait = math.ceil(12 / inputs["transfers"]) - 1
    bills = sum(inputs[f"bills_{key}"] for key in BILLS)
    loan = instalment(
        inputs["loan"],
        inputs["loan_rate"] / 100,
        round(inputs["loan_months"]),
        "flat" if inputs["loan_flat"] else "declining",
    )
    return WAITING_CUSHION * wait * max(bills + loan - inputs["income"], 0.0)


def _spent_abroad(inputs: Mapping[str, Any], fees: float) -> float:
    """Living costs, and that part of what is left after sending and its fees which is spent abroad too."""
    left = inputs["earnings"] - inputs["living"] - inputs["sent"] - fees
    return inputs["living"] + max(left, 0.0) * (1 - inputs["kept_abroad"] / 100)


def _product(facts: ProductFacts) -> Product:
    """A product's facts as the model reads them; a rate that is not known earns nothing."""
    return Product(
        rate=(facts.rate_pct or 0.0) / 100,
        record=tuple(rate / 100 for _year, rate in facts.record),
        tax_on_interest=facts.tax_on_interest_pct / 100,
        tax_on_capital=facts.tax_on_capital_pct / 100,
        fee_year=facts.fee_year,
        minimum=facts.minimum,
        term_months=facts.term_months,
        credit_every=12 if facts.credited == "yearly" else 1,
        average_months=facts.credited == "yearly",
    )


def _open_any_day(setting: Setting, product: ProductFacts) -> ProductFacts:
    """The product itself if money can be taken out any day, else cash: an emergency does not wait for a term."""
    return product if product.term_months == 0 else setting.products[0]


def _goals(setting: Setting, inputs: Mapping[str, Any]):
    product = _product(product_in(setting, inputs, inputs["goal_product"]))
    yield Goal(inputs["goal_price"], round(12 * inputs["goal_years"]), product)
    if inputs["second"] != NONE:
        yield Goal(inputs["second_price"], round(12 * inputs["second_years"]), product)
