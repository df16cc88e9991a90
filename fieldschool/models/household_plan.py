"""A family's plan: what comes in, what is sent, spent, owed and saved.

All money is in today's prices, a month unless said otherwise: amounts abroad grow with prices in the country of work,
amounts at home with prices at home. A loan is a contract in the money of its day and does not grow. Shares and rates
are fractions (0.05 is 5 %).
"""

from __future__ import annotations

from dataclasses import dataclass, field

#: What put-aside money can be used for.
USES = ("debt", "emergency", "goals", "long_term")


@dataclass(frozen=True)
class Product:
    """A way to save.

    Attributes
    ----------
    rate : float
        Nominal rate a year, before tax.
    record : tuple of float
        Declared dividends of past years; when there are any, each future year pays one of them instead of ``rate``.
    tax_on_interest : float
        Share of the interest that is withheld.
    tax_on_capital : float
        Share of the money saved that is withheld a year; never more than is there.
    fee_year : float
        Account fee a year, taken every twelfth month from an account with money in it.
    minimum : float
        Balance below which nothing is earned.
    term_months : int
        Months from today in which nothing can be taken out (0: any day).
    credit_every : int
        1: interest is credited each month; 12: it is reckoned each month and credited in every twelfth.
    average_months : bool
        True: the balance after the month's deposits earns that month, as in cooperatives (average share months) and
        Pag-IBIG MP2; False: the opening balance of the month earns.
    """

    rate: float = 0.0
    record: tuple[float, ...] = ()
    tax_on_interest: float = 0.0
    tax_on_capital: float = 0.0
    fee_year: float = 0.0
    minimum: float = 0.0
    term_months: int = 0
    credit_every: int = 1
    average_months: bool = False


@dataclass(frozen=True)
class Loan:
    """A loan in home currency, paid back in equal monthly instalments.

    Attributes
    ----------
    principal : float
        Owed today.
    rate_month : float
        Rate a month.
    months : int
        Number of instalments.
    kind : str
        ``declining``: interest on what is still owed (annuity). ``flat``: interest on the first amount for all months,
        fixed at the start; paying sooner saves none of it.
    """

    principal: float
    rate_month: float
    months: int
    kind: str = "declining"


@dataclass(frozen=True)
class Goal:
    """Something to buy.

    Attributes
    ----------
    price : float
        At today's prices, home currency.
    month : int
        Month of the plan (from 1) at whose end it is to be bought.
    product : Product
        Where the money for it is saved.
    """

    price: float
    month: int
    product: Product


@dataclass(frozen=True)
class Shock:
    """A bad event that may come once in a year, in any of its months.

    Attributes
    ----------
    key : str
    chance_year : float
        Chance that it comes in a year.
    cost : float
        Paid at once, home currency.
    months_without_pay : int
        Months in which the migrant earns nothing, from the month of the event.
    ends_stay : bool
        The migrant comes home.
    """

    key: str
    chance_year: float
    cost: float = 0.0
    months_without_pay: int = 0
    ends_stay: bool = False


@dataclass(frozen=True)
class TransferCost:
    """What sending takes: total cost = fee / amount + margin (World Bank, *Remittance Prices Worldwide*).

    Attributes
    ----------
    fee_fixed : float
        Work currency a transfer, on top of the amount sent.
    fee_share : float
        Fee as a share of the amount sent, on top of it.
    margin_share : float
        What the rate offered is below the market rate, as a share of it.
    delay_days : float
        Days until the money arrives.
    """

    fee_fixed: float = 0.0
    fee_share: float = 0.0
    margin_share: float = 0.0
    delay_days: float = 0.0


@dataclass(frozen=True)
class Plan:
    """A family's plan; see the module for prices and units.

    Attributes
    ----------
    months : int
        How far to look.
    earnings, living_abroad : float
        Of the migrant, work currency.
    sent : float
        Amount sent, work currency.
    transfers_per_year : int
        1 to 52; money for months without one waits abroad.
    transfer_cost : TransferCost
    rate : float
        Home currency for one unit of work currency today, at the market (mid) rate.
    savings_abroad, savings_home : float
        Savings today, work and home currency. Those at home are used as if put aside today.
    local_income : float
        Income of the family at home, home currency.
    bills : tuple of (str, float)
        Category and amount, home currency.
    saved_first : float
        Share of what arrives that is put aside before anything is spent, if ``saves_first``.
    saves_first : bool
        False: only what is left after unplanned spending is saved.
    unplanned : float
        Share of what is left at the end of a month that is spent on things not planned.
    loan : Loan or None
    emergency_months : float
        Months of bills that the emergency fund is to hold.
    emergency_product : Product
    goals : tuple of Goal
        Saved for in the order of their months.
    long_term : Product
    order : tuple of str
        Order in which put-aside money is used: some of `USES`. What none of them takes stays in cash.
    shocks : tuple of Shock
    return_month : int or None
        Last month of work abroad as planned; the migrant is at home from the month after.
    income_after_return, returnee_living : float
        What the migrant earns and costs the family after coming home, home currency.
    """

    months: int
    earnings: float
    living_abroad: float
    sent: float
    transfers_per_year: int = 12
    transfer_cost: TransferCost = field(default_factory=TransferCost)
    rate: float = 1.0
    savings_abroad: float = 0.0
    savings_home: float = 0.0
    local_income: float = 0.0
    bills: tuple[tuple[str, float], ...] = ()
    saved_first: float = 0.0
    saves_first: bool = True
    unplanned: float = 0.0
    loan: Loan | None = None
    emergency_months: float = 0.0
    emergency_product: Product = field(default_factory=Product)
    goals: tuple[Goal, ...] = ()
    long_term: Product = field(default_factory=Product)
    order: tuple[str, ...] = USES
    shocks: tuple[Shock, ...] = ()
    return_month: int | None = None
    income_after_return: float = 0.0
    returnee_living: float = 0.0

    @property
    def bills_total(self) -> float:
        """All bills of a month at home, today's prices, without a returnee's living."""
        return float(sum(amount for _category, amount in self.bills))
