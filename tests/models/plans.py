"""Plans and futures for tests: a plain family, and strategies for families of all kinds, extreme ones too."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
from hypothesis import strategies as st

from fieldschool.models import futures
from fieldschool.models.household import Goal, Loan, Plan, Product, Shock, TransferCost
from fieldschool.models.household_plan import USES

CASH = Product()
BANK = Product(rate=0.04, tax_on_interest=0.2)
MEMBER_SAVINGS = Product(
    record=(0.05, 0.06, 0.075), rate=0.06, term_months=60, credit_every=12, average_months=True
)  # fmt: skip

#: A family with a little of everything.
FAMILY = Plan(
    months=60,
    earnings=1300.0,
    living_abroad=500.0,
    sent=600.0,
    transfer_cost=TransferCost(5.0, 0.0, 0.02, 1.0),
    rate=20.0,
    local_income=3000.0,
    bills=(("food", 6000.0), ("housing", 2000.0), ("school", 1500.0)),
    saved_first=0.1,
    unplanned=0.3,
    loan=Loan(30_000.0, 0.02, 24),
    emergency_months=3.0,
    emergency_product=BANK,
    goals=(Goal(60_000.0, 36, BANK), Goal(40_000.0, 24, BANK)),
    long_term=MEMBER_SAVINGS,
    shocks=(Shock("illness", 0.3, 15_000.0), Shock("job", 0.1, 0.0, 3), Shock("sent_home", 0.05, 500.0, 0, True)),
    return_month=48,
    income_after_return=6000.0,
    returnee_living=2000.0,
)

#: The same family with nothing left to chance: no shocks, no loan, no return.
CALM = replace(FAMILY, shocks=(), loan=None, return_month=None, long_term=BANK)


def history(seed: int = 1, months: int = 180) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Monthly changes like those of a country with some inflation and a falling currency."""
    random = np.random.default_rng(seed)
    return (
        random.normal(0.004, 0.006, months),
        random.normal(0.002, 0.003, months),
        random.normal(0.002, 0.02, months),
    )


@lru_cache
def some_paths(months: int = 60, count: int = 50, spread: bool = True, wild: bool = False) -> futures.Paths:
    """Futures drawn from `history`; wild ones have months in which prices and rates change many times over."""
    scale = 40 if wild else 1
    return futures.paths(*(scale * series for series in history()), futures.draw(months, count), spread=spread)


@lru_cache
def still_paths(months: int = 60, count: int = 3) -> futures.Paths:
    """Futures in which no price moves."""
    return futures.paths([0.0], [0.0], [0.0], futures.draw(months, count))


def _amounts(most: float) -> st.SearchStrategy[float]:
    return st.one_of(st.just(0.0), st.floats(0, most), st.sampled_from([1.0, most]))


_shares = st.one_of(st.sampled_from([0.0, 1.0]), st.floats(0, 1))

products = st.builds(
    Product,
    rate=st.one_of(st.just(0.0), st.floats(0, 0.5)),
    record=st.lists(st.floats(0, 0.3), max_size=4).map(tuple),
    tax_on_interest=_shares,
    tax_on_capital=st.sampled_from([0.0, 0.009, 1.0]),
    fee_year=_amounts(500),
    minimum=_amounts(5000),
    term_months=st.sampled_from([0, 0, 6, 30, 1200]),
    credit_every=st.sampled_from([1, 12]),
    average_months=st.booleans(),
)


def plans(months: int = 36) -> st.SearchStrategy[Plan]:
    """Families of all kinds, with nothing at all and with a bit of everything."""
    return st.builds(
        Plan,
        months=st.integers(1, months),
        earnings=_amounts(5000),
        living_abroad=_amounts(3000),
        sent=_amounts(3000),
        transfers_per_year=st.one_of(st.sampled_from([1, 12, 52]), st.integers(1, 52)),
        transfer_cost=st.builds(
            TransferCost, _amounts(50), _shares, st.floats(-0.05, 1.0), st.one_of(st.just(0.0), st.floats(0, 30))
        ),
        rate=st.sampled_from([0.01, 1.0, 20.0, 4000.0]),
        savings_abroad=_amounts(5000),
        savings_home=_amounts(50_000),
        local_income=_amounts(20_000),
        bills=st.lists(_amounts(10_000), max_size=3).map(lambda held: tuple((f"b{i}", x) for i, x in enumerate(held))),
        saved_first=_shares,
        saves_first=st.booleans(),
        unplanned=_shares,
        loan=st.one_of(
            st.none(),
            st.builds(
                Loan,
                _amounts(100_000),
                st.one_of(st.just(0.0), st.floats(0, 0.1)),
                st.integers(1, 48),
                st.sampled_from(["flat", "declining"]),
            ),
        ),
        emergency_months=_amounts(12),
        emergency_product=products,
        goals=st.lists(st.builds(Goal, _amounts(100_000), st.integers(1, months + 6), products), max_size=3).map(tuple),
        long_term=products,
        order=st.permutations(USES).flatmap(lambda uses: st.integers(0, 4).map(lambda n: tuple(uses[:n]))),
        shocks=st.lists(
            st.builds(Shock, st.just("s"), _shares, _amounts(20_000), st.integers(0, 8), st.booleans()), max_size=3
        ).map(tuple),
        return_month=st.one_of(st.none(), st.integers(0, months + 6)),
        income_after_return=_amounts(10_000),
        returnee_living=_amounts(5000),
    )
