"""What a participant set of a business, by country and kind: as it was moved, else as our table has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fieldschool.i18n import _, number
from fieldschool.models.enterprise import MONTHS, Plan, Trouble
from fieldschool.models.enterprise_loan import Loan
from fieldschool.models.loans import DECLINING
from fieldschool.sources import enterprises
from fieldschool.sources.enterprises import EVEN, OWN, Kind
from fieldschool.sources.scaling import plain
from fieldschool.tools.widgets.kinds import LARGEST

#: Lines of a budget that are written as a list; the other roles have a control of their own.
LISTED = ("start", "stock", "month")
#: Ends of the numbers that are no money.
ENDS: dict[str, tuple[float, float]] = {
    "units": (0, 1e7), "wait": (0, 12), "begins": (0, 100), "grows": (0, 18), "opens": (0, 11), "rate": (0, 120),
    "months": (1, 60), "fee": (0, 15), "grace": (0, 24),
}  # fmt: skip
#: Amounts of money.
MONEY = ("price", "unit_cost", "own", "drawings", "loan")
#: What goes wrong, to begin with: ends and the first value.
TROUBLES: dict[str, tuple[float, float, float]] = {
    "fall": (0, 100, 40), "first": (1, 30, 7), "length": (1, 12, 3), "late": (0, 12, 3), "closed": (1, MONTHS, 4),
    "closed_for": (1, 6, 2), "drawn": (1, 3, 2),
}  # fmt: skip
#: Interest a year where no loan of a country was read; illustrative.
RATE = 24.0
WHOLE = frozenset({"wait", "grows", "opens", "months", "grace"})

ByKind = dict[str, dict[str, Any]]


@dataclass
class Desk:
    """What was set.

    Attributes
    ----------
    kinds : dict of str to str
        Kind of business by country.
    moved : dict
        By country, then by kind: what was moved (numbers, ``season``, ``way`` of the loan, ``twelve`` months).
    lines : dict
        By country, then by kind: the lines of the budget, where they were edited.
    trouble : dict of str to float
        Held for all countries.
    """

    kinds: dict[str, str] = field(default_factory=dict)
    moved: dict[str, ByKind] = field(default_factory=dict)
    lines: dict[str, dict[str, list[dict[str, str]]]] = field(default_factory=dict)
    trouble: dict[str, float] = field(default_factory=lambda: {name: ends[2] for name, ends in TROUBLES.items()})

    def state(self) -> dict[str, Any]:
        """Plain values."""
        moved = {iso3: {kind: dict(own) for kind, own in by.items()} for iso3, by in self.moved.items()}
        lines = {iso3: {kind: [dict(row) for row in rows] for kind, rows in by.items()}
                 for iso3, by in self.lines.items()}  # fmt: skip
        return {"kinds": dict(self.kinds), "moved": moved, "lines": lines, "trouble": dict(self.trouble)}

    def kind(self, iso3: str) -> Kind:
        """The kind of business that is planned in a country."""
        known = enterprises.kinds(iso3)
        return next((kind for kind in known if kind.kind_id == self.kinds.get(iso3)), known[0])

    def own(self, iso3: str) -> dict[str, Any]:
        """What was moved of the kind on the table."""
        return self.moved.get(iso3, {}).get(self.kind(iso3).kind_id, {})

    def values(self, iso3: str) -> dict[str, Any]:
        """All of it: as moved, else to begin with."""
        return {**usual(self.kind(iso3), iso3), **self.own(iso3)}

    def set(self, iso3: str, name: str, value: Any) -> None:
        """Keep what was moved."""
        self.moved.setdefault(iso3, {}).setdefault(self.kind(iso3).kind_id, {})[name] = value

    def rows(self, iso3: str) -> list[dict[str, str]]:
        """The lines of the budget as the list shows them."""
        kind = self.kind(iso3).kind_id
        edited = self.lines.get(iso3, {}).get(kind)
        return edited if edited is not None else first_rows(kind, iso3)

    def set_rows(self, iso3: str, rows: list[dict[str, str]]) -> None:
        """Keep the lines as they were edited."""
        self.lines.setdefault(iso3, {})[self.kind(iso3).kind_id] = rows


def usual(kind: Kind, iso3: str) -> dict[str, Any]:
    """What a kind of business begins with in a country."""
    lines = enterprises.lines(kind.kind_id, iso3)
    by_role = {line.role: line.amount for line in lines if line.role not in LISTED}
    start = sum(line.amount for line in lines if line.role in ("start", "stock"))
    month = sum(line.amount for line in lines if line.role == "month")
    offers = [offer for offer in enterprises.offers(iso3) if offer.rate_pct > 0]
    return {
        "price": by_role["price"],
        "units": by_role["volume"],
        "unit_cost": by_role["unit"],
        "drawings": by_role["drawings"],
        # Enough to open and for one month: our estimate of what people bring.
        "own": plain(start + month + by_role["drawings"], 3),
        "season": kind.season_id,
        "twelve": [100.0] * 12,
        "opens": 0,
        "wait": kind.wait,
        "begins": 50 if kind.grows else 100,
        "grows": kind.grows,
        "loan": 0.0,
        "rate": offers[0].rate_pct if offers else RATE,
        "months": 24,
        "fee": 2.0,
        "grace": 0,
        "way": DECLINING,
    }


def first_rows(kind_id: str, iso3: str) -> list[dict[str, str]]:
    """The lines of our table as the list shows them, in the reader's words."""
    return [
        {"what": _(line.what), "role": line.role, "amount": number(line.amount, 2)}
        for line in enterprises.lines(kind_id, iso3)
        if line.role in LISTED
    ]


