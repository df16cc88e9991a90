"""A full year of a farm by months: when money comes in, and how much must be there until it does."""

from __future__ import annotations

from fieldschool.charts.enterprise_words import calendar_month
from fieldschool.charts.picture import Picture
from fieldschool.charts.venture_cash import cash_rows
from fieldschool.i18n import _, money
from fieldschool.models.venture_season import MONTHS, Season


def months(season: Season, currency: str) -> Picture:
    """Sales and costs of each month of a full year.

    Parameters
    ----------
    season : Season
        In money.
    currency : str
        ISO 4217.

    Returns
    -------
    Picture
        Of kind ``stacked``.
    """
    names = [calendar_month(month) for month in range(MONTHS)]
    title = _("A full year, month by month")
    return cash_rows(title, _("Month"), names, (season.sales, season.costs), currency, sentence(season, currency))


def sentence(season: Season, currency: str) -> str:
    """How much must be there, from when until when."""
    if season.first is None or season.last is None:
        return _("In a full year every month pays for itself.")
    say = {
        "sum": money(season.need, currency),
        "first": calendar_month(season.first),
        "last": calendar_month(season.last),
    }
    if season.left.sum() < 0:
        return _("A full year costs more than it brings; at most {sum} are missing, from {first} to {last}.").format(
            **say
        )
    if season.first == season.last:
        return _("In a full year {sum} must be there in {first}, before it comes back.").format(**say)
    return _("In a full year {sum} must be there from {first} to {last}, before the harvest pays.").format(**say)
