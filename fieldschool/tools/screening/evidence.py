"""What is known of the risks that were chosen: counted or reported, with its source; or that it is our opinion."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import ipywidgets

from fieldschool.i18n import _
from fieldschool.sources.screening import Risk


class EvidenceView(ipywidgets.HTML):
    """A card for each risk of the list that the register names."""

    def __init__(self) -> None:
        super().__init__()
        self.add_class("fs-html")
        self.risks: list[Risk] = []

    def __repr__(self) -> str:
        return f"EvidenceView({[risk.risk_id for risk in self.risks]!r})"

    def show(self, risks: Sequence[Risk]) -> None:
        """Show these risks."""
        self.risks = list(risks)
        cards = "".join(_card(risk) for risk in risks)
        title = _("What is known of these risks")
        self.value = f'<h3>{escape(title)}</h3><ul class="fs-cards">{cards}</ul>' if cards else ""

    def says(self) -> str:
        """All that is shown, as text."""
        return "\n".join(f"{_(risk.title)}: {_known(risk)}" for risk in self.risks)

    def sources(self) -> list[str]:
        """The pages behind the cards on view."""
        return sources_of(self.risks)


def sources_of(risks: Sequence[Risk]) -> list[str]:
    """The pages behind some risks, each once."""
    return list(dict.fromkeys(risk.source.citation() for risk in risks if risk.source))


def _known(risk: Risk) -> str:
    return _(risk.evidence) if risk.evidence else _("Nobody has counted it, as far as we found. It is our opinion.")


def _card(risk: Risk) -> str:
    """One risk as HTML; every text is escaped."""
    lines = [
        (_("What was found"), _known(risk)),
        (_("What is lost"), _(risk.loss)),
        (_("What reduces it"), _(risk.reduces)),
    ]
    parts = "".join(f"<p><strong>{escape(name)}:</strong> {escape(text)}</p>" for name, text in lines)
    source = f'<p class="fs-sources">{escape(risk.source.citation())}</p>' if risk.source else ""
    return f'<li class="fs-card"><h3>{escape(_(risk.title))}</h3>{parts}{source}</li>'
