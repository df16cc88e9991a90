"""Partners: how to work with each, who is missing, whether roles are clear, and how a network hangs on one partner."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np

#: From this on, influence or interest is high.
HIGH = 4
#: Ways to work with a partner, by (high influence, high interest).
CLOSE, SATISFIED, INFORMED, WATCH = "close", "satisfied", "informed", "watch"
_WAYS = {(True, True): CLOSE, (True, False): SATISFIED, (False, True): INFORMED, (False, False): WATCH}
#: Roles in an activity: does it, answers for it, both, is asked before, is told after.
DOES, ANSWERS, BOTH, ASKED, TOLD = "R", "A", "AR", "C", "I"
ROLES = (DOES, ANSWERS, BOTH, ASKED, TOLD)
#: What is wrong with an activity's roles.
NOBODY_ANSWERS, SEVERAL_ANSWER, NOBODY_DOES = "nobody answers", "several answer", "nobody does"
#: Moves of the drawing of a network; it has come to rest well before.
MOVES = 80

Pair = tuple[str, str]


def way(influence: int, interest: int) -> str:
    """Say how to work with a partner: the quadrant of the grid of influence and interest.

    Parameters
    ----------
    influence, interest : int
        1 to 5; from `HIGH` on it counts as high.

    References
    ----------
    Mendelow, A. L. (1981). Environmental scanning: the impact of the stakeholder concept. ICIS 1981 Proceedings, 20.
    """
    return _WAYS[influence >= HIGH, interest >= HIGH]


def missing(needed: Iterable[str], there: Collection[str]) -> list[str]:
    """List the kinds that are needed and not there, in the order given."""
    return [name for name in needed if name not in there]


def faults(roles: Iterable[str]) -> list[str]:
    """Say what is wrong with the roles in one activity: exactly one answers for it, at least one does it.

    Parameters
    ----------
    roles : iterable of str
        One of `ROLES` for each partner that has one.

    References
    ----------
    The rule of the responsibility assignment matrix (RACI).
    """
    given = list(roles)
    answering = sum(role in (ANSWERS, BOTH) for role in given)
    found = [] if answering == 1 else [SEVERAL_ANSWER if answering else NOBODY_ANSWERS]
    return found if any(role in (DOES, BOTH) for role in given) else [*found, NOBODY_DOES]


@dataclass(frozen=True)
class Network:
    """How partners hang together.

    Attributes
    ----------
    density : float
        Pairs that work together, of all pairs; 0 with fewer than two partners.
    groups : tuple of tuple of str
        Partners that reach each other, the largest group first.
    between : dict of str to float
        Share of the shortest ways among the others that go over a partner, 0 to 1.
    cuts : frozenset of str
        Partners without whom some others no longer reach each other (articulation points).
    lost : dict of str to float
        If a partner leaves: of the pairs of others that reach each other now, the share that no longer do.
    """

    density: float
    groups: tuple[tuple[str, ...], ...]
    between: dict[str, float]
    cuts: frozenset[str]
    lost: dict[str, float]

    @property
    def brokers(self) -> tuple[str, ...]:
        """Who stands most between the others; several if they are equal, none if nobody stands between."""
        top = max(self.between.values(), default=0.0)
        return tuple(name for name, value in self.between.items() if top > 1e-9 and value > top - 1e-9)


def network(partners: Sequence[str], pairs: Collection[Pair]) -> Network:
    """Look at who works with whom.

    Parameters
    ----------
    partners : sequence of str
    pairs : collection of (str, str)
        Who works together; the order within a pair does not matter. Others than ``partners`` are left out.

    References
    ----------
    Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25(2),
    163-177; as in networkx, with its articulation points.
    """
    return _network(tuple(partners), frozenset(pairs))


# A mark that moves on the plane leaves the network as it is.
@lru_cache(maxsize=8)
def _network(partners: tuple[str, ...], pairs: frozenset[Pair]) -> Network:
    known = set(partners)
    ties = [pair for pair in pairs if pair[0] in known and pair[1] in known and pair[0] != pair[1]]
    if not ties:  # nothing to compute, and networkx takes half a second to load
        alone = tuple((name,) for name in partners)
        return Network(0.0, alone, dict.fromkeys(partners, 0.0), frozenset(), dict.fromkeys(partners, 0.0))
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(partners)
    graph.add_edges_from(ties)
    order = {name: i for i, name in enumerate(partners)}
    groups = [tuple(sorted(each, key=order.__getitem__)) for each in nx.connected_components(graph)]
    cuts = frozenset(nx.articulation_points(graph))
    between = nx.betweenness_centrality(graph)
    return Network(
        density=nx.density(graph),
        groups=tuple(sorted(groups, key=lambda group: (-len(group), order[group[0]]))),
        between={name: float(between[name]) for name in partners},
        cuts=cuts,
        lost={name: _lost(graph, name, groups) if name in cuts else 0.0 for name in partners},
    )


def _lost(graph: object, leaving: str, groups: Sequence[Sequence[str]]) -> float:
    import networkx as nx

    def reached(sizes: Iterable[int]) -> int:
        return sum(size * (size - 1) // 2 for size in sizes)

    before = reached(len(group) - (leaving in group) for group in groups)
    rest = graph.subgraph([name for name in graph if name != leaving])  # type: ignore[attr-defined]
    after = reached(len(part) for part in nx.connected_components(rest))
    return (before - after) / before if before else 0.0


def places(partners: Sequence[str], pairs: Collection[Pair]) -> dict[str, tuple[float, float]]:
    """Find where to draw each partner: steps apart in the network, as far as it goes, is distance apart on paper.

    Always the same for the same input: it begins on a circle and moves without chance.

    Returns
    -------
    dict of str to (float, float)
        Across and down, each from 0 to 1.

    References
    ----------
    Gansner, E., Koren, Y. and North, S. (2004). Graph drawing by stress majorization. GD 2004, LNCS 3383, 239-250.
    """
    return dict(_places(tuple(partners), frozenset(pairs)))


@lru_cache(maxsize=8)
def _places(partners: tuple[str, ...], pairs: frozenset[Pair]) -> dict[str, tuple[float, float]]:
    if not partners:
        return {}
    ideal = _steps(partners, pairs)
    at = majorized(ideal, MOVES)
    low, high = at.min(axis=0), at.max(axis=0)
    spread = np.where(high - low > 1e-9, high - low, 1.0)
    found = np.where(high - low > 1e-9, (at - low) / spread, 0.5)
    return {name: (float(x), float(y)) for name, (x, y) in zip(partners, found, strict=True)}


def majorized(ideal: np.ndarray, moves: int) -> np.ndarray:
    """Move points of the plane until their distances are near the ideal ones, each weighed by its inverse square.

    Parameters
    ----------
    ideal : ndarray, shape (n, n)
        Symmetric, above 0 off the diagonal.
    moves : int

    Returns
    -------
    ndarray, shape (n, 2)
        `stress` never grows from one move to the next.
    """
    n = len(ideal)
    turn = 2 * np.pi * np.arange(n) / max(n, 1)
    at = np.column_stack([np.cos(turn), np.sin(turn)]) * ideal.max(initial=1.0) / 2
    if n < 3:
        return at
    weight = 1 / (ideal + np.eye(n)) ** 2 * (1 - np.eye(n))
    inverse = np.linalg.pinv(np.diag(weight.sum(axis=1)) - weight)
    for _move in range(moves):
        apart = np.linalg.norm(at[:, None] - at[None], axis=2)
        pull = np.where(apart > 1e-12, weight * ideal / np.where(apart > 1e-12, apart, 1.0), 0.0)
        at = inverse @ ((np.diag(pull.sum(axis=1)) - pull) @ at)
    return at


def stress(at: np.ndarray, ideal: np.ndarray) -> float:
    """How far distances of points are from the ideal ones: the sum of squares, each weighed by its inverse square."""
    rows, columns = np.triu_indices(len(ideal), 1)
    apart = np.linalg.norm(at[rows] - at[columns], axis=1)
    wanted = ideal[rows, columns]
    return float((((apart - wanted) / wanted) ** 2).sum())


def _steps(partners: Sequence[str], pairs: Collection[Pair]) -> np.ndarray:
    # Floyd and Warshall; partners who do not reach each other stand one step beyond the longest way.
    n, order = len(partners), {name: i for i, name in enumerate(partners)}
    far = float(2 * n)
    steps = np.full((n, n), far)
    np.fill_diagonal(steps, 0.0)
    for one, other in pairs:
        if one in order and other in order and one != other:
            steps[order[one], order[other]] = steps[order[other], order[one]] = 1.0
    for k in range(n):
        np.minimum(steps, steps[:, k, None] + steps[None, k], out=steps)
    longest = steps[steps < far].max(initial=1.0)
    return np.where(steps < far, steps, longest + 1.0)


def possible(partners: Sequence[str]) -> list[Pair]:
    """Every pair of partners, in their order."""
    return list(combinations(partners, 2))


def clear(roles: Mapping[str, Mapping[str, str]]) -> int:
    """Count the activities whose roles have no fault."""
    return sum(not faults(given.values()) for given in roles.values())
