"""Break-even of one product or of a mix: from how much on sales pay for everything.

Prices and costs of a unit are nominal, for one period; fixed costs are those of a period, whatever is sold.

References
----------
Horngren, C. T., Datar, S. M. and Rajan, M. V. *Cost Accounting: A Managerial Emphasis*, chapter on
cost-volume-profit analysis: contribution margin, break-even for a mix that stays the same, margin of safety.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fieldschool.models.checks import at_least


@dataclass(frozen=True, eq=False)
class BreakEven:
    """Where sales of a mix pay for everything.

    Attributes
    ----------
    part : float or None
        Of the plan: 0.8 where 80 of 100 planned units are enough. ``None`` where no number of units is.
    units : ndarray, shape (products,), or None
        Of each product at that point, in the planned mix.
    sales : float or None
        In money at that point.
    """

    part: float | None
    units: np.ndarray | None
    sales: float | None


@dataclass(frozen=True, eq=False)
class Result:
    """A period as planned: sales - variable costs - fixed costs = surplus.

    Attributes
    ----------
    sales, variable : ndarray, shape (products,)
        Money from each product, and what its units cost.
    fixed : float
    """

    sales: np.ndarray
    variable: np.ndarray
    fixed: float

    @property
    def contribution(self) -> np.ndarray:
        """What each product leaves for fixed costs and surplus; below 0 where a unit costs more than it brings."""
        return self.sales - self.variable

    @property
    def surplus(self) -> float:
        """Left after all costs; below 0 for a loss."""
        return float(self.contribution.sum() - self.fixed)


def result(fixed: float, price: np.ndarray, cost: np.ndarray, units: np.ndarray) -> Result:
    """Work out a period.

    Parameters
    ----------
    fixed : float
        Fixed costs, 0 or more.
    price, cost, units : ndarray, shape (products,)
        0 or more.

    Raises
    ------
    ValueError
        When something is below 0 or no number, or the shapes differ.
    """
    price, cost, units = _rows(price, cost, units)
    return Result(price * units, cost * units, float(at_least("Fixed costs", fixed, 0.0)))


def break_even(fixed: float, price: np.ndarray, cost: np.ndarray, units: np.ndarray) -> BreakEven:
    """From how much on the mix pays for everything, if it stays as planned.

    Parameters
    ----------
    fixed : float
        Fixed costs, 0 or more.
    price, cost, units : ndarray, shape (products,)
        0 or more; ``units`` are the plan, whose proportions stay.

    Returns
    -------
    BreakEven
        Without fixed costs it is at nothing sold; without a contribution nowhere.

    Raises
    ------
    ValueError
        As `result`.
    """
    planned = result(fixed, price, cost, units)
    contribution = float(planned.contribution.sum())
    if planned.fixed == 0 and contribution >= 0:
        part = 0.0
    elif contribution <= 0:
        return BreakEven(None, None, None)
    else:
        part = planned.fixed / contribution
    return BreakEven(part, part * np.asarray(units, float), part * float(planned.sales.sum()))


def safety(planned: float, needed: float | None) -> float | None:
    """Margin of safety: of the planned sales, the share that may be missing before there is a loss.

    Returns
    -------
    float or None
        A fraction, below 0 where the plan is a loss; ``None`` where there is no break-even or nothing is planned.
    """
    if needed is None or planned <= 0:
        return None
    return 1 - needed / planned


def price_needed(fixed: float, price: np.ndarray, cost: np.ndarray, units: np.ndarray) -> float | None:
    """By how much all prices would have to change for the plan to break even.

    Returns
    -------
    float or None
        A fraction: 0.1 for 10 % dearer, below 0 where prices could fall. ``None`` where nothing is sold for money.
    """
    planned = result(fixed, price, cost, units)
    sales = float(planned.sales.sum())
    return -planned.surplus / sales if sales > 0 else None


def _rows(*rows: np.ndarray) -> list[np.ndarray]:
    names = ("A price", "A cost", "A number of units")
    found = [np.atleast_1d(at_least(name, row, 0.0)) for name, row in zip(names, rows, strict=True)]
    if any(row.ndim != 1 or row.shape != found[0].shape for row in found):
        raise ValueError("There must be a price, a cost and a number of units for each product.")
    return found
