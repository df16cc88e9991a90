"""What sending money costs: total cost = fee + exchange-rate margin.

References
----------
World Bank, *Remittance Prices Worldwide*, methodology: both parts are shares of the amount sent; the margin compares
the rate offered with the market (mid) rate of the day.
"""

from __future__ import annotations

from fieldschool.models.checks import Number, above, at_least, number


def margin_share(market_rate: Number, offered_rate: Number) -> Number:
    """What the rate offered is below the market rate, as a share of it; negative when it is better.

    Parameters
    ----------
    market_rate, offered_rate : float or ndarray
        Units received for one unit sent, above 0.
    """
    market = above("The market rate", market_rate, 0.0)
    return (market - above("The rate offered", offered_rate, 0.0)) / market


def total_cost_share(amount: Number, fee: Number, margin: Number, fee_share: Number = 0.0) -> Number:
    """Total cost of a transfer as a share of the amount sent: fee / amount + margin.

    Parameters
    ----------
    amount : float or ndarray
        Amount sent, without the fee; above 0.
    fee : float or ndarray
        Fixed fee, in the currency of the amount, on top of it.
    margin : float or ndarray
        From `margin_share`.
    fee_share : float or ndarray
        Fees and taxes that are a share of the amount, on top of it.
    """
    fees = at_least("The fee", fee, 0.0) / above("The amount", amount, 0.0)
    return fees + at_least("The share", fee_share, 0.0) + number("The margin", margin)


def received(amount: Number, market_rate: Number, margin: Number) -> Number:
    """What arrives, in the currency of home: amount x market rate x (1 - margin)."""
    rate = above("The market rate", market_rate, 0.0)
    return at_least("The amount", amount, 0.0) * rate * (1.0 - number("The margin", margin))


def community_saving(
    families: Number, transfers_per_year: Number, amount: Number, old_cost: Number, new_cost: Number
) -> Number:
    """What the families of a community save in a year when the total cost falls.

    Parameters
    ----------
    families, transfers_per_year, amount : float or ndarray
        How many, how often, and how much each time.
    old_cost, new_cost : float or ndarray
        Total cost as a share of the amount, before and after.

    Returns
    -------
    float or ndarray
        In the currency of ``amount``, a year; negative when the cost has grown.
    """
    sent = at_least("The number of families", families, 0.0) * at_least("The transfers", transfers_per_year, 0.0)
    return sent * at_least("The amount", amount, 0.0) * (number("Cost", old_cost) - number("Cost", new_cost))
