"""Times of many runs, in milliseconds, and where within a run they go."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Times:
    """Milliseconds of all runs: the clock's median and 95th percentile, and the median of processor time."""

    median: float
    p95: float
    processor: float = float("nan")


def summary(clock: Sequence[float], processor: Sequence[float] = ()) -> Times:
    """The median and the 95th percentile of some milliseconds.

    Raises
    ------
    ValueError
        When there are none: a benchmark that measured nothing has failed.
    """
    if not len(clock):
        raise ValueError("Nothing was measured.")
    used = float(np.median(processor)) if len(processor) else float("nan")
    return Times(float(np.median(clock)), float(np.quantile(clock, 0.95)), used)


def timed(call: Callable[[], object], runs: int) -> Times:
    """Run a number of times, after once to warm up."""
    call()
    clock, processor = [], []
    for _run in range(runs):
        started, used = time.perf_counter(), time.process_time()
        call()
        clock.append(1000 * (time.perf_counter() - started))
        processor.append(1000 * (time.process_time() - used))
    return summary(clock, processor)


@dataclass(frozen=True)
class Part:
    """A part of a run: its name, and the function that does it, as a module or class and the name in it."""

    name: str
    where: Any
    function: str


@contextmanager
def parts_timed(parts: Sequence[Part]) -> Iterator[dict[str, list[float]]]:
    """Note how long each call of some functions takes, in milliseconds by the part's name, until the block ends."""
    found: dict[str, list[float]] = {part.name: [] for part in parts}
    before = [(part, getattr(part.where, part.function)) for part in parts]
    try:
        for part, function in before:
            setattr(part.where, part.function, _noting(function, found[part.name]))
        yield found
    finally:
        for part, function in before:
            setattr(part.where, part.function, function)


def _noting(function: Callable, into: list[float]) -> Callable:
    def call(*args: Any, **kwargs: Any) -> Any:
        started = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            into.append(1000 * (time.perf_counter() - started))

    return call
