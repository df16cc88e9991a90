"""A participant's rounds: which cases are drawn, what was answered first, what was missed and put right since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldschool.models.definitions import neighbours
from fieldschool.models.rounds import SIZE, Card, Given, draw, missed
from fieldschool.sources import definitions
from fieldschool.sources.definitions import Case
from fieldschool.tools.definitions.names import trees

#: The answer "I don't know", as it is kept.
UNKNOWN = ""
#: Terms to choose from.
OPTIONS = 4
#: The first round is the same for all, so that a room can talk about it.
SEED = 288
#: Answers that are kept, the newest; far more than a day's work.
LONGEST = 400


@dataclass(frozen=True)
class Answer:
    """The first answer to a case in a round.

    Attributes
    ----------
    round : int
    case_id : str
    chosen : str
        A term, or `UNKNOWN`.
    term : str
        The term that fits best.
    right : bool
        Whether the chosen one fits; one that holds as well is no mistake.
    """

    round: int
    case_id: str
    chosen: str
    term: str
    right: bool

    @classmethod
    def to(cls, case: Case, round_: int, chosen: str) -> Answer:
        """Make the answer to a case."""
        return cls(round_, case.case_id, chosen, case.term_id, chosen == case.term_id or chosen in case.also)


@dataclass
class Rounds:
    """The round that is under way and all answers so far.

    Attributes
    ----------
    number : int
        Of the round, from 1.
    cases : list of str
        Ids of its cases.
    at : int
        Place of the case that is shown; as many as there are cases when the round's result is shown.
    given : list of Answer
        From the oldest to the newest.
    seed : int
    near : frozenset of str
        Countries whose cases come first, from the second round on.
    """

    number: int = 1
    cases: list[str] = field(default_factory=list)
    at: int = 0
    given: list[Answer] = field(default_factory=list)
    seed: int = SEED
    near: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if not self.cases:
            self._draw()

    # What is shown ------------------------------------------------------------------------------------------------

    @property
    def case(self) -> Case | None:
        """The case that is shown; ``None`` when the round's result is shown."""
        return definitions.cases()[self.cases[self.at]] if self.at < len(self.cases) else None

    @property
    def answer(self) -> Answer | None:
        """What was answered to the case that is shown."""
        return self._in_round().get(self.cases[self.at]) if self.at < len(self.cases) else None

    @property
    def is_last(self) -> bool:
        """Whether no other case of the round comes after this one."""
        return self.at == len(self.cases) - 1

    def answered(self) -> list[Answer]:
        """The answers of this round, in the order of its cases."""
        found = self._in_round()
        return [found[name] for name in self.cases if name in found]

    def results(self) -> list[tuple[int, int]]:
        """How many were right, of how many, in each finished round that is still kept."""
        numbers = sorted({answer.round for answer in self.given})
        by_round: dict[int, list[bool]] = {number: [] for number in numbers}
        for answer in self.given:
            by_round[answer.round].append(answer.right)
        if len(self.answered()) < len(self.cases):
            by_round.pop(self.number, None)
        return [(sum(rights), len(rights)) for rights in by_round.values()]

    def missed(self) -> list[str]:
        """Terms whose newest answer was not right."""
        return missed(self._cards(), self._marks())

    def put_right(self) -> list[str]:
        """Terms that were missed once and whose newest answer is right."""
        once = dict.fromkeys(answer.term for answer in self.given if not answer.right)
        still = set(self.missed())
        return [term for term in once if term not in still]

    def met(self) -> set[str]:
        """Terms of which a case was answered."""
        return {answer.term for answer in self.given}

    def first_answers(self) -> list[Answer]:
        """The very first answer to each case, before anything was explained."""
        return list({answer.case_id: answer for answer in reversed(self.given)}.values())[::-1]

    # What happens -------------------------------------------------------------------------------------------------

    def choose(self, chosen: str) -> bool:
        """Answer the case that is shown; says whether it counted: only the first answer does."""
        if self.case is None or self.answer is not None or chosen not in (*options(self.case), UNKNOWN):
            return False
        self.given = [*self.given, Answer.to(self.case, self.number, chosen)][-LONGEST:]
        return True

    def go_on(self) -> bool:
        """Show the next case, the result, or a new round; says whether that could be: a case wants an answer."""
        if self.case is None:
            self.number += 1
            self._draw()
            return True
        if self.answer is None:
            return False
        self.at += 1
        return True

    def _draw(self) -> None:
        near = self.near if self.number > 1 else frozenset()
        self.cases = draw(self._cards(near), self._marks(), self.seed + self.number - 1, SIZE)
        self.at = 0

    def _cards(self, near: frozenset[str] = frozenset()) -> list[Card]:
        families = {name: term.family for name, term in definitions.terms().items()}
        return [
            Card(case.case_id, case.term_id, families[case.term_id], case.level, bool(near & set(case.iso3s)))
            for case in definitions.cases().values()
        ]

    def _marks(self) -> list[Given]:
        return [Given(answer.case_id, answer.right) for answer in self.given]

    def _in_round(self) -> dict[str, Answer]:
        return {answer.case_id: answer for answer in self.given if answer.round == self.number}

    # What is kept -------------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """Seed, number and cases of the round, and all answers, as plain values."""
        given = [[answer.round, answer.case_id, answer.chosen] for answer in self.given]
        return {"seed": self.seed, "round": self.number, "cases": list(self.cases), "given": given}

    @classmethod
    def restored(cls, state: Mapping[str, Any], near: frozenset[str]) -> Rounds:
        """Take over what was kept, at the first case without an answer; what cannot be true is left out."""
        number = state.get("round") if _is_whole(state.get("round"), 1, 9_999) else 1
        seed = state.get("seed") if _is_whole(state.get("seed"), 0, 2**32 - 1) else SEED
        listed = state.get("cases") if isinstance(state.get("cases"), list) else []
        cases = list(dict.fromkeys(name for name in listed if isinstance(name, str) and name in definitions.cases()))
        rounds = cls(number, cases[:SIZE], 0, _given(state.get("given"), number), seed, near)
        rounds.given = [a for a in rounds.given if a.round < number or a.case_id in rounds.cases]
        open_cases = [i for i, name in enumerate(rounds.cases) if name not in rounds._in_round()]
        rounds.at = open_cases[0] if open_cases else len(rounds.cases)
        return rounds


def options(case: Case) -> list[str]:
    """Name the terms to choose from: the right one, the tempting one and those most alike, in the glossary's order."""
    tree = trees()[definitions.terms()[case.term_id].family]
    others = [case.tempting, *neighbours(tree, case.term_id)]
    wrong = [term for term in dict.fromkeys(others) if term not in case.also][: OPTIONS - 1]
    return [term for term in definitions.terms() if term in (case.term_id, *wrong)]


def _given(kept: Any, number: int) -> list[Answer]:
    rows = [row for row in kept if isinstance(row, list) and len(row) == 3] if isinstance(kept, list) else []
    found: dict[tuple[int, str], Answer] = {}
    cases, terms = definitions.cases(), definitions.terms()
    for place, case_id, chosen in rows:
        case = cases.get(case_id) if isinstance(case_id, str) else None
        known = isinstance(chosen, str) and (chosen == UNKNOWN or chosen in terms)
        if case and known and _is_whole(place, 1, number):
            found.setdefault((place, case_id), Answer.to(case, place, chosen))
    return sorted(found.values(), key=lambda answer: answer.round)[-LONGEST:]


def _is_whole(value: Any, low: int, high: int) -> bool:
    return type(value) is int and low <= value <= high
