"""The names of stages, offices, lines of a budget and times of the way, as lesson 3.1.1 shows them."""

from __future__ import annotations

from fieldschool.i18n import _, pgettext
from fieldschool.sources import needs


def stage_names() -> dict[str, str]:
    """Name the stages of the way, in order."""
    names = {
        "decision": _("Deciding"),
        "recruitment": _("Finding the job"),
        "preparation": _("Getting ready"),
        "arrival": _("Arriving"),
        "abroad": _("Working abroad"),
        "home": _("The family at home"),
        "planned": _("Planning the return"),
        "forced": _("Sent back"),
        "reintegration": _("Settling in again"),
        "retirement": _("Growing old"),
    }
    return {stage: names[stage] for stage in needs.STAGES}


def office_names() -> dict[str, str]:
    """Name the kinds of office that could answer a need."""
    names = {
        "town": _("Town hall or district office"),
        "registry": _("Civil registry"),
        "social": _("Social welfare office"),
        "school": _("School"),
        "health": _("Health centre"),
        "employment": _("Employment service"),
        "bank": _("Bank or savings cooperative"),
        "notary": _("Notary or land registry"),
        "police": _("Police or prosecutor"),
        "consulate": _("Consulate or embassy"),
        "association": _("Association, parish or family group"),
        "ministry": _("A ministry or national agency"),
    }
    return {office: names[office] for office in needs.OFFICES}


def state_names() -> dict[str, str]:
    """Name what can be said of a need."""
    return {"yes": _("Yes"), "partly": _("Partly"), "no": _("No"), "unknown": _("I don't know")}


def line_names() -> dict[str, str]:
    """Name the lines of a budget, with loans and what is left."""
    return {
        "food": _("Food"),
        "housing": _("House, water and light"),
        "school": _("School"),
        "health": _("Health"),
        "transport": _("Transport and phone"),
        "other": _("Clothing and other things"),
        "celebrations": _("Feasts and gifts"),
        "business": _("Farm or business"),
        "loan": _("Loans"),
        "left": pgettext("money", "Left to save"),
    }


def spent_on_names() -> dict[str, str]:
    """Name the groups that surveys have in common."""
    lines = line_names()
    names = {name: lines[name] for name in ("food", "housing", "school", "health", "transport")}
    return names | {"school": _("School and leisure"), "rest": _("All other living")}


def moment_names(returned: bool) -> dict[str, str]:
    """Name the times of the way; of a family that is back already, two have other names."""
    names = {
        "before": _("Before leaving"),
        "first_months": _("First months away"),
        "sending": _("Money arrives each month"),
        "stopped": _("Sent back at once"),
        "back": _("Back, with work"),
        "old": _("Old age"),
    }
    return names | ({"sending": _("While abroad"), "back": _("Back home, now")} if returned else {})
