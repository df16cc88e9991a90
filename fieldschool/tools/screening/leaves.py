"""What later lessons read of the screening: the short list, what matters, what was taken out, the risks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts.screening import Compared, Idea, score_and_reach
from fieldschool.charts.screening_risks import Entry as Risk
from fieldschool.charts.screening_risks import main_risk
from fieldschool.i18n import _
from fieldschool.tools.screening.fields import MIDDLE, YES, group_names
from fieldschool.workbook.entries import Entry, Items

LESSON = "3.1.2"


def leaves(
    compared: Compared,
    chosen: Sequence[Idea],
    written: Mapping[str, Mapping[str, str]],
    weights: Mapping[str, int],
    vetoes: Mapping[str, Mapping[str, str]],
    risks: Sequence[tuple[str, Risk]],
    currency: str,
    examples: Mapping[str, str],
) -> tuple[Entry, ...]:
    """Make the entries ``short_list``, ``weights``, ``out`` and ``risks``.

    Parameters
    ----------
    compared : Compared
    chosen : sequence of Idea
        The short list, in order.
    written : mapping
        By idea: ``who`` and ``spot``.
    weights : mapping
        By group; nothing is left where none was moved.
    vetoes : mapping
        Answers by idea and veto.
    risks : sequence of (id, entry)
        Finished entries of the register, each with the id of its risk (``own`` for one's own).
    currency : str
        Of the losses.
    examples : mapping
        Example by the idea that still is one.
    """
    ids = {id(entry): name for name, entry in risks}
    entries = [entry for _name, entry in risks]
    rows = [
        {**_short(compared, idea, entries, ids), "who": written.get(idea.name, {}).get("who", ""),
         "where": written.get(idea.name, {}).get("spot", ""), "example_id": examples.get(idea.name, "")}
        for idea in chosen
    ]  # fmt: skip
    moved = any(weight != MIDDLE for weight in weights.values())
    groups = group_names()
    titles = {idea.name: idea.title for idea in compared.out}
    out = [
        {"idea": titles[name], "veto_id": veto, "example_id": examples.get(name, "")}
        for name, answers in vetoes.items()
        if name in titles
        for veto, answer in answers.items()
        if answer == YES
    ]
    register = [
        {"idea": one.idea_title, "risk_id": name, "risk": one.title, "chance_pct": one.chance_pct, "loss": one.loss,
         "currency": currency, "expected_loss": one.expected, "reduces": one.reduces, "owner": one.owner}
        for name, one in risks
    ]  # fmt: skip
    counted = [{"group_id": group, "group": groups[group], "weight": float(weights[group])} for group in weights]
    return (
        Items(lesson=LESSON, key="short_list", value=rows),
        Items(lesson=LESSON, key="weights", value=counted if moved else []),
        Items(lesson=LESSON, key="out", value=out),
        Items(lesson=LESSON, key="risks", value=register),
    )


def _short(compared: Compared, idea: Idea, risks: Sequence[Risk], ids: Mapping[int, str]) -> dict[str, Any]:
    place = compared.racing.index(idea)
    weakest, risk = compared.weakest(idea), main_risk(risks, idea.name)
    return {
        "idea_id": idea.name,
        "idea": idea.title,
        "score": score_and_reach(compared, idea),
        "score_value": float(compared.found.score[place]),
        "first_share": float(compared.found.first[place]),
        "weakest_id": weakest.criterion_id if weakest else "",
        "weakest": _(weakest.title) if weakest else "",
        "main_risk_id": ids[id(risk)] if risk else "",
        "main_risk": risk.title if risk else "",
    }
