"""What a farm venture says (3.3.2)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "venture_id": Value(Kind.NAME, "the venture on view, as in data/ventures.csv"),
    "venture_prices_pct": Value(Kind.PERCENT, "change of all prices, %"),
    "venture_harvest_pct": Value(Kind.PERCENT, "harvest, of 100 planned"),
    "venture_profit_pct": Value(Kind.PERCENT, "of 100 shared out, migrants get"),
    "venture_sold_pct": Value(Kind.PERCENT, "of 100 harvested, the buyer must take"),
    "venture_floor_pct": Value(Kind.PERCENT, "least price of the buyer, % of the budget's price"),
    "venture_years": Value(Kind.COUNT, "years after which migrants leave"),
    "venture_loss": Value(Kind.NAME, "who pays in a year of loss: money, profit or buyer"),
    "venture_irr_pct": Value(Kind.PERCENT, "return of the migrants' money a year, %; not known where none or several"),
    "venture_rate_pct": Value(Kind.PERCENT, "what money would earn elsewhere a year, %"),
    "venture_worth": Value(Kind.COUNT, "net present value for the migrants, in the currency on view"),
    "venture_migrants_lose_pct": Value(Kind.PERCENT, "futures in which migrants lose money, %"),
    "venture_farmer_loses_pct": Value(Kind.PERCENT, "futures in which the farmer loses money, %"),
    "venture_buyer_loses_pct": Value(Kind.PERCENT, "futures in which the buyer loses money, %"),
    "venture_uneven_pct": Value(
        Kind.PERCENT, "part of the bad less part of the good of the party that has it worst, in points; not known"
    ),
    "venture_changed": Value(Kind.COUNT, "amounts and harvests of budgets that were changed"),
    "venture_written": Value(Kind.COUNT, "lines of the terms that are written, of five"),
}
