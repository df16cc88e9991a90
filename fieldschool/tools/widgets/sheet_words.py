"""What a sheet says by itself, in the reader's language."""

from __future__ import annotations

from typing import Any

from fieldschool.i18n import _, ngettext, number, pgettext

#: So many waiting answers are told in a sentence that knows its grammar.
_WORDS = 40


def labels() -> dict[str, Any]:
    """Words by name, as ``sheet.js`` asks for them."""
    waiting = [ngettext("{n} answer waits on this phone.", "{n} answers wait on this phone.", n).format(n=number(n))
               for n in range(1, _WORDS + 1)]  # fmt: skip
    return {
        "site": _("Where are you?"),
        "count": _("Question {n} of {all}"),
        "needed": _("needed"),
        "done": _("answered"),
        "open": _("open"),
        "next": _("Next"),
        "last": _("To the end"),
        "back": pgettext("to the question before", "Back"),
        "clear": _("Take the answer away"),
        "end": _("That was the last question for this place."),
        "still": _("These are still needed:"),
        "complete": _("All that is needed is answered."),
        "answered": _("All questions ({n} of {all} answered)"),
        "waiting": waiting,
        "waiting_many": _("Answers that wait on this phone: {n}."),
        "stay": _("This browser keeps nothing by itself. Keep this page open until they have arrived."),
        "held": _(
            "These answers were written for a workbook that was erased. They are only on this phone. Do you want them "
            "in your workbook of today?"
        ),
        "send": _("Send them"),
        "erase": _("Erase them from this phone"),
    }  # fmt: skip
