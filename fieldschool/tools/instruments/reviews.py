"""What reviewers from outside found in the countries on view, as a short list."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

import ipywidgets

from fieldschool.i18n import _, language
from fieldschool.sources import countries, policies
from fieldschool.sources.policies import Finding


class ReviewsView(ipywidgets.HTML):
    """What was found good or missing, by country and review; nothing where nothing was read."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Finding] = []
        self.add_class("fs-html")

    def __repr__(self) -> str:
        return f"ReviewsView({len(self.found)})"

    def show(self, codes: tuple[str, ...]) -> None:
        """Show these countries, ISO 3166 alpha-3."""
        self.found = [finding for iso3 in codes for finding in policies.findings(iso3)]
        title = f'<h3 class="fs-part">{escape(_("What reviewers from outside found"))}</h3>'
        parts = "".join(_part(where, group) for where, group in groupby(self.found, _where))
        self.value = title + parts if parts else ""

    def says(self) -> str:
        """All that is shown, as text."""
        return "\n".join(f"{_where(finding)}: {_said(finding)}" for finding in self.found)

    def sources(self) -> list[str]:
        """Every page behind it, once."""
        return list(dict.fromkeys(finding.source.citation() for finding in self.found))


def _part(where: str, group: Iterable[Finding]) -> str:
    items = "".join(f"<li>{escape(_said(one))}</li>" for one in group)
    return f'<p>{escape(where)}</p><ul class="fs-list">{items}</ul>'


def _where(finding: Finding) -> str:
    country = countries.country(finding.iso3).name(language())
    return _("{country}: {review}").format(country=country, review=_(finding.review))


def _said(finding: Finding) -> str:
    good, missing = _("✓ Good: {finding}"), _("▲ Missing: {finding}")
    return (good if finding.kind == "strength" else missing).format(finding=_(finding.what))
