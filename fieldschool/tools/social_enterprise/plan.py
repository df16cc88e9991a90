"""What was set of an enterprise: money by country, the rest for all; what was kept of another day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from fieldschool.models import breakeven
from fieldschool.models.social_enterprise import Outcome
from fieldschool.sources import countries, social
from fieldschool.tools.kept import is_number, mapping, one_of, text
from fieldschool.tools.widgets.kinds import LARGEST

#: Ends of what is no money: change of all prices and part of the planned units, in percent; parts of the surplus.
ENDS: dict[str, tuple[float, float]] = {
    "prices": (-30.0, 30.0),
    "sold": (0.0, 150.0),
    "members": (0.0, 100.0),
    "growth": (0.0, 100.0),
    "community": (0.0, 100.0),
    "bought": (0.0, 100_000.0),
    "discount": (0.0, 30.0),
}
START = {
    "prices": 0.0,
    "sold": 100.0,
    "members": 40.0,
    "growth": 20.0,
    "community": 10.0,
    "bought": 60.0,
    "discount": 5.0,
}
#: Parts of the surplus that are set; the reserve is what is left.
USES = ("members", "growth", "community")
#: Shares of an outcome, in percent.
SHARES = ("deadweight", "attribution", "drop_off")
#: Years that an outcome may last, people that it may reach, and letters of a text.
LONGEST, MOST_PEOPLE, TEXT = 20, 1e7, 400
#: What the participant writes.
OUTLINE = ("what", "whom", "first", "ready", "decides", "step")


@dataclass
class Plan:
    """What a participant set.

    Attributes
    ----------
    shops : dict of str to str
        Enterprise on view, by country.
    money : dict of str to dict
        Amounts that were changed, by country: ``SHOP.fixed``, ``SHOP.PRODUCT.price``, ``elsewhere``,
        ``OUTCOME.value.low`` ...
    numbers : dict of str to float
        By the names of `ENDS`.
    units : dict of str to float
        Units a month that were changed, by product.
    spread : dict of str to float
        People, shares (in percent) and years of outcomes that were changed: ``OUTCOME.deadweight.low``,
        ``OUTCOME.years``.
    left_out : set of str
        Outcomes that are not counted.
    buys : bool
        Whether members buy there, or sell.
    written : dict of str to str
        By the names of `OUTLINE`.
    """

    shops: dict[str, str] = field(default_factory=dict)
    money: dict[str, dict[str, float]] = field(default_factory=dict)
    numbers: dict[str, float] = field(default_factory=lambda: dict(START))
    units: dict[str, float] = field(default_factory=dict)
    spread: dict[str, float] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)
    buys: bool = True
    written: dict[str, str] = field(default_factory=lambda: dict.fromkeys(OUTLINE, ""))

    def state(self) -> dict[str, Any]:
        """Plain values."""
        plain = {name: dict(getattr(self, name)) for name in ("shops", "numbers", "units", "spread", "written")}
        money = {iso3: dict(amounts) for iso3, amounts in self.money.items()}
        return {**plain, "money": money, "left_out": sorted(self.left_out), "buys": self.buys}

    @property
    def moved(self) -> bool:
        """Whether anything about the enterprise or its outcomes was changed."""
        changed = (self.shops, self.money, self.units, self.spread, self.left_out, not self.buys)
        return any(changed) or self.numbers != START

    def shop(self, iso3: str) -> social.Shop:
        """The enterprise on view."""
        known = {shop.shop_id: shop for shop in social.shops(iso3)}
        return known.get(self.shops.get(iso3, ""), next(iter(known.values())))

    def amount(self, iso3: str, key: str, usual: float) -> float:
        """An amount in the country's money, as changed or as in our table."""
        return self.money.get(iso3, {}).get(key, usual)

    def month(self, iso3: str) -> tuple[breakeven.Result, breakeven.BreakEven]:
        """A month as set now, and where it pays for itself."""
        shop = self.shop(iso3)
        price, cost, units = (
            np.array([self.of_product(iso3, shop, one, name) for one in shop.products])
            for name in ("price", "cost", "units")
        )
        price, units = price * (1 + self.numbers["prices"] / 100), units * self.numbers["sold"] / 100
        fixed = self.amount(iso3, f"{shop.shop_id}.fixed", shop.fixed)
        return breakeven.result(fixed, price, cost, units), breakeven.break_even(fixed, price, cost, units)

    def of_product(self, iso3: str, shop: social.Shop, product: social.Product, name: str) -> float:
        """Price, cost or units of a product, before the two sliders."""
        if name == "units":
            return self.units.get(product.product_id, product.units)
        return self.amount(iso3, f"{shop.shop_id}.{product.product_id}.{name}", getattr(product, name))

    def uses(self) -> dict[str, float] | None:
        """Parts of the surplus that add up to 100, the reserve first; ``None`` where more than 100 are given away."""
        given = {name: self.numbers[name] for name in USES}
        rest = 100 - sum(given.values())
        return None if rest < 0 else {"reserve": rest, **given}

    def outcome(self, iso3: str, facts: social.OutcomeFacts) -> Outcome:
        """An outcome as set now; a low end above the high one changes places with it."""
        ends: dict[str, tuple[float, float]] = {}
        for name, usual in facts.ends.items():
            pair = [self.end(iso3, facts, name, place) for place in ("low", "high")]
            scale = 100 if name in SHARES else 1
            ends[name] = (min(pair) / scale, max(pair) / scale) if usual else (0.0, 0.0)
        years = round(self.spread.get(f"{facts.outcome_id}.years", facts.years))
        return Outcome(**ends, years=years)

    def end(self, iso3: str, facts: social.OutcomeFacts, name: str, place: str) -> float:
        """One end of what is not known exactly, as the participant sees it."""
        usual = facts.ends[name][place == "high"]
        key = f"{facts.outcome_id}.{name}.{place}"
        if name == "value":
            return self.amount(iso3, key, social.value_here(usual, iso3))
        return self.spread.get(key, usual)

    def counted(self) -> list[social.OutcomeFacts]:
        """The outcomes that are counted."""
        return [one for one in social.outcomes() if one.outcome_id not in self.left_out]

    def prices(self, iso3: str) -> tuple[float, float]:
        """Price of a unit here and elsewhere; to begin with that of the first product, and a little more elsewhere."""
        first = self.shop(iso3).products[0]
        here = self.amount(iso3, "here", first.price)
        return here, self.amount(iso3, "elsewhere", float(f"{1.06 * first.price:.2g}"))

    def put_in(self, iso3: str) -> float:
        """What is put in: to begin with, half a year of fixed costs."""
        return self.amount(iso3, "put_in", 6 * self.shop(iso3).fixed)


