"""Families' months before and after somebody left, and what households of a country spend on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum, log

import pandas as pd

from fieldschool.sources import facts, families, history, tables, yardstick
from fieldschool.sources.cited import Page
from fieldschool.sources.families import MADE, Family
from fieldschool.sources.marked import N_
from fieldschool.sources.scaling import MEAN_COST_PCT, plain

#: Lines of a budget.
LINES = ("food", "housing", "school", "health", "transport", "other", "celebrations", "business")
#: Groups that surveys of households have in common.
SPENT_ON = ("food", "housing", "school", "health", "transport", "rest")
#: Of what a family spends after somebody left, the part that it spent before: the middle of the course's invented
#: families, rounded.
BEFORE_OF_AFTER = {"food": 0.72, "housing": 0.62, "school": 0.25, "health": 0.42, "transport": 0.6, "other": 0.6}
#: Before somebody leaves, living takes nearly all: the middle of the same families.
LIVING_OF_INCOME = 0.92
WHO = N_("One member works abroad; the others live at home.")
WANTS = N_("Write what they want: a house, a school year, a shop?")
WORRIES = N_("Write what worries them: illness, a debt, the job abroad?")


@dataclass(frozen=True)
class Profile:
    """An invented family; money is a month, in home currency.

    Attributes
    ----------
    profile_id : str
        Short name, on which saved answers hang.
    title, who, wants, worries : str
        In English.
    returned : bool
        Whether ``after`` is the month after a return, not after a departure.
    debt : float
        What was borrowed to leave.
    earned_before, earned_after, received : float
    spent_before, spent_after : mapping
        Amount by line, of `LINES`.
    loan_before, loan_after : float
    back : tuple of float or None
        What is earned at home after a return, and what one more at the table costs; ``None`` where not known.
    note : str
        How it was made, where it was made for a country; in English.
    """

    profile_id: str
    title: str
    who: str
    wants: str
    worries: str
    returned: bool
    debt: float
    earned_before: float
    earned_after: float
    received: float
    spent_before: Mapping[str, float]
    spent_after: Mapping[str, float]
    loan_before: float
    loan_after: float
    back: tuple[float, float] | None = None
    note: str = ""


@dataclass(frozen=True)
class Spending:
    """What households of a country spend on.

    Attributes
    ----------
    iso3, kind, who, note : str
        ``kind`` is ``survey`` or ``index`` (weights of the price index, which stand for usual spending).
    year : int or None
    shares : mapping
        Percent by group, of `SPENT_ON`; ``None`` where the source has it in the rest.
    source : Page
    """

    iso3: str
    kind: str
    year: int | None
    who: str
    shares: Mapping[str, float | None]
    note: str
    source: Page


def for_country(iso3: str) -> list[Profile]:
    """Invented families to start from; never empty.

    Those of ``data/family_budgets.csv``, else made from the families of the country (its pack, or by GDP per head).

    Raises
    ------
    TableError, UnknownCountry
        When a file cannot be used, or the code is not of the course.
    """
    held = families.for_country(iso3)
    rows = _rows().get(iso3, [])
    if rows:
        return [_profile(row, {family.family_id: family for family in held}) for row in rows]
    return [_made(family) for family in held]


@tables.kept("spending_shares")
def spending(frame: pd.DataFrame) -> dict[str, Spending]:
    """What households spend on, by country."""
    found = {}
    frame = frame
    for iso3, rows in frame.groupby("iso3"):
        first = rows.iloc[0]
        page = Page.of(first)
        told = {row["spent_on"]: None if pd.isna(row["share"]) else float(row["share"]) for _, row in rows.iterrows()}
        year = None if pd.isna(first["year"]) else int(first["year"])
        shares = {name: told.get(name) for name in SPENT_ON}
        found[str(iso3)] = Spending(str(iso3), first["kind"], year, first["who"], shares, first["note"], page)
    return found


def beside(iso3: str) -> str:
    """The country whose households stand beside those of a country: itself, else the nearest in GDP per head.

    The poorer a household, the larger its share for food (Engel, 1857): that is why income decides, not the map.
    """
    known = spending()
    if iso3 in known:
        return iso3
    own = yardstick.gdp_month(iso3) / yardstick.home_per_usd(iso3)
    return min(known, key=lambda other: (abs(log(_gdp(other) / own)), other))


def _gdp(iso3: str) -> float:
    found = facts.latest(iso3, yardstick.GDP)
    return float(found) / 12 if found is not None else yardstick.gdp_month(iso3) / yardstick.home_per_usd(iso3)


@tables.kept("family_budgets")
def _rows(frame: pd.DataFrame) -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = {}
    for row in frame.assign(family_id=frame["family_id"].fillna("")).to_dict("records"):
        found.setdefault(row["iso3"], []).append(row)
    return found


def _profile(row: Mapping, held: Mapping[str, Family]) -> Profile:
    family = held.get(row["family_id"])
    texts = (row[name] for name in ("profile_id", "title", "who", "wants", "worries"))
    money = (float(row[name]) for name in ("debt", "earned_before", "earned_after", "received"))
    spent = [{name: float(row[f"{name}_{when}"]) for name in LINES} for when in ("before", "after")]
    loans = [float(row[f"loan_{when}"]) for when in ("before", "after")]
    back = (family.income_after_return_month, family.returnee_living_month) if family else None
    return Profile(*texts, row["turn"] == "back", *money, *spent, *loans, back)


def _made(family: Family) -> Profile:
    """The month after from a family that is known; the month before in the proportions of the invented families."""
    rate = float(history.rate(family.home_currency, family.work_currency))
    after = {name: amount for name, amount in family.bills if name in LINES}
    before = {name: plain(amount * BEFORE_OF_AFTER.get(name, 1.0)) for name, amount in after.items()}
    return Profile(
        profile_id=family.family_id,
        title=family.title,
        who=WHO,
        wants=WANTS,
        worries=WORRIES,
        returned=False,
        debt=family.loan.principal if family.loan else 0.0,
        earned_before=plain(fsum(before.values()) / LIVING_OF_INCOME, 3),
        earned_after=family.local_income_month,
        received=plain(family.sent_month * (1 - MEAN_COST_PCT / 100) * rate, 3),
        spent_before=before,
        spent_after=after,
        loan_before=0.0,
        loan_after=plain(family.loan.instalment, 3) if family.loan else 0.0,
        back=(family.income_after_return_month, family.returnee_living_month),
        note=MADE if family.family_id == "made" else family.note,
    )
