"""What the growth of an association assumes and leaves out: tables of two columns, which a phone has room for."""

from __future__ import annotations

from typing import Any

from fieldschool.charts.association_words import lever_name
from fieldschool.i18n import _, number
from fieldschool.models.association import FUTURES
from fieldschool.sources import associations
from fieldschool.tools.content import view_content


def assumed() -> dict[str, Any]:
    """The fold-out of assumptions of the members, as the view shows it."""
    draws = _("{n} futures, always the same draws: what you change is what changes.").format(n=number(FUTURES))
    rows = [
        [_("Who leaves"), _("Each member by her own chance, the same in every month and for everybody.")],
        [
            _("Who joins"),
            _("One by one. Each member brings people at the same rate, until all who could join are in."),
        ],
        [_("Futures"), " ".join([draws, _("A branching process with immigration (Heathcote 1965).")])],
        [_("The values to begin with"), _("Illustrative: nobody has counted them.")],
        [
            _("Left out"),
            _("Families that leave together, a split, a president who goes. They make real futures wider."),
        ],
    ]
    return _page(rows, (_("What"), _("How")))


def assumed_fund() -> dict[str, Any]:
    """The fold-out of assumptions of the fund."""
    rows = [
        [
            _("Amounts to begin with"),
            _(
                "Illustrative. A due of US$ 5 a month for members abroad, changed at the rate of the last month. At "
                "home US$ 0.75 in the Philippines, elsewhere by income per head."
            ),
        ],
        [_("Of 100 dues, are paid"), " ".join([_("75 to begin with; who pays changes every month."), _paid()])],
        [_("Events"), _("Two a year, after six and after twelve months.")],
        [
            _("Loans"),
            _(
                "Paid back in 12 equal parts. What is not paid is written off. Three months of running costs are never "
                "lent."
            ),
        ],
        [_("An empty fund"), _("Running costs for which there is no money are paid by somebody, and not paid back.")],
        [_("Left out"), _("Inflation, bank fees, what a partner adds, and theft.")],
    ]
    return _page(rows, (_("What"), _("How")))


def reaches() -> dict[str, Any]:
    """From where to where each lever is moved, and why, as a fold-out; money in US$, for members abroad."""
    rows = []
    for name, lever in associations.levers().items():
        ends = _("{low} to {high}").format(low=number(lever.low, 2), high=number(lever.high, 2))
        ends = _("{ends}, in US$").format(ends=ends) if lever.is_money else ends
        # For translators: {ends} is like "10 to 40"; {why} is one or more sentences.
        rows.append([lever_name(name), _("{ends}. {why}").format(ends=ends, why=_(lever.why))])
    return _page(rows, (_("Lever"), _("From … to, and what stands behind it; illustrative")))


def _paid() -> str:
    source = associations.levers()["paid"].source
    return f"{source.citation()}." if source else ""


def _page(rows: list[list[str]], columns: tuple[str, str]) -> dict[str, Any]:
    table = {"caption": "", "columns": list(columns), "rows": rows}
    return view_content("", table=table)
