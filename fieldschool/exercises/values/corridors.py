"""What the lesson on what it costs to send says (3.2.3)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "corridors_from": Value(Kind.NAME, "country of work on view, ISO 3166 alpha-3"),
    "corridors_from_set": Value(Kind.YES_NO, "a country of work was chosen, not the one to begin with"),
    "corridors_amount_set": Value(Kind.YES_NO, "the amount was moved, not the one to begin with"),
    "corridors_asked": Value(Kind.COUNT, "services of the corridor on view whose price is held"),
    "corridors_cheapest_pct": Value(Kind.PERCENT, "total cost of the cheapest service or quote that is known, %"),
    "corridors_mean_pct": Value(Kind.PERCENT, "mean total cost of the corridor on view, or what stands in, %"),
    "corridors_reference": Value(Kind.YES_NO, "the reference rate and its day are written, or both use one currency"),
    "corridors_quotes_begun": Value(Kind.COUNT, "own quotes in the list, finished or not"),
    "corridors_quotes": Value(Kind.COUNT, "own quotes that are finished and have a total cost"),
    "corridors_quotes_fee_only": Value(Kind.COUNT, "own quotes that are finished and lack the reference rate"),
    "corridors_fee_misleads": Value(Kind.YES_NO, "the own quote with the lowest fee is not the cheapest"),
    "corridors_senders_set": Value(Kind.YES_NO, "somebody wrote how many people send"),
    "corridors_old_own": Value(Kind.YES_NO, "what people pay now is a price that was typed"),
    "corridors_old_pct": Value(Kind.PERCENT, "what people pay now, % of the amount"),
    "corridors_new_pct": Value(Kind.PERCENT, "what people could pay, % of the amount"),
    "corridors_low": Value(Kind.COUNT, "of 100 senders, at least so many switch"),
    "corridors_high": Value(Kind.COUNT, "of 100 senders, at most so many switch"),
    "corridors_keeps": Value(Kind.YES_NO, "something is kept by switching"),
    "corridors_reasons": Value(Kind.COUNT, "reasons named why people would not switch"),
    "corridors_weights": Value(Kind.COUNT, "measures of the score card with a weight above 0"),
    "corridors_answers": Value(Kind.COUNT, "answers given by hand on what there is to build on"),
    "corridors_chosen": Value(Kind.YES_NO, "a corridor to work on is chosen"),
    "corridors_step": Value(Kind.YES_NO, "a first step is written"),
}
