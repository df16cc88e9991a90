"""Gaps and recommendations: what happens when something is scored, weighted or recommended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ipywidgets import VBox

from fieldschool.charts import gaps as chart
from fieldschool.i18n import _, number
from fieldschool.sources import local
from fieldschool.sources.local import SCORES
from fieldschool.tools.base import LessonTool
from fieldschool.tools.content import view_content
from fieldschool.tools.gaps.earlier import EarlierView, read
from fieldschool.tools.gaps.fields import IMPORTANCE, MIDDLE, UNKNOWN, WEIGHT, proposed, record_fields, score_fields
from fieldschool.tools.gaps.leaves import leaves
from fieldschool.tools.widgets import Form, Records, View
from fieldschool.workbook.entries import Entry

#: Recommendations that there is room for. Ten good ones are more than a mayor reads.
LIMIT = 10
START = "start"


class GapsTool(LessonTool):
    """The tool of lesson 1.5, in four parts: ``earlier``, ``scores``, ``ranking``, ``recommendations``."""

    def _build(self) -> None:
        self.earlier = read(self.saved)
        values = {name: self.scores.get(name) for name in self.indicators}
        values |= {f"{name}{WEIGHT}": weight for name, weight in self.importance.items()}
        self.form = Form(score_fields(), values, self._scored, title=_("How it is where I am"))
        self.start = Form([_start_field()], {}, self._begun, title="")
        self.records = Records(
            record_fields(),
            self._found,
            self._written,
            title=_("My recommendations"),
            name_of=self._heading,
            limit=LIMIT,
        )
        self.forms = (self.form, self.records)
        self.view, self.beside = View(), EarlierView(self.earlier)
        below = VBox([self.start, self.records])
        scores = VBox([self.form])
        for box in (below, scores):
            box.add_class("fs-stack")
            box.add_class("fs-one")
        self.parts = {"earlier": self.beside, "scores": scores, "ranking": self.view, "recommendations": below}

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was scored, weighted and written, as plain values."""
        weights = {name: weight for name, weight in self.importance.items() if weight != MIDDLE}
        return {"scores": dict(self.scores), "importance": weights, "recommendations": self.records.records}

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.indicators = {each.indicator_id: each for each in local.rubric()}
        scores, weights, written = (state.get(name) for name in ("scores", "importance", "recommendations"))
        scores = scores if isinstance(scores, dict) else {}
        weights = weights if isinstance(weights, dict) else {}
        self.scores = {
            name: scores[name] for name in self.indicators if _is_one_of(scores.get(name), (*SCORES, UNKNOWN))
        }
        self.importance = {
            name: weights[name] if _is_one_of(weights.get(name), IMPORTANCE) else MIDDLE for name in self.indicators
        }
        self._found = [row for row in written if isinstance(row, dict)] if isinstance(written, list) else []

    def answers(self) -> tuple[Entry, ...]:
        """What other lessons read: ``scores``, the largest gap first, and ``recommendations``."""
        return leaves(self.gaps, self.indicators, self.records.complete, self.sources())

    def summary(self) -> list[dict[str, str]]:
        """The largest gaps and the recommendations, in words, for the workbook."""
        largest = [self._title(name) for name in self.gaps.top()]
        return [
            {"what": _("Largest gaps"), "value": "; ".join(largest) or _("none yet")},
            *({"what": self._title(row["gap"]), "value": row["action"]} for row in self.records.complete),
        ]

    def sources(self) -> tuple[str, ...]:
        """The frameworks that the topics of the rubric come from."""
        return tuple(dict.fromkeys(each.source.citation() for each in self.indicators.values()))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its picture, as text."""
        levels = "\n".join("\n".join([_(each.title), *map(_, each.levels)]) for each in self.indicators.values())
        parts = [self.beside.says(), self.picture.sentence]
        return "\n\n".join([*parts, *([str(self.picture.table)] if self.scores else []), levels])

    # What a change does -------------------------------------------------------------------------------------------

    def _scored(self, key: str, raw: Any) -> None:
        value = self.form.accept(key, raw)
        if value is None:
            return
        if key.endswith(WEIGHT):
            self.importance[key.removesuffix(WEIGHT)] = value
        else:
            given = {**self.scores, key: value}
            self.scores = {name: given[name] for name in self.indicators if name in given}
        self.start.clear_note(START)
        self._draw()
        self._note()

    def _begun(self, _key: str, _raw: Any) -> None:
        """Write a recommendation for each of the largest gaps that has none yet."""
        have = {row["gap"] for row in self.records.records}
        wanted = [name for name in self.gaps.top() if name not in have]
        if not self.gaps.top():
            self.start.set_note(START, _("Score a few indicators first: the largest gaps come from there."))
            return
        if not wanted:
            self.start.set_note(START, _("Each of your largest gaps has a recommendation already."))
        for name in wanted:
            self.records.add(proposed(self.indicators[name]))

    def _written(self) -> None:
        self._note()

    def _heading(self, values: Mapping[str, str]) -> str:
        found = self.indicators.get(values.get("gap", ""))
        return _(found.title) if found else values.get("action", "")

    def _title(self, name: str) -> str:
        return _(self.indicators[name].title)

    def _draw(self) -> None:
        scored = [
            chart.Scored(
                name,
                self._title(name),
                None if score == UNKNOWN else score,
                self.importance[name],
                self.earlier.remarks(self.indicators[name]),
            )
            for name, score in self.scores.items()
        ]
        self.gaps = chart.ranked(scored, len(self.indicators))
        self.picture = chart.picture(self.gaps)
        notice = _(
            "The scores are your own judgement, and the scale is ours, in the spirit of the Local Migration Governance "
            "Indicators. It is not the official tool, and it does not compare places."
        )
        pictures = [self.picture] if scored else []
        self.view.show(view_content(self.picture.sentence, pictures, notice=notice))
        self.view.sources = list(self.sources())

    def _seen(self) -> dict[str, Any]:
        own = self.records.complete
        patterns = {name: _(each.pattern.action) for name, each in self.indicators.items()}
        return {
            "gaps_scored": sum(score != UNKNOWN for score in self.scores.values()),
            "gaps_unknown": sum(score == UNKNOWN for score in self.scores.values()),
            "gaps_indicators": len(self.indicators),
            "gaps_weighted": sum(weight != MIDDLE for weight in self.importance.values()),
            "gaps_may_lead": len(self.gaps.may_lead()),
            "gaps_begun": len(self.records.records),
            "gaps_recommended": len(own),
            "gaps_own": sum(row["action"] != patterns[row["gap"]] for row in own),
        }


def _is_one_of(value: Any, options: tuple) -> bool:
    # True is 1 to Python, and would be a score.
    return type(value) in (int, str) and value in options


def _start_field() -> dict:
    words = _("Begin with my largest gaps, at most {n}").format(n=number(chart.TOP))
    return {"key": START, "kind": "buttons", "label": _("A pattern to rewrite"), "options": [[START, words]]}
