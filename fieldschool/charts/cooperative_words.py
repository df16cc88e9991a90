"""What a cooperative's year and balance sheet say, in plain words with the numbers in them."""

from __future__ import annotations

from fieldschool.i18n import _, money, number, percent
from fieldschool.models.cooperative import CENTS, Shared
from fieldschool.models.cooperative_growth import Sheet, Shocked


def line_names() -> dict[str, str]:
    """The lines of the year's end, as labels."""
    return {
        "reserve": _("Reserve fund"),
        "education": _("Education and training"),
        "community": _("Community"),
        "social": _("Solidarity, social provision"),
        "losses": _("For losses nobody foresaw"),
        "optional": _("Land, building, other"),
        "interest": _("Interest on shares"),
        "refund": _("Refunds by use"),
    }


def surplus_sentence(shared: Shared, currency: str) -> str:
    """What of the year goes where, or that nothing is shared out."""
    if shared.loss:
        said = _("A year of loss: nothing is shared out. {loss} is taken from the reserve.")
        return said.format(loss=money(shared.loss / CENTS, currency))
    if not shared.total:
        return _("There is no surplus this year: nothing is shared out.")
    paid = shared.lines.get("interest", 0) + shared.lines.get("refund", 0)
    said = _("Of {all} the members are paid {paid}; {reserve} stays in the reserve.")
    parts = [
        said.format(
            all=money(shared.total / CENTS, currency),
            paid=money(paid / CENTS, currency),
            reserve=money(shared.lines.get("reserve", 0) / CENTS, currency),
        )
    ]
    if shared.interest_rate is not None and shared.refund_rate is not None:
        said = _("Each 100 of shares earns {interest}; each 100 of interest paid on loans brings back {refund}.")
        rates = (number(100 * rate, 2) for rate in (shared.interest_rate, shared.refund_rate))
        parts.append(said.format(**dict(zip(("interest", "refund"), rates, strict=True))))
    if shared.moved:
        said = _("{money} could not be paid by the rules and went to the reserve.")
        parts.append(said.format(money=money(shared.moved / CENTS, currency)))
    return " ".join(parts)


def growth_sentence(first: Sheet, last: Sheet, dry: int | None, reserve_norm: float, liquid_norm: float) -> str:
    """Whether the reserve kept pace, and whether there is money at hand."""
    said = _("In five years the reserve goes from {before} of all it has to {after}; the norm is {norm}.")
    parts = [
        said.format(
            before=percent(100 * first.reserve_ratio), after=percent(100 * last.reserve_ratio),
            norm=percent(reserve_norm),
        )
    ]  # fmt: skip
    if dry is not None:
        parts.append(_("In month {n} the money at hand is gone.").format(n=number(dry)))
    elif last.deposits > 0:
        said = _("Of 100 on deposit, {n} are at hand at the end; the norm is {norm}.")
        parts.append(said.format(n=number(100 * last.liquid_ratio), norm=number(liquid_norm)))
    return " ".join(parts)


def shock_sentence(found: Shocked, currency: str) -> str:
    """Whether everybody could be paid, and who bears the loss."""
    if found.dry is None:
        said = _("Everybody who asks is paid: {paid} in all.")
    else:
        said = _("In month {n} the money at hand is not enough: members wait for theirs. Of {asked}, {paid} is paid "
                 "within a year.")  # fmt: skip
    words = {"asked": money(found.asked, currency), "paid": money(found.paid, currency)}
    parts = [said.format(n=number(found.dry or 0), **words)]
    if found.lost > 0:
        said = _("Bad loans cost {lost}.").format(lost=money(found.lost, currency))
        parts.append(said + " " + _bearing(found, currency))
    return " ".join(parts)


def _bearing(found: Shocked, currency: str) -> str:
    tiny = 1e-9 * found.lost
    if found.deposits_lost > tiny:
        said = _("The reserve and all shares are gone, and {money} of the deposits with them.")
        return said.format(money=money(found.deposits_lost, currency))
    if found.shares_lost > tiny:
        said = _("The reserve is gone, and members lose {money} of their shares. Deposits are not touched.")
        return said.format(money=money(found.shares_lost, currency))
    return _("The reserve bears it all: no member loses anything.")
