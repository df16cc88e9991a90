"""How long the simulator takes, beside one future after another in plain Python: ``python -m benchmarks.household``.

Times are of a whole answer: the simulation, the fan of five quantiles and where each 100 went. Futures are drawn
beforehand, as a tool does, since they stay the same while a participant moves a slider. Processor time is given beside
the clock's, because other programs may be running.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

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


@dataclass(frozen=True)
class Times:
    """Milliseconds of all runs: the clock's median and 95th percentile, and the median of processor time."""

    median: float
    p95: float
    processor: float


def timed(call: Callable[[], object], runs: int = RUNS) -> Times:
    """Run a number of times, after once to warm up."""
    call()
    clock, processor = [], []
    for _run in range(runs):
        started, used = time.perf_counter(), time.process_time()
        call()
        clock.append(1000 * (time.perf_counter() - started))
        processor.append(1000 * (time.process_time() - used))
    return Times(float(np.median(clock)), float(np.quantile(clock, 0.95)), float(np.median(processor)))


def some_paths(count: int) -> futures.Paths:
    """Futures of an invented history with inflation, a falling currency and bad spells."""
    random = np.random.default_rng(5)
    history = (random.normal(m, s, 240) for m, s in ((0.004, 0.006), (0.002, 0.003), (0.002, 0.02)))
    return futures.paths(*history, futures.draw(MONTHS, count))


def main() -> None:
    """Print the times."""
    print(f"{MONTHS} months, {RUNS} runs each; milliseconds")
    print(f"{'':34}{'median':>9}{'p95':>9}{'processor':>11}{'plain loop':>13}{'times faster':>14}")
    for count in (1000, 10_000):
        paths = some_paths(count)
        outcome = simulate(PLAN, paths)
        few = min(count, 20)  # the plain loop takes as long for each future
        started = time.process_time()
        for future in range(few):
            one_future(PLAN, paths, future)
        plain = 1000 * (time.process_time() - started) * count / few
        for name, call in (
            ("simulate", lambda paths=paths: simulate(PLAN, paths)),
            ("fan", lambda outcome=outcome: outcome.fan(QUANTILES)),
            ("where each 100 went", outcome.where_each_100_went),
            ("a whole answer", lambda paths=paths: _answer(paths)),
        ):
            times = timed(call)
            line = f"{count:>7,} futures: {name:<18}{times.median:>9.1f}{times.p95:>9.1f}{times.processor:>11.1f}"
            beside = f"{plain:>13,.0f}{plain / times.processor:>14.0f}" if name == "simulate" else ""
            print(line + beside)


def _answer(paths: futures.Paths) -> None:
    outcome = simulate(PLAN, paths)
    outcome.fan(QUANTILES)
    outcome.where_each_100_went()


if __name__ == "__main__":
    main()