def factors(values: Mapping[str, Any], iso3: str) -> tuple[float, ...]:
    """Sales of the twelve months as shares of a usual one."""
    if values["season"] == OWN:
        return tuple(share / 100 for share in values["twelve"])
    known = {season.season_id: season.factors for season in enterprises.seasons(iso3)}
    return known.get(values["season"], known[EVEN])


def plan_of(values: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], iso3: str) -> Plan:
    """To the model.

    Parameters
    ----------
    values : mapping
        As `Desk.values` gives them.
    rows : sequence of mapping
        Finished lines of the budget: ``role`` and ``amount``.
    iso3 : str
    """
    sums = {role: sum(row["amount"] for row in rows if row["role"] == role) for role in LISTED}
    return Plan(
        start=sums["start"] + sums["stock"],
        own=values["own"],
        price=values["price"],
        units=values["units"],
        unit_cost=values["unit_cost"],
        fixed=sums["month"],
        drawings=values["drawings"],
        season=factors(values, iso3),
        opens=int(values["opens"]),
        wait=int(values["wait"]),
        begins=values["begins"] / 100,
        grows=int(values["grows"]),
        loan=loan_of(values),
    )


def loan_of(values: Mapping[str, Any], amount: float | None = None, way: str = "") -> Loan:
    """The loan; grace is never as long as the loan itself."""
    amount = values["loan"] if amount is None else amount
    months = int(values["months"])
    grace = min(int(values["grace"]), months - 1)
    fee = amount * values["fee"] / 100
    return Loan(amount, values["rate"] / 1200, months, way or values["way"], fee, grace)


def troubles_of(trouble: Mapping[str, float]) -> dict[str, Trouble]:
    """Each trouble by itself, and all of them in the same plan."""
    fall, drawn, late = trouble["fall"] / 100, trouble["drawn"], int(trouble["late"])
    first, length = int(trouble["first"]), int(trouble["length"])
    closed, closed_for = int(trouble["closed"]), int(trouble["closed_for"])
    return {
        "season": Trouble(fall=fall, first=first, length=length),
        "late": Trouble(late=late),
        "sick": Trouble(closed=closed, closed_for=closed_for),
        "drawn": Trouble(drawn=drawn),
        "all": Trouble(fall, first, length, late, closed, closed_for, drawn),
    }


def largest(name: str) -> float:
    """The largest value of a number or an amount."""
    return ENDS[name][1] if name in ENDS else LARGEST
