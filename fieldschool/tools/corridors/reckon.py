"""Quotes as they were written, read and reckoned: what is wrong with one, what it costs, what the firm says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fieldschool.charts.corridors_words import UNKNOWN, Offer, day, paid_out_names, sent_by_names, speed_names
from fieldschool.i18n import _, locale_tag, money, number, percent
from fieldschool.models.corridors import Cost, quote_cost, said_too_little
from fieldschool.tools.household.setting import OWN
from fieldschool.tools.widgets import record_fields
from fieldschool.tools.widgets.parse import InputError, read_number

#: Letters of a firm's name; largest amount and rate, in any currency.
NAME, LARGEST, LARGEST_RATE = 60, 1e8, 1e7
#: What a person writes of a quote.
WRITTEN = ("firm", "sent_by", "amount", "currency", "fee", "rate", "paid_out", "speed", "said")
#: An offered rate outside these shares of the reference rate is a slip of the pen.
LOWEST_RATE, HIGHEST_RATE = 0.5, 1.5
#: What stands before the id of a quote in the key of an offer.
PREFIX = f"{OWN}-"

#: Quotes with their ids, as text by field.
Rows = Sequence[Mapping[str, str]]


@dataclass(frozen=True)
class Reckoner:
    """Reads quotes between two currencies.

    Attributes
    ----------
    work, home : str
        Currencies of the country of work and of home.
    rate : float
        Reference rate: units of ``home`` for one of ``work``; 0 if not known.
    """

    work: str
    home: str
    rate: float = 0.0

    @property
    def names(self) -> dict[str, str]:
        """For sentences."""
        return {"home": self.home, "work": self.work}

    def mistakes(self, values: Mapping[str, str]) -> dict[str, str]:
        """What is wrong with a quote: one sentence by field."""
        found = {}
        for field in fields(self):
            try:
                record_fields.read(field, values[field["key"]])
            except InputError as error:
                found[field["key"]] = str(error)
        amount, fee, rate, said = _row(values).values()
        if values["currency"] and "currency" not in found and values["currency"] != self.work:
            found["currency"] = _("This list compares amounts in {work}. Ask what it takes to send {work}.").format(
                work=self.work
            )
        if fee is not None and fee < 0:
            found["fee"] = _("A fee below 0 would be a gift. Write 0; a bonus shows in the rate or in the amount.")
        elif fee is not None and amount is not None and 0 < amount < fee:
            found["fee"] = _("The fee is larger than the amount sent. Look at both again.")
        if amount is not None and amount <= 0:
            found["amount"] = _("Write an amount above 0.")
        if rate is not None and (slip := self._slip(rate)):
            found["rate"] = slip
        if said is not None and said > 100:
            found["said"] = _("{share} is more than the whole amount. Write the total cost of one transfer.").format(
                share=percent(said)
            )
        return found

    def _slip(self, rate: float) -> str:
        if rate <= 0:
            return _("Write a rate above 0: how many {home} arrive for one {work}.").format(**self.names)
        if not self.rate or LOWEST_RATE <= rate / self.rate <= HIGHEST_RATE:
            return ""
        if LOWEST_RATE <= self.rate * rate <= HIGHEST_RATE:
            return _(
                "This looks turned round: {work} for one {home}. Write how many {home} arrive for one {work}."
            ).format(**self.names)
        return _("That is {share} of the reference rate. Write how many {home} arrive for one {work}.").format(
            share=percent(100 * rate / self.rate, 0), **self.names
        )

    def remarks(self, values: Mapping[str, str]) -> dict[str, str]:
        """What to say beside the fields of a finished quote: the margin, and whether the firm's total agrees."""
        row = _row(values)
        cost = self.cost(row)
        if cost is None:
            return {"rate": _("Without the reference rate above, the margin is not known.")}
        if self.work == self.home and cost.margin == 0:
            notes = {}
        elif cost.margin < 0:
            share = percent(-100 * cost.margin, 2)
            notes = {"rate": _("{share} better than the reference rate. It counts.").format(share=share)}
        else:
            told = _("{share} below the reference rate: {lost} of the amount.")
            lost = money(cost.margin * row["amount"], self.work)
            notes = {"rate": told.format(share=percent(100 * cost.margin, 2), lost=lost)}
        if row["said"] is not None:
            gap, total = 100 * said_too_little(cost, row["said"] / 100), percent(100 * cost.total, 2)
            agrees = _("Fee + margin = {total}. It agrees.")
            differs = _("Fee + margin = {total}: {points} points away from what the firm says.")
            notes["said"] = (differs if gap else agrees).format(total=total, points=number(abs(gap), 1))
        return notes

    def cost(self, row: Mapping[str, Any]) -> Cost | None:
        """What a finished quote takes, as shares of the amount; ``None`` without a reference rate."""
        return quote_cost(row["amount"], row["fee"], self.rate, row["rate"]) if self.rate else None

    def finished(self, rows: Rows) -> list[Mapping[str, str]]:
        """The quotes without a mistake."""
        # An amount that is followed by the finger asks again and again, and how numbers are read is of the language.
        return [row for row in rows if _fits(self, locale_tag(), tuple(row.items()))]

    def offers(self, rows: Rows, when: str, amount: float = 0.0) -> list[Offer]:
        """Finished quotes as offers; not in order.

        Parameters
        ----------
        rows : sequence of mapping
            Finished ones.
        when : str
            Day of the reference rate.
        amount : float
            For this amount, by the same fee and margin; for its own amount if 0.
        """
        return [self._offer(row, when, amount) for row in rows]

    def said(self, rows: Rows) -> list[tuple[str, float, float]]:
        """Of finished quotes whose firm says a total: key, what it says, and the gap, in percent of the amount."""
        told = []
        for values in rows:
            row = _row(values)
            cost = self.cost(row)
            if cost is not None and row["said"] is not None:
                told.append((f"{PREFIX}{values['id']}", row["said"], 100 * said_too_little(cost, row["said"] / 100)))
        return told

    def _offer(self, values: Mapping[str, str], when: str, amount: float) -> Offer:
        row = _row(values)
        cost, basis = self.cost(row), amount or row["amount"]
        words = {"sent_by": sent_by_names(), "speed": speed_names(), "paid_out": paid_out_names()}
        known = [names[values[key]] for key, names in words.items() if values[key] not in ("", UNKNOWN)]
        return Offer(
            f"{PREFIX}{values['id']}",
            _("{firm} (our quote)").format(firm=values["firm"]),
            row["fee"],
            100 * row["fee"] / basis,
            None if cost is None else 100 * cost.margin,
            " · ".join([money(row["amount"], self.work), *known, *([day(when)] if when else [])]),
            values["paid_out"] if values["paid_out"] != UNKNOWN else "",
            own=True,
            when=when,
            source=values["firm"],
        )


