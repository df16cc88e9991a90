"""From one's own context to scores from 0 to 4: the rules, each of them ours and told on the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from fieldschool.charts.practices import Ranked
from fieldschool.charts.practices_words import CRITERIA
from fieldschool.models import practices as model
from fieldschool.sources.practices import COSTS, LEVELS, Practice, conditions

#: Answers to a condition and what they count; what is not answered, or not known, is not 0.
HAVE = {"yes": 1.0, "part": 0.5, "no": 0.0}
UNKNOWN, OPEN = "unknown", "open"
#: Score of a theme that comes first, second, third; any other has 0.
FIT = (4.0, 3.0, 2.0)
#: What can be paid from here, and the score of a practice that costs little, some, much.
BUDGETS = {OPEN: (3, 2, 1), "little": (3, 1, 0), "some": (4, 3, 1), "much": (4, 4, 3)}
#: Who one can be.
MINE = LEVELS[:4]
#: Score of a practice that somebody so many steps larger could begin; one that a smaller one could begin has 3.
STEPS, SMALLER, BOTH_ENDS = (4.0, 3.0, 1.0, 0.0, 0.0), 3.0, 2.0
#: Months to first results, and their score; longer has 0.
MONTHS = ((6, 4.0), (12, 3.0), (24, 2.0), (36, 1.0))
#: Ends of a slider, and where each begins.
LEAST, MOST = 0, 10
WEIGHTS = {"fit": 6, "proof": 6, "ready": 6, "cost": 4, "level": 4, "time": 2}


@dataclass
class Context:
    """What a place has and wants.

    Attributes
    ----------
    have : dict of str to str
        Answer by condition.
    themes : tuple of str
        The first one matters most.
    level, budget : str
        `OPEN` where nothing was said.
    """

    have: Mapping[str, str] = field(default_factory=dict)
    themes: tuple[str, ...] = ()
    level: str = OPEN
    budget: str = OPEN

    def counts(self, criterion: str) -> bool:
        """Whether a criterion can be scored at all: without a theme or a level all would be alike."""
        return {"fit": bool(self.themes), "level": self.level != OPEN}.get(criterion, True)

    def lacks(self, practice: Practice) -> list[str]:
        """What a practice needs and is not surely there, in its order."""
        return [name for name in practice.needs if self.have.get(name) != "yes"]


def ranked(practices: Sequence[Practice], context: Context, weights: Mapping[str, float]) -> Ranked:
    """Compare practices for a context."""
    if not practices:
        return Ranked((), None)
    used = [name for name in CRITERIA if context.counts(name)]
    counted = [weights[name] for name in used]
    if not any(counted):
        # All sliders at 0: none matters more than another.
        counted = [1.0] * len(used)
    have = [HAVE.get(context.have.get(name, "")) for name in conditions()]
    least, most, guesses = model.ready(_needs(tuple(one.needs for one in practices), tuple(conditions())), have)
    low = np.array([[_score(name, one, context) for name in used] for one in practices])
    high, column = low.copy(), used.index("ready")
    low[:, column], high[:, column] = least, most
    drawn = None
    if (most > least).any():
        drawn = np.broadcast_to(low, (len(guesses), *low.shape)).copy()
        drawn[:, :, column] = guesses
    return Ranked(tuple(practices), model.rank(low, high, counted, drawn))


@lru_cache(maxsize=64)
def _needs(needed: tuple[tuple[str, ...], ...], names: tuple[str, ...]) -> np.ndarray:
    """One row a practice, one column a condition: 1 where it needs it."""
    return np.array([[float(name in one) for name in names] for one in needed])


def _score(criterion: str, one: Practice, context: Context) -> float:
    match criterion:
        case "fit":
            return FIT[context.themes.index(one.theme)] if one.theme in context.themes else 0.0
        case "proof":
            # 4 is kept for several good studies with the same answer, which none of the list has.
            return float(one.evidence - 1)
        case "cost":
            return float(BUDGETS[context.budget][COSTS.index(one.cost)])
        case "level":
            return _level(one.level, context.level)
        case "time":
            return next((score for months, score in MONTHS if one.months <= months), 0.0)
        case _:
            return 0.0


def _level(theirs: str, mine: str) -> float:
    if theirs == "cross_border":
        return BOTH_ENDS
    steps = LEVELS.index(theirs) - LEVELS.index(mine)
    return SMALLER if steps < 0 else STEPS[steps]
