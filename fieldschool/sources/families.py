"""Families with a member abroad: those of a pack, of ``data/families.csv``, or one made for the country."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import countries, history, tables, yardstick
from fieldschool.sources.facts import Source
from fieldschool.sources.marked import N_
from fieldschool.sources.packs import load_pack
from fieldschool.sources.reading import rows_of
from fieldschool.sources.rows import CATEGORIES, OWN, FamilyRow
from fieldschool.sources.scaling import LOAN_MONTHS, LOAN_RATE_MONTH, household

MADE = N_(
    "Illustrative: made from GDP per head, the exchange rate and a wage in the country of work. "
    "Change the numbers to those of a family you know."
)


@dataclass(frozen=True)
class Loan:
    """A loan in home currency. ``rate_pct_month`` is on the first sum (flat) or on what is left (declining)."""

    principal: float
    rate_pct_month: float
    months: int
    kind: str

    @property
    def instalment(self) -> float:
        """What is paid each month (flat: principal x (1/n + i); declining: the annuity formula)."""
        rate = self.rate_pct_month / 100
        if self.kind == "flat" or rate == 0:
            return self.principal * (1 / self.months + rate)
        return self.principal * rate / (1 - (1 + rate) ** -self.months)


@dataclass(frozen=True)
class Family:
    """A family with a member abroad. Money is a month, at today's prices.

    ``earnings_month``, ``living_month_abroad`` and ``sent_month`` are in ``work_currency``; all other money is in
    ``home_currency``. ``local_income_month`` is earned at home while the migrant is away. ``months_abroad`` is
    the time until the planned return (None: open). ``unplanned_pct`` is the share of what is left at the end of a
    month that is spent on things not planned; ``saved_first_pct`` the share of what arrives that is put aside.
    The ``source`` of an invented family is that of the wage abroad, where one is known.
    """

    family_id: str
    title: str
    work_iso3: str
    work_currency: str
    earnings_month: float
    living_month_abroad: float
    sent_month: float
    transfers_per_year: int
    home_currency: str
    local_income_month: float
    bills: tuple[tuple[str, float], ...]
    loan: Loan | None
    goal_ids: tuple[str, ...]
    months_abroad: int | None
    income_after_return_month: float
    returnee_living_month: float
    unplanned_pct: float
    saved_first_pct: float
    emergency_months: float
    status: str
    note: str
    source: Source

    def left_month(self, rate: float, cost_pct: float) -> float:
        """What is left at home in the first month after bills and the loan, in home currency.

        Parameters
        ----------
        rate : float
            Home currency for one unit of work currency.
        cost_pct : float
            Total cost of sending, in % of what is sent.
        """
        arrives = self.sent_month * (1 - cost_pct / 100) * rate
        spent = sum(amount for _, amount in self.bills) + (self.loan.instalment if self.loan else 0.0)
        return arrives + self.local_income_month - spent


def for_country(iso3: str) -> list[Family]:
    """Families to start from, the default first.

    Parameters
    ----------
    iso3 : str
        ISO 3166 alpha-3 code of the country where the family lives.

    Returns
    -------
    list of Family
        Never empty. Invented families say ``illustrative``, and the note tells how they were made.

    Raises
    ------
    PackError, TableError
        When a file cannot be used.
    UnknownCountry
        When the code is not of the course.
    """
    pack = load_pack(iso3)
    if pack is not None and pack.families:
        return [_family(row) for row in pack.families]
    held = [row for country, row in _table() if country == iso3]
    return [_family(row) for row in held] if held else [_made(iso3)]


@tables.kept("families")
def _table(frame: pd.DataFrame) -> list[tuple[str, FamilyRow]]:
    return rows_of(frame, FamilyRow, "data/families.csv")


def _family(row: FamilyRow) -> Family:
    loan = None
    if row.loan_principal:
        loan = Loan(row.loan_principal, row.loan_rate_pct_month, row.loan_months, row.loan_kind)
    shared = {name: getattr(row, name) for name in _SHARED}
    bills = tuple((category, getattr(row, category)) for category in CATEGORIES)
    return Family(**shared, bills=bills, loan=loan, source=row.source)


_SHARED = frozenset(Family.__dataclass_fields__) & frozenset(FamilyRow.model_fields)


def _made(iso3: str) -> Family:
    """The illustrative family of a country: its main country of work, and money of the right size."""
    work = yardstick.main_work_country(iso3)
    home_currency, work_currency = countries.country(iso3).currency, countries.country(work).currency
    rate = float(history.rate(home_currency, work_currency))
    wage = yardstick.wage(work)
    money = household(yardstick.earnings_month(work), rate, yardstick.gdp_month(iso3))
    return Family(
        family_id="made",
        title=N_("A family with one member at work abroad"),
        work_iso3=work,
        work_currency=work_currency,
        earnings_month=money.earnings,
        living_month_abroad=money.living_abroad,
        sent_month=money.sent,
        transfers_per_year=24,
        home_currency=home_currency,
        local_income_month=money.local_income,
        bills=money.bills,
        loan=Loan(money.loan_principal, LOAN_RATE_MONTH * 100, LOAN_MONTHS, "flat"),
        goal_ids=("house-repair", "shop"),
        months_abroad=48,
        income_after_return_month=money.income_after_return,
        returnee_living_month=money.returnee_living,
        unplanned_pct=40.0,
        saved_first_pct=10.0,
        emergency_months=3.0,
        status="illustrative",
        note=MADE,
        source=wage.source if wage else OWN,
    )
