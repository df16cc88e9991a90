"""Practices for my context: what happens when a condition is answered, a slider moved, a card opened, one chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ipywidgets import Box, VBox

from fieldschool.charts import practices as chart
from fieldschool.i18n import _
from fieldschool.sources import practices
from fieldschool.sources.practices import Practice
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.content import view_content
from fieldschool.tools.practices import fields, kept, pages
from fieldschool.tools.practices.about import assumed
from fieldschool.tools.practices.cards import FailureCards, PracticeCards
from fieldschool.tools.practices.chosen import Chosen, how_names, page
from fieldschool.tools.practices.earlier import EarlierView, read
from fieldschool.tools.practices.fields import ALL, FILTERS, FIRST, LOOKING, MINE_FIRST, THEME_KEYS, WEIGHT
from fieldschool.tools.practices.leaves import leaves
from fieldschool.tools.practices.scoring import OPEN, Context, ranked
from fieldschool.tools.practices.seen import seen
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.workbook.entries import Entry


class PracticesTool(LessonTool):
    """The tool of lesson 4.2, in five parts: ``context``, ``ranking``, ``card``, ``failures``, ``choice``."""

    # What is kept -----------------------------------------------------------------------------------------------

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.kept = kept.read(state)
        self.earlier = read(self.saved)

    @property
    def state(self) -> dict[str, Any]:
        """What was answered, weighed and chosen, as plain values."""
        one = self.kept
        return {
            "have": dict(one.have),
            "themes": None if one.themes is None else list(one.themes),
            "mine": one.mine,
            "budget": one.budget,
            "weights": dict(one.weights),
            "filters": dict(one.filters),
            "looking": one.looking,
            "opened": list(one.opened),
            "failing": one.failing,
            "chosen": self.chosen.records,
        }

    @property
    def themes(self) -> list[str]:
        """The three themes, own ones or those of earlier lessons; `OPEN` where there is none."""
        found = list(self.earlier.themes) if self.kept.themes is None else self.kept.themes
        return [*found, *[OPEN] * len(THEME_KEYS)][: len(THEME_KEYS)]

    @property
    def context(self) -> Context:
        """What the place has and wants, with what earlier lessons left."""
        themes = tuple(dict.fromkeys(theme for theme in self.themes if theme != OPEN))
        mine = self.kept.mine or self.earlier.level or OPEN
        return Context({**self.earlier.have, **self.kept.have}, themes, mine, self.kept.budget)

    @property
    def looked_at(self) -> Practice | None:
        """The practice on the card; the first of the ranking until another is chosen, of all if none is left."""
        every = practices.practices()
        return every.get(self.kept.looking) or self.ranked.first() or next(iter(every.values()), None)

    def answers(self) -> tuple[Entry, ...]:
        """What later lessons read: ``practices_chosen`` and ``conditions``."""
        return leaves(self.chosen.complete, self.kept.have)

    def summary(self) -> list[dict[str, str]]:
        """The choice and what it rests on, in words, for the workbook."""
        known, how = practices.practices(), how_names()
        pairs = [(known[row["practice"]], row) for row in self.chosen.complete]
        rows = [
            {"what": _(one.title), "value": "; ".join([how[row["how"]], row["change"], row["first_step"]])}
            for one, row in pairs
        ]
        return [{"what": _("First in my ranking"), "value": self.picture.sentence}, *rows]

    def sources(self) -> tuple[str, ...]:
        """The pages behind the practices that are drawn."""
        return chart.sources([one for _i, one in self.ranked.in_order()[: chart.SHOWN]])

    def all_sources(self) -> list[str]:
        """Every page behind the tool, each with its address."""
        found = [*practices.practices().values(), *practices.failures(), *practices.contacts()]
        return list(dict.fromkeys(f"{one.source.citation()}. {one.source.url}" for one in found))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        holds = self.ranking.content["compare"]
        rows = "\n".join(" | ".join(row) for row in holds["rows"]) if holds else ""
        return "\n\n".join([
            self.earlier_view.says(), self.context_view.content["sentence"], self.picture.sentence,
            str(self.picture.table), rows, self.card.says(), self.failures.says(), self.choice_view.content["sentence"],
        ])  # fmt: skip

    # What is on the page ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        one = self.kept
        self.context_form = Form(fields.context_fields(), {}, self._answered, title=_("My place"))
        weights = {f"{WEIGHT}{name}": weight for name, weight in one.weights.items()}
        self.weighing = Form(fields.ranking_fields(), {**weights, **one.filters}, self._weighed,
                             title=_("How much each counts"))  # fmt: skip
        self.looking = Form(fields.card_fields(), {LOOKING: one.looking}, self._looked, title=_("One practice"))
        self.failing = Form(fields.failure_fields(), {"failing": one.failing}, self._filtered, title="")
        self.chosen = Chosen(one.rows, self._changed)
        self.forms = (self.context_form, self.weighing, self.looking, self.chosen)
        self.context_view, self.ranking, self.choice_view = View(), View(), View()
        self.earlier_view, self.card, self.failures = EarlierView(self.earlier), PracticeCards(), FailureCards()
        rules = View(assumed(), labels={"table": _("How a score comes about")})
        before = VBox([Box([self.context_view]), self.earlier_view])
        before.add_class("fs-stack")
        self.parts = {
            "context": stacked(self.context_form, before, several=True),
            "ranking": side_by_side(self.weighing, self.ranking, rules),
            "card": stacked(self.looking, self.card),
            "failures": stacked(self.failing, self.failures),
            "choice": stacked(self.chosen, self.choice_view),
        }
        self._shown_card: tuple | None = None
        self._shown_theme = ""

    # What a change does -----------------------------------------------------------------------------------------

    def _answered(self, key: str, raw: Any) -> None:
        value = self.context_form.accept(key, raw)
        if value is None:
            return
        if key in THEME_KEYS:
            themes = self.themes
            themes[THEME_KEYS.index(key)] = value
            self.kept.themes = themes
        elif key == "mine":
            self.kept.mine = value
        elif key == "budget":
            self.kept.budget = value
        else:
            self.kept.have[key] = value
        self._changed()

    def _weighed(self, key: str, raw: Any) -> None:
        value = self.weighing.accept(key, raw)
        if value is None:
            return
        if key in FILTERS:
            self.kept.filters[key] = value
        else:
            self.kept.weights[key.removeprefix(WEIGHT)] = round(value)
        self._changed()

    def _looked(self, key: str, raw: Any) -> None:
        value = self.looking.accept(key, raw)
        if value is None:
            return
        if key == LOOKING:
            self.kept.looking = value
            if value != FIRST and value not in self.kept.opened:
                self.kept.opened.append(value)
            self.looking.clear_note(fields.TAKE)
            self._changed()
        elif one := self.looked_at:
            # The list tells of its change by itself.
            took = self.chosen.take(one.practice_id, self.context, self.country)
            said = _("It is on your list below.") if took else self.chosen.notice
            self.looking.set_note(fields.TAKE, said, "note" if took else "error")

    def _filtered(self, key: str, raw: Any) -> None:
        value = self.failing.accept(key, raw)
        if value is not None:
            self.kept.failing = value
            self._draw_failures()
            self._note()

    def _draw(self) -> None:
        context = self.context
        fits = [one for one in practices.practices().values() if self._fits(one)]
        self.ranked = ranked(fits, context, self.kept.weights)
        self.picture = chart.picture(self.ranked)
        drawn = [self.picture] if self.picture.spec["items"] else []
        self.ranking.show(
            view_content(
                self.picture.sentence,
                drawn,
                notice=pages.method(self.ranked, context, self.kept.weights),
                compare=chart.holds(self.ranked),
            )
        )
        self._draw_context(context)
        self._draw_card(context)
        self._draw_failures()
        self.choice_view.show(page(self.chosen, context, pages.beaten(self.ranked)))

    def _draw_context(self, context: Context) -> None:
        values = {key: theme for key, theme in zip(THEME_KEYS, self.themes, strict=True)}
        values |= {"mine": context.level, "budget": context.budget}
        asked = practices.conditions()
        self.context_form.values = values | {name: context.have.get(name) for name in asked}
        taken = [name for name in self.earlier.have if name not in self.kept.have]
        said = _("From lesson {number}").format(number="1.4")
        notes = {name: {"kind": "note", "text": said} for name in taken}
        if notes != self.context_form.notes:
            self.context_form.notes = notes
        self.context_view.show(view_content(pages.context_sentence(context)))

    def _draw_card(self, context: Context) -> None:
        one = self.looked_at
        # Cards are long: they are written anew only when something on them changes.
        now = (one.practice_id, *(context.have.get(name) for name in one.needs)) if one else None
        if one and now != self._shown_card:
            self.card.show(one, context, self.country)
        self._shown_card = now

    def _draw_failures(self) -> None:
        theme = self.kept.failing
        if theme == MINE_FIRST:
            # Without a theme of one's own the one that was studied most.
            theme = next(iter(self.context.themes), "matched")
        if theme == self._shown_theme:
            return
        self._shown_theme = theme
        bad = [one for one in practices.failures() if theme in (ALL, one.theme)]
        good = sorted(practices.practices().values(), key=lambda one: -one.evidence)
        self.failures.show_theme(good, bad, theme)

    def _fits(self, one: Practice) -> bool:
        theme, where, level = (self.kept.filters[name] for name in FILTERS)
        known = ("MEX", "PHL", "RWA")
        place = {"own": one.iso3 == self.country, "other": one.iso3 not in known}.get(where, where in (ALL, one.iso3))
        return theme in (ALL, one.theme) and place and level in (ALL, one.level)

    def _seen(self) -> dict[str, Any]:
        return seen(self)
