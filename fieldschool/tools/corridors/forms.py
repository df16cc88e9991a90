"""What the forms show now, and what is taken from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fieldschool.charts.corridors_scores import Corridor
from fieldschool.i18n import _
from fieldschool.tools.corridors import fields
from fieldschool.tools.corridors.corridor import Facts
from fieldschool.tools.corridors.fields import ANSWER, REASON, SENDERS, WEIGHT, choice_fields
from fieldschool.tools.corridors.kept import Kept
from fieldschool.tools.corridors.prices import Prices
from fieldschool.tools.showing import show

__all__ = ["choice_fields", "cost_fields", "score_fields", "score_values", "show", "switch_form", "switch_values",
           "take_switch"]  # fmt: skip

score_fields = fields.score_fields


def cost_fields(facts: Facts, works: Sequence[tuple[str, str]]) -> list[dict]:
    """The controls of what is sent; the amount's ends fit the currency."""
    return fields.cost_fields(works, facts.currency, *facts.ends_of_slider, bool(facts.asked))


def switch_form(facts: Facts, known: Prices) -> list[dict]:
    """The controls of a community, with today's prices in their options."""
    return fields.switch_fields(facts.currency, known.old_options(), known.new_options())


def switch_values(kept: Kept, facts: Facts, known: Prices, each: float) -> dict[str, Any]:
    """What the controls of a community show."""
    return {
        "senders": SENDERS if kept.senders is None else kept.senders,
        "each": each,
        "times": kept.times,
        "old": known.old(kept.olds.get(facts.key, "")),
        "own_pct": kept.own_pct,
        "new": known.new(kept.news.get(facts.key, "")),
        "low": kept.low,
        "high": kept.high,
        **{field["key"]: field["key"].removeprefix(REASON) in kept.reasons
           for field in fields.switch_fields("", (), ()) if field["key"].startswith(REASON)},
    }  # fmt: skip


def take_switch(kept: Kept, facts: Facts, key: str, value: Any) -> str:
    """Take over one control of a community; returns why it cannot be, or nothing."""
    if key == "each":
        if value <= 0:
            return _("Write an amount above 0.")
        kept.each[facts.currency] = float(value)
    elif key in ("low", "high"):
        setattr(kept, key, round(value))
        # The other end follows, so that the fewest are never more than the most.
        if kept.low > kept.high:
            kept.low = kept.high = round(value)
    elif key in ("old", "new"):
        (kept.olds if key == "old" else kept.news)[facts.key] = value
    elif key.startswith(REASON):
        reason = {key.removeprefix(REASON)}
        kept.reasons = kept.reasons | reason if value else kept.reasons - reason
    else:
        setattr(kept, key, float(value))
    return ""


def score_values(kept: Kept, judged: Corridor) -> dict[str, Any]:
    """What the controls of the score card show."""
    answers = {f"{ANSWER}{group}": answer for group, answer in judged.answers.items()}
    weights = {f"{WEIGHT}{name}": weight for name, weight in kept.weights.items()}
    return {"order": kept.order, "looking": judged.work_iso3, **answers, **weights}
