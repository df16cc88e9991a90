"""The short list: which ideas are on it, and what is said of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fieldschool.charts.screening import SHORT, Compared, Idea, score_and_reach
from fieldschool.charts.screening_risks import Entry, main_risk
from fieldschool.i18n import _, in_words
from fieldschool.tools.content import view_content


def chosen(compared: Compared, picked: Sequence[str] | None) -> list[Idea]:
    """The ideas on the list, the highest score first; before anybody chose, the ones with the highest scores.

    Parameters
    ----------
    compared : Compared
    picked : sequence of str or None
        Ids; what is no longer in the race is passed over.
    """
    ordered = [idea for _place, idea in compared.in_order()]
    if picked is None:
        return ordered[:SHORT]
    return [idea for idea in ordered if idea.name in picked][:SHORT]


def page(compared: Compared, ideas: Sequence[Idea], risks: Sequence[Entry], is_ours: bool) -> dict[str, Any]:
    """The list as the view shows it."""
    return view_content(
        sentence(ideas, bool(compared.racing), is_ours), compare=_table(compared, ideas, risks) if ideas else None
    )


def sentence(ideas: Sequence[Idea], is_any: bool, is_ours: bool) -> str:
    """Say what is on the list."""
    if not is_any:
        return _("No idea is in the race yet. Score one first.")
    if not ideas:
        return _("Your short list is empty. Tick an idea.")
    titles = "; ".join(idea.title for idea in ideas)
    if is_ours:
        said = _(
            "We propose the highest scores: {titles}. Scores inform; you decide. Take out or put in what you like."
        )
        return said.format(titles=titles)
    return _("Your short list: {titles}.").format(titles=titles)


def too_many() -> str:
    """Why another idea cannot be put on the list."""
    return _("A short list has at most {n}. Take one out first.").format(n=in_words(SHORT))


def _table(compared: Compared, ideas: Sequence[Idea], risks: Sequence[Entry]) -> dict[str, Any]:
    rows = []
    for idea in ideas:
        weakest, risk = compared.weakest(idea), main_risk(risks, idea.name)
        # Three columns: a fourth one leaves too little room for long words on a phone.
        said = score_and_reach(compared, idea)
        if weakest:
            said = _("{score}; weakest: {criterion}").format(score=said, criterion=_(weakest.title))
        rows.append([idea.title, said, risk.title if risk else _("none written")])
    columns = [_("Idea"), _("Score of 4"), _("Main risk")]
    return {"title": _("My short list"), "columns": columns, "rows": rows, "words": True}
