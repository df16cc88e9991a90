"""The treaties of two countries, as the page shows them."""

from __future__ import annotations

from typing import Any

from fieldschool.charts.treaties import Row, Stand, sentence, table
from fieldschool.i18n import _, language
from fieldschool.sources import countries, policies
from fieldschool.sources.policies import Standing, Treaty
from fieldschool.tools.content import view_content

#: Whose treaties are open to one part of the world only.
REGIONAL = "African Union"


def content(codes: tuple[str, ...]) -> dict[str, Any]:
    """Make the page's content.

    Parameters
    ----------
    codes : tuple of str
        One country or two, ISO 3166 alpha-3.
    """
    names = [countries.country(iso3).name(language()) for iso3 in codes]
    rows = [
        Row(_(treaty.name), _(treaty.what), tuple(_stand(treaty, iso3) for iso3 in codes)) for treaty in _shown(codes)
    ]
    found = table(names, rows)
    compare = {"title": found.caption, "columns": list(found.columns), "rows": [list(row) for row in found.rows]}
    return view_content(
        sentence(names, rows),
        notice=_(
            "The year in brackets is the last one up to which this was looked up. What is not known here may well be "
            "ratified: ask your ministry of foreign affairs."
        ),
        compare=compare,
    )


def sources(codes: tuple[str, ...]) -> list[str]:
    """Every page behind the table, once."""
    found = [policies.standing(treaty, iso3).source for treaty in _shown(codes) for iso3 in codes]
    pages = [page for page in found if page] or [treaty.source for treaty in _shown(codes)]
    return list(dict.fromkeys(page.citation() for page in pages))


def _shown(codes: tuple[str, ...]) -> list[Treaty]:
    """All treaties but those of a part of the world to which no country on view is known to belong."""
    return [
        treaty
        for treaty in policies.treaties()
        if treaty.organisation != REGIONAL or any(policies.standing(treaty, iso3).source for iso3 in codes)
    ]


def _stand(treaty: Treaty, iso3: str) -> Stand:
    known: Standing = policies.standing(treaty, iso3)
    return Stand(known.status, known.since, known.as_of)
