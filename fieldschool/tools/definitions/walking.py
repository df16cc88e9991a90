"""The walk through a tree of questions: which tree, which answers, where one came to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldschool.i18n import _
from fieldschool.models.definitions import Ask, Leaf, Tree, terms, walk
from fieldschool.sources import definitions
from fieldschool.sources.definitions import FAMILIES
from fieldschool.tools.definitions.names import family_names, trees
from fieldschool.tools.widgets.kinds import choice_field

FAMILY, WALK, STEP = "family", "walk", "step"
YES, NO, BACK, AGAIN = "yes", "no", "back", "again"
#: The tree that is open at first: the one whose terms are confused most, and weigh most.
FIRST = "protection"


@dataclass
class Walk:
    """Where one stands in each tree, and which terms were reached.

    Attributes
    ----------
    family : str
        The tree that is open.
    ways : dict of str to dict of str to bool
        Answers by question, by family.
    reached : dict of str to list of str
        Terms that a walk ended at, by family.
    """

    family: str = FIRST
    ways: dict[str, dict[str, bool]] = field(default_factory=dict)
    reached: dict[str, list[str]] = field(default_factory=dict)

    @property
    def answers(self) -> dict[str, bool]:
        """The answers given in the tree that is open."""
        return self.ways.get(self.family, {})

    @property
    def here(self) -> Tree:
        """Where one stands: a question or, at the end, a term."""
        return walk(trees()[self.family], self.answers)[1]

    def open(self, family: str) -> None:
        """Open another tree."""
        self.family = family if family in FAMILIES else self.family

    def answer(self, yes: bool) -> bool:
        """Answer the question; says whether there was one."""
        here = self.here
        if not isinstance(here, Ask):
            return False
        self.ways[self.family] = {**self.answers, here.question: yes}
        if isinstance(self.here, Leaf):
            found = [*self.reached.get(self.family, []), self.here.term]
            self.reached[self.family] = list(dict.fromkeys(found))
        return True

    def back(self) -> None:
        """Take the last answer back."""
        self.ways[self.family] = dict(list(self.answers.items())[:-1])

    def again(self) -> None:
        """Go back to the first question."""
        self.ways[self.family] = {}

    @property
    def ends(self) -> int:
        """Different terms that were reached, in all trees."""
        return sum(len(found) for found in self.reached.values())

    @property
    def state(self) -> dict[str, Any]:
        """As plain values."""
        ways = {family: [[name, yes] for name, yes in way.items()] for family, way in self.ways.items() if way}
        return {"family": self.family, "ways": ways, "reached": {k: list(v) for k, v in self.reached.items() if v}}

    @classmethod
    def restored(cls, state: Any) -> Walk:
        """Take over what was kept; what cannot be true of the trees as they are is left out."""
        state = state if isinstance(state, Mapping) else {}
        family = state.get("family")
        ways, reached = (state.get(name) for name in ("ways", "reached"))
        found = cls(family if isinstance(family, str) and family in FAMILIES else FIRST)
        for name in FAMILIES:
            way = _way(name, ways.get(name) if isinstance(ways, Mapping) else None)
            ends = reached.get(name) if isinstance(reached, Mapping) else None
            known = terms(trees()[name])
            ends = [term for term in ends if isinstance(term, str)] if isinstance(ends, list) else []
            ends = list(dict.fromkeys(term for term in ends if term in known))
            found.ways |= {name: way} if way else {}
            found.reached |= {name: ends} if ends else {}
        return found


def fields(walked: Walk) -> list[dict]:
    """The choice of a tree, the question with its two answers, and the ways back."""
    families = [[name, words] for name, words in family_names().items()]
    here = walked.here
    if isinstance(here, Ask):
        asked = _(definitions.questions()[here.question].text)
        options = [[YES, _("Yes")], [NO, _("No")]]
    else:
        asked, options = _("You are at the end of this way."), []
    steps = [[BACK, _("One step back")], [AGAIN, _("Begin again")]] if walked.answers else []
    return [
        choice_field(FAMILY, _("What do you want to name?"), families),
        {"key": WALK, "kind": "buttons", "label": asked, "options": options},
        {"key": STEP, "kind": "buttons", "label": "", "options": steps},
    ]


def _way(family: str, kept: Any) -> dict[str, bool]:
    rows = [row for row in kept if isinstance(row, list) and len(row) == 2] if isinstance(kept, list) else []
    answers = {name: yes for name, yes in rows if isinstance(name, str) and isinstance(yes, bool)}
    # Only as far as the tree goes: a trainer may have changed it since.
    return dict(walk(trees()[family], answers)[0])
