"""Which needs of a group somebody answers, stage by stage: bars, one sentence, one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts.needs_words import stage_names, state_names
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, listing, ngettext, number
from fieldschool.models.needs import by_stage, thinnest


def picture(stages: Sequence[tuple[str, str]], answers: Mapping[str, str]) -> Picture:
    """Draw how many needs of each stage are answered.

    Parameters
    ----------
    stages : sequence of (need, stage)
        The needs of the group, in the order of the way.
    answers : mapping
        ``yes``, ``partly``, ``no`` or ``unknown`` by need; a need without one is open.

    Returns
    -------
    Picture
        Of kind ``bars``; the stages with most missing are marked.
    """
    names, counts = stage_names(), by_stage(stages, answers)
    thin = thinnest(counts)
    items = []
    for stage, count in counts.items():
        whole = count.total()
        text = _("{n} of {all}").format(n=number(count["yes"]), all=number(whole))
        share = 100 * count["yes"] / max(1, whole)
        mark = stage in thin
        items.append({"name": names[stage], "value": share, "text": text, "note": _note(count), "mark": mark})
    spec = {"title": _("Needs that somebody answers, by stage"), "unit": "", "top": 100, "items": items}
    return Picture("bars", sentence(counts), spec, _table(counts))


def sentence(counts: Mapping[str, Counter[str]]) -> str:
    """Say what is answered, what is missing and where most is missing; a "don't know" is not a "no"."""
    total = sum(counts.values(), Counter())
    whole, done = total.total(), total.total() - total["open"]
    if not whole:
        return _("Choose a group first: its needs then stand here.")
    if not done:
        said = ngettext("This group has {n} need on the list. Say of each whether somebody answers it where you are.",
                        "This group has {n} needs on the list. Say of each whether somebody answers it where you are.",
                        whole)  # fmt: skip
        return said.format(n=number(whole))
    said = ngettext("Of {n} need looked at: {yes} answered, {partly} partly, {no} not at all.",
                    "Of {n} needs looked at: {yes} answered, {partly} partly, {no} not at all.", done)  # fmt: skip
    parts = [
        said.format(n=number(done), yes=number(total["yes"]), partly=number(total["partly"]), no=number(total["no"]))
    ]
    if thin := thinnest(counts):
        names = stage_names()
        where = listing([_("“{name}”").format(name=names[stage]) for stage in thin])
        parts.append(_("Most is missing at: {stages}.").format(stages=where))
    if unknown := total["unknown"]:
        said = ngettext("{n} is not known: ask at home.", "{n} are not known: ask at home.", unknown)
        parts.append(said.format(n=number(unknown)))
    if left := total["open"]:
        parts.append(ngettext("{n} is still open.", "{n} are still open.", left).format(n=number(left)))
    return " ".join(parts)


def _note(count: Counter[str]) -> str:
    said = {"partly": _("partly: {n}"), "no": _("no: {n}"), "unknown": _("not known: {n}")}
    return " · ".join(words.format(n=number(count[name])) for name, words in said.items() if count[name])


def _table(counts: Mapping[str, Counter[str]]) -> Table:
    names, states = stage_names(), state_names()
    columns = (_("Stage"), *states.values(), _("Not answered yet"))
    rows = [
        (names[stage], *(number(count[state]) for state in states), number(count["open"]))
        for stage, count in counts.items()
    ]
    return Table(_("Needs by stage and answer"), columns, tuple(rows))
