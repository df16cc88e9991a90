"""Checks of what goes into a formula; the error is one plain sentence."""

from __future__ import annotations

import operator

import numpy as np

Number = float | np.ndarray


def whole(name: str, value: object, low: int) -> int:
    """A whole number of at least ``low``.

    Raises
    ------
    ValueError
        When it is anything else.
    """
    try:
        if isinstance(value, bool):
            raise TypeError
        found = operator.index(value)
    except TypeError:
        raise ValueError(f"{name} must be a whole number, not {value!r}.") from None
    if found < low:
        raise ValueError(f"{name} must be at least {low}, not {found}.")
    return found


def number(name: str, value: object) -> Number:
    """A finite number, or an array of them.

    Raises
    ------
    ValueError
        When it is anything else.
    """
    try:
        if isinstance(value, (str, bytes, bool)):
            raise TypeError
        found = np.asarray(value, dtype=float)
    except (TypeError, ValueError):
        raise ValueError(f"{name} must be a number, not {value!r}.") from None
    if not np.isfinite(found).all():
        raise ValueError(f"{name} must be a number that is not infinite.")
    return float(found) if found.ndim == 0 else found


def at_least(name: str, value: object, low: float) -> Number:
    """A finite number (or array) of at least ``low``.

    Raises
    ------
    ValueError
        When it is anything else.
    """
    found = number(name, value)
    if np.any(found < low):
        raise ValueError(f"{name} must be at least {low:g}.")
    return found


def above(name: str, value: object, low: float) -> Number:
    """A finite number (or array) above ``low``.

    Raises
    ------
    ValueError
        When it is anything else.
    """
    found = number(name, value)
    if np.any(found <= low):
        raise ValueError(f"{name} must be above {low:g}.")
    return found
