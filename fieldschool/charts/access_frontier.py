"""Safety against return: the best product of each class of safety, and which ones no other product beats on both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fieldschool.charts.access_words import Offer, protection_names
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, listing, percent
from fieldschool.models.access import undominated
from fieldschool.sources.access import PROTECTIONS


@dataclass(frozen=True)
class Frontier:
    """Products of a known class of safety, and which of them nothing beats."""

    offers: tuple[Offer, ...]
    stands: tuple[bool, ...]

    @property
    def standing(self) -> tuple[Offer, ...]:
        """Those that nothing beats, the safest first."""
        return tuple(one for one, stands in zip(self.offers, self.stands, strict=True) if stands)

    def best(self, protection: str) -> Offer | None:
        """The highest return of a class."""
        own = [one for one in self.offers if one.protection == protection]
        return max(own, key=lambda one: one.real_pct, default=None)

    def accepted(self, floor: str) -> Offer | None:
        """The highest return among those at least as safe as ``floor``; of equal ones the safest."""
        allowed = PROTECTIONS[: PROTECTIONS.index(floor) + 1]
        return max(
            (one for one in self.offers if one.protection in allowed), key=lambda one: one.real_pct, default=None
        )


def frontier(offers: Sequence[Offer]) -> Frontier:
    """Compare products that fit. Cash is none, and a class that is not known cannot be compared."""
    known = [one for one in offers if one.protection in PROTECTIONS and one.key != "CASH"]
    known.sort(key=lambda one: (PROTECTIONS.index(one.protection), -one.real_pct))
    safety = np.array([-PROTECTIONS.index(one.protection) for one in known], dtype=int)
    # What a reader sees as equal is equal.
    returns = np.array([round(one.real_pct, 1) for one in known])
    stands = undominated(safety, returns) if known else np.array([], dtype=bool)
    return Frontier(tuple(known), tuple(bool(one) for one in stands))


def picture(found: Frontier, floor: str) -> Picture:
    """Bars: the best of each class, the safest first; marked if nothing safer leaves as much."""
    names = protection_names()
    best = [one for protection in PROTECTIONS if (one := found.best(protection)) is not None]
    standing = {one.key for one in found.standing}
    items = [
        {
            "name": f"{names[one.protection]}: {one.name}",
            "value": round(one.real_pct, 2),
            "text": percent(one.real_pct),
            "note": _("nothing safer leaves as much") if one.key in standing else _("something safer leaves more"),
            "mark": one.key in standing,
        }
        for one in best
    ]
    rows = tuple(
        (one.name, names[one.protection], percent(one.real_pct), _("yes") if one.key in standing else _("no"))
        for one in found.offers
    )
    columns = (_("Product"), _("Who stands behind the money"), _("Left a year"), _("Nothing beats it on both"))
    unit = _("The best of each class, the safest first; % a year after tax, fees and inflation") if items else ""
    spec = {"title": _("Safety against return"), "unit": unit, "items": items}
    return Picture("bars", sentence(found, floor), spec, Table(_("Safety and return"), columns, rows))


def sentence(found: Frontier, floor: str) -> str:
    """What nothing beats, and what one step down in safety brings."""
    if not found.offers:
        return _("No product that fits has a class of safety that we know.")
    names, standing = protection_names(), found.standing
    told = [
        _("{name} ({who}, {rate})").format(name=one.name, who=names[one.protection], rate=percent(one.real_pct))
        for one in standing
    ]
    said = _("Nothing beats {names} on both safety and return.").format(names=listing(told))
    mine = found.accepted(floor)
    if mine is None:
        return said + " " + _("Nothing that fits is as safe as you ask.")
    said += " " + _("With the safety that you ask for, the most is {name}: {rate} a year.").format(
        name=mine.name, rate=percent(mine.real_pct)
    )
    more = max(found.offers, key=lambda one: one.real_pct)
    if round(more.real_pct, 1) > round(mine.real_pct, 1):
        said += " " + _("With less safety it would be {rate} a year, with {name}.").format(
            rate=percent(more.real_pct), name=more.name
        )
    else:
        said += " " + _("Less safety would bring nothing more.")
    return said
