"""What exercises may look at of the lesson on what it costs to send."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fieldschool.tools.household.setting import OWN

if TYPE_CHECKING:
    from fieldschool.tools.corridors.tool import CorridorsTool


def seen(tool: CorridorsTool) -> dict[str, Any]:
    """The values of ``exercises/values/corridors.py``."""
    kept, facts = tool.kept, tool.facts
    known = [one for one in tool.own if one.margin_pct is not None]
    fees = sorted(known, key=lambda one: one.fee_pct)
    return {
        "corridors_from": facts.setting.work.iso3,
        "corridors_from_set": bool(kept.works),
        "corridors_amount_set": bool(kept.amounts),
        "corridors_asked": len(facts.asked),
        "corridors_cheapest_pct": tool.prices.single[0].total_pct if tool.prices.single else None,
        "corridors_mean_pct": tool.prices.average.total_pct,
        "corridors_reference": facts.same_money or (facts.key in kept.rates and facts.key in kept.days),
        "corridors_quotes_begun": len(tool.quotes.records),
        "corridors_quotes": len(known),
        "corridors_quotes_fee_only": len(tool.own) - len(known),
        "corridors_fee_misleads": bool(known) and fees[0].total_pct > min(one.total_pct for one in known) + 0.05,
        "corridors_senders_set": kept.senders is not None,
        "corridors_old_own": kept.olds.get(facts.key) == OWN,
        "corridors_old_pct": tool.who.old_pct,
        "corridors_new_pct": tool.who.new_pct,
        "corridors_low": kept.low,
        "corridors_high": kept.high,
        "corridors_keeps": tool.found.high > 0,
        "corridors_reasons": len(kept.reasons),
        "corridors_weights": sum(weight > 0 for weight in kept.weights.values()),
        "corridors_answers": sum(len(given) for given in kept.answers.values()),
        "corridors_chosen": tool.at.chosen is not None,
        "corridors_step": bool(kept.step),
    }
