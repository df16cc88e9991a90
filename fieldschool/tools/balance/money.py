"""Money that comes into a place, as it is shown: where it leaves today, and what closing leaks would add."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fieldschool.charts import multiplier as chart
from fieldschool.charts.multiplier import Place
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, number
from fieldschool.models import multiplier as model
from fieldschool.models.multiplier import LEAKS, Leaks
from fieldschool.sources import countries, impacts, yardstick
from fieldschool.tools.balance import leak_fields
from fieldschool.tools.balance.leak_fields import CLOSE, LIMITS, MOST_CLOSED, START
from fieldschool.tools.content import view_content
from fieldschool.tools.widgets import Form, View, side_by_side

#: The illustrative sum: so many families, each of which receives so many US dollars a month.
FAMILIES, DOLLARS = 100, 200


class Money:
    """The multiplier of a place, in three parts: today, with smaller leaks, and beside published ones.

    Parameters
    ----------
    state : mapping
        What `state` gave on another day.
    country : str
        Own country, for the currency.
    on_change : callable
        Called as ``on_change()`` after a change.
    """

    def __init__(self, state: Any, country: str, on_change: Callable[[], None]) -> None:
        self.country, self._on_change = country, on_change
        self._illustrative = illustrative(country)
        state = state if isinstance(state, Mapping) else {}
        amounts = state.get("amounts") if isinstance(state.get("amounts"), Mapping) else {}
        self.amounts = {iso3: float(amount) for iso3, amount in amounts.items() if leak_fields.is_amount(amount)}
        self.leaks = _points(state.get("leaks"), START, LIMITS)
        self.closed = _points(state.get("closed"), dict.fromkeys(LEAKS, 0), dict.fromkeys(LEAKS, (0, MOST_CLOSED)))
        self.form = Form(self._fields(), self._values(), self._edited, title=_("Money that comes in"))
        closing = {f"{CLOSE}{name}": points for name, points in self.closed.items()}
        self.closing = Form(
            leak_fields.closing_fields(), closing, self._closed_by, title=_("Smaller, by how many points?")
        )
        self.view, self.closing_view, self.anchors = View(), View(), View()

    @property
    def state(self) -> dict[str, Any]:
        """What was set, as plain values."""
        return {"amounts": dict(self.amounts), "leaks": dict(self.leaks), "closed": dict(self.closed)}

    @property
    def amount(self) -> float:
        """What comes in a month, in the own currency; illustrative until somebody sets it."""
        return self.amounts.get(self.country, self._illustrative)

    @property
    def today(self) -> Place:
        """The place as it is."""
        return Place(self.amount, countries.country(self.country).currency, _leaks(self.leaks))

    @property
    def then(self) -> Place:
        """The place with the leaks made smaller; no leak becomes smaller than none, or than the least there can be."""
        after = {name: max(LIMITS[name][0], points - self.closed[name]) for name, points in self.leaks.items()}
        return Place(self.amount, self.today.currency, _leaks(after))

    def parts(self) -> dict[str, Any]:
        """The parts for a notebook."""
        return {
            "multiplier": side_by_side(self.form, self.view, leak_fields.about()),
            "closing": side_by_side(self.closing, self.closing_view, View(leak_fields.ways())),
            "anchors": self.anchors,
        }

    def draw(self) -> None:
        """Show what follows from the shares."""
        today, then = self.today, self.then
        self.pictures = (chart.rounds(today), chart.leaving(today), chart.closing(today, then), chart.next_points(then))
        self.beside = chart.anchored(today, impacts.anchors())
        _show(self.view, self.pictures[:2])
        _show(self.closing_view, self.pictures[2:])
        _show(self.anchors, [self.beside])
        self.anchors.sources = list(self.beside.sources)
        for name in LEAKS:
            self._remark(name)

    def move_to(self, country: str) -> None:
        """Count in the currency of another own country; the shares stay."""
        self.country = country
        self._illustrative = illustrative(country)
        with self.form.hold_sync():
            self.form.fields = self._fields()
            self.form.values = self._values()

    def seen(self) -> dict[str, Any]:
        """What exercises may look at."""
        today, then = self.today.leaks, self.then.leaks
        return {
            "home_currency": self.today.currency,
            "multiplier_hundred": 100 * model.multiplier(today),
            "multiplier_again_pct": 100 * today.again,
            "multiplier_set": sum(self.leaks[name] != START[name] for name in LEAKS),
            "closing_points": round(100 * model.points(today, then)),
            "closing_gain_home": (model.multiplier(then) - model.multiplier(today)) * self.amount,
            "closing_best_pct": chart.best_percent(today, then),
        }

    def says(self) -> list[str]:
        """What the pictures say, with their numbers, as text."""
        return [part for each in (*self.pictures, self.beside) for part in (each.sentence, str(each.table))]

    def _fields(self) -> list[dict]:
        return leak_fields.today_fields(countries.country(self.country).currency)

    def _values(self) -> dict[str, Any]:
        return {"amount": self.amount, **self.leaks}

    def _remark(self, name: str) -> None:
        there, key = self.leaks[name] - LIMITS[name][0], f"{CLOSE}{name}"
        if self.closed[name] > there:
            said = _("No more than {n} can be closed here: that much is there today.").format(n=number(max(0, there)))
            self.closing.set_note(key, said)
        else:
            self.closing.clear_note(key)

    def _edited(self, key: str, raw: Any) -> None:
        value = self.form.accept(key, raw)
        if value is None:
            return
        if key == "amount":
            self.amounts[self.country] = value
        else:
            self.leaks[key] = value
        self._on_change()

    def _closed_by(self, key: str, raw: Any) -> None:
        value = self.closing.accept(key, raw)
        if value is not None:
            self.closed[key.removeprefix(CLOSE)] = value
            self._on_change()


def illustrative(country: str) -> float:
    """What comes in a month where nobody has set it, in the country's currency, with two digits that count."""
    return float(f"{FAMILIES * DOLLARS * yardstick.home_per_usd(country):.2g}")


def _leaks(points: Mapping[str, float]) -> Leaks:
    return Leaks(**{name: points[name] / 100 for name in LEAKS})


def _points(state: Any, start: Mapping[str, float], limits: Mapping[str, tuple[float, float]]) -> dict[str, float]:
    """Read shares in percent; what cannot be one is as it began."""
    kept = state if isinstance(state, Mapping) else {}
    return {name: kept[name] if leak_fields.is_within(kept.get(name), limits[name]) else start[name] for name in LEAKS}


def _show(view: View, pictures: Sequence[Picture]) -> None:
    view.show(view_content(pictures[0].sentence, pictures))
