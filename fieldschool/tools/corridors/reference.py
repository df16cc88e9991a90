"""The reference rate of the day, asked once for all quotes of a corridor."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from typing import Any

from fieldschool.i18n import _, month, number, percent
from fieldschool.tools.corridors.corridor import Facts
from fieldschool.tools.corridors.fields import reference_fields
from fieldschool.tools.corridors.kept import Kept, is_day
from fieldschool.tools.widgets import Form

#: A reference rate that is further from the one held, as a share, is worth a second look.
FAR = 0.15
#: Days after which a rate is no rate of today.
OLD_DAYS = 7


class Reference:
    """The form of the reference rate.

    Parameters
    ----------
    on_change : callable
        Called without arguments after each change.
    """

    def __init__(self, on_change: Callable[[], None]) -> None:
        self._on_change = on_change
        self.form = Form([], {}, self._changed, title=_("The reference rate"))

    def open(self, facts: Facts, kept: Kept) -> None:
        """Show the rate of a corridor."""
        self.facts, self.kept = facts, kept
        with self.form.hold_sync():
            self.form.fields = reference_fields(facts.currency, facts.home_currency, _held(facts), facts.same_money)
            self.form.notes = {}
            rate = kept.rates.get(facts.key)
            day = kept.days.get(facts.key, "")
            self.form.values = {} if facts.same_money else {"rate": rate, "day": day}
        self._remark()

    def _changed(self, key: str, raw: Any) -> None:
        facts, kept = self.facts, self.kept
        if key == "day" and not str(raw or "").strip():
            kept.days.pop(facts.key, None)
            self.form.clear_note("day")
            self._on_change()
            return
        value = self.form.accept(key, raw)
        if value is None:
            return
        if key == "today":
            self._take_day(dt.date.today().isoformat())
        elif key == "day":
            self._take_day(str(value).strip())
        elif value <= 0:
            self.form.set_note("rate", _("Write a rate above 0."), "error")
            return
        else:
            kept.rates[facts.key] = float(value)
        self._remark()
        self._on_change()

    def _take_day(self, text: str) -> None:
        if is_day(text):
            self.kept.days[self.facts.key] = text
            self.form.set_values(day=text)
            self.form.clear_note("day")
            return
        said = _("This is not a day until today. Write year, month and day, such as {example}.")
        self.form.set_note("day", said.format(example="2026-11-28"), "error")

    def _remark(self) -> None:
        """Say what is odd of a rate; nothing is refused, because a rate can really have moved."""
        facts, rate = self.facts, self.kept.rates.get(self.facts.key)
        if facts.same_money:
            return
        held, names = facts.per_work, {"home": facts.home_currency, "work": facts.currency}
        if rate and math.isfinite(held) and held > 0:
            if abs(rate * held - 1) < FAR and abs(rate / held - 1) > FAR:
                said = _("This looks turned round: {work} for one {home}. Write how many {home} one {work} buys.")
                self.form.set_note("rate", said.format(**names))
            elif abs(rate / held - 1) > FAR:
                said = _(
                    "That is {share} of the last rate that we hold, {held}. Look again at the rate and its currencies."
                )
                self.form.set_note("rate", said.format(share=percent(100 * rate / held, 0), held=_short(held)))
            elif self.form.notes.get("rate", {}).get("kind") != "error":
                self.form.clear_note("rate")
        day = self.kept.days.get(facts.key, "")
        if day and (dt.date.today() - dt.date.fromisoformat(day)).days > OLD_DAYS:
            self.form.set_note("day", _("Older than a week. Quotes of today need a rate of today."))


def _held(facts: Facts) -> str:
    if not math.isfinite(facts.per_work):
        return ""
    period = facts.setting.rate.period
    said = _("To compare: we hold {rate} of {month}.")
    return said.format(rate=_short(facts.per_work), month=_month(period))


def _month(period: str) -> str:
    return month(dt.date(int(period[:4]), int(period[5:7]), 1)) if len(period) == 7 and "-" in period else period


def _short(rate: float) -> str:
    return number(rate, max(2, 3 - math.floor(math.log10(rate)) - 1)) if rate > 0 else number(rate, 2)
