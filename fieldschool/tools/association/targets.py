"""Organizing targets: what, now, in a year, in five years, who; and how far they lie from the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from fieldschool.i18n import _, number
from fieldschool.tools.content import view_content
from fieldschool.tools.widgets import Records

#: Targets that there is room for.
LIMIT = 8
#: Letters of who is responsible and of a target in one's own words.
SHORT = 120
#: The largest number that a box takes.
LARGEST = 1e12
#: What can be aimed at; the last is in one's own words.
KINDS = ("members", "paid", "fund", "leave", "women", "meetings", "partners", "own")
NUMBERS = ("now", "in_a_year", "in_five_years")


class Targets(Records):
    """The list of targets that a participant writes.

    Parameters
    ----------
    records : iterable of mapping
        As on another day.
    currency : str
        Of a target for the fund, ISO 4217.
    on_change : callable
    """

    def __init__(self, records: Iterable[Mapping[str, Any]], currency: str, on_change: Callable[[], None]) -> None:
        # The list asks for its headings while it is made.
        self.currency = currency
        super().__init__(fields(currency), records, on_change, title=_("My targets"), name_of=self._named, limit=LIMIT)

    def set_currency(self, currency: str) -> None:
        """Ask for the fund in another currency."""
        if currency != self.currency:
            self.currency = currency
            self.set_fields(fields(currency))

    def mistakes(self, values: Mapping[str, str]) -> dict[str, str]:
        """What is wrong with a target; one in own words needs them."""
        found = super().mistakes(values)
        if values["what"] == "own" and not values["own"]:
            found["own"] = _("Say in a few words what is counted.")
        return found

    def title_of(self, row: Mapping[str, Any]) -> str:
        """What a target is about."""
        if row["what"] == "own":
            return row["own"]
        return kind_names(self.currency).get(row["what"], "")

    def first(self, kind: str) -> Mapping[str, Any] | None:
        """The first finished target of a kind."""
        return next((row for row in self.complete if row["what"] == kind), None)

    def _named(self, values: Mapping[str, str]) -> str:
        return self.title_of(values)


def kind_names(currency: str) -> dict[str, str]:
    """What can be aimed at."""
    names = {
        "members": _("Members"),
        "paid": _("Of 100 dues, are paid"),
        "fund": _("The common fund, in {currency}").format(currency=currency),
        "leave": _("Of 100 members, leave in a year"),
        "women": _("Of 100 officers, are women"),
        "meetings": _("Meetings a year with open accounts"),
        "partners": _("Partners that work with us"),
        "own": _("Something else: I name it below"),
    }
    return {kind: names[kind] for kind in KINDS}


def fields(currency: str) -> list[dict]:
    """What is asked of a target."""
    options = [list(pair) for pair in kind_names(currency).items()]
    amount = {"kind": "number", "min": 0, "max": LARGEST, "required": True}
    return [
        {"key": "what", "kind": "choice", "label": _("What"), "options": options, "required": True,
         "missing": _("Choose what is counted.")},
        {"key": "own", "kind": "text", "label": _("In my own words, if it is something else"), "longest": SHORT},
        {"key": "now", "label": _("Now"), "missing": _("How many are there now? 0 is an answer, too."), **amount},
        {"key": "in_a_year", "label": _("In a year"), "missing": _("Write a number for the first year."), **amount},
        {"key": "in_five_years", "label": _("In five years"), "missing": _("Write a number for the fifth year."),
         **amount},
        {"key": "who", "kind": "text", "label": _("Who sees to it"), "longest": SHORT, "required": True,
         "missing": _("Name a person or an office. It counts from then on.")},
    ]  # fmt: skip


def place(target: float, low: float, high: float) -> str:
    """Where a target lies: ``below``, ``within`` or ``above`` what 8 in 10 futures have."""
    return "below" if target < low else "above" if target > high else "within"


def place_sentence(kind: str, target: str, where: str, low: str, high: str) -> str:
    """Say where a target for the fifth year lies, beside the plan."""
    name = _("members") if kind == "members" else _("the fund")
    said = {
        "below": _("Your target for {what}, {target}, lies below what 8 in 10 futures of your plan have ({low} to "
                   "{high}). The plan promises more than you ask for."),
        "within": _("Your target for {what}, {target}, lies within what 8 in 10 futures of your plan have ({low} to "
                    "{high})."),
        "above": _("Your target for {what}, {target}, lies above what 8 in 10 futures of your plan have ({low} to "
                   "{high}). What will you do that is not in the plan yet?"),
    }[where]  # fmt: skip
    return said.format(what=name, target=target, low=low, high=high)


def page(targets: Targets, places: list[str]) -> dict[str, Any]:
    """The targets beside the plan, as the view shows them."""
    rows = [[targets.title_of(row), *(number(row[key], 1) for key in NUMBERS), row["who"]] for row in targets.complete]
    columns = [_("What"), _("Now"), _("In a year"), _("In five years"), _("Who")]
    compare = {"title": _("My targets"), "columns": columns, "rows": rows, "words": True} if rows else None
    if rows:
        sentence = " ".join(places) or _("Add one for members or for the fund: it is then held against your plan.")
    else:
        sentence = _("Write a first target: what is counted, three numbers, and who sees to it.")
    return view_content(sentence, compare=compare)
