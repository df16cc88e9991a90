"""The values that tools publish, one module a tool: what a task can look at (`exercises/README.md` lists them)."""

from __future__ import annotations

from fieldschool.exercises.values import (
    access,
    action_plan,
    association,
    balance,
    cooperative,
    corridors,
    definitions,
    diaspora,
    enterprise,
    every,
    gaps,
    gcm,
    history,
    household,
    instruments,
    inventory,
    needs,
    partners,
    practices,
    screening,
    sdg,
    social_enterprise,
    start,
    strategies,
    venture,
    visits,
    welcome,
)
from fieldschool.exercises.values.kinds import Kind, Value

__all__ = ["VALUES", "Kind", "Value"]

#: Value by name. A name has one meaning in the whole course.
VALUES: dict[str, Value] = {
    name: value
    for module in (
        every,
        access,
        action_plan,
        association,
        balance,
        diaspora,
        household,
        welcome,
        instruments,
        sdg,
        social_enterprise,
        inventory,
        needs,
        gaps,
        history,
        gcm,
        strategies,
        definitions,
        screening,
        partners,
        practices,
        start,
        visits,
        cooperative,
        corridors,
        enterprise,
        venture,
    )
    for name, value in module.VALUES.items()
}
