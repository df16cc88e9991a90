"""Short ways to describe the fields of a form."""

from __future__ import annotations

import math
from typing import Any

#: Largest amount of money that a box takes.
LARGEST = 1e9


def choice_field(key: str, label: str, options: list, **more: Any) -> dict:
    """A choice among options, each ``[value, label]``."""
    return {"key": key, "kind": "choice", "label": label, "options": options, **more}


def toggle_field(key: str, label: str, **more: Any) -> dict:
    """A check box."""
    return {"key": key, "kind": "toggle", "label": label, **more}


def range_field(
    key: str, label: str, low: float, high: float, currency: str = "", step: float = 0, **more: Any
) -> dict:
    """A slider with a box for the exact number; followed while it moves.

    Parameters
    ----------
    key, label : str
    low, high : float
        Ends of the slider.
    currency : str
        ISO 4217, if it is money.
    step : float
        About a hundredth of the way when not given.
    **more
        Further parts of the field, such as ``help``, ``group`` or ``unit``.
    """
    step = step or step_of(high - low)
    style = {"style": "currency", "currency": currency} if currency else {"style": "decimal"}
    shape = {**style, "maximumFractionDigits": 0 if step >= 1 else 1}
    ends = {"min": low, "max": high, "step": step}
    return {"key": key, "kind": "range", "label": label, **ends, "live": True, "format": shape, **more}


def number_field(key: str, label: str, low: float, high: float, **more: Any) -> dict:
    """A box for a number."""
    return {"key": key, "kind": "number", "label": label, "min": low, "max": high, **more}


def money_field(key: str, label: str, currency: str, **more: Any) -> dict:
    """A box for an amount of money."""
    shape = {"style": "decimal", "maximumFractionDigits": 2}
    return number_field(key, label, 0, LARGEST, unit=currency, format=shape, **more)


def percent_field(key: str, label: str, maximum: float = 50.0, **more: Any) -> dict:
    """A box for a percentage, given in percent."""
    shape = {"style": "decimal", "maximumFractionDigits": 2}
    return number_field(key, label, 0, maximum, unit="%", format=shape, **more)


def step_of(width: float) -> float:
    """A step of 1, 2 or 5 times a power of ten: about 100 stops on a slider of this width."""
    raw = max(width, 1e-9) / 100
    power = 10.0 ** math.floor(math.log10(raw))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= raw * 0.999999)


def round_up(value: float) -> float:
    """The next stop of a slider that must reach ``value``."""
    step = step_of(value)
    return math.ceil(value / step) * step
