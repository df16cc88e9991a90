"""The closed forms against examples that others have published (``worked_examples.csv``), to the digits printed there.

A row of kind ``own`` was made for this table from the rule that it names.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from fieldschool.models import deposits, finance, loans, remittance

with (Path(__file__).parent / "worked_examples.csv").open(encoding="utf-8", newline="") as file:
    EXAMPLES = list(csv.DictReader(file))


def _balances(text: str) -> np.ndarray:
    """Balances by month, written as ``5000x3|8000x6`` (5000 for 3 months, then 8000 for 6)."""
    return np.concatenate([np.full(int(n), float(b)) for b, _x, n in (part.partition("x") for part in text.split("|"))])


def _total_cost(amount: float, fee: float, market_rate: float, offered_rate: float) -> float:
    return remittance.total_cost_share(amount, fee, remittance.margin_share(market_rate, offered_rate))


FORMULAS: dict[str, Callable[..., float]] = {
    "future_value": finance.future_value,
    "present_value": finance.present_value,
    "payment_for": finance.payment_for,
    "periods_for": finance.periods_for,
    "effective_rate_pct": lambda **a: 100 * finance.effective_rate(**a),
    "nominal_rate_pct": lambda **a: 100 * finance.nominal_rate(**a),
    "real_rate_pct": lambda **a: 100 * finance.real_rate(**a),
    "instalment": loans.instalment,
    "instalment_flat": lambda **a: loans.instalment(**a, kind="flat"),
    "flat_interest": lambda **a: loans.table(**a, kind="flat").interest.sum(),
    "periods_to_repay": loans.periods_to_repay,
    "rate_of_pct": lambda **a: 100 * loans.rate_of(**a),
    "declining_rate_pct_year": lambda **a: 1200 * loans.declining_rate(**a),
    "effective_cost_pct": lambda **a: 100 * loans.effective_cost(**a),
    "table_total_interest": lambda **a: loans.table(**a).interest.sum(),
    "table_interest": lambda month, **a: loans.table(**a).interest[month - 1],
    "table_balance": lambda month, **a: loans.table(**a).balance[month - 1],
    "member_savings": lambda **a: deposits.member_savings(**a)[0],
    "member_dividends_paid_out": lambda **a: deposits.member_savings(**a, paid_out=True)[1],
    "dividend_level": lambda balance, rate: deposits.dividend(np.full(12, balance), rate),
    "dividend_steps": lambda step, rate: deposits.dividend(step * np.arange(1, 13), rate),
    "average_balance": deposits.average_balance,
    "simple_interest": deposits.simple_interest,
    "net_interest": deposits.net_interest,
    "withheld": deposits.withheld,
    "net_maturity": lambda balance, **a: balance + deposits.net_interest(balance, **a),
    "discount_price": deposits.discount_price,
    "discount_proceeds": lambda money, price, face: face * (money // price),
    "total_cost_pct": lambda **a: 100 * _total_cost(**a),
    "total_cost_with_tax_pct": lambda **a: 100 * remittance.total_cost_share(**a),
    "community_saving": remittance.community_saving,
}
WHOLE = {"periods", "years", "month", "times"}


def _arguments(text: str) -> dict:
    found: dict = {}
    for pair in text.split("; "):
        name, _equals, value = pair.partition("=")
        if name == "balances":
            found[name] = _balances(value)
            continue
        above, _slash, below = value.partition("/")
        number = float(above) / float(below or 1)
        found[name] = int(number) if name in WHOLE and number == int(number) else number
    return {name: bool(value) if name == "due" else value for name, value in found.items()}


@pytest.mark.parametrize("example", EXAMPLES, ids=[row["example_id"] for row in EXAMPLES])
def test_the_formula_gives_what_was_published(example: dict[str, str]) -> None:
    value = FORMULAS[example["formula"]](**_arguments(example["arguments"]))
    assert value == pytest.approx(float(example["expected"]), rel=0, abs=float(example["tolerance"]))


def test_the_table_was_read_and_says_where_each_example_is_from() -> None:
    assert len(EXAMPLES) >= 45
    assert sum(row["kind"] == "published" for row in EXAMPLES) >= 35
    assert all(row["source"] and row["publisher"] and row["year"] for row in EXAMPLES)
    assert {row["formula"] for row in EXAMPLES} == set(FORMULAS)
