"""Strategy mix: what happens when an impact, a limit or a strategy is chosen, or the best mix is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts import strategies as chart
from fieldschool.charts import strategies_words as words
from fieldschool.i18n import _, number
from fieldschool.models import strategies as model
from fieldschool.models.strategies import FULL, SAME, Limits, Menu
from fieldschool.sources import strategies
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.strategies import pages
from fieldschool.tools.strategies.about import assumed, known
from fieldschool.tools.strategies.aims import EXAMPLE, Aim, local, picked, read
from fieldschool.tools.strategies.fields import BEST as BUTTON
from fieldschool.tools.strategies.fields import HERE, NAMED, OPEN, SAVED, aim_fields, best_fields, cards, limit_fields
from fieldschool.tools.strategies.keeping import leaves, restored
from fieldschool.tools.strategies.plan import Facts, key
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.workbook.entries import Entry


class StrategiesTool(LessonTool):
    """The tool of lesson 2.2.2, in three parts: ``impacts``, ``mix``, ``best``."""

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was chosen, as plain values. The country is kept for all lessons, not here."""
        return self.choices.state()

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.choices = restored(state)
        self.earlier = read(self.saved)
        if not self.earlier:
            self.choices.use = HERE
        self._look_up()

    @property
    def aims(self) -> tuple[Aim, ...]:
        """The impacts that are to be reached."""
        return self.earlier if self.choices.use == SAVED else picked(self.choices.picked)

    @property
    def limits(self) -> Limits:
        """What there is."""
        budget = self.choices.budget.get(self.country, self.facts.usual)
        return Limits(budget, self.choices.staff, self.choices.months)

    @property
    def menu(self) -> Menu:
        """What can be chosen, with the effects that are counted on."""
        return self.facts.menu(self.choices.careful)

    def answers(self) -> tuple[Entry, ...]:
        """What later lessons read: ``strategy_mix``, ``reached_impacts``, ``strategy_reach``, ``strategy_fits``."""
        mine = self.mine
        return leaves(self.facts, self.choices.mix, self.shares, mine.points, mine.fits, self.sources())

    def summary(self) -> list[dict[str, str]]:
        """The mix in words, for the workbook."""
        rows = [{"what": line.title, "value": _("adds {n} of 100").format(n=number(line.adds))} for line in self.lines]
        return [{"what": _("My strategy mix"), "value": self.view.content["sentence"]}, *rows]

    def sources(self) -> tuple[str, ...]:
        """Our estimates, and the page behind each strategy that is chosen."""
        known = strategies.strategies()
        cited = [known[name].source.citation() for name in self.choices.mix]
        return (_("Strengths, costs and people: our estimate"), *dict.fromkeys(cited))

    def all_sources(self) -> list[str]:
        """The page behind each strategy of the list, with its address."""
        found = [each.source for each in strategies.strategies().values()]
        return list(dict.fromkeys(f"{source.citation()}. {source.url}" for source in found))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        table = self.aims_view.content["compare"]
        who = "\n".join(" | ".join(row) for row in table["rows"]) if table else ""
        shown = [self.aims_view.content["sentence"], who, self.picture.sentence, self.view.content["notice"]]
        shown += [str(self.picture.table), str(self.taken.table), self.best_view.content["sentence"]]
        told = [f"{field['label']}: {field['help']}" for field in self._cards]
        evidence = [": ".join(row) for row in known()["table"]["rows"]]
        return "\n\n".join([*filter(None, shown), "\n\n".join(told), "\n".join(evidence)])

    # What is on the page ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.impacts = Form(self._aim_fields(), self._aim_values(), self._aimed, title=_("The impacts to reach"))
        self.mix = Form(self._mix_fields(), self._mix_values(), self._moved, title=_("My mix"))
        self.ask = Form(best_fields(), {}, self._asked, title="")
        self.forms = (self.impacts, self.mix, self.ask)
        self.aims_view, self.view, self.best_view = View(), View(), View()
        found = View(known(), labels={"table": _("What is known of each strategy")})
        about = View(assumed(), labels={"table": _("What is assumed, and what is left out")})
        self.parts = {
            "impacts": stacked(self.impacts, self.aims_view),
            "mix": side_by_side(self.mix, self.view, found, about),
            "best": stacked(self.ask, self.best_view),
        }
        self._draw_aims()

    def _look_up(self) -> None:
        """Read anew what there is to choose from; dear, and only needed when impacts, country or prices change."""
        self.facts = Facts(self.aims, dict(self.choices.named), self.country, self.choices.prices)

    def _aim_fields(self) -> list[dict]:
        return aim_fields(self.earlier, self.choices.use, self.aims)

    def _aim_values(self) -> dict[str, Any]:
        picks = {f"pick{n}": name for n, name in enumerate(self.choices.picked, 1)}
        named = {f"{NAMED}{aim.impact_id}": self.choices.named.get(aim.impact_id, OPEN) for aim in self.aims}
        return {"use": self.choices.use, **picks, **named}

    def _mix_fields(self) -> list[dict]:
        self._cards = cards(self.aims, self.choices.named, self.facts.costs, self.facts.currency)
        return [*limit_fields(self.country), *self._cards]

    def _mix_values(self) -> dict[str, Any]:
        told = self.choices
        chosen = {each.strategy_id: each.strategy_id in told.mix for each in local()}
        limits = {"budget": self.limits.budget, "staff": told.staff, "months": told.months}
        return {"country": self.country, **limits, "careful": told.careful, "prices": told.prices, **chosen}

    # What a change does -----------------------------------------------------------------------------------------

    def _aimed(self, name: str, raw: Any) -> None:
        value = self.impacts.accept(name, raw)
        if value is None:
            return
        if name == "use":
            self.choices.use = value
        elif name.startswith(NAMED):
            self.choices.named.pop(name.removeprefix(NAMED), None)
            if value != OPEN:
                self.choices.named[name.removeprefix(NAMED)] = value
        else:
            self.choices.picked[int(name.removeprefix("pick")) - 1] = value
        self._renew()
        self._changed()

    def _moved(self, name: str, raw: Any) -> None:
        value = self.mix.accept(name, raw)
        if value is None:
            return
        told = self.choices
        if name == "budget":
            told.budget[self.country] = float(value)
        elif name in ("staff", "months", "careful"):
            setattr(told, name, value)
        elif name in ("country", "prices"):
            if name == "country":
                self._move_to(value)
            else:
                told.prices = float(value)
            self._renew()
        else:
            told.mix = [each for each in self.facts.ids if (each in told.mix if each != name else value)]
        self._changed()

    def _renew(self) -> None:
        """After the impacts, the country or the prices changed: every card says something else."""
        self._look_up()
        self.impacts.fields = self._aim_fields()
        self.impacts.values = self._aim_values()
        self.mix.fields = self._mix_fields()
        self.mix.values = self._mix_values()
        self._draw_aims()

    def _asked(self, _name: str, _raw: Any) -> None:
        from fieldschool.models.best_mix import NoAnswer, best

        self.ask.clear_note(BUTTON)
        try:
            found = best(self.menu, self.limits)
        except (NoAnswer, ImportError):
            self.ask.set_note(BUTTON, _("The best mix could not be found here. Your own mix is safe."), "error")
            return
        other = self.facts.names(found.other) if found.other else None
        kept = {"key": key(self.menu, self.limits), "mix": self.facts.names(found.mix), "other": other}
        self.choices.best = kept
        self._changed()

    # What follows -----------------------------------------------------------------------------------------------

    @property
    def _example(self) -> bool:
        """Whether the impacts are those to begin with."""
        return self.choices.use == HERE and self.choices.picked == list(EXAMPLE)

    def _draw_aims(self) -> None:
        self.aims_view.show(pages.aims(self.aims, self.choices.named, self._example))

    def _draw(self) -> None:
        facts, menu, limits, mix = self.facts, self.menu, self.limits, self.choices.mix
        self.shares = model.reach(menu, facts.places(mix), limits.months)
        self.mine = self._in_words(mix)
        self.lines = pages.lines(facts, mix, menu, limits.months)
        sentence = words.own(self.mine, len(facts.aims), limits.budget, limits.staff, facts.currency)
        rows = pages.reached(facts, mix, menu, limits.months, self.shares)
        self.picture = chart.reached(rows, self.lines, sentence, facts.currency)
        self.taken = chart.used(self.mine, limits.budget, limits.staff, facts.currency)
        self.broken, notes = pages.problems(facts, mix, menu, limits)
        self.view.show(pages.own(self.picture, self.taken, self.broken))
        self.view.sources = list(self.sources())
        errors = {name: note for name, note in self.mix.notes.items() if note["kind"] == "error"}
        self.mix.notes = {name: {"kind": "note", "text": text} for name, text in notes.items()} | errors
        self._draw_best()

    def _in_words(self, mix: list[str]) -> words.Mix:
        known, places, menu = strategies.strategies(), self.facts.places(mix), self.menu
        return words.Mix(
            tuple(_(known[name].title) for name in mix),
            float(model.total(menu, places, self.limits.months)),
            float(menu.cost[places].sum()),
            float(menu.staff[places].sum()),
            model.fits(menu, places, self.limits),
        )

    @property
    def best(self) -> list[str] | None:
        """The best mix, where it was asked for and nothing that it depends on has changed since."""
        kept = self.choices.best
        return kept["mix"] if kept and kept["key"] == key(self.menu, self.limits) else None

    def _draw_best(self) -> None:
        found, facts, limits = self.best, self.facts, self.limits
        self.gap: float | None = None
        if not facts.aims:
            said = _("Choose at least one impact first.")
        elif found is None and self.choices.best:
            said = _("Something has changed since. Ask once more for the best mix.")
        elif found is None:
            said = _("Choose your own mix first. Then ask for the best one, and compare.")
        if found is None or not facts.aims:
            self.best_view.show(pages.best(said, None, (), ""))
            return
        top, places = self._in_words(found), (facts.places(self.choices.mix), facts.places(found))
        shares = (self.shares, model.reach(self.menu, places[1], limits.months))
        self.gap = max(0.0, top.points - self.mine.points) if self.mine.fits else None
        sentence = words.difference(self.mine, top, facts.currency, self._gain(*shares), limits.budget)
        drawn = [model.total(facts.middle, each, limits.months, facts.futures) for each in places]
        sure = words.futures(model.odds(drawn[1], drawn[0]), self.mine.fits)
        picture = chart.beside(*drawn, (self.mine.points, top.points), sure) if found else None
        rows = pages.side_by_side(facts, shares, self.mine, top) if found else ()
        self.best_view.show(pages.best(sentence, picture, rows, self._remarks()))

    def _gain(self, mine: Any, best: Any) -> str:
        """The impact that gains most of what the best mix reaches more; empty where none has more than half of it."""
        gained = (best - mine) * self.menu.weight
        most = int(gained.argmax())
        return self.aims[most].title if gained.sum() > SAME and 2 * gained[most] > gained.sum() else ""

    def _remarks(self) -> str:
        other = (self.choices.best or {}).get("other")
        said = _("The search is exact; the figures in it are estimates. It does not know your place: you do.")
        if not other:
            return said
        mix = self._in_words(other)
        return " ".join([words.another(mix.titles, mix.cost, self.facts.currency), said])

    def _seen(self) -> dict[str, Any]:
        return {
            "strategies_impacts": len(self.aims),
            "strategies_impacts_chosen": not self._example,
            "strategies_chosen": len(self.choices.mix),
            "strategies_fits": self.mine.fits,
            "strategies_broken": len(self.broken),
            "strategies_reach": self.mine.points,
            "strategies_half_reached": int((FULL * self.shares >= FULL / 2 - SAME).sum()) if self.aims else 0,
            "strategies_budget_pct": 100 * self.limits.budget / self.facts.usual,
            "strategies_careful": self.choices.careful,
            "strategies_best_shown": self.best is not None,
            "strategies_gap": self.gap,
        }
