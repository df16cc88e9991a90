"""Cards: a practice, what it needs against what I have, whom to call; failures, as large as the practices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

import ipywidgets

from fieldschool.charts import practices_words as words
from fieldschool.i18n import _, language, number
from fieldschool.sources import countries, practices
from fieldschool.sources.cited import Page
from fieldschool.sources.practices import Contact, Failure, Practice
from fieldschool.tools.practices.fields import answer_names
from fieldschool.tools.practices.scoring import UNKNOWN, Context

#: Failures beside a practice, and organisations to call.
BESIDE, CALLS = 3, 3


class PracticeCards(ipywidgets.HTML):
    """One practice, and beside it in cards of the same size what it needs and what went wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.add_class("fs-html")
        self.text = ""

    def __repr__(self) -> str:
        return f"PracticeCards({self.text.splitlines()[0] if self.text else ''!r})"

    def show(self, one: Practice, context: Context, country: str) -> None:
        """Show a practice for a context."""
        parts = [
            _practice(one),
            _needs(one, context),
            *map(_failure, practices.failures_of(one)[:BESIDE]),
            _calls(practices.contacts_for(one, country)[:CALLS]),
        ]
        self._cards([part for part in parts if part])

    def _cards(self, cards: Sequence[tuple[str, str, list[tuple[str, str]], Page | None]]) -> None:
        self.text = "\n".join(_said(*card) for card in cards)
        self.value = f'<ul class="fs-cards">{"".join(_card(*card) for card in cards)}</ul>'

    def says(self) -> str:
        """All that is shown, as text."""
        return self.text


class FailureCards(PracticeCards):
    """Practices and failures of a theme in turn, each as large as the other."""

    def show_theme(self, good: Iterable[Practice], bad: Sequence[Failure], theme: str) -> None:
        """Show failures, each followed by a practice of its theme while there is one.

        Parameters
        ----------
        good : iterable of Practice
            The best proven ones first.
        bad : sequence of Failure
        theme : str
            For the words where no failure is documented.
        """
        left, cards = list(good), []
        for failure in bad:
            cards.append(_failure(failure))
            fits = next((one for one in left if one.theme == failure.theme), None)
            if fits:
                left.remove(fits)
                cards.append(_short(fits))
        self._cards(cards)
        if not cards:
            none = _("No failure on “{theme}” is documented in our list. That does not say that nothing failed.")
            self.text = none.format(theme=words.theme_names()[theme])
            self.value = f"<p>{escape(self.text)}</p>"


def _practice(one: Practice) -> tuple:
    costs, grades = words.cost_names(), words.evidence_names()
    cost = _(one.money) if one.money else _("Not known.")
    judged = _("For whoever copies it: {cost}. First results after about {n} months. Both are our judgement.")
    lines = [
        (_("What is done"), _(one.what)),
        (_("Where"), f"{_(one.where)} ({_name(one.iso3)})"),
        (_("Who leads"), _(one.leads)),
        (_("Who could begin one"), words.level_names()[one.level]),
        (_("What is known of it"), _(one.found)),
        (_("Proof"), _("{n} of 4: {words}").format(n=number(one.evidence), words=grades[one.evidence])),
        (_("What it cost"), f"{cost} {judged.format(cost=costs[one.cost], n=number(one.months))}"),
        (_("Still running"), words.status_names()[one.status]),
        (_("What is doubted"), _(one.doubt)),
    ]
    return _("Practice"), _(one.title), lines, one.source


def _short(one: Practice) -> tuple:
    lines = [
        (_("What is done"), _(one.what)),
        (_("What is known of it"), _(one.found)),
        (_("What is doubted"), _(one.doubt)),
    ]
    return _("Practice · {country}").format(country=_name(one.iso3)), _(one.title), lines, one.source


def _needs(one: Practice, context: Context) -> tuple:
    answers, asked = answer_names(), practices.conditions()
    lines = []
    for name in one.needs:
        answer = context.have.get(name, "")
        said = answers.get(answer, _("not answered"))
        if answer != "yes":
            said += ". " + _("To begin: {step} About {n} months.").format(
                step=_(asked[name].build), n=number(asked[name].months)
            )
        lines.append((_(asked[name].title), said))
    there = sum(context.have.get(name) == "yes" for name in one.needs)
    open_ones = sum(context.have.get(name, UNKNOWN) == UNKNOWN for name in one.needs)
    title = _("What must be there first: {n} of {all} are").format(n=number(there), all=number(len(one.needs)))
    if open_ones:
        title += " · " + _("not known: {n}").format(n=number(open_ones))
    return _("Against what I have"), title, lines, None


def _failure(one: Failure) -> tuple:
    lines = [(_("What happened"), _(one.what)), (_("Why"), _(one.why)), (_("Do otherwise"), _(one.lesson))]
    place = _("Failure or limit · {country}").format(country=_name(one.iso3))
    return place, _(one.title), lines, one.source


def _calls(found: Sequence[Contact]) -> tuple | None:
    if not found:
        return None
    lines = [(one.organisation, _(one.step)) for one in found]
    return _("Our suggestions; nobody was asked"), _("Whom to call"), lines, None


def _name(iso3: str) -> str:
    return countries.country(iso3).name(language())


def _card(place: str, title: str, lines: list[tuple[str, str]], source: Page | None) -> str:
    """One card as HTML; every text is escaped."""
    body = "".join(f"<p><strong>{escape(name)}:</strong> {escape(said)}</p>" for name, said in lines)
    cited = f'<p class="fs-sources">{escape(source.citation())}</p>' if source else ""
    return f'<li class="fs-card"><h3>{escape(title)}</h3><p class="fs-place">{escape(place)}</p>{body}{cited}</li>'


def _said(place: str, title: str, lines: list[tuple[str, str]], _source: Page | None) -> str:
    return f"{title} ({place})\n" + "\n".join(f"  {name}: {said}" for name, said in lines)
