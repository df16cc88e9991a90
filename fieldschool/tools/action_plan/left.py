"""What every lesson left, one line a lesson; a blank one says so and has a link."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import ipywidgets

from fieldschool import course
from fieldschool.i18n import _, ngettext, number
from fieldschool.sources.assessment import statements
from fieldschool.tools.action_plan.suggested import Saved, rows
from fieldschool.workbook.entries import Number, Text

#: The lists by which one sees what a lesson left, and the field that is read aloud; the first that has rows counts.
LISTS: dict[str, tuple[tuple[str, str], ...]] = {
    "1.1": (("priority_targets", "title"),),
    "1.2": (("priorities", "title"),),
    "1.3": (("added", "title"), ("thin", "area")),
    "1.4": (("first_steps", "item"), ("lack", "item"), ("have", "item")),
    "1.5": (("recommendations", "action"), ("scores", "indicator")),
    "2.1.2": (("likenesses", "text"), ("differences", "text")),
    "2.1.3": (("who_my_diaspora_is", "sentence"),),
    "2.2.1": (("top_impacts", "title"),),
    "2.2.2": (("strategy_mix", "title"),),
    "3.1.2": (("short_list", "idea"),),
    "3.2.1": (("household.plan", "value"),),
    "3.2.2": (("organizing_targets", "what"),),
    "3.2.3": (("chosen_corridor", "service"), ("quote_costs", "firm")),
    "3.2.4": (("partner_list", "partner"),),
    "3.2.5": (("products_to_promote", "product"), ("own_products", "name")),
    "3.3.1": (("scheme_terms", "what"),),
    "3.3.2": (("venture_terms", "words"),),
    "3.3.3": (("social_outline", "what"),),
    "3.3.4": (("enterprise_outline", "idea"),),
    "3.4": (("take_home", "what"), ("observations", "theme")),
    "4.1": (("starting_points", "what"),),
    "4.2": (("practices_chosen", "title"),),
}
#: Things that are named of one lesson, and letters of each.
NAMED, LETTERS = 3, 70


class TogetherView(ipywidgets.HTML):
    """One line a lesson, and what is blank in a fold-out. All text is escaped."""

    def __init__(self, saved: Saved) -> None:
        super().__init__()
        self.add_class("fs-html")
        self.lines = left(saved)
        there = "".join(_line(lesson, said) for lesson, said in self.lines.items() if said)
        blank = [lesson for lesson, said in self.lines.items() if not said]
        parts = [f"<p><b>{escape(self.sentence)}</b></p>"]
        parts += [f'<ul class="fs-list">{there}</ul>'] if there else []
        if blank:
            head = ngettext("{n} lesson is blank", "{n} lessons are blank", len(blank)).format(n=number(len(blank)))
            why = _("You can plan without them. A lesson that you open now still finds its way here.")
            links = "".join(f"<li>{_link(lesson)}</li>" for lesson in blank)
            listed = f'<p>{escape(why)}</p><ul class="fs-list">{links}</ul>'
            parts.append(f"<details><summary>{escape(head)}</summary>{listed}</details>")
        self.value = "".join(parts)

    def __repr__(self) -> str:
        return f"TogetherView({[lesson for lesson, said in self.lines.items() if said]!r})"

    @property
    def done(self) -> list[str]:
        """Lessons that left something."""
        return [lesson for lesson, said in self.lines.items() if said]

    @property
    def sentence(self) -> str:
        """How many lessons left something."""
        words = ngettext("{n} of {all} lessons left something for your plan.",
                         "{n} of {all} lessons left something for your plan.", len(self.done))  # fmt: skip
        return words.format(n=number(len(self.done)), all=number(len(self.lines)))

    def says(self) -> str:
        """All that is shown, as text."""
        listed = [f"{lesson}: {said or '–'}" for lesson, said in self.lines.items()]
        return "\n".join([self.sentence, *listed])


def left(saved: Saved) -> dict[str, str]:
    """What each lesson before this one left, in a line; empty where it is blank."""
    found = {}
    for lesson in (one.number for one in course.load().lessons):
        if lesson == "4.3":
            break
        if lesson == "0.0":
            found[lesson] = _begun(saved)
        elif lesson == "3.1.1":
            found[lesson] = _group(saved)
        elif lesson in LISTS:
            found[lesson] = next(
                (said for key, cell in LISTS[lesson] if (said := _told(rows(saved, lesson, key), cell))), ""
            )
    return found


def _told(listed: list[Mapping[str, Any]], cell: str) -> str:
    named = [short for row in listed if (short := _short(row.get(cell)))]
    if not named:
        return ""
    more = len(named) - NAMED
    said = "; ".join(named[:NAMED])
    return said if more <= 0 else _("{names}; and {n} more").format(names=said, n=number(more))


def _short(value: Any) -> str:
    text = " ".join(value.split()) if isinstance(value, str) else ""
    # One of the course's own titles is read in the language of now.
    text = _(text) if text else ""
    return text if len(text) <= LETTERS else text[: LETTERS - 1] + "…"


def _begun(saved: Saved) -> str:
    rated = sum(isinstance(saved.get(("0.0", f"before.{one.statement_id}")), Number) for one in statements())
    if not rated:
        return ""
    return ngettext("You rated {n} statement on the first day.", "You rated {n} statements on the first day.", rated
                    ).format(n=number(rated))  # fmt: skip


def _group(saved: Saved) -> str:
    entry = saved.get(("3.1.1", "target_name"))
    return _short(entry.value) if isinstance(entry, Text) else ""


def lesson_title(lesson: str) -> str:
    """A lesson with its number, in the reader's language."""
    return _("{number}: {title}").format(number=lesson, title=_(course.load().lesson(lesson).title))


def _line(lesson: str, said: str) -> str:
    return f"<li>{_link(lesson)}<br>{escape(said)}</li>"


def _link(lesson: str) -> str:
    """The lesson's title, with a link if it is built. It is relative: all lessons stand beside each other."""
    entry = course.load().lesson(lesson)
    words = escape(lesson_title(lesson))
    return f'<a href="{escape(entry.stem)}">{words}</a>' if entry.built else words
