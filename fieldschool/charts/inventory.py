"""What a local government has of an inventory: bars by group, one sentence, one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number

#: What can be answered, in the order shown.
ANSWERS = ("yes", "partly", "no", "unknown")


def picture(groups: Sequence[tuple[str, Sequence[str]]], answers: Mapping[str, str]) -> Picture:
    """Draw how much of each group is there.

    Parameters
    ----------
    groups : sequence of (title, item ids)
        In the order shown; titles in the reader's language.
    answers : mapping
        One of `ANSWERS` by item; an item without one has not been answered.

    Returns
    -------
    Picture
        Of kind ``bars``: what is fully there.
    """
    items = []
    for title, ids in groups:
        counts = _counts(ids, answers)
        text = _("{n} of {all}").format(n=number(counts["yes"]), all=number(len(ids)))
        share = 100 * counts["yes"] / max(1, len(ids))
        items.append({"name": title, "value": share, "text": text, "note": _note(counts), "mark": False})
    spec = {"title": _("What we have, by group"), "unit": "", "top": 100, "items": items}
    return Picture(
        "bars", sentence([item for _title, ids in groups for item in ids], answers), spec, _table(groups, answers)
    )


def sentence(ids: Sequence[str], answers: Mapping[str, str]) -> str:
    """Say what is there, what is missing, and what nobody knew; a "don't know" is not a "no"."""
    counts = _counts(ids, answers)
    done = sum(counts.values())
    if not done:
        said = _("Nothing is answered yet. There are {n} short questions; “I don't know” is a good answer, too.")
        return said.format(n=number(len(ids)))
    parts = [
        ngettext("Of {n} question answered: {yes} yes, {partly} partly, {no} no.",
                 "Of {n} questions answered: {yes} yes, {partly} partly, {no} no.", done)
        .format(n=number(done), yes=number(counts["yes"]), partly=number(counts["partly"]), no=number(counts["no"]))
    ]  # fmt: skip
    if unknown := counts["unknown"]:
        parts.append(
            ngettext("{n} is not known: that is a question for home.",
                     "{n} are not known: those are questions for home.", unknown).format(n=number(unknown))
        )  # fmt: skip
    if left := len(ids) - done:
        parts.append(
            ngettext("{n} question is still open.", "{n} questions are still open.", left).format(n=number(left))
        )
    return " ".join(parts)


def answer_name(answer: str) -> str:
    """Name an answer."""
    return {"yes": _("Yes"), "partly": _("Partly"), "no": _("No"), "unknown": _("I don't know")}[answer]


def _counts(ids: Sequence[str], answers: Mapping[str, str]) -> Counter[str]:
    return Counter(answers[item] for item in ids if item in answers)


def _note(counts: Counter[str]) -> str:
    said = {"partly": _("partly: {n}"), "no": _("no: {n}"), "unknown": _("not known: {n}")}
    return " · ".join(words.format(n=number(counts[name])) for name, words in said.items() if counts[name])


def _table(groups: Sequence[tuple[str, Sequence[str]]], answers: Mapping[str, str]) -> Table:
    columns = (_("Group"), *(answer_name(name) for name in ANSWERS), _("Not answered"))
    rows = []
    for title, ids in groups:
        counts = _counts(ids, answers)
        left = len(ids) - sum(counts.values())
        rows.append((title, *(number(counts[name]) for name in ANSWERS), number(left)))
    return Table(_("Answers by group"), columns, tuple(rows))
