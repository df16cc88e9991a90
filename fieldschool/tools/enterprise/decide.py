"""A decision that may wait: conditions, go or wait or no, and the outline of a business in one's own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldschool.i18n import _
from fieldschool.tools.kept import mapping, one_of, text
from fieldschool.tools.widgets.kinds import choice_field

#: Conditions, and the answers to one.
CHECKS = ("paid", "does", "reserve", "agreed", "papers", "apart")
YES, NOT_YET, UNKNOWN = "yes", "not_yet", "unknown"
ANSWERS = (YES, NOT_YET, UNKNOWN)
#: What can be decided; none of them is better than another.
DECISIONS = ("go", "wait", "no_go")
#: Parts of the outline, in the order asked; the first two are needed.
PARTS = ("idea", "who", "buyers", "first", "by", "watches")
#: Letters of a part.
LONGEST = 300
#: The key of the buttons that take an idea of lesson 3.1.2.
TAKE = "take"


@dataclass
class Decision:
    """What was answered and written.

    Attributes
    ----------
    checks : dict of str to str
        Answers by condition.
    decision : str
        One of `DECISIONS`, or empty.
    parts : dict of str to str
        The outline.
    """

    checks: dict[str, str] = field(default_factory=dict)
    decision: str = ""
    parts: dict[str, str] = field(default_factory=dict)

    def state(self) -> dict[str, Any]:
        """Plain values."""
        return {"checks": dict(self.checks), "decision": self.decision, "outline": dict(self.parts)}

    @property
    def open(self) -> int:
        """Conditions that are not met, or not known, or not answered."""
        return sum(self.checks.get(check) != YES for check in CHECKS)

    @property
    def outlined(self) -> bool:
        """Whether there is an outline: what, and who runs it."""
        return all(self.parts.get(part, "").strip() for part in PARTS[:2])

    @property
    def written(self) -> int:
        """Parts of the outline that were written."""
        return sum(bool(self.parts.get(part, "").strip()) for part in PARTS)


def read(state: Mapping[str, Any]) -> Decision:
    """Read what was kept."""
    checks, parts = mapping(state.get("checks")), mapping(state.get("outline"))
    return Decision(
        {check: found for check in CHECKS if (found := one_of(checks.get(check), ANSWERS))},
        one_of(state.get("decision"), DECISIONS),
        {part: found for part in PARTS if (found := text(parts.get(part), LONGEST))},
    )


def check_fields() -> list[dict]:
    """The conditions, then the decision."""
    answers = [[YES, _("yes")], [NOT_YET, _("not yet")], [UNKNOWN, _("I do not know")]]
    labels = {
        "paid": _("Somebody who is no relative has paid this price"),
        "does": _("The one who runs it has done this work before"),
        "reserve": _("Three months of costs are kept apart, beyond the start"),
        "agreed": _("It is agreed at home how much is taken each month"),
        "papers": _("Place and papers are certain, and their cost is known"),
        "apart": _("The business has its own account, box or book"),
    }
    decisions = [[key, name] for key, name in decision_names().items()]
    return [
        *(choice_field(check, label, answers) for check, label in labels.items()),
        choice_field("decision", _("Today I would say"), decisions),
    ]


def decision_names() -> dict[str, str]:
    """What can be decided, for labels."""
    return {"go": _("Go"), "wait": _("Wait"), "no_go": _("No")}


def outline_fields(ideas: list[str]) -> list[dict]:
    """The outline; ideas of lesson 3.1.2 can be taken over."""
    labels = part_names()
    helps = {
        "first": _("Something that can be seen: twenty customers counted, a paper with a stamp."),
        "watches": _("One person who looks at cash and sales each month, and is not the one who runs it."),
    }
    fields = [
        {"key": part, "kind": "text", "label": labels[part], **({"help": helps[part]} if part in helps else {})}
        for part in PARTS
    ]
    if not ideas:
        return fields
    options = [[str(place), idea] for place, idea in enumerate(ideas)]
    take = {"key": TAKE, "kind": "buttons", "label": _("Take an idea of lesson 3.1.2"), "options": options}
    return [take, *fields]


def part_names() -> dict[str, str]:
    """The parts of the outline, for labels."""
    return {
        "idea": _("The business, in one line"),
        "who": _("Who runs it every day"),
        "buyers": _("Who buys, and how often"),
        "first": _("What must be true first"),
        "by": _("Until when, and who sees to it"),
        "watches": _("Who watches the numbers"),
    }
