"""How a room rated itself on the first and on the last day, statement by statement; never one person alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool.document.parts import Part, Table, Words
from fieldschool.document.saved import Saved
from fieldschool.i18n import _, number
from fieldschool.models.ratings import Change, change
from fieldschool.sources import assessment
from fieldschool.sources.assessment import Statement
from fieldschool.tools.together import FEWEST
from fieldschool.workbook.entries import Entry

#: Ends of the scale.
LOW, HIGH = 1.0, 5.0


def changes(workbooks: Sequence[Mapping[tuple[str, str], Entry]]) -> list[tuple[Statement, Change]]:
    """Each statement with what the room said of it."""
    saved = [Saved(each) for each in workbooks]
    return [
        (
            one,
            change(
                [(_rating(each, "0.0", f"before.{one.statement_id}"), _rating(each, "4.3", f"after.{one.statement_id}"))
                 for each in saved], FEWEST,
            ),
        )
        for one in assessment.statements()
    ]  # fmt: skip


def parts(workbooks: Sequence[Mapping[tuple[str, str], Entry]]) -> list[Part]:
    """The chapter: a table of the statements of which enough people said something, or a sentence."""
    shown = [(one, found) for one, found in changes(workbooks) if max(found.before, found.after) >= FEWEST]
    if not shown:
        return [Words(_("It is shown as soon as {n} people have rated a statement.").format(n=number(FEWEST)))]
    rows = tuple(
        (_(one.text), number(found.before), _middle(found.middle_before), number(found.after),
         _middle(found.middle_after), _rose(found))
        for one, found in shown
    )  # fmt: skip
    columns = (_("Statement"), _("People, first day"), _("Middle, first day"), _("People, last day"),
               _("Middle, last day"), _("Rose"))  # fmt: skip
    note = " ".join((
        _("1 not at all · 2 a little · 3 partly · 4 well · 5 so well that I could teach it"),
        _("Middle: half of the people are at or below it, half at or above it. Rose: people whose second rating is "
          "higher, of those who rated twice. A dash: fewer than {n} people.").format(n=number(FEWEST)),
    ))  # fmt: skip
    return [Table(_("What the room can do, as people see it themselves"), columns, rows, (3.6, 1, 1, 1, 1, 1.1), note)]


def _rating(saved: Saved, lesson: str, key: str) -> float | None:
    found = saved.number(lesson, key)
    return found if found is not None and LOW <= found <= HIGH else None


def _middle(value: float | None) -> str:
    return "–" if value is None else number(value, 1)


def _rose(found: Change) -> str:
    if found.rose is None:
        return "–"
    return _("{n} of {all}").format(n=number(found.rose), all=number(found.both))
