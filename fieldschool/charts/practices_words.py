"""How practices are spoken of: names of themes, levels, ratings and criteria; the sentence about who is first."""

from __future__ import annotations

from fieldschool.i18n import _, number, percent

#: Criteria, in the order of their sliders.
CRITERIA = ("fit", "proof", "ready", "cost", "level", "time")


def theme_names() -> dict[str, str]:
    """What practices are about."""
    return {
        "money_lessons": _("Money lessons"),
        "savings": _("Savings"),
        "remittances": _("Cost of sending money"),
        "cooperatives": _("Cooperatives"),
        "investment": _("Investing at home"),
        "matched": _("Matched money"),
        "services": _("Services for migrants"),
        "return": _("Coming home"),
        "families": _("Families who stay"),
        "partnership": _("Working with people abroad"),
        "skills": _("Skills"),
    }


def level_names() -> dict[str, str]:
    """Who could begin a practice."""
    return {
        "community": _("A village, group or association"),
        "city_municipality": _("A town, city or district"),
        "state_province": _("A province or state"),
        "national": _("A national agency"),
        "international": _("Several countries together"),
        "cross_border": _("Somebody at each end"),
    }


def cost_names() -> dict[str, str]:
    """What it costs the one who copies it."""
    return {"low": _("little money"), "medium": _("some money"), "high": _("much money")}


def evidence_names() -> dict[int, str]:
    """How strong the proof is."""
    return {
        1: _("a claim or a plan"),
        2: _("counted by those who run it, or by the press"),
        3: _("studied from outside"),
        4: _("compared with people without it"),
    }


def status_names() -> dict[str, str]:
    """Whether it goes on, as the pages show."""
    return {"running": _("yes, as its page shows"), "ended": _("no, it ended"), "unknown": _("not known")}


def criterion_names() -> dict[str, str]:
    """What practices are scored by."""
    return {
        "fit": _("Fits our theme"),
        "proof": _("Proof that it works"),
        "ready": _("We have what it needs"),
        "cost": _("We can pay for it"),
        "level": _("We could begin it"),
        "time": _("Quick to show results"),
    }


def first_sentence(title: str, share: float, best: int, worst: int, count: int) -> str:
    """Say who is first, and whether that holds with other weights.

    Parameters
    ----------
    title : str
    share : float
        0 to 1: share of weightings in which it comes first.
    best, worst : int
        Ranks between which it stands near the own weights.
    count : int
        Practices compared.
    """
    if count == 1:
        return _("Only one practice is left: {title}. Widen your choice to compare.").format(title=title)
    if worst == 1:
        said = _("First for you: {title}. It stays first when each slider moves by up to half.")
    else:
        said = _(
            "First for you: {title}. With each slider moved by up to half it stands between place {best} and {worst}."
        )
    more = _("With sliders set in any way it is first in {share} of cases.")
    return (
        said.format(title=title, best=number(best), worst=number(worst))
        + " "
        + more.format(share=percent(100 * share, 0))
    )


def places(best: int, worst: int) -> str:
    """The places between which one stands."""
    return number(best) if best == worst else _("{best} to {worst}").format(best=number(best), worst=number(worst))
