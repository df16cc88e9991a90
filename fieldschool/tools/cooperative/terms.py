"""Terms of a savings scheme for migrants at a large cooperative, as a participant writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from fieldschool.i18n import _, money, number
from fieldschool.tools.content import view_content
from fieldschool.tools.widgets import Records

#: Schemes that there is room for, letters of a short and a long text, the largest amount.
LIMIT, SHORT, LONG, LARGEST = 4, 120, 300, 1e12
EARNS = ("dividend", "fixed", "both", "unknown")
COVERED = ("yes", "partly", "no", "unknown")
BACK = ("any_day", "notice", "end", "unknown")


class Terms(Records):
    """The list of schemes of one country."""

    def __init__(self, records: Iterable[Mapping[str, Any]], currency: str, on_change: Callable[[], None]) -> None:
        self.currency = currency
        super().__init__(fields(currency), records, on_change, title=_("Terms of a scheme"), limit=LIMIT)

    def show_in(self, currency: str, records: Iterable[Mapping[str, Any]]) -> None:
        """Show those of another country."""
        self.currency = currency
        self.set_fields(fields(currency))
        self.set_records(records)


def earns_names() -> dict[str, str]:
    """How the money earns."""
    return {"dividend": _("A dividend, known after the year"), "fixed": _("A fixed rate"), "both": _("Both"),
            "unknown": _("Not settled yet")}  # fmt: skip


def covered_names() -> dict[str, str]:
    """Whether somebody stands behind the money."""
    return {"yes": _("Yes, by a fund that I name to them"), "partly": _("Only deposits, not shares"),
            "no": _("No, and we say so"), "unknown": _("I must ask")}  # fmt: skip


def back_names() -> dict[str, str]:
    """How a member has the money back."""
    return {"any_day": _("Any day"), "notice": _("After a notice"), "end": _("Only at the end, or on leaving"),
            "unknown": _("Not settled yet")}  # fmt: skip


def fields(currency: str) -> list[dict]:
    """What is asked of a scheme."""
    amount = {"kind": "number", "min": 0, "max": LARGEST, "required": True}
    return [
        {"key": "what", "kind": "text", "label": _("Name of the scheme"), "longest": SHORT, "required": True,
         "missing": _("Give it a name that people would say.")},
        {"key": "for_whom", "kind": "text", "label": _("For whom"), "longest": SHORT, "required": True,
         "missing": _("Write for whom: one kind of person, in one place.")},
        {"key": "share_min", "label": _("Least share capital, {currency}").format(currency=currency),
         "missing": _("How much must be in shares? 0 is an answer, too."), **amount},
        {"key": "contribution", "label": _("Paid in each month, {currency}").format(currency=currency),
         "missing": _("How much a month? 0 is an answer, too."), **amount},
        {"key": "months", "kind": "number", "label": _("For how many months"), "min": 1, "max": 600, "required": True,
         "missing": _("For how long? Write months.")},
        {"key": "earns", "kind": "choice", "label": _("What does it earn?"), "options": _options(earns_names()),
         "required": True, "missing": _("Choose one.")},
        {"key": "insured", "kind": "choice", "label": _("Is it covered if the cooperative fails?"),
         "options": _options(covered_names()), "required": True, "missing": _("Choose one.")},
        {"key": "back", "kind": "choice", "label": _("How does a member have it back?"),
         "options": _options(back_names()), "required": True, "missing": _("Choose one.")},
        {"key": "ask", "kind": "text", "label": _("Whom I ask, and what"), "longest": LONG, "required": True,
         "help": _("An office and a question: “the manager: what did you pay on shares in the last three years?”"),
         "missing": _("Write whom you ask, and what.")},
    ]  # fmt: skip


def _options(names: Mapping[str, str]) -> list[list[str]]:
    return [list(pair) for pair in names.items()]


def page(terms: Terms, cover: str) -> dict[str, Any]:
    """The schemes as the view shows them, and what covers a deposit in the country."""
    done = terms.complete
    covered, back = covered_names(), back_names()
    rows = [
        [row["what"], row["for_whom"], money(row["contribution"], terms.currency), number(row["months"]),
         covered[row["insured"]], back[row["back"]], row["ask"]]
        for row in done
    ]  # fmt: skip
    columns = [_("Scheme"), _("For whom"), _("A month"), _("Months"), _("Covered?"), _("Back"), _("Whom I ask")]
    compare = {"title": _("Terms"), "columns": columns, "rows": rows, "words": True} if rows else None
    open_ = sum("unknown" in (row["earns"], row["insured"], row["back"]) for row in done)
    if not rows:
        said = _("Write the terms of one scheme. What you do not know is a question to ask, not a mistake.")
    elif open_:
        said = _("Some terms are still open. Nobody should be asked for money before they are settled.")
    else:
        said = _("All terms are settled. Read them to somebody who would save in it.")
    return view_content(said, compare=compare, notice=cover)
