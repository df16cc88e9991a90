"""What reviewers from outside found in the countries on view, as a small table."""

from __future__ import annotations

from typing import Any

from fieldschool.i18n import _, language
from fieldschool.sources import countries, policies
from fieldschool.sources.policies import Finding


def table(codes: tuple[str, ...]) -> dict[str, Any] | None:
    """Make the table as the page shows it.

    Parameters
    ----------
    codes : tuple of str
        Countries, ISO 3166 alpha-3.

    Returns
    -------
    dict or None
        ``None`` where nothing was read of any of them.
    """
    rows = [_row(finding) for iso3 in codes for finding in policies.findings(iso3)]
    if not rows:
        return None
    return {"title": _("What reviewers from outside found"), "columns": [_("Finding"), _("Where")], "rows": rows}


def sources(codes: tuple[str, ...]) -> list[str]:
    """Every page behind the table, once."""
    found = (finding.source.citation() for iso3 in codes for finding in policies.findings(iso3))
    return list(dict.fromkeys(found))


def _row(finding: Finding) -> list[str]:
    good, missing = _("✓ Good: {finding}"), _("▲ Missing: {finding}")
    said = (good if finding.kind == "strength" else missing).format(finding=_(finding.what))
    country = countries.country(finding.iso3).name(language())
    return [said, _("{country}: {review}").format(country=country, review=_(finding.review))]
