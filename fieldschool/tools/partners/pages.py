"""What the views of the partnership lesson are given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fieldschool.charts import partners as chart
from fieldschool.charts import partners_roles
from fieldschool.charts.partners import Partner
from fieldschool.charts.partners_roles import Activity
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, language
from fieldschool.sources import countries
from fieldschool.sources import partners as facts
from fieldschool.tools.content import view_content


def drawn(picture: Picture, shown: bool, notice: str) -> dict[str, Any]:
    """A picture with its sentence above; nothing but the sentence where there is nothing to draw."""
    said = notice if shown else ""
    pictures = [picture] if shown else []
    return view_content(picture.sentence, pictures, notice=said)


def about_map() -> str:
    """How the plane is to be read."""
    return _(
        "Drag a mark, or choose it and press an arrow key; or open the list below. From 4 on, influence and interest "
        "are high. Where a mark begins is our estimate for its kind; you know your place better. The plane is "
        "Mendelow's (1981)."
    )


def about_network() -> str:
    """How the network is computed."""
    return _(
        "“Stands between” counts the shortest ways among the others that go over a partner (Brandes, 2001). It counts "
        "ties, not their strength: a tie that exists on paper counts as much as a good one."
    )


def gaps(theme: facts.Theme, there: Sequence[str], country: str) -> dict[str, Any]:
    """Who is needed for a theme, and who of them is on the map."""
    kinds = facts.kinds()
    rows = chart.gap_rows(theme, there, kinds, country)
    columns = [_("Kind of partner"), _("Why it matters")]
    notice = _("The list is ours: kinds of partners that usually matter for this. It is no rule. Who else, here?")
    compare = {"title": theme.title, "columns": columns, "rows": rows, "words": True}
    said = chart.gap_says(theme.title, list(theme.reasons), there, kinds)
    return view_content(said, notice=notice, compare=compare)


def duties(activities: Sequence[Activity], partners: Sequence[Partner]) -> dict[str, Any]:
    """Who does what, and what is not clear."""
    table = partners_roles.table(activities, partners)
    # On a phone five columns of names would be too narrow: one cell holds all parts.
    rows = [[row[0], " · ".join(f"{head}: {cell}" for head, cell in zip(table.columns[1:], row[1:], strict=True))]
            for row in table.rows]  # fmt: skip
    compare = {"title": table.caption, "columns": [table.columns[0], _("Roles")], "rows": rows, "words": True}
    said = partners_roles.says(activities, partners)
    shown = compare if activities else None
    return view_content(said, compare=shown)


def story(case: facts.PartnershipCase) -> dict[str, Any]:
    """A real partnership in words."""
    country = countries.country(case.iso3).name(language())
    years = f"{case.year_start}–{case.year_end}" if case.year_end else _("since {year}").format(year=case.year_start)
    if case.year_end == case.year_start:
        years = str(case.year_start)
    rows = [
        [_("Where and when"), f"{_(case.where)}; {years}"],
        [_("Who takes part"), _(case.partners)],
        [_("What they do"), _(case.what)],
        [_("What came of it"), _(case.result)],
        [_("What we read in it"), _(case.reading)],
    ]
    said = _("{title} ({country})").format(title=_(case.title), country=country)
    compare = {"title": "", "columns": [], "rows": rows, "words": True}
    return view_content(said, compare=compare)
