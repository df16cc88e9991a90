"""What the family's pictures say, in plain words with the numbers in them."""

from __future__ import annotations

import math
from collections.abc import Mapping

from fieldschool.charts.household_reading import GROUP_OF, GoalReading, HouseholdReading
from fieldschool.i18n import _, in_ten, money, ngettext, number, span


def sentence(reading: HouseholdReading) -> str:
    """The answer in plain words: the goal, what is left, and how sure."""
    parts = [goal_sentence(goal) for goal in reading.goals[:1]]
    parts.append(left_sentence(reading))
    parts.append(unpaid_sentence(reading.unpaid))
    return " ".join(parts)


def goal_sentence(goal: GoalReading) -> str:
    """In how many families the goal is reached on its date, and when in the middle one."""
    names = {"goal": _inside(goal.name), "time": span(goal.month), "share": in_ten(goal.chance)}
    if goal.chance >= 0.995:
        # For translators: {goal} is a thing with its article, like "a small shop"; {time} is like "2 years".
        return _("Every family like this one can pay for {goal} within {time}.").format(**names)
    if goal.chance > 0.005:
        # For translators: {share} is like "8 in 10", "1 in 10", "fewer than 1 in 10" or "more than 9 in 10".
        return _capital(_("{share} families like this one can pay for {goal} within {time}.").format(**names))
    said = _("No family like this one can pay for {goal} within {time}.").format(**names)
    if goal.median_month is not None:
        said += " " + _("Half of them can within {later}.").format(later=span(math.ceil(goal.median_month)))
    return said


def left_sentence(reading: HouseholdReading) -> str:
    """What the middle family has at the end, in money and in months of bills."""
    names = {
        "time": span(reading.months),
        "money": money(reading.levels[2, -1], reading.currency),
        "months": _months(reading.covered),
    }
    if reading.levels[2, -1] < 1e-9:
        return _("After {time} the middle family has no savings.").format(**names)
    # For translators: {months} is like "7 months" or "less than a month".
    return _("After {time} the middle family has {money} of today's money: {months} of bills.").format(**names)


def unpaid_sentence(share: float) -> str:
    """In how many families a month comes that cannot be paid in full."""
    if share <= 0.005:
        return _("No family meets a month that it cannot pay.")
    if share >= 0.995:
        return _("Every family meets a month that it cannot pay in full.")
    # For translators: {share} is like "8 in 10", "1 in 10", "fewer than 1 in 10" or "more than 9 in 10".
    return _capital(_("{share} families meet a month that they cannot pay in full.").format(share=in_ten(share)))


def flow_sentence(reading: HouseholdReading) -> str:
    """Sending, spending and keeping, of each 100."""
    whole = whole_hundred(reading.each_100)
    sums = {group: sum(whole[key] for key in whole if GROUP_OF[key] == group) for group in ("lost", "spent", "kept")}
    sending = whole.get("fee", 0) + whole.get("margin", 0)
    said = _("Of each 100 that leave the migrant's pocket, {sending} pay for the sending, {spent} are spent at home, "
             "and {kept} are kept or have paid for a goal.")  # fmt: skip
    text = said.format(sending=number(sending), spent=number(sums["spent"]), kept=number(sums["kept"]))
    if (rest := sums["lost"] - sending) > 0:
        text += " " + _("Inflation, tax and account fees take {rest}.").format(rest=number(rest))
    if reading.earned >= 0.5:
        text += " " + _("Interest has added {earned}.").format(earned=number(reading.earned))
    return text


def use_name(key: str) -> str:
    """The name of a use of the money, as shown."""
    return {
        "fee": _("Fee for sending"),
        "margin": _("Exchange-rate margin"),
        "inflation": _("Lost to inflation"),
        "tax": _("Tax on interest"),
        "account_fees": _("Account fees"),
        "bills": _("Bills at home"),
        "loan": _("Paying back the loan"),
        "emergencies": _("Bad months and emergencies"),
        "unplanned": _("Spent without a plan"),
        "goals": _("Goals paid for"),
        "saved": _("Still saved"),
    }[key]


def whole_hundred(each_100: Mapping[str, float]) -> dict[str, int]:
    """Round the parts to whole numbers that still add to 100 (largest remainder)."""
    floors = {key: math.floor(value) for key, value in each_100.items()}
    left = round(sum(each_100.values())) - sum(floors.values())
    for key in sorted(each_100, key=lambda key: floors[key] - each_100[key])[:left]:
        floors[key] += 1
    return floors


def _months(count: float) -> str:
    if count < 0.95:
        return _("less than a month")
    whole = round(count)
    return ngettext("{n} month", "{n} months", whole).format(n=number(whole))


def _inside(name: str) -> str:
    """A name as it stands inside a sentence: ``A small shop`` is ``a small shop``, ``CETES`` stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() or name[1:2] == " " else name


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
