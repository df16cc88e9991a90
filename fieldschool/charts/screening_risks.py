"""A register of risks: bars of what each takes in a year on average, a small matrix, what it means for each idea."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, compact, in_ten, money, ngettext, number, percent
from fieldschool.models.screening import at_least_one, expected_loss

#: Chances (percent a year) that part rare from medium and medium from often; shares of the largest loss likewise.
CHANCES, LOSSES = (10, 30), (0.1, 0.5)


@dataclass(frozen=True)
class Entry:
    """A finished entry of the register.

    Attributes
    ----------
    idea : str
        Id of the idea; empty for all of them.
    idea_title, title : str
    chance_pct : float
        Percent a year.
    loss : float
        Money lost if it happens.
    reduces, owner : str
        What would reduce it and who sees to it; may be empty.
    """

    idea: str
    idea_title: str
    title: str
    chance_pct: float
    loss: float
    reduces: str = ""
    owner: str = ""

    @property
    def expected(self) -> float:
        """What it takes in a year on average."""
        return expected_loss(self.chance_pct, self.loss)


def in_order(entries: Sequence[Entry]) -> list[Entry]:
    """The largest expected loss first; of equal ones the largest loss."""
    return sorted(entries, key=lambda one: (-one.expected, -one.loss))


def bars(entries: Sequence[Entry], currency: str) -> Picture:
    """Draw what each risk takes in a year on average.

    Returns
    -------
    Picture
        Of kind ``bars``; without an entry it has none, and its sentence says how to begin.
    """
    ordered = in_order(entries)
    items = [
        {
            "name": one.title,
            "value": one.expected,
            "text": money(one.expected, currency),
            "note": _note(one, currency),
            "mark": place == 0 and one.expected > 0,
        }
        for place, one in enumerate(ordered)
    ]
    unit = _("Expected loss a year: likelihood times loss, in {currency}").format(currency=currency) if items else ""
    spec = {"title": _("My risks, the largest expected loss first") if items else "", "unit": unit, "items": items}
    return Picture("bars", sentence(ordered, currency), spec, _table(ordered, currency))


def sentence(entries: Sequence[Entry], currency: str) -> str:
    """Say which risk takes most, what all take, and what nobody has an answer to.

    Parameters
    ----------
    entries : sequence of Entry
        In order.
    currency : str
    """
    if not entries:
        return _("No risk is finished yet. One needs an idea, a name, a likelihood and a loss.")
    worst, total = entries[0], sum(one.expected for one in entries)
    said = [
        _("Largest: {title}. On average it takes {money} a year from “{idea}”.").format(
            title=worst.title, money=money(worst.expected, currency), idea=worst.idea_title
        )
    ]
    if len(entries) > 1:
        said.append(
            ngettext("The {n} risk together: {money}.", "The {n} risks together: {money}.", len(entries)).format(
                n=number(len(entries)), money=money(total, currency)
            )
        )
    hardest = max(entries, key=lambda one: one.loss)
    if hardest is not worst and hardest.loss > worst.loss:
        said.append(
            _("The hardest single blow is another: {title}, {money}.").format(
                title=hardest.title, money=money(hardest.loss, currency)
            )
        )
    if bare := sum(not one.reduces for one in entries):
        said.append(
            ngettext("For {n} of them nothing is written that would reduce it.",
                     "For {n} of them nothing is written that would reduce them.", bare).format(n=number(bare))
        )  # fmt: skip
    return " ".join(said)


def matrix(entries: Sequence[Entry], currency: str) -> Picture:
    """Count risks by likelihood and by loss, as a share of the largest loss in the register."""
    largest = max((one.loss for one in entries), default=0.0)
    rows = [(_("More than half of it"), 2), (_("A tenth to a half of it"), 1), (_("Less than a tenth of it"), 0)]
    placed = [(_band(one.loss / largest if largest else 0, LOSSES), _band(one.chance_pct, CHANCES), one.expected)
              for one in entries]  # fmt: skip
    sums = {level: sum(expected for at, _chance, expected in placed if at == level) for _name, level in rows}
    most = max(sums.values())
    drawn = [
        {
            "text": name,
            "cells": [sum(at == level and chance == column for at, chance, _sum in placed) for column in range(3)],
            "total": compact(sums[level]),
            "beside": "",
            "thin": 0 < most == sums[level],
        }
        for name, level in rows
    ]
    low, high = percent(CHANCES[0], 0), percent(CHANCES[1], 0)
    heads = [
        _("under {low}").format(low=low),
        _("{low} to {high}").format(low=low, high=high),
        _("over {high}").format(high=high),
    ]
    says = _("Rows: the loss, beside the largest of all, {money}. Columns: likelihood a year. Each cell counts risks.")
    said = says.format(money=money(largest, currency))
    spec = {
        "title": _("Likelihood and loss"),
        "heads": heads,
        "total": _("{currency} a year").format(currency=currency),
        "beside": "",
        "matrix": drawn,
        "thin": _("here most is lost on average"),
    }
    table_rows = tuple((row["text"], *map(number, row["cells"]), row["total"]) for row in drawn)
    return Picture("matrix", said, spec, Table(_("Risks counted"), (_("Loss"), *heads, spec["total"]), table_rows))


def by_idea(entries: Sequence[Entry], ideas: Sequence[tuple[str, str]], currency: str) -> dict | None:
    """The small table that says for each idea what its risks take, and how often at least one comes.

    Parameters
    ----------
    entries : sequence of Entry
    ideas : sequence of (id, title)
    currency : str
    """
    rows = []
    for name, title in ideas:
        own = [one for one in entries if one.idea in (name, "")]
        if own:
            chance = in_ten(at_least_one([one.chance_pct for one in own]))
            rows.append([title, number(len(own)), money(sum(one.expected for one in own), currency), chance])
    columns = [_("Idea"), _("Risks"), _("Expected loss a year"), _("Years in which at least one comes")]
    return {"title": _("What this means for each idea"), "columns": columns, "rows": rows} if rows else None


def main_risk(entries: Sequence[Entry], idea: str) -> Entry | None:
    """The risk that takes most of an idea on average; a risk of all ideas counts, too."""
    return next((one for one in in_order(entries) if one.idea in (idea, "")), None)


def _band(value: float, ends: tuple[float, float]) -> int:
    return (value >= ends[0]) + (value > ends[1])


def _note(one: Entry, currency: str) -> str:
    said = [_("{idea}: {chance} a year × {loss}").format(
        idea=one.idea_title, chance=percent(one.chance_pct), loss=money(one.loss, currency))]  # fmt: skip
    if one.reduces:
        said.append(_("reduce it: {what}").format(what=one.reduces))
    if one.owner:
        said.append(_("who: {owner}").format(owner=one.owner))
    return " · ".join(said)


def _table(entries: Sequence[Entry], currency: str) -> Table:
    columns = (_("Risk"), _("Idea"), _("Likelihood a year"), _("Loss"), _("Expected loss a year"), _("Who"))
    rows = tuple(
        (one.title, one.idea_title, percent(one.chance_pct), money(one.loss, currency), money(one.expected, currency),
         one.owner)
        for one in entries
    )  # fmt: skip
    return Table(_("Register of risks"), columns, rows)
