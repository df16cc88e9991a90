"""Numbers, money and dates as the reader's country writes them (Babel)."""

from __future__ import annotations

import datetime as dt
import math
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from babel import dates, lists, numbers

from fieldschool.i18n.words import _, locale_tag, ngettext, pgettext


def number(value: float, digits: int = 0) -> str:
    """A number with at most ``digits`` decimals: ``12,345`` or ``3.5``."""
    if not math.isfinite(value):
        return _("not known")
    value = round(value, digits) + 0.0  # + 0.0 turns -0.0 into 0.0
    pattern = "#,##0" + ("." + "#" * digits if digits else "")
    return _written(value, pattern, locale_tag())


def percent(value: float, digits: int = 1) -> str:
    """A percentage given in percent (``4.25`` is 4.25 %), with at most ``digits`` decimals."""
    if not math.isfinite(value):
        return _("not known")
    return _written_percent(round(value, digits) + 0.0, digits, locale_tag())


def sensible(value: float) -> float:
    """Round money as a person says it: to three significant digits.

    A forecast of 123,456.78 pretends to know centavos; 123,000 does not.
    """
    if not math.isfinite(value) or value == 0:
        return value
    return round(value, 2 - math.floor(math.log10(abs(value))))


def money(value: float, currency: str, *, exact: bool = False) -> str:
    """An amount of money with its currency: ``MXN 12,300`` or ``$12,300`` as the locale writes it.

    Parameters
    ----------
    value : float
        Amount in ``currency``.
    currency : str
        ISO 4217 code.
    exact : bool
        Keep the minor unit (invoices, quotes); otherwise the amount is rounded as a person says it.
    """
    if not math.isfinite(value):
        return _("not known")
    if exact:
        return numbers.format_currency(value, currency, locale=locale_tag(), format="¤¤ #,##0.00")
    value = sensible(value) + 0.0
    pattern = "¤¤ #,##0" if abs(value) >= 20 or value == int(value) else "¤¤ #,##0.00"
    return _written_money(value, currency, pattern, locale_tag())


def labelled(name: str, what: str) -> str:
    """A name and what belongs to it, with the language's colon; a question or a sentence has an end of its own.

    Both are in the reader's language: ``Fee: 3%``, in French ``Commission : 3 %``.
    """
    return f"{name} {what}" if name.endswith(("?", "!", ".")) else _("{name}: {what}").format(name=name, what=what)


def large(value: float, currency: str = "") -> str:
    """A large number as people say it: ``131 million``, ``492,000``, ``USD 40.3 billion``.

    Parameters
    ----------
    value : float
        Rounded to three significant digits.
    currency : str
        ISO 4217 code, if it is money.
    """
    if not math.isfinite(value):
        return _("not known")
    value = sensible(value) + 0.0
    if abs(value) < 1_000_000:
        said = number(value)
    else:
        said = numbers.format_compact_decimal(value, format_type="long", fraction_digits=1, locale=locale_tag())
    return f"{currency} {said}" if currency else said


def in_ten(share: float) -> str:
    """A chance as people count: ``8 in 10``; close to none or all in words.

    Parameters
    ----------
    share : float
        Between 0 and 1.
    """
    if share >= 0.995:
        # For translators: stands alone behind a label, of families as of futures: write it so that it fits both.
        return pgettext("chance", "all")
    if share <= 0.005:
        # For translators: stands alone behind a label, of families as of futures: write it so that it fits both.
        return pgettext("chance", "none")
    tenths = round(share * 10)
    if tenths == 10:
        return _("more than 9 in 10")
    if tenths == 0:
        return _("fewer than 1 in 10")
    return _("{n} in 10").format(n=number(tenths))


def span(months: float) -> str:
    """A length of time in words: ``7 months``, ``2 years``, ``2 years and 6 months``."""
    months = round(months)
    years, rest = divmod(abs(months), 12)
    parts = []
    if years:
        parts.append(ngettext("{n} year", "{n} years", years).format(n=number(years)))
    if rest or not years:
        parts.append(ngettext("{n} month", "{n} months", rest).format(n=number(rest)))
    return listing(parts)


def listing(items: Sequence[str]) -> str:
    """Join words as the language does: ``a, b and c``."""
    return lists.format_list(list(items), locale=locale_tag())


def in_words(n: int) -> str:
    """Small whole numbers in words, others in digits."""
    words = [
        _("none"),
        _("one"),
        _("two"),
        _("three"),
        _("four"),
        _("five"),
        _("six"),
        _("seven"),
        _("eight"),
    ]
    return words[n] if 0 <= n < len(words) else number(n)


def in_order(text: str) -> str:
    """The key by which a list of names is sorted as people look them up: capitals and accents do not count."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def month(value: dt.date) -> str:
    """A month and year: ``November 2026``."""
    return dates.format_skeleton("yMMMM", value, locale=locale_tag())


def date(value: dt.date) -> str:
    """A day: ``25 Nov 2026`` as the locale writes it."""
    return dates.format_date(value, format="medium", locale=locale_tag())


def clock(value: dt.datetime) -> str:
    """The time of day: ``10:42``."""
    return dates.format_time(value, format="HH:mm", locale=locale_tag())


def compact(value: float) -> str:
    """A number as short as an axis needs it: ``500``, ``20K``, ``1.5M``."""
    if abs(value) < 10_000:
        return number(value, 0 if value == int(value) else 1)
    return numbers.format_compact_decimal(value, fraction_digits=1, locale=locale_tag())


# A slider writes the same rounded numbers again and again, and Babel takes longer over each than a month of a model.


@lru_cache(maxsize=4096)
def _written(value: float, pattern: str, tag: str) -> str:
    return numbers.format_decimal(value, format=pattern, locale=tag)


@lru_cache(maxsize=4096)
def _written_percent(value: float, digits: int, tag: str) -> str:
    # The locale's own pattern says where the sign stands and with which space.
    pattern = numbers.parse_pattern(numbers.Locale.parse(tag).percent_formats[None].pattern)
    pattern.frac_prec = (0, digits)
    pattern.scale = 0
    return pattern.apply(value, tag)


@lru_cache(maxsize=4096)
def _written_money(value: float, currency: str, pattern: str, tag: str) -> str:
    return numbers.format_currency(value, currency, locale=tag, format=pattern, currency_digits=False)
