"""One row of each table that a trainer can edit: its columns, and what each accepts.

The same models read the files of a country pack (``data/countries/<ISO3>/``) and the tables for countries
without one (``data/``). The ``description`` of a column is the end of the sentence a trainer sees
("accepted is an amount of 0 or more ...").
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from fieldschool.sources.facts import Source

Text = Annotated[str, Field(min_length=1, max_length=500, description="a short text")]
Id = Annotated[
    str,
    Field(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$",
        description="an id of letters, digits, - and _, without spaces",
    ),
]
Country = Annotated[str, Field(pattern=r"^[A-Z]{3}$", description="a country code of three capital letters, like PHL")]
Currency = Annotated[
    str, Field(pattern=r"^[A-Z]{3}$", description="a currency code of three capital letters (ISO 4217), like PHP")
]
Amount = Annotated[
    float,
    Field(
        ge=0,
        le=1e12,
        allow_inf_nan=False,
        description="an amount of 0 or more, without commas, like 1500 or 1500.50",
    ),
]
Percent = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False, description="a percentage from 0 to 100, like 7.1")]
Months = Annotated[int, Field(ge=0, le=600, description="a whole number of months from 0 to 600")]
Year = Annotated[int, Field(ge=1900, le=2100, description="a year, like 2025")]
YesNo = Annotated[bool, Field(description="yes or no")]
Status = Literal["sourced", "computed", "illustrative"]
Category = Literal["food", "housing", "school", "health", "transport", "other"]
CATEGORIES: tuple[Category, ...] = get_args(Category)
Strength = Literal["strong", "some", "no effect", "weak", "none"]
STRENGTHS: tuple[Strength, ...] = get_args(Strength)

OWN = Source("", "Illustrative figure for learning", "Field School", "", "", "")
"""The source of what this course made up itself, and says so."""


def _split(value: Any) -> Any:
    """Read ``a;b`` as a list of ids."""
    return tuple(part.strip() for part in value.split(";") if part.strip()) if isinstance(value, str) else value


class Row(BaseModel):
    """What every row has: how sure it is, and where it comes from."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    key: ClassVar[tuple[str, ...]] = ()

    status: Status
    source_title: Annotated[str, Field(max_length=500, description="the title of the source")] = ""
    publisher: Annotated[str, Field(max_length=500, description="who published the source")] = ""
    source_year: Annotated[int | None, Field(ge=1900, le=2100, description="the year of the source, like 2025")] = None
    source_url: Annotated[
        str, Field(max_length=1000, pattern=r"^(https?://\S+)?$", description="an address that starts with http")
    ] = ""

    @model_validator(mode="after")
    def _names_its_source(self) -> Row:
        if self.status != "illustrative" and not (self.source_title and self.publisher):
            raise ValueError("source_title|the title and the publisher of the source, or the status illustrative")
        return self

    @property
    def source(self) -> Source:
        """The source of the row; of an illustrative row without one, this course."""
        if not self.source_title:
            return OWN
        vintage = str(self.source_year) if self.source_year else ""
        return Source("", self.source_title, self.publisher, vintage, self.source_url, "")


class ProductRow(Row):
    """A way to save. Rates are nominal, in % a year, before tax."""

    key = ("product_id",)

    product_id: Id
    name: Text
    provider: Text
    kind: Literal[
        "cash",
        "demand deposit",
        "savings deposit",
        "time deposit",
        "member savings",
        "share capital",
        "government bond",
        "mutual fund",
        "pension",
    ]
    currency: Currency
    rate_pct: Annotated[
        float | None, Field(ge=0, le=100, description="a rate from 0 to 100 (% a year), or empty if not known")
    ] = None
    rate_year: Annotated[int | None, Field(ge=1900, le=2100, description="the year of the rate")] = None
    rate_basis: Literal["guaranteed", "declared dividend", "variable"]
    tax_on_interest_pct: Percent = 0.0
    tax_on_capital_pct: Annotated[
        float, Field(ge=0, le=10, description="a percentage of the money saved, a year, from 0 to 10")
    ] = 0.0
    fee_year: Amount = 0.0
    minimum: Amount = 0.0
    term_months: Months = 0
    credited: Literal["monthly", "yearly"]
    insured: Annotated[str, Field(max_length=200, description="who insures the money, or empty")] = ""
    open_from_abroad: Literal["yes", "partly", "no", "unknown"] = "unknown"
    what_it_is: Text

    @model_validator(mode="after")
    def _dates_its_rate(self) -> ProductRow:
        if self.rate_pct and self.rate_year is None:
            raise ValueError("rate_year|the year of the rate, as there is a rate")
        return self


