"""The family in words, and what is needed at the stage that is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import ipywidgets

from fieldschool.charts.needs_words import stage_names
from fieldschool.i18n import _, language, ngettext, number
from fieldschool.sources import countries, needs
from fieldschool.sources.needs import Answer, Need
from fieldschool.tools.needs.families import FamilyBudget

#: Examples under one need.
SHOWN = 2


class StageView(ipywidgets.HTML):
    """Cards: the family, and each need of a stage with what answers it somewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.add_class("fs-html")
        self.sentence = ""
        self.needs: list[Need] = []
        self.examples: list[Answer] = []

    def __repr__(self) -> str:
        return f"StageView({[need.need_id for need in self.needs]!r})"

    def show(self, family: FamilyBudget | None, stage: str, country: str, host: str) -> None:
        """Show a family at a stage; examples of the own country and of the host stand first."""
        self.needs = [need for need in needs.needs() if need.stage == stage]
        picked = {need.need_id: _picked(need.need_id, country, host) for need in self.needs}
        self.examples = [one for found in picked.values() for one in found]
        said = ngettext("At “{stage}” there is {n} need on our list.", "At “{stage}” there are {n} needs on our list.",
                        len(self.needs))  # fmt: skip
        self.sentence = said.format(stage=stage_names()[stage], n=number(len(self.needs)))
        cards = "".join(_card(need, picked[need.need_id]) for need in self.needs)
        top = _family(family) if family is not None else ""
        said = f'<p class="fs-sentence">{escape(self.sentence)}</p>'
        self.value = f'<div class="fs-stack">{top}{said}<ul class="fs-cards">{cards}</ul></div>'

    def says(self) -> str:
        """All that is shown, as text."""
        return "\n".join([self.sentence, *(f"{_(need.title)}: {_(need.what)}" for need in self.needs)])

    def sources(self) -> list[str]:
        """The pages behind the examples on view."""
        return list(dict.fromkeys(one.source.citation() for one in self.examples))


def _picked(need: str, country: str, host: str) -> list[Answer]:
    found = needs.answers().get(need, ())
    return sorted(found, key=lambda one: (one.iso3 != country, one.iso3 != host))[:SHOWN]


def _family(family: FamilyBudget) -> str:
    """The family as HTML; every text is escaped, also what a participant wrote."""
    mark = _("An invented family, in round numbers.") if family.invented else _("A family that you wrote down.")
    parts: Iterable[tuple[str, str]] = (
        (_("Who"), family.who), (_("They want"), family.wants), (_("They worry about"), family.worries)
    )  # fmt: skip
    lines = "".join(f"<p><strong>{escape(name)}:</strong> {escape(text)}</p>" for name, text in parts if text)
    small = " ".join(part for part in (mark, family.note if family.invented else "") if part)
    return (
        f'<div class="fs-target"><h3>{escape(family.title)}</h3>{lines}<p class="fs-sources">{escape(small)}</p></div>'
    )


def _card(need: Need, examples: Iterable[Answer]) -> str:
    shown = "".join(
        f"<p><strong>{escape(countries.country(one.iso3).name(language()))}, {escape(one.name)}:</strong> "
        f'{escape(_(one.does))}</p><p class="fs-sources">{escape(one.source.citation())}</p>'
        for one in examples
    )
    return f'<li class="fs-card"><h3>{escape(_(need.title))}</h3><p>{escape(_(need.what))}</p>{shown}</li>'
