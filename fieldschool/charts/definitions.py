"""Definitions as pictures: a tree of questions that is walked by hand, and what came of rounds of cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.definitions import Ask, Leaf, Tree, leaves, terms, walk


@dataclass(frozen=True)
class Spoken:
    """A tree with its words in the reader's language.

    Attributes
    ----------
    tree : Tree
    title : str
        The family of terms.
    questions, titles, meanings : mapping
        Questions by id; terms and what they mean by id.
    """

    tree: Tree
    title: str
    questions: Mapping[str, str]
    titles: Mapping[str, str]
    meanings: Mapping[str, str]


def yes_or_no(answer: bool) -> str:
    """The answer as a word."""
    return _("Yes") if answer else _("No")


def tree_picture(spoken: Spoken, answers: Mapping[str, bool], sources: Sequence[str] = ()) -> Picture:
    """Draw a tree with the way that was walked.

    Parameters
    ----------
    spoken : Spoken
    answers : mapping
        Answers by question, as far as they were given.
    sources : sequence of str

    Returns
    -------
    Picture
        Of kind ``tree``.
    """
    way, here = walk(spoken.tree, answers)
    places = _numbers(spoken.tree)
    rows: list[dict[str, Any]] = []
    _add(rows, spoken, spoken.tree, 0, dict(way), here, places)
    spec = {"title": spoken.title, "rows": rows}
    return Picture("tree", sentence(spoken, answers), spec, _table(spoken, places), tuple(sources))


def sentence(spoken: Spoken, answers: Mapping[str, bool]) -> str:
    """Say where one stands: which term, or which terms are left and what is asked next."""
    way, here = walk(spoken.tree, answers)
    if isinstance(here, Leaf):
        came = _("You have come to: {term}. {meaning}")
        return came.format(term=spoken.titles[here.term], meaning=spoken.meanings[here.term])
    left = [spoken.titles[term] for term in terms(here)]
    if not way:
        said = ngettext("{n} term can be reached.", "{n} terms can be reached.", len(left)).format(n=number(len(left)))
        return " ".join([said, _("Think of one case, and answer for it.")])
    said = ngettext("{n} term is left: {terms}.", "{n} terms are left: {terms}.", len(left))
    return said.format(n=number(len(left)), terms="; ".join(left))


def rounds_picture(results: Sequence[tuple[int, int]]) -> Picture:
    """Draw how many cases were right in each finished round.

    Parameters
    ----------
    results : sequence of (right, cases)
        Of the first round first.

    Returns
    -------
    Picture
        Of kind ``bars``; the last round is marked.
    """
    items = [
        {
            "name": _("Round {n}").format(n=number(i)),
            "value": float(right),
            "text": of(right, cases),
            "note": "",
            "mark": i == len(results),
        }
        for i, (right, cases) in enumerate(results, start=1)
    ]
    rows = tuple((item["name"], item["text"]) for item in items)
    table = Table(_("Cases that were right at the first answer"), (_("Round"), _("Right answers")), rows)
    top = max((cases for _right, cases in results), default=1)
    spec = {"title": _("My rounds"), "unit": _("Cases that were right at the first answer"), "top": top, "items": items}
    said = "; ".join(f"{name}: {text}" for name, text in rows)
    return Picture("bars", said, spec, table)


def of(part: int, whole: int) -> str:
    """Say a part of a whole in words: 6 of 8."""
    return _("{part} of {whole}").format(part=number(part), whole=number(whole))


def _add(
    rows: list[dict[str, Any]],
    spoken: Spoken,
    tree: Tree,
    depth: int,
    way: Mapping[str, bool],
    here: Tree,
    places: Mapping[str, int],
) -> None:
    """Add the rows of a branch: its question, the shorter answer, then the longer one, which stays at this depth."""
    if isinstance(tree, Leaf):
        return
    mark = "now" if tree is here else "way" if tree.question in way else ""
    asked = _("{n}. {question}").format(n=number(places[tree.question]), question=spoken.questions[tree.question])
    rows.append({"row": "ask", "depth": depth, "text": asked, "mark": mark})
    sides = sorted((True, False), key=lambda answer: len(terms(tree.after(answer))))
    for answer, is_last in zip(sides, (False, True), strict=True):
        branch = tree.after(answer)
        taken = way.get(tree.question) is answer
        deeper = depth if is_last and isinstance(branch, Ask) else depth + 1
        row = {"row": "then", "depth": deeper, "answer": yes_or_no(answer), "mark": "way" if taken else ""}
        if isinstance(branch, Leaf):
            row |= {"row": "leaf", "text": spoken.titles[branch.term]}
            row["mark"] = "now" if taken and branch == here else row["mark"]
        rows.append(row)
        _add(rows, spoken, branch, deeper, way, here, places)


def _numbers(tree: Tree) -> dict[str, int]:
    """Number the questions in the order in which they stand in the picture."""
    found: dict[str, int] = {}

    def visit(part: Tree) -> None:
        if isinstance(part, Ask):
            found[part.question] = len(found) + 1
            for answer in sorted((True, False), key=lambda answer: len(terms(part.after(answer)))):
                visit(part.after(answer))

    visit(tree)
    return found


def _table(spoken: Spoken, places: Mapping[str, int]) -> Table:
    rows = []
    for term, way in leaves(spoken.tree):
        steps = [
            _("{n}: {answer}").format(n=number(places[question]), answer=yes_or_no(answer).lower())
            for question, answer in way
        ]
        rows.append((spoken.titles[term], " · ".join(steps)))
    return Table(_("The way to each term, by the numbers of the questions"), (_("The term"), _("Answers")), tuple(rows))
