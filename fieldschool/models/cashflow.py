"""What a row of payments is worth: net present value, every internal rate of return, payback.

Payments are nominal unless they were made real before; one stands at the end of each period, the first (place 0) today.
What a party pays in is negative. Rates are fractions for one period.

References
----------
Brealey, R. A., Myers, S. C. and Allen, F. *Principles of Corporate Finance*: net present value, internal rates of
return and why there can be none or several, modified rate of return, payback.
"""

from __future__ import annotations

import numpy as np

from fieldschool.models.checks import Number

#: Rates a period beyond which no root is looked for: from losing nearly all of it to a million-fold gain.
LOWEST, HIGHEST = -0.9999, 1e6
#: Halvings of a bracket: after these the rest is below what a number can hold.
_HALVINGS = 200


def npv(rate: Number, flows: np.ndarray) -> Number:
    """Net present value.

    Parameters
    ----------
    rate : float or ndarray
        Rate a period, above -1; an array gives a value for each rate, or for each row of ``flows``.
    flows : ndarray, shape (..., periods + 1)

    Returns
    -------
    float or ndarray

    Raises
    ------
    ValueError
        When a rate is -1 or less, or ``flows`` is not a row of finite numbers.
    """
    flows = _flows(flows)
    rate = np.asarray(rate, float)
    if not (np.isfinite(rate).all() and (rate > -1).all()):
        raise ValueError("A rate must be above -1.")
    # Horner's rule: a sum of powers would leave the range of numbers for long rows and rates near -1.
    found = np.zeros(np.broadcast_shapes(rate.shape, flows.shape[:-1]))
    with np.errstate(over="ignore", invalid="ignore"):
        for place in range(flows.shape[-1] - 1, -1, -1):
            found = found / (1 + rate) + flows[..., place]
    return float(found) if found.ndim == 0 else found


def irr_all(flows: np.ndarray) -> tuple[float, ...]:
    """Every rate at which the net present value is zero, the smallest first.

    Parameters
    ----------
    flows : ndarray, shape (periods + 1,)

    Returns
    -------
    tuple of float
        Rates a period, above -1. Empty where there is none: for payments of one sign, and where the present value
        never reaches zero. By Descartes' rule there are at most as many as the payments change their sign.

    Raises
    ------
    ValueError
        When ``flows`` is not a row of finite numbers.
    """
    flows = _flows(flows)
    if flows.ndim != 1:
        raise ValueError("One row of payments is asked for.")
    signs = np.sign(flows[flows != 0])
    changes = int((np.diff(signs) != 0).sum())
    if changes == 0:
        return ()
    if changes == 1:
        one = _bisected(flows[None])[0]
        return () if np.isnan(one) else (float(one),)
    return _roots(flows / np.abs(flows).max(), changes)


def irr(flows: np.ndarray) -> float | None:
    """The internal rate of return, where there is one and only one; ``None`` otherwise, see `irr_all`."""
    found = irr_all(flows)
    return found[0] if len(found) == 1 else None


def irr_each(flows: np.ndarray) -> np.ndarray:
    """The internal rate of many rows at once, each of which pays first and earns later.

    Parameters
    ----------
    flows : ndarray, shape (futures, periods + 1)

    Returns
    -------
    ndarray, shape (futures,)
        Not a number where the payments change their sign more than once or never, or the root lies outside
        `LOWEST` and `HIGHEST`.
    """
    flows = _flows(flows)
    # A payment of zero takes the sign before it, so that it is no change.
    signs = np.sign(flows)
    for place in range(1, flows.shape[1]):
        signs[:, place] = np.where(signs[:, place] == 0, signs[:, place - 1], signs[:, place])
    changes = ((np.diff(signs, axis=1) != 0) & (signs[:, :-1] != 0)).sum(axis=1)
    found = np.full(len(flows), np.nan)
    plain = changes == 1
    if plain.any():
        found[plain] = _bisected(flows[plain])
    return found


