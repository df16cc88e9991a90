"""Products that a participant knows: what is asked, what cannot be, and ids that stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fieldschool.charts.access_words import protection_names
from fieldschool.i18n import _, percent
from fieldschool.sources import countries
from fieldschool.tools.widgets import Records
from fieldschool.tools.widgets.parse import InputError, read_number

#: Products that there is room for; nobody compares more.
LIMIT = 12
#: The highest rate a year, in percent, that a savings product is believed to pay.
HIGHEST = 60.0
#: Letters of a name, and of a source.
NAME, SOURCE = 60, 160
#: What a person writes of a product.
WRITTEN = ("name", "currency", "rate", "year", "source", "protection", "tax", "fee", "minimum", "term")
#: Largest amount, in any currency, and longest term in months.
LARGEST, LONGEST = 1e9, 600


class OwnProducts(Records):
    """The list of products of one's own; each keeps its id when another is taken out.

    Parameters
    ----------
    kept : sequence of mapping
        ``id`` and text by field, as `kept_rows` gave them on another day.
    made : int
        How many ids were ever given; none is given twice.
    on_change : callable
        Called after each change.
    """

    def __init__(self, kept: Sequence[Mapping[str, Any]], made: int, on_change: Callable[[], None]) -> None:
        self._ids: dict[str, str] = {}
        self.made = made
        super().__init__(fields(), kept, on_change, title=_("Products that I know"), limit=LIMIT)
        self._ids = dict(zip(self._records, [row["id"] for row in kept], strict=True))

    def mistakes(self, values: Mapping[str, str]) -> dict[str, str]:
        """What is wrong with a product; of a rate that cannot be, also why."""
        found = super().mistakes(values)
        if "rate" in found:
            try:
                rate = read_number(values["rate"])
            except InputError:
                return found
            if rate > HIGHEST:
                found["rate"] = _(
                    "{rate} a year: no savings product that we know pays this. Is it a rate of one year? Whoever "
                    "promises so much may be after your money."
                ).format(rate=percent(rate))
            elif rate < 0:
                found["rate"] = _("A rate below 0 takes money away. If that is a fee, write it under “Fee”.")
        return found

    def kept_rows(self) -> list[dict[str, str]]:
        """Every product with its id, finished or not."""
        return [{"id": self._id(name), **values} for name, values in self._records.items()]

    def finished(self) -> list[tuple[str, dict[str, Any]]]:
        """Id and values of the finished ones."""
        done = [self._id(name) for name, values in self._records.items() if not self.mistakes(values)]
        return list(zip(done, self.complete, strict=True))

    def _id(self, name: str) -> str:
        if name not in self._ids:
            self.made += 1
            self._ids[name] = f"p{self.made}"
        return self._ids[name]


def fields() -> list[dict]:
    """What is asked of a product."""
    currencies = sorted({one.currency for one in countries.all_countries() if one.currency})
    protections = [[name, words] for name, words in protection_names().items()]
    money = {"kind": "number", "min": 0, "max": LARGEST}
    return [
        {"key": "name", "kind": "text", "label": _("What it is called, and who offers it"), "longest": NAME,
         "required": True, "missing": _("Give it a name: what it is called, and who offers it.")},
        {"key": "currency", "kind": "choice", "label": _("Currency"), "options": [[one, one] for one in currencies],
         "required": True, "missing": _("Choose the currency. A rate in dollars says nothing about one in pesos.")},
        {"key": "rate", "kind": "number", "label": _("Rate, % a year"), "min": 0, "max": HIGHEST, "required": True,
         "missing": _("Write the rate of one year, before tax.")},
        {"key": "year", "kind": "year", "label": _("Year of the rate"), "min": 1990, "required": True,
         "missing": _("Write the year in which somebody said this rate. An old rate is an old story.")},
        {"key": "source", "kind": "text", "label": _("Who says so"), "longest": SOURCE, "required": True,
         "help": _("A page, a paper, or the name of the branch."),
         "missing": _("Write where the rate comes from.")},
        {"key": "protection", "kind": "choice", "label": _("Who stands behind the money"), "options": protections,
         "required": True, "missing": _("Choose one. “Not known: ask” is an answer, too.")},
        {"key": "tax", "label": _("Tax on the interest, %"), "kind": "number", "min": 0, "max": 100,
         "help": _("Empty: not known, and none is taken off.")},
        {"key": "fee", "label": _("Fee, money a year"), **money},
        {"key": "minimum", "label": _("Takes this amount or more"), **money},
        {"key": "term", "label": _("Locked for so many months"), "kind": "number", "min": 0, "max": LONGEST,
         "help": _("0 or empty: money back on any day.")},
    ]  # fmt: skip
