"""What single services ask for sending money: quotes of firms, where they were collected."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import facts, tables
from fieldschool.sources.facts import Source


@dataclass(frozen=True)
class Quote:
    """The price of one service of one firm for one amount, on the day it was asked.

    Attributes
    ----------
    quote_id, firm, firm_type : str
    paid_by, access, picked_up : str
        How the sender pays, where the sender orders, how the money arrives; empty when not known.
    speed : str
        How fast, in the publisher's words.
    days : float
        The same in days, at most.
    amount_usd : float
        The amount that the quote stands for, US$ (200 or 500).
    send_amount, fee : float
        In ``currency``, the currency of the country of work.
    currency : str
    fee_pct, margin_pct : float
        Fee and exchange-rate margin, % of the amount.
    transparent : bool
        Whether the firm said its exchange rate.
    collected : str
        Day of the quote, ``YYYY-MM-DD``.
    note : str
        What to know of it; can be empty.
    source : Source
    """

    quote_id: str
    firm: str
    firm_type: str
    paid_by: str
    access: str
    picked_up: str
    speed: str
    days: float
    amount_usd: float
    send_amount: float
    currency: str
    fee: float
    fee_pct: float
    margin_pct: float
    transparent: bool
    collected: str
    note: str
    source: Source

    @property
    def total_pct(self) -> float:
        """Total cost, % of the amount."""
        return self.fee_pct + self.margin_pct


def quotes(work_iso3: str, home_iso3: str) -> list[Quote]:
    """List the services asked in a corridor, US$ 200 first, cheapest first; empty when none was asked."""
    return sorted(
        _quotes().get((work_iso3, home_iso3), []),
        key=lambda quote: (quote.amount_usd, quote.total_pct, quote.firm, quote.quote_id),
    )


@tables.kept("remittance_quotes")
def _quotes(frame: pd.DataFrame) -> dict[tuple[str, str], list[Quote]]:
    frame = frame[frame["quarter"] == frame.groupby(["work_iso3", "home_iso3"])["quarter"].transform("max")]
    text = [name for name, kind in frame.dtypes.items() if kind == "str"]
    frame = frame.assign(**{name: frame[name].fillna("") for name in text})
    frame = frame.rename(columns={"send_currency": "currency"})
    found: dict[tuple[str, str], list[Quote]] = {}
    for row in frame.to_dict("records"):
        shared = {name: row[name] for name in Quote.__dataclass_fields__ if name != "source"}
        quote = Quote(**shared, source=facts.source(row["source_id"]))
        found.setdefault((row["work_iso3"], row["home_iso3"]), []).append(quote)
    return found
