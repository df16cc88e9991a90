"""What nobody knows here of a country: what to fill, where, who publishes it, and what the course does until then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldschool.i18n import _
from fieldschool.new_country.known import Known

#: The folder of empty tables inside a new pack; nothing reads it.
TO_FILL = "to-fill"


@dataclass(frozen=True)
class Gap:
    """Something to fill.

    Attributes
    ----------
    key : str
        Its name for programs: a table of a pack, a part of ``pack.toml``, or a figure.
    what : str
        What is missing.
    file : str
        The file it belongs in, below the pack's folder or the course's.
    columns : tuple of str
        Columns of a table, or lines of ``pack.toml``.
    where : str
        Who publishes or knows it.
    until : str
        What the course does meanwhile.
    """

    key: str
    what: str
    file: str
    columns: tuple[str, ...]
    where: str
    until: str


def gaps(known: Known) -> list[Gap]:
    """Everything to fill, the most useful first."""
    return [*_tables(known), *_words(known), *_statistics(known)]


def _tables(known: Known) -> Iterator[Gap]:
    # Where data/ has rows of this country, they are in the pack already: more are welcome, and nothing is missing.
    return (gap for gap in _all_tables(known) if gap.key not in known.held)


def _all_tables(known: Known) -> Iterator[Gap]:
    until = _("There is cash at home, and a bank account at the average deposit rate of the country.")
    if "deposit_rate" not in known.figures:
        until = _("There is cash at home only, for no deposit rate of the country is known.")
    yield Gap(
        "products", _("Ways to save: rate, tax, locked or not, insured or not"), "products.csv",
        ("product_id", "name", "provider", "rate_pct", "rate_year", "tax_on_interest_pct", "insured"),
        _("The list of rates of the central bank; the deposit insurer; cooperatives and banks that migrants use."),
        until,
    )  # fmt: skip
    yield Gap(
        "families", _("Families to begin with: earned, sent, bills, loan"), "families.csv",
        ("title", "work_iso3", "earnings_month", "sent_month", "food", "housing", "loan_principal"),
        _("The office for migrants, an association, or the household survey of the statistics office."),
        _("A made family opens, sized by GDP per head and marked illustrative."),
    )  # fmt: skip
    yield Gap(
        "prices", _("What families save for, and its price"), "prices.csv", ("goal_id", "name", "price", "year"),
        _("Shops, schools and builders of the place. Write down the day and where you asked."),
        _("School, shop, motorcycle and house repair stand in, sized by GDP per head and marked illustrative."),
    )  # fmt: skip
    yield Gap(
        "shocks", _("What can go wrong: chance in a year, cost"), "shocks.csv", ("shock_id", "chance_year_pct", "cost"),
        _("The ministry of labour, insurers, the office for disasters, the household survey."),
        _("Chances and costs of our own stand in, marked illustrative."),
    )  # fmt: skip
    yield Gap(
        "programmes", _("Programmes for migrants and families, and what is known of their effect"), "programmes.csv",
        ("programme_id", "name", "place", "what", "evidence", "strength"),
        _("Ministries, local governments, and studies that compared with and without."),
        _("Programmes and studies of other countries are shown."),
    )  # fmt: skip
    yield Gap(
        "bills", _("What families spend on, from a survey"), "bills.csv", ("whose", "category", "share_pct", "year"),
        _("The household budget survey of the statistics office."),
        _("The bills of the made family have general shares."),
    )  # fmt: skip
    yield Gap(
        "rates", _("Dividends that were declared, year by year"), "rates.csv", ("product_id", "year", "rate_pct"),
        _("Annual reports of the fund or cooperative."),
        _("Only the last rate of a product is used."),
    )  # fmt: skip


def _words(known: Known) -> Iterator[Gap]:
    yield Gap(
        "terms", _("The words people use: for a person of the country, migrants, families, associations, offices"),
        "pack.toml", ("person", "people", "[terms]"),
        _("Migrants themselves, and the office for migrants."),
        _("General English words stand there."),
    )  # fmt: skip
    yield Gap(
        "host_places", _("Places for a study visit"), "pack.toml", ("[[host_places]]",),
        _("Local governments, cooperatives and associations. Ask the host first."),
        _("The list of places has none of this country."),
    )  # fmt: skip
    if not known.languages:
        yield Gap(
            "languages", _("Languages that people read"), "pack.toml", ("languages",),
            _("The constitution, or the statistics office."), _("English stands there."),
        )  # fmt: skip
    if not known.work_country:
        yield Gap(
            "work_country", _("The country where most migrants work"), "pack.toml", ("[defaults] work_country",),
            _("The census, the central bank, or the United Nations Population Division."),
            _("The United States stands there, where most migrants of the world live."),
        )  # fmt: skip


def _statistics(known: Known) -> Iterator[Gap]:
    macro, unknown = "data/macro_annual.csv", known.country.unknown
    columns = ("iso3", "indicator", "year", "value", "source_id")
    if "gdp" not in known.figures:
        yield Gap(
            "gdp", _("GDP per head (NY.GDP.PCAP.CD)"), macro, columns,
            _("World Bank; fieldschool refresh asks it. The statistics office."),
            _("The median of the region stands in."),
        )  # fmt: skip
    if "inflation" in unknown:
        yield Gap(
            "inflation", _("Inflation of the last years (FP.CPI.TOTL.ZG)"), macro, columns,
            _("World Bank; fieldschool refresh asks it. The central bank or the statistics office."),
            _("The median of the region stands in, and the page says so."),
        )  # fmt: skip
    if "deposit_rate" not in known.figures:
        yield Gap(
            "deposit_rate", _("Average deposit rate of banks (FR.INR.DPST)"), macro, columns,
            _("The central bank; the World Bank does not have it for every country."),
            _("There is no bank account to choose."),
        )  # fmt: skip
    if "exchange_rate" in unknown:
        yield Gap(
            "exchange_rate", _("Exchange rate of the last two years"), "data/fx_monthly.csv",
            ("currency", "month", "per_usd", "source_id"),
            _("The central bank."), _("The last rate that is known is used, and marked old."),
        )  # fmt: skip
    if "corridor_cost" in unknown:
        yield Gap(
            "corridor_cost", _("What it costs to send money to the country"), "data/corridor_cost.csv",
            ("work_iso3", "home_iso3", "quarter", "cost200_pct", "source_id"),
            _("World Bank, Remittance Prices Worldwide; else quotes that you ask for yourself in lesson 3.2.3."),
            _("The mean of the world stands in."),
        )  # fmt: skip
