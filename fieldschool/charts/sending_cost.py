"""What sending takes: the fee and the exchange-rate margin, for a small and a larger amount."""

from __future__ import annotations

from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, money, percent

#: Target 10.c of the Sustainable Development Goals: by 2030, less than 3 % of the amount sent.
SDG_TARGET_PCT = 3.0


@dataclass(frozen=True)
class SendingCost:
    """What one transfer takes, in percent of the amount (World Bank: total cost = fee + exchange-rate margin).

    Attributes
    ----------
    amount_usd : float
        Amount sent, US dollars.
    fee_pct, margin_pct : float
        Percent of the amount.
    """

    amount_usd: float
    fee_pct: float
    margin_pct: float

    @property
    def total_pct(self) -> float:
        """Total cost in percent."""
        return self.fee_pct + self.margin_pct


def picture(sender: str, home: str, period: str, costs: list[SendingCost], sources: tuple[str, ...]) -> Picture:
    """Bars of what each amount loses, beside the world's target.

    Parameters
    ----------
    sender, home : str
        Names of the two countries.
    period : str
        Quarter of the prices, as shown.
    costs : list of SendingCost
        At least one, the smallest amount first.
    sources : tuple of str
        Lines for under the picture.

    Returns
    -------
    Picture
        Of kind ``bars``.
    """
    items = [
        {
            "name": _("{amount} sent at once").format(amount=money(cost.amount_usd, "USD")),
            "value": round(cost.total_pct, 2),
            "text": percent(cost.total_pct),
            "note": "",
            "mark": False,
        }
        for cost in costs
    ]
    target = _("What the world agreed to reach by 2030 (SDG 10.c)")
    items.append({"name": target, "value": SDG_TARGET_PCT, "text": percent(SDG_TARGET_PCT), "note": "", "mark": True})
    rows = tuple(
        (money(c.amount_usd, "USD"), percent(c.fee_pct), percent(c.margin_pct), percent(c.total_pct),
         money(c.total_pct / 100 * c.amount_usd, "USD"))
        for c in costs
    )  # fmt: skip
    columns = (_("Sent"), _("Fee"), _("Exchange-rate margin"), _("Total cost"), _("In money"))
    table = Table(_("{sender} to {home}, {period}").format(sender=sender, home=home, period=period), columns, rows)
    title = _("What sending takes")
    spec = {"title": title, "unit": _("% of the amount"), "items": items}
    return Picture("bars", sentence(sender, home, period, costs), spec, table, sources)


def sentence(sender: str, home: str, period: str, costs: list[SendingCost]) -> str:
    """What sending the smallest amount takes, and whether sending more at once takes less."""
    first = costs[0]
    names = {
        "amount": money(first.amount_usd, "USD"),
        "sender": sender,
        "home": home,
        "period": period,
        "lost": money(first.total_pct / 100 * first.amount_usd, "USD"),
        "share": percent(first.total_pct),
    }
    # For translators: {sender} and {home} are names of countries, or "one country" and "another".
    said = _("Sending {amount} from {sender} to {home} takes {lost} on average: {share} ({period}).").format(**names)
    if len(costs) > 1:
        last = costs[-1]
        more = {"amount": money(last.amount_usd, "USD"), "share": percent(last.total_pct)}
        if last.total_pct < first.total_pct - 0.05:
            said += " " + _("Sending {amount} at once takes only {share} of it.").format(**more)
        else:
            said += " " + _("Sending {amount} at once takes {share} of it.").format(**more)
    return said
