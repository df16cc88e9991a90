"""What unlocks what: who gives what others need, the order that follows, and circles that wait for each other."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

#: Of two points the first unlocks the second.
Arrow = tuple[str, str]


@dataclass(frozen=True)
class Order:
    """What must come before what.

    Attributes
    ----------
    unlocks : dict of str to frozenset of str
        All that a point opens, directly or over others; never itself.
    waits : dict of str to frozenset of str
        All that must come before a point.
    layers : tuple of tuple of str
        First those before which nothing on the list must come, then those that wait for them only, and so on. Points of
        one circle stand in the same layer.
    circles : tuple of tuple of str
        Points that wait for each other, each circle as one closed way that is as short as any through its first point.
    arrows : tuple of (str, str)
        Those worth drawing: without the ones that follow from others.
    """

    unlocks: dict[str, frozenset[str]]
    waits: dict[str, frozenset[str]]
    layers: tuple[tuple[str, ...], ...]
    circles: tuple[tuple[str, ...], ...]
    arrows: tuple[Arrow, ...]

    @property
    def turning(self) -> frozenset[str]:
        """Points that wait for each other."""
        return frozenset(a for a, ahead in self.unlocks.items() if any(a in self.unlocks[b] for b in ahead))


def reach(count: int, arrows: Collection[tuple[int, int]]) -> np.ndarray:
    """Say which points can be reached from which along arrows.

    Parameters
    ----------
    count : int
    arrows : collection of (int, int)

    Returns
    -------
    ndarray of bool, shape (count, count)
        ``[a, b]``: a way of at least one arrow leads from a to b.

    References
    ----------
    Warshall, S. (1962). A theorem on Boolean matrices. Journal of the ACM 9(1), 11-12.
    """
    found = np.zeros((count, count), dtype=bool)
    for a, b in arrows:
        found[a, b] = True
    for k in range(count):
        found |= found[:, k, None] & found[None, k]
    return found


def givers(needs: Mapping[str, Collection[str]], builders: Mapping[str, Sequence[str]]) -> dict[Arrow, tuple[str, ...]]:
    """Say from which point each point gets what it needs; of several that could give it, the one that is there first.

    A point needs all its conditions, and one builder is enough for each: an AND-OR graph. Its earliest step is one more
    than that of the last condition that comes, a condition's that of its first builder. So no point waits for a second
    builder of what a first one gives, and none is told to wait in a circle that it can go round.

    Parameters
    ----------
    needs : mapping of str to collection of str
        Conditions by point.
    builders : mapping of str to sequence of str
        Points by condition that they build; a condition that nobody builds keeps nobody waiting.

    Returns
    -------
    dict of (str, str) to tuple of str
        By giver and receiver, the conditions that are given. Those of points that can come at all have no circle.

    References
    ----------
    Martelli, A. and Montanari, U. (1973). Additive AND/OR graphs. IJCAI 1973, 1-11.
    """
    # What a point builds itself, it need not wait for.
    waited = {
        point: [name for name in wanted if builders.get(name) and point not in builders[name]]
        for point, wanted in needs.items()
    }
    step = dict.fromkeys(needs, math.inf)

    def first(name: str) -> str:
        return min(builders[name], key=lambda each: step.get(each, 0.0))

    for _round in needs:
        for point, wanted in waited.items():
            step[point] = 1 + max((step.get(first(name), 0.0) for name in wanted), default=-1)
    found: dict[Arrow, tuple[str, ...]] = {}
    for point, wanted in waited.items():
        for name in wanted:
            found[first(name), point] = (*found.get((first(name), point), ()), name)
    return found


def order(points: Sequence[str], arrows: Collection[Arrow]) -> Order:
    """Put points in the order in which they can be done.

    Circles are taken as one (the condensation of the graph); then a point stands one layer below the lowest of those
    that it waits for.

    Parameters
    ----------
    points : sequence of str
        Each once.
    arrows : collection of (str, str)
        The first unlocks the second; arrows of other points, and from a point to itself, are left out.

    References
    ----------
    Kahn, A. B. (1962). Topological sorting of large networks. Communications of the ACM 5(11), 558-562.
    Aho, A. V., Garey, M. R. and Ullman, J. D. (1972). The transitive reduction of a directed graph. SIAM Journal on
    Computing 1(2), 131-137.
    """
    place = {name: i for i, name in enumerate(points)}
    pairs = sorted({(place[a], place[b]) for a, b in arrows if a in place and b in place and a != b})
    ways = reach(len(points), pairs)
    mutual = ways & ways.T
    before = ways & ~mutual
    level = _levels(before, mutual)

    def those(chosen: np.ndarray, name: str) -> frozenset[str]:
        return frozenset(points[i] for i in np.flatnonzero(chosen)) - {name}

    return Order(
        unlocks={name: those(ways[i], name) for i, name in enumerate(points)},
        waits={name: those(ways[:, i], name) for i, name in enumerate(points)},
        layers=tuple(tuple(name for i, name in enumerate(points) if level[i] == n) for n in sorted(set(level))),
        circles=_circles(points, pairs, mutual),
        arrows=tuple((points[a], points[b]) for a, b in pairs if mutual[a, b] or not (before[a] & before[:, b]).any()),
    )


def _levels(before: np.ndarray, mutual: np.ndarray) -> list[int]:
    """The layer of each point: as many steps down as the longest way to it, a circle counting as one point."""
    count, same = len(before), mutual | np.eye(len(before), dtype=bool)
    level = [0] * count
    # Whoever has fewer before it comes first, so that those are known when it is its turn.
    for i in sorted(range(count), key=lambda one: int(before[:, one].sum())):
        ahead = [level[a] for a in np.flatnonzero(before[:, i])]
        level[i] = 1 + max(ahead) if ahead else 0
    return [max(level[b] for b in np.flatnonzero(same[i])) for i in range(count)]


def _circles(
    points: Sequence[str], pairs: Sequence[tuple[int, int]], mutual: np.ndarray
) -> tuple[tuple[str, ...], ...]:
    found, seen = [], set()
    for i in range(len(points)):
        if mutual[i, i] and i not in seen:
            seen |= set(np.flatnonzero(mutual[i]).tolist())
            found.append(tuple(points[k] for k in _shortest_round(i, pairs)))
    return tuple(found)


def _shortest_round(start: int, pairs: Sequence[tuple[int, int]]) -> list[int]:
    ways, queue = {start: [start]}, deque([start])
    while queue:
        here = queue.popleft()
        for a, b in pairs:
            if a == here and b == start:
                return ways[here]
            if a == here and b not in ways:
                ways[b] = [*ways[here], b]
                queue.append(b)
    return [start]


def places(points: Sequence[str], found: Order) -> dict[str, tuple[float, float]]:
    """Find where to draw points: layers one below the other, each point near those that it waits for.

    Parameters
    ----------
    points : sequence of str
        Those of the order that are drawn.
    found : Order

    Returns
    -------
    dict of str to (float, float)
        Across and down, each from 0 to 1.

    References
    ----------
    Sugiyama, K., Tagawa, S. and Toda, M. (1981). Methods for visual understanding of hierarchical system structures.
    IEEE Transactions on Systems, Man, and Cybernetics 11(2), 109-125; here one pass from above.
    """
    at: dict[str, tuple[float, float]] = {}
    layers = [[name for name in layer if name in points] for layer in found.layers]
    layers = [layer for layer in layers if layer]
    last = max(len(layers) - 1, 1)
    for n, layer in enumerate(layers):
        above = {name: [at[a][0] for a, b in found.arrows if b == name and a in at] for name in layer}
        pulled = {name: float(np.mean(xs)) if xs else 0.5 for name, xs in above.items()}
        ordered = sorted(layer, key=lambda name: (pulled[name], points.index(name)))
        # Every second layer is moved by a little, so that an arrow over two layers does not cross a point.
        shift = 0.07 * (n % 2) if len(layers) > 2 else 0.0
        for k, name in enumerate(ordered):
            at[name] = ((k + 0.5) / len(ordered) * (1 - shift) + shift, n / last if len(layers) > 1 else 0.5)
    return {name: at[name] for name in points}