class RateRow(Row):
    """The dividend that a product declared for one year, in % a year."""

    key = ("product_id", "year")

    product_id: Id
    year: Year
    rate_pct: Annotated[float, Field(ge=0, le=100, description="a rate from 0 to 100 (% a year)")]


class FamilyRow(Row):
    """A family with a member abroad; money is a month. Invented families say ``illustrative``."""

    key = ("family_id",)

    family_id: Id
    title: Text
    work_iso3: Country
    work_currency: Currency
    earnings_month: Amount
    living_month_abroad: Amount
    sent_month: Amount
    # Less than once a month, the months between must be even: with 8 a year a family would wait one month or two.
    transfers_per_year: Annotated[int, Field(ge=1, le=52, description="1, 2, 3, 4, 6, or 12 to 52 times")]
    home_currency: Currency
    local_income_month: Amount
    food: Amount
    housing: Amount
    school: Amount
    health: Amount
    transport: Amount
    other: Amount
    loan_principal: Amount = 0.0
    loan_rate_pct_month: Annotated[float, Field(ge=0, le=20, description="a rate from 0 to 20 (% a month)")] = 0.0
    loan_months: Months = 0
    loan_kind: Literal["flat", "declining"] = "declining"
    goal_ids: Annotated[
        tuple[Id, ...], BeforeValidator(_split), Field(description="ids of goals, with ; between them")
    ] = ()
    months_abroad: Annotated[
        int | None, Field(ge=1, le=600, description="a whole number of months, or empty if open")
    ] = None
    income_after_return_month: Amount = 0.0
    returnee_living_month: Amount = 0.0
    unplanned_pct: Percent
    saved_first_pct: Percent
    emergency_months: Annotated[float, Field(ge=0, le=24, description="months of bills, from 0 to 24")]
    note: Annotated[str, Field(max_length=500, description="a short text, or empty")] = ""

    @model_validator(mode="after")
    def _can_be(self) -> FamilyRow:
        left = self.earnings_month - self.living_month_abroad
        if self.transfers_per_year < 12 and 12 % self.transfers_per_year:
            raise ValueError("transfers_per_year|1, 2, 3, 4, 6, or 12 to 52 times")
        if self.sent_month > left:
            raise ValueError(f"sent_month|at most what is left after living abroad ({max(left, 0):g})")
        if (self.loan_principal > 0) != (self.loan_months > 0):
            raise ValueError("loan_months|the months of the loan, above 0 when there is a loan, else empty")
        return self


class PriceRow(Row):
    """What a goal costs, in the money of the country and the year named."""

    key = ("goal_id",)

    goal_id: Id
    name: Text
    price: Annotated[float, Field(gt=0, le=1e12, description="a price above 0, without commas, like 150000")]
    currency: Currency
    year: Year


class ShockRow(Row):
    """A blow that can come: how often, what it costs, what it stops."""

    key = ("shock_id",)

    shock_id: Literal["job_lost", "contract_ended", "illness", "funeral", "storm"]
    name: Text
    chance_year_pct: Annotated[float, Field(ge=0, le=100, description="a chance from 0 to 100 (% a year)")]
    cost: Amount = 0.0
    currency: Currency
    months_without_pay: Annotated[int, Field(ge=0, le=60, description="a whole number of months, 0 to 60")] = 0
    ends_stay: YesNo = False


class BillRow(Row):
    """The share of one category in what families spend."""

    key = ("whose", "category")

    whose: Text
    category: Category
    share_pct: Percent
    year: Year
    measure: Text


class ProgrammeRow(Row):
    """A real programme, and how well it is known to work."""

    key = ("programme_id",)

    programme_id: Id
    iso3: Country
    name: Text
    place: Text
    what: Text
    evidence: Text
    strength: Strength


class WageRow(Row):
    """What a migrant can earn in a country of work, gross, a month."""

    key = ("work_iso3",)

    work_iso3: Country
    occupation: Text
    kind: Text
    year: Year
    amount_month: Annotated[float, Field(gt=0, le=1e12, description="an amount above 0")]
    currency: Currency
    note: Annotated[str, Field(max_length=500, description="a short text, or empty")] = ""
