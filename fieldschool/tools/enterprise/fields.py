"""The controls of a business, described as data."""

from __future__ import annotations

from typing import Any

from fieldschool.charts.enterprise_words import calendar_month
from fieldschool.i18n import _, pgettext
from fieldschool.models.loans import DECLINING, FLAT
from fieldschool.sources import enterprises
from fieldschool.sources.enterprises import OWN
from fieldschool.tools.country_options import country_options
from fieldschool.tools.enterprise.desk import ENDS, TROUBLES, Desk, usual
from fieldschool.tools.enterprise.keeping import MOST_OF_MONTH
from fieldschool.tools.widgets.kinds import choice_field, number_field, range_field, round_up, step_of

#: How far a slider of money goes, in what it begins with.
TIMES = 3


def budget_fields(desk: Desk, iso3: str) -> list[dict]:
    """Which business, and what is sold."""
    kind = desk.kind(iso3)
    unit = _(kind.unit)
    options = [[one.kind_id, _(one.title)] for one in enterprises.kinds(iso3)]
    return [
        choice_field("country", _("My own country"), country_options()),
        choice_field("kind", _("The business"), options, column=True),
        _money(desk, iso3, "price", _("Price of one, or takings of a day"), small=True),
        _slider(desk, iso3, "units", _("Sold in a usual month: {unit}").format(unit=unit)),
        _money(desk, iso3, "unit_cost", _("What one of them costs: goods, feed, fuel"), small=True),
        _money(desk, iso3, "drawings", _("What the household takes a month")),
    ]


def cash_fields(desk: Desk, iso3: str) -> list[dict]:
    """Own money, and how sales begin and move over the year."""
    seasons = [[season.season_id, season_name(season)] for season in enterprises.seasons(iso3)]
    values = desk.values(iso3)
    twelve = [
        number_field(f"m{month}", calendar_month(month), 0, MOST_OF_MONTH, unit="%", group=_("My twelve months"))
        for month in range(12)
        if values["season"] == OWN
    ]
    months = [[str(month), calendar_month(month)] for month in range(12)]
    return [
        _money(desk, iso3, "own", _("Own money to begin with")),
        choice_field("season", _("How sales move over the year"), [*seasons, [OWN, _("My own twelve months")]]),
        *twelve,
        choice_field("opens", _("The first month"), months),
        range_field("wait", _("Months until the first sale"), *ENDS["wait"], step=1,
                    help=_("Costs and the household do not wait.")),
        range_field("begins", _("The first month of selling, in % of usual sales"), *ENDS["begins"], step=5, unit="%"),
        range_field("grows", _("Months until sales are usual"), *ENDS["grows"], step=1),
    ]  # fmt: skip


def loan_fields(desk: Desk, iso3: str) -> list[dict]:
    """The loan."""
    ways = [
        [DECLINING, _("Of what is still owed (declining)")],
        [FLAT, _("Of the first amount, until the end (flat)")],
    ]
    return [
        _money(desk, iso3, "loan", _("Borrowed"), help=_("0 is no loan, and a good answer.")),
        range_field("rate", _("Interest a year that the lender names"), *ENDS["rate"], step=0.5, unit="%",
                    help=_("2.5% a month is 30% a year.")),
        choice_field("way", _("Interest is taken"), ways, column=True),
        range_field("months", _("Months to pay it back"), *ENDS["months"], step=1),
        range_field("fee", _("Fee at the start"), *ENDS["fee"], step=0.5, unit="%"),
        range_field("grace", _("Months of grace: only interest is paid"), *ENDS["grace"], step=1),
    ]  # fmt: skip


def trouble_fields() -> list[dict]:
    """What goes wrong."""
    sick = _("An illness, or more for the household")
    labels = {
        "fall": (_("In a bad season sales are lower by"), {"unit": "%"}, 5),
        "first": (_("First bad month after opening"), {}, 1),
        "length": (_("How many months are bad"), {}, 1),
        "late": (_("The first sale comes later, by months"), {}, 1),
        "closed": (_("The month in which the one who runs it falls ill"), {"group": sick}, 1),
        "closed_for": (_("Months closed by illness"), {"group": sick}, 1),
        "drawn": (_("The household takes so many times as planned"), {"group": sick}, 0.5),
    }
    return [
        range_field(name, label, *TROUBLES[name][:2], step=step, **more) for name, (label, more, step) in labels.items()
    ]


def season_name(season: enterprises.Season) -> str:
    """A season for a label; one that nobody measured says so."""
    name = _(season.title)
    if season.season_id == enterprises.EVEN:
        return name
    # For translators: {name} is like "As a corner shop sells".
    said = pgettext("season", "{name} (measured)") if season.source else pgettext("season", "{name} (illustrative)")
    return said.format(name=name)


def _money(desk: Desk, iso3: str, name: str, label: str, *, small: bool = False, **more: Any) -> dict:
    currency, high = enterprises.currency(iso3), most(desk, iso3, name)
    step = step_of(high)
    if small and step < 5:
        shape = {"style": "currency", "currency": currency, "maximumFractionDigits": 2}
        return range_field(name, label, 0, high, currency, step, format=shape, **more)
    return range_field(name, label, 0, high, currency, step, **more)


def _slider(desk: Desk, iso3: str, name: str, label: str) -> dict:
    return range_field(name, label, 0, most(desk, iso3, name))


def most(desk: Desk, iso3: str, name: str) -> float:
    """The end of a slider; it reaches what was set in its box."""
    begins = usual(desk.kind(iso3), iso3)
    size = begins[name] or begins["own"] if name == "loan" else begins[name] or begins["price"]
    end = TIMES * size if name != "loan" else 1.5 * size
    return round_up(max(end, float(desk.own(iso3).get(name, 0.0))))
