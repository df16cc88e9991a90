"""What the balance board and the local multiplier say (2.2.1)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "balance_found": Value(Kind.COUNT, "cards found at home: a gain, a cost or both"),
    "balance_gains": Value(Kind.COUNT, "of these, gains; what is both counts"),
    "balance_costs": Value(Kind.COUNT, "of these, costs; what is both counts"),
    "balance_levels": Value(Kind.COUNT, "levels, from the migrant to the country, at which something was found"),
    "balance_weighed": Value(Kind.COUNT, "cards found at home whose weight was moved from the middle"),
    "balance_host_found": Value(Kind.COUNT, "cards found in the host country"),
    "balance_differs": Value(Kind.COUNT, "cards that stand on both boards and are placed differently"),
    "balance_own": Value(Kind.COUNT, "impacts of one's own that are finished"),
    "balance_chosen": Value(Kind.COUNT, "impacts chosen to act on, at most 5"),
    "balance_chosen_costs": Value(Kind.COUNT, "of these, costs"),
    "multiplier_hundred": Value(Kind.COUNT, "income in the place, all rounds together, for each 100 that come in"),
    "multiplier_again_pct": Value(Kind.PERCENT, "part of income that is income in the place again, % of one round"),
    "multiplier_set": Value(Kind.COUNT, "leaks that were moved from where they begin"),
    "closing_points": Value(Kind.COUNT, "points by which leaks were made smaller in all"),
    "closing_gain_home": Value(Kind.HOME_MONEY, "more income in the place a month, by smaller leaks"),
    "closing_best_pct": Value(Kind.PERCENT, "what this brings, % of the most that as many points could bring"),
}
