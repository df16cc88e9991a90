"""A member's year: interest on average share months, a refund by use, and what that is worth beside other products."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from fieldschool.charts.cooperative import returns
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, money, percent
from fieldschool.models import access as real
from fieldschool.models.cooperative import CENTS, Shared, paid_up, share_interest, share_out
from fieldschool.models.loans import instalment
from fieldschool.tools.access.offers import known, offers
from fieldschool.tools.cooperative.plan import SHARES_PER, USE_PER, Plan, usual

#: Other products on view.
MOST = 6


@dataclass(frozen=True)
class Year:
    """What a member has of a year, in money; rates in % a year, real ones after tax and inflation."""

    average: float
    interest: float
    use: float
    refund: float
    deposit_interest: float
    shares_real: float
    deposit_real: float


def totals(iso3: str) -> tuple[float, float]:
    """Average shares and use of all members; illustrative."""
    base = usual("surplus", iso3)
    return SHARES_PER * base, USE_PER * base


def year_of(plan: Plan, iso3: str, shared: Shared) -> Year:
    """Reckon a member's year by the rates of the year's end."""
    balances = paid_up(plan.amount("held", iso3), plan.amount("monthly", iso3))
    average, interest = share_interest(balances, shared.interest_rate or 0.0)
    loan, rate = plan.amount("loan", iso3), plan.numbers["on_loan"] / 100
    use = 12 * float(instalment(loan, rate / 12, 12)) - loan if loan > 0 and rate > 0 else 0.0
    everybody = max(totals(iso3)[1], use)
    refund = share_out(shared.lines.get("refund", 0), [use, everybody - use])[0] / CENTS
    deposit, on_deposit = plan.amount("deposit", iso3), plan.numbers["on_deposit"] / 100
    tax, rise = plan.numbers["tax"] / 100, known(iso3).inflation
    nets = [real.net_rate(one, tax) for one in (shared.interest_rate or 0.0, on_deposit)]
    found = (100 * real.real_return(100.0, net, 12, rise) for net in nets)
    return Year(average, interest, use, refund, round(deposit * on_deposit, 2), *found)


def compared(year: Year, plan: Plan, iso3: str, today: dt.date) -> Picture:
    """The member's real returns beside the products of lesson 3.2.5."""
    facts = known(iso3)
    amount = max(1.0, year.average)
    others = [one for one in offers(facts, (), amount, 60, today) if one.fits]
    rows = [(one.name, one.real_pct, one.years, False) for one in others]
    kept = [row for row, one in zip(rows, others, strict=True) if one.key == "CASH"]
    rows = [row for row in rows if row not in kept][:MOST] + kept
    rows += [
        (_("Shares in the cooperative"), year.shares_real, _("never insured; known after the year"), True),
        (_("Deposit in the cooperative"), year.deposit_real, "", True),
    ]
    rows.sort(key=lambda row: -row[1])
    words = {
        "average": money(year.average, facts.currency, exact=True),
        "interest": money(year.interest, facts.currency, exact=True),
        "refund": money(year.refund, facts.currency, exact=True),
        "real": percent(year.shares_real, 2),
        "rise": percent(100 * facts.inflation),
    }
    said = _("Your average share months: {average}. They earn {interest}, and your loan brings back {refund}.")
    said = said.format(**words) + " "
    if year.shares_real >= 0:
        told = _("With prices rising by {rise} a year, the shares gain {real} a year in buying power.")
    else:
        told = _("With prices rising by {rise} a year, the shares change by {real} a year in buying power: they lose.")
    return returns(rows, said + told.format(**words))