def fields(of: Reckoner) -> list[dict]:
    """What is asked of a quote."""
    currencies = list(dict.fromkeys([of.work, of.home, "USD", "EUR"]))
    names = of.names
    return [
        {"key": "firm", "kind": "text", "label": _("Firm"), "longest": NAME, "required": True,
         "missing": _("Write the name of the firm.")},
        {"key": "sent_by", "kind": "choice", "label": _("How one sends"), "options": _options(sent_by_names())},
        {"key": "amount", "kind": "number", "label": _("Amount sent"), "min": 0, "max": LARGEST, "required": True,
         "help": _("The same for all firms, if you can. Without the fee."),
         "missing": _("Write the amount for which you asked.")},
        {"key": "currency", "kind": "choice", "label": _("In which currency"), "start": of.work, "required": True,
         "options": [[one, one] for one in currencies],
         "missing": _("The currency is missing. An amount without one says nothing.")},
        {"key": "fee", "kind": "number", "label": _("Fee, in the same currency"), "min": 0, "max": LARGEST,
         "required": True, "missing": _("Write the fee. If there is none, write 0.")},
        {"key": "rate", "kind": "number", "label": _("Rate offered: {home} for one {work}").format(**names), "min": 0,
         "max": LARGEST_RATE, "required": True, **({"start": "1"} if of.home == of.work else {}),
         "missing": _("Ask for the rate: how many {home} arrive for one {work}?").format(**names)},
        {"key": "paid_out", "kind": "choice", "label": _("How the family gets it"),
         "options": _options(paid_out_names())},
        {"key": "speed", "kind": "choice", "label": _("When it is there"), "options": _options(speed_names())},
        {"key": "said", "kind": "number", "label": _("Total cost, as the firm says, in %"), "min": 0, "max": 100,
         "help": _("Only if the firm says one. Many say “no fee”: then write 0.")},
    ]  # fmt: skip


@lru_cache(maxsize=512)
def _fits(reads: Reckoner, _locale: str, values: tuple[tuple[str, str], ...]) -> bool:
    return not reads.mistakes(dict(values))


def _options(names: Mapping[str, str]) -> list[list[str]]:
    return [[key, name] for key, name in names.items()]


def _number(raw: str) -> float | None:
    """The number in a field; ``None`` where there is none."""
    try:
        return read_number(raw) if raw else None
    except InputError:
        return None


def _row(values: Mapping[str, str]) -> dict[str, Any]:
    return {key: _number(values[key]) for key in ("amount", "fee", "rate", "said")}
