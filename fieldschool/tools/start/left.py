"""What the four lessons left, side by side; for one that was skipped, what is missing because of it, and a link."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import ipywidgets

from fieldschool import course
from fieldschool.i18n import _, number
from fieldschool.tools.start.candidates import FOUR, OTHERS, Candidate, Saved, rows
from fieldschool.workbook.entries import Text

#: Points that are named of one lesson.
NAMED = 6
#: Entries by which one sees that a lesson was done.
_LEFT = {
    "1.4": ("have", "lack", "not_known"),
    "1.5": ("scores",),
    "2.2.2": ("strategy_mix",),
    "3.1.1": ("target_needs",),
}


def headings() -> dict[str, str]:
    """What each of the four lessons leaves."""
    return {
        "1.4": _("What your place lacks"),
        "1.5": _("Your largest gaps"),
        "2.2.2": _("The strategies that you chose"),
        "3.1.1": _("What your group needs"),
    }


def without() -> dict[str, str]:
    """What is missing where a lesson was skipped."""
    return {
        "1.4": _("Nothing was saved in lesson 1.4. So nobody has checked yet what is there already, and a point may "
                 "wait for something that you have."),
        "1.5": _("Nothing was saved in lesson 1.5. So no gap has been scored, and impact is judged without a score "
                 "to begin from."),
        "2.2.2": _("Nothing was saved in lesson 2.2.2. So no strategy has a price, staff or months yet, and "
                   "feasibility is a guess."),
        "3.1.1": _("Nothing was saved in lesson 3.1.1. So it is not said whom all this is for, and what that group "
                   "would put first."),
    }  # fmt: skip


class LeftView(ipywidgets.HTML):
    """One card a lesson. All text is escaped."""

    def __init__(self, offered: Mapping[str, Candidate], saved: Saved) -> None:
        super().__init__()
        self.add_class("fs-html")
        titles, gone = headings(), without()
        group = saved.get(("3.1.1", "target_name"))
        self.done = [lesson for lesson in FOUR if any(rows(saved, lesson, key) for key in _LEFT[lesson])]
        nothing = _("You did this lesson, and it leaves nothing to start with.")
        self.cards: list[tuple[str, str, list[str], str]] = []
        for lesson in FOUR:
            said = [one.title for one in offered.values() if one.lesson == lesson]
            title = (
                _("What your group needs: {group}").format(group=group.value)
                if isinstance(group, Text) and group.value and lesson == "3.1.1"
                else titles[lesson]
            )
            self.cards.append((lesson, title, said, "" if said else nothing if lesson in self.done else gone[lesson]))
        more = [f"{one.title} ({one.lesson})" for one in offered.values() if one.lesson in OTHERS]
        if more:
            self.cards.append(("", _("From other lessons"), more, ""))
        self.value = f'<ul class="fs-cards">{"".join(_card(*card) for card in self.cards)}</ul>'

    def __repr__(self) -> str:
        return f"LeftView({[(lesson, len(said)) for lesson, _title, said, _gone in self.cards]!r})"

    def says(self) -> str:
        """All that is shown, as text."""
        return "\n".join(
            f"{title} ({lesson or '…'}): {'; '.join(said) or gone}" for lesson, title, said, gone in self.cards
        )


def _card(lesson: str, title: str, said: list[str], gone: str) -> str:
    shown = said[:NAMED]
    more = [_("and {n} more").format(n=number(len(said) - NAMED))] if len(said) > NAMED else []
    listed = "".join(f"<li>{escape(one)}</li>" for one in [*shown, *more])
    body = f'<ul class="fs-list">{listed}</ul>' if shown else f"<p>{escape(gone)}</p>{_link(lesson)}"
    where = f'<p class="fs-place">{escape(_("From lesson {number}").format(number=lesson))}</p>' if lesson else ""
    return f'<li class="fs-card"><h3>{escape(title)}</h3>{where}{body}</li>'


def _link(lesson: str) -> str:
    """A link to the lesson. It is relative: all lessons stand beside each other."""
    entry = course.load().lesson(lesson)
    words = _("Do lesson {number}: {title}").format(number=lesson, title=_(entry.title))
    return f'<p><a href="{escape(entry.stem)}">{escape(words)}</a></p>' if entry.built else ""
