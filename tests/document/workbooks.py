"""Workbooks to make documents of: a full one, one of five lessons, an empty one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fieldschool.workbook.entries import Choice, Entry, Flag, Items, Number, State, Text

Workbook = dict[tuple[str, str], Entry]
SOURCE = "World Bank, Remittance Prices Worldwide, 2025 Q1 (checked 2025-06-30)"
STAFF = "Municipal office for migrants, with the school of social work and two volunteers of the federation"


def book(*entries: Entry) -> Workbook:
    """Entries by lesson and key."""
    return {(one.lesson, one.key): one for one in entries}


def items(lesson: str, key: str, *rows: dict[str, Any], sources: Iterable[str] = ()) -> Items:
    """Rows of one key."""
    return Items(lesson=lesson, key=key, value=list(rows), sources=tuple(sources))


def activity(n: int, **other: Any) -> dict[str, Any]:
    """A finished activity."""
    return {
        "id": f"a{n}", "what": f"Open help desk number {n} for families that send and receive money", "lead": "Office for migrants",
        "partners": "Federation of clubs; savings cooperative", "start": f"2027-{n:02d}", "months": 4.0 + n, "cost": 12_500.0 * n,
        "currency": "MXN", "funding": "Municipality" if n % 2 else "Federation of clubs",
        "indicator": "Families that came to the desk", "indicator_id": "desk", "baseline": "0", "target": f"{20 * n} a month",
        "risk": "The mayor changes: have the council decide it", "from_lesson": "1.4",
    } | other  # fmt: skip


def the_plan(*activities: dict[str, Any]) -> Workbook:
    """Only what lesson 4.3 keeps."""
    return book(
        Text(lesson="4.3", key="plan_title", value="Money that stays: plan of San Miguel"),
        Text(lesson="4.3", key="plan_purpose", value="Families keep more of what is sent.\nThe town earns from it, too."),
        items("4.3", "activities", *(activities or [activity(n) for n in range(1, 9)])),
        items("4.3", "capacity", {"id": "c1", "need": "Reading a cooperative's balance sheet", "who": "Two staff of the office",
                                  "offer": "School of cooperatives, one week", "by_month": "2027-05"}),
        items("4.3", "first_100_days", {"id": "d2", "day": 30.0, "what": "Council decides", "who": "Mayor"},
              {"id": "d1", "day": 3.0, "what": "Tell the mayor what was learned", "who": "I myself"}),
    )  # fmt: skip


def full(charts: Iterable[tuple[str, str, dict[str, Any]]] = ()) -> Workbook:
    """Something of each lesson; ``charts`` are states of tools as (lesson, tool, state)."""
    needs = [{"need_id": f"n{i}", "stage": "Deciding", "need": f"Know what sending costs, number {i}", "office": STAFF, "state": "partly",
              "first": float(i)} for i in range(1, 7)]  # fmt: skip
    rest = book(
        Text(lesson="0.0", key="country", value="MEX"), Text(lesson="0.0", key="profile.place", value="San Miguel"),
        Choice(lesson="0.0", key="profile.role", value="official", options=("open", "official")),
        Number(lesson="0.0", key="before.q01", value=2.0, unit="of 5"), Number(lesson="4.3", key="after.q01", value=4.0, unit="of 5"),
        items("1.1", "priorities", {"target": "10.c", "title": "Sending costs", "office": "x", "office_name": "Treasury", "reason": "It is dear"}),
        items("1.2", "priorities", {"objective": "20", "title": "Faster, safer and cheaper remittances", "place": 1.0, "already": "A price list"}),
        items("1.3", "thin", {"country": "MEX", "area_id": "a", "area": "Return", "in_force": 0.0}, sources=["Ministry of the Interior"]),
        items("1.4", "have", {"item_id": "i1", "area_id": "a", "item": "An office", "answer": "yes"}),
        items("1.4", "lack", {"item_id": "i2", "area_id": "a", "item": "A budget line", "answer": "no"}),
        items("1.4", "first_steps", {"item_id": "i2", "area_id": "a", "item": "A budget line", "step": "Ask the treasurer"}),
        items("1.5", "scores", *({"indicator_id": f"g{i}", "indicator": f"Gap {i}", "score": 1.0, "importance": 3.0, "rank": float(i)} for i in range(1, 8))),
        items("1.5", "recommendations", {"gap": "g1", "action": "A budget line", "leads": "Treasurer", "first": "Draft", "by": "March", "seen": "A vote"}),
        items("2.1.2", "likenesses", {"text": "Both send workers north", "sentence": "-"}),
        items("2.1.2", "differences", {"text": "Ours go by sea", "sentence": "-"}),
        items("2.1.3", "who_my_diaspora_is", {"about": "all", "iso3": "MEX", "name": "Mexico", "people": 11.2e6, "sentence": "Nearly all live in one country."},
              {"about": "destination", "iso3": "USA", "name": "United States", "people": 10.85e6, "part": 0.97, "women": 0.47, "year": 2020.0},
              sources=["United Nations, International Migrant Stock 2020"]),
        Text(lesson="2.1.3", key="who_left", value="The young of the villages above the lake."),
        items("2.2.1", "top_impacts", {"impact_id": "i", "title": "Income for the family", "level": "family", "domain": "money", "sign": "gain", "weight": 3.0},
              sources=["IOM, World Migration Report 2024"]),
        items("2.2.2", "strategy_mix", {"strategy_id": "s", "title": "Help desk", "cost": 200_000.0, "unit": "MXN a year", "staff": 2.0, "months": 6.0, "evidence": "some", "impacts": "i"}),
        Flag(lesson="2.2.2", key="strategy_fits", value=True),
        Text(lesson="3.1.1", key="target_name", value="Families that receive money"), Number(lesson="3.1.1", key="target_size", value=850.0, unit="people"),
        items("3.1.1", "target_needs", *needs),
        items("3.1.2", "short_list", {"idea_id": "x", "idea": "Goat cheese", "score": "3.4 (3 to 4)", "weakest": "Market", "main_risk": "Drought", "who": "Club", "where": "Lake"}),
        items("3.1.2", "risks", {"idea": "Goat cheese", "risk_id": "r", "risk": "Drought", "chance_pct": 20.0, "loss": 40_000.0, "currency": "MXN", "reduces": "A well", "owner": "Club"}),
        items("3.2.1", "household.plan", {"what": "Sent each month", "value": "USD 300"}, sources=[SOURCE]),
        items("3.2.2", "organizing_targets", {"what": "Members", "kind": "members", "now": 20.0, "in_a_year": 30.0, "in_five_years": 80.0, "who": "Secretary"}),
        items("3.2.3", "chosen_corridor", {"from_iso3": "USA", "to_iso3": "MEX", "amount": 300.0, "currency": "USD", "fee": 3.0, "margin": 1.0, "total": 2.0, "service": "Postal order", "own": "no",
                                           "source": SOURCE, "date": "2025", "why": "Cheapest", "step": "A poster"}, sources=[SOURCE]),
        items("3.2.4", "partner_list", {"partner": "Savings cooperative", "type_id": "c", "type": "Cooperative", "influence": 4.0, "interest": 5.0, "office": ""}),
        items("3.2.4", "roles", {"activity": "Help desk", "accountable": "Mayor", "responsible": "Office", "consulted": "Clubs", "informed": "Council"}),
        items("3.2.5", "products_to_promote", {"product": "Savings account", "rate_pct": 4.0, "real_pct": -0.5, "whom": "Families", "risk": "Inflation"}, sources=[SOURCE]),
        items("3.3.1", "scheme_terms", {"what": "Share capital", "for_whom": "Migrants", "share_min": 500.0, "contribution": 50.0, "months": 12.0, "earns": "5 %", "insured": "no", "back": "After a year", "ask": "Whether it is audited", "country": "MEX", "currency": "MXN"}),
        items("3.3.2", "venture_terms", {"venture": "avocado", "currency": "MXN", "money": 60.0, "profit": 50.0, "years": 7.0, "losing": 22.0, "losing_farmer": 10.0, "irr": 9.0, "words": "Books are open"}),
        items("3.3.3", "social_outline", {"what": "A shop", "whom": "200 families", "first": "Club", "ready": "Rooms", "decides": "Members", "step": "Meet"}),
        items("3.3.4", "enterprise_outline", {"idea": "Bakery", "who": "A family", "buyers": "The school", "own": 20_000.0, "loan": 10_000.0, "missing": 5_000.0, "currency": "MXN", "decision": "wait"}),
        items("3.4", "observations", {"site_id": "s1", "site_type": "coop", "item_id": "q1", "value": 3.0}),
        items("3.4", "take_home", {"site_id": "s1", "what": "One counter for all papers", "needs": "A room", "theme": "office"}),
        items("4.1", "starting_points", {"id": "1.4:i2", "what": "A budget line", "from_lesson": "1.4", "impact": 4.0, "feasibility": 3.0, "first_step": "Ask", "who": "Treasurer", "by_month": "2027-03"}),
        items("4.2", "practices_chosen", {"practice_id": "p", "title": "3x1 programme", "how": "adapt", "change": "Smaller", "needs_first": "Clubs", "who_to_call": "The ministry", "first_step": "Call"}, sources=["SEDESOL 2016"]),
        *(State(lesson=lesson, key=tool, value=state) for lesson, tool, state in charts),
    )  # fmt: skip
    return rest | the_plan()


def five() -> Workbook:
    """Someone who did five lessons."""
    kept = {"0.0", "1.4", "2.2.1", "3.2.3", "4.1"}
    return {place: entry for place, entry in full().items() if place[0] in kept}
