"""What a member-owned enterprise says (3.3.3)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "social_surplus": Value(Kind.COUNT, "what is left in a month, in the currency on view; below 0 for a loss"),
    "social_even_pct": Value(Kind.PERCENT, "part of the plan at which it pays for itself, %; not known where never"),
    "social_never": Value(Kind.YES_NO, "it never pays for itself, however much is sold"),
    "social_prices_pct": Value(Kind.PERCENT, "change of all prices, %"),
    "social_sold_pct": Value(Kind.PERCENT, "units sold, of 100 planned"),
    "social_sales": Value(Kind.COUNT, "sales of a month, in the currency on view"),
    "social_to_members_pct": Value(Kind.PERCENT, "part of the surplus that is paid back to members, %"),
    "social_reserve_pct": Value(
        Kind.PERCENT, "part of the surplus that stays as a reserve, %; -1 if too much is given"
    ),
    "social_gain": Value(Kind.COUNT, "what a member gains in a year, in the currency on view; below 0 for a loss"),
    "social_member_set": Value(Kind.YES_NO, "a price here or elsewhere was written"),
    "social_counted": Value(Kind.COUNT, "outcomes that are counted"),
    "social_ends_set": Value(Kind.COUNT, "outcomes of which people, a share or the years were changed"),
    "social_low": Value(
        Kind.COUNT, "value for each 1 put in, below which 1 in 10 futures lies; not known without money"
    ),
    "social_high": Value(
        Kind.COUNT, "value for each 1 put in, above which 1 in 10 futures lies; not known without money"
    ),
    "social_written": Value(Kind.COUNT, "lines of the outline that are written, of six"),
}
