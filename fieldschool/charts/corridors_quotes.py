"""Quotes that a group collected, the cheapest first, and what firms say against what fee and margin add up to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fieldschool.charts.corridors import Ends, picture
from fieldschool.charts.corridors_words import Offer
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, money, ngettext, number, percent


def drawn(ends: Ends, offers: Sequence[Offer], unfinished: int) -> Picture:
    """Bars of own quotes; each stands for its own amount, which its note tells."""
    return picture(ends, offers, sentence(ends, offers, unfinished), _("The quotes that I collected"))


def sentence(ends: Ends, offers: Sequence[Offer], unfinished: int) -> str:
    """How far apart the quotes lie; what cannot be said without a reference rate."""
    if not offers:
        if unfinished:
            return _("No quote is finished yet. A marked field says what it still needs.")
        return _("No quote yet. Three telephones and five minutes are enough for three.")
    said = ngettext("{n} quote counts.", "{n} quotes count.", len(offers)).format(n=number(len(offers)))
    known = [one for one in offers if one.margin_pct is not None]
    if not known:
        return said + " " + _("Without the reference rate only the fees are known, and they hide the larger part.")
    first, last = known[0], known[-1]
    said += " " + _("The cheapest takes {share}: {name}.").format(share=percent(first.total_pct), name=first.name)
    if len(known) > 1:
        apart = money((last.total_pct - first.total_pct) / 100 * ends.amount, ends.currency)
        said += " " + _("The dearest takes {share}. On {amount} that is {apart} more.").format(
            share=percent(last.total_pct), amount=ends.words["amount"], apart=apart
        )
        low_fee = min(known, key=lambda one: one.fee_pct)
        if low_fee is not first and low_fee.total_pct > first.total_pct + 0.05:
            said += " " + _("The lowest fee is not the lowest cost: {name} asks {fee} and takes {share}.").format(
                name=low_fee.name, fee=percent(low_fee.fee_pct), share=percent(low_fee.total_pct)
            )
    better = [one.name for one in known if one.margin_pct < -0.05]
    if better:
        said += " " + _(
            "Better than the reference rate: {name}. It happens; look whether both are of the same hour."
        ).format(name=better[0])
    return said


def said_and_true(rows: Sequence[tuple[Offer, float, float]]) -> dict[str, Any] | None:
    """A table of what firms say their total is.

    Parameters
    ----------
    rows : sequence of (offer, said, gap)
        In percent of the amount; the gap is 0 within rounding.
    """
    if not rows:
        return None
    cells = [[one.name, percent(one.total_pct), percent(said), _verdict(gap)] for one, said, gap in rows]
    columns = [_("Service"), _("Fee + margin"), _("The firm says"), _("So")]
    return {"title": _("What firms say"), "columns": columns, "rows": cells, "words": True}


def _verdict(gap: float) -> str:
    if gap == 0:
        return _("The same")
    if gap > 0:
        return _("{points} points more than it says").format(points=number(gap, 1))
    return _("{points} points less than it says: look at the rate again").format(points=number(-gap, 1))
