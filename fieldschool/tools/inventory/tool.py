"""Local policies: what happens when an item is answered, the place is described, or a first step is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts import inventory as chart
from fieldschool.i18n import _, number
from fieldschool.sources import local
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.content import view_content
from fieldschool.tools.inventory.fields import (
    FEWEST,
    MOST,
    OPEN,
    STEP_LETTERS,
    STEPS,
    first_steps,
    group_names,
    item_fields,
    place_fields,
    step_fields,
)
from fieldschool.tools.inventory.leaves import leaves
from fieldschool.tools.inventory.similar import SimilarView
from fieldschool.tools.kept import is_number
from fieldschool.tools.widgets import Form, View
from fieldschool.workbook.entries import Entry

#: Answers that mean: something is missing here.
LACKING = ("no", "partly")


class InventoryTool(LessonTool):
    """The tool of lesson 1.4, in four parts: ``place``, ``inventory``, ``similar``, ``steps``."""

    def _build(self) -> None:
        place = {"country": self.country, "level": self.level, "people": self.people}
        self.place = Form(place_fields(), place, self._placed, title=_("My place"))
        fields = item_fields()
        given = {field["key"]: self.answers_given.get(field["key"]) for field in fields}
        self.form = Form(fields, given, self._answered, title=_("What we have"))
        self.steps = Form(self._step_fields(), self._step_values(), self._stepped, title=_("Three first steps"))
        self.forms = (self.place, self.form, self.steps)
        self.view, self.chosen, self.similar = View(), View(), SimilarView()
        self.parts = {
            "place": self.place,
            "inventory": stacked(self.form, self.view),
            "similar": self.similar,
            "steps": stacked(self.steps, self.chosen),
        }

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was said, as plain values. The country is kept for all lessons, not here."""
        return {"level": self.level, "people": self.people, "answers": dict(self.answers_given),
                "steps": [dict(step) for step in self.written]}  # fmt: skip

    def _restore(self, state: Mapping[str, Any]) -> None:
        level, people, given, steps = (state.get(name) for name in ("level", "people", "answers", "steps"))
        self.level = level if level in local.LEVELS else OPEN
        counted = is_number(people)
        self.people = float(people) if counted and FEWEST <= people <= MOST else None
        known = given if isinstance(given, dict) else {}
        items = [item.item_id for item in local.inventory()]
        self.answers_given = {item: known[item] for item in items if known.get(item) in chart.ANSWERS}
        rows = steps if isinstance(steps, list) else []
        self.written = [_step(rows[n] if n < len(rows) else None, items) for n in range(STEPS)]

    @property
    def lacking(self) -> list[str]:
        """Items that are missing or only partly there, in the order asked; what nobody knew is not among them."""
        return [item for item, answer in self.answers_given.items() if answer in LACKING]

    @property
    def finished(self) -> list[dict[str, str]]:
        """Steps that have both an item and words."""
        return [step for step in self.written if step["item"] != OPEN and step["text"].strip()]

    def answers(self) -> tuple[Entry, ...]:
        """What other lessons read: ``have``, ``lack``, ``first_steps``, and the place where it is."""
        return leaves(self.level, self.people, self.answers_given, self.finished)

    def summary(self) -> list[dict[str, str]]:
        """What is there, what is missing and the first steps, in words, for the workbook."""
        titles = {item.item_id: _(item.title) for item in local.inventory()}
        have = [item for item, answer in self.answers_given.items() if answer == "yes"]
        return [
            {"what": _("What we have"), "value": number(len(have))},
            {"what": _("What we lack"), "value": number(len(self.lacking))},
            *({"what": titles[step["item"]], "value": step["text"]} for step in self.finished),
        ]

    def sources(self) -> tuple[str, ...]:
        """The sources of the examples on view; the inventory is the participant's own word."""
        return tuple(self.similar.sources())

    def all_sources(self) -> list[str]:
        """Every source behind the examples, for the list at the lesson's end."""
        return list(dict.fromkeys(example.source.citation() for example in local.examples()))

    def says(self) -> str:
        """What the tool says now, with the numbers behind its picture, as text."""
        asked = "\n".join(f"{_(item.title)}: {_(item.question)}" for item in local.inventory())
        parts = [self.picture.sentence, str(self.picture.table), self.similar.says(), self.chosen.content["sentence"]]
        return "\n\n".join([*parts, asked])

    # What a change does -------------------------------------------------------------------------------------------

    def _placed(self, key: str, raw: Any) -> None:
        if key == "people" and not str(raw or "").strip():
            self.people = None  # a box that is emptied is left open, which is no mistake
            self.place.clear_note(key)
        else:
            value = self.place.accept(key, raw)
            if value is None:
                return
            setattr(self, key, value)
            if key == "country":
                self._move_to(value)
        self._draw()
        self._note()

    def _answered(self, key: str, raw: Any) -> None:
        value = self.form.accept(key, raw)
        if value is None:
            return
        given = {**self.answers_given, key: value}
        self.answers_given = {item.item_id: given[item.item_id] for item in local.inventory() if item.item_id in given}
        self.steps.fields = self._step_fields()
        self._draw()
        self._note()

    def _stepped(self, key: str, raw: Any) -> None:
        value = self.steps.accept(key, raw)
        if value is None:
            return
        step = self.written[int(key[-1]) - 1]
        if key.startswith("item"):
            proposed = first_steps()
            # What was rewritten is never replaced by a proposal.
            if step["text"].strip() in ("", proposed.get(step["item"], "")):
                step["text"] = proposed.get(value, "")
            step["item"] = value
        else:
            step["text"] = value[:STEP_LETTERS]
        self.steps.fields = self._step_fields()
        self.steps.set_values(**self._step_values())
        self._draw()
        self._note()

    def _step_fields(self) -> list[dict]:
        return step_fields(self.lacking, [step["item"] for step in self.written])

    def _step_values(self) -> dict[str, str]:
        return {f"{name}{n}": step[name] for n, step in enumerate(self.written, 1) for name in ("item", "text")}

    def _draw(self) -> None:
        items = local.inventory()
        groups = [(title, [i.item_id for i in items if i.group == group]) for group, title in group_names().items()]
        self.picture = chart.picture(groups, self.answers_given)
        self.view.show(view_content(self.picture.sentence, [self.picture]))
        level = None if self.level == OPEN else self.level
        self.similar.show(self.country, self.host, level, self.people, self.lacking)
        self.chosen.show(self._steps_page())

    def _steps_page(self) -> dict[str, Any]:
        items = {item.item_id: (_(item.title), _(item.why)) for item in local.inventory()}
        told = [(*items[step["item"]], step["text"]) for step in self.finished]
        rows = [[title, text, why] for title, why, text in told]
        columns = [_("What is missing"), _("How we begin"), _("Why it matters")]
        if not self.answers_given:
            sentence = _("Answer the inventory first: the lists here then hold only what is missing.")
        elif not rows:
            sentence = _("Choose something that is missing. We propose a first step; make it your own.")
        else:
            sentence = _("{n} of {all} first steps are written.").format(n=number(len(rows)), all=number(STEPS))
        compare = {"title": _("My first steps"), "columns": columns, "rows": rows, "words": True} if rows else None
        return view_content(sentence, compare=compare)

    def _seen(self) -> dict[str, Any]:
        proposed = first_steps()
        return {
            "inventory_placed": self.level != OPEN and self.people is not None,
            "inventory_answered": len(self.answers_given),
            "inventory_items": len(local.inventory()),
            "inventory_lacking": len(self.lacking),
            "inventory_unknown": sum(answer == "unknown" for answer in self.answers_given.values()),
            "inventory_steps": len({step["item"] for step in self.finished}),
            "inventory_steps_own": sum(step["text"].strip() != proposed[step["item"]] for step in self.finished),
        }


def _step(row: Any, items: list[str]) -> dict[str, str]:
    """Read a step that was kept; what cannot be one is an empty step."""
    item, text = (row.get("item"), row.get("text")) if isinstance(row, dict) else (None, None)
    return {"item": item if item in items else OPEN, "text": text[:STEP_LETTERS] if isinstance(text, str) else ""}
