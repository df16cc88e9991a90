"""How far the scoring is: answers as a comparison takes them, and a small table that says what is still open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts.screening import Idea
from fieldschool.i18n import _, listing, number
from fieldschool.sources import screening
from fieldschool.tools.content import view_content
from fieldschool.tools.screening.fields import UNKNOWN, YES

Answers = Mapping[str, Mapping[str, Any]]


def worded(titles: Mapping[str, str], scores: Answers, vetoes: Answers) -> list[Idea]:
    """The ideas with their answers.

    Parameters
    ----------
    titles : mapping
        Title by idea.
    scores, vetoes : mapping
        By idea, then by criterion or veto.
    """
    names = {one.veto_id: _(one.title) for one in screening.vetoes()}

    def having(idea: str, wanted: str) -> tuple[str, ...]:
        given = vetoes.get(idea, {})
        return tuple(title for name, title in names.items() if given.get(name) == wanted)

    return [
        Idea(
            name,
            title,
            {key: None if score == UNKNOWN else score for key, score in scores.get(name, {}).items()},
            having(name, YES),
            having(name, UNKNOWN),
        )
        for name, title in titles.items()
    ]


def is_done(idea: str, scores: Answers, vetoes: Answers) -> bool:
    """Whether every question about an idea has an answer; one that a veto takes out needs no scores."""
    out = YES in vetoes.get(idea, {}).values()
    asked = 0 if out else len(screening.criteria())
    left = asked - len(scores.get(idea, {}))
    return left <= 0 and (out or len(vetoes.get(idea, {})) == len(screening.vetoes()))


def standing(ideas: Sequence[Idea], scores: Answers, vetoes: Answers) -> dict[str, Any]:
    """Say what is answered, as the view shows it."""
    asked = len(screening.criteria()) + len(screening.vetoes())
    rows = []
    for idea in ideas:
        answered = len(scores.get(idea.name, {})) + len(vetoes.get(idea.name, {}))
        unknown = len([one for one in idea.scores.values() if one is None]) + len(idea.ask)
        done = _("{n} of {all}").format(n=number(answered), all=number(asked))
        if unknown:
            done += " · " + _("not known: {n}").format(n=number(unknown))
        rows.append([idea.title, done, listing(idea.out) if idea.out else _("in the race")])
    done = sum(is_done(idea.name, scores, vetoes) for idea in ideas)
    if not ideas:
        sentence = _("Write an idea first. It can be scored as soon as it has a name.")
    else:
        sentence = _("{n} of {all} ideas are fully answered.").format(n=number(done), all=number(len(ideas)))
    columns = [_("Idea"), _("Answered"), _("In the race, or taken out by")]
    compare = {"title": _("How far I am"), "columns": columns, "rows": rows, "words": True} if rows else None
    return view_content(sentence, compare=compare)
