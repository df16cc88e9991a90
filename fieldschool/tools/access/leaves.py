"""What later lessons read of the product finder: the products to promote, and those that a participant added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts.access_words import Offer
from fieldschool.workbook.entries import Entry, Items

LESSON = "3.2.5"
#: A cell of an entry is a text or a number.
YES, NO = "yes", "no"


def leaves(
    promoted: Sequence[tuple[Offer, str, str]],
    own: Sequence[tuple[str, Mapping[str, Any]]],
    country: str,
    currency: str,
    sources: Sequence[str],
) -> tuple[Entry, ...]:
    """Make the entries ``products_to_promote`` and ``own_products``.

    Parameters
    ----------
    promoted : sequence of (offer, whom, risk)
    own : sequence of (id, values)
        Finished products of one's own, in any currency.
    country, currency : str
        Of the promoted ones.
    sources : sequence of str
        Of the rates.
    """
    rows = [
        {
            "product_id": one.key,
            "product": one.name,
            "own": YES if one.own else NO,
            "country": country,
            "currency": currency,
            "rate_pct": one.rate_pct,
            "rate_years": one.years,
            "net_pct": one.net_pct,
            "real_pct": one.real_pct,
            "protection": one.protection,
            "old": YES if one.is_old else NO,
            "whom": whom,
            "risk": risk,
        }
        for one, whom, risk in promoted
    ]
    added = [
        {
            "id": name,
            "name": row["name"],
            "currency": row["currency"],
            "rate_pct": row["rate"],
            "rate_year": row["year"],
            "tax_pct": row["tax"],
            "fee_year": row["fee"] or 0.0,
            "minimum": row["minimum"] or 0.0,
            "term_months": int(row["term"] or 0),
            "protection": row["protection"],
            "source": row["source"],
        }
        for name, row in own
    ]
    cited = tuple(sources)
    return (
        Items(lesson=LESSON, key="products_to_promote", value=rows, sources=cited if rows else ()),
        Items(lesson=LESSON, key="own_products", value=added),
    )