def mirr(flows: np.ndarray, finance_rate: float, reinvest_rate: float) -> float | None:
    """Modified internal rate of return: what is paid in costs one rate, what comes out earns another.

    Parameters
    ----------
    flows : ndarray, shape (periods + 1,)
    finance_rate, reinvest_rate : float
        Rates a period, above -1.

    Returns
    -------
    float or None
        Rate a period; ``None`` where nothing is paid in or nothing comes out.

    Raises
    ------
    ValueError
        When a rate or ``flows`` cannot be used.
    """
    flows = _flows(flows)
    periods = flows.shape[-1] - 1
    paid = -npv(finance_rate, np.minimum(flows, 0))
    earned = npv(reinvest_rate, np.maximum(flows, 0))
    if periods == 0 or paid <= 0 or earned <= 0:
        return None
    return float((earned / paid) ** (1 / periods) * (1 + reinvest_rate) - 1)


def payback(flows: np.ndarray) -> float | None:
    """Periods until all that was paid in has come back and stays so; ``None`` where that is never.

    Within a period payments are taken to come evenly. Where money must be paid in again later, it is the last
    time that counts: until then savings are still at stake.
    """
    total = np.cumsum(_flows(flows))
    below = np.flatnonzero(total < 0)
    if len(below) == 0:
        return 0.0
    last = int(below[-1])
    if last == len(total) - 1:
        return None
    return last + float(-total[last] / (total[last + 1] - total[last]))


def discounted_payback(rate: float, flows: np.ndarray) -> float | None:
    """As `payback`, with each payment at its present value.

    Raises
    ------
    ValueError
        When ``rate`` is -1 or less.
    """
    if not rate > -1:
        raise ValueError("A rate must be above -1.")
    flows = _flows(flows)
    return payback(flows / (1 + rate) ** np.arange(len(flows)))


def _flows(flows: np.ndarray) -> np.ndarray:
    found = np.asarray(flows, float)
    if found.ndim == 0 or found.shape[-1] == 0 or not np.isfinite(found).all():
        raise ValueError("Payments must be finite numbers, one at least.")
    return found


def _bisected(flows: np.ndarray) -> np.ndarray:
    """The one root of each row by halving, in the logarithm of 1 + rate: steps are as fine near -1 as far above."""
    low, high = (np.full(len(flows), np.log1p(end)) for end in (LOWEST, HIGHEST))
    at_low, at_high = _sign(low, flows), _sign(high, flows)
    outside = at_low * at_high > 0
    for _step in range(_HALVINGS):
        middle = (low + high) / 2
        same = _sign(middle, flows) == at_low
        low, high = np.where(same, middle, low), np.where(same, high, middle)
    return np.where(outside, np.nan, np.expm1((low + high) / 2))


def _sign(logs: np.ndarray, flows: np.ndarray) -> np.ndarray:
    """The sign of the present value; where it leaves the range of numbers, that of the payment that outweighs all."""
    shift = np.where(logs < 0, flows.shape[1] - 1, 0)[:, None]
    powers = np.exp(-logs[:, None] * (np.arange(flows.shape[1]) - shift))
    return np.sign((flows * powers).sum(axis=1))


def _roots(flows: np.ndarray, most: int) -> tuple[float, ...]:
    """Positive roots of the polynomial in 1 / (1 + rate), each made sharper and looked at again."""
    found = np.roots(flows[::-1])
    near = found[(np.abs(found.imag) <= 1e-6 * np.maximum(1, np.abs(found))) & (found.real > 0)].real
    rates = []
    for start in np.sort(1 / near - 1):
        rate = _sharper(float(start), flows)
        if rate is not None and LOWEST <= rate <= HIGHEST and not any(_same(rate, other) for other in rates):
            rates.append(rate)
    return tuple(sorted(map(float, rates))[:most])


def _sharper(rate: float, flows: np.ndarray) -> float | None:
    """Newton's method from a root that is nearly right; nothing where it is none after all."""
    places = np.arange(len(flows))
    for _step in range(20):
        powers = (1 + rate) ** -places.astype(float)
        value, slope = (flows * powers).sum(), (-places * flows * powers).sum() / (1 + rate)
        if slope == 0 or not np.isfinite(value):
            break
        step = value / slope
        if abs(step) > 0.1 * (1 + rate):
            break
        rate -= step
    powers = (1 + rate) ** -places.astype(float)
    return rate if abs((flows * powers).sum()) <= 1e-9 * (np.abs(flows) * powers).sum() else None


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * (1 + max(one, other))
