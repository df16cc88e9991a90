"""Words for what it costs to send: an offer, how fast, how it is paid out, who would not switch."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from fieldschool.i18n import _, money, percent
from fieldschool.i18n import date as day_in_words
from fieldschool.sources.corridor_features import GROUPS

#: Answers to "is there one?".
YES, NO, UNKNOWN = "yes", "no", "unknown"


@dataclass(frozen=True)
class Offer:
    """A price for one transfer, ready to be told.

    Attributes
    ----------
    key : str
        The id of a service, of an own quote, or ``average``.
    name : str
        Who, and how.
    fee : float
        Fee of this transfer, in the currency of the country of work.
    fee_pct : float
        The same in percent of the amount.
    margin_pct : float or None
        Exchange-rate margin in percent of the amount; ``None`` where no reference rate is known. Below 0 for a rate
        that is better than the reference.
    note : str
        Speed, access and day, in words.
    paid_out : str
        ``cash``, ``account``, ``wallet``, ``home`` or empty.
    split : bool
        Whether fee and margin are known apart.
    own : bool
        Whether it is the participant's own quote.
    when, source : str
        Quarter or day, and who says so.
    """

    key: str
    name: str
    fee: float
    fee_pct: float
    margin_pct: float | None
    note: str = ""
    paid_out: str = ""
    split: bool = True
    own: bool = False
    when: str = ""
    source: str = ""

    @property
    def total_pct(self) -> float:
        """Total cost in percent of the amount; the fee alone where the margin is not known."""
        return self.fee_pct + (self.margin_pct or 0.0)

    @property
    def parts(self) -> list[float]:
        """Fee, margin, and what is not known apart."""
        if not self.split:
            return [0.0, 0.0, self.total_pct]
        return [self.fee_pct, self.margin_pct or 0.0]


def paid_out_names() -> dict[str, str]:
    """How money arrives, by key."""
    return {
        "cash": _("Cash"),
        "account": _("Bank account"),
        "wallet": _("Mobile wallet"),
        "home": _("Brought to the door"),
        UNKNOWN: _("I don't know"),
    }


#: The publisher's words for how money arrives.
PAID_OUT = {
    "Cash": "cash",
    "Bank account": "account",
    "Own/partner Bank account": "account",
    "Mobile wallet": "wallet",
}


def speed_names() -> dict[str, str]:
    """How fast money arrives, by key."""
    return {
        "hour": _("In less than an hour"),
        "same_day": _("The same day"),
        "next_day": _("The next day"),
        "days": _("In 2 to 5 days"),
        "longer": _("In more than 5 days"),
        UNKNOWN: _("I don't know"),
    }


def sent_by_names() -> dict[str, str]:
    """How one sends, by key."""
    return {
        "app": _("App or page"),
        "agent": _("Agent or counter"),
        "bank": _("Bank branch"),
        "mobile": _("Mobile money"),
        UNKNOWN: _("I don't know"),
    }


def reason_names() -> dict[str, tuple[str, str]]:
    """Why people do not switch, and what would help, by key; our own wording."""
    return {
        "account": (
            _("The family has no account, or the sender has none"),
            _("A service that pays out cash; an account opened with the migrant's consular card"),
        ),
        "phone": (
            _("No smartphone, or no data"),
            _("A service by agent or by simple telephone; a helper at the association's office"),
        ),
        "papers": (
            _("No papers that the service accepts"),
            _("Ask which documents each service takes; consular cards are often enough"),
        ),
        "trust": (
            _("They do not trust a firm that they do not know"),
            _("A first small transfer together; somebody from home who already uses it"),
        ),
        "cash": (
            _("The family needs cash, close by, on the day"),
            _("Count the road to the counter, too: fare and hours are part of the cost"),
        ),
        "debt": (
            _("They owe the agent, or the agent gives credit"),
            _("The debt comes first; a cheaper loan can free the choice"),
        ),
    }


def group_names() -> dict[str, str]:
    """What there is to build on, by key."""
    names = {
        "agreement": _("Agreement between the two states"),
        "organisation": _("Organisations of migrants"),
        "programme": _("Programmes that run"),
    }
    return {group: names[group] for group in GROUPS}


def answer_names() -> dict[str, str]:
    """Answers to "is there one?"."""
    return {YES: _("Yes"), NO: _("No"), UNKNOWN: _("I don't know")}


def quarter_in_words(period: str) -> str:
    """``2025Q1`` as people say it; other text as it is."""
    year, _q, n = period.partition("Q")
    return _("quarter {n} of {year}").format(n=n, year=year) if n else year


def day(text: str) -> str:
    """``2026-11-28`` as the reader writes it; other text as it is."""
    try:
        return day_in_words(dt.date.fromisoformat(text))
    except ValueError:
        return text


def cost(offer: Offer, amount: float, currency: str) -> str:
    """What a transfer takes, in percent and in money."""
    return _("{share} ({money})").format(
        share=percent(offer.total_pct), money=money(offer.total_pct / 100 * amount, currency)
    )
