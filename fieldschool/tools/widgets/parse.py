"""Read what a participant typed, and say in one sentence what is accepted when it cannot be read."""

from __future__ import annotations

import math
import re
import unicodedata

from babel import numbers

from fieldschool.i18n import _, locale_tag

#: Longer than any number a person types; a pasted page of text stops here.
LONGEST = 40
_DIGITS_ONLY = re.compile(r"[\d.,'’٫٬]+")


class InputError(ValueError):
    """What was entered cannot be used; ``str(error)`` is one sentence in the participant's language."""


def read_number(raw: object, locale: str | None = None, minimum: float = -math.inf, maximum: float = math.inf) -> float:
    """Read a number as a person writes it in a locale.

    A sign of currency or percent and spaces are allowed. A number that could mean two things is refused and
    never guessed: ``1.234,56`` is one thousand and more in Spain and no number in Mexico.

    Parameters
    ----------
    raw : object
        Text from a box, or a number from a slider.
    locale : str, optional
        As Babel writes it, such as ``es_MX``; the locale in use if not given.
    minimum, maximum : float
        Accepted range, both ends included, in the unit of the field.

    Returns
    -------
    float

    Raises
    ------
    InputError
        When it is empty, not a number, or outside the range.
    """
    locale = (locale or locale_tag()).replace("-", "_")
    typed = isinstance(raw, str)
    value = _from_text(raw, locale) if typed else _from_number(raw)
    if not (typed and raw.strip()) and value is None:
        raise InputError(_("Write a number, like {example}.").format(example=_example(locale, minimum, maximum)))
    if value is None:
        raise InputError(
            _("“{text}” is not a number that can be read. Write it like {example}.").format(
                text=_shorten(raw), example=_example(locale, minimum, maximum)
            )
        )
    if value < minimum:
        raise InputError(_("Too small: the smallest is {n}.").format(n=_written(minimum, locale)))
    if value > maximum:
        raise InputError(_("Too large: the largest is {n}.").format(n=_written(maximum, locale)))
    return value + 0.0  # + 0.0 turns -0.0 into 0.0


def _from_number(raw: object) -> float | None:
    if isinstance(raw, bool) or not isinstance(raw, (int, float)):
        return None
    try:
        value = float(raw)
    except OverflowError:  # a whole number of more than 300 digits
        return None
    return value if math.isfinite(value) else None


def _from_text(raw: str, locale: str) -> float | None:
    if len(raw.strip()) > LONGEST:
        return None
    text = unicodedata.normalize("NFKC", raw).replace("−", "-")
    kept = "".join(c for c in text if not c.isspace() and c != "%" and unicodedata.category(c) != "Sc")
    sign, digits = (-1, kept[1:]) if kept.startswith("-") else (1, kept.removeprefix("+"))
    # Python would read "1e12", "1_000" and "nan"; a person who types them did not mean to.
    if not _DIGITS_ONLY.fullmatch(digits):
        return None
    group = numbers.get_group_symbol(locale)
    if group.isspace():
        group = ""  # spaces are gone already
    try:
        if group and group in digits:
            return sign * float(numbers.parse_decimal(digits, locale=locale, strict=True))
        return sign * float(digits.replace(numbers.get_decimal_symbol(locale), "."))
    except (numbers.NumberFormatError, ValueError):
        return None


def _written(value: float, locale: str) -> str:
    return numbers.format_decimal(value, format="#,##0.##", locale=locale)


def _example(locale: str, minimum: float, maximum: float) -> str:
    if minimum <= 1234.5 <= maximum:
        return _written(1234.5, locale)
    if math.isfinite(minimum) and math.isfinite(maximum):
        return _written((minimum + maximum) / 2, locale)
    return _written(minimum if math.isfinite(minimum) else maximum, locale)


def _shorten(raw: str) -> str:
    text = " ".join(raw.split())
    return text if len(text) <= 20 else text[:20] + "…"
