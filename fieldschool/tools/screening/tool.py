"""Opportunity screening: what happens when an idea is written, scored, weighed, risked or put on the short list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts import screening as chart
from fieldschool.charts import screening_risks as risk_chart
from fieldschool.i18n import _, number
from fieldschool.sources import countries, screening
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.content import view_content
from fieldschool.tools.screening import fields, keeping, short_list
from fieldschool.tools.screening.evidence import EvidenceView, sources_of
from fieldschool.tools.screening.fields import LOOKING, MIDDLE, NOBODY, TAKE, UNKNOWN, VETO, WEIGHT, WHY, YES
from fieldschool.tools.screening.ideas import IdeaList
from fieldschool.tools.screening.leaves import leaves
from fieldschool.tools.screening.register import Register
from fieldschool.tools.screening.seen import seen
from fieldschool.tools.screening.standing import standing, worded
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.workbook.entries import Entry


class ScreeningTool(LessonTool):
    """The tool of lesson 3.1.2, in five parts: ``ideas``, ``scores``, ``ranking``, ``risks``, ``short_list``."""

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.kept = keeping.read(state)

    def _build(self) -> None:
        kept = self.kept
        self.practise = Form([fields.example_field()], {}, self._practised, title="")
        self.ideas = IdeaList(kept.ideas, kept.made, self._listed)
        self.form = Form(fields.score_fields(()), {LOOKING: NOBODY}, self._scored, title=_("What one can see"))
        weights = {f"{WEIGHT}{group}": weight for group, weight in kept.weights.items()}
        self.weighing = Form(fields.weight_fields(), weights, self._weighed, title=_("How much each group counts"))
        self.register = Register(kept.risks, list(self.ideas.titled().items()), self.currency, self._risked)
        self.short = Form(fields.short_fields(()), {"why": kept.why}, self._picked, title=_("My choice"))
        self.forms = (self.ideas, self.form, self.weighing, self.register, self.short)
        self.standing, self.ranking, self.risk_view, self.short_view = View(), View(), View(), View()
        self.evidence = EvidenceView()
        self.parts = {
            "ideas": stacked(self.practise, self.ideas),
            "scores": stacked(self.form, self.standing),
            "ranking": side_by_side(self.weighing, self.ranking),
            "risks": stacked(self.register, self.risk_view, self.evidence),
            "short_list": stacked(self.short, self.short_view),
        }

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was written, scored and chosen, as plain values."""
        kept, rows = self.kept, self.ideas.kept_rows()
        names = [row["id"] for row in rows]
        return {
            "ideas": rows,
            "made": self.ideas.made,
            "examples": {name: kept.examples[name] for name in names if name in kept.examples},
            "scores": {name: dict(kept.scores[name]) for name in names if kept.scores.get(name)},
            "vetoes": {name: dict(kept.vetoes[name]) for name in names if kept.vetoes.get(name)},
            "looking": self.kept.looking if self.kept.looking in names else NOBODY,
            "weights": dict(kept.weights),
            "risks": self.register.records,
            "currency": self.currency if self.register.records else "",
            "picked": None if kept.picked is None else [name for name in names if name in kept.picked],
            "why": kept.why,
        }

    @property
    def currency(self) -> str:
        """In what the losses are written; it stays when another country is chosen later."""
        return self.kept.currency or countries.country(self.country).currency

    def made_up(self) -> dict[str, str]:
        """The ideas that still are an example, with its id; one that was given another name is one's own."""
        found = {row["id"]: self.kept.examples.get(row["id"]) for row in self.ideas.kept_rows()}
        titles = self.ideas.titled()
        return {name: one["example"] for name, one in found.items() if one and titles.get(name) == one["title"]}

    def answers(self) -> tuple[Entry, ...]:
        """What other lessons read: ``short_list``, ``weights``, ``out`` and ``risks``."""
        written = {row["id"]: row for row in self.ideas.kept_rows()}
        ids = [row["risk"] for row in self.register.complete]
        risks = list(zip(ids, self.entries, strict=True))
        return leaves(self.compared, self.chosen, written, self.kept.weights, self.kept.vetoes, risks, self.currency,
                      self.made_up())  # fmt: skip

    def summary(self) -> list[dict[str, str]]:
        """The short list, the first risk and the reason, in words, for the workbook."""
        on_list = self.short_view.content["compare"]
        rows = [{"what": row[0], "value": "; ".join(row[1:])} for row in on_list["rows"]] if on_list else []
        why = [{"what": _("Why these"), "value": self.kept.why}] if self.kept.why else []
        counted = {"what": _("Ideas screened"), "value": number(len(self.compared.racing) + len(self.compared.out))}
        return [counted, *rows, *why]

    def sources(self) -> tuple[str, ...]:
        """The pages behind the risks in the register; scores are the participant's own word."""
        return tuple(self.evidence.sources())

    def all_sources(self) -> list[str]:
        """Every page behind the risks and the examples, for the list at the lesson's end."""
        examples = [one.source.citation() for one in screening.examples()]
        return list(dict.fromkeys([*sources_of(screening.risks()), *examples]))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        views = (self.standing, self.ranking, self.risk_view, self.short_view)
        tables = [str(self.picture.table)] if self.picture.table.rows else []
        asked = "\n".join("\n".join([_(one.question), *map(_, one.levels)]) for one in screening.criteria())
        vetoes = "\n".join(f"{_(one.question)} {_(one.why)}" for one in screening.vetoes())
        return "\n\n".join([*(view.content["sentence"] for view in views), *tables, vetoes, asked])

    # What a change does -------------------------------------------------------------------------------------------

    def _practised(self, _key: str, raw: Any) -> None:
        kept = self.kept
        if raw == "out":
            self.ideas.take_out(list(self.made_up()))
            return
        there = {kept.examples[name]["example"] for name in self.made_up()}
        for one in screening.examples():
            if one.example_id in there:
                continue
            title = fields.not_own(_(one.title))
            name = self.ideas.add({"title": title, "who": _(one.who), "spot": _(one.spot)})
            if not name:
                break
            idea = self.ideas.id_of(name)
            kept.examples[idea] = {"example": one.example_id, "title": title}
            kept.scores[idea] = {key: UNKNOWN if score is None else score for key, score in one.scores.items()}
            kept.vetoes[idea] = {veto.veto_id: YES if veto.veto_id in one.vetoes else fields.NO
                                 for veto in screening.vetoes()}  # fmt: skip
        self._changed()

    def _listed(self) -> None:
        self._offer_ideas()
        self._changed()

    def _offer_ideas(self) -> None:
        self.register.set_ideas(list(self.ideas.titled().items()), self.currency)

    def _scored(self, key: str, raw: Any) -> None:
        value = self.form.accept(key, raw)
        if value is None:
            return
        kept, idea = self.kept, self.kept.looking
        if key == LOOKING:
            kept.looking = value
        elif idea and key.startswith(VETO):
            kept.vetoes.setdefault(idea, {})[key.removeprefix(VETO)] = value
        elif idea:
            kept.scores.setdefault(idea, {})[key] = value
        self._changed()

    def _weighed(self, key: str, raw: Any) -> None:
        value = self.weighing.accept(key, raw)
        if value is None:
            return
        self.kept.weights[key.removeprefix(WEIGHT)] = round(value)
        self._changed()

    def _risked(self) -> None:
        self.kept.currency = self.currency if self.register.records else ""
        # With the last loss its money goes, too: the next one is asked for in that of the country.
        self._offer_ideas()
        self._changed()

    def _picked(self, key: str, raw: Any) -> None:
        value = self.short.accept(key, raw)
        if key == "why":
            self.kept.why = str(value or "")[:WHY]
        else:
            now, name = [idea.name for idea in self.chosen], key.removeprefix(TAKE)
            picked = [*now, name] if value and name not in now else [one for one in now if one != name or value]
            if len(picked) > chart.SHORT:
                self.short.set_values(**{key: False})
                self.short.set_note(key, short_list.too_many(), "error")
                return
            self.kept.picked = picked
            self.short.notes = {}
        self._changed()

    def _draw(self) -> None:
        self._draw_scores()
        weights = self.kept.weights if any(self.kept.weights.values()) else dict.fromkeys(self.kept.weights, MIDDLE)
        self.compared = chart.compare(self.worded, screening.criteria(), weights)
        self.picture = chart.picture(self.compared)
        self.ranking.show(
            view_content(
                self.picture.sentence,
                [self.picture] if self.picture.spec["items"] else [],
                notice=self._method() if self.picture.spec["items"] else "",
                compare=chart.rests(self.compared),
            )
        )
        self._draw_risks()
        self._draw_short_list()

    def _draw_scores(self) -> None:
        kept, titles = self.kept, self.ideas.titled()
        if kept.looking not in titles:
            kept.looking = next(iter(titles), NOBODY)
        self.worded = worded(titles, kept.scores, kept.vetoes)
        self.form.fields = fields.score_fields([(idea.name, idea.title) for idea in self.worded])
        vetoes = kept.vetoes.get(kept.looking, {})
        given = {f"{VETO}{name}": answer for name, answer in vetoes.items()} | kept.scores.get(kept.looking, {})
        self.form.values = {one["key"]: given.get(one["key"]) for one in self.form.fields} | {LOOKING: kept.looking}
        why = fields.reasons()
        self.form.notes = {f"{VETO}{name}": {"kind": "note", "text": why[name]}
                           for name, answer in vetoes.items() if answer == YES}  # fmt: skip
        self.standing.show(standing(self.worded, kept.scores, kept.vetoes))

    def _draw_risks(self) -> None:
        self.entries = self.register.entries(self.ideas.titled())
        pictures = [risk_chart.bars(self.entries, self.currency)]
        if len(self.entries) > 1:
            pictures.append(risk_chart.matrix(self.entries, self.currency))
        racing = [(idea.name, idea.title) for _place, idea in self.compared.in_order()]
        self.risk_view.show(
            view_content(
                pictures[0].sentence,
                pictures if self.entries else [],
                notice=_("Likelihoods and losses are your own estimates, unless a risk of the list was counted."),
                compare=risk_chart.by_idea(self.entries, racing, self.currency),
            )
        )
        self.evidence.show(self.register.chosen())

    def _draw_short_list(self) -> None:
        self.chosen = short_list.chosen(self.compared, self.kept.picked)
        ordered = [(idea.name, idea.title) for _place, idea in self.compared.in_order()]
        self.short.fields = fields.short_fields(ordered)
        on_list = {idea.name for idea in self.chosen}
        self.short.values = {f"{TAKE}{name}": name in on_list for name, _title in ordered} | {"why": self.kept.why}
        self.short_view.show(short_list.page(self.compared, self.chosen, self.entries, self.kept.picked is None))

    def _method(self) -> str:
        said = _(
            "Each group counts as its slider says; within a group all questions count the same. The line shows how far "
            "a score can go: with every slider up to half less or half more, and every open answer at 0 or at 4. "
            "“First in” says how often an idea stays first when the sliders are set in 2,000 different ways (Lahdelma "
            "and others, 1998). Where several single scores would change the first place, the one that counts most is "
            "named."
        )
        if not any(self.kept.weights.values()):
            said = _("All sliders are at 0, so every group counts the same.") + " " + said
        return said

    def _seen(self) -> dict[str, Any]:
        return seen(self)
