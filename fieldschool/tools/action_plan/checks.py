"""The checks of a plan in plain words: activity by activity, each with a way to it; and what is good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import ipywidgets

from fieldschool.charts import action_plan_words as words
from fieldschool.i18n import _, ngettext, number
from fieldschool.models import action_plan_checks as model
from fieldschool.models.action_plan import Budget
from fieldschool.models.action_plan_checks import Activity, Fault
from fieldschool.models.cooperative import CENTS
from fieldschool.tools.action_plan.rows import anchor


@dataclass(frozen=True)
class Checked:
    """What a reader of the plan would say.

    Attributes
    ----------
    faults : list of Fault
    by_activity : dict of str to list of str
        Sentences by the short name of the activity.
    names : dict of str to str
        What each activity is called.
    whole : list of str
        What is wrong with the plan as a whole.
    good : list of str
        What is good.
    counted : list of (str, int, int)
        What every activity should have: how many have it, of how many.
    """

    faults: list[Fault]
    by_activity: dict[str, list[str]]
    names: dict[str, str]
    whole: list[str]
    good: list[str]
    counted: list[tuple[str, int, int]]

    @property
    def sentence(self) -> str:
        """How much is open."""
        if not self.names:
            return _("There is no activity yet. Take one over, or write one.")
        n = len(self.faults) + len(self.whole)
        if not n:
            return _("Nothing is open. Read it aloud to somebody who was not here.")
        said = ngettext("{n} question that a reader would ask.", "{n} questions that a reader would ask.", n)
        return said.format(n=number(n))


def check(
    plan: Sequence[Activity], begin: int, budgets: Sequence[Budget], limit: float | None, currency: str
) -> Checked:
    """Look through a plan.

    Parameters
    ----------
    plan : sequence of Activity
    begin : int
        The month in which the seminar ends.
    budgets : sequence of Budget
    limit : float or None
        Money a year, from lesson 2.2.2, in ``currency``.
    currency : str
    """
    names, by_name = words.numbered(plan), {one.name: one for one in plan}
    found = model.faults(plan, begin)
    said: dict[str, list[str]] = {}
    for fault in found:
        text = words.fault_says(fault, by_name[fault.name], names, begin)
        said.setdefault(fault.name, []).append(text)
    titles = words.part_names()
    counted = [(titles[part], *model.complete(plan, part)) for part in model.PARTS]
    good = [words.good_says([name for name, n, asked in counted if n == asked > 0], len(plan))] if plan else []
    whole: list[str] = []
    own = next((one for one in budgets if one.currency == currency), None)
    if own and limit is not None:
        yearly = {year: cents / CENTS for year, cents in zip(own.years, own.by_year, strict=True) if year is not None}
        if yearly and model.over(list(yearly.values()), limit):
            year = max(yearly, key=lambda one: yearly[one])
            whole.append(words.over_says(yearly[year], year, limit, currency))
        elif yearly:
            good.append(words.within_says(limit, currency))
    if len(budgets) > 1:
        good.append(_("Money of different currencies is not added up."))
    return Checked(found, said, names, whole, [one for one in good if one], counted)


class ChecksView(ipywidgets.HTML):
    """The sentences. All text is escaped."""

    def __init__(self) -> None:
        super().__init__()
        self.add_class("fs-html")

    def show(self, found: Checked) -> None:
        """Show what was found."""
        self.found = found
        whole = "".join(f"<li>{escape(one)}</li>" for one in found.whole)
        good = "".join(f"<li>✓ {escape(one)}</li>" for one in found.good)
        asked = enumerate(found.by_activity.items())
        cards = "".join(_fold(name, found.names[name], said, i == 0) for i, (name, said) in asked)
        title = _("The plan as a whole")
        parts = [f"<p><b>{escape(found.sentence)}</b></p>"]
        parts += [f'<ul class="fs-list">{good}</ul>'] if good else []
        parts += [f'<p>{escape(title)}</p><ul class="fs-list">{whole}</ul>'] if whole else []
        parts += [cards] if cards else []
        self.value = "".join(parts)

    def __repr__(self) -> str:
        return f"ChecksView({self.found.sentence!r})"

    def says(self) -> str:
        """All that is shown, as text."""
        lines = [f"{self.found.names[name]}: {' '.join(said)}" for name, said in self.found.by_activity.items()]
        return "\n".join([self.found.sentence, *self.found.good, *self.found.whole, *lines])


def table(found: Checked) -> Mapping[str, object] | None:
    """How many activities have what, as a small table; ``None`` where there is no activity."""
    if not found.names:
        return None
    rows = [
        [name, _("{n} of {all}").format(n=number(n), all=number(asked)) if asked else "–"]
        for name, n, asked in found.counted
    ]
    return {"title": _("What your activities have"), "columns": [_("What"), _("How many")], "rows": rows}


def _fold(name: str, title: str, said: Sequence[str], is_open: bool) -> str:
    """The questions about an activity, in a fold-out: a plan of twelve must not fill ten screens of a phone."""
    n = ngettext("{n} question", "{n} questions", len(said)).format(n=number(len(said)))
    head = _("{name}: {questions}").format(name=title, questions=n)
    listed = "".join(f"<li>{escape(one)}</li>" for one in said)
    words = _("Go to this activity")
    link = f'<p><a href="#{anchor(escape(name))}">{escape(words)}</a></p>'
    body = f'<ul class="fs-list">{listed}</ul>{link}'
    return f"<details{' open' if is_open else ''}><summary>{escape(head)}</summary>{body}</details>"
