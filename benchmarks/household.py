"""How long the simulator takes, beside one future after another in plain Python.

Times are of a whole answer: the simulation, the fan of five quantiles and where each 100 went. Futures are drawn
beforehand, as a tool does, since they stay the same while a participant moves a slider. Processor time is given beside
the clock's, because other programs may be running.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from benchmarks.timing import Times, timed
from fieldschool.models import futures
from fieldschool.models.household import Goal, Loan, Plan, Product, Shock, TransferCost, simulate
from tests.models.reference import one_future

MONTHS = 120
RUNS = 30
QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)

_BANK = Product(rate=0.04, tax_on_interest=0.2)
#: A family with something of everything: a loan, two goals, four kinds of bad events, a return.
PLAN = Plan(
    months=MONTHS,
    earnings=1300.0,
    living_abroad=500.0,
    sent=600.0,
    transfer_cost=TransferCost(5.0, 0.0, 0.02, 1.0),
    rate=20.0,
    local_income=3000.0,
    bills=(("food", 6000.0), ("housing", 2000.0), ("school", 1500.0), ("health", 800.0)),
    saved_first=0.1,
    unplanned=0.3,
    loan=Loan(30_000.0, 0.02, 36),
    emergency_months=3.0,
    emergency_product=_BANK,
    goals=(Goal(60_000.0, 36, _BANK), Goal(80_000.0, 72, _BANK)),
    long_term=Product(record=(0.05, 0.06, 0.07), term_months=60, credit_every=12, average_months=True),
    shocks=(
        Shock("illness", 0.3, 15_000.0),
        Shock("storm", 0.1, 30_000.0),
        Shock("job", 0.1, 0.0, 3),
        Shock("sent_home", 0.03, 0.0, 0, True),
    ),
    return_month=96,
    income_after_return=10_000.0,
    returnee_living=2000.0,
)


def some_paths(count: int) -> futures.Paths:
    """Futures of an invented history with inflation, a falling currency and bad spells."""
    random = np.random.default_rng(5)
    history = (random.normal(m, s, 240) for m, s in ((0.004, 0.006), (0.002, 0.003), (0.002, 0.02)))
    return futures.paths(*history, futures.draw(MONTHS, count))


@dataclass(frozen=True)
class Row:
    """Milliseconds of one step for a number of futures; ``plain`` is the plain loop's processor time, if it has one."""

    futures: int
    step: str
    times: Times
    plain: float | None = None


def measure(count: int) -> list[Row]:
    """The steps of an answer in a number of futures, and the plain loop beside the simulation."""
    paths = some_paths(count)
    outcome = simulate(PLAN, paths)
    return [
        Row(count, "simulate", timed(lambda: simulate(PLAN, paths), RUNS), _plain_loop(paths)),
        Row(count, "fan", timed(lambda: outcome.fan(QUANTILES), RUNS)),
        Row(count, "where each 100 went", timed(outcome.where_each_100_went, RUNS)),
        Row(count, "a whole answer", timed(lambda: _answer(paths), RUNS)),
    ]


def _plain_loop(paths: futures.Paths) -> float:
    few = min(paths.futures, 20)  # the plain loop takes as long for each future
    started = time.process_time()
    for future in range(few):
        one_future(PLAN, paths, future)
    return 1000 * (time.process_time() - started) * paths.futures / few


def _answer(paths: futures.Paths) -> None:
    outcome = simulate(PLAN, paths)
    outcome.fan(QUANTILES)
    outcome.where_each_100_went()
