"""Deposits as providers reckon them: dividends on average balances, withholding tax, paper sold below its face value.

Rates are nominal, as fractions a year; money is nominal, in one currency.
"""

from __future__ import annotations

import numpy as np

from fieldschool.models.checks import Number, above, at_least, number, whole


def simple_interest(balance: Number, rate: Number, years: Number) -> Number:
    """Interest without interest on it: balance x rate x time.

    Parameters
    ----------
    balance : float or ndarray
        Amount that stays the whole time.
    rate : float or ndarray
        Rate a year.
    years : float or ndarray
        Time; days / 360 or days / 365, as the provider counts.
    """
    time = at_least("The time", years, 0.0)
    return at_least("The balance", balance, 0.0) * number("The rate", rate) * time


def withheld(
    balance: Number, rate: Number, years: Number, tax_on_interest: Number = 0.0, tax_on_capital: Number = 0.0
) -> Number:
    """Tax that the provider keeps back.

    Parameters
    ----------
    balance, rate, years
        As in `simple_interest`.
    tax_on_interest : float or ndarray
        Share of the interest (Philippines, Rwanda and most countries).
    tax_on_capital : float or ndarray
        Share of the balance a year, whatever it earns (Mexico, income tax law, article 54).
    """
    on_interest = at_least("The tax on interest", tax_on_interest, 0.0) * simple_interest(balance, rate, years)
    return on_interest + simple_interest(balance, at_least("The tax on capital", tax_on_capital, 0.0), years)


def net_interest(
    balance: Number, rate: Number, years: Number, tax_on_interest: Number = 0.0, tax_on_capital: Number = 0.0
) -> Number:
    """Interest after the tax that is withheld; arguments as in `withheld`."""
    taken = withheld(balance, rate, years, tax_on_interest, tax_on_capital)
    return simple_interest(balance, rate, years) - taken


def discount_price(face: Number, rate: Number, years: Number) -> Number:
    """Price today of paper that pays its face value once: face / (1 + rate x time) (Mexican CETES).

    Raises
    ------
    ValueError
        When the rate is so far below zero that there is no price.
    """
    factor = above("1 + rate x time", 1.0 + number("The rate", rate) * at_least("The time", years, 0.0), 0.0)
    return at_least("The face value", face, 0.0) / factor


def average_balance(balances: np.ndarray) -> float:
    """Mean of the balances at the end of each month: the average share months of cooperatives.

    Parameters
    ----------
    balances : array_like, shape (months,)
        One balance a month of the time over which the dividend is declared, 0 or more.
    """
    found = np.atleast_1d(at_least("A balance", balances, 0.0))
    if found.ndim != 1 or not found.size:
        raise ValueError("There must be a balance for each month.")
    return float(found.mean())


def dividend(balances: np.ndarray, rate: float) -> float:
    """Dividend of a year: rate x average balance.

    Parameters
    ----------
    balances : array_like, shape (12,)
        Balance at the end of each month.
    rate : float
        Dividend declared for the year.
    """
    return average_balance(balances) * at_least("The rate", rate, 0.0)


def member_savings(deposit: float, rate: float, years: int, paid_out: bool = False) -> tuple[float, float]:
    """Equal monthly deposits that earn a yearly dividend on average balances (Pag-IBIG MP2).

    A deposit of month k of a year earns (13 - k) / 12 of that year's dividend, added at the year's end.

    Parameters
    ----------
    deposit : float
        Put in each month.
    rate : float
        Dividend a year, the same in all years.
    years : int
    paid_out : bool
        True: dividends are paid out each year and earn nothing themselves.

    Returns
    -------
    savings : float
        In the account at the end.
    dividends : float
        Sum of all dividends.
    """
    savings = dividends = 0.0
    deposit = at_least("The deposit", deposit, 0.0)
    for _year in range(whole("The number of years", years, 0)):
        earned = dividend(savings + deposit * np.arange(1, 13), rate)
        savings += 12 * deposit + (0.0 if paid_out else earned)
        dividends += earned
    return savings, dividends
