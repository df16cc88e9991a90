"""What it costs to send, service by service, and over the years: fee and margin side by side, the cheapest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts.corridors_words import Offer, cost, quarter_in_words
from fieldschool.charts.picture import Picture, Table, ticks
from fieldschool.i18n import _, money, ngettext, number, percent
from fieldschool.models.corridors import CEILING, TARGET
from fieldschool.sources.facts import Fact

#: Bars on view: the cheapest ones, and the dearest, so that both ends are seen; the table holds all.
MOST, LAST = 7, 1


@dataclass(frozen=True)
class Ends:
    """Where money comes from and goes to, in words, and what is sent."""

    work: str
    home: str
    amount: float
    currency: str

    @property
    def words(self) -> dict[str, str]:
        """For sentences."""
        return {"work": self.work, "home": self.home, "amount": money(self.amount, self.currency)}


def in_order(offers: Sequence[Offer]) -> list[Offer]:
    """Put the cheapest first; those of which only the fee is known stand last."""
    return sorted(offers, key=lambda one: (one.margin_pct is None, one.total_pct, one.name))


def on_view(offers: Sequence[Offer]) -> list[Offer]:
    """The bars that are drawn."""
    return [*offers[: MOST - LAST], *offers[-LAST:]] if len(offers) > MOST else list(offers)


def picture(ends: Ends, offers: Sequence[Offer], said: str, title: str, *, ranked: bool = True) -> Picture:
    """Stacked bars of fee and margin.

    Parameters
    ----------
    ends : Ends
    offers : sequence of Offer
        In the order shown.
    said : str
        The sentence.
    title : str
    ranked : bool
        Whether they are different services, of which the cheapest is marked.
    """
    ranked = ranked and len(offers) > 1
    best = next((one for one in offers if one.margin_pct is not None), None)
    items = [
        {"name": one.name, "parts": [round(part, 3) for part in one.parts],
         "text": _priced(one), "note": one.note, "mark": ranked and one is best}
        for one in on_view(offers)
    ]  # fmt: skip
    names = [_("Fee"), _("Exchange-rate margin")]
    if any(not one.split for one in offers):
        names.append(_("Fee and margin, not known apart"))
    limits = [{"value": 100 * share, "text": percent(100 * share)} for share in (TARGET, CEILING)]
    spec = {
        "title": title,
        "unit": _("% of the amount sent; ▸ the cheapest") if ranked else _("% of the amount sent"),
        "series": [{"name": name} for name in names],
        "items": items,
        "limits": limits if items else [],
        "limitsName": _("3% and 5%: what the world agreed on for 2030 (SDG 10.c)"),
    }
    rows = tuple(
        (one.name, money(one.fee, ends.currency), percent(one.fee_pct, 2) if one.split else "–",
         percent(one.margin_pct, 2) if one.split and one.margin_pct is not None else "–",
         percent(one.total_pct, 2) if one.margin_pct is not None else "–", one.note)
        for one in offers
    )  # fmt: skip
    columns = (_("Service"), _("Fee"), _("Fee, %"), _("Margin, %"), _("Total cost, %"), _("To know"))
    caption = _("{amount} from {work} to {home}").format(**ends.words)
    return Picture("stacked", said, spec, Table(caption, columns, rows))


def _priced(one: Offer) -> str:
    """The total; the fee and a question mark where the margin is not known."""
    if one.margin_pct is None:
        return _("{fee} + ?").format(fee=percent(one.fee_pct))
    return percent(one.total_pct)


def asked(ends: Ends, offers: Sequence[Offer], period: str, everybody: int) -> str:
    """How far apart the services lie that were asked.

    Parameters
    ----------
    ends : Ends
    offers : sequence of Offer
        Those on view, the cheapest first.
    period : str
        Quarter of the prices, as published.
    everybody : int
        How many were asked, with those that a filter hides.
    """
    words = {**ends.words, "period": quarter_in_words(period), "all": number(everybody)}
    if len(offers) == everybody:
        begin = ngettext(
            "{amount} from {work} to {home}: {all} service was asked ({period}).",
            "{amount} from {work} to {home}: {all} services were asked ({period}).",
            everybody,
        ).format(**words)
    else:
        begin = ngettext(
            "{amount} from {work} to {home}: {n} of {all} service pays out like this ({period}).",
            "{amount} from {work} to {home}: {n} of {all} services pay out like this ({period}).",
            everybody,
        ).format(**words, n=number(len(offers)))
    if not offers:
        return begin
    first, last = offers[0], offers[-1]
    said = " " + _("The cheapest takes {cost}: {name}.").format(
        cost=cost(first, ends.amount, ends.currency), name=first.name
    )
    if len(offers) > 1:
        apart = (last.total_pct - first.total_pct) / 100 * ends.amount
        said += " " + _("The dearest takes {cost}. Between the two lie {apart}, each time.").format(
            cost=cost(last, ends.amount, ends.currency), apart=money(apart, ends.currency)
        )
    return begin + said


def mean(ends: Ends, offer: Offer, services: int, period: str, place: str) -> str:
    """What sending takes on average, and of what it is the average.

    Parameters
    ----------
    ends : Ends
    offer : Offer
        The mean.
    services : int
        In the mean; 0 where the corridor was not measured.
    period : str
    place : str
        ``corridor``, or for what another mean stands in: ``home`` or ``world``.
    """
    words = {**ends.words, "cost": cost(offer, ends.amount, ends.currency), "period": quarter_in_words(period)}
    if place == "corridor":
        said = ngettext(
            "Sending {amount} from {work} to {home} takes {cost} on average: {n} service, {period}.",
            "Sending {amount} from {work} to {home} takes {cost} on average: {n} services, {period}.",
            services,
        ).format(**words, n=number(services))
        more = _("We hold no single services here: some ask less, others more. Today's quotes are collected below.")
        return f"{said} {more}"
    begin = _("Nobody has measured what sending from {work} to {home} takes.").format(**words)
    if place == "home":
        stands = _("The mean of all corridors into {home} stands in: {cost}, {period}.").format(**words)
    else:
        stands = _("The mean of all corridors that we hold stands in: {cost}, {period}.").format(**words)
    return f"{begin} {stands} " + _("Your own quotes, collected below, are worth more.")


def history(ends: Ends, facts: Sequence[Fact]) -> Picture:
    """Draw the mean cost of US$ 200 by quarter, beside the target of 3 %."""
    points = [(_place(fact.period), float(fact)) for fact in facts]
    begin = points[0][0]
    places, top = ticks(max(max(value for _at, value in points), 100 * CEILING), lambda value: percent(value, 1))
    # Counted in quarters from the first one: a page is told four digits, and a year with its quarter has six.
    drawn = [
        [at - begin, round(value, 2), "line" if i and at - points[i - 1][0] == 1 else "gap"]
        for i, (at, value) in enumerate(points)
    ]
    years = range(begin // 4, points[-1][0] // 4 + 1)
    step = max(1, round(len(years) / 5))
    marks = [[4 * year - begin, str(year)] for year in years if 4 * year >= begin][::step]
    name = _("Mean of all services")
    spec = {
        "title": _("US$ 200 from {work} to {home}, over the years").format(**ends.words),
        "x": {"label": "", "ticks": marks, "min": 0, "max": max(points[-1][0] - begin, 4)},
        "y": {"label": _("% of the amount sent"), "ticks": places, "max": top},
        "series": [{"name": name, "text": percent(points[-1][1]), "points": drawn, "ahead": []}],
        "target": {"value": 100 * TARGET, "text": _("3%: the target")},
        "legend": [],
    }  # fmt: skip
    rows = tuple((quarter_in_words(fact.period), percent(float(fact), 2)) for fact in reversed(facts))
    table = Table(_("Mean total cost of sending US$ 200"), (_("Quarter"), _("Total cost")), rows)
    return Picture("lines", _over_time(facts), spec, table)


def _over_time(facts: Sequence[Fact]) -> str:
    first, last = facts[0], facts[-1]
    words = {
        "first": quarter_in_words(first.period),
        "last": quarter_in_words(last.period),
        "was": percent(float(first)),
        "now": percent(float(last)),
    }
    if len(facts) == 1:
        return _("One quarter is known: {now} ({last}).").format(**words)
    change = float(last) - float(first)
    if abs(change) < 0.25:
        return _("On average it takes as much as before: {was} in {first}, {now} in {last}.").format(**words)
    if change < 0:
        return _("On average it has become cheaper: {was} in {first}, {now} in {last}.").format(**words)
    return _("On average it has become dearer: {was} in {first}, {now} in {last}.").format(**words)


def _place(period: str) -> int:
    """Quarters from year 0."""
    year, _q, n = period.partition("Q")
    return 4 * int(year) + (int(n) - 1 if n else 0)
