"""Closed forms of compound interest: what savings become, what a goal needs, and what a rate means.

Rates are fractions for one period, payments are equal and made once a period, at its end unless ``due``. Money has no
sign: what is put in and what comes out are both positive. Arguments may be numbers or arrays that broadcast.

References
----------
Kellison, S. G. (2009). *The Theory of Interest*, 3rd ed., McGraw-Hill: accumulated and present values of annuities.
Fisher, I. (1930). *The Theory of Interest*, Macmillan: nominal and real rates.
"""

from __future__ import annotations

import numpy as np

from fieldschool.models.checks import Number, above, at_least, number


def growth(rate: Number, periods: Number) -> Number:
    """What 1 becomes: (1 + i)^n.

    Raises
    ------
    ValueError
        When a rate is -1 or less, a number of periods is negative, or either is not a number.
    """
    return (1.0 + above("The rate", rate, -1.0)) ** at_least("The number of periods", periods, 0.0)


def accumulated(rate: Number, periods: Number, due: bool = False) -> Number:
    """What payments of 1 a period become: s(n, i) = ((1 + i)^n - 1) / i, and n when i = 0.

    Parameters
    ----------
    rate : float or ndarray
        Rate a period, above -1.
    periods : float or ndarray
        Number of payments.
    due : bool
        True: paid at the beginning of each period.
    """
    rate = above("The rate", rate, -1.0)
    periods = at_least("The number of periods", periods, 0.0)
    # expm1 and log1p keep the digits that (1 + i)^n - 1 loses for small rates.
    safe = np.where(rate == 0, 1.0, rate)
    value = np.where(rate == 0, periods, np.expm1(periods * np.log1p(safe)) / safe)
    return _plain(value * (1.0 + rate) if due else value)


def future_value(
    rate: Number, periods: Number, payment: Number = 0.0, start: Number = 0.0, due: bool = False
) -> Number:
    """What a first amount and equal payments become.

    Parameters
    ----------
    rate : float or ndarray
        Rate a period, above -1.
    periods : float or ndarray
        Number of periods, 0 or more.
    payment : float or ndarray
        Put aside each period.
    start : float or ndarray
        There at the start.
    due : bool
        True: paid at the beginning of each period.

    Returns
    -------
    float or ndarray
        Nominal, at the end of the last period.

    Raises
    ------
    ValueError
        When an argument is not a number or out of its range.
    """
    grown = number("The first amount", start) * growth(rate, periods)
    return grown + number("The payment", payment) * accumulated(rate, periods, due)


def present_value(rate: Number, periods: Number, payment: Number, due: bool = False) -> Number:
    """What equal payments to come are worth today: payment x a(n, i). Arguments as in `future_value`."""
    return number("The payment", payment) * accumulated(rate, periods, due) / growth(rate, periods)


def payment_for(rate: Number, periods: Number, goal: Number, start: Number = 0.0, due: bool = False) -> Number:
    """What must be put aside each period to have an amount at the end (sinking fund).

    Parameters
    ----------
    rate, periods, due
        As in `future_value`; at least one period.
    goal : float or ndarray
        Amount at the end.
    start : float or ndarray
        There at the start.

    Returns
    -------
    float or ndarray
        Payment a period; negative when the first amount alone becomes more than the goal.

    Raises
    ------
    ValueError
        When an argument is not a number or out of its range.
    """
    above("The number of periods", periods, 0.0)
    missing = number("The goal", goal) - number("The first amount", start) * growth(rate, periods)
    return missing / accumulated(rate, periods, due)


def periods_for(rate: float, goal: float, payment: float, start: float = 0.0, due: bool = False) -> float:
    """How many periods until equal payments reach an amount.

    Parameters
    ----------
    rate, due
        As in `future_value`, one number.
    goal, payment, start : float
        Amount to reach, put aside each period, and there at the start; 0 or more.

    Returns
    -------
    float
        Periods, with a fraction; 0 when it is there already; infinite when it is never reached.

    Raises
    ------
    ValueError
        When an argument is not a number or out of its range.
    """
    rate = above("The rate", rate, -1.0)
    goal, payment, start = (at_least("An amount", amount, 0.0) for amount in (goal, payment, start))
    if start >= goal:
        return 0.0
    if rate == 0:
        return (goal - start) / payment if payment else np.inf
    level = payment * (1.0 + rate if due else 1.0) / rate  # of a payment for ever, paid out of interest alone
    if level + start == 0:
        return np.inf
    factor = (goal + level) / (start + level)
    if factor <= 0:
        return np.inf
    periods = float(np.log(factor) / np.log1p(rate))
    return periods if periods >= 0 else np.inf


def effective_rate(nominal: Number, times: Number) -> Number:
    """The rate a year with interest on interest: (1 + j / m)^m - 1.

    Parameters
    ----------
    nominal : float or ndarray
        Nominal rate a year.
    times : float or ndarray
        Times a year that interest is credited, at least 1.
    """
    times = at_least("The times a year", times, 1.0)
    return _plain(np.expm1(times * np.log1p(above("The rate of one time", number("The rate", nominal) / times, -1.0))))


def nominal_rate(effective: Number, times: Number) -> Number:
    """The nominal rate a year that gives an effective one; the inverse of `effective_rate`."""
    times = at_least("The times a year", times, 1.0)
    return _plain(times * np.expm1(np.log1p(above("The rate", effective, -1.0)) / times))


def real_rate(nominal: Number, inflation: Number) -> Number:
    """What a rate leaves after inflation: (1 + n) / (1 + i) - 1 (Fisher). Both for the same time."""
    return (1.0 + number("The rate", nominal)) / (1.0 + above("Inflation", inflation, -1.0)) - 1.0


def _plain(value: np.ndarray) -> Number:
    return float(value) if np.ndim(value) == 0 else value