def read(state: Mapping[str, Any]) -> Plan:
    """Read what was kept; what cannot be true is left out."""
    plan, known = Plan(), {country.iso3 for country in countries.all_countries()}
    for iso3, name in mapping(state.get("shops")).items():
        if iso3 in known and one_of(name, [shop.shop_id for shop in social.shops(iso3)]):
            plan.shops[iso3] = name
    for iso3, amounts in mapping(state.get("money")).items():
        kept = {key: float(value) for key, value in mapping(amounts).items() if _is_amount(iso3, key, value)}
        if iso3 in known and kept:
            plan.money[iso3] = kept
    numbers = mapping(state.get("numbers"))
    for name, (low, high) in ENDS.items():
        if is_number(numbers.get(name)) and low <= numbers[name] <= high:
            plan.numbers[name] = float(numbers[name])
    products = social.product_ids()
    plan.units = {
        key: float(value)
        for key, value in mapping(state.get("units")).items()
        if key in products and is_number(value) and 0 <= value <= LARGEST
    }
    plan.spread = {key: float(value) for key, value in mapping(state.get("spread")).items() if _is_spread(key, value)}
    left = state.get("left_out")
    plan.left_out = {one.outcome_id for one in social.outcomes() if isinstance(left, list) and one.outcome_id in left}
    plan.buys = state.get("buys") is not False
    written = mapping(state.get("written"))
    plan.written = {name: text(written.get(name), TEXT) for name in OUTLINE}
    return plan


def _is_amount(iso3: Any, key: Any, value: Any) -> bool:
    if not (isinstance(iso3, str) and isinstance(key, str) and is_number(value) and 0 <= value <= LARGEST):
        return False
    if key in ("here", "elsewhere", "way", "put_in"):
        return True
    first, *rest = key.split(".")
    outcomes = {one.outcome_id for one in social.outcomes()}
    if first in outcomes:
        return rest in (["value", "low"], ["value", "high"])
    shop = next((one for one in social.shops(iso3) if one.shop_id == first), None) if len(iso3) == 3 else None
    if shop is None:
        return False
    products = {one.product_id for one in shop.products}
    return rest == ["fixed"] or (len(rest) == 2 and rest[0] in products and rest[1] in ("price", "cost"))


def _is_spread(key: Any, value: Any) -> bool:
    if not (isinstance(key, str) and is_number(value)):
        return False
    first, *rest = key.split(".")
    if first not in {one.outcome_id for one in social.outcomes()}:
        return False
    if rest == ["years"]:
        return 1 <= value <= LONGEST
    if len(rest) != 2 or rest[1] not in ("low", "high"):
        return False
    return (rest[0] == "people" and 0 <= value <= MOST_PEOPLE) or (rest[0] in SHARES and 0 <= value <= 100)
