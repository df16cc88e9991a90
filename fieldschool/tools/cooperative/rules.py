"""The rule table held against the law: does it add up, does each line stay within its limits."""

from __future__ import annotations

from collections.abc import Mapping

from fieldschool.charts.cooperative_words import line_names
from fieldschool.i18n import _, percent
from fieldschool.models.cooperative import SLACK
from fieldschool.sources import cooperatives
from fieldschool.sources.cooperatives import Rule


def adds_up(shares: Mapping[str, float]) -> bool:
    """Whether the shares are 100 % together."""
    return abs(sum(shares.values()) - 100) <= SLACK


def faults(iso3: str, shares: Mapping[str, float], young: bool) -> list[str]:
    """One sentence for each rule that is broken; none where no law is held."""
    found = []
    if not adds_up(shares):
        said = _("The shares add up to {sum}, not to 100%. Move a line until they do.")
        found.append(said.format(sum=percent(sum(shares.values()), 2)))
    paid = shares.get("interest", 0.0) + shares.get("refund", 0.0)
    names = line_names() | {"members": _("What the members are paid")}
    for rule in cooperatives.rules(iso3):
        if rule.of_what == "rate":
            continue
        value = paid if rule.line == "members" else shares[rule.line]
        base = paid / 100 if rule.of_what == "rest" else 1.0
        least = rule.least_young if young and rule.least_young is not None else rule.least
        for limit, broken, said in (
            (least, least is not None and value < least * base - SLACK, _("{line}: at least {limit} ({article}).")),
            (rule.most, rule.most is not None and value > rule.most * base + SLACK,
             _("{line}: at most {limit} ({article}).")),
        ):  # fmt: skip
            if broken:
                told = said.format(line=names[rule.line], limit=_limit(limit, rule), article=article(rule))
                found.append(told)
    return found


def article(rule: Rule) -> str:
    """The article of a line, and whether it was read."""
    cited = " ".join(part for part in (_(rule.law) if rule.law else "", rule.article) if part)
    if rule.status == "reported":
        # For translators: {cited} is a law and its article.
        return _("{cited}, as reported").format(cited=cited)
    return cited or _("our estimate")


def _limit(limit: float | None, rule: Rule) -> str:
    said = percent(limit or 0.0, 2)
    return _("{share} of what is left after the funds").format(share=said) if rule.of_what == "rest" else said
