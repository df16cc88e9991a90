"""What the strategy mix assumes and leaves out, and what is known of each strategy."""

from __future__ import annotations

from typing import Any

from fieldschool.i18n import _, percent
from fieldschool.sources import strategies
from fieldschool.sources.strategies import GRADES
from fieldschool.tools.content import view_content
from fieldschool.tools.strategies.names import grade_name


def assumed() -> dict[str, Any]:
    """The fold-out of assumptions, as the view shows it."""
    ours = _("Our estimate")
    rows = [
        [_("Reach of an impact"), _reach(), _("Maximum coverage, a method of planning")],
        [_("How strong a strategy is"), _("a little: 33 of 100; clearly: 67; strongly: 100"), ours],
        [_("What can turn out, where 100% is what we count on"), _ends(), ours],
        [_("Cost"), _cost(), _("Our estimate; some from a published price")],
        [_("People, and what needs or excludes what"), _("As in a small town"), ours],
        [_("The best mix"), _best(), _("An exact method (HiGHS); the figures in it are estimates")],
        [_("Left out"), _left_out(), ""],
    ]
    columns = [_("What"), _("How"), _("Where it comes from")]
    return view_content("", table={"caption": "", "columns": columns, "rows": rows})


def known() -> dict[str, Any]:
    """What was found of each strategy and where it was done, as a fold-out."""
    told = _("{evidence} Example: {place}. Who leads: {who}.")
    rows = [
        [_(each.title), told.format(evidence=_(each.evidence), place=_(each.example), who=_(each.leads))]
        for each in strategies.strategies().values()
    ]
    return view_content("", table={"caption": "", "columns": [_("Strategy"), _("What was found")], "rows": rows})


def _reach() -> str:
    return _(
        "The strongest strategy counts in full, the second half, further ones nothing; at most 100. Side effects are "
        "taken off."
    )


def _ends() -> str:
    return "; ".join(
        _("{grade}: {low} to {high}").format(
            grade=grade_name(grade), low=percent(100 * low, 0), high=percent(100 * high, 0)
        )
        for grade, (low, high) in GRADES.items()
    )


def _cost() -> str:
    return _(
        "For a place of about 50,000 people. Where income per head is four times as high, a strategy costs twice "
        "as much."
    )


def _best() -> str:
    return _("Every mix of the list that keeps your limits is weighed. Among equals the cheapest is shown.")


def _left_out() -> str:
    return _("What your place already has, goodwill, who pays later, and how long a strategy takes to set up.")
