"""Who is who: what happens when a term is chosen, a tree is walked, or the glossary is opened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool.charts.definitions import of, rounds_picture, tree_picture
from fieldschool.i18n import _, number
from fieldschool.sources import definitions
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.content import view_content
from fieldschool.tools.definitions import case_words, walking
from fieldschool.tools.definitions.case_words import ANSWER, DONT_KNOW, GO
from fieldschool.tools.definitions.glossary import GlossaryView, citations
from fieldschool.tools.definitions.leaves import leaves
from fieldschool.tools.definitions.names import spoken, title
from fieldschool.tools.definitions.rounds import UNKNOWN, Rounds
from fieldschool.tools.definitions.walking import AGAIN, BACK, FAMILY, NO, WALK, YES, Walk
from fieldschool.tools.widgets import Form, View
from fieldschool.workbook.entries import Entry

#: Terms that are named in a sentence.
NAMED = 6


class DefinitionsTool(LessonTool):
    """The tool of lesson 2.1.1, in three parts: ``rounds``, ``tree`` and ``glossary``."""

    # What is kept -------------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """The round and all answers, and the walks, as plain values. No country: answers hold wherever one is."""
        return {"rounds": self.rounds.state, "walk": self.walked.state}

    def _restore(self, state: Mapping[str, Any]) -> None:
        kept = state.get("rounds")
        near = frozenset({self.country, self.host})
        self.rounds = Rounds.restored(kept if isinstance(kept, Mapping) else {}, near)
        self.walked = Walk.restored(state.get("walk"))

    def answers(self) -> tuple[Entry, ...]:
        """What the room reads: ``confusions``."""
        return leaves(self.rounds.first_answers())

    def summary(self) -> list[dict[str, str]]:
        """Rounds and missed terms in words, for the workbook."""
        results = [of(right, cases) for right, cases in self.rounds.results()]
        missed = [title(term) for term in self.rounds.missed()]
        return [
            {"what": _("Right in each round"), "value": "; ".join(results) or _("no round finished yet")},
            {"what": _("Terms to look at again"), "value": "; ".join(missed) or _("none")},
        ]

    def sources(self) -> tuple[str, ...]:
        """The page that the definition in sight was read in."""
        return (self._cited(),)

    def all_sources(self) -> list[str]:
        """All pages that definitions and local words were read in."""
        return list(citations())

    def says(self) -> str:
        """What the tool says now: the case, the tree with its ways, the glossary."""
        asked = self.case_form.fields[0]
        terms = [words for _value, words in asked["options"]]
        said = [self.case_form.title, asked["label"], asked.get("help", ""), *terms, self.progress]
        picture = self.tree
        return "\n\n".join(["\n".join(said), f"{picture.sentence}\n\n{picture.table}", self.glossary.says()])

    # What is made -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.case_form = Form(case_words.fields(self.rounds), {}, self._pressed, title=case_words.heading(self.rounds))
        self.tree_form = Form(walking.fields(self.walked), self._family(), self._walked, title=_("A tree of questions"))
        self.case_view, self.tree_view = View(), View()
        self.glossary = GlossaryView([self.country, self.host])
        self.forms = (self.case_form, self.tree_form)
        cases = stacked(self.case_form, self.case_view)
        cases.add_class("fs-case")
        walk = stacked(self.tree_form, self.tree_view)
        walk.add_class("fs-walk")
        self.parts = {"rounds": cases, "tree": walk, "glossary": self.glossary}

    # What a change does -------------------------------------------------------------------------------------------

    def _pressed(self, key: str, raw: Any) -> None:
        value = self.case_form.accept(key, raw)
        if value is None:
            return
        self.case_form.clear_note(GO)
        if key == ANSWER:
            done = self.rounds.choose(UNKNOWN if value == DONT_KNOW else value)
        else:
            done = self.rounds.go_on()
            if not done:
                self.case_form.set_note(GO, _("First choose a term. “I don't know” is an answer, too."))
        if done:
            self._draw_case()
            self._note()

    def _walked(self, key: str, raw: Any) -> None:
        value = self.tree_form.accept(key, raw)
        if value is None:
            return
        if key == FAMILY:
            self.walked.open(value)
        elif key == WALK:
            self.walked.answer({YES: True, NO: False}[value])
        else:
            {BACK: self.walked.back, AGAIN: self.walked.again}[value]()
        self._draw_tree()
        self._note()

    def _draw(self) -> None:
        self._draw_case()
        self._draw_tree()

    def _draw_case(self) -> None:
        form, rounds = self.case_form, self.rounds
        with form.hold_sync():
            form.fields, form.title = case_words.fields(rounds), case_words.heading(rounds)
            if rounds.case and rounds.answer:
                form.set_note(ANSWER, case_words.explanation(rounds.case, rounds.answer.chosen))
            else:
                form.clear_note(ANSWER)
        self.case_view.show(self._case_content())
        self.case_view.sources = [self._cited()] if rounds.answer else []

    def _case_content(self) -> dict[str, Any]:
        rounds = self.rounds
        if rounds.case is None:
            missed = case_words.missed_table(rounds.answered())
            return view_content(self.progress, [rounds_picture(rounds.results())], compare=missed)
        answered = rounds.answer is not None
        contrast = case_words.contrast(rounds.case, rounds.answer.chosen) if answered else None
        return view_content(self.progress, compare=contrast)

    @property
    def progress(self) -> str:
        """How far one is in the round; at its end, what the next round brings."""
        answered = self.rounds.answered()
        if self.rounds.case is not None:
            said = _("Answered in this round: {n} of {all}. Right: {right}.")
            right = number(sum(answer.right for answer in answered))
            return said.format(n=number(len(answered)), all=number(len(self.rounds.cases)), right=right)
        missed = [title(term) for term in self.rounds.missed()]
        met = _("You have met {n} of {all} terms.").format(
            n=number(len(self.rounds.met())), all=number(len({c.term_id for c in definitions.cases().values()}))
        )
        if not missed:
            return " ".join([_("Nothing is open: the next round brings terms that you have not met."), met])
        named = "; ".join(missed[:NAMED])
        if len(missed) > NAMED:
            named = _("{terms} and {n} more").format(terms=named, n=number(len(missed) - NAMED))
        return " ".join([_("They come back in the next round: {terms}.").format(terms=named), met])

    def _draw_tree(self) -> None:
        self.tree_form.fields = walking.fields(self.walked)
        self.tree_form.set_values(**self._family())
        self.tree = tree_picture(spoken(self.walked.family), self.walked.answers)
        notice = _("The tree helps to find a word. It is no legal test: who is a refugee or a victim of trafficking is "
                   "decided by the office in charge.")  # fmt: skip
        self.tree_view.show(view_content(self.tree.sentence, [self.tree], notice=notice))

    def _family(self) -> dict[str, str]:
        return {FAMILY: self.walked.family}

    def _cited(self) -> str:
        case = self.rounds.case or definitions.cases()[self.rounds.cases[-1]]
        return definitions.terms()[case.term_id].source.citation()

    def _seen(self) -> dict[str, Any]:
        results = self.rounds.results()
        return {
            "terms_answered": len(self.rounds.given),
            "terms_rounds": len(results),
            "terms_right": results[-1][0] if results else None,
            "terms_missed": len(self.rounds.missed()),
            "terms_put_right": len(self.rounds.put_right()),
            "terms_met": len(self.rounds.met()),
            "terms_ends": self.walked.ends,
            "terms_trees": len(self.walked.reached),
            "terms_steps": sum(len(way) for way in self.walked.ways.values()),
        }
