"""Definitions as a decision table, the tree of questions that follows from it, and where two terms part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

#: Answers by question.
Answers = Mapping[str, bool]


@dataclass(frozen=True)
class Leaf:
    """The end of a way: a term."""

    term: str


@dataclass(frozen=True)
class Ask:
    """A question, and what follows from yes and from no."""

    question: str
    yes: Tree
    no: Tree

    def after(self, answer: bool) -> Tree:
        """What follows from an answer."""
        return self.yes if answer else self.no


Tree = Leaf | Ask


class NotParted(ValueError):
    """Some terms that no question parts.

    Attributes
    ----------
    terms : tuple of str
    """

    def __init__(self, terms: Sequence[str]) -> None:
        self.terms = tuple(terms)
        super().__init__(f"No question that all of them answer parts {', '.join(terms)}.")


def grow(table: Mapping[str, Answers], questions: Sequence[str]) -> Tree:
    """Turn a decision table into a tree that asks as few questions as needed to tell the terms apart.

    Parameters
    ----------
    table : mapping
        The answers that lead to each term; a question that is not among them does not matter for the term.
    questions : sequence of str
        In the order in which they may be asked.

    Returns
    -------
    Tree
        Each term is at the end of exactly one way.

    Raises
    ------
    NotParted
        When no question that all terms of a branch answer parts them.
    ValueError
        When there is no term.

    References
    ----------
    S. L. Pollack (1965), "Conversion of limited-entry decision tables to computer programs", Communications of the
    ACM 8(11). As there, a question that some terms leave open (a dash) waits until it concerns all that are left;
    among the others the order of the table decides here, not the count of answers.
    """
    terms = list(table)
    if not terms:
        raise ValueError("There is no term to come to.")
    if len(terms) == 1:
        return Leaf(terms[0])
    for question in questions:
        answers = {name: table[name].get(question) for name in terms}
        if set(answers.values()) == {True, False}:
            sides = [{name: table[name] for name in terms if answers[name] is side} for side in (True, False)]
            return Ask(question, *(grow(side, questions) for side in sides))
    raise NotParted(terms)


def walk(tree: Tree, answers: Answers) -> tuple[list[tuple[str, bool]], Tree]:
    """Follow answers from the root as far as they lead.

    Returns
    -------
    way : list of (question, answer)
    Tree
        Where one stands: a `Leaf`, or the question that has no answer yet.
    """
    way: list[tuple[str, bool]] = []
    here = tree
    while isinstance(here, Ask) and here.question in answers:
        answer = bool(answers[here.question])
        way.append((here.question, answer))
        here = here.after(answer)
    return way, here


def leaves(tree: Tree) -> Iterator[tuple[str, list[tuple[str, bool]]]]:
    """Give each term with the way to it, from the first branch of yes to the last of no."""
    if isinstance(tree, Leaf):
        yield tree.term, []
        return
    for answer in (True, False):
        for term, way in leaves(tree.after(answer)):
            yield term, [(tree.question, answer), *way]


def terms(tree: Tree) -> list[str]:
    """Name the terms that can still be reached."""
    return [term for term, _way in leaves(tree)]


def parting(tree: Tree, one: str, other: str) -> tuple[str, bool]:
    """Find the question at which the ways to two terms part.

    Returns
    -------
    question : str
    answer : bool
        The answer that leads to ``one``; the other one leads to ``other``.

    Raises
    ------
    KeyError
        When a term is not in the tree.
    ValueError
        When the two are the same.
    """
    ways = dict(leaves(tree))
    for first, second in zip(ways[one], ways[other], strict=False):
        if first != second:
            return first
    raise ValueError(f"{one} does not part from itself.")


def neighbours(tree: Tree, term: str) -> list[str]:
    """Name the other terms, those that part last from a term first: they are the most alike.

    Raises
    ------
    KeyError
        When the term is not in the tree.
    """
    ways = dict(leaves(tree))
    way = ways.pop(term)

    def shared(other: str) -> int:
        steps = zip(way, ways[other], strict=False)
        return next((i for i, (mine, its) in enumerate(steps) if mine != its), 0)

    return sorted(ways, key=shared, reverse=True)
