"""Every tool of the course that a lesson shows: how long Python takes for one change, and where the time goes."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from benchmarks import (
    access_tool,
    action_plan_tool,
    association_tool,
    balance_tool,
    cooperative_tool,
    corridors_tool,
    definitions_tool,
    diaspora_tool,
    enterprise_tool,
    gaps_tool,
    gcm_tool,
    history_tool,
    household_tool,
    instruments_tool,
    inventory_tool,
    needs_tool,
    partners_tool,
    practices_tool,
    screening_tool,
    sdg_tool,
    social_enterprise_tool,
    start_tool,
    strategies_tool,
    venture_tool,
    visits_tool,
    welcome_tool,
)
from benchmarks.timing import Part, Times, parts_timed, summary
from fieldschool import course

#: Changes that are timed, after some to warm up.
MOVES, WARM_UP = 100, 10


@dataclass(frozen=True)
class Bench:
    """How a tool is measured.

    Attributes
    ----------
    opened : callable
        Opens the tool as the lesson does, and returns ``move(i) -> content``: make change ``i`` (no two in a row alike)
        and give what the page is told.
    parts : callable
        The parts of a change, each timed by itself; what they leave is called "the rest".
    """

    opened: Callable[[], Callable[[int], dict]]
    parts: Callable[[], tuple[Part, ...]]


#: By the tool's name in ``course.toml``. A lesson that is built needs its line here.
BENCHES: dict[str, Bench] = {
    "access": Bench(access_tool.opened, access_tool.parts),
    "action_plan": Bench(action_plan_tool.opened, action_plan_tool.parts),
    "association": Bench(association_tool.opened, association_tool.parts),
    "balance": Bench(balance_tool.opened, balance_tool.parts),
    "cooperative": Bench(cooperative_tool.opened, cooperative_tool.parts),
    "corridors": Bench(corridors_tool.opened, corridors_tool.parts),
    "definitions": Bench(definitions_tool.opened, definitions_tool.parts),
    "enterprise": Bench(enterprise_tool.opened, enterprise_tool.parts),
    "social_enterprise": Bench(social_enterprise_tool.opened, social_enterprise_tool.parts),
    "venture": Bench(venture_tool.opened, venture_tool.parts),
    "welcome": Bench(welcome_tool.opened, welcome_tool.parts),
    "instruments": Bench(instruments_tool.opened, instruments_tool.parts),
    "household": Bench(household_tool.opened, household_tool.parts),
    "gaps": Bench(gaps_tool.opened, gaps_tool.parts),
    "inventory": Bench(inventory_tool.opened, inventory_tool.parts),
    "history": Bench(history_tool.opened, history_tool.parts),
    "needs": Bench(needs_tool.opened, needs_tool.parts),
    "partners": Bench(partners_tool.opened, partners_tool.parts),
    "practices": Bench(practices_tool.opened, practices_tool.parts),
    "screening": Bench(screening_tool.opened, screening_tool.parts),
    "start": Bench(start_tool.opened, start_tool.parts),
    "strategies": Bench(strategies_tool.opened, strategies_tool.parts),
    "visits": Bench(visits_tool.opened, visits_tool.parts),
    "sdg": Bench(sdg_tool.opened, sdg_tool.parts),
    "gcm": Bench(gcm_tool.opened, gcm_tool.parts),
    "diaspora": Bench(diaspora_tool.opened, diaspora_tool.parts),
}


@dataclass(frozen=True)
class Measured:
    """One tool's times in milliseconds: a change, the mean of each of its parts, and the bytes of what it shows."""

    change: Times
    parts: dict[str, float]
    size: int


def tools() -> dict[str, Bench | None]:
    """The tool of each built lesson with its benchmark; ``None`` where there is none yet."""
    return {lesson.tool.name: BENCHES.get(lesson.tool.name) for lesson in course.load().lessons if lesson.built}


def measure(bench: Bench) -> Measured:
    """Make some changes in a tool and time them."""
    move = bench.opened()
    clock, processor, sizes = [], [], []
    for i in range(WARM_UP):
        move(i)
    with parts_timed(bench.parts()) as by_part:
        for i in range(WARM_UP, WARM_UP + MOVES):
            started, used = time.perf_counter(), time.process_time()
            content = move(i)
            clock.append(1000 * (time.perf_counter() - started))
            processor.append(1000 * (time.process_time() - used))
            sizes.append(len(json.dumps(content)))
    means = {name: sum(times) / MOVES for name, times in by_part.items()}
    means["the rest"] = float(np.mean(clock)) - sum(means.values())
    return Measured(summary(clock, processor), means, round(float(np.median(sizes))))
